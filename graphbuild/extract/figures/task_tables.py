"""Tables of tasks whose cells hold bare figures, in the unit that the name of the task tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from graphbuild.extract.figures.bare_columns import ASKED, BARE, IN_UNIT
from graphbuild.extract.figures.column_roles import PROGRESS
from graphbuild.extract.figures.indicator_heads import PART_OF_YEAR, Column
from graphbuild.extract.figures.table import Table
from graphbuild.extract.table_lines import Span, amid, task_rows


def task_tables(folded: str, tables: Sequence[Table]) -> tuple[Table, ...]:
    """The rows of tasks with such figures, as tables of names and figures; those of ``tables`` are none.

    The tasks themselves stay what is to be done, which the rows of a table of figures are not.
    """
    return tuple(_tables(folded, tables))


def _tables(folded: str, tables: Sequence[Table]) -> Iterator[Table]:
    told_there = amid((table.start, table.end) for table in tables)
    for heads, rows in groupby(task_rows(folded), key=itemgetter(0)):
        columns = [Column("goal", head) if _holds(head) else Column("other", head) for head in heads]
        if all(column.role == "other" for column in columns):
            continue
        told = [
            row
            for _, cells, task in rows
            if not told_there(task[0]) and (row := _row(folded, columns, cells, task)) is not None
        ]
        if told:
            yield Table(told[0][0][0], told[-1][-1][1], (Column("name", ""), *columns), tuple(told))


def _holds(head: str) -> bool:
    return any(each.fullmatch(head) for each in (ASKED, PART_OF_YEAR)) or PROGRESS.search(head) is not None


def _row(
    folded: str, columns: Sequence[Column], cells: Sequence[Span], task: Span
) -> tuple[Span, ...] | None:
    """The cells of a row, its task first, those without a bare figure empty; ``None`` where none has one."""
    if not IN_UNIT.search(folded[slice(*task)]) or len(cells) > len(columns):
        return None
    kept = [
        cell if column.role == "goal" and cell != task and BARE.fullmatch(folded, *cell) else (cell[1],) * 2
        for column, cell in zip(columns, cells, strict=False)
    ]
    kept += [(task[1],) * 2] * (len(columns) - len(kept))
    return (task, *kept) if any(start < end for start, end in kept) else None
