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
    begun: dict[tuple[str, str, int], list[str]] = {}
    longer: dict[tuple[str, str, int], set[str]] = {}
    ends: list[tuple[str, str, int]] = []
    counties: set[str] = set()
    last: dict[str, int] = {}
    shorts: dict[str, dict[str, tuple[int, int]]] = {}
    for name, candidates in gazetteer().names.items():
        for one in candidates:
            last[one.code] = max(last.get(one.code, 0), one.last)
            counties |= {one.code} if one.name.endswith("县") else set()
            if one.form == "short" or len(name) == 2:
                spans = shorts.setdefault(one.code, {})
                first, until = spans.get(name, (one.first, one.last))
                spans[name] = (min(first, one.first), max(until, one.last))
    for code in sorted(shorts):
        for name in sorted(shorts[code]):
            first, until = shorts[code][name]
            begun.setdefault((name, code[:2], first), []).append(code)
            longer.setdefault((name[0], code[:4], first), set()).add(code)
            if until == last[code] < LAST:
                ends.append((code, name, until))
    found = dict(_RENAMED)
    for code, name, until in ends:
        heirs = [one for one in begun.get((name, code[:2], until + 1), ()) if one != code]
        if not heirs and len(name) == 2:
            # a county of one character gets a second as a district (耀县, 耀州区)
            heirs = [one for one in longer.get((name[0], code[:4], until + 1), ()) if one != code]
        if len(heirs) == 1 and not (code in counties and heirs[0].endswith("00")):
            found.setdefault(code, heirs[0])
    return found
