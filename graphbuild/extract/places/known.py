"""Well-known regions, waters, mountains, sites and countries, with the places inside their names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer, leftmost_longest
from graphbuild.extract.places.kinds import is_other_area
from graphbuild.extract.places.regions import COUNTRIES, LETTERED, LETTERS, REGIONS
from graphbuild.extract.places.trunks import TRUNKS, kind_of
from graphbuild.extract.places.words import FOREIGN, is_trapped

_NAMESAKE: Final = re.compile(
    r"产业(?=领军|人才)|学者|英才|人才|[路街门](?!户)|大街|(?<=华南)城(?!市)|(?<=[南北]方)(?:医科|科技大|工业大|民族大|电网|航空)"
)
"""After a name: a program, a street or a gate that only bears it (泰山学者, 黄河路)."""

_SEAS: Final = frozenset(("东海", "南海", "黄海", "东江", "西江", "北江"))
_INLAND: Final = re.compile(r"景区|街道|[镇乡村]|社区|小区|公园")
"""After the name of a sea or a river: another place that only bears it."""
_MAKER: Final = re.compile(
    r"存储|精工|、风帆|哈弗|控股|股份|集团|项目|配套|零部件|润滑|证券|葡萄酒|电脑|钻探|物业|期货"
)
"""After 长城: a firm that only bears the name of the wall."""
_NO_CHINA: Final = frozenset("展集其")
"""Before 中国: another word ends in 中 there (发展中国家, 集中国有资本)."""
_DOCTRINE: Final = re.compile("特色社会主义|式现代化|共产党|梦(?!想)")
"""After 中国: a doctrine or a party that bears the name, and no location of what is done."""
_TOWARDS: Final = frozenset("向往朝")
_SIDED: Final = re.compile(r"[,。;)]|(?:角|侧|方向|门|外环|隅|片区|大学)(?!区)")
_SHORT_MONGOLIA: Final = "蒙古"
_ABROAD: Final = re.compile("(?<=[、和与及对赴])蒙古(?=[、,。;)等和与及开])")
"""The country without its last character, in a list or as what is spoken of abroad."""
_COMPASS: Final = frozenset(("东北", "西北", "东南", "西南"))
_BORDER: Final = re.compile(
    r"半?环(?:绕城|高速|线|路|[、,。])|绕城|[东西南北][^\W!-ÿ]?面|部(?:[与同][^,。;]{2,12}(?:交界|接壤|相[连接邻]|毗[连邻])|以[^,。;]{2,16}为界)|、[东西南北]{1,2}与[^,。;]{2,16}(?:相[连接邻]|毗[连邻]|接壤|交界)|与[^,。;]{2,12}(?:相[连接邻]|毗连|毗邻|接壤|交界|为[界邻])|以[^,。;]{2,16}(?:为界|接壤)|[接邻靠临连距向][^\W!-ÿ]|至(?![东西][南北]|华[东西南北中]|沿海)[^\W!-ÿ]|角(?!洲)"
)
"""After a direction: what a territory borders on there."""
_AREA: Final = re.compile("地区(?!生产总值|差)")
_GROUPED: Final = re.compile("(?:都市圈|城市圈|城市群|城市带|经济圈|经济区)$")
_NEW_AREA: Final = re.compile("(?:新区|自由贸易港|自贸港|(?<=辽宁|江苏)沿海(?:经济带)?)$")
"""After a division or a region: what is named for it."""
_LESSON: Final = re.compile("式?”?经验|式")
"""After 枫桥: the way of governing that the whole country knows by the name of the town."""
_REACH: Final = re.compile(
    "水道|干线|干流|干支流|支流|航道|源头|源区|滩区|岸线|[东西南北]溪(?![镇乡村街])|[东西南北]源(?=[、,。段])"
)
"""After a river: the part of it that is meant."""
_CAPITAL: Final = "首都"
_NO_CAPITAL: Final = re.compile("师范|医科|经济贸易|图书馆|博物馆|体育|之窗")
"""After 首都: a house that bears the word."""
_WATERWORKS: Final = re.compile(
    "(?:中线|东线)?(?:工程|配套工程|配套|县城|地表|水厂|江水|受水|供水|水源|移民|干渠|总干渠)"
)
"""After an aqueduct's name: another work that bears it."""
_UPLAND: Final = re.compile("区(?![域位块划县])")
"""After a mountain: all the land of it."""
_LINE: Final = re.compile(r"[^\W!-ÿ]{0,2}(?:高铁|铁路|高速|城际|客专)")
"""After two letters: the word for a line, which they are part of the name of."""
_GOES_ON: Final = re.compile(r"[^\W!-ÿ]”")
"""After letters that a quotation opens with: one more of them."""
_HERE: Final = frozenset("湖河江山庄村屯营")
_OLD_REGIONS: Final = frozenset(("直隶", "燕赵", "三晋", "齐鲁", "荆楚", "巴蜀", "关中", "燕都"))
"""Old regions that the names of sites open with."""
_ROUND_LINE: Final = re.compile(r"[^\W!-ÿ]{0,4}?(?:公路|高速|高铁|铁路|快速|路|线|大道|绿道)")
"""After what lies in a ring: the line that goes around it (环南岭旅游公路)."""
_GOING: Final = frozenset("大登游望沿到爱靠绕跨过上下入出环越")
"""Before a mountain's name: what is done there, and the word for all around it."""
_SOUNDS: Final = frozenset(FOREIGN)
_ALONE: Final = ("太行", "秦岭", "祁连", "昆仑")
"""Mountains whose short names hardly arise between other words."""
_SHORT: Final = 2
"""Characters of a mountain's name that may end another one (仙华山: 华山)."""
_DAMS: Final = frozenset("库站闸")
"""Before 坝上: what is above the dam, and no highland."""
_BEND: Final = ("黄河", "“几字弯”")
_WHOLE: Final = "大湾区"
_BAY: Final = "湾区"
_NAMES: Final = frozenset(name for name in (*REGIONS, *COUNTRIES) if len(name) > 1)
look_for((_CAPITAL, _WHOLE, _BAY, *_NAMES))
_OTHERS: Final = frozenset("大的海河港江湖州胶前内外深东西南北中新老金银月长黄流")
"""Before it: another bay ends there, or the best of its kind is told."""
_INTO: Final = re.compile("湾(?<=[融入]湾)(?=发展|先行|[、,。;”]|行动|战略|步伐)")
"""The area by its first character, as plans around it say that they grow into it."""


