"""Names inside what a head has told, and the same names where they stand again without it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_lexicon import GENERIC, words

_CHINESE: Final = re.compile(r"[一-鿿]+")
_SCENIC: Final = re.compile(
    r"\s?(?:\dA级?)?\s?(?:旅游|国家|省级|生态|文化|红色)*(?:景区|度假区|风景名胜区|风景区)$"
)
_BASIN: Final = re.compile(r"[一-鿿]{1,4}[河江湖溪]流域")
_STREAM: Final = re.compile(r"(?<=[水河溪])(?:湖|水库)$")
_AFTER_PLACES: Final = re.compile(
    r"([一-鿿]{2,4}?)(?:\d+(?:千伏|[kK][vV]))?(?:煤矿|露天矿|矿井|输变电站|变电站|风电场|水电站|电站|电厂|林场"
    r"|古城|文化遗址|遗址|酒店|收费站|港区|水库|大桥|机场|索道|互通|文化小镇|养老中心|托养中心|博物院|渡口)"
)
_LETTERED: Final = frozenset(("港珠澳",))
"""Names of letters, which are places each."""
_KIND_OF_LAST: Final = {"山": "mountain", "岭": "mountain", "峰": "mountain", "河": "river", "江": "river",
                        "水": "river", "溪": "river"}  # fmt: skip
_WATERS: Final = frozenset("湖库")
_FIRMS: Final = words("""
    华能 华电 国电 大唐 中电 华润 神华 京能 粤电 浙能 皖能 国能 中核 中广核 三峡
""")
"""Firms that plants bear the name of: no places."""


def repeated(
    folded: str, found: Iterable[FoundPlace], cuts: Cuts, held: Mapping[int, int]
) -> Iterator[FoundPlace]:
    """Names that a head has told once, wherever they stand again, also without it (X景区: X; Y水湖: Y水)."""
    kinds: dict[str, str] = {}
    for place in found:
        if place.rule == "head" and place.kind in {"mountain", "river"} and len(place.surface) > 2:
            kinds.setdefault(place.surface, place.kind)
            stream = _STREAM.sub("", place.surface)
            if stream != place.surface and len(stream) > 1:
                kinds.setdefault(stream, "river")
        elif place.kind == "scenic":
            name = _SCENIC.sub("", place.surface)
            divided = any(place.start < end < place.start + len(name) for end in held)
            if name != place.surface and len(name) > 2 and not divided and _CHINESE.fullmatch(name):
                kinds.setdefault(name, "scenic")
    begun = set(held.values())
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
                yield FoundPlace(begin, end, folded[begin:end], kinds[name], "", (), "medium", "name-again")
            start = folded.find(name, end)


def named_for(found: Iterable[FoundPlace], held: Mapping[int, int]) -> Iterator[FoundPlace]:
    """The places that mines, plants and ruins are named for, where only that name is before the head.

    The river of a basin as well.
    """
    for place in found:
        if place.kind == "region" and _BASIN.fullmatch(place.surface):
            end = place.end - 2
            river = place.surface[:-2]
            yield FoundPlace(place.start, end, river, "river", "", (), "medium", "named-for")
        if place.rule != "head" or not _AFTER_PLACES.search(place.surface):
            continue
        named_at = max((end for end, _ in _inside(held, place)), default=place.start)
        phrase = _AFTER_PLACES.fullmatch(place.surface, named_at - place.start)
        if (
            phrase
            and phrase[1] not in _LETTERED
            and not any(firm in phrase[1] for firm in _FIRMS)
            and phrase[1][0] not in "跨环沿"
            and phrase[1][-1] not in "大热火核新老"
            and not any(word in phrase[1] for word in GENERIC if len(word) > 1)
        ):
            kind = _KIND_OF_LAST.get(phrase[1][-1], "village")
            yield FoundPlace(named_at, named_at + len(phrase[1]), phrase[1], kind, "", (), "low", "named-for")


def _inside(held: Mapping[int, int], place: FoundPlace) -> Iterator[tuple[int, int]]:
    """The divisions and regions that open the name of a place, as end and start."""
    for end in range(place.start + 2, min(place.end, place.start + 9)):
        if held.get(end) == place.start:
            yield end, place.start
