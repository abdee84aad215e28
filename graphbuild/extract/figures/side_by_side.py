"""Tables whose rows go on beside themselves (项目, 预算数, 项目, 预算数), as budgets have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from graphbuild.extract.figures.table_cells import row_cells
from graphbuild.extract.table_lines import LONGEST_HEAD, Span, closed_up

_LEAST: Final = 4
_MOST: Final = 1000
"""Lines that such a table may have: more would be read anew from each head of a text that is full of them."""
_DIGIT: Final = re.compile(r"\d")
_PAIR: Final = re.compile(r"(?:收|支|流|借|贷)[入出方]|资产|负债")
"""What two halves of a table are about that have their own names over their rows: 收入项目, 支出项目."""


def rows_below(folded: str, lines: Sequence[Span], place: int) -> tuple[Span, ...]:
    """The head of such a table that begins with the line at a place, and the rows of both its halves.

    The rows of the right half come after those of the left, each line a part of its own; the head is the
    left one alone. Over it a line may name the halves. Empty where the line begins no such table.
    """
    words = folded[slice(*lines[place])]
    if "\t" not in words or (place and words == folded[slice(*lines[place - 1])]):
        return ()
    first = place + _names_halves(folded, lines, place)
    half = _half(folded, lines[first])
    if not half:
        return ()
    left: list[Span] = []
    right: list[Span] = []
    for line in islice(lines, first, first + _MOST):
        if "\t" not in folded[slice(*line)]:
            break
        cells = row_cells(folded, line)
        for rows, part in ((left, cells[:half]), (right, cells[half:])):
            if any(start < end for start, end in part):
                rows.append((part[0][0], part[-1][1]))
    return (*left, *right[1:]) if len(left) > 1 else ()


def _half(folded: str, line: Span) -> int:
    """How many cells the first half of a head has that tells the same again; 0 where it does not."""
    heads = [closed_up(folded, cell) for cell in row_cells(folded, line)]
    half, left = divmod(len(heads), 2)
    if left or len(heads) < _LEAST or not all(heads) or max(map(len, heads)) > LONGEST_HEAD:
        return 0
    same = _PAIR.sub("", heads[0]) == _PAIR.sub("", heads[half]) and not _DIGIT.match(heads[0])
    return half if same and heads[1:half] == heads[half + 1 :] else 0


def _names_halves(folded: str, lines: Sequence[Span], place: int) -> bool:
    """Whether a line but names the halves of the table whose head is the line below it."""
    if place + 1 == len(lines):
        return False
    half = _half(folded, lines[place + 1])
    over = [at for at, cell in enumerate(row_cells(folded, lines[place])) if cell[0] < cell[1]]
    return half > 0 and over == [0, half]
