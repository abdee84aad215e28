"""Roads told by a number (320国道柳沟段), and parts told after their names: a phase, a stretch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.alternatives import by_first_sign, one_of
from graphbuild.extract.begun import Begun, Signed
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.context import Context
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import Gazetteer
from graphbuild.extract.places.lexicon import is_generic

_PHASE: Final = re.compile("[一二三四五]期(?![间限末初中内])")
_SIDE: Final = re.compile("[东西南北](?=[、,。;)])")
_LOCATED: Final = re.compile("(?:位于|坐落|地处|选址|东[至起临]|西[至起临]|南[至起临]|北[至起临])[^,。;]*$")
"""Before a street: a site that lies on this side of it (位于甲路南、乙街西)."""
_SIGHT: Final = 20
_STREETS: Final = ("大道", "大街", "路")
_LINES: Final = ("高速", "高速公路", "铁路", "高铁", "国道", "省道")
_CROSSING: Final = re.compile(
    r"([^\W!-ÿ]{2,5}?)(?:出入口|[东西南北]?道口|[东西南北]?出口|入口|[东西南北]?互通(?:立交)?(?:出入口)?(?:连接线)?|枢纽互通|服务区|收费站)(?=[、,。;)建开改扩工项等和及])"
)
"""After a line: what lies on it, with a name of its own."""
_BRIDGE: Final = re.compile(r"(?:上?跨)?((?!跨)[^\W!-ÿ]{1,3}[河江渠溪])(?:特?大)?桥")
"""After a street: the bridge that it crosses a river by (柳林路石河桥)."""
_TIE: Final = re.compile("(?:至|与|和|到)")
_CONNECTION: Final = ("连接线", "联络线", "连接道")
_PART: Final = re.compile("段|绕[镇城]公路|过境(?:公路|线|段)|改线段?")
"""After the townships: the part of the line that lies there."""
_STRETCH_END: Final = "段"
_MOST_TOWNS: Final = 3
_WITH_PARTS: Final = frozenset(("head", "head-part", "numbered-road", "listed-line"))
_NUMBERED: Final = one_of(
    r"(?:国道|(?<!国)省道|县道)(?:[GSX]?\d{1,4}|[〇零一二三四五六七八九]{3})线?(?![\d.%‰]|公里|条)"
    r"|(?<![A-Za-z0-9])[GSXY]\d{1,4}(?:国道|省道|县道|线|高速公路|高速|公路)?(?![\d.]|峰会|杭州|\s?科创)"
    r"|\d(?<!\d\d)(?=\d{0,2}[国省县乡线号])(?:\d\d(?:国道|省道|县道|乡道|线)|\d\d?(?:国道|省道)[^\W!-ÿ]{2}线|\d省道|(?<!\.\d)\d?号线(?!路))"
    r"|(?<![向往朝])[经纬横竖纵东西南北][一二三四五六七八九十]{1,3}(?:路|街)(?!道)|(?<![第内外东西南北大])[二三四五六]环(?:路(?!面)|线)"
    r"|(?:地铁|(?:城市)?轨道交通|轨道|市域(?:铁路|快轨|轨道(?:交通)?))[A-Z]?(?:\d+|[一二三四五六七八九十]{1,3})号?线|(?<=[、和与及])[一二三四五六七八九十]{1,3}号线(?!路)|市郊铁路[^\W!-ÿ]{1,4}线|(?:大[东西南北]|[东西南北][一二三四五])环(?:路(?!面)|线)?(?!境|保|节|绕|卫|快(?!速化))"
)
_LIST_JOINTS: Final = frozenset("、和与及")
_ROAD_NUMBER: Final = re.compile(r"[GSX]?\d{3}")
_NUMBERS_BEFORE: Final = re.compile(r"(?<![\d.A-Za-z])(?:[GSX]?\d{3}[、和与及])+$")
_LINES_BEFORE: Final = re.compile(
    r"(?:地铁|轨道交通|(?<![\d.%]))(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、和与及])+$"
)
_LINE_NUMBER: Final = re.compile(r"(?:地铁|轨道交通)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=[、和与及])")
_NUMBERS_AFTER: Final = re.compile(
    r"(?:[、和与及]\d{3}(?![\d.%]|[^\W!-ÿ]?(?:公里|米|亩|家|个|户|人|万|条|项|座|处)))+"
)
_SERIES: Final = 20
"""Characters before the last number of a list of roads in which the others stand."""
_STRETCH: Final = re.compile(
    r"[^\W!-ÿ]{2,7}?至(?:(?!段)[^\W!-ÿ]){2,6}(?=[、等])|[^\W!-ÿ]{2,7}?至[^\W!-ÿ]{2,8}?段(?:引线|连接线|改线|公路)?|[^\W!-ÿ]{2,5}?至[^\W!-ÿ]{2,5}?(?=工程|改[造建扩]|升级)|[^\W!-ÿ]{0,4}(?:绕城|过境|县城|城区|集镇)段|[^\W!-ÿ]{2,4}(?:绕城|过境)公路|[^\W!-ÿ]{2,4}绕[镇城]公路|[^\W!-ÿ]{2,4}(?<![全出入环国边])境(?![内外况界])|[东西南北]线(?!路)|(?![东西南北干支路全沿一二三为]|[^\W!-ÿ][全沿]|连接|联络|绕城|过境)[^\W!-ÿ]{2}线(?![路上下索])|(?:[东西南北]延(?!伸))+(?:线|段)?|绕城(?!高速)|过境线|[东西南北中]段"
    r"|[(][一-鿿\d]{2,8}至[^\W!-ÿ]{2,8}段?[)]|[(][^\W!-ÿ]{1,7}段[)]|(?!路|阶|地|时|手)[^\W!-ÿ]{2,4}(?<!路)(?<!阶)段(?!时)"
)
_UNDERGROUND: Final = re.compile(
    r"(?<=号线)(?:支线|[一二三四]期[东西南北]延(?:伸)?(?:[^\W!-ÿ]{2,3}段|线)?|[东西南北]延(?:伸)?(?:段|线))"
)
"""After the number of a line: a branch of it, or how its phase is drawn on."""
_RANK: Final = by_first_sign(r"(?<!\d)(?:国道|省道|县道|乡道)")
_RURAL: Final = Begun(
    re.compile(
        rf"{_RANK}"
        r"(?P<line>(?!主干|干线|[和及与或等〇零一二三四五六七八九])(?:[^\W!-ÿ]{2,5}至)?[^\W!-ÿ]{2,5}?线|[^\W!-ÿ]{2,5}至[^\W!-ÿ]{2,5}?公路)(?P<part>[^\W!-ÿ]{2,5}至[^\W!-ÿ]{2,5}段(?:公路)?|公路)?"
    ),
    ("国道", "省道", "县道", "乡道"),
)
"""A rural road by its two ends, after the word for its rank, and the part of it that is meant."""
_ORDINALS: Final = frozenset("一二三四五六七八九十")
_BERTH: Final = "泊位"
_NUMBER: Final = re.compile(r"(?<![\d.])\d{1,3}(?:[#号]?[~～\-—–至]\d{1,3})?[#号]$")
_LONGEST: Final = 9
"""Characters before the word for berths in which their numbers stand."""
_G60: Final = Signed(one_of(r"(?:[沪嘉杭松金苏]{2,6}\s?)?G\d+\s?科创(?:大)?走廊"), ("科创走廊", "科创大走廊"))


def ways(
    folded: str,
    found: Iterable[FoundPlace],
    towns_there: Iterable[tuple[int, int, str]],
    towns: Gazetteer | None,
    context: Context,
) -> Iterator[FoundPlace]:
    """Phases and stretches of the roads that are found, lines between two of them, sides of streets."""
    roads = [place for place in found if place.kind == "road" and place.rule in _WITH_PARTS]
    begun: dict[int, int] = {}
    for road in roads:
        begun[road.start] = max(road.end, begun.get(road.start, 0))
    town_at = {start: (end, name) for start, end, name in towns_there}
    for road in roads:
        end = road.end
        phase = _PHASE.match(folded, end) if folded[end + 1 : end + 2] == "期" else None
        if phase and folded[end - 1] != _STRETCH_END:
            end = phase.end()
            yield FoundPlace.at(folded, road.start, end, "road", "head-part")
        side = _SIDE.match(folded, road.end) if road.surface.endswith(_STREETS) else None
        located = _LOCATED.search(folded, max(road.start - _SIGHT, 0), road.start)
        if (
            side
            and not located
            and folded[side.end() : side.end() + 2] not in {"、东", "、西", "、南", "、北"}
        ):
            yield FoundPlace.at(folded, road.start, side.end(), "road", "head-part")
        bridge = _BRIDGE.match(folded, road.end) if road.surface.endswith(_STREETS) else None
        if bridge and not road.surface.endswith("公路"):
            yield FoundPlace.at(folded, road.start, bridge.end(), "road", "head-part")
            surface = bridge[1]
            yield FoundPlace(*bridge.span(1), surface, "river", "", (), "medium", "named-for")
        tie = _TIE.match(folded, road.end)
        other = begun.get(tie.end(), 0) if tie else 0
        if other and folded[other : other + 3] in _CONNECTION:
            yield FoundPlace.at(folded, road.start, other + 3, "road", "head-part")
        crossing = _CROSSING.match(folded, end) if road.surface.endswith(_LINES) else None
        if crossing and not is_generic(crossing[1]):
            surface = folded[road.start : crossing.end()]
            yield FoundPlace(road.start, crossing.end(), surface, "facility", "", (), "medium", "on-line")
            name = crossing[1].rstrip("东西南北中")  # 甲乙高速|柳沟东出口
            if len(name) > 1:
                at = crossing.start(1)
                yield FoundPlace(at, at + len(name), name, "village", "", (), "low", "named-for")
        yield from _through_towns(folded, road, town_at, towns, context)


def _through_towns(
    folded: str,
    road: FoundPlace,
    town_at: dict[int, tuple[int, str]],
    towns: Gazetteer | None,
    context: Context,
) -> Iterator[FoundPlace]:
    """The townships that tell a stretch of a line (甲乙线丙丁段), each of them and the stretch."""
    told: list[tuple[int, int, tuple[str, ...]]] = []
    at = road.end
    while towns is not None and at in town_at and len(told) < _MOST_TOWNS:
        end, name = town_at[at]
        inside = [one for one in towns.names[name] if one.parent in context.own] or list(towns.names[name])
        told.append((at, end, tuple(sorted(one.code for one in inside))))
        at = end + (folded[end : end + 1] == "至")
    part = _PART.match(folded, told[-1][1]) if told else None
    if part is None:
        return
    yield FoundPlace.at(folded, road.start, part.end(), "road", "head-part")
    for start, end, codes in told:
        one = codes[0] if len(codes) == 1 else ""
        others = () if one else codes
        yield FoundPlace(start, end, folded[start:end], "admin-township", one, others, "medium", "township")


def numbered(folded: str, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Every numbered road, with the part of it that is named after it."""
    for road in _NUMBERED.finditer(folded):
        if (
            road[0][-1] in "路街"
            and road[0][-2] in _ORDINALS
            and not (cuts.is_cut(road.start()) or folded[road.start() - 1] in "区园城")
        ):
            continue
        yield FoundPlace.at(folded, road.start(), road.end(), "road", "numbered-road")
        for other in _others(folded, road):
            yield FoundPlace.at(folded, *other.span(), "road", "numbered-road")
        stretch = _STRETCH.match(folded, road.end()) or _UNDERGROUND.match(folded, road.end())
        if stretch:
            yield FoundPlace.at(folded, road.start(), stretch.end(), "road", "numbered-road")
            phase = _PHASE.match(folded, stretch.end())
            if phase and road[0][-2:] == "号线":  # 11号线北段二期
                yield FoundPlace.at(folded, road.start(), phase.end(), "road", "numbered-road")
    for rural in _RURAL.finditer(folded, seen):
        yield FoundPlace.at(folded, *rural.span("line"), "road", "numbered-road")
        if rural["part"]:
            yield FoundPlace.at(folded, rural.start("line"), rural.end(), "road", "numbered-road")
    for corridor in _G60.finditer(folded, seen):
        yield FoundPlace(
            corridor.start(), corridor.end(), corridor[0], "corridor", "", (), "high", "numbered-corridor"
        )


