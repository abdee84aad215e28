"""Where words stand in a text, whatever blanks it has among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Final

Span = tuple[int, int]
_RUN: Final = re.compile(r"\S+")


class Spelt:
    """Finds words in a text, each once: the rows of a table share those of its head."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, list[Span]] = {"": []}

    def spans(self, words: str) -> list[Span]:
        """The spans of the words, in text order."""
        if words not in self._found:
            spaced = any(map(str.isspace, words))
            self._found[words] = [*(self._with_its_blanks(words) if spaced else self._without_blanks(words))]
        return self._found[words]

    def _with_its_blanks(self, words: str) -> list[Span]:
        """Of words with blanks of their own, which the text must have, too."""
        pattern = re.compile(r"\s*".join(map(re.escape, words)))
        return [each.span() for each in pattern.finditer(self._text)]

    def _without_blanks(self, words: str) -> list[Span]:
        bare = self._bare
        found: list[Span] = []
        at = bare.find(words)
        while at >= 0:
            end = at + len(words)
            found.append((self._in_text(at), self._in_text(end - 1) + 1))
            at = bare.find(words, end)
        return found

    @cached_property
    def _runs(self) -> list[Span]:
        return [each.span() for each in _RUN.finditer(self._text)]

    @cached_property
    def _bare(self) -> str:
        """The text without blanks."""
        return "".join(self._text.split())

    @cached_property
    def _opens(self) -> list[int]:
        """Where each run of the text begins in it without blanks."""
        return [*accumulate((end - start for start, end in self._runs), initial=0)][:-1]

    def _in_text(self, at: int) -> int:
        """Where a character of the text without blanks stands in it."""
        run = bisect_right(self._opens, at) - 1
        return self._runs[run][0] + at - self._opens[run]
