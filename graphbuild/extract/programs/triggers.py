"""In which clauses a rule is tried: those that hold a word of which one stands in each of its matches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import repeat
from typing import Generic, TypeVar

from graphbuild.extract.listed_words import begins
from graphbuild.extract.programs.spoken import Spoken

Rule = TypeVar("Rule")
_PAIR = 2


class Triggers(Generic[Rule]):
    """Rules, each with its words: bars between them, none of them empty; or with a pattern of their form."""

    def __init__(self, rules: Iterable[tuple[Rule, str | re.Pattern[str]]]) -> None:
        self._forms: list[tuple[Rule, re.Pattern[str]]] = []
        self._signs: dict[str, set[Rule]] = defaultdict(set)
        """By a word of one character the rules it belongs to."""
        words: dict[str, set[Rule]] = defaultdict(set)
        for rule, told in rules:
            if isinstance(told, re.Pattern):
                self._forms.append((rule, told))
                continue
            for word in _shortest(told.split("|")):
                (self._signs if len(word) == 1 else words)[word].add(rule)
        self._words: dict[str, tuple[set[Rule], list[tuple[int, str, set[Rule]]]]] = {}
        """By two characters the rules of that word, and the longer words that hold them, with their rules.

        A longer word is looked for by the two of its characters that the fewest words hold, which stand in
        texts more rarely, too; it begins as many characters before them as are told with it.
        """
        common = Counter(pair for word in words for pair in _pairs(word))
        for word, its in words.items():
            rarest = min(_pairs(word), key=common.__getitem__)
            shift = word.index(rarest)
            own, longer = self._words.setdefault(rarest, (set(), []))
            if len(word) == _PAIR:
                own |= its
            else:
                longer.append((shift, word, its))
        begins(self._words)

    def told(self, spoken: Spoken) -> dict[int, set[Rule]]:
        """For the place of each clause that holds such words: the rules they belong to."""
        offsets, rules = self._found(spoken)
        told: dict[int, set[Rule]] = defaultdict(set)
        for place, its in zip(map(bisect_right, repeat(spoken.starts), offsets), rules, strict=True):
            told[place - 1].update(its)
        told.pop(-1, None)  # before the first clause
        return told

    def places(self, spoken: Spoken) -> set[int]:
        """The places of the clauses that hold a word of any rule."""
        return spoken.places(self._found(spoken)[0])

    def _found(self, spoken: Spoken) -> tuple[list[int], list[set[Rule]]]:
        """Where the words stand in a text, and for each of these offsets the rules of the word."""
        folded, offsets, rules = spoken.folded, list[int](), list[set[Rule]]()
        for pair, found in spoken.pairs.among(self._words).items():
            own, longer = self._words[pair]
            if own:
                offsets += found
                rules += [own] * len(found)
            for shift, word, its in longer:
                for at in found:
                    if folded.startswith(word, at - shift):
                        offsets.append(at - shift)
                        rules.append(its)
        for sign, its in self._signs.items():
            at = folded.find(sign)
            while at >= 0:
                offsets.append(at)
                rules.append(its)
                at = folded.find(sign, at + 1)
        for rule, form in self._forms:
            there = [found.start() for found in form.finditer(folded)]
            offsets += there
            rules += [{rule}] * len(there)
        return offsets, rules


def _shortest(words: list[str]) -> list[str]:
    """Those that hold no other one: where a longer word stands, the one that it holds does."""
    return [word for word in words if not any(other != word and other in word for other in words)]


def _pairs(word: str) -> list[str]:
    return [word[at : at + _PAIR] for at in range(len(word) - 1)]
