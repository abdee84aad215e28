"""The layout by place: rows for the levels of government, each place amid what leads to it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import networkx as nx

from graphbuild.view.curve import Curve, Point
from graphbuild.view.homes import OUTLINE, homes, levels, parts_of

LEVELS: Final = ("own", "prefecture", "province", "country", "elsewhere", "nowhere")
"""The rows from the top down; ``nowhere`` has the outline, with what leads to no place."""
SPACING: Final = 16.0
STEP: Final = 15.0
GAP: Final = 18.0
BETWEEN: Final = 12.0

Oval = tuple[float, float, float, float]


class Form(NamedTuple):
    """Width to height of the picture; the measures of an area side by side; units above a row for its name.

    ``rooms`` are half width and half height of what stays free in the middle of a group, by its class;
    ``beside`` is what a place has more on each side, for its name.
    """

    aspect: float
    columns: int
    heading: float
    rooms: Mapping[str, Point]
    beside: float


WIDE: Final = Form(
    1.5,
    1,
    30.0,
    {"Place": (18.0, 15.0), "Measure": (84.0, 38.0), "FocusArea": (105.0, 62.0), "Plan": (250.0, 30.0)},
    32.0,
)
TALL: Final = Form(
    0.5,
    3,
    44.0,
    {"Place": (15.0, 13.0), "Measure": (112.0, 36.0), "FocusArea": (330.0, 26.0), "Plan": (330.0, 30.0)},
    8.0,
)


class Band(NamedTuple):
    """A row: what it is (one of ``LEVELS``), and the box it fills."""

    level: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True)
class Block:
    """A thing with what stands around it, or several such blocks: offsets from the middle of the box."""

    offsets: dict[str, Point] = field(default_factory=dict)
    ovals: dict[str, Oval] = field(default_factory=dict)
    half_width: float = 0.0
    half_height: float = 0.0
    alone: bool = False

    def take(self, other: Block, x: float, y: float) -> None:
        """Put another block's things here, its middle at (x, y)."""
        self.offsets.update({thing: (x + dx, y + dy) for thing, (dx, dy) in other.offsets.items()})
        self.ovals.update(other.ovals)


def by_place(
    graph: nx.MultiDiGraph[str], form: Form
) -> tuple[dict[str, Point], dict[str, Oval], tuple[Band, ...]]:
    """Where everything stands, the ovals of the measures, and the rows."""
    rows = _rows(graph, form)
    width = max(2 * block.half_width + 2 * GAP for blocks in rows.values() for block in blocks)
    ratio = width / _height(rows, width, form)
    best = abs(math.log(ratio / form.aspect)), width
    while ratio <= form.aspect:
        width *= 1.06
        ratio = width / _height(rows, width, form)
        best = min(best, (abs(math.log(ratio / form.aspect)), width))
    block, bands = _stacked(rows, best[1], form)
    return block.offsets, block.ovals, bands


def _height(rows: Mapping[str, Sequence[Block]], width: float, form: Form) -> float:
    """Of all rows in that width."""
    filled = [blocks for blocks in rows.values() if blocks]
    lines = [max(block.half_height for block in line) for blocks in filled for line in _lines(blocks, width)]
    heights = sum(2 * half + GAP for half in lines) + form.heading * len(filled)
    return heights + BETWEEN * (len(filled) - 1)


def _rows(graph: nx.MultiDiGraph[str], form: Form) -> dict[str, list[Block]]:
    """The blocks of each row; places stand in the order of the measures that lead to them."""
    kinds = {thing: node["kind"] for thing, node in graph.nodes(data=True)}
    parts = parts_of(graph)
    members: dict[str, list[str]] = {}
    for thing, home in homes(graph).items():
        members.setdefault(home, []).append(thing)
    found: dict[str, list[Block]] = {level: [] for level in LEVELS}

    def around(middle: str) -> Block:
        return _around(middle, kinds[middle], members.get(middle, ()), form)

    level_of = levels(graph)
    wanted = _text_places(graph, members)
    for place in sorted(level_of, key=lambda place: (wanted.get(place, math.inf), place)):
        found[level_of[place]].append(around(place))
    placed: set[str] = set()
    for plan in (thing for thing, kind in kinds.items() if kind == "Plan"):
        found["nowhere"].append(around(plan))
        found["nowhere"][-1].alone = True
        for area in (part for part in parts.get(plan, ()) if kinds[part] == "FocusArea"):
            measures = [part for part in parts.get(area, ()) if kinds[part] == "Measure"]
            found["nowhere"].append(
                _column(around(area), [around(measure) for measure in measures], form.columns)
            )
            placed.update((area, *measures))
    for thing, kind in kinds.items():
        if kind in OUTLINE and kind != "Plan" and thing not in placed:
            found["nowhere"].append(around(thing))
    return found


