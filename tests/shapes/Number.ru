# none
DELETE DATA { <plan/lake/1.1/target/growth> qudt:numericValue 6.0 }

# both forms
INSERT DATA { <plan/lake/1.1/target/growth> qudt:lowerBound 5.0 ; qudt:upperBound 7.0 }

# one number and the comparator of a range
DELETE DATA { <plan/lake/1.1/target/growth> plan:comparator comparator:about } ;
INSERT DATA { <plan/lake/1.1/target/growth> plan:comparator comparator:between }

# half a range
DELETE DATA { <plan/lake/1.1/target/parks/qualifier/area> qudt:upperBound 2.0 }

# a range and the comparator of one number
DELETE DATA { <plan/lake/1.1/target/parks/qualifier/area> plan:comparator comparator:between } ;
INSERT DATA { <plan/lake/1.1/target/parks/qualifier/area> plan:comparator comparator:about }
