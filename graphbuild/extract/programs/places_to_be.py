"""What a place is to be, named by a quality before the name of the place (平安…, 书香…)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.programs.borders import Candidate
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.triggers import Triggers

_WISHED = (
    "美丽|平安|健康|法治|诚信|信用|清廉|数字|智慧|幸福|绿色|文明|书香|活力|创新型|开放型|学习型|创新|质量|品牌|开放|富裕|诗画|人文|"
    "现代化新|生态|森林|和谐|魅力|实力|宜居|品质|航运|海上|轨道上的"
)
_OF_PLACE = re.compile(rf"(?:{_WISHED})(?<!高品质)(?=[^\W!-ÿ]{{2}})")
"""A quality that before a place's name sums up what the place is to be (平安…, 书香…)."""
_QUALITIES = Triggers([("qualities", _WISHED)])
_PLACE_LENGTHS = (4, 3, 2)
_WISHES = {
    "平安": "campaign",
    "法治": "campaign",
    "清廉": "campaign",
    "书香": "brand",
    "文明": "brand",
    "航运": "brand",
}
"""The kind of those that are no strategy."""
_EVERYDAY_PLACES = re.compile(
    "合作|通道|资源|富民|惠民|利民|为民|港口|安康|滨海|和平|新城|平安|安定|共和|互助|同心|城区|郊区|新区|"
    "大方|公园|文化|开放|发展|服务|建设|创新"
)
"""Names of places that are words of every day."""


def of_places(spoken: Spoken) -> Iterator[Candidate]:
    """Yield what a text names with a quality and a place (平安…, 书香…)."""
    folded, reached = spoken.folded, 0
    for at in _QUALITIES.offsets(spoken):
        place = spoken.place_of[at]
        stop = spoken.clauses[place].end if place >= 0 else 0
        quality = _OF_PLACE.match(folded, at, stop) if reached <= at < stop else None
        if quality is None:
            continue
        reached, told = quality.end(), quality.group()
        for length in _PLACE_LENGTHS:
            end = reached + length
            if end <= stop and is_place(folded[reached:end]):
                break
        else:
            continue
        opened = told == "开放" and folded[end : end + 1] not in "、,。;建发新"
        if not (opened or _EVERYDAY_PLACES.fullmatch(folded, reached, end)):
            yield Candidate(at, end, _WISHES.get(told, "strategy"), "place-to-be", "medium", 4)
