"""Whose body it is: the division that a word (省, 市, 县) or a place's name before a body's name means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.territory import COUNTRY

SCOPE_WORDS: Final = ("自治区", "自治州", "自治县", "自治旗", "省", "市", "县", "区", "州", "盟", "旗")
_COMMON: Final = frozenset(
    [
        *(f"{first}市" for first in "城都上超股楼夜门全各跨外"),
        *(f"{first}区" for first in "社园地城郊新片灾库山景校小辖街牧林矿厂港老市全各跨"),
        *(f"{first}区" for first in ("开发", "高新", "经开", "示范", "试验", "保税")),
        *(f"{first}省" for first in "跨外两邻全各"),
        *(f"{first}县" for first in "全各跨外邻"),
        *(f"{first}{last}" for first in "全各" for last in "州盟旗"),
        *("同盟", "联盟", "欧盟", "东盟", "神州", "九州"),
    ]
)
"""Words that only end like the name of a territory, or that mean several."""
_PREFECTURE: Final = re.compile(r"(?:地区)?(?:行署|行政公署)(?!办)|地区|地(?=[委直])")
"""What says whose a body of a prefecture is that has an administrative office (行署计委, 地委组织部)."""
_LONGEST: Final = 15
_VERBS_TOO: Final = frozenset(("会同县",))
"""Names that may be a verb and the word for a territory."""
_TERRITORY_ENDS: Final = frozenset("省市县区州盟旗")


@dataclass(frozen=True, slots=True)
class Scope:
    """A territory (GB/T 2260 code, or empty where it is not told), and its name in a body's name."""

    code: str
    name: str
    length: int
    stated: bool

    @property
    def party(self) -> str:
        """The name as a party committee bears it before its 委 (毕节地委)."""
        return self.name.removesuffix("区") if self.name.endswith("地区") else self.name

    @property
    def level(self) -> str:
        """``province``, ``prefecture`` or ``county`` by the code; empty where there is none."""
        if not self.code.isdigit():
            return ""
        if self.code.endswith("0000"):
            return "province"
        return "prefecture" if self.code.endswith("00") else "county"


@lru_cache(maxsize=64)
def own_scope(territory: str) -> Scope | None:
    """The plan's own division; ``None`` for the country and where it is not known."""
    if territory in ("", COUNTRY) or territory not in gazetteer().current:
        return None
    return Scope(territory, _full_name(territory), 0, False)


def scope_before(folded: str, end: int, territory: str) -> Scope | None:
    """The scope whose words end at ``end``: a place's full name, or a word for a territory of the plan."""
    if folded[end - 1 : end] not in _TERRITORY_ENDS:
        return None
    names = gazetteer().names
    for length in range(min(_LONGEST, end), 1, -1):
        name = folded[end - length : end]
        if name in names and (code := _code_of(name, territory)):
            outer = scope_before(folded, end - length, territory) if not code.endswith("0000") else None
            above = outer.length if outer and outer.code in _ancestors(code) else 0
            return Scope(code, _full_name(code), length + above, True)
    for word in SCOPE_WORDS:
        if folded.startswith(word, end - len(word)) and end >= len(word):
            begin = end - len(word)
            if any(folded[max(0, end - size) : end] in _COMMON for size in (2, 3)):
                return None
            code = _by_word(word, territory)
            own = 1 if begin and folded[begin - 1] in "我本" else 0
            return Scope(code, _full_name(code) if code else word, len(word) + own, True)
    found = _PREFECTURE.search(folded, max(0, end - 4), end + 1)
    return _of_prefecture(territory, end - found.start()) if found and found.end() == end else None


def scope_at(characters: str, territory: str) -> Scope | None:
    """The scope that a name opens with, by the longest place's name (嘉兴市秀洲区) or word (省)."""
    for length in range(min(_LONGEST, len(characters)), 1, -1):
        words = characters[:length]
        if words[-1] in _TERRITORY_ENDS and is_place(words) and (code := _code_of(words, territory)):
            inner = scope_at(characters[length:], territory)
            if inner and inner.length > 1 and code in _ancestors(inner.code):
                return Scope(inner.code, inner.name, length + inner.length, True)
            return Scope(code, _full_name(code), length, True)
    for word in SCOPE_WORDS:
        if characters.startswith(word):
            code = _by_word(word, territory)
            return Scope(code, _full_name(code) if code else word, len(word), True)
    found = _PREFECTURE.match(characters)
    return _of_prefecture(territory, found.end()) if found else None


def _of_prefecture(territory: str, length: int) -> Scope | None:
    """The prefecture that the plan's division is or lies in, where it is one without a people's congress."""
    code = _by_word("地区", territory) or _by_word("盟", territory)
    return Scope(code, _full_name(code), length, True) if code else None


def is_place(name: str) -> bool:
    """Whether it is the name, full or short, of a division."""
    return name in gazetteer().names


@lru_cache(maxsize=4096)
def _code_of(name: str, territory: str) -> str:
    """The division of a full name, or of 循化县: of several the nearest, then the latest; else empty.

    A name of two characters may be chance (和县委 in 市委和县委): it counts near the plan's territory only.
    """
    ends = f"自治{name[-1]}" if name[-1] in "县州旗" else " "
    found = [one for one in gazetteer().names.get(name, ()) if one.form == "full" or one.name.endswith(ends)]
    above = _ancestors(territory) if territory in gazetteer().current else ()
    if len(name) == 2 or name in _VERBS_TOO:
        found = [one for one in found if one.code in above or (above and one.code[:4] == territory[:4])]
    near = [one for one in found if above and one.code[:2] == territory[:2]]
    return max(near or found, key=lambda one: (one.code in above, one.last, one.code)).code if found else ""


def _ancestors(code: str) -> tuple[str, ...]:
    return gazetteer().ancestors(code)


@lru_cache(maxsize=256)
def _by_word(word: str, territory: str) -> str:
    """The innermost division, of the plan's own and those it lies in, whose name ends in the word."""
    if territory in ("", COUNTRY):
        return ""
    current = gazetteer().current
    for code in _ancestors(territory):
        if code in current and current[code].name.endswith(word):
            return code
    return ""


def _full_name(code: str) -> str:
    """The name as an office bears it: a district's opens with its city's (嘉兴市秀洲区)."""
    current = gazetteer().current
    name = current[code].name
    parent = gazetteer().parents.get(code, "")
    district = name.endswith("区") and not name.endswith("地区")
    return current[parent].name + name if district and parent in current else name
