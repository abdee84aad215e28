"""Patterns that are tried where a text has a word that they begin with, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphbuild.extract.alternatives import beginnings, one_of
from graphbuild.extract.listed_words import Seen, look_for


class Begun:
    """Alternatives, written as ``one_of`` has them, by up to ``most`` characters that they begin with."""

    def __init__(self, alternatives: str, most: int = 2) -> None:
        self._pattern = one_of(alternatives)
        self._words = beginnings(alternatives, most)
        look_for(self._words)

    def finditer(self, folded: str, seen: Seen) -> Iterator[re.Match[str]]:
        """The matches in the text, one after the other; ``seen`` is what the text has."""
        return matches_at(self._pattern, folded, seen.offsets(self._words))


def matches_at(pattern: re.Pattern[str], folded: str, offsets: Iterable[int]) -> Iterator[re.Match[str]]:
    """What a pattern matches at the offsets, which ascend; none of it overlaps what was matched before."""
    end = 0
    match = pattern.match
    for at in offsets:
        found = match(folded, at) if at >= end else None
        if found:
            end = found.end()
            yield found
