# an integer
DELETE DATA { <plan/lake/1.1/target/growth> qudt:numericValue 6.0 } ;
INSERT DATA { <plan/lake/1.1/target/growth> qudt:numericValue 6 }
