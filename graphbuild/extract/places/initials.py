"""First characters of divisions, by which lines, groups and firms near a plan's own territory are named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.gazetteer import Candidate, Gazetteer, gazetteer
from graphbuild.extract.places.regions import CITY_LETTERS, LETTERS

MUNICIPALITIES: Final = frozenset(("11", "12", "31", "50"))
"""First digits of the codes of cities that are provinces, whose districts have letters as cities do."""
_HEBEI: Final = frozenset(("110000", "120000", "130000"))
_XIONGAN: Final = 2017
"""The year from which the letter 雄 means 雄安新区 in and around that province: a place without a code."""
_LANDSCAPE: Final = frozenset("山江河湖海港石城新大高东西南北中")
"""Letters that the names of streets hold for what they say (柳湖路)."""
_CODES: Final = CITY_LETTERS | LETTERS
_ALL: Final = _CODES.keys()


class Initials:
    """First characters of divisions: lines of traffic near a plan's own territory are named by them."""

    def __init__(self, names: Gazetteer, own: tuple[str, ...], prefecture: str, year: int | None) -> None:
        self._names, self._year = names, year
        province = self._province = own[-1] if own else ""
        self._has_xiongan = province in _HEBEI and (year is None or year >= _XIONGAN)
        counties: dict[str, set[tuple[str, str]]] = {}
        cities: dict[str, set[tuple[str, str]]] = {}
        others: dict[str, set[tuple[str, str]]] = {}
        seconds: dict[str, set[tuple[str, str]]] = {}
        for one in _in_year(province[:2], year):
            code = one.code
            if code in own[:-1] or (prefecture and one.parent == prefecture != province):
                counties.setdefault(one.name[0], set()).add((code, one.kind))
                seconds.setdefault(one.name[1], set()).add((code, one.kind))
            elif one.kind == "admin-prefecture" or (
                province[:2] in MUNICIPALITIES and one.kind == "admin-county" and one.name[0] not in LETTERS
            ):
                cities.setdefault(one.name[0], set()).add((code, one.kind))
            elif one.kind == "admin-county":
                others.setdefault(one.name[0], set()).add((code, one.kind))
        for code in own[:-1]:
            counties[names.current[code].name[0]] = {(code, names.current[code].kind)}
        self._levels = [counties, cities]
        self._others, self._at_second = others, seconds
        for letter, code in _SECONDS.get(province[:2], {}).items():
            cities.setdefault(letter, set()).add((code, "admin-prefecture"))
        told = {letter for letter, code in CITY_LETTERS.items() if code[:2] == province[:2] and province}
        plain = {
            letter
            for letter in cities
            if (told_city := self.of(letter)) and told_city[0] not in CITY_LETTERS.values()
        }
        self.letters = frozenset(plain | told)
        """Letters that mean a city of the own province each."""
        self.home = frozenset(counties) if prefecture else frozenset[str]()
        """Letters that the own city or county, or those beside it in the prefecture, begin with."""
        around = _beyond(province, year)
        near = {province[:2], "11", "12", "31", "50", *_NEIGHBOURS.get(province[:2], "").split()}
        far = {letter for letter in others if (_CODES.get(letter) or province)[:2] not in near}
        self._twofold = far.difference(counties, cities)
        """Letters that a far division has as well as a county of the own province (蒙 in 云南)."""
        self._around = frozenset(around)
        self._beyond = {
            letter: (min(of), "admin-prefecture") for letter, of in around.items() if len(of) == 1
        }
        self.all_letters = self.letters | {letter for letter, codes in others.items() if len(codes) == 1}
        """These and the letters of its counties that begin so alone."""

    def of_line(self, name: str, start: int) -> list[tuple[int, tuple[str, str] | None]]:
        """Each letter of a line with its offset; a far county of the province only beside one at home."""
        provinces = self.provinces(name)
        if provinces:
            return [(at, (code, "admin-province")) for at, code in enumerate(provinces, start)]
        home = not self._levels[0] or any(character in self._levels[0] for character in name)
        told = ((at, character, self._second(character)) for at, character in enumerate(name, start))
        return [
            (at, second or (None if character in self._twofold else self.of(character, home)))
            for at, character, second in told
        ]

    def provinces(self, name: str) -> tuple[str, ...]:
        """The provinces that the letters mean where the own one is among them (川甘青), none elsewhere."""
        codes = tuple(LETTERS.get(character, "") for character in name)
        told = self._province in codes and all(code and code[0] not in "78" for code in codes)
        return codes if told else ()

    def _second(self, character: str) -> tuple[str, str] | None:
        """The one county at home whose name has it second, where none begins so (海盐 in 沪平盐城际)."""
        first = character in LETTERS or any(character in level for level in self._levels)
        told = () if first else self._at_second.get(character, ())
        return next(iter(told)) if len(told) == 1 else None

    def knows(self, name: str, all_but: int = 0) -> bool:
        """Whether each letter of a name is that of a province, of a great city, or of one near home.

        ``all_but`` is how many of them need not be.
        """
        return sum(letter in _ALL or letter in self.letters for letter in name) >= len(name) - all_but

    def ties(self, pair: str, *, street: bool) -> bool:
        """Whether two letters mean a division each, and one of them lies at home; of a street, one a city."""
        if street and not _LANDSCAPE.isdisjoint(pair):
            return False
        told = all(
            (letter in _ALL or letter in self.home or letter in self.letters) and self.of(letter)
            for letter in pair
        )
        cities = any(letter in _ALL for letter in pair)
        return told and any(letter in self.home for letter in pair) and (cities or not street)

    def are_near(self, name: str) -> bool:
        """Whether a far name is that of two letters that each tell a place at home (平定: 平凉, 定西)."""
        home = self._province[:2]
        far = all(one.code[:2] != home for one in self._names.names.get(name[:2], ()))
        told = [self.of(letter) for letter in name] if far and home and len(name) == 2 else [None]
        return all(one is not None and one[0][:2] == home for one in told)

    def is_near(self, code: str) -> bool:
        """Whether a division lies in the own province, or in one that borders on it."""
        return code[:2] in {self._province[:2], *_NEIGHBOURS.get(self._province[:2], "").split()}

    def is_far(self, name: str, codes: Sequence[str]) -> bool:
        """Whether the codes of letters all lie in other provinces, though one means a place at home."""
        home = self._province[:2]
        if not home or any(code[:2] == home for code in codes):
            return False
        return any(
            letter in self.home or letter in self.letters or LETTERS.get(letter) == self._province
            for letter in name
        )

    def then(self, code: str) -> str:
        """The code that the division of a code of today had in the year (神木市 was 神木县)."""
        today = self._names.current.get(code)
        if today is None or code.endswith("00") or not today.years_from(self._year):
            return code  # 襄 was 襄樊, and not the district of the name 襄阳
        before = {
            one.code
            for one in self._names.names.get(today.name[:-1], ())
            if one.code[:4] == code[:4] and not one.years_from(self._year)
        }
        return before.pop() if len(before) == 1 else code

    def near(self, character: str) -> tuple[str, str] | None:
        """The same, a county of the own province before a far city: the ends of a stretch lie near."""
        others = self._others.get(character, set())
        if any(character in level for level in self._levels) or character in LETTERS or len(others) != 1:
            return self.of(character)
        return next(iter(others))

    def of(self, character: str, beside_home: bool = True) -> tuple[str, str] | None:
        """Code and kind, ``None`` where no division, or more than one, begins so."""
        if character == "雄" and self._has_xiongan:
            return "", "zone"
        for level in self._levels:
            if character in level:
                told = {one for one in level[character] if one[0] == CITY_LETTERS.get(character)}
                told = told or level[character]
                return next(iter(told)) if len(told) == 1 else None
        if character not in _ALL and not beside_home:
            return None
        code = _CODES.get(character)
        if code:
            return code, "admin-province" if code.endswith("0000") else "admin-prefecture"
        others = self._others.get(character, set())
        if len(others) == 1 and (self.home or character not in self._around):
            return next(iter(others))
        return None if others or not beside_home else self._beyond.get(character)


