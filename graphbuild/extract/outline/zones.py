"""What a part of a text speaks of, past or future: told by its heading or its opening words."""

from __future__ import annotations

import re

from graphbuild.extract.alternatives import one_of, where_begun
from graphbuild.extract.outline.tense import past_odds
from graphbuild.extract.pieces import Zone
from graphbuild.extract.year import (
    BROUGHT,
    FIVE,
    FIVE_IN_FULL,
    FIVE_YEARS_FROM,
    FIVE_YEARS_TO,
    YEAR,
    number_of_year,
)

_GLOSSARY = re.compile(
    r"^\W{0,3}(?:附件?\s*\d*\s*[:、]?\s*)?[^\n。]{0,16}(?:名词|用语|术语|注释|词语|"
    r"专业词汇)(?:解释|说明|注释|释义|表)?\W{0,3}$|"
    r"^\W{0,3}(?:注释|名词解释|附注|注)\W{0,3}$"
)
_CONTENTS = re.compile(r"^\W{0,2}目\s*[录次]\W{0,2}$")
_PAST = where_begun(
    r"回顾|(?:实施|工作|主要|建设|发展|阶段性|[和及与、])成效$|^成效|总结(?!推广|评估|评价|验收|提升|提炼|阶段|宣传|表彰|考核|经验|交流|巩固|上报|评比|改进|运用|借鉴|完善|复制)|(?:主要|取得的?|发展|建设|工作|历史性|"
    r'[”"])成[就绩]'
    r"|(?:完成|执行|实施|开展|进展|推进|落实|运行|工作|基本)情况|(?<!谋划)(?<!打算)情况$|"
    r"^(?:发展|工作|现实|产业|建设)基础(?:$|[与和及、])|^现状|(?<!改变)(?<!改善)(?<!扭转)(?:现状|(?<=..)概况)(?:$|[与和及、分])|现状形势|取得[了的]?(?:新|显著|明显|积极|重大|巨大|长足|历史性|决定性|辉煌|优异)*的?"
    r"(?:成[就绩效]|进[展步]|突破)$|(?:目标|任务|指标)(?:已|均|基本|提前|圆满|全面|超额|胜利|如期|顺利)+(?:实现|完成|达到)|^(?:关于|对)?过去|^(?:本届政府)?(?:任期)?[一二三四五六七八九十]年来|来之不易|亮点(?:工作)?$|(?:主要|经验|典型|创新)做法|"
    + BROUGHT
)
_FUTURE = one_of(
    r"目标|任务|安排|部署|打算|(?:工作|[上下]?半?年|发展)计划$|下半年|思路|总体要求|重点(?:工作)?|政策取向|今后|未来|下一?步|下一?阶段|[明来]年|展望|措施|举措|保障(?=措施|体系|机制|$)|(?:强化|加强|组织|实施)[^。]{0,6}保障|"
    r"指标|自身建设|民生实事|工作的?建议|今年的?(?:政府|主要)*工作$|新的?一年的?(?:政府|主要)*工作|组织实施|规划实施"
)
_BEHIND = re.compile(
    r"^(?:关于)?(?:今年以来|[^,。下]{0,6}上半年|[^,。]{0,6}(?:前三|[一二三]|第[一二三])季度|[去上]年)"
)
"""The part of a year that a heading speaks of, over where it says nothing else of it (关于上半年工作)."""
_NEITHER = re.compile(
    r"形势(?!稳定|平稳|持续|总体|大好|良好|喜人|好转|向好|保持|不断|进一步|明显)|发展态势$|面临|问题|挑战|不足|困难(?![残群家职学师户人老儿妇重青企])|环境分析|(?:^|[”\"]|时期|面临的?|宏观|外部|内外部?|基础[和与及、])发展(?:环境|条件)(?=$|[和与及、])|指导思想|基本原则|背景|意义|体会|启示|经验|规律性认识"
)
_TO_DO = re.compile(
    r"(?:报送|上报|通报|汇报|公布|公示|反馈|掌握|了解|听取|调度"
    r"|(?:[,、]|定期|及时|每[^,]{1,4}|加强|强化|做好|对)[^,;]{0,8}(?:报告|公开|跟踪|监测|监督|检查|督查|督导|考核|评估|审议|统计))[^,。;]{0,24}情况$"
    r"|情况的?(?:监督|监测|检查|督查|督导|考核|评估|跟踪|通报|公开|报告制度)"
    r"|(?:提升|提高|增强|巩固|扩大|放大|检验|考核|评估)[^,;。]{0,8}成[效果就绩]$|(?:及时|认真|加强|全面|做好|深入)总结|(?:打造|培育|形成|突出|创新|挖掘)[^,;。]{0,8}亮点|(?:推广|借鉴|学习|复制)[^,;。]{0,8}做法"
)
"""What looks back no further than that something is to be told, looked after or had (定期通报进展情况)."""
_TASKED = re.compile(
    r"^(?!.*(?:存在|面临)).*(?:问题(?:导向|整改|排查|查摆|处[理置]|整治|清单|台账)|困难(?:帮扶|救助|补助|补贴)"
    r"|(?:加强|强化|做好|深化|开展|推进|关注|建立|弥补|补齐|聚焦|迎接|战胜|处理|学习|借鉴|交流)[^,;。]{0,12}"
    r"(?:问题|困难|挑战|不足|经验|形势))"
)
"""The same of what is to be done (坚持问题导向, 加强形势研判)."""
_SOLVING = re.compile(r"(?:解决|破解|化解|缓解|消除|攻克|整治|治理|应对|防范)(?!情况)|推广|复制|弘扬")
"""What a heading is to have done about problems, challenges or the experience of others."""
_PAST_OPENING = re.compile(
    r"^\W{0,6}(?:各位代表\W{1,3})?(?:这(?:是|[一二三四五六七八九十]年)|"
    r"过去(?:的)?[一二三四五六七八九十\d]?年|"
    r"(?:刚刚)?过去的|[一二三四五六七八九十]年来|(?:去|上)年|回[顾首眸望]|总结过去|一年来)"
)
_FUTURE_OPENING = re.compile(
    r"^\W{0,6}(?:各位代表\W{1,3})?(?:今年(?!\d|[一二三四五六七八九十]+月|以来|初|上半年|入春|春)|明年|今后|未来|下一?步|新的一年|展望|到\d{4}年|"
    r"(?![^。]{0,12}(?:年初|原定))[^。]{0,40}(?:预期目标|奋斗目标|发展目标|主要目标|主要指标|主要任务|目标任务)[^。]{0,12}(?:是|为(?!导向|引领|抓手|主线|牵引|核心|统领|依据|重点)|:))"
)
_AHEAD = re.compile(
    r"\W{0,6}(?:各位代表\W{1,3})?(?:(?:今后|未来)[^。,]{1,4}年(?=[是,要将我全的])|[今明]年(?:是|政府|全|我|经济|重点|要|将|的?工作|主要|着力|,)|[^。]{0,60}(?:预期|奋斗|主要|发展)目标[^。]{0,8}(?:是|为(?!导向|引领|抓手|主线|牵引|核心|统领)|:))"
)
_AHEAD_LINE = re.compile(
    r"(?:下一?步|今后|[明来]年|下半年)[^。,;]{0,8}(?:打算|计划|安排|思路|重点|工作|任务|措施)[^。,;]{0,4}:?"
)
_TO_LIST = re.compile(
    r"(?:明年|[^。]{2,12}年)[^。了]{0,60}(?:(?:将|要|重点|着力|计划|拟)[^。了]{0,40}:|目标[是为:])|各位代表\W{1,3}[^。了]{0,30}(?:将|要(?!求))"
)
_FIVE_NAMED = re.compile(rf"[“\"]({FIVE})[”\"]")
_FIVE_IN_FULL = re.compile(rf"{FIVE_IN_FULL}(?:规划|计划)")
_FIVE_OPENING = re.compile(rf"\W{{0,6}}[“\"](?P<five>{FIVE})[”\"](?:时期|期间|以来|期?末)")
_YEARS_OVER = re.compile(
    r"\W{0,6}(?:据悉,)?(?:(?:过去|近)的?[三四五35]年[来间]?,|今年以来,|(?:(?:19|20)\d\d年|党的(?:十[六七八九]|二十)大|改革开放|新世纪|建[国市县区])以来,|近几?年来,|[一两二三四五]年来,|[^。,]{2,16}以来的[一二三四五]年,是)"
)
_YEAR_OVER = re.compile(r"\W{0,6}(?:(?:刚刚|即将)过去的|过去的(?=[一这]年))(?:[一这]年|(?:19|20)\d\d年)")
_TO_COME = re.compile(r"今后|未来|下一步|力争|确保|到20\d\d年|今年(?!以来)|将(?!近|军)")
_STILL_TO_COME = re.compile(
    r"今后|未来|下一步|力争|确保|争取|计划(?=[新投完建实])|(?:目标|任务)[是为:]|今年(?!以来)|(?<!即)将(?!近|军)|(?<![主重需必摘])要(?!求|素)"
)
_OPENS_WITH_YEAR = re.compile(
    r"\W{0,6}(?:截?[至止到]|(?:19|20)\d\d年?[-—–~至到])?(?:19|20)\d\d年(?:[底末]?,|[底末]?全[国省市县区州盟旗])"
)
_CHANGED_UNTIL = re.compile(
    r"[^。,;]{2,24}[从由](?:19|20)\d\d年[底末]?的[^。,;]{2,16}[到至为](?:19|20)\d\d年[底末]?的"
)
_TOLD_BY = re.compile(r"\W{0,3}[^。,;:\d]{0,12}?(?:介绍|指出|表示|强调|说)[,:]")
"""Who tells what follows (市长介绍,2030 年, …)."""
_RUN_IN = 20
_ANY_YEAR = re.compile(r"(?:19|20)\d\d(?=年|-|—)")
_PROBLEMS = re.compile(
    r"(?:看到|认识到|正视|面临|存在)[^。]{0,60}(?:问题|困难|不足|挑战|差距|矛盾)|(?:问题|"
    r"困难|不足)(?:和[^。]{1,6})?:"
)
_PROBLEMS_ARE = re.compile(
    r"\W{0,3}(?:但是?|同时|当前|目前|,)*(?:我[国省市县区])?[^。,;:]{0,12}(?:存在|面临)[^。,;:解克]{0,12}(?:问题|困难|不足|矛盾)(?:和[^。,;:]{1,6})?(?:[有是]|主要是|表现在)?[是:]"
)
"""How a paragraph opens that tells what is amiss, below a heading of what is to be done, too."""
_AMISS = ("问题", "困难", "不足", "挑战", "差距", "矛盾")
"""One of them stands where problems are told."""
_THANKS = re.compile(r"(?:表示|致以)[^。]{0,10}(?:感谢|敬意)|成绩(?:的取得)?,?来之不易")
_AHEAD_LED = re.compile(rf"\W{{0,6}}({YEAR})年[^。,;\d]{{0,12}}(?:打算|计划|安排|思路|重点|任务|目标)[:,]")
"""What leads a paragraph about the year ahead on (2031 年工作打算:一是 …)."""
_YEAR_BEGUN = re.compile(rf"\W{{0,6}}({YEAR})年(?:是|,)")
_YEAR_FIRST = re.compile(rf"\W{{0,6}}({YEAR})年")
_UNTIL_YEAR = re.compile(rf"\W{{0,6}}到({YEAR})年")
"""How a paragraph opens that tells what was reached (到 2005 年底), or is to be."""
_HEARD_OF_YEAR = re.compile(
    rf"\W{{0,6}}(?:各位代表\W{{1,3}}|[^。,;:\d]{{0,8}}(?:报告|会议)\W{{0,2}}(?:[^。,;:\d]{{0,12}}对|(?:提出了?|明确了?|指出|强调)[,:]?))?"
    rf"({YEAR})年(?:[,是要将拟]|重点|计划|的?工作|预期|着力|[全我][市县区省州])"
)
"""How a paragraph opens that turns to a year, to its hearers or by what a meeting says of it."""
_WILL = re.compile(
    r"将(?:继续|进一步|以|按照|坚持|紧[扣紧]|立足|围绕|重点|全面|深入|着力|聚焦|抓|加快|完成|实现|投[资入]|新)|计划(?:完成|投资|新)"
)
"""What a paragraph says of the year that it opens with, where that is still to come."""
_AND = re.compile(r"[和与及暨、,](?!.*[回总][顾结])")
_NAMES_TIME = re.compile(rf"[“\"]{FIVE}[”\"]|今后|未来|下一?步|[今明]年|(?:19|20)\d\d年")
_FIVE_AHEAD = re.compile(
    rf"\W{{0,6}}(?:各位代表\W{{1,3}})?[^。,;“\"]{{0,8}}[“\"](?P<five>{FIVE})[”\"](?!以来)"
)
_DRAWN = re.compile(
    r"(?:编制|起草|制[定订]|形成)[^。]{0,60}(?:草案|提[请交]|审[查议])|提[请交][^。]{0,40}审[查议]"
)
"""What hands on the outline of a plan of five years in the midst of a report, and what opens with it."""
_YEAR = re.compile(rf"(?<![由从比较])({YEAR})年(?!\s*\d+\s*月|的?基础)")


