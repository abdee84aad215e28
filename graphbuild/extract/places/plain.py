"""Where words that only tell a kind make a name all the same (人民路, 高铁新城, 市特殊教育学校)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.head_forms import Heads
from graphbuild.extract.places.lexicon import OPENING, is_generic, words
from graphbuild.extract.places.regions import LETTERS
from graphbuild.extract.places.trunks import TRUNKS
from graphbuild.extract.places.villages import FAMILIES
from graphbuild.extract.places.words import FOREIGN, NEVER

NAMESAKES: Final = words("""
    建设 发展 振兴 复兴 创新 创业 服务 教育 开发 开放
""")
STREET_WORDS: Final = words("""
    人民 民生 文化 工业 复兴 平安 商贸 体育 科技 教育 幸福 和谐 友谊 解放 光明 团结 胜利 健康 滨河 滨湖 环城
    中心 革命 富民 旅游 生态 迎宾 青年 富裕 富强 文明 公园 医院 和平 新华 建设 高新 行政 世纪 学府
    振兴 新兴 创新 开放 前进 奋斗 跃进 民主 繁荣 交通 电力 卫生 财政 师范 市场 农贸 商业 金融 科学 站前
    车站 火车站
    创业 化工 粮食 政府 民族 爱国 红旗 英雄 环保 劳动 体育场
""")
"""Common words that streets are named by."""

MOTTOS: Final = words("""
    振兴 新兴 奋斗 团结 胜利 幸福 和平 解放 友谊 光明 跃进 前进 富强 繁荣 民主 复兴 红旗 革命 青年 新华 建设
""")
"""Those that schools and reservoirs are named by as well."""
_OLDER: Final = frozenset(("小学", "中学", "水库", "大桥"))
_BY_GRADES: Final = re.compile(r"[^\W!-ÿ]{2,}(?:九年(?:一贯)?制|十二年一贯制|寄宿制)")
"""Before 学校: whose it is and how many grades it has (西城区九年制学校)."""
DAYS: Final = words("""
    七一 八一 五一 二七
""")
"""Days by their numbers, which streets are named for."""

SOUNDS: Final = frozenset(
    f"{FOREIGN}苏木赛桑措曲仁敦呼浩嘎敖鄂额棱策其玉塘仓朝乡胡硕都昌音淖沁喀齐铁孜吐吾依墩巧买艾柯坎聂宗绒贡当"
)
"""Characters that write the sounds of names of other languages (Mongolian, Uyghur, Tibetan, foreign ones)."""

_SOUNDED: Final = frozenset(("river", "mountain", "village", "admin-township"))
_FOREIGN: Final = 8
"""Characters of the longest name that writes the sounds of another language (乌尔达克赛河)."""

RANKS: Final = frozenset("级域委直属辖场政内外管")
"""Second characters of what is of a level, and not the plan's own (省级, 县域, 市政)."""

STREETS: Final = words("""
    路 街 大道 大街 大路 巷 桥
""")
_AVENUES: Final = frozenset(("大道", "大街", "大厦"))
_STREET_ENDS: Final = frozenset("路街")
_SQUARES: Final = frozenset(("公园", "广场"))
_NO_AVENUES: Final = words("""
    城市 主要 重要 城区 县城 景观 主干 多条
""")
TOWNS: Final = frozenset(
    (
        "新城",
        "新区",
        "新城区",
        "工业园",
        "工业园区",
        "产业园",
        "装备园",
        "物流园",
        "工业区",
        "经济区",
        "组团",
        "片区",
    )
)
_SCHOOLS: Final = frozenset(("中学", "小学", "学校", "幼儿园", "高中", "初中"))
_ZONES: Final = frozenset(("新区", "开发区", "高新区", "经开区"))
"""Zones that a city has one of, as a rule, whose schools are called by them."""
_NEW_TOWN: Final = re.compile(
    r"(?:[城市区]?[东西南北]部?|老城|主城|科技|科教|高铁|临港|临空|空港|滨海|滨江|滨湖|滨河|大学|职教|产业|航空|航天|智慧)"
    r"(?:科技|生态|产业|智慧|工业|新兴|装备|高新|低碳)?"
)
"""Words for a side or a purpose that make a name with 新城 and the like (南部工业园, 高铁新城)."""

_MANY_KINDS: Final = RANKS | frozenset("重民区县乡镇各中普公主")
"""Second characters of what a city has many of (市重点中学, 市中小学)."""

