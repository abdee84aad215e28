# none
DELETE DATA { <mapping/goals/garden> dcterms:isPartOf <graph/links/goals> }

# two
INSERT DATA { <mapping/goals/garden> dcterms:isPartOf <graph/links/others> }

# a name
DELETE DATA { <mapping/goals/garden> dcterms:isPartOf <graph/links/goals> } ;
INSERT DATA { <mapping/goals/garden> dcterms:isPartOf "goals" }
