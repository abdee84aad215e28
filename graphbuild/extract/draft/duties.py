"""The responsibilities of a draft, each with what it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from graphbuild.extract.draft.clause_list import ClauseList
from graphbuild.extract.draft.identifiers import unique
from graphbuild.extract.draft.left_out import Covered
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.draft.parts import Part, Parts
from graphbuild.extract.draft.quoting import LONGEST, Cut, Quoter
from graphbuild.extract.draft.statement import Statement
from graphbuild.extract.draft.yaml import identifier, plain, quoted
from graphbuild.extract.milestones.notes import NOTED
from graphbuild.extract.pieces import FoundResponsibility
from graphbuild.extract.reading import Extraction
from graphbuild.extract.responsibilities.subjects import RULE as SUBJECT

Span = tuple[int, int]
Duty = tuple[FoundResponsibility, Cut]
_RANK: Final = 3
_JOINED: Final = re.compile(r"(?:[\s、,;]|以?及|和|与|等|有关|相关|部门|单位)*")
"""What may stand between bodies of a list."""


def duties_of(extraction: Extraction, clauses: ClauseList, quoter: Quoter) -> list[Duty]:
    """The responsibilities of a text with what is to be quoted of each."""
    found = []
    for duty in extraction.responsibilities:
        start, end = duty.start, min(duty.end, duty.start + LONGEST)
        if duty.rule == SUBJECT:  # what the body must do is said by the clause that it is the subject of
            around = clauses.listed[clauses.place(start)].end
            end = around if around - start <= LONGEST else end
        if quoter.holds_sentence(start, end):  # the cell of a table, which is a sentence by itself
            end -= 1
        found.append((duty, Cut((start, end), (start, end), _RANK)))
    return found


def bare_charges(extraction: Extraction, clauses: ClauseList) -> frozenset[int]:
    """Where the clauses begin that name who is charged and say nothing else (a cell: 发展改革委)."""
    found = set()
    for place, told in groupby(extraction.responsibilities, lambda duty: clauses.place(duty.start)):
        if place < 0:
            continue
        clause = clauses.listed[place]
        inside = [duty for duty in told if duty.start < clause.end]
        if not inside or inside[0].rule == SUBJECT:
            continue
        if _JOINED.fullmatch(_without(extraction.folded, clause.start, clause.end, inside)):
            found.add(clause.start)
    return frozenset(found)


def _without(folded: str, start: int, end: int, duties: Sequence[FoundResponsibility]) -> str:
    """The words of a clause but for the bodies that are charged in it."""
    told = []
    for duty in duties:
        told.append(folded[start : duty.start])
        start = max(start, duty.end)
    return "".join([*told, folded[start:end]])


class Charges:
    """Hangs responsibilities on the measures of a draft."""

    def __init__(self, extraction: Extraction, names: Names, parts: Parts) -> None:
        self._text = extraction.source.characters
        self._names = names
        self._parts = parts
        self._bodies = {body.name: body for body in reversed(extraction.bodies)}
        self._held: set[tuple[str, ...]] = set()
        self._first: dict[str, int] = {}

    def enter(self, duties: Sequence[Duty], covered: Covered) -> list[tuple[Span, str]]:
        """Write them down; what cannot be is returned, with a word why."""
        return [told for duty, cut in duties for told in self._enter(duty, cut, covered)]

    def _enter(self, duty: FoundResponsibility, cut: Cut, covered: Covered) -> list[tuple[Span, str]]:
        fitted = self._parts.fitted(cut.span, cut.figure)
        if fitted is None:
            return [(cut.span, "")]
        part, span = fitted
        body = self._names.body_named(duty.body, self._bodies)
        begin = self._first.setdefault(part.number, span[0])
        target = _charged(part, span, begin, alone=duty.rule == SUBJECT)
        key = (part.number, body, duty.role, target)
        if key in self._held:
            return [(span, " (said again)")]
        self._held.add(key)
        covered.add(span)
        name = unique(f"{body[:60].rstrip('-')}-{duty.role}", part.taken, target, duty.surface)
        lines = (
            f"id: {identifier(name)}",
            f"body: {plain(body)}",
            f"role: {duty.role}",
            f"basis: {duty.basis}",
            *((f"for: {plain(target)}",) if target else ()),
            f"evidence: [{span[0]}, {span[1]}]",
            f"quote: {quoted(self._text[span[0] : span[1]])}",
            f"confidence: {duty.confidence}",
            f"found_by: {duty.rule}",
        )
        stated = Statement(name, span, duty.confidence, duty.rule, lines)
        part.lists.setdefault("responsibilities", []).append(stated)
        return []


def _charged(part: Part, span: Span, begin: int, *, alone: bool) -> str:
    """The action or target that a body is charged with: the one around it, else the last before it.

    Empty where it is the measure: no statement follows the first responsibility, which stands at ``begin``.
    ``alone``: the body is the subject of its clause, so that what is before is no business of its.
    """
    targets = (each for each in part.lists.get("targets", []) if each.found_by != NOTED)
    stated = [*part.lists.get("actions", []), *targets]
    spans = sorted((each.evidence, each.id) for each in stated)
    around = [name for (start, end), name in spans if start <= span[0] and span[1] <= end]
    before = [name for (start, _), name in spans if start < span[0]]
    if around or alone or not any(start > begin for (start, _), _ in spans):
        return around[-1] if around else ""
    return before[-1] if before else ""
