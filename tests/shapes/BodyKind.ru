# none
DELETE DATA { <body/parks> plan:bodyKind body-kind:department }

# a second one, of another code list
INSERT DATA { <body/parks> plan:bodyKind basis:stated }
