# none
DELETE DATA { <plan/lake/1.1/action/build> plan:evidence <plan/lake/source#char=4,10> }
