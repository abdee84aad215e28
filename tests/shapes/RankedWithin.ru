# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/target/rank> plan:rankedWithin <body/council> }
