"""The tokens of a SPARQL text: enough to find words, variables and VALUES blocks, not a parser.

Terminals after SPARQL 1.1 Query Language, §19.8. What is no terminal comes out as one character of kind
``punctuation``; whether a text is SPARQL at all is the engine's business (``graphbuild.query.syntax``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

_TERMINALS: Final = re.compile(
    r"""
      (?P<space>\s+|\#[^\r\n]*)
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<string>
          '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3} | "{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}
        | '(?:[^'\\\r\n]|\\.)*' | "(?:[^"\\\r\n]|\\.)*"
      )
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<name>
          (?:[^\W\d_](?:[\w.-]*[\w-])?)?:(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[-_~.!$&'()*+,;=/?\#@%])*(?<![.])
        | _:[\w.-]*\w
      )
    | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d_]\w*)
    | (?P<punctuation>\^\^|&&|\|\||!=|<=|>=|.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token; ``start`` and ``end`` are offsets into the text, ``end`` exclusive."""

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these keywords (in capitals), in any case."""
        return self.kind == "word" and self.text.upper() in words


@lru_cache(maxsize=8)  # each query is looked at several times
def tokens(text: str) -> tuple[Token, ...]:
    """All tokens but white space and comments, in order; every text has tokens."""
    return tuple(
        Token(str(found.lastgroup), found[0], found.start(), found.end())
        for found in _TERMINALS.finditer(text)
        if found.lastgroup != "space"
    )


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Where an offset is, both counted from 1; a line ends with LF."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def prologue(sequence: Sequence[Token]) -> tuple[dict[str, str], Sequence[Token]]:
    """The prefixes that a query declares, and the tokens that follow its PREFIX and BASE lines."""
    declared: dict[str, str] = {}
    rest = sequence
    while rest:
        if rest[0].is_word("BASE"):
            rest = rest[2:]
        elif rest[0].is_word("PREFIX") and len(rest) > 2:
            declared[rest[1].text.removesuffix(":")] = rest[2].text.strip("<>")
            rest = rest[3:]
        else:
            break
    return declared, rest


def projection(sequence: Sequence[Token]) -> tuple[str, ...] | None:
    """The variables that a SELECT names, in order; ``None`` for ``SELECT *`` and for other forms of query."""
    _, rest = prologue(sequence)
    if not rest or not rest[0].is_word("SELECT"):
        return None
    names: list[str] = []
    depth = 0
    for before, token in pairwise(rest):
        if depth == 0 and (token.is_word("WHERE", "FROM") or token.text == "{"):
            break
        if depth == 0 and token.text == "*":
            return None
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        if token.kind == "variable" and (depth == 0 or (depth == 1 and before.is_word("AS"))):
            names.append(token.text[1:])
    return tuple(names)


def values_blocks(sequence: Sequence[Token], name: str) -> Iterator[tuple[int, int]]:
    """The offsets between the braces of each ``VALUES ?name { … }``."""
    for index, token in enumerate(sequence[:-2]):
        variable, brace = sequence[index + 1 : index + 3]
        if token.is_word("VALUES") and variable.text[1:] == name and brace.text == "{":
            close = next((later for later in sequence[index + 3 :] if later.text == "}"), None)
            if close is not None:
                yield brace.end, close.start
