"""Duties of bodies that are the subject of a clause: 各级政府要 …."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.bodies.names import body_name
from graphbuild.extract.bodies.scopes import own_scope
from graphbuild.extract.outline.numbering import after_number, measure_of, part_numbers
from graphbuild.extract.outline.read import Outline
from graphbuild.extract.pieces import Clause, FoundResponsibility
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.rare import Rare
from graphbuild.extract.responsibilities.lists import Item, read_list
from graphbuild.extract.responsibilities.sentences import BODY_ENDS, OPENS, is_sure
from graphbuild.extract.responsibilities.words import Role
from graphbuild.extract.year import plan_years

RULE: Final = "subject-must"
_WHERE: Final = (
    r"(?:地方|地区|地|省\((?:区、)?市\)|[市区县州旗盟乡镇]{1,2}[(<〔](?:(?:自治)?[市区县州旗盟乡镇场街道、]+)[)>〕](?:、场)?|省区市|省|自治区|直辖市|市|州|县市区|"
    r"县区|县级市|县|区|旗|盟|乡镇|街道|镇街|镇|乡|村)"
)
_WHO: Final = (
    r"(?:(?:人民)?政府|党委|党组织|党政组织|领导干部|干部|行政机关|机关|部门|单位|管委会|园区|成员单位|指挥部|专班"
    r"|企业)"
)
_CLASS: Final = (
    rf"(?:地方(?:各级)?(?:人民)?政府|(?:国务院|[省市县区旗州])?(?:直|级|属)?(?:政府)?(?:各级各|各级|各)(?:有关|相关|级)?"
    rf"(?:{_WHERE}{_WHO}?|{_WHO}|[^\W!-ÿ]{{2,5}}(?:试验区|开发区|高新区|新区))(?:及其(?:部门|工作人员))?"
    r"|(?:各级|各)?(?:主要|其[他它]|牵头|责任|配合|协同|协作|参与|成员|主管|委员|承办|协办|主办|包联|帮扶|[和、])+(?:部门|单位)"
    r"|各?(?:牵头|包联|联系)?[省市县区州旗](?:委|政府)?级?(?:分管|分线|包联|联系|牵头|主要)*领导(?:同志)?"
    r"|(?:国务院|[省市县区])?(?:有关|相关)(?:部门|单位|地区|地方)(?:和单位|和部门)?)"
)
_ZONE: Final = r"[^\W!-ÿ]{2,6}(?:开发区|高新区|新区|园区|管委会)"
_ZONES: Final = re.compile(_ZONE + r"(?=[、,(]|[各和及要应必]|$)")
_OBLIGED: Final = r"要(?!求(?!真|实)|[素点件])|必须|务必|应当?(?![对急用])|须|不得"
_ADVERBS: Final = "都|均|也|更|还|一定|一律|务必"
_MUST: Final = rf"(?:{_ADVERBS})*(?:{_OBLIGED})"
_SAYS_MUST: Final = one_of(rf"{_OBLIGED}|(?<=[局委办厅部院所室站心])将(?![来近要军士])")
"""What a body must do, or says that it will."""
_SIGNS: Final = re.compile("要|务必|应|须|不得|将")
"""One of these stands in each of them."""
_CLASSES: Final = (
    rf"(?P<who>{_CLASS}(?:(?:[、,]|和|及|以及|与)?(?:{_CLASS}|{_WHO}|{_WHERE}|{_ZONE})(?:\(以下[^()]*\))?)*)"
)
_SUBJECT: Final = re.compile(rf"(?:{OPENS.pattern})?{_CLASSES}(?:对[^,。;]{{2,30}}?)?{_MUST}")
_BEGUN: Final = Rare(rf"(?:{OPENS.pattern})?{_CLASSES}")
"""A clause that but begins the list of those who must (各镇、街道,区级各部门要 …)."""
_OWN: Final = re.compile(
    rf"(?P<who>(?:全[省市区县州旗]|全体)?政府(?P<staff>系统|工作人员)?)(?:及其(?:各?部门|工作人员))?(?:特别是[^\W!-ÿ]{{2,10}})?{_MUST}"
)
_LEADS, _HELPS = re.compile("牵头"), re.compile("(?:全力|积极|密切|紧密|主动|协同|大力)*(?:配合|协助)")
_WATCHES: Final = re.compile(
    "(?:进一步|切实|定期|适时|全程|跟踪|及时)*(?:加强|强化|加大|开展|搞好|抓好)?(?:跟踪|日常|专项)?"
    "(?:督查|督办|督导|督促检查|监督检查)"
)
"""What a body must do that says its role."""
_NO_WORDS: Final = re.compile(rf"(?:既|{_ADVERBS})*")
_TAIL: Final = re.compile(rf"(?:及其(?:各?部门|工作人员)|特别是[^\W!-ÿ]{{2,10}}|既|{_ADVERBS})+$")
_BEFORE_MUST: Final = BODY_ENDS.union("都均也更还定律必既员")
_LONGEST: Final = 90
_MOST_WORDS: Final = 3
_EACH: Final = r"(?:(?:国务院|[省市县区州旗盟][直级属]*)?(?:各|有关|相关)|地方)"
_EACHES: Final = re.compile(_EACH)
_ITEM: Final = re.compile(
    rf"[、,]|(?<=[府委门位区部)])(?:以及|和|及(?!其)|与)(?={_EACH})|(?<=[门镇道区县市位旗乡村街)])(?=各)"
)
_SHORTEST: Final = 3
_SILENT: Final = frozenset(("past", "glossary", "contents", "furniture", "signature"))


def find_subjects(
    folded: str,
    outline: Outline,
    clauses: Sequence[Clause],
    stated: Sequence[FoundResponsibility],
    territory: str,
) -> tuple[FoundResponsibility, ...]:
    """The duties of clauses whose subject is a class of bodies, in text order; none of those ``stated``."""
    year = plan_years(folded).first
    numbers = part_numbers(folded, outline)
    taken = sorted((each.start, each.end) for each in stated)
    starts = [start for start, _ in taken]
    begins = [clause.start for clause in clauses]
    signs = map(re.Match.start, _SIGNS.finditer(folded))
    found: list[FoundResponsibility] = []
    for number in sorted({bisect_right(begins, sign) - 1 for sign in signs} - {-1}):
        clause = clauses[number]
        if clause.block.zone in _SILENT:
            continue
        if _SAYS_MUST.search(folded, clause.start, clause.end) is None:
            continue
        measure = measure_of(clause.block, numbers)
        opens = after_number(folded, clause.start, clause.end)
        earlier = clauses[number - 1] if number and clauses[number - 1].sentence == clause.sentence else None
        subject = _SUBJECT.match(folded, opens, clause.end)
        told: list[tuple[int, int, str]] = []
        role: Role
        if subject is not None:
            role = _role(folded, subject.end())
            begun = _begun(folded, earlier)
            for start, stop in (*begun, *_items(folded, *subject.span("who"))):
                name = body_name(folded[start:stop], territory, year)
                told.append((start, stop, name.name if name else folded[start:stop]))
        elif own := _OWN.match(folded, opens, clause.end):
            told, role = [(*own.span("who"), _own(own, territory))], "responsible"
        else:
            items, role = _listed(folded, clause, opens, earlier, territory, year)
            told = [(item.start, item.end, item.name.name) for item in items if item.name]
        if told and bisect_left(starts, told[-1][1]) == bisect_left(starts, told[0][0]):
            found += (
                FoundResponsibility(
                    first, stop, folded[first:stop], measure, body, role, "stated", "medium", RULE
                )
                for first, stop, body in told
            )
    return tuple(found)


def _begun(folded: str, earlier: Clause | None) -> list[tuple[int, int]]:
    """The classes of the clause before, where it holds nothing else."""
    if earlier is None:
        return []
    opens = after_number(folded, earlier.start, earlier.end)
    found = _BEGUN.compiled.fullmatch(folded, opens, earlier.end)
    return _items(folded, *found.span("who")) if found else []


def _own(subject: re.Match[str], territory: str) -> str:
    """The plan's own government, where it is the subject (政府要 …)."""
    own = own_scope(territory)
    name = f"{own.name}人民政府" if own else "各级政府" if territory == COUNTRY else "政府"
    return name + "工作人员" if subject["staff"] == "工作人员" else name


