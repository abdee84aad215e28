"""Phrases that tell but where, how fast or of what whole the figure before them holds: 县城达到 80%."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_rankings as ranks
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.figure_gaps import LISTED_ON
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.indicator_shares import part_beside
from graphbuild.extract.figures.named import Named, as_told

LEVEL = re.compile(
    r"^(?:中央|(?:国家|省|[市县区]本|市|县|区|县区|市县|[一二三四五]?星|[1-5]?A)级(?:[及]?以上)?)"
)
_HONOURED = re.compile(
    r"(?P<how>[^,。;、\d]{2,6}?)(?:乡镇|[县镇乡村户]|[小社]区|单位|街道|家庭|学校|校园|机关)"
)
"""A place by what it is honoured as, of which the level may be told once (省级卫生乡镇, 卫生村)."""
_A_PLACE = (
    r"(?:中心城[区市]|主?城区|镇区|[老新]城区?|城[镇市乡]|农村|乡村|[县市]城(?:以上城市)?|市区|区县|县区|"
    r"县(?:级?市|域)?|(?:重点|建制|中心|一般)?(?:乡镇|镇|村)|(?:地级|设区)市|其[他它余](?:县区|县市|地区|乡镇|[县市区])|"
    r"(?!稳?[居位列排占])[^,。;、\d的]{0,8}(?:地区|区域|流域|城市群|片区|以外|省份)|[东中西]部|[山库平]区|平原|丘陵|沿海|农?牧区|非?贫困(?:地区|[县村])|城乡结合部|小学|初中|高中|中职|高职)"
)
_PLACE = re.compile(rf"{_A_PLACE}(?:[、和及与]{_A_PLACE})*")
"""A kind of place or body that may stand for a whole phrase."""
_OF_SHARES = frozenset(("%", "‰", "平方米", "元", "万元", "岁", "年"))
_PACE = re.compile(r"(?:平均|年均|同比)?(?:增速|增幅|增长率|涨幅|降幅)|总量|总额|规模|占比|人均")
_PACE_AMONG = re.compile(
    rf"(?P<what>{_PACE.pattern})(?:已?连续[一二三四五六七八九十\d]+[年次届])?(?:位[列居]|[居列占]|排名)(?P<among>[^,。;、\d]{{2,10}}?)(?:前列)?"
)
_CONTRIBUTES = re.compile(r"对[^,。;、\d]{2,10}的?贡献(?:率|份额)")
_REACHED_OF = re.compile(
    r"(?P<part>[^,。;]{2,}?)(?:(?:占比|比[重例])(?:将|要)?(?:达到?|不低于|不少于|超过|控制在)|(?:将|要)?(?:达到?|占到?|相当于))(?P<whole>[^,。;、]{2,16}?(?:总量|总额|总数|总?产量|总产值|总值|收入|支出|投资|销售|人口|"
    r"面积|消费|负荷|需求|[^\W!-ÿ]量))的(?P<share>比[重例])?"
)


_LIKE = re.compile(r"[\s,、]*(?:大?约|仅|已)*相当于(?P<whole>[^,。;、\d年]{2,16})的\s*")
"""The whole that what was named before is so much of."""
_RANK = re.compile(r"(?:总量|总额|规模|[增降涨][速幅])?(?:全[国省市县区州盟旗]|世界)?排名$")
"""What a name tells of the place of a thing among others, by its pace or its size."""
_LONGEST = 24
_SHORT = 12
_RATE = 2
_RATE_LEAD = 6
_OF_FIRMS = re.compile(r"^[^,。;、]{1,10}?(?:企业|单位|机构)(?=.{4})")
_FIRMS = ("企业", "单位", "机构", "工业")
_BARE = re.compile(r"(?!其中)[^占,。;]*[^占的,。;]")


_RATIO_TO = re.compile(r"(?P<part>[^,。;]{2,}?)(?:不得?[低高少]于|不?得?超过)(?P<whole>[^,。;、]{2,24})的")
_TASK_DONE = re.compile(r"(?:分别|各|累计)*完成(?P<plan>[^,。;、\d]{0,6}?(?:任务|计划|目标)量?)的")
PLANNED = (
    r"(?:全年|年度?|年初|预期|[省市县]定?|[省市县区盟州旗](?:级|政府)|下达|调整|变动|各级汇总|投资|目标|指标|考核|计划(?=[目任]))*"
    r"(?:计划|预算|任务|目标)"
)
"""What a year's plan is called, of which a share is done."""
_YEARS_PLAN = re.compile(PLANNED)
_RAISED_FOR = re.compile(
    r"(?P<what>[^,。;、\d]{3,}?(?:标准|定额|限额|额度|补助|补贴|经费))(?:分别)?(?:提高|增加|调整|上调|提升|降低)[到至为]"
    r"(?P<who>(?!每)[^,。;、\d]{2,6})"
)
_EXCHANGED = re.compile(r"(?P<currency>[美港欧日]元|英镑)[兑折合]+$")
_OF_PEOPLE = re.compile(r"(?:自然增长|死亡|出生)率")
_HOPED = Ending("力争|确保|争取|预计")
_RATE_OF = re.compile(
    r"(?P<what>[^,。;、\d]{2,}?(?:率|比例|比重|占比))(?:分别)?(?:为|达到?):?(?P<who>(?!全|平均|控制|目标|预计|最)[^,。;、\d为达的在]{2,6})"
)
"""A rate of the first of several (优良率为国道 80%、省道 60%)."""
_HELD_AFTER = Ending(
    rf"(?P<what>(?=[^,]*(?:均|标准|每|率|水平|比例))[^,。;、\d]{{2,}}(?:面积|标准|经费|收入|支出|水平|率|比例|床位数?))(?P<who>{_A_PLACE})"
)
"""Those of whom a mean or a rate is told, behind it (生均面积小学达到 6 平方米)."""
_GROWN = ("增速", "年均增速")
_SUM = Ending(r"(?:总值|产值|增加值|收入|支出|投资|总额|余额|存款|贷款|税收|利税|利润|[出进]口|固投)")
_LEVEL_AFTER = re.compile(
    r"(?P<what>[^,。;、\d]{4,}?[^升晋提上等之各本县市省])(?P<level>(?:国家|省|市|县|[五四三]星)级)"
)
_CUT = re.compile(
    r"(?P<how>(?:为[^,。;、\d]{2,6}?)?(?:降低|减轻|减少|压降|压减|节约)(?:[^,。;、\d]{0,4}?(?:企业|群众|居民|用户|经营主体|市场主体))?)[^,。;、\d]{2,}?(?P<what>成本|负担|费用|开支)$"
)
"""What of a cost is cut, and whose (降低企业 | 用电成本)."""
_PER_HEAD = Ending(r"(?P<per>每[人户生](?:每[月年天日]|每?学年|每?学期)?|[月年]人均|人均每?[月年]?)")
_GRANTED = re.compile(r"(?:标准|补助|补贴|津贴|养老金|低保金|抚恤金|救助金|助学金|低保|五保)$")


