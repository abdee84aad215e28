# none
DELETE DATA { <plan/lake/1.1/cooperation/hills> plan:fromPlace <place/cn-330411> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:fromPlace <body/council> }
