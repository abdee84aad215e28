"""The numbers of focus areas and measures in a draft encoding, by their place in the outline."""

from __future__ import annotations

from graphbuild.extract.outline import Outline
from graphbuild.extract.pieces import Block


def measure_numbers(outline: Outline) -> dict[int, str]:
    """Where a heading starts → its number: ``3`` for a focus area, ``3.2`` for a measure.

    A heading of the first level that speaks of the future is a focus area, one of the second level under it
    a measure; both count from 1, whatever number the text gives them.
    """
    numbers: dict[int, str] = {}
    areas = measures = 0
    counting = False
    for heading in outline.headings:
        if heading.level == 1:
            counting = heading.zone == "future"
            areas += counting
            measures = 0
            if counting:
                numbers[heading.start] = str(areas)
        elif heading.level == 2 and counting and heading.zone == "future":
            measures += 1
            numbers[heading.start] = f"{areas}.{measures}"
    return numbers


def measure_of(block: Block, numbers: dict[int, str]) -> str:
    """The number of the innermost focus area or measure a block stands in; empty outside of all."""
    return next((numbers[each.start] for each in reversed(block.path) if each.start in numbers), "")
