"""Targets side by side: which of them compare, by how much they differ, and who promises most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from graphbuild.compare.figures import Figure, Scope
from graphbuild.compare.reading import Reading, Words


@dataclass(frozen=True, slots=True)
class Cell:
    """A plan's figure among those beside it.

    Attributes:
        figure: the figure.
        rank: its rank among them, from 1; the same number has the same rank. ``None`` where it is alone, or
            the units do not convert.
        difference: the figure less that of rank 1, in base units; ``None`` where it has no rank.
    """

    figure: Figure
    rank: int | None = None
    difference: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What the plans promise of one indicator in one scope.

    Attributes:
        indicator: the IRI of the indicator.
        name: its name.
        better: ``higher`` or ``lower``, where known.
        scope: what narrows the figures.
        cells: id of a plan → its figure, for those plans that have one.
    """

    indicator: str
    name: Words
    better: str | None
    scope: Scope
    cells: Mapping[str, Cell]

    @property
    def units(self) -> tuple[Words, ...]:
        """The base units, each once; where there are several they do not convert."""
        found = {cell.figure.unit: cell.figure.unit_name for cell in self.cells.values()}
        return tuple(found[unit] for unit in sorted(found))

    @property
    def comparable(self) -> bool:
        """Whether the figures are in one base unit."""
        return len(self.units) == 1


def rows(reading: Reading, found: Iterable[Figure]) -> list[Row]:
    """The rows of these targets; those that most plans share come first.

    Within an indicator and scope, targets of a year that several plans have stand in one row. Each other one
    goes into the row of the nearest year in which its plan has none; what is then left is put beside each
    other in the order of years. What a plan promises twice in the same words and numbers stands once.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[Figure]] = defaultdict(list)
    once = {replace(each, node=""): each for each in sorted(found, key=lambda each: each.order, reverse=True)}
    for figure in once.values():
        groups[figure.indicator, figure.scope.key].append(figure)
    made = []
    for (indicator, _), members in sorted(groups.items()):
        better = reading.find(indicator, "plan:better")
        name = reading.words(indicator)
        for beside in _beside(members):
            cells = _ranked(beside, better)
            made.append(Row(indicator, name, better, beside[0].scope, cells))
    return sorted(made, key=lambda row: -len(row.cells))


def _beside(members: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The figures of each row: at most one a plan."""
    plans: dict[int, set[str]] = defaultdict(set)
    for figure in members:
        plans[figure.year].add(figure.plan)
    shared = [year for year, having in sorted(plans.items()) if len(having) > 1]
    made = {year: list(_layers([one for one in members if one.year == year])) for year in shared}
    left: list[Figure] = []
    for figure in sorted((one for one in members if one.year not in made), key=lambda one: one.order):
        nearest = sorted(made, key=lambda year: (abs(year - figure.year), year))
        free = (
            row
            for year in nearest
            for row in made[year]
            if figure.plan not in {beside.plan for beside in row}
        )
        row = next(free, left)
        row.append(figure)
    yield from (row for year in shared for row in made[year])
    yield from _layers(left)


def _layers(members: Sequence[Figure]) -> Iterator[list[Figure]]:
    """The first figure of each plan, then the second of each that has one, and so on."""
    waiting: dict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(members, key=lambda figure: figure.order):
        waiting[figure.plan].append(figure)
    for depth in range(max(map(len, waiting.values()), default=0)):
        yield [waiting[plan][depth] for plan in sorted(waiting) if depth < len(waiting[plan])]


def _ranked(beside: Sequence[Figure], better: str | None) -> dict[str, Cell]:
    """Rank 1 promises most: the largest number, or the smallest where less is better."""
    if len(beside) < 2 or len({figure.unit for figure in beside}) > 1:
        return {figure.plan: Cell(figure) for figure in beside}
    values = sorted((figure.value for figure in beside), reverse=better != "lower")
    return {
        figure.plan: Cell(figure, values.index(figure.value) + 1, figure.value - values[0])
        for figure in beside
    }
