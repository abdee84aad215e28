"""What of a text a draft encodes, and what it leaves out and why, so that no letter is passed over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.actions.find import LeftClause, Reason, reason_of
from graphbuild.extract.pieces import Zone
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_UNMARKED: Final = re.compile(rb"\0+")
_ENOUGH: Final = re.compile(r"(?:[\W_]*[^\W_]){6}")
"""Letters of a clause that are left over by a statement: fewer only join it to others."""
_SILENT: Final[dict[Zone, Reason]] = {
    "furniture": "byline",
    "signature": "byline",
    "contents": "heading",
    "glossary": "context",
    "past": "context",
    "neither": "context",
    "call": "slogan",
}


class Covered:
    """Which characters of a text stand in a statement's evidence."""

    def __init__(self, characters: str) -> None:
        self._marks = bytearray(len(characters))

    def add(self, span: Span) -> None:
        """Mark a span."""
        self._marks[span[0] : span[1]] = b"\1" * (span[1] - span[0])

    def touches(self, span: Span) -> bool:
        """Whether a character of the span is marked."""
        return 1 in self._marks[span[0] : span[1]]

    def within(self, span: Span) -> bytes:
        """The marks of a span, a byte a character: 1 where a statement's evidence is."""
        return bytes(self._marks[span[0] : span[1]])


def left_out(
    clauses: Sequence[Span], covered: Covered, left: Sequence[LeftClause], extraction: Extraction
) -> Iterator[tuple[Span, Reason]]:
    """Every run of letters of a clause that nothing covers, and why it is left out, in text order."""
    characters = extraction.source.characters
    starts = [each.start for each in left]
    headings = {each.start for each in extraction.outline.headings if each.kind == "line"}
    block_starts = [block.start for block in extraction.outline.blocks]
    for start, end in clauses:
        for run in _runs(characters, covered, start, end):
            place = bisect_right(starts, run[0]) - 1
            told = left[place] if place >= 0 and run[0] < left[place].end else None
            block = bisect_right(block_starts, run[0]) - 1
            zone: Zone = extraction.outline.blocks[block].zone if block >= 0 else "furniture"
            whole = run == (start, end)
            if run[0] in headings:
                yield run, "heading"
            else:
                yield run, _reason(characters[run[0] : run[1]], told, zone, whole=whole)


def _reason(words: str, told: LeftClause | None, zone: Zone, *, whole: bool) -> Reason:
    if not whole and _ENOUGH.match(words) is None:
        return "connective"
    if told is not None:
        return told.reason
    return _SILENT.get(zone) or reason_of(words)


def _runs(characters: str, covered: Covered, start: int, end: int) -> Iterator[Span]:
    """The runs of what nothing covers, each from its first letter to its last; the whole clause as one."""
    marks = covered.within((start, end))
    if 1 not in marks:
        yield start, end
        return
    for run in _UNMARKED.finditer(marks) if 0 in marks else ():
        places = range(start + run.start(), start + run.end())
        first = next((place for place in places if characters[place].isalnum()), None)
        if first is not None:
            yield first, next(place for place in reversed(places) if characters[place].isalnum()) + 1
