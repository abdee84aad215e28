# none
DELETE DATA { <program/greening> plan:programKind program-kind:campaign }

# a second one, of another code list
INSERT DATA { <program/greening> plan:programKind basis:stated }
