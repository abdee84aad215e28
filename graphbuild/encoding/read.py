"""Reads one encoding whole, and raises all its faults at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from graphbuild.authorities import Authorities
from graphbuild.concepts import Concepts
from graphbuild.encoding.document import Document, Location
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

    Raises one ``InputError`` whose ``faults`` are in the order of their lines.
    """
    document = Document(path)
    try:
        plan = Plan.model_validate(document.tree)
    except ValidationError as error:
        raise _failed(path, schema_faults(error, document)) from None
    faults = [*reference_faults(plan, authorities, concepts), *span_faults(plan)]
    if faults:
        told = [Fault(what, remedy, path, document.line(place)) for place, what, remedy in faults]
        raise _failed(path, told)
    return Encoding(plan, path, document)


def _failed(path: Path, faults: list[Fault]) -> InputError:
    ordered = sorted(faults, key=lambda fault: fault.line or 0)
    return InputError("the encoding has faults", remedy="mend them", path=path, faults=ordered)
