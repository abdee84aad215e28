"""Terms of an encoding: what an id is, how sure a statement is and how it is known, what a measure holds.

They stand apart from the model, whose schema takes long to load and is needed by none who write a draft.
"""

from __future__ import annotations

import re
from typing import Final, Literal

SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Basis = Literal["stated", "inferred"]
Confidence = Literal["high", "medium", "low"]
Relation = Literal["location", "partner", "source", "scope", "namesake"]
Tie = Literal["based-on", "implements"]
MEASURE_LISTS: Final = (
    *("actions", "targets", "baselines", "outcomes", "responsibilities", "cooperations", "left_out"),
)
"""The keys of what a measure holds besides mentions."""


def is_slug(text: str) -> bool:
    """Whether the text may serve as an id."""
    return re.fullmatch(SLUG, text) is not None and not text.endswith("\n")
