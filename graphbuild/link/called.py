"""What the nation calls by several names: full and short ones, lists written out, and their English ones.

The list is ``called.csv``: a row is one thing; programs tell the level of government whose they are.
It was written by hand from common usage; no other list went into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from graphbuild.authorities.table import read_table

FILE: Final = Path(__file__).parent / "called.csv"


@dataclass(frozen=True, slots=True)
class Called:
    """One thing: its kind, the level of a program, its Chinese names and its English ones."""

    kind: str
    level: str
    zh: tuple[str, ...]
    en: tuple[str, ...]


@lru_cache(maxsize=1)
def called() -> tuple[Called, ...]:
    """The rows of the list, read once; ``InputError`` when it cannot be read."""
    rows = read_table(FILE, ("kind", "level", "zh", "en")).rows
    return tuple(Called(row["kind"], row["level"], row.several("zh"), row.several("en")) for row in rows)
