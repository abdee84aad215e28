# none
DELETE DATA { <plan/lake/1.1/target/parks> plan:modality modality:strive }
