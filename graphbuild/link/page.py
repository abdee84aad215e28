"""The statements in a web page: RDFa 1.1 by pyRdfa, microdata as RDFa, and scripts in a syntax of RDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.dom import minidom
from xml.parsers.expat import ExpatError

import html5rdf
from pyoxigraph import RdfFormat, parse

from graphbuild.link.by_rdflib import statements_of
from graphbuild.link.statements import Statement
from graphbuild.link.syntaxes import TYPES, with_schema_context

_CLASSED = re.compile(r"<[^>]*\s(?:typeof|itemtype)\s*=")
"""What has a class in RDFa or in microdata; nothing else of these is linked."""


def read_page(text: str, base: str) -> Iterator[Statement]:
    """The statements of a page; what is written as an IRI and is none tells nothing.

    No other host is asked: pyRdfa would for a page by its address, or to expand a vocabulary.

    Raises:
        ModuleNotFoundError: something in it has a class in RDFa or microdata, and pyRdfa is not there.
        SyntaxError: a script is not in its syntax, with its line in the page; or elements nest too deep.
    """
    try:
        document = _document(text)
        for script in document.getElementsByTagName("script"):
            yield from _of_script(script, text, base)
        if _CLASSED.search(text) is None:
            return
        from pyRdfa import pyRdfa
        from pyRdfa.options import Options

        options = Options(space_preserve=False, vocab_expansion=False, embedded_rdf=False)
        _as_rdfa(document, "")
        graph = pyRdfa(options, base=base, media_type="text/html").graph_from_DOM(document)
    except RecursionError as error:
        raise SyntaxError("its elements nest too deep") from error
    except ValueError as error:
        raise SyntaxError(f"an address in it is none: {error}") from error
    yield from statements_of(graph, lenient=True)


def _document(text: str) -> Any:
    """The elements of XHTML as XML has them, where it is sound, and as a browser does of any other page."""
    if re.match(r"\s*<\?xml|[^>]*>?[^>]*\sxmlns\s*=", text):
        try:
            return minidom.parseString(text)  # noqa: S318 - it fetches no entity, and expat bounds their growth
        except ExpatError:
            pass
    return html5rdf.HTMLParser(tree=html5rdf.treebuilders.getTreeBuilder("dom")).parse(text)


def _of_script(script: Any, text: str, base: str) -> Iterator[Statement]:
    """The statements of a script whose type is a syntax of RDF."""
    type_ = script.getAttribute("type").partition(";")[0].strip().lower()
    syntax = RdfFormat.from_media_type(type_) if type_ in TYPES else None
    if syntax is None or syntax == RdfFormat.N3:
        return
    content = "".join(node.data for node in script.childNodes)
    try:
        for quad in parse(with_schema_context(content), syntax, base_iri=base, rename_blank_nodes=True):
            yield quad.subject, quad.predicate.value, quad.object
    except SyntaxError as error:
        line = text.replace("\r\n", "\n").partition(content)[0].count("\n") + (error.lineno or 1)
        what = re.sub(r"^Parser error at line .*?: ", "in a script: ", str(error.msg))
        raise SyntaxError(what, (None, line, None, None)) from error


def _as_rdfa(node: Any, vocabulary: str) -> None:
    """Write the microdata (HTML Living Standard §5) below a node as the RDFa of it; no ``itemref``."""
    for element in (each for each in node.childNodes if each.nodeType == each.ELEMENT_NODE):
        names = element.getAttribute("itemprop").split()
        if names and not element.hasAttribute("property"):
            full = (name if ":" in name else vocabulary + name for name in names if vocabulary or ":" in name)
            element.setAttribute("property", " ".join(full))
        inner = vocabulary
        if element.hasAttribute("itemscope") and not element.hasAttribute("typeof"):
            kind = element.getAttribute("itemtype")
            inner = re.sub(r"[^/#]*$", "", kind.partition(" ")[0])
            element.setAttribute("typeof", kind)
            if element.hasAttribute("itemid"):
                element.setAttribute("resource", element.getAttribute("itemid"))
        _as_rdfa(element, inner)
