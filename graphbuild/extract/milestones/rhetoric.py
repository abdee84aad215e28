"""Phrases that sound like a milestone and promise none: what is a motto, what is a habit."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.milestones.aims import Milestone

_HELD_UP: Final = re.compile(
    r"(?:[把以将按从对]|围绕|锚定|紧扣|聚焦|坚持|牢记|突出|勇于?|敢于?)$|姿态|勇[当立闯]|担当"
)
_MADE_OF: Final = re.compile(r"的|这[一个]|贯穿|作为|当作|摆在|融入|体现|为(?:目标|导向|己任|追求|标准)")
_STATES: Final = re.compile(r"(?:稳定|良好|平稳|优良|优秀|领先)$")
_OF_STATE: Final = re.compile(
    r"水平|状态|态势|势头|局面|地位|位次|名次|等次|档次|行列|优势|趋势|格局|[运前]行|增长|发展|健康|有序|向好|并|且|和|以上"
)
_REACH: Final = 30
_NOUN: Final = re.compile(r"[^\W!-ÿ]{2}")


def is_rhetoric(milestone: Milestone, words: str, found: re.Match[str]) -> bool:
    """Whether a phrase of a clause is a motto that something else is done by, or goes on into another noun.

    把走在前列贯穿始终, 走在前列的总目标; 保持良好卫生习惯.
    """
    if milestone == "status":
        before = words[max(0, found.start() - _REACH) : found.start()]
        return _HELD_UP.search(before) is not None or _MADE_OF.match(words, found.end()) is not None
    if milestone == "quality-kept" and _STATES.search(found.group()):
        after = _NOUN.match(words, found.end())
        return after is not None and _OF_STATE.match(words, found.end()) is None
    return False
