"""The lines of a page of a PDF: those that stand side by side put together, those of a table in columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from graphbuild.extract.readers.pdfium import COLUMN

_CELL = re.compile(f"[\t{COLUMN}]")


@dataclass(slots=True)
class Line:
    """A line of a page: its characters, and its box in points, the origin at the lower left of the page."""

    characters: str
    left: float
    right: float
    bottom: float
    top: float
    row: bool = False
    """Whether it is a row of a ruled table, with tabs between its cells."""

    @property
    def height(self) -> float:
        """In points: that of the font, roughly."""
        return self.top - self.bottom


@dataclass(slots=True)
class Page:
    """A page, numbered from 1, its size in points and its lines in reading order."""

    number: int
    width: float
    height: float
    lines: list[Line]


def rows(lines: Iterable[Line]) -> Iterator[Line]:
    """Put together what stands side by side, as the cells of a row do."""
    before: Line | None = None
    for line in lines:
        if before is None or before.row or line.row:
            if before is not None:
                yield before
            before = line
            continue
        shared = min(before.top, line.top) - max(before.bottom, line.bottom)
        beside = shared > 0.6 * min(before.height, line.height) and line.left >= before.right - 1
        if beside:
            between = "\t" if line.left - before.right > before.height else " "
            low, high = min(before.bottom, line.bottom), max(before.top, line.top)
            characters = before.characters + between + line.characters
            before = Line(characters, before.left, line.right, low, high)
        else:
            yield before
            before = line
    if before is not None:
        yield before


def put_in_columns(lines: Sequence[Line]) -> None:
    """Make rows of lines with as many cells as their neighbours, three or more; set words apart elsewhere.

    Of lines that stand together, each of three cells or more, all are rows: a narrow gap may part two cells.
    """
    for parted, group in groupby(lines, lambda line: _parts(line) > 1):
        some = list(group)
        table = parted and len(some) > 2 and not any(line.row for line in some)
        most = max(map(_parts, some))
        for line in some if table else ():
            line.row = True
            if _parts(line) < most == _parts(line) + line.characters.count(" "):
                line.characters = line.characters.replace(" ", COLUMN)
        for _, alike in groupby(some, _parts):
            equal = list(alike)
            between = "\t" if table and len(equal) > 2 else " "
            for line in equal:
                line.characters = line.characters.replace(COLUMN, between)


def _parts(line: Line) -> int:
    """How many times the words of a line are set well apart."""
    return len(_CELL.findall(line.characters))
