"""Patterns that are tried where a text has a word that tells where they may match, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphbuild.extract.alternatives import beginnings, one_of
from graphbuild.extract.listed_words import Seen, look_for


class Begun:
    """A pattern of which each match begins with one of some words."""

    def __init__(self, pattern: re.Pattern[str], words: Iterable[str]) -> None:
        self._pattern = pattern
        self._words = frozenset(words)
        look_for(self._words)

    def finditer(self, folded: str, seen: Seen) -> Iterator[re.Match[str]]:
        """The matches in the text, one after the other; ``seen`` is what the text has."""
        return matches_at(self._pattern, folded, seen.offsets(self._words))


def begun(alternatives: str, most: int = 2) -> Begun:
    """Alternatives, written as ``one_of`` has them, by up to ``most`` characters that they begin with."""
    return Begun(one_of(alternatives), beginnings(alternatives, most))


class Signed:
    """A pattern that matches nothing in a text that has none of some words."""

    def __init__(self, pattern: re.Pattern[str], words: Iterable[str]) -> None:
        self._pattern = pattern
        self._words = frozenset(words)
        look_for(self._words)

    def finditer(self, folded: str, seen: Seen) -> Iterator[re.Match[str]]:
        """The matches in the text; ``seen`` is what the text has."""
        return self._pattern.finditer(folded) if seen.has(self._words) else iter(())


def matches_at(pattern: re.Pattern[str], folded: str, offsets: Iterable[int]) -> Iterator[re.Match[str]]:
    """What a pattern matches at the offsets, which ascend; none of it overlaps what was matched before."""
    end = 0
    match = pattern.match
    for at in offsets:
        found = match(folded, at) if at >= end else None
        if found:
            end = found.end()
            yield found
