"""Programs named between quotation marks or title marks, with the words around that belong to the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphbuild.extract.listed_words import look_for
from graphbuild.extract.pieces import Clause
from graphbuild.extract.programs.borders import Candidate
from graphbuild.extract.programs.known import SHORTEST_BARE, KnownPrograms, bare
from graphbuild.extract.programs.quote_borders import (
    REACH,
    Named,
    head_before,
    known_before,
    row_start,
    tail_of,
)
from graphbuild.extract.programs.quote_kinds import LAYOUT, kind_of_quoted
from graphbuild.extract.programs.quote_periods import is_period, plan_of_period
from graphbuild.extract.programs.quote_words import (
    AS_COURSE,
    ASKED,
    BUILT_UP,
    DOCUMENT,
    GRANTED_BEFORE,
    IDIOM,
    IN_NAME,
    ISSUED,
    LAW,
    LIMITING,
    LOOSE,
    NO_NUMBER_NAME,
    NUMBER_NAME,
    OF_BODY,
    OF_QUALITY,
    OF_SEAT,
    PLAIN_TAIL,
    PRAISE_AFTER,
    ROW_GOES_ON,
    ROW_OF_CLASS,
    SHORT_NAMED,
    STATED_LIMIT,
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
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.state import kinds_of_state
from graphbuild.extract.programs.words import HEAD, TITLE_ENDS

_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{1,40})”|‘(?P<b>[^‘’\n]{1,40})’|「(?P<c>[^「」\n]{1,40})」|\"(?P<d>[^\"\n]{1,40})\"|"
    r"'(?<!\w')(?P<e>[^'\"\n]{1,40})'"
)
_TITLED = re.compile(r"《([^《》\n]{2,60})》")
_RULES = re.compile("(?:条例|办法|规定|细则|规则|章程|公约)[^规划计划]*$")
_WORD = re.compile("[\u4e00-\u9fff]")
_OPENING = frozenset("“‘「\"'《")
look_for(_OPENING)
_OPENED = re.compile(f"[{''.join(sorted(_OPENING))}]")
_TOLD = 3
"""Signs of a quoted name that stands by itself."""
_NOTE = re.compile(r"〔\d{1,3}〕|\[\d{1,3}\]")
_TOLD_IN_BRACKETS = re.compile(
    r"\((?:[^()]*[、,和][^()]*)\)(?=[^\W!-ÿ]{0,4}(?:行动|工程|计划|战略|改革|活动|项目|体系|试点))"
)
"""What the quoted name stands for, between it and the head of the whole name."""
_GOES_ON = re.compile(
    "(?:发展|品牌)?战略|(?:发展|功能)定位|(?:[三五]年|专项|培育|提升|攻坚)+行动|(?:培育|提升)(?:计划|工程)"
)
"""After what would be a title between quotes: the name goes on."""
_TOLD_AS = re.compile(r"的[^\W!-ÿ]{0,6}?(?P<class>体系|格局|布局)")
"""What parts between quotes make up."""
_CLASS_ONLY = re.compile("(?:农产品)?区域公用品牌")
"""Words after the quotes that only say of what class the name is."""
_AIMED = re.compile(r"(?:县|市|区|镇|村)?(?:创建|称号|申报|荣誉)")
_EVERYDAY = "高质量发展"
"""What is a word of every day where it stands before the quotes of another name."""
_LONGEST_QUOTED, _LONGEST_GRANTED = 12, 24
_COURSE = 8


def quoted_programs(
    spoken: Spoken, known: KnownPrograms, mentions: Iterable[tuple[int, int, str]]
) -> Iterator[Candidate]:
    """Yield the quoted names of every clause, nested ones too, and the titles of documents.

    ``mentions`` are those of the known programs in the text.
    """
    folded = spoken.folded
    named: Named = {}
    for start, end, _ in mentions:
        if end - start >= SHORTEST_BARE and folded[start:end] != _EVERYDAY:
            named.setdefault(end, []).append(start)
    for place in sorted(spoken.places(spoken.seen.offsets(_OPENING))):
        clause = spoken.clauses[place]
        if folded.find("《", clause.start, clause.end) >= 0:
            yield from _titles(folded, clause)
        for found in _quotes(folded, clause.start, clause.end):
            yield from _quoted(folded, clause, found, known, named)


def _quotes(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(folded, start, end):
        opened, closed = found.span()
        yield opened, closed
        if _OPENED.search(folded, opened + 1, closed - 1):
            yield from _quotes(folded, opened + 1, closed - 1)


def _titles(folded: str, clause: Clause) -> Iterator[Candidate]:
    for found in _TITLED.finditer(folded, clause.start, clause.end):
        issued = ISSUED.search(folded, max(clause.start, found.start() - 6), found.start())
        if len(found[1]) > 3 and (issued or DOCUMENT.search(found[1])) and not LAW.search(found[1]):
            kind = (
                "system"
                if _RULES.search(found[1])
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
    if not LIMITING.isdisjoint(inside) and STATED_LIMIT.search(inside):
        return
    if _WORD.search(inside) is None and not any(map(str.isdigit, inside)):
        return
    first = row_start(folded, clause.start, start)
    before = folded[max(clause.start, first - REACH) : first]
    after = folded[end : min(end + REACH, clause.end)]
    identifier = known.identify(inside) if len(inside) >= 2 else None
    complete = TITLE_ENDS.search(inside) is not None and "+" not in inside
    complete = complete and not _GOES_ON.match(folded, end)
    summed = first < start and TOTAL.match(folded, end) is not None
    tail = end if complete or summed else tail_of(folded, end, clause.end)
    if tail > end and _is_said_of(inside, folded[end:tail], identifier):
        tail = end
    if folded[end:tail] in ("企业", "工作目标") and NO_NUMBER_NAME.fullmatch(inside):
        return
    opened = after.startswith("(")
    told_in = _TOLD_IN_BRACKETS.match(folded, end, clause.end) if opened else None
    if opened and not told_in and identifier is None and TWO_SIGNS.fullmatch(inside):
        return
    if is_period(inside, after):
        yield from plan_of_period(folded, start, end, clause.end)
        return
    if tail > end:
        if _CLASS_ONLY.fullmatch(folded, end, tail):
            yield Candidate(start, end, "brand", "quotes-and-class", "high", 8)
            return
        kind = kind_of_quoted(inside, folded[end:tail], before, identifier, known)
        begin = head_before(folded, clause.start, start, named_before)
        yield Candidate(begin, tail, kind, "quotes-and-marker", "high", 8)
        core = known.kinds[identifier] if identifier is not None else "designation"
        if kind == "designation" and core != kind:
            yield Candidate(start, end, core, "quotes-nested", "medium", 5, nested=True)
        return
    follows = known_before(max(clause.start, start - REACH), start, named_before) < start
    follows = follows and not (IDIOM.fullmatch(inside) or NO_NUMBER_NAME.fullmatch(inside))
    named = identifier is not None or follows or bare(inside) in kinds_of_state() or is_name(inside, before)
    named = named or LAYOUT.fullmatch(inside) is not None
    note = told_in if named else _NOTE.match(folded, end, clause.end)
    beyond = tail_of(folded, note.end(), clause.end) if note else end
    if note and beyond > note.end() and (named or len(inside) < _TOLD):  # “湖湾”〔7〕工程
        kind = kind_of_quoted(inside, folded[note.end() : beyond], before, identifier, known)
        begin = head_before(folded, clause.start, start, named_before) if named else start
        yield Candidate(begin, beyond, kind, "quotes-and-marker", "high", 8)
        return
    aimed = _AIMED.match(after) is not None
    built_up = len(inside) >= TELLING and BUILT_UP.match(after) is not None
    granted = GRANTED_BEFORE.search(before) is not None
    row = ROW_OF_CLASS.match(folded, end, clause.end) if after.startswith(ROW_GOES_ON) else None
    if not named and len(inside) >= _COURSE and AS_COURSE.match(after):
        yield Candidate(start, end, "strategy", "quoted-course", "medium", 7)
        return
    if not (
        (named or aimed or built_up or granted or row or summed)
        or is_led(inside, before, after)
        or VERB_LISTED.search(folded, max(clause.start, first - 2 * REACH), first)
        or told_by_verb(before)
        or beside_a_name(folded, span, clause.start, clause.end)
    ):
        return
    kind = kind_of_quoted(inside, "", before, identifier, known)
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
    elif "、" in inside and (told := _TOLD_AS.match(after)):
        kind = "system" if told["class"] == "体系" else "strategy"
    elif not named and (kind == "campaign" or after[:1] == "的") and (built_up or after.startswith("建设")):
        kind = "strategy" if after.startswith("建设") else "brand"
    begin = head_before(folded, clause.start, start, named_before)
    if begin < start:
        own = follows or kind == "designation" or IN_NAME.search(inside) or NUMBER_NAME.fullmatch(inside)
        if not own or (OF_SEAT if identifier is None else OF_BODY).search(folded, begin, start):
            begin = start
    rank = 3 if TWO_SIGNS.fullmatch(inside) and identifier is None else 7
    yield Candidate(begin, end, kind, "quotes", "high" if named else "low", rank)


def _is_said_of(inside: str, words: str, identifier: str | None) -> bool:
    """Whether the words after the quotes only say something of what stands between them."""
    if PLAIN_TAIL.fullmatch(words) and (identifier or NUMBER_NAME.fullmatch(inside)):
        return True
    if words == "经验":
        return HEAD.search(inside) is not None
    return words == "创建" and not OF_QUALITY.match(inside)
