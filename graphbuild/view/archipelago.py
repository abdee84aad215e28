"""Many plans: each an island in a cell of a grid, and in the channels between what several of them share."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import networkx as nx

from graphbuild.view.bands import in_bands
from graphbuild.view.cluster import Cluster
from graphbuild.view.curve import Point
from graphbuild.view.islands import around_plan, label_room
from graphbuild.view.network import SHARED
from graphbuild.view.outline import Outline
from graphbuild.view.spread import APART, Box, spread

WIDE: Final = 1.5
"""Width to height of the grid on a laptop."""
TALL: Final = 0.5
"""The same on a phone held upright."""
CHANNEL: Final = 150.0
"""Units that are free between two islands at least."""
SPARE: Final = 3.0
"""Places in the channels for each thing that wants one."""
BUCKET: Final = 400.0
"""Units of a side of the squares in which free places are looked up."""
PULL: Final = 0.74
LARGEST: Final = 3.0
"""How much larger an island may be drawn to fill its cell, so that its labels find room."""
CLEARANCE: Final = 14.0


def plans_of(graph: nx.MultiDiGraph[str], plan: Outline) -> dict[str, Counter[str]]:
    """Thing → the plans that it is part of or that lead to it, with how many of their parts do."""
    wholes = {part: whole for whole, parts in plan.children.items() for part in parts}

    def root(part: str) -> str:
        while part in wholes:
            part = wholes[part]
        return part

    found: dict[str, Counter[str]] = {}
    for thing, node in graph.nodes(data=True):
        found[thing] = Counter()
        if node["kind"] not in SHARED:
            found[thing][root(thing)] = 1
            continue
        for user, count in plan.users.get(thing, {}).items():
            found[thing][root(user)] += count
    return found


class Island(NamedTuple):
    """Positions of a plan's own things, and the box that they fill: left, top, right, bottom."""

    positions: dict[str, Point]
    sides: tuple[float, float, float, float]


class Grid(NamedTuple):
    """Cells side by side, each ``width`` by ``height`` units, with channels of ``channel`` units around."""

    columns: int
    rows: int
    width: float
    height: float
    channel: float

    def middle(self, index: int) -> Point:
        """The middle of a cell, counted row by row."""
        row, column = divmod(index, self.columns)
        return (
            (column + 0.5) * (self.width + self.channel) + self.channel / 2,
            (row + 0.5) * (self.height + self.channel) + self.channel / 2,
        )

    def places(self) -> Iterator[Point]:
        """Where a thing may stand in the channels, far enough from the next."""
        across, down = self.width + self.channel, self.height + self.channel
        lanes = max(1, int(self.channel / APART[1]) - 1)
        for row in range(self.rows + 1):
            for lane in range(lanes):
                y = row * down + self.channel * (lane + 1) / (lanes + 1)
                for step in range(int((self.columns * across + self.channel) / APART[0])):
                    yield (step + 0.5) * APART[0], y
        lanes = max(1, int(self.channel / APART[0]) - 1)
        for column in range(self.columns + 1):
            for lane in range(lanes):
                x = column * across + self.channel * (lane + 1) / (lanes + 1)
                for row in range(self.rows):
                    for step in range(1, int(self.height / APART[1])):
                        yield x, row * down + self.channel + step * APART[1]


def archipelago(
    graph: nx.MultiDiGraph[str], plan: Outline, clusters: Mapping[str, Cluster], *, tall: bool
) -> tuple[dict[str, Point], dict[str, tuple[float, float, float, float]]]:
    """Every node's position, and each plan's cell (left, top, right, bottom), all in one grid."""
    used = plans_of(graph, plan)
    own: dict[str, list[str]] = {root: [] for root in plan.plans}
    between = []
    for thing in graph:
        if len(used[thing]) == 1 and (root := next(iter(used[thing]))) in own:
            own[root].append(thing)
        else:
            between.append(thing)
    lay = _in_bands if tall else _around
    islands = {root: lay(graph, plan, root, things, clusters) for root, things in own.items()}
    grid = _grid([island.sides for island in islands.values()], len(between), TALL if tall else WIDE)
    positions: dict[str, Point] = {}
    cells = {}
    for index, (root, island) in enumerate(islands.items()):
        x, y = grid.middle(index)
        left, top, right, bottom = island.sides
        u_middle, v_middle = (left + right) / 2, (top + bottom) / 2
        grown = max(1.0, min(grid.width / (right - left), grid.height / (bottom - top), LARGEST))
        positions.update(
            {
                thing: (x + (u - u_middle) * grown, y + (v - v_middle) * grown)
                for thing, (u, v) in island.positions.items()
            }
        )
        cells[root] = (x - grid.width / 2, y - grid.height / 2, x + grid.width / 2, y + grid.height / 2)
    positions.update(_in_channels(between, used, positions, grid))
    return positions, cells


def _around(
    graph: nx.MultiDiGraph[str],
    plan: Outline,
    root: str,
    things: Sequence[str],
    clusters: Mapping[str, Cluster],
) -> Island:
    rooms = {
        thing: label_room((graph.nodes[thing]["zh"], graph.nodes[thing]["en"]), graph.nodes[thing]["kind"])
        for thing in (root, *(part for part in plan.parts(root) if part not in clusters))
    }
    positions = around_plan(plan, root, clusters, rooms)
    boxes = [
        Box(*spot, clusters[thing].half_width, clusters[thing].half_height, True)
        if thing in clusters
        else Box(*spot, *rooms[thing])
        for thing, spot in positions.items()
    ]
    _add_members(positions, clusters)
    wanted = {thing: _among(plan, thing, positions, PULL) for thing in things if thing not in positions}
    obstacles = [
        box._replace(half_width=box.half_width + CLEARANCE, half_height=box.half_height + CLEARANCE)
        for box in boxes
    ]
    placed = spread(wanted, obstacles)
    boxes += [Box(*spot, APART[0] / 2, APART[1] / 2) for spot in placed.values()]
    return Island(positions | placed, _sides(boxes))


