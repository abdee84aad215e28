# two codes
INSERT DATA { <place/cn-330411> skos:notation "330499"^^plan:GBT2260 }

# a string
DELETE DATA { <place/cn-330411> skos:notation "330411"^^plan:GBT2260 } ;
INSERT DATA { <place/cn-330411> skos:notation "330411" }

# four digits
DELETE DATA { <place/cn-330411> skos:notation "330411"^^plan:GBT2260 } ;
INSERT DATA { <place/cn-330411> skos:notation "3304"^^plan:GBT2260 }
