"""Tables whose rows are years: each column that measures something has the year of the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphbuild.extract.figures.indicator_heads import SUMMED, Column, column_of
from graphbuild.extract.figures.table_names import OF_YEARS, Named


def span_of(told: Sequence[Named]) -> Column | None:
    """What the sum of the rows of a table is of where they are years."""
    years = [row.year for row in map(column_of, (each.name for each in told)) if row.role == "year"]
    return Column("year", "", max(years), min(years)) if len(years) > 1 else None


def turned(columns: tuple[Column, ...], named: Named, summed: Column | None) -> tuple[Column, ...]:
    """The columns; in a table whose rows are years, each that measures something has the year of the row.

    A row may be the sum of them.
    """
    row = summed if summed and SUMMED.fullmatch(named.name) else column_of(named.name)
    if row.role not in OF_YEARS or all(each.role != "measure" for each in columns):
        return columns
    return tuple(
        replace(row, of=each.said or each.words)
        if each.role == "measure"
        else replace(each, year=row.year, words=row.words)
        if each.role == "rate"
        else each
        for each in columns
    )
