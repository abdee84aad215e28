"""Reads ``divisions.csv``: the administrative divisions by GB/T 2260 code, with the names they had."""

from __future__ import annotations

import re
from pathlib import Path

from graphbuild.authorities.entries import LEVELS
from graphbuild.authorities.table import Table, read_cells

COLUMNS = ("code", "name", "short", "name_en", "level", "parent", "valid_from", "valid_to")
_CODE = re.compile(r"\d{6}(\d{3})?")
_YEAR = re.compile(r"(\d{4})?")


def read_divisions(path: Path) -> tuple[dict[str, list[tuple[str, ...]]], Table]:
    """The rows of each division by place id (``cn-`` + code), earliest name first; and the faults found."""
    table = Table(path)
    divisions: dict[str, list[tuple[str, ...]]] = {}
    lines: dict[str, int] = {}
    for line, cells in read_cells(table, COLUMNS):
        code, name, _, name_en, level, _, valid_from, valid_to = cells
        if not _CODE.fullmatch(code):
            table.fault(line, f"{code!r} is no code", "a code has six digits, or nine for a township")
        elif level not in LEVELS:
            table.fault(line, f"{level!r} is no level", f"a level is one of {', '.join(LEVELS)}")
        elif not name or not name_en:
            table.fault(line, f"{code} has no name in both languages", "fill name and name_en")
        elif not _YEAR.fullmatch(valid_from) or not _YEAR.fullmatch(valid_to):
            table.fault(line, f"{code} has a validity that is no year", "write four digits, or nothing")
        elif valid_from and valid_to and valid_from > valid_to:
            table.fault(line, f"{code} is valid until before it is valid", "swap valid_from and valid_to")
        else:
            rows = divisions.setdefault(f"cn-{code}", [])
            if rows and (not rows[-1][7] or not valid_from or valid_from <= rows[-1][7]):
                remedy = "order the names of a code by valid_from; only the last has no valid_to"
                table.fault(line, f"{code} has two names at one time", remedy)
            rows.append(cells)
            lines[f"cn-{code}"] = line
    depth = {level: place for place, level in enumerate(LEVELS)}
    for key, rows in divisions.items():
        parent = rows[-1][5]
        above = divisions.get(f"cn-{parent}")
        if parent and above is None:
            table.fault(lines[key], f"the parent {parent} is missing", "add it, or mend its code")
        elif above is not None and depth[above[-1][4]] >= depth[rows[-1][4]]:
            what = f"{parent}, a {above[-1][4]}, cannot be the parent of {rows[-1][0]}, a {rows[-1][4]}"
            table.fault(lines[key], what, "name the code of a division above it")
    return divisions, table
