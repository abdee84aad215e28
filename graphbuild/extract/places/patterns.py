"""Places told by their last word: roads, zones, houses, sites, waters, townships and villages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.abroad import PAIRS
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.fields import is_of_field
from graphbuild.extract.places.found_heads import Sought
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.head_forms import Heads, Scale
from graphbuild.extract.places.heads import HEADS
from graphbuild.extract.places.joins import from_there, hyphened
from graphbuild.extract.places.kinds import AIMS, GRAND, TAKEN, WON
from graphbuild.extract.places.lexicon import is_generic, words
from graphbuild.extract.places.regions import REGIONS
from graphbuild.extract.places.starts import JOINED, start_of
from graphbuild.extract.places.trunks import TRUNKS
from graphbuild.extract.places.ways import numbered

_HEADS: Final = Sought(HEADS)
_TAIL: Final = re.compile(
    r"(?:(?:[^\W!-ÿ]{2,6}?至[^\W!-ÿ]{2,6}?|[^\W!-ÿ]{2,5}[—–-][^\W!-ÿ]{2,5})段(?:引线|连接线)?|(?:[^\W!-ÿ]{2,6}?至)?[^\W!-ÿ]{2,6}?(?:\(省界\))?支线|[东西南北]线|支线|复线|第[二三]双线|[东西南北中]段|延伸段|(?!先行|改?扩建|新建|改建|在建|剩余|首开)[^\W!-ÿ]{1,3}段|再?[东西南北]延(?:伸)?[^\W!-ÿ]{2}段|再?[东西南北]延伸?线?(?:[^\W!-ÿ]{2,3}段)?|[东西南北]拓(?!展|宽)|延[长伸]线|新线|[^\W!-ÿ]{2,3}(?:过境|境内)段|\([^\W!-ÿ]{1,4}段\))"
)
_LINE: Final = re.compile(
    r"线(?=[^\W!-ÿ]{1,4}段|入选|获评|被评|[东西南北]延|改[建造线]|新?[改扩]建|拓宽|公路|大中?修|[(][^\W!-ÿ]{2,4}路[)]|和(?=[^\W!-ÿ]{2}线)|[、等绕与]|贯通|穿[过越]|升级|扩能|连通|电气化|(?<!至[^\W!-ÿ]{2}线)[^\W!-ÿ]{2,5}至[^\W!-ÿ]{2,6}段|(?P<last>[,。;)]))"
)
_LINE_NAME: Final = re.compile(r"[^\W!-ÿ]{2}[东西南北]?$")
_PIPES: Final = words("""
    天然气支线工程 输气支线工程 供水支线工程 供热支线工程 天然气管线 输气管线 供水管线 供热管线 天然气支线
    输气支线
""")
"""Last words of pipelines, which are named for their two ends as roads are."""
_LINED: Final = re.compile("管道|航道|输变电")
"""Words for other lines, which are named for both ends as well."""
_POWER: Final = re.compile("特高压|(?:输|送)电(?:线路|大?通道)|外送大?通道")
"""Lines that bring power from one place to another, named for both as roads are."""
_ENTERED: Final = WON - {"创建", "争创", "创成"}
"""Verbs after which a word for a kind of high rank tells what was won, and no place."""
_UNDERGROUND: Final = ("地铁", "轨道交通", "市域")
"""Before the number of a line: what a city in front of it has (甲市地铁2号线)."""
_ROUND: Final = ("环", "沿")
_EXTENDED: Final = re.compile(r"[东西南北]延线?(?=[^\W!-ÿ]+段)")
_INNER: Final = re.compile(r"[・•](?=[^\W!-ÿ])|(?<=[东西南北中]部)\([^\W!-ÿ]{2,6}\)")
"""In a name: where one begins that stands in it, after a dot or after a side with what lies there."""
_ONLY_ONES: Final = words("""
    自由贸易试验区 自贸试验区 自贸区 国家自主创新示范区 自创区 转型综改试验区 转型综改示范区
""")
"""Zones of which a province has one, and words for the same."""
_ROLES: Final = words("""
    枢纽 交通枢纽 集散中心 物流中心
""")
"""What a city is to be for a region, and no place in it."""
_CROSSED: Final = frozenset("溪河江湖桥")
_ON_LINE: Final = re.compile(r"[^\W!-ÿ]{2,4}线(?=[^\W!-ÿ])")
"""Before the name of a water or a bridge: the road that has a stretch there."""
_VIA: Final = frozenset("经至到和与及")
_VERBS, _PAUSES = frozenset("接除"), frozenset("、,。;")
_FOR_REGIONS: Final = words("""
    试验区 实验区 示范区 功能区 核心区 协作区 承接区 创新区 综合配套改革试验区 综合改革试验区
""")
"""Zones that regions have, whose names may go on with any words for what they are for."""
_TWO: Final = 2
_FURTHEST: Final = 16
"""Characters before the word for a zone within which its name opens."""
_TO_STREETS: Final = frozenset("路街巷")
"""Streets, which 至 before them leads to: the line that ends there has no name (柳沟至石岭路)."""
_GREAT_WORKS: Final = words("""
    水电站 核电站 水利枢纽 航电枢纽 航运枢纽 水利枢纽工程 机场 国家公园 灌区 油田 抽水蓄能电站
