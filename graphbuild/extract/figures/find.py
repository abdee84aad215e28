"""Figures: every number that counts or measures something, with its unit and its comparator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from graphbuild.extract import numerals
from graphbuild.extract.alternatives import one_of
from graphbuild.extract.figures import ranks
from graphbuild.extract.figures.chinese_figures import chinese_figure
from graphbuild.extract.figures.figure import Figure, Part, digits, parts_of_names
from graphbuild.extract.figures.named_counts import counts_courses, deals_out
from graphbuild.extract.figures.scales import DATE, MORE, SCALE, carried_on, of_class, scale_of
from graphbuild.extract.figures.shared_bounds import bounded_alike, inherits
from graphbuild.extract.figures.special import special_figures
from graphbuild.extract.figures.units import CHINESE_COUNTED, LATIN, UNIT
from graphbuild.extract.pieces import Clause
from graphbuild.paragraphs import NUMBERED

_NUMBER = one_of(
    rf"{numerals.ARABIC}|(?:[百千万]|十万)分之(?:{numerals.CHINESE}|{numerals.ARABIC})|{numerals.CHINESE}"
)
_PARTS = {"百": "%", "千": "‰", "万": "‱", "十万": "/10万"}
_NUMERIC = one_of(r"无一|[\d零〇一二两三四五六七八九十百千万亿翻半分每/:∶]|位数")
"""What stands in every figure, special ones too."""
_ARABIC = re.compile(numerals.ARABIC)
_SPACE = re.compile(r"\s*")
_DASH = re.compile(r"\s*(?:[-—–―~～]{1,2}|至|到)\s*")
_HIGH = re.compile(
    rf"(?P<number>{numerals.ARABIC})\s*(?P<scale>{numerals.SCALE})?\s*(?P<unit>{UNIT.pattern})?"
)
_NAME_GOES_ON = re.compile(
    r"\s*(?:期|版|号|届|批(?!次|\d)|轮|[A-Za-z](?![A-Za-z]?[/ ]?(?:[,。;、]|$))|\+|[xX×](?=\d))"
)
_INDEX = re.compile(
    r"指数|系数|倍差|强度|弹性|得分|分值|之比|比值|收入比|产值比|生育率|密度|满意度|[^\W!-ÿ]人[数次]|性别比|死亡率|[A-Za-z]{2,}|PM"
)
_INDEX_CUE = re.compile(
    r"(?:[至到达为于是仅]|只有|达到|不超过|控制在|超过|突破|保持在|稳定在|指数|系数|倍差|[由从]|年的?)\s*$"
)
_INDEX_END = re.compile(r"[以左、)]|之内|提[高升]|[上下]升?降?[升降]|增[加长至]|降|缩小|扩大|优化|调整")
_PEOPLE = re.compile(
    r"\s*(?:贫困|建档立卡贫困)?(?:农户|群众|农民|学生|村民|居民|企业|职工|学位|床位|人口|"
    r"商户|员工|党员|干部|师生|儿童|老人|教师|劳动力)"
)
_HAN = re.compile(r"[^\W!-ÿ]")
_IN_A_NAME = one_of(
    r"\s*(?:分钟|小时|公里)[^,。;、\d]{0,8}?(?:生活圈|服务圈|交通圈|通勤圈|经济圈|都市圈|出行圈|"
    r"文化圈|健身圈|[^,。;、\d]圈(?!层))|"
    r"\s*小时(?:的)?(?:开放|营业|自助|值[守班]|不打烊|在线|服务|过境|全天候)|\s*个月(?:完成|建成|实现)|"
    r"(?:(?<=[,。;、\n]\d)|(?<=[,。;、\n]\d\d))(?:天|小时|个月|周)之?内(?:实现|完成|控制|扑灭|恢复|建成|做到)|"
    r"类(?=(?:水质|地表水|海水)?标准(?!化|厂房)|水[体质域]|海水|(?:创?新|生物)药|医疗器械|疫苗)|万?(?:人口?|台车|吨煤)[^,。;、\d]{0,8}?(?:死亡率|发病率|发生率|事故率|犯罪率)|"
    r"[~～—–]\d级[^,。;、\d]{0,3}堤防|-\d级[^,。;、\d]{0,3}堤防|(?<=[~～—–-]\d)级[^,。;、\d]{0,3}堤防|"
    r"\s*(?:[美港欧日]元|英镑)\s*[兑折合]|\s*人制|\s*[家强](?:、[^,。;]{2,40})?等?[\d一二三四五六七八九十]*[张项个]?(?:榜单|排行榜)"
)
_LISTED_UNIT = re.compile(
    rf"(?:\s*[和、及与]\s*(?:{numerals.ARABIC})\s*(?:{numerals.SCALE})?)+?\s*(?P<unit>{UNIT.pattern})"
)
_LISTED_MONEY = re.compile(rf"(?:\s*[和、及与]\s*(?:{numerals.ARABIC})[万亿]*){{1,8}}?元")
_DEALT = re.compile(r"分别|高于|低于|超过|快于")
_SCHOOLED = re.compile(r"教育年限[^,。;、]{0,12}$")
"""Years that are spent at school, and are no date (受教育年限 11.5 年)."""
_POINTS = re.compile(r"指数[^;。]*(?:提高|上升|增加|回升|下降|降低|回落)[了约近]?$")
_NEAR = 40
"""An index that rose or fell by so many points (指数 124, 比上年提高 | 20 点), and how near it is told."""
_GLUED = re.compile(
    r"(?:(?<![A-Z])[A-Z]{1,2}|[A-Z]{4}|[a-z\d+._#&·-]|(?<![^\W!-ÿ])/|(?<![\d.:∶])1[:∶])$"
)  # but GDP115 亿元
_CAPTION = re.compile(r"\s*(?:附?[表图]|专栏)\s?")
"""What the number of a table, a picture or a box stands behind, at the begin of its line."""
_NUMBERED = re.compile(NUMBERED)
_CUT = re.compile(r"[\d.]\n$")  # a line breaks amid the number
_NEGATIVE = re.compile(r"[\u4e00-\u9fff:(、,][-−]$")
_LOSS = re.compile(r"(?:完成|实现|[为是达润税益])(?P<sign>[-−—]\s?)$")
_INCLUDED = re.compile(r"(?P<number>[\d.]+|[一-鿿])[^,。;、\d()]{1,6}\((?:不?含|包括)$")
"""A bound, before the number that but tells whether it is within (6 亩以下(不含 6 亩))."""
_PERCENT = re.compile(r"\s*(?P<sign>[%‰])")
_COUNTS = re.compile(
    rf"[\s多余几强次]|{SCALE.pattern}|{UNIT.pattern}|{CHINESE_COUNTED.pattern}|{ranks.PLACE.pattern}"
)
"""What a Chinese numeral counts or goes on with that makes a figure."""


def find_figures(folded: str, clauses: tuple[Clause, ...]) -> list[tuple[Figure, int]]:
    """The figures of the clauses in text order, each with the index of its clause."""
    names = parts_of_names(folded)
    found: list[tuple[Figure, int]] = []
    for index, clause in enumerate(clauses):
        if _NUMERIC.search(folded, clause.start, clause.end) is None:
            continue
        figures: list[Figure] = []
        led = False
        for read in _figures(Part(folded, clause.start, clause.end, names)):
            figure = inherits(folded, figures[-1], read, led=led) if figures else read
            led = figure.bounded_before or figure is not read
            figures.append(figure)
        found.extend((figure, index) for figure in bounded_alike(folded, clause.start, figures))
    return found


def _figures(part: Part) -> Iterator[Figure]:
    position = part.start
    special = special_figures(part)
    while position < part.end:
        found = _NUMBER.search(part.text, position, part.end)
        while special and special[0].start < position:
            special.pop(0)
        if special and (found is None or special[0].start <= found.start()):
            yield (figure := special.pop(0))
            position = max(figure.outer_end, position + 1)
            continue
        if found is None:
            return
        read = _figure(part, found)
        if isinstance(read, Figure):
            yield read
            position = max(read.end, found.start() + 1)
        else:
            position = read


def _figure(part: Part, found: re.Match[str]) -> Figure | int:
    """The figure that begins with a numeral, or where to go on when it is none."""
    start, end = found.span()
    written = found.group()
    whole, _, number = written.rpartition("分之")
    parts = _PARTS.get(whole, "")
    arabic = number[0].isdigit()
    value = Decimal(digits(number)) if arabic else numerals.chinese_number(number)
    cut = part.text.startswith("\n", start - 1) and _CUT.search(part.text, max(part.start, start - 2), start)
    if value is None or cut or (part.names[start] and not ranks.is_listed_in_quotes(part, start, end)):
        return end
    if ranks.is_ordinal(part, start):
        return ranks.rank(part, start, end, value) or end
    near = part.before(start, 16)
    if not (arabic or parts or part.match(_COUNTS, end) or "前" in near[-3:]):
        return end
    each = near[-2:].rstrip().endswith("每") and (arabic or part.text[end : end + 1] == "万")
    months = part.text.startswith("个月", end) and near[-1:] == "前"
    months = months or part.text.startswith(("个季度", "个学期", "个多月"), end)
    article = near[-1:] == "》" and part.text.startswith("条", end)  # 《森林法》三十一条
    bound = _INCLUDED.search(near) if near[-1:] in "含括" else None
    item = (
        article or (bound and bound["number"] == written) or written[0] == "0" < written[1:2]
    )  # 02 人才工程
    within = part.match(_IN_A_NAME, end) or ("." in written and part.match(_NUMBERED, end))  # 3.365 行动
    if each:
        return _after_range(part, end)
    if months or item or within or deals_out(part, start, end):
        return end
    if parts:
        return part.figure((start, end), numerals.plain(value), value, counted=parts)
    rate = part.match(_PERCENT, end) if arabic and _NEGATIVE.search(near[-2:]) else None
    if rate:
        span = (start - 1, rate.end())
        return part.figure(span, f"-{numerals.plain(value)}", -value, counted=rate["sign"], chinese=False)
    loss = _LOSS.search(near[-6:]) if arabic else None
    if arabic and _CAPTION.fullmatch(part.text, part.start, start):
        return end
    if start > part.start and not loss and _glued(near[-4:], arabic=arabic):
        return end
    front = ranks.front_rank(part, start, end, value) or ranks.moved_rank(part, start, end, value)
    if front:
        return front
    if ranks.is_list(part, end, value):
        return ranks.listed_rank(part, start, end, value) or end
    if not arabic:
        return chinese_figure(part, start, end, value) or end
    spent = len(written) < len("2020") and _SCHOOLED.search(part.before(start, 18))
    if part.text.startswith("年", end) and (0 <= written.find(".") >= len(written) - 3 or spent):
        return part.figure((start, end + 1), number, value, counted="年", chinese=False)
    named = part.match(_NAME_GOES_ON, end) and not part.match(LATIN, end)
    points = part.text.startswith("点", end) and _POINTS.search(part.text, max(0, start - _NEAR), start)
    if points:
        return part.figure((start, end + 1), number, value, counted="点", chinese=False)
    if part.match(DATE, end) or (named and not counts_courses(part, start, end)):
        return end
    read = _arabic(part, start, end, digits(written))
    if loss and not (read and "元" in read.unit):
        return end
    if read and loss:
        begin = start - len(loss["sign"])
        return read._replace(start=begin, outer_start=begin, value=f"-{read.value}", base=-read.base)
    return read or _after_range(part, end, DATE)


def _after_range(part: Part, end: int, behind: re.Pattern[str] | None = None) -> int:
    """Where to go on after a number that is no figure: behind the rest of its range (1-2 月, 每 3 至 5 户).

    ``behind`` is what has to follow on the range.
    """
    dash = part.match(_DASH, end)
    second = part.match(_ARABIC, dash.end()) if dash else None
    return second.end() if second and (behind is None or part.match(behind, second.end())) else end


def _arabic(part: Part, start: int, end: int, low: str) -> Figure | None:
    """An Arabic numeral with its 万 or 亿, its 余 or 多, its unit; or the range it begins."""
    more = part.match(MORE, end)
    position = more.end() if more else end
    scale = part.match(SCALE, position)
    position = scale.end() if scale else position
    factor, among = scale_of(scale)
    if scale and not more:
        more = part.match(MORE, position)
        position = more.end() if more else position
    number, kept = numerals.scaled(low, factor)
    number, kept, position, over = carried_on(part, position, number, kept)
    space = part.match(_SPACE, position)
    unit = part.match(UNIT, space.end() if space else position)
    close = unit.end() if unit else position
    of_sums = scale and "亿" in scale[1] and part.match(_LISTED_MONEY, position)
    counted = "".join(unit.group().split()) if unit else "元" if of_sums else ""
    if more and not unit and part.match(DATE, position):
        return None
    high = _range(part, close)
    if high is not None:
        return _ranged(part, start, (low, factor, counted), high)
    shared = part.match(_LISTED_UNIT, close) if not counted and more is None else None
    if shared and _DEALT.search(part.text, part.start, start):
        counted = shared["unit"]  # 分别惠及 350 万、230 万人次
    if not counted and scale is None and (more is None or not part.match(_HAN, position)):
        return None if more else _bare(part, start, end, low)
    figure = part.figure(
        (start, close),
        number,
        numerals.multiplied_out(number, kept),
        scale=kept,
        counted=counted,
        kind="class" if counted.endswith("级") else "plain",
        more=over or among or more is not None,
        chinese=False,
    )
    return of_class(part, figure, kept)


def _range(part: Part, position: int) -> re.Match[str] | None:
    """The upper end of a range (6.5%—7%, 3至5个), if one follows."""
    dash = part.match(_DASH, position)
    high = part.match(_HIGH, dash.end()) if dash else None
    return high if high and not part.match(DATE, high.end("number")) else None


def _ranged(part: Part, start: int, lower: tuple[str, str, str], high: re.Match[str]) -> Figure | None:
    """A range in one unit; ``lower`` is the number, the 万 or 亿 and the unit before the dash."""
    low, scale, unit = lower
    counted, top_scale = "".join((high["unit"] or unit).split()), high["scale"] or ""
    if not (counted or top_scale or scale):
        return None
    top = digits(high["number"])
    apart = (scale and scale != top_scale) or (unit and not scale and top_scale)
    top, kept = numerals.scaled(top, top_scale if apart else top_scale or scale)
    if apart:
        below = numerals.multiplied_out(*numerals.scaled(low, scale))
        low = numerals.plain(below / numerals.multiplied_out("1", kept))
    else:
        low, _ = numerals.scaled(low, top_scale or scale)
    if Decimal(low) > Decimal(top):
        return None
    end = high.end("unit" if high["unit"] else "scale" if high["scale"] else "number")
    base = numerals.multiplied_out(low, kept)
    return part.figure((start, end), f"{low}..{top}", base, scale=kept, counted=counted, chinese=False)


def _bare(part: Part, start: int, end: int, value: str) -> Figure | None:
    """A number without a unit counts only before people it counts, or for what has no unit (an index)."""
    if part.match(_PEOPLE, end) and Decimal(value) >= 10:
        return part.figure((start, end), value, Decimal(value), chinese=False)
    right = part.text[end : min(part.end, end + 2)].strip()
    head = part.text[part.start : start]
    if (right and not _INDEX_END.match(right)) or not (_INDEX.search(head) and _INDEX_CUE.search(head)):
        return None
    return part.figure((start, end), value, Decimal(value), chinese=False)


def _glued(before: str, *, arabic: bool) -> bool:
    """Whether a numeral goes on from a letter, a digit, a sign: a part of a name (G60, 1+X, 5A)."""
    if arabic:
        return _GLUED.search(before) is not None
    return before[-1] in "零〇一二两三四五六七八九十百千万亿第几"
