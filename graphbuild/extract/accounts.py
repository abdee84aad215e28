"""Whether a text looks back: an account of what was done in a year, or in its first months."""

from __future__ import annotations

import re

from graphbuild.extract.year import A_YEAR, HEAD, number_of_year

_PLANS = "(?:安排|计划(?!执行|完成|进度)|打算|思路|方案|意见|要点|建议|规划)"
_NOT_OVER = rf"(?:{_PLANS}|目标|任务(?!完成)|力争|确保|预期|将|拟|(?<![主重需])要|会议|讲话|印发|推进会|召开)"
_MONTHS = (
    r"(?:上半年|前?[一二三四]季度|前三季度|(?:\d{1,2}|元)月?\s*[-—–~至到]\s*"
    r"(?:\d{1,2}|[一二三四五六七八九十]+)月|前\d{1,2}个?月)"
)
"""The first months of a year, of which a title tells what was reached in them."""
_STATISTICS = re.compile(r"\s*[^\n。]{2,40}统计(?:公报|年鉴|资料)")
_ACCOUNT = re.compile(
    rf"\s*(?:(?![^\n]*{_PLANS})[^\n。]{{0,60}}(?:情况|进展|总结|概况|综述|述职(?:述[廉德法学])*|工作(?=汇报)|运行分析)(?:的?(?:自查|工作)?(?:汇报|报告|通报|公告))?\s*(?:\([^()\n]{{1,12}}\))?|"
    rf"[^\n。]{{2,50}}(?:规划|计划|纲要|方案)(?:实施|执行|落实|完成)情况的?(?:[^\n。]{{0,8}}评估)?(?:报告|汇报|通报)?\s*|"
    rf"[^\n。]{{0,40}}(?:情况|总结|回顾)\s*[及和与暨、][^\n。]{{0,24}}(?:{_PLANS}|目标|预算)[^\n。]{{0,8}}|"
    r"[^\n。]{2,40}(?:执行|实施|完成|落实)情况的?(?:初步)?(?:审[查议]|视察|调研|评议)(?:结果)?的?(?:意见|报告)\s*|"
    rf"(?![^\n]*{_NOT_OVER})[^\n。]{{0,24}}{_MONTHS}[^\n。]{{2,40}}|"
    rf"(?![^\n]*{_NOT_OVER})[^\n。]{{0,8}}\d{{4}}年[^\n。]{{2,24}}(?:\d[^\n。、]{{0,2}}元|(?:[增下][长降]|达到?)\d)[^\n。]{{0,40}})\n|"
    rf"{_STATISTICS.pattern}"
)

_HALF = re.compile(
    r"\A\s*[^\n。]{0,40}(?:上半年|半年度|前三季度)[^\n。]{0,20}(?:报告|汇报|总结)|"
    r"(?m:^)[^\n。,\d]{0,8}上半年[^\n。,]{0,16}(?:回顾|总结|情况)[^\n。,]{0,4}(?m:$)|"
    r"现[将就]今年(?:以来)?的?[^\n。]{0,16}(?:总结|情况|汇报)"
)


def is_account(folded: str, year: int = 0) -> bool:
    """Whether a text by its title looks back (2031 年上半年工作情况汇报), on no earlier year than this."""
    title = _ACCOUNT.match(folded[:HEAD])
    named = A_YEAR.search(title.group()) if title and year else None
    return title is not None and (named is None or len(named[1]) < 4 or number_of_year(named[1]) >= year)


def is_of_statistics(folded: str) -> bool:
    """Whether a text by its title but tells what was counted."""
    return _STATISTICS.match(folded[:HEAD]) is not None


def is_of_half_year(folded: str) -> bool:
    """Whether a text by its title or a heading looks back on the first months of its own year."""
    return _HALF.search(folded[:HEAD]) is not None
