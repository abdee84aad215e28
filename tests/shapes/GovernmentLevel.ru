# a second one, of another code list
INSERT DATA { <program/greening> plan:governmentLevel basis:stated }