def zone_of_heading(heading: str, plan_year: int) -> Zone | None:
    """What a heading says its part speaks of; ``None`` when it does not say."""
    if apart := zone_apart(heading):
        return apart
    heading = heading.replace(" ", "")
    told = _YEAR.findall(heading) if "年" in heading else ()
    years = [number_of_year(year) for year in told if len(year) == 4]
    if _PAST.search(heading) and not _TO_DO.search(heading):
        return "past"
    if _opens_five_years_over(heading, plan_year):
        return "past"
    if years and plan_year:
        return "past" if max(years) < plan_year else "future"
    if _FUTURE.search(heading):
        return "future"
    if _BEHIND.match(heading):
        return "past"
    if _NEITHER.search(heading) and not _SOLVING.search(heading) and not _TASKED.match(heading):
        return "neither"
    return "future" if _five_years_ahead(heading, plan_year) else None


def _five_years_ahead(words: str, plan_year: int) -> bool:
    """Whether five-year plans are named, all of which were still to come in the plan's year."""
    named = [*_five_years_named(words), *(f"{five}五" for five in _FIVE_IN_FULL.findall(words))]
    coming = [FIVE_YEARS_FROM[five] for five in named]
    return bool(coming) and 0 < plan_year <= min(coming)


def zone_apart(heading: str) -> Zone | None:
    """What a heading says that opens no part of the plan itself: a glossary, or a table of contents."""
    if "目" in heading and _CONTENTS.match(heading):
        return "contents"
    named = "注" in heading or "词" in heading or "语" in heading
    return "glossary" if named and _GLOSSARY.match(heading) else None


