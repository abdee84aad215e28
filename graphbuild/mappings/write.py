"""Writes a set of mappings as SSSOM TSV: the same set gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable
from collections.abc import Mapping as Table
from pathlib import Path
from typing import Final

from graphbuild.errors import InputError
from graphbuild.files import write_whole
from graphbuild.mappings.header import FIXED, PREFIX_NAME, SET_IRI, VERSION
from graphbuild.mappings.mapping import NO_TERM_FOUND, MappingSet
from graphbuild.mappings.rows import COLUMNS, ONTOLOGY, PREFIX, UnfitError, cells

_OWN: Final = "ns"
"""What the prefixes begin with that a set lacks and gets."""


def write_mappings(mapping_set: MappingSet, path: Path) -> None:
    """Write a set whole, or leave the file that was there.

    Raises:
        InputError: a mapping of the set cannot stand in a file.
        GraphbuildError: the file cannot be written.
    """
    write_whole(path, sssom(mapping_set, path), "mapping set")


def sssom(mapping_set: MappingSet, path: Path | None = None) -> str:
    """The set as SSSOM TSV, ordered by subject and object; ``path`` is named where it cannot be written.

    An IRI that no prefix covers gets one (``ns1``, ``ns2`` …), made of it up to its last ``/`` or ``#``.
    """
    import curies
    from sssom_pydantic.api import MappingSetRecord
    from sssom_pydantic.io import write_unprocessed
    from sssom_pydantic.models import Record

    _check(mapping_set, path)
    prefixes = {**_covering(mapping_set), PREFIX: ONTOLOGY}
    converter = curies.Converter.from_prefix_map(prefixes)

    def curie(address: str) -> str:
        short = converter.compress(address)
        if short is None:
            raise UnfitError(f"{address!r} has nothing after its last / or #", "give the thing another IRI")
        return short

    records = []
    twice: set[tuple[str, str, bool]] = set()
    for mapping in sorted(mapping_set.mappings, key=lambda each: each.order):
        try:
            if mapping.order in twice:
                raise UnfitError("a pair has two proposals, or two decisions", "keep one")
            twice.add(mapping.order)
            records.append(Record.model_validate(cells(mapping, curie)))
        except UnfitError as error:
            what = f"the mapping of {mapping.subject} cannot be written: {error}"
            raise InputError(what, remedy=error.remedy, path=path) from None
    metadata = MappingSetRecord.model_validate(
        {
            "mapping_set_id": mapping_set.id,
            "mapping_set_title": mapping_set.title,
            "license": mapping_set.licence,
            "sssom_version": VERSION,
            "subject_source": curie(mapping_set.subject_source),
            "object_source": curie(mapping_set.object_source),
        }
    )
    file = _Lines(newline="")
    write_unprocessed(records, file, metadata=metadata, converter=converter, columns=COLUMNS, condense=False)
    return file.getvalue()


class _Lines(io.StringIO):
    """Ends each row that the library writes, all of them by CRLF, as the lines above them end."""

    def write(self, text: str) -> int:
        return super().write(f"{text[:-2]}\n" if text.endswith("\r\n") else text)


def _covering(mapping_set: MappingSet) -> dict[str, str]:
    """The prefixes of the set, and one for each IRI without, in the order of their names."""
    sources = (mapping_set.subject_source, mapping_set.object_source)
    addresses: set[str] = set()
    for mapping in mapping_set.mappings:
        addresses |= {mapping.subject, mapping.object} - {NO_TERM_FOUND}
    found = {prefix: space for prefix, space in mapping_set.prefixes.items() if prefix not in FIXED}
    spaces = {_namespace(address) for address in _uncovered(addresses, found)}
    known = (*found.values(), *spaces, ONTOLOGY)  # a source may be itself the namespace of what it holds
    spaces |= {_namespace(source) for source in sources if not source.startswith(known)}
    number = 0
    for space in sorted(spaces):
        number += 1
        while f"{_OWN}{number}" in found:
            number += 1
        found[f"{_OWN}{number}"] = space
    return dict(sorted(found.items()))


def _uncovered(addresses: Iterable[str], prefixes: Table[str, str]) -> list[str]:
    known = (*prefixes.values(), ONTOLOGY)
    return [
        address
        for address in addresses
        if not any(address.startswith(space) and len(address) > len(space) for space in known)
    ]


def _namespace(address: str) -> str:
    cut = max(address.rfind("#", 0, -1), address.rfind("/", 0, -1)) + 1
    return address[:cut] or address.partition(":")[0] + ":"


def _check(mapping_set: MappingSet, path: Path | None) -> None:
    for what, address in (("IRI", mapping_set.id), ("licence", mapping_set.licence)):
        if not SET_IRI.fullmatch(address):
            raise InputError(
                f"the {what} of the set cannot be {address!r}",
                remedy="give one that begins with https://",
                path=path,
            )
    title = mapping_set.title
    if not title.strip() or not title.isprintable():
        raise InputError("the set has no title of one line", remedy="give it one", path=path)
    for prefix, namespace in mapping_set.prefixes.items():
        if not PREFIX_NAME.fullmatch(prefix) or FIXED.get(prefix, namespace) != namespace:
            raise InputError(
                f"the prefix {prefix!r} cannot stand for {namespace!r}", remedy="choose another", path=path
            )
