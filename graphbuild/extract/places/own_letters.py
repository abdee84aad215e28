"""Letters of the plan's own places: its province, its city or county, and those beside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graphbuild.extract.begun import matches_at
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.context import Context
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import Gazetteer, gazetteer
from graphbuild.extract.places.initials import Initials
from graphbuild.extract.places.lexicon import FIRMS, is_common
from graphbuild.extract.places.regions import CITY_LETTERS, LETTERS, REGIONS, STRONG

_PLAINEST: Final = "粤浙冀皖赣鄂闽豫渝黔滇"
"""Letters of provinces that hardly any word holds but the names of waters, towns and persons."""
_NAMES_GO_ON: Final = frozenset("江水河州县山东南西北中章池I公")
"""After such a letter: another name goes on, a side that is told elsewhere, or a licence's number."""
_UNIVERSITY: Final = re.compile("大(?![地路道力桥湾])")
"""After such a letter: the university that is called by it (甲大)."""
_COMMON: Final = (
    "(?:驻|来|在|援|入|赴|返|留|旅)({letters})"
    "(?=单位|部队|军|武警|官兵|解放军|机构|企业|高校|院校|高职|大学|科研|金融|商会|中省|省属|中央|省|央|各"
    "|领事|总领|使馆|客商|人员|人士|游客|投资|创业|就业|务工|落户|兴业|置业|洽谈|调研|考察|视察|指导|帮扶|挂职|蹲点|观摩"
    "|学习|交流|采访|旅游|工作|发展|设立|布局|落地|康养|旅居|就医|购药|度假|养老|专题|汇报|住院|安家)"
    "|({letters})(?=师附[校中小])"
)
"""A letter that common words hold as well: what stands on either side where it means the plan's own place."""
_AFTER: Final = (
    r"({letters})(?:(?<=[^\W!-ÿ]{{2}}[兴强通富惠].)(?=”)"
    "|(?<=“.)(?=[才马商](?:\\d|[一二三四五六七八九十]|”))"
    "|(?<=(?:企业|外资|客商|人才|总部|技术|资本|项目|学子|游客|央企|民企|外企|国企)[进入来返引].)"
    r"(?=[、,。”等]|[^\W!-ÿ]?大))"
)
"""The same, told by what goes before it: who comes (人才进甲), what it is to be (开放兴甲), a quoted name."""
_TELLING: Final = (
    "(?:驻|来|在|援|入|赴|离|返|回|留|爱)({letters})(?![东西南北])"
    "|({letters})(?=钢|能(?![力量])|铸|商(?!业)|化集团|汽|电(?=[一二三四]期|厂|集团)|籍|企|酒(?!店)|药|铝|煤)"
)
_AFTER_CUT: Final = 2
"""The group of both forms in which nothing stands before the letter: a cut must."""
_MERCHANTS: Final = "商(?:大会|总会|联合会)"
_BRAND: Final = re.compile(
    r"“([^\W!-ÿ])(?=字号|(?:里|政|事|省事|服|时|汇|易|企|惠|农|就|学|健康|好)[^\W!-ÿ]{1,2}”|”(?:菜|商|品|才|酒|药)[进出入品])"
)
"""A letter that opens a name of three or four characters in quotes, as the services of a province have."""
_PHASE: Final = re.compile("[一二三四五]期")
_LISTED_PHASE: Final = re.compile(r"、([^\W!-ÿ]{2,3})[一二三四五]期")
_PLANT: Final = re.compile("电(?=[一二三四五]期|至)")
_SIDE: Final = "({letters})[东西南北中](?:部(?!门|署|队))?(?![路街巷门站桥山村镇乡县市区铁])"
_COMMON_SIDE: Final = (
    "({letters})[东西南北]部?(?:地区(?!生产总值|差)|(?=低碳|新城|新区|生态|片区|[\\d]+千伏|各县|县市))"
)
"""A side told by a letter that common words hold as well: what goes on after it."""
_PAIR: Final = (
    r"([^\W!-ÿ])({letters})(?=[产园合]|两地|共建|对口|协作|结对|帮扶|新城)"
    r"|({letters})([^\W!-ÿ])(?=合作|园|产业园|两地|共建|对口|协作|结对|帮扶)"
)


