"""Names inside what a head has told."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.alternatives import endings
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.heads import HEADS
from graphbuild.extract.places.lexicon import FIRMS, GENERIC, OPENING, ORDINARY, is_generic, words
from graphbuild.extract.places.trunks import TRUNKS
from graphbuild.terms import Confidence

_BASIN: Final = re.compile(r"(?!内陆|[内外]流)[^\W!-ÿ]{1,4}[河江湖溪]流域")
_AFTER_PLACES: Final = re.compile(
    r"([^\W!-ÿ]{2,4}?)(?:\d+(?:千伏|[kK][vV])|国家|调蓄|反调节)?(?:煤矿|煤田|露天矿|矿井|输变电站|变电站|输变电工程|风电场|水电站|电站|电厂|林场"
    r"|古城|文化遗址|遗址|酒店|收费站|港区|水库|特?大桥|立交桥|(?:国际)?机场|索道|互通|文化小镇|养老中心|托养中心|博物院|渡口"
    r"|水利枢纽(?:工程)?|航电枢纽|抽水蓄能电站|综合交通枢纽|交通枢纽|作业区|航道|核电|渔港|区块|灌区|泵站|工业区|隧道|考古遗址公园|农贸市场)"
)
_LASTS: Final = endings(_AFTER_PLACES.pattern)
_OPENS: Final = re.compile(
    r"(?P<region>[^\W!-ÿ]{1,2}?(?:海湾|湾(?!区)|岛(?!屿)|洲(?!岛)|半岛))|(?P<mountain>[^\W!-ÿ]{1,2}?[山岭峰](?![区地水海河湖江溪头口沟坡脚前后庄村镇乡寨底下坪山子]))"
    r"|(?P<river>(?!浙江)[^\W!-ÿ]{1,2}?[江河湖溪](?![东西南北岸滨畔源口尾街沟村庄]|高速|高铁|铁路))"
)
"""A water, a mountain, a bay or an island that opens the name of another place (柳湾体育馆)."""
_DIVIDED: Final = re.compile(
    "湾(?=港区|临港|跨海|新区|片区|经济区|大道|大桥|创新|科技|产业|文化|体育|口岸|公园)"
)
"""After a division that opens a name: its bay (X湾新区)."""
_BEARS: Final = re.compile("(?:大道|大街|街|桥|隧道|(?<![公铁])路)(?:[东西南北中]段)?$")
"""Ends of the names of ways that bear the names of waters and mountains; lines bear letters."""
_OPENED: Final = frozenset(("facility", "zone", "road", "scenic"))
_BANK: Final = re.compile(r"([^\W!-ÿ]{1,3}[江河湖山岛])[东西南北]")
"""A side of a water, which alone is a place (柳江南港区: 柳江)."""
_CROSSED: Final = re.compile("(?<=[^\\W!-ÿ]{2})(?:长江|黄河|汉江|湘江|赣江|淮河|嘉陵江|金沙江)$")
"""After the name of a bridge's own place: the river that it crosses."""
_PEAK: Final = 3
"""Characters of a mountain's name, of which the first two may be common signs one by one (大云山)."""
_LEAST: Final = 2
"""Characters at least that go on after such a name."""
_ENDS: Final = re.compile(
    r"(?:[GSXY]\d{1,4})?(?:([^\W!-ÿ]{2,5}?)经(?!开|济|[一二三四五六七八九十]路))?([^\W!-ÿ]{2,5}?)至(?:([^\W!-ÿ]{2,5}?)至)?([^\W!-ÿ]{2,6}?)段?(?:高等级|[一二三四]级|高速|城际|市域|市郊|快速|扶贫|旅游|沿[江海河湖])*(?:公路|道路|铁路|高速|高铁|大道|快速路|通道|输变电工程|天然气|[^\W!-ÿ]{0,2}特高压|输电|(?:电力)?外送)"
)
"""A line named for its two ends."""
_STRETCH: Final = re.compile(
    "(?:^|(?<=[线路道速\\d]))((?:(?![线路道速])[^\\W!-ÿ]){2,5})至([^\\W!-ÿ]{2,5})段$"
)
"""The stretch of a line between two places (X线甲关至乙口段)."""
_VOLTS: Final = re.compile(r"\d+\s?(?:千伏|[kK][vV])(?=[^\W!-ÿ]{2,4}(?:变电站|输变电))")
"""Before the name of a transformer station."""
_DOUBLE: Final = re.compile(r"([^\W!-ÿ]{3,10}?(?:医院|大学|科学院))[^\W!-ÿ]{2,10}(?:医院|实验室|研究院)$")
_VILLAGE: Final = re.compile(
    r"(?:\d+(?:千伏|[kK][vV]))?([^\W!-ÿ]{1,3}?"
    r"[庄屯营岗坪塘铺堡店集沟坝墩坡堰墟圩峁窑台垴口关岩崖畈碛嘴漕汪川观州谷](?!大[街道]|[村镇乡区路街山江河湖水沟岭湾型级]))"
)
"""A village or a lie of the land that opens the name of what common words tell."""
_COMMON: Final = GENERIC | ORDINARY | frozenset(word for heads in HEADS for word in heads.words)
_ENDLESS: Final = GENERIC | {"机场", *TRUNKS}
"""What a line leads to without naming a place: a kind of one, or another line."""
_ALONG: Final = re.compile(r"[^\W!-ÿ]{2,6}(?:铁路|高速公路|高速|快速路|港)(?=[^\W!-ÿ]{4})")
"""A line or a port that the name of a place on it opens with."""
_CROSSING: Final = re.compile(
    r"[^\W!-ÿ]{2,6}(?:铁路|高速公路|高速|快速路|公路)([^\W!-ÿ]{2,4}(?:立交桥|立交|特大桥))$"
)
"""A crossing with a name of its own after that of the line it is on."""
_WING: Final = re.compile(
    r"(?=[^\W!-ÿ]{4})[^\W!-ÿ]*?(?:学校|中学|小学|高中|卫生院)(?=(?:学生)?(?:教学|宿舍|康复|实训|门诊|病房|综合|住院|医技)楼$)"
)
"""A school or clinic before the word for one of its buildings."""
_BORDER: Final = re.compile(r"(?:中[^\W!-ÿ])?([^\W!-ÿ]{2,4})[—–-]([^\W!-ÿ]{2,4})口岸")
"""A crossing of the border named for the places on either side."""
SITE: Final = re.compile(r"[^\W!-ÿ]{2,8}(?:风景区|风景名胜区|景区|度假区)([^\W!-ÿ]{2,5}(?:景区|景点))")
"""A sight inside a larger one."""
_SPOKEN: Final = words("""
    红军 长征 胜利 友谊 团结 解放 革命 迎宾 世纪 和平 幸福 东风 红旗 光明 前进 跃进 先锋 东方红 建国 国庆 八一
    锡伯 五四 港珠澳 滨河 滨江 环城 中心 新华 民族 英雄 红卫 人民 青年 三八 铁路 公路 爱国 复兴 振兴 兴隆 新建
    民航 军民 水利 国际 机场 火车站 高铁站 自来水 龙王 进港 疏港 公用 主线 石化 上游 中游 下游 公铁 公铁两用
""")
"""Common words that bridges, reservoirs and mines are named by, and letters: no places."""
_QUARTER: Final = re.compile("城[东西南北中]")
_EVENT: Final = ("地震", "战役", "战斗", "起义", "会议", "会师", "事变", "惨案")
"""What happened at a place that a site is named for."""
_PERSON: Final = re.compile(r"([^\W!-ÿ]{2,4})(?:故居|纪念馆|故里|墓|纪念园|纪念碑|纪念堂|旧居)")
"""Places that are named for a person, whose name other works bear as well."""
_PERSONS: Final = endings(_PERSON.pattern)
_KIND_OF_LAST: Final = {"山": "mountain", "岭": "mountain", "峰": "mountain", "河": "river", "江": "river",
                        "水": "river", "溪": "river"}  # fmt: skip


