"""What differs between two graphs, statement by statement.

Blank nodes (only the ontology has any) are named by what is said of them, so that a change elsewhere does not
rename them. Where one side has no named graphs (Turtle), both are compared without them.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple

from graphbuild import store, vocab
from graphbuild.errors import InputError

Node = NamedNode | BlankNode | Triple
Term = NamedNode | BlankNode | Literal | Triple
Statement = tuple[str, Node, NamedNode, Term]
"""Graph (an IRI, or empty where none is told), node, property and value."""

_LABEL = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdfs']}label")
_TYPE = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdf']}type")
_PLAN = NamedNode(f"{vocab.ONTOLOGY}Plan")
_BETWEENNESS = NamedNode(f"{vocab.ONTOLOGY}betweenness")
_MAPPED = NamedNode(f"{vocab.ONTOLOGY}mapsFrom"), NamedNode(f"{vocab.ONTOLOGY}mapsTo")
_BY_REMIT = Literal("by-remit")
"""How a build infers who is responsible, which an encoding does not tell."""
_ENCODINGS = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class Change:
    """A statement of a node: ``old`` is None where it is new, ``new`` where it is gone."""

    graph: str
    node: Node
    predicate: NamedNode
    old: Term | None
    new: Term | None

    @property
    def kind(self) -> str:
        """Whether the statement was ``added``, ``removed`` or ``changed``."""
        return "added" if self.old is None else "removed" if self.new is None else "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes, sorted by graph, node and property, numbers in IRIs by value."""

    changes: tuple[Change, ...]
    labels: Mapping[Term, Mapping[str, str]]
    """Node → language → label, the newer where both sides have one."""

    def label(self, term: Term, language: str) -> str:
        """The label in a language, else in another, else an empty text."""
        known = self.labels.get(term, {})
        return known.get(language) or next(iter(known.values()), "")


def diff(a: Path, b: Path, authorities: Path | None = None) -> Difference:
    """Compare two of: a build's folder, a file of RDF, an encoding (built in memory, with these authorities).

    Of a build or a file that is compared with an encoding, the plan of the encoding counts and what it names,
    and not the other plans, the ontology, mappings, and what the whole of a dataset is counted to.

    Raises:
        InputError: one of them cannot be read.
    """
    encodings = [path for path in (a, b) if _is_encoding(path)]
    others = [_open(path) for path in (a, b) if not _is_encoding(path)]
    base = next((_plan(other).rpartition("plan/")[0] for other in others), "") or vocab.BASE
    built = [_built(path, authorities, base) for path in encodings]
    before = built.pop(0) if _is_encoding(a) else others.pop(0)
    after = (built or others)[0]
    named = _is_named(before) and _is_named(after)
    old, new = _statements(before, named), _statements(after, named)
    if len(encodings) == 1:
        plan = _plan(before if _is_encoding(a) else after)
        old, new = _of_plan(old, plan, base), _of_plan(new, plan, base)
    return Difference(tuple(_changes(old - new, new - old)), _labels(before, after))


def _is_encoding(path: Path) -> bool:
    return not path.is_dir() and path.suffix.lower() in _ENCODINGS


def _open(path: Path) -> Store:
    if path.is_dir():
        return store.open_store(path)
    if not path.exists():
        remedy = "give the folder of a build, a file of RDF or an encoding that is there"
        raise InputError("this is not there", remedy=remedy, path=path)
    return store.load(path)


def _built(path: Path, authorities: Path | None, base: str) -> Store:
    from graphbuild.build import in_memory

    graph = Store()
    graph.load(in_memory([path], base=base, authorities=authorities).nquads, RdfFormat.N_QUADS)
    return graph


def _plan(graph: Store) -> str:
    """The IRI of a plan in the graph, the only one in that of an encoding; empty where it has none."""
    found = (quad.subject for quad in graph.quads_for_pattern(None, _TYPE, _PLAN, None))
    return min((plan.value for plan in found if isinstance(plan, NamedNode)), default="")


