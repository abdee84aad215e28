# it has no status
DELETE DATA { <place/hills> plan:reviewStatus review-status:draft }

# it is reviewed
DELETE DATA { <place/hills> plan:reviewStatus review-status:draft } ;
INSERT DATA { <place/hills> plan:reviewStatus review-status:reviewed }
