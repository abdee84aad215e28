"""What is no digit and yet a measure: 零伤亡, 翻一番, 过半, 三分之二, 8:42:50, 超亿元, 两位数增长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from graphbuild.extract import numerals
from graphbuild.extract.alternatives import one_of, where_begun
from graphbuild.extract.figures.figure import Figure, FigureKind, Part, digits
from graphbuild.extract.figures.units import CHINESE_COUNTED, UNIT

TRIGGER = one_of(
    r"无一|[零翻半]|分之|每\s*[\d十百千万]|/\d|[:∶]\s*\d|位数|比一|成[一二三四五六七八九半]|"
    r"(?<![\d零〇一二两三四五六七八九十百千万亿多余.几数])[百千万亿]|十[万亿]|[一二两三四五六七八九十][至到—~-][二两三四五六七八九十]"
)
"""What stands in all that makes such a figure, at its first sign or behind it."""
_ZERO = one_of(
    r"(?<!社)零(?=(?:伤亡|死亡|确诊|传播|事故|增长|新增|发生|发案|疫情|负担|上访|污染|感染|投诉|返贫|收费))|"
    r"(?<=[从由])零(?=提[升高]|增[加长]|发展)|无一(?=[人户例起])"
)
_DOUBLED = re.compile(r"翻(?<!个翻)了?(?:将?近)?(?P<times>[一两二三四])?番多?")
_HALF = one_of(
    r"(?<=[过超])半数?(?=[,。;、以的]|$)|半数以上|一半以上|"
    r"(?<=[减降缩占近约过用少])一半(?!以上)|一半(?=用于|[的以]?[上下]?[,。;、]|$)"
)
_HALF_TIME = 16
"""Characters within which half of the year is told to be over."""
_MANY_DIGITS = re.compile(
    r"(?P<count>[两三])位数(?=以上|的?(?:增长|增速|增幅|涨幅|[快较高]增|较快增长)|[,。;、]|$)"
)
_FRACTION = re.compile(r"([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)")
_TENTHS = re.compile(
    r"(?P<tens>[一二两三四五六七八九])成(?P<ones>[一二三四五六七八九半])(?=[以左和,。;、的]|$)"
)
_SPANNED = re.compile(r"(?P<low>[一二两三四五六七八九十]{1,3})[至到—~-](?P<high>[二两三四五六七八九十]{1,3})")
_SLASHED = re.compile(r"(?<=[约占到近的至国省市县区])(\d)/(\d{1,2})(?![\d/])")
_RATIO = re.compile(r"\d+(?:\.\d+)?(?:\s*[:∶]\s*\d+(?:\.\d+)?)+")
_TOLD_RATIO = re.compile(
    r"(?:比(?!尺)例?|结构)(?:已经?)?(?:[由从][^,。;、]{2,12}的)?[^,。;、\d]{0,6}(?:\d+(?:\.\d+)?\s*[:∶]\s*[\d.]+[^,。;、\d]{1,6})?(?:(?:19|20)\d\d年[底末]?的?)?$"
)
_ROUNDED = Decimal("0.2")
"""By how much two rounded shares may miss the whole."""
_RATIO_REACH = 32
"""Characters within which a ratio is said to be one, and what it was before."""
_CLOCK = re.compile(r"\d{1,2}:\d\d$")
_SPOKEN = re.compile(rf"(?P<number>{numerals.CHINESE})比一(?=[,。;、以的左缩降扩调]|$)")
_RATIO_PART = re.compile(r"\d+(?:\.\d+)?")
_PER = re.compile(
    r"每(?:(?P<each>\s*\d+\s*(?:万|千|百|亿)?\s*(?:人口|人|户|平方公里|万元|亩|辆|名[^,。]{0,4}|个村|"
    r"村|乡镇|年|天|日|月|次|套|家|个))(?P<amid>[^,。;\d]{0,4}?)|(?P<many>[十百千万]+[人户名])口?\s*)"
    rf"(?P<number>{numerals.ARABIC})"
)
_TIMED = re.compile(r"[年天日月]$")
_BARE_SCALE = where_begun(
    r"(?<![\d零〇一二两三四五六七八九十百千万亿多余.几数])(?<!成千上)(?P<scale>百万亿|十万亿|万亿|千亿|百亿|十亿|"
    r"亿|千万|百万|十万|万|千|百)"
    r"(?=(?:元|美元|吨|亩|人|平方米|千瓦|户|级|件|辆|台|公里|公?斤|担(?=[,。;、的以])|标箱|家|头|只|羽|立方米|大关|国债|[,。;、的]|经济|产业|企业|项目|楼宇|集群|园区|[强大][县市]|$))"
)
_LED = re.compile(
    r"(?:近|不足|超|跨[越过]|越过|超过|突破|逾|过|(?<!以)上|达到?|(?<![签节集合履])约|破|增[加收])了?$"
)
_STEP = re.compile(r"(?:重[回返上]|迈[上入向过]|站[上稳]|跃[上入]|[登踏跨]上|进入|冲[刺击]|挺进|向)$")
_STEPPED = re.compile(r"(?:级)?(?:的)?(?:新)?(?:规模|大关|台阶|关口|门槛|俱乐部|行列|冲刺|迈进|目标|量级)")
_AHEAD = re.compile(r"(?:迈向|冲[刺击]|挺进|向)$")
_CLASSED = re.compile(r"级|及?以上")
_HELD = re.compile(r"[在到至]$")
_BOUNDED = re.compile(r"(?:及?以[上内]|左右)(?=[,。;、]|$)")
_NAMED = re.compile(r"(?:产业|企业|项目|元|镇|村|园区|集群|工程)")
_YIELDS = re.compile(
    r"(?:新?增)?(?:产能|装机)|[^,。;、\d]{0,6}基地|(?<=[吨瓦])[^,。;、\d]{0,6}(?:项目|装置|煤矿|电站|生产线)"
)
"""What is told by how much it yields or makes, before which no number need stand (新增千万吨产能)."""
_SIZED = re.compile(
    r"(?!以上|左右)[^,。;、\d]{0,10}?(?:示范[片方区点带]|[园方片田场塘林圃厂村](?![^\W!-ÿ]{0,2}[路街道])|小?区|[养繁种]殖|合作社|大户|创建)|"
    r"、[\d一二两三四五六七八九十]*个?(?:[百千万]|十万)[亩头只羽]"
)
"""What is told apart by how large it is: 万亩茶园, 千头牛场."""
_SIZES = frozenset("亩头只羽")
_PAIR = re.compile(r"\d[万千]?[只头羽亩吨套辆台户人][^,。;、\d]{1,6}[和及与、]$")
"""Before a bare power of ten: another such thing with its number (5 万只羊和 | 万头牛)."""
_PAIR_REACH = 14
_TAXED = re.compile(r"(?:税收|纳税|产值|营收|收入|投资额?)$")
_TAX_REACH = 4
_NAMED_LATER = re.compile(r"[^,。;、\d的]{1,6}?(?:项目|企业|产业|集群|[县市](?!场|民|政|域|级))")


def special_figures(part: Part) -> list[Figure]:
    """The figures of a part that no numeral with a unit makes, in text order."""
    there = set(part.text[part.start : part.end])
    found = [figure for signs, rule in _RULES if not signs.isdisjoint(there) for figure in rule(part)]
    return sorted(found, key=lambda figure: figure.start)


def _fixed(part: Part) -> Iterator[Figure]:
    for found in _ZERO.finditer(part.text, part.start, part.end):
        counted = part.match(UNIT, found.end()) if found.group() == "无一" else None
        span = (found.start(), counted.end() if counted else found.end())
        yield part.figure(span, "0", Decimal(0), counted=counted.group() if counted else "")
    for found in _DOUBLED.finditer(part.text, part.start, part.end):
        if part.names[found.start()]:
            continue
        times = 2 ** int(numerals.chinese_number(found["times"] or "一") or 1)
        doubled = part.figure(found.span(), str(times), Decimal(times), counted="倍")
        written = found.group()
        sign = ">" if written.endswith("多") else "~" if "近" in written else doubled.comparator
        yield replace(doubled, comparator=sign)
    for found in _HALF.finditer(part.text, part.start, part.end):
        if "时间过" in part.before(found.start(), _HALF_TIME):  # 时间过半, 任务过半
            continue
        half = part.figure(found.span(), "0.5", Decimal("0.5"), kind="share")
        whole = half.comparator if found.group() == "一半" else ">"
        yield replace(half, comparator=">=" if "上" in found.group() else whole)
    for found in _MANY_DIGITS.finditer(part.text, part.start, part.end):
        low = Decimal(10 if found["count"] == "两" else 100)
        digits_told = part.figure(found.span(), numerals.plain(low), low, counted="%")
        yield replace(digits_told, comparator=">=")


def _spanned(part: Part) -> Iterator[Figure]:
    """一至两家: a range in Chinese numerals, before what counts things."""
    for found in _SPANNED.finditer(part.text, part.start, part.end):
        low, high = (numerals.chinese_number(each) for each in found.groups())
        unit = part.match(CHINESE_COUNTED, found.end())
        if unit is None or not low or not high or low >= high or part.names[found.start()]:
            continue
        if part.before(found.start(), 1) in ("第", "从"):
            continue
        value = f"{numerals.plain(low)}..{numerals.plain(high)}"
        yield part.figure((found.start(), unit.end()), value, low, counted=unit.group())


def _fractions(part: Part) -> Iterator[Figure]:
    for found in _FRACTION.finditer(part.text, part.start, part.end):
        below, above = (numerals.chinese_number(each) for each in found.groups())
        if below and above and above < below:
            yield _share(part, found.span(), above / below)
    for found in _TENTHS.finditer(part.text, part.start, part.end):
        ones = "五" if found["ones"] == "半" else found["ones"]
        value = f"{numerals.chinese_number(found['tens'])}.{numerals.chinese_number(ones)}"
        yield part.figure(found.span(), value, Decimal(value), counted="成")
    for found in _SLASHED.finditer(part.text, part.start, part.end):
        below = Decimal(found[2])
        if below:
            yield _share(part, found.span(), Decimal(found[1]) / below)


def _share(part: Part, span: tuple[int, int], value: Decimal) -> Figure:
    rounded = value.quantize(Decimal("0.0001"))
    return part.figure(span, numerals.plain(rounded), rounded, kind="share")


def _make_a_whole(first: str, second: str) -> bool:
    """Whether two members are the shares of a whole, as far as they are rounded (47.8:52.1)."""
    both = Decimal(first) + Decimal(second)
    return both in (10, 100) or ("." in first and "." in second and abs(both - 100) <= _ROUNDED)


def _ratios(part: Part) -> Iterator[Figure]:
    """8:42:50 is a figure a member; 2.5:1 is the one number 2.5, and so is 二点五比一."""
    for found in _RATIO.finditer(part.text, part.start, part.end):
        if part.names[found.start()] or (_CLOCK.match(found.group()) and found[0][:2] < "25"):
            continue
        if part.text.startswith("万", found.end()):  # the scale of a map
            continue
        members = list(_RATIO_PART.finditer(part.text, *found.span()))
        first = members[0].group()
        if len(members) == 2:
            second = members[1].group()
            told = second == "1" or _TOLD_RATIO.search(part.before(found.start(), _RATIO_REACH))
            if told and "1" in (first, second):
                one = second if first == "1" else first
                yield part.figure(found.span(), one, Decimal(one))
            if not told or "1" in (first, second) or not _make_a_whole(first, second):
                continue
        for member in members:
            yield part.figure(member.span(), member.group(), Decimal(member.group()), kind="ratio")
    for spoken in (
        _SPOKEN.finditer(part.text, part.start, part.end)
        if part.text.find("比一", part.start, part.end) >= 0
        else ()
    ):
        value = numerals.chinese_number(spoken["number"])
        if value is not None and not part.names[spoken.start()]:
            yield part.figure(spoken.span(), numerals.plain(value), value)


def _per(part: Part) -> Iterator[Figure]:
    """每 10 万人 45 台, 每百人 5 张: one figure, whose unit is 台/10万人."""
    for found in _PER.finditer(part.text, part.start, part.end):
        unit = part.match(UNIT, found.end())
        each = "".join((found["each"] or found["many"]).split())
        if unit is None or unit.group() == "%" or (_TIMED.search(each) and found["amid"].strip()):
            continue  # 每 5 年修订 1 次
        value = digits(found["number"])
        figure = part.figure((found.start(), unit.end()), value, Decimal(value), counted=unit.group())
        yield replace(figure, unit=f"{unit.group()}/{each}")


def _bare_scales(part: Part) -> Iterator[Figure]:
    """超亿元, 近千吨, 千万级: a power of ten without a number, where it bounds or classes something."""
    for found in _BARE_SCALE.finditer(part.text, part.start, part.end):
        unit = part.match(UNIT, found.end())
        if part.names[found.start()]:
            continue
        counted, end = (unit.group(), unit.end()) if unit else ("", found.end())
        after = part.text[end : end + 3]
        before = part.before(found.start(), 2)
        led = _LED.search(before)
        held = _HELD.search(before) and part.match(_BOUNDED, end)
        classed = (_CLASSED.match(after) is not None and not held) or counted.endswith("级")
        later = not led and _NAMED_LATER.match(part.text, end, part.end)
        named = (counted == "元" and bool(_NAMED.match(after) or later)) or after.startswith("国债")
        named |= bool(led) and not counted and _NAMED.match(after) is not None  # 超百亿产业集群
        step = _STEPPED.match(part.text, end, part.end) and (_STEP.search(before) or "刺" in after)
        paired = bool(counted) and counted != "元" and _PAIR.search(part.before(found.start(), _PAIR_REACH))
        yields = bool(counted) and counted != "元" and part.match(_YIELDS, end)
        sized = counted in _SIZES and part.match(_SIZED, end) and not (led or held or paired)
        if not (led or held or classed or named or step or paired or yields or sized):
            continue
        number, kept = numerals.scaled("1", found["scale"])
        base = numerals.multiplied_out(number, kept)
        taxed = classed and not counted and _TAXED.search(part.before(found.start(), _TAX_REACH))
        if (counted == "级" and part.is_money_class(end, kept)) or taxed:
            counted = "元"
        elif counted == "级":
            number, kept = numerals.plain(base), ""
        kind: FigureKind = "class" if classed or named or sized else "plain"
        figure = part.figure((found.start(), end), number, base, scale=kept, counted=counted, kind=kind)
        lower = counted == "元" and (part.text[end - 1] == "级" or bool(taxed))
        lower |= bool(step) and figure.comparator == "=" and not _AHEAD.search(before)
        yield replace(figure, comparator=">=") if lower else figure


_RULES = tuple(
    (frozenset(signs), rule)
    for signs, rule in (
        ("零无翻半位", _fixed),
        ("至到—~-", _spanned),
        ("分成/", _fractions),
        (":∶比", _ratios),
        ("每", _per),
        ("亿万千百", _bare_scales),
    )
)
"""The rules in their order, each with characters of which one stands in all that it finds."""
