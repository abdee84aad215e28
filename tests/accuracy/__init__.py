"""How well the extraction does, measured against tables made by hand."""
