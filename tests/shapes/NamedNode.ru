# a blank node
INSERT DATA { [] a plan:Beneficiary, skos:Concept ; skos:inScheme <beneficiary> ;
    rdfs:label "甲"@zh, "A"@en ; skos:prefLabel "甲"@zh, "A"@en }

# a blank node for a mapping
INSERT DATA { [] a plan:Mapping ; dcterms:isPartOf <graph/links/goals> ; plan:mapsFrom <plan/lake/1.2> ;
    plan:mapsBy skos:closeMatch ; plan:mapsTo <http://metadata.un.org/sdg/11.7> ;
    plan:justification <https://w3id.org/semapv/vocab/LexicalMatching> }
