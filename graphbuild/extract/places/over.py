"""Known names that hold other ones (雄安新区 holds 安新)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

Over = Mapping[int, list[tuple[int, int]]]
"""By offset the known names that it lies in, as start and end, in text order."""
_LONGEST: Final = 13
"""Characters of a known name within which what it holds begins."""


def lying_over(fixed: Mapping[int, int]) -> Over:
    """The known names by what they hold; ``fixed`` has their starts and ends."""
    over: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for begin, stop in sorted(fixed.items()):
        for at in range(begin, min(stop, begin + _LONGEST)):
            over[at].append((begin, stop))
    return over


def covered(over: Over, start: int, end: int) -> bool:
    """Whether another known name holds the span and goes further on either side."""
    for begin, stop in over.get(start, ()):
        if (begin, stop) != (start, end) and (begin < start or stop > end):
            return not (begin == start and stop > end and end - start > 2)
    return False
