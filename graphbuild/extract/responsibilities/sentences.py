"""Duties in running text: 由A负责, A牵头, A会同B; only where the words before the verb name bodies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.alternatives import where_begun
from graphbuild.extract.bodies.names import known_name
from graphbuild.extract.clause_signs import Sign
from graphbuild.extract.outline.numbering import after_number
from graphbuild.extract.pieces import Clause
from graphbuild.extract.responsibilities.brackets import RULES, Duty
from graphbuild.extract.responsibilities.lists import Item, read_list
from graphbuild.extract.responsibilities.words import Role, after_by

_VERB: Final = where_begun(
    r"(?:要|应当?|须|需|将|应该)?(?:具体|共同|分别|主要|总|统一|切实|认真|密切|抓紧|联合)?"
    r"(?:按(?:照)?(?:各自)?(?:职责|职能)?分工)?"
    r"(?:(?P<lead>(?:负责)?总?牵头|主办(?=[,。;、\s]|$))|(?P<responsible>承办(?=[,。;、\s]|$)|负责(?!的|人(?![口才员防事民身力居])|制(?![定订作止])|任|同)|主管(?=[本全]|[^\W!-ÿ]{2,20}工作)"
    r"|(?<=分工)(?:抓好)?落实|(?<=[府会门位署])(?:落实|组织实施)(?=[,。;]|$)|(?<![要应须])(?:具体|组织)?抓好?落实(?=[,。;]|$)|(?<=具体)(?:组织)?(?:实施|落实)(?=[,。;]|$))|(?P<with>会同))"
)
_MANNER: Final = re.compile(r"(?:在[^,。;、]{2,12}内|(?:依照|按照|根据|按|依)[^,。;、]{2,12}),?$")
"""How it is done, between the bodies and the verb (依照标准牵头)."""
_SIGN: Final = Sign("[会牵负]|主管|[主承]办|(?:分工|抓好?)落实|落实$|组织实施$|具体(?:组织)?[实落]")
"""One of them stands in every such verb."""
_CLASS: Final = re.compile(
    r"(?:[^,。;的、各有相]{2,16}(?:小组|指挥部|委员会|联席会议|专班)(?=各))?(?:国务院|中央|驻?[省市县区州旗盟](?:级|直|属|政?府)?)?(?:其[他它])?(?:各|有关|相关)+[一-鿿()、]{0,8}?(?:部门|单位|委办局|地区|地方|企业|机构|政府|小组"
    r"|(?:街道|街(?=镇)|镇街(?!道)|[镇乡市县区旗])+|办事处|党委|党组织|园区|功能区|开发区|管委会|院校|高校|学校|卫生院|医院|(?:主要|党政|分管)*(?:负责人|负责同志|领导))(?:\([^()]*\))?"
    r"|[一-鿿、()]{2,20}?(?:行政|主管)部门"
    r"|各[市州盟地区、]{1,4}(?:行政公署|行署)|各省(?:、自治区、直辖市|[(](?:自治)?区、(?:直辖)?市[)]|区市)(?:人民政府)?|(?:[省市县区州旗盟乡镇村]|苏木|街道|地方|属地|各|\([省市县区州旗盟、自治]+\)|、)+级?(?:以上)?(?:地方)?(?:各级)?(?:人民)?政府"
    r"|(?!这|该|我|他|多|几|两|一|本|某|哪|任|明确|要求|加强|由|向|与|把|将|对|并|协调|督促)(?:[省市县区州旗盟]、)*[^\W!-ÿ]{2,8}(?<![的个些各员有关相])(?:部门|单位)"
)
_SEATED: Final = re.compile(r"(?<=办公室)(?:常)?设在[^,。;]{2,20}$")
"""Where an office sits, between its name and what it is charged with: 办公室设在县水利局,负责 …."""
_HELPED: Final = re.compile(
    r"(?:(?:负责|组织|实施|落实|推进|抓总)*[、,;](?:(?![^,。;\n]*(?:配合|协助|协办|参与|参加))[^,。;\n]{2,30},)?"
    r"|[^,。;\n]{2,30}[,;])(?P<who>[^。;\n]{2,60}?)(?:积极|协同|密切|紧密|主动|予以)?(?P<verb>配合|协助|协办|参与|参加)"
)
_OFFICE: Final = re.compile(
    r"(?![省市县区](?:场|民|政(?!务)|容|值|域|内|外|直|属))[^,。;的]{3,}(?:办公室|领导小组|协调小组|指挥部|委员会|管委会|中心|处|专班|局|厅"
    r"|(?<![承主协举开兴创筹督])办|[大支总]队)"
)
"""What is a body of a territory by its words alone, though no table has it (市湖区治理办公室)."""
_LED: Final = re.compile(r"[^,。;的]{0,20}(?:领导小组|协调小组|指挥部|联席会议|专班)(?:办公室|秘书处)?")
"""What a plan sets up to see to itself."""
_TOWN: Final = re.compile(
    r"(?![省市县区州旗各])[^\W!-ÿ]{1,5}(?<![小城集乡村中市型点色名新古强老制心])(?:镇|乡(?!镇)|街道)(?:办事处|(?:人民)?政府)?"
)
_COMPANY: Final = re.compile(
    r"[省市县区州旗](?![内外属直域级场民中区])[^,。;的、各和及等]{1,8}(?:集团(?:有限)?(?:公司)?|公司)"
)
"""What belongs to a territory and is called by it (县城投集团)."""
_SITES: Final = ("hospital", "university")
"""Kinds of body that are sure by whose they are, and how their names end (县人民医院)."""
OPENS: Final = re.compile(r"(?:今年|(?:19|20)\d\d年|同时|因此|特别是|尤其是|[一二三四五六七八九]是|请)+")
"""What may open a clause before its subject."""
_LONGEST: Final = 240
_LONGEST_NAME: Final = 3
BODY_ENDS: Final = frozenset(
    ")局厅委部办署行会府院校司团处所站室关门位区企构镇街道县市乡村队业社心组导长记任方班人等旗州盟联协"
)
"""How the name of a body may end: a quick look before a list is read."""


def sentence_duties(
    folded: str,
    clauses: Sequence[Clause],
    starts: Sequence[int],
    taken: Sequence[tuple[int, int]],
    territory: str,
    year: int,
) -> Iterator[Duty]:
    """The duties of clauses, which have ``starts``, outside the spans that were read already."""
    ends = [end for _, end in taken]
    for number in _SIGN.stands_in(folded, clauses, starts):
        clause = clauses[number]
        opens = after_number(folded, clause.start, clause.end)
        led = OPENS.match(folded, opens, clause.end)
        opens = led.end() if led else opens
        joined = -1  # where the bodies of 会同 end, of whom the verb after them tells nothing new
        for verb in _VERB.finditer(folded, opens, clause.end):
            place = bisect_left(ends, verb.start())
            if place < len(taken) and taken[place][0] <= verb.start():
                continue
            if verb.start() == joined:
                continue
            begin, last, seated = _subject(folded, clauses, number, opens, verb.start())
            before = _before(folded, begin, last, territory, year, agent=seated)
            if before and number and before[0].start == begin == opens:
                before = [*_begun(folded, clauses, number, territory, year), *before]
            if not before and verb.start() > opens and folded[last - 1] not in BODY_ENDS:
                continue
            role: Role = "responsible" if verb["responsible"] else "lead"
            if before:
                rule = "sentence-with" if verb["with"] else f"sentence-{RULES[role]}"
                yield Duty(role, tuple(before), rule, False)
            helped = _HELPED.match(folded, verb.end()) if before and not verb["with"] else None
            while helped:
                items = read_list(folded, *helped.span("who"), territory, year)
                role = "support" if helped["verb"] in ("配合", "协助", "协办") else "participate"
                sure = sum(is_sure(folded, item, agent=True) for item in items)
                if not sure or sure + _persons(items) < len(items):
                    break
                yield Duty(role, tuple(items), f"sentence-{RULES[role]}", False)
                helped = _HELPED.match(folded, helped.end())
            if verb["with"] and (before or verb.start() == opens):
                acts = _VERB.search(folded, verb.end(), clause.end)
                joined = acts.start() if acts else clause.end
                after = _after(folded, verb.end(), joined, territory, year, agent=acts is not None)
                if after:
                    yield Duty("support", tuple(after), "sentence-with", False)


def _subject(
    folded: str, clauses: Sequence[Clause], number: int, opens: int, verb: int
) -> tuple[int, int, bool]:
    """Where the words that may name who bears the duty begin and end; whether an office has its seat told.

    They stand before the verb, or are the whole clause before it: A, 负责 …; A 在职责范围内, 负责 ….
    """
    first, last = opens, verb
    earlier = (
        clauses[number - 1] if number and clauses[number - 1].sentence == clauses[number].sentence else None
    )
    if last == first and earlier is not None:
        first = after_number(folded, earlier.start, earlier.end)
        seat = _SEATED.search(folded, first, earlier.end)
        if seat is not None:
            return first, seat.start(), True
        last = verb if _MANNER.search(folded, first, verb) else earlier.end
    manner = _MANNER.search(folded, max(first, last - _LONGEST), last)
    last = manner.start() if manner else last
    return max(first, last - _LONGEST, folded.rfind(":", first, last) + 1), last, False


def _before(folded: str, start: int, end: int, territory: str, year: int, *, agent: bool) -> list[Item]:
    """The bodies right before a verb, or between 由 and it; none where other words stand there."""
    if end <= start or folded[end - 1] not in BODY_ENDS:
        return []
    begin = after_by(folded, start, end)
    items = read_list(folded, begin, end, territory, year, alone=True)
    sure = [item for item in items if is_sure(folded, item, agent=agent or begin > start)]
    firms = sum(
        item.name is not None and item.name.kind == "enterprise" for item in items if item not in sure
    )
    return items if sure and len(sure) + firms + _persons(items) == len(items) else []


def _begun(folded: str, clauses: Sequence[Clause], number: int, territory: str, year: int) -> list[Item]:
    """The bodies of the clause before, where it but begins the list of a clause (由A、B,C负责)."""
    clause, earlier = clauses[number], clauses[number - 1]
    joined = earlier.sentence == clause.sentence and folded[earlier.end : clause.start].strip() == ","
    if not joined or _VERB.search(folded, earlier.start, clause.start):
        return []
    return _before(
        folded, after_number(folded, earlier.start, earlier.end), earlier.end, territory, year, agent=False
    )


def _persons(items: Sequence[Item]) -> int:
    """How many of a list are but named, and share the post of the last (张三、李四副市长)."""
    last = items[-1].name if items else None
    if last is None or last.kind != "office-holder":
        return 0
    return sum(item.name is None and item.end - item.start <= _LONGEST_NAME for item in items)


def _after(folded: str, start: int, end: int, territory: str, year: int, *, agent: bool) -> list[Item]:
    """The bodies right after 会同: the longest list that ends in a body before other words begin."""
    items: list[Item] = []
    for item in read_list(folded, start, min(end, start + _LONGEST), territory, year):
        whole = is_sure(folded, item, agent=agent)
        kept = item if whole else _opening(folded, item, territory, year)
        if kept is None:
            break
        items.append(kept)
        if not whole:
            break
    return items


def _opening(folded: str, item: Item, territory: str, year: int) -> Item | None:
    """The body that an item opens with."""
    group = _CLASS.match(folded, item.start, item.end)
    if group is not None:
        (kept,) = read_list(folded, item.start, group.end(), territory, year) or (None,)
        return kept
    for end in range(min(item.end, item.start + 24), item.start + 2, -1):
        if known_name(folded[item.start : end], territory, year, bare=False):
            return read_list(folded, item.start, end, territory, year)[0]
    return None


def is_sure(folded: str, item: Item, *, agent: bool = False) -> bool:
    """Whether an item of running text is a body: known, or a class named as one, or what 由 brings in."""
    name = item.name
    if name is None:
        return False
    if name.rule == "class-of-bodies":
        return agent or _CLASS.fullmatch(folded, item.start, item.end) is not None
    if name.rule == "scoped-pattern" and name.kind in _SITES:
        return True
    office = name.rule == "scoped-pattern" and name.kind == "department"
    if office and _OFFICE.fullmatch(folded, item.start, item.end):
        return True
    if name.rule == "scoped-pattern" and _COMPANY.fullmatch(folded, item.start, item.end):
        return True
    named = (_TOWN, _LED) if name.rule == "pattern" else ()
    told = any(pattern.fullmatch(folded, item.start, item.end) for pattern in named)
    return told or item.sure or (agent and name.rule in ("scoped-pattern", "pattern", "office"))
