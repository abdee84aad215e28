"""Precision, recall and F1 of the places found, against tables of places made by hand.

    python -m tests.accuracy.places TEXTS [TABLE.places.tsv | PLAN.yaml …] [--show]

A place is right when its span and its six-digit code are those of the table. What a table knows without code
(a zone, a township whose nine digits stand in a note) is right by its span; a code where the table has none
is wrong, but for a township's. A table's text is the one in the folder TEXTS with all parts of its name.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graphbuild.extract.fold import fold
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.find import find_places
from graphbuild.extract.places.territory import territory_of
from tests.accuracy.parts import covered

SEED = 20190101
SAMPLES = 1000


class Row(NamedTuple):
    """A place of the table."""

    start: int
    end: int
    surface: str
    kind: str
    code: str
    generic: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """One comparison: each entry is (kind, right) of a place found, or of one in the table."""

    found: tuple[tuple[str, bool], ...]
    wanted: tuple[tuple[str, bool], ...]
    spurious: tuple[FoundPlace, ...]
    missed: tuple[Row, ...]

    def figures(
        self, kinds: Iterable[str] | None = None, but: Iterable[str] = ()
    ) -> tuple[float, float, float]:
        """Precision, recall, F1 over these kinds (all, if none are given) except those left out."""
        return _figures(_of(self.found, kinds, but), _of(self.wanted, kinds, but))

    def interval(self, but: Iterable[str] = ()) -> tuple[tuple[float, float], ...]:
        """95 % intervals of the three by a seeded bootstrap over single places."""
        found, wanted = _of(self.found, None, but), _of(self.wanted, None, but)
        drawn = random.Random(SEED)  # noqa: S311  (a resampling, not a secret)
        samples = [
            _figures(drawn.choices(found, k=len(found)), drawn.choices(wanted, k=len(wanted)))
            for _ in range(SAMPLES if found and wanted else 0)
        ]
        columns = [sorted(column) for column in zip(*samples, strict=True)] or [[0.0, 1.0] * SAMPLES] * 3
        return tuple((column[int(0.025 * SAMPLES)], column[int(0.975 * SAMPLES) - 1]) for column in columns)


def _of(entries: Sequence[tuple[str, bool]], kinds: Iterable[str] | None, but: Iterable[str]) -> list[bool]:
    wanted, left = None if kinds is None else set(kinds), set(but)
    return [right for kind, right in entries if kind not in left and (wanted is None or kind in wanted)]


def _figures(found: Sequence[bool], wanted: Sequence[bool]) -> tuple[float, float, float]:
    precision = sum(found) / len(found) if found else 1.0
    recall = sum(wanted) / len(wanted) if wanted else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def compare(places: Iterable[FoundPlace], table: Iterable[Row]) -> Outcome:
    """Compare by span and code; a generic place of the table has the kind ``generic`` here."""
    rows = {(row.start, row.end): row for row in table}
    found, right_spans, spurious = [], set(), []
    for place in places:
        row = rows.get((place.start, place.end))
        right = row is not None and _same_code(place, row)
        if right:
            right_spans.add((place.start, place.end))
        else:
            spurious.append(place)
        # what the table holds as generic is counted there on both sides
        generic = row.generic if row is not None else place.rule == "generic"
        found.append(("generic" if generic else place.kind if row is None else row.kind, right))
    wanted = [
        ("generic" if row.generic else row.kind, span in right_spans) for span, row in sorted(rows.items())
    ]
    missed = tuple(row for span, row in sorted(rows.items()) if span not in right_spans)
    return Outcome(tuple(found), tuple(wanted), tuple(spurious), missed)


def _same_code(place: FoundPlace, row: Row) -> bool:
    return (
        place.code == row.code
        or place.kind == row.kind == "scope-word"
        or (not row.code and row.kind == "admin-township")
        or (not row.code and len(place.code) == 9)
    )


def merged(outcomes: Iterable[Outcome]) -> Outcome:
    """All comparisons as one."""
    every = list(outcomes)
    return Outcome(
        tuple(entry for one in every for entry in one.found),
        tuple(entry for one in every for entry in one.wanted),
        tuple(place for one in every for place in one.spurious),
        tuple(row for one in every for row in one.missed),
    )


def read_places(path: Path) -> list[Row]:
    """The rows of a ``*.places.tsv`` with at least the columns start, end, code, kind."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(int(row["start"]), int(row["end"]), row.get("surface") or "", row["kind"], row["code"] or "",
                (row.get("note") or "").startswith("generic"))
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]  # fmt: skip


