"""The time that a sentence tells of by its own words: over, still to come, or up to now."""

from __future__ import annotations

import re
from functools import lru_cache

from graphbuild.extract.alternatives import BLANKS
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.role_changes import without_arrival
from graphbuild.extract.pieces import LONGEST_SENTENCE, Clause
from graphbuild.extract.year import (
    A_YEAR,
    FIVE,
    FIVE_YEARS_FROM,
    FIVE_YEARS_TO,
    YEAR,
    YEAR_IN_FULL,
    number_of_year,
)

_LABEL, _LONGEST_LABEL = re.compile(r"[^,。;:\d]{1,10}:"), 11
_NOW = ("目前,", "现在,", "眼下,")
_ASKED = re.compile(r"\s*(?:我们|各级|全[国省市县区])?(?:[要应需]|必须|当前|重点|首要)")
_AHEAD = re.compile(
    r"预计|力争|确保|争取|(?<!投资)计划(?![的数])|今年(?!以来|[初前上])|全年(?![计任目])|年内|年底前|下半年|下一步|再|将|要(?!求)"
)
_OPENING = 40
"""Characters within which a sentence says what time it tells of."""
_OVER = re.compile(
    rf"\s*(?:[—\-·•\d.、()]{{1,4}}(?![\d月]))?(?:[^,。;\d]{{2,10}}[,:]|[^,。;:\d]{{11,24}}:)?(?:(?:(?:19|20)\d\d年?[、和至])*(?P<year>{YEAR_IN_FULL}|[去上])年(?:全年|[底末])?|[“\"]?(?P<five>{FIVE})[”\"]?(?:时期|期间|期?末)|"
    rf"(?:今年|20\d\d年)?(?:(?:\d{{1,2}}|元)月?\s*[-—~至到]\s*\d{{1,2}}月份?|上半年|前三季度|[一二三]季度|前\d{{1,2}}个月|截[止至]\d{{1,2}}月(?:底|末|\d{{1,2}}日))|(?P<long>[二三四五六]?十[多余几]?年来|(?:自|从)?(?:19|20)\d\d年(?:\d{{1,2}}月)?以来|[“\"]?{FIVE}[”\"]?以来|(?!一直|长期|历来)[^,。;\d今要“\"]{{3,14}}以来)|(?P<since>截[止至]到?(?:目前|今日|日前)|过去(?:的?一|[三四五])年[来中间]?|(?:[两三四五]|近几?)年[来中间]|(?:今年|去[年冬秋]|入[冬秋春夏])[^,。;\d]{{0,12}}以来))"
    r"(?:,|(?<=[月份度])(?=[^,。;、\d]{0,10}(?:累计|已)(?:完成|实现|到位|新|开工|签约))|(?<=年[来中间])|(?<=末)(?=[^,。;、\d的]{2,20}\d)|(?<=年)(?=[全我][国省市县区镇乡]|[^,。;、\d的]{1,5}[省市县区州旗镇乡局](?!级)|[^,。;、\d的]{2,20}\d))"
)
_A_TIME = re.compile("[年月季五截来]")
"""One of which stands in every time that is over."""
_OF_PLAN = re.compile(rf"[“\"]({FIVE})[”\"]?(?:时期|期间|期?末)")
_YEAR_AMID = re.compile(r"[,;](?=(?:(?:19|20)\d\d|[去上])年[底末]?,)")
_TURNS = re.compile(
    r"今年|明年|今后|未来|下一步|下半年|年[内底]|力争|确保|争取|(?<![年度])计划(?![的数总])|目标(?=是|为|:|[^,。;]{0,8}\d)|到20\d\d年|20\d\d年(?:[,底末]|预[期计]|安排)|(?<![成占])全年(?![计任目度])|将|(?<![主重需])要(?![求素点务件闻领])|拟|不[低少]于|以上(?=[,。;、]|$)"
)
_TOLD_TOO = ("全年", "以上", "不低于", "不少于")
"""What is told of a year that is over as well (2030 年, 粮食产量达到 15 万吨以上)."""
_MEANT = re.compile(r"力争|确保|不[低少]于|\d[^,。;、]{0,3}以上(?=[,。;、]|$)")
_DUE = re.compile(rf"\s*(?:预[计测期]|力争|争取|确保)?到\s*{YEAR}\s*年[底末]?前?,?")
_DUE_SIGNS = frozenset(f"预力争确到{BLANKS}")
_COMING = re.compile(
    rf"(?:^|[,;:])(?![^“\"]*(?:[由从比较与同是为了已]|提前|相当于|完成|实现|提出))[^,;:“\"\d]{{0,12}}"
    rf"[“\"](?P<five>{FIVE})[”\"](?:(?P<end>期?末|时期末)|期间|时期)(?!的|相比)"
)
"""By which five years something is told to be so, or in which."""
_SINCE_THEN = re.compile(r"已|目前|[^\W\d为除定出确]了|(?:19|20)\d\d年")
_EXPECTED = re.compile(r"预计|力争|确保|将(?!近|军)")
_UNTIL = re.compile(rf"(?:到|(?={YEAR}年(?:计划|力争|拟|将)))({YEAR})年")
_FROM_NOW = re.compile(
    rf"[到至](?:本|20|二十)世纪末|(?:(?:[^,。;\d]{{0,10}}[市县区省州镇乡])?[今明]年|(?P<year>{YEAR})年|(?:年|\d{{1,2}}月)底之?前|下一步|今后),?[^,。;]{{0,30}}(?:力争|确保(?!了)|计划(?!总?投资|的)|,?将|要(?:实现|完成|达到)|(?:任务|目标)[是为])|[^,。;]{{0,16}}提出[今明]年|[^,。;\d]{{0,8}}(?:计划|目标|打算)是,|[^,。;\d]{{0,12}}?(?<![草虚模])拟(?![定订制为])|年度计划(?:完成)?投资"
)
"""How a clause opens that tells of what is still to be done."""
_MEANT_AHEAD = re.compile("世纪末|力争|确保|计划|将|要|任务|目标|提出|打算|拟")
_OPENING_AHEAD = 64
"""What such an opening ends with, one or the other, and within how many characters."""
_OF_MONTHS = re.compile(r"\d月|季度|半年")
_SO_FAR = re.compile(
    r"同比|[比较](?:上年|去年)|(?:占|完成)(?:全年|年度)[^,。;]{0,16}的|截[止至]|[居列]全[国省市]|已|[现成得到]了"
)
_PART_OF = ("其中", "占", "约占")
_HELD_TOO = re.compile(
    "[^,。;、\\d增减降升达超过争确保实力再新建改造引拟将要完年有辖]{0,4}(?:[床学座车泊]位|面积|人口|人员|职工|教师|学生|在校生|党员|[耕林草]地|草[原场]|水面|资产|"
    "设备|车辆|行政村|自然村|社区|乡镇|街道|农户|居民|企业|学校|医院|医生|护士)"
)
"""What is counted without a verb, behind what is there."""