@dataclass(frozen=True, slots=True)
class OwnLetter:
    """A letter of a division at home: whether it tells it where it stands, whether the plan is that one's."""

    code: str
    kind: str
    telling: bool
    own: bool


def letters_at_home(
    own: tuple[str, ...], names: Gazetteer, context: Context, of_divisions: Iterable[FoundPlace]
) -> dict[str, OwnLetter]:
    """The first character of each of the plan's own divisions and of those in it, the nearest first.

    A letter tells its division where common words seldom hold it, and the text names the division.
    """
    named: Counter[str] = Counter(place.code for place in of_divisions if place.code)
    held: dict[str, OwnLetter] = {}
    for code in (*own[:2], *sorted(code for code in named if names.parents.get(code) == context.prefecture)):
        one = names.current.get(code)
        if one is not None and code.endswith("0000") and LETTERS.get(one.name[0]) != code:
            continue
        if one is not None and one.name[0] not in held:
            telling = named[code] > 1 and not is_common(one.name[0])
            held[one.name[0]] = OwnLetter(code, one.kind, telling, code in own[:2])
    for letter, code in CITY_LETTERS.items():  # the capital of the own province (赴邕汇报)
        if own and code == f"{own[-1][:2]}0100" and letter not in held:
            held[letter] = OwnLetter(code, "admin-prefecture", telling=False, own=True)
    return held


def own_letters(
    folded: str, own: Mapping[str, OwnLetter], province: str, initials: Initials, cuts: Cuts
) -> Iterator[FoundPlace]:
    """Letters of the plan's own places: a common character only between those who are there (驻易部队).

    One that tells its division counts in the names of firms, sides and pairs as well (韶钢, 阜东, 莞韶).
    """
    common = {letter: _offsets(folded, letter) for letter, one in own.items() if one.own}
    yield from _brands(folded, province)
    yield from _everywhere(folded, province, cuts)
    telling = {letter: _offsets(folded, letter) for letter, one in own.items() if one.telling}
    for chosen, form in ((common, _COMMON), (common, _AFTER), (telling, _TELLING)):
        for found in _matches(form, chosen, folded):
            start, end = found.span(found.lastindex or 1)
            if start == found.start() and found.lastindex == _AFTER_CUT and not cuts.is_cut(start):
                continue
            other = folded[start : start + 2] in gazetteer().names and not folded.startswith("康养", end)
            if not cuts.word_over(start) and not other and folded[start : start + 2] not in FIRMS:
                yield _own(folded, start, end, own)
    for side in _matches(_SIDE, telling, folded):
        start, end = side.span()
        if cuts.is_cut(start) and side[0][:2] not in gazetteer().names and own[side[1]].own:
            yield _own(folded, start, start + 1, own)
            if not folded.startswith("大道", end):
                yield FoundPlace.at(folded, start, end, "region", "own-side")
    for side in _matches(_COMMON_SIDE, common, folded):
        if cuts.is_cut(side.start()) and side[0][:2] not in REGIONS:  # 西北地区
            yield _own(folded, side.start(), side.start() + 1, own)
            yield FoundPlace.at(folded, *side.span(), "region", "own-side")
    yield from _plants(folded, initials, cuts)
    for letter in common:
        for merchants in re.finditer(f"{letter}(?<=[办届国界].){_MERCHANTS}", folded):
            yield _own(folded, merchants.start(), merchants.start() + 1, own)
    yield from _tied(folded, own, telling, initials, cuts)


