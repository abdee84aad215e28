"""Where a quotation is cut: short enough, understandable, no whole sentence, not too much of a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graphbuild.text import sentences

LONGEST: Final = 40
LONGEST_RUN: Final = 76
"""Characters that quotations which touch each other may hold; a little less than verification allows."""
MOST: Final = 0.38
"""The part of a text that quotations may cover; a little less than verification allows."""
_LIMITS: Final = (LONGEST, 28, 20, 14, 10, 1)

_AFTER: Final = re.compile(r"\s*(?:以上|以下|以内|左右|之内|及以上|之间|多|余)")
_BOUNDARY: Final = re.compile(r"[、,;:()“”。\s]")
_SHUT: Final = re.compile(r"[了过、,;:，；：”’)）》\s]+(?![解渡程关])")
"""What closes the words before a quotation."""
_CHANGES: Final = re.compile(r"(?:[增提上下减扩调降][长加高升降少大整低])?[到至为]|.", re.DOTALL)
"""What stands between two figures of one change (增长到), else the character between two quotations."""
_DROPPED: Final = re.compile(
    r"(?:全面|加快|大力|积极|深入|扎实|持续|着力|力争|确保|争取|努力|计划|要|将|并|年内|今年|全年|完成|实现|达到|新增|推进|推动"
    r"|建设|实施|开展|打造|争创|创建|保持|启动|建成)"
)


@dataclass(slots=True)
class Cut:
    """What is to be quoted: the words around ``figure`` inside ``clause``; ``rank`` 0 is shortened first."""

    clause: tuple[int, int]
    figure: tuple[int, int]
    rank: int
    span: tuple[int, int] = (0, 0)


class Quoter:
    """Cuts the quotations of one text; ``characters`` are those of the text as it stands."""

    def __init__(self, characters: str) -> None:
        self.characters = characters
        spans = sorted(sentences(characters))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds_sentence(self, start: int, end: int) -> bool:
        """Whether a span holds a whole sentence."""
        place = bisect_left(self._starts, start)
        return place < len(self._starts) and self._ends[place] <= end

    def cut(
        self, clause: tuple[int, int], figure: tuple[int, int], limit: int = LONGEST
    ) -> tuple[int, int] | None:
        """The span to quote, at most ``limit`` characters where the figure has no more.

        ``None`` where the figure itself is a whole sentence, or longer than a quotation may be.
        """
        start = clause[0] if clause[0] < figure[0] else figure[0]
        end = clause[1] if clause[1] > figure[1] else figure[1]
        if figure[1] - figure[0] > LONGEST or self.holds_sentence(*figure):
            return None
        if end - start > limit:
            start, end = self._around(start, end, figure, limit)
        start, end = self._whole(start, end, figure)
        if self.holds_sentence(start, end):
            start, end = self._less(start, end, figure)
        return start, end

    def _opened(self, start: int, figure: tuple[int, int]) -> int:
        """Where a quotation begins that begins with nothing of what is before."""
        found = _SHUT.match(self.characters, start, figure[0])
        return found.end() if found is not None and found.end() <= figure[0] else start

    def _whole(self, start: int, end: int, figure: tuple[int, int]) -> tuple[int, int]:
        """A span that begins with no 了 or mark of what is before, and holds the other mark of its quotes."""
        start = self._opened(start, figure)
        words = self.characters[start:end]
        more = words.count("“") > words.count("”") or words.count('"') % 2 == 1
        grown = end + 1
        if more and self.characters[end:grown] in ("”", '"') and grown - start <= LONGEST:
            return (start, end) if self.holds_sentence(start, grown) else (start, grown)
        if words.count("”") > words.count("“"):
            if self.characters[start - 1 : start] == "“" and end - start < LONGEST:
                return start - 1, end
            shut = self.characters.find("”", start, figure[0])
            start = self._opened(shut + 1, figure) if start <= shut < figure[0] - 1 else start
        return start, end

    def _around(self, start: int, end: int, figure: tuple[int, int], limit: int) -> tuple[int, int]:
        after = _AFTER.match(self.characters, figure[1], end)
        shut = after.end() if after and after.end() - figure[0] <= limit else figure[1]
        earliest = max(start, min(shut - limit, figure[0]))
        if earliest == start:
            return start, shut
        found = _BOUNDARY.search(self.characters, earliest, figure[0])
        begin = found.end() if found else earliest
        while begin < figure[0] and self.characters[begin].isspace():
            begin += 1
        return begin, shut

    def _less(self, start: int, end: int, figure: tuple[int, int]) -> tuple[int, int]:
        """A span that holds a whole sentence, less a word at its start, else what follows the figure."""
        dropped = _DROPPED.match(self.characters, start, figure[0])
        if dropped is not None:
            start = self._opened(dropped.end(), figure)
        elif figure[1] < end:
            end = figure[1]
        else:
            start = self._opened(min(start + 2, figure[0]), figure)
        return (start, end) if not self.holds_sentence(start, end) else figure

    def settle(self, cuts: Sequence[Cut]) -> list[Cut]:
        """Give every cut its span, so that together they are few enough and no run of them is too long.

        Those that cannot be quoted are left out; the others are returned in the order given.
        """
        kept = [each for each in cuts if self._place(each, LONGEST)]
        ranks = sorted({each.rank for each in kept})
        for limit, rank in ((limit, rank) for limit in _LIMITS for rank in ranks):
            if self._share(kept) <= MOST:
                break
            for each in kept:
                if each.rank == rank and _reach(each) > limit:
                    self._place(each, limit)
        if self._share(kept) > MOST:  # little but figures: the last of the least rank are given up
            order = sorted(range(len(kept)), key=lambda place: (kept[place].rank, -place))
            counts = range(len(kept) + 1)
            many = bisect_left(
                counts, True, key=lambda count: self._share([kept[at] for at in order[count:]]) <= MOST
            )
            left = set(order[many:])
            kept = [each for place, each in enumerate(kept) if place in left]
        self._part(kept)
        return kept

    def _place(self, each: Cut, limit: int) -> bool:
        found = self.cut(each.clause, each.figure, limit)
        if found is not None:
            each.span = found
        return found is not None

    def _share(self, cuts: Sequence[Cut]) -> float:
        covered = reached = 0
        for start, end in sorted([each.span for each in cuts]):
            if end > reached:
                covered += end - (start if start > reached else reached)
                reached = end
        return covered / max(1, len(self.characters))

    def _part(self, cuts: Sequence[Cut]) -> None:
        """Shorten what makes a run of touching quotations too long, to its figure if need be."""
        begin = reached = 0
        for each in sorted(cuts, key=lambda one: (one.span, one.figure)):
            start, end = each.span
            if start <= reached and self._signs(begin, max(end, reached)) > LONGEST_RUN:
                between = _CHANGES.match(self.characters, reached)
                parted = between.end() if between else reached
                start = self._opened(min(max(start, parted), each.figure[0]), each.figure)
                each.span = (start, end) = (start, max(each.figure[1], min(end, start + LONGEST)))
            if start > reached:
                begin = start
            if end > reached:
                reached = end

    def _signs(self, start: int, end: int) -> int:
        """How many characters stand there that are no spaces."""
        return len("".join(self.characters[start:end].split()))


def _reach(each: Cut) -> int:
    """The characters of clause and figure: where there are no more, the limit does not matter."""
    return max(each.clause[1], each.figure[1]) - min(each.clause[0], each.figure[0])
