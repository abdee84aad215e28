"""Places in a plan's text: every mention, nested ones too, with its kind and, where it has one, its code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import ahocorasick  # type: ignore[import-not-found]

from graphbuild.extract.gazetteer import Gazetteer, gazetteer, townships_of
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts, cuts_of
from graphbuild.extract.places_divisions import Context, divisions
from graphbuild.extract.places_heads import Scale
from graphbuild.extract.places_letters import Initials, letters, line_letters
from graphbuild.extract.places_lexicon import is_generic
from graphbuild.extract.places_patterns import named, named_for, repeated
from graphbuild.extract.places_regions import COUNTRIES, REGIONS
from graphbuild.extract.places_words import NEVER
from graphbuild.extract.territory import leftmost_longest
from graphbuild.model.forms import Confidence

_SCOPE: Final = re.compile(
    r"(?<![安健])[全我本][国省市县区州盟旗](?![一-鿿]?(?:委|人大代表大会))(?!域旅|际|情|内外)"
    r"|(?:国家|自治区|省|地市|市|县|区|旗)级(?!联)|[省市县区]、[省市县区](?:、[县区])?(?:级|(?=重点|两级|三级|下达))"
    r"|(?:[中省]省?市县?|市[县区]|区县|县区|中省)(?=重点|级|两级|三级|四级|共建|联动|部署|下达|属|项目|投资|资金)"
    r"|[县省市]域|[省市县]内(?!涝)"
)
_GENERIC: Final = re.compile(
    r"(?<!园林)(?<!文明)(?<!卫生)(?<!森林)(?<!洁净)县城|(?<![县都])(?:[东西南北]部|中心|主|老|新|建成|近|南|北|东|西)?(?<!示范)[城市]区(?!两级|联动|级|域|间)"
    r"|(?<=[完善提升推进建设,、])新城(?=功能|区|建设|开发|和|与|、)|老城(?!区)|旧城(?=改造|区|更新)|城市规划区|(?<![费性级部域际])中心城市"
    r"|[东中西]部(?=大开发|崛起|率先)"
)
_NAMESAKE: Final = re.compile(r"产业(?=领军|人才)|学者|英才|人才")
"""After a name: a program that only bears it (泰山学者)."""

_ADMIN: Final = frozenset(("admin-province", "admin-prefecture", "admin-county"))
_AFTER_TOWN: Final = re.compile(r"[、,。;)]|等|至|和|段")
_NEW_AREA: Final = re.compile(r"新区(?![一-鿿]?(?:块|域))")


def find_places(folded: str, territory: str, year: int | None) -> tuple[FoundPlace, ...]:
    """Every mention in the text, by start, the longer first where two begin together; no span twice.

    Args:
        folded: the text in the form that ``fold`` gives.
        territory: whose plan it is: a GB/T 2260 code, ``china``, or empty where that is not known.
        year: the year of the plan, by which names are read; ``None`` means those of the last list.
    """
    names = gazetteer()
    own = names.ancestors(territory) if territory in names.parents else ()
    context = Context(own, year)
    found: dict[tuple[int, int], FoundPlace] = {}
    known = list(_known(folded))
    fixed = {place.start: place.end for place in sorted(known, key=lambda place: place.end)}
    cuts = cuts_of(folded)
    of_divisions = list(divisions(folded, names, context, fixed, cuts))
    towns = _townships_named(folded, context)
    of_letters = list(letters(folded, _own_letters(own, names)))
    whole = [place for place in (*of_divisions, *known, *of_letters) if place.end - place.start > 1]
    held = {place.end: place.start for place in whole}
    held |= {end: start for start, end, name in towns if name[-1] in "镇乡道"}
    level: Scale = "local" if len(own) > 1 else "province" if own else "nation"
    patterns = list(named(folded, cuts, held, level))
    patterns += line_letters(patterns, Initials(names, context.own, context.prefecture))
    patterns += repeated(folded, patterns, cuts, held)
    townships = list(_townships(folded, towns, context, patterns, of_divisions, cuts))
    of_divisions = _without_townships(of_divisions, townships, context)
    nested = list(named_for(patterns))
    scopes = [*_own_area(folded, cuts, own), *_scopes(folded)]
    sources = (of_divisions, known, townships, of_letters, scopes, patterns, nested)
    for source in sources:
        for place in source:
            found.setdefault((place.start, place.end), place)
    kept = _without_crossed(found.values())
    return tuple(sorted(kept, key=lambda place: (place.start, -place.end)))


@lru_cache(maxsize=1)
def _regions() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for name in (*REGIONS, *COUNTRIES):
        automaton.add_word(name, name)
    automaton.make_automaton()
    return automaton


def _known(folded: str) -> Iterator[FoundPlace]:
    """Well-known regions, and inside them the waters and mountains they are named for."""
    found = [(last + 1 - len(name), last + 1, name) for last, name in _regions().iter(folded)]
    for start, end, name in leftmost_longest(found):
        if _NAMESAKE.match(folded, end):
            continue
        kind = REGIONS.get(name, "region")
        yield FoundPlace(start, end, name, kind, "", (), "high", "known-region")
        for inner_start, inner_end, inner in found:
            inside = start <= inner_start and inner_end <= end and (inner_start, inner_end) != (start, end)
            if inside and REGIONS.get(inner) in {"river", "mountain"}:
                yield FoundPlace(
                    inner_start, inner_end, inner, REGIONS[inner], "", (), "high", "known-nested"
                )


def _own_letters(own: tuple[str, ...], names: Gazetteer) -> dict[str, tuple[str, str]]:
    """The first character of each of the plan's own divisions, innermost first."""
    held: dict[str, tuple[str, str]] = {}
    for code in own[:2]:
        one = names.current[code]
        held.setdefault(one.name[0], (code, one.kind))
    return held


