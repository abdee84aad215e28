# the greater end first
DELETE DATA { <plan/lake/1.1/target/parks/qualifier/area> plan:baseLowerBound 666.666666666667 } ;
INSERT DATA { <plan/lake/1.1/target/parks/qualifier/area> plan:baseLowerBound 2000.0 }
