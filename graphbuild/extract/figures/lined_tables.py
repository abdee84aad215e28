"""Tables of indicators that have a cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import filterfalse, takewhile
from typing import Final

from graphbuild.extract.figures.above_tables import of_caption, with_unit
from graphbuild.extract.figures.covered_heads import of_covered
from graphbuild.extract.figures.head_lines import in_one, is_part, is_year, under_each, with_unit_row
from graphbuild.extract.figures.indicator_heads import (
    BESIDE,
    HOLDING,
    MOST_COLUMNS,
    SUMMED,
    TOLD,
    Column,
    column_of,
    columns_of,
    is_head,
)
from graphbuild.extract.figures.indicator_words import is_measured
from graphbuild.extract.figures.paired_rows import paired_rows
from graphbuild.extract.figures.repeated_heads import of_repeated
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_gaps import are_figures, figures_from, hold_no_name, shut, with_gaps
from graphbuild.extract.figures.table_layout import COUNT, KIND, Row, filled_down, fit, name_at, past_stroke
from graphbuild.extract.table_lines import ENDS, Span, closed_up

_LONGEST_CELL: Final = 40
_BEFORE: Final = 3
"""Of so many lines that are no numbers one is the name of a row: a group may precede, what it is part of."""
_LEAST_HEADS: Final = 2
_LEAST_ROWS: Final = 2
_PAST_GROUP: Final = 3
"""In so many lines the number of a row stands, past the number and the name of a group."""
_EXPLAINS: Final = re.compile(r"(?:说明|注|备注|计算方法|指标解释|指标说明)\d{0,2}:")
"""How a line opens that explains the row above it."""
_COUNTED: Final = re.compile(r"\(?\d{1,3}[).、]")
_OF_YEARS: Final = re.compile(r"年\s*[度份]")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")
_TOTAL: Final = re.compile(r"[总合]计|全[国省市州县区旗]")
"""The name of the last row, which has no number."""


def of_lines(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose head begins with the line at a place, a cell a line."""
    return (
        _of_counted(folded, lines, place, grouped=False)
        or of_covered(folded, lines, place)
        or _of_indicators(folded, lines, place)
        or _of_counted(folded, lines, place, grouped=True)
        or _of_figures(folded, lines, place)
        or of_repeated(folded, lines, place)
    )


def _of_counted(folded: str, lines: Sequence[Span], place: int, *, grouped: bool) -> Table | None:
    """The table whose rows are as wide as its head and counted; ``grouped``: from the name of a group on."""
    width = _counted(folded, lines, place, grouped=grouped)
    if not width:
        return None
    heads = [closed_up(folded, line) for line in lines[place : place + width]]
    lines = lines if heads[-1] else [*lines, (lines[-1][1], lines[-1][1])]  # no stroke after all
    told = list(_counted_rows(folded, lines, place + width, width))
    columns = columns_of(with_unit(folded, heads, lines[place][0], told))
    if not told or not is_head(columns):
        return None
    return Table(lines[place][0], past_stroke(folded, told[-1][-1][1]), columns, tuple(told))


