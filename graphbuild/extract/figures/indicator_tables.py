"""Tables of indicators (指标, 单位, 2020年, 2025年, 属性), and the heads of all tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graphbuild.extract.figures.indicator_heads import (
    BELOW,
    HOLDING,
    MOST_COLUMNS,
    Column,
    Role,
    column_of,
    columns_of,
    goes_below,
    in_one,
    is_below,
    is_head,
    is_year,
    joined,
    spread,
)
from graphbuild.extract.table_lines import (
    LONGEST_HEAD,
    RULE,
    Span,
    cells_of,
    closed_up,
    is_group,
    lines_of,
    trimmed,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of indicators: its span, its columns, and the cells of each row, a column a cell."""

    start: int
    end: int
    columns: tuple[Column, ...]
    rows: tuple[tuple[Span, ...], ...]


_LONGEST_CELL: Final = 40
_NAMED: Final = re.compile(r"指\s*标|\([百千万亿]?(?:[元亩吨人个户家株]|平方米|公里)\)[ ]*[\t|\n]")
"""What stands in the head of a table of figures."""
_FIGURE: Final = re.compile(r"\d")
_TOKEN: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(r"\d[\d.,%]*")
_INDEX: Final = re.compile(r"\(?\d{1,3}[).、]?")
_ENDS: Final = re.compile(r"[。;!?]\s*$")
_KIND: Final = re.compile(r"[(\[]?(?:约束|预期)性?[)\]]?")


def find_tables(folded: str) -> tuple[Table, ...]:
    """The tables of indicators of a folded text, in text order."""
    if _NAMED.search(folded) is None:
        return ()
    lines = list(_lines(folded))
    found: list[Table] = []
    place = 0
    while place < len(lines):
        words = folded[slice(*lines[place])]
        table = None
        if len(words) <= LONGEST_HEAD * MOST_COLUMNS and _may_begin(words):
            table = _of_rows(folded, lines, place) or _of_lines(folded, lines, place)
        if table is None:
            place += 1
            continue
        found.append(table)
        while place < len(lines) and lines[place][0] < table.end:
            place += 1
    return tuple(found)


def find_heads(folded: str) -> tuple[Span, ...]:
    """The first rows of tables with tabs or strokes, where they but say what stands below them."""
    if "\t" not in folded and "|" not in folded:
        return ()
    found: list[Span] = []
    before = False
    lines = lines_of(folded)
    for place, line in enumerate(lines):
        parted = len(line.cells) > 1
        below = place + 1
        if parted and not before and below < len(lines):
            cells = [folded[slice(*cell)] for cell in line.cells]
            short = all(len(cell) <= LONGEST_HEAD and not _ENDS.search(cell) for cell in cells)
            followed = len(lines[below].cells) > 1 or is_group(folded, lines, below)
            if short and followed and not any(_FIGURE.search(cell) for cell in cells):
                found.append((line.cells[0][0], line.cells[-1][1]))
        before = parted
    return tuple(found)


def _lines(folded: str) -> Iterator[Span]:
    """The lines that are not blank, without the blanks around them; a tab before the first cell stays."""
    begin = 0
    for line in folded.split("\n"):
        shut = line.rstrip()
        if shut.endswith("|") and shut.count("|") == 1:  # a cell on a line of its own, which may be empty
            yield trimmed(folded, begin, begin + len(shut) - 1)
        elif shut and not ("|-" in shut and RULE.fullmatch(shut)):
            yield begin + len(shut) - len(shut.lstrip(" \u3000\r")), begin + len(shut)
        begin += len(line) + 1


def _may_begin(words: str) -> bool:
    return _NAMED.search(words) is not None or column_of("".join(words.split())).role in ("number", "group")


def _cells(folded: str, line: Span) -> list[Span]:
    """The cells of a line: between tabs, else between upright strokes, else between blanks."""
    start, end = line
    words = folded[start:end]
    mark = next((mark for mark in "\t|" if mark in words), None)
    if mark is None:
        return [(start + found.start(), start + found.end()) for found in _TOKEN.finditer(words)]
    return list(cells_of(folded, start, end))


