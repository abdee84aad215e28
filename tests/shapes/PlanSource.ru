# none
DELETE DATA { <plan/lake> plan:source <plan/lake/source> }

# a second one, of the wrong class
INSERT DATA { <plan/lake> plan:source <place/east> }
