# two rules
INSERT DATA { <plan/lake/1.1/outcome/parks> plan:foundBy "another" }

# no name of a rule
DELETE DATA { <plan/lake/1.1/outcome/parks> plan:foundBy "figure" } ;
INSERT DATA { <plan/lake/1.1/outcome/parks> plan:foundBy "Rule 3" }

# a number
DELETE DATA { <plan/lake/1.1/outcome/parks> plan:foundBy "figure" } ;
INSERT DATA { <plan/lake/1.1/outcome/parks> plan:foundBy 3 }
