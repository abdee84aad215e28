"""Bounds by what they bound (亿元以上项目 → 项目投资额), and the counts told in turn of several such."""

from __future__ import annotations

import re

from graphbuild.extract.figures import indicator_words as words
from graphbuild.extract.figures.clause_figures import ClauseFigures, without_brackets
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.figures.indicator_changes import change_suffix
from graphbuild.extract.figures.indicator_leads import without_lead
from graphbuild.extract.figures.named import Named, as_told, those_who
from graphbuild.extract.figures.shared_ends import is_next_class
from graphbuild.extract.figures.thresholds import MEASURED, PASSES, SIZES
from graphbuild.extract.figures.units import is_counter

_MARK = re.compile(r"\s*[、和及与]\s*")
_NOUN = re.compile(r"\s*的?(?P<noun>[^,。;、\d]{2,12}?)(?:数量?)?(?:分别|各自?|达到?|增加到|有|为)*\s*")
_OF_THING = re.compile(
    r"[\s及以上下内级]*(?:规模)?的?(?:\d+[个家项户])?(?P<thing>[^,。;、\d()的]{0,14}?(?:[镇乡村县户](?=[,。;、(\d已达有为全均都]|$)|(?:项目|工程|企业|公司|产业(?:链|(?!化|发展|基金))|集群|城市|园区?|配?电网|"
    r"开发区|楼宇|机构|单位|基地|机场|母?港|综合体|市场|景区|场馆|[电水]站|[水理]厂|水库|(?:养殖|种植|[农牧猪鸡])场|牧业小区|线路|通道|泊位|码头|航道|锅炉|[老成]人|老年人?|人[口员]|国民|居民|儿童|幼儿|妇女|群众|患者)+))"
)
_LIVING = re.compile(
    r"人口及?以上的?(?P<thing>[^,。;、\d的]{0,6}?(?:乡镇|[县镇乡区州](?![^\W!-ÿ]?[区城])|(?<!农)村|新?城市?|社区|街道))"
)
"""What is told apart by how many live there (9 万人口以上的城市)."""
_LAST_THING = re.compile("(?:项目|工程|企业|集群|园区|产业链)$")
"""What those just counted are, where they have sizes in money."""
_BARE = re.compile("(?:.*[、和])?(?:其中)?有?")
_MEASURE = re.compile(
    r"(?P<measure>年?(?:总?投资|(?:主营业务|营业|销售|财政|人均(?:可支配|纯)?)?总?收入|总?产值|营收|销售|交易|税收|[纳利]税|规模))额?(?:超过?|过|突破|达到?|不低于|[在为])*$"
)
_HAVING = re.compile(r"[^,。;、\d()的]{3,12}(?<!率)(?=[,。;]|$)")
_TOLD_BY = re.compile(
    r"(?:.*(?:[\d一二两三四五六七八九十][个家座条处所栋]|以上|左右|一批|[,。;、的和及与对]))?"
    r"(?P<measure>(?!以上|左右)[^,。;、\d的和及与]{2,12}?)(?<!一批)(?:超过?|过|突破|达到?|不低于|不少于|[在为])*$"
)
"""By what those are told apart that a bound is of (出栏 50 头以上大户, 床位 100 张以上的养老机构)."""
_RAISED = re.compile(r"(?:养殖|种植|栽植|流转|加工|处理|生产|.*(?:[产栏]|饲养)$)")
"""What is done to so much of a thing, and tells those apart who do it, be it a bound or not."""
_SUMS = frozenset(("亿", "万亿"))
_SIZED_BY_SUMS = ("企业", "产业", "集群", "园区", "产业链")
"""What a number without 元 bounds by a sum (过百亿企业)."""
_HEADS = frozenset("头只羽口匹")
"""What the size of a farm is told by (万头以上养殖场)."""
_DIMENSIONS = {"千伏": "电压等级", "千伏安": "容量", "吨级": "吨级", "岁": "年龄", "周岁": "年龄"}


_EACH_SO_LARGE = re.compile(
    r"(?P<who>[县镇乡村]|(?!年|总|主营|营业|销售)[^,。;、\d的]{2,12}?)(?:[均都]?实现|全部实现)?"
    rf"(?P<what>(?P<measure>(?:年|总)*{MEASURED}(?:{SIZES})){PASSES})(?P<sum>[\d十百千万亿]+元(?:以上)?)?"
)
"""Those counted and how large each of them is (产业规模超千亿元)."""


