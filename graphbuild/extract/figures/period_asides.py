"""Years that a sentence tells of one part or of one measure alone: what held before them, and of whom."""

from __future__ import annotations

import re

from graphbuild.extract.figures.period import Period
from graphbuild.extract.pieces import Clause
from graphbuild.extract.year import PlanYears

_NO_SUBJECT = (
    r"年[底末]?(?:要|将|力争|确保|争取|再|进一步)*(?:达到?|为|提高|提升|增加|上升|下降|降|控制|突破|超过)"
)
"""After a year: it is told of what stands before it (2035 年达到 3.5%)."""
_MONEY = re.compile(r"[\d.]+\s*[万亿]*(?:[美欧港]元|元)")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d年[底末]?[^,。;、\d]{0,4}\d")
"""A year before no more than a verb and its figure: a part of what was told for longer (2031 年关停 9 座)."""
_ALIKE = 2
"""First signs of two names that measure one thing (生产总值, 生产总值与 2025 年之比)."""


class YearsAside:
    """Remembers what year held before one that is told aside, and whose it is; and the sum of a sentence."""

    def __init__(self) -> None:
        self.before: Period | None = None
        self._name, self._start = "", -1
        self.part = self.beyond = False
        """``part``: whether the year last told is that of a part alone."""
        self.summed = (-1, -1)

    def enter(self, text: str, clause: Clause, *, anew: bool) -> bool:
        """Whether the year told aside is over with the clause: a semicolon ends a part (其中 2031 年 …;)."""
        if anew:
            self.part = self.beyond = False
        elif self.part and ";" in text[max(0, clause.start - 2) : clause.start]:
            self.part = self.beyond = False
            return True
        return False

    def apart(self, clause: Clause, before: Period | None) -> None:
        """Note that a clause tells another year than the one that held ``before``, up to a semicolon."""
        self.before = self.before if self.part else before
        self.part, self.beyond, self._name, self._start = True, False, "", clause.start

    def told(
        self, text: str, clause: Clause, words: str, found: Period, before: Period | None, years: PlanYears
    ) -> None:
        """Note a year that the ``words`` of a clause tell, and which one held ``before``."""
        year = found.written[-4:]
        held = self.before if self.part else before
        earlier = held is not None and year < held.written[-4:] and _BARE_YEAR.match(words) is not None
        part = earlier or text.startswith("其中", clause.start)
        beyond = years.first < years.last < int(year) and re.search(year + _NO_SUBJECT, words) is not None
        if (part or beyond) and not (self.part or self.beyond):
            self.before = before
        self.part, self.beyond = part, beyond and not part
        self._name, self._start = "", clause.start

    def left(self, clause: Clause, indicator: str) -> bool:
        """Whether a figure measures something else than that of which a year past the plan's was told."""
        if clause.start == self._start:
            self._name = indicator
            return False
        self.beyond = indicator[:_ALIKE] == self._name[:_ALIKE]
        return not self.beyond

    def is_summed(self, text: str, clause: Clause, start: int, indicator: str) -> bool:
        """Whether a figure is a sum over years, or a part of one (五年累计投资 9 亿元, 其中公路 5 亿元)."""
        if "累计" in indicator:
            self.summed = clause.sentence, start
            return True
        sentence, place = self.summed
        parted = sentence == clause.sentence and 0 <= place < text.find("其中", place, start)
        return parted and _MONEY.match(text, start) is not None
