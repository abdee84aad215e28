"""In which clauses a rule is tried: those that hold a word of which one stands in each of its matches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from graphbuild.extract.listed_words import Pairs, begins
from graphbuild.extract.pieces import Clause

Rule = TypeVar("Rule")


class Triggers(Generic[Rule]):
    """Rules, each with its words: bars between them, none of them empty; or with a pattern of their form."""

    def __init__(self, rules: Iterable[tuple[Rule, str | re.Pattern[str]]]) -> None:
        self._forms: list[tuple[Rule, re.Pattern[str]]] = []
        self._signs: dict[str, set[Rule]] = defaultdict(set)
        """By a word of one character the rules it belongs to."""
        pairs: dict[str, dict[str, set[Rule]]] = defaultdict(lambda: defaultdict(set))
        for rule, words in rules:
            if isinstance(words, re.Pattern):
                self._forms.append((rule, words))
                continue
            for word in words.split("|"):
                if len(word) == 1:
                    self._signs[word].add(rule)
                else:
                    pairs[word[:2]][word].add(rule)
        self._words = {pair: (words.pop(pair, set()), tuple(words), words) for pair, words in pairs.items()}
        """By two characters the rules of that word, and the longer words that begin so, with their rules."""
        begins(self._words)

    def told(self, folded: str, clauses: Sequence[Clause], pairs: Pairs) -> dict[int, set[Rule]]:
        """For the place of each clause, in text order, that holds such words: the rules they belong to.

        ``pairs`` are those of the text.
        """
        starts = [clause.start for clause in clauses]
        told: dict[int, set[Rule]] = defaultdict(set)
        for pair, offsets in pairs.among(self._words).items():
            own, longer, words = self._words[pair]
            for at in offsets if own else ():
                told[bisect_right(starts, at) - 1].update(own)
            for at in offsets if longer else ():
                if folded.startswith(longer, at):
                    rules = told[bisect_right(starts, at) - 1]
                    for word, its in words.items():
                        if folded.startswith(word, at):
                            rules |= its
        for sign, its in self._signs.items():
            at = folded.find(sign)
            while at >= 0:
                told[bisect_right(starts, at) - 1] |= its
                at = folded.find(sign, at + 1)
        for rule, form in self._forms:
            for found in form.finditer(folded):
                told[bisect_right(starts, found.start()) - 1].add(rule)
        told.pop(-1, None)  # before the first clause
        return told
