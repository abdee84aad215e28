"""Reads the CSV files of the authorities strictly: every fault is told with its file and line."""

from __future__ import annotations

import csv
import io
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graphbuild.errors import Fault, InputError
from graphbuild.files import read_utf8
from graphbuild.terms import is_slug


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its values by column, and where it stands."""

    values: dict[str, str]
    line: int

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def optional(self, column: str) -> str | None:
        """The value, or ``None`` where the cell is empty."""
        return self.values[column] or None

    def several(self, column: str) -> tuple[str, ...]:
        """The values of a cell that holds a list joined by ``|``."""
        return tuple(part for part in self.values[column].split("|") if part)


@dataclass(slots=True)
class Table:
    """An authority's file while it is read; faults are collected and raised at once."""

    path: Path
    rows: list[Row] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, what: str, remedy: str) -> None:
        """Note a fault of the file."""
        self.faults.append(Fault(what, remedy, self.path, line))

    def identified(self) -> Iterator[Row]:
        """Yield the rows whose ``id`` is a slug that no row above has; tell of the others."""
        seen: dict[str, int] = {}
        for row in self.rows:
            identifier = row["id"]
            if not is_slug(identifier):
                self.fault(
                    row.line, f"the id {identifier!r} is no slug", "write it with a-z, 0-9 and single hyphens"
                )
            elif identifier in seen:
                remedy = "keep one of the two, or give one another id"
                self.fault(row.line, f"the id {identifier!r} stands in line {seen[identifier]} too", remedy)
            else:
                seen[identifier] = row.line
                if not row["name_zh"] or not row["name_en"]:
                    self.fault(
                        row.line, f"{identifier!r} has no name in both languages", "fill name_zh and name_en"
                    )
                yield row

    def expect(self, row: Row, column: str, allowed: Container[str], remedy: str) -> None:
        """Tell of a value that is given and not among the allowed ones."""
        self._expect(row.line, column, [row[column]], allowed, remedy)

    def expect_each(self, row: Row, column: str, allowed: Container[str], remedy: str) -> None:
        """Tell of every value of a list that is not among the allowed ones."""
        self._expect(row.line, column, row.several(column), allowed, remedy)

    def _expect(
        self, line: int, column: str, values: Iterable[str], allowed: Container[str], remedy: str
    ) -> None:
        for value in values:
            if value and value not in allowed:
                self.fault(line, f"{column} names {value!r}, which does not exist", remedy)


def read_table(path: Path, columns: Sequence[str]) -> Table:
    """Read a CSV file with exactly these columns; ``InputError`` when it is no such file."""
    table = Table(path)
    for line, cells in read_cells(table, columns):
        for column, cell in zip(columns, cells, strict=True):
            if cell != cell.strip():
                table.fault(line, f"{column} begins or ends with a space", "remove the space")
        table.rows.append(Row(dict(zip(columns, cells, strict=True)), line))
    return table


def read_cells(table: Table, columns: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield line and cells of every row that has as many cells as there are columns; tell of the others."""
    path = table.path
    _, characters = read_utf8(path, "authority", missing="put the file there, or give another folder")
    reader = csv.reader(io.StringIO(characters.removeprefix("\ufeff"), newline=""), strict=True)
    wanted = len(columns)
    try:
        header = next(reader, [])
        if header != list(columns):
            raise InputError(
                f"the columns are {','.join(header) or 'missing'}",
                remedy=f"the first line is {','.join(columns)}",
                path=path,
                line=1,
            )
        for cells in reader:
            if len(cells) == wanted:
                yield reader.line_num, tuple(cells)
            else:
                remedy = "fill every column, and quote a cell that holds a comma"
                table.fault(reader.line_num, f"{len(cells)} cells instead of {wanted}", remedy)
    except csv.Error as error:
        remedy = "mend its quotes"
        raise InputError(
            f"this line is no CSV: {error}", remedy=remedy, path=path, line=reader.line_num
        ) from None
