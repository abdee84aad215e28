# two years
INSERT DATA { <place/cn-330411/name/1983> plan:validTo 1999 }

# a decimal
DELETE DATA { <place/cn-330411/name/1983> plan:validTo 1998 } ;
INSERT DATA { <place/cn-330411/name/1983> plan:validTo 1998.0 }
