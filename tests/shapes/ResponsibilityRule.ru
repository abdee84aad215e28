# inferred by no rule
DELETE DATA { <plan/lake/1.1/responsibility/parks> plan:rule "by-remit" }

# stated, and yet by a rule
INSERT DATA { <plan/lake/1.1/responsibility/council> plan:rule "by-remit" }
