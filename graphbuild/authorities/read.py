"""Reads the folder of the authorities, and holds their references to one another."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from graphbuild import assets
from graphbuild.authorities.divisions import read_divisions
from graphbuild.authorities.entries import (
    Authorities,
    Beneficiary,
    Body,
    Indicator,
    Place,
    Places,
    Program,
    Unit,
)
from graphbuild.authorities.table import Row, Table, read_table
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.errors import InputError

COUNTRY = "china"
"""The place that provinces lie in, where ``places.csv`` has it."""

_FACTOR = re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,20}|/[1-9][0-9]{0,19})?")
_QUDT = re.compile(r"[A-Za-z0-9_-]*")
_NAMES = ("name_zh", "name_en")
COLUMNS: Mapping[str, Sequence[str]] = {
    "places": ("id", "kind", *_NAMES, "alternative", "within", "source"),
    "programs": ("id", "kind", *_NAMES, "alternative", "part_of", "level", "note"),
    "bodies": ("id", "kind", *_NAMES, "alternative", "territory", "part_of", "note"),
    "indicators": ("id", *_NAMES, "alternative", "better"),
    "beneficiaries": ("id", *_NAMES),
    "units": ("id", *_NAMES, "written", "base", "factor", "dimension", "qudt"),
}
"""The columns of each file besides ``divisions.csv``."""


def read_authorities(directory: Path | None = None, concepts: Concepts | None = None) -> Authorities:
    """Read all lists; one ``InputError`` tells every fault with its file and line."""
    folder = directory or assets.authorities_directory()
    lists = concepts or read_concepts()
    divisions, division_table = read_divisions(folder / "divisions.csv")
    tables = {name: read_table(folder / f"{name}.csv", columns) for name, columns in COLUMNS.items()}
    named = {row["id"]: _place(row) for row in tables["places"].identified()}
    places = Places(named, divisions, COUNTRY if COUNTRY in named else None)
    units, units_by_id = _units(tables["units"])
    authorities = Authorities(
        places=places,
        programs={row["id"]: _program(row) for row in tables["programs"].identified()},
        bodies={row["id"]: _body(row) for row in tables["bodies"].identified()},
        indicators={row["id"]: _indicator(row) for row in tables["indicators"].identified()},
        beneficiaries={
            row["id"]: Beneficiary(row["id"], row["name_zh"], row["name_en"])
            for row in tables["beneficiaries"].identified()
        },
        units=units,
        units_by_id=units_by_id,
    )
    _check(tables, authorities, lists, divisions)
    faults = [fault for table in (division_table, *tables.values()) for fault in table.faults]
    if faults:
        faults.sort(key=lambda fault: (str(fault.path), fault.line or 0))
        raise InputError("the authorities have faults", remedy="mend them", faults=faults)
    return authorities


def _place(row: Row) -> Place:
    return Place(
        row["id"],
        row["name_zh"],
        row["name_en"],
        row.several("alternative"),
        row["kind"],
        None,
        row.several("within"),
    )


def _program(row: Row) -> Program:
    return Program(
        row["id"],
        row["name_zh"],
        row["name_en"],
        row.several("alternative"),
        row["kind"],
        row.optional("part_of"),
        row.optional("level"),
    )


def _body(row: Row) -> Body:
    return Body(
        row["id"],
        row["name_zh"],
        row["name_en"],
        row.several("alternative"),
        row["kind"],
        row.optional("territory"),
        row.optional("part_of"),
    )


def _indicator(row: Row) -> Indicator:
    return Indicator(
        row["id"],
        row["name_zh"],
        row["name_en"],
        row.several("alternative"),
        row.optional("better"),
    )


def _units(table: Table) -> tuple[dict[str, Unit], dict[str, Unit]]:
    """The units by written form and by id; a written form stands for one unit only."""
    written: dict[str, Unit] = {}
    by_id: dict[str, Unit] = {}
    for row in table.identified():
        factor = Fraction(row["factor"]) if _FACTOR.fullmatch(row["factor"]) else Fraction(0)
        if not factor:
            what = f"the factor {row['factor']!r} is no positive number"
            table.fault(row.line, what, "write 10000, 0.5 or 2000/3")
            continue
        unit = Unit(
            row["id"],
            row["name_zh"],
            row["name_en"],
            row.several("written"),
            row["base"],
            factor,
            row["dimension"],
            row.optional("qudt"),
        )
        by_id[unit.id] = unit
        for form in dict.fromkeys((unit.zh, *unit.alternative)):
            if form in written:
                table.fault(
                    row.line, f"{form!r} is a form of {written[form].id} too", "keep it with one unit"
                )
            written[form] = unit
    return written, by_id


def _check(
    tables: Mapping[str, Table], authorities: Authorities, concepts: Concepts, divisions: Container[str]
) -> None:
    places = "name an id of places.csv, or cn- and a code of divisions.csv"
    for name, scheme in (("places", "place-kind"), ("programs", "program-kind"), ("bodies", "body-kind")):
        kinds = concepts.names(scheme)
        for row in tables[name].rows:
            tables[name].expect(row, "kind", kinds, f"name a concept of the code list {scheme}")
            if not row["kind"]:
                tables[name].fault(row.line, f"{row['id']!r} has no kind", f"name a concept of {scheme}")
    for row in tables["places"].rows:
        tables["places"].expect_each(row, "within", authorities.places, places)
        if row["id"] in divisions:
            what = f"{row['id']!r} is a division, and divisions.csv describes it"
            tables["places"].fault(row.line, what, "remove the row, or give the place another id")
    for row in tables["programs"].rows:
        tables["programs"].expect(row, "part_of", authorities.programs, "name an id of programs.csv")
        levels = concepts.names("government-level")
        tables["programs"].expect(row, "level", levels, f"a level is one of {', '.join(levels)}")
    for row in tables["bodies"].rows:
        tables["bodies"].expect(row, "territory", authorities.places, places)
        tables["bodies"].expect(row, "part_of", authorities.bodies, "name an id of bodies.csv")
    for row in tables["indicators"].rows:
        tables["indicators"].expect(row, "better", ("higher", "lower"), "write higher, lower, or nothing")
    _check_names(tables["indicators"])
    _check_units(tables["units"], authorities.units_by_id)
    _acyclic(tables["places"], lambda row: row.several("within"))
    _acyclic(tables["programs"], lambda row: row.several("part_of"))
    _acyclic(tables["bodies"], lambda row: row.several("part_of"))


def _check_names(table: Table) -> None:
    """Tell of a name, of whichever column, that two rows have: an indicator is looked up by it."""
    owners: dict[str, Row] = {}
    for row in table.rows:
        for name in dict.fromkeys((row["name_zh"], *row.several("alternative"))):
            owner = owners.setdefault(name, row)
            if owner is not row:
                what = f"{name!r} is a name of {owner['id']!r} (line {owner.line}) too"
                table.fault(row.line, what, "keep it with one indicator")


def _check_units(table: Table, units: Mapping[str, Unit]) -> None:
    for row in table.rows:
        table.expect(row, "base", units, "name the id of a unit of this file")
        if not _QUDT.fullmatch(row["qudt"]):
            what = f"{row['qudt']!r} is no name of a QUDT unit"
            table.fault(row.line, what, "write the last part of its IRI, such as HA, or nothing")
        unit, base = units.get(row["id"]), units.get(row["base"])
        if not row["base"] or not row["dimension"]:
            table.fault(row.line, f"{row['id']!r} has no base or no dimension", "fill both")
        elif unit is None or base is None:
            continue
        elif base.base != base.id:
            table.fault(row.line, f"the base {base.id!r} has a base itself", f"name {base.base!r}")
        elif unit is base and unit.factor != 1:
            table.fault(row.line, f"the unit {unit.id!r} is its own base", "give it the factor 1")
        elif unit.dimension != base.dimension:
            what = f"{unit.id!r} measures {unit.dimension}, its base {base.dimension}"
            table.fault(row.line, what, "give both one dimension")


def _acyclic(table: Table, above: Callable[[Row], Iterable[str]]) -> None:
    """Tell of every row that is, over some steps, above itself."""
    parents = {row["id"]: tuple(above(row)) for row in table.rows}
    for row in table.rows:
        seen: set[str] = set()
        ahead = list(parents[row["id"]])
        while ahead:
            current = ahead.pop()
            if current not in seen:
                seen.add(current)
                ahead += parents.get(current, ())
        if row["id"] in seen:
            table.fault(row.line, f"{row['id']!r} lies in itself, over its parents", "break the circle")
