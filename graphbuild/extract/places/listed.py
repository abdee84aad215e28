"""Names in a list that the word for their kind closes once for all (甲、乙、丙等3个景区; 甲、乙两水库)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from graphbuild.extract.alternatives import BLANKS, beginnings
from graphbuild.extract.numerals import chinese_number
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.last_words import kind_of
from graphbuild.extract.places.lexicon import BOUNDARY, GENERIC, ORDINARY, is_generic, words

_DIGITS: Final = "一二两三四五六七八九十"
_KINDS: Final = {
    "scenic": "景区景点|旅游景区|风景区|风景名胜区|景区|景点|旅游区|古镇|古村落|古村|遗址(?!公园)",
    "facility": "老旧小区|小区|水库|水闸|泵站|提灌站|卫生院|敬老院|水厂|水电站|电站"
    "|变电站|煤矿|矿井|港区|港口|码头|机场|口岸|灌区|水利枢纽|航电枢纽|抽水蓄能电站"
    "|货运枢纽|客运枢纽|客运站|棚户区|地块|安置点|中学|小学|学校|医院|公园|广场|(?:商业)?综合体|商圈|(?:商务)?楼宇|街区",
    "zone": "产业园区|工业园区|工业园|产业园|园区|开发区|集聚区|工业区|新区|新城|片区",
    "river": "支流|干渠|河流|河湖|流域|湖泊|河道|内河",
    "village": "美丽乡村|旧村|传统村落|村民小组|行政村|自然村|村组(?!长|干)"
    "|(?<![农乡山渔])村(?![民级庄容务组])|社区|居委会|(?<=级)主干道",
    "town": r"乡镇(?!企)|镇街|镇(?![街区域])|(?:[^\W!-ÿ]{1,3}族)?乡(?![村亲])|街道(?!社区)|办事处",
    "road": "道路|公路|街道|高速公路|高速|铁路|桥梁|大桥",
}
_KINDS_BEGIN: Final = beginnings("|".join(_KINDS.values()).replace(r"(?:[^\W!-ÿ]{1,3}族)?", ""))
_FIRST: Final = "".join(sorted({word[0] for word in _KINDS_BEGIN if len(word) > 1}))
_SECOND: Final = "".join(sorted({word[1] for word in _KINDS_BEGIN if len(word) > 1}))
_ALONE: Final = "".join(sorted(word for word in _KINDS_BEGIN if len(word) == 1))
_KIND_OPENS: Final = rf"(?=[{_FIRST}][{_SECOND}]|[{_ALONE}]|.(?:族|.(?:族|.族))乡)"
"""What each of them begins with."""
_MEMBER: Final = r"[^\W!-ÿ]{2,8}"
_CLOSING: Final = re.compile(
    rf"[等{BLANKS}0-9{_DIGITS}](?<=[^\W!-ÿ][\s\S])(?:(?:(?<=等)(?:\s?(?:\d{{1,6}}|[{_DIGITS}]{{1,6}})\s?)?"
    rf"|(?<!第[\s\S])(?:(?<=\s)(?:\d{{1,6}}|[{_DIGITS}]{{1,6}})|(?<=\d)\d{{0,5}}|(?<=[{_DIGITS}])[{_DIGITS}]{{0,5}})\s?)(?P<counted>)"
    rf"(?:大(?!型|中型)|[个座处条家所批])?(?:\dA级|小(?:[(][一二12][)]|[㈠㈡])型)?|(?<=\d)(?<!第.)A级)(?P<told>[^\W!-ÿ]{{0,6}}?){_KIND_OPENS}"
    rf"(?:{'|'.join(f'(?P<{kind}>{words})' for kind, words in _KINDS.items())})(?![^\W!-ÿ]?(?:级|化))"
)
_LIST: Final = re.compile(
    rf"((?:{_MEMBER}、){{1,20}}{_MEMBER}(?:[和与及]{_MEMBER})?|{_MEMBER}[和与及]{_MEMBER})$"
)
_SIGHT: Final = 160
"""Characters before the word that closes a list in which its members stand."""
_PLAIN: Final = words("""
    水利枢纽 航电枢纽 抽水蓄能电站
    水库 水电站 煤矿 景区 古镇 古村落 遗址 矿井 社区 村 行政村 自然村 旧村 乡镇 镇 乡 居委会 小区 片区 景点
    河流 湖泊 支流 综合体 商业综合体 楼宇 商务楼宇
