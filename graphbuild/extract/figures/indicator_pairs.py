"""Two things that one word tells of: 城乡居民收入, 牛羊出栏, 化肥农药用量."""

from __future__ import annotations

import re

_BOTH = re.compile(
    r"城、?乡(?=(?:常住)?居民|低保|最低)|城镇[和、]农村|存、?贷(?=款)|化肥农药|农药化肥|"
    r"(?<![猪家])牛羊(?=[出存]栏|饲养|肉)|工农业(?=总?产值|增加值)|(?<![^\W!-ÿ])国地税"
)
_PARTS = {"城": ("城镇", "农村"), "工": ("工业", "农业"), "国": ("国税", "地税")}
"""The two that a word stands for, by its first sign, where they are not the signs of the word itself."""


def both_of(phrase: str) -> list[str]:
    """What is told of each of the two; nothing where the phrase tells of none, or goes on with a list."""
    both = _BOTH.search(phrase)
    rest = phrase[both.end() :].lstrip("和、") if both else ""
    if both is None or "、" in rest:  # 城乡居民养老、医疗参保率
        return []
    told = both.group().replace("、", "")
    parts = _PARTS.get(told[0]) or (told[: len(told) // 2], told[len(told) // 2 :])
    return [phrase[: both.start()] + each + rest for each in parts]
