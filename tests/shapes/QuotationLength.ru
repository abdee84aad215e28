# shorter than its span
DELETE DATA { <plan/lake/source/quotation#char=4,10> oa:exact "建成公园3个"@zh } ;
INSERT DATA { <plan/lake/source/quotation#char=4,10> oa:exact "建成公园"@zh }
