# a second one, of the wrong class
INSERT DATA { <plan/lake/1.1/target/wetland-parks> plan:subsetOf <plan/lake/1.1/action/build> }
