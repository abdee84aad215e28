"""Mentions of administrative divisions, each resolved with the plan's own territory as its context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graphbuild.extract.alternatives import beginnings
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.borne import Borne, borne_by, is_region
from graphbuild.extract.places.context import Context, is_city, is_historic, lies_elsewhere, resolve
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.districts import (
    among_sides,
    begins_list,
    in_lists,
    is_ordinary_full,
    opens_child,
    siblings,
)
from graphbuild.extract.places.gazetteer import Candidate, Gazetteer
from graphbuild.extract.places.kinds import JOINTS, is_other_area
from graphbuild.extract.places.over import Over, covered
from graphbuild.extract.places.regions import LETTERED, REGIONS, STRONG
from graphbuild.extract.places.words import FAMOUS, NEVER, WEAK, is_led_to, is_longer, is_slogan, is_trapped

_NAMED_FOR = re.compile(
    r"[东西南北中]?(?:路|道(?=[—、,。;)和等])|街(?!道)|大街|大道|大路|巷|大厦|大酒店)|嘴|山(?=[—、,。;)的和])|湖(?![东西南北区市县州畔心])|河(?![东西南北])|江(?![东西南北苏海尾口岸门城阴山津油宁永都华陵源夏孜])"
)
_NAMED_FOR_BEGUN = beginnings(_NAMED_FOR.pattern, 1)
_LISTED_AFTER = re.compile(
    r"[、,。;)\"”\-—:]|[\W!-ÿ]|$|[与和及等至]|[省市县区镇乡]|经(?![济营贸开验费理常历过销典])"
)
_SCENERY = re.compile(r"国?家?级?(?:风景名胜区|风景区|旅游景区|景区|旅游度假区|主峰|索道|(?:国际)?登山|庙会)")
"""After a name in 山: what tells that the mountain is meant and not the division named for it."""
_NO_NAME = re.compile(r"关(?=[至到段、])|(?<=城)际|(?<=水)库")
"""After a name that only arises: a pass (镇江|关), a railway between cities (西|城际), a reservoir."""
_SITE = re.compile(
    r"[^\W!-ÿ]{0,3}(?:核电|抽水蓄能|水利枢纽)|党政(?:代表团|考察团)|干部人才|自贸|自由贸易|经开区|高新[区园]|综保区|综合保税区|江[东西南北]新区|(?:(?:国家|省)级)?(?:经济(?:技术)?|高新技术(?:产业)?)?开发区|[^\W!-ÿ]{0,3}机场|[东西南北]站(?![点位])|口岸|城区(?!域)|港(?![口澳])|[^\W!-ÿ]{0,6}(?:学院|大学|医院|职业)|”?经验"
)
"""After a name that may be a common word: what only a division bears or has."""
_HOLDS = re.compile(r"[^\W!-ÿ]{0,8}?(?:[业能流技农创]园|园区|示范[区园]|基地|环线)")  # 海东|零碳产业园
_BRIDGED = re.compile(r"(?:[^\W!-ÿ]{1,2}[江河湖])?(?:特?大桥|高速|铁路|过江通道|隧道)")
"""After the second of two names in a row: what ties the two (甲县乙县长江大桥)."""
_FIRM = re.compile("(?:重工|集团|股份|科技|化工|能源|大唐|华能|华电|国电|国能|汇能|京能|[东西南北中]部)$")
"""Ends of firms' names, and sides, after which a place of theirs may stand without a verb."""
_COUNTY = re.compile("县[^城域级委属直内外区乡镇市]$")
"""The full name of a county, and no other word that begins with its last character."""
_MARK = re.compile(r"[\W!-ÿ]")  # around a name that may arise between words and stands by itself
_JOINTS = frozenset("、和与及")
_PARTS_OF_TOWN = frozenset(("老城区", "新城区", "郊区", "矿区", "城区", "市中区", "城中区"))
"""Districts whose names say as well what part of any town is meant."""
_ENDS = frozenset("至到")
"""Between the two ends of a road or a line."""
_JOINED, _TO_OTHERS = _JOINTS | _ENDS, JOINTS | {"经"}
_STRETCH = re.compile(r"至[^\W!-ÿ]{2,4}(?:[(].{1,4}界[)])?(?:段|高速|铁路|高铁|公路|快速|[一二三四]级)")
"""After a name: the other end of a stretch of a line."""
_LINE_ENDS = frozenset("河江路速铁线道湖0123456789")
"""Last characters of waters and ways, of which a division has a stretch (黄河甲段)."""
_NATURE = frozenset("山江河水")
"""Last characters of far cities' names that the names of mountains and waters end in as well (黛眉山)."""
_SIDES, _WATERS = frozenset("东西南北"), frozenset("江河湖")
_SIDES_AND_MIDDLE = frozenset("东西南北中")
_GOES_ON = frozenset("路街道大巷村镇乡桥小中高医")
"""After a water's name: another place that bears it."""
_WORDS, _AREAS = frozenset(("区位", "区域", "区块", "县域", "市场")), frozenset("县域块划位")
"""What begins with the last character of a full name where the short one is meant; after 市区."""
_HILL = re.compile("山(?![区水地东西村镇乡林])|湖(?![北南])|河(?![道北南流长])")
"""After the short name of a division far away: the hill or water that bears it."""
_HILL_BEGUN = beginnings(_HILL.pattern, 1)
_REACH = 120  # characters within which a named parent explains a name that several divisions bear


