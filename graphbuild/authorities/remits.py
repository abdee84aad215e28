"""Reads ``remits.csv`` and ``remit_departments.csv``: which department looks after what, and its names.

A department has a name at each level of government that has it; a row that stands for some places alone
(浙江's 经济和信息化厅) comes before the row for all. Years are inclusive; the table holds from the reform
of 2018 on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from graphbuild.authorities.entries import Place
from graphbuild.authorities.table import Row, Table, read_table
from graphbuild.concepts import Concepts
from graphbuild.errors import InputError
from graphbuild.terms import is_slug

FIRST_YEAR: Final = 2018
"""The year of the reform that the remits are those of."""

LEVELS: Final = ("national", "provincial", "prefectural", "county")
"""The levels of government that have departments; a municipality under the State Council is a province."""

_MUNICIPALITIES: Final = {"cn-110000", "cn-120000", "cn-310000", "cn-500000"}
_ENDINGS: Final = {
    "厅": " Department",
    "局": " Bureau",
    "委员会": " Commission",
    "办公厅": " Office",
    "办公室": " Office",
    "部": " Department",
    "中心": " Centre",
}
_REMITS: Final = ("department", "topics", "verbs", "strength")
_DEPARTMENTS: Final = (
    "id", "kind", "national", "provincial", "municipal", "prefectural", "county",
    "national_en", "local_en", "within", "valid_from", "valid_to",
)  # fmt: skip
_YEAR: Final = re.compile(r"(\d{4})?")


@dataclass(frozen=True, slots=True)
class Remit:
    """Words that are a department's business; where it has ``verbs``, one of them stands in the same clause.

    ``strength`` is 3 for what is its own, 2 for what it mainly does, 1 for what many do.
    """

    department: str
    topics: tuple[str, ...]
    verbs: tuple[str, ...]
    strength: int


@dataclass(frozen=True, slots=True)
class Department:
    """What a department is called in both languages, without the name of its territory where it is local."""

    id: str
    kind: str
    zh: str
    en: str
    national: bool

    def body_of(self, territory: Place) -> tuple[str, str]:
        """Its full names (Chinese, English) in the territory: 湖滨区教育局, 中共湖滨区委宣传部."""
        if self.national:
            return self.zh, self.en
        party = "中共" if self.kind == "party-organisation" else ""
        committee = "委" if party else ""
        return f"{party}{territory.zh}{committee}{self.zh}", f"{self.en} of {territory.en}"


@dataclass(frozen=True)
class Remits:
    """All remits, and the rows of their departments: those for some places come before those for all."""

    remits: tuple[Remit, ...]
    rows: tuple[Row, ...]

    def departments(self, level: str, places: Iterable[str], year: int) -> dict[str, Department]:
        """The departments that a government of this level has in this year, by id.

        Args:
            level: one of ``LEVELS``; at others nobody has a department.
            places: the ids of the territory and of all that it lies in.
            year: before ``FIRST_YEAR`` the table does not hold, and there is none.
        """
        if level not in LEVELS or year < FIRST_YEAR:
            return {}
        around = set(places)
        found: dict[str, Department] = {}
        for row in self.rows:
            within = row.several("within")
            first, last = row["valid_from"] or "0", row["valid_to"] or "9999"
            fits = not within or around.intersection(within)
            called = _called(row, level, around)
            if fits and called and int(first) <= year <= int(last) and row["id"] not in found:
                found[row["id"]] = Department(row["id"], row["kind"], *called, level == "national")
        return found

    @cached_property
    def by_first(self) -> Mapping[str, tuple[tuple[str, tuple[Remit, ...]], ...]]:
        """First character → the topics that begin with it, longest first, each with its remits."""
        of: dict[str, list[Remit]] = {}
        for remit in self.remits:
            for topic in remit.topics:
                of.setdefault(topic, []).append(remit)
        index: dict[str, list[tuple[str, tuple[Remit, ...]]]] = {}
        for topic in sorted(of, key=lambda word: (-len(word), word)):
            index.setdefault(topic[0], []).append((topic, tuple(of[topic])))
        return {first: tuple(topics) for first, topics in index.items()}


def read_remits(folder: Path, concepts: Concepts) -> Remits:
    """Read both files of a folder of authorities; one ``InputError`` tells every fault with file and line."""
    departments = read_table(folder / "remit_departments.csv", _DEPARTMENTS)
    remits = read_table(folder / "remits.csv", _REMITS)
    _check_departments(departments, concepts)
    _check_remits(remits, {row["id"] for row in departments.rows})
    faults = [*departments.faults, *remits.faults]
    if faults:
        faults.sort(key=lambda fault: (str(fault.path), fault.line or 0))
        raise InputError("the remits have faults", remedy="mend them", faults=faults)
    return Remits(
        tuple(
            Remit(row["department"], row.several("topics"), row.several("verbs"), int(row["strength"]))
            for row in remits.rows
        ),
        tuple(sorted(departments.rows, key=lambda row: not row["within"])),
    )


def _called(row: Row, level: str, around: Iterable[str]) -> tuple[str, str] | None:
    """The names at a level, or ``None`` where a government of this level has no such department."""
    if level == "national":
        return (row["national"], row["national_en"]) if row["national"] else None
    name = row[level]
    if level == "provincial" and not _MUNICIPALITIES.isdisjoint(around):
        name = row["municipal"] or re.sub("厅$", "局", name)
    if not name:
        return None
    ending = next((english for zh, english in _ENDINGS.items() if name.endswith(zh)), "")
    return name, row["local_en"] + ending


def _check_departments(table: Table, concepts: Concepts) -> None:
    for row in table.rows:
        if not is_slug(row["id"]):
            table.fault(row.line, f"the id {row['id']!r} is no slug", "write it with a-z, 0-9 and hyphens")
        kinds = concepts.names("body-kind")
        if row["kind"] not in kinds:
            table.fault(row.line, f"{row['kind']!r} is no kind of body", "name a concept of body-kind")
        if bool(row["national"]) != bool(row["national_en"]):
            table.fault(row.line, f"{row['id']!r} has its national name in one language", "fill both")
        local = any(row[level] for level in ("municipal", *LEVELS[1:]))
        if local != bool(row["local_en"]):
            table.fault(row.line, f"{row['id']!r} has its local name in one language", "fill both")
        if not all(_YEAR.fullmatch(row[year]) for year in ("valid_from", "valid_to")):
            table.fault(row.line, f"{row['id']!r} has a validity that is no year", "write four digits")


def _check_remits(table: Table, departments: set[str]) -> None:
    for row in table.rows:
        table.expect(row, "department", departments, "name an id of remit_departments.csv")
        if not row["department"] or not row.several("topics"):
            table.fault(row.line, "a remit without department or topics", "fill both")
        if row["strength"] not in ("1", "2", "3"):
            table.fault(row.line, f"the strength {row['strength']!r} is none", "write 3, 2 or 1")
        words = [*row.several("topics"), *row.several("verbs")]
        twice = sorted({word for word in words if words.count(word) > 1})
        if twice:
            table.fault(row.line, f"{'、'.join(twice)} stands twice in a row", "keep it once")
