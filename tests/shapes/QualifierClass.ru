# a place
INSERT DATA { <plan/lake/1.1/target/parks> plan:qualifier <place/east> }
