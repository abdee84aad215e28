"""What a measure says: actions, targets, responsibilities, cooperations, and what they name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)

from graphbuild.model.forms import (
    AnyRelation,
    Bilingual,
    Dated,
    Entry,
    Level,
    Quantity,
    Quote,
    ReviewStatus,
    Slug,
    Span,
    TargetAddress,
    Text,
)
from graphbuild.terms import SLUG, Basis, Confidence, Relation


class Statement(Entry):
    """What every statement may carry besides its own words."""

    ambiguity: Bilingual | None = Field(None, description="What else the text may mean here, in our words")
    status: ReviewStatus | None = Field(None, description="Overrides the plan's status for this statement")
    confidence: Confidence | None = None
    found_by: Slug | None = Field(None, description="The rule of graphbuild extract that drafted it")


class Mention(Statement):
    """One place in the text where a thing is named. ``slug`` is needed when one owner names it twice."""

    id: Annotated[str, StringConstraints(pattern=SLUG)] = Field(description="An id of the authority")
    evidence: Span
    as_: AnyRelation | None = Field(None, alias="as", description="What the thing is to the statement")
    slug: Slug | None = None


class ProgramMention(Mention):
    """One place in the text where a program is named; ``as`` may say that the plan rests on it."""


class UntiedMention(Mention):
    """One place in the text where a body or a beneficiary is named, which no plan rests on."""

    as_: Relation | None = Field(None, alias="as", description="What the thing is to the statement")


class PlaceMention(Mention):
    """One place in the text where a place is named; ``as`` is always told."""

    as_: Relation = Field(alias="as", description="What the place is to the statement")


class Mentions(Entry):
    """What a statement names, by authority."""

    KINDS: ClassVar[dict[str, str]] = {
        "places": "place",
        "programs": "program",
        "bodies": "body",
        "beneficiaries": "beneficiary",
    }
    places: tuple[PlaceMention, ...] = ()
    programs: tuple[ProgramMention, ...] = ()
    bodies: tuple[UntiedMention, ...] = ()
    beneficiaries: tuple[UntiedMention, ...] = ()

    def mentions(self) -> Iterator[tuple[str, Mention]]:
        """Yield ``(kind of authority, mention)``, list by list, in the order of the file."""
        for key, kind in self.KINDS.items():
            for mention in getattr(self, key):
                yield kind, mention


class Qualifier(Quantity):
    """A threshold that says what is counted (总投资超亿元的项目)."""

    id: Slug
    label: Bilingual
    figure: Span


class TargetEntry(Mentions, Statement):
    """What quantity and milestone targets have in common."""

    id: Slug
    label: Bilingual = Field(
        description="What this plan measures, in the plan's terms, without figure and comparator"
    )
    figure: Span = Field(description="Number with unit, or the milestone's phrase")
    evidence: Span = Field(description="The shortest clause that makes the target understandable")
    quote: Quote
    modality: Text | None = Field(None, description="The cue word as written: 力争, 确保, 争创 …")
    deadline: Dated | None = Field(None, description="By when; without it the plan's period, with its basis")
    place: Slug | None = Field(
        None, description="The place it is about, when that is not the plan's territory"
    )
    from_place: Slug | None = Field(None, description="Where what is counted comes from")
    ranked_within: Slug | None = Field(None, description="The place a rank is held in")
    level: Level | None = Field(
        None, description="The level of government that grants or recognises what is counted"
    )
    qualifiers: tuple[Qualifier, ...] = ()
    subset_of: Slug | None = Field(None, description="The target of the same measure this one is a part of")
    binding: Literal["binding", "expected"] | None = Field(None, description="Only where the text says so")


class QuantityTarget(Quantity, TargetEntry):
    """A target with a figure."""

    indicator: Slug


class MilestoneTarget(TargetEntry):
    """A target that is a title, a status, full coverage, a quality kept, a start or a completion."""

    milestone: Literal["designation", "status", "full-coverage", "quality-kept", "start", "completion"]
    indicator: Slug | None = None
    designation: Slug | None = Field(
        None, description="The program (kind designation) whose title is aimed at"
    )


def _target_kind(value: Any) -> str:
    given = value if isinstance(value, dict) else getattr(value, "__dict__", {})
    return "milestone" if "milestone" in given else "quantity"


Target = Annotated[
    Annotated[QuantityTarget, Tag("quantity")] | Annotated[MilestoneTarget, Tag("milestone")],
    Discriminator(_target_kind),
]


class Baseline(Quantity, Statement):
    """The state before, where the text tells it (已建成 6 座)."""

    id: Slug
    indicator: Slug
    label: Bilingual
    figure: Span
    evidence: Span
    quote: Quote


class Outcome(Quantity, Statement):
    """A past result of an indicator in a year, as a report tells it (去年新增就业 3000 人)."""

    id: Slug
    indicator: Slug
    label: Bilingual = Field(description="What was measured, in the plan's terms, without figure")
    period: Dated = Field(description="The year the result is of")
    place: Slug | None = Field(
        None, description="The place it is about, when that is not the plan's territory"
    )
    ranked_within: Slug | None = Field(None, description="The place a rank was held in")
    answers: TargetAddress | None = Field(
        None, description="The earlier target it is the result of, as pinghu-2020/1.1/parks"
    )
    figure: Span = Field(description="Number with unit")
    evidence: Span = Field(description="The shortest clause that makes the result understandable")
    quote: Quote


class Action(Mentions, Statement):
    """One commitment: a verb, its object, its place, its program, in our own words."""

    id: Slug
    does: Bilingual
    class_: Slug = Field(alias="class", description="A concept of the code list action-class")
    evidence: Span


class Responsibility(Statement):
    """A body with a role; ``basis`` says whether the text states it, ``rule`` how it was inferred."""

    id: Slug
    body: Slug
    role: Literal["lead", "responsible", "support", "participate", "supervise", "leader-in-charge"]
    basis: Basis
    rule: Slug | None = None
    for_: Slug | None = Field(
        None, alias="for", description="An action or target of the measure; else the measure"
    )
    evidence: Span | None = None
    quote: Quote | None = None

    @model_validator(mode="after")
    def _basis_is_shown(self) -> Responsibility:
        if self.basis == "stated" and (self.evidence is None or self.quote is None):
            raise ValueError("a stated responsibility needs its 'evidence' and 'quote'")
        if (self.basis == "inferred") != (self.rule is not None):
            raise ValueError("an inferred responsibility names its 'rule', a stated one has none")
        return self


class Cooperation(Statement):
    """A typed, directed tie between places; ``via`` is the place that carries it."""

    id: Slug
    kind: Slug
    label: Bilingual
    from_: Slug = Field(alias="from")
    to: Slug
    via: tuple[Slug, ...] = ()
    program: Slug | None = None
    evidence: Span
    quote: Quote | None = None


class LeftOut(Entry):
    """A clause that is no statement of its own, and why."""

    evidence: Span
    reason: Slug = Field(description="A concept of the code list left-out-reason")
