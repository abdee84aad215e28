"""Figures of several years: in turn (到 2022 年和 2025 年, … 分别达到 A 和 B), or over all of them."""

from __future__ import annotations

import re

from graphbuild.extract.figures.doubled import told_again
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.pieces import Clause
from graphbuild.extract.year import FIVE, FIVE_YEARS_FROM, FIVE_YEARS_TO, YEAR, number_of_year

_YEARS = re.compile(
    rf"(?<![与较同跟])(?<![^占]比)(?P<first>{YEAR}(?:年[底末]?)?(?:、{YEAR}(?:年[底末]?)?)*)(?:、|和|与|及|以及)(?P<last>{YEAR})年"
)
_YEAR = re.compile(YEAR)
_THROUGH = re.compile(r"(?P<first>(?:19|20)\d\d)年?[-—~至到]{1,2}(?P<last>(?:19|20)\d\d)年")
_OVER_ALL = re.compile(
    rf"{_THROUGH.pattern}(?:期?间)?(?=[,:]|$|[全我][国省市县区镇乡]|[共年每城]|累计|总共|新[建增]|完成|建[成设]|实施|投[入资]|引进|培[育训]|改造|安排|争取|力争|[^,。;、\d]{{1,30}}年均)"
)
"""The years that open a clause which holds over all of them (2031-2035 年, 新建学校 9 所)."""
_SINCE = re.compile(
    r"[从自]?(?P<first>20\d\d)年(?:起|开始),?[用在]?(?P<count>[2-6二两三四五六])年(?:之?内|时间)"
)
YEARS_COUNTED = {
    each: count for count, names in enumerate(("二两2", "三3", "四4", "五5", "六6"), 2) for each in names
} | {"十": 10}
"""How many years a sign counts (五年, 5 年)."""
_REACHING = re.compile(
    r"(?:达到?|[提升降增涨减扩][^,。;、\d]{0,2}[到至]|突破|超过)[^,。;、]{0,4}(?:[\d.]+[^\d,。;]{1,4})*$"
)
_DURING = re.compile(rf"(?P<five>{FIVE})[”\"']?期间")
_LONGEST_OPENING = 16
"""Characters of a clause that says no more than the years the next one holds over."""
_LONGEST_SPAN = 10
_LEAST_THROUGH = 3
"""Figures that are dealt to the years of a range (2021-2024 年分别达到 A、B、C、D)."""
_JOINED = frozenset(("、", "和", "及", "与", "以及", ",", "及以上和", "及以上、"))
_REACHED_IN = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年[底末]?前?(?:要|将|力争|确保|争取|分别)*(?:达到?|实现|完成|新[增建]|建成|改造|提高到|不低于|超过|突破|控制在|降至|降到|的)?$"
)
_OPENED_IN = re.compile(
    r"(?<![比较由从自与\d])(?P<year>(?:19|20)\d\d)年[底末]?前?(?!的?基础)[^,。;、\d]{0,24}$"
)
"""The year that a clause opens with, before what it tells of (到 2032 年建成学校 9 所、2035 年达到 12 所)."""
_TOLD_ASIDE = re.compile(r"\((?=[^()]*年[^()]*\d)[^()]*(?:\)|$)")
_IN_BRACKET = re.compile(
    rf"\((?:[^()]*[、,;])?(?:其中)?(?:(?P<year>{YEAR})年(?:全年|年?[底末])?(?!以来|度?结[转余])|[“\"'](?P<five>{FIVE})[”\"'](?P<over>时?期间?)?)[^()\d]*$"
)
_FAR = 160
"""Characters before a clause within which its sentence names the years."""


def span_of_years(clause: str) -> tuple[str, str] | None:
    """The years over which a clause holds (``2031/2035``), and the words for them; if it opens with such.

    Of years that are counted from one (2031 年起五年内) it is the last.
    """
    if "20" not in clause[:3] and "19" not in clause[:3]:
        return None
    since = _SINCE.match(clause)
    if since:
        return str(int(since["first"]) + YEARS_COUNTED[since["count"]] - 1), since.group()
    found = _OVER_ALL.match(clause)
    if found is None or not 0 < int(found["last"]) - int(found["first"]) <= _LONGEST_SPAN:
        return None
    return f"{found['first']}/{found['last']}", found.group()


def at_last(period: str, indicator: str, text: str, clause: Clause, start: int) -> str:
    """The last of several years, for a level that is reached in them, or where another clause told them.

    The figure begins at ``start``.
    """
    if "/" not in period or "年均" in indicator or "累计" in indicator:
        return period
    begin = text.rfind("。", clause.block.start, clause.start) + 1 or clause.block.start
    begins = (clause.start, begin) if clause.start - begin <= _LONGEST_OPENING else (clause.start,)
    over = any(_OVER_ALL.match("".join(text[each : clause.end].split())) for each in begins)
    return period if over and not _REACHING.search(text, clause.start, start) else period.rpartition("/")[2]


