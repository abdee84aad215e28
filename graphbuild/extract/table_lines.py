"""The lines of a text as rows of tables: their cells between tabs or upright strokes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise, takewhile
from typing import Final

Span = tuple[int, int]
LONGEST_HEAD: Final = 16
_LONGEST_GROUP: Final = 40
RULE: Final = re.compile(r"[\s|:+—-]*")
"""A line that but rules off the rows of a table."""
_HEAD_OPENS: Final = re.compile(r"序\s*号[ \n]+\S")
NUMBERS: Final = re.compile(r"序\s*号(?=\s*(?:[|\n]|$))")
"""The head of the column of numbers."""
_HEAD: Final = re.compile(rf"(?![一二三四五六七八九十]{{1,3}}、|\()[^\d。;!?,:]{{2,{LONGEST_HEAD}}}")
"""A head on a line of its own, no group of rows."""
TASK_HEAD: Final = re.compile(r"[^\W!-ÿ]{0,8}(?:任务|内容|事项|项目|措施|举措|工作|实事)(?:名称)?")
BESIDE: Final = re.compile(r"[^\W!-ÿ]{0,6}(?:单位|部门|主体|责任人?|牵头|时限|时间|期限|节点)(?:要求|安排)?")
"""What the head of a table of tasks says of another column."""
BODIED: Final = re.compile(r"单位|部门|主体|牵头")
"""What the head of a column of bodies holds."""
_FIGURE: Final = re.compile(r"\d")
_LEAST_COVERED: Final = 3
_COUNTED: Final = re.compile(r"\d{1,3}(?:[.、](?!\d)|$)")
"""What a row above, or its first task, is counted by."""
_NUMBERED: Final = re.compile(r"\d{1,3}(?=[.、](?!\d))")
_COUNTS: Final = re.compile(r"(?!20\d\d[.年]\d|\d{1,2}月)\d|\(?[一二三四五六七八九十]{1,3}(?:[)、.]|$)")
ENDS: Final = re.compile(r"[。;!?]\s*$")
"""How a line ends that is a sentence, and no cell."""


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of a line, each without the blanks around it; one where nothing parts it."""

    cells: tuple[Span, ...]


def amid(spans: Iterable[Span]) -> Callable[[int], bool]:
    """What tells of an offset whether it stands in one of the spans."""
    ordered = sorted(spans)
    starts = [start for start, _ in ordered]
    reach = list(accumulate((end for _, end in ordered), max, initial=0))
    return lambda offset: offset < reach[bisect_right(starts, offset)]


def lines_of(folded: str) -> list[Line]:
    """The lines of a text; what stands in one cell only, a stroke after it, is a line of one cell."""
    found: list[Line] = []
    begin = 0
    above: tuple[Span, ...] = ()
    for line in folded.split("\n"):
        if "\t" not in line and "|" not in line:
            if line and not line.isspace():
                above = ()
                found.append(Line((trimmed(folded, begin, begin + len(line)),)))
        elif not line.isspace():
            above = cells = set_back(folded, cells_of(folded, begin, begin + len(line)), above)
            held = [cell for cell in cells if cell[0] < cell[1]]
            if line.strip() == "|":
                found.append(Line(((begin, begin),)))
            elif not cells:
                found.append(Line((trimmed(folded, begin, begin + len(line)),)))
            elif len(held) > 1 or "\t" in line or not RULE.fullmatch(line):
                found.append(Line(cells if len(held) > 1 or "\t" in line else (held[0],)))
        begin += len(line) + 1
    return found


@lru_cache(maxsize=1)  # asked for by the outline, the figures and the milestones of a text
def task_rows(folded: str) -> tuple[tuple[list[str], tuple[Span, ...], Span], ...]:
    """The rows of tables of tasks: the words of the head, the row's cells, and which of these is its task."""
    return tuple(_task_rows(folded))


def _task_rows(folded: str) -> Iterator[tuple[list[str], tuple[Span, ...], Span]]:
    heads: list[str] = []
    tasks: list[int] = []
    lines = lines_of(folded) if _is_tabular(folded) else []
    for place, line in enumerate(lines):
        words = [closed_up(folded, cell) for cell in line.cells]
        above = _lined_heads(folded, lines, place)
        named = [closed_up(folded, each.cells[0]) for each in above] or words
        if len(named) > 1 and any(map(BESIDE.fullmatch, named)) and any(map(TASK_HEAD.fullmatch, named)):
            heads, tasks = named, [at for at, each in enumerate(named) if TASK_HEAD.fullmatch(each)]
            for cells in _lined_rows(folded, lines[place + len(above) :], len(named)) if above else ():
                sure = len(cells) >= len(named) or tasks[-1] == 1
                if len(cells) > tasks[-1] and (sure or ENDS.search(folded[slice(*cells[tasks[-1]])])):
                    yield heads, cells, cells[tasks[-1]]
        elif len(words) == 1:
            tasks = tasks if tasks and is_group(folded, lines, place) else []
        elif RULE.fullmatch("".join(words)):
            continue
        elif tasks and tasks[-1] < len(words):
            filled = [at for at in tasks if any(map(str.isalnum, words[at]))]
            if filled:
                yield heads, line.cells, line.cells[filled[-1]]


