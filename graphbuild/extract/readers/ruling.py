"""Ruled tables of a page: lines that share a cell are put together, and the cells of a row are one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from graphbuild.extract.readers.page_lines import Line
from graphbuild.extract.readers.reading import BODIES

Box = tuple[float, float, float, float]
_SAME: Final = 4.0
"""Points within which two edges are one."""
_LEAST_CELLS: Final = 4
_HEADS: Final = 2
"""In one of so many rows at the top of a page a cell goes on from the page before."""
_SHORT: Final = 2.5


def in_rows(lines: list[Line], rules: Sequence[Sequence[float]], overleaf: dict[int, str]) -> list[Line]:
    """The lines with those of tables put together, a row a line, with tabs between the columns of its table.

    A column that a merged cell covers is empty, or has its ``BODIES``. A box with one column is no table.
    ``rules`` are boxes: left, right, bottom, top; where a page breaks a table, no rule need end it.
    ``overleaf`` has the bodies in the last cells of the page before, by columns, and then those of this one.
    """
    waiting = dict(overleaf)
    overleaf.clear()
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
    for end in [min(low for _, low, _ in uprights), max(high for *_, high in uprights)] if uprights else ():
        near = [edge / 2 for edge, *reach in uprights if min(abs(end - each) for each in reach) <= _SAME]
        levels.append((2 * end, min(near), max(near)))
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
        left, right = min(box[0] for row in table for box in row), max(box[1] for row in table for box in row)
        low, high = min(box[2] for row in table for box in row), max(box[3] for row in table for box in row)
        upright = (
            edge / 2 for edge, *reach in uprights if reach[0] < high - _SAME and reach[1] > low + _SAME
        )
        edges = _edges(each for each in (*edges, *upright) if each < right - _SAME)
        above: dict[int, tuple[float, str]] = {}
        for number, row in enumerate(table):
            if number < _HEADS and len(table) > 1:
                above.update(_carried(row, edges, waiting, levels))
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
        waiting = {}
        overleaf.clear()
        overleaf.update({at: words for at, (end, words) in above.items() if words and end <= low + _SAME})
    return [rows.get(id(line), line) for line in lines if id(line) in rows or id(line) not in held]


def _carried(
    row: Sequence[Box],
    edges: Sequence[float],
    waiting: dict[int, str],
    levels: Iterable[tuple[float, float, float]],
) -> Iterator[tuple[int, tuple[float, str]]]:
    """What goes on from the page before in cells that are empty in a row: where these end, and the words."""
    for at in sorted(waiting):
        inside = edges[at] + 2 * _SAME if at < len(edges) else 0.0
        if inside and not any(box[0] < inside < box[1] for box in row):
            along = _around(row[0][3] - 2 * _SAME, inside, levels)
            if along:
                yield at, (along[0], waiting.pop(at))


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
