"""Programs named between quotation marks or title marks, with the words around that belong to the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.pieces import Clause
from graphbuild.extract.program_borders import Border, Candidate, left_border
from graphbuild.extract.program_known import KnownPrograms
from graphbuild.extract.program_quote_words import (
    DOCUMENT,
    ENDS_IN_VERB,
    IDIOM,
    IN_NAME,
    LAW,
    LOOSE,
    NO_NUMBER_NAME,
    NUMBER_NAME,
    PLAIN_TAIL,
    PRAISE_AFTER,
    SHORT_HEADS,
    TAIL_HEADS,
    VERB_BEFORE,
    is_name,
)
from graphbuild.extract.program_words import AFTER_HEAD_NO, HARD, HEAD, KIND_OF_HEAD, SCOPE, TITLE_HEADS

_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{1,40})”|‘(?P<b>[^‘’\n]{1,40})’|「(?P<c>[^「」\n]{1,40})」|\"(?P<d>[^\"\n]{1,40})\"|"
    r"(?<![\w])'(?P<e>[^'\"\n]{1,40})'"
)
_TITLED = re.compile(r"《([^《》\n]{2,60})》")
_OPENED = re.compile("[“‘「\"'《]")
_PERIOD = re.compile(r"十[一二三四五]?五")
_SPAN_OF_YEARS = re.compile("期间|时期|以来|以后|以前|前期|初|中期|后期|后[一二三两]年|前[一二三两]年|的")
"""What follows a five-year plan's name where it stands for the years only."""
_AFTER_PLACE = re.compile("建设|布局|打造|创建|争创|培育")
_PLAN_OF_YEARS = re.compile(r"(?!期|时)[\u4e00-\u9fff]{0,14}?规划(?:纲要)?")
_QUOTE_BEFORE = re.compile(r"“[^“”]{1,20}”(?:、|和|与)?$")
_REACH = 16
_LONGEST_ROW = 6


def quoted_programs(folded: str, clauses: tuple[Clause, ...], known: KnownPrograms) -> Iterator[Candidate]:
    """Yield the quoted names of every clause, nested ones too, and the titles of documents."""
    for clause in clauses:
        if _OPENED.search(folded, clause.start, clause.end) is None:
            continue
        yield from _titles(folded, clause)
        for found in _quotes(folded, clause.start, clause.end):
            yield from _quoted(folded, clause, found, known)


