"""From a name to the divisions that bear it or bore it: full names and short ones, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from graphbuild import assets
from graphbuild.authorities.divisions import read_divisions
from graphbuild.authorities.entries import LEVELS
from graphbuild.authorities.table import Table, read_cells
from graphbuild.errors import InputError
from graphbuild.extract.listed_words import ListedWords, look_for, of_several

FIRST, LAST = 0, 9999
"""The years of a name that has no first or no last one."""

_AUTONOMOUS = re.compile("自治([州县旗])$")
_BY_NAMES = {
    "652700": {"博州"}, "652800": {"巴州"}, "653000": {"克州"}, "152500": {"锡盟"}, "152900": {"阿盟"},
    "210921": {"阜蒙县"}, "211324": {"喀左县"}, "220721": {"前郭县"}, "230624": {"杜蒙县"},
    "150722": {"莫旗"}, "150425": {"克旗"}, "150426": {"翁旗"}, "150521": {"科左中旗"},
    "150522": {"科左后旗"},
    "152221": {"科右前旗"}, "152222": {"科右中旗"}, "152525": {"东乌旗"}, "152526": {"西乌旗"},
    "150223": {"达茂旗"}, "150726": {"新左旗"}, "150727": {"新右旗"},
}  # fmt: skip
"""Codes of divisions → what their people shorten the names to."""
_TOWNSHIP = re.compile(r"(?P<code>\d{9})")
_NATION = (
    "壮|回|满|维吾尔|苗|彝|土家|藏|蒙古|侗|布依|瑶|白|朝鲜|哈尼|黎|哈萨克|傣|畲|傈僳|东乡|仡佬|拉祜|佤|水|纳西|羌|土|仫佬|锡伯|柯尔克孜|景颇"
    "|达斡尔|撒拉|布朗|毛南|塔吉克|普米|阿昌|怒|鄂温克|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|赫哲|高山|珞巴|塔塔尔"
)
"""The nations of the country but for the Han (GB/T 3304)."""
_NATIONS = re.compile(rf"(?:(?:{_NATION})族)+乡$")
"""After the name of a township: the nations it is for, which its people leave out (石岭苗族乡: 石岭乡)."""
_FORMS = ("镇", "乡", "街道", "苏木", "办事处", "街道办事处")
"""Endings that a township had before the list, or has since."""
_ENDING = re.compile(rf"(?:(?:(?:{_NATION})族)+乡|街道|地区|镇|乡|苏木)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A division that a name may mean: ``kind`` is that of a place, the years are inclusive."""

    code: str
    name: str
    kind: str
    parent: str
    first: int
    last: int
    form: Literal["full", "short"]
    english: str = ""

    def years_from(self, year: int | None) -> int:
        """How many years lie between the year (``None``: the last list) and the time of the name."""
        at = LAST if year is None else year
        return max(self.first - at, at - self.last, 0)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names and the divisions they may mean, with every division's parent and current name."""

    names: Mapping[str, tuple[Candidate, ...]]
    parents: Mapping[str, str]
    current: Mapping[str, Candidate]
    _listed: ListedWords
    sought: frozenset[str] = frozenset()
    """The names that ``Seen`` has every text looked through for."""
    _chains: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What ``ancestors`` told before."""

    def mentions(self, characters: str) -> list[tuple[int, int, str]]:
        """Every name in the text, overlapping ones too, as start, end and name; by end, then start."""
        return self._listed.mentions(characters)

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The code itself and those of the divisions it lies in, innermost first."""
        told = self._chains.get(code)
        if told is None:
            parent = self.parents.get(code)
            told = self._chains[code] = (code, *self.ancestors(parent)) if parent else (code,)
        return told


@lru_cache(maxsize=4)
def gazetteer(folder: Path | None = None) -> Gazetteer:
    """All divisions to the county, read once; ``InputError`` when the list cannot be read."""
    path = (folder or assets.authorities_directory()) / "divisions.csv"
    divisions, table = read_divisions(path)
    _raise(table)
    names: dict[str, list[Candidate]] = defaultdict(list)
    current, parents = {}, {}
    for rows in divisions.values():
        for code, name, short, english, level, parent, valid_from, valid_to in rows:
            if level == "township":
                continue
            years = (int(valid_from or FIRST), int(valid_to or LAST))
            full = Candidate(code, name, LEVELS[level], parent, *years, "full", english)
            names[name].append(full)
            current[code], parents[code] = full, parent
            shorts = {short} | ({short[:-1]} if short.endswith("驿") else set())  # 龙泉驿 is 龙泉 at home
            own_kind = _AUTONOMOUS.search(name)
            shorts |= {f"{short}{own_kind[1]}"} if own_kind else set()  # 红河州, 三江县
            shorts |= _BY_NAMES.get(code, set())
            for form in sorted(shorts - {name}):
                names[form].append(Candidate(code, name, LEVELS[level], parent, *years, "short"))
    sought = of_several(names)
    look_for(sought)
    return _gazetteer(names, parents, current, sought)


