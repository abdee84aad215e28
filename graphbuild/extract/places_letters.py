"""One-character abbreviations of divisions (京津冀, 京沪高铁, 京南, 驻易): only in well-formed groups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from graphbuild.extract.gazetteer import LAST, Gazetteer
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_lexicon import words
from graphbuild.extract.places_regions import CITY_LETTERS, GROUPED, LETTERS, OWN_PAIRS, STRONG

_ALL = {**CITY_LETTERS, **LETTERS}
_RUN = re.compile(f"[{''.join(sorted(_ALL))}]{{2,8}}")
_LINE = re.compile(
    r"(?:客运专线|城际铁路|城际|高速公路|高速铁路|高速|高铁|铁路|客专|大桥|通道|运河|线(?![上下索条路性]))"
)
_GROUP = re.compile(
    r"\s?G\d+|(?:地区|都市圈|城市群|双城|经济圈|毗邻|交界|边界|省际|走廊|两地|三地|四地|两省|三省|四省|两市"
    r"|三市|合作|协作|协同|一体化|大湾区|结对|帮扶)"
)
_SIDES = r"(?:[东西南北中]{1,3}(?:部(?!署|队|门))?(?:地区|山区|沿海)?)"
_BESIDE = re.compile(
    rf"([{''.join(sorted(STRONG - {'疆', '桂'}))}]){_SIDES}(?![一-鿿]?[省市县])"
    r"(?<!京东)(?<!川中)(?<!苏中国)"
)
_NOT_BESIDE = words("""
    东方 东京 西宁 西安 南京 南昌 南宁 南通 北京 中心 中国 中央 中学 中欧 中医 西藏 西部 南海 北海 东风 中小
    中共
""")
_MOVING = re.compile(
    rf"(?:环|进|驻|援|入|在|来|赴|返|离|出|疏解非|对口支援|对口)([{''.join(sorted(STRONG))}])"
    r"(?=[,。;、)\"”\s]|央|单位|部队|企业|高校|院|投资|创业|就业|务工|发展|落|工作|旅|项目|干部|医疗|中央|机构"
    r"|人|带|台|招|参|考|消费|留|地区|周边)"
)
_LINE_NAME = re.compile(
    r"([一-鿿]{2,4})(?:客运专线|城际铁路|城际|一级公路|高速公路|高速铁路|高速|高铁|铁路|公路|客专)(?:.{0,3}段)?$"
)
_OWN = (
    "(?:驻|来|在|援|入|赴)({letters})"
    "(?=单位|部队|调研|蹲点|指导|帮扶|观摩|解放军|武警|机构|官兵|企业|高校|院校|投资|创业|考察|人员|人士|中央|省|央|旅游|游客|工作|发展"
    "|就业)"
)


def letters(folded: str, own: Mapping[str, tuple[str, str]]) -> Iterator[FoundPlace]:
    """Every letter as a place, and the groups as regions; ``own`` holds the letters of the plan's own places.

    Own letters (易 → code and kind) count only between a verb of being there and those who are there.
    """
    taken: set[int] = set()
    for run in _RUN.finditer(folded):
        found = _group(folded, run.start(), run.end())
        if found:
            start, end, is_line = found
            taken.update(range(start, end))
            if not is_line:
                yield _place(folded, start, end, "region", "", "letter-group")
            for at in range(start, end):
                yield _letter(folded, at)
    for beside in _BESIDE.finditer(folded):
        start = beside.start()
        end = _beside_end(folded, start, beside.end())
        if start not in taken and end > start + 1:
            taken.add(start)
            yield _letter(folded, start)
            yield _place(folded, start, end, "region", "", "letter-side")
    for moving in _MOVING.finditer(folded):
        if moving.start(1) not in taken:
            taken.add(moving.start(1))
            yield _letter(folded, moving.start(1))
    if own:
        pattern = re.compile(_OWN.format(letters="|".join(sorted(map(re.escape, own)))))
        for found_own in pattern.finditer(folded):
            start, end = found_own.span(1)
            code, kind = own[found_own[1]]
            if start not in taken:
                yield FoundPlace(start, end, found_own[1], kind, code, (), "medium", "letter-own")


class Initials:
    """First characters of divisions: lines of traffic near a plan's own territory are named by them."""

    def __init__(self, names: Gazetteer, own: tuple[str, ...], prefecture: str) -> None:
        self._levels: list[dict[str, set[tuple[str, str]]]] = []
        province = own[-1] if own else ""
        counties: dict[str, set[tuple[str, str]]] = {}
        cities: dict[str, set[tuple[str, str]]] = {}
        for code, one in names.current.items() if province else ():
            if one.last < LAST or code[:2] != province[:2]:
                continue
            if code in own[:-1] or one.parent == prefecture != province:
                counties.setdefault(one.name[0], set()).add((code, one.kind))
            elif one.kind == "admin-prefecture":
                cities.setdefault(one.name[0], set()).add((code, one.kind))
        for code in own[:-1]:
            counties[names.current[code].name[0]] = {(code, names.current[code].kind)}
        self._levels = [counties, cities]

    def of(self, character: str) -> tuple[str, str] | None:
        """Code and kind, ``None`` where no division, or more than one, begins so."""
        for level in self._levels:
            if character in level:
                return next(iter(level[character])) if len(level[character]) == 1 else None
        code = LETTERS.get(character) or CITY_LETTERS.get(character)
        kind = "admin-province" if code and code.endswith("0000") else "admin-prefecture"
        return (code, kind) if code else None


