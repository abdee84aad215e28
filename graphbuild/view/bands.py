"""The tall layout: each focus area a band of its measures, what is shared in the gaps between the bands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graphbuild.view.cluster import Cluster
from graphbuild.view.curve import Point
from graphbuild.view.outline import Outline

COLUMNS: Final = 3
ASPECT: Final = 0.53
"""Width to height of the picture on a phone."""
TITLE: Final = 44.0
"""Units of height for a focus area's label above its measures."""
PLAN: Final = 64.0
LINE: Final = 16.0
"""Units between two rows of shared things in a gap."""
MARGIN: Final = 16.0
SIDE: Final = 12.0


@dataclass(frozen=True, slots=True)
class Gaps:
    """The free strips between bands: the middle height of each, and how far left and right they go."""

    heights: tuple[float, ...]
    half_width: float
    rows: int

    def fill(self, wanted: Mapping[str, Point]) -> dict[str, Point]:
        """Put each thing into the strip nearest to where it wants to be, side by side as they wish."""
        strips: dict[int, list[str]] = {}
        room = max(1, int(2 * self.half_width / LINE)) * self.rows
        for thing, (_, y) in wanted.items():
            nearest = sorted(range(len(self.heights)), key=lambda i: (abs(self.heights[i] - y), i))
            free = [i for i in nearest if len(strips.get(i, ())) < room] or nearest
            strips.setdefault(free[0], []).append(thing)
        placed = {}
        for strip, things in strips.items():
            things.sort(key=lambda thing: (wanted[thing][0], thing))
            for index, thing in enumerate(things):
                row = index % self.rows
                x = self.half_width * ((2 * index + 1) / len(things) - 1)
                placed[thing] = (x, self.heights[strip] + (row - (self.rows - 1) / 2) * LINE)
        return placed


def in_bands(outline: Outline, clusters: Mapping[str, Cluster]) -> tuple[dict[str, Point], Gaps]:
    """Stack the areas of each plan, the plan's own label in the middle of them.

    Returns:
        The positions of plans, focus areas and measures, and the strips left free between the bands.
    """
    rows = {
        area: _rows([clusters[m] for m in outline.parts(area) if m in clusters])
        for plan in outline.plans
        for area in outline.parts(plan)
    }
    width = max((_width(row) for band in rows.values() for row in band), default=COLUMNS * 180.0)
    shared = len(outline.used_widely())
    lines = max(1, -(-shared * 2 // max(1, (len(rows) + 1) * int(width / LINE))))
    strip = lines * LINE + MARGIN
    positions, heights = _stack(outline, rows, width, strip)
    if len(outline.plans) == 1 and rows:
        missing = width / ASPECT - (max(heights) + strip / 2)
        strip += max(0.0, missing) / (len(rows) + 1)
        lines = max(lines, int((strip - MARGIN) / LINE))
        positions, heights = _stack(outline, rows, width, strip)
    return positions, Gaps(tuple(heights), width / 2, lines)


def _rows(measures: Sequence[Cluster]) -> list[Sequence[Cluster]]:
    """The measures of an area in rows of three, or of two where one would be left over."""
    columns = COLUMNS if len(measures) % COLUMNS != 1 else 2
    return [measures[start : start + columns] for start in range(0, len(measures), columns)]


def _width(row: Sequence[Cluster]) -> float:
    return sum(2 * c.half_width for c in row) + SIDE * (len(row) - 1)


def _stack(
    outline: Outline, rows: Mapping[str, list[Sequence[Cluster]]], width: float, strip: float
) -> tuple[dict[str, Point], list[float]]:
    """Positions from the top down, and the middle heights of the strips between the bands."""
    positions: dict[str, Point] = {}
    heights: list[float] = []
    y = 0.0
    for plan in outline.plans:
        areas = outline.parts(plan)
        for index, area in enumerate([*areas, None]):
            if index == (len(areas) + 1) // 2:
                positions[plan] = (0.0, y + PLAN / 2)
                y += PLAN
            heights.append(y + strip / 2)
            y += strip
            if area is None:
                continue
            positions[area] = (0.0, y + TITLE / 2)
            y += TITLE
            for row in rows[area]:
                half = max(c.half_height for c in row)
                slack = (width - _width(row)) / (len(row) + 1)
                x = -width / 2 + slack
                for measure in row:
                    positions[measure.measure] = (x + measure.half_width, y + half)
                    x += 2 * measure.half_width + SIDE + slack
                y += 2 * half + SIDE
        y += PLAN
    return positions, heights
