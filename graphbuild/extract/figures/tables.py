"""The figures of tables of indicators: what is aimed at, and from where it sets out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from math import prod
from typing import Final, Literal

from graphbuild.extract.accounts import is_of_statistics
from graphbuild.extract.figures.column_roles import is_compared, role_of
from graphbuild.extract.figures.comparators import Comparator
from graphbuild.extract.figures.indicator_heads import HOLDING, Column, grown
from graphbuild.extract.figures.indicator_lists import shares
from graphbuild.extract.figures.indicator_words import with_noun
from graphbuild.extract.figures.table import Table
from graphbuild.extract.figures.table_changes import change_of
from graphbuild.extract.figures.table_layout import name_at
from graphbuild.extract.figures.table_names import SCALE, Named, measured, names_of
from graphbuild.extract.figures.turned_tables import span_of, turned
from graphbuild.extract.figures.units import base_quantity
from graphbuild.extract.numerals import plain
from graphbuild.extract.pieces import Clause, FoundQuantity, QuantityRole
from graphbuild.extract.table_lines import Span, amid
from graphbuild.extract.year import PlanYears

TARGET: Final = "table-target"
BASELINE: Final = "table-baseline"
OUTCOME: Final = "table-outcome"
_VALUE: Final = re.compile(
    r"\s*(?:[比较](?:(?:19|20)\d\d|上|基期)年)?(?P<verb>(?:年均|累计)?(?:提高|上升|增[加长]|下降|降低|减少))?到?"
    r"(?:(?:[五5]年[累合总共]?计|累计|年均|力争|每[年县市区乡镇个]{1,3}|[省市县区乡镇村]级|[保稳]持?定?在?|[^\d,。;]{0,6}率))*"
    r"(?P<before>≥|>=|>|≤|<=|<|至少|不低于|不少于|不高于|不超过|高于|低于|超过?|突破|控制在|达到?|约|近)?\s*(?P<open>[\[〔【(])?\s*"
    r"(?P<before2>≥|>|≤|<)?(?!(?:19|20)\d\d年)(?P<low>-?\d[\d,]*(?:\.\d+)?)(?:%?\s*[-—~–至]\s*(?P<high>\d[\d,]*(?:\.\d+)?))?\s*"
    r"(?P<unit>[^\d\s,、;:。以左\[\]〔〕【】()+*★☆①-⑳]{0,8})[*★☆①-⑳]?\s*(?P<after>以上|以内|以下|左右|\+)?\s*[\]〕】)]?\s*"
    r"(?P<after2>以上|以内|以下|左右)?\s*(?:[,、;(].*)?"
)
_RATIO: Final = re.compile(r"\s*\d+(?:\.\d+)?\s*[:∶]\s*(?:\d+(?:\.\d+)?\s*[:∶]\s*\d+(?:\.\d+)?|1)\s*")
"""The shares of three, or how many times one is the other."""
_MEMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_SIGNS: Final[dict[str, Comparator]] = {
    **dict.fromkeys(("≥", ">=", "至少", "不低于", "不少于", "达", "达到", "以上", "+"), ">="),
    **dict.fromkeys((">", "高于", "超", "超过", "突破"), ">"),
    **dict.fromkeys(("≤", "<=", "不高于", "不超过", "控制在", "以内", "以下"), "<="),
    **dict.fromkeys(("<", "低于"), "<"),
    **dict.fromkeys(("约", "近", "左右"), "~"),
}
_SUMMED: Final = frozenset("[〔【")
_FIVE_SUM: Final = re.compile(r"\s*[五5]年[累合总共]?计")
"""What the figures of all years of a plan together stand in."""
_SCALES: Final = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_SECTORS: Final = 3
_LEVEL: Final = ("year", "goal", "base")
_LEVELS: Final = 2
"""How many levels of an indicator tell that what stands under 年均 is its growth."""
_FAR: Final = 3
_FIVE: Final = 5
"""The years of a plan whose sums stand in brackets."""


def table_quantities(folded: str, tables: Iterable[Table], years: PlanYears) -> Iterator[FoundQuantity]:
    """The figures of the tables, row by row; without the years of the plan none can be told."""
    if years.known:
        past = is_of_statistics(folded)
        for table in tables:
            over = past or is_compared(table.columns)
            table = replace(table, columns=_from_now(table.columns, years))
            told = names_of(folded, table)
            summed = span_of(told)
            for row, named in zip(table.rows, told, strict=True):
                for each in _of_row(folded, table, row, turned(table.columns, named, summed), named, years):
                    yield replace(each, role="achievement", rule=OUTCOME) if over else each


def _from_now(columns: tuple[Column, ...], years: PlanYears) -> tuple[Column, ...]:
    """The columns; the first year of a plan, far before the next, is that from which it sets out."""
    dated = [each.year for each in columns if each.role == "year"]
    far = len(dated) > 1 and dated[0] == years.first and dated[1] - dated[0] >= _FAR
    if not far or any(each.role == "base" for each in columns):
        return columns
    first = next(at for at, each in enumerate(columns) if each.role == "year")
    return (*columns[:first], replace(columns[first], role="base"), *columns[first + 1 :])


def unread(folded: str, tables: Iterable[Table], found: Iterable[FoundQuantity]) -> Iterator[Span]:
    """The cells of tables that should hold a figure and hold digits, where none was found in them."""
    read = {each.start for each in found}
    for table in tables:
        for row in table.rows:
            for column, (start, end) in zip(table.columns, row, strict=True):
                digits = any(sign.isdigit() for sign in folded[start:end])
                if digits and column.role in HOLDING and read.isdisjoint(range(start, end)):
                    yield start, end


def with_tables(
    folded: str, found: Iterable[FoundQuantity], told: Iterable[FoundQuantity], tables: Sequence[Table]
) -> tuple[FoundQuantity, ...]:
    """The figures of a text and those that its tables tell, which know better what stands in their cells.

    What the words of a cell tell alone (翻一番) is named by its row.
    """
    rows = list(told)
    if not rows:
        return tuple(found)
    marked = {place for each in rows for place in range(each.start, each.end)}
    shut: set[int] = set()
    for table in tables:  # neither does the number of a row count what its unit tells
        units = [at for at, column in enumerate(table.columns) if column.role == "unit"]
        marked.update(place for row in table.rows for at in units for place in range(*row[at]))
        at = name_at(table.columns)
        shut.update(row[at][1] for row in table.rows)
    begun = {each.clause_start for each in rows}  # the number of a row is none of its name's
    kept = (
        each
        for each in found
        if marked.isdisjoint(range(each.start, each.end))
        and begun.isdisjoint(range(each.start + 1, each.end))
        and not (each.unit[:1] == "/" and each.end + 1 in shut)  # 死亡率(1/10万)
    )
    return tuple(
        sorted([*_of_words(folded, list(kept), tables), *rows], key=lambda each: (each.start, each.end))
    )


def _of_words(folded: str, kept: Sequence[FoundQuantity], tables: Iterable[Table]) -> Iterator[FoundQuantity]:
    """The figures that the cells of tables tell in words, each with the name of its row."""
    starts = [each.start for each in kept]

    def within(start: int, end: int) -> Sequence[FoundQuantity]:
        return kept[bisect_left(starts, start) : bisect_left(starts, end)]

    named: dict[int, str] = {}
    for table in tables:
        if not within(table.start, table.end):
            continue
        for row, of_row in zip(table.rows, names_of(folded, table), strict=True):
            for column, cell in zip(table.columns, row, strict=True):
                inside = within(*cell)
                alone = len(inside) == 1 and inside[0].start == cell[0] and inside[0].end >= cell[1]
                if len(inside) == 1 and (column.role in HOLDING or alone):
                    named[inside[0].start] = of_row.name
                elif len(inside) == 1 and column.role == "name" and not inside[0].indicator:
                    named[inside[0].start] = with_noun(column.words.removesuffix("名称"), inside[0].unit)
    for each in kept:
        yield replace(each, indicator=named[each.start]) if each.start in named else each


def outside(clauses: tuple[Clause, ...], spans: Sequence[Span]) -> tuple[Clause, ...]:
    """The clauses that begin in none of the spans."""
    if not spans:
        return clauses
    inside = amid(spans)
    return tuple(each for each in clauses if not inside(each.start))


def binding_of(found: FoundQuantity) -> Literal["binding", "expected"] | None:
    """What the row of a target says of it."""
    if found.rule != TARGET:
        return None
    return "binding" if "约束" in found.modality else "expected" if "预期" in found.modality else None


def _of_row(
    folded: str,
    table: Table,
    row: tuple[Span, ...],
    columns: tuple[Column, ...],
    named: Named,
    years: PlanYears,
) -> Iterator[FoundQuantity]:
    cells = list(zip(columns, row, strict=True))
    start = next(cell[0] for column, cell in cells if column.role == "name")
    read = [(column, cell, _VALUE.fullmatch(folded, *cell)) for column, cell in cells]
    held = [
        (column, cell, value)
        for column, cell, value in read
        if value is not None and column.role in HOLDING and not _was_aimed_at(column, years)
    ]
    dated = [column.year for column in table.columns if column.year]
    aimed = any(column.role == "goal" for column in table.columns)
    over = len(dated) > 1 and max(dated) < years.first and not aimed  # what grew by the last of them
    aims = not over and any(role_of(column, years) == "target" for column, _, _ in held)
    levels = [_number(value) for column, _, value in held if column.role == "year" and not _is_sum(value)]
    for column, cell, value in held:
        role = "achievement" if over else role_of(column, years)
        column = grown(column, max(dated), dated) if over and not column.year else column
        rule = TARGET if role == "target" else BASELINE if aims else OUTCOME
        told = change_of(
            column, _number(value), levels, (named.unit, value["unit"] or ""), bracketed=_is_sum(value)
        )
        few = len(levels) < _LEVELS and columns is table.columns
        how = (value["verb"] or told.verb, value["unit"] or "")
        row_of = named._replace(unit=told.unit)
        name, unit = measured(row_of, column, how, summed=told.summed, few=few)
        yield _quantity(
            folded,
            column,
            (start, cell[1]),
            value,
            (name, unit, named.kind),
            role,
            rule,
            years,
            summed=told.summed,
        )
    ratios = [
        (column, cell)
        for column, cell in cells
        if column.role in _LEVEL and not _was_aimed_at(column, years) and _RATIO.fullmatch(folded, *cell)
    ]
    past = BASELINE if any(role_of(column, years) == "target" for column, _ in ratios) else OUTCOME
    for column, cell in ratios:
        yield from _of_ratio(folded, column, (start, *cell), named, past, years)


def _of_ratio(
    folded: str, column: Column, told: tuple[int, int, int], named: Named, past: str, years: PlanYears
) -> Iterator[FoundQuantity]:
    """The figures of a cell that holds a ratio, as a text tells them: one a share, or one for 2.5:1.

    ``told`` is where the row begins, and where the cell begins and ends.
    """
    start, *cell = told
    members = [found.span() for found in _MEMBER.finditer(folded, *cell)]
    shared = len(members) == _SECTORS
    role = role_of(column, years)
    rule = TARGET if role == "target" else past
    for member, name in zip(members, shares(named.name, _SECTORS) if shared else [named.name], strict=False):
        value = _VALUE.fullmatch(folded, *member)
        if value is not None:
            of_row = (name, "", named.kind)
            found = _quantity(folded, column, (start, cell[1]), value, of_row, role, rule, years)
            yield replace(found, base_unit="%") if shared else replace(found, end=cell[1])


def _is_sum(value: re.Match[str]) -> bool:
    """Whether a figure is what all years of a plan come to together: in brackets, or told so (五年累计9)."""
    return (value["open"] or "") in _SUMMED or _FIVE_SUM.match(value.group()) is not None


def _number(value: re.Match[str]) -> Decimal:
    return Decimal(value["low"].replace(",", ""))


def _was_aimed_at(column: Column, years: PlanYears) -> bool:
    """Whether a column has what an earlier plan aimed at, which is no figure of this one."""
    planned = "目标" in column.words or "预算数" in column.words
    return planned and 0 < column.year < years.first and "的比例" not in column.words


def _quantity(
    folded: str,
    column: Column,
    clause: Span,
    value: re.Match[str],
    told: tuple[str, str, str],
    role: QuantityRole,
    rule: str,
    years: PlanYears,
    *,
    summed: bool = False,
) -> FoundQuantity:
    name, unit, kind = told
    growth = column.role == "growth" and not summed
    added = column.added or (summed and role == "achievement" and years.last - years.first == _FIVE - 1)
    low, high = (value[each].replace(",", "") if value[each] else "" for each in ("low", "high"))
    scale = SCALE.match(unit)
    factor = prod(_SCALES[sign] for sign in (scale.group() if scale else ""))
    counted = unit[scale.end() :] if scale else unit
    bases = [base_quantity(Decimal(each) * factor, counted) for each in (low, high) if each]
    last = column.year or (years.first - 1 if column.role == "base" else years.last)
    spread = added or column.since or (role == "target" and (growth or summed) and last > years.first)
    first = last - _FIVE + 1 if added else column.since or years.first
    sign = next((value[each] for each in ("before", "before2", "after", "after2") if value[each]), "")
    end = value.end("unit") if value["unit"] else value.end("high") if high else value.end("low")
    return FoundQuantity(
        start=value.start("low"),
        end=end,
        clause_start=clause[0],
        clause_end=max(end, clause[1]),
        indicator=name,
        comparator=_SIGNS.get(sign, "="),
        value=f"{low}..{high}" if high else low,
        unit=unit,
        base_value="..".join(plain(each) for each, _ in bases),
        base_unit=bases[0][1],
        period=f"{first}/{last}" if spread else str(last),
        period_basis="stated" if column.year else "inferred",
        period_from=column.words if column.year else folded[years.start : years.end],
        role=role,
        modality=kind,
        confidence="high" if unit else "medium",
        rule=rule,
    )