def _in_bands(
    graph: nx.MultiDiGraph[str],
    plan: Outline,
    root: str,
    things: Sequence[str],
    clusters: Mapping[str, Cluster],
) -> Island:
    users = {thing: plan.users[thing] for thing in things if thing in plan.users}
    positions, gaps = in_bands(Outline((root,), plan.children, users, plan.owned), clusters)
    _add_members(positions, clusters)
    wanted = {thing: _among(plan, thing, positions, 1.0) for thing in things if thing not in positions}
    positions.update(gaps.fill(wanted))
    room = label_room((graph.nodes[root]["zh"], graph.nodes[root]["en"]), "Plan")
    boxes = [Box(*spot, 10.0, 10.0) for spot in positions.values()]
    boxes += [Box(*positions[c.measure], c.half_width, c.half_height) for c in _there(clusters, positions)]
    return Island(positions, _sides([*boxes, Box(*positions[root], gaps.half_width, room[1])]))


def _there(clusters: Mapping[str, Cluster], positions: Mapping[str, Point]) -> list[Cluster]:
    return [clusters[thing] for thing in positions if thing in clusters]


def _add_members(positions: dict[str, Point], clusters: Mapping[str, Cluster]) -> None:
    for each in _there(clusters, positions):
        x, y = positions[each.measure]
        positions.update({thing: (x + dx, y + dy) for thing, (dx, dy) in each.offsets.items()})


def _among(plan: Outline, thing: str, positions: Mapping[str, Point], pull: float) -> Point:
    """The middle of a thing's users, drawn towards the plan, which stands at (0, 0) in the wide layout."""
    users = {user: n for user, n in plan.users.get(thing, {}).items() if user in positions}
    total = sum(users.values()) or 1
    x = sum(positions[user][0] * n for user, n in users.items()) / total
    y = sum(positions[user][1] * n for user, n in users.items()) / total
    return x * pull, y * pull


def _sides(boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    return (
        min(box.x - box.half_width for box in boxes),
        min(box.y - box.half_height for box in boxes),
        max(box.x + box.half_width for box in boxes),
        max(box.y + box.half_height for box in boxes),
    )


def _grid(sides: Sequence[tuple[float, float, float, float]], between: int, aspect: float) -> Grid:
    """Cells for the largest island, in as many columns as make the aspect; channels that hold the rest."""
    width = max(right - left for left, _, right, _ in sides)
    height = max(bottom - top for _, top, _, bottom in sides)
    columns = min(
        range(1, len(sides) + 1),
        key=lambda n: (abs(math.log(n * width / (math.ceil(len(sides) / n) * height) / aspect)), n),
    )
    grid = Grid(columns, math.ceil(len(sides) / columns), width, height, CHANNEL)
    while sum(1 for _ in grid.places()) < between * SPARE:
        grid = grid._replace(channel=grid.channel + APART[1])
    return grid


@dataclass(slots=True)
class _Free:
    """Free places by squares, so that the nearest one is found at once."""

    squares: dict[tuple[int, int], list[Point]] = field(default_factory=lambda: defaultdict(list))
    reach: int = 0

    def add(self, spot: Point) -> None:
        key = (math.floor(spot[0] / BUCKET), math.floor(spot[1] / BUCKET))
        self.squares[key].append(spot)
        self.reach = max(self.reach, abs(key[0]), abs(key[1]))

    def take(self, wish: Point) -> Point:
        """The free place nearest to the wish; it is free no longer."""
        column, row = math.floor(wish[0] / BUCKET), math.floor(wish[1] / BUCKET)
        distance: Callable[[Point], tuple[float, Point]] = lambda spot: (math.dist(spot, wish), spot)  # noqa: E731
        best: Point | None = None
        for ring in range(2 * self.reach + 2):
            if best is not None and math.dist(best, wish) < (ring - 1) * BUCKET:
                break
            found = [spot for key in _ring(column, row, ring) for spot in self.squares.get(key, ())]
            best = min([*found, best] if best is not None else found, key=distance, default=None)
        assert best is not None  # noqa: S101 -- the channels hold more places than things
        self.squares[math.floor(best[0] / BUCKET), math.floor(best[1] / BUCKET)].remove(best)
        return best


def _ring(column: int, row: int, reach: int) -> Iterator[tuple[int, int]]:
    """The squares that are so many squares away."""
    for i in range(-reach, reach + 1):
        for j in range(-reach, reach + 1) if abs(i) == reach else (-reach, reach) if reach else (0,):
            yield column + i, row + j


def _in_channels(
    between: Sequence[str],
    used: Mapping[str, Counter[str]],
    positions: Mapping[str, Point],
    grid: Grid,
) -> dict[str, Point]:
    """Each shared thing in the channel nearest to the middle of its plans, the most used first."""
    free = _Free()
    for spot in dict.fromkeys(grid.places()):
        free.add(spot)
    placed = {}
    for thing in sorted(between, key=lambda thing: (-len(used[thing]), -used[thing].total(), thing)):
        at = [(positions[root], n) for root, n in used[thing].items() if root in positions]
        total = sum(n for _, n in at)
        middle = grid.middle(0)
        if total:
            middle = (sum(x * n for (x, _), n in at) / total, sum(y * n for (_, y), n in at) / total)
        placed[thing] = free.take(middle)
    return placed
