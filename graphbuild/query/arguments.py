"""What is given to a question: checked by type, and bound as RDF terms.

A term gets into the query by pyoxigraph's own serialiser, between the braces of the argument's VALUES block;
no text is ever pasted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode

from graphbuild import vocab
from graphbuild.errors import UsageError, nearest
from graphbuild.query.header import Argument
from graphbuild.query.question import Question
from graphbuild.query.tokens import tokens, values_blocks

Bound = NamedNode | Literal
"""A term that an argument may become."""

TAKES: Final = {
    "iri": "an IRI, in full (https://…) or with a prefix (place:cn-310000), or a label (上海)",
    "plan": "the id of a plan (xiuzhou-2019), or its label",
    "place-code": "the code of a division, of six or nine digits (330411 or cn-330411), or its label",
    "integer": "a whole number (413)",
    "year": "a year of four digits (2019)",
    "text": "words, with their language where it matters (公园, or 公园@zh)",
}
"""Type of an argument → what it takes, in words."""

_INTEGER: Final = NamedNode(vocab.EXTERNAL_PREFIXES["xsd"] + "integer")
_PLAN: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CODE: Final = re.compile(r"(?:cn-)?([0-9]{6}|[0-9]{9})")
_WHOLE: Final = re.compile(r"-?[0-9]{1,18}")
_YEAR: Final = re.compile(r"[0-9]{4}")
_TAGGED: Final = re.compile(r"(.*)@(zh|en|zh-latn)", re.DOTALL)


def bind(question: Question, values: Mapping[str, str], base: str) -> tuple[str, dict[str, Bound]]:
    """The query with the values in it, and the term that each given argument became.

    Raises UsageError for an argument that the question does not have, or a value of the wrong type.
    """
    known = {argument.name: argument for argument in question.arguments}
    for name in values:
        if name not in known:
            raise _unknown(question, name, list(known))
    terms = {name: term(known[name], value, base) for name, value in values.items()}
    defaults = {
        argument.name: term(argument, argument.default, base)
        for argument in question.arguments
        if argument.default is not None
    }
    sequence = tokens(question.text)
    places = [
        (start, end, bound)
        for name, bound in (defaults | terms).items()
        for start, end in values_blocks(sequence, name)
    ]
    text = question.text
    for start, end, bound in sorted(places, key=lambda place: place[0], reverse=True):
        text = f"{text[:start]} {bound} {text[end:]}"
    return text, terms


def term(argument: Argument, value: str, base: str) -> Bound:
    """The RDF term that a value of the argument's type stands for; raises UsageError for any other value."""
    try:
        return _term(argument.type, value, base)
    except ValueError:
        raise UsageError(
            f"the argument {argument.name!r} cannot be {value!r}",
            remedy=f"{argument.name} takes {TAKES[argument.type]}",
        ) from None


def _term(kind: str, value: str, base: str) -> Bound:
    """Raises ValueError where the value is not of that kind."""
    if kind == "iri":
        return NamedNode(expand(value, vocab.prefixes(base)))
    if kind == "plan":
        return NamedNode(f"{base}plan/{_matched(_PLAN, value)[0]}")
    if kind == "place-code":
        return NamedNode(f"{base}place/cn-{_matched(_CODE, value)[1]}")
    if kind == "text":
        tagged = _TAGGED.fullmatch(value)
        return Literal(tagged[1], language=tagged[2]) if tagged else Literal(value)
    return Literal(str(int(_matched(_YEAR if kind == "year" else _WHOLE, value)[0])), datatype=_INTEGER)


def expand(name: str, prefixes: Mapping[str, str]) -> str:
    """The IRI of a prefixed name; anything else comes back as it is."""
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name


def _matched(pattern: re.Pattern[str], value: str) -> re.Match[str]:
    found = pattern.fullmatch(value)
    if found is None:
        raise ValueError(value)
    return found


def _unknown(question: Question, name: str, known: list[str]) -> UsageError:
    if not known:
        return UsageError(
            f"{question.name} takes no arguments, and was given {name!r}",
            remedy="leave --param out; only a file with a header has arguments",
        )
    remedy = nearest(name, known, "the arguments are")
    return UsageError(f"{question.name} has no argument {name!r}", remedy=remedy)
