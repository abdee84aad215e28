# none
DELETE WHERE { <unit/mu> plan:dimension ?dimension }

# a second one
INSERT DATA { <unit/mu> plan:dimension "length" }

# with a language
DELETE WHERE { <unit/mu> plan:dimension ?dimension } ;
INSERT DATA { <unit/mu> plan:dimension "area"@en }