def leaning(figure: Figure, left: str, last: Named | None) -> Named | None:
    """The indicator of a figure whose own words lean on the one before, or on a whole; else nothing."""
    if figure.counted == "%":
        share = _REACHED_OF.fullmatch(left.rstrip("约近超过达到为")) if "的" in left[-5:] else None
        part = without_lead(_HOPED.sub("", share["part"])) if share else ""
        if share and len(part) > 1:
            return as_told(figure, f"{part}占{share['whole']}{share['share'] or '比例'}", part)
        rate = _RATE_OF.fullmatch(left) if "为" in left or "达" in left else None
        what = without_lead(rate["what"]) if rate else ""
        if rate and what:
            text = rate["who"] + what
            return Named(text, text, "", text, figure.counted, what)
        ratio = _RATIO_TO.fullmatch(left) if left.endswith("的") else None
        part = without_lead(ratio["part"]) if ratio else ""
        if ratio and part:  # 低保标准不低于人均支出的 35%
            text = f"{part}与{ratio['whole']}之比"
            return Named(text, part, "", part, figure.counted)
        task = _TASK_DONE.fullmatch(without_lead(left)) if left.endswith("的") else None
        if task and not (last and _YEARS_PLAN.fullmatch(task["plan"])):
            return Named(f"{task['plan']}完成比例", task["plan"], "", task["plan"], figure.counted)
    rate = _EXCHANGED.search(left) if figure.counted == "元人民币" else None
    if rate:  # 1 美元兑 8.1 元人民币
        return as_told(figure, f"{rate['currency']}兑人民币汇率")
    raised = _RAISED_FOR.fullmatch(left) if "元" in figure.unit else None
    if raised:  # 经费标准提高到小学 650 元
        return as_told(figure, raised["who"] + without_lead(raised["what"]))
    if last is None or len(left) > _LONGEST:
        return None
    share = _LIKE.fullmatch(left) if figure.counted == "%" and words.is_measured(last.base) else None
    if share:  # 旅游收入达到 60 亿元, 相当于生产总值的 15%
        text = f"{last.base}占{share['whole']}比例"
        return Named(text, text, last.verb, last.subject, figure.counted)
    lead = words.without_tail(without_lead(left))
    if ("人口" in last.base or last.base == "出生率") and _OF_PEOPLE.fullmatch(
        lead
    ):  # 人口出生率 11‰, 自然增长率 5‰
        return as_told(figure, f"人口{lead}", verb=last.verb)
    if figure.counted == "%" and _CONTRIBUTES.fullmatch(lead):
        text = words.without_measure(last.subject) + lead.replace("的贡献", "贡献")
        return as_told(figure, text, last.subject, last.verb)
    if figure.kind == "rank":
        among = _PACE_AMONG.fullmatch(lead)
        if among and not ranks.scope_of(lead):  # 总量位列中心城区第一
            text = f"{_RANK.sub('', last.base)}{among['what']}{among['among']}排名"
            return as_told(figure, text, last.subject, last.verb)
        held = ranks.ranked(lead)
        text = (
            ranks.ranking((last.subject if held == "总量" else _RANK.sub("", last.base)) + held, left)
            if _PACE.fullmatch(held)
            else ""
        )
        return as_told(figure, text, last.subject, last.verb) if text else None
    shared = last.whole and last.base.endswith(last.whole) and words.is_measured(last.whole)
    bare = 2 <= len(lead) <= _RATE_LEAD and not words.is_measured(lead)
    if shared and bare and figure.unit == last.unit and LISTED_ON.match(left):
        return Named(lead + last.whole, lead + last.whole, last.verb, lead, figure.counted, last.whole)
    beside = figure.counted == "%" == last.unit and bare and LISTED_ON.match(left) is not None
    if beside and (text := part_beside(lead, last)):
        return Named(text, text, last.verb, lead, figure.counted)
    alike = figure.unit == last.unit and figure.unit in _OF_SHARES and words.is_measured(last.base)
    if alike and _PLACE.fullmatch(lead):
        elsewhere = _PLACE.match(last.base)
        whole = last.base[elsewhere.end() :] if elsewhere and elsewhere.end() > 1 else last.base
        whole = last.whole if last.whole and last.base.endswith(last.whole) else whole
        return Named(lead + whole, lead + whole, last.verb, lead + whole, figure.counted, whole)
    rated = (
        figure.counted == last.unit in ("%", "‰") and figure.bounded_before and words.is_measured(last.base)
    )
    if (
        rated
        and 2 <= len(lead) <= _SHORT
        and not lead.endswith(("幅度", "速度"))
        and _BARE.fullmatch(lead)
        and not words.VERB.search(lead)
    ):
        of_firms = lead.endswith(_FIRMS) and _OF_FIRMS.match(last.base)
        measure = last.base[of_firms.end() :] if of_firms else lists.measure_of(last.base)
        if len(measure) > _RATE and not words.is_measured(lead):  # 自来水普及率达到 90%, 卫生厕所达到 85%
            text = lists.joined(lead, measure) if of_firms else lead + measure
            return as_told(figure, text, lead, last.verb)
    return None


