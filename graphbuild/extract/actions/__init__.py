"""Actions: the clauses that say what is to be done, and why others say nothing of the kind."""
