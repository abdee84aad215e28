# a place
INSERT DATA { <plan/lake/1.1/action/build> plan:evidence <place/east> }
