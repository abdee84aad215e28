"""RDF terms as values of Python."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode

from graphbuild.query.answer import Term
from graphbuild.vocab import EXTERNAL_PREFIXES


class Iri(str):
    """An IRI in full: a ``str`` that can be told from a text."""

    __slots__ = ()


Value = Iri | str | int | Decimal | float | bool | None
"""What a cell of an answer may be; ``None`` where the answer has nothing."""

_INTEGERS: Final = (
    "integer",
    "long",
    "int",
    "short",
    "byte",
    "nonNegativeInteger",
    "positiveInteger",
    "nonPositiveInteger",
    "negativeInteger",
    "unsignedLong",
    "unsignedInt",
    "unsignedShort",
    "unsignedByte",
)
_TRUTHS: Final = {"true": True, "1": True, "false": False, "0": False}
_READERS: Final[dict[str, Callable[[str], Value]]] = {
    EXTERNAL_PREFIXES["xsd"] + name: reader
    for names, reader in (
        (_INTEGERS, int),
        (("decimal",), Decimal),
        (("double", "float"), float),
        (("boolean",), _TRUTHS.__getitem__),
    )
    for name in names
}


def value(term: Term | None) -> Value:
    """The value of a term; a literal that is not what its datatype says, or of any other, is its text."""
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return Iri(term.value)
    if isinstance(term, Literal):
        try:
            return _READERS.get(term.datatype.value, str)(term.value)
        except (ValueError, InvalidOperation, KeyError):
            return term.value
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(term)
