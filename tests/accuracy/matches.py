"""How well ``graphbuild link`` does: the linker on both sides of the gold, scored at the labelled pairs."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuild.link.entity import KINDS, Entity
from graphbuild.link.linking import Links, link
from graphbuild.link.names import fold
from graphbuild.link.parameters import Parameters

GOLD = Path(__file__).resolve().parent.parent / "gold"
DEVELOPMENT = (
    "development",
    "more",
    "third",
    "fourth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
)
"""The tables that may be looked at."""
HELD_OUT = ("held_out", "independent")
COLUMNS = (
    "pair", "kind", "plan_a", "territory_a", "level_a", "year_a", "zh_a", "en_a", "alternatives_a", "code_a",
    "unit_a", "part_of_a", "near_a", "plan_b", "territory_b", "level_b", "year_b", "zh_b", "en_b",
    "alternatives_b", "code_b", "unit_b", "part_of_b", "near_b", "relation", "why",
)  # fmt: skip
RESAMPLES = 2000


@dataclass(frozen=True)
class Labelled:
    """A pair of the gold: two entities, what the second is to the first, and why."""

    pair: str
    kind: str
    ours: Entity
    theirs: Entity
    relation: str
    why: str


@dataclass(frozen=True)
class Outcome:
    """A labelled pair, and the relation that the linker proposes (``none`` where it proposes nothing)."""

    labelled: Labelled
    proposed: str
    probability: float
    features: tuple[str, ...]

    @property
    def cell(self) -> str:
        """``tp``, ``fp``, ``fn`` or ``tn``; positive is an exact match."""
        right = self.labelled.relation == "exact"
        return ("tp" if right else "fp") if self.proposed == "exact" else ("fn" if right else "tn")


def read(half: str) -> list[Labelled]:
    """The pairs of a table, such as ``development`` or ``held_out``; equal sides are one entity."""
    with (GOLD / f"matches_{half}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found: dict[tuple[str, ...], Entity] = {}
    labelled = []
    for row in rows:
        sides = []
        for side in "ab":
            cells = tuple(row[name] for name in COLUMNS[1:-2] if name == "kind" or name.endswith(f"_{side}"))
            iri = f"https://example.org/{side}/{row['pair']}"
            sides.append(found.setdefault((side, *cells), entity(iri, row, side)))
        labelled.append(Labelled(row["pair"], row["kind"], sides[0], sides[1], row["relation"], row["why"]))
    return labelled


def entity(iri: str, row: dict[str, str], side: str) -> Entity:
    """The entity of one side of a row."""
    cell = {name.removesuffix(f"_{side}"): value for name, value in row.items() if name.endswith(f"_{side}")}
    return Entity(
        kind=row["kind"],
        iri=iri,
        zh=cell["zh"],
        en=cell["en"],
        alternatives=tuple(sorted(filter(None, cell["alternatives"].split("|")))),
        code=cell["code"],
        unit=cell["unit"],
        territory=cell["territory"],
        level=cell["level"],
        year=int(cell["year"]) if cell["year"] else None,
        part_of=cell["part_of"],
        neighbours=tuple(filter(None, cell["near"].split("|"))),
    )


def linked(labelled: Sequence[Labelled], trained: Mapping[str, Parameters] | None = None) -> Links:
    """What the linker proposes for all of side a in all of side b."""
    return link(
        {each.ours.iri: each.ours for each in labelled}.values(),
        {each.theirs.iri: each.theirs for each in labelled}.values(),
        trained=trained,
    )


def outcomes(labelled: Sequence[Labelled], trained: Mapping[str, Parameters] | None = None) -> list[Outcome]:
    """The outcome of each labelled pair."""
    proposals = {(one.ours.iri, one.theirs.iri): one for one in linked(labelled, trained).proposals}
    found = []
    for each in labelled:
        one = proposals.get((each.ours.iri, each.theirs.iri))
        if one is None:
            found.append(Outcome(each, "none", 0.0, ()))
        else:
            found.append(Outcome(each, one.relation, one.probability, one.features))
    return found


def scores(cells: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of counts of ``tp``, ``fp`` and ``fn``; 0 where nothing can be divided."""
    right = cells["tp"]
    precision = right / (right + cells["fp"]) if right + cells["fp"] else 0.0
    recall = right / (right + cells["fn"]) if right + cells["fn"] else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def interval(found: Sequence[Outcome], measure: int) -> tuple[float, float]:
    """The 95 % interval of precision (0), recall (1) or F1 (2): percentiles of resampled pairs, seeded."""
    cells = [outcome.cell for outcome in found]
    chance = random.Random(1)  # noqa: S311
    drawn = sorted(scores(Counter(chance.choices(cells, k=len(cells))))[measure] for _ in range(RESAMPLES))
    return drawn[RESAMPLES // 40], drawn[-RESAMPLES // 40 - 1]


def totals(name: str, found: Sequence[Outcome]) -> str:
    """One line: counts, and the three measures with their intervals."""
    cells = Counter(outcome.cell for outcome in found)
    told = [f"{name:12}", " ".join(f"{cell} {cells[cell]:3}" for cell in ("tp", "fp", "fn", "tn"))]
    for place, (measure, value) in enumerate(zip(("precision", "recall", "F1"), scores(cells), strict=True)):
        low, high = interval(found, place)
        told.append(f"{measure} {value:.3f} ({low:.3f}–{high:.3f})")
    return "  ".join(told)


def names(labelled: Iterable[Labelled]) -> set[tuple[str, str]]:
    """The kind and the name of either side of every pair."""
    return {(each.kind, fold(side.label)) for each in labelled for side in (each.ours, each.theirs)}


def lines(half: str) -> Iterator[str]:
    """The report on a table: of development each error too, of the half held out totals only.

    Of that half also those pairs of which no name stands in a table of development.
    """
    found = outcomes(read(half))
    if half in DEVELOPMENT:
        for kind in KINDS:
            yield totals(kind, [outcome for outcome in found if outcome.labelled.kind == kind])
    yield totals("all", found)
    if half not in DEVELOPMENT:
        known_names = names(each for name in DEVELOPMENT for each in read(name))
        yield totals("new names", [one for one in found if not names([one.labelled]) & known_names])
    told = Counter((outcome.labelled.relation, outcome.proposed) for outcome in found)
    yield "as labelled → as proposed: " + ", ".join(
        f"{right} → {proposed} {many}" for (right, proposed), many in sorted(told.items())
    )
    if half in DEVELOPMENT:
        for outcome in found:
            if outcome.cell in ("fp", "fn"):
                each = outcome.labelled
                yield (
                    f"  {outcome.cell} {each.pair} {each.kind}: {each.ours.label} ({each.ours.territory}) | "
                    f"{each.theirs.label} ({each.theirs.territory}) {each.relation} → {outcome.proposed} "
                    f"{outcome.probability:.2f} {', '.join(outcome.features)}"
                )
