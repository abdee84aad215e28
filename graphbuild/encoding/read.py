"""Reads encodings whole, and raises all their faults at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from graphbuild.authorities import Authorities
from graphbuild.concepts import Concepts
from graphbuild.encoding.document import Document, Location
from graphbuild.encoding.english import english_faults
from graphbuild.encoding.proposals import Earlier, Found, joined, proposal_faults
from graphbuild.encoding.references import reference_faults
from graphbuild.encoding.schema_faults import schema_faults
from graphbuild.encoding.spans import span_faults
from graphbuild.errors import Fault, InputError
from graphbuild.model import Plan


@dataclass(frozen=True)
class Encoding:
    """A plan as its file says it, and the file's lines."""

    plan: Plan
    path: Path
    document: Document

    def line(self, location: Location) -> int:
        """The line (from 1) of a node, by keys and list positions from the root."""
        return self.document.line(location)


def read_encoding(path: Path, authorities: Authorities, concepts: Concepts) -> Encoding:
    """Read a file, hold it to the schema, to the authorities and code lists, and its spans to one another.

    What a draft proposes counts as an entry of the authorities. Raises one ``InputError`` whose ``faults``
    are in the order of their lines.
    """
    encoding = _parsed(path, authorities)
    found = _faults(encoding, authorities, joined([encoding.plan], authorities), concepts)
    if found:
        raise _failed(path, found)
    return encoding


def read_encodings(paths: Sequence[Path], authorities: Authorities, concepts: Concepts) -> list[Encoding]:
    """Read several files as ``read_encoding`` does; what one of them proposes, each may name.

    Raises one ``InputError`` with the faults of all, file by file.
    """
    read = [_parsed_or_faults(path, authorities) for path in paths]
    encodings = [each for each in read if isinstance(each, Encoding)]
    known = joined([encoding.plan for encoding in encodings], authorities)
    faults: list[Fault] = []
    earlier = Earlier()
    for encoding in read:
        if not isinstance(encoding, Encoding):
            faults += encoding
            continue
        found = _faults(encoding, authorities, known, concepts)
        found += _told(encoding, earlier.contradictions(encoding.plan))
        earlier.add(str(encoding.path), encoding.plan)
        faults += sorted(found, key=lambda fault: fault.line or 0)
    if faults:
        raise InputError("the encodings have faults", remedy="mend them", faults=faults)
    return encodings


def _parsed_or_faults(path: Path, authorities: Authorities) -> Encoding | tuple[Fault, ...]:
    try:
        return _parsed(path, authorities)
    except InputError as error:
        return error.faults


def _parsed(path: Path, authorities: Authorities) -> Encoding:
    document = Document(path)
    try:
        plan = Plan.model_validate(document.tree)
    except ValidationError as error:
        raise _failed(path, schema_faults(error, document, authorities)) from None
    return Encoding(plan, path, document)


def _faults(
    encoding: Encoding, authorities: Authorities, known: Authorities, concepts: Concepts
) -> list[Fault]:
    """What does not hold; ``known`` are the authorities with what plans propose."""
    plan = encoding.plan
    found = [
        *proposal_faults(plan, authorities, known, concepts),
        *reference_faults(plan, known, concepts),
        *span_faults(plan),
        *english_faults(plan, encoding.line),
    ]
    return _told(encoding, found)


def _told(encoding: Encoding, found: Iterable[Found]) -> list[Fault]:
    return [Fault(what, remedy, encoding.path, encoding.line(place)) for place, what, remedy in found]


def _failed(path: Path, faults: list[Fault]) -> InputError:
    ordered = sorted(faults, key=lambda fault: fault.line or 0)
    return InputError("the encoding has faults", remedy="mend them", path=path, faults=ordered)
