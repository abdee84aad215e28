# another preferred label
DELETE DATA { <beneficiary/walkers> skos:prefLabel "residents"@en } ;
INSERT DATA { <beneficiary/walkers> skos:prefLabel "people"@en }
