"""The measures of one plan on a rounded rectangle, area by area."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from graphbuild.view.cluster import Cluster
from graphbuild.view.curve import Curve, Point

ASPECT: Final = 1.4
"""Width to height of the picture on a laptop beside the legend."""
GAP: Final = 8.0
AREA_GAP: Final = 50.0
ROUNDS: Final = 60
"""Of pushing apart, before the ring grows instead."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Where measures stand around (0, 0); each area's middle on the curve; the half height of the curve."""

    positions: dict[str, Point]
    middles: tuple[Point, ...]
    height: float


def on_ring(areas: Sequence[Sequence[Cluster]], least: float = 0.0) -> Ring:
    """Stand the measures of the areas (none is empty) on a ring, clockwise from the left.

    The half height of the curve is what the measures need, and at least ``least``.
    """
    clusters = [cluster for area in areas for cluster in area]
    if not clusters:
        return Ring({}, (), least)
    gaps = [AREA_GAP if cluster is area[-1] else GAP for area in areas for cluster in area]
    aspect = ASPECT
    for _ in range(4):
        height, places = _fitted(clusters, gaps, least, aspect)
        curve = _curve(height, clusters, aspect)
        positions = [curve.at(place) for place in places]
        while not _came_apart(clusters, positions):
            height *= 1.05
            curve = _curve(height, clusters, aspect)
            positions = [curve.at(place) for place in places]
        aspect *= ASPECT / _aspect(clusters, positions)
    ends = list(accumulate(len(area) for area in areas))
    middles = [
        curve.at((places[end - len(area)] + places[end - 1]) / 2)
        for area, end in zip(areas, ends, strict=True)
    ]
    found = {cluster.measure: spot for cluster, spot in zip(clusters, positions, strict=True)}
    return Ring(found, tuple(middles), height)


def _fitted(
    clusters: Sequence[Cluster], gaps: Sequence[float], least: float, aspect: float
) -> tuple[float, list[float]]:
    """The half height of the curve that the measures just fill, and the share of it that each stands at."""
    height = max(least, *(2 * cluster.half_height for cluster in clusters))
    places = [(i + 0.5) / len(clusters) for i in range(len(clusters))]
    for _ in range(12):
        curve = _curve(height, clusters, aspect)
        reach = [_reach(c, curve.direction(place)) for c, place in zip(clusters, places, strict=True)]
        ends = list(accumulate(2 * r + gap for r, gap in zip(reach, gaps, strict=True)))
        places = [
            (end - gap - r + gaps[-1] / 2) / ends[-1] for end, gap, r in zip(ends, gaps, reach, strict=True)
        ]
        height = max(least, height * max(0.5, ends[-1] / curve.length))
    return height, places


def _curve(height: float, clusters: Sequence[Cluster], aspect: float) -> Curve:
    """The curve of that half height around which the measures fill a box of about that aspect."""
    half_width = max(c.half_width for c in clusters)
    half_height = max(c.half_height for c in clusters)
    return Curve(max(aspect * (height + half_height) - half_width, height / 2), height)


def _reach(cluster: Cluster, direction: Point) -> float:
    """Half of the oval's width along a direction."""
    return math.hypot(cluster.half_width * direction[0], cluster.half_height * direction[1])


def _aspect(clusters: Sequence[Cluster], positions: Sequence[Point]) -> float:
    """Width to height of what the measures fill."""
    spots = list(zip(clusters, positions, strict=True))
    width = max(x + c.half_width for c, (x, _) in spots) - min(x - c.half_width for c, (x, _) in spots)
    height = max(y + c.half_height for c, (_, y) in spots) - min(y - c.half_height for c, (_, y) in spots)
    return width / height


def _came_apart(clusters: Sequence[Cluster], positions: list[Point]) -> bool:
    """Push ovals that touch apart, and say whether none touches in the end.

    Two touch where the oval of their summed axes around one holds the other's middle.
    """
    for _ in range(ROUNDS):
        touching = False
        for i, a in enumerate(clusters):
            for j, b in enumerate(clusters[:i]):
                wide, high = a.half_width + b.half_width, a.half_height + b.half_height
                dx = (positions[i][0] - positions[j][0]) / wide
                dy = (positions[i][1] - positions[j][1]) / high
                distance = math.hypot(dx, dy)
                if 0 < distance < 1:
                    touching = True
                    push = (1.02 / distance - 1) / 2
                    positions[i] = (positions[i][0] + dx * push * wide, positions[i][1] + dy * push * high)
                    positions[j] = (positions[j][0] - dx * push * wide, positions[j][1] - dy * push * high)
        if not touching:
            return True
    return False
