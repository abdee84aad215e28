# the greater end first
DELETE DATA { <plan/lake/1.1/target/parks/qualifier/area> qudt:lowerBound 1.0 } ;
INSERT DATA { <plan/lake/1.1/target/parks/qualifier/area> qudt:lowerBound 3.0 }
