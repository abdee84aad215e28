# a figure
INSERT DATA { <plan/lake/1.1/target/title> plan:valueAsWritten "3" }
