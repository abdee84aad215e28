# none
DELETE DATA { <plan/lake/source#char=0,4> oa:hasSelector <plan/lake/source/position#char=0,4> }

# two positions
INSERT DATA { <plan/lake/source#char=0,4> oa:hasSelector <plan/lake/source/position#char=8,10> }
