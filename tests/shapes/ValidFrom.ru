# two years
INSERT DATA { <place/cn-330411/name/1983> plan:validFrom 1984 }

# a decimal
DELETE DATA { <place/cn-330411/name/1983> plan:validFrom 1983 } ;
INSERT DATA { <place/cn-330411/name/1983> plan:validFrom 1983.0 }
