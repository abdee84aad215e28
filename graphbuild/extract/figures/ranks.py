"""Ranks: 第 4 位, 全国第二, 前 10 名, 全国百强."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from graphbuild.extract.alternatives import BLANKS
from graphbuild.extract.figures.figure import Figure, Part
from graphbuild.extract.numerals import plain

_CUE = re.compile(
    r"(?:[居列占位排名获获得夺取]|[位名]次(?:力争|[要将])?[由从]|排名|位居|位列|名列|跃居|升至|上升[至到为]|进位[至到]|"
    r"前移[至到]|降[至到](?:当前|目前)?的?|(?:跃升|提升|攀升|晋升)[至到]|保持|[全我][国省市县区]|[东中西]部|自治区|进入|世界|"
    r"全球|亚洲|国内|省内|市内|同类[^,。]{0,6}|(?:排|居|列|名列|保持)在?[^\W!-ÿ]{2,8}|[百十\d]强(?:[县市区镇乡村]|园区|企业|城市)?(?:排行)?榜?单?中?|总[分量]|综合[^,。]{0,6}|第\S{1,3}位?[、和][^\W!-ÿ]{0,5}|第\d{1,3}位?、[^\W!-ÿ]{6,12}|[升降]为[^\W]{0,8}年的|(?:[由从]|[升降进移][至到])(?:(?:19|20)\d\d|[上去])年[底末]?的)\s*$"
)
_LISTED_CUE = re.compile(r"(?:[位名居排]列|[位排]居|排名)[^,。;、]{2,16}$")
_LISTED_ON = re.compile(r"、[^\W!-ÿ]{2,12}第\d{1,3}(?=[位、,。;])")
"""Of a list of ranks (位居全国百强县投资潜力第 3、绿色发展第 5) the first is told by what begins it."""
_ASIDE = re.compile(r"\([^()]{1,8}\)\s*$")
"""What a bracket adds to the peers (各县(市、区)第 2 位)."""
_FIRSTS = re.compile(r"[个项](?:全[国省市区县球]|世界)$")
"""Several firsts (3 个全国第一): counted, not ranked."""
_END = re.compile(
    r"\s*(?:位|名(?!单))(?!者|的?(?:为|是|单位|部门))|(?=\s*(?:[,。;、!)”]|$|和|及|的(?!一|为|单位|部门)))"
)
_SECTORS = re.compile(r"(?:[、和及]第[一二三])+次?产业")
"""Sectors in a list (第一、第二、第三产业)."""
_NOT_IN_FRONT = ("目前", "日前", "年前", "此前", "提前", "之前")
_FRONT_END = re.compile(r"\s*(?:位|名|强|甲)|(?=\s*(?:[,。;、!)]|$|行列|的))")
PLACE = re.compile(r"\s*[位名](?![数于置列居次单])")
_BEHIND, BEHIND_SIGNS = re.compile(r"\s*[位名强]"), frozenset(f"位名强{BLANKS}")
"""One of which stands behind what is a rank with no 第 or 前 before it."""
_MOVING = "提升|上升|前移|跃升|晋升|攀升|跃居|前进|提高|上移|下降|后移|下滑|升|进|降"
_MOVED_FROM = re.compile(r"[由从](?:(?:19|20)\d\d年)?[^,。;、\d]{0,8}$")
_MOVED_TO = re.compile(rf"(?:{_MOVING})[至到]了?(?:全[国省市县]|当前的?)?$")
_MOVES = re.compile(rf"[^,。;、\d]{{0,3}}(?:{_MOVING})[至到]")
_SAID = 44
"""Characters within which a rank is spoken of, be it a clause before."""
_IN_ORDER = re.compile(r"排名|排位|位次|名次|百强|十强|综合实力|竞争力|考核|测评|满意度")
_STRONG_CUE = re.compile(
    r"(?:(?:上榜|荣登|名列|进入|冲刺|入围|入选|跻身|列入|[迈步跨]入|[跨挤]进|位列|位居)[^,。;、]{0,16}|"
    r"(?:列|居|保持|全国|全省|全市|西部|中部|东部|综合实力|竞争力)[^,。;]{0,6})$"
)
_STRONG_END = re.compile(
    r"\s*强(?:县|市|区|镇|乡|村|(?:产业)?集群|园区|开发区|高新区)?(?:行列|榜单?)?(?=[,。;、第的”\"]|$)"
)
_QUOTED_END = re.compile(r"强[县市区镇乡村]?[”\"]")
_ENTERED = re.compile(r"(?:入选|入围|上榜|跻身|进入|荣登|名列|位列|列入?)(?:了|为|于)?$")
_STRONG_LISTED = re.compile(
    r"\s*强(?:企业|[县市区镇乡村])[^,。;]{0,8}、[^,。;]{0,8}强(?:企业|[县市区镇乡村])"
)
_STRONG_WITHIN = re.compile(r"\s*强[县市区镇乡村]?(?:排行)?榜?单?(?:中|排名)?(?:位列|位居|列|居)?第")
_STRONG_NAMED = re.compile(r"(?:实施|开展|推进|推动|支持|培育|新增|拥有)[全我国省市县区同类\s]*$")
_PLACES_UP = re.compile(r"(?:[提上跃攀]升|[前进]移|[前跃]进|进位?|升位?|上移|跨越)(?:了|近|约)*\s*$")
_UP_TO = re.compile(r"第[\d一二三四五六七八九十]+[至到~—-]$")
"""The first of several in their order (第 3 至 | 5 期)."""


def may_follow(part: Part, end: int) -> bool:
    """Whether one of the words stands at a place that are behind ranks with no 第 or 前 before them."""
    return part.match(_BEHIND, end) is not None


def is_ordinal(part: Part, start: int) -> bool:
    """Whether a numeral follows 第."""
    return part.before(start, 2).rstrip(" ").endswith("第") or bool(_UP_TO.search(part.before(start, 6)))


def rank(part: Part, start: int, end: int, value: Decimal) -> Figure | None:
    """第 4 位, 全国第二: a rank, where the words before it say so."""
    begin = part.text.rfind("第", part.start, start)
    close = part.match(_END, end)
    if _FIRSTS.search(part.before(begin, 6)):
        return None
    if part.match(_SECTORS, end):
        return None
    if close is None or begin < part.start:
        return None
    before = _ASIDE.sub("", part.before(begin, 24))
    if not _CUE.search(before[-14:]) and not (part.match(_LISTED_ON, end) and _LISTED_CUE.search(before)):
        return None
    told = close.group().strip()
    if not told and value > 100:
        return None
    return part.figure((begin, close.end() if told else end), plain(value), value, counted="位", kind="rank")


def front_rank(part: Part, start: int, end: int, value: Decimal) -> Figure | None:
    """前 5 名: at most that rank."""
    before = part.before(start, 3).rstrip()
    if not before.endswith("前") or before.endswith(_NOT_IN_FRONT):
        return None
    close = part.match(_FRONT_END, end)
    if close is None:
        return None
    unit = close.group().strip()
    counted = "位" if unit in ("", "强", "甲") else unit
    figure = part.figure((start, max(close.end(), end)), plain(value), value, counted=counted, kind="rank")
    return replace(figure, comparator="<=")


def moved_rank(part: Part, start: int, end: int, value: Decimal) -> Figure | None:
    """由 99 位提升至 87 位: both are ranks, where the words before speak of one."""
    close = part.match(PLACE, end)
    if close is None:
        return None
    moved = _MOVED_TO.search(part.before(start, 8)) or (
        _MOVED_FROM.search(part.before(start, 12)) and part.match(_MOVES, close.end())
    )
    if not moved or not _IN_ORDER.search(part.text[max(0, start - _SAID) : start].rpartition("。")[2]):
        return None
    return part.figure((start, close.end()), plain(value), value, counted="位", kind="rank")


def is_list(part: Part, end: int, value: Decimal) -> bool:
    """Whether 强 follows: 百强, 500 强."""
    return value >= 10 and part.match(_STRONG_END, end) is not None


def is_listed_in_quotes(part: Part, start: int, end: int) -> bool:
    """Whether a quotation ends with 百强, and is what something is in (入选“市场百强”)."""
    close = part.match(_QUOTED_END, end)
    opening = max(part.text.rfind(mark, part.start, start) for mark in '“"')
    return close is not None and opening > part.start and _ENTERED.search(part.before(opening, 6)) is not None


def listed_rank(part: Part, start: int, end: int, value: Decimal) -> Figure | None:
    """全国百强: a rank, where the list is entered or held, not where it is but named."""
    before = part.before(start, 20)
    if not _STRONG_CUE.search(before) or _STRONG_NAMED.search(before):
        return None
    if part.match(_STRONG_WITHIN, end):  # 百强县第 70 位: the list that the rank is one in
        return None
    if part.match(_STRONG_LISTED, end):  # 百强县、百强区 20 个: names of what is counted
        return None
    close = part.text.index("强", end) + 1
    figure = part.figure((start, close), plain(value), value, counted="位", kind="rank")
    return replace(figure, comparator="<=")


def persons(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures; those whose 位 counts people, and is no rank and no change of one, named as 名 are."""
    return [_person(text, each) if each.counted == "位" else each for each in figures]


def _person(text: str, figure: Figure) -> Figure:
    before = text[max(0, figure.outer_start - 4) : figure.outer_start]
    if figure.kind != "plain" or _PLACES_UP.search(before):
        return figure
    return replace(figure, unit=figure.unit.replace("位", "名"), counted="名")
