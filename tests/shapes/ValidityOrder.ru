# the end before the beginning
DELETE DATA { <place/cn-330411/name/1983> plan:validFrom 1983 } ;
INSERT DATA { <place/cn-330411/name/1983> plan:validFrom 1999 }
