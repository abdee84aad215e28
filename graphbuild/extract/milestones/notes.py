"""Tasks that a note dates: (…负责,2025年底前完成), 完成时限:6月底, the cell of a table under 完成时限."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, TypeVar

from graphbuild.extract.milestones.aims import Milestone
from graphbuild.extract.outline.numbering import after_number
from graphbuild.extract.pieces import Clause, FoundMilestone, FoundQuantity
from graphbuild.extract.table_lines import Span, closed_up, rows_of
from graphbuild.extract.year import PlanYears

NOTED: Final = "task-noted"
"""The rule of a milestone that a note tells, which stands among duties and not before them."""
_DATE: Final = (
    r"(?:(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?|第?[一二三四]季度|[上下]半年)?|\d{1,2}月(?:\d{1,2}日)?"
    r"|第?[一二三四]季度|[上下]半年|今?年(?=[底末内前]))(?:年?[底末]|份|[上中下]旬|内)?(?:之前|以前|前)?"
)
_TIME: Final = r"(?:时限|时间|期限|节点|限期)"
_DONE: Final = r"(?:基本|全部|全面)?完成"
_LABEL: Final = rf"[一-鿿]{{0,4}}{_TIME}(?:要求|安排|节点)?[:∶]\s*(?:{_DATE}\s*[-—~至到]+\s*)?"
_NOTE: Final = re.compile(
    rf"(?:{_LABEL}(?P<by>{_DATE})(?:{_DONE})?|(?<=[(,。;])(?:[在于])?(?P<at>{_DATE}){_DONE})(?=[,。;)\s]|$)"
)
_CELL: Final = re.compile(rf"(?P<at>{_DATE})(?:{_DONE})?")
_DUE_HEAD: Final = re.compile(rf"[一-鿿]{{0,4}}{_TIME}(?:要求|安排|节点)?")
_TASK_HEAD: Final = re.compile(r"[一-鿿]{0,6}(?:任务|内容|事项|项目|措施|举措|工作|实事)(?:名称)?")
_FORM: Final = re.compile(
    r"[(\[【〔]|[^:,]{2,10}:|[^,。;:]{2,40}(?:牵头|负责|配合|参与|参加|承办|协办|落实)$"
)
"""A clause that but says by whom or when."""
_OPENING: Final = re.compile(r"\((?:[^()]|\([^()]*\)){2,400}\)\s*")
_LED: Final = re.compile(r"^(?:[^:]{2,12}:)?(?:要|将|力争|确保|争取|进一步|全面|积极|扎实|大力)*")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_END: Final = re.compile("[。;]")
_BEGUN: Final = re.compile(r"启动|开工|动工|开始")
_Dates = dict[int, tuple[str, str, slice]]
"""Where a target begins → the year of its note, the words of that, and the span of what it dates."""
_Target = TypeVar("_Target", FoundQuantity, FoundMilestone)
_LONGEST: Final = 40
_SHORTEST: Final = 4


class _Note(NamedTuple):
    """``begin``, ``start``: where its task begins and it does; ``label``: the task; ``when``: the date."""

    begin: int
    start: int
    end: int
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
    dates: _Dates = {}
    added: list[FoundMilestone] = []
    targets = sorted(
        [*(each.start for each in quantities if each.role == "target"), *(each.start for each in milestones)]
    )
    for note in (*_said(folded, clauses), *_of_rows(folded, clauses)):
        words = folded[slice(*note.when)]
        stated = _YEAR.findall(words)
        if stated and years.known and int(stated[-1]) < years.first:
            continue
        inside = targets[bisect_right(targets, note.begin - 1) : bisect_right(targets, note.start)]
        if inside:
            dates.update(
                (start, (stated[-1], words, slice(note.begin, note.start))) for start in inside if stated
            )
            continue
        kind: Milestone = "start" if _BEGUN.match(note.label) else "completion"
        found = FoundMilestone(*note.when, note.start, note.end, note.label, kind, "", "medium", NOTED)
        if stated:
            found = replace(found, period=stated[-1], period_basis="stated", period_from=words)
        elif years.known and years.first == years.last:
            found = replace(found, period=str(years.last), period_from=words)
        added.append(found)
    if not dates and not added:
        return tuple(quantities), tuple(milestones)
    told = tuple(_dated(folded, each, dates) if each.role == "target" else each for each in quantities)
    return told, tuple(
        sorted((*(_dated(folded, each, dates) for each in milestones), *added), key=lambda one: one.start)
    )


def _dated(folded: str, each: _Target, dates: _Dates) -> _Target:
    """A target with the year of its note, unless its own words state one."""
    if each.start not in dates:
        return each
    year, words, task = dates[each.start]
    if _YEAR.search(folded, max(task.start, each.clause_start), min(task.stop, each.clause_end)):
        return each
    return replace(each, period=year, period_basis="stated", period_from=words)


def _said(folded: str, clauses: Sequence[Clause]) -> Iterator[_Note]:
    """The notes of running text: in a bracket, after a label, or a clause that but says by when."""
    starts = [clause.start for clause in clauses]
    spoken: list[Clause] = []
    last = 0
    for found in _NOTE.finditer(folded):
        at = bisect_right(starts, found.start()) - 1
        if at < 0 or found.end() > clauses[at].end or clauses[at].block.zone not in ("future", "neither"):
            continue
        spoken = spoken or [_after_bracket(folded, clause) for clause in clauses]
        own = found.start() <= spoken[at].start  # no task stands before it in its clause
        first = _task(folded, spoken, at - own, last, own=own and found["at"] is not None)
        last = found.end()
        if first is None:
            continue
        apart = first.block is not spoken[at].block  # a line of its own, said of all that its heading has
        label = _label(folded, first, starts[at] if own else found.start(), apart=apart)
        when = found.span("by" if found["by"] else "at")
        if len(label) >= _SHORTEST:
            yield _Note(first.start, *found.span(), when, label)


def _after_bracket(folded: str, clause: Clause) -> Clause:
    """A clause without the bracket it opens with, which belongs to the sentence before."""
    found = _OPENING.match(folded, clause.start, clause.end)
    return replace(clause, start=found.end()) if found and found.end() < clause.end else clause


def _task(folded: str, clauses: Sequence[Clause], at: int, last: int, *, own: bool) -> Clause | None:
    """The clause that names what a note dates: the first since the last note, in its own paragraph.

    That is the one before it where it is of the same sentence (修复湖堤,6月底前完成).
    """
    under = clauses[at + own].block.path[-1:] if at + own < len(clauses) else ()
    while at >= 0 and _FORM.match(folded, clauses[at].start, clauses[at].end) and clauses[at].start > last:
        at -= 1
    if at < 0 or clauses[at].start <= last or clauses[at].block.path[-1:] != under:
        return None
    if own and clauses[at + 1].sentence == clauses[at].sentence:
        return clauses[at]
    block = clauses[at].block
    while at and clauses[at - 1].block is block and clauses[at - 1].start > last:
        at -= 1
    return clauses[at]


def _label(folded: str, clause: Clause, end: int, *, apart: bool) -> str:
    """What a task is called: the heading that it opens with or, from a note ``apart``, stands under."""
    start, stop = after_number(folded, clause.start, clause.end), min(clause.end, end)
    for heading in clause.block.path[-1:]:
        opens = apart or clause.start <= heading.start < clause.end
        if opens and heading.end - heading.start <= _LONGEST:
            start, stop = heading.start, heading.end
    bracket = folded.find("(", start, stop)
    words = folded[start : bracket if bracket > start else stop].strip()
    return _LED.sub("", words)[:_LONGEST]


def _of_rows(folded: str, clauses: Sequence[Clause]) -> Iterator[_Note]:
    """The notes of a table that has a column of tasks and one of dates."""
    if "\t" not in folded and "|" not in folded:
        return
    starts = [clause.start for clause in clauses]
    tasks: list[int] = []
    due = -1
    for line in rows_of(folded):
        cells = line.cells
        heads = [closed_up(folded, cell) for cell in cells] if len(cells) > 2 else []
        dated = [at for at, words in enumerate(heads) if _DUE_HEAD.fullmatch(words)]
        if dated:
            tasks = [at for at, words in enumerate(heads) if _TASK_HEAD.fullmatch(words)]
            due = dated[-1]
        elif tasks and max(*tasks, due) < len(cells) and (found := _CELL.fullmatch(folded, *cells[due])):
            start, end = next((cells[at] for at in reversed(tasks) if cells[at][0] < cells[at][1]), (0, 0))
            at = bisect_right(starts, start) - 1
            label = _LED.sub("", _END.split(folded[start:end], maxsplit=1)[0])
            if (
                at >= 0
                and clauses[at].block.zone in ("future", "neither")
                and _SHORTEST <= len(label) <= _LONGEST
            ):
                yield _Note(start, *cells[due], found.span("at"), label)
        elif len(cells) < 2:
            tasks = []
