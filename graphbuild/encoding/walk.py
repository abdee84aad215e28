"""Walks over the parts of a plan with their places in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.encoding.document import Location
from graphbuild.model import (
    Action,
    Baseline,
    Cooperation,
    Entry,
    FocusArea,
    LeftOut,
    Measure,
    MilestoneTarget,
    Outcome,
    Plan,
    QuantityTarget,
    Responsibility,
)

Part = (
    Plan
    | FocusArea
    | Measure
    | Action
    | QuantityTarget
    | MilestoneTarget
    | Baseline
    | Outcome
    | Responsibility
    | Cooperation
    | LeftOut
)

_OUTER_LISTS = ("outcomes", "left_out")


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the plan, where the file has it, and the focus area or measure around it."""

    part: Part
    location: Location
    around: Plan | FocusArea | Measure


def parts(plan: Plan) -> Iterator[Place]:
    """Yield the plan and every part of it, in the order of the file; mentions stay with their owners."""
    yield Place(plan, (), plan)
    yield from _listed(plan, plan, (), _OUTER_LISTS)
    for index, area in enumerate(plan.focus_areas):
        at: Location = ("focus_areas", index)
        yield Place(area, at, area)
        yield from _listed(area, area, at, _OUTER_LISTS)
        for position, measure in enumerate(area.measures):
            here = (*at, "measures", position)
            yield Place(measure, here, measure)
            yield from _listed(measure, measure, here, Measure.LISTS)


def _listed(
    owner: Entry, around: Plan | FocusArea | Measure, location: Location, keys: tuple[str, ...]
) -> Iterator[Place]:
    for key in keys:
        for index, part in enumerate(getattr(owner, key)):
            yield Place(part, (*location, key, index), around)
