"""Programs named without quotation marks: by the head their name ends in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.listed_words import look_for
from graphbuild.extract.programs.borders import Border, Candidate, Segment, Spans, is_named, near
from graphbuild.extract.programs.facilities import kind_of_works
from graphbuild.extract.programs.head_borders import OWN_STRATEGY, before_enumeration, border_before, joined
from graphbuild.extract.programs.lists import elliptical
from graphbuild.extract.programs.no_names import is_no_name
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.words import (
    AFTER_HEAD_NO,
    CHOSEN_FOR,
    KIND_OF_HEAD,
    SOFT,
    STRONG_HEAD,
)
from graphbuild.terms import Confidence

_Runs: TypeAlias = tuple[Segment, ...]
_Head: TypeAlias = tuple[int, int, str]
"""Where a head begins and ends, and the word."""
_HEADS = frozenset(KIND_OF_HEAD)
look_for(_HEADS)
_LONGEST, _SHORTEST = 26, 2
"""How long a name is at most, and what stands before its head at least."""
_CLASSES = frozenset(("项目", "工程"))
_COUNT_OF_LIST = re.compile(r"等(?:\d[\d.,]*|[二两三四五六七八九十]{1,3})[余多]?(?:个|项|条|座|所|家|处)")
"""A count behind a list: such a head says only of what class its items are (甲、乙等 3 个水利项目)."""
_OF_FIELDS = re.compile(
    "(?:综合|专项)治理|(?:综合|专项|集中)整治|生态修复|改革|(?:改革)?试点|工程|攻坚战|(?:攻坚|专项|整治)?行动|计划|机制|制度|模式"
)
"""Heads of what is done in several fields or places at once (东湖、西湖等湖区综合治理)."""
_NEEDS_MORE = {
    word: length
    for length, words in (
        (3, "制度|方案|试点|模式"),
        (4, "体系|系统|平台|机制|规划|教育活动|整治提升|改造提升|提升改造"),
    )
    for word in words.split("|")
}
"""How many characters a head asks before it, where two are not enough."""
_PLANS_TO = re.compile(
    r"[为是]?\d|目标|完成|投资|实施|总投资|安排|建设|新建|用|于|在|到|再|新|全(?!面)|年内|引|培|争|投入|开工|启动|今年|增长|下降|与[^\W!-ÿ]{2,8}(?:同步|持平)"
)


def heads_in_clauses(spoken: Spoken) -> Mapping[int, list[_Head]]:
    """By the places of clauses the heads in them, in text order, the longest of those that overlap."""
    told = spoken.seen.among(_HEADS).items()
    found: dict[int, list[_Head]] = defaultdict(list)
    reached = 0
    for at, before, word in sorted((at, -len(word), word) for word, offsets in told for at in offsets):
        place = spoken.place_of[at]
        if at >= reached and place >= 0 and at - before <= spoken.clauses[place].end:
            reached = at - before
            found[place].append((at, reached, word))
    return found


def names_with_heads(folded: str, heads: list[_Head], runs: _Runs, fixed: Spans) -> Iterator[Candidate]:
    """Yield the names in a clause that end in one of its ``heads``.

    ``runs`` are its runs between marks, none of which stands in a head; ``fixed`` the known names in it.
    """
    for at, run in enumerate(runs):
        within = heads if len(runs) == 1 else [head for head in heads if run.start <= head[0] < run.end]
        if within:
            yield from _headed(folded, run, within, fixed, runs[max(0, at - 3) : at])


def _headed(
    folded: str, segment: Segment, heads: list[_Head], fixed: Spans, earlier: _Runs
) -> Iterator[Candidate]:
    """The names in a segment that end in one of its ``heads``; ``earlier`` are the segments before it."""
    limit = segment.end
    for found in reversed(heads):
        at, end, head = found
        if end > limit or at - segment.start < _SHORTEST:
            continue
        if end < segment.end and AFTER_HEAD_NO.match(folded, end, segment.end):
            continue
        if head.endswith("战略") and _STRATEGIC.match(folded, end, segment.end):
            continue
        border = border_before(folded, segment, at, fixed)
        if at - border.start < _SHORTEST and not border.enumerated:
            continue
        if head in _CLASSES and _COUNT_OF_LIST.search(folded, max(segment.start, border.start - 8), at):
            continue
        modifier = folded[border.start : at]
        if head in ("模式", "新模式") and _OWN_MODEL.search(folded, border.start, end) is None:
            continue
        if border.enumerated:
            begin = None
            if _closes_list(segment, modifier, head):
                begin = before_enumeration(folded, segment, border.start, earlier, fixed)
            if begin is not None:
                kind = KIND_OF_HEAD[head]
                yield Candidate(begin, end, kind, f"head-{kind}", "medium", 3)
                limit = begin
            continue
        if len(modifier) + len(head) > _LONGEST:
            continue
        if len(modifier) < _NEEDS_MORE.get(head, _SHORTEST) or SOFT.fullmatch(modifier):
            continue
        if not is_named(modifier) and not (
            is_named(modifier, strong=True) and _is_strong(folded, segment, border, found, fixed)
        ):
            continue
        if head == "计划" and (modifier[-1:] == "在" or _PLANS_TO.match(folded, end, segment.end)):
            continue
        if is_no_name(modifier + head):
            continue
        if head == "项目" and (_ABOUT_PROJECTS.search(modifier) or is_place(modifier)):
            continue
        if head == "系统" and not border.verb and not (earlier and folded.endswith(head, 0, earlier[-1].end)):
            continue
        if head == "经验" and not (border.verb and len(modifier) <= 4):
            continue
        start = joined(folded, segment, border, head, earlier, fixed)
        confidence: Confidence = "high" if border.verb else "medium"
        kind = _kind(head, modifier)
        if head.endswith("试点") and CHOSEN_FOR.search(folded, max(0, start - 10), start):
            kind = "designation"
        if kind == "project" and (
            _MANY_BEFORE.search(folded, max(0, start - 8), start)
            or _MANY_AFTER.match(folded, end, segment.end)
        ):
            kind = "project-bundle"
        yield Candidate(start, end, kind, f"head-{KIND_OF_HEAD[head]}", confidence, 3)
        if start == segment.start and segment.before == "、":
            yield from elliptical(folded, segment, kind, earlier)
        limit = border.start


def _closes_list(segment: Segment, modifier: str, head: str) -> bool:
    """Whether what stands behind 等 belongs to all of the list before it."""
    if not modifier and KIND_OF_HEAD[head] == "mechanism" and head != "机制":
        return True
    listed = (head == "工程" and segment.before == "、") or modifier.startswith(("方面", "领域", "地"))
    return not listed and _OF_FIELDS.fullmatch(head) is not None and is_named(modifier)


def _is_strong(folded: str, segment: Segment, border: Border, head: _Head, fixed: Spans) -> bool:
    """Whether a head, or what stands before it, names something where general words stand before it."""
    at, end, word = head
    if word in _STRONG_HEADS:
        return True
    own = word.endswith("战略") and end == segment.end and at - border.start >= OWN_STRATEGY - (len(word) > 2)
    if own and not folded.startswith(("重大", "国家"), border.start):
        return True
    known = near(fixed, border.start, at) if fixed and folded[at - 1] != "的" else ()
    if any(border.start <= begin for begin, _ in known):
        return True
    if not word.endswith(_ENDS_OF_STRONG):
        return False
    if _LONG_ENOUGH.fullmatch(folded, border.start, end):
        return True
    return (border.verb or segment.before == "、") and _OF_TWO_WORDS.fullmatch(
        folded, border.start, end
    ) is not None


_STRONG_HEADS = frozenset(
    head for head, kind in KIND_OF_HEAD.items() if kind == "brand" or STRONG_HEAD.fullmatch(head)
)
_ENDS_OF_STRONG = ("工程", "计划", "行动", "体系", "改革", "试点", "专项", "机制", "制度")
"""What a head ends in that many words before it may make strong."""
_LONG_ENOUGH = re.compile(
    r"(?!.*(?:重[点大]|以上)|[各该]|全[年市县省区]|本|相关|有关|年度|企业)(?:[^\W!-ÿ]{6,}(?:工程|(?<!发展)(?<!生产)(?<!投资)(?<!工作)计划|行动)|现代(?!企业|化)[^\W!-ÿ]{2,}体系)"
)
"""General words alone make a name where there are many of them (高端人才引领培养计划)."""
_OF_TWO_WORDS = re.compile(
    r"(?!.*[重和及]|.*性(?:工程|项目)|国家|领域|政府|城乡|基础|配套|体制机制)[^\W!-ÿ]{4,}(?:改革|工程|行动|试点|计划|专项)|(?!.*[和及]|.*体制机制|创新|基础设施)[^\W!-ÿ]{6,}(?:机制|制度|体系)"
)
"""Two general words name a reform or a campaign that a verb stands before."""
_MANY_BEFORE = re.compile(r"(?:\d[余多]?[个项所条座处类]|一大?批)(?:重点|重大|国家级?|省级?|市级?)?$")
_MANY_AFTER = re.compile(r"\d[\d.]*[余多]?[个项]")
"""Counts beside a name that tell of many."""
_ABOUT_PROJECTS = re.compile(
    r"^(?:风电|光电|水电|光伏|储能|新能源)$|重大(?!科技)|大$|重点|以上$|[万亿]元以上|^(?:高质量|产业链|重特大)$|^(?:要?把|牢牢|严厉|抽调|增加|营造|举行|新签|新增|签约|争取|抢抓|包联|包抓|"
    r"跟踪|市级|省级|各级|提高|掀起|严把|一切|真正把|-|(?:投资)?过?\d(?!\d*(?:千伏|[师团]))(?![\d.]*[万亿]?(?:立方米|吨|千瓦|兆瓦|平方米|亩|头|锭|米)(?:以上)?[^\W!-ÿ]{3,}))|竣工$|待建$|打击|管控|严控|遏制|阻碍|包联|包抓|企业包|^(?:记者从|[户村]产业|大抓|策划|新?入园|[东中西南北]部|赴?上|入库|新入库|(?:.*情况)?该|到[户村县镇]|资金|新批(?:外资)?|含增资|计划[内外]|打包|收入|履约|融资|引资|[全共]部?施工|[达投完]产或完工|过[百千]万元|.{0,2}共?引进|.*投产或?|.*每个|禁止.*)$|(?:干部|狠|大|招|谋|跑|赴|新)[抓上]$|[攻抢拼跑谋]$|城建$|(?:难点|攻坚|牌|险|店|亿美元|美元产业|抓)$|落户|新上投资|投资过|[\d.]+亿元$"
)
"""What is said of projects at large, where no one of them is named."""
_STRATEGIC = re.compile(
    "定力|腹地|位势|平台|高地|使命|意义|需求|人才|科技|协同|性|资源|主动|引领|枢纽|任务|转型|重组|拓展|支[点撑]|节点|要地|物资|伙伴|互信|判断|眼光|"
    "思维|优势|规划|考量|价值|石油|空间|基点|导向|中的"
)
"""What follows 战略 where it says of what kind the next word is."""
_OWN_MODEL = re.compile(r"[A-Za-z\d+]|发展新模式$|经验$")
"""A way of doing things (模式) has a name of its own only between quotes or in such letters."""
_OF_MANY = re.compile(r"小区|老旧|危房|所学校|城镇|农村|民生|[、和]|土地整治|管网|各[镇乡村]")
"""What projects are for of which there are many."""
_BUILDINGS = tuple("厂站校馆院园库桥")


def _kind(head: str, modifier: str) -> str:
    if head == "试点" and modifier.endswith(("县", "市", "区", "城市", "镇", "村")):
        return "designation"
    if head.endswith("工程"):
        return kind_of_works(modifier + head.removesuffix("工程"))
    if head == "项目" and _OF_MANY.search(modifier):
        return "project-bundle"
    if KIND_OF_HEAD[head] == "project-bundle" and modifier.endswith(_BUILDINGS):
        return "project"
    if head == "制度" and (modifier.endswith("工作") or "联系" in modifier or "包联" in modifier):
        return "mechanism"
    return KIND_OF_HEAD[head]
