"""A statement of a draft, which is written down as it is made: a draft has thousands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphbuild.terms import Confidence

Mentioned = dict[str, list[str]]
"""What is named in a statement, a part or a plan: list by list the mentions, each in its line."""


@dataclass(slots=True)
class Statement:
    """An action, a target or another entry of a list; ``lines`` without those of its mentions."""

    id: str
    evidence: tuple[int, int]
    confidence: Confidence
    found_by: str
    lines: Sequence[str]
    mentions: Mentioned = field(default_factory=dict)
