# two days
INSERT DATA { <mapping/goals/garden> dcterms:created "2020-05-02"^^xsd:date }

# a year
DELETE DATA { <mapping/goals/garden> dcterms:created "2020-05-01"^^xsd:date } ;
INSERT DATA { <mapping/goals/garden> dcterms:created 2020 }
