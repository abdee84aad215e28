"""Zones, belts and pacts of cities or provinces, told by a letter each (甲乙特别合作区, 甲乙一体化)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.begun import begun
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials, lettered
from graphbuild.extract.places.lexicon import GENERIC, is_common, is_generic, words
from graphbuild.extract.places.regions import REGIONS
from graphbuild.extract.places.trunks import TRUNKS, kind_of

_PACT: Final = begun(
    "合作区|试验区|示范区|先行区|协作区|旅游[带圈]|休闲圈|产业带|文化带|合作带|创新带|发展带|一体化|同城化|产业园(?!区)|合作园|工业园(?!区)|科技园(?!区)|对口合作|对口协作",
    most=3,
)
_WITH: Final = frozenset("与和同")
"""Before the letters: the zone beside them that another is to be."""
_PHRASE: Final = 14
"""Characters at most of such a name before its last word."""
_HELD: Final = words("""
    临港 临空 空港 智能制造 高新技术 现代农业 文旅 全面 发展 协同发展 融合发展 统筹 合作 协作 保护
    转移 承接 联动 协同
""")
_FIELDS: Final = GENERIC | _HELD
"""What stands between the letters and the last word."""
_FEWEST, _MOST = 2, 4
_NO_PAIR: Final = frozenset("城乡产教医地文区县商农东西南北上下内外大小新高")
"""Characters that pairs of common words have before such a word (城乡一体化, 产城一体化)."""


def pacts(folded: str, initials: Initials, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """The letters of each as the divisions they mean, the group of them, and the zone as a whole.

    Two letters beside one another are told by a letter that common words seldom hold, or by both being
    cities of the plan's own province.
    """
    for pact in _PACT.finditer(folded, seen):
        start = _start(folded, pact.start(), cuts)
        end = start
        while end < pact.start() and end - start < _MOST and initials.of(folded[end]) is not None:
            end += 1
        while end - start >= _FEWEST and not _is_pact(folded, start, end, pact, initials, cuts):
            end -= 1
        if end - start < _FEWEST:
            continue
        trunk = TRUNKS.get(folded[start:end]) or initials.provinces(folded[start:end])
        codes = [(code, kind_of(code)) for code in trunk] if trunk else map(initials.of, folded[start:end])
        yield from lettered(folded, enumerate(codes, start), "letter-pact")
        yield FoundPlace.at(folded, start, end, "region", "pact")
        if pact[0].endswith("区") and folded[start - 1 : start] not in _WITH:
            yield FoundPlace.at(folded, start, pact.end(), "zone", "pact")


def _start(folded: str, head: int, cuts: Cuts) -> int:
    """Where the name before the last word begins; verbs that such names hold are passed over."""
    start = cuts.last_firm(head)
    while (begun := cuts.boundaries.get(start, start)) < start and folded[begun:start] in _HELD:
        start = cuts.last_firm(begun)
    return max(start, head - _PHRASE)


def _is_pact(folded: str, start: int, end: int, pact: re.Match[str], initials: Initials, cuts: Cuts) -> bool:
    """Whether the letters are a group with nothing but common words between them and the last word."""
    letters, close = folded[start:end], pact[0].endswith("化")
    rest = folded[end : pact.start()]
    if close and rest:
        return False
    names = gazetteer().names
    if any(folded[at : at + 2] in names for at in range(start, end)) or cuts.word_from(start) > start:
        return False
    home = len(letters) == _FEWEST and all(letter in initials.home for letter in letters)
    if (
        not (initials.knows(letters) or (home and not close))
        or letters in REGIONS
        or letters[-1] in "东西南北"
    ):
        return False
    if _NO_PAIR.issuperset(letters[:1]) or (rest and not is_generic(rest, _FIELDS)):
        return False
    cities = all(letter in initials.letters for letter in letters)
    return cities or not all(is_common(letter) for letter in letters)
