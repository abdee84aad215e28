"""Whether a Chinese name and an English one, or two English ones, tell of one thing."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.link.model import Scored

HOW: Final = frozenset(
    (
        "growth",
        "fall",
        "added",
        "net",
        "cumulative",
        "per head",
        "yearly",
        "share",
        "per unit",
        "rank",
        "coverage",
    )
)
"""Marks of how a thing is measured: where they differ, neither is the wider of the two."""
HOUSES: Final = frozenset(("hospital", "academy", "firm", "university", "bank"))
"""Marks of what kind of house a body is, which either language tells."""
_TOLD_ALIKE: Final = HOW - {"share", "per unit", "coverage", "cumulative", "yearly"}
"""Those of them that either language tells in words that cannot be mistaken."""
_OPPOSED: Final = (("urban", "rural"), ("rural", "urban"), ("import", "export"), ("export", "import"))
"""Marks of two halves of a whole, which no two words for one thing have."""
_SHARED: Final = re.compile(r"[率比占]|强度|系数")
"""What tells in Chinese that a number is a share."""
_UNIVERSITY: Final = re.compile(r"大学$")
"""A house that others of its place are told from by one word (湖南大学, 湖南科技大学)."""


def translated(kind: str, row: Scored, reached: dict[str, str]) -> bool:
    """Whether the English names are one, or one tells the other's Chinese name, of one measure or type."""
    if _otherwise(kind, row):
        return False
    if reached["english"] in ("same", "alike"):
        return True
    told = reached.get("translation")
    if kind == "measure" and told == "alike":
        return reached["plan"] == "same"  # whose headings are few, and the best of them is taken
    whole = kind == "body" and any(map(_UNIVERSITY.search, row.cores))
    return told == "same" or (told == "nearly same" and not whole)


def _otherwise(kind: str, row: Scored) -> bool:
    """Whether the two names tell of two measures, kinds of house, or types of place (lake, county)."""
    left, right = row.marks
    if any(one in left - right and other in right - left for one, other in _OPPOSED):
        return True
    if kind == "body":
        return bool(HOUSES & (left ^ right))
    if kind == "place":
        return "division" in left ^ right and bool((left | right) - {"division"})
    if "share" in left ^ right and not _SHARED.search(row.cores[0] or row.cores[1]):
        return True
    return bool(_TOLD_ALIKE & (left ^ right))
