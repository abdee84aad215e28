"""What a report says to its hearers: an address (各位代表) that opens a part, and the call at the end."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.outline import marks as marks
from graphbuild.extract.outline.headings import FoundHeading, HeadingFinder

_ADDRESS: Final = re.compile(r"\s*(?:各位(?:代表|委员|同志)|同志们)(?:[、,]\s*同志们)?\s*[,!:。]\s*")
_CALL: Final = re.compile(r"让我们|谢谢|(?:奋斗|贡献|辉煌|篇章|业绩|前进|答卷)!\s*$")
_TOGETHER: Final = re.compile(r"让我们(?:[^。]{0,40}(?:团结|紧跟|携手|奋斗|奋进|前进)|[^。]{0,120}!\s*$)")
_LAST: Final = 4
"""So many paragraphs before the end may be the call."""
_SENTENCE: Final = 30
_SHORTEST: Final = 6
"""Less but says when (过去一年)."""
_LEAST: Final = 40


class Addresses:
    """Tells the addresses and the closing call of a text whose paragraphs are ``spans``."""

    def __init__(
        self, folded: str, spans: tuple[tuple[int, int], ...], find: HeadingFinder, tails: set[int]
    ) -> None:
        self._text = folded
        self._spans = spans
        numbers = [find.numbered(*span) for span in spans]
        self._end = min(tails, default=len(spans))
        counted = [
            index for index in range(self._end) if (each := numbers[index]) and each.rank < marks.RUN_IN
        ]
        self._last = counted[-1] if counted else -1
        self._ranks = {index: each.rank for index in counted if (each := numbers[index])}

    def address(self, index: int, sections: float, *, spoken: bool) -> FoundHeading | None:
        """The heading that an addressed paragraph opens with: its first clause, or its short first sentence.

        ``sections`` is the rank of the sections around, which must all be over; ``spoken``: a paragraph that
        is nothing but the address stands before it.
        """
        start, end = self._spans[index]
        opened = _ADDRESS.match(self._text, start, end)
        if opened is None and not spoken:
            return None
        begin = (
            opened.end()
            if opened
            else start + len(self._text[start:end]) - len(self._text[start:end].lstrip())
        )
        counts = index + 1 < len(self._spans) and self._spans[index + 1][0] == end  # its parts
        if (end - begin < _LEAST and not counts) or self._goes_on(index, sections):
            return None
        stop = marks.STOP.search(self._text, begin, end)
        phrase = marks.PHRASE_END.search(self._text, begin + _SHORTEST, end)
        if stop is None or phrase is None:
            return None
        shut = stop.start() if stop.start() - begin <= _SENTENCE else phrase.start()
        return FoundHeading(sections, "", begin, shut, "address", shut, begin)

    def _goes_on(self, index: int, sections: float) -> bool:
        """Whether another section of that rank follows in the same part."""
        later = [rank for at, rank in self._ranks.items() if at > index and rank <= sections]
        return bool(later) and later[0] == sections

    def is_address(self, index: int) -> bool:
        """Whether a paragraph is nothing but an address."""
        return _ADDRESS.fullmatch(self._text, *self._spans[index]) is not None

    def is_call(self, index: int) -> bool:
        """Whether a paragraph is the call that a report closes with, or one of the last and calls."""
        start, end = self._spans[index]
        opened = _ADDRESS.match(self._text, start, end)
        if opened is not None and _TOGETHER.search(self._text, opened.end(), end):
            return True
        return (
            self.is_last(index)
            and self._end - _LAST <= index
            and _CALL.search(self._text, start, end) is not None
        )

    def is_last(self, index: int) -> bool:
        """Whether no number follows before the end of the text, or before its glossary."""
        return self._last < index < self._end
