"""The heads of tables of indicators: what a column holds, in one line of heads or in two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final, Literal

from graphbuild.extract.table_lines import LONGEST_HEAD
from graphbuild.extract.year import FIVE, FIVE_YEARS_FROM, FIVE_YEARS_TO

_Held = Literal["goal", "base", "growth", "rate", "change", "measure", "year"]
Role = Literal["number", "group", "name", "unit", "kind", "other", _Held]
MOST_COLUMNS: Final = 12
_LEAST_YEARS: Final = 2
_DIGIT: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FIGURE: Final = re.compile(r"[\[(≥≤<>约近]*\d+(?!\d|年)")
_NAMING: Final[tuple[Role, ...]] = ("other", "group", "unit")
"""What may name the rows before columns that have units of their own: 单位 is a body there."""
HOLDING: Final = ("goal", "base", "growth", "rate", "change", "measure", "year")
_FIVE: Final = re.compile(
    rf"[“\"]?(?P<five>{FIVE})[”\"]?(?:(?:期末|末)[年期]?(?:现状|预计)*[值数]?|(?:期末|末|期间|时期)?(?:(?:规划|计划)?目标|规划|计划)[值数]?"
    r"|(?:期末|末|期间|时期)?年?(?:预计)?(?:实际|完成)+[值数]?"
    r"|(?:期间|时期)?(?P<added>[新净]增|增加)[值量数]?)(?:\((?:19|20)\d\d年?\))?"
)
"""A head that names the last year of five by their plan: “十四五”末; or what is added in the five."""
_YEARS: Final = re.compile(
    rf"[“\"](?P<five>{FIVE})[”\"]|(?P<first>(?:19|20)\d\d)年?[-—–~至到](?P<last>(?:19|20)\d\d)(?=年)"
)
UNITS: Final = (
    r"(?:%|‰|[百千万亿]{0,2}(?:元|美元|亩|公顷|吨|吨标准?煤|千瓦时?|斤|人|人次|[平立]方米|平方公里"
    r"|株|公里|千米|米|个|户|家|套|台|所|张|名|座|处|项|辆|件|只|头|眼|条))"
)
"""The units that stand in the heads of columns, or above a table."""
MEASURED: Final = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d)年度?)?(?P<said>[^\d,。;()%]{{0,16}})\((?P<unit>{UNITS})\)"
)
"""A head that names what its column measures, and its unit: 总投资(亿元)."""
_HEADS: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("kind", re.compile(r"(?:指标)?(?:属性|性质|类型)|约束性/预期性")),
    ("number", re.compile(r"序号|编号|No\.?")),
    ("group", re.compile(r"(?:指标)?(?:类别|分类)|领域|方面|维度|一级指标")),
    (
        "name",
        re.compile(r"(?:主要|核心|发展|规划|具体|考核|评价|监测|控制|二级|三级)*指标(?:名称|内容|项目?)?"),
    ),
    ("unit", re.compile(r"(?:计量)?单位")),
    ("growth", re.compile(r"[^,。;]{0,12}年均[^,。;]{0,12}|[\[〔【]累计[值数]?[\]〕】]\d?")),
    (
        "change",
        re.compile(
            r"[^,。;]{0,8}[比较](?:19|20)\d\d年[^,。;]{0,8}|[^\d,。;]{0,6}(?:变化|增减)(?:[量值]|幅度|情况)?(?:\(%\))?"
        ),
    ),
    (
        "rate",
        re.compile(
            r"(?:[^\d,。;]{0,4}(?P<year>(?:19|20)\d\d)年[^\d,。;]{0,4})?(?:(?:[比较]上年|同比)?(?:增长|增速|增幅|增减)率?[(±%‰)]{0,4}"
            r"|(?:计划|预计)?(?:[比较]上年|同比)[增减长幅(±%‰)]{1,6})"
        ),
    ),
    ("year", re.compile(r"\(?[^\d,。;]{0,9}(?P<year>(?:19|20)\d\d)年?[^\d,。;]{0,10}")),
    ("measure", MEASURED),
    ("base", re.compile(r"(?:指标|规划)?(?:现状|基期|基数|基准)(?:年|值|数|水平|情况)*")),
    ("goal", re.compile(r"(?:规划|预期|发展|五年|期末)?目标[年值]?|(?:五年)?累计(?:值|数)?")),
)
BELOW: Final = re.compile(
    r"(?:预计|规划)?(?:完成|实际|实绩|预计|计划|目标|基期|现状|绝对|规划|预期)[数值量]?|[\[(〔]?累计[值数]?[\])〕]?|总量|数值"
)
"""What may stand below the year of a column."""
BESIDE: Final = re.compile(r"[^\d,。;]{0,8}(?:单位|部门|主体|来源|说明|备注|层级|依据|情况|程度|范围)")
"""The head of a column between others that says more of the figures, and holds none of its own."""
SUMMED: Final = re.compile("[合总]计")  # of the years beside it
_EXPLAINED: Final = re.compile(r"\([^()]{6,}\)$")
"""What a long head says in brackets of what it means."""
_LETTERS: Final = 4
_ASIDE: Final = re.compile(r"[\[〔【(][^\d\[\]〔〕【】()]{1,8}[\]〕】)]")
"""What goes on with a head on a line of its own: its unit, or what stands in brackets in its column."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds by its head; ``year`` is that of its figures, 0 where the head tells none."""

    role: Role
    words: str
    year: int = 0
    since: int = 0
    """The first year of those over which its figures grow, 0 where the head tells none."""
    of: str = ""
    """What the column before it measures, where this has its rate."""
    added: bool = False
    """Whether its figures are what comes in addition in the years that the head names."""


