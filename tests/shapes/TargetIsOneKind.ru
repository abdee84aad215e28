# neither
DELETE DATA { <plan/lake/1.1/target/growth> a plan:QuantityTarget }
