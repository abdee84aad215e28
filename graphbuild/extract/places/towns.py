"""Townships of the plan's own prefecture: by their full names, and by short ones that stand as names do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.context import Context
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import Behind, Candidate, Gazetteer, leftmost_longest, townships_of
from graphbuild.extract.places.heirs import heir
from graphbuild.extract.places.initials import MUNICIPALITIES
from graphbuild.extract.places.lexicon import is_generic
from graphbuild.extract.places.words import NEVER
from graphbuild.terms import Confidence

_AFTER_TOWN: Final = re.compile(r"[、,。;()]|等|至|和|段|集镇|场镇")
_CLOSED: Final = (
    r"(?:等\s?(?:[\d一二两三四五六七八九十]+个?)?|\s?[\d一二两三四五六七八九十]+个?)(?:乡|镇|街道(?![两沿]))"
)
_IN_ROW: Final = re.compile(rf"[、和与及]|{_CLOSED}")
"""After a short name that stands after another one in a list: the list goes on, or what closes it."""
_ROW_OF_TOWNS: Final = re.compile(rf"(?:[、和与及][^\W!-ÿ]{{2,4}}){{0,9}}{_CLOSED}")
"""The same, where the name may be that of a street."""
_COUNTED_TOWNS: Final = re.compile(
    r"(?:[、和与及][^\W!-ÿ]{2,4}){1,19}(?:等\s?[\d一二两三四五六七八九十]*|\s?(?:\d+|[两三四五六七八九十]+))个?"
    r"(?:(?:乡|镇)(?![村企])|乡镇(?!企)|镇街|街道(?![两沿]))"
)
"""The rest of a list of townships, to its number or the word that closes it."""
_ENDING: Final = re.compile(r"(?:[^\W!-ÿ]{1,3}族)?[镇乡](?![村镇企])|街道(?!办)|苏木(?![乡镇])|办事处")
_ENDINGS: Final = frozenset("镇乡")
_NATURE: Final = frozenset("山河湖水江")
"""Last characters of short names that are rather mountains and waters."""
_STREETS: Final = frozenset("路街巷")
"""Last characters of short names that rather mean the street itself (朝阳路)."""
_WAY: Final = re.compile("[东西南北中]?(?:大道|大街|街(?!道)|路|巷)|城(?![区镇关市乡])|嘴|殿")
"""After a short name: a street that bears it, which tells nothing of the township."""
_OF_TOWN: Final = re.compile("大道|旅游(?:度假)?区|半岛|工业园|片区(?!化)|口岸")
"""After a short name that is a common word as well (江山): what is named for a township of the plan's own."""
_BETWEEN: Final = re.compile("[、和与及]")
_OTHERS: Final = frozenset("村路街河江湖山水桥")
"""After a short name: the last word of another place that bears it."""
_WATERS_AND_HILLS: Final = frozenset("山江河湖")
_TELLING: Final = 3
"""Characters of a short name that hardly arises between other words."""


def towns_of(context: Context) -> Gazetteer | None:
    """The townships of the plan's own prefecture, as the last list has them."""
    if not context.prefecture:
        return None
    county = context.own[0]
    today = county if county.endswith("00") else heir(county)
    if today != county and not today.endswith("00"):
        return _towns_before(today, county)
    return townships_of(context.prefecture[: 2 if context.prefecture.endswith("0000") else 4])


@lru_cache(maxsize=16)
def _towns_before(today: str, county: str) -> Gazetteer:
    """The townships of a county that has another code today, as those of the county that it was."""
    towns = townships_of(today[:2] if today[:2] in MUNICIPALITIES else today[:4])
    names = {
        name: tuple(replace(one, parent=county) if one.parent == today else one for one in of)
        for name, of in towns.names.items()
    }
    return replace(towns, names=names)


def towns_named(folded: str, towns: Gazetteer | None) -> list[tuple[int, int, str]]:
    """Every name of them in the text, as start, end and name."""
    return [] if towns is None else leftmost_longest(towns.mentions(folded))


