"""What a figure beside the levels of single years says: by how much they differ, and in which unit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from graphbuild.extract.figures.indicator_heads import Column

_ROUNDED: Final = Decimal("0.5")
"""By how much a share of the level before may have been rounded."""


class Change(NamedTuple):
    """Whether a figure is that of all years together, what it says they do, and the unit of its row."""

    summed: bool
    verb: str
    unit: str


def change_of(
    column: Column, amount: Decimal, levels: Sequence[Decimal], units: tuple[str, str], *, bracketed: bool
) -> Change:
    """What a figure in the column tells of the levels of its row, the last of which is aimed at.

    ``units`` are those of the row and of the cell; ``bracketed``: it stands in the brackets of sums.
    """
    unit, own = units
    if column.role != "growth" or len(levels) < 2:
        return Change(bracketed, "", unit)
    changes = [levels[-1] - level for level in reversed(levels[:-1])]
    change = next((each for each in changes if each != 0 and abs(each) == abs(amount)), Decimal(0))
    summed = bracketed or (change != 0 and "累计" in column.words and not own)
    if change and summed:
        points = unit == "%" or "百分点" in own
        more, less = ("提高", "降低") if points else ("增加", "减少")
        return Change(True, more if change > 0 else less, "个百分点" if unit == "%" else unit)
    before = levels[-1] - changes[0]
    if bracketed and not own and unit not in ("%", "‰", "") and before and changes[0]:
        share = 100 * changes[0] / before
        if abs(abs(amount) - abs(share)) <= _ROUNDED and 2 * abs(abs(amount) - abs(share)) < abs(
            abs(amount) - abs(changes[0])
        ):
            return Change(True, "增长" if share > 0 else "下降", "%")
    return Change(summed, "", unit)
