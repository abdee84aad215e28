# none
DELETE DATA { <plan/lake/1.1/action/build> plan:actionClass action-class:build }

# a second one, of another code list
INSERT DATA { <plan/lake/1.1/action/build> plan:actionClass basis:stated }
