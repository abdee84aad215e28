# two targets
INSERT DATA { <plan/lake/1.1/outcome/parks> plan:answers <plan/lake/1.1/target/wetland-parks> }

# its words
DELETE WHERE { <plan/lake/1.1/outcome/parks> plan:answers ?target } ;
INSERT DATA { <plan/lake/1.1/outcome/parks> plan:answers "新增公园 4 个" }
