"""The marks of footnotes (〔58〕), which stand in the middle of names and are no part of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from graphbuild.extract.pieces import FoundProgram
from graphbuild.extract.programs.known import KnownPrograms
from graphbuild.extract.programs.slug import slug

_NOTE: Final = re.compile(r"\s*(?:〔\s*注?\s*\d{1,3}\s*〕|[\[【]\s*注?\s*\d{1,3}\s*[\]】])")


def without_notes(words: str) -> str:
    """The words without the marks of footnotes; a year in such brackets is none."""
    return _NOTE.sub("", words) if "〔" in words or "[" in words or "【" in words else words


def unmarked(programs: tuple[FoundProgram, ...], known: KnownPrograms) -> tuple[FoundProgram, ...]:
    """The programs by their names without the marks of footnotes; the spans stay."""
    return tuple(_unmarked(each, known) for each in programs)


def _unmarked(found: FoundProgram, known: KnownPrograms) -> FoundProgram:
    name = without_notes(found.surface)
    if name == found.surface or not name or found.known:
        return found
    identifier = known.identify(name)
    if identifier is not None:
        return replace(found, surface=name, id=identifier, kind=known.kinds[identifier], known=True)
    own = slug(name)
    return replace(found, surface=name, id=found.id if own in known.kinds else own)
