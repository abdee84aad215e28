"""Measures and rows of responsibilities that are right, against tables of bodies made by hand.

A row of a table is a measure with the full names of its bodies. A measure is right when the bodies found
between its offsets are those, none more and none less, and each has the measure's number in the outline.
A body is right when its measure's row has its name. A table's text is the one in the folder TEXTS that is
named as the table is. Where every measure is right the bootstrap cannot tell how sure that is: 53 of 53
leave, at 95 %, room for one in eighteen wrong.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.pieces import FoundResponsibility
from graphbuild.extract.places.territory import territory_of
from graphbuild.extract.responsibilities.find import find_responsibilities
from graphbuild.extract.year import plan_years

SEED = 20180801
SAMPLES = 1000


class Measure(NamedTuple):
    """A measure of the table: its offsets, its number in the outline, the full names of its bodies."""

    start: int
    end: int
    number: str
    bodies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One measure: what the table wants, what was found, and whether every number is the measure's."""

    measure: Measure
    found: frozenset[str]
    numbered: bool

    @property
    def right(self) -> bool:
        """Whether bodies and number are those of the table."""
        return self.found == self.measure.bodies and self.numbered


class Figures(NamedTuple):
    """Share of the measures that are right; precision, recall and F1 of single bodies."""

    measures: float
    precision: float
    recall: float
    f1: float


def figures(outcomes: Sequence[Outcome], outside: int = 0) -> Figures:
    """The figures; ``outside`` bodies were found outside all measures of the table, and are wrong."""
    right = sum(len(one.found & one.measure.bodies) for one in outcomes)
    found = sum(len(one.found) for one in outcomes) + outside
    wanted = sum(len(one.measure.bodies) for one in outcomes)
    precision = right / found if found else 1.0
    recall = right / wanted if wanted else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figures(sum(one.right for one in outcomes) / max(1, len(outcomes)), precision, recall, f1)


def interval(outcomes: Sequence[Outcome]) -> list[tuple[float, float]]:
    """95 % intervals of the figures by a seeded bootstrap over measures."""
    drawn = random.Random(SEED)  # noqa: S311  (a resampling, not a secret)
    samples = [figures(drawn.choices(outcomes, k=len(outcomes))) for _ in range(SAMPLES if outcomes else 0)]
    columns = [sorted(column) for column in zip(*samples, strict=True)]
    return [(column[int(0.025 * SAMPLES)], column[int(0.975 * SAMPLES) - 1]) for column in columns]


def compare(
    found: Iterable[FoundResponsibility], measures: Sequence[Measure]
) -> tuple[list[Outcome], list[FoundResponsibility]]:
    """An outcome a measure, and what was found outside all of them."""
    rows = list(found)
    outcomes, outside = [], {(row.start, row.end, row.role): row for row in rows}
    for measure in measures:
        inside = [row for row in rows if measure.start <= row.start and row.end <= measure.end]
        for row in inside:
            outside.pop((row.start, row.end, row.role), None)
        numbered = {row.measure for row in inside} <= {measure.number}
        outcomes.append(Outcome(measure, frozenset(row.body for row in inside), numbered))
    return outcomes, list(outside.values())


def read_measures(path: Path) -> list[Measure]:
    """The measures of a ``*.bodies.tsv``, numbered by their section and their place in it."""
    measures: list[Measure] = []
    sections: dict[str, int] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            place = sections[row["section"]] = sections.get(row["section"], 0) + 1
            number = f"{len(sections)}.{place}"
            bodies = frozenset(row["bodies_normalised"].split(";"))
            measures.append(Measure(int(row["start"]), int(row["end"]), number, bodies))
    return measures


def read_names(path: Path) -> list[str]:
    """The headings of the measures of a ``*.bodies.tsv``, in their order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def extracted(characters: str) -> tuple[FoundResponsibility, ...]:
    """The responsibilities found in a text, with year and territory read from it."""
    folded = fold(characters)
    outline = read_outline(folded, plan_years(folded).last)
    clauses = read_clauses(folded, outline)
    return find_responsibilities(folded, outline, clauses, territory_of(folded).code)


def lines(tables: Iterable[Path], texts: Path) -> Iterator[str]:
    """The figures of each table, with what is wrong in each measure."""
    for path in tables:
        text = texts / f"{path.name.split('.')[0]}.txt"
        outcomes, outside = compare(extracted(text.read_bytes().decode("utf-8")), read_measures(path))
        right = sum(one.right for one in outcomes)
        yield f"{path.name}: {right} of {len(outcomes)} measures right, {len(outside)} bodies outside"
        spans = zip(figures(outcomes, len(outside)), interval(outcomes), strict=True)
        for name, (value, (low, high)) in zip(("measures", "P", "R", "F1"), spans, strict=True):
            yield f"  {name:<10} {value:.3f} [{low:.3f}, {high:.3f}]"
        for one in outcomes:
            missed, surplus = sorted(one.measure.bodies - one.found), sorted(one.found - one.measure.bodies)
            if missed or surplus:
                yield f"  {one.measure.number}: missed {missed}, too much {surplus}"