_SUMMED = re.compile(
    r"(?<![上前个续后十\d.近去的])(?P<count>[2-5两三四五])年(?:间|时间|内)?(?:累计|总?共(?![同产建享])|合计|全社会|固定资产投资)"
)


def first_of_five(words: str) -> int:
    """The first of the five years of the plan in whose time something holds (“十三五”期间); else 0."""
    found = _DURING.search(words)
    return FIVE_YEARS_FROM[found["five"]] if found else 0


def years_summed(text: str, clause: Clause, start: int) -> int:
    """How many years a figure is said to sum up before it in its clause (五年累计 9 亿元); else 0."""
    dated = text.find("年", clause.start, start) >= 0
    told = _SUMMED.search(text, clause.start, start) if dated else None
    return YEARS_COUNTED[told["count"]] if told else 0


def years_in_turn(text: str, clause: Clause, end: int) -> list[str]:
    """The years that the sentence of a clause lists up to ``end``; empty unless there are several."""
    start = max(clause.block.start, clause.start - _FAR)
    start = max(start, text.rfind("。", start, end) + 1, text.rfind("\n", start, end) + 1)
    if text.find("年", start, end) < 0:
        return []
    told = text[start:end].replace(" ", "")
    lists = list(_YEARS.finditer(told))
    if not lists:
        through = [range(int(each["first"]), int(each["last"]) + 1) for each in _THROUGH.finditer(told)]
        return [str(year) for year in through[-1]] if through and len(through[-1]) >= _LEAST_THROUGH else []
    found = lists[-1]
    written = [*_YEAR.findall(found["first"]), found["last"]]
    years = [str(number_of_year(each)) for each in written if len(each) == 4]
    return years if len(years) == len(written) and years == sorted(set(years)) else []


def dealt_to_years(text: str, clause: Clause, figures: list[Figure]) -> dict[int, str]:
    """The year of each figure, by its place, of those that stand in a row as long as the list of years."""
    bracket = text.find("(", clause.start, figures[-1].start)
    bracketed = _told_aside(text, clause, figures) if bracket >= 0 else {}
    if bracketed or len(figures) < 2:
        return bracketed
    if text.find("年", max(clause.block.start, clause.start - _FAR), figures[-1].start) < 0:
        return {}
    apart = _told_apart(text, clause, figures)
    if apart:
        return apart
    asides = {
        place for place in range(1, len(figures)) if told_again(text, figures[place - 1], figures[place])
    }
    rows = [row for row in _rows(text, figures, asides) if len(row) > 1]
    years = years_in_turn(text, clause, figures[rows[-1][0]].start) if rows else []
    dealt = {
        place: year
        for row in rows
        if len(row) == len(years) and figures[row[0]].counted not in ("倍", "番")
        for place, year in zip(row, years, strict=True)
    }
    return dealt | {place: dealt[place - 1] for place in asides if place - 1 in dealt}


def without_asides(words: str) -> str:
    """Words without the brackets that tell a figure of some year: 收入 5 亿元(2029 年为 4 亿元)."""
    return _TOLD_ASIDE.sub("", words) if "(" in words else words


def _told_aside(text: str, clause: Clause, figures: list[Figure]) -> dict[int, str]:
    """The year that opens the bracket that a figure stands in, by the place of the figure."""
    found = (_IN_BRACKET.search(text, clause.start, figure.start) for figure in figures)
    return {place: _year_aside(each) for place, each in enumerate(found) if each}


def _year_aside(found: re.Match[str]) -> str:
    """The year that a bracket opens with, or the years of the plan that it names (“十四五”时期年均 7%)."""
    if found["five"] is None:
        return str(number_of_year(found["year"]))
    last = str(FIVE_YEARS_TO[found["five"]])
    return f"{FIVE_YEARS_FROM[found['five']]}/{last}" if found["over"] else last


def _told_apart(text: str, clause: Clause, figures: list[Figure]) -> dict[int, str]:
    """The year that stands before each figure of a clause, where it stands before every one of them."""
    if text.count("年", clause.start, figures[-1].start) < len(figures) or figures[0].counted in ("倍", "番"):
        return {}
    starts = [clause.start, *(figure.outer_end for figure in figures)]
    found = [
        _REACHED_IN.search(text[start : figure.start].rstrip())
        for start, figure in zip(starts, figures, strict=False)
    ]
    found[0] = found[0] or _OPENED_IN.search(text, clause.start, figures[0].start)
    return {place: each["year"] for place, each in enumerate(found) if each} if all(found) else {}


def _rows(text: str, figures: list[Figure], asides: set[int]) -> list[list[int]]:
    """The places of the figures, parted where more than a list mark stands between two of them.

    Those of ``asides`` tell the ones before them again.
    """
    rows = [[0]]
    for place in range(1, len(figures)):
        if place in asides:
            continue
        before, figure = figures[rows[-1][-1]], figures[place]
        end = figures[place - 1].outer_end + (place - 1 in asides)
        gap = text[end : figure.outer_start].strip()
        if gap in _JOINED and figure.counted == before.counted:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows
