"""Rows of tables whose empty cells left nothing in the text: in which columns the others stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from graphbuild.extract.figures.indicator_heads import HOLDING, Column, Role
from graphbuild.extract.figures.table_layout import KIND, Row, fit
from graphbuild.extract.figures.units import UNIT
from graphbuild.extract.rare import Rare
from graphbuild.extract.table_lines import Span

_FIGURE: Final = Rare(
    rf"(?:力争|增[加长]|提高|下降|降低|减少)?(?:不[少低多高超][于过]|至少|[达超突][到过破]?|控制在)?[≥>≤<约近\[〔【(]*-?\d[^一-鿿]{{0,12}}(?:[百千]?[万亿])?(?:{UNIT.pattern})?(?:以上|以下|以内|左右)?[\]〕】)]?[*★☆①-⑳]?|翻[一两二]番|[-—/]{{1,2}}|"
)
"""What stands in a cell of a figure: a number with its signs, the mark that there is none, or nothing."""
_NEXT: Final = re.compile(r"\(?\d{1,3}[).、](?=[^\W\d_])")
_SUM: Final = re.compile(r"[≥>≤<]?[\[〔【]")
_RATE: Final = re.compile(r"%|‰")


def figures_from(words: Sequence[str]) -> int:
    """How many of the words, from the first on, are cells of figures."""
    return next((at for at, each in enumerate(words) if not _FIGURE.compiled.fullmatch(each)), len(words))


def are_figures(roles: Sequence[Role], words: Sequence[str]) -> bool:
    """Whether the words in columns of figures are such cells, none of them said in words."""
    held = [each for role, each in zip(roles, words, strict=True) if role in HOLDING]
    return figures_from(held) == len(held)


def hold_no_name(words: Sequence[str]) -> bool:
    """Whether none of the cells is the counted name of the row below."""
    return not any(_NEXT.match(each) for each in words)


def shut(rest: Sequence[str], *, unit: bool) -> int:
    """How many of the cells after a name are those of its row: a unit, figures, whether it binds."""
    begin = int(bool(rest) and (unit or KIND.fullmatch(rest[0]) is not None) and not figures_from(rest[:1]))
    count = begin + figures_from(rest[begin:])
    if count == begin:
        return 0
    return count + int(count < len(rest) and KIND.fullmatch(rest[count]) is not None)


def with_gaps(folded: str, columns: Sequence[Column], cells: Sequence[Span]) -> Row | None:
    """The cells under columns, an empty one where there is none; ``None`` where more than one way fits.

    What is summed up or a rate is that of the years together, where a column has these; else the single
    years come first. Whether a row binds may stand in a merged cell above.
    """
    words = [folded[slice(*cell)] for cell in cells]
    wanted = [at for at, column in enumerate(columns) if column.role != "other"]
    kinds = [at for at in wanted if columns[at].role == "kind"]
    if kinds and not any(map(KIND.fullmatch, words)):
        wanted.remove(kinds[0])
    roles = [column.role for column in columns]
    ways = [
        places
        for places in combinations(wanted, len(cells))
        if fit([roles[at] for at in places], words) and _fits(columns, places, words)
    ]
    for first in (("year", "goal", "base"), ("year", "goal")):
        years = {at for at in wanted if roles[at] in first}
        ways = [way for way in ways if years <= set(way)] or ways
    if len(ways) != 1:
        return None
    placed = dict(zip(ways[0], cells, strict=True))
    empty = (cells[-1][1], cells[-1][1])
    return tuple(placed.get(at, empty) for at in range(len(columns)))


def _fits(columns: Sequence[Column], places: Sequence[int], words: Sequence[str]) -> bool:
    """Whether sums and rates stand in the columns of these, and all that is no figure in its own."""
    together = any(column.role == "growth" for column in columns)
    unit = next((at for at, column in enumerate(columns) if column.role == "unit"), -1)
    if unit >= 0 and unit not in places:
        return False
    return all(
        not _FIGURE.compiled.fullmatch(each)
        if at == unit
        else columns[at].role == "growth" or columns[at].added
        for at, each in zip(places, words, strict=True)
        if at == unit
        or (together and columns[at].role in HOLDING and (_SUM.match(each) or _RATE.search(each)))
    )


def split_row(
    folded: str, cells: Sequence[Span], after: Sequence[Column]
) -> tuple[Sequence[Span], Sequence[Span]] | None:
    """The cells of a row between blanks: those of its number and name, and those of the other columns."""
    begin = len(cells) - len(after)
    words = [folded[slice(*cell)] for cell in cells]
    roles = [column.role for column in after]
    told_apart = not {"kind", "unit"}.isdisjoint(roles)  # else the unit ends the name of the row
    if (told_apart or "growth" in roles) and not (
        begin > 0 and fit(roles, words[begin:]) and are_figures(roles, words[begin:])
    ):
        shut = len(words) - (KIND.fullmatch(words[-1]) is not None)
        figures = figures_from(words[:shut][::-1])
        first = shut - figures - ("unit" in roles)
        begins = figures and first > 0 and (told_apart or folded[cells[first - 1][1] - 1] == ")")
        told = with_gaps(folded, after, cells[first:]) if begins else None
        if told is not None:
            return cells[:first], told
    unnamed = begin == 0 and "unit" in roles and "kind" in roles and fit(roles, words)
    return (cells[:begin], cells[begin:]) if begin > 0 or unnamed else None


def says_again(folded: str, front: Sequence[Span]) -> bool:
    """Whether the last of the cells before the figures opens with what the one before it opens with."""
    before, last = (folded[slice(*cell)].lstrip("()0123456789.、") for cell in front[-2:])
    return before in last or before[:2] == last[:2]


def is_spaced(folded: str, before: Span, after: Span) -> bool:
    """Whether but a blank around letters parts two words (单位 GDP 能耗), and not two cells."""
    letters = folded[before[1] - 1] + folded[after[0]]
    return after[0] - before[1] == 1 and any("A" <= sign <= "z" for sign in letters)
