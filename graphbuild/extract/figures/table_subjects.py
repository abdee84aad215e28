"""What the rows of tables of projects and of progress are about, for the figures that do not say it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Final

from graphbuild.extract.figures.column_roles import PROGRESS
from graphbuild.extract.figures.indicator_heads import HOLDING
from graphbuild.extract.figures.indicator_words import RATED, VERBS, with_noun
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_layout import name_at
from graphbuild.extract.pieces import FoundQuantity
from graphbuild.extract.rare import Rare
from graphbuild.extract.table_lines import Span, task_rows

_PROJECT: Final = re.compile(r"(?:项目|工程)(?:名称)?")
"""The head of the names of projects."""
_DEED: Final = re.compile(r"[^\W!-ÿ]{0,9}(?:名称|项目|实事)")
_ACTS: Final = Rare(rf"(?:{VERBS})(?!(?:面积|规模|里程|长度|投资)$)")
"""How what is done opens, which tells of itself what is counted: 新建泵站数, but not 绿化面积."""
_NAME: Final = re.compile(r"[^,、。;:\n\t|]{2,16}")
_SHARE: Final = re.compile(r"完成|进度|进展|占")
_ASIDE: Final = re.compile(r"^[^,。;:\d]{2,8}:|\([^()]*\)$")
"""What a task is filed under, or counted by, beside its name (扶贫:农村饮水(户))."""
_DONE: Final = re.compile(
    r"已?(?P<done>(?:建成|开工|完工|竣工|启动|投用|完成)+)(?P<of>[^,。;]{0,4}?)(?P<how>[数量]|里程|面积|长度|投资)?"
)
"""The name of a figure that but says that something was done, or of what the cell before it counted last."""


class _Cells:
    """Cells, each with the name of its row; of rows that share a covered cell the first has it."""

    def __init__(self, cells: Iterable[tuple[Span, Span]]) -> None:
        self.names: dict[Span, Span] = {}
        for cell, name in cells:
            self.names.setdefault(cell, name)
        self._spans = sorted(self.names)

    def name_at(self, folded: str, position: int) -> str:
        """The name of the row in whose cell a position stands; may be empty."""
        place = bisect_right(self._spans, position, key=itemgetter(0)) - 1
        if place < 0 or position >= self._spans[place][1]:
            return ""
        name = self.names[self._spans[place]]
        return folded[slice(*name)] if _NAME.fullmatch(folded, *name) else ""


def of_subjects(
    folded: str, found: Iterable[FoundQuantity], tables: Sequence[Table]
) -> tuple[FoundQuantity, ...]:
    """The figures, those in the rows of projects and of what was done with what their row is about."""
    projects, deeds, alone = _Cells(_projects(tables)), _Cells(_deeds(folded)), dict(_alone(folded))
    if not (projects.names or deeds.names or alone):
        return tuple(found)
    return tuple(
        _by_row(folded, each, *alone[each.start, each.end])
        if (each.start, each.end) in alone and not any(one.start <= each.start < one.end for one in tables)
        else _told(folded, each, projects, deeds)
        for each in found
    )


def _by_row(folded: str, each: FoundQuantity, name: Span, head: str) -> FoundQuantity:
    """A figure that is all of its cell, which the task of its row names, and not the cell before it."""
    told = _ASIDE.sub("", folded[slice(*name)]) if _NAME.search(folded, *name) else ""
    own = any(told[at : at + 2] in each.indicator for at in range(len(told) - 1))
    if not told or (re.search(r"\d", told) and not own):
        return each
    if each.unit == "%" and _SHARE.search(head):
        what = each.indicator if own else told
        return each if RATED.search(what) else replace(each, indicator=f"{what.removesuffix('数')}完成比例")
    return each if own else replace(each, indicator=with_noun(told, each.unit))


def _told(folded: str, each: FoundQuantity, projects: _Cells, deeds: _Cells) -> FoundQuantity:
    name = projects.name_at(folded, each.start)
    if name and name[:2] not in each.indicator and not _ACTS.compiled.match(each.indicator):
        return replace(each, indicator=f"{name}{each.indicator}")
    name = deeds.name_at(folded, each.start)
    done = _DONE.fullmatch(each.indicator) if name else None
    if done is None or any(done["of"][at : at + 2] in name for at in range(len(done["of"]) - 1)):
        return each
    return replace(each, indicator=f"{name}{done['done']}{done['how'] or ''}")


def _projects(tables: Iterable[Table]) -> Iterator[tuple[Span, Span]]:
    """The cells that describe projects, each with the name of its own."""
    for table in tables:
        at = name_at(table.columns)
        if _PROJECT.fullmatch(table.columns[at].words):
            for row in table.rows:
                for column, cell in zip(table.columns, row, strict=True):
                    if column.role not in HOLDING and cell != row[at]:
                        yield cell, row[at]


def _deeds(folded: str) -> Iterator[tuple[Span, Span]]:
    """The cells of what was done so far, each with the name of what was to be done."""
    for heads, cells, _ in task_rows(folded):
        at = next((at for at, head in enumerate(heads) if _DEED.fullmatch(head)), -1)
        for head, cell in zip(heads, cells, strict=False):
            if 0 <= at < len(cells) and PROGRESS.search(head):
                yield cell, cells[at]


def _alone(folded: str) -> Iterator[tuple[Span, tuple[Span, str]]]:
    """The cells behind the name of what is to be done, each with that name and the head of its column."""
    for heads, cells, _ in task_rows(folded):
        at = next((at for at, head in enumerate(heads) if _DEED.fullmatch(head)), -1)
        for place in range(at + 1, len(cells)) if 0 <= at < len(cells) == len(heads) else ():
            yield cells[place], (cells[at], heads[place])
