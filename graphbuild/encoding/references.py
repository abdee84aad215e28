"""Holds what an encoding names to the authorities, the code lists, and to itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild.authorities import Authorities
from graphbuild.concepts import Concepts
from graphbuild.encoding.document import Location
from graphbuild.encoding.nearest import meant
from graphbuild.encoding.proposals import Found, unlisted
from graphbuild.encoding.walk import Place, parts
from graphbuild.model import (
    Action,
    Baseline,
    Cooperation,
    FocusArea,
    LeftOut,
    Measure,
    Mentions,
    MilestoneTarget,
    Outcome,
    Plan,
    Quantity,
    QuantityTarget,
    Responsibility,
    Span,
    TargetEntry,
)
from graphbuild.vocab import AUTHORITIES

_FILES = {
    "place": "places.csv, or write cn- and a code of divisions.csv",
    "program": "programs.csv",
    "body": "bodies.csv",
    "indicator": "indicators.csv",
    "beneficiary": "beneficiaries.csv",
}


def reference_faults(plan: Plan, authorities: Authorities, concepts: Concepts) -> list[Found]:
    """Every id, concept, unit and count that does not hold."""
    check = _Check(authorities, concepts)
    return [
        *check.plan(plan),
        *_numbers(plan),
        *_left_out(plan),
        *_years(plan),
        *_results(plan),
        *_expected(plan),
    ]


class _Check:
    def __init__(self, authorities: Authorities, concepts: Concepts) -> None:
        self._authorities = authorities
        self._concepts = concepts

    def plan(self, plan: Plan) -> Iterator[Found]:
        yield from self._thing(("territory",), "place", plan.territory)
        if plan.publisher is not None:
            yield from self._thing(("publisher", "body"), "body", plan.publisher.body)
        for place in parts(plan):
            yield from self._part(place)
            if isinstance(place.part, Mentions):
                yield from self._mentions(place.part, place.location)
            if isinstance(place.part, Plan | FocusArea | Measure):
                yield from _twice(place.part, place.location)
            if isinstance(place.part, Measure):
                yield from _siblings(place.part, place.location)

    def _part(self, place: Place) -> Iterator[Found]:
        part, at = place.part, place.location
        if isinstance(part, FocusArea) and part.topic is not None:
            yield from self._concept((*at, "topic"), "topic", part.topic)
        elif isinstance(part, Action):
            yield from self._concept((*at, "class"), "action-class", part.class_)
        elif isinstance(part, LeftOut):
            yield from self._concept((*at, "reason"), "left-out-reason", part.reason)
        elif isinstance(part, TargetEntry):
            yield from self._target(part, at)
        elif isinstance(part, Baseline | Outcome):
            yield from self._thing((*at, "indicator"), "indicator", part.indicator)
            yield from self._unit(at, part)
            if isinstance(part, Outcome):
                yield from self._thing((*at, "place"), "place", part.place)
                yield from self._thing((*at, "ranked_within"), "place", part.ranked_within)
        elif isinstance(part, Responsibility):
            yield from self._thing((*at, "body"), "body", part.body)
        elif isinstance(part, Cooperation):
            yield from self._cooperation(part, at)

    def _target(self, target: TargetEntry, at: Location) -> Iterator[Found]:
        for key, value in (
            ("place", target.place),
            ("from_place", target.from_place),
            ("ranked_within", target.ranked_within),
        ):
            yield from self._thing((*at, key), "place", value)
        if target.modality is not None and self._concepts.modality(target.modality) is None:
            modalities = self._concepts.names("modality").values()
            words = [word for each in modalities for word in (each.zh, *each.words)]
            remedy = meant(target.modality, words, "add the word to concepts.ttl")
            yield (*at, "modality"), f"the modality {target.modality!r} is in no code list", remedy
        if isinstance(target, QuantityTarget):
            yield from self._thing((*at, "indicator"), "indicator", target.indicator)
            yield from self._unit(at, target)
        elif isinstance(target, MilestoneTarget):
            yield from self._thing((*at, "indicator"), "indicator", target.indicator)
            yield from self._designation((*at, "designation"), target.designation)
        for index, qualifier in enumerate(target.qualifiers):
            yield from self._unit((*at, "qualifiers", index), qualifier)

    def _designation(self, at: Location, program: str | None) -> Iterator[Found]:
        yield from self._thing(at, "program", program)
        known = self._authorities.programs.get(program or "")
        if known is not None and known.kind != "designation":
            remedy = "name a program whose kind is designation, or mend its kind in programs.csv"
            yield at, f"{program!r} is a {known.kind}, no designation", remedy

    def _cooperation(self, cooperation: Cooperation, at: Location) -> Iterator[Found]:
        yield from self._concept((*at, "kind"), "cooperation-kind", cooperation.kind)
        yield from self._thing((*at, "from"), "place", cooperation.from_)
        yield from self._thing((*at, "to"), "place", cooperation.to)
        for index, via in enumerate(cooperation.via):
            yield from self._thing((*at, "via", index), "place", via)
        yield from self._thing((*at, "program"), "program", cooperation.program)
        if cooperation.from_ == cooperation.to:
            yield (*at, "to"), "the cooperation is of a place with itself", "name the other place"

    def _mentions(self, owner: Mentions, at: Location) -> Iterator[Found]:
        for key, kind in Mentions.KINDS.items():
            seen: set[tuple[str, str | None]] = set()
            for index, mention in enumerate(getattr(owner, key)):
                here = (*at, key, index)
                yield from self._thing((*here, "id"), kind, mention.id)
                if (mention.id, mention.slug) in seen:
                    remedy = "give the further mention a 'slug' of its own"
                    yield (*here, "id"), f"{mention.id!r} is mentioned here already", remedy
                seen.add((mention.id, mention.slug))

    def _thing(self, at: Location, kind: str, identifier: str | None) -> Iterator[Found]:
        if identifier is None or identifier in self._authorities.entries(kind):
            return
        other = next((k for k in AUTHORITIES if identifier in self._authorities.entries(k)), None)
        if other is not None:
            remedy = f"{identifier!r} is a {other}: name a {kind}"
        else:
            remedy = meant(identifier, self._authorities.entries(kind), f"add it to {_FILES[kind]}")
        yield at, f"no {kind} is called {identifier!r}", remedy

    def _concept(self, at: Location, scheme: str, name: str) -> Iterator[Found]:
        return unlisted(name, scheme, at, self._concepts)

    def _unit(self, at: Location, quantity: Quantity) -> Iterator[Found]:
        if quantity.unit not in self._authorities.units:
            other = "add it to units.csv, with its base unit and factor"
            remedy = meant(quantity.unit, self._authorities.units, other)
            yield (*at, "unit"), f"nobody defined the unit {quantity.unit!r}", remedy


def _twice(owner: Plan | FocusArea | Measure, at: Location) -> Iterator[Found]:
    """Ids that stand twice in one list of a plan, a focus area or a measure."""
    for key in ("actions", "targets", "baselines", "outcomes", "responsibilities", "cooperations"):
        seen: set[str] = set()
        for index, entry in enumerate(getattr(owner, key, ())):
            if entry.id in seen:
                yield (
                    (*at, key, index, "id"),
                    f"the id {entry.id!r} stands twice in {key}",
                    "give it another id",
                )
            seen.add(entry.id)


def _siblings(measure: Measure, at: Location) -> Iterator[Found]:
    """Ids that one part of a measure names and the measure does not have."""
    targets = {target.id: target for target in measure.targets}
    parts_of_measure = {action.id for action in measure.actions} | targets.keys()
    for index, entry in enumerate(measure.responsibilities):
        if entry.for_ is not None and entry.for_ not in parts_of_measure:
            remedy = "name an action or target of the measure, or leave 'for' out"
            yield (*at, "responsibilities", index, "for"), f"the measure has no {entry.for_!r}", remedy
        elif entry.for_ in targets and any(action.id == entry.for_ for action in measure.actions):
            what = f"{entry.for_!r} is an action and a target of the measure"
            yield (*at, "responsibilities", index, "for"), what, "give one of the two another id"
    for index, target in enumerate(measure.targets):
        if target.subset_of is not None and target.subset_of not in targets:
            remedy = "name the target of this measure that it is a part of"
            yield (*at, "targets", index, "subset_of"), f"no target is called {target.subset_of!r}", remedy
        elif _above_itself(target.id, {key: each.subset_of for key, each in targets.items()}):
            where = (*at, "targets", index, "subset_of")
            yield where, f"{target.id!r} is a subset of itself", "break the circle"
        names: set[str] = set()
        for position, qualifier in enumerate(target.qualifiers):
            if qualifier.id in names:
                where = (*at, "targets", index, "qualifiers", position, "id")
                yield where, f"the id {qualifier.id!r} stands twice in qualifiers", "give it another id"
            names.add(qualifier.id)


def _above_itself(start: str, above: dict[str, str | None]) -> bool:
    current, seen = above.get(start), set[str]()
    while current is not None and current not in seen:
        if current == start:
            return True
        seen.add(current)
        current = above.get(current)
    return False


def _numbers(plan: Plan) -> Iterator[Found]:
    seen: set[str] = set()
    for place in parts(plan):
        part = place.part
        if isinstance(part, FocusArea | Measure):
            if part.id in seen:
                yield (
                    (*place.location, "id"),
                    f"the number {part.id!r} stands twice",
                    "give it its own number",
                )
            seen.add(part.id)
    for index, area in enumerate(plan.focus_areas):
        for position, measure in enumerate(area.measures):
            if not measure.id.startswith(f"{area.id}."):
                where: Location = ("focus_areas", index, "measures", position, "id")
                remedy = f"begin it with {area.id}."
                yield where, f"the measure {measure.id!r} is in focus area {area.id!r}", remedy


def _left_out(plan: Plan) -> Iterator[Found]:
    seen: set[Span] = set()
    for place in parts(plan):
        if isinstance(place.part, LeftOut):
            if place.part.evidence in seen:
                yield (*place.location, "evidence"), "this clause is left out twice", "keep one of the two"
            seen.add(place.part.evidence)


def _years(plan: Plan) -> Iterator[Found]:
    for place in parts(plan):
        if isinstance(place.part, TargetEntry) and place.part.deadline is not None:
            year = place.part.deadline.year
            if year < plan.period.year:
                remedy = (
                    f"a target of this plan holds by {plan.period.year} or later; a past result is an outcome"
                )
                what = f"the deadline {year} is before the plan ({plan.period.year})"
                yield (*place.location, "deadline", "year"), what, remedy


def _results(plan: Plan) -> Iterator[Found]:
    for place in parts(plan):
        if isinstance(place.part, Outcome) and place.part.period.year > plan.period.year:
            what = f"the result of {place.part.period.year} is after the plan ({plan.period.year})"
            remedy = "mend the year; what is still to come is a target of a measure"
            yield (*place.location, "period", "year"), what, remedy


def _expected(plan: Plan) -> Iterable[Found]:
    found = plan.counts()
    for key, number in plan.expect:
        if number is not None and number != found[key]:
            remedy = "find what is missing or too much, then mend 'expect'"
            yield ("expect", key), f"{number} {key.replace('_', ' ')} expected, {found[key]} found", remedy
