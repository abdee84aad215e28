"""Places called for what lies around them, and what only seems to name one: stations, lines, slogans."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

CASES = {
    "stations called for a hill, a village and a street": Case(
        "建成鹤鸣山站、柳坪村站和青石路站,改造铁路站和农村站所。",
        "420100",
        (
            ("鹤鸣山站", ""),
            ("鹤鸣山", ""),
            ("柳坪村站", ""),
            ("柳坪村", ""),
            ("青石路站", ""),
            ("青石路", ""),
        ),
    ),
    "a rate before the word for schools": Case("巩固率小学达到98%,升学率初中为99%。", "420100", ()),
    "a line of power between two places that no list knows": Case(
        "建设石柳口至青桥沟500千伏输变电工程。",
        "420100",
        (("石柳口至青桥沟500千伏输变电工程", ""), ("石柳口", ""), ("青桥沟", "")),
    ),
    "a line of power between two divisions": Case(
        "建设黄石至鄂州220kV输变电工程。",
        "420100",
        (("黄石至鄂州220kV输变电工程", ""), ("黄石", "420200"), ("鄂州", "420700")),
    ),
    "works that drain": Case(
        "鹤滩排涝站完工,新建柳坪电灌站。", "420100", (("鹤滩排涝站", ""), ("柳坪电灌站", ""), ("柳坪", ""))
    ),
    "the second bridge of a city over a river": Case(
        "建成湖北武汉长江第二大桥。",
        "china",
        (("湖北武汉长江第二大桥", ""), ("湖北", "420000"), ("武汉", "420100"), ("长江", "")),
    ),
    "a province before a name in its river": Case(
        "建设湖南江坪水利枢纽和海南天然气化肥厂。",
        "china",
        (
            ("湖南江坪水利枢纽", ""),
            ("湖南", "430000"),
            ("江坪", ""),
            ("海南天然气化肥厂", ""),
            ("海南", "460000"),
        ),
    ),
    "what a slogan counts in quotes": Case(
        "整治“三门”问题,与三门县结对。", "330400", (("三门县", "331022"),)
    ),
    "a line that is electrified": Case(
        "推进湘桂线电气化改造。", "china", (("湘桂线", ""), ("湘", "430000"), ("桂", "450000"))
    ),
    "a stretch through a town": Case(
        "建设泸定至康定高速公路康定过境段。",
        "513300",
        (
            ("泸定至康定高速公路康定过境段", ""),
            ("泸定至康定高速公路", ""),
            ("泸定", "513322"),
            ("康定", "513301"),
            ("康定", "513301"),
        ),
    ),
    "a line by way of a place": Case(
        "建设石柳口经青桥沟至鹤坪公路。",
        "420100",
        (("石柳口经青桥沟至鹤坪公路", ""), ("石柳口", ""), ("青桥沟", ""), ("鹤坪", "")),
    ),
    "a line of letters between hamlets": Case(
        "改造松柳线石家沟至鹤坪段。",
        "420100",
        (("松柳线石家沟至鹤坪段", ""), ("松柳线", ""), ("石家沟", ""), ("鹤坪", "")),
    ),
    "the shore that a new town lies on": Case(
        "建设东海岸新城和南海岸公园。", "440500", (("东海岸新城", ""), ("南海岸公园", ""))
    ),
    "a firm before the county of its plant": Case(
        "扩建华电江陵电厂。", "421024", (("华电江陵电厂", ""), ("江陵", "421024"))
    ),
    "two bridges that a dike lies between": Case(
        "加固鹤城桥至柳盘桥江堤。", "420100", (("鹤城桥", ""), ("柳盘桥江堤", ""), ("柳盘桥", ""))
    ),
    "a line of power of the nation": Case(
        "建设内蒙古青河—山东石柳±800千伏特高压直流工程。",
        "china",
        (
            ("内蒙古青河—山东石柳±800千伏特高压直流工程", ""),
            ("内蒙古", "150000"),
            ("青河", ""),
            ("山东", "370000"),
        ),
    ),
    "a reserve whose name seems to hold a verb": Case(
        "保护三江源自然保护区。", "630000", (("三江源自然保护区", ""), ("三江源", ""))
    ),
    "the stretch of a line between two counties far away": Case(
        "新建兴国至泉州铁路兴国至宁化段。",
        "china",
        (
            ("兴国至泉州铁路兴国至宁化段", ""),
            ("兴国至泉州铁路", ""),
            ("兴国", "360732"),
            ("泉州", "350500"),
            ("兴国", "360732"),
            ("宁化", "350424"),
        ),
    ),
    "a ring road on one side of a town": Case("规划西北环绕城公路。", "321283", ()),
    "what a place is likened to, an office building": Case(
        "打造“江南小桂林”,建成规划局大楼。", "421000", (("江南", ""),)
    ),
    "where goods go through, and what is of the economy": Case(
        "由珲春经俄罗斯出海,珲春经济向好。", "china", (("珲春", "222404"), ("俄罗斯", ""))
    ),
    "works that a word for large ones closes": Case(
        "开工石柳口、鹤江口等大型水电站,建设岩屋、柳坝等重大水利枢纽。",
        "510000",
        (("石柳口", ""), ("鹤江口", ""), ("岩屋", ""), ("柳坝", "")),
    ),
    "a firm before the place of its plant, a polder that is given back": Case(
        "建成甘肃电投青乐电厂,推进鹤湖退圩还湖。",
        "620000",
        (("甘肃电投青乐电厂", ""), ("甘肃", "620000"), ("鹤湖", "")),
    ),
    "zones of a city that is a province": Case(
        "规划建设空港新城和鹤口保税港区,依托保税区。",
        "500000",
        (("空港新城", ""), ("鹤口保税港区", ""), ("鹤口", ""), ("保税区", "")),
    ),
    "a verb before a new airport, the line to an airport": Case(
        "展开新机场二期工程,启动三号线机场线前期工作。", "440100", ()
    ),
    "a reservoir that seems to hold a city": Case(
        "加固义丽水库。", "330300", (("义丽水库", ""), ("义丽", ""))
    ),
    "what a village borders on": Case("东界张坪村,南抵柳坝村。", "420100", (("张坪村", ""), ("柳坝村", ""))),
    "a list whose members have their own last word": Case(
        "打造济南机场、临沂机场2个枢纽机场。",
        "370000",
        (("济南机场", ""), ("济南", "370100"), ("临沂机场", ""), ("临沂", "371300")),
    ),
    "lines whose ends are a bridge and a bay": Case(
        "优化庆阳至长柳桥、环县至褚家湾两条铁路。",
        "621000",
        (
            ("庆阳至长柳桥", ""),
            ("庆阳", "621000"),
            ("长柳桥", ""),
            ("环县至褚家湾", ""),
            ("环县", "621022"),
            ("褚家湾", ""),
        ),
    ),
    "a port of a city whose name may be of words": Case(
        "扩建海口港,支持三明机场改造。",
        "china",
        (("海口港", ""), ("海口", "460100"), ("三明机场", ""), ("三明", "350400")),
    ),
    "a part of a school, a ditch after a joint, a bridge for a ferry": Case(
        "扩建柳坪学校小学部,加固堤身和涵闸,建成改渡建桥项目。", "360400", (("柳坪学校", ""), ("柳坪", ""))
    ),
    "a fast trunk road": Case("建设新柳快速干线。", "440100", (("新柳快速干线", ""),)),
    "zones that open with a land no list knows": Case(
        "推进鹤鸣山旅游试验区、青岭生态文明试验区、柳坪沟现代农业示范区建设。",
        "610200",
        (
            ("鹤鸣山旅游试验区", ""),
            ("鹤鸣山", ""),
            ("青岭生态文明试验区", ""),
            ("青岭", ""),
            ("柳坪沟现代农业示范区", ""),
            ("柳坪沟", ""),
        ),
    ),
    "what only tells of many such zones": Case(
        "建设两山实践创新示范区、绿水青山示范区、美丽河湖示范区、海岛旅游示范区。", "610200", ()
    ),
    "ports and locks before the last of a list": Case(
        "扩建石坪码头、鹤山船闸、石坪作业区2个泊位。",
        "610200",
        (("石坪码头", ""), ("石坪", ""), ("鹤山船闸", ""), ("鹤山", ""), ("石坪作业区", ""), ("石坪", "")),
    ),
    "a school, a hall, a gauge, the shafts of a mine, a road around a hill": Case(
        "建成青阳中心校、非遗展示馆、石坪水文站,整治青煤矿井,修建鹤岭山环山公路。",
        "610200",
        (("青阳中心校", ""), ("非遗展示馆", ""), ("石坪水文站", ""), ("鹤岭山环山公路", ""), ("鹤岭山", "")),
    ),
    "a region beside a letter of its own city": Case(
        "服务西北地区发展。", "610200", (("西北地区", ""), ("西北", ""))
    ),
    "a mine by its number": Case("改造黄陵二号煤矿。", "610200", (("黄陵二号煤矿", ""), ("黄陵", "610632"))),
    "a province before a new area in whose name its side stands": Case(
        "支持陕西西咸新区建设。", "china", (("陕西西咸新区", ""), ("陕西", "610000"), ("西咸新区", ""))
    ),
    "sides of Guangxi, regions of the coast": Case(
        "支持桂北发展,服务中南地区。", "450000", (("桂北", ""), ("桂", "450000"), ("中南地区", ""))
    ),
    "a verb before the word for friends abroad": Case(
        "与法国里昂结为友好城市,与韩国仁川、日本大阪结为友好城市。",
        "420000",
        (
            ("法国里昂", ""),
            ("法国", ""),
            ("里昂", ""),
            ("韩国仁川", ""),
            ("韩国", ""),
            ("仁川", ""),
            ("日本大阪", ""),
            ("日本", ""),
            ("大阪", ""),
        ),
    ),
    "the policies of regions of two countries": Case(
        "做好中欧区域政策合作。", "china", (("中欧", ""), ("中", ""), ("欧", ""))
    ),
    "a village behind its town whose name begins with a verb": Case(
        "建成江津区先锋镇保坪村、明柳村示范点。",
        "500000",
        (("江津区", "500116"), ("先锋镇", "500116116"), ("保坪村", ""), ("明柳村", "")),
    ),
    "half a ring, a bay that is called great": Case(
        "完建快速路西北半环,开发亚柳湾、大东海。", "460200", (("亚柳湾", ""),)
    ),
}


def test_there_are_as_many_cases_as_rules() -> None:
    assert len(CASES) == 44


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_place_called_for_what_lies_around_it(case: Case) -> None:
    assert found_in(case) == case.found
