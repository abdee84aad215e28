# one language is missing
DELETE DATA { <plan/lake/1.1/action/build> plan:ambiguity "greens too"@en }

# two texts in one language
INSERT DATA { <plan/lake/1.1/action/build> plan:ambiguity "another"@en }

# another language
DELETE DATA { <plan/lake/1.1/action/build> plan:ambiguity "greens too"@en } ;
INSERT DATA { <plan/lake/1.1/action/build> plan:ambiguity "autre"@fr }
