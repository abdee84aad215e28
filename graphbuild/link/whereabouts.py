"""Where a thing lies and whose it is: its division, its territory, the places that its name names."""

from __future__ import annotations

import re
from typing import Final

from graphbuild.extract.bodies.names import Name, body_name
from graphbuild.extract.bodies.scopes import scope_at
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.heirs import heir
from graphbuild.extract.places.territory import COUNTRY
from graphbuild.link.body_branches import branches
from graphbuild.link.entity import Entity
from graphbuild.link.house_names import school_in_full
from graphbuild.link.names import fold
from graphbuild.link.territories import digits, division, prefix

ENDING: Final = re.compile(r"(?:自治[区州县旗]|街道|[省市区县旗州盟镇乡村])$")
_NO_DIVISION: Final = re.compile(
    r"(?:园|发|新|保税|示范|度假|景|试验|合作|片|高|经开|功能|核心|城|城镇|山|库|灾|社|小)区$|地区$"
)

_HOUSES: Final = re.compile(
    r"\b(?:university|company|corporation|group|bank|association|academy|institute)\b"
)
_WATER: Final = re.compile(r"[湖江河海山]$")
"""How a short name ends that is rather a lake's than that of the district called after it (西湖)."""
_FEATURE: Final = re.compile(r"[关寺陵塔岭峡洞泉岛口峰洼淀谷滩庙堡]$")
"""How a short name ends that is rather that of what a town is called after (紫荆关, 紫荆关镇)."""
_NEW_DISTRICT: Final = re.compile(r"([一-鿿]{2,4})(?:新区|管理区|经济区|试验区|开发区)")
_NUMBERED: Final = re.compile(r"第|\d")
_LEFT: Final = 4
"""Characters that are left of the name of a place without those that it begins with."""

_OWN: Final = re.compile(
    r"(?![风旅名度新开试示生工产科物高经自])[一-鿿]{2}[港湖山站桥园馆厂岛湾镇城河江岭峰寺关庙陵塔祠洞泉峡谷滩堡楼阁宫观坡崖堤渠坝淀洼泊池溪潭]"
)
"""What three characters are a name of their own (沧州黄骅港: 黄骅港)."""
_FACILITY: Final = re.compile(
    r"[省市县区](?=[一-鿿]{2,}(?:中心|馆|公园|广场|体育场|车站|客运站|医院|学校|大剧院|水厂|电厂|处理厂|填埋场)$)"
)
"""What a plan calls by the level of its own territory."""
_ZONES: Final = frozenset(
    ("经开区", "高新区", "开发区", "试验区", "工业园", "产业园", "保税区", "合作区", "示范区")
)
"""What is left of the names of zones without the place that they begin with."""
_OF_STATE: Final = re.compile(
    r"^中华人民共和国(?=.{3})|^国家(?=[一-鿿]{2,}部$)|^国家税务总局(?=.{2,}税务局$)|^中国人民解放军(?=.{4,}武装部$)"
    r"|^(?:中国石油|中石油)(?:天然气)?(?:集团|股份)?(?:有限公司)?(?=[一-鿿]{2,3}油田)"
)
"""What a body has before its name from the state or the house that it is of."""
_NATIONS: Final = re.compile(r"国家(?!级|税务)[一-鿿]{2,12}?(?:总局|(?<!总)局|[部委署])")
"""A department of the nation."""
_IN_FULL: Final = re.compile(r"[一-鿿]{1,8}?[市县](?![民政场区域委直])")
"""A place by its full name, before what is not of its level (市民, 市区)."""
_PROVINCE: Final = re.compile(r"[一-鿿]{2,3}省|[一-鿿]{2,7}?自治区")
_OF_LEVEL: Final = re.compile(
    r"^(?:省(?![道直会])|市(?![政场区民域容直级])|县(?!城(?![投发建])|[域级])|区(?![域块直级])|旗|州(?!级))(?=.{2})"
)
"""The level of the territory that a body is of, before its name."""
_ANYWHERE: Final = frozenset(("university", "enterprise", "association"))
"""Kinds of body that a plan of any place may name."""


def territory_of(told: str, within: str = "") -> str:
    """The prefix of a territory behind ``=``, or its name; empty where it is not told."""
    code = digits(told) or (division(told.strip(), "", within) if told.strip() else "")
    return f"={prefix(heir(code))}" if code else fold(told)


