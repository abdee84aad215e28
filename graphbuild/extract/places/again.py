"""Zones named for a division and a rank of the nation, and names that stand again, shorter ones as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.joins import hyphened
from graphbuild.extract.places.lexicon import BOUNDARY, ORDINARY, is_generic, words
from graphbuild.extract.places.nested import SITE

_NATIONAL: Final = re.compile(
    r"(?:国家级?(?:重点)?[^\W!-ÿ]{2,10}?|重点开发开放)"
    r"(?:试验区|实验区|示范区|合作区|高新区|开发区|综合保税区|科技城|科学城|文化公园)"
)
"""After a division: a zone of the nation's there (X国家重点开发开放试验区)."""
_AIMED: Final = re.compile(
    r"([^\W!-ÿ]{2,8}?)(?:发展|建设|融合|保护|扶贫|改革)(?:(?:创新|融合|综合|引领|先行){0,2})"
    r"(?:引领区|先行区|示范区|试验区|实验区|协作区|合作区)"
)
"""After a place: a zone there, named for what it is to develop or build (X协同发展示范区)."""
_AIMS: Final = frozenset(("引领", "先行", "示范", "试验", "实验", "协作", "合作"))
_LONGEST: Final = 20
"""Characters of such a zone's name after the place."""
_FIELDS: Final = words("""
    全面 高质量 农业现代化 生态文明 可持续 绿色 特色 城乡 产业 科技 协同 创新 综合 融合 统筹 一体化 生态 文化
    旅游 文旅 军民 产教 数字经济 海洋经济 民营经济 职教 教育 医疗 康养 农业 现代 现代化 循环 低碳 革命 老区
    互联网 人工智能 产城 体育
""")
"""What such a zone is for."""
_WITH: Final = frozenset("与和同")
"""Before a place: the zone beside it that another is to be (与甲一体化发展先行区)."""
_AGAIN: Final = ("试验区", "实验区", "合作区")
look_for(_AGAIN)
_NO_ZONE: Final = re.compile(r"[^\W!-ÿ]{0,2}(?:\d|[一二三四五六七八九十])|试点")
_OTHERS: Final = frozenset("市县区镇乡村山江河湖")
"""After such a name: the last word of another place that bears it."""
_KINDS: Final = frozenset(("region", "village"))
_SHORTENED: Final = frozenset(("zone", "facility", "scenic"))
_FEWEST: Final = 4
"""Characters of a name without its division that are still that one's."""
_NAMED_FOR: Final = re.compile(r"[级化]|[^\W!-ÿ]{0,3}称号")
_DONE_TO: Final = frozenset("润动游绘兴")
"""Before 古城: a verb of what is done to it or goes on in it (润古城)."""
_OLD: Final = "古城"
_TOWN: Final = re.compile("古城(?=改造|文化(?!产业)|保护|更新|开发|风貌|新天地|[”、,。])")
"""The old town of the city whose plan it is, where it is spoken of as such."""
_CHINESE: Final = re.compile(r"[^\W!-ÿ]+")
_SCENIC: Final = re.compile(
    r"\s?(?:国家级?)?(?:\dA级?)?\s?(?:旅游|国家级?|省级|生态|文化|红色|核心|水利|森林)*(?:景区|度假区|风景名胜区|风景区)$"
)
_STREAM: Final = re.compile(r"(?<=[水河溪])(?:湖|水库)$")
_BEFORE: Final = "大伏"
"""Before a name without its last word (大X旅游圈, 220 千伏X变电站)."""
_WATERS: Final = frozenset("湖库")


def national(folded: str, held: Mapping[int, int], cuts: Cuts) -> Iterator[FoundPlace]:
    """The nation's zones in a division; ``held`` maps the end of each that is named to its start."""
    for end, start in held.items():
        zone = _NATIONAL.match(folded, end)
        if zone is None and folded[end - 1] != "省" and folded[start - 1 : start] not in _WITH:
            zone = _aimed(folded, end)
        if zone:
            yield FoundPlace.at(
                folded, hyphened(folded, start, cuts), zone.end(), "zone", "national-zone", "low"
            )


def _aimed(folded: str, end: int) -> re.Match[str] | None:
    last = folded.find("区", end, end + _LONGEST)
    zone = _AIMED.match(folded, end) if folded[last - 2 : last] in _AIMS else None
    return zone if zone and is_generic(zone[1], _FIELDS) else None


