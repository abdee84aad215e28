"""Precision, recall and F1 of the programs found, against tables of programs and encodings made by hand.

A program is right when its span and that of the table share at least six tenths of what the two cover
together; the exact figure asks for the same span. Each span is matched once, the closest first. The kind is
measured among those that are right. A table's text is the one in the folder TEXTS whose name has its parts,
an encoding's the one it names, or that is named as it is.

An encoding is measured as a plan would be that nobody has seen: the programs that it alone mentions are left
out of the authority (``lone_programs``), and what is found counts where the encoding says something: inside
its actions, targets and headings, or where it touches a mention.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graphbuild.authorities import read_authorities
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.pieces import FoundProgram
from graphbuild.extract.programs.find import find_programs
from graphbuild.extract.programs.known import KnownPrograms, known_programs
from graphbuild.extract.year import plan_years
from tests.accuracy.parts import covered
from tests.accuracy.places import SAMPLES, SEED, text_of

OVERLAP, EXACT = 0.6, 1.0


class Row(NamedTuple):
    """A program of the table."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One comparison: whether each found span, and each of the table, is right, by kind; what was not."""

    found: tuple[tuple[str, bool], ...]
    wanted: tuple[tuple[str, bool], ...]
    same_kind: tuple[bool, ...]
    spurious: tuple[FoundProgram, ...]
    missed: tuple[Row, ...]

    @property
    def figures(self) -> tuple[float, float, float]:
        """Precision, recall, F1."""
        return _figures([right for _, right in self.found], [right for _, right in self.wanted])

    def interval(self) -> tuple[tuple[float, float], ...]:
        """95 % intervals of the three by a seeded bootstrap over single mentions."""
        found, wanted = [right for _, right in self.found], [right for _, right in self.wanted]
        drawn = random.Random(SEED)  # noqa: S311  (a resampling, not a secret)
        samples = [
            _figures(drawn.choices(found, k=len(found)), drawn.choices(wanted, k=len(wanted)))
            for _ in range(SAMPLES if found and wanted else 0)
        ]
        columns = [sorted(column) for column in zip(*samples, strict=True)]
        return tuple((column[int(0.025 * SAMPLES)], column[int(0.975 * SAMPLES) - 1]) for column in columns)


def _figures(found: Sequence[bool], wanted: Sequence[bool]) -> tuple[float, float, float]:
    precision = sum(found) / len(found) if found else 1.0
    recall = sum(wanted) / len(wanted) if wanted else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """What two spans share, as a part of what they cover together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def compare(programs: Sequence[FoundProgram], table: Sequence[Row], least: float = OVERLAP) -> Outcome:
    """Match spans that overlap by at least ``least``, the closest pairs first, each span once."""
    pairs = sorted(
        (-share, wanted, found)
        for wanted, row in enumerate(table)
        for found, program in enumerate(programs)
        if (share := overlap((row.start, row.end), (program.start, program.end))) >= least
    )
    matched: dict[int, int] = {}
    used: set[int] = set()
    for _, wanted, found in pairs:
        if wanted not in matched and found not in used:
            matched[wanted] = found
            used.add(found)
    return Outcome(
        tuple((program.kind, index in used) for index, program in enumerate(programs)),
        tuple((row.kind, index in matched) for index, row in enumerate(table)),
        tuple(table[wanted].kind == programs[found].kind for wanted, found in sorted(matched.items())),
        tuple(program for index, program in enumerate(programs) if index not in used),
        tuple(row for index, row in enumerate(table) if index not in matched),
    )


def read_rows(path: Path) -> list[Row]:
    """The rows of a ``*.programs.tsv``."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Row(int(row["start"]), int(row["end"]), row["kind"]) for row in rows]


def read_encoding(path: Path) -> dict[str, Any]:
    """An encoding as it is written."""
    encoding: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return encoding


def encoded_rows(encoding: dict[str, Any]) -> list[Row]:
    """The programs that an encoding mentions, once a span, with the kinds of the authority or its own."""
    kinds = {key: entry.kind for key, entry in read_authorities().programs.items()}
    proposed = encoding.get("proposed", {}).get("programs", ())
    kinds |= {entry["id"]: entry["kind"] for entry in proposed}
    spans = {_span(mention): kinds[mention["id"]] for mention in _mentions(encoding["focus_areas"])}
    return [Row(start, end, kind) for (start, end), kind in sorted(spans.items())]


