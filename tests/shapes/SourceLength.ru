# none
DELETE DATA { <plan/lake/source> plan:characters 90 }

# two lengths
INSERT DATA { <plan/lake/source> plan:characters 91 }

# a decimal
DELETE DATA { <plan/lake/source> plan:characters 90 } ;
INSERT DATA { <plan/lake/source> plan:characters 90.0 }

# an empty text
INSERT DATA { <plan/pond/source> a plan:SourceText ; plan:fileName "pond.txt" ; plan:characters 0 ;
    plan:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }
