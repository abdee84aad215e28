"""The rules of ``ontology/shapes.ttl``, by pyshacl, plan by plan.

What is validated is one plan's graph with the entries of the authorities that it names and their ancestors:
the time grows with the plans and not with their square. No inference: ``build`` writes out every type that
a shape looks at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from graphbuild.assets import ontology_directory
from graphbuild.validate.finding import Finding, Severity
from graphbuild.validate.portion import findings_of_portions
from graphbuild.vocab import EXTERNAL_PREFIXES, ONTOLOGY

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_SKOS = EXTERNAL_PREFIXES["skos"]
_STRING: Final = f"{EXTERNAL_PREFIXES['xsd']}string"
_TYPE: Final = f"{EXTERNAL_PREFIXES['rdf']}type"
_SH: Final = EXTERNAL_PREFIXES["sh"]
_WORTH_PROCESSES: Final = 30_000
"""Triples from which on other processes are started, which takes each of them a second."""
_SEVERITIES: Final[Mapping[str, Severity]] = {
    f"{_SH}Violation": "error",
    f"{_SH}Warning": "warning",
    f"{_SH}Info": "information",
}


def shacl_findings(store: Store) -> set[Finding]:
    """What breaks a shape, without place in the encodings; each thing once, however many plans name it."""
    schemes = _schemes(store)
    portions = [[*triples, *schemes] for triples in _portions(store)]
    if sum(map(len, portions)) > _WORTH_PROCESSES:
        return {finding for found in findings_of_portions(portions) for finding in found}
    shapes = read_shapes(ontology_directory() / "shapes.ttl")
    return {finding for portion in portions for finding in report(portion, (), shapes)}


def read_shapes(path: Path) -> Graph:
    """The graph of a file of shapes."""
    from rdflib import Graph

    return Graph().parse(path, format="turtle")


def report(triples: Iterable[Triple], schemes: Iterable[Triple], shapes: Graph) -> Iterator[Finding]:
    """Validate triples by shapes; ``schemes`` tells for each concept the code list it is in."""
    from pyshacl import validate

    data = _rdflib_graph((*triples, *schemes))
    _, results, _ = validate(data, shacl_graph=shapes, inference="none", inplace=True)
    return _findings(results)


def _portions(store: Store) -> Iterator[list[Triple]]:
    """Each plan's graph with what it names and what is inferred of it; last, what no plan names."""
    plans, authorities, inferred = [], [], []
    for graph in sorted(store.named_graphs(), key=str):
        name = graph.value.rsplit("/", 1)[-1]
        if name == "authorities":
            authorities = [quad.triple for quad in store.quads_for_pattern(None, None, None, graph)]
        elif name == "remits":
            inferred = [quad.triple for quad in store.quads_for_pattern(None, None, None, graph)]
        elif name != "ontology":
            plans.append(graph)
    entries: dict[object, list[Triple]] = {}
    for triple in (*authorities, *inferred):
        entries.setdefault(triple.subject, []).append(triple)
    named: set[object] = set()
    for graph in plans:
        triples = [quad.triple for quad in store.quads_for_pattern(None, None, None, graph)]
        triples += _inferred_of(triples, inferred, entries)
        reached = _reached(triples, entries)
        named |= reached
        yield triples + [triple for node in reached for triple in entries[node]]
    named |= {triple.subject for triple in inferred if _responsible_for(triple)}
    rest = [triple for triple in (*authorities, *inferred) if triple.subject not in named]
    if rest:
        yield rest + [triple for node in _reached(rest, entries) & named for triple in entries[node]]


def _inferred_of(
    plan: Iterable[Triple], inferred: Iterable[Triple], entries: Mapping[object, list[Triple]]
) -> list[Triple]:
    """What is inferred of the parts of a plan, of the graph that holds it for all plans."""
    parts = {triple.subject for triple in plan if triple.predicate.value == _TYPE}
    found = [each for each in inferred if _responsible_for(each) and each.object in parts]
    return [triple for each in found for triple in entries[each.subject]]


def _responsible_for(triple: Triple) -> bool:
    return triple.predicate.value == f"{ONTOLOGY}responsibleFor"


def _reached(triples: Iterable[Triple], entries: Mapping[object, list[Triple]]) -> set[object]:
    """The entries of the authorities that the triples name, and those which these name in turn."""
    reached: set[object] = set()
    front = {triple.object for triple in triples}
    while front := {node for node in front if node in entries} - reached:
        reached |= front
        front = {triple.object for node in front for triple in entries[node]}
    return reached


def _schemes(store: Store) -> list[Triple]:
    """For each concept of the ontology its code list, which the shapes look at."""
    in_scheme = NamedNode(f"{_SKOS}inScheme")
    return [
        quad.triple
        for graph in store.named_graphs()
        if str(graph.value).endswith("/ontology")
        for quad in store.quads_for_pattern(None, in_scheme, None, graph)
    ]


def _rdflib_graph(triples: Iterable[Triple]) -> Graph:
    from rdflib import BNode, Graph, URIRef
    from rdflib import Literal as Words

    @cache
    def term(of: NamedNode | BlankNode | Literal) -> Node:
        if isinstance(of, NamedNode):
            return URIRef(of.value)
        if isinstance(of, BlankNode):
            return BNode(of.value)
        if of.language is not None:
            return Words(of.value, lang=of.language)
        plain = of.datatype.value == _STRING  # which rdflib keeps apart from a datatype that is named
        return Words(of.value, datatype=None if plain else URIRef(of.datatype.value))

    graph = Graph(bind_namespaces="none")
    for triple in triples:
        graph.add((term(triple.subject), term(triple.predicate), term(triple.object)))
    return graph


def _findings(results: Graph) -> Iterator[Finding]:
    from rdflib import SH, BNode

    for result in results.objects(None, SH.result):

        def said(property_: Node, about: Node = result) -> Node | None:
            return results.value(about, property_)

        by_query = said(SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent
        value = said(SH.value)
        node = value if by_query and value is not None else said(SH.focusNode)
        message = str(said(SH.resultMessage))
        if value is not None and value != node:
            message += f" Found: {_short(str(value))}"
        yield Finding(
            severity=_SEVERITIES[str(said(SH.resultSeverity))],
            node=f"_:{node}" if isinstance(node, BNode) else str(node),
            message=message,
            rule=str(said(SH.sourceShape)).rpartition("#")[2],
        )


def _short(value: str) -> str:
    """A term of the ontology with its prefix, a long text cut."""
    if value.startswith(ONTOLOGY):
        return f"plan:{value.removeprefix(ONTOLOGY)}"
    return value if len(value) <= 120 else f"{value[:119]}…"
