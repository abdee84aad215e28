"""Who is to do what, where a plan states it: in brackets, after labels, in tables and in sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graphbuild.extract.outline.numbering import measure_of, part_numbers
from graphbuild.extract.outline.read import Outline
from graphbuild.extract.pieces import Clause, FoundResponsibility
from graphbuild.extract.responsibilities.answers import AGENT, answered_duties
from graphbuild.extract.responsibilities.brackets import (
    BARE,
    Duty,
    bare_duties,
    before_note,
    duties_in,
    labelled_duties,
)
from graphbuild.extract.responsibilities.lists import Item
from graphbuild.extract.responsibilities.members import headed_duties, member_duties
from graphbuild.extract.responsibilities.sentences import sentence_duties
from graphbuild.extract.responsibilities.tables import table_duties
from graphbuild.extract.responsibilities.words import CUE, Convention, Role, convention_of
from graphbuild.extract.year import plan_years
from graphbuild.terms import Confidence

_SILENT: Final = frozenset(("past", "glossary", "contents", "furniture", "signature"))
_TOLD: Final = re.compile("labelled|table")
"""Rules of duties that a report of progress has, too, beside what was done."""
_BRACKET: Final = re.compile(r"[()\[\]【】〔〕\n]")
_OPENING: Final = {"(": ")", "[": "]", "【": "】", "〔": "〕"}
_LONGEST: Final = 600
_ALL_ALIKE: Final = re.compile(r"\s*(?:分别|共同|各自)(?:牵头|组织)?负责")
"""What is told behind bodies of which none comes before another."""
_BESIDE: Final = re.compile(r"[^\n。]{0,40}\n?[^\n。]{0,20}")
"""What may part the bodies that lead from those of the same task that do not."""
_GOES_ON: Final = re.compile(r"[^\n。:()]{0,12}[,;]\s*")
"""What parts two phrases of one list (A局、B局等,各县政府)."""
_LONGEST_NAME: Final = 4


def find_responsibilities(
    folded: str, outline: Outline, clauses: Sequence[Clause], territory: str, year: int | None = None
) -> tuple[FoundResponsibility, ...]:
    """Every body that the text gives a role, one row a body, in text order.

    ``territory`` is the plan's own (GB/T 2260 code, ``china``, or empty), ``year`` the first of its
    years, where it was read already. The basis is always ``stated``; a row outside all focus areas has an
    empty ``measure``. ``InputError`` when an authority cannot be read.
    """
    year = plan_years(folded).first if year is None else year
    numbers = part_numbers(folded, outline)
    convention = convention_of(folded)
    starts = [block.start for block in outline.blocks]
    found: list[FoundResponsibility] = []
    headed = headed_duties(folded, outline.headings, territory, year)
    duties = [*headed, *_duties(folded, clauses, territory, year)]
    lists = _lists(folded, duties) if convention.first_leads else {}
    for duty in duties:
        block = outline.blocks[max(0, bisect_right(starts, duty.start) - 1)] if starts else None
        if block is None or (block.zone in _SILENT and not (block.zone == "past" and _TOLD.match(duty.rule))):
            continue
        found.extend(_rows(folded, duty, measure_of(block, numbers), convention, lists.get(duty.start)))
    unique = {(row.start, row.end, row.role): row for row in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda row: (row.start, row.end, row.role)))


def _duties(folded: str, clauses: Sequence[Clause], territory: str, year: int) -> Iterator[Duty]:
    """What is stated, each place read once: brackets, then labels and tables, then sentences outside them."""
    covered = list(_brackets(folded))
    taken, silent = [], []
    for start, end in covered:
        cued = CUE.search(folded, start, before_note(folded, start, end))
        inside = list(duties_in(folded, start, end, territory, year)) if cued else []
        if inside:
            taken.append((start, end))
            yield from inside
        else:
            silent.append((start, end))
    for duty in (
        *bare_duties(folded, silent, territory, year, told=bool(taken)),
        *labelled_duties(folded, covered, territory, year),
        *table_duties(folded, territory, year),
        *member_duties(folded, territory, year),
    ):
        taken.append((duty.start, duty.end))
        yield duty
    taken.sort()
    starts = [clause.start for clause in clauses]
    said = list(sentence_duties(folded, clauses, starts, taken, territory, year))
    yield from said
    read = sorted([*taken, *((duty.start, duty.end) for duty in said)])
    ends = [end for _, end in read]
    for duty in answered_duties(folded, clauses, starts, territory, year):
        place = bisect_right(ends, duty.start)
        reach = folded.find("\n", duty.end) if duty.rule == AGENT else duty.end
        if place == len(read) or read[place][0] >= (reach if reach >= 0 else len(folded)):
            yield duty  # an agent is charged where its paragraph does not say who is


def _brackets(folded: str) -> Iterator[tuple[int, int]]:
    """The insides of outermost brackets that may hold bodies; none goes beyond its paragraph."""
    opened: list[tuple[int, str]] = []
    for mark in _BRACKET.finditer(folded):
        sign = mark.group()
        if sign == "\n":
            opened.clear()
        elif sign in _OPENING:
            opened.append((mark.end(), _OPENING[sign]))
        elif opened and opened[-1][1] == sign:
            begin, _ = opened.pop()
            if not opened and 1 < mark.start() - begin <= _LONGEST:
                yield begin, mark.start()


def _lists(folded: str, duties: Sequence[Duty]) -> dict[int, bool]:
    """Where each list begins whose first body may lead → whether it opens there, or goes on from a comma.

    None does where the bodies that lead are told beside it.
    """
    leads = sorted(duty.end for duty in duties if duty.role == "lead")
    opens: dict[int, bool] = {}
    before: Duty | None = None
    for duty in duties:
        first = duty.items[0].name
        if duty.role == "responsible" and duty.listed and not (first and first.kind == "office-holder"):
            place = bisect_right(leads, duty.start)
            led = place > 0 and _BESIDE.fullmatch(folded, leads[place - 1], duty.start)
            same = before is not None and before.rule == duty.rule
            goes_on = before and same and _GOES_ON.fullmatch(folded, before.end, duty.start)
            if not (led or _ALL_ALIKE.match(folded, duty.end)):
                opens[duty.start] = not goes_on
        before = duty
    return opens


def _rows(
    folded: str, duty: Duty, measure: str, convention: Convention, opens: bool | None
) -> Iterator[FoundResponsibility]:
    applies = duty.role == "responsible" and len(duty.items) > 0
    starred = applies and convention.starred_lead and any(item.starred for item in duty.items)
    first = opens is not None and not starred
    items = _persons(folded, duty.items) if duty.role == "leader-in-charge" else _bodies(folded, duty.items)
    for place, item in enumerate(items):
        role, rule = duty.role, duty.rule
        if starred or first:
            leads = item.starred if starred else place == 0 and opens
            rule = "starred-leads" if starred else "first-named-leads"
            role = "lead" if leads else convention.others or duty.role
        office = duty.role == "leader-in-charge" and item.name and item.name.confidence == "high"
        if item.leads or office:  # 牵头领导及单位:张三 县水利局
            role, rule = "lead", "marked-leads"
        yield _row(folded, item, measure, role, rule)


def _persons(folded: str, items: Sequence[Item]) -> list[Item]:
    """The leaders of a list, each with the offices before or behind the name (县委常委、副县长 张三)."""
    told: list[Item] = []
    offices: list[Item] = []
    for item in items:
        if item.name is not None and item.name.kind == "office-holder":
            before = told[-1] if told and not offices else None
            if before and before.name is None and folded[before.end : item.start].isspace():
                told[-1] = replace(before, end=item.end)  # 张三 副县长
            else:
                offices.append(item)
            continue
        if offices and item.name is None:
            item = replace(item, start=offices[0].start)
        else:
            told += offices
        told.append(item)
        offices = []
    return [*told, *offices]


def _bodies(folded: str, items: Sequence[Item]) -> list[Item]:
    """The bodies of a list without the persons that stand behind them (县水利局 李四)."""
    return [
        item
        for place, item in enumerate(items)
        if item.name is not None
        or not place
        or item.end - item.start > _LONGEST_NAME
        or not folded[items[place - 1].end : item.start].isspace()
    ]


def _row(folded: str, item: Item, measure: str, role: Role, rule: str) -> FoundResponsibility:
    surface = folded[item.start : item.end]
    confidence: Confidence = item.name.confidence if item.name else "low"
    if rule == BARE and confidence == "high":
        confidence = "medium"
    name = item.name.name if item.name else "".join(surface.split())
    return FoundResponsibility(item.start, item.end, surface, measure, name, role, "stated", confidence, rule)