def _towns_of(context: Context) -> Gazetteer | None:
    """The townships of the plan's own prefecture."""
    if not context.prefecture:
        return None
    return townships_of(context.prefecture[: 2 if context.prefecture.endswith("0000") else 4])


def _townships_named(folded: str, context: Context) -> list[tuple[int, int, str]]:
    towns = _towns_of(context)
    return [] if towns is None else leftmost_longest(towns.mentions(folded))


def _townships(
    folded: str,
    mentions: list[tuple[int, int, str]],
    context: Context,
    patterns: list[FoundPlace],
    of_divisions: list[FoundPlace],
    cuts: Cuts,
) -> Iterator[FoundPlace]:
    """Townships of the own prefecture: full names, and short ones that open the name of another place."""
    towns = _towns_of(context)
    opened = {place.start: place.end for place in patterns}
    at_home = {(place.start, place.end) for place in of_divisions if place.code[:4] == context.prefecture[:4]}
    for start, end, name in mentions:
        candidates = () if towns is None else towns.names[name]
        inside = [one for one in candidates if one.parent in context.own] or list(candidates)
        short = all(one.form == "short" for one in candidates)
        if (start, end) in at_home or name in NEVER:
            continue
        if short and not name.endswith(("镇", "乡")):
            own = [one for one in inside if set(context.own[:2]) & {one.parent, one.parent[:4] + "00"}]
            opens = opened.get(start, 0) >= end + 2
            bounded = cuts.is_cut(start) and (opens or _AFTER_TOWN.match(folded, end) is not None)
            if (
                not own
                or not (opens or bounded)
                or name[-1] in "山河湖水"
                or cuts.word_holding(start, end)
                or is_generic(name)
            ):
                continue
        codes = tuple(sorted(one.code for one in inside))
        if len(codes) == 1:
            confidence: Confidence = "medium" if short else "high"
            yield FoundPlace(start, end, name, "admin-township", codes[0], (), confidence, "township")
        else:
            yield FoundPlace(start, end, name, "admin-township", "", codes, "low", "ambiguous")


def _without_townships(
    of_divisions: list[FoundPlace], townships: list[FoundPlace], context: Context
) -> list[FoundPlace]:
    """Leave out a far division where a township of the own county bears the name (平阳 in 阜平)."""
    towns = {(place.start, place.end) for place in townships}
    return [place for place in of_divisions if (place.start, place.end) not in towns]


def _own_area(folded: str, cuts: Cuts, own: tuple[str, ...]) -> Iterator[FoundPlace]:
    """The new area of a city or county, named without its name."""
    for area in _NEW_AREA.finditer(folded) if len(own) > 1 else ():
        if cuts.is_cut(area.start()):
            yield FoundPlace(area.start(), area.end(), area[0], "zone", "", (), "medium", "own-area")


def _scopes(folded: str) -> Iterator[FoundPlace]:
    for scope in _SCOPE.finditer(folded):
        yield FoundPlace(scope.start(), scope.end(), scope[0], "scope-word", "", (), "high", "scope-word")
    for generic in _GENERIC.finditer(folded):
        yield FoundPlace(generic.start(), generic.end(), generic[0], "region", "", (), "medium", "generic")


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
                and (one.kind == "road" or one.rule in {"letter-side", "numbered-corridor"})
                for one in kept
            )
        )
        part = place.rule == "generic" or place.rule.startswith("letter")
        inner = part and any(one.kind in _ADMIN and place.end <= one.end for one in kept)
        if crossing or compass or inner:
            continue
        kept.append(place)
        yield place
