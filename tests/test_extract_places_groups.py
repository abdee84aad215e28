"""Groups of cities by letters, zones, lines and waters of whole plans: traps by sentences of our own."""

from __future__ import annotations

import pytest
from place_cases import Case

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import initials_of

SICHUAN, ZHEJIANG, SHANGHAI, GUANGDONG = "510000", "330000", "310000", "440000"
BAODING, YIXIAN, HUANGSHAN, NATION = "130600", "130633", "341000", "china"


TRAPS = {
    "four cities in a row": Case("推动成德眉资同城化。", SICHUAN,
        (("成德眉资", ""), ("成", "510100"), ("德", "510600"), ("眉", "511400"), ("资", "512000"))),
    "two cities and what ties them": Case("推进甬舟一体化,提升温台沿海。", ZHEJIANG,
        (("甬舟", ""), ("甬", "330200"), ("舟", "330900"), ("温台沿海", ""), ("温台", ""), ("温", "330300"),
         ("台", "331000"))),
    "two ties whose word stands once": Case("畅通衢丽、金丽温大通道。", ZHEJIANG,
        (("衢丽、金丽温大通道", ""), ("衢", "330800"), ("丽", "331100"), ("金丽温大通道", ""),
         ("金", "330700"), ("丽", "331100"), ("温", "330300"))),
    "a zone of a group": Case("建设成德绵产业联动区。", SICHUAN,
        (("成德绵产业联动区", ""), ("成德绵", ""), ("成", "510100"), ("德", "510600"), ("绵", "510700"))),
    "letters of common words are no group": Case("引进内资合作,内资经济壮大。", SICHUAN, ()),
    "lines of a list are no groups": Case("杭绍台、衢丽等铁路开工。", ZHEJIANG,
        (("杭绍台", ""), ("杭", "330100"), ("绍", "330600"), ("台", "331000"), ("衢丽", ""), ("衢", "330800"),
         ("丽", "331100"))),
    "two provinces that no list holds": Case("谋划浙川新事,冀商回归。", SICHUAN,
        (("浙川", ""), ("浙", "330000"), ("川", "510000"), ("冀", "130000"))),
    "a pair that goes on": Case("面向京津石保等地招商,京津合作。", BAODING,
        (("京津石保", ""), ("京", "110000"), ("津", "120000"), ("石", "130100"), ("保", "130600"),
         ("京津", ""), ("京", "110000"), ("津", "120000"))),
    "a group with the new area": Case("融入京雄保一体化,联动京津雄。", BAODING,
        (("京雄保", ""), ("京", "110000"), ("雄", ""), ("保", "130600"), ("京津雄", ""), ("京", "110000"),
         ("津", "120000"), ("雄", ""))),
    "electricity and capital": Case("蒙电入沪,台资企业增资,平台商户。", SHANGHAI,
        (("蒙", "150000"), ("沪", "310000"), ("台", "710000"))),
    "苏 is the city between cities": Case("沪苏湖高铁通车。", SHANGHAI,
        (("沪苏湖高铁", ""), ("沪", "310000"), ("苏", "320500"), ("湖", "330500"))),
    "the ends of a stretch lie near": Case("兰海高速廉徐段通车。", GUANGDONG,
        (("兰海高速廉徐段", ""), ("兰海高速", ""), ("兰", "620100"), ("海", "460100"), ("廉", "440881"),
         ("徐", "440825"))),
    "a city whose name may be words": Case("广安成为试点,广安理工学院揭牌,推广安全生产。", SICHUAN,
        (("广安", "511600"), ("广安理工学院", ""), ("广安", "511600"))),
    "a province whose name may be words": Case("推进海南自贸试验区建设,渤海南岸。", NATION,
        (("海南自贸试验区", ""), ("海南", "460000"), ("渤海", ""))),
    "a far county before its site": Case("支持平潭口岸,外航执飞郑州机场。", NATION,
        (("平潭口岸", ""), ("平潭", "350128"), ("郑州机场", ""), ("郑州", "410100"))),
    "the city and not the districts of its name": Case("经西安转运。", NATION, (("西安", "610100"),)),
    "an area with its word": Case("向台湾地区开放,北方地区取暖,西部开发。", NATION,
        (("台湾地区", "710000"), ("北方地区", ""), ("西部", ""))),
    "the subject of the plan": Case("关于支持自由贸易试验区的措施\n在自贸试验区试点,支持产业园区。", NATION,
        (("自由贸易试验区", ""), ("自贸试验区", ""))),
    "the one free trade zone of a province": Case("提升自贸试验区,支持经济开发区。", SICHUAN,
        (("自贸试验区", ""),)),
    "a name in brackets": Case("中国(河北)自由贸易试验区扩容。", BAODING,
        (("中国(河北)自由贸易试验区", ""), ("中国", ""), ("河北", "130000"))),
    "counted metropolitan areas": Case("提升四大都市区能级。", ZHEJIANG, (("四大都市区", ""),)),
    "a saying about mountains": Case("践行绿水青山就是金山银山,金山增绿。", SHANGHAI, (("金山", "310116"),)),
    "a pass": Case("镇江关至黄胜关铁路。", SICHUAN,
        (("镇江关至黄胜关铁路", ""), ("镇江关", ""), ("黄胜关", ""))),
    "a line named for a zone": Case("上海示范区线开工,翠柳路越江隧道通车。", SHANGHAI,
        (("上海示范区线", ""), ("上海示范区", ""), ("上海", "310000"), ("翠柳路越江隧道", ""),
         ("翠柳路", ""))),
    "rivers without a joint": Case("治理清漪河柳河水系。", YIXIAN,
        (("清漪河", ""), ("柳河水系", ""), ("柳河", ""))),
    "fragments are no places": Case("建设卓越工程师实践基地、全绿电产业园、电力现货市场和海洋牧场。",
        SICHUAN, ()),
    "a nuclear plant, and the industry": Case("三门核电开工,壮大核电产业。", ZHEJIANG,
        (("三门核电", ""), ("三门", "331022"))),
    "an old town": Case("开展莲池区旧城改造。", BAODING, (("莲池区旧城", ""), ("莲池区", "130606"))),
    "villages that are counted": Case("评出兴旺整洁村5个。", YIXIAN, ()),
    "a known river is no township": Case("新安江流域,新安江镇。", HUANGSHAN,
        (("新安江流域", ""), ("新安江", ""), ("新安江镇", ""), ("新安江", ""))),
    "three letters before any word": Case("推动合芜马跨江联运。", "340000",
        (("合芜马", ""), ("合", "340100"), ("芜", "340200"), ("马", "340500"))),
    "three cities before no word": Case("推动合芜马铁水联运。", "340000",
        (("合芜马", ""), ("合", "340100"), ("芜", "340200"), ("马", "340500"))),
    "three cities and a further letter": Case("扩建合芜马杭干线。", "340000", ()),
    "an airport of two cities": Case("芜宣机场开航,青禄机场扩建。", "340200",
        (("芜宣机场", ""), ("芜", "340200"), ("宣", "341800"), ("青禄机场", ""), ("青禄", ""))),
    "a letter of a far province and of a county at home": Case("文蒙铁路开工。", "530000",
        (("文蒙铁路", ""), ("文", "532600"))),
    "groups of a list that one word closes": Case("推进合六、合滁产业走廊建设。", "340000",
        (("合六", ""), ("合", "340100"), ("六", "341500"), ("合滁产业走廊", ""), ("合滁", ""),
         ("合", "340100"), ("滁", "341100"))),
    "a county beside two cities": Case("加快郑洛济高质量发展。", "410000",
        (("郑洛济", ""), ("郑", "410100"), ("洛", "410300"), ("济", "419001"))),
}  # fmt: skip


