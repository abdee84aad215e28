"""The phases of a plan (第一阶段(2026—2027 年)): until when what stands below one is to be done."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.figures.period import Period
from graphbuild.extract.pieces import Clause

_NAMED = one_of(r"第[一二三四五](?:个?阶段|步)|[近中远]期[目阶任(]")
_PHASE = re.compile(
    r"[\n。;:](?P<said>[ \u3000]*(?:\(?[一二三四五六\d]{1,2}[).、])?(?:第[一二三四五](?:个?阶段|步)"
    r"[^\n。;,\d]{0,12}[(:,]?|[近中远]期(?:目标|阶段|任务)?\()\s*[从自到至]?\s*(?:(?:19|20)\d\d年?[底末]?\s*[-—–~至到]{1,2}\s*)?(?P<year>(?:19|20)\d\d)年)"
)
_DASHES = "-—–·●"
"""What marks the headings of a list, which may stand below the line of a phase."""
_REACH, _NEXT = 2000, 12
"""Characters at most of what a phase is told to bring, and up to a second line of its heading."""


class Phases:
    """The lines of a text that begin a phase, with the last of its years."""

    def __init__(self, text: str) -> None:
        found = _PHASE.finditer(f"\n{text}") if _NAMED.search(text) else ()
        self._marks = [
            (each.start("said") - 1, each.end() - 1, Period(each["year"], "inferred", each["said"].strip()))
            for each in found
        ]

    def of(self, clause: Clause) -> Period | None:
        """The end of the phase that a clause stands in, under the same heading as the line of the phase."""
        last = next((mark for mark in reversed(self._marks) if mark[0] < clause.start), None)
        if last is None or clause.start - last[1] > _REACH:
            return None
        below = [heading for heading in clause.block.path if heading.start >= last[1]]
        listed = all(
            heading.number[:1] in _DASHES and (heading.number or heading.start - last[1] < _NEXT)
            for heading in below
        )
        return last[2] if listed and len(below) < 2 else None
