"""Long alternatives of a pattern, put together by what they begin with, so that a search takes few steps.

``re`` tries alternatives one after the other at every place, but passes over all that no match begins with
fast where each of them opens with a character of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

_CLOSED_BY = {"(": ")", "[": "]"}
_REPEATS = ("?", "*", "+", "{")


def by_first_sign(alternatives: str) -> str:
    """A pattern that matches what the alternatives do, tried only where one of them may begin.

    Each alternative begins with a character, a class of a few characters, or a plain group of such
    alternatives, none of them optional or repeated; looks at what stands before it may come first.
    ``ValueError`` where one begins otherwise.
    """
    grouped: dict[str, list[str]] = {}
    for each in _alternatives(alternatives):
        for sign, rest in _parted(each):
            grouped.setdefault(sign, []).append(rest)
    forms = "|".join(
        sign + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})") for sign, rests in grouped.items()
    )
    wide = any(sign.startswith("\\") for sign in grouped)  # \d: no character that re could look for
    return f"(?=[{''.join(sorted(grouped))}])(?:{forms})" if wide else f"(?:{forms})"


def _parted(alternative: str) -> Iterator[tuple[str, str]]:
    """Each sign that the alternative may begin with, and what follows it."""
    at, behind = 0, []
    while alternative.startswith(("(?<!", "(?<="), at):
        end = _closing(alternative, at)
        behind.append(f"{alternative[at : at + 4]}(?:{alternative[at + 4 : end]})")
        at = end + 1
    for sign, rest in _begun(alternative, at):
        if rest.startswith(_REPEATS):
            raise ValueError(f"an alternative begins with what is optional or repeated: {alternative}")
        yield sign, "".join(f"{look}{sign})" for look in behind) + rest


def _begun(alternative: str, at: int) -> Iterator[tuple[str, str]]:
    opened = alternative[at]
    end = _closing(alternative, at) if opened in _CLOSED_BY else at + (2 if opened == "\\" else 1)
    if opened == "[":
        if any(mark in alternative[at:end] for mark in "^-\\"):
            raise ValueError(f"an alternative begins with a class of many characters: {alternative}")
        yield from ((sign, alternative[end + 1 :]) for sign in alternative[at + 1 : end])
    elif opened == "(":
        if not alternative.startswith("(?:", at):
            raise ValueError(f"an alternative begins with a look or a group with a name: {alternative}")
        if alternative.startswith(_REPEATS, end + 1):
            raise ValueError(f"an alternative begins with what is optional or repeated: {alternative}")
        for inner in _alternatives(alternative[at + 3 : end]):
            yield from ((sign, rest + alternative[end + 1 :]) for sign, rest in _parted(inner))
    else:
        yield alternative[at:end], alternative[end:]


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
