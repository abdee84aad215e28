"""What a notice hands on: the titles of the plan and of its annexes, and who signs above the date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.outline import marks as marks
from graphbuild.extract.outline.headings import FoundHeading, HeadingFinder
from graphbuild.extract.outline.zones import zone_apart

_ATTACHED: Final = re.compile(r"^\W{0,3}附\s*[件表录]?\s*[\d一二三四五六七八九十]{0,2}\s*:?\W{0,2}$")
_TITLE_ENDS: Final = frozenset(f"{marks.PLANS}通知报告表)")
"""One of them ends every title."""
_TITLE: Final = re.compile(rf"[^。;]{{2,60}}(?:{marks.PLANS}|通知|报告|表)(?:\([^()]{{1,20}}\))?$")
_TABLE_OPENS: Final = re.compile(
    r"[^\n]*[\t|]|(?![一二三四五六七八九十]{1,3}、)[^\n]{0,6}(?:序\s*号|单位|项\s*目|指\s*标|任\s*务|类\s*别|内\s*容)[^\n]{0,8}$"
)
_NUMBER: Final = re.compile(r"\d{1,2}(?=[.、]\D)")
_COUNTS: Final = re.compile(r"附\s*[件表录]\s*:\s*1[.、]")
_RANK: Final = 3
_LONGEST: Final = 100
_HEADS: Final = 15
_WITHIN, _PHRASES = 40, 2
_FIRST: Final = re.compile(r"一、")
_SOON: Final = 8
"""Lines below a title in which the first part of what it names opens."""
_NO_NAME: Final = re.compile(r"[,。;:\t|]")


def glossaries(folded: str, spans: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The paragraphs that head a glossary."""
    for index, (start, end) in enumerate(spans):
        line = folded[start:end].strip()
        late = len(line) <= marks.SHORT_HEADING and index > len(spans) // 2
        if late and zone_apart(line) == "glossary":
            yield index


class Annexes:
    """Tells the lines between a notice, the plan that it hands on and the tables after that."""

    def __init__(self, folded: str, spans: Sequence[tuple[int, int]], find: HeadingFinder) -> None:
        self._text = folded
        self._spans = spans
        self._find = find
        self._handed = self._handed_on()

    def title(self, index: int) -> FoundHeading | None:
        """The title of an annex that is a table: what stands in its rows stands under it."""
        start, end = self._spans[index]
        if end - start > _LONGEST:
            return None
        line = self._line(index)
        if not _is_title(line) or not _TABLE_OPENS.match(self._line(index + 1)):
            return None
        annexed = (index and is_annexed(self._line(index - 1))) or self._is_named(line, index)
        if not annexed or self._find.numbered(start, end) or self._is_whole(index):
            return None
        begin = self._text.index(line, start)
        return FoundHeading(_RANK, "", begin, begin + len(line), "line", end, begin)

    def names(self, line: str, index: int) -> bool:
        """Whether a line is the title of the plan that a notice hands on, or the next of counted annexes."""
        number = _NUMBER.match(line)
        if number and _COUNTS.match(self._line(max(0, index + 1 - int(number[0])))):
            return True
        if not marks.SHORT_HEADING <= len(line) <= _LONGEST or not _is_title(line):
            return False
        named = self._is_named(line, index) and not _TABLE_OPENS.match(self._line(index + 1))
        dated = index > 0 and marks.is_date(self._line(index - 1))
        return named or (dated and self._is_whole(index))

    def asks(self, found: FoundHeading, index: int) -> bool:
        """Whether a number opens what a notice asks of those whom it hands a plan: that is no part of it."""
        if index >= self._handed:
            return False
        cut = self._text.startswith(",", found.end)
        return cut or (found.kind == "line" and self._text.count(",", found.start, found.end) > _PHRASES)

    def _handed_on(self) -> int:
        """The paragraph that is the title of the plan that a notice hands on, below its date; 0 without."""
        for index in range(2, min(len(self._spans), _WITHIN)):
            dated = any(marks.is_date(self._line(above)) for above in range(max(0, index - 3), index))
            if dated and self.names(self._line(index), index):
                return index
        return 0

    def _is_whole(self, index: int) -> bool:
        """Whether a title is that of all parts: the first of them opens below it, and none above."""
        below = range(index + 1, min(index + _SOON, len(self._spans)))
        opens = any(_FIRST.match(self._line(each)) for each in below)
        return opens and not any(_FIRST.match(self._line(each)) for each in range(index))

    def _is_named(self, line: str, index: int) -> bool:
        heads = map(self._line, range(min(index, _HEADS)))
        handed = (head for head in heads if "印发" in head or head.startswith("附"))
        return any(_letters(line) in _letters(head) for head in handed)

    def signs(self, line: str, index: int) -> bool:
        """Whether a line is who signs, above the date."""
        short = len(line) <= marks.LEAD_LENGTH and not _NO_NAME.search(line)
        return short and marks.is_date(self._line(index + 1))

    def _line(self, index: int) -> str:
        return self._text[slice(*self._spans[index])].strip() if index < len(self._spans) else ""


def _is_title(line: str) -> bool:
    return line[-1:] in _TITLE_ENDS and _TITLE.match(line) is not None


def is_annexed(line: str) -> bool:
    """Whether a line but says that what follows is an annex."""
    return "附" in line and _ATTACHED.match(line) is not None


def _letters(line: str) -> str:
    return "".join(filter(str.isalnum, line))
