"""Lines of power from one place to another, named for both and for their volts (甲—乙±800千伏…工程)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.begun import matches_at
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.lexicon import is_generic
from graphbuild.extract.places.regions import LETTERS

_LETTERS: Final = "".join(sorted(LETTERS))
_LINE: Final = re.compile(
    r"[至到—–~-](?:(?<=[—–-])[—–-])?([^\W!-ÿ]{2,6})±?\d{2,4}(?:千伏|[kK][vV])(?:特高压|超高压)?(?:交直流|交流|直流)?"
    r"(?:(?:输变电|输电|送电|联网)(?:工程|线路|通道)|工程|线路)"
)
_BY_LETTERS: Final = re.compile(
    rf"([{_LETTERS}])([{_LETTERS}])(?:特高压|背靠背)?(?:[直交]流(?![输电特背])|(?:电力)?联网(?:工程|线路|通道))(?:工程)?"
)
"""A line between two provinces by a letter each (甲乙直流, 甲乙电力联网工程)."""
_CURRENTS: Final = frozenset(("直流", "联网"))
"""Of which a text has one that has such lines."""
_BACK: Final = (2, 4, 5, 7)
"""Characters before the word for the current, or for what is joined, in which such a line begins."""
_VOLTS: Final = frozenset(("千伏", "kV", "kv", "KV", "Kv"))
look_for((*_CURRENTS, "交流", *_VOLTS))
_JOINT: Final = re.compile("[至到—–~-]")
_REACH: Final = 13
"""Characters before the unit of the volts in which the joint stands at most."""
_BEGUN: Final = re.compile(r"[^\W!-ÿ]{2,8}$")
_FAR: Final = 10
"""Characters before the joint in which the first end of the line stands."""


def power_lines(folded: str, found: Iterable[FoundPlace], cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Each of them, and its ends where no division or region is known there."""
    currents = seen.offsets(_CURRENTS | {"交流"}) if seen.has(_CURRENTS) else ()
    lettered = sorted({max(at - back, 0) for at in currents for back in _BACK})
    for line in matches_at(_BY_LETTERS, folded, lettered):
        if cuts.is_cut(line.start()) and line[1] != line[2]:
            yield FoundPlace.at(folded, *line.span(), "facility", "power-line")
            yield FoundPlace.at(folded, line.start(), line.end(2), "region", "letter-group")
            for at in (line.start(), line.start() + 1):
                code = LETTERS[folded[at]]
                yield FoundPlace.at(folded, at, at + 1, "admin-province", "letter", code=code)
    near = ((max(at - _REACH, 0), at) for at in seen.offsets(_VOLTS))
    joints = {joint.start() for begin, end in near for joint in _JOINT.finditer(folded, begin, end)}
    lines = list(matches_at(_LINE, folded, sorted(joints)))
    known = {at for place in found for at in range(place.start, place.end)} if lines else set()
    for line in lines:
        first = _BEGUN.search(folded, max(cuts.last(line.start() - 1), line.start() - _FAR), line.start())
        if first is None or not cuts.is_cut(first.start()):
            continue
        yield FoundPlace.at(folded, first.start(), line.end(), "facility", "power-line")
        for start, end in (first.span(), line.span(1)):
            if known.isdisjoint(range(start, end)) and not is_generic(folded[start:end]):
                yield FoundPlace.at(folded, start, end, "village", "power-line", "low")


def without_ends(patterns: Iterable[FoundPlace], lines: Iterable[FoundPlace]) -> list[FoundPlace]:
    """The places but for those that only are the last part of such a line (乙±800千伏…工程)."""
    begun = {line.end: line.start for line in lines if line.kind == "facility"}
    return [place for place in patterns if begun.get(place.end, place.start) >= place.start]
