# two quotations
INSERT DATA { <plan/lake/source#char=4,10> oa:hasSelector <plan/lake/source/quotation#other> .
    <plan/lake/source/quotation#other> a oa:TextQuoteSelector ; oa:exact "建成公园三个"@zh }
