# none
DELETE DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year 2022 }

# two years
INSERT DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year 2023 }

# a string
DELETE DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year 2022 } ;
INSERT DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year "2022" }

# too early
DELETE DATA { <plan/lake/1.1/outcome/parks/period> plan:year 2019 } ;
INSERT DATA { <plan/lake/1.1/outcome/parks/period> plan:year 1919 }

# too late
DELETE DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year 2022 } ;
INSERT DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:year 2202 }
