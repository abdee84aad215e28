"""In which clauses a rule is tried: those that hold a word of which one stands in each of its matches."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
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
        self._sought = frozenset(self._words)
        look_for(self._sought)

    def by_rule(self, spoken: Spoken) -> dict[Rule, set[int]]:
        """For each rule whose words stand in a text: the places of the clauses that hold them."""
        offsets: dict[Rule, list[int]] = defaultdict(list)
        for word, found in spoken.seen.among(self._sought).items():
            for rule in self._words[word]:
                offsets[rule] += found
        for rule, form in self._forms:
            offsets[rule] += [found.start() for found in form.finditer(spoken.folded)]
        return {rule: spoken.places(found) for rule, found in offsets.items()}

    def places(self, spoken: Spoken) -> set[int]:
        """The places of the clauses that hold a word of any rule."""
        return spoken.places(chain.from_iterable(spoken.seen.among(self._sought).values()))

    def offsets(self, spoken: Spoken) -> list[int]:
        """Where the words of any rule stand, in text order."""
        return spoken.seen.offsets(self._sought)


def _shortest(words: list[str]) -> list[str]:
    """Those that hold no other one: where a longer word stands, the one that it holds does."""
    return [word for word in words if not any(other != word and other in word for other in words)]
