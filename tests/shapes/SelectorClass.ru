# a place
INSERT DATA { <plan/lake/source#char=0,4> oa:hasSelector <place/east> }
