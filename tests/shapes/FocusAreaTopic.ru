# of another code list
INSERT DATA { <plan/lake/1> dcterms:subject basis:stated }
