# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/target/parks> plan:appliesTo <body/council> }
