"""Milestones without a figure that a phrase tells: full coverage, qualities kept, statuses reached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphbuild.extract.alternatives import one_of
from graphbuild.extract.milestones.aims import STRONG_MODALITY, Aim, Milestone
from graphbuild.extract.milestones.rhetoric import is_rhetoric
from graphbuild.extract.pieces import FoundMilestone
from graphbuild.extract.programs.borders import left_border
from graphbuild.terms import Confidence

_COVERAGE = one_of(
    r"全面?覆盖|基本覆盖|全部用于[^,。;、\d]{2,20}(?=[,。;、)]|$)|应(?!有尽有)[^\W!-ÿ]尽[^\W!-ÿ]|全部[^\W!-ÿ]{2,8}?(?=[,。;、)]|"
    r"$)|(?:动态)?清零(?![”\"'])"
)
_COVERAGE_SUBJECT = re.compile(
    r"^(?:.*?(?:力争|确保|争取|务必))?(?:[到至]?20\d\d ?年[底末]?前?|\d{1,2}月(?:底|末|份|"
    r"上旬|中旬|下旬)?前?|年内|年[底末]前?|今年|全面|逐步|基本)*(?:实现|推进|推动|加快|"
    r"推行|完成|开展|达到|做到|加快推进|确保实现)*"
)
_KEPT = one_of(
    r"(?:保持|稳居|稳定在|继续位居|继续居|保住)[^,。;、\d]{0,16}?(?:优秀|稳定|不变|"
    r"领先|前列|第一|首位|良好|平稳|优良|前茅|先进水平|合理(?:区间|水平)|不减少|不降低|不增加|"
    r"不倒退|不下降|不反弹|不返贫)(?!的)|保持[^,。;]{2,40}?(?:称号|荣誉)$"
    r"|(?:稳定)?(?:保持|达到|稳定)在?[ⅠⅡⅢⅣ]类(?:及?以上|水质|标准|进出)*"
)
_STATUS = one_of(
    r"(?:(?:力争|确保|争取|顺利|全面|成功)*(?:通过)(?:[^,。;、\d]|\dA){0,14}?(?:复评|验收|"
    r"复审|复检|复查|考核|评估|评审|认定|复核)+)|"
    r"(?:列|进入|跻身|走在|位居|挺进|迈入|进位至?)[^,。;、\d]{0,10}?(?:第一方阵|前列|"
    r"先进行列|第一梯队|第一阵营|行列|前茅|上游)|"
    r"(?:列|纳|进)入(?:国家|省|部)[^,。;、\d]{0,8}?(?:规划|计划|盘子|笼子|试点|名单|目录)|(?<=力争|确保|如期|顺利)摘帽|退出贫困县?序?列?"
)
_PHRASES: tuple[tuple[re.Pattern[str], Milestone, str], ...] = (
    (_COVERAGE, "full-coverage", "coverage"),
    (_KEPT, "quality-kept", "kept"),
    (_STATUS, "status", "status"),
)
_ADMITTED = re.compile("[列纳进]入[国省部]")
SIGNS = (
    r"覆盖|清零|全部|应[^\W!-ÿ]尽|保[持住]|稳居|稳定在|继续位?居|[ⅠⅡⅢⅣ]类"
    r"|通过|第一方阵|前列|先进行列|第一梯队|第一阵营|行列|前茅|上游|[列纳进]入[国省部]|摘帽|退出贫困"
)
"""What stands in every such phrase."""
_SIGN = one_of(SIGNS)
_REACH, _MODAL = 40, 3


def phrases(folded: str, aim: Aim) -> Iterable[FoundMilestone]:
    """Full coverage, qualities kept, and statuses, each told by a phrase."""
    return _told(folded, aim) if _SIGN.search(aim.words) else ()


def _told(folded: str, aim: Aim) -> Iterator[FoundMilestone]:
    clause = aim.clause
    words = folded[clause.start : clause.end]
    for pattern, milestone, rule in _PHRASES:
        for found in pattern.finditer(words):
            said = found.group()
            subject = _subject(words[max(0, found.start() - _REACH) : found.start()])
            if is_rhetoric(milestone, words, found) or (_ADMITTED.match(said) and not aim.sure):
                continue
            slogan = milestone == "full-coverage" and subject.endswith("、")  # one of a row
            if (len(subject) < 2 and (milestone != "status" or "走在" in said)) or slogan:
                continue
            said = (
                "全覆盖"
                if said.endswith("覆盖") and not said.startswith("基本")
                else STRONG_MODALITY.sub("", said)
            )
            confidence: Confidence = "high" if aim.sure or said == "全覆盖" else "medium"
            span = (clause.start + found.start(), clause.start + found.end())
            yield aim.milestone(span, f"{subject}{said}", milestone, confidence, rule)


def _subject(before: str) -> str:
    """What a phrase is said of: the words before it without their verb and their modality."""
    opened = _COVERAGE_SUBJECT.sub("", before.strip("“”\"' "))
    opened = opened[left_border(opened, 0, len(opened), ()).start :] or opened
    return opened[:-1] if opened.endswith(("要", "将", "须")) and len(opened) > _MODAL else opened
