# none
DELETE DATA { <plan/lake/1.1/outcome/parks> dcterms:isPartOf <plan/lake/1.1> }

# a second one
INSERT DATA { <plan/lake/1.1/outcome/parks> dcterms:isPartOf <plan/lake> }

# something of another class
DELETE DATA { <plan/lake/1.1/outcome/parks> dcterms:isPartOf <plan/lake/1.1> } ;
INSERT DATA { <plan/lake/1.1/outcome/parks> dcterms:isPartOf <plan/lake/1.1/action/build> }
