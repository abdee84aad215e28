"""Names that share what they end in with a list, and the positions a place sets out to hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.pieces import Clause
from graphbuild.extract.program_borders import Candidate, is_named, left_border
from graphbuild.extract.program_words import HARD, HEAD, KIND_OF_HEAD, NUMERAL

_ELLIPTICAL = re.compile(
    rf"{NUMERAL}{{1,3}}(?:大|项|个)[\u4e00-\u9fff]{{0,6}}?(?P<head>攻坚战|专项行动|"
    rf"行动|工程|战略|计划|改革|体系)\((?P<items>[^()]{{6,160}})\)"
)
_POSITION = re.compile(
    r"(?:打造|共建|建设|建成|创建|争当|夺取|成为|当好|构筑|构建|塑造)(?:成为|成(?![渝都德绵])|好|一批|"
    r"一个)?(?P<name>[^,。;:()“”《》]{3,28}?"
    r"(?:名城|目的地|先行区|示范地|首选地|集聚地|集聚区|聚集区|承载地|策源地|高地|金融中心|航运中心|贸易中心|科技创新中心|科学中心|"
    r"桥头堡|后花园|样板区?|标杆城市|中心城市|"
    r"供应基地|生产基地|产业基地|建材基地|制造基地|能源基地|加工基地|创新基地|枢纽|隆起带|增长极|门户|窗口))"
    r"(?=[,。;、)的]|建设|和|$|上|迈|新)"
)
POSITION_VERBS = frozenset("打共建创争夺成当构塑")
"""The first characters of the verbs before a position."""
_SAID = re.compile(r"^(?:成|为|了|出)|(?:这|我们|什么|必须)")


_CLASS = re.compile(
    rf"等(?:\d+|{NUMERAL}{{1,3}})?(?:个|项)?(?:重大|重点|一批|国家级|市级|省级)*(?P<class>人才计划|计划|品牌赛事|自主品牌赛事|国际赛事|"
    rf"体育赛事|赛事活动|赛事|展会|节会|促消费活动|节庆活动|文化品牌|品牌)(?![一-鿿]{{0,2}}(?:体系|机制))"
)
_KINDS = {"划": "action-plan", "事": "brand", "动": "brand", "会": "brand", "牌": "brand"}
_SAID_OF = re.compile(rf"[在向为让于]|{HARD.pattern}")
_LISTED = re.compile(r"[\u4e00-\u9fffA-Za-z\d·]{2,16}")


def classed_items(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield the items of a list that ends in its class (甲、乙等人才计划; 甲、乙等赛事)."""
    for found in _CLASS.finditer(folded, clause.start, clause.end):
        end = found.start()
        while end > clause.start:
            cut = max(folded.rfind(mark, clause.start, end) for mark in "、,;:()《》“”")
            begin = max(clause.start, cut + 1)
            listed = cut >= clause.start and folded[cut] == "、"
            border = left_border(folded, begin, end, ())
            item = folded[border.start : end]
            if (
                _LISTED.fullmatch(item)
                and (border.verb or listed)
                and is_named(item)
                and not _SAID_OF.search(item)
            ):
                yield Candidate(border.start, end, _KINDS[found["class"][-1]], "listed-class", "medium", 3)
            if border.start > begin or not listed:
                break
            end = cut


def counted_items(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield the items in the brackets after a counted name (七大攻坚战(甲、乙、丙攻坚战))."""
    for found in _ELLIPTICAL.finditer(folded, clause.start, clause.end):
        kind = KIND_OF_HEAD[found["head"]]
        at = found.start("items")
        for item in found["items"].split("、"):
            words = item.strip()
            if 2 <= len(words) <= 16 and not HARD.match(words):
                yield Candidate(at, at + len(item), kind, "shared-head", "medium", 6)
            at += len(item) + 1


def positions(folded: str, clause: Clause) -> Iterator[Candidate]:
    """Yield what a place sets out to be (打造…目的地): a formula that sums up an aim."""
    for found in _POSITION.finditer(folded, clause.start, clause.end):
        begin, end = found.span("name")
        inner = list(HARD.finditer(folded, begin, end))
        if inner:
            begin = max((each.end() for each in inner if each.end() < end - 4), default=begin)
        words = folded[begin:end]
        if len(words) >= 5 and not _SAID.search(words) and is_named(words) and not HEAD.fullmatch(words):
            yield Candidate(begin, end, "slogan", "position", "low", 1)
