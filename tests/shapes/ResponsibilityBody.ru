# none
DELETE DATA { <plan/lake/1.1/responsibility/council> plan:body <body/council> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/responsibility/council> plan:body <place/east> }
