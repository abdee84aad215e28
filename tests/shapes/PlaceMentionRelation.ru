# none
DELETE DATA { <plan/lake/1.1/action/build/mention/place/east> plan:relation mention-relation:location }
