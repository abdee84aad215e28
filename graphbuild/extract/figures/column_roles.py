"""Whether the figures of a column are aimed at or were reached, by its head and the years of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from graphbuild.extract.figures.indicator_heads import Column
from graphbuild.extract.pieces import QuantityRole
from graphbuild.extract.year import PlanYears

_END: Final = r"(?=\(|$)"
PROGRESS: Final = re.compile(
    rf"(?:完成|进展|推进|落实)(?:情况|进度){_END}|^(?:工作|项目|目前|主要)进展|"
    r"^(?!.*(?:计划|目标|下达|预计|要求|限期|[应需拟]))(?:"
    r"(?:[A-D]级)?[^\W!-ÿ]{0,8}(?:(?:累计|[当本]月|实际|现?已|目前)(?:已?完成|建成|到位|拨付|支付|支出|开工|[竣完]工|验收|发放)|完成[量率])"
    rf"|[^\W!-ÿ]*(?:完成(?:[数值]|面积|投资|任务|里程|资金|比例)?|进度){_END})"
)
"""The head of what was done so far of what the column beside it asks."""
_AIMED: Final = re.compile(r"目标|计划|任务|预期|预计|预算|规划|安排")
_BEHIND: Final = re.compile(r"实[际绩]|完成|现状|基期|基数|基准")


def is_compared(columns: Iterable[Column]) -> bool:
    """Whether columns hold what was reached beside the same time of the year before, and nothing aimed at."""
    words = [column.words for column in columns]
    return any("同比" in head for head in words) and not any(map(_AIMED.search, words))


def role_of(column: Column, years: PlanYears) -> QuantityRole:
    """A target, or an achievement where the column is of the past, or of what was done so far."""
    if (
        column.role == "base"
        or (PROGRESS.search(column.words) and not column.year >= years.first > 0)
        or 0 < column.year < years.first
        or ((column.year or column.role == "growth") and _BEHIND.search(column.words))
    ):
        return "achievement"
    return "target"
