"""Lines of traffic named by the first characters of the places they tie (西铜高速, 武深、汕昆高速)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from graphbuild.extract.gazetteer import Candidate, Gazetteer, gazetteer
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_lexicon import ORDINARY, words
from graphbuild.extract.places_regions import CITY_LETTERS, LETTERS, REGIONS
from graphbuild.extract.places_trunks import TRUNKS, kind_of

_WORDS: Final = (
    "客运专线|城际铁路|城际轨道|[一二]级公路|高速公路|高速铁路|高速|高铁|铁路|公路|客专|快速路|快速通道"
)
_NAME: Final = re.compile(rf"([一-鿿]{{2,4}}?)(?:{_WORDS})(?:.{{0,3}}段)?$")
_PAIR: Final = r"[一-鿿]{2}(?:[东西南北]线)?"
_LETTERED: Final = rf"{_PAIR}|[一-鿿]{{3,4}}?"
_LAST: Final = re.compile(rf"、({_LETTERED})(?:{_WORDS})([一-鿿]{{1,3}}段)?")
_COUNTED: Final = re.compile(
    rf"、({_LETTERED})(?:等\s?(?:[\d一二两三四五六七八九十]+条)?|\s?[\d一二两三四五六七八九十]+条)"
    rf"(?:{_WORDS}|(?:物流)?大?通道)"
)
_PIPELINE: Final = re.compile(
    r"(?=[天成原输煤])(?:天然气|成品油|原油|输气|输油|煤气|煤层气)(?:管道|管线|管输|干线)"
)
_TIE: Final = re.compile(r"(?=[城通])(?:城际(?!铁路|轨道|列车|快速)|通道)")
_LETTERS: Final = re.compile("[一-鿿]{2,4}$")
LISTED_LINES: Final = re.compile(
    r"(?:、[一-鿿]{2,4}){0,6}(?:等|和[一-鿿]{2,4})?\s?(?:一批|[\d一二两三四五六七八九十]+条|重[点大])?"
    r"(?:铁路|高铁|高速|公路|城际(?!合作|协))"
)
"""After the letters of a line, or of several that one word closes (甲乙丙等铁路)."""
_STRETCH: Final = re.compile(r"(?:铁路|高铁|高速|公路)([一-鿿]{2})段$")
_SIGHT: Final = 40
"""Characters before the last line of a list in which the others stand."""
_MEMBER: Final = 6
"""Characters back from a joint within which the joint before it stands."""
_FEWEST, _DIGITS = 2, 3
"""Letters of the shortest name of a line; digits of a trunk road's number."""
_ALL: Final = LETTERS.keys() | CITY_LETTERS.keys()
_NO_LINES: Final = words("""
    旅游 通村 农村 高等 一级 二级 环城 绕城 机场 过境 县乡 通乡 产业 生态 沿江 沿河 沿黄 沿海 环湖 环山 运煤
    专用 国家 地方 城市 城际 省际 景区 跨省 新建 扩建 快速 骨干
""")


