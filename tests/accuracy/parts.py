"""The part of its text that a table covers, where it is not the whole (``tests/gold/parts.tsv``)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

PARTS = Path(__file__).resolve().parent.parent / "gold" / "parts.tsv"


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


Found = TypeVar("Found", bound=_Spanned)


@cache
def parts() -> dict[str, tuple[int, int]]:
    """Name of a table without its ending → start and end of its part in code points of the text."""
    with PARTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {row["table"]: (int(row["start"]), int(row["end"])) for row in rows}


def covers(table: Path, position: int) -> bool:
    """Whether a table says something of the text at a position."""
    part = parts().get(table.name.removesuffix(".tsv"))
    return part is None or part[0] <= position < part[1]


def covered(table: Path, found: Iterable[Found]) -> tuple[Found, ...]:
    """What was found where the table covers its text."""
    return tuple(each for each in found if covers(table, each.start))