""")
"""Works that the nation's plans speak of by their own names (溪口水电站)."""
_LINES: Final = re.compile("高速|高铁|铁路|公路|城际")
_STATION: Final = re.compile("[东西南北]?站(?!点)")
"""After a city's name and 高铁: its station, and no line."""
_ABOUT: Final = re.compile(r"关于|规划|计划|方案|意见|措施|办法|条例")
_OWN_HOUSE: Final = re.compile("(?:省|自治区)(?![级属定内外直重各市中大])")
"""What opens the name of a house that the province itself has."""
_OF_MANY: Final = ("创新中心", "实验室", "研究中心", "研究院", "研究所", "学校", "学院")
"""Last words of houses of which a province has many."""
_TITLE: Final = 80
"""Characters from the start in which a plan says what it is about."""


def named(
    folded: str,
    cuts: Cuts,
    held: Mapping[int, int],
    at_home: Mapping[int, int],
    level: Scale,
    seen: Seen,
) -> Iterator[FoundPlace]:
    """Every place with a head, numbered roads too.

    ``held`` maps the end of each division and region that is named to its start, ``at_home`` the start of a
    short name of a township of the own county to its end. In the plan of a city or a
    county (``local``) a park or a plant without a name of its own is the one it has; in that of the nation
    only those are places that bear a division's or a region's name.
    """
    held = dict(held)
    opens = {start: end for end, start in sorted(held.items(), reverse=True)}
    inside = {at: start for end, start in sorted(held.items()) for at in range(start + 1, end)}
    for road in numbered(folded, cuts, seen):
        city = held.get(road.start, road.start) if road.surface.startswith(_UNDERGROUND) else road.start
        yield replace(road, start=city, surface=folded[city : road.end])  # 甲市|地铁2号线
    end = 0
    for line in _LINE.finditer(folded):
        name = _LINE_NAME.search(folded, max(end, line.start() - 3), line.start())
        end = line.end() if name else end
        if line["last"] and not (name and name[0] in TRUNKS):
            continue
        if name and cuts.is_cut(name.start()) and not cuts.word_holding(name.start() + 1, end):
            yield from _road(folded, name.start(), end)
    for heads, told in _HEADS.found(folded, seen):
        for head in told:
            at, word = head.start(), head[0]
            if at in inside:
                continue
            start = start_of(folded, head, heads, cuts, held, opens, inside, at_home)
            if start is None and heads.kind == "zone" and word in _FOR_REGIONS:
                start = _placed_before(folded, at, opens, cuts, sure="综合" in word)
            if start is not None:
                start = _begun(folded, start, head, heads)
            if start is None:
                continue
            if word == "片区":
                start = _after_district(folded, start, at, opens)
            if heads.kind == "road" and folded.startswith(_UNDERGROUND, start):
                start = held.get(start, start)  # 甲市|地铁乙快线
            won = folded[cuts.boundaries.get(start, start) : start] in _ENTERED
            if won and folded.startswith(GRAND, start):
                continue  # 入选|国家数据产业集聚区
            if heads.kind == "scenic" and word[0] not in " 0123456789" and folded[at - 1].isdigit():
                continue  # 甲、乙|4景区
            if start == at - 1 and folded[start] in _VIA and _is_divided(folded, head):
                continue  # 甲市经|镇坪
            on_line = word in _CROSSED and _ON_LINE.match(folded, start, at)
            if on_line:
                start = on_line.end()  # 甲三线|乙溪段
                if start in at_home:
                    continue
            divided = word == "高铁" and held.get(at) == start
            if divided and _STATION.match(folded, head.end()):
                continue  # 甲市高铁|西站
            if heads.kind == "road" and start and folded[start - 1] == ")" and _LINES.match(folded, start):
                continue  # 甲乙(甲州至乙州)|高速公路丙连接线
            known_water = heads.kind == "river" and at in held and word == "湖"
            if heads.kind == "river" and held.get(head.end(), start) > start:
                continue
            if heads.kind == "river" and f"{folded[start:at]}省" in gazetteer().names:
                continue  # 湖南|江华
            if known_water and folded[held[at] : at] in REGIONS:
                continue  # 洱海|湖畔
            if not _fits(folded, start, head, heads, opens, level):
                start = held.get(at, start)  # 执飞|郑州机场
                if not _fits(folded, start, head, heads, opens, level):
                    continue
            wide = heads.need == "placed" or heads.kind == "corridor"
            if wide and folded[start - 1 : start] in _ROUND and cuts.is_cut(start - 1):
                start -= 1  # 环|甲市生态林带
                if folded[start] == "环" and start + 1 in opens:
                    yield FoundPlace.at(folded, start, opens[start + 1], "region", "around")
            if heads.kind == "road":
                begun = held.get(start, start)
                if folded[begun - 1 : begun] == "至":  # 甲县乙镇至丙县|丁乡公路
                    start = begun
                street = word in _TO_STREETS and folded[at - 1] != "级"
                there = start if street else from_there(folded, start, cuts)
                if word == "桥" and folded[start - 1] == "至":
                    there = start  # 甲桥至|乙桥
                if word == "道路" and "至" not in folded[there:at]:
                    continue
                if word == "段" and (there == start or folded[there - 1] in "线道路速铁际0123456789"):
                    continue
                start = there
                yield from _road(folded, start, head.end())
            else:
                lined = _LINED.search(word) or _POWER.search(folded, start, head.end())
                if lined or word in _PIPES or word == "合作区":
                    start = from_there(folded, start, cuts)
                if heads.kind in JOINED:
                    start = hyphened(folded, start, cuts)
                    inner = _INNER.search(folded, start, at)
                    if inner:  # 甲市・乙创新中心, 西部(甲镇)乙产业园
                        yield FoundPlace.at(folded, inner.end(), head.end(), heads.kind, "head")
                yield FoundPlace.at(folded, start, head.end(), heads.kind, "head")
                if heads.kind == "admin-township":
                    held[head.end()] = start


