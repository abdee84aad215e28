"""The dataset's own card: what it holds, in the terms of VoID (W3C 2011), and which of its nodes are bridges.

Counts are of the plans and of what they share, each triple once; the ontology and the card are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graphbuild import vocab
from graphbuild.build.centrality import betweenness, edges, method
from graphbuild.build.terms import Triple, both, decimal, integer, iri, name, string
from graphbuild.model import Bilingual
from graphbuild.vocab import Names

TITLE: Final = Bilingual(zh="规划知识图谱", en="Knowledge graph of plans")
LICENSE: Final = "https://creativecommons.org/licenses/by/4.0/"
_TYPE: Final = name("rdf:type")
_PREFIXES: Final = vocab.prefixes()


def card(
    graphs: Mapping[str, Sequence[Triple]], shared: str, names: Names, inferred: str = ""
) -> tuple[Triple, ...]:
    """Describe the dataset of these graphs (IRI → triples), of which ``shared`` is the one of authorities.

    What the graph ``inferred`` holds is counted, and makes no bridge.
    """
    triples = set().union(*graphs.values())
    dataset = iri(names.dataset())
    stated = [
        (dataset, _TYPE, name("void:Dataset")),
        (dataset, _TYPE, name("dcat:Dataset")),
        *((dataset, name("dcterms:title"), title) for title in both(TITLE)),
        (dataset, name("dcterms:license"), iri(LICENSE)),
        (dataset, name("void:uriSpace"), string(names.base)),
        (dataset, name("void:vocabulary"), iri(vocab.ONTOLOGY.removesuffix("#"))),
        (dataset, name("void:triples"), integer(len(triples))),
        (dataset, name("void:distinctSubjects"), integer(len({subject for subject, _, _ in triples}))),
        (dataset, name("void:distinctObjects"), integer(len({value for _, _, value in triples}))),
    ]
    for graph, held in graphs.items():
        stated += [
            (dataset, name("void:subset"), iri(graph)),
            (iri(graph), _TYPE, name("void:Dataset")),
            (iri(graph), name("void:triples"), integer(len(set(held)))),
        ]
    classes = Counter(value for _, predicate, value in triples if predicate == _TYPE)
    properties = Counter(predicate for _, predicate, _ in triples)
    stated += _partitions(names, "class", "entities", classes)
    stated += _partitions(names, "property", "triples", properties)
    plans = [held for graph, held in graphs.items() if graph not in (shared, inferred)]
    stated += _bridges(names, [triple for held in plans for triple in held])
    return tuple(stated)


def _partitions(names: Names, kind: str, counted: str, counts: Mapping[str, int]) -> Iterator[Triple]:
    """One part of the dataset for each class or property, named by it."""
    dataset = iri(names.dataset())
    number = "classes" if kind == "class" else "properties"
    yield dataset, name(f"void:{number}"), integer(len(counts))
    for term, count in sorted(counts.items()):
        part = iri(f"{names.dataset()}/{kind}/{_slug(term.strip('<>'))}")
        yield dataset, name(f"void:{kind}Partition"), part
        yield part, _TYPE, name("void:Dataset")
        yield part, name(f"void:{kind}"), term
        yield part, name(f"void:{counted}"), integer(count)


def _slug(term: str) -> str:
    """The prefix and the local name of a term of the vocabularies, joined by a hyphen."""
    prefix, namespace = next(
        (prefix, namespace) for prefix, namespace in _PREFIXES.items() if term.startswith(namespace)
    )
    return f"{prefix}-{term.removeprefix(namespace)}"


def _bridges(names: Names, triples: Sequence[Triple]) -> Iterator[Triple]:
    found = betweenness(edges(triples))
    computation = iri(f"{names.dataset()}/betweenness")
    yield iri(names.dataset()), name("prov:wasGeneratedBy"), computation
    yield computation, _TYPE, name("prov:Activity")
    yield computation, name("prov:wasAssociatedWith"), iri(f"{names.base}agent/graphbuild")
    for words in both(method(len(found))):
        yield computation, name("plan:method"), words
    for node, value in found.items():
        yield node, name("plan:betweenness"), decimal(value)
