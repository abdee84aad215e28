# none
DELETE DATA { <plan/lake/1.1/target/growth> qudt:hasUnit <unit/percent> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/target/growth> qudt:hasUnit <place/east> }
