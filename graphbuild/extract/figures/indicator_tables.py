"""Tables of indicators (指标, 单位, 2020年, 2025年, 属性), and the heads of all tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest
from typing import Final

from graphbuild.extract.figures.indicator_heads import (
    BELOW,
    HOLDING,
    MOST_COLUMNS,
    Column,
    Role,
    closed,
    column_of,
    columns_of,
    goes_below,
    in_one,
    is_aside,
    is_below,
    is_head,
    is_year,
    joined,
    spread,
)
from graphbuild.extract.figures.table_layout import (
    INDEX,
    filled_down,
    fit,
    goes_on,
    heads_in_lines,
    holds_figures,
    is_rule,
    is_ruled_off,
    name_at,
    named,
    of_caption,
    past_rule,
    under_heads,
    under_one_head,
    unit_above,
    with_unit,
)
from graphbuild.extract.outline.marks import CAPTION
from graphbuild.extract.table_lines import (
    ENDS,
    LONGEST_HEAD,
    Span,
    cells_of,
    closed_up,
    trimmed,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of indicators: its span, its columns, and the cells of each row, a column a cell."""

    start: int
    end: int
    columns: tuple[Column, ...]
    rows: tuple[tuple[Span, ...], ...]
    further: Mapping[int, str] = field(default_factory=dict)
    """Where the name of a row begins → how it goes on in further lines of its cell."""


_LONGEST_CELL: Final = 40
_LOOKED_AT: Final = 4
_NAMED: Final = re.compile(
    r"指\s*标|[\t|]\s*单位\s*[\t|]|单位\s*:\s*[百千万亿]?[元亩公吨人个户]|"
    r"\([百千万亿]?(?:[元亩吨人个户家株%‰]|平方米|公里|吨标准?煤|千瓦)\)(?:[ \t|\n]|$)"
)
"""What stands in the head of a table of figures."""
_FIGURE: Final = re.compile(r"\d")
_TOKEN: Final = re.compile(r"\S+")
_NUMBER: Final = re.compile(r"\d[\d.,%]*")


def find_tables(folded: str) -> tuple[Table, ...]:
    """The tables of indicators of a folded text, in text order."""
    if _NAMED.search(folded) is None:
        return ()
    lines = list(_lines(folded))
    found: list[Table] = []
    place = 0
    while place < len(lines):
        begins = _may_begin(folded, lines[place])
        table = (_of_rows(folded, lines, place) or _of_lines(folded, lines, place)) if begins else None
        if table is None:
            place += 1
            continue
        found.append(table)
        while place < len(lines) and lines[place][0] < table.end:
            place += 1
    return tuple(found)


def _lines(folded: str) -> Iterator[Span]:
    """The lines that are not blank, without the blanks around them; a tab before the first cell stays."""
    begin = 0
    for line in folded.split("\n"):
        shut = line.rstrip()
        if shut.endswith("|") and shut.count("|") == 1:  # a cell on a line of its own, which may be empty
            yield trimmed(folded, begin, begin + len(shut) - 1)
        elif shut and not is_rule(shut):
            yield begin + len(shut) - len(shut.lstrip(" \u3000\r")), begin + len(shut)
        begin += len(line) + 1


def _may_begin(folded: str, line: Span) -> bool:
    words = folded[slice(*line)]
    if len(words) > LONGEST_HEAD * MOST_COLUMNS:
        return False
    said = _NAMED.search(words) or column_of("".join(words.split())).role in ("number", "group")
    return bool(said or ("\t" in words and unit_above(folded, line[0])))


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
    heads = closed([closed_up(folded, cell) for cell in _cells(folded, lines[place])])
    tabbed = any(mark in folded[slice(*lines[place])] for mark in "\t|")
    if not 2 <= len(heads) <= MOST_COLUMNS:
        return None
    first = place + 1
    drawn = tabbed and is_ruled_off(folded, lines[place][0])
    for line in lines[first : place + heads_in_lines(folded, lines, place)] if drawn else ():
        more = [closed_up(folded, cell) for cell in _cells(folded, line)]
        heads, first = [above + below for above, below in zip_longest(heads, more, fillvalue="")], first + 1
    if first < len(lines):
        below = [closed_up(folded, cell) for cell in _cells(folded, lines[first])]
        if tabbed and goes_below(heads, below):
            heads, first = joined(heads, below), first + 1
        elif not tabbed and all(map(is_below, below)) and len(below) >= len(list(filter(is_year, heads))) > 0:
            heads, first = spread(heads, below), first + 1
    following = [_cells(folded, line) for line in lines[first : first + _LOOKED_AT]] if tabbed else []
    if following:
        heads = with_unit(folded, heads, unit_above(folded, lines[place][0]), following)
    columns = of_caption(folded, lines[place][0], columns_of(heads))
    if not is_head(columns) or (not tabbed and len(columns) < 3):
        return None
    columns = under_one_head(folded, columns, following)
    name, end = name_at(columns), lines[place][1]
    rows: list[tuple[Span, ...]] = []
    further: dict[int, str] = {}
    for at in range(first, len(lines)):
        row = _row(folded, lines[at], columns, tabbed=tabbed)
        if drawn and rows and row and goes_on(folded, row, columns):
            begin, words = rows[-1][name][0], folded[slice(*row[name])]
            further[begin] = further.get(begin, "") + words
        elif row is not None:
            rows.append(row)
        elif not _is_between(folded, lines, at, columns, tabbed=tabbed):
            break
        end = lines[at][1]
    held = (cell for row in rows for cell, column in zip(row, columns, strict=True) if column.role in HOLDING)
    if not any(_FIGURE.search(folded, *cell) for cell in held):
        return None
    end = past_rule(folded, end) if drawn else end
    return Table(lines[place][0], end, columns, filled_down(folded, columns, rows), further)


