"""Groups of cities of the plan's own province, told by a letter each (成德眉资, 甬舟, 义甬舟大通道)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials, lettered
from graphbuild.extract.places.lexicon import GENERIC, is_common
from graphbuild.extract.places.lines import LISTED_LINES
from graphbuild.extract.places.regions import CITY_LETTERS, LETTERS, REGIONS

_TIE: Final = r"(?:开放)?(?:大|综合)?(?:通道|走廊)|线(?=[、,。;)等和])"
_COAST: Final = "沿海|沿江|沿河|地区"
_JOINED: Final = (
    r"同城|一体|“?双城|自创区|融合发展|协同发展|产业(?:联动|走廊|带)|联动|都市|[^\W!-ÿ]{0,2}城市群|城镇|(?:[、和][^\W!-ÿ]{2,4}){0,3}[两三四五六七八]条(?:国家级|省级)?[^\W!-ÿ]{0,4}通道|[两三四五六]市|交界|毗邻|边界|区域|海洋经济"
    r"|经济(?:[带圈区]|走廊)|科创|城际|(?:、[^\W!-ÿ]{2,3}){0,5}等(?:都市[区圈]|城市群|城镇带|发展[轴带]|地区|区域|毗邻|省际|交界|产业带)"
    r"|(?:、[^\W!-ÿ]{2,3}){1,5}(?:产业(?:走廊|带)|等[^\W!-ÿ]{2,6}通道)"
)
_AFTER: Final = re.compile(rf"(?P<tie>{_TIE})|(?P<coast>{_COAST})|{_JOINED}")
_AFTER_MANY: Final = re.compile(
    rf"(?P<tie>{_TIE})|(?P<coast>{_COAST})|{_JOINED}|[、,。;)等“”]|产业|国家|要素|[合协]作|协同|经济|抱团|[^\W!-ÿ]{{2,8}}集[群聚]"
)
"""After three letters or more, which hardly arise by chance, less need follow."""
_ANYTHING: Final = re.compile(f"{_AFTER_MANY.pattern}|(?![{''.join(sorted(LETTERS | CITY_LETTERS))}])")
"""After three cities or more anything may follow but a further letter."""
_TWINS: Final = re.compile("“?双城|同城")
_NEW_AREA: Final = re.compile(
    r"[新综等都两三四五六](?:(?P<area>(?<=新)区(?!域|块)|(?<=综)合?保税?区)|(?<=等)都市[区圈]|(?<=都)市[区圈]"
    r"|(?<=[两三四五六])个(?:片|新)?区)"
)
"""After two letters, of which a county's may be one: a new area of the two."""
_NUMBER: Final = re.compile("[两二三四五](?=[县区旗市](?!级|场))")
"""After letters: how many divisions they are."""
_LANDSCAPE: Final = frozenset("山江河湖海城新大高东西南北中平安长")
"""Letters that names of new areas hold for what they say (江北新区)."""
_LANDS: Final = frozenset("山江河湖")
_BUILT: Final = re.compile("隧道|特?大桥|景区|水库|公园|口岸|林场")
"""After a land's last character: what is built there, which bears its name."""
_FEW: Final = 2
_MANY: Final = 5
_SURE: Final = 3
"""Letters of a group after which a name that their last one begins is none (甲乙丙临|城市群)."""


