# none
DELETE DATA { <plan/lake> dcterms:spatial <place/cn-330411> }

# a second one, of the wrong class
INSERT DATA { <plan/lake> dcterms:spatial <body/council> }
