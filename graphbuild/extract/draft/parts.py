"""The focus areas and measures of a draft: the numbered headings, and parts for what stands outside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from graphbuild.extract.actions.labels import paraphrase
from graphbuild.extract.draft.statement import Mentioned, Statement
from graphbuild.extract.draft.typeset import typeset
from graphbuild.extract.outline.numbering import measure_of
from graphbuild.extract.pieces import Block, Heading
from graphbuild.extract.reading import Extraction
from graphbuild.terms import Confidence

Span = tuple[int, int]
_LONGEST_NAME: Final = 40
_CLOSING: Final = frozenset(("call", "glossary", "signature"))
_BEFORE, _BESIDE = "总述", "续述"
"""What a measure without a heading is called: the text before the measures of its area, or after one."""


@dataclass(slots=True)
class Part:
    """A focus area (a number without a dot) or a measure; ``end`` is where the next part begins.

    ``left_out`` has entries that are written already.
    """

    number: str
    name: str
    evidence: Span
    confidence: Confidence
    found_by: str
    end: int = 0
    lists: dict[str, list[Statement]] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    mentions: Mentioned = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    @property
    def is_area(self) -> bool:
        """Whether it is a focus area."""
        return "." not in self.number


class Parts:
    """The parts in text order, and which of them a span belongs to."""

    def __init__(
        self,
        extraction: Extraction,
        title: tuple[str, Span],
        numbers: Mapping[int, str],
        bearing: Iterable[Span],
        figures: Iterable[Span],
    ) -> None:
        self._text = extraction.source.characters
        self._folded = extraction.folded
        self._title = title
        self._figures = frozenset(figures)
        self._numbers = numbers
        self._blocks = extraction.outline.blocks
        self._block_starts = [block.start for block in self._blocks]
        self._keys: dict[int, str] = {}
        """By the place of a block the number of the part that it is of."""
        self._opens = {each.start: each.opens for each in extraction.outline.headings}
        headed = [each for each in extraction.outline.headings if each.start in self._numbers]
        self.listed = [self._headed(heading) for heading in headed]
        self._starts = [part.evidence[0] for part in self.listed]
        for span in sorted(bearing):
            self._open_for(span)
        if not self.listed:
            self._add(Part("1", title[0], title[1], "low", "title-of-the-plan"))
        outside = [
            each.opens
            for each in extraction.outline.headings
            if each.level == 1 and each.zone == "future" and each.start not in self._numbers
        ]
        bounds = sorted({*self._starts, *outside, *self._left(), len(self._text)})
        for part in self.listed:
            part.end = bounds[bisect_right(bounds, part.evidence[0])]

    def at(self, span: Span) -> Part | None:
        """The part around a span; ``None`` where it is before the first, or crosses into another."""
        place = bisect_right(self._starts, span[0])
        return self.listed[place - 1] if place and span[1] <= self.listed[place - 1].end else None

    def at_each(self, spans: Iterable[Span]) -> Iterator[Part | None]:
        """The part around each of the spans, which are in text order."""
        starts, place = self._starts, 0
        for start, end in spans:
            while place < len(starts) and starts[place] <= start:
                place += 1
            yield self.listed[place - 1] if place and end <= self.listed[place - 1].end else None

    def fitted(self, span: Span, figure: Span) -> tuple[Part, Span] | None:
        """The measure around a figure, and as much of the span around it as stands there.

        ``None`` where the figure stands in no measure but in the heading of a focus area.
        """
        part = self._before(figure[0])
        if part is None or part.is_area or span[1] > part.end:
            return None
        begin = part.evidence[0]
        return part, (span if span[0] >= begin else (begin, span[1]))

    def naming(self, start: int, end: int) -> Part | None:
        """The part around what is named at a span under a numbered heading, or in a part opened for it."""
        place = bisect_right(self._starts, start) - 1
        if place < 0 or end > self.listed[place].end:
            return None
        part = self.listed[place]
        return part if start < part.evidence[1] or self._key(start) else None

    def _left(self) -> Iterator[int]:
        """Where the text leaves its numbered parts: for the call that it ends with, for its glossary."""
        for block, after in pairwise(self._blocks):
            if after.zone in _CLOSING and measure_of(block, self._numbers):
                yield after.start

    def _before(self, position: int) -> Part | None:
        place = bisect_right(self._starts, position) - 1
        return self.listed[place] if place >= 0 else None

    def block_at(self, position: int) -> Block | None:
        """The block of the outline around a position."""
        place = bisect_right(self._block_starts, position) - 1
        return self._blocks[place] if place >= 0 else None

    def _key(self, position: int) -> str:
        place = bisect_right(self._block_starts, position) - 1
        if place not in self._keys:
            self._keys[place] = measure_of(self._blocks[place], self._numbers) if place >= 0 else ""
        return self._keys[place]

    def _headed(self, heading: Heading) -> Part:
        words = self._text[heading.start : heading.end]
        name = typeset(words)
        if not any(sign.isalnum() for sign in name):  # a number, and nothing after it but the mark of a note
            span = (heading.opens, max(heading.start, heading.opens + 1))
            if self._text[slice(*span)].isspace():
                span = heading.start, heading.end
            name = heading.number or self._text[slice(*span)]
            return Part(self._numbers[heading.start], name, span, "low", "heading-without-words")
        start = heading.start + len(words) - len(words.lstrip(" \t\u3000\xa0"))
        if len(name) > _LONGEST_NAME:
            name = paraphrase(self._folded[heading.start : heading.end])
        confidence: Confidence = "high" if heading.kind == "line" else "medium"
        found_by = f"heading-{heading.kind}"
        span = (start if start < heading.end else heading.start, heading.end)
        return Part(self._numbers[heading.start], name, span, confidence, found_by)

    def _open_for(self, span: Span) -> None:
        """Open a part where the statement at a span has no measure that it may stand in."""
        place = bisect_right(self._starts, span[0])
        if place < len(self._starts) and span[1] > self._starts[place]:
            return  # a row of a table whose task is not its first cell
        current = self.listed[place - 1] if place else self._first_area(span)
        if not current.is_area:
            self._open_after(current, span)
            return
        begin = max(span[0], current.evidence[1])
        if begin < span[1] and self._before(begin) is current:
            name = f"{_BEFORE}：{current.name}"
            self._add(Part(f"{current.number}.0", name, (begin, span[1]), "low", "text-before-measures"))
        elif begin >= span[1] and self._folded.startswith("。", current.evidence[1]):
            self._open_within(current, span)

    def _open_after(self, measure: Part, span: Span) -> None:
        """Open a measure for what an area says after its measures."""
        key = self._key(span[0])
        if key and "." not in key and not measure.number.startswith(f"{key}.0"):
            area = next(part for part in self.listed if part.number == key)
            if span[0] < area.evidence[0]:
                return
            taken = sum(part.number.startswith(f"{key}.0") for part in self.listed)
            number = f"{key}.0.{taken + 1}" if taken else f"{key}.0"
            self._add(Part(number, f"{_BESIDE}：{area.name}", span, "low", "text-after-measures"))

    def _open_within(self, area: Part, span: Span) -> None:
        """Open a measure for the figure of a heading that is a whole sentence: an item of a list."""
        if span not in self._figures:
            return
        start = area.evidence[0]
        if span[0] == start:  # the number of the item is left to the area
            start = self._opens.get(start, start)
        if start < span[0]:
            self._starts[self.listed.index(area)] = start
            area.evidence = (start, span[0])
            self._add(Part(f"{area.number}.0", area.name, span, "low", "figure-in-heading"))

    def _first_area(self, span: Span) -> Part:
        """A focus area for what stands before all others, or for a plan without headings: its title."""
        name, (start, end) = self._title
        start = min(start, span[0])  # a title may stand below what is said
        shut = min(end, span[0]) if span[0] > start else start + 1
        number = "0" if self.listed else "1"
        self._add(Part(number, name, (start, shut), "low", "title-of-the-plan"))
        return self.listed[0]

    def _add(self, part: Part) -> None:
        place = bisect_right(self._starts, part.evidence[0])
        self.listed.insert(place, part)
        self._starts.insert(place, part.evidence[0])