def named_for(found: Iterable[FoundPlace], held: Mapping[int, int]) -> Iterator[FoundPlace]:
    """The places that mines, plants and ruins are named for, where only that name is before the head.

    The river of a basin as well.
    """
    begun = frozenset(held.values())
    found = list(found)
    people = {
        person[1]
        for place in found
        if place.surface[-1] in _PERSONS and (person := _PERSON.fullmatch(place.surface))
    }
    for place in found:
        if place.kind == "region" and _BASIN.fullmatch(place.surface):
            yield _bearing(place.start, place.surface[:-2], "river")
        yield from _opening(place, held, begun)
        site = SITE.fullmatch(place.surface) if place.kind == "scenic" else None
        if site:
            at = place.start + site.start(1)
            yield _bearing(at, site[1], "scenic")
        is_port = place.surface[-1] == "岸" and place.kind == "facility"
        border = _BORDER.fullmatch(place.surface) if is_port else None
        for name, at in _parts(border, place.start) if border else ():
            if at not in begun:
                yield _bearing(at, name, "village", "low")
        if place.rule != "head" or place.surface[-1] not in _LASTS or not _AFTER_PLACES.search(place.surface):
            continue
        named_at = _held_to(held, place) if place.start in begun else place.start
        while (further := _next_held(held, named_at, place.end)) > named_at:
            named_at = further
        volts = _VOLTS.match(place.surface)
        named_at = max(named_at, place.start + volts.end()) if volts else named_at
        along = _ALONG.match(place.surface)
        named_at = max(named_at, place.start + along.end()) if along else named_at
        phrase = _AFTER_PLACES.fullmatch(place.surface, named_at - place.start)
        if (
            phrase
            and not any(firm in phrase[1] for firm in FIRMS)
            and phrase[1][0] not in "跨环沿至引"
            and held.get(named_at + len(phrase[1]) - 1, place.end) > named_at  # 甲县西|互通
            and phrase[1][-1] not in "大热火核新老站厂段铁路线型级号"
            and _CROSSED.sub("", phrase[1]) not in _SPOKEN
            and not (phrase[1][-1] == "区" and phrase[1] in ORDINARY)
            and not _QUARTER.fullmatch(phrase[1])
            and phrase[1] not in people
            and not phrase[1].endswith(_EVENT)
            and not _holds_generic(phrase[1])
        ):
            bank = _BANK.fullmatch(phrase[1])
            name = bank[1] if bank else _CROSSED.sub("", phrase[1])
            airport = name[-1] == "水" and place.surface.endswith("机场")
            kind = "village" if airport else _KIND_OF_LAST.get(name[-1], "village")
            yield _bearing(named_at, name, kind, "low")


