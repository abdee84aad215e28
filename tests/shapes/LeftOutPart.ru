# none
DELETE DATA { <plan/lake/source#char=10,90> dcterms:isPartOf <plan/lake/1.1> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/source#char=10,90> dcterms:isPartOf <place/east> }
