"""Places in a plan's text: every mention, nested ones too, with its kind and, where it has one, its code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

import ahocorasick  # type: ignore[import-not-found]

from graphbuild.extract.gazetteer import Gazetteer, gazetteer
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import cuts_of
from graphbuild.extract.places_divisions import Context, divisions
from graphbuild.extract.places_heads import Scale
from graphbuild.extract.places_letters import OwnLetter, letters, own_letters
from graphbuild.extract.places_lexicon import is_common
from graphbuild.extract.places_lines import Initials, line_letters, listed_lines, pipelines
from graphbuild.extract.places_patterns import named, named_for, repeated
from graphbuild.extract.places_regions import COUNTRIES, LETTERS, REGIONS
from graphbuild.extract.places_scopes import own_area, scopes, sides
from graphbuild.extract.places_towns import towns_named, towns_of, townships, without_townships
from graphbuild.extract.territory import leftmost_longest

_NAMESAKE: Final = re.compile(r"产业(?=领军|人才)|学者|英才|人才|[路街门](?!户)|大道|大街")
"""After a name: a program, a street or a gate that only bears it (泰山学者, 黄河路)."""

_SEAS: Final = frozenset(("东海", "南海", "黄海", "东江", "西江", "北江"))
_INLAND: Final = re.compile(r"景区|街道|[镇乡村]|社区|小区|公园")
"""After the name of a sea or a river: another place that only bears it."""
_ADMIN: Final = frozenset(("admin-province", "admin-prefecture", "admin-county"))


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
    towns = towns_of(context)
    towns_there = towns_named(folded, towns)
    initials = Initials(names, context.own, context.prefecture)
    own_ones = _own_letters(folded, own, names, context, of_divisions)
    of_letters = [*letters(folded), *own_letters(folded, own_ones, initials, cuts)]
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
    told = [*own_area(folded, cuts, own), *sides(folded, held), *scopes(folded)]
    sources = (of_divisions, known, of_towns, of_lines, of_letters, told, patterns, nested)
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
        if _NAMESAKE.match(folded, end) or (name in _SEAS and _INLAND.match(folded, end)):
            continue
        kind = REGIONS.get(name, "region")
        yield FoundPlace(start, end, name, kind, "", (), "high", "known-region")
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
        grouped = place.rule == "letter-group" and any(
            one.rule == "known-region" and one.start == place.start for one in kept
        )
        part = place.rule == "generic" or place.rule.startswith("letter")
        if place.rule == "generic" and any(one.kind == "zone" and place.end == one.end for one in kept):
            continue
        inner = part and any(one.kind in _ADMIN and place.end <= one.end for one in kept)
        if crossing or compass or grouped or inner:
            continue
        kept.append(place)
        yield place
