"""The figures of a plan: its targets and outcomes, in base units, with what each of them counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from graphbuild.compare.reading import ComparedPlan, Reading, Words
from graphbuild.compare.words import SIGNS

Role = Literal["target", "outcome"]

_YEAR: Final[dict[Role, str]] = {"target": "plan:deadline", "outcome": "dcterms:temporal"}
"""Role of a figure → the property that leads to its year, and that no other figure has."""

_PLACES: Final = (
    ("plan:appliesTo", Words("地点", "place")),
    ("plan:sourcePlace", Words("来源地", "from")),
    ("plan:rankedWithin", Words("排名范围", "ranked within")),
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What narrows a figure: figures are compared where ``key`` is the same; ``words`` are for reading."""

    key: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a plan states of an indicator and a year.

    Attributes:
        plan: the id of the plan.
        node: the IRI of the target or outcome.
        role: ``target`` or ``outcome``.
        indicator: the IRI of the indicator.
        label: what the plan measures, in its own terms.
        year: by which year it holds, or of which it is.
        comparator: the IRI of the comparator.
        sign: the comparator's sign, one of >= > <= < = ~.
        written: the number as written; a range as 6.5..7.
        written_unit: the name of the unit as written.
        bounds: the number in base units, or the two ends of a range.
        unit: the IRI of the base unit.
        unit_name: its name.
        modality: the cue word as written.
        scope: what narrows it.
        draft: whether nobody has reviewed it.
    """

    plan: str
    node: str
    role: Role
    indicator: str
    label: Words
    year: int
    comparator: str
    sign: str
    written: str
    written_unit: Words
    bounds: tuple[Decimal, ...]
    unit: str
    unit_name: Words
    modality: str | None
    scope: Scope
    draft: bool

    @property
    def value(self) -> Decimal:
        """The number; of a range the lower end counts."""
        return self.bounds[0]

    @property
    def base_value(self) -> str:
        """The number in base units; a range as 6.5..7."""
        return "..".join(plain(bound) for bound in self.bounds)

    @property
    def order(self) -> tuple[int, Decimal, str]:
        """The order of the figures of one plan and indicator."""
        return self.year, self.value, self.node


def figures(reading: Reading, plan: ComparedPlan) -> list[Figure]:
    """Every target and outcome of the plan that has a number, by its IRI."""
    graph = reading.names.graph(plan.id)
    found = []
    for node in reading.subjects("plan:indicator", None, graph):
        bounds = _bounds(reading, node)
        role = next((role for role, leads in _YEAR.items() if reading.find(node, leads)), None)
        if bounds and role:
            found.append(_figure(reading, plan, node, role, bounds))
    return found


def _figure(
    reading: Reading, plan: ComparedPlan, node: str, role: Role, bounds: tuple[Decimal, ...]
) -> Figure:
    comparator = reading.need(node, "plan:comparator")
    written_unit = reading.need(node, "qudt:hasUnit")
    unit = reading.need(written_unit, "plan:baseUnit")
    return Figure(
        plan=plan.id,
        node=node,
        role=role,
        indicator=reading.need(node, "plan:indicator"),
        label=reading.words(node),
        year=int(reading.need(node, _YEAR[role], "plan:year")),
        comparator=comparator,
        sign=reading.need(comparator, "skos:notation"),
        written=reading.need(node, "plan:valueAsWritten"),
        written_unit=reading.words(written_unit),
        bounds=bounds,
        unit=unit,
        unit_name=reading.words(unit),
        modality=reading.find(node, "plan:modalityAsWritten"),
        scope=_scope(reading, plan, node),
        draft=reading.is_draft(node, plan),
    )


def _bounds(reading: Reading, node: str) -> tuple[Decimal, ...]:
    single = reading.find(node, "plan:baseValue")
    if single is not None:
        return (Decimal(single),)
    ends = [reading.find(node, f"plan:base{end}Bound") for end in ("Lower", "Upper")]
    return tuple(Decimal(end) for end in ends if end is not None)


def _scope(reading: Reading, plan: ComparedPlan, node: str) -> Scope:
    parts = [*_levels(reading, node), *_places(reading, plan, node), *_thresholds(reading, node)]
    if reading.find(node, "plan:subsetOf") is not None:
        label = reading.words(node)
        parts.append((label.zh, Words(f"其中：{label.zh}", f"of which: {label.en or label.zh}")))
    return Scope(tuple(key for key, _ in parts), tuple(words for _, words in parts))


def _levels(reading: Reading, node: str) -> Iterator[tuple[str, Words]]:
    """At which level a title is awarded: a model town of the province is none of the city."""
    level = reading.find(node, "plan:governmentLevel")
    if level is not None:
        yield level, reading.words(level)


def _places(reading: Reading, plan: ComparedPlan, node: str) -> Iterator[tuple[str, Words]]:
    for property_, what in _PLACES:
        place = reading.find(node, property_)
        if place is not None and (property_, place) != ("plan:appliesTo", plan.territory):
            name = reading.words(place)
            yield f"{property_} {place}", Words(f"{what.zh}：{name.zh}", f"{what.en}: {name.en or name.zh}")


def _thresholds(reading: Reading, node: str) -> Iterator[tuple[str, Words]]:
    for threshold in reading.values(node, "plan:qualifier"):
        label = reading.words(threshold.value)
        sign = reading.need(threshold.value, "plan:comparator", "skos:notation")
        bounds = "..".join(plain(bound) for bound in _bounds(reading, threshold.value))
        base = reading.need(threshold.value, "qudt:hasUnit", "plan:baseUnit")
        unit = reading.words(reading.need(threshold.value, "qudt:hasUnit"))
        number = reading.need(threshold.value, "plan:valueAsWritten")
        shown = f"{SIGNS[sign] or sign} {number}"
        zh = f"{label.zh} {shown} {unit.zh}"
        en = f"{label.en or label.zh} {shown} {unit.en or unit.zh}"
        yield f"{label.zh} {sign} {bounds} {base}", Words(zh, en)


def plain(number: Decimal) -> str:
    """A number in full, without an exponent and without zeros at its end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
