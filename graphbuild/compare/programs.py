"""Programs of the plans that are compared: which they share, and where each appears first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphbuild.compare.reading import ComparedPlan, Reading, Words


@dataclass(frozen=True, slots=True)
class SharedProgram:
    """A program that plans name.

    Attributes:
        program: the IRI of the program.
        name: its name.
        kind: its kind.
        first: the plan among the compared ones in which it appears first; of one year, the higher level's.
        mentions: id of a plan → how many mentions, for those plans that have one.
    """

    program: str
    name: Words
    kind: str
    first: ComparedPlan
    mentions: Mapping[str, int]


def programs(reading: Reading, plans: Sequence[ComparedPlan]) -> list[SharedProgram]:
    """Every program that one of the plans names; those that most plans share come first."""
    known = set(reading.subjects("plan:programKind", None))
    counts: dict[str, Counter[str]] = {}
    for plan in plans:
        graph = reading.names.graph(plan.id)
        for mention in reading.subjects("plan:mentions", None, graph):
            thing = reading.need(mention, "plan:mentions")
            if thing in known:
                counts.setdefault(thing, Counter())[plan.id] += 1
    found = [_program(reading, program, mentions, plans) for program, mentions in sorted(counts.items())]
    return sorted(found, key=lambda program: -len(program.mentions))


def _program(
    reading: Reading, program: str, mentions: Counter[str], plans: Sequence[ComparedPlan]
) -> SharedProgram:
    return SharedProgram(
        program=program,
        name=reading.words(program),
        kind=reading.need(program, "plan:programKind").rpartition("/")[2],
        first=min((plan for plan in plans if plan.id in mentions), key=lambda plan: plan.order),
        mentions=dict(mentions),
    )
