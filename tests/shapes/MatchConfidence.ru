# two of them
INSERT DATA { <mapping/goals/garden> plan:matchConfidence 0.5 }

# more than certain
DELETE DATA { <mapping/goals/garden> plan:matchConfidence 0.91 } ;
INSERT DATA { <mapping/goals/garden> plan:matchConfidence 1.1 }

# less than nothing
DELETE DATA { <mapping/goals/garden> plan:matchConfidence 0.91 } ;
INSERT DATA { <mapping/goals/garden> plan:matchConfidence -0.1 }

# a word
DELETE DATA { <mapping/goals/garden> plan:matchConfidence 0.91 } ;
INSERT DATA { <mapping/goals/garden> plan:matchConfidence "high" }
