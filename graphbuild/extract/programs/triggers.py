"""In which clauses a rule is tried: those that hold a word of which one stands in each of its matches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import repeat
from typing import Generic, TypeVar

from graphbuild.extract.listed_words import look_for
from graphbuild.extract.programs.spoken import Spoken

Rule = TypeVar("Rule")


class Triggers(Generic[Rule]):
    """Rules, each with its words: bars between them, none of them empty; or with a pattern of their form."""

    def __init__(self, rules: Iterable[tuple[Rule, str | re.Pattern[str]]]) -> None:
        self._forms: list[tuple[Rule, re.Pattern[str]]] = []
        self._words: dict[str, set[Rule]] = defaultdict(set)
        """By a word the rules it belongs to."""
        for rule, told in rules:
            if isinstance(told, re.Pattern):
                self._forms.append((rule, told))
                continue
            for word in _shortest(told.split("|")):
                self._words[word].add(rule)
        look_for(self._words)

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

    def offsets(self, spoken: Spoken) -> list[int]:
        """Where the words of any rule stand, in any order."""
        return self._found(spoken)[0]

    def _found(self, spoken: Spoken) -> tuple[list[int], list[set[Rule]]]:
        """Where the words stand in a text, and for each of these offsets the rules of the word."""
        offsets, rules = list[int](), list[set[Rule]]()
        for word, found in spoken.seen.among(self._words).items():
            offsets += found
            rules += [self._words[word]] * len(found)
        for rule, form in self._forms:
            found = [found.start() for found in form.finditer(spoken.folded)]
            offsets += found
            rules += [{rule}] * len(found)
        return offsets, rules


def _shortest(words: list[str]) -> list[str]:
    """Those that hold no other one: where a longer word stands, the one that it holds does."""
    return [word for word in words if not any(other != word and other in word for other in words)]
