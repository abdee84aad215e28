# nobody
DELETE DATA { <mapping/goals/garden> dc:creator "A. Gardener" }

# two
INSERT DATA { <mapping/goals/garden> dc:creator "B. Gardener" }

# in a language
DELETE DATA { <mapping/goals/garden> dc:creator "A. Gardener" } ;
INSERT DATA { <mapping/goals/garden> dc:creator "A. Gardener"@en }
