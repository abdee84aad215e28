"""The heads of tables of indicators: what a column holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from graphbuild.extract.table_lines import LONGEST_HEAD
from graphbuild.extract.year import FIVE, FIVE_YEARS_FROM, FIVE_YEARS_TO

_Held = Literal["goal", "base", "growth", "rate", "change", "measure", "year"]
Role = Literal["number", "group", "name", "unit", "kind", "other", _Held]
MOST_COLUMNS: Final = 12
_FIGURE: Final = re.compile(r"[\[(≥≤<>约近]*\d+(?!\d|年)")
_MUCH: Final = re.compile(r"[数额量]$|规模$|面积$|里程$|地[点址]$")
_WORK: Final = re.compile(r"(?:重[点大])?(?:建设)?(?:项目|工程)名称")
_NAMING: Final[tuple[Role, ...]] = ("other", "group", "unit")
"""What may name the rows before columns that have units of their own: 单位 is a body there."""
HOLDING: Final = ("goal", "base", "growth", "rate", "change", "measure", "year")
TOLD: Final = frozenset((*HOLDING, "kind"))
"""The roles of columns that hold figures, and with what says how binding they are."""
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
    r"|株|公里|千米|米|个|户|家|套|台|所|张|名|座|处|项|辆|件|只|头|眼|条|间|床|艘|部|册|次|例|公斤|标箱|栋|幢|扇|盏|口|块|份|孔|对|班))"
)
"""The units that stand in the heads of columns, or above a table."""
PER: Final = (
    rf"(?:{UNITS}|[微毫]克)/[百千万亿]{{0,2}}(?:元|人|户|亩|公顷|[平立]方米|平方公里|吨|千瓦时|年|[天日]|升)"
)
"""A unit that is told for each of another: 吨标准煤/万元."""
MEASURED: Final = re.compile(
    rf"(?:(?:截?至|截止|到)?(?P<year>(?:19|20)\d\d)年[度底末]?)?(?P<said>[^\d,。;()%]{{0,16}})\((?P<unit>{PER}|{UNITS})\)"
)
"""A head that names what its column measures, and its unit: 总投资(亿元)."""
_HEADS: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("kind", re.compile(r"(?:指标)?(?:属性|性质|类型)|约束性/预期性")),
    ("number", re.compile(r"序号|编号|No\.?")),
    ("group", re.compile(r"(?:指标)?(?:类别|分类)|领域|方面|维度|一级指标")),
    (
        "name",
        re.compile(
            r"(?:主要|核心|发展|规划|具体|考核|评价|监测|控制|二级|三级)*指标(?:名称|内容|项目?|体系)?|目标名称"
        ),
    ),
    ("unit", re.compile(r"(?:计量)?单位")),
    (
        "growth",
        re.compile(
            r"[^,。;]{0,12}(?:年均|平均(?:每?年)?(?:递增|增[长速幅]))[^,。;]{0,12}|[\[〔【]累计[值数]?[\]〕】]\d?"
            r"|(?:[五每]年)?年?递增(?:率|速度)?(?:\(?%\)?)?"
        ),
    ),
    (
        "change",
        re.compile(
            r"[^,。;]{0,8}[比较](?:19|20)\d\d年[^,。;]{0,8}|[^\d,。;]{0,6}(?:变化|增减)(?:[量值]|幅度|情况)?(?:\(%\))?"
            r"|(?:增[加长减]|提高|上升|下降|降低)\(?个?百分点\)?|(?:五年|累计|期内)(?:增[加长])(?:[率量]|幅度|比例)*(?:\(%\))?"
            r"|(?:五年|累计|期内|总体)*(?:下降|降低|削减|提高)(?:[率量]|幅度|比例)*(?:\(%\))?"
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
    (
        "base",
        re.compile(
            r"(?:指标|规划)?(?:现状|基期|基数|基准)(?:年|值|数|水平|情况)*"
            rf"|[上去]年度?(?:预计|实际)*(?:执行|决算|完成|实际)[数值]?(?:\({UNITS}\))?"
        ),
    ),
    (
        "goal",
        re.compile(
            r"(?:规划|预期|发展|五年|期末)?目标(?:[年值]|任务)?|(?:五年)?累计(?:值|数)?"
            rf"|[本今]年度?(?:预算|计划|目标)[数值]?(?:\({UNITS}\))?"
        ),
    ),
    ("measure", MEASURED),
)
OF_ROWS: Final = frozenset("序编N指类分领方维一")
"""What the head of a column opens with that numbers the rows, or names groups of them."""
BELOW: Final = re.compile(
    r"(?:预计|规划)?(?:完成|实际|实绩|预计|计划|目标|基期|现状|绝对|规划|预期)[数值量]?|[\[(〔]?累计[值数]?[\])〕]?|总量|数值"
)
"""What may stand below the year of a column."""
BESIDE: Final = re.compile(r"[^\d,。;]{0,8}(?:单位|部门|主体|来源|说明|备注|层级|依据|情况|程度|范围)")
"""The head of a column between others that says more of the figures, and holds none of its own."""
SUMMED: Final = re.compile("[合总小]计")  # of the years beside it
_EXPLAINED: Final = re.compile(r"[(\[][^()\[\]]{6,}[)\]]$")
"""What a long head says in brackets of what it means."""


_PHASE: Final = re.compile(
    r"^(?P<of>[近中远]期|[^\d,。;]{0,4}阶段)\(?20\d\d年?[-—~至]+(?P<year>20\d\d)年?\)?"
)
"""A part of the years of a plan, which ends in the last of them: 近期(2017—2020年)."""
_ADDED: Final = re.compile(r"(?:[新净]增|增加)[量值数]?")
"""The head of what came in addition between the years before it."""
_COUNTS: Final = frozenset("数量口")
_COUNT: Final = re.compile(r"(?:任务|目标|计划|工程)?(?:数量|[数总]|量)|(?:生?产|销售)量|绝对[数值量]")
"""The head of how many there are of what the unit beside it counts."""
PARTS: Final = re.compile(r"第?[一二三四]季度|[上下]半年|前[一二三]个?季度|1[-—~至到](?:\d|1[0-2])月")
"""The parts of a year."""
PART_OF_YEAR: Final = re.compile(rf"(?:(?:{PARTS.pattern})[底末]?|全年)(?:累计|计划|目标|任务|投资)*[数值]?")
"""A head that tells of which part of the year its figures are, and nothing of what they measure."""
_OF_FIVE: Final = re.compile(rf"[“\"](?P<five>{FIVE})[”\"](?:期间|时期)?(?P<end>末)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d年?度?")
_COUNTED: Final = re.compile(
    r"(?:受益|惠及|带动|涉及|覆盖|安置|搬迁)[^\d,。;()%]{0,6}?(?P<kin>[户人])口"
    r"|(?!.*[每均])[^\d,。;:()%]{0,8}?(?:(?P<unit>人次|[户人栋幢套座])(?:(?<=人)口)?|村|项目|企业|小区|学校)(?:数|(?<=[村目业区校])(?:数量|个数))"
)
"""A head that tells by its last word what is counted: 受益户数, 出列村数."""
_OF_ANOTHER: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d年)?(?P<said>[^\d,。;%()]{0,8}为(?:(?:19|20)\d\d年)?[^\d,。;%()]{1,8}?)的?\(?%\)?"
)
"""A head of how much of another figure one is: 预算数为上年执行数的%."""
_OF_PLANNED: Final = re.compile(r"(?P<of>(?:完成|执行|决算|预算|实际|计划)[数额])(?:为|占).{1,10}的比例\(%\)")
"""How much of another figure the one of a column before is, whose year it has."""
_WHOLE_YEAR: Final = re.compile(r"^(?:[本全]年度?|年度|总)")
_TURNED: Final = re.compile(
    r"(?:累计|五年|总体)*(?:下降|降低|提高|上升|增[长加]|减少|削减)(?:率|幅度|比例|量|目标)*"
)


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
    said: str = ""
    """What it measures, and its unit in brackets, where its head tells these in part."""
    added: bool = False
    """Whether its figures are what comes in addition in the years that the head names."""


def column_of(words: str) -> Column:
    """What a column holds by the words of its head."""
    words = _PHASE.sub(r"\g<of>\g<year>年", words) if "期" in words or "阶段" in words else words
    counted = counted_by(words)
    if counted:
        return Column("measure", f"{words}({counted})")
    ratio = _OF_ANOTHER.fullmatch(words) if "%" in words else None
    if ratio is not None:
        said = _YEAR.sub("", ratio["said"])
        return Column("measure", f"{ratio['year'] or ''}{said}的比例(%)", int((ratio["year"] or "0")[:4]))
    length = len(words)
    if length > LONGEST_HEAD and words[-1] in ")]":
        measured = MEASURED.fullmatch(words)
        words = words if measured else _EXPLAINED.sub("", words)
        length = measured.start("unit") if measured else len(words)
    five = _FIVE.fullmatch(words) if "五" in words else None
    if five is not None:
        return Column("year", words, FIVE_YEARS_TO[five["five"]], added=five["added"] is not None)
    for role, pattern in _HEADS if length <= LONGEST_HEAD else ():
        found = pattern.fullmatch(words)
        if found is not None:
            year = int(found["year"] or 0) if "year" in pattern.groupindex else 0
            return _of_span(words) if role == "growth" else Column(role, words, year)
    return Column("other", words)


def counted_by(words: str) -> str:
    """The unit of what a head tells by its last word that it counts; empty where it does not."""
    found = _COUNTED.fullmatch(words) if words[-1:] in _COUNTS else None
    return (found["kin"] or found["unit"] or "个") if found else ""


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
        elif not column.year and (done := _OF_PLANNED.match(column.words)):
            of = (each.year for each in reversed(columns) if each.year and done["of"] in each.words)
            column = replace(column, year=next(of, 0))
        columns.append(column)
    several = sum(column.role == "growth" for column in columns) > 1
    levels: list[int] = []
    for at, column in enumerate(columns):
        if column.role == "year":
            levels.append(column.year)
        elif column.role == "other" and len(levels) > 1 and _ADDED.fullmatch(column.words):
            columns[at] = replace(column, role="change")
        elif several and column.role == "growth" and not column.year and levels:
            columns[at] = grown(column, levels[-1], levels)
    for at, column in enumerate(columns if len(levels) > 1 else ()):
        summed = MEASURED.fullmatch(column.words)
        if column.role in ("other", "measure") and SUMMED.fullmatch(
            summed["said"] if summed else column.words
        ):
            role: Role = "measure" if summed else "goal"
            columns[at] = replace(column, role=role, year=max(levels), since=min(levels))
    for at, column in enumerate(columns[1:], 1):
        if columns[at - 1].role == "unit" and _COUNT.fullmatch(column.words):
            columns[at] = replace(column, role="goal")
    roles = [column.role for column in columns]
    if "kind" in roles[:2] and "name" not in roles:  # the kinds of what its rows tell of, not of indicators
        roles[roles.index("kind")] = "group"
    measured = [
        None if role in ("rate", "growth") else MEASURED.fullmatch(column.words)
        for role, column in zip(roles, columns, strict=True)
    ]
    front = range(next((at for at, each in enumerate(measured) if each), 0))
    names = [at for at in front if columns[at].words and not _MUCH.search(columns[at].words)]
    works = [at for at in names if _WORK.fullmatch(columns[at].words)]
    named = next((at for role in _NAMING for at in works or names if roles[at] == role), -1)
    if named < 0 and (sum(role in HOLDING for role in roles) > 1 or "goal" in roles):
        named = next((at for at in range(len(roles)) if roles[at : at + 2] == ["other", "unit"]), -1)
    if named >= 0 and "name" not in roles:
        columns[named] = replace(columns[named], role="name")
        return tuple(_under_measures(columns, measured))
    return tuple(columns)


def _under_measures(columns: Sequence[Column], measured: Sequence[re.Match[str] | None]) -> Iterator[Column]:
    """The columns beside the names of places or projects, each with what it measures.

    A head that but tells a year, or that it is aimed at, or how much less there is, has that from before it.
    """
    said = unit = ""
    for column, each in zip(columns, measured, strict=True):
        dated = said and column.role == "year" and BELOW.fullmatch(_YEAR.sub("", column.words))
        if (each or dated) and column.role not in ("base", "goal"):
            own = each["said"] if each else ""
            five = _OF_FIVE.match(own)
            own = own[five.end() :] if five else own
            if PART_OF_YEAR.fullmatch(own) and said:
                own = _WHOLE_YEAR.sub("", said)
            elif BELOW.fullmatch(own) or not own:
                own = said.removeprefix("总") if column.year else said
            elif said and _TURNED.fullmatch(own):
                own = said + own
            elif not (column.year and each and each["unit"] == unit):  # else of another year
                said = own
            unit = each["unit"] if each else unit
            year = int((each and each["year"]) or column.year)
            column = replace(column, role="measure", year=year, said=f"{own}({unit})")
            if five and not year:
                since = 0 if five["end"] else FIVE_YEARS_FROM[five["five"]]
                column = replace(column, year=FIVE_YEARS_TO[five["five"]], since=since)
        elif column.role in ("rate", "change", "growth"):
            column = replace(column, of=said if column.role == "rate" else f"{said}({unit})" if said else "")
        yield column


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
