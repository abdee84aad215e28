"""Houses of the academy of sciences (中国科学院甲研究所), and universities that are founded or built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_lexicon import is_generic

_ACADEMY: Final = re.compile(
    "(?:中国科学院|中科院)(?!院士)[一-鿿]{2,18}?(?:研究所|研究院|植物园|天文台|科学中心|创新研究院|分院)"
)
_BUILT: Final = re.compile(
    r"大学(?=(?:\([一-鿿]{2,8}\))?(?:正式|顺利|成功|获批|挂牌)?(?:成立|揭牌|开学|招生|开工|建成|筹建|筹设|新校区|校区|迁建))"
)
"""A university, and after it what tells that it is meant as the place it is."""
_FEWEST, _MOST = 2, 8


def institutes(folded: str, cuts: Cuts) -> Iterator[FoundPlace]:
    """The academy's institutes whole, with the joints in their names; universities where they are built."""
    for house in _ACADEMY.finditer(folded) if "科学院" in folded or "中科院" in folded else ():
        yield _house(folded, *house.span())
    for university in _BUILT.finditer(folded):
        start = cuts.last(university.start())
        name = folded[start : university.start()]
        if _FEWEST <= len(name) <= _MOST and not is_generic(name):
            yield _house(folded, start, university.end())


def _house(folded: str, start: int, end: int) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], "facility", "", (), "medium", "institute")
