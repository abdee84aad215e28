"""Whether paragraphs that no heading places tell of what is over, by the words in them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from math import fsum
from pathlib import Path
from typing import Final

from graphbuild.extract.alternatives import beginnings
from graphbuild.extract.pieces import Zone
from graphbuild.extract.year import A_YEAR, number_of_year

FILE: Final = Path(__file__).with_name("tense.csv")
"""Words, and the log odds that a paragraph with them is of what is over: ``tests.accuracy.tense_weights``."""
YEARS: Final = ("a year before", "the year", "a year after")
_AHEAD, _BACK = 4.0, 8.0
"""Log odds against a turn to what is to be done from one paragraph to the next, and against one back."""
_BEGUN: Final = 8.0
"""Log odds that the beginning of a report tells of what is over."""
_UNTOLD: Final = -1.0
"""The same of a text that does not say what it is."""


@cache
def table() -> tuple[re.Pattern[str], dict[str, float]]:
    """The pattern that finds the cues, in a group each, and the weights of the groups and of ``YEARS``."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = {row["words"]: float(row["weight"]) for row in csv.DictReader(file)}
    cues = [words for words in rows if words not in YEARS]
    groups = "|".join(f"(?P<c{place}>{words})" for place, words in enumerate(cues))
    weights = {f"c{place}": rows[words] for place, words in enumerate(cues)} | rows
    return re.compile(f"(?={_may_begin(cues)})(?:{groups})"), weights


def _may_begin(cues: Iterable[str]) -> str:
    """A pattern that tells fast where none of the cues begins: by its first two characters, but for a few."""
    begun, others = set[str](), []
    for words in cues:
        try:
            begun |= beginnings(words)
        except ValueError:  # any of many characters may be the first
            others.append(words)
    alone = {each for each in begun if len(each) == 1}
    firsts, seconds = ("".join(sorted({each[place] for each in begun - alone})) for place in range(2))
    return "|".join((rf"[\d{''.join(sorted(alone))}]", f"[{firsts}][{re.escape(seconds)}]", *others))


def cues(paragraph: str, plan_year: int) -> set[str]:
    """The cues of a paragraph: groups of the pattern, and of ``YEARS`` where the plan's year is known."""
    pattern, _ = table()
    years = [number_of_year(year) for year in A_YEAR.findall(paragraph) if len(year) == 4]
    found = {YEARS[1 + (year > plan_year) - (year < plan_year)] for year in years if plan_year}
    return found | {each.lastgroup or "" for each in pattern.finditer(paragraph)}


def past_odds(paragraph: str, plan_year: int) -> float:
    """The log odds that a paragraph tells of what is over, by its words alone."""
    _, weights = table()
    return fsum(weights[cue] for cue in cues(paragraph, plan_year))


def looks_ahead(folded: str, spans: Sequence[tuple[int, int]], plan_year: int) -> bool:
    """Whether paragraphs that no heading places turn from what is over to what is to be done."""
    return fsum(past_odds(folded[start:end], plan_year) for start, end in spans) < -_AHEAD


class Tense:
    """Which paragraphs of a text tell of what is over: the likeliest run of all, as they seldom turn."""

    def __init__(
        self, folded: str, spans: Sequence[tuple[int, int]], plan_year: int, *, begun: bool, report: bool
    ) -> None:
        self._text, self._spans, self._year = folded, spans, plan_year
        before = _BEGUN if begun and report else 0.0 if begun or report else _UNTOLD
        self._odds = (before, 0.0)
        self._ways: list[tuple[bool, bool]] = []

    def of(self, index: int) -> Zone:
        """What the paragraph of this number tells of; no more is read than decides it."""
        over = (True, False)  # whether it tells of what is over, if the paragraph reached does; if not
        last = len(self._spans) - 1
        for reached in range(index + 1, last + 1):
            if over[0] == over[1]:
                break
            past, future = self._way(reached)
            over = (over[not past], over[not future])
        if over[0] != over[1]:
            self._way(last)
            over = (over[self._odds[0] <= self._odds[1]],) * 2
        return "past" if over[0] else "future"

    def _way(self, index: int) -> tuple[bool, bool]:
        """Whether the likeliest way to a paragraph comes from what is over: if it is past, if it is not."""
        while len(self._ways) <= index:
            past, future = self._odds
            odds = past_odds(self._text[slice(*self._spans[len(self._ways)])], self._year)
            self._ways.append((past >= future - _BACK, past - _AHEAD > future))
            self._odds = max(past, future - _BACK) + odds, max(future, past - _AHEAD)
        return self._ways[index]
