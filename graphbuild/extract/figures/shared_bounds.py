"""Bounds that one figure of a list shares with the next: 分别达到 A 和 B, 增长 A 和 B 以上."""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.extract.figures import comparators
from graphbuild.extract.figures.figure import Figure

_LISTED_GAP = re.compile(r"[^,。;、\d]{2,16}(?:、|以及|[和及与])")
_SUMS = frozenset(("亿", "万亿"))
_JOINED = frozenset(("、", "和", "及", "与", "以及", ","))


def bounded_alike(folded: str, start: int, figures: list[Figure]) -> list[Figure]:
    """分别增长 A 和 B 以上: what bounds the last of the figures that are dealt out bounds all of them."""
    bounded = list(figures)
    for place in range(len(figures) - 1, 0, -1):
        last, figure = bounded[place], bounded[place - 1]
        gap = folded[figure.outer_end : last.outer_start].strip()
        if gap in _JOINED and figure.counted == "个" and last.counted == "个百分点":  # 0.5 个和 0.7 个百分点
            figure = replace(figure, unit=last.unit, counted=last.counted)
            bounded[place - 1] = figure
        dealt = "分别" in folded[start : figure.outer_start]
        plain = figure.comparator == "=" and figure.outer_end == figure.end
        plain = plain and figure.kind == last.kind == "plain"
        if gap in _JOINED and dealt and plain and (last.outer_end > last.end or last is not figures[place]):
            bounded[place - 1] = replace(figure, comparator=last.comparator)
    return bounded


def inherits(folded: str, last: Figure, figure: Figure, *, led: bool) -> Figure:
    """分别达到 A 和 B: a figure that follows another with nothing but a list mark takes its comparator.

    ``led`` tells that the other's stands before it, or was taken so.
    """
    gap = folded[last.outer_end : figure.outer_start].strip()
    handed_on = led and last.comparator == ">=" and not last.bounded_before
    parted = handed_on or comparators.at_least(folded[max(0, last.start - 16) : last.start])
    if parted and figure.comparator == "=" and _LISTED_GAP.fullmatch(gap):
        return replace(figure, comparator=last.comparator)
    if gap not in _JOINED or not led or figure.comparator != "=":
        return figure
    sums = [each.unit in _SUMS or "元" in each.unit for each in (last, figure)]
    if sums[0] != sums[1] and "分别" not in folded[max(0, last.start - 12) : last.start]:
        return figure  # 3 家产值超百亿元、5 家 …
    return replace(figure, comparator=last.comparator)
