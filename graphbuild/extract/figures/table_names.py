"""What the figures of a row of a table measure, and in which unit: by its cells and the heads of columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from graphbuild.extract.figures.above_tables import UNITS_ABOVE
from graphbuild.extract.figures.indicator_heads import MEASURED, PARTS, SUMMED, Column, column_of
from graphbuild.extract.figures.indicator_parts import PART_OF
from graphbuild.extract.figures.indicator_words import INDUSTRY, is_measured
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_layout import Row, holds_figures, name_at
from graphbuild.extract.figures.units import UNIT

_INDEX: Final = re.compile(
    r"^\(?(?:\d{1,3}(?:[).、]|\s+)|[一二三四五六七八九十]{1,3}[)、])\s*|^[*★☆①-⑳]\s*|^(?:其中[:,、]?|#)\s*"
)
_SCOPE: Final = re.compile(r"^[全本][省市县区旗州](?!.?计)(?=[^\W!-ÿ]{2})")
_NOTE: Final = re.compile(r"[〔\[]\s*(?:注?\s*\d{1,3})\s*[〕\]]|[*★☆①-⑳]|\(共?\d+[个项]\)")
_IN_BRACKETS: Final = re.compile(r"\(([^()]{1,12})\)(?:\([五\d]年[^()]{1,8}\))?$")
_PRICES: Final = re.compile(r"按?(?:(?:19|20)\d\d年|当年|现行|可比|不变)?(?:现价|价格?)(?:计算)?|[全当]年")
"""What is said beside a unit of the prices in which an amount is told, or its year: (亿元, 现价)."""
_LESSENED: Final = re.compile(r"^主要[^,。;]{1,4}物(.{0,8}(?:减少|降低|下降|削减).{0,4})$")
"""What the rows below a merged cell have less of, each of which is but the name of a substance."""
_KIND: Final = re.compile(r"(?:约束|预期|指导|倡导)性?(?:指标)?")
SCALE: Final = re.compile(r"(?:万亿|[百千]?[万亿]|百|千)(?=\S)")
_GROWTH: Final = re.compile(r"(?:年均)?(?:增长率?|增速|增幅)$")
_PLACES: Final = re.compile(
    r"(?:[省市县旗州盟乡]|(?<!小)镇|(?<![园小景校院库灌片社厂矿林病学活住公舍])区|街道|兵团|农垦)$|^全[国省市县区旗州盟][合总小]?计?:?$|^(?!收入|支出)\D{0,2}(?:合计|总计|小计)$"
)
"""How the name of a row ends that is a territory, no project; or the name of all of them."""
_OF_PLACES: Final = re.compile(r"地区|省份|省[、(市].{1,8}")
"""The head of the names of territories, which may be told in short."""
_SHORT: Final = 4
_TOTAL: Final = re.compile(r"(?:资金)?(?:[总合小]计|总[数额])|金额|资金|任务[数量]?")
_BARE: Final = re.compile(
    r"(?:年度|下达|计划|目标|累计|[当本]月|实际|已|新[增建]|[扩改续]建|提升|中央|[省市县区乡]级|[上本]级|地方|财政|总|建设|改造)*"
    r"(?:任务|完成|作业|实施|投入|补助|配套|奖补)*(?:面积|[数总]量|规模|里程|(?:[户人栋套座村]|项目|企业)数|投资|资金|(?<=[建造升级])任务)(?:占比|比例)?"
)
"""A head that tells how much, and not of what: that is told above the table."""
_OF_A_BUDGET: Final = re.compile(
    r"^(?:实绩|任务)(?!完成)(?=[^\W\d_]{3})|(?:预计)?(?:完成|执行|决算|预算|计划|实际|目标)(?:[数值](?![为的])|金额)|(?<=[率低降少长量资值额入])(?:控制)?目标$"
)
"""What says of a figure whether it was planned or reached, and nothing of what it measures."""
_BEFORE_SHARE: Final = re.compile(r"^[^占]*(?=占)")
_OF_KIND: Final = re.compile(
    r"^(?!计划|完成|预计)[^\W\d]{0,4}(?:产[值量]|增加值|收入|面积|规模|里程|[户人]数)$"
)
"""What is measured of the rows below a year: 产值 below 2025年."""
_TIMES: Final = frozenset(("年", "岁", "天", "日", "小时", "分钟"))
"""What in running text dates as often as it measures, and measures where it stands for the unit of a row."""
_MADE: Final = re.compile(r"(?:(?:19|20)\d\d年)?((?:生?产|销售?)量)")
"""The head of how much there is of what the rows name, each in its own unit: 水泥, 万吨, 186.4."""
_OF_MANY: Final = re.compile(r"^1/(?=\d)")
"""One of so many, which a text tells without the one (8/10万)."""
_PER: Final = re.compile(r"[^\s/,、。;]{1,6}/[^\s/,、。;]{1,6}")
"""A unit that is told for each of another: 起/每万枚."""
_SHARE: Final = re.compile(r"(?<!增长)(?<!增)率$|比[重例]$")
"""How an indicator ends that has itself a mean of the years: 城镇调查失业率."""
_GROWS: Final = re.compile(r"[增速长涨降减]|累计")
_ALIKE: Final = re.compile(
    r"(?:总[量额数产值]{1,2}|数量|规模|产量|面积|[占比]{1,2}[重例]?|增速|增长|其他|其它"
    r"|[毛净总]?(?:入[学园托]|巩固|普及|普惠|覆盖|达标|合格|处理|利用|使用|参保|完成)率|在[校园](?:学生|生|幼儿)[人数]*)"
)
"""The name of a row that tells nothing without what it is a part of."""
_PART: Final = re.compile(r"\s*(?:\d{1,3}[.、]?\s*)?(?:其中|#)")
"""How the name of a row opens that is a part of the row above."""
_LONGEST_PART: Final = 12
_ENDING: Final = 2
_LONG_END: Final = 4
"""So many last characters two names share that differ but in a kind (专科学历比例, 本科学历比例)."""
_PRICED: Final = re.compile(r"\([^()]*\)$")
OF_YEARS: Final = ("year", "goal", "base", "growth", "change")
"""The columns of what is told of years, which may be the rows of a table as well."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d年?")
_TURN: Final = re.compile(r"提高|上升|[新净]增|增[加长]|下降|降低|减少|削减")


