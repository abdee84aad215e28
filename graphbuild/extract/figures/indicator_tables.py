"""Tables of indicators (指标, 单位, 2020年, 2025年, 属性), and the heads of all tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from graphbuild.extract.figures.above_tables import UNITS_ABOVE, of_caption, units_above, with_unit
from graphbuild.extract.figures.bare_columns import is_of_form, with_bare
from graphbuild.extract.figures.covered_heads import covered
from graphbuild.extract.figures.head_lines import (
    closed,
    goes_below,
    is_below,
    is_year,
    joined,
    laid_out,
    spread,
    under_measures,
    with_unit_row,
)
from graphbuild.extract.figures.indicator_heads import (
    HOLDING,
    MOST_COLUMNS,
    Column,
    column_of,
    columns_of,
    is_head,
)
from graphbuild.extract.figures.lined_tables import of_lines
from graphbuild.extract.figures.side_by_side import rows_below
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_cells import row_cells, row_lines
from graphbuild.extract.figures.table_gaps import is_spaced, says_again, split_row
from graphbuild.extract.figures.table_heads import NAMED, may_begin
from graphbuild.extract.figures.table_layout import (
    COUNT,
    INDEX,
    KIND,
    LONGEST_PART,
    ends_row,
    filled_down,
    heads_in_lines,
    holds_figures,
    in_one_row,
    is_but_named,
    is_part,
    is_ruled_off,
    name_at,
    named,
    past_group,
    past_rule,
    past_stroke,
    under_heads,
    under_one_head,
)
from graphbuild.extract.outline.marks import CAPTION
from graphbuild.extract.table_lines import (
    ENDS,
    LONGEST_HEAD,
    Span,
    closed_up,
)

_LOOKED_AT: Final = 40
_SHOWN: Final = 3
"""So many rows show which cells the heads above leave out."""
_HEAD_LINES: Final = 2
"""How many lines of heads may stand below the first."""
_BETWEEN: Final = 3
"""How many lines may stand between two rows: the names of groups, and parts of the names of rows."""
_FIGURE: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"\d[\d.,%]*")


def find_tables(folded: str) -> tuple[Table, ...]:
    """The tables of indicators of a folded text, in text order."""
    if NAMED.search(folded) is None:
        return ()
    lines = list(row_lines(folded))
    found: list[Table] = []
    place = 0
    while place < len(lines):
        begins = may_begin(folded, lines[place])
        table = _of_line(folded, lines, place) if begins else None
        if table is None:
            place += 1
            continue
        found.append(table)
        while place < len(lines) and lines[place][0] < table.end:
            place += 1
    return tuple(found)


def _of_line(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose head is the line at a place, or begins with it."""
    halves = rows_below(folded, lines, place)
    table = _of_rows(folded, halves, 0) if halves else None
    if table is not None:
        return replace(
            table, start=lines[place][0], end=past_stroke(folded, max(row[0][1] for row in table.rows))
        )
    return _of_rows(folded, lines, place) or of_lines(folded, lines, place)