def _others(folded: str, road: re.Match[str]) -> Iterator[re.Match[str]]:
    """The numbers beside that of a road in a list whose word for them all stands once (209、320国道)."""
    joined = folded[road.start() - 1 : road.start()] in _LIST_JOINTS and road.start() > 0
    if joined and road[0].endswith("号线"):  # 地铁5、6号线
        series = _LINES_BEFORE.search(folded, max(road.start() - _SERIES, 0), road.start())
        yield from _LINE_NUMBER.finditer(folded, *series.span()) if series else ()
        return
    if road[0][0].isdigit() and folded[road.start() - 1 : road.start()] in _LIST_JOINTS:
        series = _NUMBERS_BEFORE.search(folded, max(road.start() - _SERIES, 0), road.start())
    elif road[0][-1].isdigit() and folded[road.end() : road.end() + 1] in _LIST_JOINTS:
        series = _NUMBERS_AFTER.match(folded, road.end())
    else:
        series = None
    yield from _ROAD_NUMBER.finditer(folded, *series.span()) if series else ()


def berths(folded: str, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Berths of a port by their numbers (3～5号泊位), with the port where it stands before them."""
    ports = {place.end: place.start for place in found if place.surface.endswith(("港区", "作业区", "港"))}
    at = folded.find(_BERTH)
    while at >= 0:
        berth = _NUMBER.search(folded, max(at - _LONGEST, 0), at)
        if berth:
            end = at + len(_BERTH)
            start = ports.get(berth.start(), berth.start())
            surface = folded[start:end]
            yield FoundPlace(start, end, surface, "facility", "", (), "medium", "numbered-berth")
        at = folded.find(_BERTH, at + 1)
