"""The lines of a text as rows that may be of tables of figures, and their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.figures.table_layout import is_rule
from graphbuild.extract.table_lines import Span, cells_of, trimmed

_TOKEN: Final = re.compile(r"\S+")


def row_lines(folded: str) -> Iterator[Span]:
    """The lines that are not blank, without the blanks around them; a tab before the first cell stays."""
    begin = 0
    for line in folded.split("\n"):
        drawn = "|" in line or "+" in line
        ruled = drawn and is_rule(line) and (line.count("|") != 1 or "+" in line)
        shut = "" if ruled else line.rstrip()
        if drawn and shut.count("|") == 1 and (shut[-1] == "|" or shut.lstrip()[0] == "|"):
            at = begin + shut.index("|")  # a cell on a line of its own, which may be empty
            yield trimmed(folded, *((begin, at) if shut[-1] == "|" else (at + 1, begin + len(shut))))
        elif shut:
            yield begin + len(shut) - len(shut.lstrip(" \u3000\r")), begin + len(shut)
        begin += len(line) + 1


def row_cells(folded: str, line: Span) -> list[Span]:
    """The cells of a line: between tabs, else between upright strokes, else between blanks."""
    start, end = line
    words = folded[start:end]
    mark = next((mark for mark in "\t|" if mark in words), None)
    if mark is None:
        return [(start + found.start(), start + found.end()) for found in _TOKEN.finditer(words)]
    return list(cells_of(folded, start, end))
