"""Tasks that a note dates: (…负责,2025年底前完成), 完成时限:6月底, the cell of a table under 完成时限."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeVar

from graphbuild.extract.actions.find import DUTY, spoken
from graphbuild.extract.alternatives import one_of
from graphbuild.extract.milestones.aims import STATE, kind_of_state
from graphbuild.extract.note_marks import without_notes
from graphbuild.extract.outline.numbering import after_number
from graphbuild.extract.pieces import Clause, FoundMilestone, FoundQuantity
from graphbuild.extract.table_lines import Span, task_rows
from graphbuild.extract.year import PlanYears

NOTED: Final = "task-noted"
"""The rule of a milestone that a note tells, which stands among duties and not before them."""
_PART_OF_YEAR: Final = r"(?:\d{1,2}月(?:\d{1,2}日)?|第?[一二三四]季度|[上下]半年)"
_DATE: Final = (
    rf"(?:(?:19|20)\d\d年{_PART_OF_YEAR}?|{_PART_OF_YEAR}|今?年(?=[底末内前]))"
    "(?:年?[底末]|份|[上中下]旬|内)?(?:之前|以前|前)?"
)
_DUE: Final = r"[^\W!-ÿ]{0,4}(?:时限|时间|期限|节点|限期)(?:要求|安排|节点)?"
_DONE: Final = r"(?:基本|全部|全面)?完成"
_NOTE: Final = re.compile(
    rf"(?:{_DUE}[:∶]\s*(?:{_DATE}\s*[-—~至到]+\s*)?(?P<by>{_DATE})(?:{_DONE})?"
    rf"|(?<=[(,。;])(?:[在于])?(?P<at>{_DATE}){_DONE})(?=[,。;)\s]|$)"
)
_SIGN: Final = one_of(
    r"[限间点期](?:要求|安排|节点)?[:∶]|[前底末月日旬度年内份](?:基本|全部|全面)?完成(?=[,。;)\s]|$)"
)
"""A quick look: what no note is without."""
_REACH: Final = 24
"""Characters from where a note begins in which it stands."""
_CELL: Final = re.compile(rf"(?:{_DATE}\s*[-—~至到]+\s*)?(?P<at>{_DATE})(?:{_DONE}|{STATE})?")
_DUE_HEAD: Final = re.compile(_DUE)
_LED: Final = re.compile(r"^(?:[^:]{2,12}:)?(?:要|将|力争|确保|争取|进一步|全面|积极|扎实|大力)*")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_END: Final = re.compile("[。;(]")
_Target = TypeVar("_Target", FoundQuantity, FoundMilestone)
_LONGEST: Final = 40
_SHORTEST: Final = 4


class _Note(NamedTuple):
    """Where its task begins, its own span, that of its date, and what the task is called."""

    begin: int
    span: Span
    when: Span
    label: str


def noted(
    folded: str,
    clauses: Sequence[Clause],
    quantities: Sequence[FoundQuantity],
    milestones: Sequence[FoundMilestone],
    years: PlanYears,
) -> tuple[tuple[FoundQuantity, ...], tuple[FoundMilestone, ...]]:
    """The targets with the years that notes give them, and a milestone for each task that else has none."""
    dates: dict[int, tuple[_Note, str]] = {}
    added: list[FoundMilestone] = []
    aimed = [each for each in quantities if each.role == "target"]
    targets = sorted([each.start for each in milestones] + [each.start for each in aimed])
    for note in _notes(folded, clauses):
        words = folded[slice(*note.when)]
        stated = _YEAR.findall(words)
        if stated and years.known and int(stated[-1]) < years.first:
            continue
        inside = targets[bisect_left(targets, note.begin) : bisect_left(targets, note.span[0])]
        dates.update((start, (note, stated[-1])) for start in inside if stated)
        if not inside:
            kind = kind_of_state(note.label[:4])
            found = FoundMilestone(*note.when, *note.span, note.label, kind, "", "medium", NOTED)
            if stated:
                found = replace(found, period=stated[-1], period_basis="stated", period_from=words)
            elif years.known and years.first == years.last:
                found = replace(found, period=str(years.last), period_from=words)
            added.append(found)
    told = tuple(_dated(folded, each, dates) if each.role == "target" else each for each in quantities)
    known = (_dated(folded, each, dates) for each in milestones)
    return told, tuple(sorted((*known, *added), key=lambda one: one.start))


def _dated(folded: str, each: _Target, dates: dict[int, tuple[_Note, str]]) -> _Target:
    """A target with the year of its note, unless its own words state one."""
    if each.start not in dates:
        return each
    note, year = dates[each.start]
    if _YEAR.search(folded, max(note.begin, each.clause_start), min(note.span[0], each.clause_end)):
        return each
    return replace(each, period=year, period_basis="stated", period_from=folded[slice(*note.when)])


def _notes(folded: str, clauses: Sequence[Clause]) -> Iterator[_Note]:
    """The notes of what looks ahead: in a bracket, after a label, a clause that but says by when, a cell."""
    written, rows = list(_written(folded)), list(_rows(folded))
    starts = [clause.start for clause in clauses] if written or rows else []
    last = 0
    for found in written:
        at = bisect_right(starts, found.start()) - 1
        if at < 0 or found.end() > clauses[at].end or clauses[at].block.zone not in ("future", "neither"):
            continue
        own = found.start() <= spoken(folded, clauses[at])[0]  # no task stands before it in its clause
        first = _task(folded, clauses, at - own, last, own=own and found.lastgroup == "at")
        last = found.end()
        if first is not None:
            apart = first.block is not clauses[at].block  # a line of its own, said of all under its heading
            begin, _ = spoken(folded, first)
            label = _label(folded, first, begin, found.start(), apart=apart)
            if len(label) >= _SHORTEST:
                yield _Note(begin, found.span(), found.span(found.lastgroup or 0), label)
    for begin, label, cell, when in rows:
        at = bisect_right(starts, begin) - 1
        if (
            at >= 0
            and clauses[at].block.zone in ("future", "neither")
            and _SHORTEST <= len(label) <= _LONGEST
        ):
            yield _Note(begin, cell, when, label)


def _written(folded: str) -> Iterator[re.Match[str]]:
    """The notes in the text itself."""
    last = 0
    for sign in _SIGN.finditer(folded):
        begins = range(max(last, sign.start() - _REACH), sign.start() + 1)
        note = next(filter(None, (_NOTE.match(folded, begin) for begin in begins)), None)
        if note is not None:
            last = note.end()
            yield note


def _task(folded: str, clauses: Sequence[Clause], at: int, last: int, *, own: bool) -> Clause | None:
    """The clause that names what a note dates: the first since the last note, in its own paragraph.

    That is the one before it where it is of the same sentence (修复湖堤,6月底前完成).
    """
    under = clauses[at + own].block.path[-1:]
    while at >= 0 and clauses[at].end > last and DUTY.fullmatch(folded, *spoken(folded, clauses[at])):
        at -= 1
    if at < 0 or clauses[at].end <= last or clauses[at].block.path[-1:] != under:
        return None
    if not own or clauses[at + 1].sentence != clauses[at].sentence:
        block = clauses[at].block
        while at and clauses[at - 1].block is block and clauses[at - 1].end > last:
            at -= 1
    return clauses[at]


def _label(folded: str, clause: Clause, begin: int, end: int, *, apart: bool) -> str:
    """What a task is called: the heading that it opens with or, from a note ``apart``, stands under."""
    span = after_number(folded, begin, clause.end), min(clause.end, end)
    for heading in clause.block.path[-1:]:
        opens = apart or clause.start <= heading.start < clause.end
        span = (heading.start, heading.end) if opens and heading.end - heading.start <= _LONGEST else span
    return _called(folded, *span)


def _called(folded: str, start: int, end: int) -> str:
    words = without_notes(folded[start:end])
    return _LED.sub("", _END.split(words, maxsplit=1)[0]).strip()[:_LONGEST]


def _rows(folded: str) -> Iterator[tuple[int, str, Span, Span]]:
    """The rows of dated tasks: where a task begins, its label, the cell of its date, and the date."""
    for heads, cells, task in task_rows(folded):
        due = max((at for at, words in enumerate(heads) if _DUE_HEAD.fullmatch(words)), default=len(cells))
        if due < len(cells) and (found := _CELL.fullmatch(folded, *cells[due])):
            yield task[0], _called(folded, *task), cells[due], found.span("at")
