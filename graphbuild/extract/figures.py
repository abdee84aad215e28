"""Figures: every number that counts or measures something, with its unit and its comparator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from graphbuild.extract import comparators, numerals, units
from graphbuild.extract.comparators import Comparator
from graphbuild.extract.pieces import Clause

_NUMBER = re.compile(rf"{numerals.ARABIC}|百分之(?:{numerals.CHINESE}|{numerals.ARABIC})|{numerals.CHINESE}")
_SCALE = re.compile(rf"\s*({numerals.SCALE})")
_MORE = re.compile(r"\s*[多余几](?!元化|样|边|种经营|式|层次|功能|维|彩|能|方)")
_DASH = re.compile(r"\s*(?:[-—–―~～]{1,2}|至|到)\s*")
_UNIT = units.UNIT
_DATE = re.compile(r"\s*(?:年(?![以之]?[上下内])|月|日(?!均)|号|时(?!段)|点(?!\d)|周年|世纪|年代|个五年|届|版|大(?=[^型中棚])|中全会)")
_ARABIC_NAME = re.compile(r"\s*(?:期|版|号|届|批(?!次)|轮|[A-Za-z](?![A-Za-z]?[/ ]?(?:[,。;、]|$))|\+|[xX×](?=\d))")
_RANK_CUE = re.compile(
    r"(?:[居列占位排名获获得夺取]|排名|位居|位列|名列|跃居|升至|上升[至到]|进位[至到]|前移[至到]|保持|[全我][国省市县区]|自治区|进入|世界|全球|"
    r"亚洲|国内|省内|市内|同类[^,。]{0,6}|总[分量]|综合[^,。]{0,6}|第\S{1,3}位?[、和])\s*$"
)
_RANK_END = re.compile(r"\s*(?:位|名(?!单))|(?=\s*(?:[,。;、!)”]|$|和|及|的(?!一)))")
_FRONT_END = re.compile(r"\s*(?:位|名|强)|(?=\s*(?:[,。;、!)]|$|行列|的))")
_STRONG_CUE = re.compile(
    r"(?:(?:进入|入围|入选|跻身|迈入|步入|位列|位居)[^,。;、]{0,16}|(?:列|居|保持|全国|全省|全市|西部|中部|东部|综合实力|竞争力)[^,。;]{0,6})$"
)
_STRONG_END = re.compile(r"强(?:县|市|区|镇|乡|村)?(?:行列)?(?=[,。;、第的]|$)")
_BARE_CUE = re.compile(r"(?:[至到达为于是]|达到|不超过|控制在|超过|突破|保持在|稳定在)\s*$")
_BARE_KIND = re.compile(r"指数|系数|倍差|强度|弹性|得分|分值|之比|比值|收入比|生育率|密度|满意度|[A-Za-z]{2,}|PM")
_RATIO = re.compile(r"\d+(?:\.\d+)?(?:\s*[:∶]\s*\d+(?:\.\d+)?)+")
_SLASHED = re.compile(r"(?<=[约占到近的至])(\d)/(\d{1,2})(?![\d/])")
_HEADS = re.compile(
    r"\s*(?:贫困|建档立卡贫困)?(?:农户|群众|农民|学生|村民|居民|企业|职工|学位|床位|人口|商户|员工|党员|干部|师生|儿童|老人|教师|劳动力)"
)
_QUOTED = re.compile(r"“[^“”\n]{0,80}”|\"[^\"\n]{0,80}\"|‘[^‘’\n]{0,40}’|《[^《》\n]{0,80}》|〔[^〔〕\n]{0,12}〕|\[\d{1,3}\]|【[^【】\n]{0,12}】")
_LONG_QUOTE = 18
_SHORT_LIST = 14
_ZERO = re.compile(r"零(?=(?:伤亡|死亡|事故|增长|新增|发生|发案|疫情|负担|上访|污染))")
_DOUBLED = re.compile(r"翻了?(?:将?近)?(?P<times>[一两二三四])?番")
_HALF = re.compile(r"(?<=[过超])半数?(?=[,。;、以的]|$)|半数以上|一半以上")
_FRACTION = re.compile(r"([一二三四五六七八九十]+)分之([一二三四五六七八九十]+)")
_PER = re.compile(rf"每\s*(?:\d+|[一二三百千十]?)\s*(?:万|千|百|亿)?\s*(?:人口|人|户|平方公里|万元|亩|辆|名[^,。]{{0,4}}|个村|村|乡镇|年|天|日|月|次|套|家|个)")
_BARE_SCALE = re.compile(
    r"(?P<scale>万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)(?=(?:元|美元|吨|亩|人|平方米|千瓦|户|级|件|辆|台|公里|斤|标箱|家|头|立方米|产业|企业))"
)
_BARE_SCALE_BEFORE = re.compile(r"(?:近|超|超过|突破|逾|过|上|达|约|破)$")
_BARE_SCALE_AFTER = re.compile(r"(?:级|元级|元(?:[及]?以上|级)?|吨级|吨以上|人以上|亩以上)")
_SLOGAN = re.compile(
    r"\s*(?:个(?:意识|自信|全面|维护|确立|代表|务必|一百年|百年|毫不动摇|健康|革命|倡导|服务|不摘|伟大|决不|更加|坚持|坚定|着力|确保|"
    r"一律|不让|不准|不得|不变|导向|规范|体系|行动|走在前|率先|翻番|轮子|大局|基本)|讲[一二三四五]|位一体|权分置|好农村|不愁|保障|"
    r"严三实|学一做|中全会|岸|会(?:精神)?|地(?=[^块])|手|头|端|翼|轴|核|带|圈|廊)"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: ``start``, ``end`` span both, ``outer_*`` its comparators too."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    value: str
    unit: str
    counted: str
    base: Decimal | None
    comparator: Comparator
    kind: Literal["plain", "rank", "ratio", "class"]
    chinese: bool
    bounded_before: bool


def find_figures(folded: str, clauses: tuple[Clause, ...]) -> list[tuple[Figure, int]]:
    """The figures of the clauses in text order, each with the index of its clause."""
    names = _names(folded)
    found: list[tuple[Figure, int]] = []
    for index, clause in enumerate(clauses):
        last: Figure | None = None
        for figure in _Reader(folded, clause.start, clause.end, names).read():
            if last is not None:
                figure = _inherits(folded, last, figure)
            found.append((figure, index))
            last = figure
    return found


def _names(folded: str) -> bytearray:
    """Mark what stands in titles, note marks and short quotes: numbers there are parts of names."""
    marks = bytearray(len(folded))
    for found in _QUOTED.finditer(folded):
        text = found.group()
        long = len(text) > _LONG_QUOTE and text[0] in "“\"" or (len(text) > _SHORT_LIST and any(mark in text for mark in ",。;"))
        if text[0] in "《〔[【" or not long:
            marks[found.start() : found.end()] = b"\1" * len(text)
    return marks


def _inherits(folded: str, last: Figure, figure: Figure) -> Figure:
    """分别达到 A 和 B: a figure that follows another with nothing but a list mark takes its comparator."""
    gap = folded[last.outer_end : figure.outer_start].strip()
    if gap not in ("、", "和", "及", "与", "以及", ",") or not last.bounded_before or figure.comparator != "=":
        return figure
    return replace(figure, comparator=last.comparator)


class _Reader:
    """Reads the figures of one clause."""

    def __init__(self, folded: str, start: int, end: int, names: bytearray) -> None:
        self.text = folded
        self.start = start
        self.end = end
        self.names = names

    def read(self) -> Iterator[Figure]:
        position = self.start
        special = self._special()
        while position < self.end:
            found = _NUMBER.search(self.text, position, self.end)
            while special and special[0].start < position:
                special.pop(0)
            if special and (found is None or special[0].start <= found.start()):
                figure = special.pop(0)
                yield figure
                position = max(figure.outer_end, position + 1)
                continue
            if found is None:
                return
            figure_or_end = self._figure(found)
            if isinstance(figure_or_end, Figure):
                yield figure_or_end
                position = max(figure_or_end.end, found.start() + 1)
            else:
                position = figure_or_end

    def _special(self) -> list[Figure]:
        """What is no digit and yet a measure: 零伤亡, 翻一番, 过半, 三分之二, 13.7:58.3:28, 超亿元."""
        figures: list[Figure] = []
        part = (self.start, self.end)
        for found in _ZERO.finditer(self.text, *part):
            figures.append(self._plain(found.start(), found.end(), "0", "", "", Decimal(0)))
        for found in _DOUBLED.finditer(self.text, *part):
            times = 2 ** int(numerals.chinese_number(found["times"] or "一") or 1)
            figures.append(self._plain(found.start(), found.end(), str(times), "倍", "倍", Decimal(times)))
        for found in _HALF.finditer(self.text, *part):
            half = self._plain(found.start(), found.end(), "0.5", "", "", Decimal("0.5"))
            figures.append(half if "上" in found.group() else replace(half, comparator=">"))
        for found in _FRACTION.finditer(self.text, *part):
            below, above = (numerals.chinese_number(each) for each in found.groups())
            if below and above and above < below:
                value = (above / below).quantize(Decimal("0.0001"))
                figures.append(self._plain(found.start(), found.end(), numerals.plain(value), "", "", value))
        for found in _RATIO.finditer(self.text, *part):
            if not self.names[found.start()] and not re.match(r"\d{1,2}:\d\d$", found.group()):
                figures.extend(self._ratio(found))
        for found in _SLASHED.finditer(self.text, *part):
            value = (Decimal(found[1]) / Decimal(found[2])).quantize(Decimal("0.0001"))
            figures.append(self._plain(found.start(1), found.end(), numerals.plain(value), "", "", value))
        for found in _PER.finditer(self.text, *part):
            per = self._per(found)
            if per is not None:
                figures.append(per)
        for found in _BARE_SCALE.finditer(self.text, *part):
            bare = self._bare_scale(found)
            if bare is not None:
                figures.append(bare)
        return sorted(figures, key=lambda figure: figure.start)

    def _ratio(self, found: re.Match[str]) -> Iterator[Figure]:
        """13.7:58.3:28 is a figure a part; 2.5:1 is the one number 2.5."""
        parts = list(re.finditer(r"\d+(?:\.\d+)?", found.group()))
        if len(parts) == 2:
            if parts[1].group() == "1":
                value = parts[0].group()
                yield self._plain(found.start(), found.end(), value, "", "", Decimal(value))
            return
        for part in parts:
            start = found.start() + part.start()
            value = part.group()
            yield self._plain(start, start + len(value), value, "", "", Decimal(value), kind="ratio")

    def _bare_scale(self, found: re.Match[str]) -> Figure | None:
        begin, scale = found.start(), found["scale"]
        if begin and (self.text[begin - 1].isdigit() or self.text[begin - 1] in "零〇一二两三四五六七八九十百千万亿多余.几数" or self.names[begin]):
            return None
        if self.text[found.end()] in "产企":
            return None
        unit = _UNIT.match(self.text, found.end(), self.end)
        if unit is None:
            return None
        led = _BARE_SCALE_BEFORE.search(self.text[max(self.start, begin - 2) : begin]) is not None
        classed = re.match(r"级|及?以上", self.text[unit.end() : unit.end() + 3]) is not None
        named = re.match(r"(?:产业|企业|项目|元|镇|村|园区|集群|工程)", self.text[unit.end() : unit.end() + 2]) is not None
        if not (led or classed or unit.group() == "级" or (named and unit.group() == "元")):
            return None
        number, kept = numerals.scaled("1", scale) if scale not in ("千", "百") else (
            ("1000", "") if scale == "千" else ("100", "")
        )
        if unit.group() == "级":
            number, kept = numerals.plain(numerals.multiplied_out(number, kept)), ""
        counted = unit.group()
        end = unit.end()
        base = numerals.multiplied_out(number, kept)
        kind: Literal["plain", "class"] = "class" if classed or counted.endswith("级") or named else "plain"
        return self._plain(begin, end, number, kept + counted, counted, base, kind=kind)

    def _per(self, found: re.Match[str]) -> Figure | None:
        """每 10 万人 45 台: one figure whose unit is 台/10万人."""
        if not any(character.isdigit() for character in found.group()):
            return None
        number = re.compile(rf"(?:[^,。;\d]{{0,4}}?)({numerals.ARABIC})").match(self.text, found.end(), self.end)
        if number is None:
            return None
        unit = _UNIT.match(self.text, number.end(), self.end)
        if unit is None or unit.group() in ("%",):
            return None
        value = _digits(number[1])
        written = f"{unit.group()}/{found.group()[1:].replace(' ', '')}"
        return self._plain(found.start(), unit.end(), value, written, unit.group(), Decimal(value))

    def _plain(
        self, start: int, end: int, value: str, unit: str, counted: str, base: Decimal | None,
        *, kind: Literal["plain", "rank", "ratio", "class"] = "plain", more: bool = False, chinese: bool = True,
    ) -> Figure:
        left, outer_start = comparators.before(self.text, start, self.start)
        right, outer_end = comparators.after(self.text, end, self.end)
        sign = comparators.combined(left, right, more=more)
        return Figure(start, end, outer_start, outer_end, value, unit, counted, base, sign, kind, chinese, left is not None)

    def _figure(self, found: re.Match[str]) -> Figure | int:
        """The figure that begins with a numeral, or where to go on when it is none."""
        start, end = found.span()
        written = found.group()
        if self.names[start]:
            return end
        percent = written.startswith("百分之")
        arabic = written[0].isdigit() or percent
        value = self._value(written)
        if value is None:
            return end
        if self.text[start - 1 : start] == "第" or re.match(r"第\s$", self.text[max(0, start - 2) : start]):
            return self._rank(start, end, value) or end
        if percent:
            return self._plain(start, end, numerals.plain(value), "%", "%", value)
        if start > self.start and _glued(self.text[start - 1], arabic):
            return end
        front = self.text[max(self.start, start - 2) : start].rstrip()
        if front.endswith("前") and not front.endswith(("目前", "日前", "年前", "此前", "提前", "之前")):
            rank = self._front(start, end, value)
            if rank is not None:
                return rank
        strong = _STRONG_END.match(self.text, end, self.end)
        if strong and value >= 10:
            return self._strong(start, end, value) or end
        if not arabic:
            return self._chinese(start, end, value) or end
        if _DATE.match(self.text, end, self.end) or _ARABIC_NAME.match(self.text, end, self.end):
            return end
        return self._arabic(start, end, written) or self._range_or_skip(end)

    def _range_or_skip(self, end: int) -> int:
        """After a number that is no figure: skip the rest of a date range such as 1-2 月."""
        dash = _DASH.match(self.text, end, self.end)
        if dash is None:
            return end
        second = re.compile(numerals.ARABIC).match(self.text, dash.end(), self.end)
        return second.end() if second and _DATE.match(self.text, second.end(), self.end) else end

    def _value(self, written: str) -> Decimal | None:
        if written.startswith("百分之"):
            written = written[3:]
        if written[0].isdigit():
            return Decimal(_digits(written))
        return numerals.chinese_number(written)

    def _rank(self, start: int, end: int, value: Decimal) -> Figure | None:
        """第 4 位, 全国第二: a rank, where the words before it say so."""
        begin = self.text.rfind("第", self.start, start)
        close = _RANK_END.match(self.text, end, self.end)
        if close is None or begin < self.start:
            return None
        cued = _RANK_CUE.search(self.text[max(self.start, begin - 14) : begin])
        if not cued or (not close.group().strip() and value > 100):
            return None
        return self._plain(begin, close.end() if close.group().strip() else end, numerals.plain(value), "位", "位", value, kind="rank")

    def _front(self, start: int, end: int, value: Decimal) -> Figure | None:
        """前 5 名: at most that rank."""
        close = _FRONT_END.match(self.text, end, self.end)
        if close is None:
            return None
        unit = close.group().strip()
        unit = "位" if unit in ("", "强") else unit
        figure = self._plain(start, max(close.end(), end), numerals.plain(value), unit, unit, value, kind="rank")
        return replace(figure, comparator="<=")

    def _strong(self, start: int, end: int, value: Decimal) -> Figure | None:
        """全国百强: a rank, where it is entered or held, not the name of a list."""
        if not _STRONG_CUE.search(self.text[max(self.start, start - 20) : start]):
            return None
        figure = self._plain(start, end + 1, numerals.plain(value), "位", "位", value, kind="rank")
        return replace(figure, comparator="<=")

    def _chinese(self, start: int, end: int, value: Decimal) -> Figure | None:
        if _SLOGAN.match(self.text, end, self.end) or _DATE.match(self.text, end, self.end):
            return None
        scale = _SCALE.match(self.text, end, self.end)
        after = scale.end() if scale else end
        more = _MORE.match(self.text, after, self.end)
        after = more.end() if more else after
        unit = (_UNIT if scale else units.CHINESE_COUNTED).match(self.text, after, self.end)
        if unit is None and (scale is None or value < 2 or self.text[after : after + 1] in ("计", "千", "亿")):
            return None
        if self.text[start:end] in ("百", "千") or self.text[start : end + 3] == "千家万户":
            return None
        if value < 2 and scale is None and (unit is None or unit.group() not in ("倍", "番")):
            return None
        counted = unit.group() if unit else ""
        number, kept = numerals.scaled(numerals.plain(value), scale[1] if scale else "")
        base = numerals.multiplied_out(number, kept)
        return self._plain(start, unit.end() if unit else after, number, kept + counted, counted, base, more=more is not None)

    def _arabic(self, start: int, end: int, written: str) -> Figure | None:
        low = _digits(written)
        more = _MORE.match(self.text, end, self.end)
        position = more.end() if more else end
        scale = _SCALE.match(self.text, position, self.end)
        position = scale.end() if scale else position
        if scale and not more:
            more = _MORE.match(self.text, position, self.end)
            position = more.end() if more else position
        space = re.compile(r"\s*").match(self.text, position, self.end)
        begin = space.end() if space else position
        unit = _UNIT.match(self.text, begin, self.end)
        high = self._range(unit.end() if unit else position)
        if high is not None:
            return self._ranged(start, low, scale[1] if scale else "", unit.group() if unit else "", high)
        counted = re.sub(r"\s+", "", unit.group()) if unit else ""
        if not counted and scale is None and more is None:
            return self._bare(start, end, low)
        number, kept = numerals.scaled(low, scale[1] if scale else "")
        close = unit.end() if unit else position
        if not counted and scale is None:
            noun = re.compile(r"[\u4e00-\u9fff]").match(self.text, position, self.end)
            if noun is None:
                return None
        kind: Literal["plain", "class"] = "class" if counted.endswith("级") else "plain"
        return self._plain(
            start, close, number, kept + counted, counted, numerals.multiplied_out(number, kept),
            more=more is not None, chinese=False, kind=kind,
        )

    def _range(self, position: int) -> re.Match[str] | None:
        dash = _DASH.match(self.text, position, self.end)
        if dash is None:
            return None
        second = re.compile(
            rf"(?P<number>{numerals.ARABIC})\s*(?P<scale>{numerals.SCALE})?\s*(?P<unit>{units.UNIT.pattern})?"
        ).match(self.text, dash.end(), self.end)
        if second is None or _DATE.match(self.text, second.end("number"), self.end):
            return None
        return second

    def _ranged(self, start: int, low: str, scale: str, unit: str, high: re.Match[str]) -> Figure | None:
        counted = re.sub(r"\s+", "", high["unit"] or unit)
        top_scale = high["scale"] or ""
        if not counted and not top_scale and not scale:
            return None
        top = _digits(high["number"])
        if scale and scale != top_scale or (unit and not scale and top_scale):
            low_value = numerals.multiplied_out(*numerals.scaled(low, scale))
            kept = numerals.scaled("1", top_scale)[1]
            low = numerals.plain(low_value / numerals.multiplied_out("1", kept))
            top, kept = numerals.scaled(top, top_scale)
        else:
            low, kept = numerals.scaled(low, top_scale or scale)
            top, kept = numerals.scaled(top, top_scale or scale)
        if Decimal(low) > Decimal(top):
            return None
        end = high.end() if high["unit"] else (high.end("scale") if high["scale"] else high.end("number"))
        base = numerals.multiplied_out(low, kept)
        return self._plain(start, end, f"{low}..{top}", kept + counted, counted, base, chinese=False)

    def _bare(self, start: int, end: int, value: str) -> Figure | None:
        """A number without a unit counts only for what has none (an index, a ratio) or before whom it counts."""
        if _HEADS.match(self.text, end, self.end) and Decimal(value) >= 10:
            return self._plain(start, end, value, "", "", Decimal(value), chinese=False)
        right = self.text[end : min(self.end, end + 2)].strip()
        if right and not re.match(r"[以左、)]|之内", right):
            return None
        head = self.text[self.start : start]
        cued = _BARE_CUE.search(head) or re.search(r"(?:指数|系数|倍差)\s*$", head)
        if not (_BARE_KIND.search(head) and cued):
            return None
        return self._plain(start, end, value, "", "", Decimal(value), chinese=False)


def _digits(written: str) -> str:
    """An Arabic numeral without the commas of its thousands and the spaces a page left in it."""
    return written.replace(",", "").replace(" ", "")


def _glued(before: str, arabic: bool) -> bool:
    """Whether a numeral goes on from a letter, a digit, a sign: a part of a name (G60, 1+X, 5A)."""
    if arabic:
        return (before.isascii() and (before.isalnum() or before in "+-._/#&")) or before in "·+"
    return before in "零〇一二两三四五六七八九十百千万亿第"
