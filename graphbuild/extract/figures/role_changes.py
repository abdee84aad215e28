"""Changes told from one state to another: which words of a clause speak of the first, which of the second."""

from __future__ import annotations

import re

from graphbuild.extract.accounts import is_of_half_year
from graphbuild.extract.alternatives import one_of, where_begun
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.pieces import LONGEST_SENTENCE, Clause
from graphbuild.extract.year import A_YEAR, FIVE, FIVE_YEARS_FROM, FIVE_YEARS_TO, YEAR, number_of_year

CHANGED = (
    r"(?:提高|提升|增加|扩大|增长|上升|[跃攀]升|上涨|[猛激]增|下降|降低|降|升|增|减少|压缩|缩小|缩短|压减|调整|优化|变|发展|"
    r"扩展|扩建|扩容|拓展|改变|演变|演进|转变|变化)"
)
"""How something becomes another than it was."""
_GOES_ON = one_of(rf"(?:{CHANGED}|合并|整合|撤并|归并)[到为至]\s*\d|的约?近?\s*[\d.]+倍")
_LABEL, _LONGEST_LABEL = re.compile(r"[^,。;:\d]{1,10}:"), 11
_NOW = ("目前,", "现在,", "眼下,")
_ASKED = re.compile(r"\s*(?:我们|各级|全[国省市县区])?(?:[要应需]|必须|当前|重点|首要)")
_AHEAD = re.compile(
    r"预计|力争|确保|争取|(?<!投资)计划(?![的数])|今年(?!以来|[初前上])|全年(?![计任目])|年内|年底前|下半年|下一步|再|将|要(?!求)"
)
_BASIS = re.compile(r"的?基础之?上")
_IN_BASIS = re.compile(
    rf"在(?:{YEAR}年|去年|上年|原来|原有|现有|现在|目前|[“\"][^“”\"]{{2,3}}[”\"]末?)[^,。;]{{0,10}}$"
)
_ON_BASIS = re.compile(rf"在(?:{YEAR}年|去年|上年)[^,。;]{{0,10}}\d[^,。;]{{0,10}}基础之?上")
_THAN = re.compile(
    rf"[比较](?:(?:{YEAR}年[底末]?|上年|去年|[“\"][^“”\"]{{2,3}}[”\"]期?末)的[^,。;、\d]{{0,8}}|(?:上年|去年)(?:同期|决算数?|完成数?|执行数?))$"
)
_CHANGES = re.compile(rf"\s*(?:实际|累计)?(?:{CHANGED}|增[收支产]|减[收支产])[了约近]*\s*\d")
_SETTING = re.compile(r"^[^:]{0,60}(?:目标|指标|任务|要求)[”\"]?(?:是|为)?:")
"""What sets out aims, in whatever tense it is told (提出了今年的目标: …)."""
_ORIGIN = re.compile(
    rf"[从由](?:(?:{YEAR})年(?:[底末初])?|目前|现在|现有|原来|去年|上年)[^,。;从由]{{0,16}}?\d[^,。;从由]{{0,20}}?"
    rf"(?:{CHANGED}[到为至]|到(?={YEAR}年))(?=[^,。;]*$)"
)
_ARRIVAL = re.compile(
    rf"[从由](?:{YEAR})年[^,。;从由]{{0,16}}?\d[^,。;从由]{{0,14}}?{CHANGED}?(?:到|至|为)(?:{YEAR})年"
)

