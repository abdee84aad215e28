"""Places with what stands in brackets after their names (X路(甲路至乙路), X馆(Y馆))."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace

_KINDS: Final = frozenset(("zone", "facility", "scenic"))
_LONGEST: Final = 30
"""Characters that the longest name in brackets has."""
_STRETCH: Final = re.compile(
    "(?:[一-鿿]{2,4}(?:至[一-鿿]{2,4})?)段(?=[、,。;)治综整生环水防堤河流清疏护等两景]|[一二三四]期)"
)
"""After a water: the part of it along a place or between two."""
_ROAD: Final = re.compile(r"[(][一-鿿\d]{2,8}至[一-鿿\d]{2,8}[)]")
"""After a road, in brackets: from where to where it goes."""


def wholes(folded: str, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Names with what stands in brackets after them: a road's two ends, or the other name of the place."""
    known = list(found)
    spans = {(place.start, place.end) for place in known if place.kind in _KINDS}
    for place in known:
        if place.kind == "road" and place.rule == "head":
            stretch = _ROAD.match(folded, place.end)
            if stretch:
                yield _whole(folded, place.start, stretch.end(), place)
        if place.kind not in _KINDS or place.rule != "head":
            continue
        if folded[place.end : place.end + 1] == "(":
            close = folded.find(")", place.end, place.end + _LONGEST)
            if (place.end + 1, close) in spans:
                yield _whole(folded, place.start, close + 1, place)


def reaches(folded: str, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Waters with the stretch of them that is meant (甲河乙县段)."""
    for place in found:
        stretch = _STRETCH.match(folded, place.end) if place.kind == "river" else None
        if stretch and place.end - place.start > 1:
            yield _whole(folded, place.start, stretch.end(), place)


def _whole(folded: str, start: int, end: int, last: FoundPlace) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], last.kind, "", (), "low", "whole")
