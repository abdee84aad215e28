# none
DELETE DATA { <plan/lake/1.1/mention/program/greening> plan:mentionedIn <plan/lake/1.1> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/mention/program/greening> plan:mentionedIn <place/east> }