def townships(
    folded: str,
    mentions: Iterable[tuple[int, int, str]],
    towns: Gazetteer | None,
    context: Context,
    patterns: Iterable[FoundPlace],
    of_divisions: Collection[FoundPlace],
    cuts: Cuts,
    behind: Behind,
) -> Iterator[FoundPlace]:
    """Townships: full names, long short ones, others that open a name, end a clause or follow the county."""
    opened = {place.start: place for place in patterns}
    longer = {place.start: place.end for place in patterns if place.kind in {"admin-township", "village"}}
    longer |= {place.start: place.end for place in of_divisions}
    near = context.prefecture[:4]
    at_home = {(place.start, place.end) for place in of_divisions if place.code[:4] == near}
    above = {place.end: place.code for place in of_divisions if place.kind == "admin-county"}
    divided = {place.start for place in of_divisions}
    within = {(place.start, place.end - 1) for place in of_divisions}
    far = _far(of_divisions, context, behind)
    cities = {(place.start, place.end) for place in of_divisions if place.kind == "admin-prefecture"}
    last = -1
    mentions = list(mentions)
    begun = {start for start, _, _ in mentions}
    told: set[str] = set()
    waiting: list[tuple[int, int, str, tuple[str, ...]]] = []
    for start, end, name in mentions:
        candidates = () if towns is None else towns.names[name]
        beside = [one for one in candidates if one.parent == above.get(start)]
        inside = beside or [one for one in candidates if one.parent in context.own] or list(candidates)
        short = all(one.form == "short" for one in candidates)
        ahead = _ROW_OF_TOWNS if name[-1] in _STREETS else _IN_ROW
        row = short and last == start - 1 and folded[last] == "、" and ahead.match(folded, end) is not None
        if row or (short and folded[end : end + 1] == "、" and cuts.is_cut(start)):
            closed = _COUNTED_TOWNS.match(folded, end) is not None
            row = any(
                (closed and is_own(one, context)) or (row and one.parent in context.own[:1]) for one in inside
            )
        if row and (start, end) not in at_home:
            last = end  # 柳村、|旧县、石植街等乡镇
            yield _town(folded, start, end, tuple(sorted(one.code for one in inside)), short=True)
            continue
        held = cuts.word_holding(start, end)
        if short and (held or name in NEVER):
            beside_town = folded[end : end + 1] == "、" and end + 1 in begun and folded[start - 1] == "、"
            own = (beside_town or _OF_TOWN.match(folded, end)) and any(is_own(one, context) for one in inside)
            if own and (start, end) not in at_home and not is_generic(name) and not cuts.word_over(start):
                yield _town(folded, start, end, tuple(sorted(one.code for one in inside)), short=True)
                last = end
                continue
        if (
            (start, end) in at_home
            or (short and (start, end) in cities and _BETWEEN.match(folded, end))  # 甲、渭南、乙
            or (start, end) in within
            or name in NEVER
            or (name[-1] == "区" and name[:-1] in NEVER)
        ):
            continue
        ending = _ENDING.match(folded, end)
        if short and (_WAY.match(folded, end) or longer.get(start, 0) > (ending.end() if ending else end)):
            continue  # 汉正|街, 乌兰|哈达镇
        if short and name[-1] in _STREETS and not (ending or folded.startswith("街道", end)):
            continue
        bracketed = folded[start - 1 : start] == "(" and folded[end : end + 1] == ")"
        if short and held and not (ending or bracketed or name[-1] in _ENDINGS):
            continue
        if short and folded[end : end + 1] in _WATERS_AND_HILLS:
            continue  # 甲县|乙华|山
        if short and (ending or name[-1] not in _ENDINGS):  # 东乡|镇
            opener = opened.get(start)
            kind = opener.kind if opener and opener.end >= end + 2 else ""
            listed = last == start - 1 and folded[last] == "、"
            stands = bool(beside) or listed or _stands(folded, start, end, inside, kind, context, cuts)
            if ending:  # the form it had before it was a town, or after
                end = ending.end()
            if (cuts.word_holding(start, end) or is_generic(name)) and not bracketed:
                continue
            if not stands:
                home = (start, end) in far and any(is_own(one, context) for one in inside)
                if cuts.is_cut(start) and (home or start not in divided) and not cuts.word_over(end):
                    waiting.append((start, end, name, tuple(sorted(one.code for one in inside))))
                    if any(is_own(one, context) for one in inside):
                        told.add(name)
                continue
        last = end
        told |= {name, _ENDING.sub("", name)}
        yield _town(folded, start, end, tuple(sorted(one.code for one in inside)), short=short)
    for start, end, name, codes in waiting:
        if name in told and name[-1] not in _NATURE and folded[end : end + 1] not in _OTHERS:
            yield _town(folded, start, end, codes, short=True)


