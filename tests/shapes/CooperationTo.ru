# none
DELETE DATA { <plan/lake/1.1/cooperation/hills> plan:toPlace <place/hills> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:toPlace <body/council> }
