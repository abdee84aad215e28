"""Which of those named before a figure goes on with: the last few, the last told in its unit, a level."""

from __future__ import annotations

import re

from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.figure_gaps import LISTED_ON
from graphbuild.extract.figures.named import Named
from graphbuild.extract.figures.units import is_counter

_PER = re.compile(
    r"每[十百千万]+(?:名|个)?(?:常住|户籍)?(?:人口|居民|人|户|[^的、]{2,4}?(?=拥有|执业|床位|注册|托位|养老))"
)
_MEDICAL = re.compile(
    r"(?:(?:注册)?护士|(?:执业|全科|药)?医[师生]|[^,。;、\d]{0,6}(?:床位|托位)|(?:公共|卫生|技术)+人员)数?"
)
"""Who and what there is for each so many people, told one after another."""


def level_of(last: Named, figure: Figure, named: list[Named]) -> Named:
    """The level that the last name tells the growth of, where a figure is told in its unit.

    Or the things counted before their sum: 项目 9 个, 总投资 5 亿元, 其中 … 3 个.
    """
    if "元" in last.unit and is_counter(figure.counted):
        return latest_alike(named, figure.counted) or last
    if last.unit != "%" or figure.counted == "%":
        return last
    levels = (each for each in reversed(named) if each.unit == figure.counted and each.base == last.base)
    return next(levels, last)


def latest(named: list[Named], count: int) -> list[Named]:
    """The last names, each once: of 收入突破 1 万元, 达到 1.2 万元 the latter stands for both."""
    last = named[-count:]
    shared = all(each is last[0] for each in last)  # 从每生 140 元和 70 元 shares one name
    if shared or len({each.base for each in last}) == len(last):
        return last
    apart: dict[str, Named] = {}
    for each in reversed(named):
        apart.setdefault(each.base, each)
    return [*apart.values()][:count][::-1] if len(apart) >= count else last


def latest_alike(named: list[Named], unit: str) -> Named | None:
    """What was named last with a unit: 改造小区 12 个, 惠及居民 900 户, 完工 8 个."""
    return next((each for each in reversed(named) if each.unit == unit), None)


def for_each(last: Named, lead: str, left: str) -> str:
    """For how many people each the next of a list is told too (每千人口医生 3 人、护士 4 人), else none."""
    per = _PER.match(last.base) if last.base[:1] == "每" else None
    if per is None or _PER.match(lead) or not (LISTED_ON.match(left) or _MEDICAL.fullmatch(lead)):
        return ""
    return per.group()
