"""A figure, and the part of a text that figures are read out of."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from graphbuild.extract.figures import comparators
from graphbuild.extract.figures.comparators import Comparator
from graphbuild.extract.pieces import piece

FigureKind = Literal["plain", "rank", "ratio", "share", "class"]
ITEM = re.compile(r"\d{1,2}\. +(?=\d)")
"""The number of an item, before one that is a figure (10. 6 岁以下儿童 …)."""
_QUOTED = re.compile(
    r"“[^“”\n]{0,80}”|\"[^\"\n]{0,80}\"|‘[^‘’\n]{0,40}’|《[^《》\n]{0,80}》|"
    r"〔[^〔〕\n]{0,12}〕|\[\d{1,3}\]|【[^【】\n]{0,12}】"
)
_SLOGANS = re.compile(
    r"[“\"](?:[一二两三四五六七八九十]+[个项条大种件][^、,”\d]{1,10}[、,]){2,}[一二两三四五六七八九十]+[^、,”\d]{1,12}[”\"]|"
    r"[“\"](?:[一二三四五六七八九十]+[^\d一二三四五六七八九十“”]{1,4}[,、]?){3,}[”\"]"
)
_REACHED = re.compile(r"达到[^,。;、\d]{1,8}$")
_LEVEL, _LEVEL_SIGNS = re.compile(r"的?(?:规模|水平|能力|标准)"), frozenset("的规水能标")
_OF_MONEY = re.compile(
    r"的?[^,。;、\d]{0,8}?(?:产业|企业|集群|园区|开发区|平台|[县镇]|板块|赛道|市场|基金|项目|城市|规模|行列|台阶|方阵|梯队|大关)|[,;]|\d+[家个户]|$|[、和及与](?:\d+[家个户条])?[^,。;、\d]{0,6}级"
)
_STEPS = re.compile(r"[十百千万亿]*元?级?新?(?:台阶|大关|关口)")
_TITLES = frozenset("《〔[【")
_LONG_QUOTE = 18
_SHORT_LIST = 14
_REACH = 26
"""Characters before a figure that bound it, if a verb or a whole parts them from it."""


@piece
class Figure:
    """A number with its unit: ``start``, ``end`` span both, ``outer_*`` its comparators too.

    ``unit`` keeps 万 and 亿, ``counted`` is it without them; ``base`` is the value with them multiplied out.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    value: str
    unit: str
    counted: str
    base: Decimal
    comparator: Comparator
    kind: FigureKind
    chinese: bool
    bounded_before: bool


_FOLLOWED = ("倍", "成")
_OVER = re.compile(r"[多余](?![样元种年功层])")
"""What follows a multiple or tenths that are exceeded (一倍多)."""


_GROUND = frozenset(
    ("亩", "公顷", "公里", "里", "米", "平方米", "平方公里", "吨", "斤", "公斤", "元", "户", "人")
)
_AND_MORE = re.compile("多(?=[,。;、)的]|$)")
"""Behind a unit that is exceeded, and behind nothing else (多元, 多样)."""


@piece
class Part:
    """A clause of a folded text; ``names`` marks the characters of the text that are parts of names."""

    text: str
    start: int
    end: int
    names: bytearray

    def match(self, pattern: re.Pattern[str], position: int) -> re.Match[str] | None:
        """Match a pattern at a position, not beyond the part."""
        return pattern.match(self.text, position, self.end)

    def before(self, position: int, reach: int) -> str:
        """The characters before a position, at most ``reach`` and none before the part."""
        start = self.start
        return self.text[position - reach if position - reach > start else start : position]

    def is_money_class(self, position: int, scale: str) -> bool:
        """Whether a class with 亿 in it that ends at a position is one of turnover (千亿级产业)."""
        return "亿" in scale and self.match(_OF_MONEY, position) is not None

    def figure(
        self,
        span: tuple[int, int],
        value: str,
        base: Decimal,
        *,
        scale: str = "",
        counted: str = "",
        kind: FigureKind = "plain",
        more: bool = False,
        chinese: bool = True,
    ) -> Figure:
        """The figure at a span, with the comparators that stand around it; ``more``: with 余 or 多 in it."""
        start, end = span
        if counted == "个多百分点":
            counted, more = "个百分点", True
        if counted in _FOLLOWED and (over := self.match(_OVER, end)):
            end, more = over.end(), True
        if counted in _GROUND and self.text.startswith("多", end) and self.match(_AND_MORE, end):
            end, more = end + 1, True  # 占地 6 亩多
        left, outer_start = comparators.before(self.text, start, self.start)
        right, outer_end = comparators.after(self.text, end, self.end)
        if left is None:
            level = self.text[end : end + 1] in _LEVEL_SIGNS and self.match(_LEVEL, end)
            near = self.text[start - _REACH if start - _REACH > self.start else self.start : start]
            if comparators.at_least(near) or (level and _REACHED.search(near)):
                left = ">="
            elif counted in ("倍", "%") or kind == "share":
                left = comparators.of_multiple(near)
        if counted == "个" and left and self.match(_STEPS, end):  # 跨越 3 个百亿元台阶
            left = None
        sign = comparators.combined(left, right, more=more) if more or right else left or "="
        bounded = left is not None
        unit = scale + counted
        return Figure(
            start, end, outer_start, outer_end, value, unit, counted, base, sign, kind, chinese, bounded
        )


def parts_of_names(folded: str) -> bytearray:
    """Mark what stands in titles, note marks and short quotes: numbers there are parts of names."""
    marks = bytearray(len(folded))
    for found in _QUOTED.finditer(folded):
        start, end = found.span()
        most = folded.startswith("最多", start + 1, end)
        if most or end - start > _SHORT_LIST:
            text = found.group()
            long = len(text) > _LONG_QUOTE and text[0] in '“"'
            long = long or most or any(mark in text for mark in ",。;")
            if long and text[0] not in _TITLES and not _SLOGANS.fullmatch(text):
                continue
        marks[start:end] = b"\1" * (end - start)
    return marks


def digits(written: str) -> str:
    """An Arabic numeral without the commas of its thousands and the spaces a page left in it."""
    return written.replace(",", "").replace(" ", "")
