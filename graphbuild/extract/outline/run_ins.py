"""Headings amid a paragraph: ordinals that count its sentences, and short sentences that open them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from graphbuild.counted import ordinal
from graphbuild.extract.outline import marks as marks
from graphbuild.extract.pieces import Heading

_SPACE: Final = re.compile(r"(?<=[^\W!-ÿ”》]) +(?=[^\W_]|[“《])")
_LEAST_WORDS: Final = 4


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


def ordinals(folded: str, start: int, end: int, wanted: int) -> Iterator[FoundHeading]:
    """Run-in ordinals in a paragraph, in order from the one wanted on; ``body`` is where each begins."""
    first = max(start - 1, 0)
    if wanted == 1 and folded.find("一是", first, end) < 0 and folded.find("一要", first, end) < 0:
        return
    for found in marks.RUN_IN_ORDINAL.finditer(folded, first, end):
        mark = found["mark"]
        if ordinal(mark[:-1]) != wanted:
            continue
        wanted += 1
        begin = found.end()
        stop = marks.PHRASE_END.search(folded, begin, end)
        opens = found.start("mark")
        yield FoundHeading(9, mark, begin, stop.start() if stop else end, "run-in", opens, opens)


def leads(folded: str, start: int, end: int) -> Iterator[FoundHeading]:
    """Short sentences of one phrase that each open a longer one: three or more cut their paragraph."""
    first = max(start - 1, 0)
    if folded.count("。", first, end) < marks.LEAST_LEADS:  # one ends each
        return
    found = list(marks.LEAD.finditer(folded, first, end))
    if len(found) >= marks.LEAST_LEADS:
        for each in found:
            yield FoundHeading(12, "", each.start(1), each.end(1), "run-in", each.start(1), each.start(1))


def parted(folded: str, begin: int, end: int) -> re.Match[str] | None:
    """The space that alone parts a heading from the text that follows it on its line."""
    last = min(end, begin + marks.HEADING_LENGTH)
    gap = _SPACE.search(folded, begin + _LEAST_WORDS, last) if folded.find(" ", begin, last) >= 0 else None
    stop = marks.STOP.search(folded, begin, end)
    if gap is None or (stop and stop.start() < gap.start()) or folded.find("。", gap.end(), end) < 0:
        return None
    phrase = folded[gap.end() : stop.start() if stop else end]
    whole = "," in folded[begin : gap.start()]  # 筑堤修库,治水兴业 清淤截污。
    says = whole or len(phrase) > marks.LEAD_LENGTH or phrase.count(",") > 1 or marks.FIGURE.search(phrase)
    return gap if says and not marks.FIGURE.match(phrase) else None


def goes_on_from_line(found: FoundHeading, ranked: Mapping[float, str]) -> bool:
    """Whether a heading that a text follows is counted on from one that is a line of its own.

    ``ranked`` has the ranks of those that are open, and their numbers; a number or two may be lost between.
    """
    line = ranked.get(found.rank - marks.NESTED, "")
    if not line:
        return False
    number = marks.counted(found.number)
    passed = number - marks.counted(line)
    alike = passed == 1 or (passed in marks.PASSED and marks.shape(line) == marks.shape(found.number))
    return alike and marks.counted(ranked.get(found.rank, "")) != number - 1


def opened_by(heading: Heading, start: int) -> int:
    """The number of an ordinal (一是), where that opens the paragraph at ``start``; else 0."""
    return marks.counted(heading.number.rstrip("是要")) if heading.opens >= start else 0


def opens_with(paragraph: str, opening: str) -> bool:
    """Whether a paragraph opens with a short sentence that these words begin."""
    stop = marks.STOP.search(paragraph) if paragraph.startswith(opening) else None
    return stop is not None and stop.start() <= marks.LEAD_LENGTH
