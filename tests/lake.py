"""The small conforming plan of ``tests/shapes/base.ttl``: as a graph, broken by updates, and as a build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse

from graphbuild import vocab

SHAPES = Path(__file__).parent / "shapes"
ONTOLOGY = Path(__file__).parents[1] / "ontology"
PROLOGUE = f"BASE <{vocab.BASE}>\n" + "\n".join(
    f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in vocab.prefixes().items()
)


@dataclass(frozen=True)
class Case:
    """One way to break one shape: a SPARQL update of the conforming plan."""

    shape: str
    title: str
    update: str

    def __str__(self) -> str:
        return f"{self.shape}: {self.title}"


def cases() -> Iterator[Case]:
    """Every case; a file is named by its shape, and each line that begins with ``# `` begins a case."""
    for path in sorted(SHAPES.glob("*.ru")):
        for part in re.split(r"^# ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, update = part.partition("\n")
            yield Case(path.stem, title, update)


def triples(update: str = "") -> list[Triple]:
    """The plan and what it shares, after an update (prefixes and base given)."""
    store = Store()
    store.bulk_extend(Quad(*triple) for triple in _base())
    if update:
        store.update(f"{PROLOGUE}\n{update}")
    return [quad.triple for quad in store]


@cache
def _base() -> tuple[Triple, ...]:
    return tuple(quad.triple for quad in parse(path=SHAPES / "base.ttl", format=RdfFormat.TURTLE))


@cache
def ontology() -> tuple[Triple, ...]:
    """The core, the code lists and the alignments."""
    files = (ONTOLOGY / name for name in ("core.ttl", "concepts.ttl", "alignments.ttl"))
    return tuple(quad.triple for path in files for quad in parse(path=path, format=RdfFormat.TURTLE))


@cache
def schemes() -> tuple[Triple, ...]:
    """For each concept the code list it is in."""
    in_scheme = f"{vocab.EXTERNAL_PREFIXES['skos']}inScheme"
    return tuple(triple for triple in ontology() if triple.predicate.value == in_scheme)


def build(out: Path, update: str = "") -> Path:
    """Write a build of the plan, changed by an update, as ``graphbuild build`` lays one out."""
    names = vocab.Names()
    own = {
        "lake": (names.plan("lake"), names.graph("lake")),
        "links/goals": (f"{names.base}mapping/", names.graph("links/")),
    }
    (out / "store").mkdir(parents=True)
    store = Store(out / "store" / "lake")
    for triple in triples(update):
        subject = str(triple.subject).strip("<>")
        graph = next((graph for graph, begin in own.items() if subject.startswith(begin)), "authorities")
        store.add(Quad(triple.subject, triple.predicate, triple.object, NamedNode(names.graph(graph))))
    for triple in ontology():
        store.add(Quad(triple.subject, triple.predicate, triple.object, NamedNode(names.graph("ontology"))))
    store.flush()
    (out / "store" / "current").write_text("lake\n", "ascii")
    nodes = [
        f"{names.plan('lake')}/1.1\tlake.yaml\t12",
        f"{names.plan('lake')}/1.1/target/growth\tlake.yaml\t40",
    ]
    (out / "nodes.tsv").write_text("\n".join(["node\tfile\tline", *nodes, ""]), "utf-8")
    return out