class Named(NamedTuple):
    """What the cells of a row say of its figures: their name and unit, whether they bind."""

    name: str
    unit: str
    kind: str
    place: bool = False
    """Whether it is one of a territory, no project."""


def names_of(folded: str, table: Table) -> tuple[Named, ...]:
    """What each row of a table says of its figures; rows of one name have that of what they are a part of."""
    at = name_at(table.columns)
    parted = at > 0 and table.columns[at - 1].role == "group"
    found = [_named(folded, table, row) for row in table.rows]
    found = _of_wholes(folded, table, _under_names(folded, table, found))
    often = Counter(each.name for each in found)
    told: list[Named] = []
    whole = unit = ""
    for number, (row, each) in enumerate(zip(table.rows, found, strict=True)):
        above = (
            folded[slice(*(row[at - 1] if parted else (0, 0)))]
            or folded[slice(*table.groups.get(number, (0, 0)))]
        )
        if above:
            of_rows = UNITS_ABOVE.search(above)
            unit = of_rows["units"] if of_rows else ""
        group = _of_group(above)
        whole = group or whole
        each = each if each.unit or not _is_unit(unit) else each._replace(unit=unit)
        same = often[each.name] > 1 or _ALIKE.fullmatch(each.name)
        told.append(each._replace(name=whole + each.name) if same and whole and whole != each.name else each)
    return tuple(told)


def _under_names(folded: str, table: Table, found: list[Named]) -> list[Named]:
    """What rows say that have no unit, below one that has a name and a unit and no figure."""
    told: list[Named] = []
    above: Named | None = None
    for row, each in zip(table.rows, found, strict=True):
        if not holds_figures(folded, row, table.columns):
            above = each if each.unit else None
        elif above is not None and not each.unit:
            lessened = _LESSENED.search(above.name)
            each = each._replace(unit=above.unit, name=each.name + (lessened[1] if lessened else ""))
        else:
            above = None
        told.append(each)
    return told


