# a place
INSERT DATA { <body/parks> org:subOrganizationOf <place/east> }
