# a second one, of the wrong class
INSERT DATA { <graph/lake> prov:wasDerivedFrom <place/east> }
