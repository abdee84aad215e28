"""The years that the cells of a table hold for: by the head of their column, or by what their row says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from graphbuild.extract.figures.column_roles import PROGRESS, role_of
from graphbuild.extract.figures.indicator_heads import Column, column_of
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.tables import BASELINE, OUTCOME, TARGET
from graphbuild.extract.outline.marks import TABLE_HEAD
from graphbuild.extract.pieces import FoundQuantity
from graphbuild.extract.table_lines import Span, closed_up, is_group, lines_of, task_rows
from graphbuild.extract.year import FIVE, PlanYears

_SPAN_HEAD: Final = re.compile(
    r"(?:项目|工程|计划)?(?:建设|实施|起止|工期|投资)(?:起止|年度)?(?:年限|年份|年度|年月|期限|周期|时间|工期)"
    r"|起止年限?|计划工期|(?:计划|要求)?(?:完成|办结)(?:时限|时间|期限|年限|年度)|(?:时限|时间)(?:要求|节点|安排)?"
)
"""The head of the column that tells in which years a project is built, or by when a task is done."""
_DAY: Final = r"(?:[年.]\d{0,2}月?(?:\d{1,2}日)?(?:年?[底末]|之?前|以前|建成|完成)*)?"
_SPAN: Final = re.compile(rf"(?P<first>20\d\d){_DAY}(?:\s*[-—–~至到]+\s*(?P<last>20\d\d){_DAY})?")
_ASKED: Final = re.compile(r"任务|目标|内容|要求|实事|项目(?:名称)?$")
_DUE: Final = re.compile(r"(?:计划|拟)完成(?:时间|日期)|完成(?:时限|期限)|时间节点")
"""The head of the column that tells by when what is asked is to be done."""
_OF_FIVE: Final = re.compile(FIVE)


def of_years(
    folded: str, found: Iterable[FoundQuantity], years: PlanYears, tables: Iterable[Table] = ()
) -> tuple[FoundQuantity, ...]:
    """The figures, each that stands in the column of a year with it: tables of tasks have them too.

    Where a row tells in which years its project is built, its other figures hold for those.
    """
    cells: list[tuple[int, int, Column]] = []
    if years.known:
        parted = "\t" in folded or "|" in folded
        cells += _dated_cells(folded) if parted else _timed_cells(folded)
        cells += _built_cells(folded, tables)
        cells.sort(key=lambda cell: cell[0])
    if not cells:
        return tuple(found)
    starts = [start for start, _, _ in cells]
    told = []
    for each in found:
        place = bisect_right(starts, each.start) - 1
        if place >= 0 and each.start < cells[place][1]:
            column = cells[place][2]
            of_table = each.rule in (TARGET, BASELINE, OUTCOME)
            own = each.period_basis == "stated" and each.period_from not in column.words
            if column.since and not own and each.role != "achievement":
                period = str(column.year) if column.since == column.year else f"{column.since}/{column.year}"
                each = replace(each, period=period, period_basis="stated", period_from=column.words)
            elif not (column.since or of_table):
                each = _in_column(each, column, years)
        told.append(each)
    return tuple(told)


def _in_column(each: FoundQuantity, column: Column, years: PlanYears) -> FoundQuantity:
    role = each.role if each.role == "other" else role_of(column, years)
    asked = role == "target" != each.role and each.period_basis == "inferred" and not column.year
    each = replace(each, role=role, period=str(years.last) if asked else each.period)
    if not column.year:
        return each
    return replace(each, period=str(column.year), period_basis="stated", period_from=column.words)


def _dated_cells(folded: str) -> Iterator[tuple[int, int, Column]]:
    """The cells below heads that are years, two or more of them, with their columns; and rows of projects."""
    dated: dict[int, Column] = {}
    above: dict[int, Column] = {}
    spans = -1
    apart: frozenset[int] = frozenset()
    lines = lines_of(folded)
    for place, line in enumerate(lines):
        if len(line.cells) == 1:
            kept = is_group(folded, lines, place)
            dated, spans = (dated if kept else {}), (spans if kept else -1)
            continue
        heads = [column_of(closed_up(folded, cell)) for cell in line.cells]
        years = {at: column for at, column in enumerate(heads) if column.year and "年" in column.words}
        if (at := next((at for at, head in enumerate(heads) if _SPAN_HEAD.fullmatch(head.words)), -1)) >= 0:
            spans = at
            apart = frozenset(n for n, head in enumerate(heads) if _has_years(head))
        if len(years) > 1 or TABLE_HEAD.match(folded[slice(*line.cells[0])]):
            dated = above | years if len(years) > 1 else {}
            dated |= _with_progress(heads)
            above = years
            continue
        above = {}
        built = _built(folded, line.cells, spans)
        for at, cell in enumerate(line.cells):
            if at in dated:
                yield (*cell, dated[at])
            elif built is not None and at not in apart:
                yield (*cell, built)


def _timed_cells(folded: str) -> Iterator[tuple[int, int, Column]]:
    """The cells of tasks that have a line each, with the years by which they are to be done.

    What was done of them may stand beside them.
    """
    for heads, cells, _ in task_rows(folded):
        if len(cells) == len(heads):
            beside = _with_progress([Column("other", head) for head in heads])
            yield from ((*cells[at], column) for at, column in beside.items())
        at = next((at for at, head in enumerate(heads) if _SPAN_HEAD.fullmatch(head)), -1)
        built = _built(folded, cells, at) if len(cells) == len(heads) else None
        if built is not None:
            yield from ((*cell, built) for cell in cells if cell[0] < cell[1])


def _with_progress(heads: Sequence[Column]) -> dict[int, Column]:
    """The columns of what was done so far, and those of what was to be done beside them, by their places.

    These are told, too, by the column that says by when.
    """
    told = {at: column for at, column in enumerate(heads) if PROGRESS.search(column.words)}
    due = told or any(_DUE.search(column.words) for column in heads)
    asked = (at for at, column in enumerate(heads) if due and _ASKED.search(column.words))
    return {**{at: Column("goal", heads[at].words, heads[at].year) for at in asked}, **told}


def _built_cells(folded: str, tables: Iterable[Table]) -> Iterator[tuple[int, int, Column]]:
    """The cells of the projects of tables of figures, with the years in which each is built."""
    for table in tables:
        at = next((at for at, each in enumerate(table.columns) if _SPAN_HEAD.fullmatch(each.words)), -1)
        for row in table.rows if at >= 0 else ():
            built = _built(folded, row, at)
            for column, cell in zip(table.columns, row, strict=True):
                if built is not None and cell[0] < cell[1] and not _has_years(column):
                    yield (*cell, built)


def _has_years(column: Column) -> bool:
    return column.year > 0 or _OF_FIVE.search(column.words) is not None


def _built(folded: str, cells: Sequence[Span], at: int) -> Column | None:
    """The years in which the project of a row is built, as the cell under their head tells."""
    span = _SPAN.fullmatch(folded, *cells[at]) if 0 <= at < len(cells) else None
    if span is None:
        return None
    return Column("other", span.group(), int(span["last"] or span["first"]), int(span["first"]))