def line_letters(roads: Iterable[FoundPlace], initials: Initials) -> list[FoundPlace]:
    """The letters in the names of lines (西铜高速: 西, 铜), as far as each means one division."""
    found = []
    for road in roads:
        line = _LINE_NAME.fullmatch(road.surface) if road.kind == "road" else None
        if line is None or line[1][:2] in _NO_LINES or len(line[1]) == 4:
            continue
        told = [(at, initials.of(character)) for at, character in enumerate(line[1], road.start)]
        if sum(one is not None for _, one in told) * 2 < len(told):
            continue
        for at, one in told:
            if one is not None:
                letter = road.surface[at - road.start]
                found.append(FoundPlace(at, at + 1, letter, one[1], one[0], (), "medium", "letter-line"))
    return found


_NO_LINES = words("""
    旅游 通村 农村 高等 一级 二级 环城 绕城 机场 过境 县乡 通乡 产业 生态 沿江 沿河 沿黄 沿海 环湖 环山 运煤
    专用 国家 地方 城市 城际 省际 景区
""")


def _group(folded: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """The part of a run of letters that is a group, and whether it names a line of traffic."""
    line = _LINE.match(folded, end)
    strong = [at for at in range(start, end) if folded[at] in STRONG]
    if line and strong:
        first = _first_of_line(folded, start, end)
        return (first, end, True) if end - first > 1 else None
    while start < end and folded[start] not in STRONG and folded[start] not in GROUPED:
        start += 1
    while end > start and folded[end - 1] not in STRONG and folded[end - 1] not in GROUPED:
        end -= 1
    if len(strong) == 0:
        return (start, end, False) if folded[start:end] in {"港澳", "港澳台"} else None
    # the stretch of strong letters, and weak ones between or beside them in a fixed group
    first, last = strong[0], strong[-1] + 1
    inner = folded[first:last]
    if all(character in STRONG for character in inner):
        for low, high in ((start, end), (first, end), (start, last), (first, last)):
            whole = folded[low:high]
            if high - low == 2 and whole in OWN_PAIRS:
                return low, high, False
        if last - first > 2 or (last - first == 2 and _GROUP.match(folded, last)):
            return first, last, False
        if _GROUP.match(folded, end) and end - start > 1 and end - first > 1:
            return first, end, False
        if folded[first : first + 3] == "粤港澳":
            return first, first + 3, False
        if folded[first:last] in OWN_PAIRS:
            return first, last, False
        return None
    joined = all(character in STRONG or character in GROUPED for character in inner)
    return (first, last, False) if last - first > 2 and joined else None


def _first_of_line(folded: str, start: int, end: int) -> int:
    """Where the letters of a line begin: at most four before its word."""
    return max(start, end - 4)


def _beside_end(folded: str, start: int, end: int) -> int:
    """Cut the sides back where the last of them begins another word (京南京 …)."""
    while end > start + 1 and folded[end - 1] in "东西南北中" and folded[end - 1 : end + 1] in _NOT_BESIDE:
        end -= 1
    return end


def _letter(folded: str, at: int) -> FoundPlace:
    code = _ALL[folded[at]]
    kind = "admin-province" if code.endswith("0000") else "admin-prefecture"
    return _place(folded, at, at + 1, kind, code, "letter")


def _place(folded: str, start: int, end: int, kind: str, code: str, rule: str) -> FoundPlace:
    return FoundPlace(start, end, folded[start:end], kind, code, (), "medium", rule)
