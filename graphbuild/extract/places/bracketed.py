"""Lines with a letter in brackets, and the stretch of them that is built (甲乙(丙)高铁丁镇至戊湾段)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials
from graphbuild.extract.places.trunks import TRUNKS, kind_of

_LINE: Final = re.compile(
    r"([^\W!-ÿ]{2,3})\(([^\W!-ÿ]{1,2})\)(?:城际铁路|高铁|铁路|高速公路|高速|城际|客专|客运专线)"
    r"(?P<stretch>([^\W!-ÿ]{2,5})至([^\W!-ÿ]{2,5})段)?"
)


def bracketed_lines(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """The line, its stretch with both ends, and each letter that means one division."""
    for line in _LINE.finditer(folded) if ")高" in folded or ")铁" in folded or ")城际" in folded else ():
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
