"""Headings amid a paragraph: ordinals that count its sentences, and short sentences that open them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graphbuild.extract.outline import marks as marks


@dataclass(frozen=True, slots=True)
class FoundHeading:
    """A heading as it is met: its style's rank, its number, its span, where the text after it begins."""

    rank: float
    number: str
    start: int
    end: int
    kind: Literal["line", "run-in", "address"]
    body: int
    opens: int


def ordinals(folded: str, start: int, end: int, wanted: int = 1) -> Iterator[FoundHeading]:
    """Run-in ordinals in a paragraph, in order from the one wanted on; ``body`` is where each begins."""
    for found in marks.RUN_IN_ORDINAL.finditer(folded, max(start - 1, 0), end):
        mark = found["mark"]
        if marks.ordinal(mark[:-1]) != wanted:
            continue
        wanted += 1
        begin = found.end()
        stop = marks.PHRASE_END.search(folded, begin, end)
        opens = found.start("mark")
        yield FoundHeading(9, mark, begin, stop.start() if stop else end, "run-in", opens, opens)


def leads(folded: str, start: int, end: int) -> Iterator[FoundHeading]:
    """Short sentences of one phrase that each open a longer one: three or more cut their paragraph."""
    found = list(marks.LEAD.finditer(folded, max(start - 1, 0), end))
    if len(found) >= marks.LEAST_LEADS:
        for each in found:
            yield FoundHeading(12, "", each.start(1), each.end(1), "run-in", each.start(1), each.start(1))
