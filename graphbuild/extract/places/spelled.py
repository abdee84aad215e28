"""Letters with the rest of the name in brackets: lines, groups and lists of cities (柳(州)梧(州)铁路)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.context import Context, resolve
from graphbuild.extract.places.gazetteer import Candidate, Gazetteer

_SPELLED: Final = re.compile(r"(?:[^\W!-ÿ][(][^\W!-ÿ]{1,3}[)]){2,5}")
_SPELLED_ON: Final = re.compile(r"[)][^\W!-ÿ][(]")
"""Between two such letters."""
_LETTER: Final = re.compile(r"([^\W!-ÿ])[(]([^\W!-ÿ]{1,3})[)]")
_LINE: Final = re.compile(
    "(?:高速公路|高速铁路|城际铁路|高速|高铁|铁路|公路|客专|城际|[一二]级路|线(?![上下索路条]))"
)
_STRETCH: Final = re.compile(
    r"(?:[^\W!-ÿ]{2,4}至[^\W!-ÿ]{2,4}|[^\W!-ÿ]{2,3}(?:镇|街道|境内|境|城区)?)段|[东西南北中]段"
)


def spelled(folded: str, names: Gazetteer, context: Context) -> Iterator[FoundPlace]:
    """Each letter with its brackets as the division that it spells, the line that they name."""
    for run in _SPELLED.finditer(folded) if _SPELLED_ON.search(folded) else ():
        told = [
            (letter.span(), one)
            for letter in _LETTER.finditer(folded, *run.span())
            for one in _division(letter[1] + letter[2], names, context)
        ]
        if len(told) != folded.count("(", *run.span()):
            continue
        for (start, end), one in told:
            surface = folded[start:end]
            yield FoundPlace(start, end, surface, one.kind, one.code, (), "medium", "spelled")
        line = _LINE.match(folded, run.end())
        if line is None:
            continue
        yield FoundPlace.at(folded, run.start(), line.end(), "road", "spelled")
        stretch = _STRETCH.match(folded, line.end())
        if stretch:
            yield FoundPlace.at(folded, run.start(), stretch.end(), "road", "spelled")


def _division(name: str, names: Gazetteer, context: Context) -> list[Candidate]:
    """The division that a name means, its nearest in time, if it is one alone."""
    candidates = list(names.names.get(name, ()))
    nearest = min((one.years_from(context.year) for one in candidates), default=0)
    there = [one for one in candidates if one.years_from(context.year) == nearest]
    chosen = resolve(there, names, context, frozenset(), frozenset())[0] if there else []
    return chosen if len(chosen) == 1 else []
