"""Headings found, against tables of headings made by hand (``*.structure.tsv``)."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from graphbuild.extract.fold import fold
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.year import plan_years
from tests.accuracy.places import text_of


class Outcome(NamedTuple):
    """Headings in the table, found, with the right span, and with the right span and level."""

    wanted: int
    found: int
    right: int
    levelled: int


def measured(table: Path, texts: Path) -> Outcome:
    """Compare by the span of number and heading, then by level."""
    folded = fold(text_of(table, texts).read_bytes().decode("utf-8"))
    outline = read_outline(folded, plan_years(folded).last)
    found = {(heading.opens, heading.end): heading.level for heading in outline.headings}
    with table.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        wanted = {(int(row["start"]), int(row["end"])): int(row["level"]) for row in rows}
    right = wanted.keys() & found.keys()
    return Outcome(len(wanted), len(found), len(right), sum(wanted[span] == found[span] for span in right))


def report(name: str, outcome: Outcome) -> str:
    """One line."""
    return (
        f"{name}: {outcome.wanted} headings in the table, {outcome.found} found, "
        f"{outcome.right} with the same span, {outcome.levelled} with the same level"
    )
