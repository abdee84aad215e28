"""Two things that one word tells of: 城乡居民收入, 牛羊出栏, 化肥农药用量."""

from __future__ import annotations

import re

from graphbuild.extract.ending import Ending

_BOTH = re.compile(
    r"城、?乡的?(?=(?:常住)?居民|低保|最低|恩格尔|人均|生活[污垃]|污水|供水)|城镇[和、]农村|存、?贷(?=款)|化肥农药|农药化肥|"
    r"(?<![猪家])牛羊(?=[出存]栏|饲养|肉)|工农业(?=总?产值|增加值)|(?<![^\W!-ÿ])国地税|内外资"
)
_PARTS = {"城": ("城镇", "农村"), "内": ("内资", "外资"), "工": ("工业", "农业"), "国": ("国税", "地税")}
"""The two that a word stands for, by its first sign, where they are not the signs of the word itself."""
_PIPE = r"(?:[供给排雨污中][水热气电]|热力|燃气|天然气|电力|通信)"
_PIPES = re.compile(rf"(?P<lead>.*?)(?P<kinds>{_PIPE}(?:[、和及]{_PIPE})+)(?P<noun>管[网线道])$")
_REACH_EACH = Ending(r"[数量率额]、[^,。;、]*[数量率额](?:增[加至]至?|达到?|提[高升][到至]|[降减]至)")
"""Two measures that reach as many values, each its own (床位数、医师数增至 8 张、4 个)."""


def both_of(phrase: str) -> list[str]:
    """What is told of each of the two; nothing where the phrase tells of none, or goes on with a list."""
    both = _BOTH.search(phrase)
    rest = phrase[both.end() :].lstrip("和、") if both else ""
    if both is None or "、" in rest:  # 城乡居民养老、医疗参保率
        return []
    told = both.group().replace("、", "")
    parts = _PARTS.get(told[0]) or (told[: len(told) // 2], told[len(told) // 2 :])
    return [phrase[: both.start()] + each + rest for each in parts]


def pipes_of(phrase: str) -> list[str]:
    """What a list of kinds of pipes tells of each: 改造供热、燃气管网; nothing where there is none."""
    found = _PIPES.match(phrase)
    kinds = re.split("[、和及]", found["kinds"]) if found else []
    return [found["lead"] + kind + found["noun"] for kind in kinds] if found else []


def is_dealt(told: str) -> bool:
    """Whether the figures that follow are dealt to the things told before them, one to each."""
    return "分别" in told or _REACH_EACH.search(told) is not None
