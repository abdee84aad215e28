"""What a text ends with, asked only where its last character is one that the pattern may end with."""

from __future__ import annotations

import re
from functools import cached_property

from graphbuild.extract.alternatives import endings


class Ending:
    """A pattern whose matches reach the end of a text; the last character of most tells that it has none."""

    def __init__(self, pattern: str) -> None:
        """``pattern`` is written without the mark of the end; ``ValueError`` where any may be the last."""
        self.pattern = f"(?:{pattern})$"
        self._signs = endings(self.pattern)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        """The pattern itself, of which many a short text has no need."""
        return re.compile(self.pattern)

    def match(self, text: str) -> re.Match[str] | None:
        """What the text is from its beginning on."""
        return self._compiled.match(text) if text[-1:] in self._signs else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """What the text is as a whole."""
        return self._compiled.fullmatch(text) if text[-1:] in self._signs else None

    def search(self, text: str) -> re.Match[str] | None:
        """What the text ends with."""
        return self._compiled.search(text) if text[-1:] in self._signs else None

    def sub(self, meant: str, text: str) -> str:
        """The text with what is ``meant`` in the place of what it ends with."""
        return self._compiled.sub(meant, text) if text[-1:] in self._signs else text
