# none
DELETE DATA { <plan/lake/1.1/outcome/parks> dcterms:temporal <plan/lake/1.1/outcome/parks/period> }

# a second one
INSERT DATA { <plan/lake/1.1/outcome/parks> dcterms:temporal <plan/lake/period> }

# something of another class
DELETE DATA { <plan/lake/1.1/outcome/parks> dcterms:temporal <plan/lake/1.1/outcome/parks/period> } ;
INSERT DATA { <plan/lake/1.1/outcome/parks> dcterms:temporal <place/east> }
