"""Letters of a line that brackets spell out (甲乙铁路(甲州—乙州)), and the line that goes on after them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace

_TIE: Final = "(?:[至到]|[—–―~-]{1,2})"
_GLOSS: Final = re.compile(rf"[(]([^\W!-ÿ]{{2,6}}?)(?:{_TIE}[^\W!-ÿ]{{2,6}}?)?{_TIE}([^\W!-ÿ]{{2,6}})[)]")
_WAY: Final = "高速公路|高速铁路|城际铁路|高速|高铁|铁路|公路|城际"
_LETTERS: Final = re.compile(rf"([^\W!-ÿ])([^\W!-ÿ])(?:[东西南北]线|{_WAY})?$")
_ON: Final = re.compile(rf"(?:{_WAY})(?P<part>[^\W!-ÿ]{{2,4}}(?:连接线|支线|段))?")
_SIGHT: Final = 7
"""Characters before the brackets in which the letters and the word for the line stand."""


def glossed(folded: str, divided: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Each of two letters as the division that begins like it in the brackets, with the line after these."""
    known = {(place.start, place.end): place for place in divided if place.code}
    for gloss in _GLOSS.finditer(folded):
        letters = _LETTERS.search(folded, max(gloss.start() - _SIGHT, 0), gloss.start())
        ends = [known.get(gloss.span(part)) for part in (1, 2)]
        if letters is None:
            continue
        told = [
            FoundPlace.at(folded, *letters.span(part), end.kind, "letter-line", code=end.code)
            for part, end in enumerate(ends, 1)
            if end is not None and letters[part] in end.surface[:2]
        ]
        if len(told) < len(ends):
            continue
        yield from told
        line = _ON.match(folded, gloss.end())
        for stop in sorted({line.start("part"), line.end()} - {-1}) if line else ():
            yield FoundPlace.at(folded, letters.start(), stop, "road", "glossed-line")
