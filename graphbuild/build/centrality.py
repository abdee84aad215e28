"""How much measures, and the things that they name, hold a dataset together.

The network has a node for each measure and for each thing that plans share, and joins a measure to what it,
or a statement of it, names, measures, ties or entrusts. A name inside a name (namesake) joins nothing. A node
is a bridge where many of the shortest ways between others lead through it: betweenness, by Freeman, "A Set of
Measures of Centrality Based on Betweenness", Sociometry 40 (1977).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from graphbuild.build.terms import Triple, concept, name
from graphbuild.model import Bilingual

LARGEST: Final = 500
"""Nodes of a network all of which ways begin at; of a larger one ``PIVOTS`` nodes are drawn by lot."""
PIVOTS: Final = 150
PLACES: Final = 6
"""Decimal places that are kept, fewer than those in which two machines may differ."""

_TIES: Final = frozenset(
    name(f"plan:{local}")
    for local in (
        "mentions",
        "indicator",
        "designation",
        "appliesTo",
        "sourcePlace",
        "rankedWithin",
        "fromPlace",
        "toPlace",
        "via",
        "program",
        "body",
    )
)
_TYPE, _MEASURE = name("rdf:type"), name("plan:Measure")
_WHOLE: Final = (name("dcterms:isPartOf"), name("plan:mentionedIn"))
_RELATION, _NAMESAKE = name("plan:relation"), concept("mention-relation", "namesake")


def edges(triples: Iterable[Triple]) -> list[tuple[str, str]]:
    """Each pair of a measure and a thing that it is joined to, as terms, once and in order.

    ``triples`` are those of all plans, terms in canonical N-Quads, in any order.
    """
    measures: set[str] = set()
    namesakes: set[str] = set()
    whole: dict[str, str] = {}
    ties: defaultdict[str, set[str]] = defaultdict(set)
    for subject, predicate, value in triples:
        if predicate in _TIES:
            ties[subject].add(value)
        elif predicate in _WHOLE:
            whole[subject] = value
        elif predicate == _TYPE and value == _MEASURE:
            measures.add(subject)
        elif predicate == _RELATION and value == _NAMESAKE:
            namesakes.add(subject)
    found: set[tuple[str, str]] = set()
    for subject in ties.keys() - namesakes:
        node: str | None = subject
        while node is not None and node not in measures:
            node = whole.get(node)
        if node is not None:
            found.update((node, thing) for thing in ties[subject])
    return sorted(found)


def betweenness(pairs: Iterable[tuple[str, str]]) -> dict[str, Fraction]:
    """The share, 0 to 1, of the shortest ways between others that leads through each node of the pairs."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph(pairs)
    pivots = PIVOTS if len(graph) > LARGEST else None
    found = nx.betweenness_centrality(graph, k=pivots, seed=0)
    return {node: Fraction(round(value * 10**PLACES), 10**PLACES) for node, value in sorted(found.items())}


def method(nodes: int) -> Bilingual:
    """How the betweenness of a network of so many nodes was computed, in words."""
    zh, en = "以全部节点为起点", "from every node"
    if nodes > LARGEST:
        zh, en = (
            f"以抽取的 {PIVOTS} 个节点为起点估算（种子 0）",
            f"estimated from {PIVOTS} nodes drawn by lot (seed 0)",
        )
    return Bilingual(
        zh=f"networkx 的 betweenness_centrality，{zh}；举措与其所提及之物之间的无向网络，共 {nodes} 个节点，"
        f"名中之名不计；归一化，保留 {PLACES} 位小数。",
        en=f"betweenness_centrality of networkx, {en}, in the undirected network of measures and what they "
        f"name, {nodes} nodes, names inside names left out; normalised, {PLACES} decimal places.",
    )
