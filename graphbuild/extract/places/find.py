"""Places in a plan's text: every mention, nested ones too, with its kind and, where it has one, its code."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.abroad import abroad
from graphbuild.extract.places.again import national, parts_again, repeated, short_forms, zones_again
from graphbuild.extract.places.between import ended, in_quotes, listed_trunks, trunks, without_word
from graphbuild.extract.places.bracketed import bracketed_lines, spelled
from graphbuild.extract.places.context import Context
from graphbuild.extract.places.counted import counted, located, without_begun
from graphbuild.extract.places.courses import courses
from graphbuild.extract.places.crossings import as_areas, without_crossed, without_lines
from graphbuild.extract.places.cuts import cuts_of
from graphbuild.extract.places.divisions import divisions
from graphbuild.extract.places.gazetteer import Behind, gazetteer
from graphbuild.extract.places.glossed import glossed
from graphbuild.extract.places.groups import groups
from graphbuild.extract.places.head_forms import Scale
from graphbuild.extract.places.initials import initials_of
from graphbuild.extract.places.institutes import houses_on, institutes
from graphbuild.extract.places.joined import joined, without_listed
from graphbuild.extract.places.known import bays, capital, known_regions, with_divisions
from graphbuild.extract.places.last_words import by_last_words
from graphbuild.extract.places.letters import letters
from graphbuild.extract.places.lexicon import is_generic
from graphbuild.extract.places.lines import line_letters, listed_lines
from graphbuild.extract.places.listed import elided, listed
from graphbuild.extract.places.namesakes import among_towns, without_begun_towns, without_townships
from graphbuild.extract.places.nested import named_for
from graphbuild.extract.places.over import covered, lying_over
from graphbuild.extract.places.own_letters import letters_at_home, own_letters
from graphbuild.extract.places.pacts import pacts
from graphbuild.extract.places.patterns import named
from graphbuild.extract.places.pipelines import pipelines
from graphbuild.extract.places.power_lines import power_lines, without_ends
from graphbuild.extract.places.runs import runs
from graphbuild.extract.places.scopes import houses, own_area, scopes, seats, sides
from graphbuild.extract.places.settled import settled
from graphbuild.extract.places.speakers import without_speakers
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.places.town_codes import after_counties, as_known, is_of_town, with_counties
from graphbuild.extract.places.towns import (
    is_full,
    outside_towns,
    short_at_home,
    town_letters,
    towns_named,
    towns_of,
    townships,
)
from graphbuild.extract.places.villages import after_towns, by_names, corps, quarters, villages
from graphbuild.extract.places.ways import berths
from graphbuild.extract.places.ways import ways as further_ways
from graphbuild.extract.places.wholes import as_waters, reaches, wholes
from graphbuild.extract.places.works import works

_SHORT: Final = 2
"""Characters of a region's name that a road bears without any tie to it (华北路)."""
_CITIES: Final = frozenset(("11", "12", "31", "50"))
"""The provinces that are cities, which speak of their own zones as cities do."""
_COUNTY: Final = 6
"""Digits of the code of the county that a town's plan is read as: its own places are those of that."""


