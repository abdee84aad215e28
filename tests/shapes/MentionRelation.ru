# a second one, of another code list
INSERT DATA { <plan/lake/1.1/action/build/mention/place/east> plan:relation basis:stated }
