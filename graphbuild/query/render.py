"""An answer as text in one of the formats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, parse_query_results, serialize

from graphbuild import vocab
from graphbuild.errors import UsageError
from graphbuild.query.align import align
from graphbuild.query.answer import Answer, Table, Term, Triples, Truth

FORMATS: Final = ("table", "csv", "tsv", "json", "xml", "ttl")

_RESULTS: Final = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_NUMBERS: Final = frozenset(
    vocab.EXTERNAL_PREFIXES["xsd"] + name for name in ("integer", "decimal", "double", "float")
)


def render(answer: Answer, form: str | None = None) -> str:
    """The answer as text that ends with a line break (csv: RFC 4180, with CRLF).

    Args:
        answer: what was answered.
        form: one of ``FORMATS``; without it ``ttl`` for triples, else ``table``.

    Raises:
        UsageError: that kind of answer has no such format.
    """
    if isinstance(answer, Triples):
        return _triples(answer, form or "ttl")
    if form == "ttl":
        raise UsageError(
            "ttl is for triples", remedy="ask with CONSTRUCT or DESCRIBE, or take table, csv or json"
        )
    if isinstance(answer, Truth):
        return _truth(answer, form or "table")
    if form in _RESULTS:
        return _text(answer.solutions().serialize(format=_RESULTS[form]))
    return _aligned(answer)


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """The name of an IRI with a prefix, or the IRI where none fits; no namespace lies in another.

    An argument of type iri takes either.
    """
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _aligned(answer: Table) -> str:
    """A table for reading: IRIs with prefixes, literals without language or datatype, numbers flush right."""
    iris = {term.value for row in answer.rows for term in row if isinstance(term, NamedNode)}
    short = {iri: shorten(iri, answer.prefixes) for iri in iris}
    rows = [[_shown(term, short) for term in row] for row in answer.rows]
    return align(answer.columns, rows, [_is_numeric(answer, index) for index in range(len(answer.columns))])


def _shown(term: Term | None, short: Mapping[str, str]) -> str:
    if isinstance(term, NamedNode):
        return short[term.value]
    if isinstance(term, Literal):
        return term.value
    return "" if term is None else str(term)


def _is_numeric(answer: Table, index: int) -> bool:
    terms = [row[index] for row in answer.rows if row[index] is not None]
    numbers = [term for term in terms if isinstance(term, Literal) and term.datatype.value in _NUMBERS]
    return len(terms) == len(numbers) > 0


def _truth(answer: Truth, form: str) -> str:
    word = "true" if answer.value else "false"
    if form == "table":
        return f"{word}\n"
    if form not in ("json", "xml"):
        raise UsageError(f"an ASK has no {form}", remedy="take table, json or xml")
    result = parse_query_results(f'{{"head":{{}},"boolean":{word}}}', QueryResultsFormat.JSON)
    return _text(result.serialize(format=_RESULTS[form]))


def _triples(answer: Triples, form: str) -> str:
    if form != "ttl":
        raise UsageError(f"triples have no {form}", remedy="take ttl, or ask with SELECT")
    text = "".join(str(triple) for triple in answer.triples)
    used = {prefix: namespace for prefix, namespace in answer.prefixes.items() if f"<{namespace}" in text}
    return _text(serialize(answer.triples, format=RdfFormat.TURTLE, prefixes=used))


def _text(serialised: bytes | None) -> str:
    text = (serialised or b"").decode()
    return text if text.endswith("\n") or not text else f"{text}\n"
