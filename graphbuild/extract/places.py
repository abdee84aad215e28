"""Places in a plan's text: every mention, nested ones too, with its kind and, where it has one, its code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from graphbuild.extract.gazetteer import Gazetteer, gazetteer
from graphbuild.extract.listed_words import ListedWords, Pairs, pairs_of
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import cuts_of
from graphbuild.extract.places_divisions import Context, covered, divisions
from graphbuild.extract.places_groups import groups
from graphbuild.extract.places_heads import Scale
from graphbuild.extract.places_letters import OwnLetter, letters, own_letters
from graphbuild.extract.places_lexicon import is_common
from graphbuild.extract.places_lines import initials_of, line_letters, listed_lines, pipelines
from graphbuild.extract.places_listed import elided, listed
from graphbuild.extract.places_nested import named_for, repeated
from graphbuild.extract.places_patterns import named
from graphbuild.extract.places_regions import COUNTRIES, LETTERS, REGIONS
from graphbuild.extract.places_scopes import own_area, scopes, sides
from graphbuild.extract.places_towns import towns_named, towns_of, townships, without_townships
from graphbuild.extract.places_words import is_trapped
from graphbuild.extract.territory import leftmost_longest

_NAMESAKE: Final = re.compile(r"产业(?=领军|人才)|学者|英才|人才|[路街门](?!户)|大道|大街")
"""After a name: a program, a street or a gate that only bears it (泰山学者, 黄河路)."""

_SEAS: Final = frozenset(("东海", "南海", "黄海", "东江", "西江", "北江"))
_INLAND: Final = re.compile(r"景区|街道|[镇乡村]|社区|小区|公园")
"""After the name of a sea or a river: another place that only bears it."""
_MAKER: Final = re.compile(r"汽车|控股|股份|集团|项目|配套|零部件|润滑|证券|葡萄酒|电脑|钻探|物业|期货")
"""After 长城: a firm that only bears the name of the wall."""
_NO_CHINA: Final = frozenset("展集其")
"""Before 中国: another word ends in 中 there (发展中国家, 集中国有资本)."""
_DOCTRINE: Final = re.compile("特色社会主义|式现代化|共产党|梦(?!想)")
"""After 中国: a doctrine or a party that bears the name, and no location of what is done."""
_SIDED: Final = re.compile(r"(?:角|侧|方向|门|外环|隅|片区|大学)(?!区)")
_COMPASS: Final = frozenset(("东北", "西北", "东南", "西南"))
_AREA: Final = re.compile(r"地区(?!生产总值|差)")
_LINE_WORD: Final = re.compile("高速|高铁|铁路|客专|城际")
"""After two letters: a line of traffic, in which the second means no side (绵西高速)."""
_STEMS: Final = frozenset("桥江")
_ADMIN: Final = frozenset(("admin-province", "admin-prefecture", "admin-county"))


def find_places(
    folded: str, territory: str, year: int | None, pairs: Pairs | None = None
) -> tuple[FoundPlace, ...]:
    """Every mention in the text, by start, the longer first where two begin together; no span twice.

    Args:
        folded: the text in the form that ``fold`` gives.
        territory: whose plan it is: a GB/T 2260 code, ``china``, or empty where that is not known.
        year: the year of the plan, by which names are read; ``None`` means those of the last list.
        pairs: the pairs of characters of the text, where they were read already.
    """
    names = gazetteer()
    own = names.ancestors(territory) if territory in names.parents else ()
    context = Context(own, year)
    found: dict[tuple[int, int], FoundPlace] = {}
    pairs = pairs_of(folded) if pairs is None else pairs
    known = list(_known(folded, pairs))
    fixed = {place.start: place.end for place in sorted(known, key=lambda place: place.end)}
    cuts = cuts_of(folded)
    of_divisions = list(divisions(folded, names, context, fixed, cuts, pairs))
    towns = towns_of(context)
    towns_there = [town for town in towns_named(folded, towns, pairs) if not covered(fixed, town[0], town[1])]
    initials = initials_of(context.own, context.prefecture)
    own_ones = _own_letters(folded, own, names, context, of_divisions)
    of_letters = [*letters(folded, cuts), *own_letters(folded, own_ones, initials, cuts)]
    is_county = territory in names.parents and not territory.endswith("00")
    if not is_county:
        of_letters += groups(folded, initials, cuts)
    whole = [place for place in (*of_divisions, *known, *of_letters) if place.end - place.start > 1]
    held = {place.end: place.start for place in whole}
    held |= {end: start for start, end, name in towns_there if name[-1] in "镇乡道"}
    level: Scale = "local" if len(own) > 1 else "province" if own else "nation"
    lines = list(listed_lines(folded, cuts))
    patterns = [*lines, *_without_lines(named(folded, cuts, held, level), lines)]
    of_lines = [*line_letters(patterns, initials), *pipelines(folded, initials, cuts)]
    patterns += repeated(folded, patterns, cuts, held)
    of_towns = list(townships(folded, towns_there, towns, context, patterns, of_divisions, cuts))
    of_divisions = without_townships(of_divisions, of_towns, context.own)
    nested = list(named_for(patterns, held))
    there = [*patterns, *of_divisions, *of_towns, *known]
    by_kind = [*listed(folded, cuts, there), *elided(folded, cuts, there)]
    of_lines += line_letters(by_kind, initials)
    if is_county:  # a county's plan names lines as a whole
        of_lines = [place for place in of_lines if place.rule != "letter-line"]
    told = [*own_area(folded, cuts, own), *sides(folded, held), *scopes(folded)]
    sources = (of_divisions, known, of_towns, of_lines, of_letters, told, patterns, nested, by_kind)
    for source in sources:
        for place in source:
            found.setdefault((place.start, place.end), place)
    kept = list(_as_areas(list(_without_crossed(found.values()))))
    return tuple(sorted(kept, key=lambda place: (place.start, -place.end)))


@lru_cache(maxsize=1)
def _regions() -> ListedWords:
    return ListedWords((*REGIONS, *COUNTRIES))


def _known(folded: str, pairs: Pairs) -> Iterator[FoundPlace]:
    """Well-known regions, and inside them the waters and mountains they are named for."""
    found = _regions().mentions(folded, pairs)
    divided = gazetteer().names  # 峨眉山|市
    for start, end, name in leftmost_longest(found):
        if _NAMESAKE.match(folded, end) or (
            (name in _SEAS or REGIONS.get(name) == "scenic") and _INLAND.match(folded, end)
        ):
            continue
        kind = REGIONS.get(name, "region")
        if is_trapped(folded, start, end) or f"{name}{folded[end : end + 1]}" in divided:
            continue
        if name == "长城" and _MAKER.match(folded, end):
            continue
        if name == "中国" and folded[start - 1 : start] in _NO_CHINA:
            continue
        if name in _COMPASS and start and _SIDED.match(folded, end) and folded[start - 1] in "城县区市镇村":
            continue
        rule = "doctrine" if name == "中国" and _DOCTRINE.match(folded, end) else "known-region"
        yield FoundPlace(start, end, name, kind, "", (), "high", rule)
        area = _AREA.match(folded, end) if kind == "region" and name not in COUNTRIES else None
        if area:
            yield FoundPlace(start, area.end(), f"{name}地区", kind, "", (), "high", "known-region")
        inside = [one for one in found if start <= one[0] and one[1] <= end and one[:2] != (start, end)]
        for inner_start, inner_end, inner in leftmost_longest(inside):
            water = REGIONS.get(inner) in {"river", "mountain"} and REGIONS.get(inner) != kind
            if water or (inner in REGIONS and name == f"{inner}地区"):
                yield FoundPlace(
                    inner_start, inner_end, inner, REGIONS[inner], "", (), "high", "known-nested"
                )


def _own_letters(
    folded: str,
    own: tuple[str, ...],
    names: Gazetteer,
    context: Context,
    of_divisions: Iterable[FoundPlace],
) -> dict[str, OwnLetter]:
    """The first character of each of the plan's own divisions and of those in it, the nearest first.

    A letter tells its division where common words seldom hold it, and the text names the division.
    """
    named: Counter[str] = Counter(place.code for place in of_divisions if place.code)
    held: dict[str, OwnLetter] = {}
    for code in (*own[:2], *sorted(code for code in named if names.parents.get(code) == context.prefecture)):
        one = names.current.get(code)
        if one is not None and code.endswith("0000") and LETTERS.get(one.name[0]) != code:
            continue
        if one is not None and one.name[0] not in held:
            telling = named[code] > 1 and not is_common(one.name[0])
            held[one.name[0]] = OwnLetter(code, one.kind, telling, code in own[:2])
    return held


def _as_areas(places: list[FoundPlace]) -> Iterator[FoundPlace]:
    """A short name in 桥 or 江 that a zone bears as well (张江, 虹桥) is an area, no bridge and no river."""
    zones = {place.surface for place in places if place.kind == "zone"}
    short = {place.surface for place in places if place.rule == "head" and place.surface[1:] in _STEMS}
    stems = {name for name in short if any(zone.startswith(name) for zone in zones)}
    for place in places:
        is_area = place.rule == "head" and place.surface in stems
        yield replace(place, kind="region") if is_area else place


def _without_lines(found: Iterable[FoundPlace], lines: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Leave out a last line that takes in the part which all lines of a list have (X、Y高速Z段)."""
    ends = {(place.end, place.kind) for place in lines}
    return (place for place in found if place.rule != "head-part" or (place.end, "road") not in ends)


