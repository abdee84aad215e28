# none
DELETE DATA { <plan/lake/1.1/cooperation/hills> plan:cooperationKind cooperation-kind:mountain-sea-collaboration }

# a second one, of another code list
INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:cooperationKind basis:stated }
