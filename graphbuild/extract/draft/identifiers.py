"""Ids of the parts of a draft: slugs of their names, and what tells equal ones apart."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from typing import Final

from graphbuild.extract.programs.slug import LONGEST, slug

_MARK: Final = 8
"""Characters of the mark that tells apart what nothing else does."""


def short_slug(words: str, longest: int = 48) -> str:
    """A slug of the pinyin of the first words, cut between syllables."""
    whole = slug(words[: longest // 3])
    if len(whole) <= longest:
        return whole
    return whole[: longest + 1].rpartition("-")[0] or whole[:longest]


def unique(wanted: str, taken: set[str], *further: str) -> str:
    """``wanted`` if it is free, else with what tells it apart, at last with a mark of that; then taken.

    What tells it apart is in any words: it becomes a slug only where it is needed. A sign alone (%) has none.
    """
    if wanted not in taken:
        taken.add(wanted)
        return wanted
    further = tuple(short_slug(each, 24) for each in further if any(map(str.isalnum, each)))
    candidates = [f"{wanted[: LONGEST - 1 - len(each)].rstrip('-')}-{each}" for each in further]
    free = next((each for each in candidates if each not in taken), "")
    if not free:
        marked = "-".join((wanted, *further))
        high = 1
        while _again(wanted, marked, high) in taken:
            high *= 2
        times = range(high // 2 + 1, high + 1)  # those before are taken, one after another
        first = bisect_left(times, True, key=lambda each: _again(wanted, marked, each) not in taken)
        free = _again(wanted, marked, times[first])
    taken.add(free)
    return free


def _again(wanted: str, marked: str, times: int) -> str:
    """The id of a thing that is named as so many others are."""
    mark = hashlib.sha256(f"{marked}-again-{times}".encode()).hexdigest()[:_MARK]
    return f"{wanted[: LONGEST - 1 - _MARK].rstrip('-')}-{mark}"
