"""Places in a plan's text: every mention, nested ones too, with its kind and, where it has one, its code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graphbuild.extract.gazetteer import Gazetteer, gazetteer
from graphbuild.extract.listed_words import Pairs, pairs_of
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_abroad import abroad
from graphbuild.extract.places_again import national, parts_again, zones_again
from graphbuild.extract.places_context import Context
from graphbuild.extract.places_cuts import cuts_of
from graphbuild.extract.places_divisions import covered, divisions
from graphbuild.extract.places_groups import groups
from graphbuild.extract.places_head_forms import Scale
from graphbuild.extract.places_known import known_regions, with_divisions
from graphbuild.extract.places_letters import OwnLetter, letters, own_letters
from graphbuild.extract.places_lexicon import is_common
from graphbuild.extract.places_lines import initials_of, line_letters, listed_lines, pipelines
from graphbuild.extract.places_listed import elided, listed
from graphbuild.extract.places_nested import named_for, repeated
from graphbuild.extract.places_patterns import named
from graphbuild.extract.places_regions import CITY_LETTERS, LETTERS
from graphbuild.extract.places_scopes import own_area, scopes, sides
from graphbuild.extract.places_towns import towns_named, towns_of, townships, without_townships
from graphbuild.extract.places_wholes import wholes

_LINE_WORD: Final = re.compile("高速|高铁|铁路|客专|城际")
"""After two letters: a line of traffic, in which the second means no side (绵西高速)."""
_SHORT: Final = 2
"""Characters of a region's name that a road bears without any tie to it (华北路)."""
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
    cuts = cuts_of(folded)
    known = list(known_regions(folded, cuts, pairs))
    fixed = {place.start: place.end for place in sorted(known, key=lambda place: place.end)}
    of_divisions = list(divisions(folded, names, context, fixed, cuts, pairs))
    known = list(with_divisions(folded, known, of_divisions))
    towns = towns_of(context)
    towns_there = [town for town in towns_named(folded, towns, pairs) if not covered(fixed, town[0], town[1])]
    initials = initials_of(context.own, context.prefecture, year)
    own_ones = _own_letters(folded, own, names, context, of_divisions)
    lines = list(listed_lines(folded, initials, cuts))
    is_county = territory in names.parents and not territory.endswith("00")
    of_letters = [
        *letters(folded, cuts, lines, of_lines=not is_county),
        *own_letters(folded, own_ones, initials, cuts),
    ]
    if not is_county:
        of_letters += groups(folded, initials, cuts)
    whole = [place for place in (*of_divisions, *known, *of_letters) if place.end - place.start > 1]
    held = {place.end: place.start for place in whole}
    held |= {end: start for start, end, name in towns_there if name[-1] in "镇乡道"}
    level: Scale = "local" if len(own) > 1 else "province" if own else "nation"
    patterns = [*lines, *national(folded, held), *_without_lines(named(folded, cuts, held, level), lines)]
    of_lines = [*line_letters(patterns, initials), *pipelines(folded, initials, cuts)]
    patterns += repeated(folded, patterns, cuts, held)
    of_towns = list(townships(folded, towns_there, towns, context, patterns, of_divisions, cuts))
    of_divisions = without_townships(of_divisions, of_towns, context.own)
    nested = list(named_for(patterns, held))
    nested += [*parts_again(folded, nested, cuts), *zones_again(folded, patterns, cuts, pairs)]
    there = [*patterns, *of_divisions, *of_towns, *known]
    by_kind = [*listed(folded, cuts, there), *elided(folded, cuts, there)]
    of_lines += line_letters(by_kind, initials)
    if is_county:  # a county's plan names lines as a whole
        of_lines = [place for place in of_lines if place.rule != "letter-line"]
    told = [*own_area(folded, cuts, own), *sides(folded, held), *scopes(folded, level)]
    together = list(wholes(folded, patterns))
    far = list(abroad(folded, known, initials, cuts, pairs))
    sources = (
        of_divisions,
        known,
        of_towns,
        of_lines,
        of_letters,
        told,
        patterns,
        nested,
        by_kind,
        together,
        far,
    )
    for source in sources:
        for place in source:
            found.setdefault((place.start, place.end), place)
    kept = list(_as_areas(list(_without_crossed(found.values()))))
    return tuple(sorted(kept, key=lambda place: (place.start, -place.end)))


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
    for letter, code in CITY_LETTERS.items():  # the capital of the own province (赴邕汇报)
        if own and code == f"{own[-1][:2]}0100" and letter not in held:
            held[letter] = OwnLetter(code, "admin-prefecture", telling=False, own=True)
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
                    (one.kind == "road" and len(place.surface) == _SHORT)
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
        inner = inner or (
            place.rule == "head"
            and place.kind == "river"
            and any(one.kind == "admin-township" and one.start == place.start for one in kept)
        )
        if crossing or compass or grouped or inner:
            continue
        kept.append(place)
        yield place
