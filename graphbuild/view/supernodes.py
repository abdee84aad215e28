"""Plans that are opened one by one: what the page holds of each apart, and what ties the plans together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Final

import networkx as nx

from graphbuild.view.archipelago import plans_of
from graphbuild.view.outline import outline

OF_NODES: Final = ("facts", "evidence")
OF_EDGES: Final = ("basisNote", "evidence", "remarks")
"""Columns that are read when a plan opens, or when one asks for what they hold."""

MOST_BRIDGES: Final = 300
"""Shared things that are drawn between closed plans; more of them are told as numbers on lines."""
MOST_TIES: Final = 600
"""Lines between plans."""
TIES_OF_A_PLAN: Final = 3
"""Of these each plan has its strongest, however many there are."""


def supernodes(graph: nx.MultiDiGraph[str]) -> dict[str, Any]:
    """What the page knows of plans before any is opened.

    ``plan`` is, for each node, the node of the plan that alone it belongs to, or -1 for the plans themselves
    and for what they share.
    ``bridges`` are the nodes that tie plans, as long as they can all be shown. ``ties`` are lines
    ``[plan, plan, number of shared things]``, the strongest first; ``all`` is how many there would be.
    """
    held = outline(graph)
    used = plans_of(graph, held)
    number = {thing: i for i, thing in enumerate(graph)}
    shared = {thing: sorted(number[plan] for plan in plans) for thing, plans in used.items()}
    between = [number[thing] for thing, plans in shared.items() if len(plans) > 1]
    counts = Counter(pair for plans in shared.values() for pair in combinations(plans, 2))
    return {
        "plan": [
            plans[0] if len(plans) == 1 and plans[0] != number[thing] else -1
            for thing, plans in shared.items()
        ],
        "bridges": between if len(between) <= MOST_BRIDGES else [],
        "between": len(between),
        "ties": strongest(counts),
        "all": len(counts),
    }


def strongest(counts: Mapping[tuple[int, int], int]) -> list[tuple[int, int, int]]:
    """The ties of most weight, among them the strongest of each plan."""
    in_order = sorted(((*pair, count) for pair, count in counts.items()), key=lambda tie: (-tie[2], tie))
    had: Counter[int] = Counter()
    kept = set()
    for one, other, count in in_order:
        if min(had[one], had[other]) < TIES_OF_A_PLAN:
            kept.add((one, other, count))
            had.update((one, other))
    for tie in in_order:
        if len(kept) >= MOST_TIES:
            break
        kept.add(tie)
    return [tie for tie in in_order if tie in kept]


def apart(data: dict[str, Any], known: dict[str, Any]) -> list[dict[str, Any]]:
    """Take out of the page's columns what belongs to one plan, and return it plan by plan.

    The columns stay, with nothing in them; the plans' own positions go too. A block holds, of its nodes and
    edges in the order of their numbers, the columns without these, and is named by the plan's node; what
    belongs to no plan is in the block of -1. An edge belongs where its subject does, else its object.
    """
    nodes, edges = data["nodes"], data["edges"]
    owner: Sequence[int] = known["plan"]
    of_edges = [
        owner[a] if owner[a] >= 0 else owner[b] for a, b in zip(edges["from"], edges["to"], strict=True)
    ]
    plans = sorted({*owner, *of_edges, -1})
    members: dict[int, list[int]] = {plan: [] for plan in plans}
    links: dict[int, list[int]] = {plan: [] for plan in plans}
    for node, plan in enumerate(owner):
        members[plan].append(node)
    for edge, plan in enumerate(of_edges):
        links[plan].append(edge)
    blocks = []
    for plan in plans:
        blocks.append(
            {
                "plan": plan,
                "nodes": {name: [nodes[name][i] for i in members[plan]] for name in OF_NODES},
                "edges": {name: [edges[name][i] for i in links[plan]] for name in OF_EDGES},
                "layouts": {
                    name: {
                        "x": [layout["x"][i] for i in members[plan]],
                        "y": [layout["y"][i] for i in members[plan]],
                        "ovals": {i: layout["ovals"][i] for i in members[plan] if i in layout["ovals"]},
                    }
                    for name, layout in nodes["layouts"].items()
                },
            }
        )
    for column in OF_NODES:
        nodes[column] = []
    for column in OF_EDGES:
        edges[column] = []
    own = [i for i, plan in enumerate(owner) if plan >= 0]
    for layout in nodes["layouts"].values():
        layout["ovals"] = {}
        for i in own:
            layout["x"][i] = layout["y"][i] = None
    data["plans"] = {**known, "edges": of_edges}
    return blocks
