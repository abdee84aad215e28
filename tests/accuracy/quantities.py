"""Precision, recall and F1 of the quantities found, by the scorer that lies beside the texts.

    python -m tests.accuracy.quantities SHARED [TABLE.quantities.tsv | PLAN.yaml …] [--show]

SHARED holds ``plans/`` and ``tools/score_quantities.py``, whose levels these are: the quantity was
found; with its value and unit; with its role; as a target with its comparator; with its indicator; with
its year.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graphbuild.extract.figures.quantities import find_quantities
from graphbuild.extract.figures.quantity_places import of_places
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.places.find import find_places
from graphbuild.extract.places.territory import territory_of
from graphbuild.extract.year import plan_years
from graphbuild.model.forms import COMPARATORS
from tests.accuracy.parts import covers
from tests.accuracy.places import SAMPLES, SEED, text_of

LEVELS = ("span", "quantity", "role", "target", "full", "period")
TARGETS = frozenset(("target", "full", "period"))
Table = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the table, of what was found, or a pair of both: what it counts for at each level."""

    wanted: frozenset[str]
    found: frozenset[str]
    right: frozenset[str]
    cause: str = ""
    shown: str = ""


def scorer(shared: Path) -> Any:
    """The scorer, loaded from where it lies."""
    spec = importlib.util.spec_from_file_location(
        "score_quantities", shared / "tools" / "score_quantities.py"
    )
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no tools/score_quantities.py in {shared}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def extracted(characters: str) -> Table:
    """The quantities found in a text, in the columns that the scorer reads."""
    folded = fold(characters)
    years = plan_years(folded)
    clauses = read_clauses(folded, read_outline(folded, years.last))
    whose = territory_of(folded).code
    places = find_places(folded, whose, years.first)
    return [
        {
            "start": str(each.start),
            "end": str(each.end),
            "value": each.value,
            "unit": each.unit,
            "comparator": each.comparator,
            "role": each.role,
            "indicator": indicator,
            "period": each.period,
        }
        for each, _, indicator in of_places(find_quantities(folded, clauses, years), places, whose, clauses)
    ]


def encoded(path: Path) -> tuple[Table, str]:
    """The figures of an encoding as a table (targets, baselines, outcomes, qualifiers); its text's file."""
    plan = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    rows: Table = []
    for part in _parts(plan):
        for role, key in (("target", "targets"), ("achievement", "baselines"), ("achievement", "outcomes")):
            for entry in part.get(key, ()):
                rows += [
                    _row(entry, role, plan),
                    *(_row(each, "other", plan) for each in entry.get("qualifiers", ())),
                ]
    return sorted((row for row in rows if row), key=lambda row: int(row["start"])), plan["source"]["file"]


def _parts(node: Any) -> Iterator[dict[str, Any]]:
    """The plan, its focus areas, its measures: whatever may hold figures."""
    if isinstance(node, dict):
        yield node
        for key in ("focus_areas", "measures"):
            for each in node.get(key, ()):
                yield from _parts(each)


def _row(entry: dict[str, Any], role: str, plan: dict[str, Any]) -> dict[str, str]:
    key = next((key for key in COMPARATORS if key in entry), None)
    if key is None or "figure" not in entry:
        return {}
    value = entry[key]
    year = (entry.get("deadline") or entry.get("period") or plan["period"])["year"]
    return {
        "start": str(entry["figure"][0]),
        "end": str(entry["figure"][1]),
        "value": "..".join(map(str, value)) if isinstance(value, list) else str(value),
        "unit": str(entry["unit"]),
        "comparator": COMPARATORS[key][1],
        "role": role,
        "indicator": entry.get("label", {}).get("zh", ""),
        "period": str(year),
    }


