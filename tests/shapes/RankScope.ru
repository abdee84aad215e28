# none
DELETE DATA { <plan/lake/1.1/target/rank> plan:rankedWithin <place/cn-330411> }
