"""The division that another became: renamed and recoded divisions are one."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from graphbuild.extract.places.gazetteer import LAST, gazetteer

_RENAMED: Final = {
    "610125": "610118",  # 户县, 鄠邑区
    "511521": "511504",  # 宜宾县, 叙州区
    "140421": "140404",  # 长治县, 上党区
    "130230": "130209",  # 唐海县, 曹妃甸区
    "410126": "410183",  # 密县, 新密市
    "210724": "210781",  # 锦县, 凌海市
}
"""Divisions that took another name with another code."""


@lru_cache(maxsize=65536)
def heir(code: str) -> str:
    """The code that a division has in the last list: its own, or that of the division it became.

    A division becomes another where its list ends the year before the other's begins, both have one short
    name (龙泉县, 龙泉市), and both lie in one province, but no county a city that has districts; a few that
    were renamed then are listed.
    """
    now = gazetteer().current.get(code)
    if now is not None and now.last == LAST:
        return code
    successors = _successors()
    seen = {code}
    while (after := successors.get(code)) is not None and after not in seen:
        seen.add(after)
        code = after
    return code


@lru_cache(maxsize=1)
def _successors() -> dict[str, str]:
    counties: set[str] = set()
    last: dict[str, int] = {}
    spans: dict[tuple[str, str], tuple[int, int]] = {}
    """By code and short name the first and the last list that have it."""
    for name, candidates in gazetteer().names.items():
        short = len(name) == 2
        for one in candidates:
            code, first, until = one.code, one.first, one.last
            if until > last.get(code, 0):
                last[code] = until
            if one.name.endswith("县"):
                counties.add(code)
            if short or one.form == "short":
                other = spans.get((code, name))
                if other is not None:
                    first, until = min(first, other[0]), max(until, other[1])
                spans[code, name] = first, until
    begun: dict[tuple[str, str, int], list[str]] = {}
    longer: dict[tuple[str, str, int], set[str]] = {}
    ends: list[tuple[str, str, int]] = []
    earliest = min(first for first, _ in spans.values())
    for (code, name), (first, until) in spans.items():
        if first > earliest:  # nothing ended before
            begun.setdefault((name, code[:2], first), []).append(code)
            longer.setdefault((name[0], code[:4], first), set()).add(code)
        if until == last[code] < LAST:
            ends.append((code, name, until))
    found = dict(_RENAMED)
    for code, name, until in sorted(ends):
        heirs = [one for one in begun.get((name, code[:2], until + 1), ()) if one != code]
        if not heirs and len(name) == 2:
            # a county of one character gets a second as a district (耀县, 耀州区)
            heirs = [one for one in longer.get((name[0], code[:4], until + 1), ()) if one != code]
        if len(heirs) == 1 and not (code in counties and heirs[0].endswith("00")):
            found.setdefault(code, heirs[0])
    return found
