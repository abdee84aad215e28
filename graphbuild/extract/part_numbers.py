"""Which headings of an outline are focus areas and which measures, and their numbers in a draft."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graphbuild.extract.numbering import measure_numbers
from graphbuild.extract.outline import Outline
from graphbuild.extract.pieces import Heading

_COUNTED: Final = re.compile(r"\(?[一二三四五六七八九十百\d]{1,4}[).、.]?\s*[、.]?")
"""The number of a part that is counted through (一、 or (一)), not said in passing (一是) nor a mere dash."""


def part_numbers(outline: Outline) -> dict[int, str]:
    """Where a heading starts → its number: ``3`` for a focus area, ``3.2`` for a measure.

    The numbers are those of ``measure_numbers``: the first level that speaks of the future holds the focus
    areas, the second their measures. A report that looks back before it looks ahead has one level more: its
    first level only says *what was done* and *what is to be done*. There the second level holds the focus
    areas and the third their measures, for each part whose second level is counted through and has at
    least as many headings below as it has itself. What such a part says before them is an area of its own.
    """
    opened = [place for place, heading in enumerate(outline.headings) if heading.level == 1]
    reviewed = any(outline.headings[place].zone == "past" for place in opened)
    ends = [*opened, len(outline.headings)][1:]
    parts = [outline.headings[place:end] for place, end in zip(opened, ends, strict=True)]
    if not reviewed or not any(_is_frame(part) for part in parts):
        return measure_numbers(outline)
    numbers: dict[int, str] = {}
    area = 0
    for part in parts:
        if part[0].zone == "future":
            area = _number(part, numbers, area)
    return numbers


def _is_frame(part: Sequence[Heading]) -> bool:
    """Whether a part of the first level only frames the focus areas below it."""
    if part[0].zone != "future":
        return False
    below = [each for each in part[1:] if each.zone == "future"]
    areas = [each for each in below if each.level == 2 and _COUNTED.fullmatch(each.number)]
    return len(areas) > 1 and sum(each.level == 3 for each in below) >= len(areas)


def _number(part: Sequence[Heading], numbers: dict[int, str], area: int) -> int:
    """Number the headings of one part; the number of its last focus area."""
    frame = _is_frame(part)
    area += 1
    numbers[part[0].start] = str(area)
    level, measure = 2, 0
    for heading in part[1:]:
        if heading.zone != "future":
            continue
        if frame and heading.level == 2:
            promoted = _COUNTED.fullmatch(heading.number) is not None
            level = 3 if promoted else 2
            if promoted:
                area, measure = area + 1, 0
                numbers[heading.start] = str(area)
                continue
        if heading.level == level:
            measure += 1
            numbers[heading.start] = f"{area}.{measure}"
    return area
