"""Changes told from one state to another: which words of a clause speak of the first, which of the second."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.figures.role_aims import SETTING
from graphbuild.extract.year import YEAR

CHANGED = (
    r"(?:提高|提升|增加|扩大|增长|上升|[跃攀]升|上涨|[猛激]增|下降|降低|降|升|增|减少|压缩|缩小|缩短|压减|调整|优化|变|发展|"
    r"前移|上移|下滑|回[升落]|扩展|扩建|扩容|拓展|改变|演变|演进|转变|转化|变化)"
)
"""How something becomes another than it was."""
_GOES_ON = one_of(rf"(?:{CHANGED}|合并|整合|撤并|归并)[到为至]\s*\d|的约?近?\s*[\d.]+倍")
_BASIS = re.compile(r"的?基础之?上")
_IN_BASIS = re.compile(
    rf"在(?:{YEAR}年|去年|上年|原来|原有|现有|现在|目前|[“\"][^“”\"]{{2,3}}[”\"]末?)[^,。;]{{0,10}}$"
)
_ON_BASIS = re.compile(rf"在(?:{YEAR}年|去年|上年)[^,。;]{{0,10}}\d[^,。;]{{0,10}}基础之?上")
_THAN = re.compile(
    rf"[比较](?:(?:{YEAR}年[底末]?|上年|去年|[“\"][^“”\"]{{2,3}}[”\"]期?末)的[^,。;、\d]{{0,8}}|(?:上年|去年)(?:同期|决算数?|完成数?|执行数?))$"
)
_CHANGES = re.compile(rf"\s*(?:实际|累计)?(?:{CHANGED}|增[收支产]|减[收支产])[了约近]*\s*\d")
_ORIGIN = re.compile(
    rf"[从由](?:(?:{YEAR})年(?:[底末初])?|目前|现在|现有|原来|去年|上年)[^,。;从由]{{0,16}}?\d[^,。;从由]{{0,20}}?"
    rf"(?:{CHANGED}[到为至]|到(?={YEAR}年))(?=[^,。;]*$)"
)
_ARRIVAL = re.compile(
    rf"[从由](?:{YEAR})年[^,。;从由]{{0,16}}?\d[^,。;从由]{{0,14}}?{CHANGED}?(?:到|至|为)(?:{YEAR})年"
)


def without_origin(before: str) -> str:
    """The words before a figure without the state it leaves (由 2015 年的 30% 提高到) and what sets aims."""
    before = SETTING.sub("", before) if ":" in before else before
    before = _ON_BASIS.sub("", before) if "基础" in before else before
    return _ORIGIN.sub("", before) if "由" in before or "从" in before else before


def without_arrival(clause: str) -> str:
    """A clause without the years of a change that it tells as a whole: 由 2005 年的 2 亿增加到 2010 年."""
    return _ARRIVAL.sub("", clause) if "由" in clause or "从" in clause else clause


def goes_on(after: str) -> bool:
    """Whether the figure before these words is left at once for another: 22 所 | 调整为 6 所."""
    return _GOES_ON.match(after) is not None


def starts_from(before: str, after: str) -> bool:
    """Whether a change starts from a figure: 在去年 52 亿元 | 的基础上; 比去年的 52 亿元 | 增加 8 亿元."""
    if ("比" in before or "较" in before) and _CHANGES.match(after) and _THAN.search(before):
        return True
    return after[:3].find("基础") >= 0 and bool(_BASIS.match(after) and _IN_BASIS.search(before))
