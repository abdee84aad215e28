# a campaign
DELETE DATA { <plan/lake/1.1/target/title> plan:designation <program/garden-town> } ;
INSERT DATA { <plan/lake/1.1/target/title> plan:designation <program/greening> }
