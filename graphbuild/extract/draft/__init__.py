"""The draft: what was found in a plan's text in the form in which a person reviews it."""