_SECONDS: Final = {
    "31": {"宁": "320100"},
    "32": {"宁": "320100"},
    "34": {"宁": "320100"},
    "36": {"昌": "360100"},
    "41": {"汴": "410200"},
    "43": {"潭": "430300"},
    "45": {"邕": "450100"},
    "52": {"筑": "520100"},
}
"""First digits of a province's code → letters of a capital there or beside it that do not open its name."""
_NEIGHBOURS: Final = {
    "11": "12 13", "12": "11 13", "13": "11 12 14 15 21 37 41", "14": "13 15 41 61",
    "15": "13 14 21 22 23 61 62 64", "21": "13 15 22", "22": "15 21 23", "23": "15 22", "31": "32 33",
    "32": "31 33 34 37", "33": "31 32 34 35 36", "34": "32 33 36 37 41 42", "35": "33 36 44",
    "36": "33 34 35 42 43 44", "37": "13 32 34 41",
    "41": "13 14 34 37 42 61", "42": "34 36 41 43 50 61", "43": "36 42 44 45 50 52", "44": "35 36 43 45 46",
    "45": "43 44 52 53", "46": "44", "50": "42 43 51 52 61", "51": "50 52 53 54 61 62 63",
    "52": "43 45 50 51 53",
    "53": "45 51 52 54", "54": "51 53 63 65", "61": "14 15 41 42 50 51 62 64", "62": "15 51 61 63 64 65",
    "63": "51 54 62 65", "64": "15 61 62", "65": "54 62 63",
}  # fmt: skip
"""First digits of a province's code → those of the provinces that it borders on."""


def _beyond(province: str, year: int | None) -> dict[str, set[str]]:
    """The first characters of the prefectures next door, with the codes of those that begin so."""
    codes: dict[str, set[str]] = {}
    for neighbour in _NEIGHBOURS.get(province[:2], "").split():
        for one in _in_year(neighbour, year):
            if one.kind == "admin-prefecture":
                codes.setdefault(one.name[0], set()).add(one.code)
    return codes


@lru_cache(maxsize=1)
def _in_full() -> Mapping[str, list[Candidate]]:
    """By the first digits of a province's code its divisions by their full names, of any time."""
    divisions: dict[str, list[Candidate]] = defaultdict(list)
    for one in (one for candidates in gazetteer().names.values() for one in candidates):
        if one.form == "full":
            divisions[one.code[:2]].append(one)
    return divisions


def _in_year(province: str, year: int | None) -> list[Candidate]:
    """The divisions of a province, told by its first digits, by their full names of the year, by code."""
    found = {one.code: one for one in _in_full().get(province, ()) if not one.years_from(year)}
    return [found[code] for code in sorted(found)]


@lru_cache(maxsize=64)
def initials_of(own: tuple[str, ...], prefecture: str, year: int | None) -> Initials:
    """Those of the plan's own territory, by its code and those above it, in the year of the plan."""
    return Initials(gazetteer(), own, prefecture, year)


def lettered(
    text: str, told: Iterable[tuple[int, tuple[str, str] | None]], rule: str, start: int = 0
) -> Iterator[FoundPlace]:
    """Each letter that means a division, as a place; ``start`` is where the text begins."""
    for at, one in told:
        if one is not None:
            yield FoundPlace(at, at + 1, text[at - start], one[1], one[0], (), "medium", rule)
