"""The words of a long list, found in a text by their first two characters.

An automaton is slow where its words begin with hundreds of different characters, as Chinese names do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import add
from typing import Final, TypeAlias

_PAIR: Final = 2
Pairs: TypeAlias = Mapping[str, Sequence[int]]


def pairs_of(text: str) -> Pairs:
    """Every two characters that follow each other, with the offsets at which they do."""
    pairs: dict[str, list[int]] = defaultdict(list)
    for at, pair in enumerate(map(add, text, text[1:])):
        pairs[pair].append(at)
    return pairs


class ListedWords:
    """A list of words of two characters or more; shorter ones are not found, and of no words nothing is."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        begun: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._words):
            if len(word) >= _PAIR:
                begun[word[:_PAIR]].append(word)
        self._begun = {pair: tuple(found) for pair, found in begun.items()}
        self._lengths = {pair: tuple(sorted({*map(len, found)})) for pair, found in begun.items()}

    def mentions(self, text: str, pairs: Pairs | None = None) -> list[tuple[int, int, str]]:
        """Every word in the text, overlapping ones too, as start, end and word; by end, then start.

        ``pairs`` are those of the text, where several lists are looked for in it.
        """
        found: list[tuple[int, int, str]] = []
        words, begun = self._words, self._begun
        pairs = pairs_of(text) if pairs is None else pairs
        for pair in pairs.keys() & begun.keys():
            there, lengths = begun[pair], self._lengths[pair]
            for start in pairs[pair]:
                if text.startswith(there, start):
                    for length in lengths:
                        word = text[start : start + length]
                        if word in words and len(word) == length:
                            found.append((start + length, start, word))
        found.sort()  # no two are alike, so the order of the pairs is of no matter
        return [(start, end, word) for end, start, word in found]
