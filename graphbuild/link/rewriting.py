"""Names rewritten by rules, so that wordings of one meaning come together."""

from __future__ import annotations

import re

Rewriting = tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]
"""A pattern that any of the others fits; and the others with what takes their place, in order."""


def rewriting(*pairs: tuple[str, str]) -> Rewriting:
    """Rules from pairs of a pattern and what takes its place; the order counts."""
    any_of = re.compile("|".join(f"(?:{pattern})" for pattern, _ in pairs))
    return any_of, tuple((re.compile(pattern), meant) for pattern, meant in pairs)


def rewritten(rules: Rewriting, name: str) -> str:
    """A name with every pattern replaced, in order."""
    any_of, each = rules
    if any_of.search(name):
        for pattern, meant in each:
            name = pattern.sub(meant, name)
    return name
