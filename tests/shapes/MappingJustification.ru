# none
DELETE DATA { <mapping/goals/garden> plan:justification <https://w3id.org/semapv/vocab/ManualMappingCuration> }

# a word
INSERT DATA { <mapping/goals/garden> plan:justification "https://w3id.org/semapv/vocab/LexicalMatching" }

# a term of our own
INSERT DATA { <mapping/goals/garden> plan:justification plan:Mapping }
