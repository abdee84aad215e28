"""Every place in a text that names a program: strategy, reform, campaign, project, designation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeAlias

from graphbuild.extract.alternatives import beginnings
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import Clause, FoundProgram
from graphbuild.extract.programs.aims import AIMS
from graphbuild.extract.programs.borders import Candidate, Runs, trusted
from graphbuild.extract.programs.bundles import BUNDLES
from graphbuild.extract.programs.closed_lists import CLOSED_LISTS
from graphbuild.extract.programs.extents import as_written
from graphbuild.extract.programs.forms import Forms
from graphbuild.extract.programs.honours import honours
from graphbuild.extract.programs.known import KnownPrograms, without_marks
from graphbuild.extract.programs.lists import (
    HOLDS,
    OF_CLASSES,
    OF_POSITIONS,
    classed_items,
    counted_items,
    events,
    pairs_of_aims,
    positions,
)
from graphbuild.extract.programs.measures import FIELDS, MEASURES, PARKS
from graphbuild.extract.programs.names import heads_in_clauses, names_with_heads
from graphbuild.extract.programs.occasions import OCCASIONS
from graphbuild.extract.programs.patterns import insurances, patterned
from graphbuild.extract.programs.places_to_be import of_places
from graphbuild.extract.programs.quotes import quoted_programs
from graphbuild.extract.programs.regimes import REGIMES
from graphbuild.extract.programs.routes import routes, routes_between
from graphbuild.extract.programs.schemes import SCHEMES
from graphbuild.extract.programs.settled import in_order, settled
from graphbuild.extract.programs.slogans import SLOGANS
from graphbuild.extract.programs.slug import marked_slug, slug_of_bare
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.state import NAMED_WITHIN, WITHIN, kinds_of_state, state_programs
from graphbuild.extract.programs.stretches import STRETCHES
from graphbuild.extract.programs.terms import named_again, terms
from graphbuild.extract.programs.titles import titles
from graphbuild.extract.programs.totals import totalled_items
from graphbuild.extract.programs.triggers import Triggers
from graphbuild.extract.programs.undertakings import UNDERTAKINGS
from graphbuild.extract.programs.visions import VISIONS, new_places
from graphbuild.extract.programs.works import works

_EVERYDAY = frozenset(
    {"高质量发展", "城乡融合发展", "城乡一体化", "生态文明建设", "示范点", "示范村", "改革开放再出发"}
)
_AS_DOCTRINE = re.compile(r"(?:的)?(?:要求|战略|理念|方针|总要求)")
"""Names that are words of everyday use too are mentions only where this follows."""
_CHARGES = "负责|责任|牵头|主办|承办|配合|实施|分管"
_CHARGING = frozenset(bracket + charge for bracket in "([【" for charge in _CHARGES.split("|"))
look_for(_CHARGING)
_CHARGED = re.compile(
    rf"[(\[【](?:{_CHARGES})(?:部门|单位|领导|人)[^()\n]{{0,300}}?(?:\([^()\n]{{0,60}}\)[^()\n]{{0,200}}?)*[)\]】]"
)
"""Brackets that tell who is charged: what they name says whose a duty is, or where it holds."""
_FORMS = Forms(
    (
        *REGIMES,
        *SLOGANS,
        *BUNDLES,
        *MEASURES,
        *STRETCHES,
        *FIELDS,
        *UNDERTAKINGS,
        *AIMS,
        *OCCASIONS,
        *VISIONS,
        *PARKS,
        *SCHEMES,
        *CLOSED_LISTS,
    )
)
_OF_PERSONS = (
    "贫困[户人家学]|学生|大学生|对象|群众|协会|型企业|商店|店(?!铺)|地块|房屋|法(?=[和、,。;])|"
    "中?长期贷款|征拆|与社会资本"
)
_PERSONS = re.compile(_OF_PERSONS)
_PERSONS_BEGIN = beginnings(_OF_PERSONS, 1)
_PLAIN_HEAD = re.compile("攻坚|战|行动|工程|[、碳]")
"""What follows a name where the two are one name (精准脱贫 in 精准脱贫攻坚战)."""
_IN_CLAUSES = (
    (insurances, "保险|长护险"),
    (counted_items, "战(|动(|程(|略(|划(|革(|系(|”(|〕(|]("),
    (classed_items, OF_CLASSES),
    (events, HOLDS),
    (pairs_of_aims, "强省|强市|强区|强县"),
    (positions, OF_POSITIONS),
)
"""Rules that read a clause, with the words of which one stands in all that they find."""
_UNQUOTED = Triggers(enumerate(words for _, words in _IN_CLAUSES))
_BUILT = ("project", "project-bundle", "designation")
_NESTED = NAMED_WITHIN | WITHIN
look_for(_NESTED)
_SILENT = frozenset({"contents", "furniture", "signature"})
_Span: TypeAlias = tuple[int, int]


def find_programs(
    folded: str, clauses: tuple[Clause, ...], known: KnownPrograms, seen: Seen | None = None
) -> tuple[FoundProgram, ...]:
    """The mentions in text order, nested ones after what they lie in; a surface is in folded form.

    Args:
        folded: The text in folded form; its offsets are those of the text as it stands.
        clauses: The clauses of the text, in text order; what lies outside them is not read.
        known: The programs of the authority.
        seen: Where the text has the words that rules look for, if it was asked before.
    """
    heard = [clause for clause in clauses if clause.block.zone not in _SILENT]
    spoken = Spoken(folded, heard, seen or Seen(folded))
    named = known.named(spoken.seen)
    mentions = list(known.mentions(folded, named))
    listed = _listed(folded, known, mentions, state_programs(named))
    found = [Candidate(*span, *listed[span], "high", 5) for span in _longest(listed)]
    known_in = _by_clause(found, spoken)
    fixed = {place: tuple([each[:2] for each in inside]) for place, inside in known_in.items()}
    runs = Runs(spoken)
    candidates = list(quoted_programs(spoken, known, mentions))
    candidates += chain.from_iterable(known_in.values())
    for place, heads in heads_in_clauses(spoken).items():
        candidates += names_with_heads(folded, heads, runs[place], fixed.get(place, ()))
    candidates += patterned(spoken, runs)
    candidates += works(spoken, runs, fixed)
    candidates += titles(spoken, fixed)
    for at, places in sorted(_UNQUOTED.by_rule(spoken).items()):
        rule = _IN_CLAUSES[at][0]
        for place in places:
            candidates += rule(folded, heard[place])
    begun = frozenset(spoken.seen.offsets(_NESTED))
    candidates += [
        each._replace(nested=True)
        for each in found
        if each.start in begun and folded[each.start : each.end] in NAMED_WITHIN
    ]
    candidates += [
        Candidate(start, end, kind, "within", "high", 5, nested=True)
        for (start, end), (kind, _) in listed.items()
        if start in begun and folded[start:end] in WITHIN and not _PLAIN_HEAD.match(folded, end)
    ]
    candidates += of_places(spoken)
    candidates += _FORMS.candidates(spoken)
    candidates += routes(spoken)
    candidates += routes_between(spoken)
    candidates += totalled_items(spoken)
    candidates += honours(spoken)
    candidates += new_places(spoken)
    candidates += _in_clauses(terms(spoken), spoken)
    if spoken.seen.offsets(_CHARGING):
        charged = tuple(bracket.span() for bracket in _CHARGED.finditer(folded))
        candidates = [each for each in candidates if not _inside(each, charged)]
    kept, taken = settled(as_written(folded, candidates, listed), len(folded))
    kept += _in_clauses(named_again(folded, kept, taken), spoken)
    return tuple(_ids(folded, in_order(kept), known))


def _by_clause(found: Iterable[Candidate], spoken: Spoken) -> dict[int, list[Candidate]]:
    """Those that begin in a clause, by the place of the clause."""
    inside: dict[int, list[Candidate]] = defaultdict(list)
    for each in found:
        place = spoken.place_of[each.start]
        if place >= 0 and each.start < spoken.clauses[place].end:
            inside[place].append(each)
    return inside


def _in_clauses(found: Iterator[Candidate], spoken: Spoken) -> Iterator[Candidate]:
    """Those that lie in a clause."""
    for each in found:
        place = spoken.place_of[each.start]
        if place >= 0 and each.end <= spoken.clauses[place].end:
            yield each


def _inside(candidate: Candidate, spans: tuple[tuple[int, int], ...]) -> bool:
    place = bisect_left(spans, (candidate.start, 0)) - 1
    return place >= 0 and candidate.end <= spans[place][1]


def _listed(
    folded: str,
    known: KnownPrograms,
    mentions: Iterable[tuple[int, int, str]],
    of_state: Iterable[tuple[int, int, str]],
) -> dict[_Span, tuple[str, str]]:
    """The spans of the names that the lists have, each with its kind and the rule."""
    kinds, listed = known.kinds, dict[_Span, tuple[str, str]]()
    for start, end, identifier in mentions:
        name = folded[start:end]
        if name in known.with_verb:
            start, end = known.alone(folded, start, end, identifier)
            if folded.startswith("建设", end - 2) and kinds[identifier] in _BUILT:
                end -= 2 * (folded[start : end - 2] in kinds_of_state())
            name = folded[start:end]
        everyday = name in _EVERYDAY and _AS_DOCTRINE.match(folded, end) is None
        if not everyday and not _of_persons(folded, start, end):
            listed.setdefault((start, end), (kinds[identifier], "known"))
    for start, end, kind in of_state:
        if (start, end) in listed or folded.startswith("控制在", end - 2):  # 用水总量控制|在 60 亿立方米
            continue
        if not _of_persons(folded, start, end):
            listed[start, end] = kind, "state"
    return listed


def _of_persons(folded: str, start: int, end: int) -> bool:
    """Whether a name of the list only says which persons or what body is meant (建档立卡贫困户)."""
    persons = folded[end : end + 1] in _PERSONS_BEGIN and _PERSONS.match(folded, end) is not None
    return persons or folded.startswith("城乡区域协调", start - 2)


def _longest(spans: Iterable[_Span]) -> list[_Span]:
    """Of spans that overlap the longest, then the first, in text order."""
    kept: list[_Span] = []
    reached = longest = 0
    for span in sorted(spans):
        start, end = span
        if start >= reached:
            kept.append(span)
        elif end - start > longest:
            kept[-1] = span
        else:
            continue
        reached, longest = end, end - start
    return kept


def _ids(folded: str, kept: list[Candidate], known: KnownPrograms) -> Iterator[FoundProgram]:
    proposed: dict[str, str] = {}
    told: dict[str, tuple[str, str | None]] = {}
    """By each surface its id, and its kind where that is one of the authority."""
    for start, end, kind, rule, confidence, _, _ in kept:
        surface = folded[start:end]
        if surface not in told:
            told[surface] = _told(surface, known, proposed)
        identifier, listed = told[surface]
        sure = trusted(rule, confidence)
        yield FoundProgram(start, end, surface, identifier, listed or kind, listed is not None, sure, rule)


def _told(surface: str, known: KnownPrograms, proposed: dict[str, str]) -> tuple[str, str | None]:
    """The id of a surface, and its kind where it is one of the authority.

    ``proposed`` are the ids of other names.
    """
    name = without_marks(surface)
    identifier = known.of_bare(name)
    if identifier:
        kind = known.kinds[identifier]
        if kinds_of_state().get(name, kind) == kind:
            return identifier, kind
    own = slug_of_bare(name)  # of a thing of its own, too, which only begins as the listed one
    if own in known.kinds or proposed.setdefault(own, name) != name:
        own = marked_slug(surface)
    return own, None
