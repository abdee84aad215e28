# none
DELETE DATA { <plan/lake/1.1/target/growth> plan:valueAsWritten "6" }

# a second one, not in digits
INSERT DATA { <plan/lake/1.1/target/growth> plan:valueAsWritten "六" }

# an integer
DELETE DATA { <plan/lake/1.1/target/growth> plan:valueAsWritten "6" } ;
INSERT DATA { <plan/lake/1.1/target/growth> plan:valueAsWritten 6 }
