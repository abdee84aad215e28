"""A table of indicators as it was found: its columns, and its rows, a cell a column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphbuild.extract.figures.indicator_heads import Column
from graphbuild.extract.table_lines import Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table of indicators: its span, its columns, and the cells of each row, a column a cell."""

    start: int
    end: int
    columns: tuple[Column, ...]
    rows: tuple[tuple[Span, ...], ...]
    further: Mapping[int, str] = field(default_factory=dict)
    """Where the name of a row begins → how it goes on in further lines of its cell."""
    groups: Mapping[int, Span] = field(default_factory=dict)
    """The number of the first row of a group → the line above it that names the group."""
