# none
DELETE DATA { <plan/lake/1.1/target/growth> plan:comparator comparator:about }

# a second one, of another code list
INSERT DATA { <plan/lake/1.1/target/growth> plan:comparator basis:stated }