def test_every_trap_is_here() -> None:
    assert len(TRAPS) == 37


@pytest.mark.parametrize("name", TRAPS)
def test_trap(name: str) -> None:
    case = TRAPS[name]
    places = find_places(fold(case.text), case.territory, 2019)
    assert tuple((place.surface, place.code) for place in places) == case.found


def test_a_name_that_a_zone_bears_is_an_area() -> None:
    text = fold("提升青江高新区,青江增绿,碧江清流。")
    kinds = [(place.surface, place.kind) for place in find_places(text, SHANGHAI, 2019)]
    assert kinds == [("青江高新区", "zone"), ("青江", "region"), ("青江", "region"), ("碧江", "river")]


def test_a_township_told_once_is_told_again() -> None:
    text = fold("支持清苑镇等两个乡镇,发展冉庄、李庄等乡镇,李庄草莓增收。")
    towns = [place.surface for place in find_places(text, "130608", 2019) if place.kind == "admin-township"]
    assert towns.count("李庄") == 2


def test_letters_mean_one_city_of_the_province() -> None:
    initials = initials_of((SICHUAN,), "", 2019)
    names = gazetteer().current
    assert {"成", "德", "眉", "资"} <= initials.letters
    assert "广" not in initials.letters
    assert [initials.of(letter) for letter in "德眉"] == [
        ("510600", "admin-prefecture"),
        ("511400", "admin-prefecture"),
    ]
    assert names["510600"].name == "德阳市"
    assert initials_of((), "", 2019).letters == frozenset()
