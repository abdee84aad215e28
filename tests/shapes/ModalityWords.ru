# none
DELETE DATA { <plan/lake/1.1/target/parks> plan:modalityAsWritten "力争"@zh }

# two words
INSERT DATA { <plan/lake/1.1/target/parks> plan:modalityAsWritten "争取"@zh }

# a word without its language
DELETE DATA { <plan/lake/1.1/target/parks> plan:modalityAsWritten "力争"@zh } ;
INSERT DATA { <plan/lake/1.1/target/parks> plan:modalityAsWritten "力争" }
