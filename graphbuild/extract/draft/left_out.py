"""What of a text a draft encodes, and what it leaves out and why, so that no letter is passed over."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from graphbuild.extract.actions.find import LeftClause, Reason, reason_of
from graphbuild.extract.pieces import Zone
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_UNMARKED: Final = re.compile(rb"\0+")
_LETTERS: Final = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
"""From the first letter to the last."""
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

    def left(self, characters: str, spans: Iterable[Span]) -> tuple[list[tuple[Span, bool]], int]:
        """What no statement's evidence holds of the spans, and of how many of them one holds a part.

        Each run is from its first letter to its last; with it goes whether it is but a part of its span.
        """
        find = self._marks.find
        left: list[tuple[Span, bool]] = []
        touched = 0
        for span in spans:
            start, end = span
            if find(1, start, end) < 0:
                left.append((span, False))
                continue
            touched += 1
            if find(0, start, end) >= 0:
                runs = _UNMARKED.finditer(self._marks, start, end)
                lettered = [_LETTERS.search(characters, *run.span()) for run in runs]
                left += [(letters.span(), True) for letters in lettered if letters is not None]
        return left, touched


def left_out(
    runs: Iterable[tuple[Span, bool]], left: Sequence[LeftClause], extraction: Extraction
) -> Iterator[Reason]:
    """Why each run of letters that nothing covers is left out, in text order.

    With each of the runs goes whether something covers another part of its clause.
    """
    characters = extraction.source.characters
    starts = [each.start for each in left]
    headings = {each.start for each in extraction.outline.headings if each.kind == "line"}
    blocks = extraction.outline.blocks
    block_starts = [block.start for block in blocks]
    for (start, end), parted in runs:
        if start in headings:
            yield "heading"
            continue
        if parted and _ENOUGH.match(characters, start, end) is None:
            yield "connective"
            continue
        place = bisect_right(starts, start) - 1
        if place >= 0 and start < left[place].end:
            yield left[place].reason
            continue
        block = bisect_right(block_starts, start) - 1
        zone: Zone = blocks[block].zone if block >= 0 else "furniture"
        yield _SILENT.get(zone) or reason_of(characters[start:end])
