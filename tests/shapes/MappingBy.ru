# none
DELETE DATA { <mapping/goals/garden> plan:mapsBy skos:closeMatch }

# two
INSERT DATA { <mapping/goals/garden> plan:mapsBy skos:broadMatch }

# one that says nothing
DELETE DATA { <mapping/goals/garden> plan:mapsBy skos:closeMatch } ;
INSERT DATA { <mapping/goals/garden> plan:mapsBy skos:relatedMatch }
