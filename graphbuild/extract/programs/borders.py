"""Where an unquoted name begins: after the verb, the particle, the quantity that stands before it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.pieces import piece
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.words import GENERIC_WORDS, HARD, KEPT_WHOLE, SOFT, UNNAMED
from graphbuild.terms import Confidence

_MARKS = r"、:()\[\]〔〕—―\s·;,。!?“”‘’\"'《》〈〉<>「」『』●★|①-⑳"
_MARK = re.compile(f"[{_MARKS}]")
_WITHIN = f"[^{_MARKS}]+"
_SEGMENT = re.compile(rf"{_WITHIN}(?:[—―](?=[\w]){_WITHIN})*")
"""A dash between two words joins what a name holds: 甲—乙大通道."""
_BARE = frozenset(
    {
        "重点",
        "重大",
        "各项",
        "各类",
        "有关",
        "相关",
        "实施",
        "完善",
        "年度",
        "专项",
        "工作",
        "综合",
        "系列",
        "区域",
        "体制",
        "社会",
    }
)
_REACH = 40
_LEAST = 2
"""How much is left at least of a name that begins after a particle, or a place and what the place does."""
_SHORTEST_ACTED = 6
"""How long that name is at least with the place and what it does before it."""
_ACTOR = re.compile(
    r"([^\W!-ÿ]{2,4}?)(?:等(?:地|市|县|区))?(?:深化|建设|打造|创建|争创|开展|申建|建立|推进|加快|做优|做大|做强|培育|扩大|承办)(?!工程|集团)"
)
"""A place and what it is to do (支持湖滨深化…)."""
_LONGEST = max(map(len, GENERIC_WORDS))
_LENGTHS = {
    sign: sorted({len(word) for word in GENERIC_WORDS if word[0] == sign})
    for sign in {word[0] for word in GENERIC_WORDS}
}
"""How long the general words are that begin with a character."""
_DASHES, _MEASURES = frozenset("—―~-"), frozenset("村户所处家镇人套栋座条间口眼幢宗")
_LEFT = _DASHES | _MEASURES
"""What may be left at the left end of a name: a dash, or a measure whose number is stripped."""
_OF = re.compile(r"的(?<!目的)(?:有(?![机色限轨线关效害]))?")
_SHARES: tuple[tuple[Confidence, str], ...] = (
    (
        "high",
        "quotes-and-marker head-campaign head-reform centre-of-place title rebuilt event-held stretch "
        "title-marks of-a-total",
    ),
    (
        "medium",
        "quotes head-project work head-action-plan title-of-level position laboratory head-strategy "
        "title-granted",
    ),
    ("low", "known state head-system listed-project head-mechanism within strong-county"),
)
"""Rules of which nine names in ten or more, eight in ten, or fewer were right in 60 marked texts.

A part of a longer name counts as wrong, which is why the names of a list are not surer.
"""
_MEASURED = {rule: confidence for confidence, rules in _SHARES for rule in rules.split()}
LIST_ENDS = re.compile(r"等(?<![高中初同优特均对]等)(?<!平等(?!高速|高铁|铁路|公路))(?![级值待效额离于候])")


Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Where the known names in a clause begin and end, in text order."""


class Candidate(NamedTuple):
    """A span that may be a program's mention; of two that overlap the one of higher ``rank`` stays."""

    start: int
    end: int
    kind: str
    rule: str
    confidence: Confidence
    rank: int
    nested: bool = False


def trusted(rule: str, otherwise: Confidence) -> Confidence:
    """How often names of a rule are right; ``otherwise`` where too few were marked."""
    return _MEASURED.get(rule, otherwise)


@piece
class Segment:
    """A run of text without marks inside a clause; ``before`` is the mark that stands before it."""

    start: int
    end: int
    before: str


@piece
class Border:
    """Where a name begins; ``verb`` says whether a verb or a particle was passed to get there."""

    start: int
    verb: bool
    enumerated: bool = False


class Runs(dict[int, tuple[Segment, ...]]):
    """By the place of a clause its runs between marks, left to right; told when they are asked for."""

    def __init__(self, spoken: Spoken) -> None:
        super().__init__()
        self._spoken = spoken

    def __missing__(self, place: int) -> tuple[Segment, ...]:
        clause = self._spoken.clauses[place]
        self[place] = runs = _segments(self._spoken.folded, clause.start, clause.end)
        return runs


