"""The period that the words of a clause state."""

from __future__ import annotations

import re

from graphbuild.extract.figures.period import Period
from graphbuild.extract.figures.period_bases import only_compares, only_qualifies
from graphbuild.extract.figures.period_pairs import (
    YEARS_COUNTED,
    span_of_years,
)
from graphbuild.extract.year import (
    FIVE,
    FIVE_YEARS_TO,
    YEAR,
    PlanYears,
    number_of_year,
)

_BY_YEAR = re.compile(
    rf"(?P<by>到|至|截至|截止)?(?P<year>{YEAR})年(?P<end>年?底|末|前)?(?!\s*[一二三四五六七八九十]+号)"
)
_TAKING = re.compile(
    r"(?:今后|未来|用|[经通]过)(?:\d-)?(?P<count>[2-5二两三四五十])年(?:左右)?(?:的?(?:时间|努力)|[,内]|的?[^,。;、\d]{0,8}目标|(?=[^,。;、\d]{2,14}年均)|(?:累计|总共|新[增建]|投[资入]|安排|建成|培育|引进|改造)|$)|今明(?P<both>两)年"
)
_IN_FIVE = re.compile(
    rf"(?<!为)(?<!迎接|谋划|编制|面向)(?:到|至)?[“\"']({FIVE})[”\"']?(?:期?末|时期末?|期间)"
)
_WITHIN = re.compile(
    r"(?:^|,|[将要争保]在|(?<=[值入资量])(?=[2-5二两三四五]年翻))(?:力争|确保|争取|用)?(?P<count>[2-5二两三四五])年(?:之?内|(?=建成|完成|实现|达到|翻|累计|新[增建]|安排|引进|解决|转移|减少|投入|改造|培[训养]))"
)
_OF_CENTURY, _CENTURY = re.compile(r"(?:本|二十|20)世纪末(?!期?以来)"), 2000
"""The end of the century in which a plan was made that speaks of it."""


def stated_in(text: str, years: PlanYears) -> Period | None:
    """The last period that the words of a clause state, in a plan of these ``years``."""
    if span := span_of_years(text):
        return Period(span[0], "stated", span[1])
    best: Period | None = None
    for found in _BY_YEAR.finditer(text):
        if len(found["year"]) != 4 or only_compares(text, found.span()):
            continue
        year = number_of_year(found["year"])
        if not only_qualifies(text, year, found.end(), years.first):
            best = Period(str(year), "stated", found.group())
    century = _OF_CENTURY.search(text) if best is None and years.known and "世纪" in text else None
    if century and years.first < _CENTURY:
        return Period(str(_CENTURY), "stated", century.group())
    five = _IN_FIVE.search(text) if best is None and "五" in text else None
    if five and not only_compares(text, five.span()):
        best = Period(str(FIVE_YEARS_TO[five[1]]), "stated", five.group())
    taking = _TAKING.search(text) if best is None and years.known and "年" in text else None
    if taking:
        last = years.first + YEARS_COUNTED[taking["count"] or taking["both"]] - 1
        best = Period(str(last), "stated", taking.group().rstrip(","))
    return best


def brief_in(text: str, years: PlanYears) -> Period | None:
    """The period that holds for its own clause alone (三年建成 70 所), in a plan of these ``years``."""
    within = _WITHIN.search(text)
    if within is None:
        return None
    last = str(years.first + YEARS_COUNTED[within["count"]] - 1)
    return Period(last, "stated", within.group().lstrip(","))
