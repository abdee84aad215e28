"""The head of a draft: what plan it is, whose, for when, and of which text."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.draft.figures import GIVEN
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.draft.yaml import Entry
from graphbuild.extract.pieces import FoundBody
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_HEAD: Final = 800
"""Characters in which a report says in whose name it is given."""
_LEVELS: Final = {
    "admin-province": "provincial",
    "admin-prefecture": "prefectural",
    "admin-county": "county",
}


def head_of(
    extraction: Extraction, names: Names, title: tuple[str, Span], year: int, file: str, sha256: str
) -> Entry:
    """The keys of a plan before what it says; ``year`` is the one its period has."""
    code = extraction.territory.code
    name, evidence = title
    told = _publisher(extraction, evidence)
    publisher: Entry = {}
    if told is not None:
        span = (told.start, told.end)
        publisher = {"publisher": {"body": names.body(told), "basis": "stated", "evidence": span}}
    return {
        "id": extraction.identifier,
        "title": {"zh": name},
        "status": "draft",
        **publisher,
        "territory": code if code == COUNTRY else f"cn-{code}",
        "level": level_of(code),
        "period": period_of(extraction, year),
        "source": {"file": file, "sha256": sha256, "characters": len(extraction.source.characters)},
        "evidence": evidence,
    }


def _publisher(extraction: Extraction, title: Span) -> FoundBody | None:
    """The body in whose name a report is given, or that the title begins with."""
    for body in extraction.bodies:
        spoken = extraction.folded[max(0, body.start - 2) : body.start] == "代表"
        if body.start < _HEAD and (spoken or body.start == title[0]):
            return body
    return None


def level_of(code: str) -> str:
    """The level of government of a territory; a code of nine digits is a township's."""
    if code == COUNTRY:
        return "national"
    listed = gazetteer().current.get(code)
    return _LEVELS[listed.kind] if listed else "township"


def period_of(extraction: Extraction, year: int) -> dict[str, str | int | tuple[int, int]]:
    """The year with the words that tell it, or that it was given."""
    years = extraction.years
    if years.start >= years.end:
        return {"year": year, "basis": "inferred", "from": GIVEN}
    span = (years.start, years.end)
    if years.basis == "stated":
        return {"year": year, "basis": "stated", "evidence": span}
    words = "".join(extraction.source.characters[span[0] : span[1]].split()).strip("〔〕[]()（）")
    return {"year": year, "basis": "inferred", "from": words or GIVEN, "evidence": span}
