"""The statements in a web page: RDFa 1.1 by pyRdfa, microdata as RDFa, and scripts in a syntax of RDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from pyoxigraph import RdfFormat, parse

from graphbuild.errors import GraphbuildError
from graphbuild.link.by_rdflib import statements_of
from graphbuild.link.statements import Statement
from graphbuild.link.syntaxes import TYPES, with_schema_context

_XHTML: Final = re.compile(r"\s*<\?xml|\sxmlns\s*=\s*[\"']http://www\.w3\.org/1999/xhtml", re.IGNORECASE)


def read_page(text: str, base: str) -> Iterator[Statement]:
    """The statements of a page; what is written as an IRI and is none tells nothing.

    No other host is asked: pyRdfa would only for a page by its address, or to expand a vocabulary.

    Raises:
        GraphbuildError: pyRdfa is not installed.
        SyntaxError: a script is not in its syntax, with its line in the page; or elements nest too deep.
    """
    try:
        from pyRdfa import pyRdfa
        from pyRdfa.options import Options
    except ImportError as error:
        remedy = "in the project's folder: pip install -e '.[link]'"
        raise GraphbuildError("a web page is read by pyRdfa, which is missing", remedy=remedy) from error
    options = Options(space_preserve=False, vocab_expansion=False, embedded_rdf=False)
    try:
        document = _document(text)
        elements = document.getElementsByTagName("*")
        for element in elements:
            if element.tagName.lower() == "script":
                yield from _of_script(element, text, base)
        for element in elements:
            _as_rdfa(element)
        graph = pyRdfa(options, base=base, media_type="text/html").graph_from_DOM(document)
    except RecursionError as error:
        raise SyntaxError("its elements nest too deep") from error
    except ValueError as error:
        raise SyntaxError(f"an address in it is none: {error}") from error
    for triple in graph:
        try:
            yield from statements_of([triple])
        except ValueError:
            continue


def _document(text: str) -> Any:
    """The elements of XHTML as XML has them, where it is sound, and as a browser does of any other page."""
    import html5rdf

    if _XHTML.search(text[:4096]):
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
    before = text.replace("\r\n", "\n").partition(content)[0].count("\n")
    try:
        for quad in parse(with_schema_context(content), syntax, base_iri=base, rename_blank_nodes=True):
            yield quad.subject, quad.predicate.value, quad.object
    except SyntaxError as error:
        line = before + (error.lineno or 1)
        what = re.sub(r"^Parser error at line .*?: ", "in a script: ", str(error.msg))
        raise SyntaxError(what, (None, line, None, None)) from error


def _as_rdfa(element: Any) -> None:
    """Write microdata (HTML Living Standard §5) as RDFa that says the same, without ``itemref``."""
    names = element.getAttribute("itemprop").split()
    if names and not element.hasAttribute("property"):
        whose = element.parentNode
        while whose is not None and not (
            whose.nodeType == whose.ELEMENT_NODE and whose.hasAttribute("itemscope")
        ):
            whose = whose.parentNode
        kind = "" if whose is None else whose.getAttribute("itemtype").partition(" ")[0]
        vocabulary = kind[: max(kind.rfind("/"), kind.rfind("#")) + 1]
        full = [name if ":" in name else vocabulary + name for name in names if vocabulary or ":" in name]
        element.setAttribute("property", " ".join(full))
    if element.hasAttribute("itemscope") and not element.hasAttribute("typeof"):
        element.setAttribute("typeof", element.getAttribute("itemtype"))
        if element.hasAttribute("itemid"):
            element.setAttribute("resource", element.getAttribute("itemid"))
