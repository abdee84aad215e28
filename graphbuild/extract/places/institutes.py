"""Houses of the academy of sciences (中国科学院甲研究所), and universities that are founded or built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.lexicon import is_generic, words

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
    延边 厦门
""")
"""What universities are named by that is no division."""
_SUBJECTS: Final = words("""
    理工 工业 农业 林业 农林 医科 医药 师范 交通 财经 经贸 政法 电力 科技 中医药 民族 海洋 石油 矿业 地质 传媒
    外国语 文化 信息 城市
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
    return FoundPlace(start, end, folded[start:end], "facility", "", (), "medium", "institute")
