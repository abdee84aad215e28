"""The years a plan is for, and from which words that is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graphbuild.terms import Basis

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
YEAR = r"(?:(?:19|20)\d\d|[一二]?[九〇零○]?[〇零○一二三四五六七八九]{2})"
YEAR_IN_FULL = r"(?:(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2})"
A_YEAR = re.compile(rf"(?=[12〇零○一二三四五六七八九])({YEAR})年")
COUNTED_YEAR = re.compile(r"年(?<=[\d〇零○一二两三四五六七八九十 ]年)|五")
"""What stands wherever a year or a five-year plan is named by its number, or years are counted."""
_FOUR = r"(?P<year>[12一二](?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=[一二])[九〇零○][〇零○一二三四五六七八九]{2}))"
_NUMBER = r"(?:\d+|[一二三四五六七八九十]+)"
BASE_PRICES = r"(?:的?(?:不变|可比|现行|当年)?价(?:格)?(?:计算|计|为|[,)])|为基期)"
"""What follows a year whose prices others are told in (按 1990 年不变价计算)."""
FIVE = r"(?:十[一二三四五]?|(?<![一二九〇零○\d])[七八九])五"
"""A five-year plan by its number, as it is quoted (“九五”)."""
FIVE_IN_FULL = "第([七八九]|十[一二三四五]?)个五年"
"""The same as it is written out (第九个五年计划)."""
_NUMBERS = ("七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")
FIVE_YEARS_FROM = {f"{number}五": 1986 + 5 * place for place, number in enumerate(_NUMBERS)}
"""The first year of each five-year plan."""
FIVE_YEARS_TO = {five: first + 4 for five, first in FIVE_YEARS_FROM.items()}
"""The last year of each."""
BROUGHT = "(?:实现|取得|保持|完成|迈出|开创|打下|奠定|[跃迈]上|呈现)了"
"""What a heading says was done in the time that is over."""
_AIMS = "(?:安排|任务|目标|重点|部署|打算|要求|思路|建议|意见|(?<![”\"'])计划|工作(?!回顾|总结|情况|报告))"
_IS = rf"{_FOUR}(?<!过去的.{{4}})年,?是"
_GOES_ON = rf"(?<![到至从自]){_FOUR}年,?[^,。;\d\n]{{0,10}}(?:将|计划|继续|拟|力争)"
_OVER = re.compile(r"一年来|[成得现]了|(?:圆满|全面|较好地?|顺利)完成")
"""What is told of a year that is over, next to what it is called."""
_REVIEW_OF = re.compile(
    rf"(?m)^[^\n。,]{{0,8}}{_FOUR}年(?:[^\n。,]{{0,16}}(?:回顾|总结|完成情况)[^\n。,]{{0,4}}|[^\n。]{{2,40}}{BROUGHT}[^\n。]{{2,24}})$"
)
_CALLED = re.compile(r"工作报告\W{0,4}(?:全文\W{0,2})?$|日[^\n]{0,12}在")
"""A title that says no more than that it is a report, or the day of its session."""
_DATED = re.compile(r"\d日\W{0,3}$")
_PART_OF_A_YEAR = re.compile("上半年|季度|月")
_SESSION = (
    rf"{_FOUR}\s*年\s*(?P<month>{_NUMBER})\s*月\s*(?:{_NUMBER}\s*日)?[^\n]{{0,12}}在[^\n]{{0,30}}\n?"
    r"[^\n。]{0,30}会议"
)
"""When a report was given."""
_SIGNS: tuple[tuple[str, Basis], ...] = (
    (
        rf"^{_FOUR}年[^\n]{{0,20}}(?:政府工作报告|新年|元旦|春节|工作要点|实施方案|行动方案|行动计划)",
        "stated",
    ),
    (rf"\A\s*[^\n。\d]{{0,20}}{_FOUR}年[^\n。]{{2,30}}统计公报", "stated"),
    (
        rf"\A[^\n。]{{0,40}}(?:\d年[^\n。]{{2,20}}|总结|情况)[及和与暨]{_FOUR}年[^\n。]{{0,16}}(?:{_AIMS}|预算)",
        "stated",
    ),
    (
        rf"现[将就][^\n。]{{0,40}}(?:情况|总结)[及和与暨]{_FOUR}年[^\n。]{{0,20}}(?:草案|{_AIMS}|预算)",
        "stated",
    ),
    (
        rf"(?m)^(?=[^\n]{{0,8}}[12一二]...年)(?![^\n]*(?:回顾|成就|成绩|总结|远景|"
        rf"(?:完成|执行|实施|落实)情况))[^\n]{{0,8}}{_FOUR}年[^\n。]{{0,20}}{_AIMS}[^\n。]{{0,20}}$",
        "stated",
    ),
    (
        rf"[。!;”]\s*[二三四五]、{_FOUR}年[^\n。,]{{0,16}}?{_AIMS}(?![^\n。,]{{0,6}}(?:完成|执行|落实|情况))",
        "stated",
    ),
    (_SESSION, "inferred"),
    (rf"\A\s*[^\n。]{{4,60}}\n\W{{0,3}}{_FOUR}年度?\W{{0,2}}(?=\n)", "inferred"),
    (
        rf"\A[^。]{{0,200}}{_FOUR}年[《〈]政府工作报告[》〉][^\n。]{{0,16}}(?:任务|目标|分解|分工|责任)",
        "inferred",
    ),
    (rf"会议上?\W{{0,6}}{_FOUR}\s*年\s*\d+\s*月\s*\d+\s*日", "inferred"),
    (
        rf"\A[^。]{{0,60}}[\n(](?:[^\n。,\d]{{3,20}}(?:政府|委员会|办公[厅室]|局)[ \u3000]*)?{_FOUR}\s*年"
        rf"\s*(?P<month>{_NUMBER})\s*月\s*(?:{_NUMBER}\s*日)?(?:\s*|[ \u3000]+[^\n。,\d()]{{2,12}})[\n)]",
        "inferred",
    ),
    (
        rf"\A\s*[^\n。\d]{{0,40}}{_FOUR}年(?=(?:\d{{1,2}}\s*[-—–~至到]\s*)?\d{{1,2}}月份?[^\n。\d]{{2,40}}\n)",
        "inferred",
    ),
    (
        rf"\A\s*(?:附件\W?\d{{0,2}}\W?\n\s*)?[^\n。\d]{{0,40}}{_FOUR}年(?!\d(?!\d?[个项件大])|[^\n]{{0,6}}日)(?:(?!(?:19|20)\d\d(?![\d.万亿]))[^\n。]){{0,40}}(?=\n|一、)",
        "inferred",
    ),
    (
        rf"(?:(?:时间|日期)\W{{0,2}}|\A[^。]{{0,80}}\n[ \u3000]*(?=\d{{4}}-\d{{1,2}}-\d)){_FOUR}\D",
        "inferred",
    ),
    (
        rf"{_FOUR}年(?:政府工作|经济社会发展|国民经济|全[市县区省]|我[市县区省])[^\n。]{{0,24}}{_AIMS}",
        "inferred",
    ),
    (_IS, "inferred"),
    (rf"(?m)^[ \u3000]{{0,4}}{_FOUR}年:[^\n。]{{2,20}}$", "inferred"),
    (r"[〔\[(](?P<year>(?:19|20)\d\d)[〕\])]\s*\d+号", "inferred"),
    (rf"{_FOUR}\s*年\s*\d+\s*月\s*\d+\s*日\s*(?:印发|起(?:正式)?[施实执]行)", "inferred"),
    (
        rf"(?m)^[ \u3000]*{_FOUR}\s*年\s*\d+\s*月\s*\d+\s*日[ \u3000]*"
        r"(?:来源[^\n]*$|$(?!\n[ \u3000]*[^\s\d]))",
        "inferred",
    ),
    (_GOES_ON, "inferred"),
    (
        rf"\A[^。]{{0,120}}?{_FOUR}年(?P<month>{_NUMBER})月\d{{1,2}}日[^\n。,;\d]{{0,6}}[讯电](?![子影视信力话])",
        "inferred",
    ),
    (
        rf"(?<!\d){_FOUR}(?![\d万亿.%]|[户人个套亩元公名家])(?:年度?)?[^,。;\n]{{0,8}}(?:办实事|[件项]实事|民生实事|惠民实事|民生工程|惠民工程|民心工程)"
        r"(?![^,。;\n]{0,8}(?:完成|落实|进展|办理)情况)",
        "inferred",
    ),
)
_LATE = frozenset(("11", "12", "十一", "十二"))
"""Months in which a session plans the year after, where it speaks of that year."""
_REVIEWED = re.compile(rf"(?m)^[^\n。,]{{0,8}}[“\"']({FIVE})[”\"'][^\n。,]{{0,12}}(?:执行|完成)情况")
"""A heading that looks back on a five-year plan: the report is the first of the next."""
_ANNIVERSARY = re.compile(r"(新中国成立|建国|建党|中国共产党成立|改革开放)(\d{2,3})周年")
_FOUNDED = {"新中国成立": 1949, "建国": 1949, "建党": 1921, "中国共产党成立": 1921, "改革开放": 1978}
_FIVE_TITLE = (
    rf"(?:(?![“\"]{FIVE}[”\"])[^\n。]){{0,40}}"
    r"规划(?:纲要)?(?!纲要|执行|完成|实施[^\n。]{0,4}情况|目标完成)|(?:(?!计划)[^\n。“\"]){0,40}计划(?!执行|完成|实施情况)|"
    r"[^\n。\d《》]{2,30}(?:行动计划|方案|实施意见)|[^\n。]{2,20}(?:目标|思路|任务|指标(?:一览)?表?)(?=\n)"
)
"""What a five-year plan is called: 规划, and 计划 up to the tenth."""
_NAMED = re.compile(rf"[“”\"']({FIVE})[“”\"'](?=\n?(?:{_FIVE_TITLE}))")
_COUNTED = re.compile(rf"{FIVE_IN_FULL}(?={_FIVE_TITLE})")
_SPAN = re.compile(r"((?:19|20)\d\d)年?\s*[-—–─~至到]+\s*((?:19|20)\d\d)\s*年?")
_PART = re.compile(r"(?m)^[ \u3000]*[一二三四五六七八九十]{1,3}、[^\n。]{4,40}$")
_OTHER = re.compile(r"(?:落实|贯彻|根据|按照|依据|执行)[^。《\n]{0,12}《[^》\n]*$")
"""What stands before the years of another plan that this one carries out."""
_REPORT = re.compile(r"工作报告")
"""What is told each year anew, whatever plan it names beside itself."""
_SENTENCE = re.compile(r"[,。;]|年[是为]|各位(?:代表|委员)")
"""What a title has not: the plan that a sentence names is another one (请连同 …规划纲要草案一并审议)."""
_HANDED_ON = re.compile(r"《(?P<name>[^》\n]{4,60})》[^。;\n]{0,40}(?:印发|发布|下发)给?(?:你们|如下)")
"""The plan that a notice hands on."""
HEAD, _NEXT_TO, _OFTEN = 1200, 160, 2
"""Characters of a text in which it says what it is."""
_OF_A_PAGE = re.compile(
    r"\W*(?:首页|(?:您的|当前)位置|索\s*引\s*号|发布(?:时间|日期|机构)|发文|信息来源|来源|浏览|字[体号]|打印|有效性)"
)
"""What a page on the web sets above a title."""


@dataclass(frozen=True, slots=True)
class PlanYears:
    """First and last year of the plan; ``start``, ``end`` span the words that tell it; 0 if none does."""

    first: int
    last: int
    basis: Basis
    start: int
    end: int

    @property
    def known(self) -> bool:
        """Whether the text tells the years at all."""
        return self.last > 0


@lru_cache(maxsize=1024)
def number_of_year(written: str) -> int:
    """A year as written (``2019``, ``二〇一九``) as a number."""
    return int(written.translate(_DIGITS))


@lru_cache(maxsize=2)  # of a text and of its name, asked by several finders
def plan_years(folded: str) -> PlanYears:
    """The years a plan is for: from its title, its headings, the session it was given at, its opening."""
    head = folded[:HEAD]
    lines = (line for line in re.finditer(r"[^\n]+", head) if len(line.group()) >= 4)
    title = next((line for line in lines if not _OF_A_PAGE.match(line.group())), None)
    if title is not None:
        block = head[: title.start() + 160]
        spanned = _SPAN.search(block)
        if (
            spanned
            and _is_title(block, title.group(), spanned.start(), spanned.start())
            and not _OTHER.search(block[: spanned.start()])
        ):
            return PlanYears(int(spanned[1]), int(spanned[2]), "stated", *spanned.span())
        named = _five_years(block)
        end = f"{block}\n".find("\n", named.start()) if named else 0
        if named and _is_title(block, title.group(), named.start(), end):
            return _counted(named)
    handed = _HANDED_ON.search(head)
    if handed and (spanned := _SPAN.search(head, *handed.span("name"))):
        return PlanYears(int(spanned[1]), int(spanned[2]), "stated", *spanned.span())
    if handed and (named := _five_years(head, *handed.span("name"))):
        return _counted(named)
    for sign, basis in _SIGNS:
        reviewed = [each.span() for each in _REVIEW_OF.finditer(folded)] if sign == _GOES_ON else []
        reviewed += [*_reviews(folded), *_told_as_over(folded)] if sign == _IS else []
        found = (
            _told(each, basis, folded)
            for each in re.finditer(sign, folded)
            if not any(start <= each.start() < end for start, end in reviewed)
        )
        chosen = max(found, key=lambda each: each.last, default=None) if "$" in sign else next(found, None)
        if chosen is not None:
            return _after_review(chosen, folded)
    past = _REVIEWED.search(folded)
    if past:
        year = FIVE_YEARS_FROM[past[1]] + 5
        return PlanYears(year, year, "inferred", *past.span(1))
    anniversary = _ANNIVERSARY.search(folded)
    if anniversary:
        year = _FOUNDED[anniversary[1]] + int(anniversary[2])
        return PlanYears(year, year, "inferred", *anniversary.span())
    over = [each.span("year") for each in _REVIEW_OF.finditer(folded)] or _told_as_over(folded)
    if over:
        last = max(over, key=lambda span: number_of_year(folded[slice(*span)]))
        year = number_of_year(folded[slice(*last)]) + 1
        return PlanYears(year, year, "inferred", *last)
    return PlanYears(0, 0, "inferred", 0, 0)


def _five_years(folded: str, start: int = 0, end: int = HEAD) -> re.Match[str] | None:
    """The first five-year plan that a stretch of a text names as a title does."""
    called = [
        each for each in (_NAMED.search(folded, start, end), _COUNTED.search(folded, start, end)) if each
    ]
    return min(called, key=lambda each: each.start(), default=None)


def _counted(named: re.Match[str]) -> PlanYears:
    first = FIVE_YEARS_FROM[named[1] + "五" * (named.re is _COUNTED)]
    return PlanYears(first, first + 4, "stated", *named.span())


def _is_title(block: str, title: str, place: int, end: int) -> bool:
    """Whether the plan named at a place of the head, in a line that is told to ``end``, is the text's own."""
    if place < block.find(title) + len(title):
        return _SENTENCE.search(title, 0, max(0, place - block.find(title))) is None
    begin = block.rfind("\n", 0, place) + 1
    line = block[begin:place]
    told = (
        _REPORT.search(title)
        or _OTHER.search(line)
        or _SENTENCE.search(block, begin, end)
        or "\t" in line
        or "|" in line
    )
    return not told and "。" not in block[:place]