""")
"""Words whose lists hold names alone, also where none of them is known."""
_TELLING: Final = GENERIC | BOUNDARY | ORDINARY
"""What may stand between the number and the word."""
_SENSES: Final = frozenset(word for word in GENERIC if len(word) > 1)
"""Common words but for those of one character, which names hold as well (云城)."""
_OFFERED: Final = frozenset(("zone",))
"""Kinds whose lists may tell what they are for, and not their names (医药、玻璃2个园区)."""
_SHARED: Final = re.compile(
    r"^[^\W!-ÿ]{2,4}?(?:污水处理厂|热电厂|发电厂|电厂|水厂|水库|(?:国际)?机场|水电站|电站|变电站|煤矿|矿井|遗址|航电枢纽|水利枢纽|航运枢纽|景区|旅游区|风景区|风景名胜区|度假区"
    r"|湿地公园|森林公园|片区|区块|小学|中学|港区|作业区|口岸|社区|村|古镇|灌区|流域)$"
)
"""A short name with a last word that several names may share."""
_HEADED: Final = frozenset("程扩建修架站路线道桥厂院校馆城园区港场楼")
"""Last characters of names that have a last word of their own."""
_DIVIDED: Final = frozenset(("admin-county", "admin-township"))
"""Kinds of the members that are places already, which such a list goes on before."""
_LANDS: Final = frozenset("湾沟坪坝口岭山河湖塘庄")
"""Second characters of common words that villages and waters are called by as well."""
_LOCAL: Final = frozenset(("village", "admin-township"))
_ENDS: Final = frozenset(("基地", "园区"))
"""What is left of a member that is too long for a name (农产品加工|基地)."""
_CHINESE: Final = re.compile(r"[^\W!-ÿ]+")
_TOWN: Final = re.compile(r"(?:县城|(?:老|中心)?城区|市区)(?=[^\W!-ÿ]{2})")
"""Before a name: the part of a town that it lies in."""
_BETWEEN: Final = re.compile("[、和与及]")
_SHORTEST, _SHORT, _LONGEST = 2, 4, 6
"""Characters of a name that nothing but the list tells: at least, at most beside one other, at most."""


def listed(
    folded: str, cuts: Cuts, found: Iterable[FoundPlace], prefecture: str = ""
) -> Iterator[FoundPlace]:
    """The members of such lists that are no places yet, where at least one of the others is one.

    A village or a township is one also where a county outside the plan's ``prefecture`` has its name.
    """
    known = list(found)
    far = {
        place.start: place.end
        for place in known
        if prefecture and place.kind == "admin-county" and place.code[:4] != prefecture[:4]
    }
    ends = {place.end for place in known}
    starts = {place.start for place in known}
    for closing in _CLOSING.finditer(folded):
        floor = max(closing.start() - _SIGHT, 0)
        floor = max(folded.rfind(mark, floor, closing.start()) for mark in ",。;\n") + 1 or floor
        series = _LIST.search(folded, floor, closing.start())
        if series is None:
            yield from _single(folded, floor, closing, cuts, starts)
            continue
        told = closing["told"]  # 曙光798|等特色街区: no number of a list
        if len(told) == 1 or told[:1] == "等" or not is_generic(told, _TELLING):
            continue
        word = str(closing.lastgroup)
        kind = "admin-township" if word == "town" else word
        members = list(_members(folded, series.start(1), series.end(1), cuts))
        count = _number(folded[closing.start() : max(closing.start("counted"), 0)])
        exact = kind not in _OFFERED and len(members) == count
        known_one = any(start in starts and end in ends for start, end in members)
        sure = exact and count > _SHORTEST and closing[word] in _PLAIN
        for start, end in members if known_one or exact or closing[word] in _PLAIN else ():
            within = _TOWN.match(folded, start, end)
            start = within.end() if within else start
            end -= 2 * (folded[end - 1] == "期" and folded[end - 2] in "一二三四")
            name = folded[start:end]
            if end in cuts.boundaries:
                continue  # 甲湖公园及乙州成为|4A级景区
            plain = _SHORTEST <= end - start <= _LONGEST and not is_generic(
                name, _SENSES if exact else GENERIC
            )
            wordy = cuts.word_holding(start, end) if exact else _is_wordy(start, end, cuts)
            wordy = wordy and not (sure and name[1:] in _LANDS)  # 大湾、柳沟、石岭3座水库
            taken = (start in starts or end in ends) and (kind not in _LOCAL or far.get(start) != end)
            if plain and not wordy and not taken and name not in _ENDS:
                yield FoundPlace(start, end, name, kind, "", (), "low", "listed-kind")


def _single(
    folded: str, floor: int, closing: re.Match[str], cuts: Cuts, starts: Collection[int]
) -> Iterator[FoundPlace]:
    """The one village that stands for several (在柳沟等4个村)."""
    end = closing.start()
    start = max(cuts.last(end - 1), floor)
    told = closing.lastgroup == "village" and folded[end] == "等" and is_generic(closing["told"], _TELLING)
    name = folded[start:end]
    if not told or closing[0][-1] == "道" or start in starts or not _CHINESE.fullmatch(name):
        return
    wordy = is_generic(name, _TELLING) or _is_wordy(start, end, cuts)
    if _SHORTEST <= end - start <= _SHORT and not wordy:
        yield FoundPlace(start, end, name, "village", "", (), "low", "listed-kind")


def _number(written: str) -> int:
    """The number told of a list, after 等 or not; zero where there is none."""
    told = written.lstrip("等").strip()
    value = int(told) if told.isdecimal() else chinese_number(told.replace("两", "二"))
    return int(value or 0)


def _members(folded: str, start: int, end: int, cuts: Cuts) -> Iterator[tuple[int, int]]:
    """The members of a list, the first from its last cut on."""
    at = start
    for joint in (*_BETWEEN.finditer(folded, start, end), None):
        stop = end if joint is None else joint.start()
        first = at == start
        yield (max(cuts.last(stop - 1), at) if first and stop > at else at), stop
        at = end if joint is None else joint.end()


def _is_wordy(start: int, end: int, cuts: Cuts) -> bool:
    """Whether common words hold, cut or end in it."""
    return bool(
        cuts.word_holding(start, end)
        or cuts.word_over(start)
        or cuts.word_over(end)
        or cuts.last(end - 1) > start
        or cuts.word_from(start) > start
    )


def elided(folded: str, cuts: Cuts, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """The names before a joint whose last word only the last of them has (柳沟、石岭污水处理厂)."""
    known = list(found)
    ends, starts = {place.end for place in known}, {place.start for place in known}
    begun = {
        place.end: place.start for place in known if place.kind in _DIVIDED and place.end - place.start > 1
    }
    for place in known:
        if place.rule != "head" or _SHARED.search(place.surface) is None:
            continue
        end = place.start - 1
        while end >= _SHORTEST and folded[end] in "、和与":
            start = cuts.last(end - 1)
            opened = end - start == 1 and folded[max(start - 2, 0)] in "、和与"  # 、打|洛、
            start -= opened
            name = folded[start:end]
            short = _SHORTEST <= end - start <= _SHORT and _CHINESE.fullmatch(name)
            if end in ends and end in begun:  # 甲口、乙乃、丙拉甫口岸: a division in the list
                end = begun[end] - 1
                continue
            if not short or name[-1] in _HEADED or start in starts or end in ends:
                break
            if is_generic(name) or (not opened and _is_wordy(start, end, cuts)):
                break
            yield FoundPlace(start, end, name, kind_of(place), "", (), "low", "elided-head")
            end = start - 1
