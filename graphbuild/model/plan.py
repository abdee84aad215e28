"""A plan from its title down to its measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import (
    Field,
    StringConstraints,
)

from graphbuild.model.forms import (
    Bilingual,
    Dated,
    Entry,
    Known,
    Level,
    Offset,
    PartNumber,
    ReviewStatus,
    Slug,
    Span,
    Text,
    WholeNumber,
)
from graphbuild.model.proposed import Proposed
from graphbuild.model.statements import (
    Action,
    Baseline,
    Cooperation,
    LeftOut,
    Mentions,
    Outcome,
    QuantityTarget,
    Responsibility,
    Statement,
    Target,
)
from graphbuild.terms import MEASURE_LISTS


class Measure(Mentions, Statement):
    """A second-level part of the plan; ``evidence`` is its heading without the number."""

    LISTS: ClassVar = MEASURE_LISTS

    id: PartNumber
    name: Bilingual
    evidence: Span
    actions: tuple[Action, ...] = ()
    targets: tuple[Target, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    cooperations: tuple[Cooperation, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class FocusArea(Mentions, Statement):
    """A first-level part of the plan; ``evidence`` is its heading without the number."""

    id: PartNumber
    name: Bilingual
    topic: Slug | None = Field(None, description="A concept of the code list topic")
    evidence: Span
    outcomes: tuple[Outcome, ...] = ()
    measures: tuple[Measure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Publisher(Known):
    """Who published the plan, and how that is known."""

    body: Slug


class Source(Entry):
    """The text, which stays outside: its file name, the SHA-256 of its bytes, its length in code points."""

    file: Annotated[str, StringConstraints(pattern=r"^[^/\\]+$")]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    characters: Annotated[WholeNumber, Field(ge=1)]


class Expect(Entry):
    """Counts that must hold, checked on every build."""

    focus_areas: Offset | None = None
    measures: Offset | None = None
    actions: Offset | None = None
    quantity_targets: Offset | None = None
    milestone_targets: Offset | None = None
    baselines: Offset | None = None
    outcomes: Offset | None = None
    responsibilities: Offset | None = None
    cooperations: Offset | None = None
    place_mentions: Offset | None = None
    program_mentions: Offset | None = None
    body_mentions: Offset | None = None
    beneficiary_mentions: Offset | None = None
    left_out: Offset | None = None


class Plan(Mentions):
    """One published document that sets out what a territory's leadership will do."""

    id: Slug
    title: Bilingual
    status: ReviewStatus
    creator: Text | None = Field(None, description="The author as printed")
    publisher: Publisher | None = None
    territory: Slug
    level: Level
    period: Dated
    source: Source
    expect: Expect = Expect()
    evidence: Span = Field(description="The title in the text")
    proposed: Proposed = Field(
        Proposed(), description="Entries that the authorities lack; only a draft proposes"
    )
    outcomes: tuple[Outcome, ...] = ()
    focus_areas: tuple[FocusArea, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def measures(self) -> Iterator[tuple[FocusArea, Measure]]:
        """Yield every measure with the focus area it is part of, in text order."""
        for area in self.focus_areas:
            for measure in area.measures:
                yield area, measure

    def counts(self) -> dict[str, int]:
        """Count what the plan says, by the keys of ``Expect``."""
        measures = [measure for _, measure in self.measures()]
        targets = [target for measure in measures for target in measure.targets]
        actions = [action for measure in measures for action in measure.actions]
        owners: list[Mentions] = [self, *self.focus_areas, *measures, *actions, *targets]
        kinds = [kind for owner in owners for kind, _ in owner.mentions()]
        quantities = sum(isinstance(target, QuantityTarget) for target in targets)
        return {
            "focus_areas": len(self.focus_areas),
            "measures": len(measures),
            "actions": len(actions),
            "quantity_targets": quantities,
            "milestone_targets": len(targets) - quantities,
            "baselines": sum(len(measure.baselines) for measure in measures),
            "outcomes": len(self.outcomes)
            + sum(len(area.outcomes) for area in self.focus_areas)
            + sum(len(measure.outcomes) for measure in measures),
            "responsibilities": sum(len(measure.responsibilities) for measure in measures),
            "cooperations": sum(len(measure.cooperations) for measure in measures),
            **{f"{kind}_mentions": kinds.count(kind) for kind in Mentions.KINDS.values()},
            "left_out": len(self.left_out)
            + sum(len(area.left_out) for area in self.focus_areas)
            + sum(len(measure.left_out) for measure in measures),
        }
