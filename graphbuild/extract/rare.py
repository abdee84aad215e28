"""Patterns that few texts ask for, compiled when one does: long ones take longer than a short text."""

from __future__ import annotations

import re
from functools import cached_property


class Rare:
    """A pattern by what is written of it."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern)
