# none
DELETE DATA { <plan/lake/1.1/target/growth> plan:baseValue 6.0 }

# both forms
INSERT DATA { <plan/lake/1.1/target/growth> plan:baseLowerBound 5.0 ; plan:baseUpperBound 7.0 }

# half a range
DELETE DATA { <plan/lake/1.1/target/parks/qualifier/area> plan:baseUpperBound 1333.333333333333 }
