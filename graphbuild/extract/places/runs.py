"""Groups of the plan's own places with others, by a letter each: counties, their city, its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials, lettered
from graphbuild.extract.places.lexicon import is_common
from graphbuild.extract.places.lines import LISTED_LINES
from graphbuild.extract.places.regions import STRONG

_TIED: Final = (
    r"合作|协作|协同|一体|扶贫协作|同城|联动|共建|地区|三角|[一二两半]小时|双城|都市|城市群|毗邻|交界|结对"
    r"|共享|融合"
)
_AFTER: Final = re.compile(_TIED)
_AFTER_MANY: Final = re.compile(
    rf"{_TIED}|智慧|国家|为重点|为核心|全面创新|产业|创新|等(?!级)|高校|北京|新能源|装备|[两三四五六七]地"
)
"""After three letters or more less need follow, since they hardly arise by chance."""
_CLOSE: Final = re.compile("同城|一体化")
"""After two letters at home: what only two cities side by side are to become."""
_AREA: Final = re.compile("三角|地区(?!生产总值|差)")
"""After the letters: the whole area that they lie in."""
_LONGEST: Final = 6
_FEW: Final = 2


def runs(folded: str, initials: Initials, divided: Iterable[FoundPlace], cuts: Cuts) -> Iterator[FoundPlace]:
    """The groups as regions, and each letter that means one division alone.

    A letter at the edge that no division at home begins with counts where the text names one far away
    that does.
    """
    if not initials.home:
        return
    far = _named(divided)
    letters = "".join(sorted(STRONG | initials.home | initials.letters))
    for run in re.finditer(f"[{letters}][{letters}]{{{_FEW - 1},{_LONGEST - 1}}}", folded):
        start, end = run.span()
        if start and not cuts.is_cut(start) and cuts.is_cut(start - 1) and folded[start - 1] in far:
            start -= 1
        after = (_AFTER if end - start == _FEW else _AFTER_MANY).match(folded, end)
        if (
            after is None
            or LISTED_LINES.match(folded, end)
            or not _stands(folded, start, end, initials, cuts)
        ):
            continue
        told = [(at, initials.of(folded[at]) or far.get(folded[at])) for at in range(start, end)]
        yield from lettered(folded, told, "letter-run")
        yield FoundPlace.at(folded, start, end, "region", "own-run")
        area = _AREA.match(folded, end)
        if area:
            yield FoundPlace.at(folded, start, area.end(), "region", "own-run")


def _named(divided: Iterable[FoundPlace]) -> Mapping[str, tuple[str, str]]:
    """The first characters of divisions that the text names, each with the code of the only one it begins."""
    codes: dict[str, set[tuple[str, str]]] = {}
    for place in divided:
        if place.code and len(place.surface) > 1:
            codes.setdefault(place.surface[0], set()).add((place.code, place.kind))
    return {letter: next(iter(of)) for letter, of in codes.items() if len(of) == 1}


def _stands(folded: str, start: int, end: int, initials: Initials, cuts: Cuts) -> bool:
    """Whether the letters are a group: at least one at home, most of them telling, and no word among them."""
    run = folded[start:end]
    names = gazetteer().names
    if not cuts.is_cut(start) or cuts.word_over(start) or cuts.word_over(end):
        return False
    if any(folded[at : at + _FEW] in names for at in range(start, end)):
        return False
    told = sum(initials.of(letter) is not None for letter in run)
    tells = any(letter in STRONG or not is_common(letter) for letter in run)
    home = any(letter in initials.home for letter in run)
    if end - start == _FEW:
        close = _CLOSE.match(folded, end) is not None
        return told == _FEW and home and any(letter in STRONG or close for letter in run)
    return home and tells and told * 2 >= len(run) - 1