_OPENING = 40
"""Characters within which a sentence says what time it tells of."""
_OVER = re.compile(
    rf"\s*(?:[—\-·•\d.、()]{{1,4}}(?![\d月]))?(?:[^,。;\d]{{2,10}}[,:]|[^,。;:\d]{{11,24}}:)?(?:(?:(?:19|20)\d\d年?[、和至])*(?P<year>(?:19|20)\d\d|[一二][九〇零○][〇零○一二三四五六七八九]{2}|[去上])年(?:全年|[底末])?|[“\"]?(?P<five>{FIVE})[”\"]?(?:时期|期间|期?末)|"
    r"(?:今年|20\d\d年)?(?:(?:\d{1,2}|元)月?\s*[-—~至到]\s*\d{1,2}月份?|上半年|前三季度|[一二三]季度|前\d{1,2}个月|截[止至]\d{1,2}月(?:底|末|\d{1,2}日))|(?P<long>[二三四五六]?十[多余几]?年来|(?:自|从)?(?:19|20)\d\d年(?:\d{1,2}月)?以来|[“\"]?(?:十[一二三四五]?|[七八九])五[”\"]?以来|(?!一直|长期|历来)[^,。;\d今要“\"]{3,14}以来)|(?P<since>截[止至]到?(?:目前|今日|日前)|过去(?:的?一|[三四五])年[来中间]?|(?:[两三四五]|近几?)年[来中间]|(?:今年|去[年冬秋]|入[冬秋春夏])[^,。;\d]{0,12}以来))"
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
_LEANING = re.compile(r"[^,。;\d]{0,6}(?:聚焦|围绕|锚定|紧扣|瞄准|对照|对标)[^,。;\d]{2,24}")
_AN_AIM = re.compile("目标|任务|计划|预算|指标")
"""What an aim is called, one or the other of which stands wherever one is named."""
_OLD_AIM = re.compile(r"(?:以上|左右)?的?(?:年度|全年|预期|增长)*目标")
_SET_EARLIER = one_of(
    r"(?:年初|原定|人代会|人大会议)[^,。;]{0,20}$|(?<![超于比占])(?:全年|年度|年初|预期|原定|计划|考核)+(?:目标|任务|预算)(?:任务|指标|值)?数?(?:(?:为|是)(?:增长)?|\()$"
)
"""Before a figure of a review: that it is what was set for the year (年初确定的增长 | 7%的目标)."""
ASIDE_AIM = re.compile(
    r"\((?P<what>(?:年初|全年|年度|预期|考核|计划|下达)*(?:目标|任务|计划|预算))(?:任务|值|数)?[为是:]?(?:增长)?\s*$"
)
"""In brackets after a figure: what was set for it (完成造林 3 万亩(任务 2 万亩))."""
_SET_BEFORE = re.compile(r"(?<![超于比占成])全年计划(?!生育)[^,。;\d]{0,12}$")
_SHARED = re.compile(r"(?:占|为|完成)了?[^,。;、\d]{0,8}(?:任务|目标|计划|预算)数?$")
_OF_SHARE = re.compile(r"元?的约?\d[\d.]*%")
"""Before and after what was set, where a share of it is done (占全年任务 9 亿元的 60%)."""
_OF_YEAR = re.compile(r"(?:全年|年度|今年|[^半\W]年)(?:计划|目标|任务|预算)")
_PROGRESS = re.compile(
    r"(?:(?<!别)占|为|完成(?!.*总))[^,。;\d]{0,10}(?:计划|任务|目标|预算(?![支收]))\D{0,4}的(?:[\d.]+%[、和及与])*$"
)
_SET_FIRST = re.compile(
    r"(?:^|[,;:。])[^,。;]{0,16}?(?:计划(?!生育)[^,。;\d]{0,12}|下达[^,。;\d]{0,12}(?:任务|计划|指标)[^,。;\d]{0,4}|(?:任务|预算|计划)数?[为是]?)\s*$"
)
_SIGHT = 24
"""Characters before a figure in which stands that it was set."""
_BY_THEN = re.compile(
    r"\W*(?:力争|确保)?(?:[一二三四]季度|(?:\d{1,2}|[一二三四五六七八九十]+)月份?|年)[底末]之?前?(?!已)"
)
"""Opens what is to be done by a day of the year (三季度末完成年度计划的 70%)."""
_OUTDONE = re.compile(
    r"[^,。;\d]{0,4},(?:截[至止][^,。;]{0,12})?(?:实际|已经?|现已|全[省市县区镇乡]共?|共)?[^,。;\d]{0,4}(?:完成|实现|到位)"
)
"""After what was set: what was done of it (计划植树 3 万株, | 实际完成 4 万株)."""
_KEPT = where_begun(r"(?:[高低]于|[高低]出|未超[过出]?|没有超过|超过(?=.*规定))[^,。;、\d]{0,10}$")
LIMIT = re.compile(
    r"的(?P<what>控制目标|控制指标|控制数|控制线|规定|要求|警戒线|红线|上限|限额|(?:平均)?水平|速度)"
)
"""After a figure: what makes it one that others keep or pass."""
_SO_FAR = re.compile(
    r"同比|[比较](?:上年|去年)|(?:占|完成)(?:全年|年度)[^,。;]{0,16}的|截[止至]|[居列]全[国省市]|已|[现成得到]了"
)


def without_origin(before: str) -> str:
    """The words before a figure without the state it leaves (由 2015 年的 30% 提高到) and what sets aims."""
    before = _SETTING.sub("", before) if ":" in before else before
    before = _ON_BASIS.sub("", before) if "基础" in before else before
    return _ORIGIN.sub("", before) if "由" in before or "从" in before else before


def without_arrival(clause: str) -> str:
    """A clause without the years of a change that it tells as a whole: 由 2005 年的 2 亿增加到 2010 年."""
    return _ARRIVAL.sub("", clause) if "由" in clause or "从" in clause else clause


def goes_on(after: str) -> bool:
    """Whether the figure before these words is left at once for another: 22 所 | 调整为 6 所."""
    return _GOES_ON.match(after) is not None


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
    return _DUE.match(folded, begin, clause.end) is not None


def opens_ahead(text: str, begin: int, end: int) -> re.Match[str] | None:
    """What says, where a clause or its sentence begins, that it tells of what is still to be done."""
    meant = _MEANT_AHEAD.search(text, begin, min(end, begin + _OPENING_AHEAD))
    return _FROM_NOW.match(text, begin, end) if meant else None


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


def is_old_aim(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a review but names the aim that its work had (聚焦增长 6%的目标): nothing that was reached."""
    if _AN_AIM.search(folded, max(clause.block.start, clause.start - _SIGHT), clause.end) is None:
        return False
    earlier = _SET_EARLIER.search(folded, clause.start, figure.outer_start)
    if earlier and earlier.group().endswith(("为", "是", "增长", "(")) and "目标" in earlier.group():
        return True
    if ASIDE_AIM.search(folded, clause.start, figure.outer_start) or _is_outdone(folded, clause, figure):
        return True
    if _SET_BEFORE.search(folded, clause.start, figure.outer_start):
        return True
    shared = _OF_SHARE.match(folded, figure.outer_end, clause.end)
    if shared and _SHARED.search(folded, clause.start, figure.outer_start):
        return True
    meant = earlier or _LEANING.match(folded, clause.start, figure.start)
    return meant is not None and _OLD_AIM.match(folded, figure.outer_end, clause.end) is not None


def _is_outdone(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a figure is but what was set, before what was done of it."""
    if _OUTDONE.match(folded, figure.outer_end, clause.block.end) is None:
        return False
    begin = max(clause.block.start, figure.outer_start - _SIGHT)
    return _SET_FIRST.search(folded[begin : figure.outer_start]) is not None


def done_of_plan(folded: str, clause: Clause, told: str) -> re.Match[str] | None:
    """What tells that a share is what was done of a plan (完成年度计划的 60%), but in a list of aims."""
    begin = max(clause.block.start, folded.rfind("。", clause.block.start, clause.start) + 1)
    if _SETTING.match(folded[begin : clause.start]) or _BY_THEN.match(told):
        return None
    return _PROGRESS.search(told)


def set_for_now(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether an aim that a review names is that of a year of which only the first months are told."""
    begin = max(clause.block.start, figure.outer_start - _SIGHT)
    return _OF_YEAR.search(folded, begin, figure.outer_start) is not None and is_of_half_year(folded)


def is_limit(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a figure is the rule or the limit that another is found to keep or to pass (低于 9%的规定)."""
    if "百分点" in figure.counted or LIMIT.match(folded, figure.outer_end, clause.end) is None:
        return False
    return _KEPT.search(folded, clause.start, figure.start) is not None


def sentence_start(folded: str, clause: Clause) -> int:
    """Where the sentence of a clause begins, after the name of who speaks it (县长:目前, …)."""
    first = max(clause.block.start, clause.start - LONGEST_SENTENCE)
    begin = folded.rfind("。", first, clause.start) + 1 or first
    if folded.find(":", begin, begin + _LONGEST_LABEL) <= begin:
        return begin
    label = _LABEL.match(folded, begin, clause.end)
    return label.end() if label else begin


def starts_from(before: str, after: str) -> bool:
    """Whether a change starts from a figure: 在去年 52 亿元 | 的基础上; 比去年的 52 亿元 | 增加 8 亿元."""
    if _CHANGES.match(after) and _THAN.search(before):
        return True
    return after[:3].find("基础") >= 0 and bool(_BASIS.match(after) and _IN_BASIS.search(before))
