"""The layout by force: what is tied together drawn together, everything else kept apart.

Grid and cells instead of all pairs, and no random numbers: a network of some hundred nodes takes half
a second, and the same graph gets the same picture.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

import networkx as nx

from graphbuild.view.curve import Point
from graphbuild.view.spread import GOLDEN, Box, clear

SPACING: Final = 26.0
"""Units that two nodes keep apart."""
ASPECT: Final = 1.45
"""Width to height of the picture on a laptop beside the legend."""
WORK: Final = 75_000
"""Nodes times rounds: a large network gets fewer rounds."""
ROUNDS: Final = (24, 110)
SETTLING: Final = 14
"""Rounds at the end that only keep things apart, and clear of the labels of the outline."""
CELLS: Final = 11
"""Cells of the picture along each side; what is far pushes cell by cell."""
FAR: Final = 9.0
GRAVITY: Final = 0.012
LENGTHS: Final = {"Plan": 150.0, "FocusArea": 120.0, "Measure": 75.0}
"""How long a tie wants to be, by the class of the larger of its ends; else 1.3 times the spacing."""
HEAVY: Final = {"Plan": 6.0, "FocusArea": 5.0, "Measure": 4.0}

Spots = list[list[float]]
Rooms = Mapping[str, Point]


def by_force(graph: nx.MultiDiGraph[str], start: Mapping[str, Point], rooms: Rooms) -> dict[str, Point]:
    """Where forces move everything from where it starts.

    ``rooms`` are the half widths and half heights of the labels of the outline; nothing ends within them.
    """
    names = list(graph)
    number = {name: i for i, name in enumerate(names)}
    spots = [[*start[name]] for name in names]
    _scale(spots, len(names))
    ties = list(_ties(graph, number))
    weights = [HEAVY.get(graph.nodes[name]["kind"], 1.0) for name in names]
    rounds = max(ROUNDS[0], min(ROUNDS[1], WORK // max(1, len(names))))
    for turn in range(rounds):
        heat = 40.0 * (1 - turn / rounds) ** 1.5 + 1.0
        moves = [[-x * GRAVITY / ASPECT, -y * GRAVITY * ASPECT] for x, y in spots]
        _pull(spots, moves, ties)
        _push_near(spots, moves, weights)
        _push_far(spots, moves, weights)
        for spot, (mx, my) in zip(spots, moves, strict=True):
            shorten = min(1.0, heat / (math.hypot(mx, my) or 1.0))
            spot[0] += mx * shorten
            spot[1] += my * shorten
    _settle(spots, [(number[name], room) for name, room in rooms.items()])
    return {name: (x, y) for name, (x, y) in zip(names, spots, strict=True)}


def _scale(spots: Spots, count: int) -> None:
    """Bring what it starts from to the middle, and to the size that the forces lead to."""
    middle = [sum(spot[axis] for spot in spots) / len(spots) for axis in (0, 1)]
    reach = math.sqrt(sum(math.dist(spot, middle) ** 2 for spot in spots) / len(spots)) or 1.0
    factor = SPACING * math.sqrt(count) * 0.5 / reach
    for i, spot in enumerate(spots):
        turned = i * GOLDEN
        spot[:] = [
            (spot[0] - middle[0]) * factor + math.cos(turned),
            (spot[1] - middle[1]) * factor + math.sin(turned),
        ]


def _ties(graph: nx.MultiDiGraph[str], number: Mapping[str, int]) -> Iterator[tuple[int, int, float, float]]:
    """Each pair that a statement ties: the two, how long the tie wants to be, and how strong it is.

    A tie is the weaker the more ties the less busy of its ends has: a place that all lead to pulls nobody in.
    """
    pairs = sorted({(min(a, b), max(a, b)) for a, b in ((number[s], number[o]) for s, o in graph.edges())})
    busy: dict[int, int] = defaultdict(int)
    for pair in pairs:
        for end in pair:
            busy[end] += 1
    kinds = [node["kind"] for _, node in graph.nodes(data=True)]
    for a, b in pairs:
        if a != b:
            length = max(LENGTHS.get(kinds[a], 0.0), LENGTHS.get(kinds[b], 0.0)) or SPACING * 1.3
            yield a, b, length, 0.7 / min(busy[a], busy[b])


def _pull(spots: Spots, moves: Spots, ties: Sequence[tuple[int, int, float, float]]) -> None:
    for a, b, length, strength in ties:
        dx, dy = spots[b][0] - spots[a][0], spots[b][1] - spots[a][1]
        distance = math.hypot(dx, dy) or 1.0
        force = (distance - length) / distance * strength / 2
        moves[a][0] += dx * force
        moves[a][1] += dy * force
        moves[b][0] -= dx * force
        moves[b][1] -= dy * force


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


def _push_near(spots: Spots, moves: Spots, weights: Sequence[float]) -> None:
    for i, j, dx, dy, distance in _close(spots, 2 * SPACING):
        force = (SPACING / distance) * (1 - distance / (2 * SPACING))
        moves[i][0] -= dx * force * weights[j] * 0.5
        moves[i][1] -= dy * force * weights[j] * 0.5
        moves[j][0] += dx * force * weights[i] * 0.5
        moves[j][1] += dy * force * weights[i] * 0.5


def _push_far(spots: Spots, moves: Spots, weights: Sequence[float]) -> None:
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    cells = _grid(spots, max(right - left, bottom - top, 1.0) / CELLS)
    centres = []
    for members in cells.values():
        weight = sum(weights[i] for i in members)
        x = sum(spots[i][0] * weights[i] for i in members) / weight
        y = sum(spots[i][1] * weights[i] for i in members) / weight
        centres.append((x, y, weight))
    for members, (x, y, _) in zip(cells.values(), centres, strict=True):
        mx = my = 0.0
        for ox, oy, weight in centres:
            dx, dy = x - ox, y - oy
            square = dx * dx + dy * dy
            if square > 1.0:
                mx += dx / square * weight * FAR
                my += dy / square * weight * FAR
        for i in members:
            moves[i][0] += mx
            moves[i][1] += my


def _settle(spots: Spots, rooms: Sequence[tuple[int, Point]]) -> None:
    """Keep the labels of the outline apart, and everything else apart and clear of them."""
    for _ in range(60):
        if not _labels_apart(spots, rooms):
            break
    fixed = {i for i, _ in rooms}
    boxes = [Box(spots[i][0], spots[i][1], *room, round=True) for i, room in rooms]
    tallest = max((box.half_width for box in boxes), default=0.0)
    size = max(tallest, SPACING)
    around: dict[tuple[int, int], list[Box]] = defaultdict(list)
    for box in boxes:
        column, row = math.floor(box.x / size), math.floor(box.y / size)
        for beside in range(9):
            around[column - 1 + beside % 3, row - 1 + beside // 3].append(box)
    for _ in range(SETTLING):
        for i, j, dx, dy, distance in _close(spots, SPACING * 0.8):
            push = (SPACING * 0.8 / distance - 1) * 0.35
            for at, sign in ((i, -1.0), (j, 1.0)):
                if at not in fixed:
                    spots[at][0] += dx * push * sign
                    spots[at][1] += dy * push * sign
        for i, (x, y) in enumerate(spots):
            if i not in fixed:
                spot = (x, y)
                for box in around.get((math.floor(x / size), math.floor(y / size)), ()):
                    spot = clear(spot, box)
                spots[i][:] = spot


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