def _segments(folded: str, first: int, last: int) -> tuple[Segment, ...]:
    if first < last and not _MARK.search(folded, first, last):
        return (Segment(first, last, ""),)
    spans = map(re.Match.span, _SEGMENT.finditer(folded, first, last))
    return tuple([Segment(start, end, folded[start - 1] if start > first else "") for start, end in spans])


def left_border(folded: str, start: int, end: int, fixed: Spans) -> Border:
    """Where in ``folded[start:end]`` the name begins that ends at ``end``, at most 40 characters before it.

    No border falls inside a span of ``fixed``, which is in text order: these are names already known.
    """
    if start == end:
        return Border(end, False)
    begin, verb, enumerated = end - _REACH if end - start > _REACH else start, False, False
    kept = near(fixed, begin, end) if fixed else ()
    for found in HARD.finditer(folded, begin, end):
        if not (kept and _inside(found.start(), found.end(), kept)):
            begin, verb = found.end(), True
    words = folded[begin:end]
    if "的" in words:
        for found in _OF.finditer(folded, begin, end):
            if not (kept and _inside(found.start(), found.end(), kept)):
                begin, verb = found.end(), True
    if "等" in words:
        for found in LIST_ENDS.finditer(folded, begin, end):
            if not (kept and _inside(found.start(), found.end(), kept)):
                begin, verb, enumerated = found.end(), True, True
    while end - begin > _LEAST and not (kept and any(begin == at for at, _ in kept)):
        stripped = SOFT.match(folded, begin, end)
        if stripped is None or stripped.end() == begin or end - stripped.end() < _LEAST:
            break
        if KEPT_WHOLE.match(folded, begin) or (kept and _inside(stripped.start(), stripped.end(), kept)):
            break
        begin, verb = stripped.end(), True
    actor = _ACTOR.match(folded, begin, end) if end - begin >= _SHORTEST_ACTED else None
    if actor and end - actor.end() >= _LEAST and is_place(actor[1]) and not _inside(begin, actor.end(), kept):
        begin, verb = actor.end(), True
    if folded[begin : begin + 1] in _LEFT:
        while begin < end and folded[begin] in _DASHES:
            begin += 1
        begin += folded[begin : begin + 1] in _MEASURES and folded[begin - 1].isdigit()
    return Border(begin, verb, enumerated)


def near(spans: Spans, start: int, end: int) -> Spans:
    """The spans, in text order and apart, that touch ``[start, end)`` or end where it begins."""
    first = bisect_left(spans, (start, start))
    return spans[max(0, first - 1) : bisect_left(spans, (end, end))]


@lru_cache(maxsize=8192)
def is_generic(words: str) -> bool:
    """Whether the words are nothing but general ones and digits."""
    reached, whole = [0], len(words)
    for at in reached if words else ():
        if at == whole:
            return True
        sign = words[at]
        sizes = _LENGTHS.get(sign, ())
        ends = [at + size for size in sizes if at + size <= whole and words[at : at + size] in GENERIC_WORDS]
        if sign.isdigit() or sign == ".":
            ends.append(at + 1)
        reached += [end for end in ends if end not in reached]
    return False


def starts_generic(words: str) -> bool:
    """Whether the first word is a general one."""
    return any(words[:end] in GENERIC_WORDS for end in range(2, _LONGEST + 1))


def is_named(modifier: str, strong: bool = False) -> bool:
    """Whether what stands before a head tells it from others of its kind; a ``strong`` head asks less."""
    if strong:
        return len(modifier) >= 2 and UNNAMED.match(modifier) is None and modifier not in _BARE
    return (
        len(modifier) >= 2
        and not is_generic(modifier)
        and UNNAMED.match(modifier) is None
        and not modifier.endswith(("的", "了", "性", "相关", "有关", "各项", "今年", "明年", "年内", "目前"))
    )


def _inside(start: int, end: int, fixed: Spans) -> bool:
    return bool(fixed) and any(at < end and start < to for at, to in fixed)
