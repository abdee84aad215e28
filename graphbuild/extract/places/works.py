"""Works without a name of their own, which a city or county builds, moves or opens (电影院, 质检站)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.found_heads import Sought
from graphbuild.extract.places.head_forms import Scale
from graphbuild.extract.places.joined import before_and
from graphbuild.extract.places.kinds import WITHIN as INSIDE
from graphbuild.extract.places.kinds import past_land
from graphbuild.extract.places.lexicon import is_generic
from graphbuild.extract.places.work_words import (
    COUNTED,
    DONE,
    HEADS,
    KINDS,
    MANY,
    NOUNS,
    ONLY_ONES,
    RANKED,
    STAGE,
    VERBS,
    WITHIN,
)

_HEADS: Final = Sought((HEADS,))
_TWO: Final = re.compile("园[及和]")
_TONNAGE: Final = re.compile(r"(?<![\d.])\d+万?吨$")
_VOLTS: Final = re.compile(r"\d+(?:千伏|[kK][vV])")
_WORDS: Final = re.compile(r"[一-鿿0-9A-Za-z“”]{0,16}")
_AFTER: Final = re.compile("[级型化]|[0-9]")
"""After a name told before: it only begins another word there."""
_ZONES: Final = ("基地", "产业园", "企业园", "物流园")
"""Last words of zones, whose names do not take in the word for the plan's own level."""
_CLAUSE: Final = 60
"""Characters before a work in which its clause may open with a verb."""
_STOPS: Final = ",。;:|\n"
_GOVERNED: Final = frozenset("和及与、的")
"""Before a work: a list or an attribute that the verb of the clause stands before."""
_LONGEST_VERB: Final = 6
_STAGES: Final = frozenset(("一期", "二期", "三期"))
_NAMED: Final = ("谷", "小镇")
"""Last words whose words for a kind are the name of one."""
_SHORTEST: Final = 2
_AGAIN: Final = 4
"""Characters of a name that is the same place wherever the text has it again."""
_LISTED: Final = frozenset("、和与及")
_OPENED: Final = frozenset((")", "、", "。", ",", ";", "|", "\n"))
_ENDED: Final = frozenset(("、", ",", "。", ";", "和", "及", "(", "”", "“"))
_BUILT: Final = frozenset(("facility", "zone", "scenic"))


def works(
    folded: str, cuts: Cuts, found: Iterable[FoundPlace], level: Scale, seen: Seen
) -> Iterator[FoundPlace]:
    """Each of them that a verb of building governs, or that stands in a list with such a place.

    In the plan of a province only those count that are said to be its own or the nation's.
    """
    known = [place for place in found if place.kind in _BUILT]
    starts, ends = {place.start for place in known}, {place.end for place in known}
    inside = {at for place in known for at in range(place.start, place.end - 1)}
    told: set[str] = set()
    ((_, heads),) = _HEADS.found(folded, seen)
    for head in heads if level != "nation" else ():
        end = head.end()
        if end in ends or (head.start() in inside and not _TWO.search(head[0])):
            continue
        start, governed = _start(folded, head, cuts)
        phrase = folded[start:end]
        if level == "province" and not phrase.startswith(("省", "国家")):
            continue
        if _is_single(folded, start, phrase, head[0]) and _is_told(
            folded, start, end, governed=governed, starts=starts, ends=ends
        ):
            ends.add(end)
            told.add(phrase)
            yield _work(start, phrase)
    yield from _again(folded, told, ends, cuts)


def _start(folded: str, head: re.Match[str], cuts: Cuts) -> tuple[int, bool]:
    """Where the words before a head begin, and whether a verb of building stands before them."""
    start = cuts.last_firm(head.start())
    word = folded[cuts.boundaries.get(start, start) : start]
    if (start == head.start() and word in NOUNS) or word in WITHIN:
        start = cuts.last_firm(cuts.boundaries[start])  # 教师|发展|中心
        word = folded[cuts.boundaries.get(start, start) : start]
    if folded[start] in "市县区省" and head[0].endswith(_ZONES):
        start += 1
    if folded[start - 1] == "及" and head[0].endswith("基地"):
        start = before_and(folded, start, cuts)
        word = folded[cuts.boundaries.get(start, start) : start]
    start = past_land(folded, start, head.start(), INSIDE)  # 创业园内|变电站
    tonnage = _TONNAGE.search(folded, max(start - 6, 0), start) if folded[start] == "级" else None
    if tonnage:  # 30万吨|级码头
        start = tonnage.start()
        word = folded[cuts.boundaries.get(start, start) : start]
    governed = word in VERBS or DONE.search(folded, max(start - 4, 0), start) is not None
    return start, governed


def _is_single(folded: str, start: int, phrase: str, head: str) -> bool:
    """Whether one such place is meant: not counted, and not of a kind or level that has many."""
    before = phrase.removesuffix(head)
    if not _WORDS.fullmatch(before) or len(phrase) <= _SHORTEST or RANKED.search(before):
        return False
    if MANY.search(folded[max(start - 4, 0) : start]) or COUNTED.match(folded, start + len(phrase)):
        return False
    if not before:
        return head in ONLY_ONES or head.endswith(_NAMED) or _TWO.search(head) is not None
    return not is_generic(before, KINDS)


def _is_told(folded: str, start: int, end: int, *, governed: bool, starts: set[int], ends: set[int]) -> bool:
    """Whether what stands around the words makes them a place: verb, list, stage of building."""
    staged = STAGE.match(folded, end) is not None
    before, after = folded[start - 1 : start], folded[end : end + 1]
    listed = before in _LISTED and start - 1 in ends
    opened = before in _OPENED or not start or folded[start - 2 : start] in _STAGES
    beside = opened and after == "、" and end + 1 in starts
    alone = staged and (opened or _VOLTS.match(folded, start) is not None)
    if beside or alone or ((governed or listed) and (staged or after in _ENDED)):
        return True
    told = staged or (before == "的" and after in _ENDED)
    return told and before in _GOVERNED and _opens_with_verb(folded, start)


def _opens_with_verb(folded: str, start: int) -> bool:
    """Whether the clause that the words stand in opens with a verb of building (筹建…的X中心)."""
    opened = max(folded.rfind(stop, max(start - _CLAUSE, 0), start) for stop in _STOPS) + 1
    return any(folded[opened : opened + length] in VERBS for length in range(2, _LONGEST_VERB))


def _again(folded: str, told: set[str], ends: set[int], cuts: Cuts) -> Iterator[FoundPlace]:
    """The same names wherever they open a name once more."""
    for phrase in sorted(phrase for phrase in told if len(phrase) >= _AGAIN):
        at = folded.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if end not in ends and cuts.is_cut(at) and not _AFTER.match(folded, end):
                yield _work(at, phrase)
            at = folded.find(phrase, at + 1)


def _work(start: int, phrase: str) -> FoundPlace:
    return FoundPlace(start, start + len(phrase), phrase, "facility", "", (), "low", "works")
