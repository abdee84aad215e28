"""Programs by their names without the marks of footnotes (〔58〕) that stand in the middle of them."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extract.note_marks import without_notes
from graphbuild.extract.pieces import FoundProgram
from graphbuild.extract.programs.known import KnownPrograms
from graphbuild.extract.programs.slug import slug


def unmarked(programs: tuple[FoundProgram, ...], known: KnownPrograms) -> tuple[FoundProgram, ...]:
    """The programs by their names without the marks of footnotes; the spans stay."""
    surfaces = "\n".join([each.surface for each in programs])
    if without_notes(surfaces) == surfaces:
        return programs
    return tuple([_unmarked(each, known) for each in programs])


def _unmarked(found: FoundProgram, known: KnownPrograms) -> FoundProgram:
    name = without_notes(found.surface)
    if name == found.surface or not name or found.known:
        return found
    identifier = known.identify(name)
    if identifier is not None:
        return replace(found, surface=name, id=identifier, kind=known.kinds[identifier], known=True)
    own = slug(name)
    return replace(found, surface=name, id=found.id if own in known.kinds else own)
