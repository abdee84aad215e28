"""The words that rules look for, found in a text: those of all rules at once, each long list by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Final

from ahocorasick_rs import AhoCorasick

_SOUGHT: Final[dict[str, None]] = {}
"""The words that rules look for in every text; modules add to them while they are loaded, lists once read."""
_ASKED: Final = set[frozenset[str]]()
"""The words that rules asked for together and that are all looked for."""


def of_several(words: Iterable[str]) -> frozenset[str]:
    """Those of two characters or more, as names are looked for; shorter ones stand in other words."""
    return frozenset(word for word in words if len(word) > 1)


def look_for(words: Iterable[str]) -> None:
    """Have every text looked through for these words, too; a rule then asks ``Seen`` for them."""
    _SOUGHT.update(dict.fromkeys(words))


class Seen:
    """Where a text has the words that are looked for, those too that overlap or lie in others.

    ``KeyError`` for a word that nobody had it looked through for: it would seem never to stand there.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._many = 0
        self._at: Mapping[str, list[int]] = {}
        self._words = frozenset[str]()

    def among(self, words: frozenset[str]) -> dict[str, list[int]]:
        """Those of the words that the text has, each with its offsets; in any order."""
        there = self._there(words)
        at = self._at
        return {word: at[word] for word in there}

    def offsets(self, words: frozenset[str]) -> list[int]:
        """The offsets of all the words, in text order."""
        there = self._there(words)
        return sorted(chain.from_iterable(map(self._at.__getitem__, there)))

    def mentions(self, words: frozenset[str]) -> list[tuple[int, int, str]]:
        """Every one of the words in the text, as start, end and word; by end, then start."""
        there = self._there(words)
        at = self._at
        found = [(start + len(word), start, word) for word in there for start in at[word]]
        found.sort()
        return [(start, end, word) for end, start, word in found]

    def has(self, words: frozenset[str]) -> bool:
        """Whether the text has one of the words."""
        return bool(self._there(words))

    def get(self, word: str) -> Sequence[int]:
        """The offsets of one word."""
        if word not in _SOUGHT:
            raise _not_sought((word,))
        self._look()
        return self._at.get(word, ())

    def _there(self, words: frozenset[str]) -> frozenset[str]:
        """Those of the words that the text has."""
        if words not in _ASKED:
            if not words <= _SOUGHT.keys():
                raise _not_sought(words - _SOUGHT.keys())
            _ASKED.add(words)
        self._look()
        return self._words & words

    def _look(self) -> None:
        if self._many < len(_SOUGHT):  # the first question, or the first since more are sought
            self._many = len(_SOUGHT)
            every, search = _search(self._many)
            found: dict[int, list[int]] = defaultdict(list)
            for index, start, _ in search.find_matches_as_indexes(self._text, overlapping=True):
                found[index].append(start)
            self._at = {every[index]: offsets for index, offsets in found.items()}
            self._words = frozenset(self._at)


def _not_sought(words: Iterable[str]) -> KeyError:
    return KeyError(f"no text is looked through for {'、'.join(words)}")


@lru_cache(maxsize=1)
def _search(_many: int) -> tuple[Sequence[str], AhoCorasick]:
    """All words and what finds them; they only become more, so that how many they are tells which."""
    words = tuple(_SOUGHT)
    return words, AhoCorasick(words, store_patterns=False)


class ListedWords:
    """A list of words of two characters or more; shorter ones are not found, and of no words nothing is."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(of_several(words))

    @cached_property
    def _search(self) -> AhoCorasick:
        return AhoCorasick(self._words, store_patterns=False)

    def mentions(self, text: str) -> list[tuple[int, int, str]]:
        """Every word in the text, overlapping ones too, as start, end and word; by end, then start."""
        found = self._search.find_matches_as_indexes(text, overlapping=True)
        return [(start, end, self._words[index]) for index, start, end in found]