def _begun(folded: str, start: int, head: re.Match[str], heads: Heads) -> int | None:
    """Where the name begins after a verb of one character, or after two countries that share the place."""
    if heads.kind == "road" and folded[start] in _VERBS and folded[start - 1 : start] in _PAUSES:
        left = head.start() - start - 1
        return start + (left > 1) if left else None  # 接|环岛公路, 接国道
    shared = (head[0][-1] == "桥" or heads.kind == "river") and folded[start : start + _TWO] in PAIRS
    return start + _TWO if shared and head.start() > start + _TWO else start


def _placed_before(folded: str, at: int, opens: Mapping[int, int], cuts: Cuts, *, sure: bool) -> int | None:
    """Where a place opens a name whose rest tells what the zone is for (甲南高效生态经济示范区).

    A division opens it only where the word for the zone is ``sure`` (南通陆海统筹发展综合改革试验区).
    """
    for start in range(at - _TWO, max(at - _FURTHEST, 0), -1):
        told = opens.get(start, at)
        named = told < at and (sure or folded[start:told] not in gazetteer().names)
        if named and is_of_field(folded[told:at]):
            return None if folded[cuts.boundaries.get(start, start) : start] in AIMS - TAKEN else start
    return None


def _after_district(folded: str, start: int, at: int, opens: Mapping[int, int]) -> int:
    """Where the name of an area begins after the full name of the district it lies in (甲市区|乙湖片区)."""
    stop = opens.get(start, start)
    named = stop > start and folded[stop - 1] in "区县" and not is_generic(folded[stop:at])
    return stop if named and at - stop > 1 else start


def _fits(
    folded: str, start: int, head: re.Match[str], heads: Heads, opens: Mapping[int, int], level: Scale
) -> bool:
    """Whether a plan of this level speaks of one such place, and not of all of its kind."""
    if head[0] in _ROLES:
        region = start in opens and REGIONS.get(folded[start : opens[start]]) == "region"
        if region or "性" in folded[start : head.start()]:
            return False  # 中国西北|交通枢纽, 甲市全国性|枢纽
    if level == "local" or (level == "city" and heads.kind == "zone"):
        return True
    if heads.kind not in {"zone", "facility", "scenic", "corridor", "region"}:
        return True
    of_own = level == "province" and heads.kind == "facility" and _OWN_HOUSE.match(folded, start)
    if of_own and not head[0].endswith(_OF_MANY):
        return True  # 省博物馆
    if heads.need == "nothing" and heads.kind == "zone" and start == head.start():
        return (level != "nation" and head[0] in _ONLY_ONES) or _is_subject(folded, head[0])
    placed = opens.get(start, head.end()) <= head.start()
    if level == "nation" and head[0] in _GREAT_WORKS and not is_generic(folded[start : head.start()]):
        return True
    if heads.kind == "region" and head.start() - start > 1:
        return placed or not is_generic(folded[start : head.start()])
    told = is_of_field if heads.kind == "zone" else is_generic
    return placed or (level != "nation" and not told(folded[start : head.start()]))


def _is_subject(folded: str, word: str) -> bool:
    """Whether the title says that the plan is about such zones (关于支持自由贸易试验区…)."""
    title = folded[:_TITLE]
    if _ABOUT.search(title) is None:
        return False
    return word in title or (word in _ONLY_ONES and any(name in title for name in _ONLY_ONES))


def _is_divided(folded: str, head: re.Match[str]) -> bool:
    """Whether a division begins with the word for a township (镇坪, 乡宁)."""
    return folded[head.start() : head.start() + _TWO] in gazetteer().names


def _road(folded: str, start: int, end: int) -> Iterator[FoundPlace]:
    yield FoundPlace.at(folded, start, end, "road", "head")
    tail = _TAIL.match(folded, end)
    if tail:
        extended = _EXTENDED.match(tail[0])
        if extended:
            yield FoundPlace.at(folded, start, end + extended.end(), "road", "head-part")
        yield FoundPlace.at(folded, start, tail.end(), "road", "head-part")
