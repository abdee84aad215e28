"""Where the name before a head begins, and whether the words before it name anything."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from graphbuild.extract.places import kinds as kinds
from graphbuild.extract.places.abroad import PAIRS
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.head_forms import Heads
from graphbuild.extract.places.joins import after_kinds, around, bracketed, noted_end, quoted
from graphbuild.extract.places.lexicon import PLAIN, is_generic, words
from graphbuild.extract.places.plain import (
    CROSSED,
    IN_AREA,
    IN_ZONE,
    LINES,
    NAMESAKES,
    RANKS,
    SIDES_OR_NUMBERS,
    TOWNS,
    WAYS,
    begins_name,
    is_natural,
    is_own,
    is_street_of_verb,
    longest_name,
    names_joint,
    names_line,
    names_plainly,
    names_town,
)
from graphbuild.extract.places.regions import LETTERS

_AVENUE: Final = re.compile(r"[^\W!-ÿ]{0,6}(?:大道|大街)(?=[^\W!-ÿ]{2})")
"""Before a line: the avenue that crosses it (甲大道|乙丙高铁)."""
_CHINESE: Final = re.compile(r"[^\W!-ÿ]+")
_ALONE: Final = frozenset(("village", "admin-township", "road", "river", "mountain"))
"""Kinds whose names do not take in the division before them (台峪乡吴家庄村: 吴家庄村)."""
_TITLES: Final = words("""
    基地 试验区 实验区 示范区 功能区 创新区 协作区 先行区
""")
JOINED: Final = frozenset(("zone", "scenic", "facility", "region", "corridor"))
"""Kinds whose names may go on across a quotation or a hyphen."""
_QUOTED: Final = JOINED | {"road"}
_OWN, _AROUND = frozenset("省市县区镇"), frozenset("环沿")
_NEVER_BARE: Final = words("""
    市场 服务中心 学院 商业街 步行街 中学 小学
""")
"""Words that a division's name alone does not make a name (浙江市场)."""
_INTO: Final = frozenset("进变带走入联办成为作")
"""Verbs that only words for a kind stand before where they do not open a clause (产业进园区)."""
_TOLD: Final = re.compile(r"[二三四五六七八九十]大$")
"""Before 都市区 and the like: all that the plan's own area has (四大都市区)."""
_SHOPS: Final = frozenset(("商圈", "街区", "流域"))
"""What is told of by number, and named by none."""
_WATERS: Final = "江河"
"""Last characters of rivers, after which another one may follow without a joint."""
_DIVISION: Final = frozenset("县市区旗镇乡")
_BELTS: Final = frozenset(("corridor", "zone"))
_BANKED: Final = frozenset("黄淮江河海湖渭汉")
"""Waters by one character, along which a belt lies."""
_SINGLE, _AREA_OF = frozenset("路街"), frozenset("域位")
_IN_TOWN: Final = WAYS | TOWNS | {"商圈"}
_STANDS: Final = frozenset(("位列", "位居", "位于"))
_LAND, _NUMBERLESS = frozenset(("river", "mountain")), frozenset(("village", "admin-township"))
_SITES: Final = frozenset(("机场", "口岸", "港", "港区", "新区", "景区", "车站", "都市圈"))
"""Between a division and the word for a line: the line leads to that (X机场铁路)."""
_HOUSES, _SIGHT = "馆院", 10  # what the country alone may name (中国X馆); how far back power is told
_VALLEYS, _STRAITS, _SHRINES = frozenset("谷湾口畔"), frozenset("峡岛"), frozenset("庙寺宫塔祠")


