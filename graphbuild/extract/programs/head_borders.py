"""Where a name begins that ends in a head: at the verb before it, at a name of its own, at a list."""

from __future__ import annotations

import re

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.programs.borders import Border, Segment, Spans, is_named, left_border, near
from graphbuild.extract.programs.facilities import WORK
from graphbuild.extract.programs.lists import DEED, SHORTEST_OF_LIST
from graphbuild.extract.programs.words import HEAD, KIND_OF_HEAD, NUMERAL, SOFT, TITLE_ENDS

_SHORTEST = 2
"""How many characters stand at least before the head of a name."""
OWN_STRATEGY = 4
"""How long strategies are that stand side by side before their head."""

_BUILT = re.compile(
    r"(?:迁建|搬迁|重建|帮扶|复绿|扩建|改造|新建|续建|改建|升级|整治|治理|建设|利用|回收|修复|防治|还林|还草|移民|封育|产业|[任责办诺问]制|[一二三四五六七八九十百千万][户套处亩个座公里]+)$"
)
_OWN_PAPER = ("发展", "政策", "意见", "办法", "方案", "规划", "细则", "规定", "条例", "措施", "基金")
"""What an item of a list ends in that is a paper, a policy, or an aim, of its own."""
_DONE = frozenset(
    (
        *("实现", "落实", "推进", "强化", "构建", "对接", "解决", "执行", "打造", "持续", "盘活", "整合"),
        *("对标", "加速", "运用", "实施", "安排", "处置", "突破", "提速", "打通", "重塑", "重构", "共建"),
    )
)
"""Verbs that may be a part of a name before its head or before general words and a head."""
_SET_UP = re.compile("实施|建立|健全|完善|构建|形成|探索|优化|深化|开展|启动")
"""Verbs right before a whole name."""
_WHOLE_BEFORE = re.compile(
    r"(?:布局规划|[^季环佳过春关调]节|博览会|补贴|津贴|补助|禁牧休牧|水库|医院|中学|小学|广场|公园|高速|铁路|电站|配套|拓宽改造|升级改造|(?:设施|体系|[厂路园楼桥场室站院所馆])建设|扩建|迁建|改线|搬迁|大修|(?:旅游|产业|经济|生态|创新)带|走廊|(?<![体编机控])制)$"
)
"""What a name ends in that stands whole before 和."""
_SIBLING = re.compile(r"和(?!谐|美|平|睦)|以及|及(?!时|其)|与(?!会)")
_NUMBERED = re.compile(rf"{NUMERAL}[个大]{NUMERAL}|(?:第(?:\d+|{NUMERAL}{{1,3}})|首)[届次]")
_ELEMENTS = ("水", "气")
_ROUTES = frozenset(("高铁", "铁路", "高速", "公路", "机场", "水库", "大桥"))


def border_before(folded: str, segment: Segment, end: int, fixed: Spans) -> Border:
    """Where in a segment the name begins whose head stands at ``end``; ``fixed`` are the known names."""
    border = left_border(folded, segment.start, end, fixed)
    border = _before_deed(folded, segment, border, end, fixed)
    if end - border.start < _SHORTEST:
        return border
    border = _after_sibling(folded, border, end, fixed)
    return _at_known(folded, border, end, fixed) if fixed else border


def _before_deed(folded: str, segment: Segment, border: Border, end: int, fixed: Spans) -> Border:
    """The border before a verb that is a part of the name (产品价值实现机制, 老街风貌运用促进工程)."""
    deed = border.start - 2
    done = folded[deed : border.start] in _DONE or folded.startswith(("完善工程", "健全工程"), deed)
    if border.enumerated or not done:
        return border
    general = folded[border.start : end]
    if is_named(general) and not SOFT.fullmatch(general):
        return border
    before = left_border(folded, segment.start, deed, fixed)
    named = deed - before.start >= OWN_STRATEGY and _SET_UP.fullmatch(folded, before.start - 2, before.start)
    works = deed - before.start >= OWN_STRATEGY and folded.startswith("工程", border.start)
    own = deed - before.start >= _SHORTEST and not (general or folded.startswith("实施", deed))
    return before if named or works or own else border


