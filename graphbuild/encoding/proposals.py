"""What draft plans propose for the authorities: held to them and to one another, and joined with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from graphbuild.authorities import Authorities, Body, Entry, Indicator, Place, Program, Unit
from graphbuild.concepts import Concepts
from graphbuild.encoding.document import Location
from graphbuild.encoding.nearest import meant
from graphbuild.model import (
    Plan,
    Proposed,
    ProposedBody,
    ProposedEntry,
    ProposedPlace,
    ProposedProgram,
    ProposedUnit,
)

Found = tuple[Location, str, str]
"""Where in the file, what is wrong, and the remedy."""
Proposal = ProposedEntry | ProposedUnit
Thing = tuple[str, str]
"""Kind of authority, and the id of one of its entries."""

_KINDS = {
    "indicators": "indicator",
    "programs": "program",
    "places": "place",
    "bodies": "body",
    "units": "unit",
}
"""Key of ``proposed`` → kind of authority."""
_DIVISION = re.compile(r"cn-(\d{6}(?:\d{3})?)")

E = TypeVar("E", bound=Entry)


class _Joined(Mapping[str, E]):
    """An authority's list and what is proposed for it; the list may make its entries when asked for them."""

    def __init__(self, listed: Mapping[str, E], proposed: Mapping[str, E]) -> None:
        self._listed = listed
        self._proposed = proposed

    def __getitem__(self, key: str) -> E:
        return self._listed[key] if key in self._listed else self._proposed[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._listed
        yield from (key for key in self._proposed if key not in self._listed)

    def __len__(self) -> int:
        return len(self._listed) + sum(key not in self._listed for key in self._proposed)

    def __contains__(self, key: object) -> bool:
        return key in self._listed or key in self._proposed


def joined(plans: Iterable[Plan], authorities: Authorities) -> Authorities:
    """The authorities with what the plans propose; an entry's ``en`` is empty where a proposal has none."""
    proposals = [plan.proposed for plan in plans if plan.proposed != Proposed()]
    if not proposals:
        return authorities
    indicators = {
        each.id: Indicator(each.id, each.name.zh, each.name.en or "", (), each.better)
        for proposed in proposals
        for each in proposed.indicators
    }
    programs = {
        each.id: Program(each.id, each.name.zh, each.name.en or "", (), each.kind)
        for proposed in proposals
        for each in proposed.programs
    }
    places = {each.id: _place(each) for proposed in proposals for each in proposed.places}
    bodies = {
        each.id: Body(each.id, each.name.zh, each.name.en or "", (), each.kind, each.territory)
        for proposed in proposals
        for each in proposed.bodies
    }
    written = {each.written: each for proposed in proposals for each in proposed.units}
    units = {form: _unit(each, authorities, written) for form, each in written.items()}
    return replace(
        authorities,
        indicators=_Joined(authorities.indicators, indicators),
        programs=_Joined(authorities.programs, programs),
        places=_Joined(authorities.places, places),
        bodies=_Joined(authorities.bodies, bodies),
        units=_Joined(authorities.units, units),
        units_by_id=_Joined(authorities.units_by_id, {unit.id: unit for unit in units.values()}),
    )


def proposers(plans: Iterable[Plan]) -> dict[Thing, tuple[str, ...]]:
    """What is proposed → the ids of the plans that propose it, in their order."""
    found: dict[Thing, tuple[str, ...]] = {}
    for plan in sorted(plans, key=lambda each: each.id):
        for key, _, proposal in _proposals(plan):
            thing = _KINDS[key], _identifier(proposal)
            found[thing] = (*found.get(thing, ()), plan.id)
    return found


def proposal_faults(
    plan: Plan, authorities: Authorities, known: Authorities, concepts: Concepts
) -> Iterator[Found]:
    """What is wrong with a plan's proposals by themselves; ``known`` are the authorities with proposals."""
    if plan.status != "draft" and plan.proposed != Proposed():
        remedy = "add the entries to the authorities and remove 'proposed', or write status: draft"
        yield ("proposed",), "only a draft proposes entries of the authorities", remedy
    seen: set[Thing] = set()
    for key, index, proposal in _proposals(plan):
        at: Location = ("proposed", key, index)
        name = "written" if isinstance(proposal, ProposedUnit) else "id"
        shown = repr(getattr(proposal, name))
        listed = _listed(proposal, key, authorities)
        if listed is not None:
            what = f"{shown} exists already, with the name {listed.zh}"
            yield (*at, name), what, "remove the proposal, or give what it is for another id"
        thing = _KINDS[key], _identifier(proposal)
        if thing in seen:
            yield (*at, name), f"{shown} is proposed twice", "keep one of the two"
        seen.add(thing)
        yield from _names(proposal, at, known, concepts)
    yield from _circles(plan)


class Earlier:
    """What plans read before have proposed, so that another that says otherwise is found."""

    def __init__(self) -> None:
        self._first: dict[Thing, tuple[str, Proposal]] = {}

    def contradictions(self, plan: Plan) -> Iterator[Found]:
        """What an earlier plan proposes otherwise than this one."""
        for key, index, proposal in _proposals(plan):
            file, theirs = self._first.get((_KINDS[key], _identifier(proposal)), ("", proposal))
            if theirs != proposal:
                shown = proposal.written if isinstance(proposal, ProposedUnit) else proposal.id
                what = f"{shown!r} is proposed otherwise in {file}"
                yield ("proposed", key, index), what, "make the two alike, or give one another id"

    def add(self, file: str, plan: Plan) -> None:
        """Remember what a plan proposes, in the file of that name."""
        for key, _, proposal in _proposals(plan):
            self._first.setdefault((_KINDS[key], _identifier(proposal)), (file, proposal))


def _proposals(plan: Plan) -> Iterator[tuple[str, int, Proposal]]:
    """Key of the list, position in it, and entry."""
    for key in _KINDS:
        for index, proposal in enumerate(getattr(plan.proposed, key)):
            yield key, index, proposal


def _identifier(proposal: Proposal) -> str:
    """The id; that of a unit is made of the code points of what is written, as 84b8-5428."""
    if isinstance(proposal, ProposedUnit):
        return "-".join(f"{ord(sign):04x}" for sign in proposal.written)
    return proposal.id


def _listed(proposal: Proposal, key: str, authorities: Authorities) -> Entry | None:
    if isinstance(proposal, ProposedUnit):
        return authorities.units.get(proposal.written)
    return authorities.entries(_KINDS[key]).get(proposal.id)


def _names(proposal: Proposal, at: Location, known: Authorities, concepts: Concepts) -> Iterator[Found]:
    """What a proposal names that does not exist: its kind, a place, the base of a unit."""
    match proposal:
        case ProposedProgram():
            yield from unlisted(proposal.kind, "program-kind", (*at, "kind"), concepts)
        case ProposedPlace():
            yield from unlisted(proposal.kind, "place-kind", (*at, "kind"), concepts)
            yield from _known_place(proposal.within, (*at, "within"), known)
        case ProposedBody():
            yield from unlisted(proposal.kind, "body-kind", (*at, "kind"), concepts)
            yield from _known_place(proposal.territory, (*at, "territory"), known)
        case ProposedUnit():
            yield from _base_faults(proposal, at, known)


def unlisted(name: str, scheme: str, at: Location, concepts: Concepts) -> Iterator[Found]:
    """A name that the code list lacks."""
    names = concepts.names(scheme)
    if name not in names:
        yield (
            at,
            f"{name!r} is not in the code list {scheme}",
            meant(name, names, f"write one of {', '.join(names)}"),
        )


def _known_place(place: str | None, at: Location, known: Authorities) -> Iterator[Found]:
    if place is not None and place not in known.places:
        otherwise = "name a place of the authorities, or propose it under 'places'"
        remedy = meant(place, known.places, otherwise)
        yield at, f"no place is called {place!r}", remedy


def _base_faults(proposal: ProposedUnit, at: Location, known: Authorities) -> Iterator[Found]:
    if not Fraction(proposal.factor):
        yield (*at, "factor"), "the factor is no positive number", "write 10000, 0.5 or 2000/3"
    if proposal.base is None:
        if Fraction(proposal.factor) != 1:
            yield (*at, "factor"), "a factor is of a 'base', and there is none", "add base: or remove it"
        return
    base = known.units.get(proposal.base) or known.units_by_id.get(proposal.base)
    if base is None:
        otherwise = "name a unit of the authorities, or propose it under 'units'"
        remedy = meant(proposal.base, known.units, otherwise)
        yield (*at, "base"), f"nobody defined the unit {proposal.base!r}", remedy
    elif base.base != base.id:
        further = known.units_by_id[base.base].zh
        yield (*at, "base"), f"the base {proposal.base!r} has a base itself", f"name {further!r}"


def _circles(plan: Plan) -> Iterator[Found]:
    above = {place.id: place.within for place in plan.proposed.places}
    for index, place in enumerate(plan.proposed.places):
        seen: set[str] = set()
        current = place.within
        while current is not None and current not in seen:
            seen.add(current)
            current = above.get(current)
        if place.id in seen:
            where: Location = ("proposed", "places", index, "within")
            yield where, f"{place.id!r} lies in itself, over its parents", "break the circle"


def _place(proposal: ProposedPlace) -> Place:
    """A township that the list of divisions lacks has its code in its id, like every division."""
    division = _DIVISION.fullmatch(proposal.id)
    return Place(
        proposal.id,
        proposal.name.zh,
        proposal.name.en or "",
        (),
        proposal.kind,
        division[1] if division else None,
        () if proposal.within is None else (proposal.within,),
    )


def _unit(proposal: ProposedUnit, authorities: Authorities, proposed: Mapping[str, ProposedUnit]) -> Unit:
    """A unit with a base has its dimension; one without counts what it names."""
    identifier = _identifier(proposal)
    base, dimension = identifier, "count"
    if proposal.base is not None:
        listed = authorities.units.get(proposal.base) or authorities.units_by_id.get(proposal.base)
        if listed is not None:
            base, dimension = listed.id, listed.dimension
        elif proposal.base in proposed:
            base = _identifier(proposed[proposal.base])
    return Unit(identifier, proposal.written, "", (), base, Fraction(proposal.factor), dimension)
