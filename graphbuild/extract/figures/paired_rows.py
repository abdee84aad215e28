"""Rows of tables with a cell a line whose cells hold several figures, those of parts (其中) with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graphbuild.extract.figures.indicator_heads import HOLDING, Column
from graphbuild.extract.figures.table_gaps import figures_from
from graphbuild.extract.figures.table_layout import COUNT, KIND, Row
from graphbuild.extract.figures.units import UNIT
from graphbuild.extract.rare import Rare
from graphbuild.extract.table_lines import ENDS, LONGEST_HEAD, Span

_PART: Final = re.compile(r"\(?\d{0,3}[).、]?\s*其中")
"""How the first of the parts opens that share the cells of a row."""
_UNIT: Final = Rare(rf"(?:[百千]?[万亿])?(?:{UNIT.pattern})|[-—/]{{1,2}}")
_MOST_NAMES: Final = 6
_MOST_PARTS: Final = 4


def paired_rows(
    folded: str, lines: Sequence[Span], at: int, after: Sequence[Column]
) -> tuple[list[Row], int] | None:
    """The rows that share their cells from a line on, each with its group, and where the next one begins.

    Under each head stand as many figures as there are names; what the parts are of may have none itself.
    """
    if folded.find("其中", lines[at][0], lines[min(at + _MOST_NAMES, len(lines) - 1)][1]) < 0:
        return None
    roles = [column.role for column in after]
    unit, kind = roles[:1] == ["unit"], roles[-1:] == ["kind"]
    held = len(roles) - unit - kind
    if held < 1 or any(role not in HOLDING for role in roles[unit : unit + held]):
        return None
    names = _names(folded, lines, at)
    parted = next((n for n, name in enumerate(names) if _PART.match(folded, *name)), -1)
    begin = at + len(names)
    most = held * _MOST_PARTS + 1
    count = figures_from([folded[slice(*line)] for line in lines[begin : begin + most]])
    each, over = divmod(count, held)
    if parted < 0 or each < 2 or over or count == most:
        return None
    units: Sequence[Span] = ()
    if unit:
        told = [_UNIT.compiled.fullmatch(folded, *name) is not None for name in names]
        units = names[-each:] if all(told[-each:]) else names[-1:] if told[-1] else ()
        if not units:
            return None
        names = names[: len(names) - len(units)]
    names = [name for name in names if not COUNT.fullmatch(folded, *name)]
    own = len(names) - each
    if own < 0 or not any(_PART.match(folded, *name) for name in names[own : own + 2]):
        return None
    cells = lines[begin : begin + count]
    end = begin + count
    kinds: Sequence[Span] = ()
    if kind:
        near = lines[end : end + each]
        bound = next((n for n, line in enumerate(near) if not KIND.fullmatch(folded, *line)), len(near))
        kinds = near if bound == each else near[:1] if bound else ()
        end += len(kinds)
    of_parts = own > 0 and _PART.match(folded, *names[own]) is not None
    whole = names[own - 1] if own else (names[0][0],) * 2
    empty = (cells[0][0],) * 2
    rows: list[Row] = []
    if of_parts:
        rows.append(((whole[0],) * 2, whole, *[empty] * len(after)))
    for n in range(each):
        row = [cells[column * each + n] for column in range(held)]
        first = [units[n if len(units) == each else 0]] if unit else []
        last = [(kinds[n if len(kinds) == each else 0] if kinds else empty)] if kind else []
        group = whole if of_parts or not n else (names[own + n][0],) * 2
        rows.append((group, names[own + n], *first, *row, *last))
    return rows, end


def _names(folded: str, lines: Sequence[Span], at: int) -> list[Span]:
    """The lines from one on that are short and hold no figure: the names of rows, and their units."""
    found: list[Span] = []
    for line in lines[at : at + _MOST_NAMES + _MOST_PARTS]:
        words = folded[slice(*line)]
        if (
            figures_from([words])
            or len(words) > 2 * LONGEST_HEAD
            or ENDS.search(words)
            or KIND.fullmatch(words)
        ):
            break
        found.append(line)
    return found
