"""Townships of other counties, which the county before them tells (甲县乙镇、丙乡)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.gazetteer import towns_in

_JOINTS: Final = frozenset("、和与及")
_FULL: Final = frozenset("镇乡道木")
_DIVISIONS: Final = frozenset(("admin-county", "admin-prefecture"))
_LEVELS: Final = frozenset("市县区旗州盟")
_ENDED: Final = frozenset("、,。;等和与及")


def with_counties(folded: str, places: Iterable[FoundPlace], home: str) -> Iterator[FoundPlace]:
    """The places, those of them that are townships without a code with that of the list of their county.

    What stands right after a township and bears the name of a division far away is a village; ``home`` are
    the first digits of the codes that are near.
    """
    counties: dict[int, str] = {}
    towns: set[int] = set()
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        if place.start in towns and _is_village(folded, place, home):
            yield replace(place, kind="village", code="", candidates=(), rule="in-town")  # 甲镇|榆林、
            continue
        if place.kind == "admin-county" and place.code:
            counties[place.end] = place.code
        if place.kind != "admin-township":
            yield place
            continue
        county = counties.get(place.start, "")
        if not county and folded[place.start - 1 : place.start] in _JOINTS and place.start:
            county = counties.get(place.start - 1, "")
        if place.code:
            county = place.code[:6] if county == place.code[:6] else ""
        elif county and not place.candidates:
            place = replace(place, code=towns_in(county).get(place.surface, ""))
        if county:
            counties[place.end] = county
        if place.surface[-1] in _FULL:
            towns.add(place.end)
        yield place


def _is_village(folded: str, place: FoundPlace, home: str) -> bool:
    """Whether the short name of a division far away is that of a village of the township before it."""
    far = place.kind in _DIVISIONS and place.code[:4] != home and place.surface[-1] not in _LEVELS
    return far and folded[place.end : place.end + 1] in _ENDED