def own_division(entity: Entity) -> str:
    """The code of the division that a place is, by its code or by its name in its surroundings."""
    code = digits(entity.code)
    if code:
        return heir(code)
    told = digits(entity.territory)
    for name in (entity.zh, entity.en, entity.pinyin, *entity.alternatives):
        if _WATER.search(name):
            continue
        found = division(name.strip(), entity.part_of.strip(), told) if name else ""
        if found and not (len(found) > len("330411") and _FEATURE.search(name)):
            return found
    return next(
        filter(None, (_before_it_was(name, entity) for name in (entity.zh, *entity.alternatives))), ""
    )


def _before_it_was(name: str, entity: Entity) -> str:
    """The district that a new district, called so in a plan, became by law later (康巴什新区, 康巴什区).

    Where a division of that short name was there before, the new district is a part of it.
    """
    match = _NEW_DISTRICT.fullmatch(name)
    if match is None or not entity.year:
        return ""
    told = digits(entity.territory)
    names = gazetteer().names
    became = division(f"{match[1]}区", entity.part_of.strip(), told)
    ours = {one.code for one in names.get(f"{match[1]}区", ()) if heir(one.code) == became}
    first = min((one.first for one in names.get(f"{match[1]}区", ()) if one.code in ours), default=0)
    others = [one for one in names.get(match[1], ()) if one.code[:4] == became[:4] and one.first < first]
    later = bool(ours) and first > entity.year and not others
    return became if later and (not told or told == COUNTRY or became[:2] == told[:2]) else ""


def departments(written: list[str], entity: Entity, territory: str) -> tuple[list[str], str]:
    """The names of a body without its territory's, and that territory: as the name tells, else as given."""
    code = code_of(territory)
    inner = division(entity.part_of, "", code) if entity.part_of else ""
    code = inner or code
    if inner:
        territory = f"={prefix(heir(inner))}"
    if not inner and not written and _HOUSES.search(entity.en.casefold()):
        territory = ""
    written, branch = branches(written, code)
    if branch:
        territory, code = f"={prefix(heir(branch))}", branch
    plain: list[str] = []
    for position, short in enumerate(written):
        name = _innermost(_OF_STATE.sub("", fold(school_in_full(short)))).replace(
            "中国共产主义青年团", "共青团"
        )
        read = body_name(name, code, entity.year or 0)
        if read is None or read.rule == "pattern":
            read = _otherwise(name, code, entity.year or 0) or read
        if read is None:
            plain.append(without_territory(_OF_LEVEL.sub("", name), code))
            continue
        if not inner and position == 0 and read.kind in _ANYWHERE and read.rule == "pattern":
            territory = ""  # the plan's territory, and nothing says that it is this body's
        scope = scope_at(read.name.removeprefix("中共"), code or read.territory)
        cut = scope.length if scope is not None and scope.code == read.territory else 0
        party = "中共" if read.name.startswith("中共") else ""
        known_as = party + read.name.removeprefix("中共")[cut:] if cut else read.name
        numbered = without_territory(known_as, code)
        plain.append(numbered if _NUMBERED.match(numbered) else known_as)
        if position == 0 and read.territory and (read.confidence != "low" or not territory):
            territory = f"={prefix(heir(read.territory))}"
    if not inner and not branch and written and _NATIONS.fullmatch(written[0]):
        territory = f"={prefix(COUNTRY)}"
    return plain, territory


def _innermost(name: str) -> str:
    """A name without the province before that of a place in it (河北省沧州中心医院: 沧州中心医院)."""
    province = _PROVINCE.match(name)
    over = division(province[0]) if province else ""
    rest = name.removeprefix(province[0]) if province else ""
    spots = (spot for start, _, spot in gazetteer().mentions(rest) if start == 0) if over else ()
    return rest if any(division(spot, "", over)[:2] == over[:2] for spot in spots) else name