def begin_of_set(folded: str, clause: Clause, figure: Figure) -> int:
    """Where what a clause tells a part of, or more of, is told.

    现有水库 9 座, | 其中大型 2 座; 现有养老院 9 家, | 床位 80 张.
    """
    begin, first = clause.start, max(clause.block.start, clause.start - LONGEST_SENTENCE)
    also = folded[begin - 1] == "," and _HELD_TOO.fullmatch(folded, begin, figure.start)
    while (also or folded.startswith(_PART_OF, begin)) and begin > first:
        begin, also = max(first, *(folded.rfind(mark, first, begin - 1) + 1 for mark in ",;。")), None
    return begin


def state_told(folded: str, begin: int, clause: Clause) -> bool:
    """Whether its sentence, before a clause, says that it tells how things are: 目前, | 全县 12 个乡镇 …."""
    if folded.startswith(_NOW, begin) and begin + 3 <= clause.start:
        return _ASKED.match(folded, clause.start) is None and not _AHEAD.search(folded, begin, clause.end)
    mark = folded.rfind("截", begin, clause.start)
    if mark < 0 or folded[mark + 1] not in "止至":
        return False
    return _AHEAD.search(folded, mark, clause.end) is None


def told_as_over(folded: str, opening: int, clause: Clause, plan_year: int) -> bool:
    """Whether the sentence of a clause, or its paragraph, opens with a time that is over, and none follows.

    2010 年, 全县 …; 1-6 月, … 同比增长 3% of a text that tells of no more than how far things are.
    """
    dated = folded.find("年", opening, clause.start) >= 0
    amid = (each.end() for each in _YEAR_AMID.finditer(folded, opening, clause.start)) if dated else ()
    for begin in dict.fromkeys((*amid, opening, clause.block.start)):
        over = _opens_over(folded, begin, clause)
        if over is None:
            continue
        turns = (each.group() for each in _TURNS.finditer(folded, over.end(), clause.end))
        if any(each not in _TOLD_TOO or not over["year"] for each in turns):
            continue
        later = (number_of_year(each) for each in A_YEAR.findall(folded, over.end(), clause.end))
        if over["five"]:
            later_plans = (FIVE_YEARS_TO[five] for five in _OF_PLAN.findall(folded, over.end(), clause.end))
            return all(last < plan_year for last in (FIVE_YEARS_TO[over["five"]], *later_plans))
        if over["year"]:
            before = over["year"] in ("去", "上") or number_of_year(over["year"]) < plan_year
            return before and all(each < plan_year for each in later)
        if over["since"] or over["long"]:
            return True
        stop = folded.find("。", over.end(), clause.block.end)
        told = folded[begin : stop if stop >= 0 else clause.block.end]
        if _SO_FAR.search(told) and not _MEANT.search(told):
            return True
    return False


