"""Regions and far divisions whose names the plan's own townships bear, where those are meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.gazetteer import Behind
from graphbuild.extract.places.regions import COUNTRIES


def without_townships(
    of_divisions: Collection[FoundPlace], found: Iterable[FoundPlace], own: tuple[str, ...], behind: Behind
) -> list[FoundPlace]:
    """Leave out a far division whose name a township bears, unless its siblings tell it and that is far.

    In the plan of a city or a province its own county goes before a township of another one.
    """
    above = own[0].rstrip("0") if own and own[0].endswith("00") else None
    towns = {(place.start, place.end): place.code[:6] for place in found}
    ends = {place.end for place in of_divisions}
    return [
        place
        for place in of_divisions
        if not (own and place.start not in ends and _is_called_town(place, own[-1], behind))
        and (
            (place.start, place.end) not in towns
            or (place.rule == "sibling" and towns[place.start, place.end] not in own)
            or (above is not None and place.code.startswith(above))
        )
    ]


def without_begun_towns(
    of_divisions: Iterable[FoundPlace], towns: Iterable[FoundPlace], folded: str
) -> list[FoundPlace]:
    """Leave out the divisions that the short name of a township only begins with (中阳|楼)."""
    ends = {town.start: town.end for town in towns}
    return [
        place
        for place in of_divisions
        if ends.get(place.start, 0) <= place.end
        or folded[place.end : ends[place.start]].endswith(("镇", "乡", "街道"))
    ]


def _is_called_town(place: FoundPlace, province: str, behind: Behind) -> bool:
    """Whether a county of another province is no more than the name of a township of the text."""
    if place.kind != "admin-county" or place.code[:2] == province[:2] or place.rule != "short":
        return False
    if place.surface[-1] in "县市区旗" or not behind.has(place.surface, "镇乡"):
        return False
    return not behind.has(place.surface, "县市区旗")


def among_towns(
    known: Iterable[FoundPlace],
    towns_there: Iterable[tuple[int, int, str]],
    own: Collection[str],
    folded: str,
) -> list[FoundPlace]:
    """The regions but for the townships at home that are called as one, in a list of others (北峰、江南).

    One that the name of such a township begins with is none either (太湖|港), but where a mouth is (黄河|口).
    """
    ends = {start: end for start, end, name in towns_there if name in own}
    starts = {end: start for start, end in ends.items()}
    return [
        place
        for place in known
        if (town := ends.get(place.start, 0)) < place.end
        or (town > place.end and folded[town - 1] == "口")
        or (
            town == place.end
            and place.surface not in COUNTRIES
            and not _is_beside(folded, place, starts, ends)
        )
    ]


def _is_beside(folded: str, place: FoundPlace, starts: Mapping[int, int], ends: Mapping[int, int]) -> bool:
    """Whether the place stands in a list before or after one of the spans."""
    before = folded[place.start - 1 : place.start] == "、" and place.start - 1 in starts
    return before or (folded[place.end : place.end + 1] == "、" and place.end + 1 in ends)
