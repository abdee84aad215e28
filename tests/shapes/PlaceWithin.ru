# a body
INSERT DATA { <place/east> geo:sfWithin <body/council> }
