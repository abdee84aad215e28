# none
DELETE DATA { <plan/lake/1.1/target/growth> plan:figureEvidence <plan/lake/source#char=8,10> }

# two spans
INSERT DATA { <plan/lake/1.1/target/growth> plan:figureEvidence <plan/lake/source#char=0,4> }
