"""Townships of other counties, which the county before them tells (甲县乙镇、丙乡)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.context import Context
from graphbuild.extract.places.gazetteer import Candidate, Gazetteer, current, towns_in
from graphbuild.extract.places.heirs import heir
from graphbuild.extract.places.towns import is_own
from graphbuild.extract.places.words import NEVER, WEAK

_TOWN: Final = re.compile(r"[^\W!-ÿ]{1,7}?(?:镇(?!镇)|乡|街道|苏木)")
_ROAD_END: Final = re.compile(r"[^\W!-ÿ]{2,3}?(?=[至到段])")
"""After a county: the short name of a township that a road leads to."""
_JOINTS: Final = frozenset("、和与及")
_FULL: Final = frozenset("镇乡道木")
_DIVISIONS: Final = frozenset(("admin-county", "admin-prefecture"))
_LEVELS: Final = frozenset("市县区旗州盟")
_ENDED: Final = frozenset("、,。;等和与及")


def after_counties(folded: str, divided: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """The townships by their full names right after their county, whatever words they hold (王和镇)."""
    for place in divided:
        if place.kind != "admin-county" or not place.code:
            continue
        town = _TOWN.match(folded, place.end)
        end = _ROAD_END.match(folded, place.end) if place.surface[-1] in _LEVELS else None
        towns = towns_in(heir(place.code)) if town or end else {}
        code = towns.get(town[0]) if town else None
        if town and code:
            yield FoundPlace.at(folded, *town.span(), "admin-township", "township", "high", code)
            continue
        codes = [towns.get(f"{end[0]}{last}") for last in ("镇", "乡", "街道")] if end else ()
        code = next(filter(None, codes), None)
        if end and code:  # 甲县乙至丙县丁段
            yield FoundPlace.at(folded, *end.span(), "admin-township", "township", code=code)


def as_known(
    nested: Iterable[FoundPlace], towns: Gazetteer | None, names: Gazetteer, context: Context
) -> Iterator[FoundPlace]:
    """The places that other names open with; a village that bears the name of one place at home is that one.

    A township of the plan's own county comes before a division of the own prefecture.
    """
    for place in nested:
        known = _at_home(place, towns, names, context) if place.kind == "village" else None
        yield replace(place, kind=known.kind, code=known.code) if known else place


def _at_home(
    place: FoundPlace, towns: Gazetteer | None, names: Gazetteer, context: Context
) -> Candidate | None:
    """The one township of the own county, or else division of the own prefecture, that bears its name."""
    listed: Iterable[Candidate] = ()
    if towns and place.surface not in NEVER:  # 城关 is the seat of any county
        listed = towns.names.get(place.surface, ())
    inside = [one for one in listed if is_own(one, context)]
    if not inside and context.prefecture:
        divided = current(names.names.get(place.surface, ()), context.year)
        inside = [one for one in divided if one.code in context.own[:1]]
        inside = inside or [one for one in divided if context.prefecture in names.ancestors(one.code)]
    elif not inside and not context.prefecture and place.surface not in NEVER | WEAK:
        divided = current(names.names.get(place.surface, ()), context.year)
        near = context.province[:2]
        inside = [one for one in divided if one.code.startswith(near) and not one.years_from(context.year)]
    return inside[0] if len(inside) == 1 else None


def with_counties(folded: str, places: Iterable[FoundPlace], home: str) -> Iterator[FoundPlace]:
    """The places in text order, townships without a code with that of the list of their county.

    What stands right after a township and bears the name of a division far away is a village; ``home`` are
    the first digits of the codes that are near.
    """
    counties: dict[int, str] = {}
    towns: set[int] = set()
    for place in places:
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
        today = heir(county) if county else ""
        there = towns_in(today).get(place.surface, "") if county else ""
        if there and place.code != there:  # 远县甲镇、乙镇
            place = replace(place, code=there, candidates=())
        elif place.code[:6] not in (county, today):
            county = ""
        if county:
            counties[place.end] = county
        if place.surface[-1] in _FULL:
            towns.add(place.end)
        yield place


def is_of_town(folded: str, place: FoundPlace, home: str) -> bool:
    """Whether a division far away only opens the name of a village of the township before it."""
    far = place.rule == "short" and place.kind in _DIVISIONS and place.code[:4] != home
    return far and place.start > 0 and folded[place.start - 1] in "镇乡"


def _is_village(folded: str, place: FoundPlace, home: str) -> bool:
    """Whether the short name of a division far away is that of a village of the township before it."""
    far = place.kind in _DIVISIONS and place.code[:4] != home and place.surface[-1] not in _LEVELS
    return far and folded[place.end : place.end + 1] in _ENDED
