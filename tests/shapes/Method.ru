# only in Chinese
DELETE DATA { <dataset/betweenness> plan:method "shortest paths"@en }

# three of them
INSERT DATA { <dataset/betweenness> plan:method "by hand"@en }

# in another language
DELETE DATA { <dataset/betweenness> plan:method "shortest paths"@en } ;
INSERT DATA { <dataset/betweenness> plan:method "plus courts chemins"@fr }
