"""Syntaxes that the store lacks, by rdflib: TriX (Carroll and Stickler, 2004), N3 and HexTuples."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import IO, Final, Literal
from xml.sax import SAXParseException

import pyoxigraph
from rdflib import BNode, Graph, URIRef, plugin
from rdflib import Literal as RdflibLiteral
from rdflib.exceptions import ParserError
from rdflib.parser import Parser, create_input_source
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.plugins.stores.memory import Memory
from rdflib.term import Node

from graphbuild.link.statements import Statement, Term

_WHERE: Final = re.compile(r".*?(?::|line )(\d+)(?::\d+: | of .*?\()(.*?)(?:\) at \^.*)?", re.DOTALL)
"""How rdflib says where a fault is: file, line, column, or (of N3) the line, and what it would read."""
_PARSERS: Final = {"TriX": "trix", "N3": "n3", "HexTuples": "hext"}


class _Counted(StringIO):
    """Lines, and how many were read: of HexTuples rdflib says where a line is wrong, not which."""

    many = 0

    def __next__(self) -> str:  # type: ignore[override] # the base of all streams is one of bytes
        self.many += 1
        return super().__next__()


def read_by_rdflib(file: IO[bytes], syntax: Literal["TriX", "N3", "HexTuples"], base: str) -> list[Statement]:
    """All statements of a content, whichever graph they stand in; what a formula of N3 quotes is none.

    Raises:
        OSError: it cannot be read.
        SyntaxError: it is not of this syntax; ``lineno`` is the line where that is known.
    """
    graph = Graph(store=Memory())
    lines: _Counted | None = None
    try:
        content = file.read()
        source = create_input_source(data=content, publicID=base)
        if syntax == "HexTuples":
            lines = _Counted(content.decode())
            source.setCharacterStream(lines)
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # of rdflib, by itself
            plugin.get(_PARSERS[syntax], Parser)().parse(source, graph)
        lines = None
        found = graph.store.triples((None, None, None), graph if syntax == "N3" else None)
        return list(statements_of(triple for triple, _ in found))
    except (AttributeError, LookupError, TypeError) as error:
        if lines is None:
            raise
        what = "not six texts, of which the last two may be null"
        raise SyntaxError(what, (None, lines.many, None, None)) from error
    except (SAXParseException, BadSyntax, ParserError, ValueError) as error:
        told = _WHERE.fullmatch(str(error))
        line, what = (int(told[1]), told[2]) if told else (lines.many if lines else None, str(error))
        raise SyntaxError(what, (None, line, None, None)) from error


def statements_of(
    triples: Iterable[tuple[Node, Node, Node]], *, lenient: bool = False
) -> Iterator[Statement]:
    """The statements of triples of rdflib, without those that have a formula or a variable.

    Raises:
        ValueError: an IRI is none; where it is ``lenient`` such a triple is left out.
    """
    for triple in triples:
        if all(isinstance(node, URIRef | BNode | RdflibLiteral) for node in triple):
            try:
                yield _term(triple[0]), str(triple[1]), _term(triple[2])
            except ValueError:
                if not lenient:
                    raise


def _term(term: Node) -> Term:
    """The store's term for one of rdflib; ``ValueError`` where an IRI is none."""
    if isinstance(term, RdflibLiteral):
        datatype = None if term.datatype is None or term.language else pyoxigraph.NamedNode(term.datatype)
        return pyoxigraph.Literal(str(term), datatype=datatype, language=term.language)
    return pyoxigraph.BlankNode(str(term)) if isinstance(term, BNode) else pyoxigraph.NamedNode(str(term))
