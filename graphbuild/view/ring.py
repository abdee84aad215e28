"""The wide layout of one plan: its measures on a rounded rectangle, area by area, around the plan."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from graphbuild.view.cluster import Cluster, Point

ASPECT: Final = 1.42
"""Width to height of the picture on a laptop beside the legend."""
ROUNDNESS: Final = 3.2
"""Exponent of the superellipse: 2 is an ellipse, more is closer to a rectangle."""
GAP: Final = 12.0
AREA_GAP: Final = 64.0
SAMPLES: Final = 720


def on_ring(areas: Sequence[Sequence[Cluster]], inside: Point) -> tuple[dict[str, Point], list[Point]]:
    """Where the measures stand around (0, 0), clockwise from the left.

    Args:
        areas: Each area's measures in text order; none is empty.
        inside: Half width and half height that are kept free inside the ring.

    Returns:
        Measure → position, and for each area the point of the ring at its middle.
    """
    clusters = [cluster for area in areas for cluster in area]
    if not clusters:
        return {}, []
    gaps = [AREA_GAP if cluster is area[-1] else GAP for area in areas for cluster in area]
    least = max(c.half_height for c in clusters) + inside[1]
    height = least
    places: list[float] = [i / len(clusters) for i in range(len(clusters))]
    for _ in range(40):
        curve = _curve(height, clusters, inside)
        reach = [
            _reach(cluster, _tangent(curve, place)) for cluster, place in zip(clusters, places, strict=True)
        ]
        needed = sum(2 * r for r in reach) + sum(gaps)
        ends = list(accumulate(2 * r + gap for r, gap in zip(reach, gaps, strict=True)))
        places = [
            (end - gap - r + gaps[-1] / 2) / needed for end, gap, r in zip(ends, gaps, reach, strict=True)
        ]
        height = max(least, height * max(0.5, needed / _length(curve)))
    curve = _curve(height, clusters, inside)
    positions = [_at(curve, place) for place in places]
    while _crowded(clusters, positions):
        height *= 1.02
        curve = _curve(height, clusters, inside)
        positions = [_at(curve, place) for place in places]
    middles = []
    first = 0
    for area in areas:
        middles.append(_at(curve, (places[first] + places[first + len(area) - 1]) / 2))
        first += len(area)
    return {c.measure: p for c, p in zip(clusters, positions, strict=True)}, middles


def _curve(height: float, clusters: Sequence[Cluster], inside: Point) -> list[Point]:
    """A closed curve of that half height, clockwise from the left, whose outer box has the aspect wanted."""
    half_width = max(c.half_width for c in clusters)
    half_height = max(c.half_height for c in clusters)
    width = max(ASPECT * (height + half_height) - half_width, half_width + inside[0])
    points = []
    for i in range(SAMPLES + 1):
        angle = math.pi + math.tau * i / SAMPLES
        x, y = math.cos(angle), math.sin(angle)
        points.append(
            (
                width * math.copysign(abs(x) ** (2 / ROUNDNESS), x),
                height * math.copysign(abs(y) ** (2 / ROUNDNESS), y),
            )
        )
    return points


def _length(curve: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(curve))


def _at(curve: Sequence[Point], share: float) -> Point:
    """The point a share of the curve's length from its start."""
    rest = share % 1.0 * _length(curve)
    for a, b in pairwise(curve):
        step = math.dist(a, b)
        if step >= rest > 0:
            return a[0] + (b[0] - a[0]) * rest / step, a[1] + (b[1] - a[1]) * rest / step
        rest -= step
    return curve[0]


def _tangent(curve: Sequence[Point], share: float) -> Point:
    before, after = _at(curve, share - 0.004), _at(curve, share + 0.004)
    length = math.dist(before, after) or 1.0
    return (after[0] - before[0]) / length, (after[1] - before[1]) / length


def _reach(cluster: Cluster, direction: Point) -> float:
    """Half of the oval's width along a direction."""
    return math.hypot(cluster.half_width * direction[0], cluster.half_height * direction[1])


def _crowded(clusters: Sequence[Cluster], positions: Sequence[Point]) -> bool:
    """Whether two ovals touch (the oval of summed axes holds the other's middle)."""
    for i, a in enumerate(clusters):
        for j in range(i):
            b = clusters[j]
            dx = (positions[i][0] - positions[j][0]) / (a.half_width + b.half_width)
            dy = (positions[i][1] - positions[j][1]) / (a.half_height + b.half_height)
            if dx * dx + dy * dy < 1:
                return True
    return False
