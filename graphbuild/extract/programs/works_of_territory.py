"""Works by ids that say whose they are: each county has its 人民路, and they are not one road."""

from __future__ import annotations

from typing import Final

from graphbuild.extract.pieces import FoundProgram
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.extract.programs.slug import scoped_slug

_WORKS: Final = frozenset(("project", "project-bundle"))
_OF_THE_STATE: Final = "state"
"""The rule of those that are the same in every plan (大熊猫国家公园)."""


def works_of_territory(programs: tuple[FoundProgram, ...], territory: str) -> tuple[FoundProgram, ...]:
    """The programs, the id of each work that is proposed with the code of the plan's territory.

    A name that is a work where it is first met is one wherever it stands. Those of the nation's own plans,
    and of a plan whose territory is not known, keep their ids.
    """
    own: dict[str, str] = {}
    for each in programs:
        if not each.known and each.id not in own:
            listed = each.rule == _OF_THE_STATE
            own[each.id] = each.id if listed else with_territory(each.id, each.kind, territory)
    changed = {old: new for old, new in own.items() if new != old}
    return tuple(
        [
            _with_id(each, changed[each.id]) if each.id in changed and not each.known else each
            for each in programs
        ]
    )


def with_territory(identifier: str, kind: str, territory: str) -> str:
    """The id to propose for a program of a kind in a plan of the territory, whose code it has if a work."""
    of_one = kind in _WORKS and territory not in ("", COUNTRY)
    return scoped_slug(identifier, f"cn-{territory}") if of_one else identifier


def _with_id(each: FoundProgram, identifier: str) -> FoundProgram:
    return FoundProgram(
        each.start, each.end, each.surface, identifier, each.kind, False, each.confidence, each.rule
    )