def _otherwise(name: str, code: str, year: int) -> Name | None:
    """The reading of a body that is no more (原农业局), or called by a place's short name (平湖司法局)."""
    left, rules = name.removeprefix("原"), {"pattern"}
    spot = max((spot for start, _, spot in gazetteer().mentions(left) if start == 0), key=len, default="")
    lies = "" if not code or ENDING.search(spot) or left.endswith("医院") else division(spot, "", code)
    if spot and lies and lies != COUNTRY:
        level = "省" if lies.endswith("0000") else "市" if lies.endswith("00") else "县"
        code, left, rules = lies, level + left.removeprefix(spot), {"pattern", "scoped-pattern"}
    read = body_name(left, code, year) if left != name else None
    return read if read is not None and read.rule not in rules else None


def without_territory(name: str, code: str) -> str:
    """A name without that of its own territory, where enough is left (石家庄市第二中学: 第二中学)."""
    ends = {end: spot for start, end, spot in gazetteer().mentions(name) if start == 0}
    longest = max(ends, default=0)
    left = name[longest:]
    full = _IN_FULL.match(ends[longest] + left) if longest and ENDING.search(ends[longest]) else None
    least = len("红会") if full and full.end() == longest else _LEFT
    if not longest or not code or (len(left) < least and not _NUMBERED.match(left)):
        return name
    found = division(ends[longest], "", code)
    return left if found and heir(found) == heir(code) else name


def with_territory(name: str, code: str) -> str:
    """A facility that is called the city's or the county's by its full name (市体育中心: 东营市体育中心)."""
    one = gazetteer().current.get(code) if _FACILITY.match(name) else None
    return one.name + name[1:] if one is not None and one.name.endswith(name[0]) else _within(name)


def _within(name: str) -> str:
    """The name of a zone without the place that holds the one behind it (广州南沙经开区: 南沙经开区)."""
    if not name.endswith("区"):
        return name
    for start, end, over in gazetteer().mentions(name):
        code, rest = division(over) if start == 0 else "", name[end:]
        inner = (spot for at, _, spot in gazetteer().mentions(rest) if at == 0 and spot != rest)
        if code.endswith("00") and any(division(spot, "", code).startswith(prefix(code)) for spot in inner):
            return rest
    return name


def named_places(core: str) -> tuple[str, ...]:
    """The divisions that a name names, by their short names (平安河北: 河北), the longest at each spot."""
    found = sorted(gazetteer().mentions(core), key=lambda spot: (spot[0], -spot[1]))
    kept: list[str] = []
    until = 0
    for start, end, name in found:
        if start >= until:
            kept.append(ENDING.sub("", name) if len(name) > 2 else name)
            until = end
    return tuple(sorted(set(kept)))


def without_places(name: str, territory: str = "") -> tuple[str, set[str]]:
    """A name without the divisions that it begins with, and those (河北易县经济开发区: 经济开发区)."""
    before: set[str] = set()
    while True:
        ends = {end: spot for start, end, spot in gazetteer().mentions(name) if start == 0}
        longest = max(ends, default=0)
        left = name[longest:]
        if not longest or (
            len(left) < _LEFT and left not in _ZONES and not _is_own(left, ends.get(longest, ""), territory)
        ):
            return name, before
        before.add(ENDING.sub("", ends[longest]) if longest > 2 else ends[longest])
        name = name[longest:]


def _is_own(left: str, place: str, territory: str) -> bool:
    """Whether three characters are a name of their own behind the place that they lie in (沧州黄骅港).

    Where that is what tells of it the plan's own territory, they are one whatever they say.
    """
    if not place or not territory or len(left) < len("黄骅港"):
        return False
    code, lies = code_of(territory), division(place, "", code_of(territory))
    if not lies or not code or lies == COUNTRY:
        return False
    told, where = heir(code), heir(lies)
    inside = where.startswith(prefix(told)) and _OWN.fullmatch(left) is not None
    return inside or (told.startswith(prefix(where)) and not left.endswith("区"))


def code_of(territory: str) -> str:
    """The code of a prefix behind ``=``."""
    if not territory.startswith("="):
        return ""
    return territory[1:].ljust(6, "0") if len(territory) > 1 else COUNTRY


def ending(written: list[str]) -> str:
    """The ending of a division's full name; empty for other places and short names."""
    match = ENDING.search(written[0]) if written and not _NO_DIVISION.search(written[0]) else None
    return match.group() if match and len(written[0]) > 2 else ""
