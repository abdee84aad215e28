# the other kind
DELETE DATA { <plan/lake/1.1/target/growth> plan:targetKind target-kind:quantity } ;
INSERT DATA { <plan/lake/1.1/target/growth> plan:targetKind target-kind:milestone }

# both kinds
INSERT DATA { <plan/lake/1.1/target/growth> plan:targetKind target-kind:milestone }
