"""Houses of the nation and the world that settle somewhere, paths, pipelines, dikes, homes, tours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.begun import Begun, begun
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.kinds import MANY
from graphbuild.extract.places.lexicon import is_generic, words

_SETTLING: Final = frozenset(("落户", "落成", "揭牌", "挂牌"))
_SETTLED: Final = re.compile(
    r"((?:国际|全国|国家|中国|世界|亚太)[^\W!-ÿ]{2,14}?(?:中心|研究院|学院|总部|交易所|秘书处|实验室))(?:正式|成功|顺利)?$"
)
_LONGEST: Final = 24
_QUARTER: Final = re.compile(
    r"国际(?!消费|知名|旅游|化|合作|物流)[^\W!-ÿ]{2,4}(?:城(?!市)|区(?!域)|港(?![口区])|谷|社区)"
    "(?=[、,。;]|(?:发展|能级|开发|建设)|[和与及]国际)"
)
_BUILT: Final = words("""
    提升 建设 建成 推进 加快 启动 规划建设 加快推进 优化提升 做强 推动 开工建设 加快建设 高水平建设 高标准建设
""")
_JOINTS: Final = frozenset("、和与及")
_QUOTED: Final = re.compile(
    r"“([^\W!-ÿ]{2,8}(?:研究院|学院|产业园|实验室|创新中心))”(?=(?:\[\d+\])?(?:正式|成功)?(?:落地|落户|揭牌|挂牌|建成|投用|开工))"
)
_NO_PATH: Final = re.compile("网|系统|体系")
_PATHS: Final = frozenset(("绿道", "碧道", "栈道"))
_PATH: Final = re.compile(
    r"(?:建成|打通|贯通|新建|建设|改造|提升|完成|、)((?!城市|生态|健康|万里|休闲|主题|区域|各|一批|高质|碧道)[^\W!-ÿ]{2,6}(?:绿道|碧道|栈道))$"
)
_PIPELINE: Final = begun(
    r"(?:天然气|输气|成品油|原油|输油)管道[^\W!-ÿ]{2,5}(?:[-—–]{1,2}|至)[^\W!-ÿ]{2,5}(?:支线|干线|段|联络线|工程)",
    most=4,
)
_TOURS: Final = re.compile(r"旅游路(?=、[^\W!-ÿ]{2,5}路)|(?<=[路及和、])旅游路(?=[、,。])")
_HOME: Final = re.compile(
    r"(?:(?<=[、,。;和的])|(?<=加快|推进|建设))[^\W!-ÿ]{1,3}(?:[书香花雅名]苑|[香御馨雅]园|名筑|华府|缔景|名邸|豪庭|雅居|新天地)(?=[、,。;等南北东西]|小区|项目|建设)"
)
"""Homes that are built or that stand beside a road."""
_HOMES: Final = words("""
    书苑 香苑 花苑 雅苑 名苑 名筑 华府 缔景 名邸 豪庭 雅居 天地 香园 御园 馨园 雅园
""")
"""The last two characters of such homes."""
_BEFORE: Final = 4
"""Characters of the name of such a home before its last word."""
_PARK: Final = Begun(
    re.compile(r"(?:口袋|街心|街角)(?:公园|游园)([^\W!-ÿ]{2,3}园)(?=[、,。;])"), ("口袋", "街心", "街角")
)
_NINE: Final = "大湾区内地九市"
_DIKES: Final = begun("段(?:江堤|河堤|海堤|堤防|防洪堤)", most=3)
_STRETCH: Final = re.compile(r"[^\W!-ÿ]{2,4}[桥闸口坝]至([^\W!-ÿ]{2,4}[桥闸口坝])$")
_SIGHT: Final = 11
_TRIPS: Final = Begun(
    re.compile(r"(?:打造|推出|开通|串起)((?:[^\W!-ÿ]{2,8}线[、和]?){1,8})等[^\W!-ÿ]{0,6}线路"),
    ("打造", "推出", "开通", "串起"),
)
_TRIP: Final = re.compile(r"[^\W!-ÿ]+?线(?=[、和]|$)")
"""Lines for tourists by the names a list gives them."""
look_for((*_SETTLING, *_PATHS, *_HOMES, "游路", _NINE))


def settled(folded: str, found: Iterable[FoundPlace], cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Each of them that is no place yet."""
    taken = {at for place in found for at in (place.start, -place.end)}

    def _fresh(start: int, end: int, kind: str) -> Iterator[FoundPlace]:
        if -end not in taken and start not in taken:
            taken.update((start, -end))
            yield FoundPlace.at(folded, start, end, kind, "settled", "low")

    settling = seen.offsets(_SETTLING)
    houses = (_SETTLED.search(folded, max(at - _LONGEST, 0), at) for at in settling)
    for house in filter(None, houses):
        start = house.start(1)
        if cuts.is_cut(start) and not MANY.search(folded[max(start - 3, 0) : start]):
            yield from _fresh(*house.span(1), "facility")
    for quarter in _QUARTER.finditer(folded) if "国际" in folded else ():
        start, end = quarter.span()
        governed = folded[cuts.boundaries.get(start, start) : start] in _BUILT
        if governed or (folded[start - 1] in _JOINTS and 1 - start in taken):
            yield from _fresh(start, end, "zone")
    for quoted in _QUOTED.finditer(folded):
        yield from _fresh(*quoted.span(1), "facility")
    for at in seen.offsets(_PATHS):
        path = _PATH.search(folded, max(at - _SIGHT, 0), at + 2)
        if path and not is_generic(path[1][:-2]) and not _NO_PATH.match(folded, at + 2):
            yield FoundPlace.at(folded, *path.span(1), "road", "settled", "low")
    for line in _PIPELINE.finditer(folded, seen):
        yield from _fresh(*line.span(), "facility")
    for at in seen.get("游路"):
        if _TOURS.match(folded, at - 1):
            yield from _fresh(at - 1, at + 2, "road")
    for park in _PARK.finditer(folded, seen):
        yield from _fresh(*park.span(1), "facility")
    for at in seen.get(_NINE)[:1]:
        yield FoundPlace.at(folded, at, at + len(_NINE), "region", "settled", "low")
    for dike in _DIKES.finditer(folded, seen):
        stretch = _STRETCH.search(folded, max(dike.start() - _SIGHT, 0), dike.start())
        if stretch:
            yield FoundPlace.at(folded, *stretch.span(1), "facility", "settled", "low")
            start = max(stretch.start(), cuts.last(stretch.start(1) - 2))
            yield FoundPlace.at(folded, start, dike.end(), "facility", "settled", "low")
    for trips in _TRIPS.finditer(folded, seen):
        for trip in _TRIP.finditer(folded, *trips.span(1)):
            if not is_generic(trip[0][:-1]) or trip[0][0] in "沿环":
                yield FoundPlace.at(folded, *trip.span(), "scenic", "settled", "low")
    for at in seen.offsets(_HOMES):
        home = _HOME.search(folded, max(at - _BEFORE, 0), at + 4)
        if home and (home.start() >= cuts.last(home.end() - 2) or cuts.is_cut(home.start())):
            yield from _fresh(*home.span(), "facility")
