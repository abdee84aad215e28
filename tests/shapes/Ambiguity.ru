# the Chinese is missing
DELETE DATA { <plan/lake/1.1/action/build> plan:ambiguity "也指绿地"@zh }

# two texts in one language
INSERT DATA { <plan/lake/1.1/action/build> plan:ambiguity "another"@en }

# another language
INSERT DATA { <plan/lake/1.1/action/build> plan:ambiguity "autre"@fr }