LINES: Final = frozenset(("高铁", "铁路", "高速", "高速公路"))
SIDES_OR_NUMBERS: Final = frozenset("东西南北中一二三四五六七八九十")
_LINED: Final = frozenset(("road", "village", "facility"))
_SEVERAL: Final = STREETS | {"附小", "附中", "闸"}
_NUMBERED: Final = re.compile(r"(?![分兵第有共一二三四五六七八九十])[^\W!-ÿ]{1,3}[一二三四五六七八九十]")
"""Streets and bridges of one name by their number (柳湖三路, 尤三路)."""
_STREET: Final = re.compile(r"[^\W!-ÿ]{2,3}(?<![公铁道水电网马支])[路街]")
WAYS: Final = frozenset((*STREETS, "大桥", "立交桥", "隧道"))
IN_AREA: Final = re.compile(
    r"(?:[东西南北]?[城市]区|[新老]城?区|新城|老城|县城|开发区|高新区|经开区|工业园区|园区)(?=[一-鿿0-9]{2})"
    r"(?:段(?=[^\W!-ÿ]{2}))?"
)
"""Before the name of a street or a new town: the part of a town it lies in (城区|翠柳路)."""
CROSSED: Final = re.compile(r"[^\W!-ÿ]{1,4}(?<![公铁马道水街])路(?=[^\W!-ÿ]{2,3}$)(?!步行|商业)")
"""Before a street: another one that crosses it (柳林路|香山街)."""
IN_ZONE: Final = re.compile(
    r"[^\W!-ÿ]{2,10}?(?:工业园区?|产业园区?|物流园区?|开发区|高新区|片区|新区|新城|组团)(?=[一-鿿0-9]{2})"
)
"""Before the name of a street or a river: the zone it lies in (X工业园|柳江大道)."""
_OWN_LEVELS: Final = frozenset("市县区州旗")
_LONG: Final = 3
"""Characters of a name before the word, less one."""
_ARISING: Final = frozenset(("村镇", "家乡", "街镇"))
_NO_TOWN: Final = frozenset("银化建规体")
"""After such a word where it is meant (村镇银行)."""
_SIGNS: Final = OPENING | frozenset("对以从和及将由往到至并与向在其为于等")
"""Verbs and particles of one character that names begin with as well."""
_FAMILIES_AND_SIDES: Final = frozenset(f"{FAMILIES}东西南北中大小前后上下新老")
_NO_STREETS: Final = frozenset("东西南北中过沿临逛跨省县乡国")
"""Characters that alone before 路 and 街 tell where or of what rank it is."""
_PARTS_OF_TOWN: Final = frozenset(("城区", "市区", "县城"))
_THINGS: Final = frozenset("省市县区镇乡村校水电路气桥人财物田林山城房厂站河湖江")
"""Characters that are words of one character, which 和 may join to another."""
_LAND: Final = frozenset("山河江湖溪水")
_COMPASS: Final = frozenset("东西南北中")
_CURRENTS: Final = frozenset(("水路", "电路"))
_RIVERS: Final = frozenset(("大河", "小河"))
_TO: Final = frozenset("(-—–至")
"""Before a road that is the end of another one."""
_ON_STREET: Final = re.compile(
    r"[、,。)(]|[东西南北中](?:延|段|拓)|等\d|至|段|[一二三四]期|改造|拓宽|建成|两侧"
)
"""After such a word: what only a street has."""


def names_plainly(phrase: str, head: str) -> bool:
    """Whether common words before such a head are a name: of a street, of a new part of a town."""
    if (phrase in STREET_WORDS or phrase in DAYS) and (
        head in STREETS or head == "村" or (head in _SQUARES and phrase not in _SQUARES)
    ):
        return True
    if phrase in DAYS and (head[-1] == "场" or head in _OLDER):
        return True  # 五一林场, 八一大桥
    if (head in _OLDER and phrase in MOTTOS) or (head == "学校" and _BY_GRADES.fullmatch(phrase)):
        return True
    if phrase[2:3] in _STREET_ENDS and phrase[:2] in STREET_WORDS:
        return True  # 富民路商业步行街
    if head in _SCHOOLS and phrase.removesuffix("实验") in _ZONES:
        return True  # 高新区学校, 新区实验幼儿园
    if head == "快线" and phrase[0] in _COMPASS and phrase[1:] == "部":
        return True
    if head in _AVENUES and len(phrase) > 1 and phrase not in _NO_AVENUES:
        return True
    if head in TOWNS and _NEW_TOWN.fullmatch(phrase):
        return True
    return _STREET.fullmatch(phrase) is not None