def column_of(words: str) -> Column:
    """What a column holds by the words of its head."""
    words = words if len(words) <= LONGEST_HEAD else _EXPLAINED.sub("", words)
    five = _FIVE.fullmatch(words) if "五" in words else None
    if five is not None:
        return Column("year", words, FIVE_YEARS_TO[five["five"]], added=five["added"] is not None)
    for role, pattern in _HEADS:
        found = pattern.fullmatch(words)
        if found is not None and len(words) <= LONGEST_HEAD:
            year = int(found["year"] or 0) if "year" in pattern.groupindex else 0
            return _of_span(words) if role == "growth" else Column(role, words, year)
    return Column("other", words)


def _of_span(words: str) -> Column:
    """The column of what grew over the years that its head names by their plan, or by first and last."""
    found = _YEARS.search(words)
    if found is None:
        return Column("growth", words)
    last = FIVE_YEARS_TO[found["five"]] if found["five"] else int(found["last"])
    return Column(
        "growth", words, last, FIVE_YEARS_FROM[found["five"]] if found["five"] else int(found["first"])
    )


def columns_of(heads: Sequence[str]) -> tuple[Column, ...]:
    """The columns under heads; a rate without a year of its own is that of the column before it.

    So is the growth of one of several spans of years.
    """
    columns: list[Column] = []
    for head in heads:
        column = column_of(head)
        last = columns[-1] if columns else column
        if column.role == "rate" and column.year in (0, last.year):
            column = replace(column, year=last.year, words=f"{last.words}{column.words}")
        columns.append(column)
    several = sum(column.role == "growth" for column in columns) > 1
    levels: list[int] = []
    for at, column in enumerate(columns):
        if column.role == "year":
            levels.append(column.year)
        elif several and column.role == "growth" and not column.year and levels:
            columns[at] = grown(column, levels[-1], levels)
    for at, column in enumerate(columns if len(levels) > 1 else ()):
        if column.role == "other" and SUMMED.fullmatch(column.words):
            columns[at] = replace(column, role="goal", year=max(levels), since=min(levels))
    roles = [column.role for column in columns]
    measured = [
        None if role in ("rate", "growth") else MEASURED.fullmatch(column.words)
        for role, column in zip(roles, columns, strict=True)
    ]
    front = range(next((at for at, each in enumerate(measured) if each), 0))
    named = next((at for role in _NAMING for at in front if roles[at] == role and columns[at].words), -1)
    if named < 0 and sum(role in HOLDING for role in roles) > 1:
        named = next((at for at in range(len(roles)) if roles[at : at + 2] == ["other", "unit"]), -1)
    if named >= 0 and "name" not in roles:
        said = ""
        for at, each in enumerate(measured):
            if each:
                said = each["said"]
                year = int(each["year"] or columns[at].year)
                columns[at] = replace(columns[at], role="measure", year=year)
            elif roles[at] == "rate":
                columns[at] = replace(columns[at], of=said)
        columns[named] = replace(columns[named], role="name")
    return tuple(columns)


def grown(column: Column, last: int, levels: Sequence[int]) -> Column:
    """The column of what grew to a year, from the last one before it of which there are levels."""
    return replace(column, year=last, since=max((year for year in levels if year < last), default=-1) + 1)


def is_head(columns: Sequence[Column]) -> bool:
    """Whether columns are those of a table of indicators: one names them, one or more hold their figures."""
    roles = [column.role for column in columns]
    held = sum(role in ("year", "goal", "measure") for role in roles)
    told = roles.count("other") <= len(roles) // 2 or "measure" in roles
    figure = any(column.role in ("other", "name") and _FIGURE.match(column.words) for column in columns)
    return roles.count("name") == 1 and held > 0 and told and not figure


