"""Divisions told by the list they stand in (向阳、前进、郊区), whose names are common words one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from graphbuild.extract.places.context import Context
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import LAST, Candidate, Gazetteer, leftmost_longest
from graphbuild.extract.places.lexicon import words
from graphbuild.extract.places.regions import REGIONS, STRONG
from graphbuild.extract.places.words import NEVER, WEAK

_JOINTS: Final = frozenset("、和与及")
_END: Final = re.compile(
    r"[,。;)\s\d两三四五六七八九十等区县旗]|[^\W!-ÿ]{0,4}(?:老旧|棚户|片区|等|全部|先后|相继|率先|顺利|成功|均|都|分别|入选|荣?获|列入|纳入|成为|进入|跻身|被)|$"
)
"""After the last of them: the clause ends, or their number or kind follows."""
_LONG: Final = 4
"""Members of a list that nothing need follow."""
_SIDES: Final = re.compile(rf"([辽{''.join(sorted(STRONG))}])[东西南北中]、\1[东西南北中]")
"""Two sides of one province in a list."""
_SIDE: Final = 2
"""Characters of a side that is told by the letter of the province."""
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
    there: dict[str, list[Candidate]] = {}
    for start, end, name in leftmost_longest(mentions):
        if name not in there:
            inside = {one.code: one for one in names.names[name] if area in names.ancestors(one.code)[1:]}
            there[name] = [one for one in inside.values() if not one.years_from(context.year)]
        if len(there[name]) == 1:
            near.append((start, end, there[name][0]))
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
        and (_END.match(folded, series[-1][1]) is not None or _is_long(folded, series))
    )
    return {(start, end): one for start, end, one in series} if listed else {}


def _is_long(folded: str, series: list[tuple[int, int, Candidate]]) -> bool:
    """Whether so many names stand in a row, two of which are no common words, that they need no end."""
    told = sum(not {folded[start:end]} & (NEVER | WEAK) for start, end, _ in series)
    return len(series) >= _LONG and told > 1


def siblings(
    folded: str,
    start: int,
    end: int,
    name: str,
    cuts: Cuts,
    candidates: list[Candidate],
    names: Gazetteer,
    before: list[tuple[int, frozenset[str]]],
) -> list[Candidate]:
    """The one of them that lies beside the division next to it in a list (通州区、西城区; 安康、商洛).

    For names that are common words as well.
    """
    parents: set[str | None] = set()
    if before and before[-1][0] == start - 1 and folded[start - 1] in _JOINTS:
        parents = {names.parents.get(code) for code in before[-1][1]}
    elif folded[end : end + 1] == "、" and cuts.is_cut(start):
        following = (folded[end + 1 : end + 1 + length] for length in (4, 3, 2))
        name_after = next((one for one in following if one in names.names), "")
        if name_after and name_after not in NEVER and name_after not in WEAK:
            parents = {one.parent for one in names.names[name_after] if one.last == LAST}
    if not parents:
        return []
    told = [one for one in candidates if name in WEAK or one.form == "full" or len(name) == 2]
    inside = [one for one in told if one.parent and one.parent in parents]
    provinces = [one for one in told if not one.parent]
    if provinces and not any(parents):
        return provinces  # 广西、|海南
    if not inside and name in WEAK and name not in REGIONS:
        above = {names.parents.get(parent) or parent for parent in parents if parent}
        inside = [one for one in told if (names.parents.get(one.parent) or one.parent) in above]
    cities = [one for one in told if one.kind == "admin-prefecture" and name in WEAK]
    if not inside and begins_list(folded, end, names) and folded[start - 1] == "、":
        inside = cities  # 渭南、|天水、汉中
    inside = [one for one in inside if one in cities] if len(inside) > 1 else inside  # 文山
    return inside if len(inside) == 1 else []


def begins_list(folded: str, end: int, names: Gazetteer) -> bool:
    """Whether the name that ends here is followed by a joint and another division."""
    follows = (folded[end + 1 : end + 1 + length] for length in (4, 3, 2))
    joint = folded[end : end + 1] in _JOINTS and end < len(folded)
    return joint and any(name in names.names and name not in NEVER for name in follows)


def is_ordinary_full(name: str) -> bool:
    """Whether a full name, or what it has before its last character, is a common word."""
    return name[:-1] in NEVER or name in NEVER


def among_sides(folded: str, start: int, end: int) -> bool:
    """Whether another side of the same province stands before or after it in a list (晋北、晋中)."""
    if end - start != _SIDE or folded[end - 1] not in "东西南北中":
        return False
    return bool(_SIDES.match(folded, start) or (start > _SIDE and _SIDES.match(folded, start - _SIDE - 1)))


def opens_child(folded: str, end: int, candidates: list[Candidate], names: Gazetteer) -> bool:
    """Whether a division of one of them stands right after it (日照|岚山)."""
    known = names.names
    for stop in (end + 2, end + 3, end + 4):
        parents = {child.parent for child in known.get(folded[end:stop], ())}
        if parents and any(one.code in parents for one in candidates):
            return True
    return False