def _quotes(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(folded, start, end):
        yield found.start(), found.end()
        yield from _quotes(folded, found.start() + 1, found.end() - 1)


def _titles(folded: str, clause: Clause) -> Iterator[Candidate]:
    for found in _TITLED.finditer(folded, clause.start, clause.end):
        if DOCUMENT.search(found[1]) and not LAW.search(found[1]):
            kind = (
                "system"
                if re.search(r"(?:条例|办法|规定|细则|规则|章程|公约)[^规划计划]*$", found[1])
                else "mechanism"
                if found[1].endswith(("安排", "协议", "协定"))
                else "action-plan"
            )
            yield Candidate(found.start(), found.end(), kind, "title-marks", "high", 9)


def _quoted(folded: str, clause: Clause, span: tuple[int, int], known: KnownPrograms) -> Iterator[Candidate]:
    start, end = span
    inside = folded[start + 1 : end - 1].strip()
    if not any("\u4e00" <= each <= "\u9fff" or each.isdigit() for each in inside):
        return
    first = _row_start(folded, clause, start)
    before = folded[max(clause.start, first - _REACH) : first]
    after = folded[end : min(end + _REACH, clause.end)]
    identifier = known.identify(inside) if len(inside) >= 2 else None
    complete = re.search(rf"(?:{TITLE_HEADS})$", inside) is not None and not folded.startswith("战略", end)
    tail = end if complete else _tail(folded, end, clause.end)
    if PLAIN_TAIL.fullmatch(folded, end, tail) and (identifier or NUMBER_NAME.fullmatch(inside)):
        tail = end
    if _PERIOD.fullmatch(inside):
        yield from _period(folded, start, end, clause.end)
        return
    kind = _kind(inside, folded[end:tail], before, identifier, known)
    follows = _known_before(folded, max(clause.start, start - _REACH), start, known) < start
    named = identifier is not None or follows or is_name(inside, before)
    if tail > end:
        begin = _head_before(folded, clause, start, known)
        if begin < start or tail > end:
            yield Candidate(begin, tail, kind, "quotes-and-marker", "high", 8)
        if kind == "designation" and (identifier is not None or NUMBER_NAME.fullmatch(inside)):
            core = known.kinds[identifier] if identifier else _kind_of_core(inside)
            yield Candidate(start, end, core, "quotes-nested", "medium", 5, nested=True)
        return
    aimed = re.match(r"(?:县|市|区|镇|村)?(?:创建|称号|申报|荣誉)", after) is not None
    if not named and not aimed and not VERB_BEFORE.search(before):
        return
    loose = "、" in inside and LOOSE.match(after) is not None
    if (PRAISE_AFTER.match(after) or loose) and identifier is None:
        return
    if not named and (
        not 3 <= len(inside) <= 12 or IDIOM.fullmatch(inside) or inside.endswith(("难", "文章", "大事"))
    ):
        return
    kind = "designation" if aimed else kind
    begin = (
        _head_before(folded, clause, start, known)
        if follows or kind == "designation" or IN_NAME.search(inside) or NUMBER_NAME.fullmatch(inside)
        else start
    )
    yield Candidate(begin, end, kind, "quotes", "high" if named else "low", 7)


def _period(folded: str, start: int, end: int, stop: int) -> Iterator[Candidate]:
    plan = _PLAN_OF_YEARS.match(folded, end, stop)
    if plan is not None and HARD.search(folded, end, plan.end()) is None:
        yield Candidate(start, plan.end(), "action-plan", "quotes-and-marker", "high", 8)
    elif _SPAN_OF_YEARS.match(folded, end) is None:
        yield Candidate(start, end, "action-plan", "quotes-period", "medium", 7)


def _row_start(folded: str, clause: Clause, start: int) -> int:
    """Where the row of quotes begins that this one stands in (“甲”“乙”, “甲”、“乙”)."""
    for _ in range(_LONGEST_ROW):
        found = _QUOTE_BEFORE.search(folded, max(clause.start, start - 24), start)
        if found is None:
            break
        start = found.start()
    return start


def _tail(folded: str, start: int, stop: int) -> int:
    """Where the words end that belong to the name after the closing mark; ``start`` if there are none."""
    reach = min(stop, start + _REACH)
    cut = re.compile(
        r"[、:()\s“”‘’\"'《》]|的(?!城市管理)|和(?![美谐平])|与|及|等|为|促进|\[|在(?!线)|将|被|向"
    ).search(folded, start, reach)
    limit = cut.start() if cut else reach
    hard = HARD.search(folded, start, limit)
    limit = hard.start() if hard else limit
    end = start
    for found in TAIL_HEADS.finditer(folded, start, limit):
        if found.group() == "企业" and end > start:
            continue
        if not AFTER_HEAD_NO.match(folded, found.end(), stop) or found.end() == limit:
            end = found.end()
    return end


def _head_before(folded: str, clause: Clause, start: int, known: KnownPrograms) -> int:
    """Where the words begin that belong to the name before the opening mark; ``start`` if there are none."""
    floor = max(clause.start, start - 20)
    cut = max((folded.rfind(mark, floor, start) for mark in "、:()》”’「」\"' "), default=-1)
    begin = max(floor, cut + 1)
    touching = _known_before(folded, begin, start, known)
    if touching < start:
        return touching
    border = left_border(folded, begin, start, ())
    words = folded[border.start : start]
    if words.endswith(("和", "与", "及", "或")):
        return start
    placed = list(_AFTER_PLACE.finditer(folded, border.start + 2, start))
    if placed and start - placed[-1].end() != 1:
        border = Border(placed[-1].end(), True)
        words = folded[border.start : start]
    joined = words.rfind("和", 2)
    if joined > 0 and HEAD.search(words, max(0, joined - 5), joined):
        border = Border(border.start + joined + 1, True)
        words = folded[border.start : start]
    plain = re.fullmatch(r"[\u4e00-\u9fff]{2,18}", words)
    if (
        border.verb
        and plain
        and not (len(words) < 6 and ENDS_IN_VERB.search(words))
        and (len(words) > 3 or words in SHORT_HEADS)
        and not re.search(
            r"(?<![重主需])要|必须|深刻|领悟|[为是了过以在把将让使对向从到被有等中的]|参与|面向|与|^(?:我们|以|全(?!国|省))",
            words,
        )
    ):
        return border.start
    return start


def _known_before(folded: str, begin: int, start: int, known: KnownPrograms) -> int:
    """Where the known name begins that ends at ``start``; ``start`` if there is none."""
    found = [begin + at for at, to, _ in known.mentions(folded[begin:start]) if begin + to == start]
    return min(found, default=start)


def _kind(inside: str, tail: str, before: str, identifier: str | None, known: KnownPrograms) -> str:
    if tail:
        found = HEAD.search(tail) and list(HEAD.finditer(tail))[-1]
        if found:
            kind = KIND_OF_HEAD[found.group()]
            numbered = inside.isdigit() or (
                NUMBER_NAME.fullmatch(inside) and not NO_NUMBER_NAME.fullmatch(inside)
            )
            return "project-bundle" if kind == "project" and numbered else kind
        if re.search(rf"(?:{TITLE_HEADS})$", tail) and not tail.endswith("平台"):
            return "designation"
        for ending, kind in _TAIL_KINDS:
            if tail.endswith(ending):
                return kind
    if identifier is not None:
        return known.kinds[identifier]
    if re.search(r"(?:创建|争创|荣获|获评|评为|命名为|授予|全国|省级|国家级)$", before):
        return "designation"
    return _kind_of_core(inside)


_TAIL_KINDS = (
    (("平台", "标准", "服务", "体系"), "system"),
    (("治理", "整治", "排查", "清理", "普法", "检查", "督察", "督查", "问题整改", "企业"), "campaign"),
    (("理念", "方针", "要求", "重要思想"), "doctrine"),
    (("品牌", "节"), "brand"),
    (("联系", "联动"), "mechanism"),
    (("布局", "格局", "目标", "走廊", "产业带"), "strategy"),
)


def _kind_of_core(inside: str) -> str:
    heads = [found for found in HEAD.finditer(inside) if found.end() == len(inside)]
    if heads:
        return KIND_OF_HEAD[heads[-1].group()]
    if inside.endswith("节"):
        return "brand"
    if re.search(rf"^{SCOPE}|(?:{TITLE_HEADS})$", inside):
        return "designation"
    if "+" in inside:
        return "strategy"
    if re.search(r"(?:意识|自信|维护|确立|本领|过硬|毫不动摇|重要思想)$", inside):
        return "doctrine"
    if "、" in inside or "," in inside:
        return "slogan"
    if re.search(r"(?:受理|审批|办理|通办|统管|一策|联动|联系)$", inside):
        return "mechanism"
    if re.search(r"(?:[单箱包]制|清单|一档|卡通|应答|[两三四]单|不准)$", inside):
        return "system"
    if re.search(r"(?:[十\d]条)$", inside):
        return "action-plan"
    return "campaign"
