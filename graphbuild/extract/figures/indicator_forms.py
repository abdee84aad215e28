"""One form for the wordings of an indicator: names that differ by nothing that matters have the same.

Plans name one thing in many ways: 全县规上工业增加值增长率 is 规模以上工业增加值增速. What tells two
indicators apart stays: growth (增速) from level, a share from a number, a part (农业增加值) from its whole.
Further names of an indicator (城镇化率 for 常住人口城镇化率) are alternatives in ``indicators.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from graphbuild.authorities import Indicator
from graphbuild.extract.fold import fold

_SIGNS: Final = re.compile(r"[“”‘’\"'《》()\s、,的]")
_SCOPES: Final = re.compile(
    r"全[省市县区](?![域场])|[我本][国省市县区](?!级)|全国(?!中?(?:所?占)?的?(?:比[重例]|份额|平均|排名|位次))"
)
_RULES: Final = tuple(  # signs of which one stands where a rule holds, what it replaces, and by what
    (frozenset(signs), re.compile(pattern, re.MULTILINE), meant)
    for signs, pattern, meant in (
        # what leads in and what is left of the predicate
        (
            "争今全力完实年当确达预",
            r"^(?:力争|确保|预计|争取|预期(?!寿命)|全年|年内|当年|今年|实现|完成(?!率|比|投资)|达到)+(?=..)",
            "",
        ),
        (
            "升增完实左平达降",
            r"(?<=..)(?:左右|(?<!水)平(?:均值?)?|降[至到]|[升增][至到]|达到?|完成|实现)+$",
            "",
        ),
        # growth and decline
        (
            "增",
            r"(?:完成|实现|保持)?(?:同比|比上年|较上年)?(?:增长(?:率|速度|幅度)?|增幅|增速)(?=$|排名|高于|快于)",
            "增速",
        ),
        (
            "下降压缩精",
            r"(?:实现|保持)?(?:同比|比上年|较上年)?(?:下降|降低|压[减缩]|缩短|精简)(?:率|幅度)?$",
            "降幅",
        ),
        ("全", r"全部(?=出列|摘帽|脱贫|退出)", ""),
        # numbers and shares
        ("总数", r"数量|总数(?!据)", "数"),
        ("人户", r"(?<=[才员者生师])人数|(?<=企业|主体)户数", "数"),
        ("比", r"比率", "比例"),
        ("占", r"所?占比(?:重|例)?$", "比重"),
        ("占", r"占(.+?)(?:比例|比重|份额|比)$", r"占\1比重"),
        ("规", r"(?<=..)规模(?=(?:增速|降幅)?$)", ""),
        # the economy
        ("规", r"规模以上|规模(?=工业)", "规上"),
        ("限", r"限额以上", "限上"),
        ("G生", r"(?:(?:地区|国内|区域|县域|地方)?(?:生产总值|GDP))+(?:总量)?", "生产总值"),
        ("万单", r"(?:每?万元|单位)(?=生产总值|(?:规上)?工业增加值)", ""),
        ("综能", r"综合?能源消[耗费]量?|综合能耗|能源消[耗费]量?", "能耗"),
        ("二", r"二氧化碳排放量?", "碳排放"),
        ("产次", r"第?([一二三])(?:次产业|产业|产)(?=增加值|占|投资)", r"第\1产业"),
        ("全", r"全社会(?=固定资产|研|R&D|消费品)", ""),
        ("固", r"固定资产投资(?:不含农户)?(?:总额|完成额|额)?|固投(?:总额|额)?", "固定资产投资"),
        ("消社", r"社?会?(?:消费品零售|社?消零)(?:总额|总量|额)?|社零(?:总额|额)?", "社会消费品零售额"),
        ("R研科", r"研究与试验发展|研究与开发|R&D|科技研发|研究开发", "研发"),
        ("研", r"(?:研发)+(?:经费|费用|支出|投入|资金)+", "研发经费"),
        (
            "一公",
            r"(?:地方)?(?:财政)?一般公共(?:财政)?预算收入|(?:地方)?公共财政预算收入|(?:地方)?(?:财政)?一般预算收入",
            "一般公共预算收入",
        ),
        ("全财", r"全部财政收入|全口径财政(?:总)?收入|财政总收入", "财政总收入"),
        ("进", r"(?:对外贸易|外贸|货物(?:贸易)?)?进出口(?:贸易)?(?:总额|总值|总量|额)?", "进出口"),
        ("出", r"(?:对外贸易|外贸|货物(?:贸易)?)?(?<!进)出口(?:总额|总值|额)?", "出口"),
        ("进", r"(?:对外贸易|外贸|货物(?:贸易)?)?进口(?:总额|总值|额)", "进口"),
        ("外", r"(?:实际)?(?:利用|使用|到位)外资(?:金额|总额|额)?", "实际使用外资"),
        # people, prices, work
        ("常", r"(?<=城镇|农村)常住居民", "居民"),
        ("居", r"(?:全体|城乡)居民(?=人均可支配|可支配)", "居民"),
        ("农", r"农牧?民(?=(?:人均)?(?:可支配|纯)收入)", "农村居民"),
        ("居", r"(?<=居民)(?=(?:可支配|纯)收入)", "人均"),
        (
            "消",
            r"(?:居民)?消费价格(?:总水平|总指数|指数|水平)?(?:CPI)?(?:累计)?(?:涨幅|上涨|增速|上涨幅度)$",
            "居民消费价格涨幅",
        ),
        ("就", r"(?:城镇新增|新增城镇)就业(?:人数|人口|人员|岗位)?数?", "城镇新增就业"),
        # land and air
        ("细", r"(?:可吸入)?细颗粒物(?:PM2\.5)?", "PM2.5"),
        ("平年", r"(?<=PM2\.5)年?平?均?(?=浓度)", ""),
        ("粮", r"粮食(?:总产量|总产|产量)", "粮食产量"),
        ("粮", r"粮食(?:播种|种植)面积", "粮食播种面积"),
    )
)
_BY_SIGN: Final = {
    sign: sum(1 << number for number, (signs, _, _) in enumerate(_RULES) if sign in signs)
    for sign in {sign for signs, _, _ in _RULES for sign in signs}
}
"""Sign → the rules that it stands for, a bit each."""


@lru_cache(maxsize=8192)
def indicator_form(name: str) -> str:
    """The form that all wordings of an indicator have; it is for comparing, not for showing."""
    return _forms((name,))[0]


def indicators_by_form(indicators: Iterable[Indicator]) -> dict[str, str]:
    """Form → id of the indicators; a name goes before the alternative of another."""
    listed = tuple(indicators)
    named = [(each.zh, each.id) for each in reversed(listed)]
    others = [(name, each.id) for each in listed for name in each.alternative]
    forms = _forms_of_all(tuple(name for name, _ in (*named, *others)))
    found = dict(zip(forms, (identifier for _, identifier in named), strict=False))
    for form, (_, identifier) in zip(forms[len(named) :], others, strict=True):
        found.setdefault(form, identifier)
    return found


@lru_cache(maxsize=4)
def _forms_of_all(names: tuple[str, ...]) -> list[str]:
    """The forms of an authority's names, the same for every plan."""
    return _forms(names)


def _forms(names: Sequence[str]) -> list[str]:
    """The forms of many names, a line each: a rule looks at all of them at once and at no line break."""
    lines = "\n".join([_without_scope(fold(name).upper()) for name in names])
    later = _that_may_hold(lines)
    while later:
        number = (later & -later).bit_length() - 1  # of the first that is left
        _, pattern, meant = _RULES[number]
        lines, changes = pattern.subn(meant, lines)
        later = _that_may_hold(lines) if changes else later
        later = later >> (number + 1) << (number + 1)
    return lines.split("\n")


def _without_scope(name: str) -> str:
    """A name without marks, 的 and whose it is (全省); most have none of them."""
    if "的" in name or not name.isalpha():
        name = _SIGNS.sub("", name)
    return _SCOPES.sub("", name) if "全" in name or "我" in name or "本" in name else name


def _that_may_hold(lines: str) -> int:
    """The rules of which a sign stands in some lines, a bit each."""
    rules = 0
    for sign in set(lines):
        rules |= _BY_SIGN.get(sign, 0)
    return rules