def _of_plan(statements: set[Statement], plan: str, base: str) -> set[Statement]:
    """What is said of a plan, its parts, and the entries of the authorities that they name or lie within."""
    graphs = {"", f"{base}graph/{plan.rsplit('/', 1)[-1]}", f"{base}graph/authorities"}
    entries = tuple(f"{base}{kind}/" for kind in vocab.AUTHORITIES)
    mapped_from, mapped_to = (
        {node: value for _, node, property_, value in statements if property_ == wanted} for wanted in _MAPPED
    )
    mapped = {(subject, mapped_to.get(node)) for node, subject in mapped_from.items()}
    remits = {node for _, node, _, value in statements if value == _BY_REMIT}
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        graph, node, property_, value = statement
        of_dataset = property_ == _BETWEENNESS or (node, value) in mapped or node in remits
        if graph in graphs and isinstance(node, NamedNode) and not of_dataset:
            said[node.value].append(statement)
    front = {node for node in said if node == plan or node.startswith(f"{plan}/")}
    kept: set[str] = set()
    while front:
        kept |= front
        values = (value for node in front for *_, value in said[node] if isinstance(value, NamedNode))
        named = {value.value for value in values if value.value.startswith(entries)}
        front = (named & said.keys()) - kept
    return {statement for node in kept for statement in said[node]}


def _is_named(graph: Store) -> bool:
    return next(graph.quads_for_pattern(None, None, None, DefaultGraph()), None) is None


def _statements(graph: Store, named: bool) -> set[Statement]:
    quads = list(graph)
    names = _blank_node_names(quads)
    return {
        (
            quad.graph_name.value if named and isinstance(quad.graph_name, NamedNode) else "",
            names.get(quad.subject, quad.subject) if isinstance(quad.subject, BlankNode) else quad.subject,
            quad.predicate,
            names.get(quad.object, quad.object) if isinstance(quad.object, BlankNode) else quad.object,
        )
        for quad in quads
    }


def _blank_node_names(quads: Iterable[Quad]) -> dict[BlankNode, BlankNode]:
    """Blank node → one named by the hash of all that is said of it, and of the blank nodes below it."""
    said: dict[BlankNode, list[tuple[str, Term]]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.subject, BlankNode):
            said[quad.subject].append((quad.predicate.value, quad.object))
    names: dict[BlankNode, BlankNode] = {}
    for first in list(said):
        waiting, begun = [first], set[BlankNode]()
        while waiting:
            node = waiting[-1]
            if node in names:
                waiting.pop()
                continue
            begun.add(node)
            below = [value for _, value in said[node] if isinstance(value, BlankNode)]
            unnamed = [value for value in below if value not in names and value not in begun]
            if unnamed:
                waiting += unnamed
                continue
            lines = sorted(f"{property_} {_known(value, names)}" for property_, value in said[node])
            names[node] = BlankNode("b" + hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16])
    return names


def _known(value: Term, names: Mapping[BlankNode, BlankNode]) -> str:
    """A value as text; a blank node that is still unnamed closes a circle, and says nothing more."""
    return str(names.get(value, "")) if isinstance(value, BlankNode) else str(value)


def _changes(removed: Iterable[Statement], added: Iterable[Statement]) -> Iterator[Change]:
    """Pair what is gone with what is new where one property of one node, in one language, has one of each."""
    places: dict[tuple[str, Node, NamedNode, str], tuple[list[Term], list[Term]]] = defaultdict(
        lambda: ([], [])
    )
    for side, statements in enumerate((removed, added)):
        for graph, node, property_, value in statements:
            language = (value.language or "") if isinstance(value, Literal) else ""
            places[graph, node, property_, language][side].append(value)

    for graph, node, property_, language in sorted(
        places, key=lambda place: [_natural(str(part)) for part in place]
    ):
        old, new = (
            sorted(values, key=lambda value: _natural(str(value)))
            for values in places[graph, node, property_, language]
        )
        if len(old) == len(new) == 1:
            yield Change(graph, node, property_, old[0], new[0])
        else:
            yield from (Change(graph, node, property_, value, None) for value in old)
            yield from (Change(graph, node, property_, None, value) for value in new)


def _natural(text: str) -> list[tuple[int, str]]:
    """A key that sorts ``1.10`` after ``1.9``."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", text)]


def _labels(before: Store, after: Store) -> dict[Term, dict[str, str]]:
    labels: dict[Term, dict[str, str]] = defaultdict(dict)
    for graph in (before, after):
        found = ((quad.subject, quad.object) for quad in graph.quads_for_pattern(None, _LABEL, None))
        for node, label in sorted(found, key=lambda pair: (str(pair[0]), str(pair[1]))):
            if isinstance(label, Literal):
                labels[node][label.language or ""] = label.value
    return labels
