# none
DELETE DATA { <place/cn-330411/name/1983> rdfs:label "郊区"@zh }

# two labels in one language
INSERT DATA { <place/cn-330411/name/1983> rdfs:label "Suburbs"@en, "Outskirts"@en }

# another language
INSERT DATA { <place/cn-330411/name/1983> rdfs:label "Banlieue"@fr }
