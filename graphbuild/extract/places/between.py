"""Lines told by their two ends, or by two letters in quotes, where the word for them stands once for all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.begun import Begun, begun
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.initials import Initials, lettered
from graphbuild.extract.places.regions import LETTERED, LETTERS
from graphbuild.extract.places.trunks import TRUNKS, kind_of

_PHASE: Final = begun("[一二三四]期")
_PAIR: Final = 2
_WIDENED: Final = begun("扩容|改扩建|扩能|提质改造|复线(?:连接[道线])?|第[二三]双线")
"""After the letters of a trunk line: what is done to it, or the second line beside it."""
_JOINTS: Final = frozenset("和与、")
_LINE_WORD: Final = re.compile("高铁|铁路|高速|客专|客运专线|城际|公路|[东西南北]?线|大桥|通道|运河")
_AFTER_LINE: Final = re.compile(f"[、,。;和与等]|{_LINE_WORD.pattern}")
"""After a trunk line: the word for it, or the next of a list."""
_HYPHEN: Final = Begun(re.compile(r"[—–-](?<=[^\W!-ÿ].)(?=[^\W!-ÿ])"), "—–-")
_STAGED: Final = re.compile(r"([^\W!-ÿ]{2})([一二三四]期)([^\W!-ÿ]{2,3}段)?")
_JOINED_TRUNKS: Final = re.compile(
    r"([^\W!-ÿ]{2,3})[—–-]([^\W!-ÿ]{2,3})(?:[(]([港澳台])[)])?(?=[、,。]|等|通道)"
)
_WAY: Final = r"(?:高速公路|高速|铁路|高铁|公路|物流通道|大通道|通道|道路|管道|管线)"
_COUNT: Final = r"(?:等|\s?[\d两二三四五六七八九十]+条)"
_CLOSING: Final = re.compile(rf"[^。;!?\n]{{0,60}}?{_COUNT}(?:[一-鿿0-9]{{0,8}}?){_WAY}")
"""After the end of such a line: the rest of the list and the word that closes it."""
_CLOSED: Final = re.compile(rf"{_COUNT}(?:[一-鿿0-9]{{0,8}}?){_WAY}")
_JOINED: Final = "、"
_TRUNKS: Final = frozenset(TRUNKS)
look_for(_TRUNKS)
_TO: Final = re.compile("至(?!今|此|少|于)")
_QUOTED: Final = re.compile(r"“([^\W!-ÿ]{2})”(?=线|高速|铁路|公路|[、和]“[^\W!-ÿ]{2}”(?:线|高速|铁路|公路))")


def listed_trunks(folded: str, cuts: Cuts, seen: Seen) -> list[FoundPlace]:
    """Trunk lines that stand in a list of them (甲乙、丙丁等一批铁路), and those of three letters or more.

    Regions that are told by the same letters make no list of lines (深汕、广清).
    """
    there: dict[int, int] = {}
    for name, starts in seen.among(_TRUNKS).items():
        for start in starts:
            there[start] = max(start + len(name), there.get(start, 0))
    kept: set[int] = set()
    for start, end in there.items():
        following = there.get(end + 1, 0) if folded[end : end + 1] in _JOINTS and end < len(folded) else 0
        one, other = folded[start:end], folded[end + 1 : following]
        if not _opens(folded, start, cuts):
            continue
        if following and _AFTER_LINE.match(folded, following) and not (one in LETTERED and other in LETTERED):
            kept.update((start, end + 1))
        elif len(one) > _PAIR and _AFTER_LINE.match(folded, end):
            kept.add(start)
    return [FoundPlace.at(folded, start, there[start], "road", "listed-line") for start in sorted(kept)]


def without_word(folded: str, lines: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Those after which no word for a line stands, which the whole name of the line ends in."""
    return (line for line in lines if not _LINE_WORD.match(folded, line.end))


