"""The words of a long list, found in a text by two characters of each.

An automaton is slow where its words begin with hundreds of different characters, as Chinese names do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import add
from typing import Final

_PAIR: Final = 2
_BEGUN: Final[set[str]] = set()
"""The pairs of characters that the words of all lists made so far are told by."""


class Pairs:
    """Every two characters that follow each other in a text, with the offsets at which they do.

    Those that a word of some list is told by are read at once. The others, most of them once in a text, are
    looked for when they are asked for.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._begun = _all_begun(len(_BEGUN))
        self._at = _offsets(text, self._begun)

    def get(self, pair: str, default: Sequence[int] = ()) -> Sequence[int]:
        """The offsets of a pair, the default where the text has none."""
        if pair in self._begun:
            return self._at.get(pair, default)
        begins((pair,))  # a rule asks for it: in the texts to come it is read with the others
        found = []
        at = self._text.find(pair)
        while at >= 0:
            found.append(at)
            at = self._text.find(pair, at + 1)
        return found or default

    def __contains__(self, pair: str) -> bool:
        return pair in self._at or (pair not in self._begun and pair in self._text)

    def among(self, begun: Mapping[str, object]) -> dict[str, list[int]]:
        """Those that words of a list are told by, with their offsets; in any order."""
        if begun.keys() <= self._begun:
            return {pair: self._at[pair] for pair in self._at.keys() & begun.keys()}
        return _offsets(self._text, begun)  # a list made since


@lru_cache(maxsize=1)
def _all_begun(_many: int) -> frozenset[str]:
    """What words are told by; they only become more, so that how many they are tells them."""
    return frozenset(_BEGUN)


def pairs_of(text: str) -> Pairs:
    """The pairs of characters of a text."""
    return Pairs(text)


def _offsets(text: str, wanted: frozenset[str] | Mapping[str, object]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at, pair in enumerate(map(add, text, text[1:])):
        if pair in wanted:
            found[pair].append(at)
    return dict(found)


def begins(begun: Iterable[str]) -> None:
    """Have the pairs of a text read with these, which words of a list are told by."""
    _BEGUN.update(begun)


class ListedWords:
    """A list of words of two characters or more; shorter ones are not found, and of no words nothing is.

    Each is looked for by the pair of its characters that the fewest others hold: many begin as texts are full
    of (国家, 建设).
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._told: dict[str, list[tuple[str, int]]] = defaultdict(list)
        """By a pair of characters the words that are told by it, and how far from their start it stands."""
        pairs = {word: [*map(add, word, word[1:])] for word in sorted({*words}) if len(word) >= _PAIR}
        often = Counter(pair for held in pairs.values() for pair in {*held})
        for word, held in pairs.items():
            rarest = min(held, key=often.__getitem__)
            self._told[rarest].append((word, held.index(rarest)))
        begins(self._told)

    def mentions(self, text: str, pairs: Pairs | None = None) -> list[tuple[int, int, str]]:
        """Every word in the text, overlapping ones too, as start, end and word; by end, then start.

        ``pairs`` are those of the text, where several lists are looked for in it.
        """
        at = _offsets(text, self._told) if pairs is None else pairs.among(self._told)
        found: list[tuple[int, int, str]] = []
        for pair, offsets in at.items():
            for word, before in self._told[pair]:
                for offset in offsets:
                    start = offset - before
                    if start >= 0 and text.startswith(word, start):
                        found.append((start + len(word), start, word))
        found.sort()  # no two are alike, so the order of the pairs is of no matter
        return [(start, end, word) for end, start, word in found]
