"""One plan in the wide layout: its label in the middle, its measures on a ring, its areas' labels between."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final

from wcwidth import wcswidth

from graphbuild.view.cluster import Cluster
from graphbuild.view.curve import Point
from graphbuild.view.outline import Outline
from graphbuild.view.ring import Ring, on_ring

LABELS: Final = {"Plan": (18.0, 340.0), "FocusArea": (14.5, 190.0)}
"""Pixels of an em and of the longest line of a label of these classes (as in ``labels.js``)."""
SMALL_SCREEN: Final = 1.35
"""Units that a pixel takes on the smallest laptop, where labels stay as large as elsewhere."""
BETWEEN: Final = 34.0
"""Units that stay free between two labels, for the lines and for what is shared."""
GROWTH: Final = 1.06


def label_room(words: tuple[str, str], kind: str) -> Point:
    """Half width and half height of a label in units, in the language that needs more."""
    em, longest = LABELS[kind]
    lengths = [max(wcswidth(text), 1) * em * 0.52 for text in words]
    lines = max(math.ceil(length / longest) for length in lengths)
    half_width = min(max(lengths), longest) / 2 + em * 0.5
    return half_width * SMALL_SCREEN, (lines * 1.3 + 0.6) * em / 2 * SMALL_SCREEN


def around_plan(
    plan: Outline, root: str, clusters: Mapping[str, Cluster], rooms: Mapping[str, Point]
) -> dict[str, Point]:
    """Positions of a plan at (0, 0), its focus areas and their measures.

    ``rooms`` are the half width and half height of the labels. The ring grows until they are clear.
    """
    areas = {
        # an area without measures takes a place on the ring itself
        area: [clusters[m] for m in plan.parts(area) if m in clusters]
        or [Cluster(area, {}, *rooms[area], rooms[area])]
        for area in plan.parts(root)
    }
    least = 0.0
    while True:
        ring = on_ring(list(areas.values()), least)
        labels = {root: (0.0, 0.0)} | _area_labels(areas, ring, rooms)
        if _are_clear(labels, [c for members in areas.values() for c in members], ring, rooms):
            return labels | ring.positions
        least = ring.height * GROWTH


def _area_labels(
    areas: Mapping[str, Sequence[Cluster]], ring: Ring, rooms: Mapping[str, Point]
) -> dict[str, Point]:
    """Each area's label on the way from the ring to the plan, as soon as it is clear of its measures."""
    found = {}
    for (area, members), (x, y) in zip(areas.items(), ring.middles, strict=True):
        if area in ring.positions:
            continue
        steps = ((x * (1 - step / 80), y * (1 - step / 80)) for step in range(81))
        found[area] = next(
            (spot for spot in steps if not any(_covers(spot, rooms[area], c, ring) for c in members)),
            (0.0, 0.0),
        )
    return found


def _covers(spot: Point, room: Point, cluster: Cluster, ring: Ring) -> bool:
    """Whether a label comes over a measure's oval (taken as a box, its corners cut)."""
    x, y = ring.positions[cluster.measure]
    dx = max(0.0, abs(spot[0] - x) - room[0]) / cluster.half_width
    dy = max(0.0, abs(spot[1] - y) - room[1]) / cluster.half_height
    return math.hypot(dx, dy) < 1.06


def _are_clear(
    labels: Mapping[str, Point], clusters: Sequence[Cluster], ring: Ring, rooms: Mapping[str, Point]
) -> bool:
    """Whether the labels keep their distance from each other and from the measures."""
    spots = list(labels.items())
    for i, (one, (x, y)) in enumerate(spots):
        for other, (u, v) in spots[:i]:
            wide, high = rooms[one][0] + rooms[other][0], rooms[one][1] + rooms[other][1]
            if abs(x - u) < wide + BETWEEN and abs(y - v) < high + BETWEEN:
                return False
        if any(_covers((x, y), rooms[one], c, ring) for c in clusters if c.measure != one):
            return False
    return True