_LINE = 12
"""Characters of a line that heads a part without a number."""


def heads_a_part(line: str, plan_year: int) -> bool:
    """Whether a line, short or with a colon, says whether what stands below it is over or to be done."""
    words = line.strip()
    leads = len(words) <= _LINE or words.endswith(":")
    return leads and zone_of_heading(words, plan_year) in ("past", "future")


def zone_of_paragraph(paragraph: str, inherited: Zone, plan_year: int) -> Zone:
    """What a paragraph speaks of under headings that say ``inherited``."""
    if inherited in ("glossary", "contents", "furniture", "signature"):
        return inherited
    opening = paragraph[:120].replace(" ", "")
    if inherited == "future" and _PROBLEMS_ARE.match(opening):
        return "neither"
    if inherited == "future":
        over = _opens_five_years_over(opening, plan_year) and not (
            _TO_COME.search(paragraph)
            or any(FIVE_YEARS_TO[five] >= plan_year for five in _five_years_named(paragraph))
        )
        over = over or _YEAR_OVER.match(opening) is not None
        return "past" if over or _tells_of_years_over(paragraph, opening, plan_year) else inherited
    over = 0 < _year_at(_UNTIL_YEAR.match(opening)) < plan_year
    begun = _YEAR_BEGUN.match(opening) if inherited == "past" and _WILL.search(paragraph) else None
    led = 0 < plan_year <= max(_year_at(_AHEAD_LED.match(opening)), _year_at(begun))
    said = "今年" in opening[:8] and inherited == "past" and tells_of_done(paragraph)  # 今年,我局 … 取得了 …
    ahead = led or (_FUTURE_OPENING.match(opening) is not None and not over and not said)
    five = _FIVE_OPENING.match(opening) if inherited != "neither" else None
    if ahead or (five and 0 < plan_year <= FIVE_YEARS_FROM[five["five"]]):
        return "future"
    if tells_of_problems(paragraph):
        return "neither"
    if inherited == "neither" and _opens_past(opening, plan_year):
        return "past"
    return inherited


