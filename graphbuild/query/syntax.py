"""Whether a text is a query that may be run, and where it is wrong if it is not.

Only the engine knows what SPARQL is, and the place it answers with may lie behind the fault. The fault is
therefore looked for: it is the first token with which the text up to there can no longer become a query. A
text that may still become one fails at its very end, however much white space follows.

A query that asks another host (SERVICE) is never run. Whether the word is a keyword, or part of a string, an
IRI or a name, is the engine's answer too: it reads the text with the word misspelt, which only a keyword
cannot bear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from pyoxigraph import Store

from graphbuild.errors import UsageError
from graphbuild.query.spelling import meant
from graphbuild.query.terms import Terms, shortened
from graphbuild.query.tokens import Token, line_and_column, prologue, tokens

DEEPEST: Final = 100
"""Brackets that may stand inside each other; the engine's parser ends the process at some thousand."""
LONGEST: Final = 50_000
"""Tokens that a query may have; each may cost the parser a piece of its stack, whose end is the process's."""

_UPDATES: Final = ("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH")
_SERVICE: Final = re.compile(r"(servic)(e)", re.IGNORECASE)
_PLACE: Final = re.compile(r"error at (\d+):(\d+): ")
_MEANING: Final = re.compile(r"\b((?:The|Duplicated) [^,\[\n]+)")


def guard(
    text: str, prefixes: Mapping[str, str], path: Path | None = None, terms: Terms | None = None
) -> None:
    """Raise UsageError for what must not reach the engine: an update, SERVICE, what has no end.

    Args:
        text: the query.
        prefixes: prefix → namespace for those that the query does not declare itself.
        path: the file it comes from, for the message.
        terms: what a bare word may have been meant for.
    """
    sequence = tokens(text)
    if len(sequence) > LONGEST:
        raise _at(text, sequence[LONGEST], path, f"more than {LONGEST:,} words and signs", "ask more plainly")
    _check_depth(text, sequence, path)
    _, rest = prologue(sequence)
    if rest and rest[0].is_word(*_UPDATES):
        raise _at(
            text, rest[0], path, f"{rest[0].text} changes a graph", "ask: SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    if _SERVICE.search(text):
        error = objection(_misspelt(text), prefixes)
        if error is not None:
            raise fault(text, error, prefixes, path, terms)


def fault(
    text: str,
    error: str,
    prefixes: Mapping[str, str],
    path: Path | None = None,
    terms: Terms | None = None,
) -> UsageError:
    """What is wrong with a text that the engine refuses with the message ``error``, with line and column."""
    sequence = tokens(text)
    token = _first_wrong(_misspelt(text), sequence, prefixes)
    if token is not None and _SERVICE.fullmatch(token.text):
        return _at(
            text, token, path, "SERVICE would ask another host", "load what you need here, and ask that"
        )
    known = {**prefixes, **prologue(sequence)[0]}
    if token is not None and token.kind == "name" and token.text.partition(":")[0] not in known:
        return _undeclared(text, token, path, list(known))
    meaning = _MEANING.search(error)
    if meaning is not None:
        return UsageError(
            f"the query has no answer: {meaning[1].strip()}", remedy="mend the query", path=path
        )
    if token is None:
        return _unfinished(text, sequence, path)
    remedy = "mend it there (SPARQL 1.1 Query Language)"
    if token.kind == "word":
        near = meant(token.text, [shortened(iri, known) for iri in terms.all] if terms else [])
        remedy = f"did you mean {near}?" if near else remedy
    return _at(text, token, path, f"no SPARQL from {token.text!r} on", remedy)


def check_names(text: str, prefixes: Mapping[str, str], terms: Terms, path: Path | None = None) -> None:
    """Raise UsageError for a name in the ontology's namespaces that it does not declare.

    Args:
        text: the query as it was written, so that the place is the one that the reader sees.
        prefixes: prefix → namespace for those that the query does not declare itself.
        terms: what the ontology declares.
        path: the file it comes from, for the message.
    """
    unknown = terms.first_unknown(text, prefixes)
    if unknown is None:
        return
    error = objection(text, prefixes)
    if error is not None:  # what seems a name may be part of what is not closed
        raise fault(text, error, prefixes, path, terms)
    token, remedy = unknown
    raise _at(text, token, path, f"the ontology has no {token.text}", remedy)


def _misspelt(text: str) -> str:
    """The text, as long as before, with the keyword SERVICE broken; names and strings bear it."""
    return _SERVICE.sub(lambda found: found[1] + ("F" if found[2] == "E" else "f"), text)


def objection(text: str, prefixes: Mapping[str, str]) -> str | None:
    """What the engine says against the text, if anything; an empty store answers at once."""
    try:
        Store().query(text, prefixes=dict(prefixes))
    except (SyntaxError, RuntimeError) as error:  # the latter for a function that it does not know
        return str(error)
    return None


def _first_wrong(text: str, sequence: tuple[Token, ...], prefixes: Mapping[str, str]) -> Token | None:
    """The token at fault; ``None`` where the text ends too early, or is wrong as a whole."""
    low, high = 0, len(sequence)
    while low < high:
        middle = (low + high) // 2
        if _may_go_on(text[: sequence[middle].end], prefixes):
            low = middle + 1
        else:
            high = middle
    return sequence[low] if low < len(sequence) else None


def _may_go_on(start: str, prefixes: Mapping[str, str]) -> bool:
    """Whether the start of a text can still become a query."""
    for space in (" ", " " * 40):
        text = start + space
        fault = objection(text, prefixes)
        place = _PLACE.match(fault) if fault else None
        end = line_and_column(text, len(text))
        if fault and not (place and (int(place[1]), int(place[2])) == end):
            return False
    return True


def _check_depth(text: str, sequence: tuple[Token, ...], path: Path | None) -> None:
    depth = 0
    for token in sequence:
        depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(token.text, 0)
        if depth > DEEPEST:
            raise _at(text, token, path, f"more than {DEEPEST} brackets in each other", "ask more plainly")


def _unfinished(text: str, sequence: tuple[Token, ...], path: Path | None) -> UsageError:
    opened = [token for token in sequence if token.kind == "punctuation" and token.text in ("<", '"', "'")]
    if opened:
        return _at(text, opened[-1], path, f"what {opened[-1].text} opens is not closed", "close it")
    line, column = line_and_column(text, len(text.rstrip()))
    return UsageError("the query ends too early", remedy="go on", path=path, line=line, column=column)


def _undeclared(text: str, token: Token, path: Path | None, known: list[str]) -> UsageError:
    prefix = token.text.partition(":")[0]
    near = get_close_matches(prefix, known, n=1)
    remedy = f"did you mean {near[0]}:?" if near else f"declare it: PREFIX {prefix}: <…>"
    return _at(text, token, path, f"the prefix {prefix}: is not declared", remedy)


def _at(text: str, token: Token, path: Path | None, what: str, remedy: str) -> UsageError:
    line, column = line_and_column(text, token.start)
    return UsageError(what, remedy=remedy, path=path, line=line, column=column)
