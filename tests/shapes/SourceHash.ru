# none
DELETE DATA { <plan/lake/source> plan:sha256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }

# a second one, in capitals
INSERT DATA { <plan/lake/source> plan:sha256 "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF" }
