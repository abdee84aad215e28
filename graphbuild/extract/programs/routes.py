"""Lists of routes that are told by what they are at the end (甲乙、丙丁等6条高铁; 甲至乙、丙至丁两条公路)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extract.bodies.scopes import is_place
from graphbuild.extract.listed_words import look_for
from graphbuild.extract.programs.borders import Candidate, is_generic, left_border
from graphbuild.extract.programs.spoken import Spoken
from graphbuild.extract.programs.words import HARD, NUMERAL

_OPENING = frozenset(
    measure + first
    for measures, firsts in (("条座", "高铁城一二普公快特大航隧国"), ("处座个", "煤矿水机在续"))
    for measure in measures
    for first in firsts
)
"""The measure word before the class of the routes, with the first character of the class."""
_TOLD = re.compile(
    rf"(?:(?:等(?:\d+|{NUMERAL}{{1,3}})?|(?<=[^\W!-ÿ])(?:\d+|{NUMERAL}{{1,3}}))[条座]|"
    rf"等(?:\d+|{NUMERAL}{{1,3}})[处座个](?=煤矿|矿井|水库|水电站|机场|[在续]建(?:铁路|高速|公路)))(?:[在续]建)?"
    r"(?:煤矿|矿井|水库|水电站|机场|高速公路|高速铁路|高速|高铁|铁路|城际铁路|城际|[一二]级公路|普通公路|公路|快速路|国省道|国省干线|国道|特大桥|大桥|航道|隧道)"
)
_BEFORE = 5
"""How many characters may stand before the measure word: 等 and a number."""
_ITEM = re.compile(r"[^\W!-ÿ]{2,7}(?:至[^\W!-ÿ]{2,6})?(?:扩容|扩建|改扩建|改造)?|[GSX]\d{2,4}线?")
_OF_PLACES = tuple("市县区旗州")
_LONE = re.compile(r"[^\W!-ÿ]{2,5}(?:至[^\W!-ÿ]{2,5})?|[GSX]\d{2,4}线?")
"""A route that no verb stands before, alone before 等."""
_PARTS = re.compile(r"[、和及]")
_PART_OF = r"(?:\([^()]{2,14}段\))?"
_BETWEEN = re.compile(
    r"(?:[、和及]|(?<=建设)|(?<=推进)|(?<=加快)|(?<=开工)|(?<=启动))(?P<name>(?!建设)[^\W!-ÿ]{2,5}?(?:经[^\W!-ÿ]{2,6}?)?至[^\W!-ÿ等]{2,5}?)"
    rf"(?={_PART_OF}(?:[、和及][^\W!-ÿ]{{2,5}}(?:经[^\W!-ÿ]{{2,6}})?至[^\W!-ÿ]{{2,5}}{_PART_OF}){{0,8}}(?:等(?:在建|续建|新建|重点)?)?(?:\d+[条个])?(?:高速铁路|高速公路|高速|高铁|铁路|城际|公路|客专))"
)
"""A route by its ends, of a list whose class stands at its end."""
_ENDED = frozenset(("等铁", "等高", "等城", "等公", "等客", "铁路", "高速", "高铁"))
look_for((*_OPENING, *_ENDED))


def routes_between(spoken: Spoken) -> Iterator[Candidate]:
    """Yield the routes that a list tells by their ends (甲至乙、丙经丁至戊等铁路)."""
    folded = spoken.folded
    for place in sorted(spoken.places(spoken.seen.offsets(_ENDED))):
        clause = spoken.clauses[place]
        if "至" in folded[clause.start : clause.end]:
            for found in _BETWEEN.finditer(folded, clause.start, clause.end):
                if HARD.search(found["name"]) is None:
                    yield Candidate(*found.span("name"), "project", "route-between", "medium", 4)


def routes(spoken: Spoken) -> Iterator[Candidate]:
    """Yield each route of a list that ends in the number of its roads, lines or bridges, and their class."""
    folded, clauses = spoken.folded, spoken.clauses
    for at in spoken.seen.offsets(_OPENING):
        place = spoken.place_of[at]
        if place < 0 or at >= clauses[place].end:
            continue
        begin = clauses[place].start
        told = _TOLD.search(folded, max(begin, at - _BEFORE), clauses[place].end)
        if told is not None and told.start() <= at:
            yield from _listed(folded, begin, told.start())


def _listed(folded: str, start: int, end: int) -> Iterator[Candidate]:
    """The items of the list that ends at ``end``; where it holds but one, if 等 says that it goes on."""
    border = left_border(folded, start, end, ())
    begin = border.start
    alone = "、" not in folded[start:end] and "和" not in folded[start:end]
    words = folded[begin:end]
    if alone and (folded[end] != "等" or words[-1:] in _OF_PLACES or is_place(words)):
        return
    if alone and not border.verb and _LONE.fullmatch(words) is None:
        return
    for found in [*_PARTS.finditer(folded, begin, end), None]:
        stop = found.start() if found else end
        words = folded[begin:stop]
        named = words[-1:] not in _OF_PLACES and not is_generic(words)
        if _ITEM.fullmatch(words) and named and HARD.search(words) is None:
            yield Candidate(begin, stop, "project", "route-listed", "medium", 3)
        begin = found.end() if found else end
