"""Whose figure a quantity is, where its clause says so before it, and what it measures without that."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.pieces import Clause, FoundPlace, FoundQuantity
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY

_AREAS: Final = frozenset(("zone", "park", "region", "town", "village", "area"))
"""Kinds of places that have figures of their own besides divisions: a road or a port is what is measured."""
SUBJECTS: Final = frozenset(
    (
        *("zone", "park", "scenic", "facility", "town", "village"),
        *("admin-prefecture", "admin-county", "admin-township"),
    )
)
"""Kinds of places that act, so that a sentence goes on about the one that it opens with."""
_JOINED: Final = re.compile(r"[、和及与,]|等地?")
_LED: Final = re.compile(r"^(?:推动|支持|促进|引导|鼓励|帮助|指导|督促|加快|推进|确保|力争|在)$")
_HEADED: Final = re.compile(r"[县市州旗盟镇乡园村]$|(?<!保护)(?<!核心)(?<!片)区$|街道$")
_DONE: Final = re.compile(r"^(?:共|累计|全年)*(?:完成|实现)(?=...)")
_MADE: Final = re.compile(r"^(?:共|累计|全年)*实现(?=[^,。;、]*(?:收入|产值|销售额?|利[税润]|税收|增加值)$)")
_WILL: Final = re.compile(
    r"^(?:[今去明当]年|年内|全年)*(?:还|也)?将(?=...)|^(?:[今去明当]年|年内|全年)(?=...)"
)
_OF_ALL: Final = re.compile(
    rf"(?:{_DONE.pattern})?(?:(?:地区|国内|国民)?生产总值|GDP|人均|(?:地方)?(?:财政|一般公共预算)|工农?业(?:总?产值|增加值)|"
    r"农业总产值|规模以上|规上|全社会|固定资产投资|社会消费品|城[镇乡]居民|农民人均|农村居民|三次产业|第[一二三]产业)"
)
"""What is measured of a place as a whole, and is no part of another name behind a place's."""
_SHORTEST: Final = 3
_NAMELESS: Final = re.compile(
    rf".{{1,{_SHORTEST}}}|(?:(?:国家|[省市县区])级)?(?:(?:经济|高?新?技术|产业|工业|农业|现代|数据|文化|旅游|物流|科技|商务|"
    r"示范|集聚|集中|开发|合作|创新|先行|先导|试验|转移|承接|自贸|自由贸易|综合|保税|临[空港]|化工|高新)+)园?区"
)
"""Zones that are told by their kind alone (经济开发区)."""


def of_places(
    quantities: Sequence[FoundQuantity],
    places: Sequence[FoundPlace],
    territory: str,
    clauses: Sequence[Clause],
) -> Iterator[tuple[FoundQuantity, str, str]]:
    """Each quantity with the places that it is of and its indicator without their names.

    The places are as written, joined by 、; empty where the figure is the plan's own. ``territory`` is the
    code of the plan's own, or ``china``. Whose figure a sentence opens with, its further figures are of.
    """
    own = {territory} if territory == COUNTRY else {territory, *gazetteer().ancestors(territory[:6])}
    areas = [place for place in _outermost(places) if place.kind.startswith("admin-") or place.kind in _AREAS]
    starts = [place.start for place in areas]
    told, front = "", ""
    subjects = _Subjects(places, clauses)
    for each in quantities:
        inside = areas[bisect_left(starts, each.clause_start) : bisect_left(starts, each.start)]
        named, indicator = _parted(each.indicator, [place for place in inside if place.end <= each.start])
        if each.rule.startswith("table-"):  # whose row is named by a place alone
            named = named or [
                place
                for place in inside[:1]
                if (place.start, place.kind[:6]) == (each.clause_start, "admin-")
                and place.surface not in indicator
            ]
        rest = each.indicator.removeprefix(front)
        if not named and front and len(rest) >= _SHORTEST and each.indicator.startswith(front):
            yield each, told, rest  # 湖滨县产值 5 亿元, | 增长 3%
            continue
        told = "、".join(place.surface for place in named if place.code not in own)
        front = each.indicator.removesuffix(indicator) if named and each.indicator.endswith(indicator) else ""
        yield each, subjects.of(each, told, named), indicator


class _Subjects:
    """Tells whose figures a sentence goes on with that opened with a place's (园区产值 5 亿元;招商 3 家)."""

    def __init__(self, places: Sequence[FoundPlace], clauses: Sequence[Clause]) -> None:
        self._starts = sorted(place.start for place in places)
        self._clauses = clauses
        self._clause_starts = [clause.start for clause in clauses]
        self._sentence, self._told, self._end = -1, "", 0

    def of(self, each: FoundQuantity, told: str, named: Sequence[FoundPlace]) -> str:
        """The places of a figure that names ``told``, and else those that its sentence opened with."""
        at = bisect_right(self._clause_starts, each.clause_start) - 1
        if at < 0 or each.rule.startswith("table-"):
            return told
        clause = self._clauses[at]
        if clause.sentence != self._sentence:
            opens = len(named) == 1 and named[0].start == clause.start and named[0].kind in SUBJECTS
            self._sentence, self._told, self._end = clause.sentence, told if opens else "", each.start
        elif bisect_left(self._starts, self._end) < bisect_left(self._starts, each.start):
            self._told = ""  # another place is spoken of
        return told or self._told


def _outermost(places: Sequence[FoundPlace]) -> Iterator[FoundPlace]:
    """The places that lie in no other, in text order (德州 in 德州东站 is not whose figure it is)."""
    reached = -1
    for place in sorted(places, key=lambda each: (each.start, -each.end)):
        if place.start >= reached:
            yield place
            reached = place.end


def _parted(indicator: str, places: Sequence[FoundPlace]) -> tuple[list[FoundPlace], str]:
    """The places that an indicator opens with, alone or after a verb, and the rest of it."""
    found = next((each for each in places if each.surface in indicator), None)
    if found is None:
        return [], indicator
    start = indicator.index(found.surface)
    lead = indicator[:start]
    verb = words.VERB.fullmatch(lead)
    if lead and not verb and not _LED.match(lead):
        return [], indicator
    named, end = [found], start + len(found.surface)
    while (mark := _JOINED.match(indicator, end)) is not None:
        following = next((each for each in places if indicator.startswith(each.surface, mark.end())), None)
        if following is None:
            end = mark.end() if mark.group().startswith("等") else end
            break
        named.append(following)
        end = mark.end() + len(following.surface)
    told = indicator[end:].removeprefix("的")
    rest = _WILL.sub("", told)  # 中心城区|今年将新增公交车数
    of_all = _OF_ALL.match(rest) is not None  # 桐乡|完成财政收入, but 罗田|板栗: a part of another name
    bare = len(named) == 1 and _HEADED.search(found.surface) is None and not of_all and rest == told
    rest = _DONE.sub("", rest) if of_all else _MADE.sub("", rest)
    nameless = found.rule == "generic"
    nameless = nameless or (not found.code and _NAMELESS.fullmatch(found.surface) is not None)
    if len(rest) < _SHORTEST or rest[0] in "、和及与" or bare or nameless:
        return [], indicator
    return named, (lead if verb and not _LED.match(lead) else "") + rest
