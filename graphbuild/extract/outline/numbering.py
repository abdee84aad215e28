"""Which headings of an outline are focus areas and which measures, and their numbers in a draft encoding."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from graphbuild.extract.outline.read import Outline
from graphbuild.extract.pieces import Block, Heading

_LEADS_OVER: Final = 60
"""Letters that may stand between a heading and the first part below it, and but lead over to that."""
_FIGURE: Final = re.compile(r"\d(?!\d*年)")
_COUNTED: Final = re.compile(r"\(?[一二三四五六七八九十百\d]{1,4}[).、.]?\s*[、.]?")
"""The number of a part that is counted through (一、 or (一)), not said in passing (一是) nor a mere dash."""

_ITEM: Final = re.compile(
    r"[—•·●■◆-]*(?:[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:[)][、.]?|[、.](?!\d(?!\d?月|\d{3}[年、—-])))"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \t])|[①-⑳]|第[一二三四五六七八九十百]{1,4}条|(?<=[—•·●■◆-]))\s*"
)


def after_number(folded: str, start: int, end: int) -> int:
    """Where the words of a clause begin, after its bullets and the number of its item (3.市财政局负责 …)."""
    if folded[start] not in "(第一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩—•·●■◆-" and not folded[start].isdigit():
        return start
    number = _ITEM.match(folded, start, end)
    return number.end() if number and number.end() < end else start


def part_numbers(folded: str, outline: Outline) -> dict[int, str]:
    """Where a heading starts → its number: ``3`` for a focus area, ``3.2`` for a measure.

    The first level that speaks of the future holds the focus areas, the second their measures; both count
    from 1, whatever number the text gives them. A report that looks back before it looks ahead has one level
    more: its first level only says *what was done* and *what is to be done*. There the second level holds the
    focus areas and the third their measures, for each part whose second level is counted through and has at
    least as many headings below as it has itself. What such a part says before them is an area of its own,
    unless that only leads over to them: then its heading has no number.
    """
    opened = [place for place, heading in enumerate(outline.headings) if heading.level == 1]
    reviewed = any(outline.headings[place].zone == "past" for place in opened)
    ends = [*opened, len(outline.headings)][1:]
    parts = [outline.headings[place:end] for place, end in zip(opened, ends, strict=True)]
    framed = reviewed and any(_is_frame(part) for part in parts)
    numbers: dict[int, str] = {}
    area = 0
    for part in parts:
        if part[0].zone == "future":
            frame = framed and _is_frame(part)
            bare = frame and _leads_over(folded, outline, part[0])
            area = _number(part, numbers, area, frame=frame, bare=bare)
    return numbers


def measure_of(block: Block, numbers: Mapping[int, str]) -> str:
    """The number of the innermost focus area or measure a block stands in; empty outside of all."""
    for each in reversed(block.path):
        if each.start in numbers:
            return numbers[each.start]
    return ""


def measure_headings(outline: Outline, numbers: Mapping[int, str]) -> list[tuple[int, int]]:
    """The spans of the headings of measures; ``numbers`` are those of the parts."""
    return [(each.start, each.end) for each in outline.headings if "." in numbers.get(each.start, "")]


def _leads_over(folded: str, outline: Outline, heading: Heading) -> bool:
    """Whether the text under an outermost heading, before the parts below it, is short and has no figure."""
    letters = 0
    for block in outline.blocks:
        if not block.path or block.path[0].start != heading.start or block.start < heading.end:
            continue
        if any(each.kind == "address" or _COUNTED.fullmatch(each.number) for each in block.path[1:]):
            continue
        words = folded[block.start : block.end]
        letters += sum(sign.isalnum() for sign in words)
        if letters > _LEADS_OVER or _FIGURE.search(words):
            return False
    return True


def _is_frame(part: Sequence[Heading]) -> bool:
    """Whether a part of the first level only frames the focus areas below it."""
    if part[0].zone != "future":
        return False
    below = [each for each in part[1:] if each.zone == "future"]
    areas = [each for each in below if each.level == 2 and _COUNTED.fullmatch(each.number)]
    return len(areas) > 1 and sum(each.level == 3 for each in below) >= len(areas)


def _number(part: Sequence[Heading], numbers: dict[int, str], area: int, *, frame: bool, bare: bool) -> int:
    """Number the headings of one part; the number of its last focus area. A bare frame is none itself."""
    if not bare:
        area += 1
        numbers[part[0].start] = str(area)
    level, measure = 2, 0
    for heading in part[1:]:
        if heading.zone != "future":
            continue
        if frame and heading.level == 2:
            promoted = heading.kind == "address" or _COUNTED.fullmatch(heading.number) is not None
            level = 3 if promoted else 2
            if promoted:
                area, measure = area + 1, 0
                numbers[heading.start] = str(area)
                continue
        if heading.level == level:
            measure += 1
            numbers[heading.start] = f"{area}.{measure}"
    return area
