"""What stands in the lines above a table: the unit or units of its figures, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graphbuild.extract.figures.indicator_heads import MEASURED, UNITS, Column, Role, column_of, counted_by
from graphbuild.extract.figures.table_layout import is_rule
from graphbuild.extract.table_lines import Span
from graphbuild.extract.year import FIVE

UNITS_ABOVE: Final = re.compile(
    rf"(?:单位|面积|金额)\s*:\s*(?P<units>{UNITS}(?:\s*[、,/]?\s*{UNITS}){{0,5}})\W{{0,2}}$"
)
"""The units of the figures of a table, told above it; one is that of all."""
_UNIT: Final = re.compile(UNITS)
_NEAR: Final = 60
_NAMES: Final = re.compile(r"[^\s\d]{2,12}\t+[^\s\d]{2,12}")
_NUMBER: Final = re.compile(r"[\d.,]+")
_DATED: Final = re.compile(r"(?:年限|年[份度]|时[间限]|工期|期限|日期|起止年?)$")
"""How the head of a column ends that tells when, in bare years."""
_CAPTION: Final = re.compile(
    r"(?:附?[表件]\d{0,2}[-—.\d]*\W*)?(?:(?:(?:19|20)\d\d年度?)?[^\n,。;:\d]{1,6}[省市县区])?"
    rf"(?:(?:19|20)\d\d年度?|[“\"]?{FIVE}[”\"]?(?:期间|时期)?)?"
    r"(?:全[国省市县区州旗]|各(?:[乡镇县市区]|街道|[()、])+)?"
    r"(?P<of>[^\n,。;:\d|\t]{2,24}?)(?:分?年度|目标|任务|计划|分解|分配|安排|清单|进度|汇总|完成|情况|统计|明细|一览|指标|控制)*表\W*$"
)
_OF: Final = (
    (
        re.compile("亩|公顷|平方公里|平方米"),
        re.compile(r"面积|[造育营]林|封育|绿化|[播耕种]|农?田|[林草湿]地"),
    ),
    (re.compile("元"), re.compile(r"资金?|经费|补[助贴]|金额|产值|收入|支出|税|贷款|利润|销售|营收|投资")),
    (re.compile("人"), re.compile(r"人[数次口]|劳动?力|培训|就业|转移")),
    (re.compile("公里|千米|米$"), re.compile(r"里程|长度|公?路|管[网道线]|河[道段]|渠道?|堤")),
    (re.compile("吨|斤"), re.compile(r"产量|总产|[消排]|用量|重量|储备")),
    (re.compile("株"), re.compile(r"株|植树|四旁")),
    (re.compile("个"), re.compile(r"项目|企业|个数")),
    *((re.compile(each), re.compile(rf"{each}(?!区)")) for each in "户套台所张座处项辆件只头眼条家"),
)
"""What a unit measures, and the words of heads that say so."""


def units_above(folded: str, start: int) -> tuple[str, ...]:
    """The units that are told in the line above a table that begins at ``start``, in their order."""
    if folded.rfind("单位", max(0, start - 4 * _NEAR), start) < 0:
        return ()
    start = _past_rule_above(folded, start)
    above = folded[max(0, start - _NEAR) : start].rstrip()
    head = above.rfind("\n") + 1
    told = UNITS_ABOVE.search(above)
    if told is None and head and _NAMES.fullmatch(above, head):  # of the halves of the table
        told = UNITS_ABOVE.search(above[:head].rstrip())
    return tuple(_UNIT.findall(told["units"])) if told else ()


def _past_rule_above(folded: str, start: int) -> int:
    """Where a table begins that is drawn, its upper rule included."""
    begin = folded.rfind("\n", 0, start) + 1
    above = folded.rfind("\n", 0, max(0, begin - 1)) + 1
    return above if begin and is_rule(folded[above : begin - 1]) else start


def _unit_for(head: str, units: Sequence[str]) -> str:
    """The one of several units that measures what a head says; empty where none does, or more than one."""
    if len(units) == 1:
        return units[0]
    told = [unit for unit in units if any(which.search(unit) and said.search(head) for which, said in _OF)]
    return told[0] if len(told) == 1 else ""


def with_unit(
    folded: str, heads: Sequence[str], start: int, rows: Sequence[Sequence[Span]], *, above: bool = False
) -> list[str]:
    """The heads, those over figures with the unit that is told above them, where no head has one.

    Without ``rows`` to look at, the figures stand under the heads that are years. Heads that stand ``above``
    years have it themselves.
    """
    units = units_above(folded, start)
    roles = [column_of(head).role for head in heads]
    if not units or "unit" in roles[roles[:1] == ["unit"] :] or any(map(_is_measured, heads, roles)):
        return list(heads)  # 单位 over the first column is a body
    figured = {at for row in rows for at, cell in enumerate(row) if _NUMBER.fullmatch(folded, *cell)}
    wanted = {"year", "goal", "base"} if not rows else {"other", "year", "goal", "base"}
    if above and not {"name", *wanted}.isdisjoint({*roles} - {"other"}):
        return list(heads)
    told = {at for at, role in enumerate(roles) if role in wanted and (not rows or at in figured)}
    told = {at for at in told if not _DATED.search(heads[at])}
    counted = [counted_by(head) for head in heads]
    found = [_unit_for(head, units) if head and at in told else "" for at, head in enumerate(heads)]
    found = [
        next((unit for unit in units if unit.endswith(each)), "") if each else unit
        for each, unit in zip(counted, found, strict=True)
    ]
    return [f"{head}({unit})" if unit else head for head, unit in zip(heads, found, strict=True)]


def _is_measured(head: str, role: Role) -> bool:
    """Whether a head has a unit of its own, other than that of a rate beside what the others hold."""
    return role not in ("growth", "rate") and MEASURED.fullmatch(head) is not None


def of_caption(folded: str, start: int, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns; those that measure something, of what the line above the table is about."""
    start = _past_rule_above(folded, start)
    above = folded[max(0, start - 2 * _NEAR) : start].split("\n")
    lines = [line for line in above if line.strip() and not UNITS_ABOVE.search(line.rstrip())]
    found = _CAPTION.search(lines[-1]) if lines else None
    about = found["of"] if found else ""
    return tuple(replace(each, of=about) if each.role == "measure" else each for each in columns)
