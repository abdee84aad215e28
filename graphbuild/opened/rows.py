"""The rows of an answer, and the same as a table of pandas or polars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from importlib import import_module
from typing import Any, Final, SupportsIndex, overload

from graphbuild.errors import GraphbuildError
from graphbuild.opened.values import Value

_LARGEST: Final = 2**63
_KINDS: Final = {"integer": "integer", "year": "integer", "decimal": "decimal"}
"""Type of a column in the header of a question → kind of values; any other is text."""


class Row(tuple[Value, ...]):
    """One row: a tuple whose values are also had by the name of their column.

    ``row["from"]`` takes every name; ``row.year`` those that Python does not use itself, and ``row.from_``,
    ``row.count_`` the others. ``dict(row)`` is the row as a dictionary.
    """

    _columns: tuple[str, ...]

    def __new__(cls, columns: tuple[str, ...], values: Iterable[Value]) -> Row:
        """A row of these columns, in their order."""
        row = super().__new__(cls, values)
        row._columns = columns
        return row

    def keys(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return self._columns

    @overload
    def __getitem__(self, key: str | SupportsIndex, /) -> Value: ...
    @overload
    def __getitem__(self, key: slice, /) -> tuple[Value, ...]: ...
    def __getitem__(self, key: str | SupportsIndex | slice, /) -> Value | tuple[Value, ...]:
        if not isinstance(key, str):
            return super().__getitem__(key)
        if key not in self._columns:
            raise KeyError(key)
        return super().__getitem__(self._columns.index(key))

    def __getattr__(self, name: str) -> Value:
        if not name.startswith("_"):
            for column in (name, name.removesuffix("_")):
                if column in self._columns:
                    return self[column]
        raise AttributeError(f"the row has no column {name!r}; its columns are {', '.join(self._columns)}")

    def __getnewargs__(self) -> tuple[tuple[str, ...], tuple[Value, ...]]:
        return self._columns, tuple(self)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._columns]

    def __repr__(self) -> str:
        cells = (f"{column}={cell!r}" for column, cell in zip(self._columns, self, strict=True))
        return f"Row({', '.join(cells)})"


class Rows(Sequence[Row]):
    """The rows of an answer, in its order.

    Attributes:
        columns: the names of the columns, in order.
    """

    def __init__(
        self, columns: Sequence[str], cells: Iterable[Iterable[Value]], types: Sequence[str | None] = ()
    ) -> None:
        """``types`` are those of the question's header (``query.header.COLUMN_TYPES``), where it has one."""
        self.columns = tuple(columns)
        self._rows = [Row(self.columns, row) for row in cells]
        self._types = tuple(types) or (None,) * len(self.columns)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> Row | Rows:
        if isinstance(index, slice):
            return Rows(self.columns, self._rows[index], self._types)
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows):
            return NotImplemented
        return self.columns == other.columns and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<{len(self)} rows of {', '.join(self.columns)}>"

    def to_pandas(self) -> Any:
        """The rows as a ``pandas.DataFrame``, its columns in order.

        Integers and years are ``Int64``, decimals ``float64`` (the rows keep them exact), truths ``boolean``,
        IRIs and texts ``string``; what is missing is ``NA``, among decimals ``NaN``. A column of several
        kinds is text, and so is one with an integer past 64 bits.

        Raises:
            GraphbuildError: pandas is not installed.
        """
        pandas = _library("pandas")
        types = {"integer": "Int64", "decimal": "float64", "truth": "boolean", "text": "string"}
        series = {
            name: pandas.Series(cells, dtype=types[kind]) for name, kind, cells in self._as_one_kind_each()
        }
        return pandas.DataFrame(series, columns=list(self.columns))

    def to_polars(self) -> Any:
        """The rows as a ``polars.DataFrame``, its columns in order.

        Integers and years are ``Int64``, decimals ``Float64`` (the rows keep them exact), truths ``Boolean``,
        IRIs and texts ``String``; what is missing is null. A column of several kinds is text, and so is one
        with an integer past 64 bits.

        Raises:
            GraphbuildError: polars is not installed.
        """
        polars = _library("polars")
        types = {
            "integer": polars.Int64,
            "decimal": polars.Float64,
            "truth": polars.Boolean,
            "text": polars.String,
        }
        columns = list(self._as_one_kind_each())
        return polars.DataFrame(
            {name: cells for name, _, cells in columns},
            schema={name: types[kind] for name, kind, _ in columns},
        )

    def _as_one_kind_each(self) -> Iterator[tuple[str, str, list[Any]]]:
        """Name, kind and values of each column."""
        readers = {"integer": int, "decimal": float, "truth": bool, "text": str}
        for index, (name, type_) in enumerate(zip(self.columns, self._types, strict=True)):
            cells = [row[index] for row in self._rows]
            kinds = {_kind(cell) for cell in cells if cell is not None}
            if type_ is not None:
                kinds.add(_KINDS.get(type_, "text"))
            if kinds == {"integer", "decimal"}:
                kinds = {"decimal"}
            kind = kinds.pop() if len(kinds) == 1 else "text"
            yield name, kind, [None if cell is None else readers[kind](cell) for cell in cells]


def _kind(cell: Value) -> str:
    if isinstance(cell, bool):
        return "truth"
    if isinstance(cell, int):
        return "integer" if -_LARGEST <= cell < _LARGEST else "text"
    return "decimal" if isinstance(cell, Decimal | float) else "text"


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise GraphbuildError(f"{name} is not installed", remedy=f"pip install {name}") from error
