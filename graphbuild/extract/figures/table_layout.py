"""What the cells of a table share: those that a merged one covers, words over several lines, a unit above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graphbuild.extract.figures.indicator_heads import HOLDING, TOLD, Column, Role
from graphbuild.extract.table_lines import ENDS, LONGEST_HEAD, RULE, Span, empty_at_end

Row = tuple[Span, ...]
INDEX: Final = re.compile(r"\(?\d{1,3}[).、]?")
COUNT: Final = re.compile(rf"{INDEX.pattern}|\(?[一二三四五六七八九十]{{1,3}}[)、.]?|")
"""What counts a row or a group of rows in its own cell, or nothing."""
KIND: Final = re.compile(r"[(\[]?(?:约束|预期|指导|倡导)性?[)\]]?")
_RULED: Final = re.compile(r"\s*[|+][\s:|+]*[—-]")
_RULED_BESIDE: Final = re.compile(r"\s*\|[^|+\d—-]{0,16}[|+][—-][—+|-]*\s*")
"""A rule beside a cell that goes on, and may have words at its height."""
_FIGURE: Final = re.compile(r"\d")
_TOLD: Final = re.compile(r"\d|翻[一两二三]番")
_NUMBER: Final = re.compile(r"[\d.,]+")
_HEAD_LINES: Final = 3
_TOTAL: Final = re.compile(r"\D{0,2}[合总小]\s*计(?:\(共?\d+[个项]\))?")
"""What stands in the cell of a number where a row has none."""
_OF_ROWS: Final = re.compile(r"\(?[一二三四五六七八九十]{1,3}[)、.]\s*[^\W\d][^。;]{1,20}")
"""The name of a group of rows that stands over their numbers and names."""
LONGEST_PART: Final = 24
_NOT_PART: Final = re.compile(r"[注第(\d一二三四五六七八九十]")
"""How a line opens that does not go on with the name of a row."""
_HEADED: Final = re.compile(r"[一二三四五六七八九十\d]{1,3}[、.]|其中")


def is_rule(line: str) -> bool:
    """Whether a line but rules off the rows of a table that is drawn."""
    ruled = _RULED.match(line) is not None and RULE.fullmatch(line) is not None
    return ruled or _RULED_BESIDE.fullmatch(line) is not None


def is_ruled_off(folded: str, start: int) -> bool:
    """Whether a drawn rule stands right above the line that begins at ``start``."""
    shut = folded.rfind("\n", 0, start)
    return shut > 0 and is_rule(folded[folded.rfind("\n", 0, shut) + 1 : shut])


def past_rule(folded: str, end: int) -> int:
    """Where the rule ends that shuts a drawn table off whose last row ends at ``end``."""
    begin = folded.find("\n", end) + 1
    shut = folded.find("\n", begin)
    return shut if 0 < begin < shut and is_rule(folded[begin:shut]) else end


def past_stroke(folded: str, end: int) -> int:
    """Where the line ends whose last cell ends at ``end``."""
    shut = folded.find("\n", end)
    return end + len(folded[end : shut if shut >= 0 else len(folded)].rstrip())


def heads_in_lines(folded: str, lines: Sequence[Span], place: int) -> int:
    """How many lines of a drawn table its heads take, down to the next rule; 1 where none is near."""
    below = range(place + 1, min(place + _HEAD_LINES + 1, len(lines)))
    return next((at - place for at in below if is_ruled_off(folded, lines[at][0])), 1)


def name_at(columns: Sequence[Column]) -> int:
    """The place of the column that names the rows."""
    return next(at for at, column in enumerate(columns) if column.role == "name")


def in_one_row(folded: str, above: Row, row: Row, after: Span, columns: Sequence[Column]) -> Row | None:
    """The row of two lines of a drawn table that no rule parts, where one of them but has words of its name.

    It is the second, or the first below a rule where the line ``after`` both is of another row.
    """
    if is_ruled_off(folded, row[0][0]):
        return None
    if is_but_named(folded, row, columns):
        return above
    alone = is_ruled_off(folded, after[0]) or not _FIGURE.search(folded, *after)
    begins = alone and is_ruled_off(folded, above[0][0]) and is_but_named(folded, above, columns)
    name = name_at(columns)
    return (*above[: name + 1], *row[name + 1 :]) if begins else None


def is_but_named(folded: str, row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row has a name that no number leads, maybe a group, and nothing beside."""
    name = name_at(columns)
    full = row[name][0] < row[name][1] and not _HEADED.match(folded, *row[name])
    return full and all(cell[0] == cell[1] for cell in row[name + 1 :])


def under_one_head(
    folded: str, columns: tuple[Column, ...], rows: Sequence[Sequence[Span]]
) -> tuple[Column, ...]:
    """The columns, where a merged head stands over the numbers or groups of rows and over their names."""
    name = name_at(columns)
    beside = name + 1
    while beside < len(columns) and not columns[beside].words and _names(folded, rows, beside):
        beside += 1
    if beside == name + 1:
        return columns
    above = [replace(columns[name], role=_role_above(folded, rows, at)) for at in range(name, beside - 1)]
    return (*columns[:name], *above, columns[name], *columns[beside:])


def _first(folded: str, rows: Sequence[Sequence[Span]], at: int) -> str:
    """What the first cell of a column says that is not empty."""
    return next((folded[slice(*row[at])] for row in rows if at < len(row) and row[at][0] < row[at][1]), "")


def _names(folded: str, rows: Sequence[Sequence[Span]], at: int) -> bool:
    """Whether a column below a merged head has names or the numbers of rows, and no figures."""
    first = _first(folded, rows, at)
    return bool(first) and (first.strip("().、") == "1" or not _NUMBER.match(first))


