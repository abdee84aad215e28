"""The year by which the goals of a plan hold, where they name another than the plan itself."""

from __future__ import annotations

import re
from collections import Counter

from graphbuild.extract.year import PlanYears

_GOALS = re.compile(r"(?m)^[^\n。]{0,8}目标\W{0,3}\n[^\n]{0,300}?到(?:19|20)\d\d年")
"""The year that goals hold by, where their heading stands above it."""
_GOAL = re.compile(r"到((?:19|20)\d\d)年")
_OF_A_YEAR = re.compile(r"今年|明年|工作报告|各位代表")
"""What is said in a plan for a single year."""
_YEARS_AHEAD = re.compile(r"(?:今后|未来)([三四五])年(?![、和]|.*(?:回顾|到|十年))")
"""In a title: the years that the text is about."""


def year_of_goals(folded: str, years: PlanYears) -> int:
    """The year by which a plan's goals hold: its last, or what most of them name if it is but dated."""
    line = folded.find("\n", len(folded) - len(folded.lstrip()))
    ahead = _YEARS_AHEAD.search(folded, 0, max(line, 0))
    if ahead and years.known and years.first == years.last:  # 今后五年奋斗目标
        return years.first + "三四五".index(ahead[1]) + 2
    titled = years.end > 0 and years.start < line  # a year that was given stands nowhere
    of_its_year = titled or folded.endswith("周年", years.start, years.end)
    if years.first < years.last or years.basis == "stated" or of_its_year or _OF_A_YEAR.search(folded):
        return years.last
    named = Counter(year for each in _GOAL.findall(folded) if (year := int(each)) > years.last)
    year, often = max(named.items(), key=lambda each: (each[1], -each[0]), default=(0, 0))
    often_told = often > 1 and years.known  # by 2035 a text without a year may but see far ahead
    told = often_told or (often and (years.end > 0 or _GOALS.search(folded)))  # one of many may be but one
    return year if told and often * 2 >= named.total() else years.last
