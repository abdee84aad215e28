# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:program <place/east> }
