"""Figures in Arabic numerals: with their 万 or 亿, their 余 or 多, their unit; and ranges of such."""

from __future__ import annotations

import re
from decimal import Decimal
from string import ascii_letters

from graphbuild.extract import numerals
from graphbuild.extract.alternatives import BLANKS
from graphbuild.extract.figures.figure import Figure, Part, digits
from graphbuild.extract.figures.named_counts import counts_courses
from graphbuild.extract.figures.role_changes import CHANGED
from graphbuild.extract.figures.scales import DATE, DATE_SIGNS, SCALED_SIGNS, carried_on, of_class, scaled_by
from graphbuild.extract.figures.units import LATIN, UNIT
from graphbuild.extract.rare import Rare

_ARABIC = re.compile(numerals.ARABIC)
_DASH, _DASH_SIGNS = re.compile(r"\s*(?:[-—–―~～]{1,2}|至|到)\s*"), frozenset(f"-—–―~～至到{BLANKS}")
_HIGH = Rare(rf"(?P<number>{numerals.ARABIC})\s*(?P<scale>{numerals.SCALE})?\s*(?P<unit>{UNIT.pattern})?")
_NAME_GOES_ON = re.compile(
    r"\s*(?:期|版|号|届|批(?!次|\d)|轮|[A-Za-z](?![A-Za-z]?[/ ]?(?:[,。;、]|$))|\+|[xX×](?=\d))"
)
_BLANK = frozenset(BLANKS)
_GOES_ON_SIGNS = frozenset(f"期版号届批轮+×{ascii_letters}{BLANKS}")
_INDEX = re.compile(
    r"指数|系数|倍差|强度|弹性|得分|分值|之比|比值|收入比|产值比|生育率|密度|满意度|[^\W!-ÿ]人[数次]|性别比|死亡率|容积率|投诉率|周转率|事故率|[A-Za-z]{2,}|PM"
)
_INDEX_CUE = re.compile(
    r"(?:[至到达为于是仅]|只有|达到|不[低高大小少]于|[低高大小]于|不超过|控制在|超过|突破|保持在|稳定在|指数|系数|倍差|[由从]|年的?)\s*$"
)
_INDEX_END = re.compile(r"[以左、)]|之内|提[高升]|[上下]升?降?[升降]|增[加长至]|降|缩小|扩大|优化|调整")
_PEOPLE = re.compile(
    r"\s*(?:贫困|建档立卡贫困)?(?:农户|群众|农民|学生|村民|居民|企业|职工|学位|床位|人口|"
    r"商户|员工|党员|干部|师生|儿童|老人|教师|劳动力)"
)
_PARTED = 4
"""Characters at least of a unit with a blank in it (元 /吨)."""
_HAN = re.compile(r"[^\W!-ÿ]")
_LISTED_UNIT = re.compile(
    rf"(?:\s*[和、及与]\s*(?:{numerals.ARABIC})\s*(?:{numerals.SCALE})?)+?\s*(?P<unit>{UNIT.pattern})"
)
_MOVES_FROM = re.compile(r"[由从][^,。;、]{0,10}$")
_MOVES_TO = Rare(
    rf"(?:{CHANGED}|改善|回落|减)[到至为]\s*"
    rf"(?:{numerals.ARABIC})\s*(?P<unit>{UNIT.pattern})"
)
"""Up or down to a figure whose unit is that of the figure before it, too."""
_LISTED_MONEY = re.compile(rf"(?:\s*[和、及与]\s*(?:{numerals.ARABIC})[万亿]*){{1,8}}?元")
_DEALT = re.compile(r"分别|高于|低于|超过|快于")
_BY_SO_MUCH = re.compile(rf"(?:{CHANGED}|减|收窄|回[升落])[了近约超]?$")
_SCHOOLED = re.compile(r"教育年限[^,。;、]{0,12}$")
"""Years that are spent at school, and are no date (受教育年限 11.5 年)."""
_POINTS = re.compile(r"指数[^;。]*(?:提高|上升|增加|回升|下降|降低|回落)[了约近]?$")
_NEAR = 40
"""An index that rose or fell by so many points (指数 124, 比上年提高 | 20 点), and how near it is told."""


