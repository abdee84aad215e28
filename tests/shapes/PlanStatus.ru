# none
DELETE DATA { <plan/lake> plan:reviewStatus review-status:reviewed }
