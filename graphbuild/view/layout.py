"""Positions that show the outline: computed here, once, the same for the same graph.

Two layouts of the same picture: ``wide`` for a screen, ``tall`` for a phone held upright.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import networkx as nx
from wcwidth import wcswidth

from graphbuild.view.bands import in_bands
from graphbuild.view.cluster import FLAT, WIDE, Cluster, Point, cluster
from graphbuild.view.outline import Outline, outline
from graphbuild.view.ring import on_ring
from graphbuild.view.spread import Box, spread

PULL: Final = 0.74
"""How far from the middle of the plan a shared thing wants to be, of its users' own middle."""
CLEARANCE: Final = 14.0
SMALL_SCREEN: Final = 1.4
"""How many units a pixel of a label takes on the smallest laptop, where labels stay as large as elsewhere."""
PLAN_GAP: Final = 120.0
AREA_LABEL: Final = (14.5, 180.0)
PLAN_LABEL: Final = (18.0, 340.0)
"""Pixels of an em, and of the longest line, of a label (see ``labels.js``)."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where every node stands; for each measure the half axes of its oval, and of the room for its label."""

    positions: dict[str, Point]
    ovals: dict[str, tuple[float, float, float, float]]


def layouts(graph: nx.MultiDiGraph[str]) -> dict[str, Layout]:
    """The layouts of a network by name; every node has its own place in each."""
    plan = outline(graph)
    measures = [thing for thing, node in graph.nodes(data=True) if node["kind"] == "Measure"]
    return {
        "wide": _wide(graph, plan, {measure: cluster(plan, measure, WIDE) for measure in measures}),
        "tall": _tall(plan, {measure: cluster(plan, measure, FLAT) for measure in measures}),
    }


def text_room(words: tuple[str, str], em: float, width: float) -> Point:
    """Half width and half height of a label in the language that needs more, its lines at most ``width``."""
    lengths = [max(wcswidth(text), 1) * em * 0.54 for text in words]
    lines = max(math.ceil(length / width) for length in lengths)
    half_width, half_height = min(max(lengths), width) / 2 + em * 0.5, (lines * 1.3 + 0.6) * em / 2
    return half_width * SMALL_SCREEN, half_height * SMALL_SCREEN


def _wide(graph: nx.MultiDiGraph[str], plan: Outline, clusters: Mapping[str, Cluster]) -> Layout:
    positions: dict[str, Point] = {}
    obstacles: list[Box] = []
    columns = math.ceil(math.sqrt(len(plan.plans)))
    blocks = []
    for root in plan.plans:
        blocks.append(_block(graph, plan, root, clusters))
    width = max((_extent(block, 0, clusters) for block in blocks), default=0.0) * 2 + PLAN_GAP
    height = max((_extent(block, 1, clusters) for block in blocks), default=0.0) * 2 + PLAN_GAP
    for index, block in enumerate(blocks):
        row, column = divmod(index, columns)
        for thing, (x, y) in block.items():
            positions[thing] = (x + column * width, y + row * height)
            if thing in clusters:
                oval = clusters[thing]
                obstacles.append(
                    Box(*positions[thing], oval.half_width + CLEARANCE, oval.half_height + CLEARANCE, True)
                )
            else:
                em, line = PLAN_LABEL if thing in plan.plans else AREA_LABEL
                half_width, half_height = text_room(_words(graph, thing), em, line)
                obstacles.append(Box(*positions[thing], half_width + CLEARANCE, half_height + CLEARANCE))
    positions.update(_members(clusters, positions))
    wanted = {thing: _between(plan, thing, positions) for thing in plan.used_widely()}
    positions.update(spread(wanted, obstacles))
    return Layout(positions, _ovals(clusters))


def _block(
    graph: nx.MultiDiGraph[str], plan: Outline, root: str, clusters: Mapping[str, Cluster]
) -> dict[str, Point]:
    """Plan, focus areas and measures of one plan, around (0, 0)."""
    rooms = {area: text_room(_words(graph, area), *AREA_LABEL) for area in plan.parts(root)}
    rings = {
        # an area without measures takes a place on the ring itself
        area: [clusters[m] for m in plan.parts(area) if m in clusters] or [Cluster(area, {}, *room, room)]
        for area, room in rooms.items()
    }
    middle = text_room(_words(graph, root), *PLAN_LABEL)
    inside = (
        middle[0] + 2 * max((room[0] for room in rooms.values()), default=0) + 2 * CLEARANCE,
        middle[1] + 2 * max((room[1] for room in rooms.values()), default=0) + 2 * CLEARANCE,
    )
    places, middles = on_ring(list(rings.values()), inside)
    block = {root: (0.0, 0.0), **places}
    for (area, members), spot in zip(rings.items(), middles, strict=True):
        if area not in places:
            block[area] = _inside(spot, members, rooms[area])
    return block


def _inside(middle: Point, members: list[Cluster], room: Point) -> Point:
    """Where an area's label stands: from its measures towards the plan, clear of them."""
    half_width = max(c.half_width for c in members) + room[0] + 10
    half_height = max(c.half_height for c in members) + room[1] + 10
    x, y = middle
    # inwards along whichever side of the rounded rectangle the area is on
    steps = [half_width / abs(x) if x else math.inf, half_height / abs(y) if y else math.inf]
    return x * max(0.0, 1 - min(steps)), y * max(0.0, 1 - min(steps))


def _tall(plan: Outline, clusters: Mapping[str, Cluster]) -> Layout:
    positions, gaps = in_bands(plan, clusters)
    positions.update(_members(clusters, positions))
    wanted = {thing: _between(plan, thing, positions, pull=1.0) for thing in plan.used_widely()}
    positions.update(gaps.fill(wanted))
    return Layout(positions, _ovals(clusters))


def _ovals(clusters: Mapping[str, Cluster]) -> dict[str, tuple[float, float, float, float]]:
    return {measure: (c.half_width, c.half_height, *c.room) for measure, c in clusters.items()}


def _members(clusters: Mapping[str, Cluster], positions: Mapping[str, Point]) -> dict[str, Point]:
    found = {}
    for measure, members in clusters.items():
        x, y = positions[measure]
        found.update({thing: (x + dx, y + dy) for thing, (dx, dy) in members.offsets.items()})
    return found


def _between(plan: Outline, thing: str, positions: Mapping[str, Point], pull: float = PULL) -> Point:
    """The middle of a shared thing's users, drawn towards the middle of their plan."""
    users = plan.users[thing]
    if not users:
        return 0.0, 0.0
    total = users.total()
    x = sum(positions[user][0] * count for user, count in users.items()) / total
    y = sum(positions[user][1] * count for user, count in users.items()) / total
    nearest = min(plan.plans, key=lambda root: math.dist(positions[root], (x, y)))
    px, py = positions[nearest]
    return px + (x - px) * pull, py + (y - py) * pull


def _words(graph: nx.MultiDiGraph[str], thing: str) -> tuple[str, str]:
    node = graph.nodes[thing]
    return node["zh"], node["en"]


def _extent(block: Mapping[str, Point], axis: int, clusters: Mapping[str, Cluster]) -> float:
    reach = (
        abs(spot[axis])
        + ((clusters[t].half_width, clusters[t].half_height)[axis] if t in clusters else 150.0)
        for t, spot in block.items()
    )
    return max(reach)