def arabic_figure(part: Part, start: int, end: int) -> Figure | int:
    """The figure that begins with an Arabic numeral and counts or measures, or where to go on."""
    text = part.text
    written, behind = text[start:end], text[end : end + 1]
    if behind == "年":
        spent = len(written) < len("2020") and _SCHOOLED.search(part.before(start, 18))
        if 0 <= written.find(".") >= len(written) - 3 or spent:
            return _one_sign(part, start, end, "年")
    elif behind == "点" and _POINTS.search(text, max(0, start - _NEAR), start):
        return _one_sign(part, start, end, "点")
    if behind in DATE_SIGNS and DATE.match(text, end, part.end):
        return end
    goes_on = behind in _GOES_ON_SIGNS and _NAME_GOES_ON.match(text, end, part.end)
    if goes_on and not (part.match(LATIN, end) or counts_courses(part, start, end)):
        return end
    low = written if written.isdecimal() else digits(written)
    return _arabic(part, start, end, low) or after_range(part, end, DATE)


def _one_sign(part: Part, start: int, end: int, unit: str) -> Figure:
    """The figure of a numeral whose unit is the one character behind it."""
    written = part.text[start:end]
    return part.figure((start, end + 1), written, Decimal(digits(written)), counted=unit, chinese=False)


def after_range(part: Part, end: int, behind: re.Pattern[str] | None = None) -> int:
    """Where to go on after a number that is no figure: behind the rest of its range (1-2 月, 每 3 至 5 户).

    ``behind`` is what has to follow on the range.
    """
    dash = part.match(_DASH, end)
    second = part.match(_ARABIC, dash.end()) if dash else None
    return second.end() if second and (behind is None or part.match(behind, second.end())) else end


def _arabic(part: Part, start: int, end: int, low: str) -> Figure | None:
    """An Arabic numeral with its 万 or 亿, its 余 or 多, its unit; or the range it begins."""
    text = part.text
    factor, more, among, position = "", False, False, end
    if text[end : end + 1] in SCALED_SIGNS:
        factor, more, among, position = scaled_by(part, end)
    number, kept, over = low, "", False
    if factor:
        number, kept = numerals.scaled(low, factor)
        number, kept, position, over = carried_on(part, position, number, kept)
    begin = position
    while text[begin : begin + 1] in _BLANK:
        begin += 1
    unit = UNIT.match(text, begin, part.end)
    close = unit.end() if unit else position
    of_sums = "亿" in factor and part.match(_LISTED_MONEY, position)
    counted = unit[0] if unit else "元" if of_sums else ""
    counted = "".join(counted.split()) if len(counted) >= _PARTED else counted
    if more and not unit and part.match(DATE, position):
        return None
    high = _range(part, close) if text[close : close + 1] in _DASH_SIGNS else None
    if high is not None and not _is_reached(part, start, counted, high):
        return _ranged(part, start, (low, factor, counted), high)
    shared = part.match(_LISTED_UNIT, close) if not counted and not more else None
    if shared and ("百分点" in shared["unit"] or _DEALT.search(part.text, part.start, start)):
        counted = shared["unit"]  # 分别惠及 350 万、230 万人次
    if not (counted or factor or more) and _MOVES_FROM.search(part.before(start, 12)):
        moved = part.match(_MOVES_TO.compiled, close)
        counted = moved["unit"] if moved else ""  # 由 42 降至 35 微克/立方米
    if not (counted or factor or (more and part.match(_HAN, position))):
        return None if more else _bare(part, start, end, low)
    figure = part.figure(
        (start, close),
        number,
        numerals.multiplied_out(number, kept),
        scale=kept,
        counted=counted,
        kind="class" if counted.endswith("级") else "plain",
        more=over or among or more,
        chinese=False,
    )
    return of_class(part, figure, kept) if counted == "级" else figure


def _range(part: Part, position: int) -> re.Match[str] | None:
    """The upper end of a range (6.5%—7%, 3至5个), if one follows."""
    dash = part.match(_DASH, position)
    high = part.match(_HIGH.compiled, dash.end()) if dash else None
    return high if high and not part.match(DATE, high.end("number")) else None


def _is_reached(part: Part, start: int, unit: str, high: re.Match[str]) -> bool:
    """Whether what follows is no upper end but what was reached by so much (下降 0.6 个百分点至 1.8%)."""
    reached = "".join((high["unit"] or unit).split())
    if not unit or reached == unit or reached.startswith(f"{unit}/"):
        return False
    return _BY_SO_MUCH.search(part.before(start, 6)) is not None


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
