# none
DELETE DATA { <plan/lake> prov:qualifiedAttribution <plan/lake/attribution> .
    <plan/lake/attribution> a prov:Attribution ; prov:agent <body/council> ; plan:basis basis:stated ; plan:evidence <plan/lake/source#char=0,4> }

# a second one, of the wrong class
INSERT DATA { <plan/lake> prov:qualifiedAttribution <place/east> }
