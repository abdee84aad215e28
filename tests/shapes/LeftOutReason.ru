# none
DELETE DATA { <plan/lake/source#char=10,90> plan:leftOutReason left-out-reason:context }

# a second one, of another code list
INSERT DATA { <plan/lake/source#char=10,90> plan:leftOutReason basis:stated }