def _bearing(start: int, name: str, kind: str, confidence: Confidence = "medium") -> FoundPlace:
    """A place that another one bears the name of."""
    return FoundPlace(start, start + len(name), name, kind, "", (), confidence, "named-for")


def _holds_generic(name: str) -> bool:
    """Whether a general word of two characters or more is a part of the name."""
    starts, ends = range(len(name) - 1), range(2, len(name) + 1)
    return any(name[start:end] in GENERIC for start in starts for end in ends if end - start > 1)


def _parts(found: re.Match[str], offset: int) -> Iterator[tuple[str, int]]:
    """Each group of a match with its offset in the text."""
    for part, name in enumerate(found.groups(), 1):
        yield name, offset + found.start(part)


def _opening(place: FoundPlace, held: Mapping[int, int], begun: Container[int]) -> Iterator[FoundPlace]:
    """The water, mountain, bay or island that opens a name; the ends of a line; the first of two houses."""
    if place.rule not in {"head", "head-part", "numbered-road", "works"}:
        return
    last, joined = place.surface[-1], "至" in place.surface
    ends = _ENDS.match(place.surface) if joined and place.kind in {"road", "facility"} else None
    ends = ends or (_STRETCH.search(place.surface) if joined and place.kind == "road" else None)
    if ends:
        for part in (part for part in range(1, len(ends.groups()) + 1) if ends[part]):
            start, end = place.start + ends.start(part), place.start + ends.end(part)
            if not any(at in begun for at in range(start, end)) and not is_generic(ends[part], _ENDLESS):
                kind = "road" if ends[part][-1] in "线路" else "village"
                yield _bearing(start, ends[part], kind, "low")
        return
    crossing = _CROSSING.match(place.surface) if last in "桥交" and place.kind == "road" else None
    if crossing:
        start = place.start + crossing.start(1)
        yield _bearing(start, crossing[1], "road")
    first = _DOUBLE.match(place.surface) if last in "院室" and place.kind == "facility" else None
    if first:
        joint = place.start + first.end(1)
        if not first[1].endswith("科学院"):
            yield _bearing(place.start, first[1], "facility")
        if not first[1].endswith("医院") and not place.surface.startswith("附属", first.end(1)):
            yield _bearing(joint, place.surface[first.end(1) :], "facility")
    wing = _WING.match(place.surface) if last == "楼" and place.kind == "facility" else None
    if wing:
        yield _bearing(place.start, wing[0], "facility")
    at = _held_to(held, place) if place.start in begun else place.start
    village = _VILLAGE.match(place.surface, at - place.start) if place.kind in _OPENED else None
    crossed = place.kind != "road" or place.surface.endswith(("桥", "隧道"))
    if village and crossed and _opens_common(place, village, held):
        yield _bearing(place.start + village.start(1), village[1], "village", "low")
    at += place.surface[at - place.start] in "省市县区" and at == place.start  # 市|西河体育中心
    opening = place.kind in _OPENED and (place.kind != "road" or _BEARS.search(place.surface) is not None)
    divided = opening and at > place.start and _DIVIDED.match(place.surface, at - place.start)
    if divided:
        yield _bearing(place.start, place.surface[: divided.end()], "region")
        return
    opens = _OPENS.match(place.surface, at - place.start) if opening else None
    if opens is None or _is_crossed(held, at + len(opens[0])):
        return  # 华电|江陵电厂
    crosses = opens["river"] and last == "桥"  # 沱河|桥
    if at + len(opens[0]) + (1 if crosses else _LEAST) > place.end:
        return
    if (
        (
            not is_generic(opens[0][:-1])
            or (len(opens[0]) == _PEAK and opens[0][:-1] not in GENERIC and opens[0][-1] == "山")
        )
        and opens[0] not in ORDINARY
        and opens[0][0] not in "沿跨环临滨渡引过至"
        and place.surface[-2:] != "道署"
    ):
        yield _bearing(at, opens[0], str(opens.lastgroup))


def _is_crossed(held: Mapping[int, int], at: int) -> bool:
    """Whether a division or a region ends there, or begins before and goes on after."""
    return at in held or any(held.get(end, at) < at for end in range(at + 1, at + 4))


def _opens_common(place: FoundPlace, village: re.Match[str], held: Mapping[int, int]) -> bool:
    """Whether a name opens the place and nothing but common words tells what it is."""
    name, rest = village[1], place.surface[village.end() :]
    if name in ORDINARY or is_generic(name) or place.start + village.end() in held:
        return False
    told = name[0] not in OPENING and not any(firm in name for firm in FIRMS)
    return told and (len(rest) >= _LEAST or rest == "桥") and is_generic(rest, _COMMON)


def _next_held(held: Mapping[int, int], at: int, end: int) -> int:
    """The end of the division or region that stands right there, the offset itself where none does."""
    return next((stop for stop in range(min(end, at + 8), at + 1, -1) if held.get(stop) == at), at)


def _held_to(held: Mapping[int, int], place: FoundPlace) -> int:
    """Where the longest division or region ends that opens the name of a place; its start if none does."""
    start = place.start
    return next(
        (end for end in range(min(place.end, start + 9) - 1, start + 1, -1) if held.get(end) == start), start
    )