def _of_rows(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose head is the line at a place, a row a line."""
    heads = [closed_up(folded, cell) for cell in _cells(folded, lines[place])]
    tabbed = any(mark in folded[slice(*lines[place])] for mark in "\t|")
    if not 2 <= len(heads) <= MOST_COLUMNS:
        return None
    first = place + 1
    if first < len(lines):
        below = [closed_up(folded, cell) for cell in _cells(folded, lines[first])]
        if tabbed and goes_below(heads, below):
            heads, first = joined(heads, below), first + 1
        elif not tabbed and all(map(is_below, below)) and len(below) >= len(list(filter(is_year, heads))) > 0:
            heads, first = spread(heads, below), first + 1
    columns = columns_of(heads)
    if not is_head(columns) or (not tabbed and len(columns) < 3):
        return None
    if tabbed and first < len(lines):
        columns = _numbered(folded, columns, _cells(folded, lines[first]))
    rows: list[tuple[Span, ...]] = []
    end = lines[place][1]
    for at in range(first, len(lines)):
        row = _row(folded, lines[at], columns, tabbed=tabbed)
        if row is not None:
            rows.append(row)
        elif not _is_between(folded, lines, at, columns, tabbed=tabbed):
            break
        end = lines[at][1]
    held = (cell for row in rows for cell, column in zip(row, columns, strict=True) if column.role in HOLDING)
    if not any(_FIGURE.search(folded, *cell) for cell in held):
        return None
    return Table(lines[place][0], end, columns, tuple(rows))


def _numbered(folded: str, columns: tuple[Column, ...], cells: Sequence[Span]) -> tuple[Column, ...]:
    """The columns, where one head, merged, stands over the numbers of the rows and over their names."""
    name = next(at for at, column in enumerate(columns) if column.role == "name")
    beside = name + 1
    if beside >= min(len(columns), len(cells)) or columns[beside].words:
        return columns
    if _INDEX.fullmatch(folded[slice(*cells[name])]) is None or _INDEX.fullmatch(
        folded[slice(*cells[beside])]
    ):
        return columns
    settled = list(columns)
    settled[name], settled[beside] = replace(columns[name], role="number"), columns[name]
    return tuple(settled)


def _row(folded: str, line: Span, columns: Sequence[Column], *, tabbed: bool) -> tuple[Span, ...] | None:
    """The cells of a line under the columns; ``None`` where it is no row of the table."""
    words = folded[slice(*line)]
    if tabbed != any(mark in words for mark in "\t|"):
        return None
    cells = _cells(folded, line)
    if _NAMED.search(folded, line[0], line[1] + 1) and _heads_anew(folded, cells):
        return None
    name = next(at for at, column in enumerate(columns) if column.role == "name")
    if tabbed:
        cells += [(line[1], line[1])] * (len(columns) - len(cells))
        row = tuple(cells[: len(columns)])
        return row if row[name][0] < row[name][1] else None
    after = len(columns) - name - 1
    if len(cells) <= after or _ENDS.search(words):
        return None
    named, rest = cells[: len(cells) - after], cells[len(cells) - after :]
    if not any(_FIGURE.search(folded[slice(*cell)]) for cell in rest):
        return None
    index = next((at for at, cell in enumerate(named) if _INDEX.fullmatch(folded[slice(*cell)])), -1)
    begin = index + 1 if index + 1 < len(named) else 0
    said = [
        cell for cell, column in zip(rest, columns[name + 1 :], strict=True) if column.role not in HOLDING
    ]
    if any(_NUMBER.fullmatch(folded[slice(*cell)]) for cell in (*named[begin:], *said)):
        return None  # more figures than columns
    if name and columns[name - 1].role == "group":
        begin = max(begin, len(named) - 1)
    row = ((named[begin][0], named[begin][0]),) * name + ((named[begin][0], named[-1][1]), *rest)
    return row


def _heads_anew(folded: str, cells: Sequence[Span]) -> bool:
    """Whether a line is the head of another table."""
    return is_head(columns_of([closed_up(folded, cell) for cell in cells]))


def _is_between(
    folded: str, lines: Sequence[Span], at: int, columns: Sequence[Column], *, tabbed: bool
) -> bool:
    """Whether a line that is no row is the name of a group of rows: short, and a row follows it."""
    words = folded[slice(*lines[at])]
    if at + 1 >= len(lines) or len(words) > LONGEST_HEAD or _ENDS.search(words):
        return False
    return _row(folded, lines[at + 1], columns, tabbed=tabbed) is not None


def _of_lines(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose head begins with the line at a place, a cell a line."""
    heads: list[str] = []
    for line in lines[place : place + MOST_COLUMNS]:
        words = closed_up(folded, line)
        role = column_of(words).role
        if role == "measure" or (role == "other" and not (heads and BELOW.fullmatch(words))):
            break
        heads.append(words)
    at, end = place + len(heads), 0
    heads = in_one(heads)
    columns = columns_of(heads)
    if len(columns) < 3 or not is_head(columns):
        return None
    name = next(at for at, column in enumerate(columns) if column.role == "name")
    after = [column.role for column in columns[name + 1 :]]
    kinds = "kind" in after
    rows: list[tuple[Span, ...]] = []
    while at + len(after) < len(lines):
        at = _begin(folded, lines, at, after)
        if at < 0:
            break
        cells = lines[at : at + len(after) + 1]
        rows.append(((cells[0][0], cells[0][0]),) * name + tuple(cells))
        at += len(after) + 1
        end = cells[-1][1]
    if len(rows) < (1 if kinds else 2):
        return None
    end += len(folded[end:].split("\n", 1)[0].rstrip())  # past a stroke
    return Table(lines[place][0], end, columns, tuple(rows))


def _begin(folded: str, lines: Sequence[Span], at: int, after: Sequence[Role]) -> int:
    """Where the next row begins, past a number and the name of a group; -1 where none does."""
    for begin in range(at, min(at + 3, len(lines) - len(after))):
        name, *rest = (folded[slice(*line)] for line in lines[begin : begin + len(after) + 1])
        if len(name) > _LONGEST_CELL or _ENDS.search(name):
            return -1
        if not _INDEX.fullmatch(name) and all(map(_fits, after, rest)):
            return begin
    return -1


def _fits(role: Role, words: str) -> bool:
    """Whether a cell may stand in a column, by what the column holds."""
    if role in HOLDING:
        return _FIGURE.search(words) is not None or words in ("", "-", "—", "——", "/", "一")
    if role == "kind":
        return _KIND.fullmatch(words) is not None
    return len(words) <= LONGEST_HEAD and not _ENDS.search(words) and not _INDEX.fullmatch(words)
