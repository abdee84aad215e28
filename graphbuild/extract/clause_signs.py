"""The clauses in which a sign stands, told in one pass over the text where few have one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from graphbuild.extract.alternatives import one_of, whatever_follows
from graphbuild.extract.pieces import Clause


class Sign:
    """Alternatives, written as ``one_of`` has them, of which one has to stand in a clause."""

    def __init__(self, alternatives: str) -> None:
        self._within = one_of(alternatives)
        self._begun = one_of(whatever_follows(alternatives))
        """What matches in a clause begins so in the text, too; there more may follow."""

    def stands_in(self, folded: str, clauses: Sequence[Clause], starts: Sequence[int]) -> Iterator[int]:
        """The numbers of the clauses, which have ``starts``, in which a search within each would find one."""
        at = number = 0
        while (begun := self._begun.search(folded, at)) is not None:
            at = begun.start() + 1
            number = bisect_right(starts, begun.start(), number)
            if number and at <= clauses[number - 1].end:
                clause = clauses[number - 1]
                if self._within.search(folded, clause.start, clause.end):
                    yield number - 1
                at = clause.end
