"""In which clauses a rule is tried: those that hold a word of which one stands in each of its matches."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from graphbuild.extract.listed_words import Pairs, begins
from graphbuild.extract.pieces import Clause

Rule = TypeVar("Rule")


class Triggers(Generic[Rule]):
    """Rules, each with its words: bars between them, none of them empty."""

    def __init__(self, rules: Iterable[tuple[Rule, str]]) -> None:
        self._signs: dict[str, list[Rule]] = defaultdict(list)
        self._words: dict[str, list[tuple[str, Rule]]] = defaultdict(list)
        for rule, words in rules:
            for word in words.split("|"):
                if len(word) == 1:
                    self._signs[word].append(rule)
                else:
                    self._words[word[:2]].append((word, rule))
        begins(self._words)

    def told(self, folded: str, clauses: Sequence[Clause], pairs: Pairs) -> dict[int, set[Rule]]:
        """For the place of each clause, in text order, that holds such words: the rules they belong to.

        ``pairs`` are those of the text.
        """
        starts = [clause.start for clause in clauses]
        told: dict[int, set[Rule]] = defaultdict(set)
        for at, rule in self._found(folded, pairs):
            told[bisect_right(starts, at) - 1].add(rule)
        return told

    def _found(self, folded: str, pairs: Pairs) -> Iterator[tuple[int, Rule]]:
        for pair, starts in pairs.among(self._words).items():
            for word, rule in self._words[pair]:
                whole = word == pair
                yield from ((at, rule) for at in starts if whole or folded.startswith(word, at))
        for sign, rules in self._signs.items():
            at = folded.find(sign)
            while at >= 0:
                yield from ((at, rule) for rule in rules)
                at = folded.find(sign, at + 1)