def _without_crossed(places: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Leave out what crosses the edge of a longer place, and a region that only a road is named for."""
    kept: list[FoundPlace] = []
    for place in sorted(places, key=lambda place: (place.start, -place.end)):
        while kept and kept[-1].end <= place.start:
            kept.pop()
        crossing = [one for one in kept if one.start < place.start < one.end < place.end]
        compass = (
            place.rule in {"known-region", "letter-group"}
            and place.kind == "region"
            and any(
                one.start <= place.start
                and place.end <= one.end
                and (
                    one.kind == "road"
                    or (one.rule == "side" and place.start > one.start)
                    or one.rule in {"letter-side", "numbered-corridor"}
                )
                for one in kept
            )
        )
        compass = compass or (
            place.rule in {"own-side", "letter-side"}
            and any(
                one.kind == "road" and one.start == place.start and _LINE_WORD.match(one.surface, 2)
                for one in kept
            )
        )
        grouped = place.rule == "letter-group" and any(
            one.rule == "known-region" and one.start == place.start for one in kept
        )
        part = place.rule == "generic" or place.rule.startswith("letter")
        if place.rule == "generic" and any(
            (one.kind == "zone" or one.rule == "side") and place.end == one.end for one in kept
        ):
            continue
        inner = part and any(one.kind in _ADMIN and place.end <= one.end for one in kept)
        if crossing or compass or grouped or inner:
            continue
        kept.append(place)
        yield place
