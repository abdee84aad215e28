# a second one, of another code list
INSERT DATA { <plan/lake> plan:reviewStatus basis:stated }