class Initials:
    """First characters of divisions: lines of traffic near a plan's own territory are named by them."""

    def __init__(self, names: Gazetteer, own: tuple[str, ...], prefecture: str, year: int | None) -> None:
        self._names, self._year = names, year
        province = own[-1] if own else ""
        counties: dict[str, set[tuple[str, str]]] = {}
        cities: dict[str, set[tuple[str, str]]] = {}
        others: dict[str, set[tuple[str, str]]] = {}
        for one in _there(names, province, year) if province else ():
            code = one.code
            if code in own[:-1] or (prefecture and one.parent == prefecture != province):
                counties.setdefault(one.name[0], set()).add((code, one.kind))
            elif one.kind == "admin-prefecture":
                cities.setdefault(one.name[0], set()).add((code, one.kind))
            elif one.kind == "admin-county":
                others.setdefault(one.name[0], set()).add((code, one.kind))
        for code in own[:-1]:
            counties[names.current[code].name[0]] = {(code, names.current[code].kind)}
        self._levels = [counties, cities]
        self._others = others
        told = {letter for letter, code in CITY_LETTERS.items() if code[:2] == province[:2] and province}
        plain = {
            letter
            for letter in cities
            if (told_city := self.of(letter)) and told_city[0] not in CITY_LETTERS.values()
        }
        self.letters = frozenset(plain | told)
        """Letters that mean a city of the own province each."""
        self.all_letters = self.letters | {letter for letter, codes in others.items() if len(codes) == 1}
        """These and the letters of its counties that begin so alone."""

    def of_line(self, name: str, start: int) -> list[tuple[int, tuple[str, str] | None]]:
        """Each letter of a line with its offset; a far county of the province only beside one at home."""
        home = not self._levels[0] or any(character in self._levels[0] for character in name)
        return [(at, self.of(character, home)) for at, character in enumerate(name, start)]

    def knows(self, name: str) -> bool:
        """Whether each letter of a name is that of a province, of a great city, or of one near home."""
        return all(letter in _ALL or letter in self.letters for letter in name)

    def then(self, code: str) -> str:
        """The code that the division of a code of today had in the year (神木市 was 神木县)."""
        today = self._names.current.get(code)
        if today is None or not today.years_from(self._year):
            return code
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
        for level in self._levels:
            if character in level:
                told = {one for one in level[character] if one[0] == CITY_LETTERS.get(character)}
                told = told or level[character]
                return next(iter(told)) if len(told) == 1 else None
        if character not in LETTERS and character not in CITY_LETTERS and not beside_home:
            return None
        code = LETTERS.get(character) or CITY_LETTERS.get(character)
        if code:
            return code, "admin-province" if code.endswith("0000") else "admin-prefecture"
        others = self._others.get(character, set())
        return next(iter(others)) if len(others) == 1 else None


def _there(names: Gazetteer, province: str, year: int | None) -> Iterator[Candidate]:
    """The divisions of a province by their full names of the year, by code."""
    found = {
        one.code: one
        for candidates in names.names.values()
        for one in candidates
        if one.form == "full" and one.code[:2] == province[:2] and not one.years_from(year)
    }
    return (found[code] for code in sorted(found))


@lru_cache(maxsize=64)
def initials_of(own: tuple[str, ...], prefecture: str, year: int | None) -> Initials:
    """Those of the plan's own territory, by its code and those above it, in the year of the plan."""
    return Initials(gazetteer(), own, prefecture, year)


def line_letters(roads: Iterable[FoundPlace], initials: Initials) -> list[FoundPlace]:
    """The letters in the names of lines (西铜高速: 西, 铜), as far as each means one division."""
    found: list[FoundPlace] = []
    for road in roads:
        if road.rule == "head-part":
            found += _ends_of(road, initials)
        line = _NAME.fullmatch(road.surface) if road.kind == "road" else None
        name = line and line[1]
        if road.rule == "listed-line" and len(road.surface) < 5:
            name = road.surface.removesuffix("线")
            name = name[:2] if len(name) < len(road.surface) else name
        elif road.rule == "listed-kind" and road.kind == "road":
            name = road.surface
        if not name or name[0] in "沿环绕" or name[:2] in _NO_LINES or (len(name) > 3 and name not in TRUNKS):
            continue
        if name[:2] in gazetteer().names or name in REGIONS or name[:2] in REGIONS:
            continue
        trunk = TRUNKS.get(name) or TRUNKS.get(name[::-1], ())[::-1]
        if trunk:
            codes = zip(range(road.start, road.end), name, trunk, strict=False)
            found += [
                FoundPlace(
                    at, at + 1, letter, kind_of(code), initials.then(code), (), "medium", "letter-line"
                )
                for at, letter, code in codes
            ]
            continue
        told = initials.of_line(name, road.start)
        if sum(one is not None for _, one in told) * 2 < len(told):
            continue
        found += _letters(road.surface, road.start, told)
    return found


