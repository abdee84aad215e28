"""Five-year plans that are named by the quoted period they are made for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.alternatives import beginnings
from graphbuild.extract.programs.borders import Candidate
from graphbuild.extract.programs.words import HARD

_PERIOD = re.compile(r"十[一二三四五]?五|[七八九]五目标")
_BEGINNINGS = beginnings(_PERIOD.pattern, 1)
_AS_PLAN = re.compile(r"(?:等|重[大点]|储备)*(?:工程|项目)|笼子|盘子|[、和]“?[^\W!-ÿ]{2,4}(?:规划|方案)")
"""What follows a five-year plan's name where it stands for the plan, not for the years."""
_PLAN_OF_YEARS = re.compile(
    r"(?!期|时)[^\W!-ÿ]{0,14}?(?:规划(?:纲要)?|(?:五年)?计划(?:纲要)?|行动计划|行动方案|实施方案)"
)


def is_period(inside: str, after: str) -> bool:
    """Whether quoted words name the years of a five-year plan, alone or with the words ``after`` them."""
    begun = inside[:1] in _BEGINNINGS
    return begun and bool(_PERIOD.fullmatch(inside) or _PERIOD.fullmatch(inside + after[:2]))


def plan_of_period(folded: str, start: int, end: int, stop: int) -> Iterator[Candidate]:
    """Yield the plan that a quoted period from ``start`` to ``end`` stands for, if any."""
    plan = _PLAN_OF_YEARS.match(folded, end, stop)
    if plan is not None and HARD.search(folded, end, plan.end()) is None:
        yield Candidate(start, plan.end(), "action-plan", "quotes-and-marker", "high", 8)
    elif _AS_PLAN.match(folded, end):
        yield Candidate(start, end, "action-plan", "quotes-period", "medium", 7)