def _year_at(found: re.Match[str] | None) -> int:
    """The year found, 0 where none is or it is but two digits long."""
    return number_of_year(found[1]) if found and len(found[1]) == 4 else 0


def _opens_five_years_over(opening: str, plan_year: int) -> bool:
    """Whether a paragraph opens with a five-year plan, or with years, that were over when this one began."""
    if named := _FIVE_OPENING.match(opening):
        return FIVE_YEARS_TO[named["five"]] < plan_year
    return _YEARS_OVER.match(opening) is not None


def _tells_of_years_over(paragraph: str, opening: str, plan_year: int) -> bool:
    """Whether a paragraph opens with a year, or what changed up to one, and tells of none to come."""
    years = [int(each) for each in _ANY_YEAR.findall(paragraph.replace(" ", ""))]
    years += [FIVE_YEARS_TO[each] for each in _five_years_named(paragraph)]
    if not years or max(years) >= plan_year or _STILL_TO_COME.search(paragraph):
        return False  # most tell of no year, and are not looked at for how they open
    head, _, rest = opening.partition("。")
    opening = _TOLD_BY.sub("", rest if rest and len(head) <= _RUN_IN else opening, count=1)
    return _OPENS_WITH_YEAR.match(opening) is not None or _CHANGED_UNTIL.match(opening) is not None


