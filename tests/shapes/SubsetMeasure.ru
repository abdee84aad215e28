# the whole is in another measure
DELETE DATA { <plan/lake/1.1/target/parks> dcterms:isPartOf <plan/lake/1.1> } ;
INSERT DATA { <plan/lake/1.1/target/parks> dcterms:isPartOf <plan/lake/1.2> .
    <plan/lake/1.2> a plan:Measure ; rdfs:label "湿地"@zh, "Wetlands"@en ; plan:number "1.2" ;
        dcterms:isPartOf <plan/lake/1> ; plan:evidence <plan/lake/source#char=0,4> }