def _ends_of(road: FoundPlace, initials: Initials) -> Iterator[FoundPlace]:
    """The letters of a stretch of a line (西岭铁路甲乙段), if each means one division."""
    stretch = _STRETCH.search(road.surface)
    if stretch is None or stretch[1] in gazetteer().names:
        return
    told = [
        (at, initials.near(letter)) for at, letter in enumerate(stretch[1], road.start + stretch.start(1))
    ]
    if all(one is not None for _, one in told):
        yield from _letters(road.surface, road.start, told)


def _letters(
    surface: str, start: int, told: Iterable[tuple[int, tuple[str, str] | None]]
) -> Iterator[FoundPlace]:
    for at, one in told:
        if one is not None:
            yield FoundPlace(at, at + 1, surface[at - start], one[1], one[0], (), "medium", "letter-line")


def listed_lines(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """Lines whose word stands once for all (武深、汕昆高速): each by its letters, and the list as a whole."""
    for line in _LAST.finditer(folded):
        start = _first(folded, line.start(), initials, cuts)
        if start < line.start() and _is_pair(line[1], line.start(1), initials, cuts):
            yield _road(folded, start, line.end())
            yield from _pairs(folded, start, line.start())
    for counted in _COUNTED.finditer(folded):
        if _is_pair(counted[1], counted.start(1), initials, cuts):
            start = _first(folded, counted.start(), initials, cuts)
            if start < counted.start() or all(letter in _ALL for letter in counted[1]):
                yield from _pairs(
                    folded, min(start + (start == counted.start()), counted.start(1)), counted.end(1)
                )


def pipelines(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """Pipelines and ties named by letters that each mean a division (甬金成品油管道), with the letters."""
    for pipe in (*_PIPELINE.finditer(folded), *_TIE.finditer(folded)):
        end = pipe.start()
        name = _LETTERS.search(folded, max(end - 4, 0), end)
        if name is None:
            continue
        start = max(cuts.last(end), name.start())
        told = initials.of_line(folded[start:end], start)
        if len(told) < 2 or not cuts.is_cut(start) or folded[start : start + 2] in gazetteer().names:
            continue
        kind = "road" if pipe.re is _TIE else "facility"
        if all(one is not None for _, one in told):
            yield FoundPlace(
                start, pipe.end(), folded[start : pipe.end()], kind, "", (), "medium", "pipeline"
            )
            yield from _letters(folded[start : pipe.end()], start, told)


def _first(folded: str, end: int, initials: Initials, cuts: Cuts) -> int:
    """Where the list that ends here begins: after the last member that is no line; the end if that is it."""
    begin = stop = end
    while stop > max(end - _SIGHT, 1):
        joint = folded.rfind("、", max(stop - _MEMBER, 0), stop)
        start = max(joint + 1, cuts.last(stop - 1))
        if stop - start < _FEWEST or not _is_pair(folded[start:stop], start, initials, cuts):
            break
        begin, stop = start, joint
        if start != joint + 1:
            break
    return begin


def _is_pair(member: str, at: int, initials: Initials, cuts: Cuts) -> bool:
    if member.isdigit():
        return len(member) == _DIGITS
    letters = member if member[-1] != "线" else member[:-2]
    if len(letters) > _FEWEST and letters not in TRUNKS and not initials.knows(letters):
        return False
    return (
        cuts.is_cut(at)
        and member not in gazetteer().names
        and member not in REGIONS
        and member[:2] not in ORDINARY
        and member[:2] not in _NO_LINES
        and cuts.word_from(at) == at
    )


def _pairs(folded: str, start: int, end: int) -> Iterator[FoundPlace]:
    at = start
    for member in folded[start:end].split("、"):
        if member:
            yield _road(folded, at, at + len(member))
        at += len(member) + 1


def _road(folded: str, start: int, end: int) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], "road", "", (), "medium", "listed-line")
