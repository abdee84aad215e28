"""Tables with a cell a line whose last heads stand, the same ones again, under each of those before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.figures.above_tables import UNITS_ABOVE, of_caption, units_above
from graphbuild.extract.figures.head_lines import LEAST_BELOW, LEAST_OVER, joined
from graphbuild.extract.figures.indicator_heads import HOLDING, MEASURED, columns_of, is_head
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_gaps import figures_from
from graphbuild.extract.figures.table_layout import Row, name_at, past_stroke
from graphbuild.extract.table_lines import ENDS, LONGEST_HEAD, Span, closed_up

_MOST_HEADS: Final = 36
_LEAST_ROWS: Final = 2
_IN_TWO: Final = (("目标", "任务"), ("完成", "比例"), ("完成", "情况"))
"""Heads of which each may stand in two lines."""
_UNNAMED: Final = "名称"
"""What may be left out over the names of the rows."""


def of_repeated(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table whose head begins with the line at a place, and names its rows."""
    if any(mark in folded[slice(*lines[place])] for mark in "\t|"):
        return None
    words = list(_to_figure(folded, lines[place : place + _MOST_HEADS + 1]))
    width = len(words) - 1
    heads = _whole(words[:width]) if width > LEAST_BELOW * LEAST_OVER else []
    block, times = _repeated(heads)
    over = heads[len(heads) - (len(block) + 1) * times : len(heads) - len(block) * times]
    if len(over) < LEAST_OVER or UNITS_ABOVE.search(words[0]):
        return None
    first = heads[0] if len(heads) > (len(block) + 1) * times else _UNNAMED
    units = units_above(folded, lines[place][0])
    unit = f"({units[0]})" if len(units) == 1 else ""
    over = [head if MEASURED.fullmatch(head) else head + unit for head in over]
    above = [first, *(head for each in over for head in (each, *[""] * (len(block) - 1)))]
    columns = columns_of(joined(above, ["", *block * times]))
    if not is_head(columns) or name_at(columns) or any(each.role not in HOLDING for each in columns[1:]):
        return None
    rows = list(_rows(folded, lines[place + width :], len(block) * times))
    if len(rows) < _LEAST_ROWS:
        return None
    columns = of_caption(folded, lines[place][0], columns)
    return Table(lines[place][0], past_stroke(folded, rows[-1][-1][1]), columns, tuple(rows))


def _to_figure(folded: str, lines: Sequence[Span]) -> Iterator[str]:
    """The words of lines before the first that is a figure, or ends as a sentence does."""
    for line in lines:
        words = closed_up(folded, line)
        if figures_from([words]) or ENDS.search(words):
            return
        yield words


def _whole(words: Sequence[str]) -> list[str]:
    """Heads, those in one that stand in two lines; none where one is too long for a head."""
    heads: list[str] = []
    for word in words:
        if heads and (heads[-1], word) in _IN_TWO:
            heads[-1] += word
        elif len(word) > 2 * LONGEST_HEAD:
            return []
        else:
            heads.append(word)
    return heads


def _repeated(heads: Sequence[str]) -> tuple[list[str], int]:
    """The heads with which others end again and again, and how often they do."""
    for count in range(LEAST_BELOW, len(heads) // LEAST_OVER):
        block = list(heads[-count:])
        times = 1
        while list(heads[-count * (times + 1) : -count * times]) == block:
            times += 1
        if times >= LEAST_OVER:
            return block, times
    return [], 0


def _rows(folded: str, lines: Sequence[Span], figures: int) -> list[Row]:
    """The rows from a line on: a name, and as many figures."""
    rows: list[Row] = []
    at = 0
    while at + figures < len(lines):
        words = [folded[slice(*line)] for line in lines[at : at + figures + 2]]
        if figures_from(words[:1]) or figures_from(words[1:]) != figures or len(words[0]) > LONGEST_HEAD:
            break
        rows.append(tuple(lines[at : at + figures + 1]))
        at += figures + 1
    return rows
