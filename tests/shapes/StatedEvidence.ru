# none
DELETE DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:evidence <plan/lake/source#char=4,10> }
