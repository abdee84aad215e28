"""A measure with what belongs to it: its parts on an oval around it, their own things further out."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from graphbuild.view.outline import Outline

SPACING: Final = 17.0
"""Units between two neighbours on an oval; a unit is about a pixel when a plan fills a laptop's screen."""
STEP: Final = 15.0
"""Units from one oval to the next."""
EDGE: Final = 7.0
"""Half of a drawn node."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """Half width and half height of the room for a measure's label; how many things stand behind a part."""

    half_width: float
    half_height: float
    deep: int


WIDE: Final = Shape(68.0, 41.0, 2)
FLAT: Final = Shape(96.0, 30.0, 1)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Offsets of a measure's nodes from the measure, and the half axes of the oval they fill.

    ``room`` are the half axes of what is left in the middle for the measure's own label.
    """

    measure: str
    offsets: dict[str, Point]
    half_width: float
    half_height: float
    room: Point


def cluster(outline: Outline, measure: str, shape: Shape) -> Cluster:
    """Lay a measure's parts around it clockwise from the top, in text order.

    What only one part leads to stands behind that part, in columns as deep as the shape says, so a part takes
    as many places on the oval as its things need.
    """
    places: list[tuple[str | None, list[str]]] = [(thing, []) for thing in outline.owned.get(measure, [])]
    places += [(part, outline.owned.get(part, [])) for part in outline.parts(measure)]
    slots = [max(1, math.ceil(len(things) / shape.deep)) for _, things in places]
    half_width, half_height = _oval(shape, sum(slots) * SPACING)
    offsets: dict[str, Point] = {}
    depth = 0
    for (part, things), slot, end in zip(places, slots, accumulate(slots), strict=True):
        middle = end - slot / 2
        total = sum(slots)
        if part is not None:
            offsets[part] = on_oval(half_width, half_height, middle / total)
        for index, thing in enumerate(things):
            column, row = divmod(index, shape.deep)
            share = (end - slot + column + 0.5) / total
            step = STEP * (row + 1)
            offsets[thing] = on_oval(half_width + step, half_height + step, share)
            depth = max(depth, row + 1)
    margin = depth * STEP + EDGE
    room = (half_width - EDGE, half_height - EDGE)
    return Cluster(measure, offsets, half_width + margin, half_height + margin, room)


def _oval(shape: Shape, perimeter: float) -> Point:
    """The half axes of the room for the label, grown to the perimeter that is needed."""
    width, height = shape.half_width, shape.half_height
    h = ((width - height) / (width + height)) ** 2
    ramanujan = math.pi * (width + height) * (1 + 3 * h / (10 + math.sqrt(4 - 3 * h)))
    growth = max(1.0, perimeter / ramanujan)
    return width * growth, height * growth


def on_oval(half_width: float, half_height: float, share: float) -> Point:
    """The point of an oval a share of its length clockwise from the top."""
    steps = 180
    corners = [
        (half_width * math.sin(math.tau * i / steps), -half_height * math.cos(math.tau * i / steps))
        for i in range(steps + 1)
    ]
    lengths = list(accumulate((math.dist(a, b) for a, b in pairwise(corners)), initial=0.0))
    wanted = share % 1.0 * lengths[-1]
    index = min(max(bisect_left(lengths, wanted), 1), steps)
    before, after = corners[index - 1], corners[index]
    part = (wanted - lengths[index - 1]) / (lengths[index] - lengths[index - 1])
    return before[0] + (after[0] - before[0]) * part, before[1] + (after[1] - before[1]) * part
