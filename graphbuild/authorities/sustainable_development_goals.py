"""Reads ``sustainable_development_goals.csv``: goals and targets of the United Nations, in our own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graphbuild.authorities.table import read_table
from graphbuild.errors import InputError

FILE: Final = "sustainable_development_goals.csv"
NAMESPACE: Final = "http://metadata.un.org/sdg/"
"""What the IRIs of goals and targets begin with (metadata.un.org); the id follows."""

COLUMNS: Final = ("id", "kind", "name_zh", "name_en")
_GOAL: Final = re.compile(r"[1-9]|1[0-7]")
_TARGET: Final = re.compile(r"([1-9]|1[0-7])\.([1-9]|1[0-9]|[a-d])")


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal (``11``) or a target (``11.3``, ``11.a``), with short names that are ours."""

    id: str
    zh: str
    en: str

    @property
    def iri(self) -> str:
        """Its IRI at the United Nations."""
        return NAMESPACE + self.id

    @property
    def goal(self) -> str | None:
        """The id of the goal that a target belongs to; ``None`` for a goal."""
        above, point, _ = self.id.partition(".")
        return above if point else None


def is_goal(iri: str) -> bool:
    """Whether an IRI is that of a goal or a target."""
    identifier = iri.removeprefix(NAMESPACE)
    return identifier != iri and bool(_GOAL.fullmatch(identifier) or _TARGET.fullmatch(identifier))


def read_goals(directory: Path) -> dict[str, Goal]:
    """The goals and targets by IRI; one ``InputError`` tells every fault of the table with its line."""
    table = read_table(directory / FILE, COLUMNS)
    lines: dict[str, int] = {}
    goals: dict[str, Goal] = {}
    for row in table.rows:
        identifier, kind = row["id"], row["kind"]
        form = {"goal": _GOAL, "target": _TARGET}.get(kind)
        if form is None:
            table.fault(row.line, f"the kind {kind!r} is none", "write goal or target")
        elif not form.fullmatch(identifier):
            table.fault(
                row.line, f"{identifier!r} is no id of a {kind}", "write 11 for a goal, 11.3 for a target"
            )
        elif identifier in lines:
            table.fault(
                row.line, f"{identifier!r} stands in line {lines[identifier]} too", "keep one of the two"
            )
        elif not row["name_zh"] or not row["name_en"]:
            table.fault(row.line, f"{identifier!r} has no name in both languages", "fill name_zh and name_en")
        else:
            lines[identifier] = row.line
            goal = Goal(identifier, row["name_zh"], row["name_en"])
            goals[goal.iri] = goal
    for goal in goals.values():
        if goal.goal is not None and goal.goal not in lines:
            what = f"the goal {goal.goal} of the target {goal.id} is missing"
            table.fault(lines[goal.id], what, "add a row for it")
    if table.faults:
        table.faults.sort(key=lambda fault: fault.line or 0)
        raise InputError("the table of goals has faults", remedy="mend them", faults=table.faults)
    return goals
