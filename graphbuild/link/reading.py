"""Reads a graph into entities, and what its places and bodies are by code."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graphbuild.link.entity import Entity
from graphbuild.link.source import opened
from graphbuild.link.territories import digits


@dataclass(frozen=True, slots=True)
class Graph:
    """The things of a graph in the order of their IRIs; how many more have none, or are no longer used."""

    entities: tuple[Entity, ...]
    without_iri: int
    retired: int
    vocabulary: str


def read_graph(name: str, vocabulary: str | None, kinds: Collection[str] = ()) -> Graph:
    """Read a graph by its path or address.

    Args:
        name: a file or a folder of RDF, the folder of a build, or an address that begins with http.
        vocabulary: a ready vocabulary or a file; without it the ready ones that fit.
        kinds: the kinds that are wanted; all where none is named.

    Raises:
        UsageError: no vocabulary is called so.
        InputError: the graph or the vocabulary cannot be read, or has nothing that is known.
    """
    with opened(name) as source:
        found = source.read(vocabulary)
        return Graph(
            tuple(found.entities(kinds)), len(found.without_iri), len(found.retired), found.vocabulary.name
        )


def codes(entities: Iterable[Entity]) -> dict[str, str]:
    """IRI of a place or a body → its GB/T 2260 code, or that of the body's territory, where it is told."""
    found = {}
    for entity in entities:
        code = digits(entity.code if entity.kind == "place" else entity.territory)
        if code.isdecimal():
            found[entity.iri] = code
    return found
