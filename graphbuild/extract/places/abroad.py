"""Places abroad: countries by a letter each (中欧, 俄乌, 义新欧), cities by the country before them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.begun import begun
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import Initials
from graphbuild.extract.places.lexicon import is_generic, words
from graphbuild.extract.places.regions import COUNTRIES, LETTERS, STRONG

PAIRS: Final = words("""
    中欧 中美 中俄 中日 中韩 中德 中法 中英 中意 中泰 中越 中老 中缅 中哈 中巴 中蒙 中白 中新 中马 中印 中澳
    中非 中柬 中葡 中孟 中吉 中塔 中朝 中尼 中埃 中沙 中智 中捷 中匈 中塞 中以 中瑞 中荷 中丹 中爱 中希 俄乌
    巴以 美欧 美俄 美日 美韩 欧俄 滇缅 滇越 滇老
""")
"""Two countries by the letters that the press and the treaties know them by."""
_FRIENDLY: Final = frozenset(("友好", "友城"))
look_for((*PAIRS, "新欧", "欧班", *_FRIENDLY))
_BETWEEN: Final = re.compile(
    r"(?:国际)?(?:货运|铁海联运|海运|航线|航班|班列|班轮|快线|关系|合作|友[好谊]|贸易|经贸|经济|投资|产业|工业|边境|边贸|跨境|区域|口岸|铁路|公路|高铁"
    r"|通道|走廊|自由贸易|自贸|“?两[国廊]|双边|交流|文化|科技|生态|创新|示范|联合|共建|摩擦|冲突|战争|局势|危机|关税|峰会"
    r"|论坛|博览会|[(][一-鿿—–-]{2,8}[)]|[(]亚[)]|准轨|[东西]线|远东|天然气|原油|[^\W!-ÿ]{2,5}(?:公路|铁路)?大桥|[^\W!-ÿ]{2,5}[—–-]|[^\W!-ÿ]{2}(?:生态|国际|合作|创新)|[^\W!-ÿ]{2,3}(?:产业园|工业园|科技园|知识城)|[^\W!-ÿ]{2,5}(?:至[^\W!-ÿ]{2,6}合作区|国际边境)|等?互联互通|地方|[、和与]中[^\W!-ÿ]"
    r"|(?:[、和与][^\W!-ÿ]{2,4}){0,4}等?(?:传统|主要|新兴|发达|成熟|重点)*(?:国家和地区|国家|市场))"
)
"""After the letters: what two countries have with each other."""
_LINE: Final = re.compile("铁路(?!大桥)|高铁|高速公路|高速|公路|通道|(?:[东西]线|远东)?(?:天然气|原油)管道")
_BEYOND: Final = "(亚)"
_NO_CHINA: Final = frozenset("集其当空高初")
"""Before 中: another word ends there (集中, 其中)."""
_TRAINS: Final = re.compile(r"”?(?:国际|货运|集装箱)*(?:班列|列车|快铁|班车|铁路|通道|大通道)|[、,。]")
_SINKIANG: Final = "650000"
_CITY: Final = re.compile(
    r"(?![的和与企各等国地市州省])([^\W!-ÿ]{2,5}?)(?:边疆区|市(?![场民值政区级委])|(?<!自治)州(?!际)|省(?!份))"
)
"""After a country: a city or a part of it by its full name (越南下龙市)."""
_SECONDS: Final = "".join(sorted({pair[1] for pair in PAIRS if pair[0] == "中"} - {"新"})) + "乌"
_GROUPS: Final = begun(
    rf"孟中印缅|老缅泰|日韩(?!国)|欧美|(?<=[对与赴])[英法德意日韩美俄印澳]{{2,6}}(?=等)|中[{_SECONDS}]{{2,3}}(?=、中|[三四多]?[国方]|(?:国际|跨境)|铁路|公路|班列|通道|经济走廊|合作|边境|毗邻)"
)
"""Three countries or more by a letter each."""
_FRIENDS: Final = re.compile(
    r"(?:国际)?友好(?:交流|合作)?(?:城市|省州)|(?:国际)?友城(?!合作|大会|论坛|交流|工作)"
)
_TIES: Final = "结为|结成|缔结|建立|签[订署]"
_TOWN: Final = rf"(?:(?!{_TIES})[^\W!-ÿ]){{2,6}}"
_NAMED_FRIENDS: Final = re.compile(
    rf"({_TOWN}(?:[、和与]{_TOWN})*)(?<!等)(?:{_TIES})?等?\s?[\d一二三四五六七八九十两]*[个座对]?$"
)
_BETWEEN_FRIENDS: Final = re.compile("[、和与]")
_SIGHT: Final = 40
"""Characters before the word for cities that are friends in which they are named."""


def abroad(
    folded: str, known: Iterable[FoundPlace], initials: Initials, cuts: Cuts, seen: Seen
) -> Iterator[FoundPlace]:
    """Countries by letters, with the pair of them as a region; cities after their country or as friends."""
    for pair, there in sorted(seen.among(PAIRS).items()):
        for start in there:
            if (folded[start - 1 : start] in _NO_CHINA and start) or not _BETWEEN.match(folded, start + 2):
                continue
            if pair != "中欧" and cuts.word_over(start):
                continue
            line = _LINE.match(folded, start + 2)
            if line:
                yield FoundPlace.at(folded, start, line.end(), "road", "letters-abroad")
            yield FoundPlace.at(folded, start, start + 2, "region", "letters-abroad")
            code = LETTERS.get(pair[0]) if pair[0] in STRONG else None  # 滇缅
            if code:
                yield FoundPlace(start, start + 1, pair[0], "admin-province", code, (), "medium", "letter")
            else:
                yield FoundPlace.at(folded, start, start + 1, "region", "letter-abroad")
            yield FoundPlace.at(folded, start + 1, start + 2, "region", "letter-abroad")
            if folded.startswith(_BEYOND, start + 2):  # 中欧(亚)班列
                yield FoundPlace.at(folded, start, start + 5, "region", "letters-abroad")
                yield FoundPlace.at(folded, start + 3, start + 4, "region", "letter-abroad")
    yield from _trains(folded, initials, seen)
    for group in _GROUPS.finditer(folded, seen):
        if folded[group.start() - 1] in _NO_CHINA:
            continue
        yield FoundPlace.at(folded, *group.span(), "region", "letters-abroad")
        for at in range(*group.span()):
            yield FoundPlace.at(folded, at, at + 1, "region", "letter-abroad")
    for place in known:
        if place.surface in COUNTRIES:
            city = _CITY.match(folded, place.end)
            if city and cuts.last(city.end() - 1) <= place.end:
                yield FoundPlace.at(folded, *city.span(), "region", "city-abroad")
                yield from _beside(folded, city.end())
    yield from _friends(folded, cuts, seen)


def _beside(folded: str, end: int) -> Iterator[FoundPlace]:
    """The cities abroad that a list goes on with after one of them (甲国乙市、丙州)."""
    names = gazetteer().names
    while folded[end : end + 1] == "、":
        city = _CITY.match(folded, end + 1)
        if city is None or city[0] in names or city[1] in names:
            return
        if any(city[1][:length] in COUNTRIES for length in (2, 3, 4, 5)):
            return
        yield FoundPlace.at(folded, *city.span(), "region", "city-abroad")
        end = city.end()


def _trains(folded: str, initials: Initials, seen: Seen) -> Iterator[FoundPlace]:
    """The letters in the names of the trains to Europe: a city's, 新 for Xinjiang, 欧 (郑新欧, 蓉欧)."""
    for start in seen.get("新欧"):
        home = initials.of(folded[start - 1]) if start else None
        if home and _TRAINS.match(folded, start + 2):
            code = (folded[start - 1], home[1], home[0])
            yield FoundPlace(start - 1, start, code[0], code[1], code[2], (), "medium", "letter-train")
            yield FoundPlace(
                start, start + 1, "新", "admin-province", _SINKIANG, (), "medium", "letter-train"
            )
            yield FoundPlace.at(folded, start + 1, start + 2, "region", "letter-abroad")
    for start in seen.get("欧班"):
        home = initials.of(folded[start - 1]) if start and folded[start - 1] not in "中新" else None
        if home and folded.startswith("列", start + 2):
            yield FoundPlace(
                start - 1, start, folded[start - 1], home[1], home[0], (), "medium", "letter-train"
            )
            yield FoundPlace.at(folded, start, start + 1, "region", "letter-abroad")


def _friends(folded: str, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """The members of a list that a word for cities abroad closes (甲、乙2个友好城市)."""
    for start in seen.offsets(_FRIENDLY):
        if _FRIENDS.match(folded, start) is None:
            continue
        series = _NAMED_FRIENDS.search(folded, max(start - _SIGHT, 0), start)
        if series is None or not _BETWEEN_FRIENDS.search(series[1]):
            continue
        at = max(cuts.last(series.start(1)), series.start(1))
        for number, name in enumerate(_BETWEEN_FRIENDS.split(folded[at : series.end(1)])):
            begin = max(cuts.last(at + len(name) - 1), at) if number == 0 else at
            worded = cuts.word_holding(begin, at + len(name)) or cuts.last(at + len(name) - 1) > begin
            if at + len(name) - begin > 1 and not worded and not is_generic(folded[begin : at + len(name)]):
                yield FoundPlace.at(folded, begin, at + len(name), "region", "city-abroad")
            at += len(name) + 1
