"""Places told without a name: words for a level or the plan's own area, parts of a town, sides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from string import ascii_uppercase
from typing import Final

from graphbuild.extract.begun import Signed, begun
from graphbuild.extract.listed_words import Seen, look_for
from graphbuild.extract.pieces import FoundPlace
from graphbuild.extract.places.cuts import Cuts
from graphbuild.extract.places.head_forms import Scale

_LEVEL: Final = r"(?:国家|自治区|街道|社区|[省市州盟县区旗乡镇村])"
_SCOPE: Final = begun(
    r"市县乡(?![村级两三四镇])|"
    r"(?<![安健])(?:全[省市县区]域(?!旅游)|(?:[全我][国省市县区州盟旗镇乡]|全疆|全地区(?!生产)|全城(?![市区乡镇]))(?![^\W!-ÿ]?(?:委|人大代表大会))(?!域旅|际|情|内外))"
    r"|(?<![资基成样原根日版])本[国省市县区州盟旗](?![^\W!-ÿ]?(?:委|人大代表大会))(?!级|际|情)"
    r"|(?<![全我本县州各])市州(?![级委人政府长])|市[(]州[)](?!政府|委|长)|[省市县区旗]本级|全境|(?<!调)整[县市旗](?=[脱推域创建提试全])"
    r"|(?:国家|自治区|省|地市|市|县|区|旗|乡)级(?!联|市)|(?<![^\W!-ÿ]乡)(?<!县乡)村级(?!集体|农民|权力|事务|文化活动)"
    r"|(?<![城大都强范进明生林名困])[省市县区]、[省市县区](?:、[县区])?(?:级(?!市)|(?=重点|两级|三级))"
    rf"|(?<![^\W!-ÿ]各){_LEVEL}(?:、{_LEVEL})+(?=(?:、户)?[两三四五]级)|市、[县旗]区(?=财|[两三四]级|联动|共)"
    r"|(?<![全我本])(?:省市县|省市|市县|县乡|区县)级"
    r"|(?<![我本各])(?<!(?<![健安])全)(?:中?省|[市县区旗乡镇街])[市县区旗乡镇街村组]{1,4}(?=的?[两三四五]级)"
    r"|(?<![全我本城社地园景小])(?:县市区|区市县|区县市|市县区|县[(]市[)]区|旗县区?|旗市区)(?![域长委级])"
    r"|(?<![全我本城社地园景小市老牧林山片])(?:区县|县区)(?![域长委级城位块间段])"
    r"|(?<![全我本城])(?:(?<!其)省)?市县(?![域城长委级间])"
    r"|(?:(?<!其)[中省]省?市县?|(?<!都)市[县区]|区县|县区|(?<!其)中省)"
    r"(?=重点|级|两级|三级|四级|共建|联动|部署|下达|属|项目|投资|资金|任务|民生|领导|驻)"
    r"|(?<![全我本城])(?:区县|市县|县区)(?=城(?!市|乡|镇|区))|(?<![全我本各])旗区(?!域)|(?<=各)旗区(?!域)|(?<=[到至向])镇村(?=[,、。])"
    r"|省市(?![级县场委长区政])|(?<!各)省、市、县(?:、乡)?(?:、村)?(?![级委直(、])"
    r"|(?<!强)(?<!示范)(?<!模范)(?<!试点)(?<!生态)[市县区旗][(][市县区旗](?:、[市县区旗])*[)](?!政府|委|长|直)域?"
    r"|(?<![^\W!-ÿ]{2}[族古疆藏尔])(?<![西内])自治区(?!党|人|政|主席(?!质量)|纪|级|、直辖)"
    r"|国省市?(?=考|控|干道)|国、省(?=考|控)|(?<!及)省、市(?=[^\W!-ÿ]{0,2}(?:会议精|项目|数据)|经济工作会议|一系列会议)"
    r"|(?<![省市县区州全镇流海领地水])域内(?=企业|资源|项目)"
    r"|(?<!全)[县省市镇]域(?!铁路|快轨|快线|轨道)(?:外(?![向围贸资国]))?|[省市县]内(?![涝外])|(?:省|[市县](?=[^\W!-ÿ]{0,4}(?:企业|客|人|资|院)))外(?![环围贸语事科商汇务]|资金)"
)
_GENERIC: Final = begun(
    r"(?<!园林)(?<!健康)(?<!文明)(?<!卫生)(?<!森林)(?<!洁净)(?<!该)(?:[新老旧](?=县城))?县城(?!乡|镇化)(?:主城区|建成区|新区|老城区|区)?"
    r"|(?<![全我本城])(?:区县|市县)城(?!市|乡|镇|区)|(?:中心|主)城区建成区|城市建成区|[旗县市]所在地"
    r"|(?<![县都城])(?:[东西南北]部|中心|主|新?[老旧]|新|近|南|北|东|西)?(?<!示范)(?<!文明)(?<!好)[城市]区(?!两级|联动|级|域|间)"
    r"|(?<=[完善提升推进建设,、])新城(?=功能|区|建设|开发|和|与|、)|老城(?![区市]|办事处|街道)|旧城(?=改造|更新|拆迁)"
    r"|(?:[东西南北]部|沿[海江河])[两三四五六七八九](?=[镇乡市县区])[镇乡市县区]|(?<![^\W!-ÿ]{2}[省市县区])[东西南北]部(?:山区|丘陵区|生态发展区)"
    r"|[新老]?(?<!第)[两三四五六七八]区(?=融合|同城|与主城区)|新[两三四]区(?=与|融合)"
    r"|(?<![^\W!-ÿ])城[东西南北](?=集中供热|停车场|集中供水)"
    rf"|(?:(?<![^\W!-ÿ])|(?<=[推带]动|建设|打造))[东西南北中]部(?=[(])|(?<=[居排列])[东西中]部(?=第)|(?<![A-Za-z])[{ascii_uppercase}]\s?片区"
    r"|城市(?:规划|中心)区|(?<=[建设推进提升与和、])中心片区"
    r"|(?<=承接)[东中]{1,2}部|(?<=承接好)[东中]{1,2}部|(?<=辐射|稳居)西部|(?<=居)[中西]部(?=前)|[中西]部(?=领先)"
    r"|[东中西]部(?=[、和][东中西]部)|(?<=[东中西]部[、和])[东中西]部(?!分)"
    r"|[东中西]部(?=支线机场|铁路|国省道|光伏|风电|农网|煤电|高校|贫困|边疆|边远|民族|人才|旅游大环线|大?开发(?!区)|崛起|率先|百强|十强|强[县区市]|各省|省[份区]|最[大佳具]|欠?发达|[三四五六七八九]省)"
    r"|(?<![东部宁苏])沿海(?=发达|开放|省|城市|经济(?!带)|产业|地区|等)|(?<![宁苏东建北南江西])沿海(?:经济带|率先发展区)|东西部(?=协作|扶贫|对口|合作|劳务)|[东西南北中]部(?=战区)"
)
_NATION: Final = begun(r"国内(?!生产总值)外?|(?<=赴)国外|全球(?!化)")
_COUNTRY: Final = begun(
    r"国内(?!生产总值|外|资金|[(])|(?:海内外(?=朋友)|[境省]内外(?!循环))|国[(]境[)]外|国外(?!市场)|全球(?!化|首个世界|目的地)"
)
_HOUSES: Final = Signed(
    re.compile(
        r"[一二三四五六七八两](?<=“.)(?:馆|中心|院|场)(?:[一二三四五六七八两](?:馆|中心|院|场|团|校))*(?=”(?:建设|项目|工程|投|开|[(\[]))"
    ),
    (f"“{number}" for number in "一二三四五六七八两"),
)
_BUILT: Final = re.compile(r"(?:主城区|建成区)$")
_NEW_AREA: Final = re.compile(r"新区(?![^\W!-ÿ]?(?:块|域))")
_PARTS: Final = re.compile("(?:启动区|起步区)(?=[、,。和]|建设|开发|重大|重点|基础|范围|控制性|城市)")
"""Parts of the new area that has them alone of all, in plans that name it."""
_XIONGAN: Final = "雄安新区"
look_for((_XIONGAN,))
_AUTONOMOUS: Final = frozenset(("150000", "450000", "540000", "640000", "650000"))
"""The autonomous regions, whose plans say 区 for the whole."""
_BEYOND: Final = re.compile(r"区外(?:(?<![^\W!-ÿ]..)(?![围环])|(?<=引进..)|(?<=承接..))")
_SIDE: Final = begun(
    r"(?:主城区|老城区|中心城区|(?<![区圈群])中心城市(?!建设|地位|机遇|目标|定位|作用|功能|的)|(?<![心主老新大江河湖])城区)(?![级域])|[东西南北中]部区域|市区(?![县域块])|(?:中西|中东|东南|西南|东北|西北|[东西南北中])部(?![署门队委级湾分]|中心城市)|(?<=[国洲亚欧])[东南西北]方(?![法面式案向位便])|湾(?=[、,。;)和与等北南东西沿海生水近])|城[东西南北](?=科创|片区|新区|大走廊)"
)


_SEAT: Final = re.compile(
    "城(?![市镇乡关区中管投建]|[东西南北](?![东西南北]?(?:[部面方侧角郊隅\\d、,。约]|$)))"
)
_RAPID: Final = re.compile("域(?:铁路|快轨|快线|轨道)")
"""After the full name of a city: its trains (甲|市域铁路)."""
_SHORT: Final = 2
"""Characters of the full name of a county that has no shorter one."""
_OLD_TOWN: Final = begun("(?:旧城|老城)(?![区镇乡]|办事处|街道)")


def scopes(folded: str, level: Scale, seen: Seen) -> Iterator[FoundPlace]:
    """Words for a level or an area (全县, 省级, 县乡村三级), and parts of a town without a name (县城).

    The country and the world are such areas as well (国内, 全球).
    """
    for area in (_NATION if level == "nation" else _COUNTRY).finditer(folded, seen):
        yield FoundPlace.at(folded, *area.span(), "scope-word", "scope-word", "high")
    for scope in _SCOPE.finditer(folded, seen):
        yield FoundPlace.at(folded, *scope.span(), "scope-word", "scope-word", "high")
        inner = scope[0].find("、")
        if scope[0].endswith(("旗区", "县区")) and inner > 0:
            start = scope.start() + inner + 1
            yield FoundPlace.at(folded, start, scope.end(), "scope-word", "scope-word", "high")
    for generic in _GENERIC.finditer(folded, seen):
        yield _generic(folded, generic.start(), generic.end())
        if generic[0] == "县城区":
            yield _generic(folded, generic.start(), generic.end() - 1)
        built = _BUILT.search(generic[0])
        if built and built.start() and not generic[0].startswith("城市"):
            if not folded.startswith("绿", generic.end()):
                yield _generic(folded, generic.start() + built.start(), generic.end())
            yield _generic(folded, generic.start(), generic.start() + built.start())


def sides(folded: str, named: Mapping[int, int], seen: Seen) -> Iterator[FoundPlace]:
    """Sides and old towns of a division or a region (浙江中西部, 柳州旧城).

    ``named`` maps the end of each division and region to its start.
    """
    for side in (*_SIDE.finditer(folded, seen), *_OLD_TOWN.finditer(folded, seen)):
        start = named.get(side.start())
        if start is None:
            start = named.get(side.start() + 1)  # 山西|南部
        district = side[0][-1] == "区" and named.get(side.end()) == side.start()  # 洛阳市|老城区
        if start is not None and not district:
            yield FoundPlace.at(folded, start, side.end(), "region", "side")


def own_area(folded: str, cuts: Cuts, own: tuple[str, ...], seen: Seen) -> Iterator[FoundPlace]:
    """The new area of a city or county, named without its name; what lies outside an autonomous region."""
    if own and own[-1] in _AUTONOMOUS:
        for beyond in _BEYOND.finditer(folded):
            yield FoundPlace.at(folded, *beyond.span(), "scope-word", "scope-word", "high")
    for part in _PARTS.finditer(folded) if seen.get(_XIONGAN) else ():
        if cuts.is_cut(part.start()):
            yield FoundPlace.at(folded, *part.span(), "zone", "own-area", "low")
    for area in _NEW_AREA.finditer(folded) if len(own) > 1 else ():
        if cuts.is_cut(area.start()):
            yield FoundPlace.at(folded, *area.span(), "zone", "own-area")


def seats(folded: str, divided: Iterable[FoundPlace]) -> Iterator[FoundPlace]:
    """The same divisions; one in 县 before 城 goes without that character, and its seat is told (甲|县城)."""
    for place in divided:
        seat = place.surface[-1] == "县" and len(place.surface) > _SHORT and _SEAT.match(folded, place.end)
        if seat:
            end = place.end - 1
            yield replace(place, end=end, surface=folded[place.start : end])
            whole = folded[place.start : seat.end()]
            yield FoundPlace(place.start, seat.end(), whole, "region", "", (), "medium", "seat")
        elif place.surface[-1] == "市" and _RAPID.match(folded, place.end):
            yield replace(place, end=place.end - 1, surface=place.surface[:-1])
        else:
            yield place


def houses(folded: str, seen: Seen) -> Iterator[FoundPlace]:
    """Houses that are built together and known by their number (“五馆一中心”)."""
    for together in _HOUSES.finditer(folded, seen):
        yield FoundPlace.at(folded, *together.span(), "facility", "houses")


def _generic(folded: str, start: int, end: int) -> FoundPlace:
    return FoundPlace.at(folded, start, end, "region", "generic")
