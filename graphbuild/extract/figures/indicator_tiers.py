"""Sums of several tiers of government that a list names by the tier alone: 中央、省级和县级资金."""

from __future__ import annotations

import re

_FIRST = re.compile(r"(?:中央|国家|[省市县区州]级|自治区)(?:财政)?$")
_NEXT = re.compile(r"(?:[省市县区州乡镇]级|自治区|地方)(?:财政)?(?!以)")


def of_tiers(members: list[str]) -> list[str] | None:
    """The members, each with what is told before the first and after the last; ``None`` for other lists."""
    first = _FIRST.search(members[0])
    others = [_NEXT.match(each) for each in members[1:]]
    last = others[-1] if others else None
    if first is None or last is None or not all(others):
        return None
    head, rest = members[0][: first.start()], members[-1][last.end() :]
    told = [first.group(), *(each.group() for each in others if each)]
    return [head + each + rest for each in told]
