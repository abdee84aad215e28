"""What tells that the words before a head are of a kind or a level, and what tells that a name goes on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from graphbuild.extract.gazetteer import gazetteer
from graphbuild.extract.places_lexicon import PLAIN, is_generic

_PARTS: Final = frozenset(
    ("县城", "城区", "市区", "旗县", "新城", "机场", "高铁站", "火车站", "景区", "新区")
)
"""Places without a name that a road may lead to."""
_SORTED: Final = frozenset(("scenic", "zone"))
_SORT: Final = re.compile("(?:代表|为主|特征|特点)的$")
"""Before a word for a kind: what is told of all that are of it."""
_SIGHT: Final = 3
_LEVEL: Final = re.compile("国家级|省级|市级|县级")
"""After a division: of what level its parks are, of which it has many."""
NEW_AND_OLD: Final = re.compile(
    "[新古东西南北中][桥街城园港河湖江山塘庄屯店]|富[水民]|[水泉龙江港茶]城|大[云河桥岭]"
)
"""Two characters of common words that are a name all the same (新桥小学)."""


_COMMON: Final = {"滨海新区": "天津"}
"""Areas whose names other cities have areas of as well, and what tells the one that is a division."""


def is_other_area(name: str, folded: str) -> bool:
    """Whether a name means an area of the plan's own city, and not the division far away (滨海新区)."""
    told = _COMMON.get(name)
    return told is not None and told not in folded


def is_end(phrase: str) -> bool:
    """Whether a road may lead there though the words look common (甲至县城公路, 甲至大化高速)."""
    return phrase in _PARTS or phrase in gazetteer().names


def tiled(start: int, at: int, held: Mapping[int, int]) -> bool:
    """Whether nothing but names of divisions and waters stands between the two offsets."""
    while at > start and (begun := held.get(at)) is not None:
        at = begun
    return at == start


def is_sort(folded: str, start: int, kind: str) -> bool:
    """Whether the words before tell of all places that are so (以温泉为代表的风情小镇)."""
    return kind in _SORTED and _SORT.search(folded, max(start - _SIGHT, 0), start) is not None


def is_levelled(folded: str, start: int, at: int, opens: Mapping[int, int]) -> bool:
    """Whether a division and the level of its parks stand before the head, and nothing that names one."""
    level = _LEVEL.match(folded, opens[start], at) if start in opens else None
    return level is not None and is_generic(folded[level.end() : at], PLAIN)