def encoding(path: Path) -> Any:
    """The YAML of an encoding."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def encoded_places(plan: Any, text: str) -> list[Row]:
    """The places of an encoding, once a span; those of the authorities have no code."""
    spans: dict[tuple[int, int], str] = {}
    pending: list[Any] = [{key: node for key, node in plan.items() if key != "proposed"}]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending.extend(node)
        elif isinstance(node, dict):
            for place in node.get("places", ()):
                start, end = map(int, place["evidence"])
                spans[start, end] = str(place["id"])
            pending.extend(node.values())
    return [
        Row(start, end, text[start:end], _encoded_kind(text[start], ident), _code(ident), False)
        for (start, end), ident in sorted(spans.items())
    ]


def _encoded_kind(first: str, ident: str) -> str:
    """Encodings tie 全省 and 全区 to the division that is meant; a table keeps them apart."""
    return "scope-word" if first in "全我" else "admin" if _code(ident) else "named"


def _code(ident: str) -> str:
    return ident.removeprefix("cn-") if ident.startswith("cn-") else ""


def text_of(table: Path, texts: Path) -> Path:
    """The text a table belongs to; ``FileNotFoundError`` where the folder has none of its name."""
    parts = set(table.name.split(".")[0].split("_"))
    for path in sorted(texts.glob("*.txt")):
        if parts <= set(path.stem.split("_")) and not path.stem.endswith("_en"):
            return path
    raise FileNotFoundError(f"no text of {table.name} in {texts}")


def extracted(characters: str, year: int | None = None) -> tuple[FoundPlace, ...]:
    """The places found in a text, with the territory read from it."""
    folded = fold(characters)
    return find_places(folded, territory_of(folded).code, year)


def year_of(path: Path) -> int | None:
    """The year in the name of a text (``county_yixian_2019_gwr``, ``xiuzhou-2019``)."""
    parts = path.stem.replace("-", "_").split("_")
    return next((int(part) for part in parts if part.isdigit() and len(part) == 4), None)


def measured(path: Path, texts: Path) -> tuple[Outcome, str]:
    """The outcome for a table or an encoding, and the text it belongs to."""
    encoded = path.suffix in {".yaml", ".yml"}
    plan: Any = encoding(path) if encoded else None
    text = texts / plan["source"]["file"] if encoded else text_of(path, texts)
    characters = text.read_bytes().decode("utf-8")
    rows = encoded_places(plan, characters) if encoded else read_places(path)
    return compare(covered(path, extracted(characters, year_of(text))), rows), characters


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Measure the places found against tables made by hand.")
    parser.add_argument("texts", type=Path)
    parser.add_argument("tables", type=Path, nargs="*", help="*.places.tsv, or encodings (*.yaml)")
    parser.add_argument("--show", action="store_true", help="tell what was missed and what was too much")
    arguments = parser.parse_args()
    outcomes = []
    for path in arguments.tables:
        outcome, characters = measured(path, arguments.texts)
        outcomes.append(outcome)
        lines = [*report(path.name, outcome), *(differences(outcome, characters) if arguments.show else ())]
        sys.stdout.writelines(f"{line}\n" for line in lines)
    if len(outcomes) > 1:
        sys.stdout.writelines(f"{line}\n" for line in report("all", merged(outcomes)))


def differences(outcome: Outcome, characters: str) -> Iterator[str]:
    """One line for each place that was missed, and for each that is too much."""
    for row in outcome.missed:
        around = characters[max(0, row.start - 8) : row.end + 5]
        yield f"  missed   {row.start} {row.end} {row.kind} {row.code} {around!r}"
    for place in outcome.spurious:
        around = characters[max(0, place.start - 8) : place.end + 5]
        yield f"  too much {place.start} {place.end} {place.kind} {place.code} {place.rule} {around!r}"


def report(name: str, outcome: Outcome) -> Iterator[str]:
    """The figures of one comparison, with 95 % intervals, and the counts by kind."""
    yield f"{name}: {len(outcome.wanted)} in the table, {len(outcome.found)} found"
    groups = {"all": (), "without scope words": ("scope-word",), "nor generic": ("scope-word", "generic")}
    for label, but in groups.items():
        spans = zip(("P", "R", "F1"), outcome.figures(but=but), outcome.interval(but=but), strict=True)
        shown = "  ".join(
            f"{letter} {value:.3f} [{low:.3f}, {high:.3f}]" for letter, value, (low, high) in spans
        )
        yield f"  {label:<20} {shown}"
    for kind in sorted({kind for kind, _ in (*outcome.found, *outcome.wanted)}):
        found = [right for of, right in outcome.found if of == kind]
        wanted = [right for of, right in outcome.wanted if of == kind]
        yield f"  {kind:<20} P {sum(found)}/{len(found)}  R {sum(wanted)}/{len(wanted)}"


if __name__ == "__main__":
    main()
