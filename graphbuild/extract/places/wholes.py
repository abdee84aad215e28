"""Places with what stands in brackets after their names (X路(甲路至乙路), X馆(Y馆))."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.regions import REGIONS

_KINDS: Final = frozenset(("zone", "facility", "scenic"))
_LONGEST: Final = 30
"""Characters that the longest name in brackets has."""
_STRETCH: Final = re.compile(
    r"(?:(?!险工|超警|重要|主要|部分|至|大桥)[^\W!-ÿ]{2,4}(?:至[^\W!-ÿ]{2,4})?)(?<![水路阶河地时])段(?![落位级子])|(?<=水系)[一二三四]期|干支流|滩区|[(][^\W!-ÿ]{2,10}(?:段|部分)[)]|[(][^\W!-ÿ]{2,5}(?:(?:至|[—–-]{1,2})[^\W!-ÿ]{2,5}){1,3}[)]"
)
"""After a water: the part of it along a place or between two."""
_BANK: Final = re.compile("[东西南北]岸(?![^\\W!-ÿ]{0,6}?[区城带廊路线园馆])")
"""After a water: the side of it that is meant, if no longer name goes on."""
_SLOPE: Final = re.compile(r"[东西南北]{1,2}[麓坡](?:地区|地带)?(?![^\W!-ÿ]{0,6}?[带廊路线园馆])")
"""After a mountain: the slope of it that is meant, if no longer name goes on."""
_MOUTH: Final = re.compile("口(?=[、,。;)湿地金]|地区|海域|水域|两岸|沿岸|以[东西南北])")
"""After a river: where it flows into the sea or another one."""
_BANKED: Final = frozenset("江河湖溪")
_PART: Final = re.compile(r"[(][^\W!-ÿ]{2,10}段[)]")
"""After a site, in brackets: the part of it that lies in a place."""
_STAGE: Final = re.compile(r"[一二三四五]期(?!扩容|配套)|\d+号机组|[第东西南北]?[二三四五]跑道|T[1-9]航站楼")
"""After an airport or a plant: the part of it that is built."""
_WITHIN: Final = frozenset("含原暂")
"""After an opening bracket: what is told of the place, no other name of it."""
_PHASE: Final = re.compile("[一二三]期")
_LATER: Final = re.compile("[三四五]期(?!扩容|工程|项目)")
"""After other sites: a phase so late that it is one of its own."""
_STAGED: Final = ("机场", "核电", "电厂", "热电", "电站", "水厂", "污水处理厂", "水库", "大学城")
"""Last words of what is built in phases that each are told as a work of their own."""
_LONG: Final = frozenset(("river", "corridor"))
_WATERS: Final = frozenset("江河湖溪水")
_BY_SHORT: Final = frozenset(("short", "sibling"))
"""Rules by which a short name alone is read as a division's."""
_PROVINCES: Final = frozenset(("浙江",))
"""Short names of provinces that no water bears today."""
_BANKS: Final = re.compile(
    r"滨[江河湖]|[两沿左右对][岸江河]|[东西南北]岸|流域|航道|干流|支流|上游|下游|水质|水环境|水污染|水生态|蓝藻|入湖|出入湖|围网|岸线|综合治理|防洪堤|生态长廊|(?!城区|县城)[^\W!-ÿ]{2,3}段"
)
"""After a name: what only a water has."""
_BESIDE: Final = re.compile(r"[、和与]((?:(?!沿)[^\W!-ÿ]){1,5}?(?:[江河湖]|航道))(?![^\W!-ÿ]?[省市县区镇乡])")
_BEFORE: Final = re.compile(r"(?:((?:(?!沿)[^\W!-ÿ]){1,5}(?:[江河湖]|航道))[、和与]|[东西南北濒]临)$")
"""After and before a name: another water in the same list, or what lies on its banks."""
_HILL: Final = "[^\\W!-ÿ]{1,4}?(?:山|岭|山脉|山地|高原|平原|盆地)"
_HILL_BESIDE: Final = re.compile(rf"[、和与]({_HILL})(?=[、,。;等和与区地脉生水森])")
_HILL_BEFORE: Final = re.compile(rf"(?<![^\W!-ÿ])({_HILL})[、和与]$")
"""After and before a name: another mountain or land in the same list."""
_AFTER_WATER: Final = frozenset("、,。;)等和与及的水流干支两三四五六七治综整生沿")
"""After the name of a water in a list of them."""
_NAME: Final = 8
"""Characters of a water and the joint after it."""
_ROAD: Final = re.compile(r"[(][一-鿿\d]{2,8}(?:至|[-—–－～~]{1,2})[一-鿿\d]{2,8}[)]")
"""After a road, in brackets: from where to where it goes."""


