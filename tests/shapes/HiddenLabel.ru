# two of them
INSERT DATA { <program/garden-town> skos:hiddenLabel "yuanlin"@zh-latn }

# no pinyin
DELETE DATA { <program/garden-town> skos:hiddenLabel "yuanlinchengzhen"@zh-latn } ;
INSERT DATA { <program/garden-town> skos:hiddenLabel "园林城镇"@zh }
