"""Parts of roads told after their names: a phase, the roads or townships they lie between, a side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.context import Context
from graphbuild.extract.places.gazetteer import Gazetteer
from graphbuild.extract.places.lexicon import is_generic

_PHASE: Final = re.compile("[一二三四五]期(?![间限末初中内])")
_STREETS: Final = ("大道", "大街", "路")
_LINES: Final = ("高速", "高速公路", "铁路", "高铁", "国道", "省道")
_CROSSING: Final = re.compile(
    r"([^\W!-ÿ]{2,5}?)(?:出入口|[东西南北]?道口|[东西南北]?出口|入口|[东西南北]?互通(?:立交)?(?:出入口)?(?:连接线)?|枢纽互通|服务区|收费站)(?=[、,。;)建开改扩工项等和及])"
)
"""After a line: what lies on it, with a name of its own."""
_BRIDGE: Final = re.compile(r"(?:上?跨)?([^\W!-ÿ]{1,3}[河江渠溪])(?:特?大)?桥")
"""After a street: the bridge that it crosses a river by (柳林路石河桥)."""
_PART: Final = re.compile("段|绕[镇城]公路|过境(?:公路|线|段)|改线段?")
"""After the townships: the part of the line that lies there."""
_STRETCH_END: Final = "段"
_MOST_TOWNS: Final = 3
_WITH_PARTS: Final = frozenset(("head", "head-part", "numbered-road", "listed-line"))


def ways(
    folded: str,
    found: Iterable[FoundPlace],
    towns_there: Iterable[tuple[int, int, str]],
    towns: Gazetteer | None,
    context: Context,
) -> Iterator[FoundPlace]:
    """Phases and stretches of the roads that are found, crossings, stretches between townships."""
    roads = [place for place in found if place.kind == "road" and place.rule in _WITH_PARTS]
    town_at = {start: (end, name) for start, end, name in towns_there}
    for road in roads:
        end = road.end
        phase = _PHASE.match(folded, end) if folded[end + 1 : end + 2] == "期" else None
        if phase and folded[end - 1] != _STRETCH_END:
            end = phase.end()
            yield FoundPlace.at(folded, road.start, end, "road", "head-part")
        bridge = _BRIDGE.match(folded, road.end) if road.surface.endswith(_STREETS) else None
        if bridge and not road.surface.endswith("公路"):
            yield FoundPlace.at(folded, road.start, bridge.end(), "road", "head-part")
            surface = bridge[1]
            yield FoundPlace(*bridge.span(1), surface, "river", "", (), "medium", "named-for")
        crossing = _CROSSING.match(folded, end) if road.surface.endswith(_LINES) else None
        if crossing and not is_generic(crossing[1]):
            surface = folded[road.start : crossing.end()]
            yield FoundPlace(road.start, crossing.end(), surface, "facility", "", (), "medium", "on-line")
        yield from _through_towns(folded, road, town_at, towns, context)


def _through_towns(
    folded: str,
    road: FoundPlace,
    town_at: dict[int, tuple[int, str]],
    towns: Gazetteer | None,
    context: Context,
) -> Iterator[FoundPlace]:
    """The townships that tell a stretch of a line (甲乙线丙丁段), each of them and the stretch."""
    told: list[tuple[int, int, tuple[str, ...]]] = []
    at = road.end
    while towns is not None and at in town_at and len(told) < _MOST_TOWNS:
        end, name = town_at[at]
        inside = [one for one in towns.names[name] if one.parent in context.own] or list(towns.names[name])
        told.append((at, end, tuple(sorted(one.code for one in inside))))
        at = end + (folded[end : end + 1] == "至")
    part = _PART.match(folded, told[-1][1]) if told else None
    if part is None:
        return
    yield FoundPlace.at(folded, road.start, part.end(), "road", "head-part")
    for start, end, codes in told:
        one = codes[0] if len(codes) == 1 else ""
        others = () if one else codes
        yield FoundPlace(start, end, folded[start:end], "admin-township", one, others, "medium", "township")
