# none
DELETE DATA { <mapping/goals/garden> plan:mapsFrom <plan/lake/1.1> }

# two
INSERT DATA { <mapping/goals/garden> plan:mapsFrom <plan/lake/1.2> }

# a name
DELETE DATA { <mapping/goals/garden> plan:mapsFrom <plan/lake/1.1> } ;
INSERT DATA { <mapping/goals/garden> plan:mapsFrom "1.1" }
