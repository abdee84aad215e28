# none
DELETE DATA { <plan/lake/1.1/target/growth> plan:deadline <plan/lake/period> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/target/growth> plan:deadline <place/east> }
