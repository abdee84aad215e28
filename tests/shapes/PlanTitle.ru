# the Chinese is missing
DELETE DATA { <plan/lake> dcterms:title "湖区计划"@zh }

# two texts in one language
INSERT DATA { <plan/lake> dcterms:title "another"@en }

# another language
INSERT DATA { <plan/lake> dcterms:title "autre"@fr }
