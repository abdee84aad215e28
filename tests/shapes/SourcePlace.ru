# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/target/parks> plan:sourcePlace <body/council> }
