# past the end of the text
DELETE DATA { <plan/lake/source> plan:characters 90 } ;
INSERT DATA { <plan/lake/source> plan:characters 89 }
