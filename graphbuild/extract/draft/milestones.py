"""What a milestone of a draft is about: the listed indicator that it moves, and whose title or task it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.draft.naming import Names
from graphbuild.extract.pieces import FoundMilestone

_LEVELS: Final = (
    ("national", re.compile(r"国家|全国|中国|国务院|部级|5A级?(?:旅游)?景区")),
    ("provincial", re.compile(r"^省|省级|全省|自治区级|[^全]省[^,。]{0,4}(?:文明|卫生|园林|示范)")),
    ("prefectural", re.compile(r"^市级|地市级")),
    ("county", re.compile(r"^[县区]级")),
)
_GIVEN: Final = re.compile(r"(?P<by>国家|中央|省|自治区|市|县|区)(?:政府)?(?:下达|核定|确定)")
_BY: Final = {
    "国家": "national",
    "中央": "national",
    "省": "provincial",
    "自治区": "provincial",
    "市": "prefectural",
    "县": "county",
    "区": "county",
}
_OF_LEVEL: Final = frozenset(("designation", "status"))
"""What somebody grants or ranks; other milestones have a territory, no level."""
_COURSES: Final = frozenset(("course", "work-reaches-state"))
_FALLS: Final = re.compile(r"(?:下降|降低|减少)$")
_ALIKE: Final = re.compile(r"(?<=..)[与和同](?=.{2,}(?:同步|匹配|适应|协调)$)")
_LED: Final = re.compile(r"^.*?(?:下达|核定|确定)的?|^(?:完成|实现)")
_WHOSE: Final = re.compile(r"^(?:设区市|全年|各[省市县区])")
_TASK: Final = re.compile(r"(?:任务|目标|要求)+$")


def level_of(found: FoundMilestone) -> str | None:
    """The level of a title, a rank or a task that is handed down; ``None`` where nothing tells it."""
    given = _GIVEN.search(found.label)
    if given is not None:
        return _BY[given["by"]]
    if found.milestone not in _OF_LEVEL or found.rule in _COURSES:
        return None
    return next((level for level, pattern in _LEVELS if pattern.search(found.label)), None)


def indicator_of(found: FoundMilestone, words: str, names: Names) -> str | None:
    """The listed indicator of a coverage, a course or a task; ``words`` are those of its phrase.

    城市设计覆盖率 for 城市设计全覆盖, 居民收入增速 for 居民收入与经济增长同步.
    """
    return next((known for name in _named(found, words) if (known := names.listed_indicator(name))), None)


def _named(found: FoundMilestone, words: str) -> Iterator[str]:
    label = re.sub(r"\s+", "", found.label)
    if found.milestone == "full-coverage":
        yield f"{label.removesuffix('全覆盖')}覆盖率"
    elif found.rule in ("course", "kept"):
        subject = label.removesuffix(re.sub(r"\s+", "", words))
        alike = _ALIKE.search(label)
        subject = subject[: alike.start()] if alike and alike.start() < len(subject) else subject
        subject = _WHOSE.sub("", subject)
        if _FALLS.search(words):
            yield f"{subject}降幅"
        if alike or "增长" in words:
            yield f"{subject.removesuffix('增长')}增速"
        yield subject
    elif found.rule == "task-completed":
        yield _TASK.sub("", _LED.sub("", label))
