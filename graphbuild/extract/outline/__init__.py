"""The outline of a text: headings, parts and what they speak of, and the clauses in them."""
