"""Words that stand for their likes in the name before: 实际利用外资 5 亿元、内资 10 亿元 → 实际利用内资."""

from __future__ import annotations

import re
from collections.abc import Container

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.named import Named
from graphbuild.extract.figures.units import is_counter
from graphbuild.extract.places.gazetteer import gazetteer

_LIKES = tuple(
    frozenset(each.split())
    for each in (
        "城市 城镇 市区 城区 中心城区 主城区 建成区 县城 建制镇 集镇 乡镇 农村 乡村 牧区 "
        "行政村 建制村 自然村",
        "平原 平原区 平原地区 丘陵 丘陵区 丘陵地区 山区",
        "北方 南方 东部 中部 西部",
        "一类县 二类县 三类县",
        "城镇居民 城市居民 农村居民 农民 农牧民",
        "小学 初中 高中 幼儿园 普通高中 职业高中",
        "内资 外资",
        "存款余额 贷款余额",
        "出口 进口",
        "国税 地税",
        "第一产业 第二产业 第三产业",
        "一产 二产 三产",
        "夏粮 秋粮",
        "电视 广播",
        "男性 女性",
        "儿童 妇女 孕产妇 老年人 残疾人",
        "居民 职工",
        "养老 医疗 失业 工伤 生育 基本养老 基本医疗",
        "集中供养 分散供养",
        "公办 民办 普惠性民办 普惠",
        "线上 线下",
        "境内 境外",
        "省内 省外",
        "市内 市外",
        "县内 县外",
        "大型 中型 小型",
        "轻工业 重工业",
        "国家级 省级 市级 县级",
        "国控 省控 市控",
        "昼间 夜间",
    )
)
_CLASS = re.compile(r"[\d一二两三四五六七八九十百千万亿]+元?级(?:以上)?|[A-D]级")
_DIVISIONS = frozenset("省市县区旗州盟")
_LONGEST_NAME, _LONGEST_NAMES = 9, 24
"""Characters of the name of a division, or of a zone in a list of such; of several such names."""
_TOWN = re.compile(r"[^\W\d]{1,5}(?:(?<![城乡村重点心色强小制星名古])镇|(?<![城民族])乡(?![镇村])|街道)")
"""The name of a township, which no list of divisions need know."""
_KIND_OF_TOWN = re.compile(r"级|示范|试点|卫生|文明|生态|经济|旅游|文化|[工农]业")
_AND = re.compile("[、和及与]")
_ZONE = re.compile(r"(?:[^\W\d]{2,8}?)?(?:开发区|高新区|特区|新区|管理区)")
_OF_WORD = {word: likes for likes in _LIKES for word in likes}
LONGEST = max(map(len, _OF_WORD))
_WEIGHED = frozenset(("吨", "公斤", "斤", "担", "度", "立方米"))
_PULLS = re.compile(r"[上下]拉|拉动")
"""What a thing does for the growth of another (增长 7%, 拉动经济增长 1 个百分点)."""
_CONTRIBUTED = re.compile(r"(?<=..)对[^,。;]{2,12}贡献率$")
_PRICED = 10
"""Characters of a kind of goods or services in a list of prices."""
_FOR_WORTH = re.compile(
    r"(?:每?万元|单位)(?:GDP|(?:国内|地区)?生产总值|(?:规上|规模以上)?工业增加值|增加值|产值)"
)
_USES = frozenset(("能耗", "电耗", "水耗", "用水量", "取水量", "用电量"))
"""What is used for so much of output (万元产值能耗下降 3%、水耗下降 4%)."""
_TRADE = re.compile(r"(?!规)[^,。;的]{1,20}?(?:[矿造应筑输政售饮融息]业|企业)(?P<measure>增加值)?")
"""What is told of one trade, or of one kind of firms, among its like (采矿业增加值增长 5%, 制造业增长 6%)."""
_OF_FARMS = re.compile(r"(?:种植|[农林牧副渔工]|畜牧|水产|重工|轻工|建筑|运输|商饮?|服务)业")
_SUM_OF_TRADE = re.compile(r"(?:[^,。;]{1,8}业)?(?P<sum>总?产值|增加值)")
_YIELD = re.compile(r"产量|总产|产值|发电量?$|工业增加值|^生产.{2,8}量$")
_GROWING = ("发展", "种植", "栽植", "养殖")
"""What is done to crops of which others are told by their weight (发展蔬菜 9 万亩、食用菌 3 万吨)."""
_HANDLED = re.compile(r"(?:(?:企|工|农)业|公司|收购|发电|销售|销|运|水|储备?|投放|用|调)$")
_MEASURE = re.compile(r"[率数量额比值]|重(?![点大要])")

_STANDARD = re.compile(
    r"(?:补助|补贴|保障|筹资|缴费|供养|发放|最低|收费|财政)*(?:标准|补贴|补助金?|价格|工资|津贴|养老金)$|"
    r"(?:投资|资金|产值|增加值|营业收入|销售收入|贷款|存款)$|"
    r"(?:(?:创业|担保|小额|信用|抵押)*(?:贷款|信贷|授信|借款|补助|补贴|报销|支付|奖励))?(?:最高)?(?:额度|限额)$"
)


