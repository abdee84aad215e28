"""A measure with what belongs to it: its parts on an oval around it, their own things further out."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from graphbuild.view.curve import Curve, Point
from graphbuild.view.outline import Outline

SPACING: Final = 16.0
"""Units between two neighbours on an oval; a unit is about a pixel when a plan fills a laptop's screen."""
STEP: Final = 14.0
"""Units from one oval to the next."""
ROUND: Final = 2.0
TOP: Final = 0.25
"""Of an oval's length, the way from its left to its top."""
EDGE: Final = 7.0
"""Half of a drawn node."""


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
    places = [(thing, list[str]()) for thing in outline.owned.get(measure, [])]
    places += [(part, outline.owned.get(part, [])) for part in outline.parts(measure)]
    slots = [max(1, math.ceil(len(things) / shape.deep)) for _, things in places]
    total = max(1, sum(slots))
    half_width, half_height = _oval(shape, total * SPACING)
    ovals = [Curve(half_width + STEP * i, half_height + STEP * i, ROUND) for i in range(shape.deep + 1)]
    offsets: dict[str, Point] = {}
    depth = 0
    for (part, things), slot, end in zip(places, slots, accumulate(slots), strict=True):
        offsets[part] = ovals[0].at(TOP + (end - slot / 2) / total)
        for index, thing in enumerate(things):
            column, row = divmod(index, shape.deep)
            offsets[thing] = ovals[row + 1].at(TOP + (end - slot + column + 0.5) / total)
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
