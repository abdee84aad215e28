"""Lists of lines told by their ends alone, some of which nothing else tells (甲至乙、丙至丁等公路)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.begun import begun
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.lexicon import is_generic, words

_BETWEEN: Final = begun(r"至(?!今|此|少|于)|(?<=[^\W!-ÿ])(?:-|[—–－])(?=[^\W!-ÿ])", 1)
_NOTE: Final = r"(?:[(][^\W!-ÿ]{2,6}[)])?"
_END: Final = rf"([^\W!-ÿ]{{2,5}}?){_NOTE}"
_TO: Final = r"(?:至(?!今|此|少|于)|[-—–－])"
_COURSE: Final = re.compile(rf"{_END}{_TO}{_END}(?:{_TO}{_END})?(?P<stretch>(?:[^\W!-ÿ]{{2,3}})?段)?")
_CLOSED: Final = re.compile(
    r"(?:等|等?\s?[\d两三四五六七八九十]+\s?条|等一?大?批(?=项目)|等?\s?[\d两三四五六七八九十]+个)?(?:国家|国省道|干线|重点|一批|省际|城际|农村|旅游|重大|通[乡村镇组]|乡村)*"
    r"(?:[一二三四]级|高等级|快速)?(?:高速公路|高速路|高速|公路|铁路|高铁|客运专线|客专|快速通道|大?通道|(?:水泥|沥青|柏油|硬化|油)路|国省道|断头路|主干道|产业路|项目前期|(?:交通|公路|铁路|高速)项目|(?<=批)项目|(?<=个)(?:续建|在建|新建)?项目|增建)"
)
_WORD: Final = re.compile(
    r"(?:[一二三四]级|旅游)?(?:高速公路|高速铁路|高速|公路|铁路|高铁|客运专线|客专)|[一二三四]级路"
)
"""Right after the ends of a member that has its own word."""
_DONE: Final = re.compile(r"增建[^\W!-ÿ]{1,3}线|(?:电气化|升级|提级|扩能)?改造|改?扩建|[二三复]线(?!城市)")
"""What is done to a member, or the track that is laid there."""
_AFTER: Final = (_WORD, _DONE, _CLOSED)
_NO_END: Final = re.compile(
    r"[上下]午|今年|去年|目前|现在|以上|以下|[^\W!-ÿ]*(?:提高|增加|下降|降低|上升|增长|达到|延长|调整|扩大|缩短|覆盖|深入|推广|转移|下沉)"
    r"|[^\W!-ÿ]*[年月日岁倍]|[一二三四五六七八九十百千万亿]+[成分元人个家级线]?"
)
_ANYWHERE: Final = words("""
    县城 城区 市区 乡镇 村口 路口 园区 景区 村组 集镇 农村 社区 学校 入户 田间 地头 源头 末端
""")
"""Ends that any line may have."""
_OTHER: Final = re.compile(r"[^\W!-ÿ]{2,12}")
_JOINTS: Final = frozenset("、和及与")
_MARKS: Final = frozenset("、,。;:!?“”\n和及与等")
_OPENING: Final = frozenset(
    "改扩复升提电一二三四高公铁客增旅国干重省城农快级项交断主产通乡水沥柏硬油两五六七八九十0123456789"
)
"""First characters of the words for lines."""
_SIGHT, _LONGEST, _FAR = 8, 30, 120
"""Characters before a joint, of a member, up to the word that closes the list."""
_OTHERS: Final = 3


def courses(folded: str, found: Iterable[FoundPlace], cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Each line of such a list and its ends, where the list has two lines and a place that is known."""
    known = {place.start: place for place in found if place.end - place.start > 1 and place.kind != "road"}
    told = {place.end: start for start, place in known.items()}
    last = 0
    for joint in _BETWEEN.finditer(folded, seen):
        if joint.start() < last:
            continue
        series = _series(folded, joint.start(), last, cuts)
        for number, member in enumerate(series):
            begun = told.get(member.end(1), 0)
            if begun > member.start() and folded[begun - 1] != "经":  # 研究|甲至乙
                series[number] = _COURSE.fullmatch(folded, begun, member.end()) or member
        closing = _closing(folded, series[-1].end()) if series else None
        if closing and (len(series) > 1 or closing[0][0] == "等"):
            last = series[-1].end()
            yield from _told(folded, series, known, counted="条" in closing[0])


def _series(folded: str, at: int, last: int, cuts: Cuts) -> list[re.Match[str]]:
    """The members of the list whose first ends stand around the offset, others between them left out."""
    start = max(cuts.last(at - 1), at - _SIGHT, last)
    if folded[at - 1] == ")":
        opening = folded.rfind("(", max(at - _SIGHT, 0), at)
        start = max(cuts.last(opening - 1), opening - _SIGHT, last) if opening > 0 else start
    series: list[re.Match[str]] = []
    others = 0
    while start >= 0 and others < _OTHERS:
        stop = _stop(folded, start)
        member = _COURSE.fullmatch(folded, start, stop)
        if member is None:
            others += 1
            if not series or not _OTHER.fullmatch(folded, start, stop):
                break
        elif any(_NO_END.fullmatch(part) for part in member.groups() if part):
            break
        else:
            series.append(member)
            others = 0
        joint = _WORD.match(folded, stop) or _DONE.match(folded, stop)
        stop = joint.end() if joint else stop
        start = stop + 1 if folded[stop : stop + 1] in _JOINTS else -1
    return series


def _stop(folded: str, start: int) -> int:
    """Where a member ends: before a joint, a word for lines, or a mark."""
    at = start
    depth = 0
    while at < len(folded) and at - start < _LONGEST:
        sign = folded[at]
        depth += (sign == "(") - (sign == ")")
        if not depth and (sign in _MARKS or folded.startswith("以及", at)):
            break
        if not depth and sign in _OPENING and any(word.match(folded, at) for word in _AFTER):
            break
        at += 1
    return at


def _closing(folded: str, end: int) -> re.Match[str] | None:
    """The word for lines that closes the list, right there or after more members of other forms."""
    closed = _WORD.match(folded, end) or _CLOSED.match(folded, end)
    if closed or folded[end : end + 1] not in _JOINTS:
        return closed
    stop = min((at for at in (folded.find(mark, end) for mark in "。;\n") if at >= 0), default=len(folded))
    closing = folded.find("等", end, min(stop, end + _FAR))
    return _CLOSED.match(folded, closing) if closing >= 0 else None


def _told(
    folded: str,
    series: list[re.Match[str]],
    known: dict[int, FoundPlace],
    *,
    counted: bool,
) -> Iterator[FoundPlace]:
    kept = []
    alone = len(series) == 1 and not counted
    sure = counted
    for member in series:
        ends = [member.span(part) for part in (1, 2, 3) if member[part]]
        there = [start in known and known[start].end == end for start, end in ends]
        if alone and not all(there):
            return
        sure = sure or any(there)
        surfaces = [folded[start:end] for start, end in ends]
        if not all(map(is_generic, surfaces)) and _ANYWHERE.isdisjoint(surfaces):
            kept.append((member, ends))
    for member, ends in kept if sure else ():
        if not _WORD.match(folded, member.end()):
            yield FoundPlace.at(folded, member.start(), member.end(), "road", "course", "low")
        for start, end in ends:
            surface = folded[start:end]
            inside = any(start <= at < end for at in known)
            if not (inside or surface[-1] == "界" or is_generic(surface)):
                yield FoundPlace.at(folded, start, end, "village", "course", "low")
