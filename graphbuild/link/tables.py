"""The records of two graphs as tables of DuckDB, on one thread, so in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from graphbuild.link.record import Record

if TYPE_CHECKING:
    import pyarrow  # type: ignore[import-untyped]
    from duckdb import DuckDBPyConnection

_BATCH: Final = 20_000
_TYPES: Final = {"tuple[str, ...]": "VARCHAR[]", "str": "VARCHAR", "bool": "BOOLEAN", "int | None": "INTEGER"}
COLUMNS: Final = {each.name: _TYPES[str(each.type)] for each in fields(Record)}
"""Column → its type; what is not told is NULL."""

LARGE: Final = 100_000
"""Things of both graphs together from which on the tables lie in a file that is removed after."""
_MEMORY: Final = "1GB"
"""What DuckDB may hold in memory then."""


@contextmanager
def connected(things: int = 0) -> Iterator[DuckDBPyConnection]:
    """A database for so many things: it uses one thread, shows no progress, reads nothing from outside."""
    import duckdb

    with TemporaryDirectory() as folder:
        large = things >= LARGE
        connection = duckdb.connect(str(Path(folder) / "link.duckdb") if large else ":memory:")
        try:
            if large:
                connection.execute(f"SET memory_limit = '{_MEMORY}'")
            for setting in ("threads = 1", "enable_progress_bar = false", "enable_external_access = false"):
                connection.execute(f"SET {setting}")
            yield connection
        finally:
            connection.close()


def load(connection: DuckDBPyConnection, table: str, records: Iterable[Record]) -> int:
    """Make a table of records, numbered in their order from 0 as ``unique_id``; how many they are.

    They go over as Arrow, a batch at a time: cell by cell it takes minutes.
    """
    shape = ", ".join(f"{name} {type_}" for name, type_ in COLUMNS.items())
    connection.execute(f"CREATE OR REPLACE TABLE {table} (unique_id INTEGER, {shape})")
    rows = iter(records)
    size = 0
    while batch := list(islice(rows, _BATCH)):
        connection.register("batch", _columns(size, batch))
        connection.execute(f"INSERT INTO {table} SELECT * FROM batch")  # noqa: S608
        connection.unregister("batch")
        size += len(batch)
    return size


def _columns(first: int, batch: Sequence[Record]) -> pyarrow.Table:
    """A batch by its columns; the first record has the number ``first``."""
    import pyarrow

    types = {
        "VARCHAR[]": pyarrow.list_(pyarrow.string()),
        "VARCHAR": pyarrow.string(),
        "BOOLEAN": pyarrow.bool_(),
        "INTEGER": pyarrow.int32(),
    }
    columns = {"unique_id": pyarrow.array(range(first, first + len(batch)), types["INTEGER"])}
    for name, type_ in COLUMNS.items():
        cells = (getattr(record, name) for record in batch)
        told = [None if cell in ("", ()) else cell for cell in cells]
        columns[name] = pyarrow.array(told, types[type_])
    return pyarrow.table(columns)
