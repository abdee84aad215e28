# none
DELETE DATA { <plan/lake/1> dcterms:isPartOf <plan/lake> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1> dcterms:isPartOf <place/east> }
