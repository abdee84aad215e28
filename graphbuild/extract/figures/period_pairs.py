"""Figures told in turn of several years: 到 2022 年和 2025 年, … 分别达到 A 和 B."""

from __future__ import annotations

import re

from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.pieces import Clause
from graphbuild.extract.year import YEAR, number_of_year

_YEARS = re.compile(
    rf"(?<![与比较同跟])(?P<first>{YEAR}(?:年[底末]?)?(?:、{YEAR}(?:年[底末]?)?)*)(?:、|和|与|及|以及)(?P<last>{YEAR})年"
)
_YEAR = re.compile(YEAR)
_THROUGH = re.compile(r"(?P<first>20\d\d)年?[-—~至到]{1,2}(?P<last>20\d\d)年")
_LEAST_THROUGH = 3
"""Figures that are dealt to the years of a range (2021-2024 年分别达到 A、B、C、D)."""
_JOINED = frozenset(("、", "和", "及", "与", "以及", ",", "及以上和", "及以上、"))
_REACHED_IN = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年[底末]?前?(?:要|将|力争|确保|争取|分别)*(?:达到?|实现|完成|新[增建]|建成|改造|提高到|不低于|超过|突破|控制在|降至|降到)?$"
)
_FAR = 160
"""Characters before a clause within which its sentence names the years."""


def years_in_turn(text: str, clause: Clause, end: int) -> list[str]:
    """The years that the sentence of a clause lists up to ``end``; empty unless there are several."""
    start = max(clause.block.start, clause.start - _FAR)
    start = max(start, text.rfind("。", start, end) + 1, text.rfind("\n", start, end) + 1)
    if text.find("年", start, end) < 0:
        return []
    told = text[start:end].replace(" ", "")
    lists = list(_YEARS.finditer(told))
    if not lists:
        through = [range(int(each["first"]), int(each["last"]) + 1) for each in _THROUGH.finditer(told)]
        return [str(year) for year in through[-1]] if through and len(through[-1]) >= _LEAST_THROUGH else []
    found = lists[-1]
    written = [*_YEAR.findall(found["first"]), found["last"]]
    years = [str(number_of_year(each)) for each in written if len(each) == 4]
    return years if len(years) == len(written) and years == sorted(set(years)) else []


def dealt_to_years(text: str, clause: Clause, figures: list[Figure]) -> dict[int, str]:
    """The year of each figure, by its place, of those that stand in a row as long as the list of years."""
    if len(figures) < 2:
        return {}
    apart = _told_apart(text, clause, figures)
    if apart:
        return apart
    rows = [row for row in _rows(text, figures) if len(row) > 1]
    years = years_in_turn(text, clause, figures[rows[-1][0]].start) if rows else []
    return {
        place: year for row in rows if len(row) == len(years) for place, year in zip(row, years, strict=True)
    }


def _told_apart(text: str, clause: Clause, figures: list[Figure]) -> dict[int, str]:
    """The year that stands before each figure of a clause, where it stands before every one of them."""
    if text.count("年", clause.start, figures[-1].start) < len(figures):
        return {}
    starts = [clause.start, *(figure.outer_end for figure in figures)]
    found = [
        _REACHED_IN.search(text[start : figure.start]) for start, figure in zip(starts, figures, strict=False)
    ]
    return {place: each["year"] for place, each in enumerate(found) if each} if all(found) else {}


def _rows(text: str, figures: list[Figure]) -> list[list[int]]:
    """The places of the figures, parted where more than a list mark stands between two of them."""
    rows = [[0]]
    for place in range(1, len(figures)):
        before, figure = figures[place - 1], figures[place]
        gap = text[before.outer_end : figure.outer_start].strip()
        if gap in _JOINED and figure.counted == before.counted:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows
