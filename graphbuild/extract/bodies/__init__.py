"""Bodies: which are named in a text, what their full names are, and whose they are."""
