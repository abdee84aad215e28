# a year before the period
DELETE DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year 2022 } ;
INSERT DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year 2019 }
