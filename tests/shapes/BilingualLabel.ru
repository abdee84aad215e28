# the Chinese is missing
DELETE DATA { <plan/lake/1.1> rdfs:label "公园"@zh }

# two texts in one language
INSERT DATA { <plan/lake/1.1> rdfs:label "another"@en }

# another language
INSERT DATA { <plan/lake/1.1> rdfs:label "autre"@fr }
