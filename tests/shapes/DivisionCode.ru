# none
DELETE DATA { <place/cn-330411> skos:notation "330411"^^plan:GBT2260 }
