"""Lines of traffic named by the first characters of the places they tie (西铜高速, 武深、汕昆高速)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from graphbuild.extract.alternatives import beginnings, endings
from graphbuild.extract.begun import matches_at
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.abroad import PAIRS
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials, lettered
from graphbuild.extract.places.lexicon import ORDINARY, is_common, words
from graphbuild.extract.places.regions import CITY_LETTERS, LETTERED, LETTERS, REGIONS
from graphbuild.extract.places.trunks import TRUNKS, kind_of

_WORDS: Final = (
    "(?:市域|市郊|城际)(?:铁路|轨道交通|轨道)|[一二]级路|铁路客运专线|客运专线|快速铁路|城际(?!铁|轨|列车|合作|交通|协|间|客)|[一二]级公路|高速公路|高速铁路|高速|高铁|铁路|公路|客专|快速路"
    "|快速通道|快线|高架"
)
_ACROSS: Final = ("快速路", "大桥", "机场")
"""Ends of names that are seldom put together from letters."""
_NAME: Final = re.compile(
    rf"([^\W!-ÿ]{{2,4}}?)(?:第[二三四])?(?:{_WORDS}|(?:跨[江海])?大桥|(?:国际)?机场)(?:.{{0,3}}段)?$"
)
_NAME_ENDS: Final = endings(_NAME.pattern)
_NUMBER: Final = re.compile(r"[GSXY]\d{1,4}(?=[^\W!-ÿ])")
"""Before the letters of a line: its number (S11甲乙高速)."""
_SHORT_LINE: Final = re.compile(r"([^\W!-ÿ]{2})(?:[东西南北]?线|路)")
_PAIR: Final = r"[^\W!-ÿ]{2}(?:[东西南北]线)?"
_LETTERED: Final = rf"{_PAIR}|[^\W!-ÿ]{{3,4}}?"
_LAST: Final = re.compile(rf"([、和与])({_LETTERED})(?:{_WORDS})(?!网)([^\W!-ÿ]{{1,3}}段|新线)?([一二三]期)?")
_WORDS_BEGUN: Final = beginnings(_WORDS)
_COUNTED_BEGUN: Final = _WORDS_BEGUN | {"线路", "走廊", "干线", "通道"}
look_for(_COUNTED_BEGUN)
_JOINTS: Final = frozenset("、和与")
_JOINT_BEFORE: Final = (3, 4, 5)
"""Characters from such a word back to the joint before the last line of a list."""
_COUNTED: Final = re.compile(
    rf"[、和]({_LETTERED})(?:等\s?(?:[\d一二两三四五六七八九十]+[条大]|一批)?|\s?[\d一二两三四五六七八九十]+[条大])"
    rf"(?:重[点大]|国家|省际|干线|骨干)*(?:{_WORDS}|线路|走廊|干线|(?:[^\W!-ÿ]{{2}})?大?通道)"
)
_JOINT: Final = re.compile("[、和]")
"""What stands before the last of the counted lines, not far from the word for them."""
LISTED_LINES: Final = re.compile(
    r"(?:、[^\W!-ÿ]{2,4}){0,6}(?:等|和[^\W!-ÿ]{2,4})?\s?(?:一批|[\d一二两三四五六七八九十]+条|重[点大])?"
    r"(?:铁路|高铁|高速|公路|城际(?!合作|协))"
)
"""After the letters of a line, or of several that one word closes (甲乙丙等铁路)."""
_STRETCH: Final = re.compile(r"(?:铁路|高铁|高速|公路)([^\W!-ÿ]{2})段$")
_SIGHT: Final = 40
"""Characters before the last line of a list in which the others stand."""
_NOTE: Final = re.compile(r"[(][^\W!-ÿ]{2,8}[)]$")
"""After a line of a list: what part of it is meant, or what is done to it."""
_LONGEST_NOTE: Final = 10
_MEMBER: Final = 6
"""Characters back from a joint within which the joint before it stands."""
_TO_STRETCH: Final = re.compile(r"[^\W!-ÿ]{2,6}?至[^\W!-ÿ]{2,6}?段")  # which the last of a list has alone
_FEWEST, _DIGITS = 2, 3
"""Letters of the shortest name of a line; digits of a trunk road's number."""
_AFTER_LETTERS: Final = frozenset("等沿段线路街道桥")
"""After the letters of a line: words that tell more of it."""
_THERE: Final = frozenset("有含")
"""Before the first line of a counted list: whose they are."""
_ALL: Final = LETTERS.keys() | CITY_LETTERS.keys()
OVERSEAS: Final = frozenset("粤深珠澳闽京")
"""Letters beside which 港 and 台 mean 香港 and 台湾 in the name of a line, and no port (南港铁路)."""
_UNLETTERED: Final = frozenset(REGIONS.keys() - LETTERED.keys())
"""Regions that are not named by letters, and no lines either."""
_LAND: Final = frozenset("岭沟坝坪湾环部")
"""Last characters of names that no line is put together from."""
_LAND_OR_TOWN: Final = frozenset("镇乡村街河江湖溪山岭")
"""Last characters of the names of towns and lands, which a list has before a line."""
_SIDES: Final = frozenset("东西南北中")
_SIDED: Final = frozenset(f"{side}线" for side in "东西南北中")
_NO_LINES: Final = words("""
    疏港 进港 旅游 通村 农村 高等 一级 二级 环城 绕城 机场 过境 县乡 通乡 产业 生态 沿江 沿河 沿黄 沿海 环湖
    环山 运煤
    专用 准轨 宽轨 窄轨 高铁 国家 地方 城市 城际 省际 景区 跨省 新建 扩建 快速 骨干
""")


