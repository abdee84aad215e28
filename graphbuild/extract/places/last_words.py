"""The kind that a last word tells, where the rule that found the place knew only a wider one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graphbuild.extract.pieces import FoundPlace

_ENDINGS: Final = frozenset("库桥道区块带街巷园地城")
_LAST: Final = re.compile(
    "(?:"
    "(?P<facility>水库|桥|隧道|航道|作业区|港区|植物园|动物园|新天地|(?:步行|商业|美食)街)"
    "|(?P<scenic>^长城|[古老]街|古巷|国家(?:文化)?公园|景观带|风[光景]带|游览带|旅游(?:经济)?带)"
    "|(?P<region>核心功能区|功能拓展区|生态涵养区|区块|(?<![产工]业)(?<!物流)(?<!科技)(?<!新)片区)"
    "|(?P<zone>产业带|保税港区)"
    ")$"
)
_BUILT: Final = frozenset(("road", "river", "zone", "corridor", "scenic", "facility"))
"""The kinds that the rules give by a head."""


def kind_of(place: FoundPlace) -> str:
    """The kind that the last word of a place tells, the one that it has where the word tells none."""
    if place.surface[-1] not in _ENDINGS or place.kind not in _BUILT:
        return place.kind
    if place.kind == "road" and "至" in place.surface:
        return place.kind  # 甲至乙桥
    told = _LAST.search(place.surface)
    return (told.lastgroup if told else None) or place.kind


def by_last_words(places: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """A reservoir or a bridge is a work, an area of a town a region, a belt of views a sight."""
    for place in places:
        kind = kind_of(place) if place.surface[-1] in _ENDINGS else place.kind
        yield place if kind == place.kind else replace(place, kind=kind)
