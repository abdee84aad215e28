# none
DELETE DATA { <place/hills> plan:placeKind place-kind:region }

# a second one, of another code list
INSERT DATA { <place/hills> plan:placeKind basis:stated }
