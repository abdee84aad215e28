"""Long alternatives of a pattern behind a look at one character, which most places in a text fail."""

from __future__ import annotations

from collections.abc import Iterator

_CLOSED_BY = {"(": ")", "[": "]"}


def gated(alternatives: str) -> str:
    """A pattern that matches what the alternatives do, tried only where one of them may begin.

    Each alternative begins with a character of its own, a class, or a plain group of such alternatives;
    ``ValueError`` where one begins otherwise.
    """
    return f"(?=[{''.join(sorted(set(_first_signs(alternatives))))}])(?:{alternatives})"


def _first_signs(alternatives: str) -> Iterator[str]:
    for each in _alternatives(alternatives):
        if each.startswith("(") and not each.startswith("(?:"):
            raise ValueError(f"an alternative begins with a look or a group with a name: {each}")
        if each.startswith("(?:"):
            yield from _first_signs(each[3 : _closing(each, 0)])
        elif each.startswith("["):
            yield each[1 : _closing(each, 0)]
        else:
            yield each[:2] if each.startswith("\\") else each[0]


def _alternatives(pattern: str) -> Iterator[str]:
    """The parts of a pattern between the bars that stand in no group and no class."""
    begin = at = 0
    while at < len(pattern):
        if pattern[at] in _CLOSED_BY:
            at = _closing(pattern, at)
        elif pattern[at] == "|":
            yield pattern[begin:at]
            begin = at + 1
        at += 2 if pattern[at : at + 1] == "\\" else 1
    yield pattern[begin:]


def _closing(pattern: str, opening: int) -> int:
    """Where the group or the class closes that opens at ``opening``."""
    wanted = _CLOSED_BY[pattern[opening]]
    at = opening + 1
    while pattern[at] != wanted:
        if pattern[at] in _CLOSED_BY and wanted == ")":
            at = _closing(pattern, at)
        at += 2 if pattern[at] == "\\" else 1
    return at
