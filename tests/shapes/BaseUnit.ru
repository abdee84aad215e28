# a second one, of the wrong class
INSERT DATA { <unit/mu> plan:baseUnit <place/east> }
