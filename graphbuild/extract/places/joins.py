"""Where a name begins that goes on across quotes, hyphens and 至 (“X”产业园, X—Y风景区, X至Y公路)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.lexicon import GENERIC, is_generic, words
from graphbuild.extract.places.regions import REGIONS

_QUOTED: Final = re.compile(r"“([一-鿿A-Za-z0-9·]{2,10})”$")
_HYPHENED: Final = re.compile(r"([^\W!-ÿ]{2,7})(?<!—)[—–－-]$")
_NOTE: Final = r"(?:[(][^\W!-ÿ]{2,5}[)])?"
_BETWEEN: Final = re.compile(rf"((?:[^\W!-ÿ]{{2,5}}经)?[^\W!-ÿ]{{2,6}}){_NOTE}(?:至|到|—|-|–|―{{1,2}})$")
_IN_VILLAGE: Final = re.compile("[^\\W!-ÿ]{1,4}村(?=[^\\W!-ÿ]{2})")
"""Before the first end of a road: the village that both ends lie in."""
_NOTED: Final = re.compile(r"([^\W!-ÿ]{2,6})[(][^\W!-ÿ]{2,5}[)]$")
"""Before the word for a line: its last end, and another one in brackets."""
_BORDER: Final = re.compile(r"(?:至|—|-|–)([^\W!-ÿ]{2,5})[(][^\W!-ÿ]{1,4}界[)]$")
"""Before the word for a line: its last end, where a border is crossed (至甲河(省界))."""
_BRACKETED: Final = re.compile(r"([^\W!-ÿ]{2,8})\(([^\W!-ÿ]{2,8})\)$")
_CHINESE: Final = re.compile(r"[^\W!-ÿ]")
_ENDS: Final = 14
"""Characters in which an end of a line stands, with what is in brackets after it."""
_SIGHT: Final = 14
"""Characters before a head within which its name may open a quotation."""
_BRACKETS: Final = 20
"""Characters before a head within which its name may open before what it has in brackets."""
_NUMBER: Final = re.compile(r"(?<![A-Za-z0-9])[GSXY]\d{1,4}$")
_VOLTS: Final = re.compile(r"\d{2,4}$")
_DIGITS: Final = 5
"""Characters that the number of a road has at most."""
_NUMBERED: Final = frozenset(("国道", "省道", "县道"))
_ROADS: Final = frozenset("路街道交速")
_KINDS: Final = words("新时代 广域 高铁 铁路 公路 国家级 省级 市级 县级 国家 民营 国有")
_MANNER: Final = frozenset("式型化类点级")
"""Last characters of what says how something is done, not what it is called (“一站式”高铁快运)."""
_ROUND: Final = frozenset("沿环绕跨")
_LANDS: Final = frozenset("江河湖溪淀黄淮边山岭岸")
_BANKED: Final = frozenset("黄淮渭汉江河湖海")
_LAND_KINDS: Final = frozenset(("mountain", "river"))
"""What a line itself goes along, by a character or by its kind (沿黄河公路, 沿太行高速)."""
_FIELDS: Final = GENERIC | {"文旅", "农旅", "文体", "康旅"}
"""What the place is for that the words in quotes name."""
_EACH: Final = re.compile(
    r"[一二三四五六七八九十]好|一[^\W!-ÿ]一|[一二两三四五六七八九十][纵横射环联核轴][一二两三四五六七八九十]"
)
"""The opening of slogans (一村一品, 三纵四横)."""
_NO_QUOTES: Final = words("""
    一带一路 互联网 十一五 十二五 十三五 十四五 十五五 两山 三产 放管服
