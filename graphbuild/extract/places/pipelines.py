"""Pipelines and ties of traffic that are named by the first characters of their ends (甬金成品油管道)."""

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
from graphbuild.extract.places.regions import COUNTRIES, LETTERS, REGIONS
from graphbuild.extract.places.trunks import TRUNKS, kind_of

_PIPELINE: Final = begun(r"(?:天然气|成品油|原油|输气|输油|煤气|煤层气)(?:管道|管线|管输|干线)")
_TIE: Final = begun(r"城际(?!铁路|轨道|列车|快速)|通道")
_TIES: Final = ("城际", "通道")
_NAMES: Final = REGIONS.keys() | COUNTRIES
"""Names that are put together from no letters (河内通道)."""
_PART: Final = re.compile(r"[^\W!-ÿ]{2,3}段")
_LETTERS: Final = re.compile(r"[^\W!-ÿ]{2,4}$")
_FEWEST: Final = 2
"""Letters of the shortest name."""


def pipelines(folded: str, initials: Initials, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Pipelines and ties named by letters that each mean a division (甬金成品油管道), with the letters."""
    for pipe in (*_PIPELINE.finditer(folded, seen), *_TIE.finditer(folded, seen)):
        end = pipe.start() - (
            folded.endswith("新", 0, pipe.start()) and folded.startswith("通", pipe.start())
        )
        name = _LETTERS.search(folded, max(end - 4, 0), end)
        if name is None:
            continue
        start = max(cuts.last(end), name.start())
        trunk = TRUNKS.get(folded[start:end])
        told = initials.of_line(folded[start:end], start)
        if trunk:
            told = [(at, (code, kind_of(code))) for at, code in enumerate(trunk, start)]
        known_name = folded[start : start + 2] in gazetteer().names or folded[start:end] in _NAMES
        known_name = known_name and not trunk
        if len(told) < 2 or not cuts.is_cut(start) or known_name or cuts.word_holding(start, end):
            continue
        kind = "road" if pipe[0] in _TIES else "facility"
        known = [one for one in told if one[1] is not None]
        if kind == "road" and len(known) == len(told) - 1:
            known = [one for one in known if len(told) == _FEWEST or folded[one[0]] in LETTERS]
            told = known  # of a letter that several counties begin with the line is told by the others
        if known and len(known) == len(told):
            part = _PART.match(folded, pipe.end()) if kind == "road" else None
            for stop in sorted({pipe.end(), part.end() if part else pipe.end()}):
                yield FoundPlace.at(folded, start, stop, kind, "pipeline")
            yield from lettered(folded, told, "letter-line")