def _text_places(graph: nx.MultiDiGraph[str], members: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """For each middle of a group, where in the text its members stand, in the middle."""
    found = {}
    for middle, things in members.items():
        starts = sorted(span.start for thing in things for span in graph.nodes[thing]["evidence"][:1])
        if starts:
            found[middle] = float(starts[len(starts) // 2])
    return found


def _around(middle: str, kind: str, members: Sequence[str], form: Form) -> Block:
    """A thing with its members on ovals around it, the inner ones filled first."""
    room = form.rooms[kind]
    block = Block({middle: (0.0, 0.0)})
    left = list(members)
    width, height = room
    while left:
        oval = Curve(width, height, 2.0)
        count = min(len(left), max(3, int(oval.length / SPACING)))
        for i in range(count):
            block.offsets[left[i]] = oval.at(0.25 + i / count)
        del left[:count]
        width, height = width + STEP, height + STEP
    block.half_width = max(room[0], *(abs(x) + 8 for x, _ in block.offsets.values()))
    block.half_height = max(room[1], *(abs(y) + 8 for _, y in block.offsets.values()))
    if kind == "Place":
        block.half_width += form.beside  # its name stands beside it
    if kind == "Measure":
        block.ovals[middle] = (block.half_width, block.half_height, room[0] - 7, room[1] - 7)
    return block


def _column(head: Block, blocks: Sequence[Block], columns: int) -> Block:
    """An area above its measures."""
    whole = Block()
    lines = [blocks[start : start + columns] for start in range(0, len(blocks), columns)]
    widths = [sum(2 * block.half_width for block in line) + GAP * (len(line) - 1) for line in lines]
    whole.half_width = max(2 * head.half_width, *widths, 0.0) / 2
    heights = [2 * head.half_height, *(2 * max(block.half_height for block in line) for line in lines)]
    whole.half_height = (sum(heights) + GAP * len(lines)) / 2
    y = -whole.half_height
    for line, height in zip([[head], *lines], heights, strict=True):
        _spread(whole, line, (-whole.half_width, whole.half_width), y, y + height / 2)
        y += height + GAP
    return whole


def _spread(whole: Block, line: Sequence[Block], sides: Point, top: float, middle: float) -> None:
    """Stand blocks side by side between two sides, the room that is left over between and beside them.

    Those that hold further blocks hang from the top, so that the areas' names stand in one line.
    """
    slack = (sides[1] - sides[0] - sum(2 * block.half_width for block in line)) / len(line)
    x = sides[0] + slack / 2
    for block in line:
        hangs = len(block.ovals) > 1
        whole.take(block, x + block.half_width, top + block.half_height if hangs else middle)
        x += 2 * block.half_width + slack


def _stacked(rows: Mapping[str, Sequence[Block]], width: float, form: Form) -> tuple[Block, tuple[Band, ...]]:
    """The rows from the top down, each in as many lines as it needs in that width."""
    whole = Block()
    bands = []
    y = 0.0
    for level, blocks in rows.items():
        if not blocks:
            continue
        top = y
        y += form.heading
        for line in _lines(blocks, width):
            half = max(block.half_height for block in line)
            _spread(whole, line, (GAP, width - GAP), y, y + half)
            y += 2 * half + GAP
        bands.append(Band(level, 0.0, top, width, y))
        y += BETWEEN
    return whole, tuple(bands)


def _lines(blocks: Sequence[Block], width: float) -> list[list[Block]]:
    """The blocks in as few lines as they need, about equally many in each."""
    room = width - 2 * GAP
    wanted = sum(2 * block.half_width + GAP for block in blocks if not block.alone)
    share = wanted / max(1, math.ceil(wanted / room))
    lines: list[list[Block]] = [[]]
    used = 0.0
    for block in blocks:
        wide = 2 * block.half_width
        crowded = used + wide > room or used + wide / 2 > share
        if lines[-1] and (crowded or block.alone or lines[-1][-1].alone):
            lines.append([])
            used = 0.0
        lines[-1].append(block)
        used += wide + GAP
    return lines
