# at least the third rank
DELETE DATA { <plan/lake/1.1/target/rank> plan:comparator comparator:at-most } ;
INSERT DATA { <plan/lake/1.1/target/rank> plan:comparator comparator:at-least }