def start_of(
    folded: str,
    head: re.Match[str],
    heads: Heads,
    cuts: Cuts,
    held: Mapping[int, int],
    opens: Mapping[int, int],
    inside: Mapping[int, int],
    at_home: Mapping[int, int],
) -> int | None:
    """Where the name before a head begins, ``None`` where the words before it name nothing."""
    (at, end), word, kind = head.span(), head[0], heads.kind
    if end - at == 1 and opens.get(at, 0) > end:
        return None  # 年楚河|江孜, 政协|江西省委员会
    if (word[0] == "古" and at - 1 in held) or (
        word in {"公路", "高速公路", "高等级公路"}
        and held.get(at) == cuts.last(at)
        and kinds.BUILDING.match(folded, end)
    ):
        return None  # 甲镇|冬古村, 甲市|公路建设
    begun = cuts.word_over(at)  # 道路, 矿山, 乡村
    if begun is not None and kind == "admin-township" and names_town(folded, head, begun, cuts):
        return cuts.last(begun[0])  # 李|村镇
    if begun is not None and not is_natural(folded, head, begun, cuts, held):
        if kind == "admin-township" or folded[slice(*begun)] not in kinds.LONGER:
            return None
        at = begun[0]  # 甲湾|体育公园
        if folded[at - 1] in "市县区" and cuts.last(at) == at - 1 and not kinds.COUNTED.match(folded, end):
            return at - 1  # 县|体育公园
    if word[-1] == "区" and folded[end : end + 1] in _AREA_OF and folded[end : end + 2] not in _STANDS:
        return None  # 开发区域
    across = cuts.word_over(end)  # 开发区域, 山洪
    if across is not None and (
        across[0] > at or (across[0] == at and not folded.startswith(("街道路", "山海拔", "江南岸"), at))
    ):
        return None
    if word in kinds.VALES and not kinds.may_end(folded, end, cuts):
        return None
    before = at - word[0].isspace()  # 柳沟| 5A 景区
    firm = kind in JOINED and word not in _TITLES
    start = cuts.last_firm(before) if firm else cuts.last(before)
    wider = cuts.last_firm(before) if heads.need == "placed" and not firm else start
    if wider < start and (wider in opens or wider in at_home):  # 京南科技成果转移|转化示范区
        start = wider
    start = inside.get(start, start)  # 保北|低碳新城
    if folded.startswith("师附", start) and cuts.boundaries.get(start) == start - 1:
        start -= 1  # 保|师附校
    if kind in _ALONE or heads.longest < 4:
        second = at - 2 in held and folded[at - 2] == "第"
        stop = at - 2 if second else at  # 长江|第二大桥
        if (
            end - at == 1
            and kind != "road"
            and at in held
            and folded[at - 1] in _DIVISION
            and not (folded[at - 1] in "乡市" and at - held[at] == 2)  # 东乡|镇
            and held[at] >= start
        ):
            return None  # 柳沟乡|山前村
        after = max(start, next((end for end in range(stop - 1, start, -1) if end in held), start))
        crossed = folded[after] in _VALLEYS or (word[-2:] in kinds.BRIDGES and after < at)
        if kind == "road" and crossed and (folded[after - 1] in _WATERS or folded[after] == "湾"):
            after = held.get(after, after)  # 赤水河|谷旅游公路, 甲江|乙大桥
        one_sign = at - after == 1 and after in held and folded[after - 1] not in _DIVISION
        if one_sign and (word in _SHRINES or (kind == "road" and folded[after] in _STRAITS)):
            after = held[after]  # 甲头峡|大桥, 南海神|庙
        if word[-2:] in kinds.BRIDGES and held.get(stop) == after > start:
            after = start  # 甲区长江大桥, 甲市乙县长江大桥
        line = kind == "road" and (word not in WAYS or word == "大道")
        sided = folded[after:at] in SIDES_OR_NUMBERS and kind not in _LAND
        sided = sided or (word == "路" and at - after == 1)  # 长城|南大街, 甲杭|塘路
        if not sided and (not line or not (folded[after:at] in _SITES or is_generic(folded[after:at]))):
            start = after
    opening = quoted(folded, start, folded[start:at]) if kind in _QUOTED else None
    if opening is not None:
        aims = folded[cuts.boundaries.get(opening, opening) : opening] in kinds.WON
        counted = kinds.MANY.search(folded[max(opening - 3, 0) : opening])
        titled = word in _TITLES and opening + 1 not in opens
        towns = (begin for begin, end_of in at_home.items() if end_of == opening)
        return None if titled or aims or counted else held.get(opening, next(towns, opening))
    if kind in JOINED and (opening := bracketed(folded, start, held, cuts)) is not None:
        return opening
    told = start == at and kind == "region" and word[-2:] not in _SHOPS
    if told and _TOLD.search(folded, max(at - 2, 0), at):
        return at - 2
    if kind == "road" and (noted := noted_end(folded, at, held)) < at:
        return noted  # 甲—乙(丙)|铁路
    if start == at and heads.need == "proper":
        verb = cuts.boundaries.get(at, at)
        if is_street_of_verb(folded, verb, at, word, cuts):  # 建设路
            return verb
        first = cuts.last(verb)
        if folded[verb:at] == "和" and verb - first == 1 and names_joint(folded, first, kind):
            return first  # 三和村
        return None
    opened = cuts.boundaries.get(start, start)
    side = word == "路" and folded[at - 1] in SIDES_OR_NUMBERS
    sided = side and at - start == 1 and folded[opened:start] in NAMESAKES
    lone = start - opened == 1 and at - start - (side and at - start > 1) == 1
    lone = lone and not (word in kinds.VALES and folded.startswith("至", end))  # 从|柳沟至石岭公路
    named = sided or (lone and begins_name(folded, start, word, kind))
    if named and (cuts.is_cut(opened) or (kind == "village" and opened in held)):
        start = opened  # 建设北路, 建国路, 向心村, 甲镇|保坪村
    if kind == "road":
        avenue = _AVENUE.match(folded, start, at) if word in LINES else None
        start = avenue.end() if avenue else around(folded, start, at, cuts)
    elif kind in _BELTS and folded[start] in _BANKED and folded[start + 1] not in _BANKED:
        start = around(folded, start, at, cuts)  # 沿黄生态廊道
    elif kind in JOINED:
        has = opens.get(start, at)
        start = has + 1 if has < at - 1 and kinds.HAS.match(folded, has) else start  # 甲县有|乙示范区
        start = after_kinds(folded, kinds.past_land(folded, start, at, kinds.WITHIN), at, held)
    elif (
        kind != "village"
        and folded[start] in "省市县区"
        and at - start > 1
        and not cuts.word_from(start) > start
    ):
        start += 1  # 市西河体育中心
    area = IN_AREA.match(folded, start, at) if word in _IN_TOWN else None
    if area is None and (word in WAYS or kind == "river"):
        area = IN_ZONE.match(folded, start, at)
    if area is None and word in _SINGLE:
        area = CROSSED.match(folded, start, at)
    start = area.end() if area else start
    if kind in _LAND and folded.startswith(("国道", "省道", "县道"), start):
        return None  # 国道甲县乙溪坪段
    if kind in _LAND and at - start > 1 and folded[start] in "环沿跨绕穿":
        start += folded[start] != "穿" or at - start > 2  # 穿|龙门山, 穿岩山
    if kind == "river" and (end - at == 1 or word == "水系"):
        upper = max(folded.rfind(water, start + 1, at - 1) for water in f"{_WATERS}路")
        parted = not folded.startswith("流", upper + 1) and upper + 1 < at
        start = max(start, upper + 1) if parted else start  # 清河|柳河水系
    if at - start > heads.longest and kind in _ALONE:
        start = kinds.past_land(folded, start, at, kinds.LAND)
    start += start in held and folded[start] == "境" and at - start > 2  # 甲县境|乙丙河
    if kind in _NUMBERLESS and (number := kinds.ROAD_NUMBER.match(folded, start, at)):
        start = number.end()  # S246|高村
    phrase = folded[start:at]
    opened_by = opens.get(start, end) <= at
    if (
        kind in JOINED
        and not opened_by
        and (
            kinds.RANKED.search(phrase)
            or folded[cuts.boundaries.get(start, start) : start] in kinds.FIRST
            or kinds.is_tallied(folded, start, end)
        )
    ):
        return None  # 县级中医院
    if word in _TITLES:
        aim = folded[cuts.boundaries.get(start, start) : start]
        around_it = folded[start] in _AROUND and opened_by  # 打造环甲市示范区
        there = aim in kinds.TAKEN and (opened_by or kinds.opens_with_land(phrase))
        aimed = aim in kinds.AIMS and not there and not around_it
        if aimed or kinds.COUNTED.match(folded, end) or phrase.startswith(kinds.GRAND):
            return None
    if sign := kinds.NO_START.match(folded, start, at):
        start, phrase = sign.end(), folded[sign.end() : at]
    sized = kinds.SIZED.search(folded, max(start - _SIGHT, 0), start) if phrase in kinds.POWERS else None
    if sized and sized.start() in held:
        return held[sized.start()]  # 甲县|40兆瓦光伏电站
    if sized and phrase in {"", "抽水蓄能"} and kind == "facility":
        return None  # 120万千瓦|抽水蓄能电站
    if at - start > longest_name(phrase, heads):
        return None
    doubtful = not kinds.NO_NAME_SIGNS.isdisjoint(phrase) and kinds.NO_NAME.fullmatch(phrase) is not None
    if doubtful and not names_line(phrase, word, kind, opened=opened_by):
        in_china = phrase.startswith("中国") and (opens.get(start + 2, at) < at or word[-1] in _HOUSES)
        if not in_china:
            return None
    into = phrase[-1:] in _INTO and is_generic(phrase[:-1])
    if into or phrase[:1] in {"级", "式"} or kinds.YEARS.search(phrase):
        return None
    if kind == "admin-township" and kinds.NO_TOWN.search(phrase):
        return None
    if heads.need == "placed":
        if at in held and word in _NEVER_BARE:
            return None
        told = opened_by or at_home.get(start, end) <= at
        told = told or (phrase[:2] in PAIRS and "国家" not in phrase)  # 中蒙|甲试验区
        told = told or (word == "新通道" and len(phrase) > 1 and LETTERS.keys() >= {*phrase})
        told = told or kinds.is_stop(word, phrase) or (kind == "zone" and kinds.opens_with_land(phrase))
        if not told and phrase[:1] in _OWN and at - start > 2 and phrase[1] not in RANKS:
            told = cuts.word_from(start) == start
        if not told and (volts := kinds.VOLTS.match(phrase)):
            told = opens.get(start + volts.end(), end) <= at
        return start if told else None
    many_villages = kind == "village" and start not in held and kinds.COUNTED.match(folded, end)
    if many_villages or (kind == "admin-township" and kinds.is_many(folded, start)):
        return None  # 精品村 5 个, 三个|畲族乡
    many = heads.need != "proper" and (kinds.COUNTED.match(folded, end) or kinds.is_many(folded, start))
    if heads.need == "nothing":
        if start == at and kind == "zone" and folded[at - 1 : at] == "“":
            return None  # “开发区升级”行动
        lowly = phrase.endswith(kinds.MANY_OF)
        return start if not ((many or lowly) and is_generic(phrase)) else None
    if heads.need == "words":
        of_own = kind == "facility" and (phrase in _OWN or is_own(phrase))
        plain = (is_generic(phrase, PLAIN) and not of_own) or phrase.startswith(kinds.LOWLY)
        return None if plain or (many and len(phrase) < 4 and is_generic(phrase)) else start
    if kind == "road" and folded[start - 1 : start] in kinds.JOINTS and kinds.is_end(phrase):
        return start  # 甲至县城公路
    own = kind == "facility" and is_own(phrase) and cuts.word_from(start) == start
    if own or names_plainly(phrase, word):
        return None if word not in TOWNS and kinds.is_many(folded, start) else start  # 2个|生态广场
    named_so = (
        not is_generic(phrase.strip("0123456789ABCD"))
        or kinds.NEW_AND_OLD.fullmatch(phrase) is not None
        or opens.get(start) == at  # 外高桥|港区
    )
    return start if _CHINESE.search(phrase) and named_so else None
