# none
DELETE DATA { <graph/lake> prov:wasAttributedTo <agent/graphbuild> }

# a place
INSERT DATA { <graph/lake> prov:wasAttributedTo <place/east> }
