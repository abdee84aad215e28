"""Villages that a family is named for (南王庄, 西顾庄), and by-names of the plan's own place (易州, 港城)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graphbuild.extract.gazetteer import gazetteer
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places_cuts import Cuts
from graphbuild.extract.places_lexicon import ORDINARY

_FAMILIES: Final = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪"
    "严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫"
    "屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边臧闾"
)
_VILLAGE: Final = re.compile(
    rf"(?=[东西南北中大小前后上下新老{_FAMILIES}])[东西南北中大小前后上下新老]?[{_FAMILIES}](?:家|各)?"
    r"(?:庄(?![园稼主户家重严])|屯(?![兵])|营(?![业销运造商收养])|堡|铺(?![设路])|疃|洼|口(?=路|中学|小学))(?![镇乡街村区县路])"
)
_NAMES: Final = frozenset(("village", "admin-township", "admin-county", "region", "river", "mountain"))
_NEXT: Final = re.compile(r"[、,。;等和)\\d]|[一-鿿]{2}")
_NICKNAMES: Final = {
    "450600": "港城", "440800": "港城", "130300": "港城", "320700": "港城", "370600": "港城",
    "440100": "羊城", "440300": "鹏城", "420100": "江城", "370100": "泉城", "230100": "冰城",
    "530100": "春城", "430100": "星城", "350200": "鹭岛", "360100": "洪城", "450100": "邕城",
    "350100": "榕城", "330200": "甬城", "460100": "椰城", "150200": "鹿城", "140100": "龙城",
    "410100": "商都", "610100": "古都", "510100": "蓉城", "441300": "鹅城",
}  # fmt: skip
"""A city's code → what its people call it, which its own plan says for the whole of it."""
_SHORT: Final = 2
"""Characters of a county's full name whose old name had 州 for the second."""
_NO_NICKNAME: Final = re.compile("[市区县镇乡街路]|大[道街]|广场|集团|公司")


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


def by_names(folded: str, own: tuple[str, ...]) -> Iterator[FoundPlace]:
    """What the plan's own place is called besides: the old name of a county (易州), a city's by-name."""
    one = gazetteer().current.get(own[0]) if own else None
    if one is not None and one.name[1:] == "县" and len(one.name) == _SHORT:
        for old in re.finditer(rf"{one.name[0]}州(?![市区县镇乡街路]|大[道街]|酒店)", folded):
            yield FoundPlace(*old.span(), old[0], one.kind, one.code, (), "medium", "by-name")
    nickname = _NICKNAMES.get(own[0]) if own else None
    at = folded.find(nickname) if nickname else -1
    while at >= 0 and nickname:
        if not _NO_NICKNAME.match(folded, at + len(nickname)):
            yield FoundPlace(at, at + len(nickname), nickname, "region", "", (), "low", "by-name")
        at = folded.find(nickname, at + 1)
