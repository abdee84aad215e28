"""Things that several users share: each near the middle of its users, none over another or over a label."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from graphbuild.view.curve import Point

APART: Final = (58.0, 25.0)
"""Units between two shared things, along and across: room for a short label beside each."""
ROUNDS: Final = 160
SETTLING: Final = 60
"""Rounds at the end in which nothing pulls any more, so that what still overlaps comes apart."""
GOLDEN: Final = 2.399963229728653


class Box(NamedTuple):
    """Something that shared things keep clear of: its middle, half width and half height; round or square."""

    x: float
    y: float
    half_width: float
    half_height: float
    round: bool = False


def spread(wanted: Mapping[str, Point], obstacles: Sequence[Box]) -> dict[str, Point]:
    """Move things from where they want to be until they keep apart from each other and from the obstacles."""
    names = list(wanted)
    goals = [wanted[name] for name in names]
    spots = [
        (x + math.cos(i * GOLDEN) * (2 + i * 0.05), y + math.sin(i * GOLDEN) * (2 + i * 0.05))
        for i, (x, y) in enumerate(goals)
    ]
    ground = Ground(obstacles)
    for turn in range(ROUNDS):
        if turn < ROUNDS - SETTLING:
            spots = [
                (x + (gx - x) * 0.05, y + (gy - y) * 0.05)
                for (x, y), (gx, gy) in zip(spots, goals, strict=True)
            ]
        _push_apart(spots)
        spots = [ground.clear(spot) for spot in spots]
    return dict(zip(names, spots, strict=True))


class Ground:
    """The boxes by the cells of a grid that they reach into, each cell's in the order given."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._size = max((max(box.half_width, box.half_height) for box in boxes), default=1.0)
        self._cells: dict[tuple[int, int], list[tuple[int, Box]]] = defaultdict(list)
        for number, box in enumerate(boxes):
            left, top = self._cell(box.x - box.half_width - 1, box.y - box.half_height - 1)
            right, bottom = self._cell(box.x + box.half_width + 1, box.y + box.half_height + 1)
            for cell in product(range(left, right + 1), range(top, bottom + 1)):
                self._cells[cell].append((number, box))

    def _cell(self, x: float, y: float) -> tuple[int, int]:
        return math.floor(x / self._size), math.floor(y / self._size)

    def clear(self, spot: Point) -> Point:
        """Where a spot ends that each box in turn moves to the nearest point outside it."""
        last = -1
        moved = True
        while moved:
            moved = False
            for number, box in self._cells.get(self._cell(*spot), ()):
                if number > last and (cleared := clear(spot, box)) != spot:
                    spot, last, moved = cleared, number, True  # on with the later boxes of where it is now
                    break
        return spot


def _push_apart(spots: list[Point]) -> None:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i, (x, y) in enumerate(spots):
        cells[math.floor(x / APART[0]), math.floor(y / APART[1])].append(i)
    for i in range(len(spots)):
        column, row = math.floor(spots[i][0] / APART[0]), math.floor(spots[i][1] / APART[1])
        for j in sorted(
            j
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for j in cells.get((column + dx, row + dy), ())
            if j > i
        ):
            (ax, ay), (bx, by) = spots[i], spots[j]
            u, v = (bx - ax) / APART[0], (by - ay) / APART[1]
            distance = math.hypot(u, v)
            if distance < 1:
                if distance < 1e-6:
                    u, v, distance = math.cos(i * GOLDEN), math.sin(i * GOLDEN), 1.0
                    push = 0.25
                else:
                    push = (1 - distance) / 2 * 0.6
                mx, my = u / distance * push * APART[0], v / distance * push * APART[1]
                spots[i] = (ax - mx, ay - my)
                spots[j] = (bx + mx, by + my)


def clear(spot: Point, box: Box) -> Point:
    """The nearest point outside the box."""
    dx, dy = spot[0] - box.x, spot[1] - box.y
    u, v = dx / box.half_width, dy / box.half_height
    if box.round:
        distance = math.hypot(u, v)
        if distance >= 1:
            return spot
        if distance < 1e-6:
            return box.x, box.y + box.half_height
        return box.x + dx / distance, box.y + dy / distance
    if abs(u) >= 1 or abs(v) >= 1:
        return spot
    if box.half_width - abs(dx) < box.half_height - abs(dy):
        return box.x + math.copysign(box.half_width, dx), spot[1]
    return spot[0], box.y + math.copysign(box.half_height, dy)