def is_kind(word: str) -> bool:
    """Whether a word is one of those that stand for their likes (城镇, 职工)."""
    return word in _OF_WORD


def kinds_of_one(members: list[str]) -> list[str]:
    """功能区昼间、夜间达标率: whose the first kind is, its likes are too, by the tail that the last has."""
    first, last = members[0], members[-1]
    own = next((first[-size:] for size in range(LONGEST, 1, -1) if is_kind(first[-size:])), "")
    size = next((size for size in range(LONGEST, 1, -1) if is_kind(last[:size])), 0)
    head, rest = first[: len(first) - len(own)], last[size:]
    others = [*members[1:-1], last[:size]]
    if (
        own
        and (words.is_measured(head) or head.startswith("生均"))
        and not rest
        and _OF_WORD[own].issuperset(others)
    ):
        return [each + head for each in (own, *others)]  # 生均经费小学、初中
    if not (own and size and head and rest) or not all(map(is_kind, others)):
        return members
    shared = head if _OF_WORD[own].issuperset(others) else ""
    return [first + rest, *(shared + each + rest for each in others)]


def trade_alike(figure: Figure, lead: str, named: list[Named]) -> str:
    """One trade after another by the same sum: 种植业产值 9 亿元, 增长 3%; 林业 2 亿元; else nothing."""
    if "元" not in figure.unit or _OF_FARMS.fullmatch(lead) is None:
        return ""
    sums = (_SUM_OF_TRADE.fullmatch(each.base) for each in reversed(named) if each.unit == figure.counted)
    found = next((each for each in sums if each), None)
    return lead + found["sum"] if found else ""


def sibling(figure: Figure, lead: str, last: Named | None, named: list[Named]) -> str:
    """The name of the figure before, with the word in it that ``lead`` is an alternative of in its place.

    Empty where there is none, or where they do not measure the same.
    """
    if last is None or (trade := trade_alike(figure, lead, named)):
        return trade if last else ""
    own = lead.removeprefix(last.verb)
    if _CLASS.fullmatch(own) and (was := _CLASS.search(last.base)):  # 千亿级集群 9 个、五千亿级 2 个
        return last.base[: was.start()] + own + last.base[was.end() :]
    likes = _OF_WORD.get(own) if len(own) <= LONGEST else None
    if likes:
        money = "元" in figure.unit and "元" in last.unit
        if figure.counted != last.unit and not money:
            return ""
        return _in_place(own, last.base)
    if (
        not own
        or figure.counted != last.unit
        or _MEASURE.search(own)
        or is_counter(figure.counted)
        or "元" in figure.unit
    ):
        return ""
    return "" if words.is_measured(own) or words.VERB.match(own) else _of_like(own, last.base)


def changed_alike(figure: Figure, lead: str, told: tuple[str, str], last: Named | None) -> str:
    """What rises or falls, by what was said to before: 轻工业增加值增长 1%, 重工业增长 2%; 衣着上涨 2%."""
    suffix, left = told
    if last and _PULLS.match(lead) and "分别" not in left and not _PULLS.search(last.subject):
        return _CONTRIBUTED.sub("", last.subject) + lead
    if last is None or figure.counted != last.unit or figure.counted != "%" or words.is_measured(lead):
        return lead
    if is_kind(lead):
        return _in_place(lead, last.base) or lead
    worth = _FOR_WORTH.match(last.base) if lead in _USES else None
    if worth:
        return worth.group() + lead
    trade = _TRADE.fullmatch(last.base)
    if trade and trade["measure"] and _TRADE.fullmatch(lead):
        return lead + trade["measure"]
    priced = last.base.endswith("价格") and suffix in ("涨幅", "降幅") and not words.INDUSTRY.match(lead)
    kind = lead.endswith(("类", "品")) or not words.VERB.match(lead)
    return lead + "价格" if priced and kind and len(lead) <= _PRICED else lead


def listed_alike(figure: Figure, lead: str, last: Named | None) -> str:
    """油菜种植面积 1 万亩、花生 2 万亩: what is measured of the one is of the other too; else nothing."""
    if last is None or last.unit != figure.counted or is_counter(figure.counted):
        return ""
    noun = words.amount_noun(figure.unit)
    if noun in ("", "排名"):
        return ""
    tail = last.base[len(words.without_measure(last.base)) :]
    plain = (
        tail == noun
        or words.is_measured(lead)
        or lead.endswith(("亩产", "种草", "造林", "还林", "育林"))
        or words.VERB.search(lead)
        or words.VERB.match(last.base)
    )
    return "" if plain or not tail or _HANDLED.search(lead) else lead + tail