def _lined_heads(folded: str, lines: Sequence[Line], place: int) -> list[Line]:
    """The heads of a table that has a cell a line, from the one of its numbers on."""
    opens = len(lines[place].cells) == 1 and NUMBERS.fullmatch(folded, *lines[place].cells[0])
    return list(takewhile(lambda each: _is_head(folded, each), lines[place:])) if opens else []


def _is_head(folded: str, line: Line) -> bool:
    return len(line.cells) == 1 and _HEAD.fullmatch(closed_up(folded, line.cells[0])) is not None


def _lined_rows(folded: str, lines: Sequence[Line], width: int) -> Iterator[tuple[Span, ...]]:
    """The rows of such a table: from one number to before the next, the last as wide as the head."""
    begins: list[int] = []
    opens = folded[slice(*lines[0].cells[0])] if lines else ""
    first = int(opens) if opens.isdecimal() else 1  # else it goes on with the rows of another page
    for at, line in enumerate(lines):
        if len(line.cells) > 1 or NUMBERS.fullmatch(folded, *line.cells[0]):
            break
        if folded[slice(*line.cells[0])] == str(first + len(begins)):
            begins.append(at)
    for begin, end in pairwise([*begins, begins[-1] + width] if begins else ()):
        yield tuple(line.cells[0] for line in lines[begin:end])


def _is_tabular(folded: str) -> bool:
    return "\t" in folded or "|" in folded or _HEAD_OPENS.search(folded) is not None


def cells_of(folded: str, start: int, end: int) -> tuple[Span, ...]:
    """The cells of a line: between tabs, else between upright strokes, which may stand at its ends too."""
    words = folded[start:end]
    mark = "\t" if "\t" in words else "|"
    parts = words.split(mark)
    begins = accumulate((len(part) + 1 for part in parts), initial=start)
    cells = [trimmed(folded, begin, begin + len(part)) for begin, part in zip(begins, parts, strict=False)]
    if mark == "|":
        first, last = cells[0], cells[-1]
        cells = cells[first[0] == first[1] : len(cells) - (last[0] == last[1])]
    return tuple(cells)


def set_back(folded: str, cells: tuple[Span, ...], above: Sequence[Span]) -> tuple[Span, ...]:
    """The cells of a row whose first ones a cell of a row above covers, empty ones in their place.

    Pages leave out what is covered, and fill the row up at its end (1|甲|乙|, and below it 丙|丁||).
    """
    if not _LEAST_COVERED <= len(cells) <= len(above) or "\t" in folded[cells[0][0] : cells[-1][1]]:
        return cells
    spare = len(above) - len(cells) + empty_at_end(cells) - empty_at_end(above)
    first = folded[slice(*cells[0])]
    if spare < 1 or not first or cells[1][0] == cells[1][1]:
        return cells
    counted = above[0][0] == above[0][1] or _COUNTED.match(folded, *above[0])
    covered = len(cells) == len(above) and counted and not _COUNTS.match(first)
    if not covered and not _counts_on(folded, above[spare], cells[0]):
        return cells
    return ((cells[0][0],) * 2,) * spare + cells[: len(above) - spare]


def _counts_on(folded: str, above: Span, cell: Span) -> bool:
    """Whether a cell opens with the number after that of the one above (14.修路, and below it 15.修桥)."""
    number, last = (_NUMBERED.match(folded, *each) for each in (cell, above))
    return bool(number and last and int(number[0]) == int(last[0]) + 1)


def empty_at_end(cells: Sequence[Span]) -> int:
    """How many of the last cells of a row are empty."""
    return len(list(takewhile(lambda cell: cell[0] == cell[1], reversed(cells))))


def closed_up(folded: str, cell: Span) -> str:
    """The words of a cell without the blanks between them, by which heads are set apart (指 标)."""
    return "".join(folded[slice(*cell)].split())


def trimmed(folded: str, start: int, end: int) -> Span:
    """A span without the blanks around its words."""
    words = folded[start:end]
    shut = start + len(words.rstrip())
    return min(shut, start + len(words) - len(words.lstrip())), shut


def find_heads(folded: str) -> tuple[Span, ...]:
    """The first rows of tables that but say what stands below them, and the heads that have a line each."""
    if not _is_tabular(folded):
        return ()
    found: list[Span] = []
    before = False
    lines = lines_of(folded)
    for place, line in enumerate(lines):
        parted = len(line.cells) > 1
        below = place + 1
        if parted and not before and below < len(lines):
            cells = [folded[slice(*cell)] for cell in line.cells]
            short = all(len(cell) <= LONGEST_HEAD and not ENDS.search(cell) for cell in cells)
            followed = len(lines[below].cells) > 1 or is_group(folded, lines, below)
            if short and followed and not any(_FIGURE.search(cell) for cell in cells):
                found.append((line.cells[0][0], line.cells[-1][1]))
        elif heads := _lined_heads(folded, lines, place):
            found.append((line.cells[0][0], heads[-1].cells[0][1]))
        before = parted
    return tuple(found)


def is_group(folded: str, lines: Sequence[Line], place: int) -> bool:
    """Whether a line of one cell is the name of a group of rows: short, and a row follows it."""
    start, end = lines[place].cells[0]
    if end - start > _LONGEST_GROUP or ENDS.search(folded[start:end]) or place + 1 == len(lines):
        return False
    return len(lines[place + 1].cells) > 1
