"""A mapping, a set of them, and the words that both are written in (SSSOM 1.1, SEMAPV, SKOS).

A proposal and the decision on it are two mappings of the same pair, so that a decision can be taken back.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping as Table
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

Decision = Literal["accepted", "rejected", "unsure"]
Pair = tuple[str, str]
"""The IRIs of subject and object."""

NO_TERM_FOUND: Final = "sssom:NoTermFound"
"""The object of a mapping that says: nothing was found there for this subject."""

EXACT: Final = "skos:exactMatch"
CLOSE: Final = "skos:closeMatch"
BROAD: Final = "skos:broadMatch"
NARROW: Final = "skos:narrowMatch"
SAME: Final = "owl:sameAs"
PREDICATES: Final = (EXACT, CLOSE, BROAD, NARROW, SAME)
IDENTITY: Final = (EXACT, SAME)
"""The predicates that hold on over a chain of mappings (SKOS Reference, S45; OWL 2)."""

LEXICAL: Final = "semapv:LexicalMatching"
COMPOSITE: Final = "semapv:CompositeMatching"
EXACT_KEY: Final = "semapv:UnspecifiedMatching"
MANUAL: Final = "semapv:ManualMappingCuration"
REVIEW: Final = "semapv:MappingReview"
JUSTIFICATIONS: Final = (
    LEXICAL,
    COMPOSITE,
    EXACT_KEY,
    MANUAL,
    REVIEW,
    "semapv:BackgroundKnowledgeBasedMatching",
    "semapv:InstanceBasedMatching",
    "semapv:LexicalSimilarityThresholdMatching",
    "semapv:LogicalReasoning",
    "semapv:MappingChaining",
    "semapv:MappingInversion",
    "semapv:SemanticSimilarityThresholdMatching",
    "semapv:StructuralMatching",
)
"""How one can come to a mapping: the terms of SEMAPV."""

KINDS: Final = {
    "place": "Place",
    "indicator": "Indicator",
    "program": "Program",
    "body": "Body",
    "measure": "Measure",
}
"""The kinds of thing that are mapped → their class in the ontology."""

PLACES: Final = 4
"""Decimal places that a confidence keeps."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """One row: what one side is to the other, who or what says so, and why.

    ``subject`` and ``object`` are IRIs; ``object`` may be ``NO_TERM_FOUND``. ``confidence`` is a probability
    from 0 to 1 with ``PLACES`` decimals. ``features`` are words of the form ``name=value``, without ``|``.
    With a ``decision`` it is a person's: it has an author and a date, and its justification is ``MANUAL``
    (accepted: the predicate holds; rejected: it does not) or ``REVIEW`` (unsure). See ``decided``.
    """

    subject: str
    subject_label: str
    predicate: str
    object: str
    object_label: str
    kind: str
    justification: str
    confidence: Decimal | None = None
    features: tuple[str, ...] = ()
    decision: Decision | None = None
    author: str | None = None
    date: datetime.date | None = None
    comment: str | None = None

    @property
    def pair(self) -> Pair:
        """Whom it maps to whom; a set has one proposal and one decision of a pair at most."""
        return self.subject, self.object

    @property
    def order(self) -> tuple[str, str, bool]:
        """Where it stands in a file: by subject and object, the proposal before the decision."""
        return self.subject, self.object, self.decision is not None

    def decided(
        self,
        decision: Decision,
        author: str,
        date: datetime.date,
        *,
        predicate: str | None = None,
        comment: str | None = None,
    ) -> Mapping:
        """The decision of a person on this proposal, as a mapping of its own."""
        return Mapping(
            self.subject,
            self.subject_label,
            predicate or self.predicate,
            self.object,
            self.object_label,
            self.kind,
            REVIEW if decision == "unsure" else MANUAL,
            decision=decision,
            author=author,
            date=date,
            comment=comment,
        )


@dataclass(frozen=True)
class MappingSet:
    """The mappings between two graphs; equal sets say the same, wherever they are written.

    ``id`` is an IRI, as are ``subject_source`` and ``object_source``, the graphs; ``licence`` is one too.
    ``prefixes`` has a namespace for each prefix. ``path`` and ``lines`` (one a mapping, from 1) tell where a
    set that was read stands.
    """

    id: str
    title: str
    licence: str
    subject_source: str
    object_source: str
    mappings: tuple[Mapping, ...] = ()
    prefixes: Table[str, str] = field(default_factory=dict)
    path: Path | None = field(default=None, compare=False)
    lines: tuple[int, ...] = field(default=(), compare=False)

    @property
    def name(self) -> str:
        """The name of its file, without the endings; without a file the last part of its IRI."""
        return self.id.rpartition("/")[2] if self.path is None else self.path.name.partition(".")[0]

    @cached_property
    def proposals(self) -> dict[Pair, Mapping]:
        """Pair → what is proposed for it."""
        return {mapping.pair: mapping for mapping in self.mappings if mapping.decision is None}

    @cached_property
    def decisions(self) -> dict[Pair, Mapping]:
        """Pair → what was decided on it."""
        return {mapping.pair: mapping for mapping in self.mappings if mapping.decision is not None}

    def line(self, mapping: Mapping) -> int | None:
        """The line of the file in which a mapping of this set stands."""
        return self._lines.get(mapping.order)

    @cached_property
    def _lines(self) -> dict[tuple[str, str, bool], int]:
        return {mapping.order: line for mapping, line in zip(self.mappings, self.lines, strict=False)}
