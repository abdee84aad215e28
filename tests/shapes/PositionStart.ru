# none
DELETE DATA { <plan/lake/source/position#char=0,4> oa:start 0 }

# two offsets
INSERT DATA { <plan/lake/source/position#char=0,4> oa:start 1 }

# a decimal
DELETE DATA { <plan/lake/source/position#char=0,4> oa:start 0 } ;
INSERT DATA { <plan/lake/source/position#char=0,4> oa:start 0.0 }

# before the text
DELETE DATA { <plan/lake/source/position#char=0,4> oa:start 0 } ;
INSERT DATA { <plan/lake/source/position#char=0,4> oa:start -1 }