def _of_rows(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose head is the line at a place, a row a line."""
    tabbed = any(mark in folded[slice(*lines[place])] for mark in "\t|")
    heads = closed([closed_up(folded, cell) for cell in row_cells(folded, lines[place])], tabbed=tabbed)
    if not 2 <= len(heads) <= MOST_COLUMNS or (tabbed and place and _names(folded, lines[place - 1])):
        return None
    first = place + 1
    drawn = tabbed and is_ruled_off(folded, lines[place][0])
    for line in lines[first : place + heads_in_lines(folded, lines, place)] if drawn else ():
        more = [closed_up(folded, cell) for cell in row_cells(folded, line)]
        heads, first = [above + below for above, below in zip_longest(heads, more, fillvalue="")], first + 1
    below = (
        [closed_up(folded, cell) for cell in row_cells(folded, lines[first])] if first < len(lines) else []
    )
    units = with_unit_row(heads, below)
    heads, first = units or heads, first + bool(units)
    for line in lines[first : first + _HEAD_LINES]:
        below = [closed_up(folded, cell) for cell in row_cells(folded, line)]
        if tabbed:
            near = lines[first + 1 : first + 1 + _SHOWN] if 1 < len(below) < len(heads) else ()
            shown = [[folded[slice(*cell)] for cell in row_cells(folded, row)] for row in near]
            heads, below = covered(heads, below, shown) or laid_out(heads, below)
        if tabbed and goes_below(heads, below):
            rows_below = [row_cells(folded, each) for each in lines[first + 1 : first + _LOOKED_AT]]
            heads = with_unit(folded, heads, lines[place][0], rows_below, above=True)
            heads, first = joined(heads, below), first + 1
        elif not tabbed and all(map(is_below, below)) and len(below) >= len(list(filter(is_year, heads))) > 0:
            heads, first = spread(heads, below), first + 1
            break
        elif not tabbed and (under := under_measures(heads, below)):
            heads, first = under, first + 1
            break
        else:
            break
    looked = _tabbed(folded, lines[first:]) if tabbed else ()
    if not tabbed and units_above(folded, lines[place][0]):
        looked = lines[first : first + _LOOKED_AT]
    following = [row_cells(folded, line) for line in looked]
    heads = with_unit(folded, heads, lines[place][0], following)
    columns = with_bare(folded, of_caption(folded, lines[place][0], columns_of(heads)), following)
    if not is_head(columns) or (not tabbed and len(columns) < 3):
        return None
    columns = under_one_head(folded, columns, following)
    if not tabbed and columns[max(0, name_at(columns) - 1)].role != "group":
        columns = (*columns[: name_at(columns)], Column("group", ""), *columns[name_at(columns) :])
    name, end = name_at(columns), lines[place][1]
    rows: list[tuple[Span, ...]] = []
    further: dict[int, str] = {}
    groups: dict[int, Span] = {}
    last = 0
    for at in range(first, len(lines)):
        row = _row(folded, lines[at], columns, tabbed=tabbed)
        whole = row and drawn and rows and in_one_row(folded, rows[-1], row, lines[at : at + 2][-1], columns)
        if row and whole:
            begin, words = rows[-1][name][0], folded[slice(*row[name])]
            further[begin] = further.get(begin, "") + words
            rows[-1] = whole
        elif row is not None and row[name][0] == row[name][1]:
            above, rest = _around(folded, lines, at, columns)
            if above is not None:
                groups.pop(len(rows), None)
                rows.append((*row[:name], above, *row[name + 1 :]))
                further[above[0]], last = rest, at + bool(rest)
        elif row is not None:
            rows.append(row)
            if is_but_named(folded, row, columns):
                groups[len(rows)] = row[name]
        elif not _is_between(folded, lines, at, columns, tabbed=tabbed):
            break
        elif not any(_FIGURE.search(folded, *cell) for cell in row_cells(folded, lines[at])):
            groups[len(rows)] = lines[at]
        end = lines[max(at, last)][1]
    held = (cell for row in rows for cell, column in zip(row, columns, strict=True) if column.role in HOLDING)
    if not any(_FIGURE.search(folded, *cell) for cell in held):
        return None
    end = past_rule(folded, end) if drawn else end
    start = folded.rfind("\n", 0, lines[place][0]) + 1
    return Table(start, end, columns, filled_down(folded, columns, rows), further, groups)


def _names(folded: str, line: Span) -> bool:
    """Whether a line is the first of the heads of a table that could not be read."""
    cells = row_cells(folded, line) if any(mark in folded[slice(*line)] for mark in "\t|") else []
    return any(column_of(closed_up(folded, cell)).role == "name" for cell in cells)


def _row(folded: str, line: Span, columns: Sequence[Column], *, tabbed: bool) -> tuple[Span, ...] | None:
    """The cells of a line under the columns; ``None`` where it is no row of the table."""
    words = folded[slice(*line)]
    if tabbed != any(mark in words for mark in "\t|"):
        return None
    cells = row_cells(folded, line)
    anew = NAMED.search(folded, line[0], line[1] + 1) and is_head(
        columns_of([closed_up(folded, cell) for cell in cells])
    )
    if anew or (tabbed and column_of(closed_up(folded, cells[0])).role == "number"):
        return None
    name = name_at(columns)
    if tabbed:
        if is_of_form(folded, cells):
            return None
        cells = under_heads(folded, cells, columns)
        cells += [(line[1], line[1])] * (len(columns) - len(cells))
        return named(folded, tuple(cells[: len(columns)]), columns)
    after = columns[name + 1 :]
    if ENDS.search(words):
        return None
    split = split_row(folded, cells, after)
    if split is None:
        return None
    front, rest = split
    if not any(_FIGURE.search(folded[slice(*cell)]) for cell in rest):
        return None
    if (not front or (len(front) == 1 and INDEX.fullmatch(folded, *front[0]))) and KIND.fullmatch(
        folded, *rest[-1]
    ):
        return (*((cells[0][0],) * 2 for _ in range(name + 1)), *rest)
    index = next((at for at, cell in enumerate(front) if INDEX.fullmatch(folded[slice(*cell)])), -1)
    begin = index + 1 if index + 1 < len(front) else 0
    said = [cell for cell, column in zip(rest, after, strict=True) if column.role not in HOLDING]
    fronts = front[begin:] if not is_year(folded[slice(*front[begin])]) else front[begin + 1 :]
    if any(_NUMBER.fullmatch(folded[slice(*cell)]) for cell in (*fronts, *said)):
        return None  # more figures than columns
    group = (front[begin][0],) * 2
    last = len(front) - 1
    while last > begin and is_spaced(folded, *front[last - 1 : last + 1]):
        last -= 1
    if last > begin and (
        columns[name - 1].words or folded[front[last - 1][1] - 1] == ")" or says_again(folded, front)
    ):
        group, begin = (front[begin][0], front[last - 1][1]), last
    return (*((front[begin][0],) * 2 for _ in range(name - 1)), group, (front[begin][0], front[-1][1]), *rest)


def _tabbed(folded: str, lines: Sequence[Span]) -> Sequence[Span]:
    """The lines of a table from the first of its rows on, as far as one looks."""
    ends = (at for at in range(min(len(lines), _LOOKED_AT) - 1) if _is_prose(folded, lines[at]))
    return lines[: next(ends, _LOOKED_AT)]


def _is_prose(folded: str, line: Span) -> bool:
    words = folded[slice(*line)]
    return len(words) > LONGEST_HEAD and "\t" not in words and "|" not in words


def _is_between(
    folded: str, lines: Sequence[Span], at: int, columns: Sequence[Column], *, tabbed: bool
) -> bool:
    """Whether a line that is no row is one without a name, or names a group: short, and a row follows it."""
    cells = row_cells(folded, lines[at])
    if tabbed and holds_figures(folded, cells, columns):
        return True  # its name stands in a merged cell above
    full = [cell for cell in cells if not COUNT.fullmatch(folded, *cell)]
    if tabbed and len(full) > 1:
        return False
    if not tabbed and ends_row(folded, cells, columns):
        return True  # a row that holds no figure, or of which it cannot be told whose they are
    words = folded[slice(*(full[0] if tabbed and full else lines[at]))]
    most = LONGEST_HEAD if tabbed else LONGEST_PART
    for line in lines[at + 1 : at + 1 + _BETWEEN]:
        if len(words) > most or ENDS.search(words) or CAPTION.match(words):
            return False
        if UNITS_ABOVE.match(words) and not any(
            _NUMBER.fullmatch(folded, *cell) for cell in row_cells(folded, line)
        ):
            return False  # another table, in its own unit
        if _row(folded, line, columns, tabbed=tabbed) is not None:
            return True
        if not tabbed and ends_row(folded, row_cells(folded, line), columns):
            return True
        words = folded[slice(*line)]
    return False


def _around(
    folded: str, lines: Sequence[Span], at: int, columns: Sequence[Column]
) -> tuple[Span | None, str]:
    """The name of a row of which it stands in the lines above and below, as a cell in its middle has it.

    A line alone between two such rows is the first of the name of the second.
    """
    if at == 0 or _row(folded, lines[at - 1], columns, tabbed=False) is not None:
        return None, ""
    name = name_at(columns)
    below, after = (
        _row(folded, lines[place], columns, tabbed=False) if place < len(lines) else None
        for place in (at + 1, at + 2)
    )
    alone = after is not None and after[name][0] == after[name][1]
    goes_on = below is None and not alone and at + 1 < len(lines) and is_part(folded, lines[at + 1])
    parts = [past_group(folded, line) for line in lines[at - 1 : at + 2]]
    return parts[0], folded[slice(*parts[2])] if goes_on else ""
