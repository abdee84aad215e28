"""Duties of a class of bodies that is the subject of a clause: 各级政府要 …, 各有关部门和单位必须 …."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from graphbuild.extract.body_names import body_name
from graphbuild.extract.numbering import measure_of, part_numbers
from graphbuild.extract.outline import Outline
from graphbuild.extract.pieces import Clause, FoundResponsibility
from graphbuild.extract.year import plan_years

RULE: Final = "subject-must"
_WHERE: Final = (
    r"(?:地方|地区|地|省区市|省|自治区|直辖市|市|州|县市区|县区|县|区|旗|盟|乡镇|街道|镇街|镇|乡|村)"
)
_WHO: Final = (
    r"(?:(?:人民)?政府|党委|党组织|党政组织|领导干部|干部|行政机关|机关|部门|单位|管委会|园区|成员单位|指挥部|专班"
    r"|企业)"
)
_CLASS: Final = (
    rf"(?:地方(?:各级)?(?:人民)?政府|(?:国务院|[省市县区旗州])?(?:直|级|属)?(?:政府)?(?:各级|各)(?:有关|相关|级)?"
    rf"(?:{_WHERE}{_WHO}?|{_WHO})(?:及其(?:部门|工作人员))?"
    r"|(?:国务院|[省市县区])?(?:有关|相关)(?:部门|单位|地区)(?:和单位|和部门)?)"
)
_SUBJECT: Final = re.compile(
    rf"(?:今年|同时|因此)?(?P<who>{_CLASS}(?:(?:[、,]|和|及|以及|与)?(?:{_CLASS}|{_WHO}|{_WHERE}))*)"
    r"(?:都|均|也|更|还|一定|一律|务必)*(?:要(?![求素点件])|必须|务必|应当?(?![对急用])|须|不得)"
)
_ITEM: Final = re.compile(r"[、,]|(?<=[府委门位区部])(?:以及|和|及(?!其)|与)(?=各)")
_SILENT: Final = frozenset(("past", "glossary", "contents", "furniture", "signature"))


def find_subjects(
    folded: str,
    outline: Outline,
    clauses: Sequence[Clause],
    stated: Sequence[FoundResponsibility],
    territory: str,
) -> tuple[FoundResponsibility, ...]:
    """The duties of clauses whose subject is a class of bodies, in text order; none of those ``stated``."""
    year = plan_years(folded).last
    numbers = part_numbers(folded, outline)
    taken = sorted((each.start, each.end) for each in stated)
    starts = [start for start, _ in taken]
    found: list[FoundResponsibility] = []
    for clause in clauses:
        subject = _SUBJECT.match(folded, clause.start, clause.end)
        if subject is None or clause.block.zone in _SILENT:
            continue
        begin, end = subject.span("who")
        if bisect_left(starts, end) > bisect_left(starts, begin):
            continue
        measure = measure_of(clause.block, numbers)
        for start, stop in _items(folded, begin, end):
            surface = folded[start:stop]
            name = body_name(surface, territory, year)
            body = name.name if name else surface
            row = FoundResponsibility(
                start, stop, surface, measure, body, "responsible", "stated", "medium", RULE
            )
            found.append(row)
    return tuple(found)


def _items(folded: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The classes of a list; a word that only goes on from the one before (各级党委、政府) is one with it."""
    bounds = [begin]
    for mark in _ITEM.finditer(folded, begin, end):
        if folded.startswith(("各", "地方", "有关", "相关"), mark.end()):
            bounds += [mark.start(), mark.end()]
    bounds.append(end)
    return list(zip(bounds[::2], bounds[1::2], strict=True))
