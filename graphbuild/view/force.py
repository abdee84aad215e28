"""The layout by force: what is tied together drawn together, everything else kept apart.

ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014, doi:10.1371/journal.pone.0098679) moves everything;
what comes after keeps names and nodes off each other. On one thread and without random numbers the same graph
gets the same picture.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

import networkx as nx

from graphbuild.view.curve import Point
from graphbuild.view.spread import GOLDEN, Box, Ground

SPACING: Final = 26.0
"""Units that two nodes keep apart."""
ASPECT: Final = 1.45
"""Width to height of the picture on a laptop beside the legend."""
ROUNDS: Final = 60
"""After which the picture changes little, on networks of 600 to 10,000 nodes."""
ACCURACY: Final = 1.2
"""Width of a group of nodes to its distance, from which on the group pushes as one (Barnes and Hut 1986)."""
REACH: Final = 0.68
"""Mean distance (the root of the mean square) from the middle, in spacings, of a network of one node."""
SETTLING: Final = (14, 40)
"""Rounds that only keep things apart, and clear of the labels of the outline."""
WORK: Final = 15_000
"""Nodes times rounds of settling: a large network gets fewer rounds."""

Spots = list[list[float]]
Rooms = Mapping[str, Point]


def by_force(graph: nx.MultiDiGraph[str], start: Mapping[str, Point], rooms: Rooms) -> dict[str, Point]:
    """Where forces move everything from where it starts.

    ``rooms`` are the half widths and half heights of the labels of the outline; nothing ends within them.
    """
    names = list(graph)
    number = {name: i for i, name in enumerate(names)}
    spots = _attracted([start[name] for name in names], _ties(graph, number))
    _scale(spots)
    _settle(spots, [(number[name], room) for name, room in rooms.items()])
    return {name: (x, y) for name, (x, y) in zip(names, spots, strict=True)}


def _ties(graph: nx.MultiDiGraph[str], number: Mapping[str, int]) -> dict[tuple[int, int], float]:
    """Each pair that a statement ties, and how strongly.

    A tie is the weaker the more ties the less busy of its ends has: a place that all lead to pulls nobody in.
    """
    pairs = {(min(a, b), max(a, b)) for a, b in ((number[s], number[o]) for s, o in graph.edges()) if a != b}
    busy = Counter(end for pair in pairs for end in pair)
    return {(a, b): 1 / min(busy[a], busy[b]) for a, b in sorted(pairs)}


def _attracted(start: Sequence[Point], ties: Mapping[tuple[int, int], float]) -> Spots:
    from crategraph_forceatlas2 import infer_settings, layout

    # no two start at the same spot, where nothing says which way they push each other
    begin = [(x + math.cos(i * GOLDEN), y + math.sin(i * GOLDEN)) for i, (x, y) in enumerate(start)]
    settings = infer_settings(len(begin)) | {"barnesHutOptimize": True, "barnesHutTheta": ACCURACY}
    spots = layout(
        len(begin),
        list(ties),
        init=begin,
        weights=list(ties.values()),
        iterations=ROUNDS,
        threads=1,
        **settings,
    )
    found: Spots = spots.tolist()
    return found


def _scale(spots: Spots) -> None:
    """Bring the picture to the middle, and to a size that gives every node its room."""
    middle = [sum(spot[axis] for spot in spots) / len(spots) for axis in (0, 1)]
    reach = math.sqrt(sum(math.dist(spot, middle) ** 2 for spot in spots) / len(spots)) or 1.0
    factor = SPACING * math.sqrt(len(spots)) * REACH / reach
    stretch = math.sqrt(ASPECT)
    for spot in spots:
        spot[:] = (spot[0] - middle[0]) * factor * stretch, (spot[1] - middle[1]) * factor / stretch


def _grid(spots: Spots, size: float) -> dict[tuple[int, int], list[int]]:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(spots):
        cells[math.floor(x / size), math.floor(y / size)].append(i)
    return cells


def _close(spots: Spots, size: float) -> Iterator[tuple[int, int, float, float, float]]:
    """The pairs nearer than ``size``: the two, the way from one to the other, and its length."""
    cells = _grid(spots, size)
    for (column, row), members in cells.items():
        pairs = list(combinations(members, 2))
        for beside in ((1, -1), (1, 0), (1, 1), (0, 1)):
            others = cells.get((column + beside[0], row + beside[1]), ())
            pairs += [(i, j) for i in members for j in others]
        for i, j in pairs:
            dx, dy = spots[j][0] - spots[i][0], spots[j][1] - spots[i][1]
            distance = math.hypot(dx, dy)
            if distance < 1e-6:
                yield i, j, math.cos(i * GOLDEN), math.sin(i * GOLDEN), 1.0
            elif distance < size:
                yield i, j, dx, dy, distance


def _settle(spots: Spots, rooms: Sequence[tuple[int, Point]]) -> None:
    """Keep the labels of the outline apart, and everything else apart and clear of them."""
    for _ in range(60):
        if not _labels_apart(spots, rooms):
            break
    fixed = {i for i, _ in rooms}
    ground = Ground([Box(spots[i][0], spots[i][1], *room, round=True) for i, room in rooms])
    for _ in range(max(SETTLING[0], min(SETTLING[1], WORK // len(spots)))):
        for i, j, dx, dy, distance in _close(spots, SPACING * 0.8):
            push = (SPACING * 0.8 / distance - 1) * 0.35
            for at, sign in ((i, -1.0), (j, 1.0)):
                if at not in fixed:
                    spots[at][0] += dx * push * sign
                    spots[at][1] += dy * push * sign
        for i, (x, y) in enumerate(spots):
            if i not in fixed:
                spots[i][:] = ground.clear((x, y))


def _labels_apart(spots: Spots, rooms: Sequence[tuple[int, Point]]) -> bool:
    """Push labels that cover each other apart along the shorter way; whether there were any."""
    found = False
    in_order = sorted(rooms, key=lambda room: (spots[room[0]][0] - room[1][0], room[0]))
    for at, (i, (width, height)) in enumerate(in_order):
        for j, (other_width, other_height) in in_order[at + 1 :]:
            if spots[j][0] - other_width > spots[i][0] + width:
                break
            dx, dy = spots[j][0] - spots[i][0], spots[j][1] - spots[i][1]
            over = [width + other_width - abs(dx), height + other_height - abs(dy)]
            if min(over) <= 0:
                continue
            found = True
            axis = 0 if over[0] < over[1] else 1
            push = math.copysign(over[axis] / 2 + 0.5, (dx, dy)[axis] or 1.0)
            spots[i][axis] -= push
            spots[j][axis] += push
    return found
