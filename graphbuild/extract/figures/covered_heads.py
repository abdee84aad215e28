"""Two lines of heads of which the second leaves out the cells that merged ones of the first cover."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graphbuild.extract.figures.above_tables import with_unit
from graphbuild.extract.figures.head_lines import LEAST_BELOW, joined
from graphbuild.extract.figures.indicator_heads import columns_of, is_head
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_gaps import figures_from
from graphbuild.extract.figures.table_layout import past_stroke
from graphbuild.extract.table_lines import BESIDE, LONGEST_HEAD, NUMBERS, Span, closed_up

_OVER: Final = re.compile(
    r"^(?!.*(?:19|20)\d\d).*(?:其中|资金|投资|来源|任务|目标|规模|面积|补助|[户人]?数量?|产[量值])"
)
"""What a head says that may stand over several columns of figures."""
_PARTED: Final = re.compile(r"其中|来源|构成")
"""What a head says that has nothing of its own below it."""
_SAID: Final = re.compile(r"内容|名称|性质|地[点址]|备注|说明")
"""The heads of what is said in words."""
_DIGIT: Final = re.compile(r"(?<!\d)(?!(?:19|20)\d\d年)\d")
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_MOST_BELOW: Final = 5
_LOOKED_AT: Final = 48


def covered(
    heads: Sequence[str], below: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[list[str], list[str]] | None:
    """The two lines with the cells that are covered; ``None`` where no head stands over all of the second.

    The rows show it, which are by so many cells wider than the first line.
    """
    wide = len(heads) - 1 + len(below)
    plain = all(head and len(head) <= LONGEST_HEAD and not _DIGIT.search(head) for head in (*heads, *below))
    beside = any(BESIDE.fullmatch(head) or _SAID.search(head) for head in below)
    if not LEAST_BELOW <= len(below) < len(heads) or not plain or beside:
        return None
    full = [[*row, *[""] * (wide - len(row))] for row in rows if len(heads) < len(row) <= wide]
    at = _over(heads, len(below), full) if full else -1
    if at < 0:
        return None
    after = len(heads) - at - 1
    gap = [""] * (len(below) - 1)
    return [*heads[: at + 1], *gap, *heads[at + 1 :]], [*[""] * at, *below, *[""] * after]


def _over(heads: Sequence[str], count: int, rows: Sequence[Sequence[str]]) -> int:
    """The place of the head that stands over so many columns of figures; -1 where it cannot be told."""
    found = [at for at, head in enumerate(heads) if _OVER.search(head) and not BESIDE.fullmatch(head)]
    found = [at for at in found if all(_fits(heads, at, count, row) for row in rows)]
    told = [at for at in found if _PARTED.search(heads[at])]
    found = told or found
    return found[0] if len(found) == 1 else -1


def _fits(heads: Sequence[str], at: int, count: int, row: Sequence[str]) -> bool:
    """Whether figures stand below a head that is over so many columns, and words below those of words."""
    said = [place for place, head in enumerate(heads) if BESIDE.fullmatch(head) or _SAID.search(head)]
    cells = (row[place if place < at else place + count - 1] for place in said)
    held = row[at : at + count]
    return any(held) and figures_from(held) == count and not any(map(_NUMBER.fullmatch, cells))


def of_covered(folded: str, lines: Sequence[Span], place: int) -> Table | None:
    """The table with a cell a line whose head begins with the number of the rows, and is one cell wider."""
    if not NUMBERS.fullmatch(folded, *lines[place]):
        return None
    words = [closed_up(folded, line) for line in lines[place : place + _LOOKED_AT]]
    width = words.index("1") if "1" in words else 0
    if width <= LEAST_BELOW or words[2 * width - 1 : 2 * width] != ["2"]:
        return None
    heads = words[:width]
    both = list(_parted(heads, [words[width : 2 * width - 1], words[2 * width - 1 : 3 * width - 2]]))
    rows: list[tuple[Span, ...]] = []
    at = place + width
    while at + width - 2 < len(lines) and folded[slice(*lines[at])] == str(len(rows) + 1):
        rows.append(tuple(lines[at : at + width - 1]))
        at += width - 1
    if len(both) != 1:
        return None
    above = with_unit(folded, both[0][0], lines[place][0], rows, above=True)
    columns = columns_of(with_unit(folded, joined(above, both[0][1]), lines[place][0], rows))
    if not is_head(columns):
        return None
    return Table(lines[place][0], past_stroke(folded, rows[-1][-1][1]), columns, tuple(rows))


def _parted(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[tuple[list[str], list[str]]]:
    """The ways to part heads that have a line each in two such lines."""
    for count in range(LEAST_BELOW, min(_MOST_BELOW, len(heads) // 2) + 1):
        both = covered(heads[:-count], heads[-count:], rows)
        if both is not None:
            yield both
