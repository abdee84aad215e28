"""The comparison at a glance: tables narrow enough to be read, in one language, with a column a plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graphbuild.compare.comparison import Comparison
from graphbuild.compare.reading import Words
from graphbuild.compare.side_by_side import Cell, Row
from graphbuild.compare.tables import column, rows_as_table, table, text
from graphbuild.compare.words import PAGE
from graphbuild.compare.written import as_written
from graphbuild.query import Table

_READ: Final[Mapping[str, tuple[str, ...]]] = {
    "programs": ("label", "kind", "first_plan", "first_year"),
    "only-here": ("plan", "kind", "label"),
    "amplification": (
        "label",
        "year",
        "higher_plan",
        "higher_comparator",
        "higher_value",
        "higher_unit",
        "lower_plan",
        "lower_comparator",
        "lower_value",
        "difference",
        "direction",
    ),
    "outcomes": (
        "label",
        "year",
        "plan",
        "comparator",
        "value",
        "unit",
        "outcome_plan",
        "outcome_value",
        "difference",
        "met",
    ),
}
"""Part → the columns of its table that are for reading; what identifies a row is for the other formats."""


def glance(comparison: Comparison, part: str, language: str) -> Table:
    """One part of the comparison (one of ``PARTS``) for a reader of ``language``, zh or en."""
    label = "label" if language == "zh" else "label_en"
    plans = [plan.id for plan in comparison.plans]
    if part != "indicators":
        told = [label if name == "label" else name for name in _READ[part]]
        mentions = [column(plan, "mentions") for plan in plans] if part == "programs" else []
        return table(comparison, part).only([*told, *mentions])
    scope = "scope" if language == "zh" else "scope_en"
    columns = [label, scope, *(column(plan, "promises") for plan in plans)]
    years = {plan.id: plan.year for plan in comparison.plans}
    rows = (
        {
            label: text(_in(row.name, language), language),
            scope: text(_scope(row, language), language),
            **{
                column(plan, "promises"): text(_promise(cell, years[plan], language), language)
                for plan, cell in row.cells.items()
            },
        }
        for row in comparison.rows
    )
    return rows_as_table(comparison, columns, rows)


def _in(words: Words, language: str) -> str:
    return words.zh if language == "zh" else words.en or words.zh


def _scope(row: Row, language: str) -> str:
    return ("；" if language == "zh" else "; ").join(_in(words, language) for words in row.scope.words)


def _promise(cell: Cell, year: int, language: str) -> str:
    """The figure as written, its year where that is not the plan's, its rank, and whether it is a draft's."""
    figure = cell.figure
    told = [_in(as_written(figure), language)]
    told += [str(figure.year)] * (figure.year != year)
    told += [f"#{cell.rank}"] * (cell.rank is not None)
    told += [_in(PAGE["draft"], language)] * figure.draft
    return told[0] if len(told) == 1 else f"{told[0]} ({', '.join(told[1:])})"
