"""Villages that a family is named for (南王庄), or that are cleared, and by-names of the plan's own place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.begun import begun
from graphbuild.extract.listed_words import Seen
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import MUNICIPALITIES
from graphbuild.extract.places.lexicon import ORDINARY, is_generic, words

FAMILIES: Final = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪"
    "严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫"
    "屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边臧闾"
)
_VILLAGE: Final = re.compile(
    rf"[东西南北中大小前后上下新老{FAMILIES}](?=[{FAMILIES}家各庄屯营堡铺疃洼口])(?:(?<=[东西南北中大小前后上下新老])[{FAMILIES}]|(?<=[{FAMILIES}]))(?:家|各)?"
    r"(?:(?<=家)[台沟湾坪坡梁峪岭窑寨店坝畈冲塘院](?![风地内子校])|庄(?![园稼主户家重严])|屯(?![兵])|营(?![业销运造商收养])|堡|铺(?![设路])|疃|洼|口(?=路|中学|小学))(?![镇乡街村区县路])"
)
_IN_TOWN: Final = re.compile(
    r"[^\W!-ÿ]{1,5}?(?:村(?![级民委容落集两务干]|卫生)|嘎查|屯|庄|寨|堡|组|营|铺|坪|湾|沟|坝|塘|岗|岭|垭|(?<![门路])口|坎|冲|牧业队|社区|居委会|梁|峁|洼|畈)"
    r"(?=[、,。;)(等和与及至的]|整|推进|建设|开展|打造|入选|列为|列入|被|获|成功|试点|示范|异地|易地|集中|产业|美丽|项目|新建|荣|土地|高标准|梯田|小流域)"
    r"|[^\W!-ÿ]{2,4}(?=等\d+(?:个?(?:行政|自然)?村|[家所座处]))"
)
"""After a township: a village, and what may follow its name."""
_LIST_IN_TOWN: Final = re.compile(
    r"([^\W!-ÿ]{2,4}(?:[、和][^\W!-ÿ]{2,4}){1,9})等\s?(?:\d+|[两二三四五六七八九十]+)?个?"
    r"(?:行政|自然|建制|建档立卡|贫困|试点|示范){0,2}村(?![级民庄])"
)
"""After a township: several of its villages, whose last word stands once."""
_MEMBER: Final = re.compile(r"[^\W!-ÿ、和]+")
_TOWN_ENDS: Final = frozenset("镇乡道木处")
_SINKIANG: Final = "650000"
_CORPS: Final = re.compile(
    r"(?=[第农一二三四五六七八九十1-9])(?:第[一二三四五六七八九十]{1,3}师(?![范傅资徒])|农?[一二三四五六七八九十]{1,3}(?<!第.)(?<!第..)师(?=[、,。;和与及各]|融合|合作|团场|[^\W!-ÿ]{2,4}市)|(?<![一二三四五六七八九十百\d])(?:[一二三四五六七八九]?十?[一二三四五六七八九]|一百[零一二三四五六七八九十]{1,3}|二[一二三四五六七八九][零〇一二三四五六七八九]"
    r"|一[一二三四五六七八九][零〇一二三四五六七八九]|[1-9]\d{1,2})团(?![队体员组长伙圆结委支购])(?=[、,。;和与及等场镇\d一-鿿]))"
)
_NAMES: Final = frozenset(("village", "admin-township", "admin-county", "region", "river", "mountain"))
_NEXT: Final = re.compile(r"[、,。;等和)\\d]|[^\W!-ÿ]{2}")
_NICKNAMES: Final = {
    "450600": "港城", "440800": "港城", "130300": "港城", "320700": "港城", "370600": "港城",
    "440100": "羊城", "440300": "鹏城", "420100": "江城", "370100": "泉城", "230100": "冰城",
    "530100": "春城", "430100": "星城", "350200": "鹭岛", "360100": "洪城", "450100": "邕城",
    "350100": "榕城", "330200": "甬城", "460100": "椰城", "150200": "鹿城", "140100": "龙城",
    "410100": "商都", "610100": "古都", "510100": "蓉城", "441300": "鹅城",
}  # fmt: skip
"""A city's code → what its people call it, which its own plan says for the whole of it."""
_CAPITAL: Final = re.compile("省会(?![城经都级]|首位|副中心)")
_SHORT: Final = 2
"""Characters of a county's full name whose old name had 州 for the second."""
_NO_NICKNAME: Final = re.compile("[市区县镇乡街路]|大[道街]|广场|集团|公司")
_DONE: Final = begun(
    "集镇(?=[一-鿿、,。])|(?:棚户区|城中村|旧村)(?:改造|拆迁|搬迁|征收)|棚改(?!安置|工作|任务|遗留|政策|资金)"
)
_JOINTS: Final = frozenset("、和及与")
_FEWEST, _MOST = 2, 4
_CHINESE: Final = re.compile(r"[^\W!-ÿ]+")
_NO_VILLAGES: Final = words("""
    全市 全县 全区 全旗 新增 重点 各类 大规模 加快 城区 县城 中心 城市 国有 工矿 林区 垦区 煤矿 矿区 老城 旧城
    剧院 影院 主城 区域 沿街 沿路 分期 新建 统筹 成片 连片 集中
""")
_VILLAGES: Final = frozenset("庄村屯台沟湾营堡寨坪")
"""Last characters of villages, which may begin with any word (东西庄)."""
_NO_ENDS: Final = ("集团", "公司", *"改的了和与及在等套户万亿个项处")
"""What no name of a village ends in."""