def find_places(
    folded: str, territory: str, year: int | None, seen: Seen | None = None
) -> tuple[FoundPlace, ...]:
    """Every mention in the text, by start, the longer first where two begin together; no span twice.

    Args:
        folded: the text in the form that ``fold`` gives.
        territory: whose plan it is: a GB/T 2260 code, ``china``, or empty where that is not known.
        year: the year of the plan, by which names are read; ``None`` means those of the last list.
        seen: where the text has the words that rules look for, if it was asked before.
    """
    names = gazetteer()
    territory = territory[:_COUNTY]
    own = names.ancestors(territory) if territory in names.parents else ()
    untold = not own and territory != COUNTRY  # such a plan speaks of its own places all the same
    context = Context(own, year)
    near = context.prefecture[:4]
    found: dict[tuple[int, int], FoundPlace] = {}
    seen = seen or Seen(folded)
    towns = towns_of(context)
    towns_there = towns_named(folded, towns)
    full_towns = [(start, end) for start, end, name in towns_there if is_full(name)]
    cuts = cuts_of(folded, full_towns)
    known = list(known_regions(folded, cuts, seen))
    fixed = {place.start: place.end for place in sorted(known, key=lambda place: place.end)}
    of_trunks = listed_trunks(folded, cuts, seen)
    long_trunks = [line for line in of_trunks if line.end - line.start > _SHORT]
    fixed |= {line.start: line.end for line in long_trunks}
    own_towns = short_at_home(towns, context)
    known = among_towns(known, towns_there, own_towns, folded)
    over = lying_over(fixed)
    mentions = seen.mentions(names.sought)
    behind = Behind(folded, mentions)
    of_divisions = list(divisions(folded, mentions, names, context, over, cuts, own_towns))
    of_divisions = list(seats(folded, as_waters(folded, of_divisions)))
    known = list(with_divisions(folded, known, of_divisions))
    towns_there = [town for town in towns_there if not covered(over, town[0], town[1])]
    initials = initials_of(context.own, context.prefecture, year)
    own_ones = letters_at_home(own, names, context, of_divisions)
    lines = [*listed_lines(folded, initials, cuts, seen), *without_word(folded, of_trunks)]
    is_county = untold or (territory != COUNTRY and not territory.endswith("00"))
    of_runs = list(runs(folded, initials, of_divisions, cuts))
    of_letters = [
        *of_runs,
        *letters(folded, cuts, seen, [*lines, *of_runs, *long_trunks]),
        *own_letters(folded, own_ones, context.province, initials, cuts),
        *pacts(folded, initials, cuts, seen),
    ]
    if not is_county:
        of_letters += groups(folded, initials, cuts)
    capitals = list(capital(folded, seen))
    whole = [
        place
        for place in (*of_divisions, *known, *of_letters, *capitals)
        if place.end - place.start > 1 and not is_of_town(folded, place, near)
    ]
    held = {place.end: place.start for place in whole}
    held |= {
        end: start
        for start, end, name in towns_there
        if name[-1] in "镇乡道木" or (folded[start - 1 : start] == "(" and folded[end : end + 1] == ")")
    }
    at_home = {
        start: end
        for start, end, name in towns_there
        if name in own_towns and not cuts.word_holding(start, end) and not is_generic(name)
    }
    whole_names = {folded[start:end] for start, end in full_towns}
    of_full = {
        start: end
        for start, end in at_home.items()
        if not whole_names.isdisjoint(f"{folded[start:end]}{ending}" for ending in ("镇", "乡", "街道"))
    }
    level: Scale = "local" if len(own) > 1 or untold else "province" if own else "nation"
    of_zones: Scale = "city" if level == "province" and territory[:2] in _CITIES else level
    patterns = [
        *lines,
        *national(folded, held, cuts),
        *without_lines(named(folded, cuts, held, at_home, of_zones, seen), lines),
    ]
    by_towns = town_letters(towns_there, towns, context)
    of_lines = [
        *glossed(folded, of_divisions),
        *line_letters(patterns, initials, by_towns),
        *pipelines(folded, initials, cuts, seen),
    ]
    patterns += berths(folded, patterns)
    patterns += repeated(folded, patterns, cuts, held)
    of_towns = list(townships(folded, towns_there, towns, context, patterns, of_divisions, cuts, behind))
    of_divisions = without_townships(of_divisions, of_towns, context.own, behind)
    of_divisions = without_begun_towns(of_divisions, of_towns, folded)
    of_towns += after_counties(folded, of_divisions)
    lettered = {letter.start for letter in of_lines}
    nested = [  # 厦金 of 厦金大桥 is no village
        name
        for name in named_for(patterns, held)
        if name.kind != "village" or not lettered.issuperset(range(name.start, name.end))
    ]
    nested = list(as_known(nested, towns, names, context))
    nested += [*parts_again(folded, nested, cuts), *zones_again(folded, patterns, cuts, seen)]
    there = [*patterns, *of_divisions, *of_towns, *known]
    by_kind = [*listed(folded, cuts, there, context.prefecture), *elided(folded, cuts, there)]
    local = {(place.start, place.end) for place in by_kind}
    of_divisions = [place for place in of_divisions if (place.start, place.end) not in local]
    of_lines += line_letters(by_kind, initials, by_towns)
    told = [
        *own_area(folded, cuts, own, seen),
        *sides(folded, held, seen),
        *scopes(folded, level, seen),
        *houses(folded, seen),
    ]
    waters = reaches(folded, [*patterns, *known, *of_divisions])
    by_joint = list(joined(folded, patterns, [*there, *nested, *by_kind], cuts))
    patterns = without_listed(patterns, by_joint, folded)
    bracketed = list(located(folded, held, cuts))
    patterns = without_begun(patterns, bracketed)
    by_joint += [*bracketed, *counted(folded, [*there, *nested, *by_kind], cuts, seen)]
    by_power = list(power_lines(folded, [*of_divisions, *of_towns, *known], cuts, seen))
    patterns = without_ends(patterns, by_power)
    by_joint += by_power
    together = [*waters, *wholes(folded, patterns), *by_joint]
    built = list(works(folded, cuts, [*there, *nested, *by_kind], level, seen))
    ways = [
        *ended(folded, [*of_divisions, *of_towns, *known]),
        *in_quotes(folded, initials),
        *bracketed_lines(folded, initials, cuts),
        *trunks(folded, cuts, seen),
        *courses(folded, [*of_divisions, *of_towns, *known], cuts, seen),
        *further_ways(folded, [*patterns, *by_kind], towns_there, towns, context),
    ]
    more = [
        *bays(folded, cuts, seen),
        *institutes(folded, cuts),
        *by_names(folded, own),
        *corps(folded, own),
        *after_towns(
            folded, [*of_towns, *(town for town in patterns if town.kind == "admin-township")], cuts
        ),
    ]
    if is_county:
        more += villages(folded, cuts, [*there, *nested, *by_kind, *built])
    more += quarters(folded, [*there, *nested, *by_kind, *built, *more], cuts, seen)
    more += settled(folded, [*there, *nested, *by_kind, *built, *more], cuts, seen)
    more += houses_on(folded, [*there, *nested, *by_kind, *built], initials, cuts)
    more += spelled(folded, names, context)
    home = frozenset(place.surface for place in of_divisions if place.code in own[:2])
    again = list(short_forms(folded, [*there, *nested, *built], held, cuts, home))
    far = list(abroad(folded, known, initials, cuts, seen))
    sources = (
        of_divisions,
        known,
        capitals,
        of_towns,
        of_lines,
        of_letters,
        told,
        patterns,
        nested,
        by_kind,
        together,
        far,
        built,
        again,
        ways,
        more,
    )
    for source in sources:
        for place in source:
            found.setdefault((place.start, place.end), place)
    apart = outside_towns(without_speakers(folded, found.values()), full_towns, of_full)
    kept = by_last_words(as_areas(list(with_counties(folded, without_crossed(apart, near), near))))
    return tuple(kept)
