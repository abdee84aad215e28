"""Where a target holds, and where what it counts comes from, if that is not the plan's own territory."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graphbuild.extract.draft.clause_list import ClauseList
from graphbuild.extract.draft.places import Mentioned, Named, NamedPlaces
from graphbuild.extract.draft.yaml import plain
from graphbuild.extract.figures.quantity_places import SUBJECTS
from graphbuild.extract.pieces import Clause, FoundMilestone, FoundQuantity
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.reading import Extraction

_WHOLE: Final = frozenset(("scope-word", "country", "river-basin"))
_FROM: Final = re.compile(r"(?:从|来自|引自|引进|引入|招引|吸引|承接|通过)$")
_BROUGHT: Final = re.compile(r"引进|引入|招引|引育|吸引|承接|转移|来自|引自")
_AT: Final = re.compile(
    r"(?:在|于|新建|建设|建成|完成|实施|推进|改造|新增|启动|加快|整治|治理|打造|开工|抓好|确保|力争)$"
)
_DIGIT: Final = re.compile(r"\d")
_EARLIER: Final = 8
"""Clauses before that of a figure that may tell its place."""
_OPENS: Final = re.compile(r"[\s\d.、()一二三四五六七八九十是]*(?:推动|支持|加快|推进|确保|力争|同时|重点)?")


class TargetPlaces:
    """Tells the places of a plan's targets and outcomes, sentence by sentence."""

    def __init__(self, extraction: Extraction, clauses: ClauseList, places: NamedPlaces) -> None:
        self._folded = extraction.folded
        self._places = places
        self._place, self._clauses, self._starts = clauses.place, clauses.listed, clauses.starts
        code = extraction.territory.code
        own = () if code == COUNTRY else gazetteer().ancestors(code[:6])
        self._whole = {COUNTRY, f"cn-{code}", *(f"cn-{each}" for each in own)}
        self._candidates = Mentioned([each for each in places.listed if self._may_hold(each)])
        """The places that are no part of another's name and not the plan's own."""
        self._wholes = Mentioned([each for each in places.listed if each.found.kind in _WHOLE])
        self._in_headings: dict[int, str | None] = {}
        """By where a run-in heading begins the place that it names."""

    def of(self, found: FoundQuantity | FoundMilestone) -> list[str]:
        """The lines ``place`` and ``from_place``, each where the text tells one and no second."""
        place = self._place(found.clause_start)
        if place < 0:
            return []
        source = self._source(place, found)
        lines: list[str] = []
        held = self._held(place, found)
        if held is not None and held != source:
            lines.append(f"place: {plain(held)}")
        if source is not None:
            lines.append(f"from_place: {plain(source)}")
        return lines

    def held(self, found: FoundQuantity | FoundMilestone) -> str | None:
        """The place that a figure is about."""
        place = self._place(found.clause_start)
        return None if place < 0 else self._held(place, found)

    def _held(self, place: int, found: FoundQuantity | FoundMilestone) -> str | None:
        """The place in the clause, else the one that its sentence opens with, else that of its heading."""
        clause = self._clauses[place]
        first = self._starts[place - _EARLIER if place > _EARLIER else 0]
        if isinstance(found, FoundMilestone) or self._candidates.any_from(first, found.start):
            past = isinstance(found, FoundQuantity) and found.role != "target"
            named = self._own(clause, found) or self._subject(place, counted=past)
            if named is not None:
                return named.identifier
        headed = self._headed(clause)
        elsewhere = headed is not None and self._wholes.within(clause.start, found.start)
        return None if elsewhere else headed

    def _headed(self, clause: Clause) -> str | None:
        """The one place that the run-in heading of a paragraph names, or its first sentence (把 X 作为 …)."""
        block = clause.block
        heading = block.path[-1] if block.path and block.path[-1].kind == "run-in" else None
        if heading is None or heading.start < block.start or heading.start >= block.end:
            return None
        if heading.start not in self._in_headings:
            named = {
                each.identifier
                for each in self._places.within(heading.start, heading.end)
                if each.outer and each.found.kind in SUBJECTS and each.identifier not in self._whole
            }
            self._in_headings[heading.start] = named.pop() if len(named) == 1 else None
        return self._in_headings[heading.start]

    def _may_hold(self, each: Named) -> bool:
        return (
            each.outer
            and (each.relation == "location" or self._folded[each.found.start - 1] in "在于")
            and each.found.kind not in _WHOLE
            and each.identifier not in self._whole
        )

    def _own(self, clause: Clause, found: FoundQuantity | FoundMilestone) -> Named | None:
        """The place in a milestone's words; of a figure's clause the one that opens it or is acted on."""
        if isinstance(found, FoundMilestone):
            held = self._candidates.within(found.start, found.end) or [
                each
                for each in self._candidates.within(clause.start, found.start)
                if "、" not in self._folded[each.found.end : found.start]  # else it is another's
            ]
            held = held or self._namesakes(found)
        else:
            near = self._candidates.within(clause.start, found.start)
            held = [each for each in near if self._is_told(clause, each)]
        return held[0] if held and len({each.identifier for each in held}) == 1 else None

    def _namesakes(self, found: FoundMilestone) -> Sequence[Named]:
        """The division that the name of a work opens with: 湖州 in 湖州电池项目."""
        return [
            each
            for each in self._places.within(found.start, found.end)[:1]
            if each.outer and each.found.kind.startswith("admin") and each.identifier not in self._whole
        ]

    def _is_told(self, clause: Clause, each: Named) -> bool:
        before = self._folded[clause.start : each.found.start]
        if self._folded.startswith(("、", "和", "及", "与", "等"), each.found.end):
            return False  # one of several
        return _OPENS.fullmatch(before) is not None or _AT.search(before) is not None

    def _subject(self, place: int, *, counted: bool) -> Named | None:
        """The place that an earlier clause of the sentence opens with, where none is named after it.

        ``counted``: it must have a figure itself, as in a list of results.
        """
        sentence = self._clauses[place].sentence
        begin = place - _EARLIER if place > _EARLIER else 0
        for each in reversed(self._candidates.begun(self._starts[begin], self._starts[place])):
            clause = self._clauses[self._place(each.found.start)]
            if clause.sentence != sentence:
                return None
            held = self._candidates.within(clause.start, clause.end)
            if held:
                first = held[0]
                opens = _OPENS.fullmatch(self._folded, clause.start, first.found.start) is not None
                alone = len({each.identifier for each in held}) == 1
                told = not counted or _DIGIT.search(self._folded, first.found.end, clause.end) is not None
                return first if opens and alone and told and first.found.kind in SUBJECTS else None
        return None

    def _source(self, place: int, found: FoundQuantity | FoundMilestone) -> str | None:
        """Where what is counted comes from: 从 X 引进 …, 引进 X 的 …; a list goes on with it."""
        sentence = self._clauses[place].sentence
        for clause in reversed(self._clauses[place - 3 if place > 3 else 0 : place + 1]):
            if clause.sentence != sentence:
                return None
            own = clause is self._clauses[place]
            end = found.start if own else clause.end
            words = self._folded[clause.start : end]
            if _BROUGHT.search(words):
                for each in self._places.within(clause.start, end):
                    before = self._folded[clause.start : each.found.start]
                    if each.outer and _FROM.search(before) and each.identifier not in self._whole:
                        return each.identifier
                return None
            if own and (isinstance(found, FoundMilestone) or not _BROUGHT.search(found.indicator)):
                return None
        return None
