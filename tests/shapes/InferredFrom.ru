# none
DELETE DATA { <plan/lake/period> plan:inferredFrom "周年"@zh }
