"""Stretches of land told in quotes by the places at their ends (“甲—乙”产业带), or by a slogan (“X”新城)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.lexicon import is_generic

_NAME: Final = "[一-鿿]{2,8}"
_QUOTED: Final = re.compile(
    rf"[“\"]({_NAME}(?:(?:——|[—–\-－~～至]){_NAME}){{1,5}})[”\"]"
    r"(?P<rest>[一-鿿\dA-Z]{0,8}?(?P<kind>示范片区|示范片|示范带|示范区|示范线|产业带|产业片|经济带|发展带|发展轴|城镇带|旅游带|旅游线路?"
    r"|黄金线路?|精品线路?|线路|环线|走廊|廊道|景观带|风光带|文化带|片区|组团|景区|度假区|产业园|园区|带|轴线|轴|圈))?"
)
_JOINT: Final = re.compile(r"——|[—–\-－~～至]")
_NO_PLACE: Final = re.compile(
    "[一-鿿]*(?:产业|企业|合作社|农户|基地|政府|学校|医院|市场|品牌|机制|模式|党|人才|教育|银行|高校|科研|服务|培训|就业)"
)
_SCENIC: Final = re.compile("线|景区|度假区|景观带|风光带|旅游")
_CORRIDOR: Final = re.compile("走廊|廊道|带$|轴")


def dashed(
    folded: str, known: Mapping[int, FoundPlace], towns: Iterable[tuple[int, int, str]]
) -> Iterator[FoundPlace]:
    """The whole with its quotes, and each of the places that it runs between.

    ``known`` are the places that are told already, by their start; ``towns`` the townships named.
    """
    at = 0
    town_spans = {(start, end) for start, end, _ in towns}
    while (at := _opening(folded, at)) >= 0:
        quoted = _QUOTED.match(folded, at)
        at += 1
        if quoted is None:
            continue
        parts = list(_parts(folded, *quoted.span(1)))
        told = sum(
            (start in known and known[start].end <= end) or (start, end) in town_spans for start, end in parts
        )
        names = [folded[start:end] for start, end in parts]
        if any(is_generic(name) or _NO_PLACE.fullmatch(name) for name in names) or not (
            told or quoted["kind"]
        ):
            continue
        if not told and not any(name[-1] in _LANDS for name in names):
            continue
        if quoted["kind"]:
            kind = (
                "scenic"
                if _SCENIC.search(quoted["kind"])
                else "corridor"
                if _CORRIDOR.search(quoted["kind"])
                else "zone"
            )
            yield _place(folded, quoted.start(), quoted.end(), kind)
        for start, end in parts:
            if start not in known:
                yield _place(folded, start, end, "village")


_LANDS: Final = frozenset("山湖河江溪沟洞湾岭坪村镇乡坝桥寺坡岛峡关城庄店寨洲潭水泉滩")


def _opening(folded: str, at: int) -> int:
    marks = [found for found in (folded.find("“", at), folded.find('"', at)) if found >= 0]
    return min(marks, default=-1)


def _parts(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for joint in _JOINT.finditer(folded, start, end):
        yield at, joint.start()
        at = joint.end()
    yield at, end


def _place(folded: str, start: int, end: int, kind: str) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], kind, "", (), "low", "dashed")
