"""The names of the programs of the state and the party that plans all over the country name.

The authority lists what the plans encoded so far mention; ``state_programs.csv`` has further ones (and some
of the same) that reports on the work of a government, and the documents of the centre they follow, use.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from graphbuild import assets
from graphbuild.authorities.table import read_table
from graphbuild.errors import InputError


@lru_cache(maxsize=1)
def names_of_state() -> Mapping[str, str]:
    """Each name with its kind; ``InputError`` when the table cannot be read."""
    table = read_table(assets.authorities_directory() / "state_programs.csv", ("name", "kind"))
    if table.faults:
        first, *_ = table.faults
        raise InputError(first.what, remedy=first.remedy, path=table.path, faults=table.faults)
    return {row["name"]: row["kind"] for row in table.rows}
