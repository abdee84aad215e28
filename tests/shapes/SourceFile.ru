# none
DELETE DATA { <plan/lake/source> plan:fileName "lake.txt" }

# a second one, with its folder
INSERT DATA { <plan/lake/source> plan:fileName "texts/lake.txt" }

# a text in a language
DELETE DATA { <plan/lake/source> plan:fileName "lake.txt" } ;
INSERT DATA { <plan/lake/source> plan:fileName "lake.txt"@en }