def zones_again(folded: str, found: Iterable[FoundPlace], cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """A zone that a division's name has told, again by its last word alone (试验区)."""
    told = {place.surface[-3:] for place in found if place.kind == "zone" and len(place.surface) > 3}
    for word in _AGAIN:
        for start in seen.get(word) if word in told else ():
            end = start + len(word)
            if _is_alone(folded, start, cuts) and not _NO_ZONE.match(folded, end):
                yield FoundPlace.at(folded, start, end, "zone", "zone-again", "low")


def _is_alone(folded: str, start: int, cuts: Cuts) -> bool:
    """Whether a clause goes on there, and not the name of another zone (X创新发展|试验区)."""
    before = folded[cuts.boundaries.get(start, start) : start]
    return cuts.is_cut(start) and before not in {"发展", "融合发展", "协同发展"}


def parts_again(folded: str, nested: Iterable[FoundPlace], cuts: Cuts) -> Iterator[FoundPlace]:
    """Bays and villages that the name of another place has told, wherever they open a name again."""
    names = {
        place.surface: place.kind
        for place in nested
        if place.kind in _KINDS
        and len(place.surface) > 1
        and place.surface not in ORDINARY
        and place.surface not in BOUNDARY
        and not is_generic(place.surface)
    }
    for name in sorted(names):
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            if cuts.is_cut(start) and not cuts.word_over(end) and folded[end : end + 1] not in _OTHERS:
                yield FoundPlace.at(folded, start, end, names[name], "name-again", "low")
            start = folded.find(name, end)


def short_forms(
    folded: str, found: Iterable[FoundPlace], held: Mapping[int, int], cuts: Cuts, home: frozenset[str]
) -> Iterator[FoundPlace]:
    """Zones, houses and sites of the own area again without the division before them.

    ``held`` maps the end of each division to its start, ``home`` has the names of the plan's own ones.
    """
    known = list(found)
    ends = {place.end for place in known if place.kind in _SHORTENED}
    kinds: dict[str, str] = {}
    for place in known:
        if place.kind not in _SHORTENED:
            continue
        for end in range(place.start + 2, min(place.end - _FEWEST, place.start + 5) + 1):
            if held.get(end) == place.start and folded[place.start : end] in home:
                kinds.setdefault(folded[end : place.end], place.kind)
    for name in sorted(kinds):
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


def repeated(
    folded: str, found: Iterable[FoundPlace], cuts: Cuts, held: Mapping[int, int]
) -> Iterator[FoundPlace]:
    """Names that a head has told once, wherever they stand again, also without it (X景区: X; Y水湖: Y水)."""
    kinds: dict[str, str] = {}
    stems: set[str] = set()
    for place in found:
        if place.rule == "head" and place.kind in {"mountain", "river"} and len(place.surface) > 2:
            kinds.setdefault(place.surface, place.kind)
            peak = place.surface.removesuffix("山")
            if peak != place.surface and not is_generic(peak):
                stems.add(peak)
            stream = _STREAM.sub("", place.surface)
            if stream != place.surface and len(stream) > 1:
                kinds.setdefault(stream, "river")
        elif place.kind == "scenic":
            name = _SCENIC.sub("", place.surface)
            divided = any(end in held for end in range(place.start + 1, place.start + len(name)))
            within = SITE.fullmatch(place.surface) is not None
            if (
                name != place.surface
                and len(name) > 2
                and not name.endswith("源头")
                and not divided
                and not within
                and _CHINESE.fullmatch(name)
            ):
                kinds.setdefault(name, "scenic")
    begun = set(held.values())
    for stem in sorted(stems):
        start = folded.find(stem)
        while start >= 0:
            end = start + len(stem)
            opens = cuts.is_cut(start) or folded[start - 1] in _BEFORE or folded[start - 1].isdigit()
            if (
                opens
                and folded[end : end + 1] not in "山河江湖村镇乡庄沟"
                and not cuts.word_over(end)
                and start not in begun
            ):
                yield FoundPlace(start, end, stem, "mountain", "", (), "low", "name-again")
            start = folded.find(stem, end)
    for name in sorted(kinds):
        start = folded.find(name)
        while start >= 0:
            end = start + len(name)
            if start in begun and len(name) == 2:  # 衡水市
                pass
            elif len(name) > 2 or not (cuts.word_over(start) or folded[end : end + 1] in _WATERS):
                begin = start - (
                    len(name) == 2 and cuts.is_cut(start - 1) and folded[start - 1] in "东西南北中"
                )
                yield FoundPlace.at(folded, begin, end, kinds[name], "name-again")
            start = folded.find(name, end)
