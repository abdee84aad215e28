"""Milestones without a figure that say how an indicator is to move, or what goal is to be met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.milestones.aims import Aim, Milestone
from graphbuild.extract.pieces import FoundMilestone

_COURSE: Final = one_of(
    r"只[增减升降][不未][增减升降]|不增不减|(?:保持)?(?:基本|总体|大体)(?:稳定|平衡|同步|持平)|稳中(?:提质|向好|有[进升降增])"
    r"|稳定(?:上升|下降|增长|提高|回升|向好|达标)|[与同和][^,。;、\d与同和]{2,14}?(?:(?:保持|实现)?(?:基本)?同步(?:增长|提高|发展)?|相(?:匹配|适应|协调))$"
    r"|(?:继续|持续|明显|进一步|大幅|稳步|显著|实质性)(?:下降|降低|减少|改善|提升|提高|好转|增强|回升|向好)"
    r"|(?:快|高|低|优)于[^,。;、\d]{2,14}$|(?:接近|达到|超过)(?:全[国省市]|世界|国际)平均水平$"
)
_COURSE_ENDS: Final = one_of(r"[增减升降定衡步平质好进长高标展配应调低少善转强](?:、|$)|[快高低优]于")
"""How a member ends that tells a course, but what is told beside another."""
_STEADY: Final = re.compile(r"只|不增|(?:稳定|平衡|持平|达标)$")
"""A course that keeps what is; the others change it."""
_MEASURE: Final = re.compile(
    r"(?:[能电水煤物]耗|排放|排放量|强度|增速|增长|增幅|比重|占比|比例|份额|浓度|收入|寿命|价格|成本|负担|税负|水质|面积|[产总]量|总额"
    r"|指数|满意度|利用率|覆盖率|转化率|[^效功频速成]率)$"
)
"""How the name of an indicator ends."""
_PARTS: Final = re.compile("、")
_LEADING: Final = re.compile(
    r"^(?:[^:]*目标[是为]?:?)?(?:力争|确保|争取|务必|必须|要|使|保持|实现|今年|全年|年内|努力|做到|但|推动|促进)*"
)
_OPENS_OTHER: Final = re.compile(r"\s*(?:为|使|让|以|随着|面对|由于|虽然|尽管|既|如果|只要)")
_GIVEN: Final = re.compile(
    r"(?P<subject>[^,。;、\d]{2,24}?(?:量|率|额|值|强度|[能电水]耗|减排|排放|指标|任务))(?P<met>(?:全面|全部|均|都)?(?:完成|达到)"
    r"(?:了)?(?:国家|中央|[省市区县]|上级|自治区)+(?:政府)?(?:下达|规定|确定|要求|核定)?的?(?:各项)?(?:目标|任务|要求|标准)+)$"
)
_AIMS: Final = ("目标", "任务", "要求", "标准")
"""How a clause ends that is one of these."""


def courses(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    """The courses of a clause: said with resolve, listed among what is expected, or said of an indicator.

    ``A、B 进一步下降`` is said of each of two indicators; ``A 快于 B、C 稳定上升`` are courses of their own.
    """
    start, end = aim.clause.start, aim.clause.end
    words = folded[start:end]
    met = _GIVEN.search(words) if words.endswith(_AIMS) else None
    if met is not None:
        label = _LEADING.sub("", met["subject"]) + met["met"]
        span = (start + met.start("met"), start + met.end("met"))
        yield aim.milestone(span, label, "completion", "medium", "goal-given")
    if not _COURSE_ENDS.search(words) or _OPENS_OTHER.match(words):
        return
    shared: list[str] = []
    begins, ends = _members(words)
    for first, last in zip(begins, ends, strict=True):
        member = words[first:last]
        found = next((each for each in _COURSE.finditer(member) if each.end() == len(member)), None)
        bare = _LEADING.sub("", member[: found.start()] if found else member)
        if found is None:
            shared = [*shared, bare] if _MEASURE.search(bare) else []
            continue
        measured = _MEASURE.search(bare) is not None
        sure = aim.sure and not found.group().startswith("稳定")
        if len(bare) >= 2 and (sure or aim.listed or measured):
            kind: Milestone = "quality-kept" if _STEADY.search(found.group()) else "status"
            span = (start + first + found.start(), start + last)
            whole = not measured or (first > 0 and not shared and "等" in bare)  # a list that is not all told
            told = (_LEADING.sub("", words[: first + found.start()]),) if whole else (*shared, bare)
            for one in told:
                yield aim.milestone(span, f"{one}{found.group()}", kind, "medium", "course")
        shared = []


def _members(words: str) -> tuple[list[int], list[int]]:
    marks = [mark.start() for mark in _PARTS.finditer(words)]
    return [0, *(mark + 1 for mark in marks)], [*marks, len(words)]
