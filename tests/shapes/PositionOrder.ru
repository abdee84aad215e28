# the end before the start
DELETE DATA { <plan/lake/source/position#char=0,4> oa:start 0 } ;
INSERT DATA { <plan/lake/source/position#char=0,4> oa:start 5 }
