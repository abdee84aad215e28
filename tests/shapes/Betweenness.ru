# two of them
INSERT DATA { <program/garden-town> plan:betweenness 0.5 }

# more than the whole
DELETE DATA { <program/garden-town> plan:betweenness 0.25 } ;
INSERT DATA { <program/garden-town> plan:betweenness 1.1 }

# less than nothing
DELETE DATA { <program/garden-town> plan:betweenness 0.25 } ;
INSERT DATA { <program/garden-town> plan:betweenness -0.1 }

# a word
DELETE DATA { <program/garden-town> plan:betweenness 0.25 } ;
INSERT DATA { <program/garden-town> plan:betweenness "high" }