def villages(folded: str, cuts: Cuts, found: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """Villages by the families they are named for, where no longer name and no division begins there."""
    taken = {place.start for place in found if place.kind in _NAMES}
    names = gazetteer().names
    for village in _VILLAGE.finditer(folded):
        start, end = village.span()
        if start in taken or village[0] in names or village[0] in ORDINARY or not cuts.is_cut(start):
            continue
        if not cuts.word_over(end) and _NEXT.match(folded, end):
            yield FoundPlace(start, end, village[0], "village", "", (), "low", "family-village")


def after_towns(folded: str, found: Iterable[FoundPlace], cuts: Cuts) -> Iterator[FoundPlace]:
    """Villages right after the township that they lie in, whatever their last word is (甲镇|东保屯)."""
    for town in found:
        series = _LIST_IN_TOWN.match(folded, town.end) if folded[town.end - 1] in _TOWN_ENDS else None
        for member in _MEMBER.finditer(folded, *series.span(1)) if series else ():
            plain = (
                is_generic(member[0]) or member[0] in ORDINARY or cuts.last(member.end() - 1) > member.start()
            )
            if not plain and not cuts.word_over(member.end()):
                yield FoundPlace.at(folded, *member.span(), "village", "in-town", "low")
        village = _IN_TOWN.match(folded, town.end) if folded[town.end - 1] in _TOWN_ENDS else None
        if village is None or is_generic(village[0]) or village[0] in ORDINARY:
            continue
        if cuts.last(village.end() - 1) <= town.end and not cuts.word_over(village.end()):
            yield FoundPlace.at(folded, *village.span(), "village", "in-town")


def corps(folded: str, own: tuple[str, ...]) -> Iterator[FoundPlace]:
    """Divisions and regiments of the corps that farms in Xinjiang, as the places they are (第五师, 84团)."""
    if own and own[-1] == _SINKIANG:
        for unit in _CORPS.finditer(folded):
            yield FoundPlace.at(folded, *unit.span(), "region", "corps")


def by_names(folded: str, own: tuple[str, ...]) -> Iterator[FoundPlace]:
    """What the plan's own place is called besides: the old name of a county (易州), a city's by-name.

    The capital of the own province as well, where it is told by that word.
    """
    if own and own[-1][:2] not in MUNICIPALITIES:
        for capital in _CAPITAL.finditer(folded):
            code = f"{own[-1][:2]}0100"
            yield FoundPlace.at(folded, *capital.span(), "admin-prefecture", "capital", code=code)
    one = gazetteer().current.get(own[0]) if own else None
    if one is not None and one.name[1:] == "县" and len(one.name) == _SHORT:
        for old in re.finditer(rf"{one.name[0]}州(?![市区县镇乡街路]|大[道街]|酒店)", folded):
            yield FoundPlace.at(folded, *old.span(), one.kind, "by-name", code=one.code)
    nickname = _NICKNAMES.get(own[0]) if own else None
    at = folded.find(nickname) if nickname else -1
    while at >= 0 and nickname:
        if not _NO_NICKNAME.match(folded, at + len(nickname)):
            yield FoundPlace(at, at + len(nickname), nickname, "region", "", (), "low", "by-name")
        at = folded.find(nickname, at + 1)


def quarters(folded: str, found: Iterable[FoundPlace], cuts: Cuts, seen: Seen) -> Iterator[FoundPlace]:
    """The villages in a list before what is done to them or built there."""
    known = list(found)
    taken = {at for place in known for at in (place.start, -place.end)}
    for done in _DONE.finditer(folded, seen):
        end = done.start()
        while end > 0:
            start = cuts.last(end - 1)
            name = folded[start:end]
            if -end not in taken:
                if not _is_village(name, start, end, cuts) or start in taken:
                    break
                yield FoundPlace(start, end, name, "village", "", (), "low", "cleared-village")
            if folded[start - 1 : start] not in _JOINTS:
                break
            end = start - 1


def _is_village(name: str, start: int, end: int, cuts: Cuts) -> bool:
    """Whether the characters are a name: short, none of the common words, cut from what is before it."""
    plain = _CHINESE.fullmatch(name) and _FEWEST <= len(name) <= _MOST
    if not plain or name in _NO_VILLAGES or is_generic(name) or name.endswith(_NO_ENDS):
        return False
    if name[-1] in _VILLAGES:
        return not cuts.word_holding(start, end)
    return not (cuts.word_holding(start, end) or cuts.word_over(end) or cuts.word_from(start) > start)
