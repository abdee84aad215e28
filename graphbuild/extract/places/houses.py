"""Parts of houses told after their names (甲馆新馆, 甲医院住院楼), homes by their number, water led over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.listed_words import Pairs
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.initials import Initials
from graphbuild.extract.places.regions import REGIONS

_NEW: Final = re.compile("新馆|新楼|新园(?!区)|[新老东西南北]院(?!区)|老馆|新院区|新校区")
_HOUSE: Final = ("馆", "医院", "学校", "中学", "小学", "大学", "学院", "剧院", "保健院", "福利院", "幼儿园")
_CARE: Final = ("医院", "保健院", "中医院", "卫生院", "妇保院")
_WARD: Final = re.compile(
    r"(?:(?!新建|改建|扩建|建设|搬迁)[^\W!-ÿ]{1,7}?)(?:大楼|综合楼|门诊楼|住院楼|医技楼|病房楼|康复楼|住院部|病区|院区|分院)"
)
"""After a hospital: a part of it that is built."""
_JOINTS: Final = frozenset("和与及的")
_OVER: Final = re.compile(
    r'引([^水资智才人金税电技商外源])([济入补])([^城股园企户乡村市校田])(?=(?:[一二三]期)?[”"]?(?:工程|调水|供水|项目|引水|输水|等[^\W!-ÿ]{0,4}工程)|[一二三]期|(?<=引[黄江淮汉滦洮嫩松大]..)[、,。;等])'
)
"""Water that is led from one river or place to another."""
_NATION: Final = re.compile(
    r"西气东输(?:[一二三四]线)?(?:[^\W!-ÿ]{2,3}段)?|西电东送(?=[^\W!-ÿ]{0,4}(?:通道|工程))|川气东送(?:[一二]线)?"
)
_LINE_OF_GAS: Final = re.compile("西气东输[一二三四]线")
_WATERS: Final = {
    "黄": "river",
    "江": "river",
    "淮": "river",
    "汉": "river",
    "滦": "river",
    "大": "river",
    "洮": "river",
}


def houses_on(
    folded: str, found: Iterable[FoundPlace], initials: Initials, cuts: Cuts, pairs: Pairs
) -> Iterator[FoundPlace]:
    """Each of them that goes on after a place that is found, or that its own words tell."""
    for place in found:
        if place.kind != "facility":
            continue
        end = place.end
        if place.surface.endswith(_HOUSE) and (new := _NEW.match(folded, end)):
            yield FoundPlace.at(folded, place.start, new.end(), "facility", "house-part", "low")
        ward = None if cuts.is_cut(end) or not place.surface.endswith(_CARE) else _WARD.match(folded, end)
        if ward and _JOINTS.isdisjoint(ward[0]):
            yield FoundPlace.at(folded, place.start, ward.end(), "facility", "house-part", "low")
    for over in _OVER.finditer(folded) if "引" in folded else ():
        if not cuts.is_cut(over.start()):
            continue
        yield FoundPlace.at(folded, over.start(), over.end(), "facility", "house-part", "low")
        for part in (1, 3) if over[0] not in REGIONS else ():
            at, letter = over.start(part), over[part]
            one = initials.of(letter) if letter in initials.home else None
            kind = _WATERS.get(letter) or (one[1] if one else "river")
            yield FoundPlace(at, at + 1, letter, kind, one[0] if one else "", (), "low", "led-over")
    for nation in _NATION.finditer(folded) if "东输" in pairs or "东送" in pairs else ():
        gas = _LINE_OF_GAS.match(nation[0])
        for stop in sorted({nation.start() + gas.end() if gas else nation.end(), nation.end()}):
            yield FoundPlace.at(folded, nation.start(), stop, "facility", "house-part", "low")
