"""What the cells of a table share: those that a merged one covers, words over several lines, a unit above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from graphbuild.extract.figures.indicator_heads import HOLDING, MEASURED, Column, column_of
from graphbuild.extract.table_lines import RULE, Span

Row = tuple[Span, ...]
INDEX: Final = re.compile(r"\(?\d{1,3}[).、]?")
_RULED: Final = re.compile(r"\s*[|+]+[\s:]*[—-]")
_FIGURE: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"[\d.,]+")
_KINDS: Final = ("约束", "预期")
_UNIT_ABOVE: Final = re.compile(
    r"单位\s*:\s*([百千万亿]{0,2}(?:元|美元|亩|公顷|吨|人|人次|公里|个|户|家))\W{0,2}$"
)
"""The unit of all figures of a table, told above it."""
_NEAR: Final = 60
_CAPTION: Final = re.compile(
    r"(?:[^\n,。;:]{2,6}[省市县区])?(?P<of>[^\n,。;:\d|\t]{4,24}?)(?:年度|目标|任务|计划|分解|分配|安排|清单)*表\W*$"
)
_HEADED: Final = re.compile(r"[一二三四五六七八九十\d]{1,3}[、.]|其中")


def is_rule(line: str) -> bool:
    """Whether a line but rules off the rows of a table that is drawn."""
    return _RULED.match(line) is not None and RULE.fullmatch(line) is not None


def is_ruled_off(folded: str, start: int) -> bool:
    """Whether a drawn rule stands right above the line that begins at ``start``."""
    shut = folded.rfind("\n", 0, start)
    return shut > 0 and is_rule(folded[folded.rfind("\n", 0, shut) + 1 : shut])


def past_rule(folded: str, end: int) -> int:
    """Where the rule ends that shuts a drawn table off whose last row ends at ``end``."""
    begin = folded.find("\n", end) + 1
    shut = folded.find("\n", begin)
    return shut if 0 < begin < shut and is_rule(folded[begin:shut]) else end


def goes_on(folded: str, row: Row, columns: Sequence[Column]) -> bool:
    """Whether a line of a drawn table but goes on with the name of the row above it."""
    name = next(cell for column, cell in zip(columns, row, strict=True) if column.role == "name")
    full = [cell for cell in row if cell[0] < cell[1]]
    return full == [name] and _HEADED.match(folded, *name) is None


def put_together(heads: Sequence[str], more: Sequence[str]) -> list[str]:
    """Heads that go on in a second line between the same rules."""
    return [first + second for first, second in zip_longest(heads, more, fillvalue="")]


def unit_above(folded: str, start: int) -> str:
    """The unit that is told in the line above a table that begins at ``start``, for all of its figures."""
    if folded.rfind("单位", max(0, start - _NEAR), start) < 0:
        return ""
    told = _UNIT_ABOVE.search(folded[max(0, start - _NEAR) : start].rstrip())
    return told[1] if told else ""


def with_unit(folded: str, heads: Sequence[str], unit: str, rows: Sequence[Sequence[Span]]) -> list[str]:
    """The heads, those over figures with the unit of all of them, where no head has one."""
    if not unit or any(MEASURED.fullmatch(head) or column_of(head).role == "unit" for head in heads):
        return list(heads)
    figured = {at for row in rows for at, cell in enumerate(row) if _NUMBER.fullmatch(folded, *cell)}
    return [
        f"{head}({unit})"
        if at in figured and head and column_of(head).role in ("other", "year", "goal")
        else head
        for at, head in enumerate(heads)
    ]


def of_caption(folded: str, start: int, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns; those that but tell a unit measure what the line above the table is about."""
    bare = {at for at, each in enumerate(columns) if each.role == "measure" and not _said(each)}
    line = folded[:start].rstrip() if bare else ""
    found = _CAPTION.search(line, line.rfind("\n") + 1)
    return tuple(
        replace(each, of=found["of"]) if found and at in bare else each for at, each in enumerate(columns)
    )


def _said(column: Column) -> str:
    measured = MEASURED.fullmatch(column.words)
    return measured["said"] if measured else ""


def under_one_head(
    folded: str, columns: tuple[Column, ...], rows: Sequence[Sequence[Span]]
) -> tuple[Column, ...]:
    """The columns, where a merged head stands over the numbers or groups of rows and over their names."""
    name = next(at for at, column in enumerate(columns) if column.role == "name")
    beside = name + 1
    if beside >= len(columns) or columns[beside].words:
        return columns
    full = [row for row in rows if beside < len(row) and row[beside][0] < row[beside][1]]
    if not full or _NUMBER.match(folded, *full[0][beside]):
        return columns
    settled = list(columns)
    numbered = INDEX.fullmatch(folded, *full[0][name]) is not None
    settled[name], settled[beside] = (
        replace(columns[name], role="number" if numbered else "group"),
        columns[name],
    )
    return tuple(settled)


def named(folded: str, row: Row, columns: Sequence[Column]) -> Row | None:
    """A row with its name, which may stand in the cell of its group; ``None`` where it has none."""
    name = next(at for at, column in enumerate(columns) if column.role == "name")
    if row[name][0] < row[name][1]:
        return row
    group = row[name - 1] if name and columns[name - 1].role == "group" else row[name]
    if group[0] == group[1] or not holds_figures(folded, row, columns):
        return None
    return (*row[:name], group, *row[name + 1 :])


def holds_figures(folded: str, row: Sequence[Span], columns: Sequence[Column]) -> bool:
    """Whether a cell of a row that should hold a figure has digits."""
    held = (cell for column, cell in zip(columns, row, strict=False) if column.role in HOLDING)
    return any(_FIGURE.search(folded, *cell) for cell in held)


def filled_down(folded: str, columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, where a merged cell says of several whether they bind: a column that tells both kinds."""
    at = next((at for at, column in enumerate(columns) if column.role == "kind"), -1)
    said = {kind for kind in _KINDS for row in rows if at >= 0 and kind in folded[slice(*row[at])]}
    if len(said) < len(_KINDS):
        return tuple(rows)
    filled: list[Row] = []
    for row in rows:
        above = filled[-1][at] if filled else row[at]
        kind = above if row[at][0] == row[at][1] else row[at]
        filled.append((*row[:at], kind, *row[at + 1 :]))
    return tuple(filled)
