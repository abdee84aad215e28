# a second one, of the wrong class
INSERT DATA { <plan/lake> dcterms:publisher <place/east> . <plan/lake/attribution> prov:agent <place/east> }