def _of_indicators(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose rows are told by what its columns hold."""
    heads, at, beside = _heads(folded, lines, place)
    columns = columns_of(with_unit(folded, heads, lines[place][0], ()))
    if len(columns) < 3 or not is_head(columns):
        return None
    name = name_at(columns)
    columns = (Column("group", ""), *columns[name:])
    rows, end = _rows(folded, lines, at, columns[2:])
    wider = (*columns, *(Column("other", each) for each in beside))
    kinds = any(column.role == "kind" for column in columns)
    more, later = _rows(folded, lines, at, wider[2:]) if beside and not kinds else (rows[:0], end)
    if len(more) >= max(1, len(rows)):
        rows, end, columns = more, later, wider
    if len(rows) < (1 if kinds else 2):
        return None
    rows = list(filled_down(folded, columns, rows))
    return Table(lines[place][0], past_stroke(folded, end), columns, tuple(rows))


def _of_figures(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose rows have a name and figures under heads that each measure something.

    Before the name may stand the number of the row, which a row of totals has not.
    """
    words = [folded[slice(*line)] for line in lines[place : place + MOST_COLUMNS + 2]]
    dated = _OF_YEARS.fullmatch(words[0]) is not None
    width = next((at for at, each in enumerate(words) if _is_figure(each, dated=dated)), 0)
    numbered = width > 0 and column_of(closed_up(folded, lines[place])).role == "number"
    width -= not (numbered and words[width] == "1")
    if width < _LEAST_HEADS + numbered:
        return None
    heads = [closed_up(folded, line) for line in lines[place : place + width]]
    units = with_unit_row(heads[: width // 2], heads[width // 2 :])
    rows: list[Row] = []
    at, width, heads = place + width, len(units) or width, units or heads
    figures = width - 1 - numbered
    while at + figures < len(lines):
        at += int(numbered and COUNT.fullmatch(folded, *lines[at]) is not None)
        name, *rest = (folded[slice(*line)] for line in lines[at : at + 1 + figures])
        if len(name) > _LONGEST_CELL or not name or ENDS.search(name) or _is_figure(name, dated=dated):
            break
        if len(rest) < figures or figures_from(rest) != figures:
            break
        rows.append(((lines[at][0],) * 2, *lines[at : at + 1 + figures])[not numbered :])
        at += 1 + figures
    columns = columns_of(with_unit(folded, heads, lines[place][0], rows))
    if len(rows) < _LEAST_ROWS or not is_head(columns) or name_at(columns) != int(numbered):
        return None
    if 2 * sum(column.role not in HOLDING for column in columns[1 + numbered :]) >= figures:
        return None  # of few it is not told what their unit is
    columns = of_caption(folded, lines[place][0], columns)
    return Table(lines[place][0], past_stroke(folded, rows[-1][-1][1]), columns, tuple(rows))


def _is_figure(words: str, *, dated: bool) -> bool:
    """Whether a cell holds a figure; a year is none in a table whose rows are ``dated``."""
    return figures_from([words]) > 0 and not (dated and _YEAR.fullmatch(words))


def _heads(folded: str, lines: Sequence[Span], place: int) -> tuple[list[str], int, list[str]]:
    """The heads from a line on, each whole, the place of the first line below them, and the last of them.

    Those say what stands beside the figures, which may be left out of some rows.
    """
    heads: list[str] = []
    for at, line in enumerate(lines[place : place + MOST_COLUMNS], place):
        words = closed_up(folded, line)
        role = column_of(words).role
        said = role in ("measure", "other")
        names = (
            at == place and column_of(closed_up(folded, lines[min(at + 1, len(lines) - 1)])).role == "unit"
        )
        amid = names or SUMMED.fullmatch(words) or _is_amid(folded, lines, at)
        if said and not is_part(words, heads) and not amid:
            break
        heads.append(words)
    at = place + len(heads)
    alike = under_each(heads, [closed_up(folded, line) for line in lines[at : at + MOST_COLUMNS]])
    if alike:
        return alike, at + len(alike) - len(heads) + len(list(filter(is_year, heads))), []
    near = (closed_up(folded, line) for line in lines[at : at + _BEFORE])
    beside = list(takewhile(BESIDE.fullmatch, near))
    return in_one(heads), at + len(beside), beside


def _is_amid(folded: str, lines: Sequence[Span], at: int) -> bool:
    """Whether a line is the head of what is said beside the figures, and a further head follows it."""
    following = closed_up(folded, lines[at + 1]) if at + 1 < len(lines) else ""
    return BESIDE.fullmatch(closed_up(folded, lines[at])) is not None and column_of(following).role in TOLD


def _rows(folded: str, lines: Sequence[Span], at: int, after: Sequence[Column]) -> tuple[list[Row], int]:
    """The rows from a line on, each with its group and its name before its cells; where the last ends."""
    rows: list[Row] = []
    end = 0
    kinds = any(column.role == "kind" for column in after)
    gaps = kinds or any(column.role == "unit" for column in after)
    while at + 1 < len(lines):
        found = paired_rows(folded, lines, at, after)
        found = found or _row(folded, lines, at, after, kinds=gaps and bool(rows))
        if found is not None:
            told, at = found
            rows += told
            end = lines[at - 1][1]
            continue
        at = (_past_unread if kinds else _past_short)(folded, lines, at, after) if rows else -1
        if at < 0:
            break
        end = lines[at - 1][1]
    return rows, end


def _past_short(folded: str, lines: Sequence[Span], at: int, after: Sequence[Column]) -> int:
    """Where the row after one begins that has less cells than there are columns; -1 if none does."""
    for place in range(at, min(at + len(after) + 1, len(lines))):
        words = folded[slice(*lines[place])]
        if len(words) > _LONGEST_CELL or ENDS.search(words):
            return -1
        if place > at + 1 and not figures_from([words]) and _row(folded, lines, place, after, kinds=False):
            return place
    return -1


def _row(
    folded: str, lines: Sequence[Span], at: int, after: Sequence[Column], *, kinds: bool
) -> tuple[list[Row], int] | None:
    """The row that begins at a line, past a number and the name of a group, and where the next one begins.

    Where it is told of most rows whether they bind, a row may have less cells than there are columns.
    """
    roles = [column.role for column in after]
    begins: list[int] = []
    for begin in range(at, len(lines) - 1):
        name = folded[slice(*lines[begin])]
        ended = len(name) > _LONGEST_CELL or ENDS.search(name) or KIND.fullmatch(name)
        if COUNT.fullmatch(name) and not ended:
            continue
        if ended or len(begins) == _BEFORE or figures_from([name]):
            break
        begins.append(begin)
    for way in range(3 if kinds else 2):
        for begin in begins:
            cells = lines[begin + 1 : begin + 1 + len(after)]
            words = [folded[slice(*cell)] for cell in cells]
            whole = len(cells) == len(after) and fit(roles, words)
            told: Row | None = None
            if whole and (
                (way == 0 and are_figures(roles, words)) or (way == 1 + kinds and hold_no_name(words))
            ):
                told = tuple(cells)
            elif way == 1 and kinds and not whole:
                cells = cells[: shut(words, unit="unit" in roles)]
                told = with_gaps(folded, after, cells) if cells else None
            if told is not None:
                said = [line for line in lines[at:begin] if not COUNT.fullmatch(folded[slice(*line)])]
                end = begin + 1 + len(cells)
                named = lines[begin]
                if said and _is_one(folded, said[-1], named, lines[end : end + 1]):
                    said, named = [], (said[-1][0], named[1])
                return [(said[-1] if said else (named[0], named[0]), named, *told)], end
    return None


def _is_one(folded: str, above: Span, name: Span, after: Sequence[Span]) -> bool:
    """Whether two lines are one name: the first is counted and measures nothing, as is the row after them."""
    counted = [_COUNTED.match(folded, *line) is not None for line in (above, name, *after)]
    whole = folded[above[1] - 1] == ")" or is_measured(folded[slice(*above)])
    return counted[:2] == [True, False] and all(counted[2:]) and not whole


def _past_unread(folded: str, lines: Sequence[Span], at: int, after: Sequence[Column]) -> int:
    """Where a row ends that cannot be read, with whether it binds; -1 if none does."""
    said, most, leads = 0, 2 * len(after) + _BEFORE, after[0].role == "kind"
    for place in range(at, len(lines)):
        words = folded[slice(*lines[place])]
        explained = _EXPLAINS.match(words) is not None
        binds = place + 1 < len(lines) and KIND.fullmatch(folded, *lines[place + 1]) is not None
        said += not explained
        if said > most or (not (explained or binds) and (len(words) > _LONGEST_CELL or ENDS.search(words))):
            return -1
        if leads and binds and place > at:
            return place
        if KIND.fullmatch(words) and not leads:
            return place + 1
        if explained and _row(folded, lines, place + 1, after, kinds=True):
            return place + 1
    return -1


def _counted_rows(folded: str, lines: Sequence[Span], at: int, width: int) -> Iterator[Row]:
    """The rows from a line on, each as wide as the head, by their numbers; names of groups may precede."""
    number = 1
    while at + width <= len(lines):
        near = (folded[slice(*line)] for line in lines[at : at + _PAST_GROUP])
        past = next((past for past, words in enumerate(near) if words == str(number)), -1)
        if past < 0 or at + past + width > len(lines):
            break
        at += past
        yield tuple(lines[at : at + width])
        at += width
        number += 1
    at += int(at < len(lines) and lines[at][0] == lines[at][1])
    words = [folded[slice(*line)] for line in lines[at : at + width - 1]]
    figures = figures_from(words[1:]) if number > 1 and words and _TOTAL.fullmatch(words[0]) else 0
    last = (folded[slice(*line)] for line in reversed(lines[at - width : at] if figures else ()))
    if figures and figures in (width - 2, figures_from(list(filterfalse(_YEAR.match, last)))):
        begin = (lines[at][0],) * 2
        covered = ((lines[at][1],) * 2,) * (width - 2 - figures)
        yield (begin, lines[at], *covered, *lines[at + 1 : at + 1 + figures])


def _counted(folded: str, lines: Sequence[Span], place: int, *, grouped: bool) -> int:
    """How many cells a row has, by where the numbers of the first two rows stand; 0 where none do."""
    if column_of(closed_up(folded, lines[place])).role != "number":
        return 0
    words = [folded[slice(*line)] for line in lines[place : place + 2 * (MOST_COLUMNS + _PAST_GROUP)]]
    width = next((at for at, word in enumerate(words) if word and COUNT.fullmatch(word)), 0)
    past = _PAST_GROUP if grouped else 1
    if width <= _LEAST_HEADS or "1" not in words[width : width + past]:
        return 0
    second = words.index("1", width) + width
    return width if "2" in words[second : second + past] else 0