def wholes(folded: str, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Names with what stands in brackets after them: a road's two ends, or the other name of the place."""
    known = list(found)
    spans = {(place.start, place.end) for place in known if place.kind in _KINDS}
    for place in known:
        if place.kind == "road" and place.rule == "head":
            stretch = _ROAD.match(folded, place.end)
            if stretch:
                yield _whole(folded, place.start, stretch.end(), place)
        if place.kind == "road" and place.surface.endswith("新线"):
            phase = _PHASE.match(folded, place.end)
            if phase:
                yield _whole(folded, place.start, phase.end(), place)
        staged = place.surface.endswith(_STAGED) and place.surface not in _STAGED
        if (place.kind not in _KINDS and not staged) or place.rule != "head":
            continue
        part = _PART.match(folded, place.end)
        stage = (_STAGE if staged else _LATER).match(folded, place.end)
        if stage:
            yield _whole(folded, place.start, stage.end(), place)
        if part:
            yield _whole(folded, place.start, part.end(), place)
        elif folded[place.end : place.end + 1] == "(":
            close = folded.find(")", place.end, place.end + _LONGEST)
            if (place.end + 1, close) in spans and folded[place.end + 1] not in _WITHIN:
                yield _whole(folded, place.start, close + 1, place)


def reaches(folded: str, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Waters with the stretch of them that is meant (甲河乙县段)."""
    for place in found:
        long = place.kind in _LONG and place.end - place.start > 1
        stretch = _STRETCH.match(folded, place.end) if long else None
        bank = _BANK.match(folded, place.end) if long and stretch is None else None
        land = _SLOPE.match(folded, place.end) if place.kind == "mountain" else None
        if long and place.surface[-1] == "江":
            land = _MOUTH.match(folded, place.end)
        if stretch:
            yield _whole(folded, place.start, stretch.end(), place)
        elif land:
            yield replace(_whole(folded, place.start, land.end(), place), kind="region")
        elif bank and place.surface[-1] in _BANKED:
            yield replace(_whole(folded, place.start, bank.end(), place), kind="region")


def as_waters(folded: str, divided: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """The same divisions; one whose short name is a water's is that water beside its banks (甲江两岸).

    One that is called for a mountain is that mountain in a list of them (甲山、乙山脉).
    """
    for place in divided:
        named = place.rule in _BY_SHORT and place.surface[-1] in _WATERS and place.surface not in _PROVINCES
        water = named and _is_water(folded, place)
        hill = place.rule in _BY_SHORT and REGIONS.get(place.surface) == "mountain"
        hill = hill and _is_hill(folded, place)
        kind = "river" if water else "mountain"
        yield replace(place, kind=kind, code="", candidates=()) if water or hill else place


def _is_hill(folded: str, place: FoundPlace) -> bool:
    """Whether another mountain or land stands beside it in a list."""
    before = _HILL_BEFORE.search(folded, max(place.start - _NAME, 0), place.start)
    others = [one[1] for one in (_HILL_BESIDE.match(folded, place.end), before) if one]
    return any(REGIONS.get(name) == "mountain" or name not in gazetteer().names for name in others)


def _is_water(folded: str, place: FoundPlace) -> bool:
    """Whether banks are told of it, or it stands in a list beside a water that no division is named for."""
    beside = _BESIDE.match(folded, place.end)
    alone = folded[place.end : place.end + 1] in _AFTER_WATER  # 甲湖、松江|公园
    before = _BEFORE.search(folded, max(place.start - _NAME, 0), place.start) if alone else None
    others = [one[1] for one in (beside, before) if one]
    return _BANKS.match(folded, place.end) is not None or any(
        name is None or REGIONS.get(name) == "river" or name not in gazetteer().names for name in others
    )


def _whole(folded: str, start: int, end: int, last: FoundPlace) -> FoundPlace:
    return FoundPlace.at(folded, start, end, last.kind, "whole", "low")
