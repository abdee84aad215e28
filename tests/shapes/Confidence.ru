# two words
INSERT DATA { <plan/lake/1.1/action/build> plan:confidence "low" }

# a number
DELETE DATA { <plan/lake/1.1/action/build> plan:confidence "high" } ;
INSERT DATA { <plan/lake/1.1/action/build> plan:confidence "0.9" }