def held_first(lead: str) -> str:
    """What is measured, behind those of whom it is told first: 生均面积小学 → 小学生均面积.

    What is counted, behind the level that is told after it (创建示范园国家级 → 创建国家级示范园).
    """
    if "级" in lead and lead.endswith("级") and (sort := _LEVEL_AFTER.fullmatch(lead)):
        verb = words.VERB.match(sort["what"])
        begin = verb.end() if verb and verb.end() < len(sort["what"]) - 1 else 0
        return sort["what"][:begin] + sort["level"] + sort["what"][begin:]
    found = _HELD_AFTER.fullmatch(lead)
    return found["who"] + found["what"] if found else lead


def grows_alike(figure: Figure, lead: str, left: str, last: Named | None) -> str | None:
    """How a sum grows that is told by its rate alone after another's (一产增长 4%, 二产 14%), if it does."""
    pace = last.text[len(last.base) :] if last and figure.counted == last.unit == "%" else ""
    if pace not in _GROWN or figure.bounded_before or left.strip(" 、和及与") != lead or "占" in lead:
        return None
    sums = words.INDUSTRY.fullmatch(lead) or _SUM.search(lead)
    return pace.removesuffix("增速") if sums else None


def per_head(figure: Figure, lead: str, left: str) -> str:
    """What is granted to each, with each for whom: 低保标准提高到每人每月 720 元 → 低保每人每月标准."""
    found = _PER_HEAD.search(left) if "元" in figure.unit else None
    if found is None or found["per"] in lead or _GRANTED.search(lead) is None:
        return lead
    return f"{lead.removesuffix('标准')}{found['per']}标准"


def honoured_alike(lead: str, left: str, last: Named | None) -> str:
    """A place honoured like those before it, whose level is told once (省级卫生乡镇 9 个、卫生村 8 个)."""
    level = LEVEL.match(last.subject) if last and left.startswith("、") else None
    if last is None or level is None:
        return ""
    honour = _HONOURED.fullmatch(lead.removeprefix(last.verb))
    alike = _HONOURED.fullmatch(last.subject, level.end()) if honour else None
    if honour and alike and honour["how"] == alike["how"]:
        return last.verb + level.group() + honour.group()
    return ""


def lowered_alike(lead: str, left: str, last: Named | None) -> str:
    """降低企业用电成本 3 亿元、物流成本 2 亿元: the next of the costs that are cut; else nothing."""
    cut = _CUT.match(last.base) if last and left.startswith(("、", "和")) else None
    return cut["how"] + lead if cut and lead.endswith(cut["what"]) and not _CUT.match(lead) else ""
