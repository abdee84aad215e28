"""One last word for several names before it (甲县、乙县污水处理厂): the whole as one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace

_HEADED: Final = frozenset(("zone", "facility", "scenic"))
_NAMES: Final = frozenset(("admin-prefecture", "admin-county", "admin-township", "village"))
_JOINTS: Final = frozenset("、和与及")


def joined(folded: str, headed: Iterable[FoundPlace], found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Places that open with a division or a village, with those of the same level listed before it.

    What is listed has no last word of its own there: it belongs to the one word that closes the list.
    """
    known = list(found)
    opens = {place.start: place for place in known if place.kind in _NAMES}
    ends = {place.end: place for place in known if place.kind in _NAMES}
    taken = {place.end for place in known if place.kind not in _NAMES}
    for place in headed:
        first = opens.get(place.start)
        if place.kind not in _HEADED or first is None or first.end >= place.end:
            continue
        start = place.start
        while start > 1 and folded[start - 1] in _JOINTS:
            before = ends.get(start - 1)
            if before is None or before.kind != first.kind or start - 1 in taken:
                break
            if before.surface == first.surface:  # 甲县、甲县开发区
                break
            start = before.start
        if start < place.start:
            surface = folded[start : place.end]
            yield FoundPlace(start, place.end, surface, place.kind, "", (), "medium", "joined")