def _of_wholes(folded: str, table: Table, found: list[Named]) -> list[Named]:
    """What rows say; those that are parts of a row above (其中) with what that one measures, and its unit."""
    told: list[Named] = []
    whole: Named | None = None
    part, of = "", (0, 0)
    at = name_at(table.columns)
    counts = next((n for n, column in enumerate(table.columns) if column.role == "number"), -1)
    for row, each in zip(table.rows, found, strict=True):
        above, of = of, row[at - 1] if at else of
        opens = any(_PART.match(folded, *cell) for cell in row[max(0, at - 1) : at + 1])
        if told and (opens or (INDUSTRY.match(each.name) and not whole)):
            last = whole or told[-1]
            alike = (above for above in reversed(told) if above.name.endswith(each.name[-_ENDING:]))
            whole, part = next(alike, last) if last.unit == "%" != each.unit else last, each.name
        elif (
            whole
            and not (
                (of == above and of[0] < of[1])
                or (counts >= 0 and row[counts][0] == row[counts][1])  # it has no number of its own
                or INDUSTRY.match(each.name)
                or (each.name[-1:] == part[-1:] and len(each.name) == len(part))
            )
        ):
            whole = None
        told.append(_part_of(whole, each) if whole else each)
    return told


def _part_of(whole: Named, part: Named) -> Named:
    """A part of a whole: one that is but a kind is told with what is measured (女性 → 女性就业人数)."""
    name, unit = part.name, part.unit
    if not unit and not PART_OF.search(name):
        unit = whole.unit
    shared_end = name[-max(_LONG_END, len(name) - _ENDING) :]
    if _LONG_END <= len(name) < len(whole.name) and whole.name.endswith(shared_end):
        return part._replace(name=whole.name[: len(whole.name) - len(name)] + name, unit=unit)
    alone = is_measured(name) or whole.name.endswith(name[-1:])
    if alone or len(name) > _LONGEST_PART or unit != whole.unit:
        return part._replace(unit=unit)
    of_all = _PRICED.sub("", whole.name)
    if INDUSTRY.match(name) and of_all.endswith("生产总值"):
        return part._replace(name=f"{name}增加值", unit=unit)
    shared = of_all.find(name[-_ENDING:])
    return part._replace(name=name + of_all[shared + _ENDING if shared >= 0 else 0 :], unit=unit)


def _of_group(words: str) -> str:
    """What a cell says that rows are a part of, without its number and unit."""
    return "".join(_NOTE.sub("", _IN_BRACKETS.sub("", _INDEX.sub("", words))).split())


def _named(folded: str, table: Table, row: Row) -> Named:
    name, unit, kind, whole = (
        said(folded, table.columns, row, role) for role in ("name", "unit", "kind", "group")
    )
    start = row[name_at(table.columns)][0]
    name = _NOTE.sub("", _INDEX.sub("", name + table.further.get(start, ""))).strip()
    bracketed = _IN_BRACKETS.search(name)
    told = re.split(r"[,、;]", bracketed[1]) if bracketed else []
    told = [each for each in told if not _PRICES.fullmatch(each)] if len(told) > 1 else told
    units, kinds = [each for each in told if _is_unit(each)], [each for each in told if _KIND.fullmatch(each)]
    if bracketed and len(units) + len(kinds) == len(told):
        name = name[: bracketed.start()]
        unit, kind = unit or "".join(units[:1]), kind or "".join(kinds[:1])
    whole = _INDEX.sub("", whole)
    bracketed = _IN_BRACKETS.search(whole)
    of_whole = bracketed[1] if bracketed and _is_unit(bracketed[1]) else ""
    lessened = _LESSENED.search(whole, 0, bracketed.start() if bracketed and of_whole else len(whole))
    unit, name = unit or of_whole, name + (lessened[1] if lessened else "")
    name = _SCOPE.sub("", "".join(name.split()))
    made = next((made[1] for each in table.columns if (made := _MADE.fullmatch(each.words))), "")
    name += made if name[-1:] != "量" else ""
    short = len(name) < _SHORT and _OF_PLACES.fullmatch(table.columns[name_at(table.columns)].words)
    return Named(name, _OF_MANY.sub("/", unit), kind, bool(short or _PLACES.search(name)))


def said(folded: str, columns: Sequence[Column], row: Row, role: str) -> str:
    """What the first cell of a row under a column of this role says, if anything."""
    cells = zip(columns, row, strict=True)
    words = next((folded[slice(*cell)] for column, cell in cells if column.role == role), "").strip()
    return "" if words in ("-", "—", "——", "/") else words


