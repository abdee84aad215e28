"""The ontology as one graph: its core, its code lists and its alignments (not the shapes).

Concepts are labelled by skos:prefLabel; the graph repeats it as rdfs:label, so that one property labels
everything. The ontology has blank nodes, which RDFC-1.0 (W3C 2024) names by what they are.
"""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import CanonicalizationAlgorithm, Dataset, NamedNode, Quad, RdfFormat, parse

from graphbuild import vocab
from graphbuild.build.terms import Triple
from graphbuild.errors import InputError

PARTS = ("core.ttl", "concepts.ttl", "alignments.ttl")


def ontology_graph(directory: Path, graph: str) -> tuple[Triple, ...]:
    """Read the ontology's files from a directory; ``graph`` is the IRI of the graph they get into.

    Raises:
        InputError: a file is missing or is no Turtle.
    """
    label = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdfs']}label")
    preferred = NamedNode(f"{vocab.EXTERNAL_PREFIXES['skos']}prefLabel")
    name = NamedNode(graph)
    dataset = Dataset()
    for part in PARTS:
        for quad in _read(directory / part):
            dataset.add(Quad(quad.subject, quad.predicate, quad.object, name))
            if quad.predicate == preferred:
                dataset.add(Quad(quad.subject, label, quad.object, name))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return tuple(sorted((str(quad.subject), str(quad.predicate), str(quad.object)) for quad in dataset))


def _read(path: Path) -> list[Quad]:
    try:
        return list(parse(path=path, format=RdfFormat.TURTLE, rename_blank_nodes=True))
    except SyntaxError as error:
        raise InputError(
            f"this is no Turtle: {error.msg}", remedy="mend the file", path=path, line=error.lineno
        ) from error
    except OSError as error:
        raise InputError(
            f"the ontology cannot be read: {error.strerror or error}",
            remedy="install graphbuild again, or work in a whole checkout",
            path=path,
        ) from error
