"""The schema of an encoding: what a plan's YAML file may say (see ``data/README.md``).

Every scalar arrives as text. A span is two code-point offsets into the plan's text read as UTF-8 with its
line ends as they are, 0-based, end exclusive. The JSON Schema that editors use is generated from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    model_validator,
)
from pydantic_core import PydanticKnownError

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]
Number = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$", max_length=40)]
PartNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=20)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=40)]


def _digits(value: Any) -> Any:
    """Refuse what ``int`` reads besides plain digits: ``1_20``, ``120.0``, ``+120``, full-width digits."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]+", value) is None:
        raise PydanticKnownError("int_parsing")
    return value


Year = Annotated[int, BeforeValidator(_digits), Field(ge=1949, le=2100)]
Offset = Annotated[int, BeforeValidator(_digits), Field(ge=0)]
Basis = Literal["stated", "inferred"]
ReviewStatus = Literal["reviewed", "draft"]
Confidence = Literal["high", "medium", "low"]
Relation = Literal["location", "partner", "source", "scope", "namesake"]
Level = Literal["national", "provincial", "prefectural", "county", "township", "village"]

COMPARATORS: dict[str, tuple[str, str]] = {
    "at_least": ("at-least", ">="),
    "more_than": ("more-than", ">"),
    "at_most": ("at-most", "<="),
    "less_than": ("less-than", "<"),
    "exactly": ("exactly", "="),
    "about": ("about", "~"),
    "between": ("between", "="),
}
"""Key of the encoding → (concept of the code list ``comparator``, sign)."""


class Span(tuple[int, int]):
    """``(start, end)``: 0-based code points, ``end`` exclusive, ``start < end``."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from pydantic_core import core_schema

        start, end = (
            core_schema.no_info_before_validator_function(_digits, core_schema.int_schema(ge=least))
            for least in (0, 1)
        )
        pair = core_schema.tuple_schema([start, end])
        return core_schema.no_info_after_validator_function(cls._checked, pair)

    @classmethod
    def _checked(cls, pair: tuple[int, int]) -> Span:
        if pair[0] >= pair[1]:
            raise ValueError(f"a span ends after it starts: [{pair[0]}, {pair[1]}]")
        return cls(pair)


class Entry(BaseModel):
    """A mapping of the encoding: unknown keys are errors, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Bilingual(Entry):
    """The same in Chinese and in English."""

    zh: Text
    en: Text


class Statement(Entry):
    """What every statement may carry besides its own words."""

    ambiguity: Bilingual | None = Field(None, description="What else the text may mean here, in our words")
    status: ReviewStatus | None = Field(None, description="Overrides the plan's status for this statement")
    confidence: Confidence | None = None


class Mention(Statement):
    """One place in the text where a thing is named. ``slug`` is needed when one owner names it twice."""

    id: Annotated[str, StringConstraints(pattern=SLUG)] = Field(description="An id of the authority")
    evidence: Span
    as_: Relation | None = Field(None, alias="as", description="What the thing is to the statement")
    slug: Slug | None = None


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
    programs: tuple[Mention, ...] = ()
    bodies: tuple[Mention, ...] = ()
    beneficiaries: tuple[Mention, ...] = ()

    def mentions(self) -> Iterator[tuple[str, Mention]]:
        """Yield ``(kind of authority, mention)``, list by list, in the order of the file."""
        for key, kind in self.KINDS.items():
            for mention in getattr(self, key):
                yield kind, mention


class Known(Entry):
    """How something is known: ``inferred`` says from what words, ``stated`` where the text says it."""

    basis: Basis
    from_: Text | None = Field(None, alias="from", description="The words it was inferred from")
    evidence: Span | None = None

    @model_validator(mode="after")
    def _basis_is_told(self) -> Self:
        if self.basis == "inferred" and self.from_ is None:
            raise ValueError("what is inferred says 'from' what words it was inferred")
        if self.basis == "stated" and self.evidence is None:
            raise ValueError("what is stated needs the 'evidence' that states it")
        return self


class Dated(Known):
    """A year, and how it is known."""

    year: Year


class Quantity(Entry):
    """One comparator key with its number, and a unit of the authority ``units``."""

    at_least: Number | None = None
    more_than: Number | None = None
    at_most: Number | None = None
    less_than: Number | None = None
    exactly: Number | None = None
    about: Number | None = None
    between: tuple[Number, Number] | None = None
    unit: Text

    @model_validator(mode="after")
    def _one_comparator(self) -> Quantity:
        given = [key for key in COMPARATORS if getattr(self, key) is not None]
        if len(given) != 1:
            said = " and ".join(given) or "none"
            raise ValueError(
                f"a quantity has exactly one comparator ({', '.join(COMPARATORS)}); here: {said}"
            )
        if self.between is not None and Decimal(self.between[0]) > Decimal(self.between[1]):
            raise ValueError("the lower end of 'between' comes first")
        return self

    @property
    def comparator(self) -> str:
        """The key of ``COMPARATORS`` that is given."""
        return next(key for key in COMPARATORS if getattr(self, key) is not None)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The number as written, or the two ends of a range."""
        value: str | tuple[str, str] = getattr(self, self.comparator)
        return value if isinstance(value, tuple) else (value,)


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
    """A target that is a title, a status, full coverage, or a quality kept."""

    milestone: Literal["designation", "status", "full-coverage", "quality-kept", "completion"]
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


class Measure(Mentions, Statement):
    """A second-level part of the plan; ``evidence`` is its heading without the number."""

    id: PartNumber
    name: Bilingual
    evidence: Span
    actions: tuple[Action, ...] = ()
    targets: tuple[Target, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    cooperations: tuple[Cooperation, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class FocusArea(Mentions, Statement):
    """A first-level part of the plan; ``evidence`` is its heading without the number."""

    id: PartNumber
    name: Bilingual
    topic: Slug | None = Field(None, description="A concept of the code list topic")
    evidence: Span
    measures: tuple[Measure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Publisher(Known):
    """Who published the plan, and how that is known."""

    body: Slug


class Source(Entry):
    """The text, which stays outside: its file name, the SHA-256 of its bytes, its length in code points."""

    file: Annotated[str, StringConstraints(pattern=r"^[^/\\]+$")]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    characters: Annotated[int, BeforeValidator(_digits), Field(ge=1)]


class Expect(Entry):
    """Counts that must hold, checked on every build."""

    focus_areas: Offset | None = None
    measures: Offset | None = None
    actions: Offset | None = None
    quantity_targets: Offset | None = None
    milestone_targets: Offset | None = None
    baselines: Offset | None = None
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
            "responsibilities": sum(len(measure.responsibilities) for measure in measures),
            "cooperations": sum(len(measure.cooperations) for measure in measures),
            **{f"{kind}_mentions": kinds.count(kind) for kind in Mentions.KINDS.values()},
            "left_out": len(self.left_out)
            + sum(len(area.left_out) for area in self.focus_areas)
            + sum(len(measure.left_out) for measure in measures),
        }


def is_slug(text: str) -> bool:
    """Whether the text may serve as an id."""
    return re.fullmatch(SLUG, text) is not None and not text.endswith("\n")
