"""Works by one word and their number (甲、乙、丙3座水厂), and zones with their division in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.lexicon import is_generic

_CLOSING: Final = re.compile(
    r"(?<!第)(?:[2-9]|[两二三四五六七八九])[个座大家处][^\W!-ÿ]{0,8}?"
    r"(?P<whole>污水处理厂|净水厂|水厂|电厂|发电厂|变电站|水电站|电站|泵站|提灌站|卫生院|敬老院|泊位|码头|大桥|机场|经济区|示范区|试验区)$"
)
_ANCHORS: Final = frozenset(
    (
        "水厂",
        "理厂",
        "电厂",
        "电站",
        "泵站",
        "灌站",
        "生院",
        "老院",
        "泊位",
        "码头",
        "大桥",
        "机场",
        "济区",
        "范区",
        "验区",
    )
)
"""The last two characters of those words."""
look_for(_ANCHORS)
_RANKED: Final = re.compile(r"[^\W!-ÿ]?[级化]")
_FAR: Final = 16

"""After a list: what its members have, which is one place of the plan's for all of them."""
_LIST: Final = re.compile(r"(?:[一-鿿0-9]{2,8}、)+[一-鿿0-9]{2,12}$|[^\W!-ÿ]{2,8}[和与及][^\W!-ÿ]{2,8}$")
_HEADED: Final = re.compile("(?:[一二三四]期|[站厂库园港路场闸]|港区|码头|锚地|枢纽|大桥)(?:、|以?及|和)")
"""In such a list: a member with a last word of its own, after which the list begins anew."""
_JOINT: Final = re.compile("[、和与及]")
_DIGITS: Final = dict(zip("23456789二三四五六七八九两", (*range(2, 10), *range(2, 10), 2), strict=True))
"""A number, where it is as many as the list has members, tells that the list is names."""
_SIGHT: Final = 60
_HEAD: Final = re.compile(r"[^\W!-ÿ]{1,4}(?:基地|城|中心|产业园|园区|研究院|学院|医院|博物馆|枢纽)$")
_OWN: Final = re.compile("[省市]")
_FEWEST, _MOST = 4, 16
_PAIR: Final = 2


def counted(folded: str, found: Iterable[FoundPlace], cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """The list and the word that closes it as one, where a name in the list is known for a place."""
    starts = {place.start for place in found}
    for at in seen.offsets(_ANCHORS):
        closing = _CLOSING.search(folded, max(at - _FAR, 0), at + 2)
        if closing is None or _RANKED.match(folded, at + 2):
            continue
        series = _LIST.search(folded, max(closing.start() - _SIGHT, 0), closing.start())
        if series is None:
            continue
        first = folded.find("、", series.start(), series.end())
        first = first if first > 0 else series.end() - 1
        start = max(cuts.last(first - 1), series.start())
        for headed in _HEADED.finditer(folded, start, closing.start()):
            start = headed.end()
        members = _JOINT.split(folded[start : closing.start()])
        if len(members) < _PAIR:
            continue  # 甲机场、|乙机场2个枢纽机场
        works = not closing["whole"].endswith("区")
        told = works and _DIGITS.get(folded[closing.start()]) == len(members)
        told = told and (len(members) > _PAIR or not any(map(is_generic, members)))
        if told or any(start <= at < closing.start() for at in starts):
            kind = "facility" if works else "zone"
            yield FoundPlace.at(folded, start, closing.end(), kind, "counted", "low")


def without_begun(patterns: Iterable[FoundPlace], wholes: Iterable[FoundPlace]) -> list[FoundPlace]:
    """The places but for those that only begin one with its division in brackets."""
    begun = {place.start: place.end for place in wholes}
    return [place for place in patterns if begun.get(place.start, 0) <= place.end]


def located(folded: str, held: Mapping[int, int], cuts: Cuts) -> Iterator[FoundPlace]:
    """A zone or house and the division in brackets after it, where it has no name but what it is for."""
    for end, start in held.items():
        if folded[end : end + 1] != ")" or folded[start - 1 : start] != "(":
            continue
        head = _HEAD.search(folded, max(start - 9, 0), start - 1)
        begin = cuts.last_firm(head.end() - 1) if head else start
        own = _OWN.match(folded, begin) is not None
        if (
            head
            and _FEWEST <= start - 1 - begin <= _MOST
            and (own or not is_generic(folded[begin : start - 1]))
        ):
            yield FoundPlace.at(folded, begin, end + 1, "zone", "located", "low")