def _opens(folded: str, start: int, cuts: Cuts) -> bool:
    """Whether a name begins at the offset: after a cut, or after a division."""
    divided = gazetteer().names
    if folded.startswith(_ALONE, start):
        return True
    if cuts.is_cut(start) or folded[start - 1] in _GOING:  # 大|南岭片区, 登|华山
        return True
    return any(folded[max(start - length, 0) : start] in divided for length in (2, 3, 4))


def _is_longer(folded: str, start: int, end: int, cuts: Cuts) -> bool:
    """Whether one character before a river's name in a list is part of a longer name."""
    listed = end - start == _SHORT and folded[start - 2 : start - 1] == "、" and start > 1
    return listed and not cuts.is_cut(start) and folded[start - 1] not in _GOING


def _is_spelt(folded: str, start: int, cuts: Cuts) -> bool:
    """Whether what stands before the offset spells the sounds of a longer name that goes on there."""
    if start < _SHORT or cuts.is_cut(start) or not _SOUNDS.issuperset(folded[start - _SHORT : start]):
        return False
    return not any(folded[max(start - length, 0) : start] in gazetteer().names for length in (2, 3, 4))


def known_regions(folded: str, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Well-known regions, and inside them the waters and mountains they are named for."""
    divided = gazetteer().names  # 峨眉山|市
    found = [
        (start, end, name)
        for start, end, name in seen.mentions(_NAMES)
        if name not in _COMPASS or folded[start - 1 : start + 1] not in divided  # 山西|南部
    ]
    ends = [end for _, end, _ in found]
    ended = {*ends}
    for start, end, name in leftmost_longest(found):
        if _NAMESAKE.match(folded, end) or (
            (name in _SEAS or REGIONS.get(name) == "scenic") and _INLAND.match(folded, end)
        ):
            continue
        if name[-1] == "山" and folded.startswith("地", end) and name[:-1] in REGIONS:
            end, name = end - 1, name[:-1]  # 太行|山地
        kind = REGIONS.get(name, "region")
        works = _WATERWORKS.match(folded, end) if name.startswith("南水北调") else None
        if works:
            if works[0] == "配套工程":
                yield FoundPlace(
                    start, works.end(), f"{name}{works[0]}", kind, "", (), "high", "known-region"
                )
            if works[0].endswith("干渠"):
                yield FoundPlace(
                    start, works.end(), f"{name}{works[0]}", "river", "", (), "high", "known-region"
                )
            if works[0] != "工程":
                continue
        longer = folded[start : end + 1] in divided or folded[start : end + 2] in divided  # 巴林|右旗
        goes_on = longer or folded.startswith("中央", end - 1)
        if is_trapped(folded, start, end) or goes_on or is_other_area(name, folded):
            continue
        if name == _SHORT_MONGOLIA and not _ABROAD.match(folded, start):
            continue
        if name in COUNTRIES and start not in ended and _is_spelt(folded, start, cuts):
            continue  # 木哈林|沙特
        line = (len(name) == _SHORT or name in LETTERED) and _LINE.match(folded, end)
        begun = start > 0 and cuts.is_cut(start - 1) and not cuts.is_cut(start)  # 绥|哈大齐
        if len(name) == _SHORT and begun and cuts.word_over(start):
            continue  # 建|成渝万铁路
        if name in LETTERED and (line or begun or _GOES_ON.match(folded, end)):
            continue  # 广清|永高铁, “武鄂黄黄|咸”
        if name in {"长城", "长江", "三峡"} and _MAKER.match(folded, end):
            continue
        if name in _COMPASS and (folded[end : end + 1] in _HERE or _BORDER.match(folded, end)):
            continue  # 西南湖, 东北与甲县接壤
        if kind == "mountain" and len(name) == _SHORT and not _opens(folded, start, cuts):
            continue
        if kind == "river" and _is_longer(folded, start, end, cuts):
            continue  # 、蔚|汾河
        if name == "枫桥" and not _LESSON.match(folded, end):
            continue
        if name == "坝上" and folded[start - 1 : start] in _DAMS:
            continue  # 水库|坝上
        if name == "港澳" and folded[start - 1 : start] == "京":
            continue
        if name == "中国" and folded[start - 1 : start] in _NO_CHINA:
            continue
        if name in COUNTRIES and folded.startswith("族", end):
            continue
        if (
            name in _COMPASS
            and start
            and (_SIDED.match(folded, end) or folded[start - 1] in _TOWARDS)
            and folded[start - 1] in "向往朝城县区市州盟旗省镇村内脉山"
        ):
            continue
        if kind == "mountain" and folded.startswith("脉", end) and name[-1] == "山":
            yield FoundPlace(start, end + 1, f"{name}脉", "region", "", (), "medium", "known-range")
        if kind == "mountain" and name[-1] == "山" and _UPLAND.match(folded, end):
            yield FoundPlace(start, end + 1, f"{name}区", "region", "", (), "medium", "known-range")
        around = folded[start - 1 : start] == "环" and cuts.is_cut(start - 1) and kind != "corridor"
        if around and name not in COUNTRIES and not _ROUND_LINE.match(folded, end):
            yield FoundPlace(start - 1, end, f"环{name}", "region", "", (), "medium", "known-around")
        rule = "doctrine" if name == "中国" and _DOCTRINE.match(folded, end) else "known-region"
        yield FoundPlace(start, end, name, kind, "", (), "high", rule)
        if kind == "corridor" and name.startswith("西部"):
            yield FoundPlace(start, start + 2, "西部", "region", "", (), "high", "known-nested")
        rest = _GROUPED.search(name) or _NEW_AREA.search(name)
        held = divided.get(name[: rest.start()], ()) if rest else ()
        for kind_of_held in ("admin-province", "admin-prefecture"):  # 海南|自由贸易港, 西安|都市圈
            held = tuple(one for one in held if one.kind == kind_of_held) or held
        for one in held if len(held) == 1 and name[: rest.start() if rest else 0] not in REGIONS else ():
            surface = name[: rest.start()] if rest else name
            yield FoundPlace(
                start, start + len(surface), surface, one.kind, one.code, (), "high", "known-nested"
            )
        tied = TRUNKS.get(name[:-1], ()) if kind == "corridor" else ()  # 京广|线
        for at, code in enumerate(LETTERED.get(name, tied), start):
            yield FoundPlace(
                at, at + 1, folded[at], kind_of(code) if code else "zone", code, (), "medium", "known-nested"
            )
        if name.endswith("边区"):
            for at in range(start, end):
                province = LETTERS.get(folded[at])
                if province:
                    yield FoundPlace(
                        at, at + 1, folded[at], "admin-province", province, (), "medium", "letter"
                    )
                elif folded[at] == "察":  # 察哈尔, a province that is no more
                    yield FoundPlace(at, at + 1, "察", "region", "", (), "medium", "letter")
        if rest and name.startswith("首都"):
            yield FoundPlace(start, start + 2, "首都", "admin-province", "110000", (), "high", "known-nested")
        reach = _REACH.match(folded, end) if kind == "river" else None
        if reach:
            yield FoundPlace(
                start, reach.end(), f"{name}{reach[0]}", "river", "", (), "medium", "known-reach"
            )
        if name == _BEND[0] and folded.startswith(_BEND[1], end):
            yield FoundPlace.at(folded, start, end + len(_BEND[1]), "corridor", "known-region")
        area = _AREA.match(folded, end) if kind == "region" and name not in COUNTRIES else None
        if area:
            yield FoundPlace(start, area.end(), f"{name}地区", kind, "", (), "high", "known-region")
        there = found[bisect_right(ends, start) : bisect_right(ends, end)]
        inside = [one for one in there if start <= one[0] and one[:2] != (start, end)]
        waters = [one for one in inside if REGIONS.get(one[2]) in {"river", "mountain"}]  # 长江|中游|城市群
        inner_ones = {*leftmost_longest(inside), *leftmost_longest(waters)} if inside else ()
        for inner_start, inner_end, inner in sorted(inner_ones):
            water = REGIONS.get(inner) in {"river", "mountain"} and REGIONS.get(inner) != kind
            group = kind == REGIONS.get(inner) == "region" and _GROUPED.fullmatch(name[len(inner) :])
            site = kind == REGIONS.get(inner) == "scenic" and name.endswith("遗址")
            side = name in {f"{inner}地区", f"{inner}四地州"} and inner[-1] not in "部方" and inner[0] != "环"
            old = kind == "scenic" and inner in _OLD_REGIONS and inner_start == start
            whole = kind == "facility" == REGIONS.get(inner)
            if (
                water
                or site
                or old
                or whole
                or (group and inner_start == start)
                or (inner in REGIONS and side)
            ):
                yield FoundPlace(
                    inner_start, inner_end, inner, REGIONS[inner], "", (), "high", "known-nested"
                )


def capital(folded: str, seen: Seen) -> Iterator[FoundPlace]:
    """The capital of the country as the place it is, but in what one word is for with 非首都 before it."""
    for start in seen.get(_CAPITAL):
        if folded[start - 1 : start] != "非" and not _NO_CAPITAL.match(folded, start + 2):
            yield FoundPlace(start, start + 2, "首都", "admin-province", "110000", (), "medium", "capital")


def with_divisions(
    folded: str, known: Iterable[FoundPlace], divided: Iterable[FoundPlace]
) -> Iterator[FoundPlace]:
    """The same regions; one that a division opens the name of goes with it (甲省乙湾经济区).

    A new area of the nation stands as well for itself there (甲省乙江新区: 乙江新区).
    """
    begun = {place.end: place.start for place in divided}
    for place in known:
        start = begun.get(place.start)
        area = place.kind == "zone" and place.surface.endswith("新区")
        if start is None or area or not _GROUPED.search(place.surface):
            yield place
        if start is not None and (area or _GROUPED.search(place.surface)):
            yield replace(place, start=start, surface=folded[start : place.end])


def bays(folded: str, cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """Every mention of it by less than its name, where nothing else ends in the same words."""
    if not seen.get(_WHOLE):
        return
    for at in seen.get(_BAY):
        before = folded[at - 1 : at]
        if before not in _OTHERS and not cuts.word_over(at) and not cuts.word_over(at + len(_BAY)):
            yield _bay(at, _BAY)
    for into in _INTO.finditer(folded):
        yield _bay(into.start(), into[0])


def _bay(start: int, surface: str) -> FoundPlace:
    return FoundPlace(start, start + len(surface), surface, "region", "", (), "medium", "bay")
