# none
DELETE DATA { <plan/lake/source/quotation#char=4,10> oa:exact "建成公园3个"@zh }

# two texts
INSERT DATA { <plan/lake/source/quotation#char=4,10> oa:exact "建成公园三个"@zh }

# too long
INSERT DATA { <plan/lake/source#char=10,90> oa:hasSelector <plan/lake/source/quotation#char=10,90> .
    <plan/lake/source/quotation#char=10,90> a oa:TextQuoteSelector ;
        oa:exact "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸"@zh }
