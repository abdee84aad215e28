"""Programs named between quotation marks or title marks, with the words around that belong to the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import Border, Candidate, left_border
from graphbuild.extract.programs.known import SHORTEST_BARE, KnownPrograms, bare
from graphbuild.extract.programs.quote_kinds import LAYOUT, kind_of_quoted
from graphbuild.extract.programs.quote_periods import is_period, plan_of_period
from graphbuild.extract.programs.quote_words import (
    ACTED,
    AS_COURSE,
    ASKED,
    BUILT_UP,
    CITY_GOES_ON,
    DOCUMENT,
    ENDS_IN_VERB,
    FIRST_OF,
    GRANTED_BEFORE,
    IDIOM,
    IN_NAME,
    ISSUED,
    LAW,
    LOOSE,
    NO_NUMBER_NAME,
    NUMBER_NAME,
    OF_BODY,
    OF_QUALITY,
    OF_SEAT,
    PLAIN_TAIL,
    POINTS,
    PRAISE_AFTER,
    ROW_OF_CLASS,
    SHORT_HEADS,
    SHORT_NAMED,
    STATED_LIMIT,
    TAIL_CUT,
    TAIL_HEADS,
    TELLING,
    TOTAL,
    TWO_SIGNS,
    VERB_LISTED,
    beside_a_name,
    in_step,
    is_led,
    is_name,
    kind_of_class,
    told_by_verb,
)
from graphbuild.extract.programs.state import kinds_of_state
from graphbuild.extract.programs.words import AFTER_HEAD_NO, HARD, HEAD, TITLE_ENDS

_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{1,40})”|‘(?P<b>[^‘’\n]{1,40})’|「(?P<c>[^「」\n]{1,40})」|\"(?P<d>[^\"\n]{1,40})\"|"
    r"(?<![\w])'(?P<e>[^'\"\n]{1,40})'"
)
_TITLED = re.compile(r"《([^《》\n]{2,60})》")
_OPENED = re.compile("[“‘「\"'《]")
_TOLD = 3
"""Signs of a quoted name that stands by itself."""
_NOTE = re.compile(r"〔\d{1,3}〕|\[\d{1,3}\]")
_TOLD_IN_BRACKETS = re.compile(
    r"\((?:[^()]*[、,和][^()]*)\)(?=[^\W!-ÿ]{0,4}(?:行动|工程|计划|战略|改革|活动|项目|体系|试点))"
)
"""What the quoted name stands for, between it and the head of the whole name."""
_AFTER_PLACE = re.compile("建设|布局|打造|创建|争创|培育")
_QUOTE_BEFORE = re.compile(r"“[^“”]{1,20}”(?:[^\W!-ÿ]{0,6}?(?:、|和|与))?$")
_CLASS_ONLY = re.compile("(?:农产品)?区域公用品牌")
"""Words after the quotes that only say of what class the name is."""
_AIMED = re.compile(r"(?:县|市|区|镇|村)?(?:创建|称号|申报|荣誉)")
_PLAIN = re.compile(r"[^\W!-ÿ]{2,18}")
_JOINT = re.compile(
    rf"(?:(?:{HEAD.pattern}|精神|部署|要求|讲话|意见)(?:和(?!谐|美|平|睦)|以及|及(?!时|其)))|"
    "(?:和|以及|及)(?=(?:国家|全?[省市县区州])[级委]?$)"
)
"""A whole name and what joins it to the words right before the quotes; or what joins a bare level."""
_REACH = 16
Named: TypeAlias = dict[int, list[int]]
"""Where known programs end, and where those begin that end there."""
_EVERYDAY = "高质量发展"
"""What is a word of every day where it stands before the quotes of another name."""
_LONGEST_ROW = 6
_LONGEST_QUOTED, _LONGEST_GRANTED = 12, 24
_COURSE = 8


def quoted_programs(
    folded: str, clauses: tuple[Clause, ...], known: KnownPrograms, mentions: Iterable[tuple[int, int, str]]
) -> Iterator[Candidate]:
    """Yield the quoted names of every clause, nested ones too, and the titles of documents.

    ``mentions`` are those of the known programs in the text.
    """
    named: Named = {}
    for start, end, _ in mentions:
        if end - start >= SHORTEST_BARE and folded[start:end] != _EVERYDAY:
            named.setdefault(end, []).append(start)
    for clause in clauses:
        if _OPENED.search(folded, clause.start, clause.end) is None:
            continue
        yield from _titles(folded, clause)
        for found in _quotes(folded, clause.start, clause.end):
            yield from _quoted(folded, clause, found, known, named)


def _quotes(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(folded, start, end):
        yield found.start(), found.end()
        yield from _quotes(folded, found.start() + 1, found.end() - 1)


def _titles(folded: str, clause: Clause) -> Iterator[Candidate]:
    for found in _TITLED.finditer(folded, clause.start, clause.end):
        issued = ISSUED.search(folded, max(clause.start, found.start() - 6), found.start())
        if len(found[1]) > 3 and (issued or DOCUMENT.search(found[1])) and not LAW.search(found[1]):
            kind = (
                "system"
                if re.search(r"(?:条例|办法|规定|细则|规则|章程|公约)[^规划计划]*$", found[1])
                else "mechanism"
                if found[1].endswith(("安排", "协议", "协定"))
                else "action-plan"
            )
            yield Candidate(found.start(), found.end(), kind, "title-marks", "high", 9)


def _quoted(
    folded: str, clause: Clause, span: tuple[int, int], known: KnownPrograms, named_before: Named
) -> Iterator[Candidate]:
    start, end = span
    inside = folded[start + 1 : end - 1].strip()
    if STATED_LIMIT.search(inside):
        return
    if not any("\u4e00" <= each <= "\u9fff" or each.isdigit() for each in inside):
        return
    first = _row_start(folded, clause, start)
    before = folded[max(clause.start, first - _REACH) : first]
    after = folded[end : min(end + _REACH, clause.end)]
    identifier = known.identify(inside) if len(inside) >= 2 else None
    course = folded.startswith(("战略", "发展战略", "发展定位", "功能定位"), end)
    complete = TITLE_ENDS.search(inside) is not None and "+" not in inside and not course
    summed = first < start and TOTAL.match(folded, end) is not None
    tail = end if complete or summed else _tail(folded, end, clause.end)
    if PLAIN_TAIL.fullmatch(folded, end, tail) and (identifier or NUMBER_NAME.fullmatch(inside)):
        tail = end
    if folded[end:tail] == "经验" and HEAD.search(inside):
        tail = end
    if folded[end:tail] == "创建" and not OF_QUALITY.match(inside):
        tail = end
    if NO_NUMBER_NAME.fullmatch(inside) and folded[end:tail] in ("企业", "工作目标"):
        return
    told_in = _TOLD_IN_BRACKETS.match(folded, end, clause.end)
    if TWO_SIGNS.fullmatch(inside) and after.startswith("(") and not told_in and identifier is None:
        return
    if is_period(inside, after):
        yield from plan_of_period(folded, start, end, clause.end)
        return
    kind = kind_of_quoted(inside, folded[end:tail], before, identifier, known)
    follows = _known_before(max(clause.start, start - _REACH), start, named_before) < start
    follows = follows and not (IDIOM.fullmatch(inside) or NO_NUMBER_NAME.fullmatch(inside))
    named = identifier is not None or follows or bare(inside) in kinds_of_state() or is_name(inside, before)
    named = named or LAYOUT.fullmatch(inside) is not None
    if _CLASS_ONLY.fullmatch(folded, end, tail):
        yield Candidate(start, end, "brand", "quotes-and-class", "high", 8)
        return
    if tail > end:
        begin = _head_before(folded, clause, start, named_before)
        yield Candidate(begin, tail, kind, "quotes-and-marker", "high", 8)
        core = known.kinds[identifier] if identifier is not None else "designation"
        if kind == "designation" and core != kind:
            yield Candidate(start, end, core, "quotes-nested", "medium", 5, nested=True)
        return
    note = told_in if named else _NOTE.match(folded, end, clause.end)
    beyond = _tail(folded, note.end(), clause.end) if note else end
    if note and beyond > note.end() and (named or len(inside) < _TOLD):  # “湖湾”〔7〕工程
        kind = kind_of_quoted(inside, folded[note.end() : beyond], before, identifier, known)
        begin = _head_before(folded, clause, start, named_before) if named else start
        yield Candidate(begin, beyond, kind, "quotes-and-marker", "high", 8)
        return
    aimed = _AIMED.match(after) is not None
    built_up = len(inside) >= TELLING and BUILT_UP.match(after) is not None
    granted = GRANTED_BEFORE.search(before) is not None
    row = ROW_OF_CLASS.match(folded, end, clause.end)
    if not named and len(inside) >= _COURSE and AS_COURSE.match(after):
        yield Candidate(start, end, "strategy", "quoted-course", "medium", 7)
        return
    if not (
        (named or aimed or built_up or granted or row or summed)
        or is_led(inside, before, after)
        or VERB_LISTED.search(folded, max(clause.start, first - 2 * _REACH), first)
        or told_by_verb(before)
        or beside_a_name(folded, span, clause.start, clause.end)
    ):
        return
    loose = "、" in inside and kind != "strategy" and LOOSE.match(after) is not None
    if (PRAISE_AFTER.match(after) or loose) and identifier is None:
        return
    shortest = 2 if row and row["head"] in SHORT_NAMED else 3
    longest = _LONGEST_GRANTED if granted or in_step(inside) else _LONGEST_QUOTED
    fits = shortest <= len(inside) <= longest
    if not named and (
        not fits
        or (not granted and NO_NUMBER_NAME.fullmatch(inside))
        or IDIOM.fullmatch(inside)
        or inside.endswith(("难", "文章", "大事"))
    ):
        return
    if row and identifier is None and bare(inside) not in kinds_of_state():
        kind = kind if (kind, row["head"]) == ("mechanism", "制度") else kind_of_class(row["head"], kind)
    if granted or (aimed and not (OF_QUALITY.match(inside) or TWO_SIGNS.fullmatch(inside))):
        kind = "campaign" if inside.endswith("年") else "designation"
    elif "、" in inside and ASKED.match(after):
        kind = "doctrine"
    elif not named and (kind == "campaign" or after[:1] == "的") and (built_up or after.startswith("建设")):
        kind = "strategy" if after.startswith("建设") else "brand"
    begin = (
        _head_before(folded, clause, start, named_before)
        if follows or kind == "designation" or IN_NAME.search(inside) or NUMBER_NAME.fullmatch(inside)
        else start
    )
    if (OF_SEAT if identifier is None else OF_BODY).search(folded, begin, start):
        begin = start
    rank = 3 if TWO_SIGNS.fullmatch(inside) and identifier is None else 7
    yield Candidate(begin, end, kind, "quotes", "high" if named else "low", rank)


def _row_start(folded: str, clause: Clause, start: int) -> int:
    """Where the row of quotes begins that this one stands in (“甲”“乙”, “甲”、“乙”)."""
    for _ in range(_LONGEST_ROW):
        found = _QUOTE_BEFORE.search(folded, max(clause.start, start - 28), start)
        if found is None:
            break
        start = found.start()
    return start


def _tail(folded: str, start: int, stop: int) -> int:
    """Where the words end that belong to the name after the closing mark; ``start`` if there are none."""
    reach = min(stop, start + _REACH)
    cut = TAIL_CUT.search(folded, start, reach)
    limit = cut.start() if cut else reach
    hard = HARD.search(folded, start, limit)
    if hard and folded.startswith(("工程", "行动", "计划", "活动"), hard.end()):  # “一村一景”打造工程
        hard = HARD.search(folded, hard.end(), limit)
    limit = hard.start() if hard else limit
    end = start
    for found in TAIL_HEADS.finditer(folded, start, limit):
        if found.group() in ("企业", "总要求") and end > start:
            continue
        if found.group() in ("城市", "县城") and CITY_GOES_ON.match(folded, found.end(), stop):
            continue
        if not AFTER_HEAD_NO.match(folded, found.end(), stop) or found.end() == limit:
            end = found.end()
    return end


def _head_before(folded: str, clause: Clause, start: int, named: Named) -> int:
    """Where the words begin that belong to the name before the opening mark; ``start`` if there are none."""
    floor = max(clause.start, start - 20)
    begin = max(floor, *(folded.rfind(mark, floor, start) + 1 for mark in "、:()》”’「」\"' "))
    if folded[begin - 1 : begin] == "、" and TITLE_ENDS.search(folded[begin:start]):
        return start
    if (touching := _known_before(begin, start, named)) < start:
        return touching
    border = left_border(folded, begin, start, ())
    words = folded[border.start : start]
    if words.endswith(("和", "与", "及", "或")) or FIRST_OF.match(words):
        return start
    placed = list(_AFTER_PLACE.finditer(folded, border.start + 2, start))
    if placed and start - placed[-1].end() != 1:
        border = Border(placed[-1].end(), True)
        words = folded[border.start : start]
    joined = list(_JOINT.finditer(words))
    if joined:
        border = Border(border.start + joined[-1].end(), True)
        words = folded[border.start : start]
    done = ACTED.search(words) or POINTS.match(folded, start)
    listed = folded[begin - 2 : begin] == "”、" and "和" not in words and not OF_BODY.search(words)
    acted = border.start == begin and len(words) <= 8 and (done or listed)
    if (
        (border.verb or acted)
        and _PLAIN.fullmatch(words)
        and not (len(words) < 6 and ENDS_IN_VERB.search(words))
        and (len(words) > 3 or SHORT_HEADS.fullmatch(words))
        and not re.search(
            r"(?:深化|强化|打响)$|(?<![重主需])要|必须|深刻|领悟|[为是了过以在把将让使对向从到被的]|有(?![机限色序])|(?<!高)等|(?<![高初])中(?![小心医华国学职药])|申报|事项$|工作$|社会发展$|参与|面向|与|"
            r"^(?:(?:[省市县区]?(?:委|政府)|中央|国务院)+$|我们|以|唯一|首[个批家]|全(?!国|省))",
            words,
        )
    ):
        return border.start
    return start


def _known_before(begin: int, start: int, named: Named) -> int:
    """Where the longest known name begins, at ``begin`` or later, that ends at ``start``, or ``start``."""
    return min((at for at in named.get(start, ()) if at >= begin), default=start)
