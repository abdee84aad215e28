"""Figures that a bracket tells beside another: what they name goes no further than the bracket."""

from __future__ import annotations

from graphbuild.extract.figures.clause_figures import ClauseFigures
from graphbuild.extract.figures.named import Named


class Asides:
    """Forgets what the figures of a bracket named: 总收入 12 亿元(已扣除退税 3 亿元), 增长 9%."""

    def __init__(self, named: list[Named], within: ClauseFigures) -> None:
        self._named = named
        self._outside = 0
        self._bracketed = "(" in within.words

    def enter(self, within: ClauseFigures, place: int) -> None:
        """Note whether a figure, that is to be named next, stands in a bracket of its clause."""
        if not self._bracketed:
            return
        before = within.text[within.clause.start : within.figures[place].start]
        inside = before.rfind("(") > before.rfind(")")
        if self._outside and not inside:
            del self._named[self._outside :]
        self._outside = (self._outside or len(self._named)) if inside else 0

    def leave(self, within: ClauseFigures) -> None:
        """Note that the clause is over."""
        if self._outside and within.text.endswith(")", within.clause.start, within.clause.end):
            del self._named[self._outside :]
