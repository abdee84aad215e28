# none
DELETE DATA { <plan/lake> plan:governmentLevel government-level:county }