def _tied(
    folded: str,
    own: Mapping[str, OwnLetter],
    telling: Mapping[str, list[int]],
    initials: Initials,
    cuts: Cuts,
) -> Iterator[FoundPlace]:
    """A telling letter and another one beside it that have something in common (甲乙合作)."""
    for pair in _matches(_PAIR, telling, folded):
        start, end = pair.span()
        other = start if pair[1] else start + 1
        told = None if folded[other] in "东西南北中" else initials.of(folded[other])
        if told and cuts.is_cut(start) and pair[0] not in gazetteer().names:
            yield _own(folded, start if pair[3] else start + 1, end if pair[1] else start + 1, own)
            yield FoundPlace(other, other + 1, folded[other], told[1], told[0], (), "medium", "letter-pair")
            if folded.startswith("园", end):
                yield FoundPlace.at(folded, start, end + 1, "zone", "letter-pair")


def _plants(folded: str, initials: Initials, cuts: Cuts) -> Iterator[FoundPlace]:
    """Power plants by the letter of the county or city at home that they lie in (达电三期)."""
    for plant in _PLANT.finditer(folded):
        start, end = plant.start() - 1, plant.end()
        letter = folded[max(start, 0) : start + 1]
        told = initials.of(letter) if letter and letter in initials.home else None
        if told is not None and cuts.is_cut(start):
            yield FoundPlace(start, start + 1, letter, told[1], told[0], (), "medium", "letter-own")
            yield FoundPlace.at(folded, start, end, "facility", "letter-plant")
            phase = _PHASE.match(folded, end)
            at = phase.end() if phase else end
            if phase:
                yield FoundPlace.at(folded, start, at, "facility", "letter-plant")
            while phase and (listed := _LISTED_PHASE.match(folded, at)):  # 甲电三期、乙一期
                at = listed.end()
                if folded[listed.end(1) - 1] != "电":
                    yield FoundPlace.at(folded, listed.start(1), at, "facility", "listed-plant")
                    yield FoundPlace.at(folded, *listed.span(1), "village", "listed-plant")


def _brands(folded: str, province: str) -> Iterator[FoundPlace]:
    """The province's letter that opens a quoted name of its services or stands quoted before its goods."""
    for brand in _BRAND.finditer(folded):
        if brand[1] in STRONG and LETTERS[brand[1]] == province:
            start, end = brand.span(1)
            yield FoundPlace(start, end, brand[1], "admin-province", province, (), "medium", "letter-own")


def _everywhere(folded: str, province: str, cuts: Cuts) -> Iterator[FoundPlace]:
    """The letter of the plan's own province wherever it stands, if other words and names seldom hold it.

    That of 广东 counts in every plan: nothing else is written with it.
    """
    for letter in _PLAINEST:
        at = folded.find(letter) if letter == "粤" or LETTERS[letter] == province else -1
        while at >= 0:
            end = at + 1
            pairs = (folded[at - 1 : end] if at else "", folded[at : end + 1])
            named = any(pair in gazetteer().names for pair in pairs)
            named = (
                named or folded[end : end + 1] in _NAMES_GO_ON or _UNIVERSITY.match(folded, end) is not None
            )
            if not named and not cuts.word_over(end):
                code = LETTERS[letter]
                yield FoundPlace(at, end, letter, "admin-province", code, (), "medium", "letter-own")
            at = folded.find(letter, end)


def _offsets(folded: str, letter: str) -> list[int]:
    found, at = list[int](), folded.find(letter)
    while at >= 0:
        found.append(at)
        at = folded.find(letter, at + 1)
    return found


def _matches(form: str, chosen: Mapping[str, list[int]], folded: str) -> Iterator[re.Match[str]]:
    """What a form with the letters matches: it begins with one of them, or with the character before it."""
    offsets = {begin for found in chosen.values() for at in found for begin in (max(at - 1, 0), at)}
    if not offsets:
        return iter(())
    pattern = re.compile(form.format(letters="|".join(sorted(map(re.escape, chosen)))))
    return matches_at(pattern, folded, sorted(offsets))


def _own(folded: str, start: int, end: int, own: Mapping[str, OwnLetter]) -> FoundPlace:
    one = own[folded[start]]
    return FoundPlace.at(folded, start, end, one.kind, "letter-own", code=one.code)
