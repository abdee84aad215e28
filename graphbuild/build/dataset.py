"""The dataset: a named graph a plan, and those of authorities, ontology and the dataset's own card."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from graphbuild import assets
from graphbuild.authorities import Authorities
from graphbuild.authorities.remits import Remits
from graphbuild.authorities.sustainable_development_goals import Goal
from graphbuild.build.authority_graph import authority_graph
from graphbuild.build.card import card
from graphbuild.build.link_graph import LinkGraph, link_graphs, linksets
from graphbuild.build.ontology_graph import ontology_graph
from graphbuild.build.plan_graph import PlanGraph, plan_graph
from graphbuild.build.remit_graph import GRAPH as REMITS
from graphbuild.build.remit_graph import remit_graph
from graphbuild.build.terms import Triple
from graphbuild.build.turtle import TurtleWriter
from graphbuild.concepts import Concepts
from graphbuild.encoding.proposals import joined, proposers
from graphbuild.mappings import MappingSet
from graphbuild.model import Plan
from graphbuild.vocab import Names

_NO_GOALS: Mapping[str, Goal] = MappingProxyType({})

SHARED_GRAPHS = ("authorities", "ontology", "dataset", REMITS)
"""The named graphs that are not a plan's."""


@dataclass(frozen=True)
class Dataset:
    """Graphs of triples whose terms are canonical N-Quads; plans stand in the order of their ids.

    ``remits`` holds what is inferred by the remits, and is empty where that was not asked for; ``links`` has
    a graph for each mapping set.
    """

    names: Names
    plans: tuple[PlanGraph, ...]
    authorities: tuple[Triple, ...]
    ontology: tuple[Triple, ...]
    card: tuple[Triple, ...]
    remits: tuple[Triple, ...] = ()
    links: tuple[LinkGraph, ...] = ()

    @cached_property
    def nquads(self) -> bytes:
        """Canonical N-Quads (RDFC-1.0), a line a quad, sorted by code point."""
        graphs = [(plan.graph, triples) for plan in self.plans for triples in (plan.outline, plan.evidence)]
        shared = (self.authorities, self.ontology, self.card, self.remits)
        graphs += zip(map(self.names.graph, SHARED_GRAPHS), shared, strict=True)
        graphs += [(link.graph, link.triples) for link in self.links]
        lines = {f"{s} {p} {o} <{graph}> .\n" for graph, triples in graphs for s, p, o in triples}
        return "".join(sorted(lines)).encode()

    @property
    def quads(self) -> int:
        """How many different quads there are."""
        return self.nquads.count(b"\n")

    @cached_property
    def sha256(self) -> str:
        """The hash of ``nquads``, which identifies the graph."""
        return hashlib.sha256(self.nquads).hexdigest()

    def turtle(self) -> bytes:
        """All graphs as one, for people: plans from top to bottom, authorities, evidence, the ontology."""
        writer = TurtleWriter(self.names.base)
        parts = [*writer.head()]
        for plan in self.plans:
            parts += writer.section(f"The plan {plan.plan}", plan.outline)
        shared = "What plans share: places, programs, bodies, indicators, beneficiaries, units"
        parts += writer.section(shared, self.authorities)
        if self.remits:
            parts += writer.section("Who is responsible as inferred by the remits, in no text", self.remits)
        for link in self.links:
            parts += writer.section(f"What was accepted of the mappings {link.name}", link.triples)
        for plan in self.plans:
            parts += writer.section(f"The spans of its text that {plan.plan} rests on", plan.evidence)
        parts += writer.section("The dataset: its counts, and its bridges", self.card)
        parts += writer.section("The ontology", self.ontology)
        return "".join(parts).encode()


def assemble(
    plans: Sequence[Plan],
    authorities: Authorities,
    concepts: Concepts,
    names: Names,
    remits: Remits | None = None,
    links: Sequence[MappingSet] = (),
    goals: Mapping[str, Goal] = _NO_GOALS,
) -> Dataset:
    """Map plans, and what they name, to a dataset. Each plan's id is its own; their order does not matter.

    What drafts propose becomes a part of the authorities' graph, marked as a draft.
    With ``remits``, responsibilities are inferred by them, in a graph of their own. What is accepted of
    ``links`` gets a graph a set; ``goals`` describes the goals and targets that they name, by IRI.
    """
    in_order = sorted(plans, key=lambda plan: plan.id)
    known = joined(in_order, authorities)
    graphs = tuple(plan_graph(plan, known, concepts, names) for plan in in_order)
    named = frozenset[tuple[str, str]]().union(*(graph.named for graph in graphs))
    shared = authority_graph(named, known, names, proposers(in_order))
    counted = {graph.graph: (*graph.outline, *graph.evidence) for graph in graphs}
    counted[names.graph("authorities")] = shared
    inferred = () if remits is None else remit_graph(in_order, shared, remits, known, names)
    if inferred:
        counted[names.graph(REMITS)] = inferred
    described = [triple for held in counted.values() for triple in held] if links else []
    linked = link_graphs(links, described, goals, names)
    counted |= {link.graph: link.triples for link in linked}
    stated = card(counted, names.graph("authorities"), names, names.graph(REMITS))
    return Dataset(
        names,
        graphs,
        shared,
        ontology_graph(assets.ontology_directory(), names.graph("ontology")),
        (*stated, *linksets(linked, names)),
        inferred,
        linked,
    )
