"""Duties in tables: cells parted by tabs, under headers that name the roles, or beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graphbuild.extract.responsibility_brackets import RULES, Duty
from graphbuild.extract.responsibility_lists import read_list
from graphbuild.extract.responsibility_words import Role, label_at

_LONGEST_CELL: Final = 400
_HEADERS: Final = (
    *("时限", "时间", "进度", "备注", "任务", "内容", "措施", "目标"),
    *("序号", "项目", "要求", "名称", "事项", "来源", "依据"),
)
"""How the header of a column ends that names no bodies."""


def table_duties(folded: str, territory: str, year: int) -> Iterator[Duty]:
    """The duties of the rows under a header (责任单位, 牵头单位 …), and of cells right of such a label."""
    columns: dict[int, Role] = {}
    start = 0
    for line in folded.split("\n"):
        cells = _cells(start, line)
        start += len(line) + 1
        if len(cells) == 1:
            columns = {}
            continue
        labels = {place: role for place, cell in enumerate(cells) if (role := _label(folded, *cell))}
        if labels and _are_beside(folded, cells, labels):
            duties = {place + 1: role for place, role in labels.items()}
        elif labels:
            columns, duties = labels, {}
        else:
            duties = columns
        for place, role in duties.items():
            if place < len(cells) and cells[place][1] - cells[place][0] <= _LONGEST_CELL:
                items = read_list(folded, *cells[place], territory, year)
                if items:
                    yield Duty(role, tuple(items), f"table-{RULES[role]}", True)


def _cells(start: int, line: str) -> list[tuple[int, int]]:
    cells = []
    for cell in line.split("\t"):
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    return cells


def _label(folded: str, start: int, end: int) -> Role | None:
    """The role a cell names, where it holds nothing else."""
    cell = folded[start:end]
    begin = start + len(cell) - len(cell.lstrip())
    label = label_at(folded, begin, start + len(cell.rstrip(" :")), colon=False)
    return label[0] if label else None


def _are_beside(folded: str, cells: list[tuple[int, int]], labels: dict[int, Role]) -> bool:
    """Whether every label has its bodies in the next cell (责任单位, tab, 财政局), and not below it."""
    if len(cells) > 2 * len(labels) or not all(place + 1 < len(cells) for place in labels):
        return False
    values = [folded[slice(*cells[place + 1])].strip() for place in labels if place + 1 not in labels]
    return len(values) == len(labels) and all(value and not value.endswith(_HEADERS) for value in values)
