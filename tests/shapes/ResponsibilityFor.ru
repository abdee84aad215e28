# none
DELETE DATA { <plan/lake/1.1/responsibility/council> plan:responsibleFor <plan/lake/1.1/action/build> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/responsibility/council> plan:responsibleFor <place/east> }
