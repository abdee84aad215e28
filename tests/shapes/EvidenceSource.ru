# none
DELETE DATA { <plan/lake/source#char=0,4> oa:hasSource <plan/lake/source> }

# a second one, of the wrong class
INSERT DATA { <plan/lake/source#char=0,4> oa:hasSource <place/east> }
