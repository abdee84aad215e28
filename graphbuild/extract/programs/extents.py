"""How far a name goes beyond what its rule saw: quotation marks, brackets, the number of an occasion."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.programs.borders import Candidate, left_border
from graphbuild.extract.programs.known import FOUGHT
from graphbuild.extract.programs.words import HARD, NUMERAL

_VERSION: Final = one_of(r"\d\.\d(?:升级)?版|升级版(?!本)|[一二三四五六七]期(?:工程|项目)?(?![间限货内末])")
_LINE: Final = re.compile("[东中西]线(?:[一二三]期)?(?:工程)?(?=[,。;、]|$|前期|范围|建设|开工|引江)")
"""Which line of a listed transfer of water is meant, and which phase of it."""
_AND_ITS: Final = re.compile(
    r"[及与和](?:(?:接线|连接线|引线|引道|匝道|配套|附属)[^\W!-ÿ]{0,6}?(?:工程|项目|设施|道路|路网|管网|航道|公路|铁路)|接线|连接线|引线|引道)"
    r"(?:建设)?(?=[,。;、]|$|\n|等|项目|前期|开工|建成|通车|加快|顺利|全面|基本|动工|竣工)"
)
"""What belongs to a work and is built with it (大桥及接线工程)."""
_LEVELS: Final = re.compile("(?:[省市区县州旗镇乡]、)+[县镇乡村][两三四五]级$")
"""At how many levels of government what a name begins with is set up (县、乡、村三级)."""
_CARRIED: Final = frozenset(("strategy", "campaign"))
_PLANNED: Final = re.compile("规划(?=[,。;、和及与]|$|编制|纲要)")
"""What makes a plan of the name of what it is for."""
_RANKED: Final = re.compile(r"\d{1,4}[强佳]")
"""Among how many of the first a firm or a place is, which ends the title."""
_HELD_AS: Final = re.compile("活动(?=[,。;、和及]|$|成效|成果|取得|深入|扎实|常态)")
"""The word that a campaign of the list ends in, too."""
_ON_TRIAL: Final = "试点"
_CREATING: Final = ("创建活动", "创建行动", "创建工程")
_PART: Final = re.compile(
    r"\((?:\w{1,8}段|[^\W!-ÿ]{1,4}片区|[^\W!-ÿ]?[一二三四五]期|\d{4}[^()]{0,8}版|修订版?|试行|[^\W!-ÿ]{2,3}类|[A-Z]型)\)(?:工程|项目)?|\([A-Z]{2,6}\)(?:模式|项目)"
)
"""Which stretch of a work, or which version of a plan, is meant."""
_YEARS: Final = re.compile(r"\n?\(20\d\d年?[-—~至到]{1,2}(?:20)?\d\d年?\)")
"""For which years a plan is made, behind its title."""
_SEAT: Final = re.compile(
    r"\(([^\W!-ÿ]{2,4})\)(?=[,。;、等和]|$|\n|建设|初具|建成|开工|正式|开[行通]|运营|累计)"
)
_BRACKET: Final = re.compile(
    r"(?P<stem>(?:[A-Z]\d{2,4})?[^\W!-ÿ]{2,24})\((?:(?![市县区镇乡含不])[^\W!-ÿ]{1,5}(?<![市县区类级])|"
    r"[^()\s,。;:、]{2,9}?[-—至](?:[^()\s,。;:、]){2,14})\)$"
)
"""A bracket in the midst of a name: 湖湾(北)大桥, 湖渠(湖东-湾里段)整治工程."""
_TREATED: Final = re.compile(
    r"\)(?:综合|系统|水环境|生态|河道|航道|防洪|升级|提升|提质){0,2}(?:治理|整治|改造|改扩建|扩建|修复)(?:工程|项目)?"
)
"""What is done to a work on the stretch before it."""
_ABBREVIATED: Final = re.compile(r"(?:[^\W!-ÿ]\([^\W!-ÿ]\)){2,4}$|[大中小]\([一二12]\)$")
"""Before what a name goes on with: a line by its ends in short (甲(阳)乙(山)线), a class of reservoirs."""
_SHORT_STEM: Final = re.compile(r"(?:村\((?:社区|居)\)|[居社]区?\(村\)|来\(返\)|进\(出\)|县\(市、?区?\))$")
"""A word of one character and its alternative in brackets."""
_GOES_ON: Final = frozenset("线型")
_LEVEL_BEFORE: Final = re.compile(r"(?:国家级?|全国|全省|自治区级?|[省市县区]级|(?<=[获围选评])省)$")
"""Of what level a title is that stands between quotes."""
_HELD_BEFORE: Final = re.compile(rf"(?:第(?:\d+|{NUMERAL}+)届|(?<!\d)20\d\d)$")
_DOTTED: Final = re.compile(r"[^\W!-ÿ]{2,}·$")
"""The first part of a name in two (湖畔·云庭)."""
_LISTED: Final = re.compile(r"[^\W!-ÿ]{2,}$")
_SHARING: Final = frozenset(
    (
        *("title", "title-of-level", "institutes", "rebuilt", "treated", "water-treated"),
        *("policy", "standard", "hours-around"),
    )
)
"""Rules whose names may begin with a list (老街、旧巷风貌改造)."""
_ITEM: Final = re.compile(
    r"(?:(?!和(?!谐|美|平))[^\W!-ÿ]){2,7}(?<![区市县级家管控放淤污林草湿城库线路期院室馆器纽园校段道桥站港场])(?<![提增改建治整标目][升效革设理治造准录])"
)
_OF_TYPES: Final = re.compile(r"(?:[^\W!-ÿ]{2,5}型、)+[^\W!-ÿ]{2,5}型$")
"""Of which types a title is, where they stand before its level (陆港型、空港型…枢纽)."""
_PHASE_BEFORE: Final = re.compile(r"(?:[^\W!-ÿ]|\d){2,16}[一二三四]期、$")
_NEXT_COUNTS: Final = "二三四五"
_NEXT_PHASE: Final = re.compile(f"[{_NEXT_COUNTS}](?:期|期工程|期项目)")
"""A further phase of the work that the item before it names (渔道一期、二期工程)."""
_PLACE_LENGTHS: Final = (2, 3, 4)
_LONGEST_BEFORE: Final = 20
_LONGEST_WITH_BRACKET, _LONGEST_STEM = 32, 12
_SCOPE_BEFORE: Final = re.compile(r"(?<![高较])(?:国家级?|全[国球省市]|自治区级|省市级|[省市县]级)$")
_BEARERS: Final = ("村", "农场", "社区", "庭院")
"""What a listed name ends in that is a title too, where a level stands before it."""
_FOUGHT_BEFORE: Final = re.compile(f"(?:{FOUGHT})$")
_FOUGHT: Final = frozenset(("“四风”", "四风", "四风问题", "“四风”问题"))
"""What officials are cleansed of, named with what is done against it."""
_FOUGHT_BEGINS: Final = frozenset(name[0] for name in _FOUGHT)
_JOINT: Final = re.compile("和(?!谐|美|平|睦)|[与及]")
_SHORT_FOR_ALL: Final = 4
"""How long the short names of events are, which are those of every time they are held (渔博会)."""
_GONE_ON: Final = frozenset(("制度", "奖状", "奖章"))
"""A last character and the next one, where they are one word."""
_LEADS: Final = frozenset("“、()·型级家国球省市届0123456789")
_FOLLOWS: Final = frozenset("”(及与和创试活规度状章东中西升一二三四五六七0123456789")
_OPENS: Final = frozenset(f"{_NEXT_COUNTS}四")
"""What stands before a name, behind it or first in it where more than its rule saw may belong to it."""
_QUOTES: Final = frozenset('“"')
_OF_LISTS: Final = frozenset(("known", "state"))
_OF_WORKS: Final = frozenset(("project", "project-bundle"))
_OF_SEAT: Final = frozenset(("project", "brand", "designation"))


def as_written(
    folded: str, candidates: Iterable[Candidate], named: Collection[tuple[int, int]]
) -> list[Candidate]:
    """The candidates with all that belongs to their names; a title within its campaign is marked as nested.

    ``named`` are the spans of the known names of the text: such an item of a list is a name of its own.
    """
    whole = []
    framed = f"\n{folded}\n"  # so that something stands before each character and behind it
    for each in candidates:
        start = each[0]
        opened = framed[start + 1]
        alone = framed[start] not in _LEADS and framed[each[1] + 1] not in _FOLLOWS
        if alone and opened in _QUOTES:
            alone = each.kind != "designation" and folded[start + 1] not in _FOUGHT_BEGINS
        whole.append(each if alone and opened not in _OPENS else _extended(folded, each, named))
    return whole


def _extended(folded: str, each: Candidate, named: Collection[tuple[int, int]]) -> Candidate:
    """The candidate with what belongs to its name, where one of the characters about it may say so."""
    start, end, kind, rule = each.start, each.end, each.kind, each.rule
    title, listed = kind == "designation", rule in _OF_LISTS
    if title and folded.startswith(_CREATING, end):
        return each._replace(nested=True)
    if listed and kind in _CARRIED and _PLANNED.match(folded, end):
        end, kind = end + 2, "action-plan"
    ranked = _RANKED.match(folded, end) if title else None
    end = ranked.end() if ranked else end
    if listed and kind == "campaign" and _HELD_AS.match(folded, end):
        end += 2
    if title and not listed and folded.startswith(_ON_TRIAL, end):
        end += len(_ON_TRIAL)
    if folded[end - 1 : end + 1] in _GONE_ON:
        end += 1
    before, after = folded[start - 1 : start], folded[end : end + 1]
    if before == "“" and after == "”":
        return each._replace(start=start - 1, end=end + 1)
    if after in _FOLLOWS:
        if after == "(":
            end = _after_bracket(folded, end, kind)
        if kind in _OF_WORKS and folded[end : end + 1] in ("及", "与", "和"):
            its = _AND_ITS.match(folded, end)
            end = its.end() - 2 * its.group().endswith("建设") if its else end
        version = (_LINE if listed else _VERSION).match(folded, end)
        if version:
            end = version.end()
            kind = "project" if kind == "campaign" and "期" in version.group() else kind
    if folded[start] in _NEXT_COUNTS and _NEXT_PHASE.fullmatch(folded, start, end):
        phase = _PHASE_BEFORE.search(folded, max(0, start - _LONGEST_BEFORE), start)
        start = left_border(folded, phase.start(), start - 1, ()).start if phase else start
    elif before == "、":
        if folded.startswith("级", start + 2):
            levels = _LEVELS.search(folded, max(0, start - _LONGEST_BEFORE), start + 3)
            start = levels.start() if levels else start
        start = _after_items(folded, start, rule in _SHARING, named)
    elif before == "(" and not listed:
        start, end = _around_bracket(folded, start, end)
    elif before == ")" and not listed:
        start = _before_bracket(folded, start)
    elif before == "·" and not listed:
        stem = _DOTTED.search(folded, max(0, start - _LONGEST_BEFORE), start)
        start = left_border(folded, stem.start(), start - 1, ()).start if stem else start
    if title:
        start = _with_level(folded, start, each.nested)
    if listed and (title or (folded.startswith("级", start - 1) and folded.endswith(_BEARERS, start, end))):
        scope = _SCOPE_BEFORE.search(folded, max(0, start - 4), start)
        if scope:
            start, kind = scope.start(), "designation"
    if folded[start] in _FOUGHT_BEGINS and folded[start:end] in _FOUGHT:
        fought = _FOUGHT_BEFORE.search(folded, max(0, start - 2), start)
        start = fought.start() if fought else start
    if kind == "brand" and not listed and end - start > _SHORT_FOR_ALL:
        held = _HELD_BEFORE.search(folded, max(0, start - 8), start)
        start = held.start() if held else start
    if (start, end, kind) == (each.start, each.end, each.kind):
        return each
    return each._replace(start=start, end=end, kind=kind)


def _after_bracket(folded: str, end: int, kind: str) -> int:
    """Where a name ends that a bracket opens behind: after the bracket where that belongs to it."""
    part = _YEARS.match(folded, end) if kind == "action-plan" else None
    part = part or _PART.match(folded, end)
    if part:
        return part.end()
    seat = _SEAT.match(folded, end) if kind in _OF_SEAT else None
    return seat.end() if seat and is_place(seat[1]) else end


def _with_level(folded: str, start: int, nested: bool) -> int:
    """Where a title begins with the level before its quotes, or with the types it has."""
    if not nested and folded[start] in _QUOTES:
        level = _LEVEL_BEFORE.search(folded, max(0, start - 8), start)
        start = level.start() if level else start
    if folded[start - 1] == "型":
        types = _OF_TYPES.search(folded, max(0, start - 2 * _LONGEST_BEFORE), start)
        if types:
            first = folded.index("型", types.start())
            border = left_border(folded, max(0, first - _LONGEST_STEM), first, ())
            start = max(types.start(), border.start)
    return start


def _after_items(folded: str, start: int, shared: bool, named: Collection[tuple[int, int]]) -> int:
    """Where a list begins that ends at ``start``: of places before a place, or of what shares the name.

    What is ``shared`` is so only behind a verb; else the list is one of names.
    """
    if not shared and not any(is_place(folded[start : start + length]) for length in _PLACE_LENGTHS):
        return start
    begin, verb = start, not shared
    while folded[begin - 1 : begin] == "、":
        found = _LISTED.search(folded, max(0, begin - _LONGEST_BEFORE), begin - 1)
        border = left_border(folded, found.start(), begin - 1, ()) if found else None
        item = folded[border.start : begin - 1] if border else ""
        if border is None or (border.start, begin - 1) in named:
            return start
        if not (is_place(item) or (shared and _ITEM.fullmatch(item))):
            break
        begin, verb = border.start, verb or border.verb
        if border.verb:
            break
    return begin if verb else start


def _around_bracket(folded: str, start: int, end: int) -> tuple[int, int]:
    """The work whose stretch stands in brackets at ``start``: 湖渠(湖东至湾里段)综合治理工程."""
    treated = _TREATED.match(folded, end)
    begin = _before_bracket(folded, end + 1) if treated else start
    return (begin, treated.end()) if treated and begin < start else (start, end)


def _before_bracket(folded: str, start: int) -> int:
    """Where the name begins that goes on at ``start`` behind a bracket; ``start`` if it begins there."""
    short = _ABBREVIATED.search(folded, max(0, start - _LONGEST_BEFORE), start)
    if short and folded[start] in _GOES_ON:
        return short.start()
    stem = _SHORT_STEM.search(folded, max(0, start - _LONGEST_BEFORE), start)
    if stem:
        return stem.start()
    found = _BRACKET.search(folded, max(0, start - _LONGEST_WITH_BRACKET), start)
    if found is None:
        return start
    end = found.end("stem")
    begin = left_border(folded, found.start("stem"), end, ()).start
    begin = max((joint.end() for joint in _JOINT.finditer(folded, begin, end - 1)), default=begin)
    counted = folded[begin - 1 : begin].isdigit()
    fits = 1 < end - begin <= _LONGEST_STEM
    return start if counted or not fits or HARD.search(folded, begin, end) else begin
