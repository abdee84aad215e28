"""The clauses of a text, to be asked for by where they begin."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from graphbuild.extract.pieces import Clause


class ClauseList:
    """The clauses in text order; ``starts`` is where they begin."""

    def __init__(self, listed: Sequence[Clause]) -> None:
        self.listed = listed
        self.starts = [clause.start for clause in listed]
        self._by_start = {clause.start: clause for clause in listed}

    def place(self, position: int) -> int:
        """The place of the last clause that begins at a position or before it; -1 where there is none."""
        return bisect_right(self.starts, position) - 1

    def beginning(self, start: int) -> Clause | None:
        """The clause that begins just there."""
        return self._by_start.get(start)

    def sentence(self, start: int) -> Sequence[Clause]:
        """All clauses of the sentence of the clause that begins just there."""
        clause = self.beginning(start)
        if clause is None:
            return ()
        first = last = self.place(start)
        while first and self.listed[first - 1].sentence == clause.sentence:
            first -= 1
        while last < len(self.listed) and self.listed[last].sentence == clause.sentence:
            last += 1
        return self.listed[first:last]

    def after(self, start: int) -> Clause | None:
        """The clause after the one that begins just there, in its sentence."""
        place = self.place(start)
        if place < 0 or self.starts[place] != start or place + 1 == len(self.listed):
            return None
        after = self.listed[place + 1]
        return after if after.sentence == self.listed[place].sentence else None
