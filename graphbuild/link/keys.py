"""Exact keys: pairs that are one thing by what their graphs say, before any name is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graphbuild.extract.places.heirs import heir
from graphbuild.link.entity import Entity
from graphbuild.link.territories import digits

Key = tuple[int, int, str]
"""The places of two entities in their lists, and the feature that makes them one."""


def keyed(ours: Sequence[Entity], theirs: Sequence[Entity]) -> list[Key]:
    """The pairs of one kind that share an IRI, are stated to be the same, or have one division code.

    A code counts where it stands for one thing on either side.
    """
    by_iri = {entity.iri: place for place, entity in enumerate(theirs)}
    found: dict[tuple[int, int], str] = {}
    for place, entity in enumerate(ours):
        other = by_iri.get(entity.iri)
        if other is not None:
            found[place, other] = "iri=same"
    for pair in _stated(ours, theirs, by_iri):
        found.setdefault(pair, "stated=same")
    for pair in _coded(ours, theirs):
        found.setdefault(pair, "code=same")
    return [(*pair, found[pair]) for pair in sorted(found)]


def _stated(
    ours: Sequence[Entity], theirs: Sequence[Entity], by_iri: dict[str, int]
) -> Iterator[tuple[int, int]]:
    our_place = {entity.iri: place for place, entity in enumerate(ours)}
    thirds: dict[str, list[int]] = defaultdict(list)
    for place, entity in enumerate(ours):
        for iri in entity.same:
            if iri in by_iri:
                yield place, by_iri[iri]
            thirds[iri].append(place)
    for place, entity in enumerate(theirs):
        for iri in entity.same:
            if iri in our_place:
                yield our_place[iri], place
            for other in thirds.get(iri, ()):  # both are stated to be the same third thing
                yield other, place


def _coded(ours: Sequence[Entity], theirs: Sequence[Entity]) -> Iterator[tuple[int, int]]:
    sides = [_by_code(ours), _by_code(theirs)]
    for code in sorted(sides[0].keys() & sides[1].keys()):
        left, right = sides[0][code], sides[1][code]
        if len(left) == len(right) == 1:
            yield left[0], right[0]


def _by_code(entities: Iterable[Entity]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, entity in enumerate(entities):
        code = digits(entity.code) if entity.kind == "place" else ""
        if code:
            places[heir(code)].append(place)
    return places
