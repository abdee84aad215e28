"""Parts of what the figure before counts: 其中 …, or in brackets by a short word."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_lists as lists
from graphbuild.extract.figures import indicator_rankings as ranks
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_siblings import LONGEST
from graphbuild.extract.figures.named import Named, as_told, those_who
from graphbuild.extract.figures.units import is_counter

_SUMS = "款金费税"
WHOLE_NAME = 6
PART_OF = re.compile(r"率|占比|比例|比重$")
_OF_TRADE = re.compile(
    r"[^、]{0,6}?(?P<trade>(?:农林牧渔服务|农林牧渔|工农|[农工林牧渔])业)(?P<measure>总?产值|增加值)"
)
_SUM = re.compile(r"(?:投资|资金|经费|支出|贷款|债券)(?=(?:总?规模|总?额|额度)?$)")
_OF_PROFITS = ("利润", "税金", "税收")
_PERSONS = ("人", "名")
_OF_WORKERS = re.compile(r"(?:再?就业|创业|转移|参保|脱贫)$")
_WHO = re.compile(r"(?:人员?|[生工者民]|军人|劳动力|妇女)$")
"""What is done by those of whom some are told by who they are (再就业 9 人, 其中困难人员 5 人)."""
_OF_LIVES = re.compile(r"(?:平均|人均)?(?:受教育年限|预期寿命|年龄)$")
"""What people are told by that is no whole of which others are a share."""
_NOUN = re.compile(
    r"(?:企业|公司|[中小]学|(?<!农)[户校院房园社厂村镇站室]|[博硕]士|党员|项目|"
    r"中心|基地|人员|教师|干部)$"
)
_WAY = re.compile(r"(?:公路|[省县乡村]道|干线|管网|渠道|堤防)$")
"""What a work on other ways is told of in part (改造国省干线 90 公里, 其中一级公路 20 公里)."""


_DEED = re.compile(r"(?:绿化|治理|整治|修复|造林)$")
_GROWN = ("新", "净增", "培育", "引进", "扶持")
"""What brings about but some of the firms that a sum after them is made by."""
_OUTPUT = re.compile(r"(?:实现|完成)(?P<what>(?:现价)?工业(?:销售|总)?产值|工业增加值|利[税润]总额|亏损额?)")
STAFF = re.compile(r"(?:从业|就业|务工)(?:人员|人数|人口)|(?:在[职岗])?(?:职工|员工)(?:总数)?|劳动?力")
"""Who work at the firms counted before (乡镇企业 9 家, 从业人员 8 万人)."""
HOLDER = re.compile(
    r"[^,。;、\d]{0,10}(?:企业|公司|单位|机构|[农工商林牧渔]业|行业|部门|地区|流域|区域|城[镇市区]|县城|农村|乡镇|乡村|居民|"
    r"小学|初中|高中|幼儿园)"
)
"""Those who hold a part of what is measured of all (乡镇工业, 规模以上企业)."""
_STOCKED = re.compile(r"(?:[存出]栏|出笼|饲养)(?:总?[数量])?$")
_STOCKED_FIRST = re.compile(r"年?(?:[存出]栏|出笼|饲养|屠宰)(?=[^\W!-ÿ量数])")
_HEADS = frozenset("头只羽口匹峰")
"""What cattle are counted by, each kind of it in its own way."""


_POWERED = ("电", "发电", "光伏", "储能", "能源")
_INSTALLED = re.compile(r"装机(?:容量|规模)?$")
"""What power stations are told by, those of one kind too."""


def stocked(figure: Figure, lead: str, last: Named) -> str:
    """A kind of cattle after all: 牲畜存栏 9 万头, 其中牛 1 万头、羊 8 万只 → 羊存栏数; else nothing."""
    told = _STOCKED.search(last.base) if figure.counted[:1] in _HEADS else None
    bare = len(lead) <= WHOLE_NAME and not _STOCKED.search(lead) and not words.VERB.match(lead)
    led = _STOCKED_FIRST.match(last.base) if told is None and figure.counted[:1] in _HEADS else None
    if led and bare and not _STOCKED_FIRST.match(lead):
        return led.group() + words.with_noun(lead, figure.unit)
    return lead + told.group() if told and bare and not words.is_measured(lead) else ""


def held(figure: Figure, lead: str, last: Named, whole: str = "") -> str:
    """What is measured of all, of who holds a part: 废水排放量 30 亿吨, 其中乡镇工业 8 亿吨; else nothing.

    ``whole`` is what is measured, where another part was told before.
    """
    whole = whole or last.base
    installed = _INSTALLED.search(whole) if lead.endswith(_POWERED) and figure.counted == last.unit else None
    if installed:  # 电力装机容量 900 万千瓦, 其中煤电 500 万千瓦
        new = found.group() if (found := words.NEW.match(whole)) else ""
        return new + lead.removeprefix(new) + installed.group()
    told = figure.counted == last.unit and words.is_measured(whole) and not words.INDUSTRY.match(lead)
    if not told or is_counter(figure.counted) or not HOLDER.fullmatch(lead) or words.VERB.match(lead):
        return ""
    return "" if _SUM.search(whole) or lead in whole else lists.joined(lead, whole)


def is_bounded(name: str) -> bool:
    """Whether a sum tells apart what a name counts (亿元以上项目)."""
    return "亿元" in name or "万元" in name


def by_firms(figure: Figure, lead: str, last: Named) -> str:
    """What the firms counted before make: 规模以上企业达到 300 户, 实现工业总产值 35 亿元; else nothing."""
    counted = (
        last.subject.endswith("企业")
        and not last.verb.startswith(_GROWN)
        and (last.unit in ("家", "户", "个") or "人" in last.unit)
    )
    if counted and STAFF.fullmatch(lead):
        return words.with_noun(last.subject + lead, figure.unit)
    made = _OUTPUT.fullmatch(lead) if counted else None
    return lists.joined(last.subject, made["what"]) if made else ""


_OF_THESE = re.compile(r"\s*(?:,|、)?其中")


def is_part(figure: Figure, lead: str, left: str, last: Named, *, aside: bool) -> bool:
    """Whether a figure tells a part of the one before: 其中 …, or in brackets by a short word (公办 9 所)."""
    short = aside and figure.counted == last.unit and len(lead) <= LONGEST and not words.VERB.match(lead)
    such = left.endswith("的") and last.base.endswith(f"的{last.subject}数")  # …的 9 项, 填补空白的 3 项
    return short or such or ("其中" in left and _OF_THESE.match(left) is not None)


def parts_changed(names: list[str], last: Named | None) -> list[str]:
    """Parts that change by what changes of all: 播种面积增长 5%, 其中玉米、水稻分别增长 8%、3%."""
    measure = lists.measure_of(last.base) if last else ""
    return [each if words.is_measured(each) else each + measure for each in names]


def subset(figure: Figure, last: Named, told: tuple[str, str], suffix: str) -> Named:
    """其中 …: a part of what the figure before counts; ``told``: its words, and all that stands before it."""
    lead, left = told
    if figure.kind == "rank":
        return as_told(figure, ranks.ranking(lead, left), lead, last.verb)
    sum_of = _SUM.search(last.base)
    shared = figure.kind == "share" or (lead.endswith("占") and figure.counted in ("%", "成"))
    shared = (shared and not words.is_measured(lead)) or _shares(figure, lead, last)
    if shared and not suffix:
        text = f"{last.base}中{lead.removesuffix('占')}占比"
        return Named(text, text, last.verb, lead.removesuffix("占"), figure.counted)
    if kind := "" if suffix else stocked(figure, lead, last):
        text = kind
    elif suffix or lead.endswith("数"):
        measure = "" if words.is_measured(lead) else lists.measure_of(last.base)
        text = lead + measure
    elif words.INDUSTRY.match(lead) and last.base.endswith("生产总值"):
        text = lead + "增加值"
    elif lead in _OF_PROFITS and "利税" in last.base:  # 实现利税 5 亿元, 其中利润 2 亿元
        text = last.base.replace("利税", lead)
    elif left.endswith("的") and is_counter(last.unit) and last.unit == figure.counted not in _PERSONS:
        return those_who(figure, lead, last.subject, last.verb)  # 其中达到先进水平的 9 项
    elif (deed := _OF_WORKERS.search(last.subject)) and _WHO.search(lead) and last.unit == figure.counted:
        text = words.with_noun(f"{lead}{last.verb}{deed.group()}", figure.unit)
    elif words.is_measured(lead) and not words.is_seat(lead):
        own = words.without_measure(lead)
        whole = (len(lead) >= WHOLE_NAME or 2 <= len(own) < len(lead)) and not PART_OF.search(lead)
        rated = PART_OF.search(lead) and lead[-3:] == last.base[-3:]  # 其中户籍人口城镇化率
        text = (
            lead if whole or rated or lead.endswith(last.base) else f"{_OF_LIVES.sub('', last.base)}中{lead}"
        )
        if "元" in figure.unit and sum_of and lead.endswith(sum_of.group()):
            return Named(text + suffix, text, "", lead, figure.counted, sum_of.group())
    elif words.is_seat(last.subject) and last.unit == figure.counted and not words.is_seat(lead):
        text = words.with_noun(last.verb + lead + last.subject, figure.unit)
        return Named(text + suffix, text, last.verb, lead, figure.counted, last.subject)
    elif sum_of and "元" in figure.unit:  # 安排资金 5 亿元, 其中道路 1 亿元
        text = lead.removeprefix("用于") + ("" if lead.endswith("投入") else sum_of.group())
        return Named(text + suffix, text, "", lead, figure.counted, sum_of.group())
    elif part := held(figure, lead, last):
        whole_of = last.base if last.base in part else part.removeprefix(lead)
        return Named(part, part, "", lead, figure.counted, whole_of)
    elif (
        _NOUN.search(lead) or (_WAY.search(lead) and lead[-2:] not in last.base)
    ) and last.unit == figure.counted:
        text = words.with_noun(last.verb + lead.removeprefix(last.verb), figure.unit)
    elif len(lead) <= 4 and last.unit == figure.counted and not _stands_alone(lead, last):
        text = _in_whole(lead, last)
        rest = text.removeprefix(lead)
        if rest != text and figure.counted == "%" and words.is_measured(rest):  # 机械化率 85%, 其中小麦 98%
            return Named(text + suffix, text, "", lead, figure.counted, rest)
    else:
        whole = is_counter(last.unit) or words.amount_noun(last.unit) in words.EXTENTS
        done = last.verb if whole and is_counter(figure.counted) else ""
        text = words.with_noun(lead if words.VERB.match(lead) else done + lead, figure.unit)
    bounded = last.subject if figure.counted == last.unit and is_bounded(lead) else ""
    return Named(text + suffix, text, last.verb, lead, figure.counted, bounded)


def _shares(figure: Figure, lead: str, last: Named) -> bool:
    """Whether a percentage is the share of a part: 招商引资 20 亿元, 其中工业项目不低于 60%."""
    return figure.counted == "%" and last.unit not in ("%", "倍", "") and not words.RATED.search(lead)


_GRAIN = re.compile(r"粮食作物|(?:主要)?农作物|粮食")
"""A kind of crop that is named by one of its own (种植粮食面积 9 亩, 其中水稻 5 亩)."""


def _in_whole(lead: str, last: Named) -> str:
    """A kind before what is measured of all: 新增铁路里程, 高速铁路 → 新增高速铁路里程."""
    trade = _OF_TRADE.fullmatch(last.base)
    if trade and lead.endswith("业") and not lead.endswith(trade["trade"]):  # 农业总产值, 种植业
        return lead + trade["measure"].removeprefix("总")
    own = last.base.removeprefix(last.verb)
    if kind := _GRAIN.search(own):
        return last.verb + own[: kind.start()] + lead + own[kind.end() :]
    sort = own.find(f"{lead[-1:]}类", 0, -1)  # 肉类总产量, 猪肉
    place = sort if sort >= 0 else own.find(lead[-2:], 0, -1)
    if place >= 0:
        return last.verb + lead + own[place + 2 :]
    new = last.verb if words.NEW.fullmatch(last.verb) and not is_counter(last.unit) else ""
    return new + lists.joined(lead, last.base.removeprefix(new or "完成"))


def _stands_alone(lead: str, last: Named) -> bool:
    """Whether a short part is named by itself: by a deed (人工造林), or by the noun of its whole."""
    return (
        lead[-1:] == last.subject[-1:]
        or lead.endswith(("还林", "还草"))
        or lead[-1:] in _SUMS
        or (bool(last.verb or _DEED.search(last.subject)) and words.VERB.search(lead, 1) is not None)
    )