def _opens(folded: str, start: int, cuts: Cuts) -> bool:
    return cuts.is_cut(start) or folded[start - 1 : start] in _JOINTS


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
        while folded[begin - 1 : begin] == "至" and (before := ends.get(begin - 1)) is not None:
            begin = before  # 甲至|乙至丙
        if folded[end : end + 1] == "至" and end + 1 in starts:
            continue
        last = folded[begin - 1 : begin] == _JOINED and _CLOSED.match(folded, end) is not None
        if last or (folded[end : end + 1] == _JOINED and _CLOSING.match(folded, end)):
            yield FoundPlace.at(folded, begin, end, "road", "between")


def trunks(folded: str, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Trunk lines without the word for a line: by their phase (荣乌二期), or joined (京哈—京港澳)."""
    for phase in _PHASE.finditer(folded, seen):
        start = phase.start() - _PAIR
        line = _STAGED.match(folded, start) if folded[max(start, 0) : phase.start()] in TRUNKS else None
        if line is not None and cuts.is_cut(start):
            yield FoundPlace.at(folded, *line.span(1), "road", "trunk")
            yield FoundPlace.at(folded, line.start(), line.end(2), "road", "trunk")
            if line[3]:
                yield FoundPlace.at(folded, *line.span(), "road", "trunk")
    for widened in _WIDENED.finditer(folded, seen):
        yield from _widened(folded, widened, cuts)
    for hyphen in _HYPHEN.finditer(folded, seen):
        pair = _JOINED_TRUNKS.match(folded, max(cuts.last(hyphen.start() - 1), hyphen.start() - 3))
        if pair is None or pair.end(1) != hyphen.start():
            continue
        start = pair.start()
        if pair[1] not in TRUNKS or pair[2] not in TRUNKS or not cuts.is_cut(start):
            continue
        yield FoundPlace.at(folded, *pair.span(), "road", "trunk")
        for part in (1, 2):
            yield FoundPlace.at(folded, *pair.span(part), "road", "trunk")
            for at, code in enumerate(TRUNKS[pair[part]], pair.start(part)):
                yield _letter(folded, at, code)
        if pair[3]:
            yield _letter(folded, pair.start(3), LETTERS[pair[3]])


def _widened(folded: str, widened: re.Match[str], cuts: Cuts) -> Iterator[FoundPlace]:
    """The trunk lines that are widened (甲乙和丙丁扩容), or the second line beside one (甲乙复线)."""
    end = widened.start()
    start = _trunk_start(folded, end)
    if start == end:
        return
    beside = widened[0].startswith("复线")
    if beside and (folded[end - 1] == "线" or not cuts.is_cut(start)):
        return
    if beside:
        for stop in sorted({end + _PAIR, widened.end()}):
            yield FoundPlace.at(folded, start, stop, "road", "trunk")
        return
    while start < end:
        yield FoundPlace.at(folded, start, end, "road", "trunk")
        for at, code in enumerate(TRUNKS[folded[start:end]], start):
            yield _letter(folded, at, code)
        end = start - 1 if folded[start - 1 : start] in _JOINTS else start
        start = _trunk_start(folded, end)


def _trunk_start(folded: str, end: int) -> int:
    """Where the letters of a trunk line that end there begin, the end itself where none do."""
    lengths = (4, 3, 2)
    return next((end - length for length in lengths if folded[max(end - length, 0) : end] in TRUNKS), end)


def _letter(folded: str, at: int, code: str) -> FoundPlace:
    return FoundPlace(at, at + 1, folded[at], kind_of(code), code, (), "medium", "letter-line")


def in_quotes(folded: str, initials: Initials) -> Iterator[FoundPlace]:
    """Lines by two letters in quotes (“甲乙”线), with those of the letters that mean a division."""
    for line in _QUOTED.finditer(folded):
        start, end = line.span(1)
        told = [(at, initials.of(folded[at])) for at in range(start, end)]
        near = (one for at, one in told if folded[at] in LETTERS or folded[at] in initials.home)
        if not any(near):
            continue
        yield FoundPlace(start, end, line[1], "road", "", (), "medium", "quoted-line")
        yield from lettered(folded, told, "letter-line")