def _reviews(folded: str) -> list[tuple[int, int]]:
    """The parts whose heading looks back: a year named in them is one that is over."""
    headings = list(_PART.finditer(folded))
    edges = [*(heading.start() for heading in headings), len(folded)]
    return [
        (start, end)
        for heading, (start, end) in zip(headings, pairwise(edges), strict=True)
        if re.search(r"回顾|总结|执行情况|完成情况", heading.group())
    ]


def _told_as_over(folded: str) -> list[tuple[int, int]]:
    """The years that a text calls something (2031 年是 …的一年) and goes on to tell as over."""
    named = {number_of_year(each["year"]) for each in _REVIEW_OF.finditer(folded)}
    return [
        each.span("year")
        for each in re.finditer(_IS, folded)
        if number_of_year(each["year"]) in named or _OVER.search(folded, each.end(), each.end() + _NEXT_TO)
    ]


def _told(found: re.Match[str], basis: Basis, folded: str) -> PlanYears:
    year = number_of_year(found["year"])
    late = "month" in found.re.groupindex and found["month"] in _LATE
    last = late and found["month"] in ("12", "十二") and "代表大会" in found.group() and "今年" not in folded
    told = "即将过去的" in folded or folded.count("明年") + folded.count(f"{year + 1}年") > _OFTEN
    if last or (late and told):
        year += 1
    return PlanYears(year, year, basis, found.start("year"), found.end("year") + 1)


def _after_review(named: PlanYears, folded: str) -> PlanYears:
    """The year after the one that a report is called by, where its session or a heading says it is over."""
    line = folded[folded.rfind("\n", 0, named.start) + 1 : f"{folded}\n".find("\n", named.start)]
    dated = _DATED.search(line) and _REPORT.search(folded, 0, named.start)
    if named.end > HEAD or not (dated or _CALLED.search(line)):
        return named
    session = re.search(_SESSION, folded[:HEAD])
    later = [_told(session, "inferred", folded)] if session else []
    for each in _REVIEW_OF.finditer(folded):
        if not _PART_OF_A_YEAR.search(each.group()):
            year = number_of_year(each["year"]) + 1
            later.append(PlanYears(year, year, "inferred", each.start("year"), each.end("year") + 1))
    return next((each for each in later if each.first == named.first + 1), named)