def goes_below(heads: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a second line of heads stands under merged cells of the first.

    It names what stands below a year, or without figures what stands below a head over several columns.
    """
    told = {at: cell for at, cell in enumerate(below) if cell}
    above = [*heads, *[""] * (len(below) - len(heads)), ""]
    merged = len(told) > 1 and any("" in above[at : at + 2] for at in told)
    return (
        0 < len(told) < len(below) <= max(len(heads), MOST_COLUMNS)
        and not any(column_of(cell).role == "name" for cell in told.values())
        and all(
            is_below(cell)
            or (merged and "" in above[at : at + 2] and len(cell) <= LONGEST_HEAD and not _DIGIT.search(cell))
            for at, cell in told.items()
        )
    )


def is_below(head: str) -> bool:
    """Whether a head may stand in a second line, below a year."""
    return BELOW.fullmatch(head) is not None or column_of(head).role in HOLDING


def is_aside(head: str, above: Sequence[str]) -> bool:
    """Whether a line in brackets but goes on with the last head above it, over figures.

    What all years come to together stands beside what grew in each, and not under a single year.
    """
    last = column_of(above[-1]).role if above else "other"
    return (
        _ASIDE.fullmatch(head) is not None
        and last in HOLDING
        and not (last == "year" and column_of(head).role == "growth")
    )


def is_year(head: str) -> bool:
    """Whether a head is that of the figures of a year."""
    return column_of(head).role == "year"


def joined(heads: Sequence[str], below: Sequence[str]) -> list[str]:
    """Two lines of heads as one; a merged cell of the first is that of every column under it."""
    joined: list[str] = []
    above = ""
    for at in range(max(len(heads), len(below))):
        head = heads[at] if at < len(heads) else ""
        under = below[at] if at < len(below) else ""
        above = head.removeprefix("其中") if head else above
        measured = MEASURED.fullmatch(above) if under else None
        said, unit = (measured["said"], f"({measured['unit']})") if measured else (above, "")
        said = "" if measured and said in under else said
        both = f"{under}{said}{unit}" if measured and is_year(under) else f"{said}{under}{unit}"
        joined.append(both if under else head)
    return joined


def closed(heads: Sequence[str], *, tabbed: bool = True) -> list[str]:
    """Heads, each in one whose letters are set apart by as much as the heads are (类 别 指 标, 2015 年).

    Between blanks nothing may stand over the names of the rows, before 单位.
    """
    told: list[str] = []
    at = 0
    while at < len(heads):
        letters = len(list(takewhile(lambda head: len(head) == 1, heads[at : at + _LETTERS])))
        both = (count for count in range(letters, 1, -1) if _is_told("".join(heads[at : at + count])))
        count = next(both, 1 + (_YEAR.fullmatch(heads[at]) is not None and heads[at + 1 : at + 2] == ["年"]))
        told.append("".join(heads[at : at + count]))
        at += count
    return told if tabbed or told[:1] != ["单位"] else ["指标", *told]


def _is_told(head: str) -> bool:
    return column_of(head).role != "other"


def in_one(heads: Sequence[str]) -> list[str]:
    """Heads a line each, with what stands below a year in its own: after each year, or after all heads."""
    whole: list[str] = []
    for head in heads:
        if is_aside(head, whole):
            whole[-1] += head
        else:
            whole.append(head)
    heads = whole
    years = [at for at, head in enumerate(heads) if column_of(head).role == "year"]
    kind = next((at + 1 for at, head in enumerate(heads) if column_of(head).role == "kind"), len(heads))
    if len(heads) - kind > 1 and all(map(is_below, heads[kind:])):
        return spread(heads[:kind], heads[kind:])
    below = [at for at, head in enumerate(heads) if at and BELOW.fullmatch(head)]
    if len(years) < _LEAST_YEARS or len(below) < len(years):
        return list(heads)
    if all(at + 1 in below for at in years):
        ends = {at - 1: heads[at] for at in below if column_of(heads[at - 1]).role in HOLDING}
        return [head + ends.get(at, "") for at, head in enumerate(heads) if at - 1 not in ends]
    return spread(heads[: below[0]], heads[below[0] :])


def spread(heads: Sequence[str], below: Sequence[str]) -> list[str]:
    """Heads with those of a second line under their years, alike under each, or the last has the rest."""
    roles = [column_of(head).role for head in heads]
    name = roles.index("name") if "name" in roles else -1
    years = [at for at, role in enumerate(roles) if role in HOLDING and at > name]
    undated = [at for at in years if roles[at] == "goal"]
    if undated and all(map(is_year, below)):
        years = undated
    if len(below) > 1 and column_of(below[0]).role == "goal" and years:
        years = years[-1:]
    each, left = divmod(len(below), max(1, len(years)))
    each, left = (1, len(below) - len(years)) if left else (each, 0)
    spread: list[str] = []
    under = iter(below)
    for at, head in enumerate(heads):
        count = (each + (left if at == years[-1] else 0)) if at in years else 0
        spread += [head + next(under, "") for _ in range(count)] or [head]
    return spread
