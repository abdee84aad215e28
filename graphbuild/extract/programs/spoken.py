"""What all rules for programs ask of a text: its clauses, where each begins, the words it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter, sub

from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import Clause


class Spoken:
    """A text with those of its clauses that are read.

    Attributes:
        folded: The text in folded form.
        clauses: The clauses, in text order.
        starts: Where each of them begins.
        seen: Where the text has the words that rules look for.
        place_of: For each offset, and for the end, the place of the clause that it lies in, or of the last
            one before it; -1 before the first.
    """

    __slots__ = ("clauses", "folded", "place_of", "seen", "starts")

    def __init__(self, folded: str, clauses: Sequence[Clause], seen: Seen) -> None:
        self.folded = folded
        self.clauses = clauses
        self.starts = list(map(attrgetter("start"), clauses))
        self.seen = seen
        lengths = map(sub, (*self.starts, len(folded) + 1), (0, *self.starts))
        self.place_of: list[int] = []
        for place, length in enumerate(lengths, -1):
            self.place_of += [place] * length

    def places(self, offsets: Iterable[int]) -> set[int]:
        """The places of the clauses that offsets lie in, or of the last ones before them."""
        found = set(map(self.place_of.__getitem__, offsets))
        found.discard(-1)  # before the first clause
        return found
