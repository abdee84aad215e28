# no concept
DELETE DATA { <beneficiary/walkers> a skos:Concept }
