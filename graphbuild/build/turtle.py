"""Plain Turtle for people: one node after the other in the order they were stated, no named graphs.

Things below the base are written relative to it (``<plan/xiuzhou-2019/1.1>``), concepts and authorities by
prefix.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphbuild import vocab
from graphbuild.build.terms import Triple, name

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_INTEGER = re.compile(r"-?\d+")
_POINTED = re.compile(r"-?\d+\.\d+")


class TurtleWriter:
    """Writes triples whose terms are canonical N-Quads as Turtle (RDF 1.1 Turtle, W3C 2014)."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._prefixes = vocab.prefixes(base)
        self._by_namespace = {namespace: prefix for prefix, namespace in self._prefixes.items()}
        self._short: dict[str, str] = {}

    def head(self) -> Iterator[str]:
        """The base and all prefixes."""
        yield f"@base <{self._base}> .\n"
        for prefix, namespace in self._prefixes.items():
            yield f"@prefix {prefix}: <{namespace}> .\n"

    def section(self, title: str, triples: Iterable[Triple]) -> Iterator[str]:
        """A comment, and each subject with its properties and values in the order of the triples."""
        nodes: dict[str, dict[str, dict[str, None]]] = {}
        for subject, property_, value in triples:
            nodes.setdefault(subject, {}).setdefault(property_, {})[value] = None
        yield f"\n# {title}\n"
        for subject, properties in nodes.items():
            said = (
                f"{'a' if name == _TYPE else self._shortened(name)} {', '.join(map(self._shortened, values))}"
                for name, values in properties.items()
            )
            lines = " ;\n    ".join(said)
            yield f"\n{self._shortened(subject)} {lines} .\n"

    def _shortened(self, term: str) -> str:
        short = self._short.get(term)
        if short is None:
            short = self._short[term] = self._shorten(term)
        return short

    def _shorten(self, term: str) -> str:
        if term.startswith("<"):
            return self._address(term[1:-1])
        text, marked, datatype = term.rpartition("^^<")
        if not marked or term.endswith('"'):
            return term
        number = text[1:-1]
        if datatype == _XSD_INTEGER and _INTEGER.fullmatch(number):
            return number
        if datatype == _XSD_DECIMAL and _POINTED.fullmatch(number):
            return number
        return f"{text}^^{self._address(datatype[:-1])}"

    def _address(self, address: str) -> str:
        cut = max(address.rfind("#"), address.rfind("/")) + 1
        prefix = self._by_namespace.get(address[:cut])
        if prefix is not None and _LOCAL.fullmatch(address, cut):
            return f"{prefix}:{address[cut:]}"
        if address.startswith(self._base):
            return f"<{address[len(self._base) :]}>"
        return f"<{address}>"


_TYPE = name("rdf:type")
_XSD_INTEGER = name("xsd:integer")[1:]
_XSD_DECIMAL = name("xsd:decimal")[1:]