def line_letters(
    roads: Iterable[FoundPlace], initials: Initials, towns: Mapping[str, tuple[str, str]]
) -> list[FoundPlace]:
    """The letters in the names of lines (西铜高速: 西, 铜), as far as each means one division.

    ``towns`` are the first characters of the townships that the text names, each that of one alone.
    """
    found: list[FoundPlace] = []
    for each in roads:
        number = _NUMBER.match(each.surface) if each.kind == "road" else None
        skipped = number.end() if number else 0
        road = each
        if skipped:
            road = replace(each, start=each.start + skipped, surface=each.surface[skipped:])
        if road.rule == "head-part":
            found += _ends_of(road, initials)
        is_line = road.surface[-1] in _NAME_ENDS
        is_line = is_line and (road.kind == "road" or towns.keys().isdisjoint(road.surface))  # 芜宣机场
        line = _NAME.fullmatch(road.surface) if is_line else None
        name = line and line[1]
        if road.rule == "listed-line" and len(road.surface) < 5:
            name = road.surface.removesuffix("线")
            name = name[:2] if len(name) < len(road.surface) else name
        elif road.rule == "listed-kind" and road.kind == "road":
            name = road.surface
        short = _SHORT_LINE.fullmatch(road.surface) if road.kind == "road" and not name else None
        sided = road.surface[-2:] in _SIDED and not initials.home  # 济青北线, in the plan of a province
        if short and (
            initials.ties(short[1], street=road.surface[-1] == "路") or (sided and initials.knows(short[1]))
        ):
            name = short[1]
        if (
            not name
            or name in PAIRS
            or name[0] in "沿环绕"
            or name[1] in "纵横"
            or name.endswith(("绕城", "环城"))
            or name[-1] in _LAND
            or name[:2] in _NO_LINES
            or (len(name) > 3 and name not in TRUNKS and not initials.knows(name))
        ):
            continue
        far = name[:2] in gazetteer().names and not initials.are_near(name)
        named = far or name in _UNLETTERED or name[:2] in _UNLETTERED
        if named and name not in TRUNKS:
            continue
        common = road.surface.endswith("公路") and not road.surface.endswith("高速公路")
        local = short is not None and name == short[1]
        trunk = TRUNKS.get(name)
        trunk = () if trunk and common and initials.is_far(name, trunk) else trunk
        reverse = TRUNKS.get(name[::-1], ())[::-1]
        trunk = trunk or (() if initials.is_far(name, reverse) else reverse)
        if trunk:
            codes = zip(range(road.start, road.end), name, trunk, strict=False)
            found += [
                FoundPlace(
                    at, at + 1, letter, kind_of(code), initials.then(code), (), "medium", "letter-line"
                )
                for at, letter, code in codes
            ]
            continue
        first = towns if common or local else {}  # 甲乙公路: between two townships
        if local:
            first = {letter: town for letter, town in towns.items() if letter not in initials.home}
        told = [
            (at, first.get(name[at - road.start]) or one or towns.get(name[at - road.start]))
            for at, one in initials.of_line(name, road.start)
        ]
        if len(name) > _FEWEST and name[-1] in _SIDES and name not in TRUNKS:
            told[-1] = (told[-1][0], None)  # 甲乙西高速
        if name[-1] == "港" and len(name) == _FEWEST and is_common(name[0]):
            continue  # 南港铁路
        if OVERSEAS.isdisjoint(name):
            told = [(at, None if one and one[0].startswith(("7", "8")) else one) for at, one in told]
        if common and initials.home and initials.home.isdisjoint(name):
            told = [(at, one if one and initials.is_near(one[0]) else None) for at, one in told]
            told = told if all(one for _, one in told) else []
        known = sum(one is not None for _, one in told)
        if known < len(told) and road.surface.endswith(_ACROSS):
            continue  # 德胜快速路
        around = initials.home | initials.letters | frozenset(first)
        if first.keys() & set(name):
            told = [(at, one if name[at - road.start] in around else None) for at, one in told]
        near = not around.isdisjoint(name)
        if len({one for _, one in told}) < known or (first.keys() & set(name) and known < len(told)):
            continue  # 仙都公路, to the township 仙都
        if known * 2 < len(told) or name in _SIDED or (common and not near and (known < len(told) or first)):
            continue
        found += lettered(road.surface, told, "letter-line", road.start)
    return found


