"""Names of programs that count what a longer one lists: 四港 for four ports, or the first characters.

A short name is read into what it counts (``coded``), a list into all that could be counted in it
(``spelled``): how many of its members, one after another, share a character, and with which ones they begin.
"""

from __future__ import annotations

import re
from typing import Final

_NUMERALS: Final = dict(zip("一两双二三四五六七八九十", (1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
_COUNTED: Final = re.compile(r"(?:[一两双二三四五六七八九十](?!年)[一-鿿])+")
_MEASURED: Final = re.compile(r"([两双二三四五六七八九十])[项个大类种]([一-鿿]{2})")
_QUOTES: Final = re.compile(r"[“”\"「」『』‘’]")
_BETWEEN: Final = re.compile(r"[、，,/·和与及]")
_LETTERS: Final = re.compile(r"[一-鿿]{3,4}")
_ADORNED: Final = re.compile(r"^(?:加快|推进|实施|深入|全面|大力)+|(?:行动|工程|计划|方案|活动|战略|攻坚)+$")
_MOST: Final = 8
"""Members of a list that a name counts, at most."""
_SHORTEST: Final = 9
"""Characters of a name of three parts that nothing parts."""
_FEW: Final = 3
"""Members of which one shared character tells enough."""


def coded(name: str, quoted: tuple[str, ...]) -> tuple[str, ...]:
    """What the folded name of a program may count, and the characters of short names in quotes; in order."""
    found = {f"first {each}" for each in quoted if _LETTERS.fullmatch(each)}
    for run in _COUNTED.findall(name):
        groups = [(_NUMERALS[run[at]], run[at + 1]) for at in range(0, len(run), 2)]
        if sum(many for many, _ in groups) >= _FEW:
            found.add("".join(f"{many}{sign}" for many, sign in groups))
    found |= {f"{_NUMERALS[match[1]]}{match[2]}" for match in _MEASURED.finditer(name)}
    return tuple(sorted(found))


def spelled(written: str) -> tuple[str, ...]:
    """What may be counted in a name that lists its members, and their first characters; in order."""
    plain = _QUOTES.sub("", written)
    members = [each.strip() for each in _BETWEEN.split(plain)]
    if len(members) > _MOST:
        return ()
    if len(members) == 1:
        members = _thirds(_ADORNED.sub("", plain)) if len(plain) >= _SHORTEST else []
    if not 2 <= len(members) <= _MOST or any(len(each) < 2 for each in members):
        return ()
    many = len(members)
    found = {f"{many}{pair}" for pair in _shared(members, 2)}
    if many >= _FEW:
        found |= {f"{many}{sign}" for sign in _shared(members, 1)}
        for end in range(1, many):
            before, after = _shared(members[:end], 1), _shared(members[end:], 1)
            found |= {f"{end}{one}{many - end}{other}" for one in before for other in after}
        found.add("first " + "".join(each[0] for each in members))
    return tuple(sorted(found))


def _thirds(name: str) -> list[str]:
    """A name of three or four parts of three characters each (调结构转方式促升级)."""
    return [name[at : at + 3] for at in range(0, len(name), 3)] if len(name) in (9, 12) else []


def _shared(members: list[str], size: int) -> set[str]:
    """What so many characters in a row all the members have."""
    parts = [{each[at : at + size] for at in range(len(each) - size + 1)} for each in members]
    return set.intersection(*parts)
