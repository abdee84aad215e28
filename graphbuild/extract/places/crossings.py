"""What is left out of the places that were found: what only crosses another, or arises inside of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import attrgetter
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.regions import COUNTRIES

_LINE_WORD: Final = re.compile("高速|高铁|铁路|客专|城际|快线|快速")
"""After two letters: a line of traffic, in which the second means no side (绵西高速)."""
_RING: Final = "环线"
"""Last word of roads that lead through the region they are named for (滇西旅游环线)."""
_SHORT: Final = 2
"""Characters of a region's name that a road bears without any tie to it (华北路)."""
_JOINTS: Final = frozenset("至—–-")
"""Between two ends of a road."""
_START: Final = attrgetter("start")
_END: Final = attrgetter("end")
_STEMS: Final = frozenset("桥江")
_SMALL: Final = frozenset(("admin-township", "village"))
"""Kinds whose names have nothing to do with a division far away that they begin like (河南乡)."""
_ADMIN: Final = frozenset(("admin-province", "admin-prefecture", "admin-county"))


def as_areas(places: list[FoundPlace]) -> Iterator[FoundPlace]:
    """A short name in 桥 or 江 that a zone bears as well (张江, 虹桥) is an area, no bridge and no river."""
    zones = {place.surface for place in places if place.kind == "zone"}
    short = {place.surface for place in places if place.rule == "head" and place.surface[1:] in _STEMS}
    stems = {name for name in short if any(zone.startswith(name) for zone in zones)}
    for place in places:
        is_area = place.rule == "head" and place.surface in stems
        yield replace(place, kind="region") if is_area else place


def without_lines(found: Iterable[FoundPlace], lines: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Leave out a last line that takes in the part which all lines of a list have (X、Y高速Z段)."""
    ends = {(place.end, place.kind) for place in lines}
    return (place for place in found if place.rule != "head-part" or (place.end, "road") not in ends)


def _is_end(road: FoundPlace, place: FoundPlace) -> bool:
    """Whether the road leads from the place or to it (甲—河内—乙)."""
    start, end = place.start - road.start, place.end - road.start
    return (start > 0 and road.surface[start - 1] in _JOINTS) or (
        start == 0 and road.surface[end : end + 1] in _JOINTS and end < len(road.surface)
    )


def without_crossed(places: Iterable[FoundPlace], home: str) -> Iterator[FoundPlace]:
    """Leave out what crosses the edge of a longer place, and a region that only a road is named for.

    What is left is in text order, the longer first where two begin together.
    """
    kept: list[FoundPlace] = []
    for place in sorted(sorted(places, key=_END, reverse=True), key=_START):
        while kept and kept[-1].end <= place.start:
            kept.pop()
        if not kept:  # as mostly: nothing holds or crosses it
            kept.append(place)
            yield place
            continue
        crossing = [one for one in kept if one.start < place.start < one.end < place.end]
        compass = (
            place.rule in {"known-region", "letter-group"}
            and place.kind == "region"
            and any(
                one.start <= place.start
                and place.end <= one.end
                and (
                    (
                        one.kind == "road"
                        and not one.surface.endswith(_RING)
                        and len(place.surface) == _SHORT
                        and not _is_end(one, place)
                    )
                    or (one.rule == "side" and place.start > one.start)
                    or one.rule in {"letter-side", "numbered-corridor"}
                )
                for one in kept
            )
        )
        compass = compass or (
            place.rule in {"own-side", "letter-side"}
            and any(
                one.kind == "road" and one.start == place.start and _LINE_WORD.match(one.surface, 2)
                for one in kept
            )
        )
        grouped = place.rule == "letter-group" and any(
            one.rule == "known-region" and one.start == place.start for one in kept
        )
        if place.rule == "generic" and any(
            (one.kind == "zone" or one.rule in {"side", "seat"}) and place.end == one.end for one in kept
        ):
            continue
        part = place.kind == "scope-word" or place.rule.startswith(("generic", "letter"))
        part = part or (place.rule == "known-region" and place.surface in COUNTRIES)
        inner = part and any(one.kind in _ADMIN and place.end <= one.end for one in kept)
        opening = [one for one in kept if one.start == place.start]
        inner = inner or (
            place.rule in {"head", "name-again"}
            and place.kind == "river"
            and any(one.kind in {"admin-township", *_ADMIN} for one in opening)
        )
        inner = inner or (
            place.kind in _ADMIN
            and len(place.surface) > 1
            and place.code[:4] != home
            and any(one.kind in _SMALL and place.end < one.end for one in opening)
        )
        if crossing or compass or grouped or inner:
            continue
        kept.append(place)
        yield place
