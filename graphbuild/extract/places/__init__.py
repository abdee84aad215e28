"""Places: which are named in a text, of what kind they are, and their codes."""
