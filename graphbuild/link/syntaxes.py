"""The syntax that a content of RDF has: its beginning tells the family, its name or type which of that."""

from __future__ import annotations

import re
from typing import Final, Literal

from pyoxigraph import RdfFormat

Syntax = RdfFormat | Literal["TriX", "N3", "HexTuples", "HTML"]
ENDINGS: Final = (
    *(".nq", ".nquads", ".nt", ".ttl", ".turtle", ".trig", ".n3", ".rdf", ".owl", ".trix", ".jsonld"),
    ".hext",
)
"""Endings of files that are RDF: ``.xml``, ``.json`` and ``.html`` mostly are something else."""
TYPES: Final = (
    *("application/n-quads", "application/n-triples", "application/trig", "text/turtle"),
    *("application/rdf+xml", "application/ld+json", "application/trix", "text/n3"),
    *("application/xhtml+xml", "text/html"),
)
"""Media types, the one that is read best first."""

_XML: Final = re.compile(rb"\s*<(?:[?!]|[\w.:-]+\s|html>)", re.IGNORECASE)
_PROLOG: Final = rb"(?:\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?!\s+html\b)[^\[>]*(?:\[.*?\]\s*)?>))*\s*"
_ROOT: Final = re.compile(_PROLOG + rb"<(?:!DOCTYPE\s+|[\w.-]+:)?([\w.-]+)", re.IGNORECASE | re.DOTALL)
_JSON: Final = re.compile(rb"\s*(?:\{\s*(?:[\"}]|$)|\[\s*(?:[{\[]|\]?\s*$))")
_HEXTUPLES: Final = re.compile(rb'\s*\["(?:[^"\\\n]|\\.)*"\s*,\s*"')
_LINE: Final = re.compile(rb"\s*(?:<[^<>\s]*>|_:\S+)\s+<[^<>\s]*>\s+\S[^\n]*\.\s*$")
_SCHEMA: Final = re.compile(
    r'("@context"\s*:\s*(?:\[[^\[\]]*?)?)"https?://(?:www\.)?schema\.org/?(?:docs/jsonldcontext\.jsonld)?"'
)


def syntax_of(begin: bytes, told: str) -> Syntax:
    """The syntax by the first bytes (UTF-8), and by an ending or a media type, which may be wrong.

    Where nothing tells more, Turtle is read as a part of TriG, and N-Triples as one of N-Quads.
    """
    page = "htm" in told
    if _XML.match(begin) or (page and begin.lstrip()[:1] == b"<" and not _LINE.match(begin)):
        root = _ROOT.match(begin)
        name = root[1].lower() if root else b""
        return "TriX" if name == b"trix" else "HTML" if page or name == b"html" else RdfFormat.RDF_XML
    if _JSON.match(begin):
        return RdfFormat.JSON_LD
    if _HEXTUPLES.match(begin):
        return "HexTuples"
    if told in (".n3", "text/n3"):
        return "N3"
    known = RdfFormat.from_extension(told[1:]) if told in ENDINGS else RdfFormat.from_media_type(told)
    if told in (*ENDINGS, *TYPES) and known not in (None, RdfFormat.JSON_LD, RdfFormat.RDF_XML):
        return known
    lines = [line for line in begin.splitlines()[:20] if line.strip() and not line.lstrip().startswith(b"#")]
    by_line = lines and all(_LINE.match(line) for line in lines[:-1] or lines)
    return RdfFormat.N_QUADS if by_line else RdfFormat.TRIG


def with_schema_context(text: str) -> str:
    """JSON-LD with the context of schema.org that its vocabulary needs where the address of it is named."""
    schema = '"@vocab": "http://schema.org/", "schema": "http://schema.org/", "id": "@id", "type": "@type"'
    return _SCHEMA.sub(rf'\1{{{schema}, "sameAs": {{"@type": "@id"}}}}', text)
