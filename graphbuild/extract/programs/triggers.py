"""In which clauses a rule is tried: those that hold a word of which one stands in each of its matches."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from graphbuild.extract.listed_words import Pairs, begins
from graphbuild.extract.pieces import Clause

Rule = TypeVar("Rule")


class Triggers(Generic[Rule]):
    """Rules, each with its words: bars between them, none of them empty."""

    def __init__(self, rules: Iterable[tuple[Rule, str]]) -> None:
        self._signs: dict[str, set[Rule]] = defaultdict(set)
        """By a word of one character the rules it belongs to."""
        self._words: dict[str, dict[str, set[Rule]]] = defaultdict(lambda: defaultdict(set))
        """By their first two characters the longer ones, each with its rules."""
        for rule, words in rules:
            for word in words.split("|"):
                if len(word) == 1:
                    self._signs[word].add(rule)
                else:
                    self._words[word[:2]][word].add(rule)
        begins(self._words)

    def told(self, folded: str, clauses: Sequence[Clause], pairs: Pairs) -> dict[int, set[Rule]]:
        """For the place of each clause, in text order, that holds such words: the rules they belong to.

        ``pairs`` are those of the text.
        """
        starts = [clause.start for clause in clauses]
        told: dict[int, set[Rule]] = defaultdict(set)
        for pair, offsets in pairs.among(self._words).items():
            words = self._words[pair]
            any_word = tuple(words)
            for at in offsets:
                if folded.startswith(any_word, at):
                    rules = told[bisect_right(starts, at) - 1]
                    for word, its in words.items():
                        if folded.startswith(word, at):
                            rules |= its
        for sign, its in self._signs.items():
            at = folded.find(sign)
            while at >= 0:
                told[bisect_right(starts, at) - 1] |= its
                at = folded.find(sign, at + 1)
        return told
