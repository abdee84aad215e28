# none
DELETE DATA { <beneficiary/walkers> skos:inScheme <beneficiary> }

# two schemes
INSERT DATA { <beneficiary/walkers> skos:inScheme <indicator> }
