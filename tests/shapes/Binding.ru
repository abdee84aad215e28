# a second one, of another code list
INSERT DATA { <plan/lake/1.1/target/parks> plan:binding basis:stated }
