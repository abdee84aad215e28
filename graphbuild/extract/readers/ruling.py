"""Ruled tables of a page: lines that share a cell are put together, and the cells of a row are one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from graphbuild.extract.readers.paging import Line
from graphbuild.extract.readers.reading import BODIES

Box = tuple[float, float, float, float]
_SAME: Final = 4.0
"""Points within which two edges are one."""
_LEAST_CELLS: Final = 4
_SHORT: Final = 2.5


def in_rows(lines: list[Line], rules: Sequence[Sequence[float]]) -> list[Line]:
    """The lines with those of tables put together, a row a line, with tabs between the columns of its table.

    A column that a merged cell covers is empty, or has its ``BODIES``. A box with one column is no table.
    ``rules`` are boxes: left, right, bottom, top.
    """
    if len(rules) < _LEAST_CELLS:
        return lines
    uprights = [
        (rule[0] + rule[1], rule[2], rule[3]) for rule in rules if rule[1] - rule[0] < rule[3] - rule[2]
    ]
    ends = {round(edge / 2 / _SAME) + near for edge, *_ in uprights for near in (-1, 0, 1)}
    levels = [
        (rule[2] + rule[3], rule[0], rule[1])
        for rule in rules
        if rule[1] - rule[0] >= rule[3] - rule[2] and round(rule[0] / _SAME) in ends  # and underlines nothing
    ]
    cells: dict[Box, list[Line]] = {}
    for line in lines:
        x, y = (line.left + line.right) / 2, (line.bottom + line.top) / 2
        across, along = _around(x, y, uprights), _around(y, x, levels)
        if across and along:
            cells.setdefault((*across, *along), []).append(line)
    rows: dict[int, Line] = {}
    held: set[int] = set()
    for table in _tables(sorted(cells, key=lambda box: (-box[3], box[0]))):
        edges = _edges(box[0] for row in table for box in row)
        if len(edges) < 2 or sum(map(len, table)) < _LEAST_CELLS:
            continue
        above: dict[int, tuple[float, str]] = {}
        for number, row in enumerate(table):
            fields = [""] * len(edges)
            for at, (low, words) in above.items():
                fields[at] = words if low < row[0][3] - _SAME else ""
            for box in row:
                at = sum(edge <= box[0] for edge in edges) - 1
                fields[at] += _words(cells[box], box[1])
                above[at] = box[2], fields[at] if number and BODIES.fullmatch(fields[at]) else ""
            some = [line for box in row for line in cells[box]]
            held |= set(map(id, some))
            first = min(some, key=lines.index)
            left, right = min(box[0] for box in row), max(box[1] for box in row)
            low, high = min(box[2] for box in row), max(box[3] for box in row)
            rows[id(first)] = Line("\t".join(fields).rstrip("\t"), left, right, low, high, row=True)
    return [rows.get(id(line), line) for line in lines if id(line) in rows or id(line) not in held]


def _words(lines: Sequence[Line], right: float) -> str:
    """The words of a cell; a line that ends well before the ``right`` edge ends a paragraph."""
    ends = [" " if right - line.right > _SHORT * line.height else "" for line in lines]
    return "".join(line.characters + end for line, end in zip(lines, ends, strict=True)).strip()


def _around(
    at: float, beside: float, rules: Iterable[tuple[float, float, float]]
) -> tuple[float, float] | None:
    """The nearest rules on both sides of a point, where they reach; ``None`` where one is missing."""
    near = [edge / 2 for edge, begin, end in rules if begin - _SAME <= beside <= end + _SAME]
    before, after = [edge for edge in near if edge <= at], [edge for edge in near if edge > at]
    return (max(before), min(after)) if before and after else None


def _tables(boxes: Iterable[Box]) -> list[list[list[Box]]]:
    """The cells from above as tables of rows: of one row where their upper edges are one."""
    tables: list[list[list[Box]]] = []
    reach = 0.0
    for box in boxes:
        if not tables or box[3] < reach - _SAME:
            tables.append([[box]])
            reach = box[2]
        elif box[3] >= tables[-1][-1][0][3] - _SAME:
            tables[-1][-1].append(box)
        else:
            tables[-1].append([box])
        reach = min(reach, box[2])
    return tables


def _edges(found: Iterable[float]) -> list[float]:
    """Where columns begin: places that are not one with the place before them."""
    edges: list[float] = []
    for place in sorted(found):
        if not edges or place > edges[-1] + _SAME:
            edges.append(place)
    return edges
