"""Opens the graph to link with: a build, a file of RDF in any syntax, a document in the web, an endpoint."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

from pyoxigraph import RdfFormat, parse

from graphbuild.errors import InputError
from graphbuild.link.statements import TYPE, Statement, Statements
from graphbuild.link.vocabulary import Vocabulary, read_vocabulary, ready, together
from graphbuild.store import GRAPH
from graphbuild.vocab import ONTOLOGY

TRIX: Final = "TriX"
Syntax = RdfFormat | Literal["TriX"]
SYNTAXES: Final[dict[str, Syntax]] = {
    ".nq": RdfFormat.N_QUADS,
    ".nquads": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".ttl": RdfFormat.TURTLE,
    ".turtle": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,  # or TriX, as its beginning tells
    ".trix": TRIX,
    ".owl": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
}
"""Ending of a file → its syntax; of other files the beginning tells."""

_SNIFFED: Final = 65536
_XML: Final = re.compile(rb"\s*<(?:\?xml|!DOCTYPE|!--|rdf:RDF|RDF\b)", re.IGNORECASE)
_TRIX: Final = re.compile(rb"<TriX\b")
_LINE: Final = re.compile(rb"\s*(?:<[^<>\s]*>|_:\S+)\s+<[^<>\s]*>\s+\S[^\n]*\.\s*$")


@contextmanager
def opened(name: str) -> Iterator[Source]:
    """The graph of a path or a URL; a document of the web is fetched into a file that is removed after.

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
        path = path / GRAPH
        if not path.is_file():
            remedy = f"name a folder that graphbuild build has made, or run: graphbuild build -o {name}"
            raise InputError("there is no build here", remedy=remedy, path=path.parent)
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
        if not met:
            often = sorted(classes, key=lambda name: (-classes[name], name))[:3]
            common = ", ".join(f"<{name}>" for name in often)
            raise InputError(
                "none of the ready vocabularies knows a class of this graph",
                remedy="write a vocabulary (a YAML file with classes and properties) and name it with "
                f"--vocabulary; the classes met most often are {common or 'none'}",
                path=self.name,
            )
        return together(met)


class FileSource(Source):
    """A file of RDF."""

    def __init__(self, path: Path, name: str, syntax: Syntax | None = None) -> None:
        self.name = name
        self._path = path
        ending = path.suffix.lower()
        told = TRIX if ending == ".xml" and _sniffed(path) == TRIX else SYNTAXES.get(ending)
        self._syntax = syntax or told or _sniffed(path)

    def statements(self, vocabulary: Vocabulary | None) -> Iterator[Statement]:
        """As ``Source`` has it; a syntax error is an ``InputError`` with its line."""
        wanted = {TYPE} if vocabulary is None else {TYPE, *vocabulary.predicates}
        try:
            for statement in self._all():
                if statement[1] in wanted:
                    yield statement
        except OSError as error:
            raise _unread(self.name, error) from error
        except SyntaxError as error:
            read_as = TRIX if self._syntax == TRIX else self._syntax.name
            remedy = f"mend the file, or write it as Turtle; it was read as {read_as}"
            if "remote contexts" in str(error.msg):
                remedy = "no other host is asked: put the context itself into the file, or write it as Turtle"
            what = f"the graph cannot be read: {error.msg}"
            raise InputError(what, remedy=remedy, path=self.name, line=error.lineno) from error

    def _all(self) -> Iterator[Statement]:
        if self._syntax == TRIX:
            from graphbuild.link.trix import read_trix

            yield from read_trix(self._path)
            return
        with self._path.open("rb") as file:
            for quad in parse(file, self._syntax, base_iri=self._path.resolve().as_uri()):
                yield quad.subject, quad.predicate.value, quad.object


def _unread(name: str, error: OSError) -> InputError:
    remedy = "name a file that is there and may be read"
    return InputError(f"cannot be read: {error.strerror or error}", remedy=remedy, path=name)


def _sniffed(path: Path) -> Syntax:
    """The syntax that the beginning of a file tells: Turtle is a part of TriG, N-Triples of N-Quads."""
    try:
        with path.open("rb") as file:
            begin = file.read(_SNIFFED).removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise _unread(str(path), error) from error
    lines = [line for line in begin.splitlines()[:20] if line.strip() and not line.lstrip().startswith(b"#")]
    if _XML.match(begin) or _TRIX.match(begin.lstrip()):
        return TRIX if _TRIX.search(begin) else RdfFormat.RDF_XML
    if begin.lstrip()[:1] in (b"{", b"[") and not re.match(rb"\[\s*\]?\s*[\w<]*:", begin.lstrip()):
        return RdfFormat.JSON_LD if re.match(rb"[\[{]\s*(?:[\[{\"\]}]|$)", begin.lstrip()) else RdfFormat.TRIG
    if lines and all(_LINE.match(line) for line in lines[:-1] or lines):
        return RdfFormat.N_QUADS
    return RdfFormat.TRIG
