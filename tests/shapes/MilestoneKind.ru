# none
DELETE DATA { <plan/lake/1.1/target/title> plan:milestoneKind milestone-kind:designation }

# a second one, of another code list
INSERT DATA { <plan/lake/1.1/target/title> plan:milestoneKind basis:stated }