def _far(of_divisions: Collection[FoundPlace], context: Context, behind: Behind) -> set[tuple[int, int]]:
    """Where a short name alone is that of a county elsewhere, and may mean a town in a county's plan.

    No plan of a city says so: one of its many towns bears nearly every name.
    """
    if not context.own or context.own[0].endswith("00"):
        return set()
    ends = {place.end for place in of_divisions}
    far = [
        place
        for place in of_divisions
        if place.kind == "admin-county"
        and place.code[:4] != context.prefecture[:4]
        and place.rule != "sibling"
        and place.start not in ends
    ]
    return {(place.start, place.end) for place in far if not behind.has(place.surface, "县市区")}


def is_full(name: str) -> bool:
    """Whether a name is that of a township whole, or long enough to hold no other words."""
    return len(name) > _TELLING or (len(name) == _TELLING and name[-1] in "镇乡")


def short_at_home(towns: Gazetteer | None, context: Context) -> frozenset[str]:
    """The short names of the townships of the plan's own county, or of its city if it is a city's."""
    if towns is None or not context.own:
        return frozenset()
    own = context.own[0]
    area = own[:4] if own.endswith("00") else own
    return frozenset(
        [
            name
            for name, of in towns.names.items()
            for one in of
            if one.form == "short" and one.parent.startswith(area)
        ]
    )


def outside_towns(
    places: Iterable[FoundPlace], full: Collection[tuple[int, int]], short: Mapping[int, int]
) -> Iterator[FoundPlace]:
    """The places but for what only arises within the name of a township (乌拉|河镇: a river).

    ``full`` are the spans of full names, ``short`` maps the starts of short ones at home to their ends.
    """
    ends = {at: end for start, end in full for at in range(start, end)}
    for place in places:
        lettered = place.end <= short.get(place.start, -1) and place.rule.startswith("letter")
        held = place.end < ends.get(place.start, -1) and place.rule not in {"township", "ambiguous"}
        if not (lettered or held):
            yield place


def town_letters(
    mentions: Iterable[tuple[int, int, str]], towns: Gazetteer | None, context: Context
) -> dict[str, tuple[str, str]]:
    """The first characters of the townships that a text names, where one alone of them begins so."""
    codes: dict[str, set[tuple[str, str]]] = {}
    for _, _, name in mentions:
        own = [one for one in (towns.names[name] if towns else ()) if is_own(one, context)]
        if len(own) == 1 and name not in NEVER:
            codes.setdefault(name[0], set()).add((own[0].code, own[0].kind))
    return {letter: next(iter(of)) for letter, of in codes.items() if len(of) == 1}


def is_own(town: Candidate, context: Context) -> bool:
    """Whether a township lies in the plan's own county, or in its city if it is a city's."""
    own = context.own[0] if context.own else ""
    return bool(own) and (town.parent == own or (own.endswith("00") and town.parent[:4] == own[:4]))


def _town(folded: str, start: int, end: int, codes: tuple[str, ...], *, short: bool) -> FoundPlace:
    surface = folded[start:end]
    if len(codes) == 1:
        confidence: Confidence = "medium" if short else "high"
        return FoundPlace(start, end, surface, "admin-township", codes[0], (), confidence, "township")
    return FoundPlace(start, end, surface, "admin-township", "", codes, "low", "ambiguous")


def _stands(
    folded: str, start: int, end: int, inside: list[Candidate], opened: str, context: Context, cuts: Cuts
) -> bool:
    """Whether a short name of the own county's or prefecture's townships stands where a name does.

    ``opened`` is the kind of the longer name that it opens, if it opens one.
    """
    if cuts.word_over(start) or cuts.word_over(end):
        return False
    own = [
        one
        for one in inside
        if one.parent in context.own[:2]
        or one.parent[:4] + "00" in context.own[:2]
        or (len(inside) == 1 and one.parent[:2] + "0000" in context.own[:1])
    ]
    if not own:
        return False
    if (
        end - start >= _TELLING
        and folded[end : end + 1] not in "村路街河山湖江"
        and folded[end - 1] not in _NATURE
    ):
        return True
    if folded[end - 1] in _NATURE:  # 柳水|产业园, in the plan of its county
        return opened == "zone" and any(one.parent in context.own[:1] for one in own)
    return opened != "" or (cuts.is_cut(start) and _AFTER_TOWN.match(folded, end) is not None)
