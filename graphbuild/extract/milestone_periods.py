"""By when a milestone is to be reached: as the figures of its sentence and its part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graphbuild.extract.periods import Period, Periods
from graphbuild.extract.pieces import Clause, FoundMilestone
from graphbuild.extract.year import PlanYears


def dated(
    folded: str, milestones: Sequence[FoundMilestone], clauses: Iterable[Clause], years: PlanYears
) -> tuple[FoundMilestone, ...]:
    """The milestones, each with the year that its clause, its paragraph or its heading states."""
    if not milestones:
        return ()
    told = {each.clause_end for each in milestones}
    of_block: dict[int, list[Clause]] = {}
    wanted: set[int] = set()
    for clause in clauses:
        of_block.setdefault(clause.block.start, []).append(clause)
        if clause.end in told:
            wanted.add(clause.block.start)
    periods = Periods(folded, years)
    dates: dict[int, Period] = {}
    for start in sorted(wanted):
        for clause in of_block[start]:
            periods.enter(clause)
            if clause.end in told:
                dates[clause.end] = periods.of(clause, "target", "")
    return tuple(
        replace(each, period=date.written, period_basis=date.basis, period_from=date.source)
        if (date := dates.get(each.clause_end)) is not None
        else each
        for each in milestones
    )
