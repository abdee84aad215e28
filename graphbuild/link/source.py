"""Reads the graph to link with: a build, a file of RDF in any syntax, a document in the web, an endpoint."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pyoxigraph import RdfFormat, parse

from graphbuild.errors import InputError
from graphbuild.link.contents import BEGIN, DAMAGED, contents, ending
from graphbuild.link.entity import Entity
from graphbuild.link.statements import TYPE, Statement, Statements
from graphbuild.link.syntaxes import ENDINGS, Syntax, syntax_of, with_schema_context
from graphbuild.link.territories import digits
from graphbuild.link.vocabulary import Vocabulary, read_vocabulary, ready, together
from graphbuild.store import GRAPH
from graphbuild.vocab import ONTOLOGY


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
    with opened(name, only_build=vocabulary == "graphbuild") as source:
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


@contextmanager
def opened(name: str, *, only_build: bool = False) -> Iterator[Source]:
    """The graph of a path or a URL; a document of the web is fetched into a file that is removed after.

    A folder is a build, or (but where ``only_build`` is wanted) the files of RDF in it.

    Raises:
        InputError: it is not there, cannot be read, or is no graph.
    """
    if re.match(r"https?://", name):
        from graphbuild.link.web import fetched

        with fetched(name) as source:
            yield source
        return
    path = Path(name)
    if path.is_dir():
        if (path / GRAPH).is_file():
            path = path / GRAPH
        elif only_build or not any(ending(each.name) in ENDINGS for each in path.rglob("*")):
            remedy = f"name a folder that graphbuild build has made, or run: graphbuild build -o {name}"
            raise InputError("there is no build here", remedy=remedy, path=path)
    yield FileSource(path, name)


class Source(ABC):
    """A graph whose statements may be read more than once; ``name`` is what messages call it."""

    name: str

    @abstractmethod
    def statements(self, vocabulary: Vocabulary | None) -> Iterator[Statement]:
        """The statements that a vocabulary follows, or all types where there is none."""

    def read(self, vocabulary: str | None) -> Statements:
        """Read what a vocabulary follows; without its name, by the ready ones that fit.

        Raises:
            InputError: the graph has nothing that the vocabulary, or any ready one, knows.
        """
        chosen = read_vocabulary(vocabulary) if vocabulary is not None else self._fitting()
        found = Statements(chosen)
        found.add(self.statements(chosen))
        if not len(found):
            raise InputError(
                f"the vocabulary {chosen.name!r} finds nothing in this graph",
                remedy="name another with --vocabulary, or write one (YAML, with classes and properties)",
                path=self.name,
            )
        return found

    def _fitting(self) -> Vocabulary:
        """Of the ready vocabularies ours where any of its classes occurs, else all of which one does."""
        classes = Counter(value.value for _, _, value in self.statements(None) if hasattr(value, "value"))
        own, *others = ready()
        if any(classes[each] for each in own.kinds if each.startswith(ONTOLOGY)):
            return own
        met = [one for one in others if any(classes[each] for each in one.kinds)]
        if not classes:
            remedy = "name a graph that has classes (rdf:type); a web page as RDFa, JSON-LD or microdata"
            raise InputError("nothing in it is of a class", remedy=remedy, path=self.name)
        if not met:
            often = sorted(classes, key=lambda name: (-classes[name], name))[:3]
            common = ", ".join(f"<{name}>" for name in often)
            raise InputError(
                "none of the ready vocabularies knows a class of this graph",
                remedy="write a vocabulary (a YAML file with classes and properties) and name it with "
                f"--vocabulary; the classes met most often are {common}",
                path=self.name,
            )
        return together(met)


class FileSource(Source):
    """A file of RDF, or the files of a folder or an archive; ``told`` is its ending or media type."""

    def __init__(self, path: Path, name: str, told: str = "") -> None:
        self.name = name
        self._path = path
        self._told = told

    def statements(self, vocabulary: Vocabulary | None) -> Iterator[Statement]:
        """As ``Source`` has it; a syntax error is an ``InputError`` with its line."""
        wanted = {TYPE} if vocabulary is None else {TYPE, *vocabulary.predicates}
        name = self.name
        try:
            for below, file in contents(self._path):
                name = self.name + below
                for statement in self._of_one(file, name, below):
                    if statement[1] in wanted:
                        yield statement
        except (*DAMAGED, UnicodeError, OSError) as error:
            remedy = "name a file that is there and may be read"
            if isinstance(error, DAMAGED):
                remedy = "fetch it again, or unpack it and name what was in it"
            elif isinstance(error, UnicodeError):
                remedy = "save it as UTF-8, or in the encoding that it declares"
            what = f"cannot be read: {getattr(error, 'strerror', None) or error}"
            raise InputError(what, remedy=remedy, path=name) from error

    def _of_one(self, file: IO[bytes], name: str, below: str) -> Iterator[Statement]:
        start = file.tell()
        begin = file.read(BEGIN)
        file.seek(start)
        if begin.startswith(b"$HDT"):
            remedy = "unpack it to N-Triples first: hdt2rdf GRAPH.hdt GRAPH.nt"
            raise InputError("it is HDT, in which RDF is packed to be searched", remedy=remedy, path=name)
        syntax = syntax_of(begin, self._told or ending(below or self._path.name))
        in_web = re.match(r"https?://", name)
        base = name.partition("#")[0] if in_web else Path(f"{self._path}{below}").resolve().as_uri()
        try:
            yield from _statements(file, syntax, base, several=bool(below))
        except ModuleNotFoundError as error:
            what = "it has RDFa or microdata, which pyRdfa reads, and the environment lacks that"
            raise InputError(what, remedy="pip install pyrdfa3", path=name) from error
        except SyntaxError as error:
            read_as = syntax if isinstance(syntax, str) else syntax.name
            remedy = f"mend the file, or write it as Turtle; it was read as {read_as}"
            if "remote contexts" in str(error.msg):
                remedy = "no other host is asked: put the context itself into the file, or write it as Turtle"
            elif "utf-8" in str(error.msg).lower():
                remedy = f"save the file as UTF-8; it was read as {read_as}"
            what = f"the graph cannot be read: {error.msg}"
            raise InputError(what, remedy=remedy, path=name, line=error.lineno) from error


def _statements(file: IO[bytes], syntax: Syntax, base: str, *, several: bool) -> Iterator[Statement]:
    """The statements of a content; where it is one of ``several``, its blank nodes are its own."""
    if syntax == "HTML":
        from graphbuild.link.page import read_page

        yield from read_page(file.read().decode(), base)
        return
    if isinstance(syntax, str):
        from graphbuild.link.by_rdflib import read_by_rdflib

        yield from read_by_rdflib(file, syntax, base)
        return
    content = with_schema_context(file.read().decode()) if syntax == RdfFormat.JSON_LD else file
    for quad in parse(content, syntax, base_iri=base, rename_blank_nodes=several):
        yield quad.subject, quad.predicate.value, quad.object
