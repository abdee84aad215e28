# none
DELETE DATA { <plan/lake/1.1/action/build> dcterms:isPartOf <plan/lake/1.1> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/action/build> dcterms:isPartOf <plan/lake/1> }