def _row(folded: str, line: Span, columns: Sequence[Column], *, tabbed: bool) -> tuple[Span, ...] | None:
    """The cells of a line under the columns; ``None`` where it is no row of the table."""
    words = folded[slice(*line)]
    if tabbed != any(mark in words for mark in "\t|"):
        return None
    cells = _cells(folded, line)
    anew = _NAMED.search(folded, line[0], line[1] + 1) and is_head(
        columns_of([closed_up(folded, cell) for cell in cells])
    )
    if anew or (tabbed and column_of(closed_up(folded, cells[0])).role == "number"):
        return None
    name = name_at(columns)
    if tabbed:
        cells = under_heads(folded, cells, columns)
        cells += [(line[1], line[1])] * (len(columns) - len(cells))
        return named(folded, tuple(cells[: len(columns)]), columns)
    after = len(columns) - name - 1
    if len(cells) <= after or ENDS.search(words):
        return None
    front, rest = cells[: len(cells) - after], cells[len(cells) - after :]
    if not any(_FIGURE.search(folded[slice(*cell)]) for cell in rest):
        return None
    index = next((at for at, cell in enumerate(front) if INDEX.fullmatch(folded[slice(*cell)])), -1)
    begin = index + 1 if index + 1 < len(front) else 0
    said = [
        cell for cell, column in zip(rest, columns[name + 1 :], strict=True) if column.role not in HOLDING
    ]
    if any(_NUMBER.fullmatch(folded[slice(*cell)]) for cell in (*front[begin:], *said)):
        return None  # more figures than columns
    if name and columns[name - 1].role == "group":
        begin = max(begin, len(front) - 1)
    return ((front[begin][0], front[begin][0]),) * name + ((front[begin][0], front[-1][1]), *rest)


def _is_between(
    folded: str, lines: Sequence[Span], at: int, columns: Sequence[Column], *, tabbed: bool
) -> bool:
    """Whether a line that is no row is one without a name, or names a group: short, and a row follows it."""
    words = folded[slice(*lines[at])]
    cells = _cells(folded, lines[at]) if tabbed else []
    if holds_figures(folded, cells, columns):
        return True  # its name stands in a merged cell above
    if sum(start < end for start, end in cells) > 1:
        return False
    if at + 1 >= len(lines) or len(words) > LONGEST_HEAD or ENDS.search(words) or CAPTION.match(words):
        return False
    return _row(folded, lines[at + 1], columns, tabbed=tabbed) is not None


def _of_lines(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose head begins with the line at a place, a cell a line."""
    width = _counted(folded, lines, place)
    columns = columns_of([closed_up(folded, line) for line in lines[place : place + width]])
    if width and is_head(columns):
        lines = lines if columns[-1].words else [*lines, (lines[-1][1], lines[-1][1])]  # no stroke after all
        starts = range(place + width, len(lines) - width + 1, width)
        numbered = zip(starts, map(str, range(1, len(lines))), strict=False)
        counted = takewhile(lambda row: folded[slice(*lines[row[0]])] == row[1], numbered)
        told = [tuple(lines[at : at + width]) for at, _ in counted]
        if told:
            end = _past_stroke(folded, told[-1][-1][1])
            return Table(lines[place][0], end, columns, tuple(told))
    heads: list[str] = []
    for line in lines[place : place + MOST_COLUMNS]:
        words = closed_up(folded, line)
        role = column_of(words).role
        said = role == "measure" or (role == "other" and not (heads and BELOW.fullmatch(words)))
        if said and not is_aside(words, heads):
            break
        heads.append(words)
    at, end = place + len(heads), 0
    heads = in_one(heads)
    columns = columns_of(heads)
    if len(columns) < 3 or not is_head(columns):
        return None
    name = name_at(columns)
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
    return Table(lines[place][0], _past_stroke(folded, end), columns, tuple(rows))


def _past_stroke(folded: str, end: int) -> int:
    """Where the line ends whose last cell ends at ``end``."""
    return end + len(folded[end:].split("\n", 1)[0].rstrip())


def _counted(folded: str, lines: Sequence[Span], place: int) -> int:
    """How many cells a row has, by where the numbers of the first two rows stand; 0 where none do."""
    if column_of(closed_up(folded, lines[place])).role != "number":
        return 0
    words = [folded[slice(*line)] for line in lines[place : place + 2 * MOST_COLUMNS + 1]]
    widths = (at for at in range(3, MOST_COLUMNS + 1) if words[at : at + 1] == ["1"])
    return next((at for at in widths if words[2 * at : 2 * at + 1] == ["2"]), 0)


def _begin(folded: str, lines: Sequence[Span], at: int, after: Sequence[Role]) -> int:
    """Where the next row begins, past a number and the name of a group; -1 where none does."""
    for begin in range(at, min(at + 3, len(lines) - len(after))):
        name, *rest = (folded[slice(*line)] for line in lines[begin : begin + len(after) + 1])
        if len(name) > _LONGEST_CELL or ENDS.search(name):
            return -1
        if not INDEX.fullmatch(name) and fit(after, rest):
            return begin
    return -1
