# none
DELETE DATA { <plan/lake/1.1/target/growth> plan:indicator <indicator/parks> }
