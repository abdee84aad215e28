# with itself
DELETE DATA { <plan/lake/1.1/cooperation/hills> plan:toPlace <place/hills> } ;
INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:toPlace <place/cn-330411> }
