"""Which place each thing of a network belongs to, and at which level of government that place stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import networkx as nx

from graphbuild.view.network import SHARED

OUTLINE: Final = ("Plan", "FocusArea", "Measure")


def levels(graph: nx.MultiDiGraph[str]) -> dict[str, str]:
    """Place → its level as seen from the plans; a place that lies in none of theirs is ``elsewhere``.

    A place right in the country without a division code (a river, a region of provinces) is the country's, as
    one right in the plan's province is the province's; a division of the country is elsewhere.
    """
    kinds = {thing: node["kind"] for thing, node in graph.nodes(data=True)}
    above: dict[str, list[str]] = {}
    own: dict[str, None] = {}
    for subject, thing, edge in graph.edges(data=True):
        if edge["relation"] == "sfWithin":
            above.setdefault(subject, []).append(thing)
        elif edge["relation"] == "spatial" and kinds[subject] == "Plan":
            own[thing] = None
    ranks: dict[str, str] = dict.fromkeys(own, "own")
    for place in own:
        over = reversed(_chain(place, above))
        for name, each in zip(("country", "province", "prefecture"), over, strict=False):
            ranks.setdefault(each, name)
    found = {}
    for place in (thing for thing, kind in kinds.items() if kind == "Place"):
        chain = _chain(place, above)
        at = next((i for i, each in enumerate(chain) if each in ranks), None)
        level = "elsewhere" if at is None else ranks[chain[at]]
        coded = any(fact.name == "code" for each in chain[: at or 0] for fact in graph.nodes[each]["facts"])
        found[place] = "elsewhere" if level == "country" and coded else level
    return found


def _chain(place: str, above: Mapping[str, Sequence[str]]) -> list[str]:
    """A place, what it lies in, what that lies in."""
    chain = [place]
    while (whole := next((each for each in above.get(chain[-1], ()) if each not in chain), None)) is not None:
        chain.append(whole)
    return chain


def parts_of(graph: nx.MultiDiGraph[str]) -> dict[str, list[str]]:
    """The parts of each part of a plan, in text order."""
    kinds = {thing: node["kind"] for thing, node in graph.nodes(data=True)}
    order = {thing: i for i, thing in enumerate(graph)}
    found: dict[str, list[str]] = {}
    ties = (
        (part, whole)
        for part, whole, edge in graph.edges(data=True)
        if edge["relation"] == "isPartOf" and kinds[part] not in SHARED
    )
    for part, whole in sorted(ties, key=lambda tie: order[tie[0]]):
        found.setdefault(whole, []).append(part)
    return found


def homes(graph: nx.MultiDiGraph[str]) -> dict[str, str]:
    """What everything beside the outline and the places stands around: a place, or a part of the outline.

    A part stands around the place it leads to that fewest lead to, else around its whole. A shared thing (a
    program, a body, an indicator) stands where most of those stand that it has to do with.
    """
    kinds = {thing: node["kind"] for thing, node in graph.nodes(data=True)}
    order = {thing: i for i, thing in enumerate(graph)}
    leading = Counter(thing for _, thing in graph.edges() if kinds[thing] == "Place")
    wholes = {part: whole for whole, parts in parts_of(graph).items() for part in parts}
    middles = {thing for thing, kind in kinds.items() if kind == "Place" or kind in OUTLINE}
    found: dict[str, str] = {}
    pending = []
    for thing in (thing for thing in graph if thing not in middles):
        places = {place for place in graph.successors(thing) if kinds[place] == "Place"}
        if places:
            found[thing] = min(places, key=lambda place: (leading[place], order[place]))
        elif kinds[thing] not in SHARED and wholes.get(thing) in middles:
            found[thing] = wholes[thing]
        else:
            pending.append(thing)
    while pending:
        settled = {}
        for thing in pending:
            beside = sorted({*graph.predecessors(thing), *graph.successors(thing)}, key=order.__getitem__)
            at = Counter(found.get(each, each) for each in beside if each in found or each in middles)
            if at:
                settled[thing] = at.most_common(1)[0][0]
        if not settled:
            settled = dict.fromkeys(pending, next(iter(graph)))  # tied to nothing: beside the first plan
        found.update(settled)
        pending = [thing for thing in pending if thing not in settled]
    return found