def _in_place(own: str, base: str) -> str:
    """A name with ``own`` in the place of the word that it is an alternative of; empty where it has none."""
    for word in sorted(_OF_WORD[own], key=len, reverse=True):
        before, found, after = base.rpartition(word)
        if before.endswith("中") and word == "小学":  # 中小学
            continue
        if found and word != own and (before or after):
            return before + own + after
    return ""


def _of_like(own: str, base: str) -> str:
    """城市居民人均住房面积 25 平方米, 农村居民 30 平方米: what is told of the one is told of the other."""
    for size in (4, 3, 2):
        before, shared, rest = base.rpartition(own[-size:])
        goes_on = len(rest) > 2 and rest[0] not in "和与及、"
        if before and shared and len(own) > size and goes_on and words.is_measured(rest):
            return own + rest
    return ""


def made(figure: Figure, lead: str, named: list[Named]) -> bool:
    """Whether a thing is told by its weight in a list of what is made: 原煤产量 9 万吨, 水泥 3 万吨."""
    if figure.counted not in _WEIGHED:
        return False
    grown = named and named[-1].verb in _GROWING and not lead.startswith(("总产", "产"))
    listed = grown or any(_YIELD.search(each.base) for each in named)
    return (
        bool(listed)
        and not (words.is_measured(lead) or lead.endswith("产"))
        and _HANDLED.search(lead) is None
    )


def of_like(lead: str, figure: Figure, named: list[Named]) -> Named | None:
    """The last name; or, of a word that stands for its likes, the last that is told in the same unit.

    第一产业从业人员 8 万人, 占 40%; 第二产业 6 万人.
    """
    last = named[-1] if named else None
    if last is None or not is_kind(lead):
        return last
    return next((each for each in reversed(named) if each.unit == figure.counted), last)


def _acts(lead: str) -> bool:
    """Whether a phrase has a verb of more than one sign (造纸 has none)."""
    position = 0
    while verb := words.VERB.search(lead, position):
        new = lead[verb.start()] == "新"
        if not new and len(verb[0]) > 1:
            return True
        position = verb.start() + 1 if new else verb.end()
    return False


def of_standard(figure: Figure, lead: str, last: Named | None) -> str:
    """A sum told of another thing, with what the figure before measures: 低保标准 9 元, 五保供养 8 元."""
    bare = last is not None and "元" in figure.unit and last.unit == figure.counted
    if last is None or not bare or words.is_measured(lead) or _acts(lead) or lead.endswith("融资"):
        return lead
    for size in (4, 3, 2):
        _, shared, rest = last.base.rpartition(lead[-size:])
        if shared and words.is_measured(rest) and "支出" not in lead:
            return lead + rest
    standard = _STANDARD.search(last.base)
    return lead + standard.group() if standard else lead


_SITED = re.compile(r"^(?:安排|分布|落实|布局|实施|落户)(?:在|到)(?=..)")
_SORT_OF_PLACE = re.compile(r"(?:市区|城区|县城|[市县区]直|乡镇|农村|城镇|郊区|镇区|街道)")


def in_division(figure: Figure, lead: str, last: Named, suffix: str) -> str:
    """What is told of one division, then of another: 新建公路 9 公里, 其中海宁市 3 公里、桐乡 2 公里."""
    if not (suffix or last.unit == figure.counted):
        return ""
    names, base, lead = gazetteer().names, last.base, _SITED.sub("", lead)
    sort = _SORT_OF_PLACE.match(base)
    if sort and not suffix and _SORT_OF_PLACE.fullmatch(lead):
        return lead + base[sort.end() :]  # 其中市区 3 万门, 乡镇 2 万门
    town = _TOWN.fullmatch(lead) is not None and not (_KIND_OF_TOWN.search(lead) or words.VERB.match(lead))
    places = _are_places(lead, names)
    if not (places or town or lead[-1:] in _DIVISIONS):
        return ""
    ends = (
        end
        for end in range(_LONGEST_NAMES if "、" in base else _LONGEST_NAME, 1, -1)
        if (base[end - 1 : end] in _DIVISIONS or words.VERB.match(base, end) or base[end:] in ("", "数"))
        and _are_places(base[:end], names)
    )
    zone = _ZONE.match(base) or (_TOWN.match(base) if town and not words.VERB.match(base) else None)
    opened = words.VERB.match(base)  # 新建菜场 3 处、超市 5 处, where 新建 is no district
    opens = opened is not None and opened.end() > 1 and not places
    before = 0 if opens else next(ends, zone.end() if zone else 0)
    listed = before and not suffix and len(lead) <= _LONGEST_NAME and not words.VERB.match(lead)
    if suffix and base[before:] == "数":  # 海宁 2 个, 桐乡增长 8%
        return ""
    return lead + base[before:] if listed or places or town or lead in names else ""


def _are_places(lead: str, names: Container[str]) -> bool:
    """Whether all that a list names are divisions, which may go by their short names."""
    return all(len(each) > 1 and each in names and not is_kind(each) for each in _AND.split(lead))
