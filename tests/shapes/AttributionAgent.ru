# another body
DELETE DATA { <plan/lake/attribution> prov:agent <body/council> } ;
INSERT DATA { <plan/lake/attribution> prov:agent <body/parks> }