def divisions(
    folded: str,
    mentions: Iterable[tuple[int, int, str]],
    names: Gazetteer,
    context: Context,
    over: Over,
    cuts: Cuts,
    own_towns: frozenset[str],
) -> Iterator[FoundPlace]:
    """Every mention of a division down to the county; ``over`` has the other known names (``lying_over``).

    ``mentions`` are those of all names of divisions in the text, as start, end and name.
    ``own_towns`` are the short names of the plan's own townships, which no far county is meant by.
    """
    before: list[tuple[int, frozenset[str]]] = []
    told: dict[str, Borne] = {}
    position = 0
    mentions = sorted(mentions, key=lambda found: (found[0], -found[1]))
    listed = in_lists(folded, mentions, names, context, cuts)
    for start, end, name in mentions:
        if start < position or (start in over and covered(over, start, end)):
            continue
        if folded[end - 1 : end + 1] in _WORDS and name[:-1] in names.names:
            end, name = end - 1, name[:-1]  # 徐水|区位, 北京|市场
        if (
            folded.startswith(("市区", "市级"), end - 1)
            and folded[end + 1 : end + 2] not in _AREAS
            and _is_short(name, names)
        ):
            end, name = end - 1, name[:-1]  # 保定|市区
        last = before[-1][0] if before else -1
        beside = before[-1][1] if before and before[-1][0] == start else frozenset()
        if name not in told:
            told[name] = borne_by(name, names, context)
        borne = told[name]
        candidates, home = borne.candidates, borne.home
        if name[-1] in _SIDES_AND_MIDDLE and among_sides(folded, start, end):
            continue  # 晋北、|晋中
        if not home and (name in LETTERED or is_other_area(name, folded)):
            continue
        one_of = listed.get((start, end))
        if not (one_of or borne.full) and name in REGIONS and is_region(folded, end, name, borne):
            continue  # 岳阳楼
        if borne.forgotten or (name in own_towns and not home and last not in {start, start - 1}):
            continue
        beside_it = [one_of] if one_of else []
        if borne.doubtful and not one_of:
            beside_it = siblings(folded, start, end, name, cuts, candidates, names, before)
        if beside_it:
            position = end
            before.append((end, frozenset({beside_it[0].code})))
            yield FoundPlace(start, end, name, beside_it[0].kind, beside_it[0].code, (), "medium", "sibling")
            continue
        if not _is_mention(folded, start, end, borne, names, context, beside, cuts, last):
            continue
        if name[-1] in _WATERS and lies_elsewhere(candidates, before, start, names):
            continue  # 贵州省|清水河
        near = frozenset[str]()
        if len(candidates) > 1:
            near = near.union(*(codes for at, codes in before[-12:] if start - at < _REACH))
        chosen, confidence, rule = resolve(candidates, names, context, beside, near)
        codes = tuple(sorted(one.code for one in chosen))
        if name[-1] == "山" and _SCENERY.match(folded, end):
            position = end
            yield FoundPlace(start, end, name, "mountain", "", (), "medium", "namesake")
            continue
        if is_historic(folded, start, end, chosen):
            position = end
            yield FoundPlace(start, end, name, "region", "", (), "medium", "historic")
            if folded[start - 1 : start] == "古":
                yield FoundPlace(start - 1, end, f"古{name}", "region", "", (), "medium", "historic")
            continue
        kinds = [one.kind for one in chosen]
        kind = kinds[0] if len(kinds) == 1 else max(kinds, key=kinds.count)
        if kind == "admin-province" and name == "台湾" and folded.startswith("地区", end):
            end, name = end + 2, f"{name}地区"
        position = end
        before.append((end, frozenset(codes)))
        if len(codes) == 1:
            yield FoundPlace(start, end, name, kind, codes[0], (), confidence, rule)
        else:
            yield FoundPlace(start, end, name, kind, "", codes, "low", "ambiguous")