def measured(
    named: Named, column: Column, how: tuple[str, str], *, summed: bool, few: bool
) -> tuple[str, str]:
    """What a figure of a row measures, in which part of the year if its head tells one, and its unit."""
    name, unit = _measured(named, column, how, summed=summed, few=few)
    part = PARTS.search(column.words) if any(sign in column.words for sign in "季半月") else None
    return f"{part.group()}{name}" if part and part.group() not in name else name, unit


def _measured(
    named: Named, column: Column, how: tuple[str, str], *, summed: bool, few: bool
) -> tuple[str, str]:
    """The same whatever the part of the year; ``how`` are the verb and the unit in its cell, if any.

    ``summed`` tells that it stands in brackets, for all years of the plan together; ``few`` that the row has
    less than two levels, and so may have a mean of the years itself.
    """
    name, of_row = named.name, named.unit
    above = MEASURED.fullmatch(column.of) if column.of and column.role in OF_YEARS else None
    if above:
        whose = "" if named.place or column_of(name).role in OF_YEARS else name
        name, of_row = whose + _INDEX.sub("", above["said"]), above["unit"]
    verb, unit = how
    head = MEASURED.fullmatch(column.said or column.words)
    grows = column.role == "growth" and not summed
    if head and column.role == "measure":
        about = _OF_A_BUDGET.sub("", _INDEX.sub("", head["said"]))
        place = named.place
        about = column.of if column.of and (_TOTAL.fullmatch(about) or (place and not about)) else about
        about = _of_topic(column.of, about) if place else about
        name, of_row = about if place and about else f"{name}{about}", head["unit"]
    elif column.role == "measure" and column.said:
        name = name if _PLACES.search(column.said) or SUMMED.fullmatch(column.said) else name + column.said
    elif head and column.role in ("year", "goal") and head["unit"] == "%" != of_row and "占" in head["said"]:
        name, of_row = f"{name}{_BEFORE_SHARE.sub('', head['said'])}", "%"
    elif head and column.role == "year" and not of_row and _OF_KIND.search(head["said"]):
        said = head["said"]
        name, of_row = name if name.endswith(said[-2:]) else name + said, head["unit"]
    elif head and not (summed and column.role == "growth"):
        of_row = of_row or head["unit"]
    if unit and set(unit) <= set("百千万亿"):
        scale = SCALE.match(of_row)
        unit += of_row[scale.end() :] if scale else of_row
    unit = unit or ("%" if grows or column.role == "rate" else of_row)
    if column.role == "rate" and column.of:
        about = _OF_A_BUDGET.sub("", column.of)
        return f"{about if named.place or _YEAR.match(name) else name + about}增速", unit
    if column.role == "rate":
        return name if _GROWTH.search(name) else f"{name}增速", unit
    if grows and few and of_row not in ("%", "") and not how[1] and not _GROWS.search(column.words):
        return f"年均{name}", of_row
    if grows and verb and how[1] not in ("", "%", "个百分点"):
        return f"{name}{verb}", unit
    if grows and "百分点" in how[1]:
        return f"{name}年均提高", unit
    if grows:
        return name if few and _SHARE.search(name) else f"{_GROWTH.sub('', name)}年均增速", unit
    if column.role == "growth" and "累计" not in name:
        return f"{name}累计{verb}", unit  # beside the figures of single years
    if column.role == "change":
        turn = _TURN.search(column.words)
        verb = verb or (turn.group() if turn else "变化")
        points = of_row == "%" or "百分点" in column.words
        unit = how[1] or ("%" if "%" in column.words else "个百分点" if points else of_row)
    if verb and verb[-2:] not in name:
        return f"{name}{verb}", unit
    return f"新增{name}" if column.added else name, unit


def _of_topic(topic: str, about: str) -> str:
    """What a head measures, with what the table is about where it does not tell (造林总面积)."""
    shared = next((n for n in range(min(len(topic), len(about)), 1, -1) if topic.endswith(about[:n])), 0)
    if topic and not shared and about[:2] not in topic and _BARE.fullmatch(about):
        return topic + about
    return topic + about[shared:] if shared else about


def _is_unit(words: str) -> bool:
    scale = SCALE.match(words)
    return (
        words in _TIMES
        or _PER.fullmatch(words) is not None
        or UNIT.fullmatch(words, scale.end() if scale else 0) is not None
    )
