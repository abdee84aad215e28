"""An answer as text in one of the formats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, parse_query_results
from wcwidth import wcswidth

from graphbuild.errors import UsageError
from graphbuild.query.align import align, pipes, records
from graphbuild.query.answer import Answer, Table, Term, Triples, Truth
from graphbuild.query.lines import NUMBERS, json_lines
from graphbuild.query.triples import RDF_FORMATS, serialised

_RESULTS: Final = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_FITTING: Final = {
    Table: ("SELECT", ("table", "records", *_RESULTS, "markdown", "ndjson")),
    Truth: ("ASK", ("table", *_RESULTS)),
    Triples: ("CONSTRUCT or DESCRIBE", tuple(RDF_FORMATS)),
}
"""Kind of an answer → the form of query that gives it, and the formats that it has, its own first."""

FORMATS: Final = ("table", "records", *_RESULTS, "markdown", "ndjson", *RDF_FORMATS)
_ENDINGS: Final = {"table": "txt", "records": "txt", "markdown": "md"}


def ending(form: str) -> str:
    """The ending of a file in that format, without the dot."""
    return _ENDINGS.get(form, form)


def own_format(answer: Answer) -> str:
    """The format that an answer has when none is asked for: ``turtle`` for triples, else ``table``."""
    return _FITTING[type(answer)][1][0]


def render(answer: Answer, form: str | None = None, *, width: int | None = None) -> str:
    """The answer as text that ends with a line break (csv: RFC 4180, with CRLF).

    Args:
        answer: what was answered.
        form: one of ``FORMATS``; without it the answer's own.
        width: how many characters wide the reader's terminal is: a table that is wider is given as records.

    Raises:
        UsageError: that kind of answer has no such format.
    """
    query, fitting = _FITTING[type(answer)]
    form = form or fitting[0]
    if form not in fitting:
        raise UsageError(f"what {query} gives has no {form}", remedy=f"its formats are {', '.join(fitting)}")
    if isinstance(answer, Triples):
        return serialised(answer, form)
    if isinstance(answer, Truth):
        return _truth(answer, form)
    if form in _RESULTS:
        return _text(answer.solutions().serialize(format=_RESULTS[form]))
    if form == "ndjson":
        return json_lines(answer)
    return _laid_out(answer, form, width)


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """The name of an IRI with a prefix, or the IRI where none fits; no namespace lies in another.

    An argument of type iri takes either.
    """
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _laid_out(answer: Table, form: str, width: int | None) -> str:
    """A table or records to read: IRIs with prefixes, literals as words alone, numbers flush right."""
    iris = {term.value for row in answer.rows for term in row if isinstance(term, NamedNode)}
    short = {iri: shorten(iri, answer.prefixes) for iri in iris}
    rows = [[_shown(term, short) for term in row] for row in answer.rows]
    if form == "records":
        return records(answer.columns, rows)
    right = [_is_numeric(answer, index) for index in range(len(answer.columns))]
    if form == "markdown":
        return pipes(answer.columns, rows, right)
    text = align(answer.columns, rows, right)
    fits = width is None or wcswidth(text.split("\n", 2)[1]) <= width  # the rule is as wide as the table
    return text if fits else records(answer.columns, rows)


def _shown(term: Term | None, short: Mapping[str, str]) -> str:
    if isinstance(term, NamedNode):
        return short[term.value]
    if isinstance(term, Literal):
        return term.value
    return "" if term is None else str(term)


def _is_numeric(answer: Table, index: int) -> bool:
    terms = [row[index] for row in answer.rows if row[index] is not None]
    numbers = [term for term in terms if isinstance(term, Literal) and term.datatype.value in NUMBERS]
    return len(terms) == len(numbers) > 0


def _truth(answer: Truth, form: str) -> str:
    word = "true" if answer.value else "false"
    if form == "table":
        return f"{word}\n"
    result = parse_query_results(f'{{"head":{{}},"boolean":{word}}}', QueryResultsFormat.JSON)
    return _text(result.serialize(format=_RESULTS[form]))


def _text(serialised: bytes | None) -> str:
    text = (serialised or b"").decode()
    return text if text.endswith("\n") or not text else f"{text}\n"
