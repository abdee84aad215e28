"""What extraction finds, each with its span: 0-based code points of the text as it stands, end exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar, dataclass_transform

from graphbuild.terms import Basis, Confidence

LONGEST_CLAUSE = 600
LONGEST_SENTENCE = 2000
"""Characters: three times what the longest have that somebody wrote. What a file holds beyond is cut: a rule
that looks back through its sentence looks back no further."""

Zone = Literal["past", "future", "neither", "call", "glossary", "contents", "furniture", "signature"]
"""What a block speaks of: what was done, what is to be done, neither; or that it is no part of the plan.

A ``call`` is what a report closes with (让我们 …).
"""

QuantityRole = Literal["target", "achievement", "other"]
_Piece = TypeVar("_Piece")


@dataclass_transform(frozen_default=True)
def piece(cls: type[_Piece]) -> type[_Piece]:
    """A dataclass that is frozen for the type checker alone: to make a frozen one takes far longer."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


@piece
class Heading:
    """A heading without its number; ``level`` counts from 1; a run-in heading opens its paragraph.

    An ``address`` is what is said first after 各位代表, where that opens a part of its own. ``opens`` is
    where the number begins, or the heading itself where it has none.
    """

    level: int
    number: str
    start: int
    end: int
    kind: Literal["line", "run-in", "address"]
    zone: Zone
    opens: int


@piece
class Block:
    """A paragraph, or the part of one under a run-in heading; ``path``: its headings, outermost first.

    The zone is ``guessed`` where no heading says it, and the words of the paragraphs about do.
    """

    start: int
    end: int
    path: tuple[Heading, ...]
    zone: Zone
    guessed: bool = False


@piece
class Clause:
    """The text between two clause marks outside quotes and brackets; ``sentence`` counts within the text."""

    start: int
    end: int
    block: Block
    sentence: int

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of its block, but none where it stands behind the last of them."""
        path = self.block.path
        return path if path and self.start < path[-1].end else ()


@piece
class FoundQuantity:
    """A figure: ``start``, ``end`` span number and unit, ``clause_*`` what makes it understandable.

    ``value`` is in plain digits with 万 and 亿 kept in ``unit``, a range is ``LOW..HIGH``; ``base_value`` and
    ``base_unit`` multiply them out (empty where that says nothing). ``period`` is ISO (``2019``,
    ``2020-12-31``, ``2016/2020``).
    """

    start: int
    end: int
    clause_start: int
    clause_end: int
    indicator: str
    comparator: Literal[">=", ">", "<=", "<", "=", "~"]
    value: str
    unit: str
    base_value: str
    base_unit: str
    period: str
    period_basis: Basis
    period_from: str
    role: QuantityRole
    modality: str
    confidence: Confidence
    rule: str


@piece
class FoundMilestone:
    """A title, a status or full coverage that is aimed at: the span is its phrase.

    ``period`` is by when, as of a quantity; empty where nothing tells it.
    """

    start: int
    end: int
    clause_start: int
    clause_end: int
    label: str
    milestone: Literal["designation", "status", "full-coverage", "quality-kept", "start", "completion"]
    modality: str
    confidence: Confidence
    rule: str
    period: str = ""
    period_basis: Basis = "inferred"
    period_from: str = ""


@piece
class FoundPlace:
    """A mention of a place; ``code`` may be empty, ``candidates`` holds the other codes it may be."""

    start: int
    end: int
    surface: str
    kind: str
    code: str
    candidates: tuple[str, ...]
    confidence: Confidence
    rule: str

    @classmethod
    def at(
        cls,
        text: str,
        start: int,
        end: int,
        kind: str,
        rule: str,
        sure: Confidence = "medium",
        code: str = "",
    ) -> FoundPlace:
        """What a text has between two offsets, as a place."""
        return cls(start, end, text[start:end], kind, code, (), sure, rule)


@piece
class FoundProgram:
    """A mention of a program; ``id`` is the authority's, or proposed for a new entry (``known`` false)."""

    start: int
    end: int
    surface: str
    id: str
    kind: str
    known: bool
    confidence: Confidence
    rule: str


BodyKind = Literal[
    "party-organisation",
    "government",
    "department",
    "legislature",
    "court",
    "enterprise",
    "university",
    "hospital",
    "association",
    "village-organisation",
    "office-holder",
    "group",
]
"""The kinds of the code list ``body-kind``, and ``court`` for courts and procuratorates."""


@piece
class FoundBody:
    """A mention of a body; ``name``: in full, ``territory``: whose it is (a code, ``china`` or empty)."""

    start: int
    end: int
    surface: str
    name: str
    territory: str
    kind: BodyKind
    confidence: Confidence
    rule: str


@piece
class FoundResponsibility:
    """A body with its role for a measure (its number, such as ``3.2``); ``body`` is its full name."""

    start: int
    end: int
    surface: str
    measure: str
    body: str
    role: Literal["lead", "responsible", "support", "participate", "supervise", "leader-in-charge"]
    basis: Basis
    confidence: Confidence
    rule: str