def _ends_of(road: FoundPlace, initials: Initials) -> Iterator[FoundPlace]:
    """The letters of a stretch of a line (西岭铁路甲乙段), if each means one division."""
    stretch = _STRETCH.search(road.surface)
    if stretch is None or stretch[1] in gazetteer().names or _SIDES.issuperset(stretch[1]):
        return
    at = road.start + stretch.start(1)
    trunk = TRUNKS.get(stretch[1], ())
    told = [(at, initials.near(letter)) for at, letter in enumerate(stretch[1], at)]
    if trunk and not all(one for _, one in told):
        told = [(at, (code, kind_of(code))) for at, code in enumerate(trunk, at)]
    if all(one is not None for _, one in told):
        yield from lettered(road.surface, told, "letter-line", road.start)


def listed_lines(folded: str, initials: Initials, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Lines whose word stands once for all (武深、汕昆高速): each by its letters, and the list as a whole."""
    told = seen.offsets(_WORDS_BEGUN)
    joints = {at - back for at in told for back in _JOINT_BEFORE if folded[max(at - back, 0)] in _JOINTS}
    for line in matches_at(_LAST, folded, sorted(joints)):
        start = _first(folded, line.start(), initials, cuts)
        name = line[2]
        if start < line.start() and _is_pair(name, line.start(2), initials, cuts):
            before = folded[max(line.start() - _FEWEST, 0) : line.start()]
            if line[1] != "、" and not (before in TRUNKS or initials.knows(before)):
                continue
            stretch = _TO_STRETCH.match(folded, line.end())  # 甲乙、|丙丁高速丁州至戊州段
            for stop in (line.end(), stretch.end()) if stretch else (line.end(),):
                yield FoundPlace.at(folded, line.start(2) if stretch else start, stop, "road", "listed-line")
            if line[4]:
                yield FoundPlace.at(folded, line.start(2), line.end(), "road", "listed-line")
            yield from _pairs(folded, start, line.start())
    near = ((max(at - _SIGHT, 0), at) for at in seen.offsets(_COUNTED_BEGUN))
    joints = {joint.start() for begin, end in near for joint in _JOINT.finditer(folded, begin, end)}
    for counted in matches_at(_COUNTED, folded, sorted(joints)):
        if _is_pair(counted[1], counted.start(1), initials, cuts):
            start = _first(folded, counted.start(), initials, cuts, counted=True)
            if start < counted.start() or all(letter in _ALL for letter in counted[1]):
                yield from _pairs(
                    folded, min(start + (start == counted.start()), counted.start(1)), counted.end(1)
                )


def _first(folded: str, end: int, initials: Initials, cuts: Cuts, *, counted: bool = False) -> int:
    """Where the list that ends here begins: after the last member that is no line; the end if that is it.

    Where the word at its end says how many lines they are, three letters need not be known.
    """
    begin = stop = end
    while stop > max(end - _SIGHT, 1):
        if folded[stop - 1] == ")":  # 甲乙(扩建)、丙丁等高速
            note = _NOTE.search(folded, max(stop - _LONGEST_NOTE, 0), stop)
            stop = note.start() if note else stop
        joint = folded.rfind("、", max(stop - _MEMBER, 0), stop)
        start = max(joint + 1, cuts.last(stop - 1))
        start = joint + 1 if joint > 0 and folded[start - 1] == "至" else start
        if counted and stop - start > _FEWEST and folded[stop - 3] in _THERE:
            start = stop - _FEWEST  # 甲县有|乙丙、丁戊2条高速
        start -= counted and stop - start == 1 and folded[start - 1] == "沿"
        member = folded[start:stop]
        named = start == joint + 1 and (
            REGIONS.get(member) == "mountain" or all(end in gazetteer().names for end in member.split("至"))
        )  # 太行山高速, 甲至乙
        if stop - start < _FEWEST or not (named or _is_pair(member, start, initials, cuts, counted=counted)):
            break
        land = not counted and not named and member[-1] in _LAND_OR_TOWN
        if land and not (member in TRUNKS or initials.knows(member)):
            break  # 闽宁镇、|银百高铁
        if named:
            stop = joint
            continue
        begin, stop = start, joint
        if start != joint + 1:
            break
    return begin


def _is_pair(member: str, at: int, initials: Initials, cuts: Cuts, *, counted: bool = False) -> bool:
    if member.isdigit():
        return len(member) == _DIGITS
    if member.endswith("快线") or (member[-1] == "线" and len(member) <= _FEWEST):
        return False  # 国道改线
    letters = member if member[-1] != "线" else member[:-2]
    if counted and letters[0] == "沿":
        return len(letters) == _FEWEST
    longer = _FEWEST < len(letters) < _MEMBER - 1 and letters[-1] not in _AFTER_LETTERS  # 聊邯长
    known = letters in TRUNKS or initials.knows(letters, longer) or (counted and len(letters) == _DIGITS)
    if len(letters) > _FEWEST and not known:
        return False
    return (
        (counted or cuts.is_cut(at))
        and member not in gazetteer().names
        and letters not in gazetteer().names
        and member not in REGIONS
        and member[:2] not in ORDINARY
        and member[:2] not in _NO_LINES
        and cuts.word_from(at) == at
    )


def _pairs(folded: str, start: int, end: int) -> Iterator[FoundPlace]:
    at = start
    for member in folded[start:end].split("、"):
        if member:
            yield FoundPlace.at(folded, at, at + len(_NOTE.sub("", member)), "road", "listed-line")
        at += len(member) + 1
