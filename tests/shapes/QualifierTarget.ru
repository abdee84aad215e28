# none
DELETE DATA { <plan/lake/1.1/target/parks> plan:qualifier <plan/lake/1.1/target/parks/qualifier/area> }

# two targets
INSERT DATA { <plan/lake/1.1/target/growth> plan:qualifier <plan/lake/1.1/target/parks/qualifier/area> }
