"""Where a text begins, after its title, its date, who speaks and what a page sets above it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from graphbuild.extract.outline import marks
from graphbuild.extract.outline.headings import HeadingFinder
from graphbuild.extract.outline.zones import heads_a_part, zone_of_heading

_ADDRESSED_WITHIN: Final = 25
"""Paragraphs in which a text may be addressed to somebody."""
_BEGUN_WITHIN: Final = 40


def beginning(
    folded: str,
    spans: Sequence[tuple[int, int]],
    year: int,
    find: HeadingFinder,
    is_data: Callable[[int], bool],
) -> int:
    """The first paragraph that is no title, date, speaker or note; ``is_data`` says what is in a table."""
    for index, (start, end) in enumerate(spans[:_ADDRESSED_WITHIN]):
        early = start < spans[0][0] + marks.HEAD_LENGTH  # else it closes what has lost its head
        heard = early or marks.REPORTS.search(folded, start, end + 99)
        line = folded[start:end].strip()
        if heard and marks.SALUTATION.match(line):
            return index
        if _is_first_part(folded, spans, index, year, find) or marks.REPORTS.search(folded, start, end):
            break  # it has begun without one
    for index, (start, end) in enumerate(spans[:_BEGUN_WITHIN]):
        line = folded[start:end].strip()
        said = marks.SENTENCE.fullmatch(line) or (index and marks.PREAMBLE.search(line))
        if marks.SALUTATION.match(line) or ((said or len(line) > 60) and not marks.FURNITURE.match(line)):
            return index
        zone, numbered = zone_of_heading(line, year), find.numbered(start, end)
        opens = numbered and (zone is not None or (index and not marks.SPEAKER.match(line)))
        if opens or (index and (zone in ("past", "contents") or find.is_styled(start))):
            return index
        if index and (is_data(start) or marks.TABLE_HEAD.match(line) or marks.says_figures(line)):
            above = folded[slice(*spans[index - 1])]
            return index - (index > 1 and heads_a_part(above, year))
    return 0


def _is_first_part(
    folded: str, spans: Sequence[tuple[int, int]], index: int, year: int, find: HeadingFinder
) -> bool:
    """Whether a line heads the first part of a text (一、过去五年工作回顾), and a longer one follows it."""
    start, end = spans[index]
    numbered = find.numbered(start, end) if end - start <= marks.HEADING_LENGTH else None
    if numbered is None or marks.counted(numbered.number) != 1 or index + 1 >= len(spans):
        return False
    long = spans[index + 1][1] - spans[index + 1][0] >= marks.BODY_LENGTH
    return long and zone_of_heading(folded[numbered.start : end], year) in ("past", "future")