def bound(within: ClauseFigures, place: int, last: Named | None, counted: list[Named]) -> Named | None:
    """What a bound is one of: the measure told before it, else what things of the kind are told by.

    One that names no thing or no measure is one of what the ``last`` bound of the sentence is, or of those
    ``counted`` before it.
    """
    figure, text = within.figures[place], within.text
    if is_next_class(text, within.figures[place : place + 3]):
        return bound(within, place + 2, last, counted)
    living = _LIVING.match(text, figure.end, within.clause.end)
    if living:
        return as_told(figure, living["thing"] + "人口", living["thing"])
    unit = figure.counted.lower().replace("kv", "千伏")
    run = max(place, _run(within, place, bound=True) - 1)
    if place == run and within.classes[place + 1 : place + 2] == [True] and _also(within, place):
        run = place + 1
    last_of_run = within.figures[run]
    found = _OF_THING.match(text, figure.end, within.clause.end)
    found = found or _OF_THING.match(text, last_of_run.end, within.clause.end)  # 5 亿元和 10 亿元以上项目
    measured = _MEASURE.search(text, within.clause.start, figure.outer_start)
    alike = last is not None and last.unit == figure.counted and not measured
    if alike and last and (found is None or found["thing"] == last.subject):
        return last
    if found is None:
        since = text[within.figures[place - 1].outer_end : figure.start] if place else ""
        each = _EACH_SO_LARGE.fullmatch(without_brackets(since))
        name = each["who"] + each["measure"] if each else ""
        return as_told(figure, name) if each else _of_counted(within, place, counted)
    thing = found["thing"]
    if figure.counted in ("人", "") and thing.endswith(("城市", "城镇")):  # 300 万以上人口城市
        return as_told(figure, f"{thing.removeprefix('人口')}人口", thing)
    told_by = (
        "元" in figure.unit or unit in _DIMENSIONS or (unit in _HEADS and thing.endswith(("场", "小区")))
    )
    if not told_by and not (figure.unit in _SUMS and (measured or thing.endswith(_SIZED_BY_SUMS))):
        return _by_measure(text[within.clause.start : figure.outer_start], thing, figure)
    dimension = _DIMENSIONS.get(unit) or (measured["measure"] if measured else "规模")
    if dimension == "规模" and thing.endswith(("项目", "工程")):
        dimension = "投资"
    dimension += "额" if dimension.endswith(("投资", "纳税", "利税", "销售", "交易")) else ""
    done = _HAVING.match(text, found.end()) if dimension == "年龄" else None
    return as_told(figure, f"{done.group() + '的' if done else ''}{thing}{dimension}", thing)


def _of_counted(within: ClauseFigures, place: int, counted: list[Named]) -> Named | None:
    """What a bound in money is one of that some of those just counted pass (项目 9 个, 其中过亿元的 2 个)."""
    figure = within.figures[place]
    if not counted or "元" not in figure.unit or not is_counter(counted[-1].unit):
        return None
    found = _LAST_THING.search(counted[-1].subject)
    if found is None or not _BARE.fullmatch(within.text, within.clause.start, figure.outer_start):
        return None
    thing = found.group()
    return as_told(figure, thing + ("投资额" if thing in ("项目", "工程") else "规模"), thing)


def _also(within: ClauseFigures, place: int) -> bool:
    """Whether the next bound is of another measure (产值超 2 亿元、利税过 900 万元的企业)."""
    between = within.text[within.figures[place].outer_end : within.figures[place + 1].outer_start]
    return between[:1] in ("、", "和", "且") and _MEASURE.match(between, 1) is not None


def _by_measure(before: str, thing: str, figure: Figure) -> Named | None:
    """What the words before a bound say that those named behind it are told apart by."""
    bounded = figure.bounded_before or figure.outer_end > figure.end
    found = _TOLD_BY.match(before[before.rfind("\n") + 1 :])
    measure = without_lead(found["measure"]) if found else ""
    raised = _RAISED.match(measure)
    if not (bounded or raised):
        return None
    verb = None if raised and raised.end() < len(measure) else words.VERB.match(measure)
    measure = measure[verb.end() :] if verb and verb.end() < len(measure) else measure
    if len(measure) < 2 or words.VERB.fullmatch(measure) or not words.amount_noun(figure.counted):
        return None
    return as_told(figure, thing + words.with_noun(measure, figure.counted), thing)


def in_turn(within: ClauseFigures) -> dict[int, Named]:
    """The counts of a clause whose bounds stand in the same order before the noun, by their places."""
    if True not in within.classes:
        return {}
    bounds = within.classes.index(True)
    middle = _run(within, bounds, bound=True)
    many = middle - bounds
    if many < 2 or _run(within, middle, bound=False) != middle + many:
        return {}
    figures, text = within.figures, within.text
    noun = _NOUN.fullmatch(text, figures[middle - 1].outer_end, figures[middle].outer_start)
    if noun is None:
        return {}
    measure = words.without_tail(without_lead(within.left(bounds)))
    thing, kind, how = words.change_of(noun["noun"])
    thing = words.without_tail(thing) if kind else thing
    front, back = _around(text, figures[bounds]), _around(text, figures[middle - 1])
    names = {}
    for place in range(many):
        bound, count = figures[bounds + place], figures[middle + place]
        before, after = _around(text, bound)
        told = (before or ("" if after else front[0])) + text[bound.start : bound.end] + (after or back[1])
        name = words.with_noun(measure + told + thing, count.unit)
        suffix = change_suffix(kind, how, count.unit) if kind else ""
        names[middle + place] = Named(name + suffix, name, "", thing, count.counted)
    return names


def _around(text: str, figure: Figure) -> tuple[str, str]:
    """The words that bound a figure before and after it."""
    return text[figure.outer_start : figure.start], text[figure.end : figure.outer_end]


def so_large(figure: Figure, right: str) -> Named | None:
    """Those counted of whom each is so large (8 个产业规模超千亿元)."""
    each = _EACH_SO_LARGE.fullmatch(right) if is_counter(figure.counted) and "元" in right else None
    if each is None or not each["sum"]:
        return None
    return those_who(figure, f"{each['what']}{each['sum']}", each["who"])


def _run(within: ClauseFigures, start: int, *, bound: bool) -> int:
    """Where the figures from ``start`` on end that are bounds, or are none, with list marks between them."""
    place = start
    while place < len(within.figures) and within.classes[place] == bound:
        figure = within.figures[place]
        if place > start:
            before = within.figures[place - 1]
            alike = figure.counted == before.counted or (
                bound and "元" in figure.unit and "元" in before.unit
            )
            if not alike or not _MARK.fullmatch(within.text, before.outer_end, figure.outer_start):
                break
        place += 1
    return place
