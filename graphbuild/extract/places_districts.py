"""Divisions of the plan's own city in a list (向阳、前进、郊区), whose names are common words one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from graphbuild.extract.gazetteer import Candidate, Gazetteer
from graphbuild.extract.places_context import Context
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_lexicon import words
from graphbuild.extract.territory import leftmost_longest

_JOINTS: Final = frozenset("、和与及")
_END: Final = re.compile(
    r"[,。;)\s\d两三四五六七八九十等区县旗]|[一-鿿]{0,4}(?:老旧|棚户|片区|等|全部|先后|相继|率先|顺利|成功|均|都)|$"
)
"""After the last of them: the clause ends, or their number or kind follows."""
_ANY_TOWN: Final = words("""
    城区 郊区 矿区 市区 新区 老城 新城 城中 城东 城西 城南 城北 城关 东区 西区 南区 北区 市中 市北 市南 市郊
""")
"""Names that say of any town which part of it is meant: alone with one another they name no division."""


def in_lists(
    folded: str, mentions: Iterable[tuple[int, int, str]], names: Gazetteer, context: Context, cuts: Cuts
) -> Mapping[tuple[int, int], Candidate]:
    """The span of each member of a list of divisions of the plan's own prefecture or province.

    ``mentions`` are those of all divisions in the text, as start, end and name.
    """
    area = context.prefecture or context.province
    if not area:
        return {}
    near = []
    for start, end, name in leftmost_longest(mentions):
        there = {one.code: one for one in names.names[name] if area in names.ancestors(one.code)[1:]}
        told = [one for one in there.values() if not one.years_from(context.year)]
        if len(told) == 1:
            near.append((start, end, told[0]))
    found: dict[tuple[int, int], Candidate] = {}
    series: list[tuple[int, int, Candidate]] = []
    for member in near:
        if series and not (series[-1][1] == member[0] - 1 and folded[series[-1][1]] in _JOINTS):
            found |= _members(folded, series, cuts)
            series = []
        series.append(member)
    found |= _members(folded, series, cuts)
    return found


def _members(
    folded: str, series: list[tuple[int, int, Candidate]], cuts: Cuts
) -> dict[tuple[int, int], Candidate]:
    """The members of a series that is a list of places, none of one that is not."""
    surfaces = {folded[start:end] for start, end, _ in series}
    listed = (
        len(surfaces) > 1
        and not surfaces <= _ANY_TOWN
        and cuts.is_cut(series[0][0])
        and _END.match(folded, series[-1][1]) is not None
    )
    return {(start, end): one for start, end, one in series} if listed else {}