def compared(score: Any, gold: Table, found: Table) -> list[Item]:
    """Every row of both tables as one item, pairs once."""
    _, pairs, full, role = score.score(gold, found)
    partner = dict(pairs)
    matched = set(partner.values())
    items = []
    for place, row in enumerate(gold):
        other = partner.get(place)
        if other is None:
            items.append(Item(_levels(row), frozenset(), frozenset(), "missed", _shown(row)))
            continue
        pair = (place, other)
        right = {"span"}
        if score.same_quantity(row, found[other]):
            right.add("quantity")
        if pair in role:
            right.add("role")
        if pair in role and row["role"] == "target" and row["comparator"] == found[other]["comparator"]:
            right.add("target")
            if (row.get("period") or "")[:4] == found[other]["period"][:4]:
                right.add("period")
        if pair in full:
            right.add("full")
        cause = next((level for level in LEVELS if level in _levels(row) and level not in right), "")
        shown = f"{_shown(row)} / {_shown(found[other])}"
        items.append(Item(_levels(row), _levels(found[other]), frozenset(right), cause, shown))
    items += [
        Item(frozenset(), _levels(row), frozenset(), "too much", _shown(row))
        for place, row in enumerate(found)
        if place not in matched
    ]
    return items


def _shown(row: dict[str, str]) -> str:
    return " ".join(
        row.get(key) or "" for key in ("start", "comparator", "value", "unit", "role", "indicator", "period")
    )


def _levels(row: dict[str, str]) -> frozenset[str]:
    return frozenset(level for level in LEVELS if row["role"] == "target" or level not in TARGETS)


def figures(items: Sequence[Item], level: str) -> tuple[float, float, float]:
    """Precision, recall, F1 at a level."""
    right = sum(level in item.right for item in items)
    found = sum(level in item.found for item in items)
    wanted = sum(level in item.wanted for item in items)
    precision = right / found if found else 1.0
    recall = right / wanted if wanted else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def interval(items: Sequence[Item], level: str) -> tuple[float, float]:
    """The 95 % interval of F1 by a seeded bootstrap over items."""
    drawn = random.Random(SEED)  # noqa: S311  (a resampling, not a secret)
    samples = (
        sorted(figures(drawn.choices(items, k=len(items)), level)[2] for _ in range(SAMPLES if items else 0))
        or [0.0, 1.0] * SAMPLES
    )
    return samples[int(0.025 * SAMPLES)], samples[int(0.975 * SAMPLES) - 1]


def measured(path: Path, shared: Path, score: Any) -> list[Item]:
    """The items of a table or an encoding."""
    if path.suffix == ".yaml":
        table, name = encoded(path)
        text = shared / "plans" / name
    else:
        table, text = score.rows(path), text_of(path, shared / "plans")
    found = extracted(text.read_bytes().decode("utf-8"))
    return compared(score, table, [row for row in found if covers(path, int(row["start"]))])


def misses(items: Sequence[Item]) -> Iterator[str]:
    """A line for each item that is not right, by cause: the table's row, and what was found in its place."""
    for item in sorted((item for item in items if item.cause), key=lambda item: item.cause):
        yield f"    {item.cause:<9} {item.shown}"


def report(name: str, items: Sequence[Item]) -> Iterator[str]:
    """A line of F1 a level, with precision, recall and interval, and the causes of what was wrong."""
    wanted, found = (sum("span" in getattr(item, side) for item in items) for side in ("wanted", "found"))
    targets = sum("target" in item.wanted for item in items)
    yield f"{name}: {wanted} in the table ({targets} targets), {found} found"
    for level in LEVELS:
        precision, recall, f1 = figures(items, level)
        low, high = interval(items, level)
        yield f"  {level:<9} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f} [{low:.3f}, {high:.3f}]"
    causes = Counter(item.cause for item in items if item.cause)
    yield "  wrong by   " + (
        ", ".join(f"{cause} {count}" for cause, count in sorted(causes.items())) or "nothing"
    )


def main() -> None:
    """Print the figures of the tables given."""
    parser = argparse.ArgumentParser(description="Measure the quantities found against tables made by hand.")
    parser.add_argument("shared", type=Path)
    parser.add_argument("tables", type=Path, nargs="+", help="*.quantities.tsv, or encodings (*.yaml)")
    arguments = parser.parse_args()
    score = scorer(arguments.shared)
    pooled: list[Item] = []
    for path in arguments.tables:
        items = measured(path, arguments.shared, score)
        pooled += items
        sys.stdout.writelines(f"{line}\n" for line in report(path.name, items))
    if len(arguments.tables) > 1:
        sys.stdout.writelines(f"{line}\n" for line in report("pooled", pooled))


if __name__ == "__main__":
    main()