def _listed(
    folded: str, clause: Clause, opens: int, earlier: Clause | None, territory: str, year: int
) -> tuple[list[Item], Role]:
    """The bodies before the word that obliges them, or in the clause before, and their role.

    Nothing else stands there; several territories are their governments (甲市、乙县要 …).
    """
    for must in list(_SAYS_MUST.finditer(folded, opens, min(clause.end, opens + _LONGEST)))[:_MOST_WORDS]:
        first, last = opens, must.start()
        if first < last and folded[last - 1] not in _BEFORE_MUST:
            continue
        if _NO_WORDS.fullmatch(folded, first, last) and earlier is not None:
            first, last = after_number(folded, earlier.start, earlier.end), earlier.end
        leads = OPENS.match(folded, first, last)
        first = leads.end() if leads else first
        last = first + len(_TAIL.sub("", folded[first:last]))
        fits = 2 <= last - first <= _LONGEST
        items = read_list(folded, first, last, territory, year, alone=True) if fits else []
        places = len(items) > 1 and all(item.name and item.name.kind == "government" for item in items)
        if items and (places or all(is_sure(folded, item) for item in items)):
            return items, _role(folded, must.end())
    return [], "responsible"


def _role(folded: str, begin: int) -> Role:
    """The role of those who must do what is said from there on."""
    told: tuple[tuple[Role, re.Pattern[str]], ...]
    told = (("lead", _LEADS), ("support", _HELPS), ("supervise", _WATCHES))
    return next((role for role, opens in told if opens.match(folded, begin)), "responsible")


def _items(folded: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The classes of a list; a word that only goes on from the one before (各级党委、政府) is one with it."""
    bounds = [begin]
    for mark in _ITEM.finditer(folded, begin, end):
        side_by_side = mark.start() == mark.end()
        if side_by_side and mark.start() - bounds[-1] < _SHORTEST:
            continue
        if _EACHES.match(folded, mark.end(), end) or _ZONES.match(folded, mark.end(), end):
            bounds += [mark.start(), mark.end()]
    bounds.append(end)
    return list(zip(bounds[::2], bounds[1::2], strict=True))
