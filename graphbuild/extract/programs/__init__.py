"""Programs: which are named in a text, quoted or not, and of what kind they are."""
