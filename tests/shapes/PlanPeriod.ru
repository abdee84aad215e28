# none
DELETE DATA { <plan/lake> dcterms:temporal <plan/lake/period> }

# a second one, of the wrong class
INSERT DATA { <plan/lake> dcterms:temporal <place/east> }
