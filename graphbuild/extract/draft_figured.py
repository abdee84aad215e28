"""The figures and milestones of a text, each with the clause it is quoted from and its thresholds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graphbuild.extract.pieces import FoundMilestone, FoundQuantity
from graphbuild.extract.quoting import LONGEST, Cut
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_PART_OF: Final = re.compile(r"^[(]?(?:其中|内含)")


@dataclass(frozen=True, slots=True)
class Figured:
    """A figure or a milestone on its way into the draft; ``cut`` is what is quoted of it."""

    found: FoundQuantity | FoundMilestone
    cut: Cut
    qualifiers: tuple[FoundQuantity, ...] = ()

    @property
    def evidence(self) -> Span:
        """The span that is quoted."""
        return self.cut.span


def year_of(found: FoundQuantity | FoundMilestone) -> int:
    """The last year a figure holds for; 0 where nothing tells it."""
    period = found.period if isinstance(found, FoundQuantity) else ""
    return int(period.split("/")[-1][:4]) if period else 0


def figured(extraction: Extraction, spans: dict[Span, Span]) -> list[Figured]:
    """Every target, achievement and milestone with the clause to quote from; thresholds go to their target.

    ``spans`` is where each clause begins and ends without the number of a heading.
    """
    found: list[Figured] = []
    by_clause: dict[Span, list[FoundQuantity]] = {}
    for quantity in extraction.quantities:
        by_clause.setdefault((quantity.clause_start, quantity.clause_end), []).append(quantity)
    for clause, quantities in by_clause.items():
        whole = spans.get(clause, clause)
        told = [each for each in quantities if each.role != "other"]
        reached = whole[0]
        for quantity in told:
            figure = (quantity.start, quantity.end)
            begin = whole[0] if whole[1] - whole[0] <= LONGEST else min(reached, figure[0])
            cut = Cut((begin, whole[1]), figure, 1 if quantity.role == "target" else 0)
            reached = quantity.end + 1
            found.append(Figured(quantity, cut, _qualifiers(quantity, told, quantities)))
    for milestone in extraction.milestones:
        clause = (milestone.clause_start, milestone.clause_end)
        span = (milestone.start, min(milestone.end, milestone.start + LONGEST))
        found.append(Figured(milestone, Cut(spans.get(clause, clause), span, 2)))
    return sorted(found, key=lambda each: (each.found.start, each.found.end, each.cut.rank))


def _qualifiers(
    quantity: FoundQuantity, told: Sequence[FoundQuantity], quantities: Sequence[FoundQuantity]
) -> tuple[FoundQuantity, ...]:
    """The thresholds between the target before this one and it; the last of a clause takes the rest."""
    if quantity.role != "target":
        return ()
    place = told.index(quantity)
    begin = told[place - 1].end if place else 0
    end = quantity.start if place + 1 < len(told) else quantity.clause_end
    return tuple(each for each in quantities if each.rule == "threshold" and begin <= each.start < end)


def is_part_of_another(folded: str, found: FoundQuantity) -> bool:
    """Whether a figure is said to be part of the one before it (其中 …)."""
    return _PART_OF.match(folded[found.clause_start : found.clause_end]) is not None
