"""The places that a text names, each with its id in the draft and what it is to what is said."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graphbuild.extract.naming import Names
from graphbuild.extract.pieces import FoundPlace, FoundProgram
from graphbuild.extract.reading import Extraction
from graphbuild.model.forms import Relation

Span = tuple[int, int]
OUTSIDE: Final = frozenset(("glossary", "contents", "furniture", "signature"))
"""Zones whose text is no part of the plan."""
_PARTNER: Final = re.compile(r"(?:[与同]|对接|接轨|融入|联合|携手|协同|支援|帮扶|协作)$")
_TOGETHER: Final = re.compile(r"(?:区域)?(?:一体化|协同发展|合作|协作|融合发展|对口)")
_SOURCE: Final = re.compile(r"(?:从|来自|引进|承接|引入|赴|吸引)$")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a place with its id; ``outer``: it lies in no other place's name."""

    found: FoundPlace
    identifier: str
    relation: Relation
    outer: bool

    @property
    def span(self) -> Span:
        """Where it is named."""
        return self.found.start, self.found.end


@dataclass(frozen=True, slots=True)
class _Spans:
    """Spans by start, and the length of the longest, to look for those around another."""

    spans: list[Span]
    starts: list[int]
    longest: int

    @classmethod
    def of(cls, found: Iterable[FoundPlace | FoundProgram]) -> _Spans:
        spans = sorted({(each.start, each.end) for each in found})
        longest = max((end - start for start, end in spans), default=0)
        return cls(spans, [start for start, _ in spans], longest)

    def around(self, span: Span) -> bool:
        """Whether a span lies inside a longer one of these."""
        first = bisect_left(self.starts, span[0] - self.longest)
        near = self.spans[first : bisect_right(self.starts, span[0])]
        return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in near)


class NamedPlaces:
    """The places of a text in text order, without those of glossaries, contents and furniture."""

    def __init__(self, extraction: Extraction, names: Names) -> None:
        self._folded = extraction.folded
        self._wider = _Spans.of(extraction.places)
        self._programs = _Spans.of(extraction.programs)
        blocks = extraction.outline.blocks
        opens = [block.start for block in blocks]
        found = extraction.places
        starts = [each.start for each in found]
        self.listed: list[Named] = []
        for place in found:
            block = bisect_right(opens, place.start) - 1
            if block < 0 or blocks[block].zone in OUTSIDE:
                continue
            inside = [
                each
                for each in found[bisect_left(starts, place.start) : bisect_left(starts, place.end)]
                if each.end <= place.end and each is not place
            ]
            identifier = names.place(place, inside)
            if identifier is not None:
                outer = not self._wider.around((place.start, place.end))
                self.listed.append(Named(place, identifier, self._relation(place, outer=outer), outer))
        self._starts = [each.found.start for each in self.listed]

    def within(self, start: int, end: int) -> Sequence[Named]:
        """The mentions between two positions, in text order, nested ones too."""
        near = self.listed[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [each for each in near if each.found.end <= end]

    def _relation(self, place: FoundPlace, *, outer: bool) -> Relation:
        """What a place is to what is said; a name inside another's is its namesake."""
        if place.kind == "scope-word":
            return "scope"
        before = self._folded[max(0, place.start - 4) : place.start]
        if not outer:
            return "namesake"
        if _PARTNER.search(before) or _TOGETHER.match(self._folded, place.end):
            return "partner"
        if place.kind.startswith("admin") and self._programs.around((place.start, place.end)):
            return "namesake"
        return "source" if _SOURCE.search(before) else "location"
