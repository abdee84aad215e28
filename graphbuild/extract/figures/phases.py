"""The phases of a plan (第一阶段(2026—2027 年)), and the aims of several years in a report for one of them.

Until when what stands below the line of a phase, or goes on with such aims, is to be done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.figures.period import Period
from graphbuild.extract.figures.period_pairs import YEARS_COUNTED
from graphbuild.extract.pieces import Clause
from graphbuild.extract.year import FIVE, FIVE_YEARS_TO, YEAR, PlanYears, number_of_year

_NAMED = one_of(r"第[一二三四五](?:个?阶段|步)|[近中远]期[目阶任(]")
_PHASE = re.compile(
    r"[\n。;:](?P<said>[ \u3000]*(?:\(?[一二三四五六\d]{1,2}[).、])?(?:第[一二三四五](?:个?阶段|步)"
    r"[^\n。;,\d]{0,12}[(:,]?|[近中远]期(?:目标|阶段|任务)?\()\s*[从自到至]?\s*(?:(?:19|20)\d\d年?[底末]?\s*[-—–~至到]{1,2}\s*)?(?P<year>(?:19|20)\d\d)年)"
)
_OPENS = re.compile(
    rf"[\n。;](?P<said>[^\S\n]*(?:(?:今后|未来)的?(?P<count>[三四五])年|[“\"](?P<five>{FIVE})[”\"](?:时期|期间)?)"
    rf"(?!规划|计划|[之第]))(?P<aims>[^\n。;\d]{{0,40}}(?:目标|任务|思路|要求))?"
)
"""What opens the aims of several years."""
_BACK = re.compile(
    rf"[\n。;:](?=[^\n。;]{{0,46}}年)[^\n。;]{{0,40}}?(?<![比较从由自至到])(?:今年|(?<=[\n。;])(?:全年|年内)|(?P<year>{YEAR})年)(?!以来|[底末]|度?的(?:基础|水平|[^,。;]{{0,4}}\d))"
)
"""What tells of a single year again."""
_SEVERAL = re.compile(r"今后|未来|五[”\"]")
_DASHES = "-—–·●"
"""What marks the headings of a list, which may stand below the line of a phase."""
_REACH, _NEXT = 2000, 12
"""Characters at most of what a phase is told to bring, and up to a second line of its heading."""


class Phases:
    """The lines of a text that begin a phase, or the aims of several years, with the last of those."""

    def __init__(self, text: str, years: PlanYears) -> None:
        found = _PHASE.finditer(f"\n{text}") if _NAMED.search(text) else ()
        self._marks = [
            (each.start("said") - 1, each.end() - 1, Period(each["year"], "inferred", each["said"].strip()))
            for each in found
        ]
        if years.known and years.first == years.last and _SEVERAL.search(text):
            self._marks = sorted([*self._marks, *_aims(text, years.first)], key=lambda mark: mark[0])

    def of(self, clause: Clause) -> Period | None:
        """The end of the phase that a clause stands in, under the same heading as what begins it."""
        if not self._marks:
            return None
        last = next((mark for mark in reversed(self._marks) if mark[0] <= clause.start), None)
        if last is None or clause.start - last[1] > _REACH:
            return None
        below = [heading for heading in clause.block.path if heading.start >= last[1]]
        listed = all(
            (heading.number[:1] in _DASHES and (heading.number or heading.start - last[1] < _NEXT))
            or heading.number.endswith("是")
            for heading in below
        )
        return last[2] if listed and len(below) < 2 else None


@lru_cache(maxsize=1)  # asked for by the figures and the milestones of a text
def phases_of(text: str, years: PlanYears) -> Phases:
    """The phases of a text."""
    return Phases(text, years)


def _aims(text: str, first: int) -> Iterator[tuple[int, int, Period]]:
    """Where a report for the ``first`` year opens the aims of several, and where it comes back to that."""
    text = f"\n{text}"
    opened = [each for each in _OPENS.finditer(text) if each["aims"] or text[each.start()] == "\n"]
    ends = [*(each.start() for each in opened), len(text)][1:]
    for each, end in zip(opened, ends, strict=True):
        last = FIVE_YEARS_TO[each["five"]] if each["five"] else first + YEARS_COUNTED[each["count"]] - 1
        if last <= first:
            continue
        yield each.start("said") - 1, each.end() - 1, Period(str(last), "inferred", each["said"].strip())
        told = _BACK.finditer(text, each.end(), end)
        back = next(
            (one for one in told if one["year"] is None or number_of_year(one["year"]) == first), None
        )
        if back:
            yield back.start(), back.end() - 1, Period(str(first), "inferred", back.group().strip())
