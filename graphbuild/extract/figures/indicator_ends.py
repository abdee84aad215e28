"""What no indicator's name begins or ends with: marks, lone quotation marks, particles."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending
from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.units import is_counter

_SHORT = {
    "固投": "固定资产投资",
    "社零": "社会消费品零售总额",
    "对上争取": "对上争取资金",
    "向上争取": "向上争取资金",
}
_COLLECTOR = re.compile(r"(?:国税|地税|税务|财政|海关)(?:部门|系统|局)")
_MARK = re.compile("(?P<pair>“[^“”]*”)|[“”]")
_HELD = "[均都稳位名]*[居列]全[国省市区县州盟旗]"
_PARTICLE = re.compile(
    rf"(?<=..)(?:(?<=数){_HELD}数$|(?:(?<![高初完职集市县])中有?|以及|(?<![涉惠波普])[和及与对、]|(?<!行)为|(?<![纵横方])向|(?<![国公私所])[且还共]?有|{_HELD})(?=[人户]?数$))"
)
_PARTICLES = frozenset("中有及和与对、为向国省市区县州盟旗")
"""What such a particle ends with, right before 数, 人数 or 户数."""
_SETTLEMENTS = frozenset(("省", "市", "县", "区", "旗", "镇", "乡", "村", "街道", "社区"))
_PRODUCED = Ending(
    r"^(?:累计|共)?生产(?P<what>(?!用|经营|性|加工|能|废|污)[^,。;的]{2,10}?)(?:(?<!产)量|产量)(?P<how>增速|[增降]幅|)"
)
_HELD_AFTER = re.compile(
    r"(?P<rate>[^,。;、\d]{2,14}率)(?P<who>小学|初中|高中(?:阶段)?|学前(?:[一二三]年)?|幼儿园?|城[镇市乡]|农村|县城|"
    r"[市城]区|(?:中心|主)城区|建成区|建制镇|集镇|乡镇|(?:平原|丘陵|山区|牧区)(?:地?区)?|[一二三]类县)"
)
"""Those whose rate is told before they are (巩固率小学达 100%)."""
_MONTHS = re.compile(r"(?<=..)(?:从|自)?\d{1,2}[-—–~～至]\d{1,2}月份?")
_DOUBLED = re.compile(
    r"(?<=..)(?:在(?:19|20)\d\d年的?基础之?上(?:实现|再)?(?:倍增|翻番)$|实现(?:倍增|翻番)(?=数?$))"
)
_YEARS_FIRST = re.compile(
    r"^(?P<sum>(?:累计)?)[三四五]年(?![级制]|计划|规划|来|内)(?=.{2,}年均增速$|(?<=累计..).{2,})"
)
"""How many years are summed up, before what is (累计 | 五年 | 外贸出口)."""
_YEARS_AMID = re.compile(r"(?<=..)[三四五]年(?=累计)")
_SUMMED = re.compile(r"^累计(?:完成|实现)?(?=.{2,}年均增速$)")
_MEAN_TOLD = Ending(r"(?<=..)(?<!每)年均(?:达到?|超过?|突破|接?近|约|为|保持在|稳定在|完成|实现)*")
_SUM_TOLD = Ending(r"(?<=[入额值资量产出口])[三四五345]?年?累计(?:完成|实现|达到?|为)?")
_BOUND = re.compile(
    r"(?<=[率数量积模值重例度额])(?:不超过|不低于|不突破|控制在)(?:基于[^,。;]{4,24}(?:规模|面积|总量)|"
    r"(?:国家|[省市县]|上级)[^,。;、]{0,4}(?:下达|核定|确定)的?(?:控制)?(?:指标|目标|任务|数)?(?:范围)?(?:以?内)?)$"
)
"""A bound that is told without a number, or of what a multiple is one."""


_DEALT_OUT = ("拿出", "安排", "筹集", "筹措", "列支", "拨付", "整合", "配套")
"""What is done to money, where nothing else names it."""
_KINDS = Ending(
    r"^[^率]{2,}(?:学校|幼儿园|[中小]学|医院|卫生[室院]|企业|[社小]区|机构|养殖场|行政村|村庄|乡镇|家庭|农户|教师|医生|水库|河[流段]|断面|水体|站点|网点|服务中心|服务站)"
)
"""Things of a kind, of which a percentage tells how many of all are so."""


def spelt_out(name: str) -> str:
    """The name in the words that it is short for: GDP → 生产总值, 固投 → 固定资产投资."""
    if ("P" in name or "p" in name) and name[-3:].upper() == "GDP" and name[-4:-3] != "占":
        return name[:-3].removeprefix("完成").removeprefix("实现") + "生产总值"
    return _SHORT.get(name, name)


def valued(name: str, unit: str) -> str:
    """An industry or who collects, told by name alone: 第一产业 20 亿元 → 第一产业增加值."""
    if "元" in unit and _COLLECTOR.fullmatch(name):  # 国税部门完成 3 亿元
        return f"{name}收入"
    if "元" in unit and len(name) > 2 and name.endswith(_DEALT_OUT):  # 每村拿出 5 万元
        return f"{name}资金"
    if name.endswith("占") and unit != "成" and is_counter(unit):  # 欧洲国家占 2 个
        return name[:-1]
    if "元" in unit and name.endswith(("工程累计", "项目累计")):
        return f"{name}完成投资"
    if unit == "%" and _KINDS.search(name):  # 示范幼儿园达到 80%
        return f"{name}比例"
    return f"{name}增加值" if "元" in unit and words.INDUSTRY.match(name) else name


def summed_up(name: str, left: str) -> str:
    """What is measured and told as a sum of years, or as their mean (生产总值累计完成 → 累计生产总值)."""
    if "年均" in left and "年均" not in name and _MEAN_TOLD.search(left):
        return f"年均{name}"
    return f"累计{name}" if "累计" in left and _SUM_TOLD.search(left) else name


def tidied(name: str, unit: str) -> str:
    """The name without marks before it, lone quotation marks, a particle before its noun (合作社中数).

    Where there is none, that of a division or settlement that is the unit itself (现辖 6 镇 6 乡).
    """
    if not name:
        return f"{unit}数" if unit in _SETTLEMENTS else ""
    if "“" in name or "”" in name:
        name = _MARK.sub(lambda mark: mark["pair"] or "", name)
    name = name.lstrip(".、,;~")
    if "为" in name and name[0] == "为" and name.endswith(("人数", "户数")):  # 为低保户 400 户、900 人发放
        name = name[1:]
    name = name.replace("已占", "占", 1) if "占" in name else name
    if unit in _SETTLEMENTS and name.endswith("辖数"):
        return f"{unit}数"
    if "生产" in name and "生产" in name[:4]:
        name = _PRODUCED.sub(r"\g<what>产量\g<how>", name)
    if "率" in name and "率" in name[:-2] and (told := _HELD_AFTER.fullmatch(name)):
        name = told["who"] + told["rate"]
    name = _MONTHS.sub("", name) if "月" in name else name
    name = _DOUBLED.sub("", name) if "倍增" in name or "翻番" in name else name
    if "年" in name:
        name = _YEARS_FIRST.sub(r"\g<sum>", name) if "年" in name[:4] else name
        name = _YEARS_AMID.sub("", name) if "年累计" in name else name
        if name.startswith("累计") and name.endswith("年均增速"):
            name = _SUMMED.sub("", name)  # the growth of each year, of what is summed up besides
    name = _BOUND.sub("", name) if "控制在" in name or "不" in name else name
    led = "数" in name and name[-1] == "数" and not _PARTICLES.isdisjoint(name[-3:-1])
    return _PARTICLE.sub("", name) if led else name
