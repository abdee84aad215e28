# a body
INSERT DATA { <plan/lake/1.1/cooperation/hills> plan:via <body/council> }
