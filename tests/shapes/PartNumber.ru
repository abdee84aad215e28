# none
DELETE DATA { <plan/lake/1.1> plan:number "1.1" }

# a second one, not in digits
INSERT DATA { <plan/lake/1.1> plan:number "一" }

# an integer
DELETE DATA { <plan/lake/1> plan:number "1" } ;
INSERT DATA { <plan/lake/1> plan:number 1 }
