# a place
INSERT DATA { <program/greening> dcterms:isPartOf <place/east> }
