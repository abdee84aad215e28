"""What the nation calls by several names: full and short ones, lists written out, and their English ones.

A row is one thing; programs tell the level of government whose they are. ``called.csv`` was written by hand
from common usage, ``standard.csv`` from the documents of state whose names stand beside its rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from graphbuild.authorities.table import read_table

_FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Called:
    """One thing: its kind, the level of a program, its Chinese names and its English ones."""

    kind: str
    level: str
    zh: tuple[str, ...]
    en: tuple[str, ...]


@lru_cache(maxsize=1)
def called() -> tuple[Called, ...]:
    """The rows of both lists, read once; ``InputError`` when one cannot be read."""
    columns = ("kind", "level", "zh", "en")
    standard = read_table(_FOLDER / "standard.csv", (*columns, "source")).rows
    rows = (*read_table(_FOLDER / "called.csv", columns).rows, *standard)
    return tuple(Called(row["kind"], row["level"], row.several("zh"), row.several("en")) for row in rows)