def names_line(phrase: str, head: str, kind: str, *, opened: bool) -> bool:
    """Whether what else tells of no place names a line, a day or a number; a place may have ``opened`` it."""
    if (kind in _LINED and (phrase in TRUNKS or phrase in DAYS)) or (
        head in LINES and phrase[:1] in LETTERS and not phrase[2:]
    ):
        return True
    if opened and phrase[0] in SIDES_OR_NUMBERS and phrase[:2] != "中国":
        return True  # 九江|三级航道
    if head not in _SEVERAL or _NUMBERED.fullmatch(phrase) is None:
        return False
    return not is_generic(phrase[:-1]) or phrase[:-1] in STREET_WORDS


def longest_name(phrase: str, heads: Heads) -> int:
    """Characters that a name before the last word has at most, more where it writes foreign sounds."""
    if heads.kind not in _SOUNDED or len(phrase) <= heads.longest:
        return heads.longest
    sounded = sum(character in SOUNDS for character in phrase)
    river = phrase[-1] in "江河" and len(phrase) <= heads.longest + 2  # 那棱格勒河|水库
    return _FOREIGN if river or sounded >= len(phrase) - 1 else heads.longest


def is_own(phrase: str) -> bool:
    """Whether a kind after the word for a level tells the one that a city or county has (市特殊教育学校)."""
    if len(phrase) < 3 or phrase[0] not in _OWN_LEVELS:
        return False
    return phrase[1] not in _MANY_KINDS or phrase[1:3] == "外国"


def names_town(folded: str, head: re.Match[str], word: tuple[int, int], cuts: Cuts) -> bool:
    """Whether a word only arises between the name of a township and its last word (李村|镇, 马家|乡)."""
    start = cuts.last(word[0])
    name = folded[start : word[0]]
    told = folded[slice(*word)] in _ARISING and folded[head.end() : head.end() + 1] not in _NO_TOWN
    return told and 0 < len(name) < _LONG and not is_generic(name)


def begins_name(folded: str, start: int, head: str, kind: str) -> bool:
    """Whether a verb or particle of one character opens the name of which one more stands before the head.

    What is left would be no name: of a street, of a house; of a village unless a family is named so.
    """
    sign, left = folded[start - 1], folded[start]
    if sign not in _SIGNS:
        return False
    if kind == "road" or head in STREETS or head == "口岸":
        return sign not in "在对" and left not in _NO_STREETS
    if kind in {"village", "admin-township"}:
        named = left not in _FAMILIES_AND_SIDES and not is_generic(left)
        return named or f"{sign}{left}" in NEVER  # 向阳村
    if kind in {"river", "mountain"}:
        return len(head) > 1 and left not in _LAND
    return left not in _OWN_LEVELS and left not in _LAND and not is_generic(left)


def names_joint(folded: str, start: int, kind: str) -> bool:
    """Whether 和 between one character and the head is part of the name (广和路, 三和村)."""
    return kind in {"road", "village", "facility", "river"} and folded[start] not in _THINGS


def is_street_of_verb(folded: str, verb: int, at: int, head: str, cuts: Cuts) -> bool:
    """Whether a street is named by that verb, also right after a part of a town (城区|建设路)."""
    in_town = verb < at and folded[verb - 2 : verb] in _PARTS_OF_TOWN
    return head in STREETS and folded[verb:at] in NAMESAKES and (in_town or cuts.is_cut(verb))


def is_natural(
    folded: str, head: re.Match[str], word: tuple[int, int], cuts: Cuts, held: Mapping[int, int]
) -> bool:
    """Whether a word only arises between a name in 山, 河 … and the head (冯家山|水库, 石头河|水厂)."""
    at, end = head.span()
    said, amid = folded[slice(*word)], word == (at - 1, at + 1)
    on_land = amid and folded[at - 1] in _LAND
    if not (on_land or said in _CURRENTS or said in _RIVERS or head[0] == "路"):
        return False
    start = cuts.last(at)
    if said in _CURRENTS and amid and at - start == 2:
        return cuts.is_cut(start) and _ON_STREET.match(folded, end) is not None  # 金水|路
    if said in _RIVERS and at - start == 2:
        return cuts.is_cut(start)  # 西大河
    if head[0] == "路" and amid and at - start == 2 and folded[start - 1] in _TO:
        return True  # (同新路-甲路)
    if not on_land or at - start < 2:
        return False
    if head[0] == "村" and folded[start - 2 : start] == "村、":
        return True  # 石块村、伙山|村
    if head[0] == "村":
        return any(at - 1 - length in held for length in (1, 2))
    if head[0] == "河" and folded[at - 1] == "江" and folded[end : end + 1] not in "湖海":
        return cuts.is_cut(start)  # 濂江|河
    if head[0] == "河" and folded[at - 1] == "山" and at - start == 2:
        return cuts.is_cut(start) and folded[start] not in "锦大祖好万名青"  # 尖山|河
    return end - at > 1 and not is_generic(folded[start : at - 1])
