"""The comparison as one HTML file that needs nothing else: no script, no other host, both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from graphbuild import vocab
from graphbuild.assets import inline
from graphbuild.compare.comparison import Comparison
from graphbuild.compare.figures import Figure
from graphbuild.compare.reading import Words
from graphbuild.compare.words import BASES, DIRECTIONS, MET, PAGE, SIGNS
from graphbuild.compare.written import as_written, difference_unit, number, signed
from graphbuild.errors import UsageError
from graphbuild.query import Table

LANGUAGES: Final = ("zh", "en")
HERE: Final = Path(__file__).parent


def page(comparison: Comparison, *, language: str = "zh") -> str:
    """The text of the page, which opens in ``language`` and has both; raises UsageError for another."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    if language not in LANGUAGES:
        raise UsageError(f"the page speaks no {language!r}", remedy=f"choose one of {', '.join(LANGUAGES)}")
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, digest = inline(HERE / "page.css")
    shown = _Shown(comparison)
    return environment.get_template("page.html.jinja").render(
        language=language,
        policy=f"default-src 'none'; style-src {digest}; base-uri 'none'; form-action 'none'",
        style=Markup(style),  # noqa: S704 -- our own file, not data
        words=PAGE,
        plans=comparison.plans,
        rows=comparison.rows,
        programs=comparison.programs,
        own=list(shown.own()),
        amplification=list(shown.amplification()),
        outcomes=list(shown.outcomes()),
        concept=shown.concept,
        value=as_written,
        in_base_units=shown.in_base_units,
        modality=shown.modality,
        number=number,
        signed=signed,
        difference_unit=difference_unit,
    )


class _Shown:
    """What the template shows of a comparison that is not ready to be shown as it is."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._reading = comparison.reading
        self._plans = {plan.iri: plan for plan in comparison.plans}

    def concept(self, scheme: str, name: str) -> Words:
        """The label of a concept of a code list."""
        return self._reading.words(vocab.concept(scheme, name))

    def in_base_units(self, figure: Figure) -> Words | None:
        """The figure in base units, where the plan writes another number."""
        if number(figure.written) == number(figure.base_value):
            return None
        shown = f"{number(figure.base_value)} "
        return Words(shown + figure.unit_name.zh, shown + (figure.unit_name.en or figure.unit_name.zh))

    def modality(self, figure: Figure) -> Words:
        """The cue word as written; in English what it means stands before it."""
        concept = self._reading.find(figure.node, "plan:modality")
        meant = self._reading.words(concept).en if concept else None
        return Words(figure.modality or "", meant and f"{meant} ({figure.modality})")

    def own(self) -> Iterator[dict[str, Any]]:
        """What each plan alone has, plan by plan."""
        for plan in self._comparison.plans:
            yield {
                "plan": plan,
                "indicators": [row.name for row in self._comparison.own_indicators if plan.id in row.cells],
                "programs": [own.name for own in self._comparison.own_programs if plan.id in own.mentions],
            }

    def amplification(self) -> Iterator[dict[str, Any]]:
        """The rows of the question, with what they name in words."""
        for row in _told(self._comparison.amplification):
            yield {
                "label": self._reading.words(row["indicator"]),
                "year": row["year"],
                "difference": row.get("difference"),
                "direction": DIRECTIONS[row["direction"]],
                "word": row["direction"],
                **{
                    side: {
                        "plan": self._plans[row[f"{side}_plan"]],
                        "figure": self._figure(row[f"{side}_target"], row, f"{side}_"),
                    }
                    for side in ("higher", "lower")
                },
            }

    def outcomes(self) -> Iterator[dict[str, Any]]:
        """The rows of the question, with what they name in words."""
        for row in _told(self._comparison.outcomes):
            yield {
                "label": self._reading.words(row["target"]),
                "year": row["year"],
                "plan": self._plans[row["plan"]],
                "outcome_plan": self._plans[row["outcome_plan"]],
                "target": self._figure(row["target"], row, ""),
                "outcome": self._figure(row["outcome"], row | {"outcome_comparator": "="}, "outcome_"),
                "difference": row.get("difference"),
                "met": MET[row["met"]],
                "word": row["met"],
                "tie": BASES[row["basis"]],
                "basis": row["basis"],
            }

    def _figure(self, node: str, row: dict[str, str], prefix: str) -> Words:
        """A figure in base units; the unit's name in English comes from the graph."""
        shown = f"{SIGNS[row[f'{prefix}comparator']]} {number(row[f'{prefix}value'])} ".lstrip()
        unit = self._reading.words(self._reading.need(node, "qudt:hasUnit", "plan:baseUnit"))
        return Words(shown + unit.zh, shown + (unit.en or unit.zh))


def _told(table: Table) -> Iterator[dict[str, str]]:
    """The rows of a table as texts; what is missing has no key."""
    for row in table.rows:
        yield {
            name: str(getattr(cell, "value", cell))
            for name, cell in zip(table.columns, row, strict=True)
            if cell is not None
        }