""")


def quoted(folded: str, start: int, phrase: str) -> int | None:
    """The start of the quotation that ends where the words before a head begin, if they only tell a kind."""
    if not start or folded[start - 1] not in '”"」』' or not is_generic(phrase, _FIELDS):
        return None
    opening = _QUOTED.search(folded, max(start - _SIGHT, 0), start)
    if (
        not opening
        or _EACH.match(opening[1])
        or opening[1] in _NO_QUOTES
        or opening[1][-1] in _MANNER
        or is_generic(opening[1])
    ):
        return None
    return opening.start()


def bracketed(folded: str, start: int, held: Mapping[int, int], cuts: Cuts) -> int | None:
    """Where a name begins that has a division in brackets before the kind (中国(柳州)试验区)."""
    if not start or folded[start - 1] != ")":
        return None
    before = _BRACKETED.search(folded, max(start - _BRACKETS, 0), start)
    if before is None or held.get(before.end(2)) != before.start(2):
        return None
    begin = max(cuts.last(before.end(1) - 1), before.start(1))
    return begin if cuts.is_cut(begin) and before.end(1) - begin > 1 else None


def hyphened(folded: str, start: int, cuts: Cuts) -> int:
    """Where a name begins that hyphens part (花石—清江风景区, 甲—乙—丙经济走廊), else the start given."""
    if not start or folded[start - 1] not in "—–-－" or not _CHINESE.match(folded, start):
        return start
    joint = _HYPHENED.search(folded, max(start - 10, 0), start)
    if not joint:
        return start
    begin = max(cuts.last(joint.end(1) - 1), joint.start(1))
    if not cuts.is_cut(begin) or joint.end(1) - begin <= 1:
        return start
    chained = folded[begin - 1 : begin] == folded[start - 1]
    return hyphened(folded, begin, cuts) if chained else begin  # 甲—|乙—丙经济走廊


def from_there(folded: str, start: int, cuts: Cuts) -> int:
    """Where a road begins that is named for its two ends (X至Y公路), else the start given."""
    joint = _BETWEEN.search(folded, max(start - _ENDS, 0), start)
    if not joint or not _CHINESE.match(folded, start):
        return start
    begin = max(cuts.last(joint.end(1) - 1), joint.start(1))
    if folded[start - 1] == "到" and folded[begin : joint.end(1)] not in gazetteer().names:
        return start  # 延伸|到柳沟公路
    begin -= folded[begin - 1 : joint.end(1)] in gazetteer().names and folded[begin - 1] == "和"  # 和顺至X
    begin += folded[begin] == "就"  # 就|X至Y铁路
    village = _IN_VILLAGE.match(folded, begin, joint.end(1))
    begin, inside = (village.end(), True) if village else (begin, False)  # 甲村|乙至丙道路
    if folded[joint.end(1) - 1] in _ROADS:
        return start  # from one road to another
    if folded.startswith("千伏", begin) and (volts := _VOLTS.search(folded, max(begin - 4, 0), begin)):
        return volts.start()  # 500千伏|甲城至乙州输变电
    number = _NUMBER.search(folded, max(begin - _DIGITS, 0), begin)
    if number:
        return number.start()
    if folded[begin : begin + 2] in _NUMBERED:
        begin += 2
    elif not cuts.is_cut(begin) and (told := _division(folded, begin, joint.end(1))):
        begin = told
    elif not (
        inside
        or cuts.is_cut(begin)
        or folded[begin - 1] == "就"
        or (begin and folded[begin - 1].isascii() and folded[begin - 1].isalnum())
    ):
        return start  # neither a cut nor the number of a road before
    if joint.end(1) - begin <= 1:
        return start
    chained = folded[begin - 1 : begin] == folded[start - 1]
    return from_there(folded, begin, cuts) if chained else begin  # 甲至|乙至丙, 甲—|乙—丙


def _division(folded: str, begin: int, end: int) -> int:
    """Where the full or short name of a division begins that ends there, zero where none does."""
    names = gazetteer().names
    return next((at for at in range(begin, end - 1) if folded[at:end] in names), 0)


def noted_end(folded: str, at: int, held: Mapping[int, int]) -> int:
    """Where the last end of a line begins that has another one in brackets after it, else the offset."""
    if folded[at - 1 : at] != ")":
        return at
    border = _BORDER.search(folded, max(at - _ENDS, 0), at)
    if border:
        return border.start(1)
    note = _NOTED.search(folded, max(at - _ENDS, 0), at)
    begin = held.get(note.end(1), at) if note else at
    return begin if folded[begin - 1 : begin] in {"至", "—", "-", "–"} else at


def around(folded: str, start: int, at: int, cuts: Cuts) -> int:
    """Where a line begins that goes along or around something (沿江公路, 环岭公路), else the start given."""
    opened = cuts.boundaries.get(start)
    verb = opened is not None and start - opened == 1 and folded[opened] in _ROUND
    verb = verb and not folded[start].isdigit()  # 沿|318国道
    if opened is not None and folded[opened] == "沿" and at - start > 1:
        by_land = folded[at - 1] in _LANDS or folded[start] in _BANKED
        by_land = by_land or REGIONS.get(folded[start:at]) in _LAND_KINDS
        verb = verb and by_land  # 沿|甲乙铁路, 沿太行高速
    return opened if verb and opened is not None and 0 < at - start < 7 else start


def after_kinds(folded: str, start: int, at: int, held: Mapping[int, int]) -> int:
    """Where the division begins that only a word for a kind goes before (高铁|金州北站), else the start."""
    for end in range(at, start + 2, -1):
        begin = held.get(end, start)
        if begin > start and folded[start:begin] in _KINDS:
            return begin
    return start