def _opens_over(folded: str, begin: int, clause: Clause) -> re.Match[str] | None:
    """The time that is over which stands at a place in a clause or before it."""
    end = min(clause.end, begin + _OPENING)
    return _OVER.match(folded, begin, end) if _A_TIME.search(folded, begin, end) else None


def is_due(folded: str, begin: int, clause: Clause) -> bool:
    """Whether the sentence of a clause opens with the year by which it is to be so: 到 2031 年底, | 各镇有 ….

    In a part about what is to be done it is one to come.
    """
    return folded[begin : begin + 1] in _DUE_SIGNS and _DUE.match(folded, begin, clause.end) is not None


def opens_ahead(text: str, begin: int, end: int) -> re.Match[str] | None:
    """What says, where a clause or its sentence begins, that it tells of what is still to be done."""
    near = begin + _OPENING_AHEAD
    meant = _MEANT_AHEAD.search(text, begin, near if near < end else end)
    return _FROM_NOW.match(text, begin, end) if meant else None


@lru_cache(maxsize=1)  # asked for by each figure of a sentence
def sentence_opens_ahead(folded: str, begin: int) -> bool:
    """Whether a sentence opens with what tells of what is still to be done."""
    return opens_ahead(folded, begin, len(folded)) is not None


def future_in_past(clause_text: str, plan_year: int) -> bool:
    """Whether a clause of a part about what is over tells of a time to come."""
    clause_text = without_arrival(clause_text)
    told = _UNTIL.findall(clause_text) if "年" in clause_text else ()
    years = [number_of_year(year) for year in told if len(year) == 4]
    if years and plan_year and max(years) >= plan_year:
        return True
    meant = opens_ahead(clause_text, 0, len(clause_text))
    return meant is not None and (not meant["year"] or number_of_year(meant["year"]) >= plan_year > 0)


def is_to_come(folded: str, begin: int, clause: Clause, figure: Figure, plan_year: int) -> bool:
    """Whether what the sentence says before a figure is told for a time to come: 到“十五五”末, … 将达到.

    Where the plan's year is not known, what is expected is.
    """
    if folded.find("五", begin, figure.start) < 0:
        return False
    told = list(_COMING.finditer(folded[begin : figure.start]))
    if not told or _SINCE_THEN.search(folded, begin + told[-1].end(), clause.end):
        return False
    if not plan_year:
        return _EXPECTED.search(folded, begin, figure.start) is not None
    known = FIVE_YEARS_TO if told[-1]["end"] else FIVE_YEARS_FROM
    return known[told[-1]["five"]] >= plan_year


def so_far(folded: str, opening: int, clause: Clause) -> str:
    """The months that its sentence or paragraph opens with, where it tells how far the plan's year is."""
    past = clause.block.zone == "past"
    if past and not (clause.block.guessed and _OF_MONTHS.search(folded, clause.block.start, clause.end)):
        return ""
    for begin in dict.fromkeys((opening, clause.block.start)):
        over = _opens_over(folded, begin, clause)
        if over and not (past and "今年" not in over.group()):
            before = over["year"] or over["five"] or over["long"] or (over["since"] or "")[:1] in ("过", "截")
            return "" if before else over.group().strip()
    return ""


def sentence_start(folded: str, clause: Clause) -> int:
    """Where the sentence of a clause begins, after the name of who speaks it (县长:目前, …)."""
    first, reach = clause.block.start, clause.start - LONGEST_SENTENCE
    first = first if first > reach else reach
    begin = folded.rfind("。", first, clause.start) + 1 or first
    if ":" not in folded[begin : begin + _LONGEST_LABEL]:
        return begin
    label = _LABEL.match(folded, begin, clause.end)
    return label.end() if label else begin


def within_reach(clause: Clause, figure: Figure, longest: int) -> Clause:
    """The part of a clause that may say something of a figure."""
    start, end = figure.outer_start - longest, figure.outer_end + longest
    return Clause(max(clause.start, start), min(clause.end, end), clause.block, clause.sentence)