def lone_programs(encodings: Sequence[dict[str, Any]]) -> list[frozenset[str]]:
    """For each encoding, the ids of the programs that none of the others mentions."""
    named = [{mention["id"] for mention in _mentions(one["focus_areas"])} for one in encodings]
    return [frozenset(ids.difference(*(other for other in named if other is not ids))) for ids in named]


def told(programs: Iterable[FoundProgram], encoding: dict[str, Any]) -> list[FoundProgram]:
    """Those programs that lie for a half or more where the encoding says something, or touch a mention."""
    rows = encoded_rows(encoding)
    covered = {
        at
        for start, end in (*_statements(encoding["focus_areas"]), *((row.start, row.end) for row in rows))
        for at in range(start, end)
    }
    mentioned = {at for row in rows for at in range(row.start, row.end)}
    return [
        program
        for program in programs
        if 2 * len(covered & (place := set(range(program.start, program.end)))) >= len(place)
        or mentioned & place
    ]


_NO_STATEMENTS = frozenset(("left_out", "outcomes", "places", "programs", "bodies", "beneficiaries"))


def _statements(node: Any) -> Iterator[tuple[int, int]]:
    if isinstance(node, list):
        for each in node:
            yield from _statements(each)
    elif isinstance(node, dict):
        if "evidence" in node:
            yield _span(node)
        for key, value in node.items():
            if key not in _NO_STATEMENTS:
                yield from _statements(value)


def _span(node: dict[str, Any]) -> tuple[int, int]:
    start, end = node["evidence"]
    return int(start), int(end)


def _mentions(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for each in node:
            yield from _mentions(each)
    elif isinstance(node, dict):
        yield from node.get("programs", ())
        for value in node.values():
            yield from _mentions(value)


def extracted(characters: str, known: KnownPrograms) -> tuple[FoundProgram, ...]:
    """The programs found in a text."""
    folded = fold(characters)
    clauses = read_clauses(folded, read_outline(folded, plan_years(folded).last))
    return find_programs(folded, clauses, known)


def lines(tables: Iterable[Path], texts: Path) -> Iterator[str]:
    """The figures of each table (``*.programs.tsv`` or an encoding), by overlap and exact, and by kind."""
    authority = read_authorities().programs
    paths = list(tables)
    encodings = {path: read_encoding(path) for path in paths if path.suffix != ".tsv"}
    lone = dict(zip(encodings, lone_programs(list(encodings.values())), strict=True))
    for path in paths:
        known = known_programs({key: one for key, one in authority.items() if key not in lone.get(path, ())})
        encoding = encodings.get(path)
        text = text_of(path, texts) if encoding is None else encoded_text(path, encoding, texts)
        programs: Sequence[FoundProgram] = covered(path, extracted(text.read_bytes().decode("utf-8"), known))
        if encoding is None:
            rows = read_rows(path)
        else:
            rows, programs = encoded_rows(encoding), told(programs, encoding)
        outcome = compare(programs, rows)
        yield f"{path.name}: {len(rows)} in the table, {len(programs)} found"
        yield _line("overlap of 0.6", outcome)
        yield _line("exact", compare(programs, rows, EXACT))
        yield from _kinds(outcome)


def encoded_text(path: Path, encoding: dict[str, Any], texts: Path) -> Path:
    """The text of an encoding: named as the encoding is, or else as it says."""
    own = texts / f"{path.stem}.txt"
    return own if own.exists() else texts / str(encoding["source"]["file"])


def _line(label: str, outcome: Outcome) -> str:
    spans = zip(("P", "R", "F1"), outcome.figures, outcome.interval(), strict=True)
    shown = "  ".join(f"{letter} {value:.3f} [{low:.3f}, {high:.3f}]" for letter, value, (low, high) in spans)
    kinds = outcome.same_kind
    return f"  {label:<22} {shown}  kind {sum(kinds) / max(len(kinds), 1):.3f}"


def _kinds(outcome: Outcome) -> Iterator[str]:
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for at, entries in ((0, outcome.found), (2, outcome.wanted)):
        for kind, right in entries:
            counts[kind][at] += right
            counts[kind][at + 1] += 1
    for kind, (right, found, recalled, wanted) in sorted(counts.items()):
        yield f"  {kind:<22} P {right}/{found}  R {recalled}/{wanted}"
