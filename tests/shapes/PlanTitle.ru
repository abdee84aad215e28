# one language is missing
DELETE DATA { <plan/lake> dcterms:title "Lake plan"@en }

# two texts in one language
INSERT DATA { <plan/lake> dcterms:title "another"@en }

# another language
DELETE DATA { <plan/lake> dcterms:title "Lake plan"@en } ;
INSERT DATA { <plan/lake> dcterms:title "autre"@fr }
