# a body
INSERT DATA { <place/cn-330411> plan:formerName <body/council> }