def _role_above(folded: str, rows: Sequence[Sequence[Span]], at: int) -> Role:
    return "number" if INDEX.fullmatch(_first(folded, rows, at)) else "group"


def under_heads(folded: str, cells: Sequence[Span], columns: Sequence[Column]) -> list[Span]:
    """The cells of a row that its last one settles: merged cells of groups above it leave no cells in it.

    A name may stand in two cells under one head, what the row is a part of in the first.
    """
    name = name_at(columns)
    full = list(cells[: len(cells) - empty_at_end(cells)])
    spare = len(columns) - len(full)
    if spare > 0 and len(full) > name and full[name][0] < full[name][1]:
        for covered in range(spare + 1):  # left out, the row maybe filled up at its end
            row = [(cells[0][0],) * 2] * covered + full + [(cells[-1][1],) * 2] * (spare - covered)
            if _hold(folded, row, columns):
                return row if covered else list(cells)
    if columns[-1].role != "kind" or not KIND.fullmatch(folded, *cells[-1]):
        return list(cells)
    after = len(columns) - name
    begin = cells[0][0]
    front, rest = list(cells[:-after]), list(cells[-after:])
    if len(rest) < after:
        return list(cells)
    lead = [(begin, begin)] * (len(columns) - after)
    return [*lead[: len(lead) - len(front)], *front[max(0, len(front) - len(lead)) :], *rest]


def _hold(folded: str, cells: Sequence[Span], columns: Sequence[Column]) -> bool:
    """Whether the cells of a row that should hold figures do, and the one of its name holds none."""
    figures = [_fits(each.role, folded[slice(*cell)]) for each, cell in zip(columns, cells, strict=True)]
    said = folded[slice(*cells[name_at(columns)])]
    held = all(fits for each, fits in zip(columns, figures, strict=True) if each.role in TOLD)
    units = (cell for each, cell in zip(columns, cells, strict=True) if each.role == "unit")
    return (
        held
        and said != ""
        and not any(_NUMBER.match(folded, *cell) for cell in (cells[name_at(columns)], *units))
    )


def named(folded: str, row: Row, columns: Sequence[Column]) -> Row | None:
    """A row with its name, which may stand in the cell of its group; ``None`` where it has none."""
    name = name_at(columns)
    if row[name][0] < row[name][1]:
        return row
    before = columns[name - 1].role if name else "other"
    totals = (
        cell for cell in row[:name] if _TOTAL.fullmatch(folded, *cell) or _OF_ROWS.fullmatch(folded, *cell)
    )
    group = row[name - 1] if before == "group" else row[name]
    group = group if group[0] < group[1] else next(totals, group)
    if group[0] == group[1] or not holds_figures(folded, row, columns):
        return None
    return (*row[:name], group, *row[name + 1 :])


def holds_figures(folded: str, row: Sequence[Span], columns: Sequence[Column]) -> bool:
    """Whether a cell of a row that should hold a figure has digits."""
    held = (cell for column, cell in zip(columns, row, strict=False) if column.role in HOLDING)
    return any(_FIGURE.search(folded, *cell) for cell in held)


def filled_down(folded: str, columns: Sequence[Column], rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, where a merged cell says of several whether they bind, or what is measured and its unit."""
    roles = [column.role for column in columns]
    at = next((at for at, role in enumerate(roles) if role == "kind"), -1)
    name = name_at(columns)
    parted = name > 0 and roles[name - 1] == "group" and "unit" not in roles
    filled: list[Row] = []
    for row in rows:
        if parted and filled and row[name - 1][0] == row[name - 1][1]:
            above = filled[-1][name - 1]
            if folded[above[1] - 1] == ")" and folded[row[name][1] - 1] != ")":
                row = (*row[: name - 1], above, *row[name:])
        merged = filled and at >= 0 and row[at][0] == row[at][1]
        filled.append((*row[:at], filled[-1][at], *row[at + 1 :]) if merged else row)
    return tuple(filled)


def fit(roles: Sequence[Role], cells: Sequence[str]) -> bool:
    """Whether cells may stand in columns, by what these hold; words for a figure where its kind is told."""
    told = "kind" in roles and KIND.fullmatch(cells[roles.index("kind")])
    return all(
        (told and role in HOLDING and _is_said(words)) or _fits(role, words)
        for role, words in zip(roles, cells, strict=True)
    )


def _is_said(words: str) -> bool:
    return len(words) <= LONGEST_HEAD and not ENDS.search(words) and not KIND.fullmatch(words)


def _fits(role: Role, words: str) -> bool:
    if role in HOLDING:
        return _TOLD.search(words) is not None or words in ("", "-", "—", "——", "/", "一")
    if role == "kind":
        return not words or KIND.fullmatch(words) is not None
    return len(words) <= LONGEST_HEAD and not ENDS.search(words) and not INDEX.fullmatch(words)


def past_group(folded: str, line: Span) -> Span:
    """A line without the name of a group that stands well before the rest of it."""
    return line[0] + folded[slice(*line)].rfind("  ") + 1 + ("  " in folded[slice(*line)]), line[1]


def is_part(folded: str, line: Span) -> bool:
    """Whether a line may go on with the name of a row."""
    words = folded[slice(*line)]
    return len(words) <= LONGEST_PART and not ENDS.search(words) and not _NOT_PART.match(words)


def ends_row(folded: str, cells: Sequence[Span], columns: Sequence[Column]) -> bool:
    """Whether the last of several cells says how binding the row is, where a column does."""
    several = len([cell for cell in cells if not COUNT.fullmatch(folded, *cell)]) > 1
    return several and columns[-1].role == "kind" and KIND.fullmatch(folded, *cells[-1]) is not None