def _five_years_named(words: str) -> list[str]:
    """The five-year plans that are named in quotation marks."""
    return _FIVE_NAMED.findall(words) if "五”" in words or '五"' in words else []


def _opens_past(opening: str, plan_year: int) -> bool:
    year = _year_at(_YEAR_FIRST.match(opening))
    return _PAST_OPENING.match(opening) is not None or 0 < year < plan_year


def tells_of_problems(paragraph: str) -> bool:
    """Whether a paragraph opens with the problems that a review ends with, or with its thanks."""
    opening = paragraph[:120].replace(" ", "")
    amiss = any(map(opening.__contains__, _AMISS)) and _PROBLEMS.search(opening) is not None
    thankful = "感谢" in opening or "敬意" in opening or "来之不易" in opening
    return amiss or (thankful and _THANKS.search(opening) is not None)


def tells_of_done(paragraph: str) -> bool:
    """Whether a paragraph tells what was done, whichever year it says that of."""
    return past_odds(paragraph.replace("今年", ""), 0) > 0


def looks_both_ways(heading: str, plan_year: int) -> bool:
    """Whether a heading says that its part ends with what is to be done (“十四五”回顾和“十五五”目标)."""
    heading = heading.replace(" ", "")
    return any(
        zone_of_heading(heading[: joint.start()], plan_year) == "past"
        and zone_of_heading(heading[joint.end() :], plan_year) == "future"
        for joint in _AND.finditer(heading)
    )


def turns_amid(words: str, plan_year: int, *, heading: bool = False) -> bool:
    """Whether a paragraph, or a ``heading``, below one that looks both ways turns to what is to be done."""
    if heading:
        return zone_of_heading(words, plan_year) == "future" and _NAMES_TIME.search(words) is not None
    opening = words[:160].replace(" ", "").strip()
    named = _FIVE_AHEAD.match(opening)
    drawn = _five_years_ahead(opening, plan_year) if _DRAWN.search(opening) else False
    return (
        drawn
        or (named is not None and 0 < plan_year <= FIVE_YEARS_FROM[named["five"]])
        or turns_to_future(words, plan_year, to_list=False)
        or zone_of_paragraph(words, "past", plan_year) == "future"
    )


def turns_to_future(paragraph: str, plan_year: int, *, to_list: bool) -> bool:
    """Whether a paragraph of a report opens the part about the year ahead, or ``to_list`` its tasks."""
    opening = paragraph[:80].replace(" ", "").strip()
    if _AHEAD_LINE.fullmatch(opening):
        return True
    five = _FIVE_OPENING.match(opening)
    if five and opening[-1] == ":" and 0 < plan_year <= FIVE_YEARS_FROM[five["five"]]:
        return True
    if to_list and not _TO_LIST.match(paragraph.strip()):
        return False
    year = _HEARD_OF_YEAR.match(opening)
    return _AHEAD.match(opening) is not None or 0 < plan_year <= _year_at(year)
