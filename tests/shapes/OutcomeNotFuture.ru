# a result of a year to come
DELETE DATA { <plan/lake/1.1/outcome/parks/period> plan:year 2019 } ;
INSERT DATA { <plan/lake/1.1/outcome/parks/period> plan:year 2021 }
