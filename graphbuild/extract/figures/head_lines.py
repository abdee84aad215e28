"""The heads of a table that stand in more than one line, or whose letters are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from graphbuild.extract.figures.indicator_heads import (
    BELOW,
    HOLDING,
    MEASURED,
    MOST_COLUMNS,
    SUMMED,
    column_of,
)
from graphbuild.extract.table_lines import LONGEST_HEAD
from graphbuild.extract.year import FIVE

_LEAST_YEARS: Final = 2
LEAST_BELOW: Final = 2
LEAST_OVER: Final = 2
_DIGIT: Final = re.compile(r"\d")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEARS: Final = "年份"
_OF_WHICH: Final = "其中"
_OF_FIVE: Final = re.compile(rf"[“\"]?{FIVE}[”\"]?(?:时期|期间)?")
"""A head that names five years, and in a line below it what its figures are of them."""
_TOLD: Final = re.compile(r"(?:目标|完成|规划|计划|实际|预[期计]|基期|现状)[数值]?$")
"""How a head ends that says of its year what a line below would."""
_NONE: Final = frozenset(("", "-", "—", "/"))
_LETTERS: Final = 4
_MUCH: Final = re.compile(r"(?:面积|任务[数量]?|资金|投资|补助|拨付|里程|[户人]数|产[量值]|规模|数量)$")
"""How a head ends that tells how much there is of what stands below it: 投资(万元), and 省级 below."""
_ASIDE: Final = re.compile(r"[\[〔【(][^\d\[\]〔〕【】()]{1,8}[\]〕】)]")
"""What goes on with a head on a line of its own: its unit, or what stands in brackets in its column."""


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


def laid_out(heads: Sequence[str], below: Sequence[str]) -> tuple[list[str], list[str]]:
    """Two lines of heads; where each but has its own cells, with those that a merged cell covers.

    Each head that holds figures stands over as many of the second line; empty where that cannot be told.
    """
    own = [head for head in below if head]
    if not below[:1] or not below[0] or not all(map(is_below, own)) or is_below(heads[0]):
        return list(heads), list(below)
    heads, below = [head for head in heads if head], own
    over = [at for at, head in enumerate(heads) if column_of(head).role in HOLDING]
    undated = [at for at in over if column_of(heads[at]).role == "goal"]
    over = undated if undated and all(map(is_year, below)) else over
    each, left = divmod(len(below), max(1, len(over)))
    if left or each < _LEAST_YEARS:
        return [], []
    above: list[str] = []
    under: list[str] = []
    rest = iter(below)
    for at, head in enumerate(heads):
        above += [head, *[""] * (each - 1)] if at in over else [head]
        under += [next(rest) for _ in range(each)] if at in over else [""]
    return above, under


def under_each(heads: Sequence[str], below: Sequence[str]) -> list[str]:
    """Heads of which the last are years, with what stands below these, as often as there are years, in each.

    Empty where the same does not stand below each.
    """
    years = list(takewhile(is_year, reversed(heads)))[::-1]
    for count in range(LEAST_BELOW, len(below) // max(len(years), _LEAST_YEARS) + 1):
        block = list(below[:count])
        plain = all(head and len(head) <= LONGEST_HEAD and not _DIGIT.search(head) for head in block)
        if len(years) >= _LEAST_YEARS and plain and below[: count * len(years)] == block * len(years):
            return [*heads[: len(heads) - len(years)], *(year + head for year in years for head in block)]
    return []


def under_measures(heads: Sequence[str], below: Sequence[str]) -> list[str]:
    """Heads with those of a second line between blanks, which stand under the ones that have a unit.

    Under each of these a further head begins with what was told under the one before, or with the sum.
    Empty where there are not as many.
    """
    groups: list[list[str]] = []
    for head in below:
        if _DIGIT.search(head) or len(head) > LONGEST_HEAD:
            return []
        if not groups or head in groups[-1] or SUMMED.fullmatch(head):
            groups.append([])
        groups[-1].append(head)
    over = [at for at, head in enumerate(heads) if MEASURED.fullmatch(head)]
    if len(groups) != len(over) or len(over) < LEAST_OVER or len(below) == len(over):
        return []
    above: list[str] = []
    under: list[str] = []
    for at, head in enumerate(heads):
        group = groups[over.index(at)] if at in over else [""]
        above += [head, *[""] * (len(group) - 1)]
        under += group
    return joined(above, under)


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


def is_part(head: str, above: Sequence[str]) -> bool:
    """Whether a line goes on with heads above it, or is one that a line below goes on with."""
    part = BELOW.fullmatch(head) or _OF_FIVE.fullmatch(head)
    return is_aside(head, above) or (len(above) > 0 and part is not None)


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
        if head and head.rstrip(":") == _OF_WHICH:
            whole = MEASURED.fullmatch(above)
            above = f"({whole['unit']})" if whole else ""  # in the unit of what these are parts of
        else:
            above = head.removeprefix(_OF_WHICH) if head else above
        measured = MEASURED.fullmatch(above) if under else None
        said, unit = (measured["said"], f"({measured['unit']})") if measured else (above, "")
        said = "" if (measured or under[-1:] == ")") and said in under else said
        summed = above and SUMMED.fullmatch(under)  # of the columns beside it
        under = "" if summed else under
        which = under and _MUCH.search(said) and not (_MUCH.search(under) or is_below(under))
        of = said.removeprefix("建设") if which and under[-1] in "建造升" else said
        before = which or (measured and is_year(under))
        if measured and under and (under[-1] == "%" or MEASURED.fullmatch(under)):
            under, unit = (under, "") if under[-1] == ")" else (under[:-1], "(%)")  # it has its own
        both = f"{under}{of}{unit}" if before else f"{said}{under}{unit}"
        dated = MEASURED.fullmatch(under) if said and under[-1:] == ")" else None
        if dated and dated["year"] and BELOW.fullmatch(dated["said"] or "计划"):  # 投资, 2024年计划(万元)
            both = f"{under[: dated.end('said')]}{said}{under[dated.end('said') :]}"
        joined.append(both if under or summed else head)
    return joined


def closed(heads: Sequence[str], *, tabbed: bool) -> list[str]:
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
    years = [at for at, head in enumerate(heads) if _OF_FIVE.fullmatch(head) or is_year(head)]
    kind = next((at + 1 for at, head in enumerate(heads) if column_of(head).role == "kind"), len(heads))
    held = any(column_of(head).role in HOLDING for head in heads[:kind])
    if held and len(heads) - kind > 1 and all(map(is_below, heads[kind:])):
        return spread(heads[:kind], heads[kind:])
    last = len(heads) - len(list(takewhile(is_year, reversed(heads))))
    goals = [at for at, head in enumerate(heads[:last]) if column_of(head).role == "goal"]
    if len(heads) - last > 1 and len(goals) == 1 and last - goals[0] > 1:
        return [*heads[: goals[0]], *heads[last:], *heads[goals[0] + 1 : last]]  # the years of a goal
    below = [at for at, head in enumerate(heads) if at and BELOW.fullmatch(head)]
    bare = [at for at in years if not _TOLD.search(heads[at])]
    if len(years) < _LEAST_YEARS or not bare or len(below) < len(bare):
        return list(heads)
    if all(at + 1 in below for at in bare):
        ends = {
            at - 1: heads[at] for at in below if at - 1 in bare or column_of(heads[at - 1]).role in HOLDING
        }
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


def with_unit_row(heads: Sequence[str], below: Sequence[str]) -> list[str]:
    """Heads with the units that a row of their own tells below them, over rows that are years; else none."""
    if len(below) != len(heads) or column_of(below[0]).role != "unit":
        return []
    told = zip(heads[1:], below[1:], strict=True)
    return [_YEARS, *(f"{head}({unit})" if unit not in _NONE else head for head, unit in told)]
