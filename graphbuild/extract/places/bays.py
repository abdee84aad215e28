"""The greater bay area in short, in plans that name it in full (湾区, 融湾)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts

_WHOLE: Final = "大湾区"
_SHORT: Final = "湾区"
_OTHERS: Final = frozenset("大的海河港江湖州胶前内外深东西南北中新老金银月长黄流")
"""Before it: another bay ends there, or the best of its kind is told."""
_INTO: Final = re.compile('(?<=[融入])湾(?=发展|先行|[、,。;”"]|行动|战略|步伐)')
"""The area by its first character, as plans around it say that they grow into it."""


def bays(folded: str, cuts: Cuts) -> Iterator[FoundPlace]:
    """Every mention of it by less than its name, where nothing else ends in the same words."""
    if _WHOLE not in folded:
        return
    at = folded.find(_SHORT)
    while at >= 0:
        before = folded[at - 1 : at]
        if before not in _OTHERS and not cuts.word_over(at) and not cuts.word_over(at + len(_SHORT)):
            yield _bay(at, _SHORT)
        at = folded.find(_SHORT, at + 1)
    for into in _INTO.finditer(folded):
        yield _bay(into.start(), into[0])


def _bay(start: int, surface: str) -> FoundPlace:
    return FoundPlace(start, start + len(surface), surface, "region", "", (), "medium", "bay")
