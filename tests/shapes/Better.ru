# both
INSERT DATA { <indicator/parks> plan:better "lower" }

# another word
DELETE DATA { <indicator/parks> plan:better "higher" } ;
INSERT DATA { <indicator/parks> plan:better "more" }
