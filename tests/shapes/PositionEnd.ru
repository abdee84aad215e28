# none
DELETE DATA { <plan/lake/source/position#char=0,4> oa:end 4 }

# two offsets
INSERT DATA { <plan/lake/source/position#char=0,4> oa:end 5 }

# a decimal
DELETE DATA { <plan/lake/source/position#char=0,4> oa:end 4 } ;
INSERT DATA { <plan/lake/source/position#char=0,4> oa:end 4.0 }
