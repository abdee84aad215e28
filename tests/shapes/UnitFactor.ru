# none
DELETE DATA { <unit/mu> plan:factor 666.666666666667 }

# two factors
INSERT DATA { <unit/mu> plan:factor 667.0 }

# an integer
DELETE DATA { <unit/mu> plan:factor 666.666666666667 } ;
INSERT DATA { <unit/mu> plan:factor 667 }

# nothing
DELETE DATA { <unit/mu> plan:factor 666.666666666667 } ;
INSERT DATA { <unit/mu> plan:factor 0.0 }
