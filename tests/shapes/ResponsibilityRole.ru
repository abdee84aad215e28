# none
DELETE DATA { <plan/lake/1.1/responsibility/council> plan:role responsibility-role:lead }

# a second one, of another code list
INSERT DATA { <plan/lake/1.1/responsibility/council> plan:role basis:stated }
