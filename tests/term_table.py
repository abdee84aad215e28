"""Writes the table of terms in ``ontology/README.md`` from ``ontology/core.ttl``: run it after a change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from graphbuild.vocab import ONTOLOGY

DIRECTORY = Path(__file__).parents[1] / "ontology"
HEAD = "| term | 中文 | English | definition |\n|---|---|---|---|\n"
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDFS.Datatype)


def terms(core: Graph) -> Iterator[URIRef]:
    """Yield our own terms: classes, object properties, datatype properties, datatypes, each by name."""
    for kind in KINDS:
        named = {term for term in core.subjects(RDF.type, kind) if isinstance(term, URIRef)}
        yield from sorted(term for term in named if term.startswith(ONTOLOGY))


def text(core: Graph, term: URIRef, property_: URIRef, language: str) -> str:
    """What a term's property says in a language; ``ValueError`` unless it is one text."""
    (said,) = (each for each in core.objects(term, property_) if getattr(each, "language", None) == language)
    return str(said)


def table(core: Graph) -> str:
    """The table, in Markdown."""
    rows = (
        f"| {term.removeprefix(ONTOLOGY)} | {text(core, term, RDFS.label, 'zh')} |"
        f" {text(core, term, RDFS.label, 'en')} | {text(core, term, SKOS.definition, 'en')} |\n"
        for term in terms(core)
    )
    return HEAD + "".join(rows)


def rewritten(readme: str, core: Graph) -> str:
    """The README with its table anew."""
    return readme.partition(HEAD)[0].rstrip("\n") + "\n\n" + table(core)


if __name__ == "__main__":
    path = DIRECTORY / "README.md"
    path.write_text(rewritten(path.read_text("utf-8"), Graph().parse(DIRECTORY / "core.ttl")), "utf-8")
