# one language is missing
DELETE DATA { <plan/lake/1.1> rdfs:label "Parks"@en }

# two texts in one language
INSERT DATA { <plan/lake/1.1> rdfs:label "another"@en }

# another language
DELETE DATA { <plan/lake/1.1> rdfs:label "Parks"@en } ;
INSERT DATA { <plan/lake/1.1> rdfs:label "autre"@fr }
