# a blank node
INSERT DATA { [] a plan:Beneficiary, skos:Concept ; skos:inScheme <beneficiary> ;
    rdfs:label "甲"@zh, "A"@en ; skos:prefLabel "甲"@zh, "A"@en }
