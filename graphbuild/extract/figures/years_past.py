"""Over how many years that are over a figure is summed up: 五年来, “十四五”以来."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain

from graphbuild.extract.alternatives import by_first_sign, one_of, where_begun
from graphbuild.extract.figures.indicator_words import VERB
from graphbuild.extract.figures.period import Period
from graphbuild.extract.figures.period_pairs import YEARS_COUNTED
from graphbuild.extract.pieces import Clause, QuantityRole
from graphbuild.extract.year import A_YEAR, COUNTED_YEAR, FIVE, FIVE_YEARS_FROM, FIVE_YEARS_TO, YEAR

_OPENED = "[“\"']"
_PAST_YEARS = where_begun(
    rf"(?:过去|这|近|(?<![提学])前|本届[^,。;]{{0,6}})的?(?P<past>[2345两三四五])年(?!年均)|(?<![十上个续\d.])(?P<all>[2345两三四五])年(?:来|$|(?=的?(?:政府)?工作的?回顾))|{_OPENED}(?P<five>{FIVE})[”\"']?(?:时期|期间|以来|(?P<told>(?:规划|计划|发展|工作)*(?:执行|完成|实施)?(?:情况|成就|成绩|回顾)))"
)
"""What says that a paragraph, or what stands under a heading, tells of several years that are over."""
_A_FIVE = re.compile(rf"[“\"']({FIVE})[”\"'](?:时期|期间)?(?:目标|发展|主要|奋斗|总体)")
"""A five-year plan whose aims a heading names, beside the work of a year."""
_DEEDS = (
    r"新[增建改开]|[改扩]建|改造|修建|建成|建设(?!示范|先行|试验)|投入|投资|实施|完成|引进|培训|发放|搬迁|淘汰|整治|治理|解决|转移|办理|化解|"
    r"争取|拆除|绿化|造林|硬化|压减|清理|补充|选派|开展|创建|打造|培育|取消|下放|安置|打掉|抓获|破获|侦破|开通|增设|铺设|架设|"
    r"布局|落户|推广|举办|承办|制定|出台|废止|修复|救助|资助|查处|处置|签约|签订|认定|追回|挽回|关停|关闭|清退|盘活|减免|发行|改善|组建|入选|获批|发布|召开|出版|表彰|受理|查办|审结"
)
_DONE = re.compile(
    rf"{by_first_sign(_DEEDS)}"
    r"(?:[^,。;、\d]|\dG){0,16}(?:(?<=..)、[^,。;、\d]{2,12}){0,3}$"
)
"""What was done in the time that is told of, and is no state at its end."""
_STANDS = re.compile(r"(?:率|比例|比重|占比|标准|排名|水平|指数|余额)$")
"""What is measured at a time, whatever was done to it (新农合参合率)."""
_CHANGED = re.compile(r"(?:提高幅度|增速|降幅|增加[数额量]|减少[数额量])$")
_REVIEW = re.compile(
    r"[\n。!][^\S\n]*(?=[各回总刚过这近一两三四五“\"1-5])(?:各位代表[,!:]\s*)?(?:回[望顾首眸]|总结)?"
    r"(?P<told>(?:刚刚)?(?:过去|这|近)的?(?:[2-5两三四五]年|(?:19|20)\d\d年|一年)|[2-5两三四五]年来|一年来|"
    rf"[“\"]{FIVE}[”\"](?:时期|期间)(?=是|[^,。]{{2,10}}(?:历程|不平凡))|"
    r"(?:19|20)\d\d年(?=[是很](?![^。]{0,20}(?:收官|收尾|最后))|在[^,。]{2,12}[中是]|,(?:面对|我们|在|全[省市县区]上下)))"
)
"""What opens a review of years that are over, or of one, behind the end of a line or of a sentence."""
_ONE = re.compile(r"(?:刚刚)?(?:过去|这|近)?的?(?:一年|(?:19|20)\d\d年$)")
_A_YEAR_TOLD = one_of(rf"(?<![较比]){YEAR}年")
"""A year that is told of, and not but compared with."""
_AMID = re.compile(r"[,、][^,。;:!]{0,1}$")
"""What a clause goes on after: its years are its own (普及率 9%, 近三年提高 2 个百分点)."""
_NEAR = 600
"""Characters of a paragraph within which it is said of which years it tells."""
_FAR = 3000
"""Characters of a longer one that are read: those it opens with, and those before a figure."""


class YearsPast:
    """The years that are over of which a text tells, by its paragraphs, its headings and what opens a review.

    ``ahead`` is the first of the years to come.
    """

    def __init__(self, text: str, ahead: int) -> None:
        self._text, self._ahead = text, ahead
        self._block, self._told_above = -1, 0

    @cached_property
    def _reviews(self) -> list[tuple[int, int]]:
        """What opens the reviews: asked for only where the words before a figure tell what was done."""
        told = (each.span("told") for each in _REVIEW.finditer(f"\n{self._text}"))
        return [(start - 1, end - 1) for start, end in told]

    def told(self, clause: Clause) -> int:
        """How many years the paragraph of a clause, or the nearest that says when, tells of."""
        begin = max(clause.block.start, clause.start - _NEAR)
        for span in chain(((begin, clause.start),), self._above(clause)):
            found = _PAST_YEARS.search(self._text, *span)
            # 2030 年和“十四五”回顾 tells of the year alone, too
            if found and not (found["told"] and A_YEAR.search(self._text, *span)):
                return self._counted(found)
            if _ONE.match(self._text, *span):
                return 0
        return 0

    def alone(self, clause: Clause, end: int) -> int:
        """Likewise, where the nearest that says when names no year; its paragraph is read up to ``end``."""
        told = self._told_in(clause.block.start, end)
        if told is not None:
            return told
        if self._block != clause.block.start:
            above = (self._told_in(*span) for span in self._above(clause))
            self._block = clause.block.start
            self._told_above = next((years for years in above if years is not None), 0)
        return self._told_above

    def _told_in(self, begin: int, shut: int) -> int | None:
        """How many years a stretch of the text tells of alone, 0 where it names one; else nothing."""
        told = self._stretch(begin, shut)
        dated = "年" in told
        if not (dated or "五" in told) or COUNTED_YEAR.search(told) is None:
            return None
        told = told.replace(" ", "")
        if dated and (_A_YEAR_TOLD.search(told) or _ONE.match(told)):
            return 0
        found = _PAST_YEARS.search(told)
        return self._counted(found) if found and not _AMID.search(told, 0, found.start()) else None

    def _stretch(self, begin: int, shut: int) -> str:
        """The words between two places: of a long paragraph those it opens with and those before the end."""
        if shut - begin <= _FAR:
            return self._text[begin:shut]
        return f"{self._text[begin : begin + _NEAR]}。{self._text[shut - _FAR + _NEAR : shut]}"

    def _above(self, clause: Clause) -> Iterator[tuple[int, int]]:
        """The headings of a paragraph and the review before it, the nearest first."""
        path = clause.block.path
        place = bisect_left(self._reviews, (clause.block.start, 0)) - 1
        opens = path[0].start if path else 0
        review = self._reviews[place] if place >= 0 and self._reviews[place][0] >= opens else None
        for heading in reversed(path):
            if review and heading.start <= review[0]:
                yield review
                review = None
            yield heading.start, heading.end
        if review:
            yield review

    def _counted(self, found: re.Match[str]) -> int:
        begun = self._ahead - FIVE_YEARS_FROM.get(found["five"], 0)  # “十五五”以来
        whole = min(begun, 5) if begun > 0 else 0 if found["five"] else 5
        return YEARS_COUNTED.get(found["past"] or found["all"], whole)


def within_five(period: Period, role: QuantityRole) -> Period:
    """When what is to grow each year does: in the five that its heading names beside a single one."""
    five = _A_FIVE.search(period.source) if role == "target" and period.basis == "inferred" else None
    return replace(period, written=max(period.written, str(FIVE_YEARS_TO[five[1]]))) if five else period


def tells_deed(words: str, indicator: str) -> bool:
    """Whether the words before a figure, or its name, tell what was done, which years may sum up."""
    if _DONE.search(words) or _DONE.match(indicator):  # a shared verb is in names alone
        return True
    return VERB.match(indicator) is not None and _STANDS.search(indicator) is None


def tells_change(indicator: str) -> bool:
    """Whether a figure tells by how much something changed, in one year or several."""
    return _CHANGED.search(indicator) is not None and A_YEAR.search(indicator) is None
