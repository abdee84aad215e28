"""Lines told by their two ends, or by two letters in quotes, where the word for them stands once for all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_initials import Initials
from graphbuild.extract.places_regions import LETTERS
from graphbuild.extract.places_trunks import TRUNKS, kind_of

_PHASE: Final = re.compile("[一二三四]期")
_PAIR: Final = 2
_HYPHEN: Final = re.compile("(?<=[一-鿿])[—–-](?=[一-鿿])")
_STAGED: Final = re.compile("([一-鿿]{2})([一二三四]期)([一-鿿]{2,3}段)?")
_JOINED_TRUNKS: Final = re.compile(
    "([一-鿿]{2,3})[—–-]([一-鿿]{2,3})(?:[(]([港澳台])[)])?(?=[、,。]|等|通道)"
)
_WAY: Final = r"(?:高速公路|高速|铁路|高铁|公路|物流通道|大通道|通道|道路|管道|管线)"
_CLOSING: Final = re.compile(rf"[^。;!?\n]{{0,60}}?等(?:[一-鿿0-9]{{0,4}}?){_WAY}")
"""After the end of such a line: the rest of the list and the word that closes it."""
_CLOSED: Final = re.compile(rf"等(?:[一-鿿0-9]{{0,4}}?){_WAY}")
_JOINED: Final = "、"
_TO: Final = re.compile("至(?!今|此|少|于)")
_QUOTED: Final = re.compile(
    r"[“\"]([一-鿿]{2})[”\"](?=线|高速|铁路|公路|[、和][“\"][一-鿿]{2}[”\"](?:线|高速|铁路|公路))"
)


def ended(folded: str, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """The members of a list of lines, from one place to another each (甲至乙、丙经丁至戊等公路)."""
    known = [place for place in found if place.end - place.start > 1]
    starts = {place.start: place.end for place in sorted(known, key=lambda place: place.end)}
    ends = {place.end: place.start for place in sorted(known, key=lambda place: -place.start)}
    for joint in _TO.finditer(folded):
        start, end = ends.get(joint.start()), starts.get(joint.end())
        if start is None or end is None:
            continue
        begin = ends.get(start - 1, start) if folded[start - 1] == "经" else start  # 甲|经乙至丙
        last = folded[begin - 1 : begin] == _JOINED and _CLOSED.match(folded, end) is not None
        if last or (folded[end : end + 1] == _JOINED and _CLOSING.match(folded, end)):
            yield FoundPlace(begin, end, folded[begin:end], "road", "", (), "medium", "between")


def trunks(folded: str, cuts: Cuts) -> Iterator[FoundPlace]:
    """Trunk lines without the word for a line: by their phase (荣乌二期), or joined (京哈—京港澳)."""
    for phase in _PHASE.finditer(folded):
        start = phase.start() - _PAIR
        line = _STAGED.match(folded, start) if folded[max(start, 0) : phase.start()] in TRUNKS else None
        if line is not None and cuts.is_cut(start):
            yield _road(folded, *line.span(1))
            yield _road(folded, line.start(), line.end(2))
            if line[3]:
                yield _road(folded, *line.span())
    for hyphen in _HYPHEN.finditer(folded):
        pair = _JOINED_TRUNKS.match(folded, max(cuts.last(hyphen.start() - 1), hyphen.start() - 3))
        if pair is None or pair.end(1) != hyphen.start():
            continue
        start = pair.start()
        if pair[1] not in TRUNKS or pair[2] not in TRUNKS or not cuts.is_cut(start):
            continue
        yield _road(folded, *pair.span())
        for part in (1, 2):
            yield _road(folded, *pair.span(part))
            for at, code in enumerate(TRUNKS[pair[part]], pair.start(part)):
                yield _letter(folded, at, code)
        if pair[3]:
            yield _letter(folded, pair.start(3), LETTERS[pair[3]])


def _letter(folded: str, at: int, code: str) -> FoundPlace:
    return FoundPlace(at, at + 1, folded[at], kind_of(code), code, (), "medium", "letter-line")


def _road(folded: str, start: int, end: int) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], "road", "", (), "medium", "trunk")


def in_quotes(folded: str, initials: Initials) -> Iterator[FoundPlace]:
    """Lines by two letters in quotes (“甲乙”线), with those of the letters that mean a division."""
    for line in _QUOTED.finditer(folded):
        start, end = line.span(1)
        told = [(at, initials.of(folded[at])) for at in range(start, end)]
        near = (one for at, one in told if folded[at] in LETTERS or folded[at] in initials.home)
        if not any(near):
            continue
        yield FoundPlace(start, end, line[1], "road", "", (), "medium", "quoted-line")
        for at, one in told:
            if one is not None:
                yield FoundPlace(at, at + 1, folded[at], one[1], one[0], (), "medium", "letter-line")
