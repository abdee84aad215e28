"""Figures that a bracket tells again in another unit: 9000 公顷(13.5 万亩)基本农田."""

from __future__ import annotations

import re

from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_words import EXTENTS, amount_noun

_THING = re.compile(r"[^\W!-ÿ]{2}")
"""What is counted before a bracket and named after it: 7 处(40 公顷)公园."""


def told_again(text: str, figure: Figure, again: Figure) -> bool:
    """Whether the second of two figures tells the first in another unit, alone in a bracket after it."""
    if figure.counted == again.counted or text[figure.outer_end : again.outer_start].strip() != "(":
        return False
    noun = amount_noun(figure.unit)
    same = noun == amount_noun(again.unit) and noun not in ("", "数")
    sized = noun == "数" and amount_noun(again.unit) in EXTENTS and _THING.match(text, again.outer_end + 1)
    return bool(same or sized) and text[again.outer_end : again.outer_end + 1] == ")"