@lru_cache(maxsize=64)
def townships_of(prefecture: str, folder: Path | None = None) -> Gazetteer:
    """The townships of a prefecture, or of a province without any, by the first digits of its code.

    A name that has its ending twice (乌镇镇) and one that is left after the ending are short forms.
    """
    path = (folder or assets.authorities_directory()) / "townships.csv"
    table = Table(path)
    names: dict[str, list[Candidate]] = defaultdict(list)
    current, parents = {}, {}
    for line, (code, name) in read_cells(table, ("code", "name")):
        if not code.startswith(prefecture):
            continue
        if not _TOWNSHIP.fullmatch(code) or not name:
            table.fault(line, f"{code!r} is no township", "write nine digits and a name")
            continue
        full = Candidate(code, name, LEVELS["township"], code[:6], FIRST, LAST, "full")
        current[code], parents[code] = full, code[:6]
        names[name].append(full)
        plain = _NATIONS.sub("乡", name)
        if plain != name:
            names[plain].append(Candidate(code, name, LEVELS["township"], code[:6], FIRST, LAST, "full"))
        short = _ENDING.sub("", name)
        if len(short) > 1 and short != name:
            names[short].append(Candidate(code, name, LEVELS["township"], code[:6], FIRST, LAST, "short"))
    _raise(table)
    return _gazetteer(names, parents, current)


def current(candidates: Iterable[Candidate], year: int | None) -> list[Candidate]:
    """Those whose time is nearest to the year, one a code."""
    ordered = sorted(candidates, key=lambda one: (one.years_from(year), one.form, one.code))
    nearest = {
        one.code: one for one in reversed(ordered) if one.years_from(year) == ordered[0].years_from(year)
    }
    return sorted(nearest.values(), key=lambda one: one.code)


def leftmost_longest(mentions: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of names that overlap the one that begins first, and of these the longest."""
    kept: list[tuple[int, int, str]] = []
    for mention in sorted(mentions, key=lambda mention: (mention[0], -mention[1])):
        if not kept or mention[0] >= kept[-1][1]:
            kept.append(mention)
    return kept


class Behind:
    """What a text has right behind the names that it mentions."""

    def __init__(self, folded: str, mentions: Iterable[tuple[int, int, str]]) -> None:
        self._folded = folded
        self._signs: dict[str, set[str]] = defaultdict(set)
        """By a name the characters behind it; a name that no list has is not among them."""
        for _, end, name in mentions:
            self._signs[name].add(folded[end : end + 1])

    def has(self, name: str, signs: str) -> bool:
        """Whether one of the signs stands somewhere behind the name."""
        if name in self._signs:
            return not self._signs[name].isdisjoint(signs)
        return any(f"{name}{sign}" in self._folded for sign in signs)


@lru_cache(maxsize=1)
def _townships(folder: Path) -> str:
    """The list of townships as it stands."""
    return (folder / "townships.csv").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def towns_in(county: str) -> Mapping[str, str]:
    """The townships of a county by the names that are used of them in full, each with its code.

    A name with another ending is that of the one township that has or had it.
    """
    listed = _townships(assets.authorities_directory())
    found: dict[str, str] = {}
    stems: dict[str, list[str]] = defaultdict(list)
    at = listed.find(f"\n{county}")
    while at >= 0 and listed.startswith(county, at + 1):
        end = listed.find("\n", at + 1)
        code, _, name = listed[at + 1 : end if end > 0 else None].strip().partition(",")
        found[name] = code
        stems[_ENDING.sub("", name)].append(code)
        at = end
    for stem, codes in stems.items():
        for form in (f"{stem}{ending}" for ending in _FORMS if len(codes) == 1):
            found.setdefault(form, codes[0])
    return found


def _gazetteer(
    names: Mapping[str, list[Candidate]],
    parents: dict[str, str],
    current: dict[str, Candidate],
    sought: frozenset[str] = frozenset(),
) -> Gazetteer:
    told = {name: tuple(of) for name, of in names.items()}
    return Gazetteer(told, parents, current, ListedWords(names), sought)


def _raise(table: Table) -> None:
    if table.faults:
        first, *_ = table.faults
        raise InputError(first.what, remedy=first.remedy, path=table.path, faults=table.faults)
