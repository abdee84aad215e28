"""Which of the spans that rules found stand: of those that overlap the one that says most."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter
from typing import Final

from graphbuild.extract.programs.borders import Candidate

_START: Final = itemgetter(0)
_END: Final = itemgetter(1)
_BONUS: Final = {9: 30, 8: 20, 7: 12, 6: 4, 5: 2, 4: 1, 3: 0, 2: -1, 1: -8}
"""How many characters more the rank of a candidate counts for."""


def settled(candidates: list[Candidate], length: int) -> tuple[list[Candidate], bytearray]:
    """Of candidates that overlap in a text of some ``length`` the one that says most, in text order.

    A name inside a longer name is part of it, unless it is quoted there as a name of its own. The second
    value has a 1 for each character that one of them holds.
    """
    taken = bytearray(length)
    kept: list[Candidate] = []
    within: list[Candidate] = []
    for each in sorted(candidates, key=_precedence):
        start, end = each[:2]
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append(each)
        elif each.nested:
            within.append(each)
    kept.sort(key=_START)
    starts = list(map(_START, kept))
    inner: dict[tuple[int, int], Candidate] = {}
    for each in within:
        before = bisect_right(starts, each.start) - 1
        start, end = kept[before][:2] if before >= 0 else (0, 0)
        if each.end <= end and _says_more(end - start, each):
            inner.setdefault((each.start, each.end), each)
    return in_order([*kept, *inner.values()]), taken


def in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates in text order, nested ones after what they lie in."""
    return sorted(sorted(candidates, key=_END, reverse=True), key=_START)


def _says_more(length: int, within: Candidate) -> bool:
    """Whether a name of ``length`` characters is another one than that which lies within it."""
    own = within.end - within.start
    return 3 * length > 5 * own if within.rule == "within" else length > own


def _precedence(each: Candidate) -> tuple[bool, int, int, int, int, str]:
    """What sorts candidates by how much they say: quotes and titles count more than what a rule guesses."""
    start, end, kind, _, _, rank, nested = each
    return nested, start - end - _BONUS[rank], start, -end, -rank, kind
