"""What a figure of a draft says: comparator, number and unit; and what its thresholds are of."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.draft.naming import Names, plain_number
from graphbuild.extract.draft.yaml import plain
from graphbuild.extract.figures import comparators
from graphbuild.extract.pieces import FoundQuantity

_SIGNS: Final = {
    ">=": "at_least",
    ">": "more_than",
    "<=": "at_most",
    "<": "less_than",
    "=": "exactly",
    "~": "about",
}
_REACHED: Final = re.compile(r"(?:达到?|高达|多达)了?\s*(?:[\d.,%元万亿个百分点]+(?:[、和及与]|以及)\s*)*$")
_COUNTS: Final = frozenset(("", "千", "百", "万", "亿"))
_WHO: Final = (
    r"(?:人口|群众|职工|农民工?|纳税人|学生|师生|居民|村民|游客|老人|儿童|劳动力|劳动者|毕业生|党员|干部|教师|人员"
    r"|人才)"
)
_PEOPLE_AFTER: Final = re.compile(rf"(?:的)?[^\W!-ÿ]{{0,8}}?{_WHO}")
_PEOPLE_BEFORE: Final = re.compile(rf"{_WHO}[^\W!-ÿ]{{0,8}}$")
_INDEX: Final = re.compile(r"(?:之?比|比率|指数|系数|倍差|强度|弹性|得分)$")
_VISITS: Final = re.compile(r"(?:人次|客运量|客流量|旅客吞吐量|接待游客.*|游客(?:接待)?[量数])$")
_HEADS: Final = re.compile(r"(?:人数|人口)$")
_SIZE: Final = re.compile(
    r"((?:总|年|固定资产|计划|实际)?(?:投资|产值|主?营业务?收入|营收|销售收入|收入|税收|净?收益|注册资本|规模"
    r"|面积|产能|装机容量|资产)额?)(?:超过?|达到?|不低于|在)?$"
)
_OF_UNIT: Final = (
    (re.compile(r"周?岁$"), "年龄"),
    (re.compile(r"千?瓦$|兆瓦$|吉瓦$"), "装机容量"),
    (re.compile(r"(?:平方米|亩|公顷|平方公里)$"), "面积"),
    (re.compile(r"千伏$"), "电压等级"),
    (re.compile(r"(?:^|[万亿])(?:人|户)$"), "规模"),
    (re.compile(r"吨$|立方米$"), "产能"),
)
_MONEY: Final = re.compile(r"元$")
_RATIO: Final = re.compile(r"(?<![同占环])比值?$")
"""What a bare number measures that says how many times the one is the other (收入比 of 1.8:1)."""
_OF_MONEY: Final = (
    (re.compile(r"^[^,。;、]{0,6}?项目"), "投资额"),
    (re.compile(r"^[^,。;、]{0,6}?(?:企业|产业|集群|园区|镇|村|基地)"), "产值"),
)


def measured(names: Names, folded: str, found: FoundQuantity, *, past: bool = False) -> tuple[str, str]:
    """The line of comparator and number, and the unit; 人 where people are counted without one.

    ``past``: what was reached is exactly that (达到 92%), where it is no lower bound of what is aimed at.
    """
    value, unit, comparator = found.value, found.unit, found.comparator
    if not unit and found.base_unit:
        value, unit = found.base_value, found.base_unit
    elif not unit and _RATIO.search(found.indicator):
        unit = "倍"
    elif unit in _COUNTS:
        unit += _people(folded, found)
    low, _, high = value.partition("..")
    unit = names.unit(unit)
    if low and high:
        ends = sorted((plain_number(low), plain_number(high)), key=float)
        return f"between: [{plain(ends[0])}, {plain(ends[1])}]", unit
    if past and comparator == ">=" and _is_reached(folded, found):
        comparator = "="
    return f"{_SIGNS[comparator]}: {plain(plain_number(low or high))}", unit


def threshold(folded: str, found: FoundQuantity, label: str) -> str:
    """What a threshold is of: the noun before it in its clause, else what its unit measures."""
    before = re.sub(r"\s+", "", folded[found.clause_start : found.start])
    noun = _SIZE.search(before)
    if noun is not None:
        return noun[1]
    after = re.sub(r"^[及以上下内\s的]+", "", folded[found.end : found.clause_end])
    if _MONEY.search(found.unit):
        return next((name for pattern, name in _OF_MONEY if pattern.match(after)), label)
    return next((name for pattern, name in _OF_UNIT if pattern.search(found.unit)), label)


def _is_reached(folded: str, found: FoundQuantity) -> bool:
    """Whether 达到 alone bounds a figure, and no 以上 after it."""
    after, _ = comparators.after(folded, found.end, found.clause_end)
    return after is None and _REACHED.search(folded, found.clause_start, found.start) is not None


def _people(folded: str, found: FoundQuantity) -> str:
    """The unit of people or visits where a bare number counts these; else nothing."""
    if _INDEX.search(found.indicator):
        return ""
    if _VISITS.search(found.indicator):
        return "人次"
    if _HEADS.search(found.indicator) or _PEOPLE_AFTER.match(folded, found.end, found.clause_end):
        return "人"
    return "人" if _PEOPLE_BEFORE.search(folded[found.clause_start : found.start]) else ""