def groups(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """The groups as regions, ties between them as roads, and each letter as the division it means."""
    if not initials.letters:
        return
    for run in re.finditer(f"[{''.join(sorted(initials.all_letters))}]{{{_FEW},{_MANY}}}", folded):
        start, end = run.span()
        while end - start > _FEW and folded[end - 1 : end + 1] in GENERIC:
            end -= 1  # 义甬舟|开放大通道
        if folded[end - 1] in _LANDS and _BUILT.match(folded, end):
            continue  # 甲乙山|隧道
        cities = sum(letter in initials.letters for letter in folded[start:end])
        if cities < end - start and (cities < _FEW or end - start == _FEW):
            continue
        if start and folded[start - 1] in initials.all_letters and cuts.is_cut(start - 1):
            start -= 1  # a county of the province before its cities (义|甬舟大通道)
        sure = cities == end - start and folded[start : start + _FEW] not in REGIONS
        many = end - start > _FEW and (sure or _ends(folded, end, cuts))
        after = (_ANYTHING if many else _AFTER if end - start == _FEW else _AFTER_MANY).match(folded, end)
        lines = LISTED_LINES.match(folded, end)
        alone = lines is not None and lines[0][0] not in "等和、 "  # the line is found by its word
        if alone or (after is None and lines is None) or not _is_group(folded, start, end, cuts):
            continue
        told = [(at, initials.near(folded[at])) for at in range(start, end)]
        yield from lettered(folded, told, "letter-group-own")
        if lines or after is None:
            yield FoundPlace.at(folded, start, end, "road", "own-group")
            continue
        yield from _named(folded, start, end, after)
        before = _listed_before(folded, start, initials, cuts)
        while before < start:
            if not after["tie"]:
                yield FoundPlace.at(folded, before, start - 1, "region", "own-group")
            told = [(at, initials.of(folded[at])) for at in range(before, start - 1)]
            yield from lettered(folded, told, "letter-group-own")
            start = before
            before = _listed_before(folded, start, initials, cuts)
        if after["tie"] and start < run.start():
            yield FoundPlace.at(folded, start, after.end("tie"), "road", "own-group")
    yield from _new_areas(folded, initials, cuts)
    yield from _counted(folded, initials, cuts)


def _new_areas(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """New areas of two neighbours, told by a letter each (甲乙新区), with the pair as a region."""
    for area in _NEW_AREA.finditer(folded):
        start, end = area.start() - _FEW, area.start()
        pair = folded[max(start, 0) : end]
        if start < 0 or not initials.letters & {*pair} or _LANDSCAPE & {*pair} or pair in gazetteer().names:
            continue
        if not cuts.is_cut(start) or cuts.word_over(start) or cuts.word_over(end):
            continue
        told = [(at, initials.of(folded[at])) for at in range(start, end)]
        if all(one is not None for _, one in told):
            yield from lettered(folded, told, "letter-group-own")
            yield FoundPlace.at(folded, start, end, "region", "own-group")
            if area["area"]:
                yield FoundPlace.at(folded, start, area.end(), "zone", "own-group")


def _counted(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """Letters of a list that the number of the divisions closes (甲、乙两县)."""
    for number in _NUMBER.finditer(folded):
        ats = [number.start() - 1]
        while folded[ats[-1] - 1 : ats[-1]] == "、" and cuts.is_cut(ats[-1]) and ats[-1] > 1:
            ats.append(ats[-1] - 2)
        told = [(at, initials.of(folded[at])) for at in reversed(ats)]
        if len(told) >= _FEW and cuts.is_cut(ats[-1]) and all(one is not None for _, one in told):
            yield from lettered(folded, told, "letter-group-own")


def _is_group(folded: str, start: int, end: int, cuts: Cuts) -> bool:
    names = gazetteer().names
    if not (cuts.is_cut(start) or folded[start - 1 : start] in "、") or cuts.word_over(start):
        return False
    twins = end - start == _FEW and folded.startswith("同城", end)  # 昆玉|同城化, a city far away too
    if cuts.word_over(end) or any(
        folded[at : at + 2] in names and not twins for at in range(start, end - (end - start > _SURE))
    ):
        return False
    return _TWINS.match(folded, end) is not None or not all(map(is_common, folded[start:end]))


def _ends(folded: str, end: int, cuts: Cuts) -> bool:
    """Whether letters end there for certain: at a cut, or where a common word begins."""
    return (
        cuts.is_cut(end)
        or cuts.word_from(end) > end
        or not GENERIC.isdisjoint((folded[end : end + 2], folded[end : end + 3]))
    )


def _named(folded: str, start: int, end: int, after: re.Match[str]) -> Iterator[FoundPlace]:
    if after["tie"]:
        yield FoundPlace.at(folded, start, after.end("tie"), "road", "own-group")
        return
    yield FoundPlace.at(folded, start, end, "region", "own-group")
    if after["coast"]:
        yield FoundPlace.at(folded, start, after.end("coast"), "region", "own-group")


def _listed_before(folded: str, start: int, initials: Initials, cuts: Cuts) -> int:
    """Where the group before a joint begins that the same last word closes, else the start given."""
    begin = start - 1
    while begin > 0 and folded[begin - 1] in initials.all_letters and start - 1 - begin < _MANY:
        begin -= 1
    pair = max(start - 1 - _FEW, 0)
    told = all(initials.of(folded[at]) for at in range(begin, start - 1))
    listed = folded[start - 1 : start] == "、" and start - 1 - begin >= _FEW
    if folded[start - 1] == "、" and folded[pair] == folded[start] and not (listed and told):
        word = folded[pair : start - 1]  # 合甲、合乙走廊: from one city to others
        listed, told, begin = True, word not in gazetteer().names and word not in GENERIC, pair
    return begin if listed and told and cuts.is_cut(begin) else start