def _is_short(name: str, names: Gazetteer) -> bool:
    """Whether a city is known without its last character as well, and has no districts of that name."""
    return name[-1:] == "市" and name[:-1] in names.names and len(name) > 2


def _is_mention(
    folded: str,
    start: int,
    end: int,
    borne: Borne,
    names: Gazetteer,
    context: Context,
    beside: frozenset[str],
    cuts: Cuts,
    last: int,
) -> bool:
    name = folded[start:end]
    candidates, home, province = borne.candidates, borne.home, borne.province
    sign = folded[end : end + 1]
    arises = cuts.word_over(start) or is_trapped(folded, start, end) or is_slogan(folded, start)
    if arises or folded.startswith("中央", end - 1) or (sign in "关际库" and _NO_NAME.match(folded, end)):
        return False
    side = name[0] in STRONG and name[1:] in _SIDES and folded[end : end + 4]
    if side and side[0] in _SIDES and side not in REGIONS:
        return False  # 黔西|北, but 陕西|西咸新区
    bears = sign in _NAMED_FOR_BEGUN and _NAMED_FOR.match(folded, end) is not None
    bears = bears and not (province and sign in _WATERS)  # 湖南|江垭
    if bears and not (folded.startswith("大道", end) and home > 1):
        return _names_water(folded, end, name, candidates, home) and cuts.is_cut(start)
    if beside and any(not beside.isdisjoint(names.ancestors(one.code)) for one in candidates):
        return True
    if sign in _HILL_BEGUN and home < 2 and len(name) == 2 and _HILL.match(folded, end):
        return False  # 翠屏|山
    begins = len(name) == 2 and sign in _TO_OTHERS
    if begins and (cuts.is_cut(start) or folded[start - 1] in _LINE_ENDS):  # 甲铁路|乙至丙段
        follows = {folded[end + 1 : end + 1 + length] for length in (2, 3, 4)} & names.names.keys()
        if home > 1 or any(home or (one not in NEVER and one not in WEAK) for one in follows):
            return True  # 甲江至乙平
    if (
        start
        and last == start - 1
        and folded[last] in JOINTS
        and (
            any(one.form == "full" or one.kind != "admin-county" or home for one in candidates)
            or (len(candidates) == 1 and name not in NEVER and name not in WEAK)
        )
    ):
        return True
    stretch = sign == "至" and _STRETCH.match(folded, end)
    if home and (stretch or (last == start - 1 and folded[last : last + 1] == "至")):
        return True  # 甲至乙段
    if home and sign == "段" and end - start == 2 and last != start and folded[start - 1] in _LINE_ENDS:
        return True  # 黄河|甲县段
    if cuts.is_cut(start) and opens_child(folded, end, candidates, names):
        return True
    if name in NEVER:
        sure = _SITE.match(folded, end) or (name != "和县" and _COUNTY.search(folded, start, end + 1))
        return home > 0 and cuts.is_cut(start) and bool(sure)
    if name in _PARTS_OF_TOWN and home < 3:
        return False
    if not borne.counties and name not in WEAK:
        beside_it = last == start or (last == start - 1 and folded[last] in _JOINED)
        other = (name[-1] in _NATURE and name != "浙江") or (not province and is_longer(folded, start, end))
        return bool(home) or not other or cuts.is_cut(start) or beside_it
    if start and last == start - 1 and (folded[last] in _ENDS or folded[last] == "经"):
        return True
    if len(name) > 2 and borne.full:
        bounded = cuts.is_cut(start) or last == start
        return (
            home > 1 or (bounded and bool(home)) or (not is_ordinary_full(name) and (bounded or bool(home)))
        )
    if len(name) > 2:
        return bool(home) or name[-1] not in _NATURE or cuts.is_cut(start)
    if home > 1 and name[-1] in _WATERS and not cuts.is_cut(start) and last not in {start, start - 1}:
        return _FIRM.search(folded, start - 2, start) is not None  # 青|弋江
    if home > 1 or (
        home and name not in WEAK and (cuts.is_cut(start) or _FIRM.search(folded, start - 2, start))
    ):
        return True
    if home and last == start and _BRIDGED.match(folded, end):
        return True
    plain = cuts.is_cut(start) and not cuts.word_over(end) and cuts.word_from(end) > end
    if home and not context.prefecture and plain:
        return True  # 推动甲定|数字经济
    if not cuts.is_cut(start):
        return False
    if (province or name in FAMOUS) and not cuts.word_over(end):
        return True  # 海南|天然气化肥厂
    city = any(one.kind == "admin-prefecture" for one in candidates)  # 海口|港
    if (_SITE.match(folded, end) and (home or city or name not in WEAK)) or (
        name in WEAK and is_city(candidates, context)
    ):
        sure = _SITE.match(folded, end) or _HOLDS.match(folded, end)
        return bool(sure) or cuts.is_cut(end) or cuts.word_from(end) > end
    listed = last == start - 1 and folded[last : last + 1] == "、"
    if name in WEAK and home:
        alone = _MARK.match(folded, start - 1) and _MARK.match(folded, end)  # 、甲安“
        return bool(alone) or listed or begins_list(folded, end, names)
    if name in WEAK:
        return False
    if is_led_to(folded, start):
        return True
    listed = listed or _LISTED_AFTER.match(folded, end) is not None
    return listed and _among_places(folded, start, end, names, last)


def _names_water(folded: str, end: int, name: str, candidates: list[Candidate], home: int) -> bool:
    """Whether a water bears the name of a division at home, or of a city of the province (甲义江)."""
    if folded[end] not in _WATERS or name in NEVER or name in WEAK or folded[end + 1 : end + 2] in _GOES_ON:
        return False
    return home > 1 or (home == 1 and any(one.kind == "admin-prefecture" for one in candidates))


def _among_places(folded: str, start: int, end: int, names: Gazetteer, last: int) -> bool:
    """Whether a far name that stands in a list has another division beside it there."""
    before, after = folded[start - 1 : start] in _JOINTS, folded[end : end + 1] in _JOINTS
    if not (before and start) and not after:
        return True
    if before and last == start - 1:
        return True
    return after and begins_list(folded, end, names)
