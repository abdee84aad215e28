"""Figures of a review that are but what was set: the aim, the plan or the limit that others are held to."""

from __future__ import annotations

import re

from graphbuild.extract.accounts import is_of_half_year
from graphbuild.extract.alternatives import one_of, where_begun
from graphbuild.extract.figures.figure import Figure
from graphbuild.extract.pieces import Clause

SETTING = re.compile(r"^[^:]{0,60}(?:目标|指标|任务|要求)[”\"]?(?:是|为)?:")
"""What sets out aims, in whatever tense it is told (提出了今年的目标: …)."""
SET = r"(?:预期|年度|年初|全年|计划)*(?:目标|计划|预期|任务|预算|要求)"
"""What another figure is set against, as it is called."""
_LEANING = re.compile(r"[^,。;\d]{0,6}(?:聚焦|围绕|锚定|紧扣|瞄准|对照|对标)[^,。;\d]{2,24}")
_OLD_AIM = re.compile(r"(?:以上|左右)?的?(?:年度|全年|预期|增长)*(?:目标|任务)")
_SET_EARLIER = one_of(
    r"(?:年初|原定|人代会|人大会议)[^,。;]{0,20}$|(?<![超于比占])(?:全年|年度|年初|预期|原定|计划|考核)+(?:目标|任务|预算)(?:任务|指标|值)?数?(?:(?:为|是)(?:增长)?|\()$"
)
"""Before a figure of a review: that it is what was set for the year (年初确定的增长 | 7%的目标)."""
ASIDE_AIM = re.compile(
    r"\((?P<what>(?:年初|全年|年度|预期|考核|计划|下达)*(?:目标|任务|计划|预算))(?:任务|值|数)?[为是:]?(?:增长)?\s*$"
)
"""In brackets after a figure: what was set for it (完成造林 3 万亩(任务 2 万亩))."""
_SET_BEFORE = re.compile(r"(?<![超于比占成])全年计划(?!生育)[^,。;\d]{0,12}$")
_SHARED = re.compile(r"(?:占|为|完成)了?[^,。;、\d]{0,8}(?:任务|目标|计划|预算)数?$")
_OF_SHARE = re.compile(r"元?的约?\d[\d.]*%")
"""Before and after what was set, where a share of it is done (占全年任务 9 亿元的 60%)."""
_OF_YEAR = re.compile(r"(?:全年|年度|今年|[^半\W]年)(?:计划|目标|任务|预算)")
_PROGRESS = re.compile(
    r"(?:(?<!别)占|为|完成(?!.*总|[^,。;]*(?:重建|规划|治理|修复)[^,。;]{0,6}[任目]))[^,。;\d]{0,10}(?:计划|任务|目标|预算(?![支收]))\D{0,4}的(?:[\d.]+%[、和及与])*$"
)
_SET_FIRST = re.compile(
    r"(?:^|[,;:。])[^,。;]{0,16}?(?:计划(?!生育)[^,。;\d]{0,12}|下达[^,。;\d]{0,12}(?:任务|计划|指标)[^,。;\d]{0,4}|(?:任务|预算|计划)数?[为是]?)\s*$"
)
_SIGHT = 24
"""Characters before a figure in which stands that it was set."""
_BY_THEN = re.compile(
    r"\W*(?:力争|确保)?(?:[一二三四]季度|(?:\d{1,2}|[一二三四五六七八九十]+)月份?|年)[底末]之?前?(?!已)"
)
"""Opens what is to be done by a day of the year (三季度末完成年度计划的 70%)."""
_OUTDONE = re.compile(
    r"[^,。;\d]{0,4},(?:截[至止][^,。;]{0,12})?(?:实际|已经?|现已|全[省市县区镇乡]共?|共)?[^,。;\d]{0,4}(?:完成|实现|到位)"
)
"""After what was set: what was done of it (计划植树 3 万株, | 实际完成 4 万株)."""
_KEPT = where_begun(r"(?:[高低]于|[高低]出|未超[过出]?|没有超过|超过(?=.*规定))[^,。;、\d]{0,10}$")
LIMIT = re.compile(
    r"的(?P<what>控制目标|控制指标|控制数|控制线|规定|要求|警戒线|红线|上限|限额|(?:平均)?水平|速度)"
)
"""After a figure: what makes it one that others keep or pass."""


def is_old_aim(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a review but names the aim that its work had (聚焦增长 6%的目标): nothing that was reached."""
    begin, reach = clause.block.start, clause.start - _SIGHT
    near = folded[begin if begin > reach else reach : clause.end]
    named = "目标" in near or "任务" in near or "计划" in near or "预算" in near or "指标" in near
    if not named:
        return False
    earlier = _SET_EARLIER.search(folded, clause.start, figure.outer_start)
    if earlier and earlier.group().endswith(("为", "是", "增长", "(")) and "目标" in earlier.group():
        return True
    if ASIDE_AIM.search(folded, clause.start, figure.outer_start) or _is_outdone(folded, clause, figure):
        return True
    if _SET_BEFORE.search(folded, clause.start, figure.outer_start):
        return True
    shared = _OF_SHARE.match(folded, figure.outer_end, clause.end)
    if shared and _SHARED.search(folded, clause.start, figure.outer_start):
        return True
    meant = earlier or _LEANING.match(folded, clause.start, figure.start)
    return meant is not None and _OLD_AIM.match(folded, figure.outer_end, clause.end) is not None


def _is_outdone(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a figure is but what was set, before what was done of it."""
    if _OUTDONE.match(folded, figure.outer_end, clause.block.end) is None:
        return False
    begin = max(clause.block.start, figure.outer_start - _SIGHT)
    return _SET_FIRST.search(folded[begin : figure.outer_start]) is not None


def done_of_plan(folded: str, clause: Clause, told: str) -> re.Match[str] | None:
    """What tells that a share is what was done of a plan (完成年度计划的 60%), but in a list of aims."""
    begin = max(clause.block.start, folded.rfind("。", clause.block.start, clause.start) + 1)
    if SETTING.match(folded[begin : clause.start]) or _BY_THEN.match(told):
        return None
    return _PROGRESS.search(told)


def set_for_now(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether an aim that a review names is that of a year of which only the first months are told."""
    begin = max(clause.block.start, figure.outer_start - _SIGHT)
    return _OF_YEAR.search(folded, begin, figure.outer_start) is not None and is_of_half_year(folded)


def is_limit(folded: str, clause: Clause, figure: Figure) -> bool:
    """Whether a figure is the rule or the limit that another is found to keep or to pass (低于 9%的规定)."""
    if "百分点" in figure.counted or LIMIT.match(folded, figure.outer_end, clause.end) is None:
        return False
    return _KEPT.search(folded, clause.start, figure.start) is not None
