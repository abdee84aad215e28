"""What a text ends with, asked only where its last character is one that the pattern may end with."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import endings
from graphbuild.extract.rare import Rare


class Ending(Rare):
    """A pattern whose matches reach the end of a text; the last character of most tells that it has none."""

    def __init__(self, pattern: str, *, often: bool = False) -> None:
        """``pattern`` is written without the mark of the end; ``ValueError`` where any may be the last.

        One that nearly every text asks for ``often`` is compiled at once.
        """
        super().__init__(f"(?:{pattern})$")
        self._signs = "".join(sorted(endings(self.pattern)))
        if often:
            _ = self.compiled

    def match(self, text: str) -> re.Match[str] | None:
        """What the text is from its beginning on."""
        return self.compiled.match(text) if text and text[-1] in self._signs else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """What the text is as a whole."""
        return self.compiled.fullmatch(text) if text and text[-1] in self._signs else None

    def search(self, text: str) -> re.Match[str] | None:
        """What the text ends with."""
        return self.compiled.search(text) if text and text[-1] in self._signs else None

    def sub(self, meant: str, text: str) -> str:
        """The text with what is ``meant`` in the place of what it ends with."""
        return self.compiled.sub(meant, text) if text and text[-1] in self._signs else text
