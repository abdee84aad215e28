# nothing
DELETE DATA { <mapping/goals/garden> plan:mapsTo <http://metadata.un.org/sdg/11.7> }

# two
INSERT DATA { <mapping/goals/garden> plan:mapsTo <https://w3id.org/sssom/NoTermFound> }

# a name
DELETE DATA { <mapping/goals/garden> plan:mapsTo <http://metadata.un.org/sdg/11.7> } ;
INSERT DATA { <mapping/goals/garden> plan:mapsTo "11.7" }

# itself
DELETE DATA { <mapping/goals/garden> plan:mapsTo <http://metadata.un.org/sdg/11.7> } ;
INSERT DATA { <mapping/goals/garden> plan:mapsTo <plan/lake/1.1> }
