"""By when a milestone is to be reached: as the figures of its sentence and its part."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final

from graphbuild.extract.figures.period import Period
from graphbuild.extract.figures.periods import Periods
from graphbuild.extract.pieces import Clause, FoundMilestone
from graphbuild.extract.year import PlanYears

_YEAR: Final = re.compile(r"(?:19|20)\d\d\s*年|年后|五年|三年|两年")
_TO_COME: Final = re.compile(r"力争|确保|争取|务必|必须|全力|力促|[要应将]")
_FULL_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s*年(?![代以]))")
_BEGINS: Final = re.compile(r"((?:19|20)\d\d)年[^,。;、\d]{0,6}(?:开工|启动|动工|奠基|开建)")
_END: Final = attrgetter("end")
_THIS_YEAR: Final = re.compile(r"今年|年内|(?<!\d)年[底末]")


def dated(
    folded: str, milestones: Sequence[FoundMilestone], clauses: Sequence[Clause], years: PlanYears
) -> tuple[FoundMilestone, ...]:
    """The milestones, each with the year that its clause, its paragraph or its heading states."""
    if not milestones:
        return ()
    told = {each.clause_end for each in milestones}
    periods = Periods(folded, years)
    dates: dict[int, Period] = {}
    starts = {each.clause_end for each in milestones if each.milestone == "start"}
    for clause in _beside(clauses, sorted(told)):
        periods.enter(clause)
        if clause.end in told:
            words = folded[clause.start : clause.end]
            due = _of_this_year(words, years) or periods.of(clause, "target", "")
            begins = _BEGINS.search(due.source) if clause.end in starts else None
            dates[clause.end] = replace(due, written=begins[1]) if begins else due
    return tuple(
        replace(each, period=date.written, period_basis=date.basis, period_from=date.source)
        if (date := dates.get(each.clause_end)) is not None
        else each
        for each in milestones
        if not _is_over(folded[each.clause_start : each.clause_end], years)
    )


def _beside(clauses: Sequence[Clause], ends: Iterable[int]) -> Iterator[Clause]:
    """The clauses of all blocks in which one ends at one of the ``ends``, which ascend; in text order."""
    reached = 0
    for end in ends:
        place = bisect_left(clauses, end, reached, key=_END)
        if place == len(clauses) or clauses[place].end != end:
            continue
        block = clauses[place].block.start
        while place > reached and clauses[place - 1].block.start == block:
            place -= 1
        while place < len(clauses) and clauses[place].block.start == block:
            yield clauses[place]
            place += 1
        reached = place


def _is_over(words: str, years: PlanYears) -> bool:
    """Whether all years that a clause names lie before those of the plan; what is vowed still is to come."""
    told = [] if not years.known or _TO_COME.search(words) else _FULL_YEAR.findall(words)
    return bool(told) and int(max(told)) < years.first


def _of_this_year(words: str, years: PlanYears) -> Period | None:
    """The year of a plan for one year, where the clause itself says that it is due in it."""
    told = _THIS_YEAR.search(words) if years.known and years.first == years.last else None
    if told is None or _YEAR.search(words):
        return None
    return Period(str(years.last), "inferred", told.group())
