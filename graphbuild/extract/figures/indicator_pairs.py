"""Two things that one word tells of: 城乡居民收入, 存贷款余额, 化肥农药用量."""

from __future__ import annotations

import re

_BOTH = re.compile(r"城、?乡(?=(?:常住)?居民|低保|最低)|城镇[和、]农村|存、?贷(?=款)|化肥农药|农药化肥")


def both_of(phrase: str) -> list[str]:
    """What is told of each of the two; nothing where the phrase tells of none, or goes on with a list."""
    both = _BOTH.search(phrase)
    rest = phrase[both.end() :].lstrip("和、") if both else ""
    if both is None or "、" in rest:  # 城乡居民养老、医疗参保率
        return []
    parts = ("存", "贷") if both.group().startswith("存") else ("城镇", "农村")
    parts = (both.group()[:2], both.group()[2:]) if "农药" in both.group() else parts
    return [phrase[: both.start()] + each + rest for each in parts]
