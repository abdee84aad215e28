"""Names in a shorter form where the text has told the longer one: without the division that opens it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.lexicon import ORDINARY

_KINDS: Final = frozenset(("zone", "facility", "scenic"))
_FEWEST: Final = 4
"""Characters of a name without its division that are still that one's."""
_NAMED_FOR: Final = re.compile(r"[级化]|[^\W!-ÿ]{0,3}称号")
_DONE_TO: Final = frozenset("润动游绘兴")
"""Before 古城: a verb of what is done to it or goes on in it (润古城)."""
_OLD: Final = "古城"
_TOWN: Final = re.compile('古城(?=改造|文化(?!产业)|保护|更新|开发|风貌|新天地|[”"、,。])')
"""The old town of the city whose plan it is, where it is spoken of as such."""


def short_forms(
    folded: str, found: Iterable[FoundPlace], held: Mapping[int, int], cuts: Cuts, home: frozenset[str]
) -> Iterator[FoundPlace]:
    """Zones, houses and sites of the own area again without the division before them.

    ``held`` maps the end of each division to its start, ``home`` has the names of the plan's own ones.
    """
    known = list(found)
    ends = {place.end for place in known if place.kind in _KINDS}
    kinds: dict[str, str] = {}
    for place in known:
        if place.kind not in _KINDS:
            continue
        for end in range(place.start + 2, min(place.end - _FEWEST, place.start + 5) + 1):
            if held.get(end) == place.start and folded[place.start : end] in home:
                kinds.setdefault(folded[end : place.end], place.kind)
    for name in sorted(kinds):
        if name in ORDINARY:
            continue
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            if end not in ends and cuts.is_cut(start) and not _NAMED_FOR.match(folded, end):
                yield FoundPlace(start, end, name, kinds[name], "", (), "low", "short-form")
            start = folded.find(name, end)
    if home:
        for town in _TOWN.finditer(folded):
            if town.end() not in ends and (cuts.is_cut(town.start()) or folded[town.start() - 1] in _DONE_TO):
                yield FoundPlace(*town.span(), _OLD, "scenic", "", (), "low", "short-form")
