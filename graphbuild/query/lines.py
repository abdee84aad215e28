"""A table as lines of JSON (ndjson): an object a row, of plain values that need no knowledge of RDF."""

from __future__ import annotations

import json
import re
from typing import Final

from pyoxigraph import Literal, NamedNode

from graphbuild import vocab
from graphbuild.query.answer import Table, Term

_XSD: Final = vocab.EXTERNAL_PREFIXES["xsd"]
NUMBERS: Final = frozenset(_XSD + name for name in ("integer", "decimal", "double", "float"))
"""The datatypes of numbers; the engine has no others."""

_BOOLEAN: Final = _XSD + "boolean"
_TRUTHS: Final = {"true": "true", "1": "true", "false": "false", "0": "false"}
_NUMBER: Final = re.compile(r"([+-]?)([0-9]*)(?:\.([0-9]*))?([eE][+-]?[0-9]+)?")


def json_lines(table: Table) -> str:
    """One line a row; its keys are the columns, and a cell that has no value is ``null``."""
    keys = [json.dumps(column, ensure_ascii=False) for column in table.columns]
    return "".join(
        "{" + ", ".join(f"{key}: {_value(term)}" for key, term in zip(keys, row, strict=True)) + "}\n"
        for row in table.rows
    )


def _value(term: Term | None) -> str:
    """The JSON of a term; a number is the text that it is in RDF, so that no digit of it is lost."""
    if term is None:
        return "null"
    if isinstance(term, Literal):
        if term.datatype.value in NUMBERS:
            return number(term.value) or _quoted(term.value)
        if term.datatype.value == _BOOLEAN:
            return _TRUTHS.get(term.value) or _quoted(term.value)
    return _quoted(term.value if isinstance(term, Literal | NamedNode) else str(term))


def number(lexical: str) -> str | None:
    """A number of RDF as JSON writes it, with all its digits; ``None`` for what is none, such as INF."""
    found = _NUMBER.fullmatch(lexical)
    if found is None or not (found[2] or found[3]):
        return None
    whole = found[2].lstrip("0") or "0"
    return found[1].replace("+", "") + whole + (f".{found[3]}" if found[3] else "") + (found[4] or "")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
