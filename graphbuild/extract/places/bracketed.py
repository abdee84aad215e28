"""Lines and lists of cities with a part of the name in brackets (甲乙(丙)高铁, 柳(州)梧(州)铁路)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.context import Context, resolve
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import Candidate, Gazetteer, gazetteer
from graphbuild.extract.places.initials import Initials
from graphbuild.extract.places.trunks import TRUNKS, kind_of

_LINE: Final = re.compile(
    r"([^\W!-ÿ]{2,3})\(([^\W!-ÿ]{1,2})\)(?:城际铁路|高铁|铁路|高速公路|高速|城际|客专|客运专线)"
    r"(?P<stretch>([^\W!-ÿ]{2,5})至([^\W!-ÿ]{2,5})段)?"
)
_BEFORE_LINE: Final = re.compile(r"\([^\W!-ÿ]{1,2}\)(?:高[铁速]|铁路|城际|客专|客运专线)")
"""In each of them: the letters in brackets, and how the word for the line begins."""
_SPELLED: Final = re.compile(r"(?:[^\W!-ÿ][(][^\W!-ÿ]{1,3}[)]){2,5}")
_SPELLED_ON: Final = re.compile(r"[)][^\W!-ÿ][(]")
"""Between two such letters."""
_LETTER: Final = re.compile(r"([^\W!-ÿ])[(]([^\W!-ÿ]{1,3})[)]")
_LINE_WORD: Final = re.compile(
    "(?:高速公路|高速铁路|城际铁路|高速|高铁|铁路|公路|客专|城际|[一二]级路|线(?![上下索路条]))"
)
_STRETCH: Final = re.compile(
    r"(?:[^\W!-ÿ]{2,4}至[^\W!-ÿ]{2,4}|[^\W!-ÿ]{2,3}(?:镇|街道|境内|境|城区)?)段|[东西南北中]段"
)


def bracketed_lines(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """The line, its stretch with both ends, and each letter that means one division."""
    lined = ")高" in folded or ")铁" in folded or ")城际" in folded
    for line in _LINE.finditer(folded) if lined and _BEFORE_LINE.search(folded) else ():
        start = max(cuts.last(line.end(1) - 1), line.start())
        letters = [(at, folded[at]) for at in (*range(start, line.end(1)), *range(*line.span(2)))]
        known = TRUNKS.get("".join(letter for _, letter in letters))
        codes = (
            [(code, kind_of(code)) for code in known] if known else [initials.of(one) for _, one in letters]
        )
        if line.end(1) - start < len("甲乙") or not cuts.is_cut(start) or None in codes:
            continue
        for (at, letter), told in zip(letters, codes, strict=True):
            if told is not None:
                yield _place(at, letter, told[1], told[0])
        end = line.start("stretch") if line["stretch"] else line.end()
        for stop in sorted({end, line.end()}):
            yield _place(start, folded[start:stop], "road")
        for part in (4, 5) if line["stretch"] else ():
            if line[part] not in gazetteer().names:
                yield _place(line.start(part), line[part], "village")


def _place(start: int, surface: str, kind: str, code: str = "") -> FoundPlace:
    return FoundPlace(start, start + len(surface), surface, kind, code, (), "medium", "bracketed-line")


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
        line = _LINE_WORD.match(folded, run.end())
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
