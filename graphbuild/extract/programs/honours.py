"""Honours in a list: what a place was granted, one after another, and what it calls itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.places import provinces
from graphbuild.extract.programs.borders import Candidate
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.triggers import Triggers
from graphbuild.extract.programs.words import HARD, TITLE_HEADS

_GRANTED: Final = re.compile(
    r"(?:荣获|荣膺|获评|获批|获得|喜获|斩获|评为|授予|命名为|认定为|确定为|列为|列入|入选|入围|跻身|摘得|夺得|捧得|创成|"
    r"成功创建|创建成?|通过|(?<![^\W!-ÿ])是|考评为|表彰为|获(?![得取益利悉批准评奖]))(?:为|成为|成|了)?"
    r"(?:首批|全国首批|全省首批|第[一二三四五六七八九十]+批|多个|\d+[个项块])?"
)
_LEVEL: Final = re.compile(
    r"国家|全国|全省|全区|全市|全州|省级|省(?!市|委|政府|直)|自治区|中国|世界|国际|联合国|亚洲|全球|[^\W!-ÿ]{2,3}省(?!委|政府)|"
    rf"浙商|华东|西部|中部|东部|东北|长三角|{provinces.ALL}"
)
_ENDS: Final = re.compile(
    rf"(?:{TITLE_HEADS}|[县市区镇乡村州旗]|[县市区]城|城市|城区|百强|\d+强|奖|杯|鼎|氧吧|名单|单位|集体|基地|试点|目的地|小城|港|"
    rf"名片|品牌|案例|景区|公园)$"
)
_ON_TRIAL: Final = re.compile(
    "(?:试点|示范|试验|先行|模范|先进|达标)(?:[县市区镇村旗州]|城市|城区|单位|基地|企业|园区)$"
)
_ALONE: Final = re.compile(
    r"(?:获评|荣获|荣膺|评为|授予|命名为|创成|被列为|认定为)(?:为|成为|了)?(?:首批|第[一二三四五六七八九十]+批|(?:全[国省市]|[省市]内)?唯一的?)?"
    r"(?P<title>(?:国家|全国|全省|省级?|中国|世界|天府)(?:(?![的第被和及])[一-鿿A-Z\d“”+]){3,20}?)"
    r"(?<!优秀)(?<!等次)(?<!前列)(?<!表彰)(?<!验收)(?<!批复)(?<!好评)(?=[,。;、]|$|\n|培育对象|等(?:多项|国家级|省级)?(?:荣誉|称号|殊荣))"
)
"""One honour, named with its level, that ends its clause."""
_CALLED: Final = re.compile(
    r"等?(?:多项|一系列|诸多|多个|\d+[项个块]|系列)?(?:荣誉称号|荣誉|称号|殊荣|桂冠|奖项|金字招牌|国字号)"
)
_ITEM: Final = re.compile(r"(?:(?![的被将已在于])[一-鿿A-Za-z\d·]|“[^“”\n]{1,12}”){4,30}")
_YEAR: Final = re.compile(r"20\d\d年度?")
_JOINT: Final = re.compile("、|和(?!谐|美|平|睦)|及(?!时|其)|以及")
_TRIGGERS: Final = Triggers(
    [
        (
            "granted",
            "荣获|荣膺|获评|获批|获得|喜获|斩获|评为|授予|名为|定为|列为|列入|入选|入围|跻身|摘得|夺得|捧得|创成|创建|通过|"
            "表彰|称号|殊荣|国家|全国",
        )
    ]
)
_JOINED: Final = re.compile("[、和及]")
_LIST_ENDS: Final = re.compile(r"[,;:()。\n等]")
_NAMED: Final = re.compile("(?:荣誉)?称号|荣誉|殊荣|桂冠")
"""What honours are called behind a list of them."""
_FEWEST: Final = 2


def honours(spoken: Spoken) -> Iterator[Candidate]:
    """Yield the honours that are listed after a word of granting."""
    folded = spoken.folded
    for place in sorted(_TRIGGERS.places(spoken)):
        clause = spoken.clauses[place]
        for alone in _ALONE.finditer(folded, clause.start, clause.end):
            if HARD.search(alone["title"], 2) is None:
                yield Candidate(*alone.span("title"), "designation", "honour-alone", "medium", 3)
        if not _JOINED.search(folded, clause.start, clause.end):
            continue
        at = clause.start
        while (granted := _GRANTED.search(folded, at, clause.end)) is not None:
            items, at = _listed(folded, granted.end(), clause.end)
            called = _CALLED.match(folded, at, clause.end) is not None
            if len(items) < _FEWEST:
                items = []
            told = {each: _is_honour(folded[slice(*each)], called) for each in items}
            for begin, end in items:
                if told[begin, end] or (any(told.values()) and _is_sibling(folded[begin:end])):
                    yield Candidate(begin, end, "designation", "honour-listed", "medium", 6)
            at = max(at, granted.end())


def _listed(folded: str, start: int, stop: int) -> tuple[list[tuple[int, int]], int]:
    """The items of a list that begins at ``start``, cut at 、 and at 和 after a whole honour; and its end."""
    items: list[tuple[int, int]] = []
    reach = _LIST_ENDS.search(folded, start, stop)
    limit = reach.start() if reach else stop
    called = _NAMED.search(folded, start, limit)
    limit = called.start() if called else limit
    for joint in (*_JOINT.finditer(folded, start, limit), None):
        end = joint.start() if joint else limit
        if joint is not None and joint.group() != "、" and not _ENDS.search(folded[start:end]):
            continue
        again = _GRANTED.match(folded, start, end)  # 入选 A、获 B 等称号
        start = again.end() if again else start
        year = _YEAR.match(folded, start, end)
        items.append((year.end() if year else start, end))
        start = joint.end() if joint else limit
    return items, limit


def _is_sibling(words: str) -> bool:
    """Whether words are a title without its level, which the honour beside them tells."""
    return _ITEM.fullmatch(words) is not None and _ON_TRIAL.search(words) is not None


def _is_honour(words: str, called: bool) -> bool:
    if not _ITEM.fullmatch(words) or HARD.search(words, 2):
        return False
    levelled = _LEVEL.match(words) is not None
    ended = _ENDS.search(words) is not None
    return (levelled and ended) or (called and (levelled or ended))
