"""Houses of the academy of sciences (中国科学院甲研究所), new universities, parts of houses (甲馆新馆)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials
from graphbuild.extract.places.lexicon import is_generic, words
from graphbuild.extract.places.regions import REGIONS

_ACADEMY: Final = re.compile(
    r"(?:中国科学院|中科院)(?!院士)[^\W!-ÿ]{2,18}?(?:研究所|研究院|植物园|天文台|科学中心|创新研究院|分院)"
)
_BUILT: Final = re.compile(
    r"大学(?=(?:\([^\W!-ÿ]{2,8}\))?(?:正式|顺利|成功|获批|挂牌)?(?:成立|揭牌|开学|招生|开工|建成|筹建|筹设|新校区|校区|迁建))"
)
"""A university, and after it what tells that it is meant as the place it is."""
_FEWEST, _MOST = 2, 8
_CLAUSE: Final = 40
"""Characters around a name in which its clause is looked at."""
_STOPS: Final = ",。;|\n"
_NAMED: Final = words("""
    清华 复旦 同济 南开 中山 暨南 中南 东南 西南 西北 东北 华东 华中 华南 华北 中国 燕山 长安 湘潭 三峡
    延边 厦门 南方 北方
""")
"""What universities are named by that is no division."""
_SUBJECTS: Final = words("""
    理工 工业 农业 林业 农林 农牧 牧业 医科 医药 师范 交通 财经 经贸 政法 电力 科技 中医药 民族 海洋 石油 矿业
    地质 传媒 外国语 文化 信息 城市
    邮电 航空 航天 电子 建筑 水利 化工 体育 工商 科学 技术 工程 师大 经济 贸易 铁道 药科 第二 第一 中医
    美术 音乐
""")
"""What they teach, as their names say it."""
_NOT_ITSELF: Final = re.compile(
    r"[生城路园]|科技园|教授|教学|学子|毕业|附属|学报|校友|医院|分校|出版|[^\W!-ÿ]{2,4}学院"
)
"""After such a name: it says of whom or of what one speaks."""
_WITH: Final = re.compile("[与同](?!时|步|意|比)|合作|共建|联合|对接")
_PACT: Final = re.compile("合作|共建|签约|签订|对接")
"""Before it and after it in its clause: the other side of a pact, which is no place there."""
_NEW: Final = re.compile(
    "新馆|新楼|新园(?!区)|[新老东西南北]院(?!区)|老馆|新院区|新校区|新区(?=[、,。;和建启投])"
)
_HOUSE: Final = ("馆", "医院", "学校", "中学", "小学", "大学", "学院", "剧院", "保健院", "福利院", "幼儿园")
_CARE: Final = ("医院", "保健院", "中医院", "卫生院", "妇保院")
_WARD: Final = re.compile(
    r"(?:(?!新建|改建|扩建|建设|搬迁|等)[^\W!-ÿ]{1,7}?)(?:大楼|综合楼|门诊楼|住院楼|医技楼|病房楼|康复楼|住院部|病区|院区|分院)"
)
"""After a hospital: a part of it that is built."""
_JOINTS: Final = frozenset("和与及的")
_OVER: Final = re.compile(
    r"引([^水资智才人金税电技商外源])([济入补])([^城股园企户乡村市校田])(?=(?:[一二三]期)?”?(?:工程|调水|供水|项目|引水|输水|通航|等[^\W!-ÿ]{0,4}工程)|[一二三]期|(?<=引[黄江淮汉滦洮嫩松大]..)[、,。;等]|、引[^\W!-ÿ][济入补])"
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
    "渭": "river",
}


def institutes(folded: str, cuts: Cuts) -> Iterator[FoundPlace]:
    """The academy's institutes whole, with the joints in their names; universities where they are built."""
    for house in _ACADEMY.finditer(folded) if "科学院" in folded or "中科院" in folded else ():
        yield _house(folded, *house.span())
    for university in _BUILT.finditer(folded):
        start = cuts.last(university.start())
        name = folded[start : university.start()]
        if _FEWEST <= len(name) <= _MOST and not is_generic(name):
            yield _house(folded, start, university.end())
    at = folded.find("大学")
    while at >= 0:
        begun = _name_of(folded, at)
        if begun is not None and not _NOT_ITSELF.match(folded, at + 2) and not _is_partner(folded, begun, at):
            yield _house(folded, begun, at + 2)
        at = folded.find("大学", at + 2)


def _name_of(folded: str, at: int) -> int | None:
    """Where the name of a university begins: a division or a word of its own, then what it teaches."""
    names = gazetteer().names
    for length in range(_MOST, 1, -1):
        phrase = folded[max(at - length, 0) : at]
        for opening in (2, 3):
            opened = phrase[:opening] in names or phrase[:opening] in _NAMED
            if opened and is_generic(phrase[opening:], _SUBJECTS):
                return at - len(phrase)
    return None


def _is_partner(folded: str, start: int, at: int) -> bool:
    before = max(folded.rfind(stop, max(start - _CLAUSE, 0), start) for stop in _STOPS) + 1
    ends = [end for end in (folded.find(stop, at, at + _CLAUSE) for stop in _STOPS) if end >= 0]
    if _WITH.search(folded, max(before, start - _CLAUSE, 0), start):
        return True
    return _PACT.search(folded, at, min(ends, default=at + _CLAUSE)) is not None


def _house(folded: str, start: int, end: int) -> FoundPlace:
    return FoundPlace.at(folded, start, end, "facility", "institute")


def houses_on(
    folded: str, found: Iterable[FoundPlace], initials: Initials, cuts: Cuts
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
        for part in (1, 3):
            at, letter = over.start(part), over[part]
            if letter not in _WATERS and over[0] in REGIONS:
                continue
            one = initials.of(letter) if letter in initials.home else None
            kind = _WATERS.get(letter) or (one[1] if one else "river")
            yield FoundPlace(at, at + 1, letter, kind, one[0] if one else "", (), "low", "led-over")
    for nation in _NATION.finditer(folded) if "东输" in folded or "东送" in folded else ():
        gas = _LINE_OF_GAS.match(nation[0])
        for stop in sorted({nation.start() + gas.end() if gas else nation.end(), nation.end()}):
            yield FoundPlace.at(folded, nation.start(), stop, "facility", "house-part", "low")
