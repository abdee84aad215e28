"""Reads a file of mappings strictly: what it cannot say whole it refuses, with file, line and remedy.

The rows are checked by ``sssom-pydantic``. Its own reader leaves out what it does not understand.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from graphbuild.errors import Fault, InputError
from graphbuild.files import MAXIMUM_BYTES, decoded, read_utf8
from graphbuild.mappings.header import FIXED, KEYS, read_header
from graphbuild.mappings.mapping import Mapping, MappingSet
from graphbuild.mappings.rows import COLUMNS, NEEDED, UnfitError, expander, mapping_of
from graphbuild.terms import is_slug

if TYPE_CHECKING:
    from sssom_pydantic.models import Record

ENDING: Final = ".sssom.tsv"
"""How the name of a file of mappings ends."""

LARGEST: Final = 1_000_000_000
"""Bytes of a set that is read: some three million mappings, more than anybody reviews."""
_MISSING: Final = "give a file that graphbuild link has written"


def read_mappings(path: Path) -> MappingSet:
    """Read a file of mappings; in the set they stand in their own order, whatever the order of the rows.

    A byte order mark and CRLF are accepted.

    Raises:
        InputError: it cannot be read, its header or a row breaks the schema, or a mapping stands there twice;
            every fault of the rows is told at once.
    """
    characters = _characters(path)
    lines = [f"{line}\n" for line in characters.removeprefix("\ufeff").removesuffix("\n").split("\n")]
    above = 0
    while above < len(lines) and lines[above].startswith("#"):
        above += 1
    header = read_header(path, [line[1:].rstrip("\r\n") for line in lines[:above]])
    expand = expander(FIXED | header.prefixes)
    faults: list[Fault] = []
    found: dict[tuple[str, str, bool], tuple[Mapping, int]] = {}
    for line, cells in _rows(path, lines[above:], above, faults):
        try:
            mapping = mapping_of(_record(cells), expand)
        except UnfitError as error:
            faults.append(Fault(str(error), error.remedy, path, line))
            continue
        other = found.setdefault(mapping.order, (mapping, line))[1]
        if other != line:
            kind = "proposal for" if mapping.decision is None else "decision on"
            what = f"a second {kind} this pair; the first is in line {other}"
            faults.append(Fault(what, "keep one of the two rows", path, line))
    sources = {}
    for key in ("subject_source", "object_source"):
        try:
            sources[key] = expand(header.values[key])
        except UnfitError as error:
            faults.append(Fault(f"{key}: {error}", error.remedy, path, 1))
    if faults:
        raise InputError("the mapping set has faults", remedy="mend them", faults=faults)
    rows = sorted(found.values(), key=lambda row: row[0].order)
    values = {field: sources.get(key, header.values[key]) for key, field in KEYS.items()}
    return MappingSet(
        **values,
        mappings=tuple(mapping for mapping, _ in rows),
        prefixes=header.prefixes,
        path=path,
        lines=tuple(line for _, line in rows),
    )


def _characters(path: Path) -> str:
    """The characters of a set, which unlike what somebody writes by hand may be large."""
    size = path.stat().st_size if path.is_file() else 0
    if size <= MAXIMUM_BYTES:
        return read_utf8(path, "mapping set", missing=_MISSING)[1]
    if size > LARGEST:
        what = f"the mapping set has {size:,} bytes, and {LARGEST:,} is the most that is read"
        raise InputError(what, remedy="link one kind at a time (--kind), into files of their own", path=path)
    try:
        return decoded(path.read_bytes(), path, "mapping set")
    except OSError as error:
        raise InputError(
            f"the mapping set cannot be read: {error.strerror}", remedy=_MISSING, path=path
        ) from None


def mapping_files(places: Iterable[Path]) -> list[Path]:
    """The files of mappings in folders, sorted; a place that is a file stands for itself.

    Raises:
        InputError: a folder is not there, or two files have one name, which would be one graph.
    """
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            found += sorted(place.glob(f"*{ENDING}"))
        elif place.is_file():
            found.append(place)
        else:
            raise InputError("there are no mappings here", remedy="give a folder of mapping sets", path=place)
    first: dict[str, Path] = {}
    for path in found:
        name = path.name.removesuffix(ENDING)
        if name == path.name or not is_slug(name):
            remedy = f"call it like education{ENDING}: a-z, 0-9 and single hyphens before the ending"
            raise InputError("the name of this file names no graph", remedy=remedy, path=path)
        if first.setdefault(name, path) != path:
            what = f"the mapping set {name!r} is in {first[name]} too"
            raise InputError(what, remedy="give each file once, and a name of its own", path=path)
    return found


def _rows(
    path: Path, lines: list[str], above: int, faults: list[Fault]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Line and filled cells of every row that has as many cells as there are columns; tell of the others."""
    reader = csv.reader(lines, delimiter="\t", strict=True)
    try:
        columns = next(reader, [])
        _check_columns(path, columns, above + 1)
        begin = above + reader.line_num + 1
        for cells in reader:
            if len(cells) == len(columns):
                yield begin, {column: cell for column, cell in zip(columns, cells, strict=True) if cell}
            else:
                what = f"{len(cells)} cells instead of {len(columns)}"
                faults.append(Fault(what, "keep every tab, and quote a cell that holds one", path, begin))
            begin = above + reader.line_num + 1
    except csv.Error as error:
        line = above + reader.line_num
        raise InputError(
            f"this line is no TSV: {error}", remedy="mend its quotes", path=path, line=line
        ) from None


def _check_columns(path: Path, columns: list[str], line: int) -> None:
    if not columns:
        remedy = f"write the line of columns: {', '.join(COLUMNS)}"
        raise InputError("there is no table below the header", remedy=remedy, path=path, line=line)
    for column in columns:
        if column not in COLUMNS:
            remedy = f"remove it: the columns are {', '.join(COLUMNS)}"
            raise InputError(f"the column {column!r} is not kept", remedy=remedy, path=path, line=line)
    if len(set(columns)) < len(columns):
        raise InputError("a column stands here twice", remedy="keep it once", path=path, line=line)
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        what = f"there is no column {', '.join(missing)}"
        raise InputError(what, remedy="add it, filled", path=path, line=line)


def _record(cells: dict[str, str]) -> Record:
    """A row as the library has it; ``UnfitError`` where it breaks the standard's schema."""
    from pydantic import ValidationError
    from sssom_pydantic.api import row_to_record
    from sssom_pydantic.constants import BUILTIN_CONVERTER

    try:
        return row_to_record(dict(cells), converter=BUILTIN_CONVERTER)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        column = ".".join(str(part) for part in first["loc"])
        if column in NEEDED and column not in cells:
            raise UnfitError(f"{column} is empty", "fill the cell") from None
        value = cells.get(column, "")
        raise UnfitError(f"{column} is {value[:40]!r}: {first['msg']}", "write what SSSOM has") from None
