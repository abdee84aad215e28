"""Duties in tables: cells parted by tabs or strokes, or a line each, under heads that name roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final, TypeVar

from graphbuild.extract.outline.marks import counted, is_date
from graphbuild.extract.responsibilities.brackets import RULES, Duty, duties_in
from graphbuild.extract.responsibilities.lists import Item, read_list
from graphbuild.extract.responsibilities.words import Role, label_at
from graphbuild.extract.table_lines import LONGEST_HEAD, Line, Span, closed_up, is_group, lines_of

_Told = TypeVar("_Told", Role, Role | None)
_LONGEST_CELL: Final = 400
_LONGEST_PERSON: Final = 3
_HEADERS: Final = (
    *("时限", "时间", "进度", "备注", "任务", "内容", "措施", "目标"),
    *("序号", "项目", "要求", "名称", "事项", "来源", "依据"),
    *("实事", "工作", "期限", "节点", "效果", "成果", "指标", "属性"),
    *("类别", "领域", "地点", "规模", "投资", "分值", "编号", "责任人"),
)  # fmt: skip
"""How the header of a column ends that names no bodies."""
_NAMED: Final = re.compile(r"单位|部门|主体|机构|科室|处室|领导|[司厅]局|牵头|配合|责任|业主")
"""What the header of a column of bodies holds."""
_NO_HEAD: Final = re.compile(r"\d|[,。;:!?]")
_OF_TIME: Final = re.compile(r"[\d年月日季度前底至—–~-]{1,12}[^\W\d]{2,8}")
_NO_BODY: Final = re.compile(r"\d|[一二两三四五六七八九十百]+[个家所处座项条]$")
_LEVELS: Final = "国省市县区州旗盟各"
_LEAST_HEADS: Final = 3
_FARTHEST: Final = 5
"""Lines for each head that may stand between the bodies of one row and those of the next, a cell a line."""
_GROUP: Final = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")
_PART: Final = re.compile(r"(?P<who>[^:;。\s]+):[^;。\n]*")
"""What a cell says of one who bears a duty (县财政局:保障经费), or after one label."""
_INDEX: Final = re.compile(r"\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[).、.]?")


def table_duties(folded: str, territory: str, year: int) -> Iterator[Duty]:
    """The duties of the rows under a header (责任单位, 牵头单位 …), and of cells right of such a label."""
    if _NAMED.search(folded) is None:
        return
    columns: dict[int, Role] = {}
    lines = lines_of(folded)
    reach = 0
    for place, line in enumerate(lines):
        if len(line.cells) == 1 and (not columns or not is_group(folded, lines, place)):
            columns = {}
            start, end = line.cells[0]
            if end - start > 2 * LONGEST_HEAD or place < reach:
                continue
            if duty := _below(folded, lines, place, territory, year):
                reach = place + 2
                yield duty
            elif heads := _heads(folded, lines, place):
                reach = place + len(heads)
                yield from _of_lines(folded, lines, reach, heads, territory, year)
            continue
        cells = line.cells
        labels = {at: role for at, cell in enumerate(cells) if (role := _label(folded, *cell))}
        if labels and _are_beside(folded, cells, labels):
            duties = {at + 1: role for at, role in labels.items()}
        elif labels:
            columns, duties = _told_apart(folded, cells, labels), {}
        else:
            duties = columns
        for at, role in duties.items():
            if at < len(cells) and cells[at][1] - cells[at][0] <= _LONGEST_CELL:
                yield from _of_cell(folded, cells[at], role, territory, year)


def _below(folded: str, lines: Sequence[Line], place: int, territory: str, year: int) -> Duty | None:
    """The duty of the bodies that are all of the line below a label with a line of its own.

    Another label stands above what is above it, or below its bodies (任务, …, 责任单位, 市财政局).
    """
    role = _label(folded, *lines[place].cells[0])
    if role is None or place + 1 == len(lines) or len(lines[place + 1].cells) > 1:
        return None
    beside = (*lines[max(0, place - 2) : max(0, place - 1)], *lines[place + 2 : place + 3])
    if not any(_is_head(folded, line) for line in beside):
        return None
    start, end = lines[place + 1].cells[0]
    if not 2 <= end - start <= _LONGEST_CELL or _label(folded, start, end):
        return None
    items = read_list(folded, start, end, territory, year)
    if not items or not all(item.name for item in items) or folded[start:end].endswith(_HEADERS):
        return None
    return Duty(role, tuple(items), f"table-{RULES[role]}", True)


def _is_head(folded: str, line: Line) -> bool:
    words = closed_up(folded, line.cells[0])
    ends = _NO_HEAD.search(words) is None and words.endswith(_HEADERS)
    return (
        len(line.cells) == 1
        and len(words) <= LONGEST_HEAD
        and (ends or label_at(words, 0, len(words), colon=False) is not None)
    )


def _of_cell(folded: str, cell: Span, role: Role, territory: str, year: int) -> Iterator[Duty]:
    """The duties of a cell: a list, or what a sentence says of who does what (县林业局牵头,各乡镇配合).

    Labels in it (牵头单位:A) are told where all labels are; before another colon stands who bears a duty.
    """
    if ":" in folded[slice(*cell)]:
        for part in _PART.finditer(folded, *cell):
            items = (
                ()
                if label_at(folded, *part.span())
                else read_list(folded, *part.span("who"), territory, year)
            )
            if items and all(item.name for item in items):
                yield Duty(role, tuple(items), f"table-{RULES[role]}", False)
        return
    items = read_list(folded, *cell, territory, year)
    said = () if all(item.name for item in items) else tuple(duties_in(folded, *cell, territory, year))
    for duty in said:
        yield replace(duty, rule=f"table-{RULES[duty.role]}")
    if not said and (told := _without_persons(folded, items, role)):
        yield Duty(role, told, f"table-{RULES[role]}", True)


def _told_apart(folded: str, cells: Sequence[Span], labels: dict[int, _Told]) -> dict[int, _Told]:
    """The roles of columns: who bears the main duty (主责单位) does not lead where another column leads."""
    led = {at for at, role in labels.items() if role == "lead" and "牵头" in closed_up(folded, cells[at])}
    return {
        at: "responsible" if led and role == "lead" and at not in led else role for at, role in labels.items()
    }


def _without_persons(folded: str, items: Sequence[Item], role: Role) -> tuple[Item, ...]:
    """The items without those as short as a name that nobody knows, but in a column of leaders."""
    if role == "leader-in-charge":
        return tuple(items)
    return tuple(
        item
        for item in items
        if item.name or len(closed_up(folded, (item.start, item.end))) > _LONGEST_PERSON
    )


def _heads(folded: str, lines: Sequence[Line], place: int) -> list[Role | None]:
    """The roles of the headers that stand on lines of their own from a place on, ``None`` for other ones.

    They end before the number of the first row, else with the last that ends as a header does.
    """
    heads: list[Role | None] = []
    known = 0
    for line in lines[place:]:
        start, end = line.cells[0]
        words = closed_up(folded, (start, end))
        told = heads and _OF_TIME.fullmatch(words)  # 1—10月进展情况
        if not told and (len(words) > LONGEST_HEAD or _NO_HEAD.search(words) or _GROUP.match(words)):
            break
        if len(line.cells) > 1 or (heads and not words):
            break
        role = _label(folded, start, end)
        if not heads and role is None and not words.endswith(_HEADERS):
            return []
        heads.append(role)
        if role is not None or words.endswith(_HEADERS):
            known = len(heads)
    heads = heads if _is_numbered(folded, lines, place + len(heads)) else heads[:known]
    if len(heads) < _LEAST_HEADS or not any(heads):
        return []
    cells = [line.cells[0] for line in lines[place : place + len(heads)]]
    return list(_told_apart(folded, cells, dict(enumerate(heads))).values())


def _of_lines(
    folded: str, lines: Sequence[Line], place: int, heads: Sequence[Role | None], territory: str, year: int
) -> Iterator[Duty]:
    """The duties of a table that has a cell, or a paragraph of one, a line."""
    numbered = _is_numbered(folded, lines, place)
    row: list[tuple[Span, tuple[Item, ...]]] = []
    before = place
    for at in range(place, len(lines) + 1):
        line = lines[at] if at < len(lines) else None
        over = line is None or len(line.cells) > 1 or at - before > _FARTHEST * len(heads)
        cell = line.cells[0] if line else (0, 0)
        words = folded[slice(*cell)]
        over = over or (at > before and bool(_heads(folded, lines, at)))  # another table
        dated = at + 1 < len(lines) and is_date(folded[slice(*lines[at + 1].cells[0])])
        items = () if over or dated else _bodies(folded, *cell, territory, year, numbered=numbered)
        if numbered:
            begins = _INDEX.fullmatch(words) is not None and _counts_on(folded, row, words, len(heads))
        else:
            begins = bool(row and row[-1][1] and not items)
        if over or dated or begins or _GROUP.match(words):
            duties = list(_of_row(folded, row, heads, territory, year, numbered=numbered))
            yield from duties
            before, row = at if duties else before, []
        if over or dated:
            break
        if not _GROUP.match(words):
            row.append((cell, items))


def _counts_on(folded: str, row: Sequence[tuple[Span, tuple[Item, ...]]], number: str, width: int) -> bool:
    """Whether a number opens the next row, and is none of what a row counts that lacks cells (300 万元)."""
    if not row or len(row) >= width:
        return True
    return counted(number) in (1, counted(folded[slice(*row[0][0])]) + 1)


def _is_numbered(folded: str, lines: Sequence[Line], place: int) -> bool:
    """Whether the first row from a place on, after the name of its group, is numbered."""
    words = (folded[slice(*line.cells[0])] for line in lines[place : place + _FARTHEST])
    first = next((each for each in words if each and not _GROUP.match(each)), "")
    return _INDEX.fullmatch(first) is not None


def _of_row(
    folded: str,
    row: Sequence[tuple[Span, tuple[Item, ...]]],
    heads: Sequence[Role | None],
    territory: str,
    year: int,
    *,
    numbered: bool,
) -> Iterator[Duty]:
    """The duties of a row: by its columns where it has a line for each, else those of lines of bodies.

    Bodies that a line each holds share the columns of bodies, and the last has what is left. Where a merged
    cell leaves fewer lines than columns, nothing tells whose they are.
    """
    if len(row) != len(heads):  # a stroke on a line of its own may but end a cell of paragraphs
        row = [each for each in row if each[0][0] < each[0][1]]
    moved = any(role == "leader-in-charge" and items for role, (_, items) in zip(heads, row, strict=False))
    if numbered and len(row) == len(heads) and not moved:  # by a cell that covers two columns
        for role, (cell, _) in zip(heads, row, strict=True):
            listed = read_list(folded, *cell, territory, year) if role and cell[0] < cell[1] else []
            named = _without_persons(folded, listed, role) if role else ()
            ended = folded[cell[1] - 1] in "。;"  # as a task ends, and seldom a list
            if role and named and (not ended or all(item.name for item in named)):
                yield Duty(role, named, f"table-{RULES[role]}", True)
        return
    roles = [role for role in heads if role is not None and role != "leader-in-charge"]
    lines = [items for _, items in row[2 * numbered :]]
    runs = [list(run) for said, run in groupby(lines, key=bool) if said]
    if sum(map(len, runs)) <= len(roles) or any(len(run) < len(roles) for run in runs):
        runs = [[items for run in runs for items in run]]  # else each task of the row has its own
    spare = "responsible" if "responsible" in roles else roles[-1] if roles else None
    for told in runs if roles else ():
        for at, items in enumerate(told):
            role = spare if len(told) < len(roles) else roles[min(at, len(roles) - 1)]
            if role is not None:
                yield Duty(role, items, f"table-{RULES[role]}", True)


def _bodies(
    folded: str, start: int, end: int, territory: str, year: int, *, numbered: bool
) -> tuple[Item, ...]:
    """The bodies of a line that holds nothing else; where no row is numbered, a task may look like one."""
    if not 2 <= end - start <= _LONGEST_CELL or folded[end - 1] in "。;:" or start == end:
        return ()
    items = read_list(folded, start, end, territory, year)
    named = all(item.name and not _NO_BODY.search(folded, item.start, item.end) for item in items)
    sure = numbered or all(item.name and item.name.rule != "pattern" for item in items)
    return tuple(items) if named and (sure or folded[start] in _LEVELS) else ()


def _label(folded: str, start: int, end: int) -> Role | None:
    """The role a cell names, where it holds nothing else."""
    words = closed_up(folded, (start, end)).rstrip(":")
    if not 2 <= len(words) <= LONGEST_HEAD or _NAMED.search(words) is None:
        return None
    label = label_at(words, 0, len(words), colon=False)
    return label[0] if label else None


def _are_beside(folded: str, cells: Sequence[tuple[int, int]], labels: dict[int, Role]) -> bool:
    """Whether every label has its bodies in the next cell (责任单位, tab, 财政局), and not below it."""
    others = sum(closed_up(folded, cell).endswith(_HEADERS) for cell in cells[0::2])
    if len(cells) > 2 * (len(labels) + others) or not all(place + 1 < len(cells) for place in labels):
        return False
    values = [folded[slice(*cells[place + 1])].strip() for place in labels if place + 1 not in labels]
    return len(values) == len(labels) and all(value and not value.endswith(_HEADERS) for value in values)
