# the other kind
DELETE DATA { <plan/lake/1.1/target/title> plan:targetKind target-kind:milestone } ;
INSERT DATA { <plan/lake/1.1/target/title> plan:targetKind target-kind:quantity }

# both kinds
INSERT DATA { <plan/lake/1.1/target/title> plan:targetKind target-kind:quantity }
