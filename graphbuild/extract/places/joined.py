"""One last word for several names before it (甲县、乙县污水处理厂): the whole as one place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts

_HEADED: Final = frozenset(("zone", "facility", "scenic"))
_NAMES: Final = frozenset(("admin-prefecture", "admin-county", "admin-township", "village"))
_LANDS: Final = frozenset(("river", "corridor", "mountain"))
"""What parks of the nation are named for, one beside another (长城、大运河国家文化公园)."""
_NATIONAL: Final = ("国家文化公园", "国家公园")
_CITIES: Final = frozenset(("admin-prefecture", "admin-county"))
_JOINTS: Final = frozenset("、和与及")
_SHARED: Final = re.compile("(?P<road>地铁(?!站)|轨道交通)|(?P<region>都市圈|城市群)")
"""After the last of several cities: what each of them has."""
_ENDS: Final = frozenset("至到")
"""Before a name: it is the end of another line (甲至|乙及丙至丁航道)."""
_OTHERS: Final = "等"
_LEFT: Final = frozenset("等及")
"""Before the last word of a list, which alone names no zone."""
_PRODUCTS: Final = re.compile(
    r"[^\W!-ÿ]{2,8}(?:生产|制造|加工|种植|养殖|电解液|材料|零部件|组装|研发|冷藏|园)及$"
)
"""Before a base or a park: the first of the two things that it is for."""
_FOR_BOTH: Final = ("基地", "产业园", "物流园", "工业园")
_OF_OTHERS: Final = re.compile(
    r"等(?![地县市区旗个多\d两三四五六七八九十])[^\W!-ÿ]{3,12}?(?:集聚区|聚集区|产业带|(?:产业|示范|制造)基地|综合试验区|示范区)"
    r"(?![建\d]|[一二三四五六七八九十几]+[个家])"
)
_SHORTEST: Final = 4
_FEWEST: Final = 7
"""Characters of a zone that a list of its places and 等 may stand before."""


def joined(
    folded: str, headed: Iterable[FoundPlace], found: Iterable[FoundPlace], cuts: Cuts
) -> Iterator[FoundPlace]:
    """Places that open with a division or a village, with those of the same level listed before it.

    What is listed has no last word of its own there: it belongs to the one word that closes the list.
    """
    known = list(found)
    opens = {place.start: place for place in known if place.kind in _NAMES or place.kind in _LANDS}
    ends = {place.end: place for place in known if place.kind in _NAMES or place.kind in _LANDS}
    taken = {place.end for place in known if place.kind not in _NAMES and place.kind not in _LANDS}
    for place in headed:
        if place.kind not in _HEADED:
            continue
        first = opens.get(place.start)
        before = ends.get(place.start - 1)
        if first is not None and first.end + 1 < place.end:  # 玉门|关 shares no word
            if first.kind in _LANDS and not place.surface.endswith(_NATIONAL):
                continue
            start = _first(
                folded, first, ends, taken, port=place.surface.endswith(("机场", "开发区", "试验区", "园区"))
            )
        elif before is not None and _closes(folded, place, before):
            start = _first(folded, before, ends, taken)
            if start == before.start:
                continue
        else:
            continue
        if start < place.start:
            yield _whole(folded, start, place.end, place.kind)
    for place in headed:
        if folded[place.start - 1 : place.start] == "及" and place.surface.endswith(_FOR_BOTH):
            start = before_and(folded, place.start, cuts)
            if start < place.start and place.start - 1 not in taken:
                yield _whole(folded, start, place.end, place.kind)
    yield from _of_others(folded, ends, taken, cuts)
    for last in known if "地铁" in folded or "都市圈" in folded else ():
        shared = _SHARED.match(folded, last.end) if last.kind == "admin-prefecture" else None
        start = _first(folded, last, ends, taken) if shared else last.start
        if shared and start < last.start:
            yield _whole(folded, start, shared.end(), str(shared.lastgroup))


def _of_others(folded: str, ends: dict[int, FoundPlace], taken: set[int], cuts: Cuts) -> Iterator[FoundPlace]:
    """Zones in several divisions, which a list and 等 tell before common words (甲、乙等产业集聚区)."""
    for end, last in ends.items():
        zone = _OF_OTHERS.match(folded, end) if last.kind in _NAMES else None
        if zone is None or cuts.last_firm(zone.end() - 1) > end + len(_OTHERS):
            continue
        start = _first(folded, last, ends, taken)
        if start < last.start:
            yield _whole(folded, start, zone.end(), "zone")


def without_listed(
    patterns: Iterable[FoundPlace], wholes: Iterable[FoundPlace], folded: str
) -> list[FoundPlace]:
    """The places but for the last words of lists with 等, which name no zone without its places."""
    ends = {place.end: place.start for place in wholes}
    return [
        place
        for place in patterns
        if not (ends.get(place.end, place.start) < place.start and folded[place.start - 1] in _LEFT)
    ]


def before_and(folded: str, start: int, cuts: Cuts) -> int:
    """Where a name begins that goes on after 及 with the second thing that is made there, else the start."""
    first = _PRODUCTS.search(folded, max(start - 11, 0), start)
    begin = max(cuts.last_firm(start - 2), first.start()) if first else start
    return begin if cuts.is_cut(begin) and start - begin > _SHORTEST else start


def _closes(folded: str, place: FoundPlace, before: FoundPlace) -> bool:
    """Whether a list of divisions and 等 stands before a zone that has no division in its name."""
    listed = place.kind == "zone" and before.kind in _NAMES and folded[before.end] == _OTHERS
    return listed and place.end - place.start >= _FEWEST


def _first(
    folded: str, last: FoundPlace, ends: dict[int, FoundPlace], taken: set[int], *, port: bool = False
) -> int:
    """Where the list begins that ends with a name, the name's own start if nothing is listed before it."""
    start = last.start
    while start > 1 and folded[start - 1] in _JOINTS:
        before = ends.get(start - 1)
        kinds = {last.kind} if before is None else {before.kind, last.kind}
        alike = len(kinds) == 1 or kinds <= _LANDS or (port and kinds <= _CITIES)
        if before is None or not alike or start - 1 in taken or folded[before.start - 1] in _ENDS:
            break
        if before.surface.rstrip("市县镇乡") == last.surface.rstrip("市县镇乡"):  # 甲县、甲开发区
            break
        full = "市县区镇乡道村" if before.kind == "village" else "市县区镇乡道"
        if before.surface[-1] in full and last.surface[-1] not in "市县区镇乡村":  # 甲市和|乙高新区
            break
        start = before.start
    return start


def _whole(folded: str, start: int, end: int, kind: str) -> FoundPlace:
    return FoundPlace.at(folded, start, end, kind, "joined")
