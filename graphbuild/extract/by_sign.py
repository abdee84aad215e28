"""Many alternatives that are asked for at one place of a text: the few that begin as the text does there."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import patterns_by_sign


class BySign:
    """The ``patterns_by_sign`` of alternatives, of which one is asked at each place."""

    def __init__(self, alternatives: str) -> None:
        self._patterns = patterns_by_sign(alternatives)

    def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """What matches between two offsets, of which the second is the greater one, from the first on."""
        pattern = self._patterns.get(text[start])
        return pattern.compiled.match(text, start, end) if pattern else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """What a text is as a whole."""
        pattern = self._patterns.get(text[:1])
        return pattern.compiled.fullmatch(text) if pattern else None
