"""TriX, the XML syntax of named graphs (Carroll and Stickler, 2004), which the store lacks: by rdflib."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from xml.sax import SAXParseException

import pyoxigraph
from rdflib import BNode, Graph, Literal, plugin
from rdflib.exceptions import ParserError
from rdflib.parser import Parser, create_input_source
from rdflib.plugins.stores.memory import Memory
from rdflib.term import Node

from graphbuild.link.statements import Statement, Term

_WHERE: Final = re.compile(r".*?:(\d+):\d+: (.*)", re.DOTALL)
"""How rdflib says where a fault is: file, line, column."""


def read_trix(path: Path) -> list[Statement]:
    """All statements of a file, whichever graph they stand in.

    Raises:
        OSError: the file cannot be read.
        SyntaxError: it is no TriX; ``lineno`` is the line where that is known.
    """
    graph = Graph(store=Memory())
    try:
        with path.open("rb") as file:
            plugin.get("trix", Parser)().parse(create_input_source(file=file), graph)
        return [
            (_term(subject), str(predicate), _term(value))
            for (subject, predicate, value), _ in graph.store.triples((None, None, None))
        ]
    except SAXParseException as error:
        raise SyntaxError(error.getMessage(), (str(path), error.getLineNumber(), None, None)) from error
    except (ParserError, ValueError) as error:
        told = _WHERE.fullmatch(str(error))
        line, what = (int(told[1]), told[2]) if told else (None, str(error))
        raise SyntaxError(what, (str(path), line, None, None)) from error


def _term(term: Node) -> Term:
    """The store's term for one of rdflib; ``ValueError`` where an IRI is none."""
    if isinstance(term, Literal):
        datatype = None if term.datatype is None or term.language else pyoxigraph.NamedNode(term.datatype)
        return pyoxigraph.Literal(str(term), datatype=datatype, language=term.language)
    return pyoxigraph.BlankNode(str(term)) if isinstance(term, BNode) else pyoxigraph.NamedNode(str(term))
