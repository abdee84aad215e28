"""Positions by the outline, by force and by place: computed here, once, the same for the same graph.

Each of the three comes for a screen and, ``tall``, for a phone held upright.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import networkx as nx

from graphbuild.view.archipelago import archipelago
from graphbuild.view.bands import in_bands
from graphbuild.view.cluster import FLAT, WIDE, Cluster, cluster
from graphbuild.view.curve import Point
from graphbuild.view.force import by_force
from graphbuild.view.islands import LABELS, SMALL_SCREEN, around_plan, label_room
from graphbuild.view.outline import Outline, outline
from graphbuild.view.places import TALL, Band, by_place
from graphbuild.view.places import WIDE as BROAD
from graphbuild.view.scale import SCALE, Scale
from graphbuild.view.spread import Box, spread

PULL: Final = 0.74
"""How far from the middle of the plan a shared thing wants to be, of its users' own middle."""
CLEARANCE: Final = 14.0
PLAN_GAP: Final = 120.0
WAYS: Final = {
    "outline": ("wide", "tall"),
    "force": ("force", "force-tall"),
    "place": ("place", "place-tall"),
}
"""What the page calls a layout → the names of its positions on a screen and on a phone held upright."""
MEASURE_ROOM: Final = (62.0, 26.0)
"""Half width and half height of a measure's label where no oval is around it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where every node stands; for each measure the half axes of its oval, and of the room for its label.

    ``bands`` are the named rows of a layout that has any; ``cells`` the box of each plan (left, top, right,
    bottom), where every plan is an island of its own.
    """

    positions: dict[str, Point]
    ovals: dict[str, tuple[float, float, float, float]]
    bands: tuple[Band, ...] = ()
    cells: dict[str, tuple[float, float, float, float]] = field(default_factory=dict)


def layouts(graph: nx.MultiDiGraph[str], scale: Scale = SCALE) -> dict[str, Layout]:
    """The layouts of a network by name; every node has its own place in each.

    Where plans are opened one by one there are only those by the outline.
    """
    plan = outline(graph)
    several = len(plan.plans) > 1
    apart = several and len(graph) > scale.whole
    measures = [thing for thing, node in graph.nodes(data=True) if node["kind"] == "Measure"]
    broad = {measure: cluster(plan, measure, WIDE) for measure in measures}
    flat = {measure: cluster(plan, measure, FLAT) for measure in measures}
    found = {
        "wide": _islands(graph, plan, broad, tall=False) if apart else _wide(graph, plan, broad),
        # plans one over another would leave a phone's picture much too narrow
        "tall": _islands(graph, plan, flat, tall=True) if several else _tall(graph, plan, flat),
    }
    if apart and len(graph) > scale.islands:
        return found
    return {
        **found,
        **_by_force(graph, found["wide"]),
        "place": Layout(*by_place(graph, BROAD)),
        "place-tall": Layout(*by_place(graph, TALL)),
    }


def _islands(
    graph: nx.MultiDiGraph[str], plan: Outline, clusters: Mapping[str, Cluster], *, tall: bool
) -> Layout:
    positions, cells = archipelago(graph, plan, clusters, tall=tall)
    return Layout(positions, _ovals(clusters), cells=cells)


def _by_force(graph: nx.MultiDiGraph[str], wide: Layout) -> dict[str, Layout]:
    """On a phone the same picture lies on its side."""
    rooms = {}
    for thing, node in graph.nodes(data=True):
        if node["kind"] == "Measure":
            rooms[thing] = MEASURE_ROOM
        elif node["kind"] in LABELS:
            width, height = label_room((node["zh"], node["en"]), node["kind"])
            rooms[thing] = (width / SMALL_SCREEN, height / SMALL_SCREEN)
    positions = by_force(graph, wide.positions, rooms)
    turned = {thing: (y, x) for thing, (x, y) in positions.items()}
    return {"force": Layout(positions, {}), "force-tall": Layout(turned, {})}


def _wide(graph: nx.MultiDiGraph[str], plan: Outline, clusters: Mapping[str, Cluster]) -> Layout:
    positions: dict[str, Point] = {}
    obstacles: list[Box] = []
    columns = math.ceil(math.sqrt(len(plan.plans)))
    rooms = {
        thing: label_room((node["zh"], node["en"]), node["kind"])
        for thing, node in graph.nodes(data=True)
        if node["kind"] in LABELS
    }
    blocks = [around_plan(plan, root, clusters, rooms) for root in plan.plans]
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
                half_width, half_height = rooms[thing]
                obstacles.append(Box(*positions[thing], half_width + CLEARANCE, half_height + CLEARANCE))
    positions.update(_members(clusters, positions))
    positions.update(spread(_wishes(graph, plan, positions, PULL), obstacles))
    return Layout(positions, _ovals(clusters))


def _tall(graph: nx.MultiDiGraph[str], plan: Outline, clusters: Mapping[str, Cluster]) -> Layout:
    positions, gaps = in_bands(plan, clusters)
    positions.update(_members(clusters, positions))
    positions.update(gaps.fill(_wishes(graph, plan, positions, 1.0)))
    return Layout(positions, _ovals(clusters))


def _ovals(clusters: Mapping[str, Cluster]) -> dict[str, tuple[float, float, float, float]]:
    return {measure: (c.half_width, c.half_height, *c.room) for measure, c in clusters.items()}


def _members(clusters: Mapping[str, Cluster], positions: Mapping[str, Point]) -> dict[str, Point]:
    found = {}
    for measure, members in clusters.items():
        if measure in positions:
            x, y = positions[measure]
            found.update({thing: (x + dx, y + dy) for thing, (dx, dy) in members.offsets.items()})
    return found


def _wishes(
    graph: nx.MultiDiGraph[str], plan: Outline, positions: Mapping[str, Point], pull: float
) -> dict[str, Point]:
    """Where what has no place wants to be: first what is widely used, then what is part of nothing."""
    things = dict.fromkeys([*plan.used_widely(), *graph])
    return {thing: _between(plan, thing, positions, pull) for thing in things if thing not in positions}


def _between(plan: Outline, thing: str, positions: Mapping[str, Point], pull: float) -> Point:
    """The middle of a thing's users, drawn towards the middle of their plan."""
    users = {user: n for user, n in plan.users.get(thing, {}).items() if user in positions}
    if not users:
        return positions[plan.plans[0]]
    total = sum(users.values())
    x = sum(positions[user][0] * n for user, n in users.items()) / total
    y = sum(positions[user][1] * n for user, n in users.items()) / total
    nearest = min(plan.plans, key=lambda root: math.dist(positions[root], (x, y)))
    px, py = positions[nearest]
    return px + (x - px) * pull, py + (y - py) * pull


def _extent(block: Mapping[str, Point], axis: int, clusters: Mapping[str, Cluster]) -> float:
    reach = (
        abs(spot[axis])
        + ((clusters[t].half_width, clusters[t].half_height)[axis] if t in clusters else 150.0)
        for t, spot in block.items()
    )
    return max(reach)
