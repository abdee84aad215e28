"""The name of a figure, with what the figures after it in its sentence inherit."""

from __future__ import annotations

from typing import TypeAlias

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.pieces import piece

Measures: TypeAlias = "tuple[str, Measures] | None"
"""What a sentence named first, and what the one before it did."""


@piece
class Named:
    """An indicator with what later figures of its sentence inherit; ``base``: without a change suffix."""

    text: str
    base: str
    verb: str
    subject: str
    unit: str
    whole: str = ""
    """Where it is a part told by its bound: the subject of what it is a part of."""


def as_told(figure: Figure, text: str, subject: str | None = None, verb: str = "") -> Named:
    """A figure that tells no change; it is about all that its name says where no ``subject`` is given."""
    return Named(text, text, verb, text if subject is None else subject, figure.counted)


def acted_on(figure: Figure, deed: str, thing: str) -> Named:
    """Things counted, with what is done to them: 改造 + 小区 → 改造小区数."""
    return as_told(figure, words.with_noun(deed + thing, figure.unit), thing, deed)


def those_who(figure: Figure, told: str, who: str, verb: str = "") -> Named:
    """Those counted, with what is told of them: 通电 + 村 → 通电的村数."""
    return as_told(figure, f"{told}的{words.with_noun(who, figure.unit)}", who, verb)


def measured_first(measures: Measures) -> str:
    """What the nearest of the sentences told first that measures; may be empty."""
    while measures and not words.is_measured(measures[0]):
        measures = measures[1]
    return measures[0] if measures else ""
