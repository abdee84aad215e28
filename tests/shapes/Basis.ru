# none
DELETE DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:basis basis:stated }

# a second one, of another code list
INSERT DATA { <plan/lake/1.1/target/wetland-parks/deadline> plan:basis topic:economy }
