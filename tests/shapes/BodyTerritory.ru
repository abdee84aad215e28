# a second one, of the wrong class
INSERT DATA { <body/council> dcterms:spatial <body/parks> }