def _after_sibling(folded: str, border: Border, end: int, fixed: Spans) -> Border:
    """The border after 和 where what stands before it is a whole name of its own."""
    for found in _SIBLING.finditer(folded, border.start, end):
        at, after = found.span()
        whole = any(to == at for _, to in near(fixed, at, after))
        whole = whole or any(
            head.end() == at for head in HEAD.finditer(folded, max(border.start, at - 5), at)
        )
        listed = found.group() != "及" or folded.startswith("、", border.start - 1)
        whole = whole or (listed and folded[at - 1 : at] in "站厂园馆段期")
        whole = whole or folded[at - 2 : at] in _ROUTES
        whole = whole or _WHOLE_BEFORE.search(folded, max(border.start, at - 6), at) is not None
        whole = whole or (
            folded.startswith(("战略", "发展战略"), end)
            and at - border.start >= OWN_STRATEGY <= end - after + 1
        )
        whole = whole or TITLE_ENDS.search(folded[border.start : at]) is not None
        inside = any(begin < at < to for begin, to in near(fixed, at, after))
        whole = whole or any(begin == after and to >= end for begin, to in near(fixed, at, end))
        whole = whole or _NUMBERED.match(folded, after) is not None
        if not inside and (whole or at - border.start <= 1) and end - after != 1:
            inner = left_border(folded, after, end, fixed)
            return Border(inner.start, border.verb or inner.verb, border.enumerated)
    return border


def _at_known(folded: str, border: Border, end: int, fixed: Spans) -> Border:
    """The border at a known name that a head follows at once, where a word or two stand before it."""
    for begin, to in near(fixed, border.start, end):
        words = folded[border.start : begin]
        own = words.startswith("公共") or (folded.startswith(("项目", "工程"), end) and is_place(words))
        if to == end and not own and (0 < len(words) <= 3 or "年" in words):
            return Border(begin, True, border.enumerated)
    return border


def before_enumeration(
    folded: str, segment: Segment, after: int, earlier: tuple[Segment, ...], fixed: Spans
) -> int | None:
    """Where the list begins that 等 closes at ``after``: 核查、巩固等长效机制 is one name."""
    inner = left_border(folded, segment.start, after - 1, ())
    if after - 1 - inner.start < 2:
        return None
    return joined(folded, segment, inner, "机制", earlier, fixed)


def joined(
    folded: str, segment: Segment, border: Border, head: str, earlier: tuple[Segment, ...], fixed: Spans
) -> int:
    """Where a name begins whose modifiers are listed: 低保、特困认定机制 begins at its first item."""
    if (
        segment.before != "、"
        or border.start != segment.start
        or head in ("项目", "经验", "品牌", "试点", "体系")
        or KIND_OF_HEAD[head] == "brand"
        or any(begin == border.start and folded.startswith(head, to - len(head)) for begin, to in fixed)
    ):
        return border.start
    start = segment.start
    for index, before in enumerate(reversed(earlier[-3:])):
        words = folded[before.start : before.end]
        inner = left_border(folded, before.start, before.end, ())
        item = folded[inner.start : before.end]
        if (
            before.end + 1 != start
            or not (2 <= len(item) <= 8 or item in _ELEMENTS)
            or HEAD.search(words)
            or WORK.search(words)
            or _BUILT.search(words)
            or (len(item) >= SHORTEST_OF_LIST and (DEED.search(item) or item.endswith("化")))
            or (inner.start, before.end) in fixed
            or words.endswith(_OWN_PAPER)
            or item.startswith(("重大", "增加", "增设", "消除", "打通"))
        ):
            return border.start if not index else segment.start
        start = inner.start
        if inner.verb:
            return start
        if inner.start != before.start or before.before != "、":
            return segment.start
    return segment.start
