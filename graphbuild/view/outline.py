"""The outline of the plans in a network: what is part of what, in text order, and who uses what is shared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import networkx as nx

from graphbuild.view.network import SHARED


@dataclass(frozen=True, slots=True)
class Outline:
    """The plans as trees, and the shared things by who uses them.

    ``children`` holds the parts of a part in text order. ``users`` counts, for each shared thing, the
    measures that lead to it (a focus area or a plan where no measure does). ``owned`` holds, for each part
    of a measure, the shared things that only this measure leads to, at the first part that does.
    """

    plans: tuple[str, ...]
    children: dict[str, list[str]]
    users: dict[str, Counter[str]]
    owned: dict[str, list[str]] = field(default_factory=dict)

    def parts(self, whole: str) -> list[str]:
        """The parts of a part of a plan, in text order."""
        return self.children.get(whole, [])

    def used_widely(self) -> list[str]:
        """The shared things that do not belong beside one measure, the most used first."""
        owned = {thing for things in self.owned.values() for thing in things}
        return sorted(
            (thing for thing in self.users if thing not in owned),
            key=lambda thing: (-len(self.users[thing]), -self.users[thing].total(), thing),
        )


def outline(graph: nx.MultiDiGraph[str]) -> Outline:
    """Read the outline off the edges of a network."""
    kinds: dict[str, str] = {thing: node["kind"] for thing, node in graph.nodes(data=True)}
    wholes = {
        part: whole
        for part, whole, edge in graph.edges(data=True)
        if edge["relation"] == "isPartOf" and kinds[part] not in SHARED
    }
    order = {thing: i for i, thing in enumerate(graph)}
    children: dict[str, list[str]] = {}
    for part in sorted(wholes, key=lambda part: _text_order(graph, part)):
        children.setdefault(wholes[part], []).append(part)

    def anchor(part: str) -> str:
        while kinds[part] in ("Action", "Target", "Cooperation") and part in wholes:
            part = wholes[part]
        return part

    users: dict[str, Counter[str]] = {thing: Counter() for thing in graph if kinds[thing] in SHARED}
    first: dict[str, str] = {}
    broader: dict[str, list[str]] = {}
    for subject, thing in sorted(graph.edges(), key=lambda edge: (order[edge[0]], order[edge[1]])):
        if kinds[subject] in SHARED and kinds[thing] in SHARED:
            broader.setdefault(subject, []).append(thing)
            continue
        if kinds[subject] in SHARED:
            subject, thing = thing, subject  # a body that a responsibility ties to a part
        if kinds[thing] in SHARED:
            users[thing][anchor(subject)] += 1
            first.setdefault(thing, subject)
    _pass_on(users, first, broader)

    owned: dict[str, list[str]] = {}
    for thing, measures in users.items():
        if len(measures) == 1 and kinds[next(iter(measures))] == "Measure":
            owned.setdefault(first[thing], []).append(thing)
    plans = tuple(thing for thing in graph if kinds[thing] == "Plan")
    return Outline(plans, children, users, owned)


def _text_order(graph: nx.MultiDiGraph[str], part: str) -> tuple[int, str]:
    spans = graph.nodes[part]["evidence"]
    return (spans[0].start if spans else -1, part)


def _pass_on(users: dict[str, Counter[str]], first: dict[str, str], broader: dict[str, list[str]]) -> None:
    """Give what no part names (the province of a named county) the users of what leads to it."""
    unused = {thing for thing, measures in users.items() if not measures}
    pending = sorted(thing for thing in broader if thing not in unused)
    while pending:
        thing = pending.pop(0)
        for whole in broader.get(thing, []):
            if whole in unused:
                if not users[whole]:
                    pending.append(whole)
                    first[whole] = first[thing]
                users[whole].update(users[thing])
