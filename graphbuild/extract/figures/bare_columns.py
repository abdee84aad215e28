"""Columns whose heads tell neither a year nor a unit, and hold figures in the unit of each row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graphbuild.extract.figures.column_roles import PROGRESS
from graphbuild.extract.figures.indicator_heads import HOLDING, PART_OF_YEAR, SUMMED, Column
from graphbuild.extract.table_lines import LONGEST_HEAD, Span

_LEAST_ROWS: Final = 2
_AT_END: Final = 2
"""So many of the last cells of a row may be left out, where they are empty."""
BARE: Final = re.compile(r"(?!0\d)\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?!0\d|(?:19|20)\d\d$)\d+(?:\.\d+)?")
"""A figure that no unit follows; it is no year, and no code."""
_NONE: Final = frozenset(("", "-", "—", "——", "/"))
_APART: Final = re.compile(
    r"序号|编号|代码|代号|行次|权重|[得分]值|得分|分数|评分|排名|位次|名次|备注|电话|邮编|[页期批]|.*年[限份度]|.*(?:时间|日期|期限|工期)"
)
"""The heads of numbers that measure nothing."""
ASKED: Final = re.compile(
    r"(?:年度?|全年|[总任]务?|目标|计划|建设|工作|(?:19|20)\d\d)*(?:目标|任务|计划|数量)(?:任务)?[数量值]?"
)
"""The head of how much there is to be."""
IN_UNIT: Final = re.compile(r"\([^()\d]{1,8}\)$")
"""The unit at the end of the name of a row: 改造泵站(座)."""
_LEAST_YEARS: Final = 2
_FORM: Final = re.compile(r"[甲乙丙丁戊]")
"""What stands in the row of a form that counts its columns."""


def with_bare(folded: str, columns: tuple[Column, ...], rows: Sequence[Sequence[Span]]) -> tuple[Column, ...]:
    """The columns; where they have one of units, those that hold but figures measure something.

    Beside columns of which it is told whose figures they hold these are what was done of it. What stands
    before the units is the name of a row where no head says so.
    """
    roles = [column.role for column in columns]
    unit = roles.index("unit") if "unit" in roles else 0
    if not unit and "name" not in roles:
        return _with_name(folded, columns, rows)
    if not unit or "other" not in roles[unit:]:
        return columns
    ends = (at for at, row in enumerate(rows) if len(row) == 1 and at >= _LEAST_ROWS)
    near = [row for row in rows[: next(ends, len(rows))] if 0 <= len(columns) - len(row) <= _AT_END]
    words = [
        [*(folded[slice(*cell)] for cell in row), *[""] * (len(columns) - len(row))]
        for row in near
        if not is_of_form(folded, row)
    ]
    told = list(columns)
    held = any(role in HOLDING for role in roles)
    for at in range(unit + 1, len(columns)):
        head = columns[at].words.removeprefix("其中").lstrip(":")
        if _is_bare(columns[at], [row[at] for row in words]) and (
            not held or PART_OF_YEAR.fullmatch(head) or PROGRESS.search(head)
        ):
            head = f"{head[:-1]}(%)" if head[-1] == "%" else head
            asked = ASKED.fullmatch(head) or PART_OF_YEAR.fullmatch(head)
            told[at] = replace(columns[at], role="goal" if asked else "measure", words=head, said=head)
    if told == list(columns) or not ("name" in roles or roles[unit - 1] == "other"):
        return columns
    if "name" not in roles:
        told[unit - 1] = replace(columns[unit - 1], role="name")
    return tuple(told)


def _with_name(
    folded: str, columns: tuple[Column, ...], rows: Sequence[Sequence[Span]]
) -> tuple[Column, ...]:
    """The columns of a table of years; its first one names the rows where most of these tell their units."""
    years = [at for at, column in enumerate(columns) if column.role == "year"]
    name = next((at for at, column in enumerate(columns) if column.role != "number"), 0)
    if len(years) < _LEAST_YEARS or columns[name].role != "other" or name > years[0]:
        return columns
    words = [[folded[slice(*cell)] for cell in row] for row in rows if len(row) > max(years)]
    told = [row for row in words if all(row[at] in _NONE or BARE.fullmatch(row[at]) for at in years)]
    in_units = [row for row in told if IN_UNIT.search(row[name])]
    if not in_units or len(told) < len(words) or 2 * len(in_units) <= len(words):
        return columns
    named = replace(columns[name], role="name")
    return tuple(
        replace(column, role="goal", year=columns[years[-1]].year, since=columns[years[0]].year)
        if SUMMED.fullmatch(column.words)
        else column
        for column in (*columns[:name], named, *columns[name + 1 :])
    )


def is_of_form(folded: str, row: Sequence[Span]) -> bool:
    """Whether a row but counts the columns of a form (甲, 乙, 1, 2)."""
    return len(row) > 1 and _FORM.fullmatch(folded, *row[0]) is not None


def _is_bare(column: Column, cells: Sequence[str]) -> bool:
    held = [cell for cell in cells if cell not in _NONE]
    plain = column.role == "other" and len(column.words) > 0 and not _APART.fullmatch(column.words)
    long = len(column.words) > 2 * LONGEST_HEAD
    return plain and not long and len(held) >= _LEAST_ROWS and all(map(BARE.fullmatch, held))
