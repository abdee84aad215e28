# none
DELETE DATA { <plan/lake/1.1/mention/program/greening> plan:mentions <program/greening> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/mention/program/greening> plan:mentions <plan/lake> }
