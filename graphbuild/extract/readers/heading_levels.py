"""The levels that a document's paragraph styles give to headings, whether they have numbers or not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from graphbuild.extract.readers.numbering import CHAIN, W, value_of

DEEPEST: Final = 6
"""The levels that count: what a style puts deeper orders a paragraph, not a plan."""

_NAMED: Final = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)


def style_levels(styles: Any) -> dict[str, int]:
    """Id of a paragraph style → its level from 1 on, from the root of the style part, which may be ``None``.

    A style without a level of its own has that of the nearest style it is based on.
    """
    if styles is None:
        return {}
    found = {each.get(f"{W}styleId") or "": each for each in styles.findall(f"{W}style")}
    levels = {}
    for name, style in found.items():
        here = style
        for _ in range(CHAIN):  # a chain may bite its tail
            level = _own_level(here) or _named_level(here)
            based = found.get(value_of(here, f"{W}basedOn"))
            if level is not None or based is None:
                break
            here = based
        if level is not None and 1 <= level <= DEEPEST:
            levels[name] = level
    return levels


def heading_level(paragraph: Any, levels: Mapping[str, int]) -> int:
    """The level of a paragraph, its own or that of its style; 0 where it is no heading."""
    own = _own_level(paragraph)
    if own is not None:
        return own if own <= DEEPEST else 0
    return levels.get(value_of(paragraph, f"{W}pPr/{W}pStyle"), 0)


def _own_level(element: Any) -> int | None:
    """The level that the properties of a paragraph or style say: 10 is that of body text."""
    said = value_of(element, f"{W}pPr/{W}outlineLvl")
    return int(said) + 1 if re.fullmatch(r"[0-9]", said, re.ASCII) else None


def _named_level(style: Any) -> int | None:
    named = _NAMED.fullmatch(value_of(style, f"{W}name").strip())
    return int(named[1]) if named else None
