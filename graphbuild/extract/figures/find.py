"""Figures: every number that counts or measures something, with its unit and its comparator."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from string import ascii_letters

from graphbuild.extract import numerals
from graphbuild.extract.alternatives import BLANKS, first_signs, one_of, where_begun
from graphbuild.extract.figures import ranks
from graphbuild.extract.figures.arabic_figures import after_range, arabic_figure
from graphbuild.extract.figures.chinese_figures import chinese_figure
from graphbuild.extract.figures.figure import ITEM, Figure, Part, digits, parts_of_names
from graphbuild.extract.figures.named_counts import deals_out
from graphbuild.extract.figures.scales import SCALE
from graphbuild.extract.figures.shared_bounds import bounded_alike, inherits
from graphbuild.extract.figures.special import TRIGGER, special_figures
from graphbuild.extract.figures.units import CHINESE_COUNTED, UNIT
from graphbuild.extract.pieces import Clause, Zone
from graphbuild.paragraphs import NUMBERED

OUTSIDE: frozenset[Zone] = frozenset(("glossary", "contents", "furniture", "signature"))
"""Parts of a text in which no figure is one of the plan."""
_NUMBER = one_of(
    rf"{numerals.ARABIC}|(?:[百千万]|十万)分之(?:{numerals.CHINESE}|{numerals.ARABIC})|{numerals.CHINESE}"
)
_PARTS = {"百": "%", "千": "‰", "万": "‱", "十万": "/10万"}
_IN_A_NAME = one_of(
    r"\s*(?:分钟|小时|公里)[^,。;、\d]{0,8}?(?:生活圈|服务圈|交通圈|通勤圈|经济圈|都市圈|出行圈|"
    r"文化圈|健身圈|[^,。;、\d]圈(?!层))|"
    r"\s*小时(?:的)?(?:开放|营业|自助|值[守班]|不打烊|在线|服务|过境|全天候)|\s*个月(?:完成|建成|实现)|"
    r"(?:(?<=[,。;、\n]\d)|(?<=[,。;、\n]\d\d))(?:天|小时|个月|周)之?内(?:实现|完成|控制|扑灭|恢复|建成|做到)|"
    r"类(?=(?:水质|地表水|海水)?标准(?!化|厂房)|水[体质域]|海水|(?:创?新|生物)药|医疗器械|疫苗)|万?(?:人口?|台车|吨煤)[^,。;、\d]{0,8}?(?:死亡率|发病率|发生率|事故率|犯罪率)|"
    r"[~～—–]\d级[^,。;、\d]{0,3}堤防|-\d级[^,。;、\d]{0,3}堤防|(?<=[~～—–-]\d)级[^,。;、\d]{0,3}堤防|"
    r"\s*(?:[美港欧日]元|英镑)\s*[兑折合]|\s*人制|\s*[家强](?:、[^,。;]{2,40})?等?[\d一二三四五六七八九十]*[张项个]?(?:榜单|排行榜)"
)
_IN_A_NAME_SIGNS = frozenset(f"分小公个天周类万人台吨~～—–-级美港欧日英家强{BLANKS}")
"""What such a name goes on with behind its number."""
_GLUED = re.compile(
    r"(?:(?<![A-Z])[A-Z]{1,2}|[A-Z]{4}|[a-z\d+._#&·-]|(?<![^\W!-ÿ])/|(?<![\d.:∶])1[:∶])$"
)  # but GDP115 亿元
_GLUE = frozenset(f"{ascii_letters}0123456789+._#&·-/:∶")
"""What such a part of a name ends with."""
_CHINESE = frozenset("零〇一二两三四五六七八九十百千万亿第几")
"""What a Chinese numeral but goes on from."""
_CAPTION = re.compile(r"\s*(?:附?[表图]|专栏)\s?")
"""What the number of a table, a picture or a box stands behind, at the begin of its line."""
_NUMBERED = re.compile(NUMBERED)
_TERMS = ("个季度", "个学期", "个多月")
_CUT = re.compile(r"[\d.]\n$")  # a line breaks amid the number
_NEGATIVE = re.compile(r"[\u4e00-\u9fff:(、,][-−]$")
_LOSS = re.compile(r"(?:完成|实现|[为是达润税益])(?P<sign>[-−—]\s?)$")
_NEAR = 16
"""Characters before a number that tell whether it is one of a figure."""
_STROKES = ("-", "−", "—")
"""What makes the number behind it a loss or a fall."""
_INCLUDED = re.compile(r"(?P<number>[\d.]+|[一-鿿])[^,。;、\d()]{1,6}\((?:不?含|包括)$")
"""A bound, before the number that but tells whether it is within (6 亩以下(不含 6 亩))."""
_PERCENT = re.compile(r"\s*(?P<sign>[%‰])")
_COUNTED = rf"\s|[多余几强次]|{SCALE.pattern}|{UNIT.pattern}|{CHINESE_COUNTED.pattern}|{ranks.PLACE.pattern}"
_COUNTS = where_begun(_COUNTED)
"""What a Chinese numeral counts or goes on with that makes a figure."""
_NUMERIC = re.compile(
    rf"(?s)[0-9无零〇一二两三四五六七八九十百千万亿翻半每](?:(?<=[0-9无零〇百千万亿翻半每])"
    rf"|(?=[一二两三四五六七八九十零〇百千亿万半点分成比位至到~—\-{first_signs(_COUNTED)}])"
    r"|(?<=[第前至到~—-].)|(?<=第 .)|(?<=前..)|(?<=前...))"
)
"""What every figure begins with, special ones too: no 一 that is but a part of a word (统一, 进一步)."""


def find_figures(folded: str, clauses: Sequence[Clause]) -> dict[int, list[Figure]]:
    """The figures of the clauses that have some in text order, by the index of the clause.

    Those of glossaries, contents and furniture have none.
    """
    names = parts_of_names(folded)
    found: dict[int, list[Figure]] = {}
    ends = [clause.end for clause in clauses]
    sign = index = 0  # where the next sign stands, and the first clause that may hold it
    while (index := bisect_right(ends, sign, index)) < len(ends):
        clause = clauses[index]
        if clause.block.zone in OUTSIDE:
            index += 1
            continue
        if sign < clause.start:
            sign = _next_sign(folded, clause.start)
        if sign >= clause.end:
            continue
        read, sign = _figures(Part(folded, clause.start, clause.end, names), sign)
        if len(read) < 2:
            if read:
                found[index] = read
            continue
        figures = read[:1]
        led = read[0].bounded_before
        for each in read[1:]:
            figure = inherits(folded, figures[-1], each, led=led)
            led = figure.bounded_before or figure is not each
            figures.append(figure)
        found[index] = bounded_alike(folded, clause.start, figures)
    return found


def _next_sign(folded: str, position: int) -> int:
    following = _NUMERIC.search(folded, position)
    return following.start() if following else len(folded)


def _figures(part: Part, sign: int) -> tuple[list[Figure], int]:
    """The figures of a part whose first sign stands there, and where the next stands behind the part."""
    figures: list[Figure] = []
    special = special_figures(part) if TRIGGER.search(part.text, sign, part.end) else []
    while sign < part.end:
        found = _NUMBER.search(part.text, sign, part.end)
        while special and special[0].start < sign:
            special.pop(0)
        if special and (found is None or special[0].start <= found.start()):
            figures.append(special.pop(0))
            position = max(figures[-1].outer_end, sign + 1)
        elif found is None:
            position = part.end
        elif isinstance(read := _figure(part, found), int):
            position = read
        else:
            figures.append(read)
            position = read.end
        sign = _next_sign(part.text, position)
    return figures, sign


def _figure(part: Part, found: re.Match[str]) -> Figure | int:
    """The figure that begins with a numeral, or where to go on when it is none."""
    text, (start, end), written = part.text, found.span(), found[0]
    if start == part.start and text[start - 1 : start] in ("", "\n") and (item := ITEM.match(written)):
        return start + item.end()
    if part.names[start] and not ranks.is_listed_in_quotes(part, start, end):
        return end
    near = text[start - _NEAR if start - _NEAR > part.start else part.start : start]
    arabic, shared = written[-1].isdigit(), "分之" in written
    ordered, fronted = "第" in near, "前" in near and "前" in near[-3:]
    counted = arabic or shared or fronted or _COUNTS.match(text, end, part.end)
    if not (counted or ordered):
        return end
    whole, _, number = written.rpartition("分之") if shared else ("", "", written)
    spoken = None if arabic else numerals.chinese_number(number)
    if not arabic and spoken is None:
        return end
    if text[start - 1] == "\n" and _CUT.search(text, max(part.start, start - 2), start):
        return end
    if ordered and ranks.is_ordinal(part, start):
        return ranks.rank(part, start, end, _value(spoken, number)) or end
    if not counted:
        return end
    led = near.rstrip()
    last = led[-1] if led else ""
    dealt = (last == "每" or last == "分") and not near[-2:].isspace()
    if dealt and last == "每" and (arabic or text.startswith("万", end)):
        return after_range(part, end)
    behind = text[end : end + 1]
    if _is_named(part, (near, last, behind), written, end) or (
        dealt and last == "分" and deals_out(part, end)
    ):
        return end
    if whole:
        value = _value(spoken, number)
        return part.figure((start, end), numerals.plain(value), value, counted=_PARTS[whole])
    minus = arabic and last in _STROKES
    rate = _PERCENT.match(text, end, part.end) if minus and _NEGATIVE.search(near[-2:]) else None
    if rate:
        value, span = _value(spoken, number), (start - 1, rate.end())
        return part.figure(span, f"-{numerals.plain(value)}", -value, counted=rate["sign"], chinese=False)
    loss = _LOSS.search(near[-6:]) if minus else None
    glued = (last in _GLUE and _GLUED.search(near[-4:])) if arabic else near[-1:] in _CHINESE
    if start > part.start and not loss and glued:  # G60, 1+X, 5A
        return end
    if fronted and (front := ranks.front_rank(part, start, end, _value(spoken, number))):
        return front
    if behind in ranks.BEHIND_SIGNS and ranks.may_follow(part, end):
        value = _value(spoken, number)
        if moved := ranks.moved_rank(part, start, end, value):
            return moved
        if ranks.is_list(part, end, value):
            return ranks.listed_rank(part, start, end, value) or end
    if not arabic:
        return chinese_figure(part, start, end, _value(spoken, number)) or end
    read = arabic_figure(part, start, end)
    if loss is None:
        return read
    if isinstance(read, int) or "元" not in read.unit:
        return end
    begin = start - len(loss["sign"])
    return replace(read, start=begin, outer_start=begin, value=f"-{read.value}", base=-read.base)


def _value(spoken: Decimal | None, number: str) -> Decimal:
    """The value of a number: as it is spoken, or that of its digits."""
    return Decimal(digits(number)) if spoken is None else spoken


def _is_named(part: Part, around: tuple[str, str, str], written: str, end: int) -> bool:
    """Whether a number is one in a name, in a heading, or a bound told again.

    ``around`` is what stands before it, how that ends but for blanks, and the character behind it.
    """
    near, last, behind = around
    text, before = part.text, near[-1:]
    if behind == "个":
        if text.startswith(_TERMS, end) or (before == "前" and text.startswith("月", end + 1)):
            return True
    elif before == "》" and behind == "条":  # 《森林法》三十一条
        return True
    bound = _INCLUDED.search(near) if before == "含" or before == "括" else None
    if (bound and bound["number"] == written) or (written[0] == "0" and written[1:2] > "0"):  # 02 人才工程
        return True
    amid = behind in _IN_A_NAME_SIGNS and _IN_A_NAME.match(text, end, part.end)
    if amid or ("." in written and part.match(_NUMBERED, end)):  # 3.365 行动
        return True
    captioned = last in ("表", "图", "栏") and written[0].isdigit()
    return captioned and _CAPTION.fullmatch(text, part.start, end - len(written)) is not None
