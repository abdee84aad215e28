"""The comparison as tables: one a part, with a group of columns for each plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from graphbuild import vocab
from graphbuild.compare.comparison import Comparison
from graphbuild.compare.figures import plain
from graphbuild.compare.reading import Words
from graphbuild.compare.side_by_side import Cell, Row
from graphbuild.query import Table

Term = dict[str, str]
"""A term as SPARQL 1.1 Query Results JSON has it (§3.2.2)."""

_XSD: Final = vocab.EXTERNAL_PREFIXES["xsd"]
_OF_A_PLAN: Final = (
    "level",
    "year",
    "comparator",
    "value",
    "unit",
    "modality",
    "rank",
    "difference",
    "target",
    "status",
)
"""What the table of indicators tells of each plan; a column is named for the plan and one of these."""


def table(comparison: Comparison, part: str) -> Table:
    """One part of the comparison (one of ``PARTS``); the order of the plans is that of columns only."""
    return PARTS[part](comparison)


def column(plan: str, what: str) -> str:
    """The name of a plan's column: SPARQL's variables have no hyphen, and ids of plans no underscore."""
    return f"{plan.replace('-', '_')}_{what}"


def _indicators(comparison: Comparison) -> Table:
    plans = [plan.id for plan in comparison.plans]
    columns = ["indicator", "label", "label_en", "scope", "scope_en", "plans", "comparable"]
    columns += [column(plan, what) for plan in plans for what in _OF_A_PLAN]
    levels = {plan.id: plan.level for plan in comparison.plans}
    return rows_as_table(comparison, columns, (_indicator_row(row, levels) for row in comparison.rows))


def _indicator_row(row: Row, levels: Mapping[str, str]) -> dict[str, Term | None]:
    cells: dict[str, Term | None] = {
        "indicator": _iri(row.indicator),
        **_label(row.name),
        "scope": text("；".join(words.zh for words in row.scope.words), "zh"),
        "scope_en": text("; ".join(words.en or words.zh for words in row.scope.words), "en"),
        "plans": _integer(len(row.cells)),
        "comparable": _word("yes" if row.comparable else "no"),
    }
    for plan, cell in row.cells.items():
        told = _told(cell, levels[plan])
        cells |= {column(plan, what): told[what] for what in _OF_A_PLAN}
    return cells


def _told(cell: Cell, level: str) -> dict[str, Term | None]:
    figure = cell.figure
    single = len(figure.bounds) == 1
    return {
        "level": _word(level),
        "year": _integer(figure.year),
        "comparator": _word(figure.sign),
        "value": _decimal(figure.value) if single else _word(figure.base_value),
        "unit": text(figure.unit_name.zh, "zh"),
        "modality": text(figure.modality or "", "zh"),
        "rank": None if cell.rank is None else _integer(cell.rank),
        "difference": None if cell.difference is None else _decimal(cell.difference),
        "target": _iri(figure.node),
        "status": _word("draft" if figure.draft else "reviewed"),
    }


def _programs(comparison: Comparison) -> Table:
    plans = [plan.id for plan in comparison.plans]
    columns = ["program", "label", "label_en", "kind", "plans", "first_plan", "first_year", "first_level"]
    columns += [column(plan, "mentions") for plan in plans]
    made = (
        {
            "program": _iri(shared.program),
            **_label(shared.name),
            "kind": _word(shared.kind),
            "plans": _integer(len(shared.mentions)),
            "first_plan": _iri(shared.first.iri),
            "first_year": _integer(shared.first.year),
            "first_level": _word(shared.first.level),
            **{column(plan, "mentions"): _integer(shared.mentions.get(plan, 0)) for plan in plans},
        }
        for shared in comparison.programs
    )
    return rows_as_table(comparison, columns, made)


def _only_here(comparison: Comparison) -> Table:
    iris = {plan.id: plan.iri for plan in comparison.plans}
    found = [
        *((next(iter(row.cells)), "Indicator", row.indicator, row.name) for row in comparison.own_indicators),
        *((next(iter(own.mentions)), "Program", own.program, own.name) for own in comparison.own_programs),
    ]
    made = (
        {"plan": _iri(iris[plan]), "kind": _word(kind), "thing": _iri(thing), **_label(name)}
        for plan, kind, thing, name in sorted(found)
    )
    return rows_as_table(comparison, ["plan", "kind", "thing", "label", "label_en"], made)


PARTS: Final[dict[str, Callable[[Comparison], Table]]] = {
    "indicators": _indicators,
    "programs": _programs,
    "only-here": _only_here,
    "amplification": lambda comparison: comparison.amplification,
    "outcomes": lambda comparison: comparison.outcomes,
}
"""Name of a part → what makes its table."""


def rows_as_table(
    comparison: Comparison, columns: Sequence[str], rows: Iterable[Mapping[str, Term | None]]
) -> Table:
    """A table of these columns; a row without a term for one has nothing there."""
    bindings = [{name: row[name] for name in columns if row.get(name)} for row in rows]
    return Table.of(columns, bindings, vocab.prefixes(comparison.reading.base))


def _label(name: Words) -> dict[str, Term | None]:
    """The label in both languages; what a draft says in Chinese alone stands in for the English."""
    english = text(name.zh, "zh") if name.en is None else text(name.en, "en")
    return {"label": text(name.zh, "zh"), "label_en": english}


def _iri(value: str) -> Term:
    return {"type": "uri", "value": value}


def _word(value: str) -> Term:
    return {"type": "literal", "value": value}


def text(value: str, language: str) -> Term | None:
    """A literal in a language; ``None`` where there is nothing to say."""
    return {"type": "literal", "value": value, "xml:lang": language} if value else None


def _integer(value: int) -> Term:
    return {"type": "literal", "value": str(value), "datatype": f"{_XSD}integer"}


def _decimal(value: Decimal) -> Term:
    return {"type": "literal", "value": plain(value), "datatype": f"{_XSD}decimal"}
