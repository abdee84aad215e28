"""Places abroad, names inside names, names again in a shorter form: each rule by a sentence of our own."""

from __future__ import annotations

import pytest
from place_cases import Case

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places
from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.places.initials import initials_of
from graphbuild.extract.places.trunks import TRUNKS

YIXIAN, BAODING, JIAXING, ZHEJIANG = "130633", "130600", "330400", "330000"
NANNING, JIANGXI, SHAOGUAN, ERDOS, NATION = "450100", "360000", "440200", "150600", "china"


CASES = {
    "two countries by their letters": Case("开行中欧班列,深化中美合作,集中欧式家具。", NATION,
        (("中欧", ""), ("中", ""), ("欧", ""), ("中美", ""), ("中", ""), ("美", ""))),
    "letters that words hold": Case("其中新登记企业,中老年人,中印象馆。", NATION, ()),
    "a railway of two countries": Case("推进中老铁路。", NATION,
        (("中老铁路", ""), ("中老", ""), ("中", ""), ("老", ""))),
    "trains to Europe": Case("“义新欧”班列、蓉欧班列开行。", ZHEJIANG,
        (("义", "330782"), ("新", "650000"), ("欧", ""), ("蓉", "510100"), ("欧", ""))),
    "cities abroad": Case("与德国柳沟堡市、法国青岭州结好,开拓日本市场。", BAODING,
        (("德国", ""), ("柳沟堡市", ""), ("法国", ""), ("青岭州", ""), ("日本", ""))),
    "friends abroad": Case("新增柳亚、青莫2个友好交流城市。", BAODING, (("柳亚", ""), ("青莫", ""))),
    "the nation's own area": Case("畅通国内国际,面向全球市场,应对全球化,关注国内生产总值。", NATION,
        (("国内", ""), ("全球", ""))),
    "the same words in a county's plan": Case("开拓国内市场,融入全球市场,统筹国内国际,全球化。", YIXIAN,
        (("国内", ""), ("全球", ""), ("国内", ""))),
    "outside an autonomous region": Case("引进区外资金,新区外围,区外客商。", NANNING,
        (("区外", ""), ("新区", ""), ("区外", ""))),
    "levels": Case("完善省市机制,省、市、县联动,村级阵地,村级集体经济,省市场监管局。", YIXIAN,
        (("省市", ""), ("省、市、县", ""), ("村级", ""))),
    "lines of three letters in a list": Case("衢宁、商合杭等铁路延伸。", ZHEJIANG,
        (("衢宁", ""), ("衢", "330800"), ("宁", "350900"), ("商合杭", ""), ("商", "411400"),
         ("合", "340100"), ("杭", "330100"))),
    "letters of a line are no group": Case("衢丽、沪苏湖、甬舟等铁路扩能。", ZHEJIANG,
        (("衢丽", ""), ("衢", "330800"), ("丽", "331100"), ("沪苏湖", ""), ("沪", "310000"),
         ("苏", "320500"), ("湖", "330500"), ("甬舟", ""), ("甬", "330200"), ("舟", "330900"))),
    "a line with a numeral for a letter": Case("昌九高速扩容。", JIANGXI,
        (("昌九高速", ""), ("昌", "360100"), ("九", "360400"))),
    "a trunk line from the other end": Case("福温铁路,宁衢铁路。", "350000",
        (("福温铁路", ""), ("福", "350100"), ("温", "330300"), ("宁衢铁路", ""), ("宁", "350900"),
         ("衢", "330800"))),
    "a trunk line read backwards": Case("韶赣高速改线。", SHAOGUAN,
        (("韶赣高速", ""), ("韶", "440200"), ("赣", "360700"))),
    "two letters of three": Case("沪渝蓉、甬舟等铁路开工。", ZHEJIANG,
        (("沪渝蓉", ""), ("沪", "310000"), ("渝", "500000"), ("蓉", "510100"), ("甬舟", ""),
         ("甬", "330200"), ("舟", "330900"))),
    "weak names in a list": Case("打通富平、淳化、黄陵、白水的公路,富平坦,白水河。", "610200",
        (("富平", "610528"), ("淳化", "610430"), ("黄陵", "610632"), ("白水", "610527"), ("白水河", ""))),
    "letters that are counted": Case("达、准两旗春耕,抓好一、二两区。", ERDOS,
        (("达", "150621"), ("准", "150622"))),
    "on all sides": Case("东邻孟津,西接渑池、垣曲共建。", "410323",
        (("孟津", "410322"), ("渑池", "411221"), ("垣曲", "140827"))),
    "a township before whose last word another word arises": Case("发展李村镇和马家乡,壮大村镇银行。",
        YIXIAN, (("李村镇", ""), ("马家乡", ""))),
    "a village in 省": Case("青岭镇省庄村。", YIXIAN, (("青岭镇", ""), ("省庄村", ""))),
    "a street before a street of shops": Case("建成富裕路商业步行街,拓宽七一路。", YIXIAN,
        (("富裕路商业步行街", ""), ("富裕路", ""), ("七一路", ""))),
    "a township in the name of its county": Case("支持伊金霍洛旗发展。", ERDOS, (("伊金霍洛旗", "150627"),)),
    "a mountain that ends another": Case("考察浦江仙华山,登华山。", "330700",
        (("浦江", "330726"), ("仙华山", ""), ("华山", ""))),
    "a lake in the south-west": Case("治理西南湖,联通西南。", BAODING, (("西南湖", ""), ("西南", ""))),
    "groups in a list": Case("杭绍、嘉湖花园城市群,新设金义新区。", ZHEJIANG,
        (("杭绍", ""), ("杭", "330100"), ("绍", "330600"), ("嘉湖花园城市群", ""), ("嘉湖", ""),
         ("嘉", "330400"),
         ("湖", "330500"), ("金义新区", ""), ("金义", ""), ("金", "330700"), ("义", "330782"))),
    "far cities by three letters": Case("融入郑洛西高质量发展合作带。", BAODING,
        (("郑洛西高质量发展合作带", ""), ("郑洛西", ""), ("郑", "410100"), ("洛", "410300"),
         ("西", "610100"))),
    "a line in a county's plan": Case("津石高速通车,京津协作。", YIXIAN,
        (("津石高速", ""), ("津", "120000"), ("石", "130100"), ("京津", ""), ("京", "110000"),
         ("津", "120000"))),
    "rings": Case("建成大北环,拓宽北三环东延和东二环快速路。", BAODING,
        (("大北环", ""), ("北三环东延", ""), ("北三环", ""), ("东二环快速路", ""))),
    "a road in brackets": Case("打通柳沟大街(青岭路至文昌路)。", YIXIAN,
        (("柳沟大街(青岭路至文昌路)", ""), ("柳沟大街", ""), ("青岭路", ""), ("文昌路", ""))),
    "another name in brackets": Case("扩建柳沟博物馆(清漪河艺术馆)。", YIXIAN,
        (("柳沟博物馆(清漪河艺术馆)", ""), ("柳沟博物馆", ""), ("柳沟", ""), ("清漪河艺术馆", ""),
         ("清漪河", ""))),
    "a line to an airport": Case("就嘉善至嘉兴机场铁路签约。", JIAXING,
        (("嘉善至嘉兴机场铁路", ""), ("嘉善", "330421"), ("嘉兴机场", ""), ("嘉兴", JIAXING))),
    "a bay, an island and a mountain before a head": Case(
        "建成青湾体育馆、月岛购物中心、石岭峰公园,建设石岭头污水处理厂。", YIXIAN,
        (("青湾体育馆", ""), ("青湾", ""), ("月岛购物中心", ""), ("月岛", ""), ("石岭峰公园", ""),
         ("石岭", ""), ("石岭头污水处理厂", ""))),
    "a village before a plant, a street before a school": Case("建成柳家庄污水处理厂和青年路幼儿园。", YIXIAN,
        (("柳家庄污水处理厂", ""), ("柳家庄", ""), ("青年路幼儿园", ""), ("青年路", ""))),
    "a bay of a city": Case("设立嘉兴湾新区。", JIAXING,
        (("嘉兴湾新区", ""), ("嘉兴湾", ""), ("嘉兴", JIAXING))),
    "a hospital at home in another": Case("引进北京柳沟医院保定医院。", BAODING,
        (("北京柳沟医院保定医院", ""), ("北京柳沟医院", ""), ("北京", "110000"), ("柳沟", ""),
         ("保定", BAODING))),
    "a crossing on a line": Case("贯通东环快速路石桥口立交桥。", YIXIAN,
        (("东环快速路石桥口立交桥", ""), ("东环快速路", ""), ("石桥口立交桥", ""), ("石桥口", ""))),
    "a bay and a mountain again": Case(
        "青湾体育馆落成,青湾清淤。修缮云霞山,启动云霞机场、“大云霞”旅游。", YIXIAN,
        (("青湾体育馆", ""), ("青湾", ""), ("青湾", ""), ("云霞山", ""), ("云霞机场", ""), ("云霞", ""),
         ("云霞", ""))),
    "a zone of the nation and again": Case("启动保定国家重点开放试验区建设,试验区挂牌,试验区2个。", BAODING,
        (("保定国家重点开放试验区", ""), ("保定", BAODING), ("试验区", ""))),
    "a zone by what it tries": Case("建设保定重点开发开放试验区,改造甲西片区。", BAODING,
        (("保定重点开发开放试验区", ""), ("保定", BAODING), ("甲西片区", ""))),
    "regions inside the names of groups": Case("融入首都都市圈、海西经济区和武汉城市圈,建设西部陆海新通道。",
        BAODING,
        (("首都都市圈", ""), ("首都", "110000"), ("海西经济区", ""), ("海西", ""), ("武汉城市圈", ""),
         ("武汉", "420100"), ("西部陆海新通道", ""), ("西部", ""))),
    "a region with its division": Case("广西北部湾经济区,山西南部。", NANNING,
        (("广西北部湾经济区", ""), ("广西", "450000"), ("北部湾", ""), ("山西南部", ""), ("山西", "140000"))),
    "reaches of a river": Case("整治长江干线和珠江水道。", NATION,
        (("长江干线", ""), ("长江", ""), ("珠江水道", ""), ("珠江", ""))),
    "laboratories by name and by kind": Case(
        "建成柳沟实验室、固态材料研究院,争取省重点实验室,依托国家实验室。", BAODING,
        (("柳沟实验室", ""), ("柳沟", ""), ("固态材料研究院", ""))),
    "berths by number": Case("3~5号泊位投产,新增泊位。", JIAXING, (("3~5号泊位", ""),)),
    "families, and other single characters": Case("建设向家坝灌区,提升那良古街,产值达百亿元。", NANNING,
        (("向家坝灌区", ""), ("向家坝", ""), ("那良古街", ""))),
    "services by a letter in quotes": Case("推广“浙里办”,学习“冀时办”。", ZHEJIANG, (("浙", ZHEJIANG),)),
    "the capital by its letter": Case("赴邕汇报工作。", "450600", (("邕", NANNING),)),
    "a way of governing": Case("坚持“枫桥经验”,考察浦江经验。", YIXIAN, (("枫桥", ""), ("浦江", "330726"))),
    "into the lake": Case("污水不进淀,生产淀粉。", BAODING, (("淀", ""),)),
    "all parks, and one": Case(
        "支持工业园区发展,建成柳沟工业园区,完善政务服务中心,启用市政务服务中心。", YIXIAN,
        (("柳沟工业园区", ""), ("柳沟", ""), ("市政务服务中心", ""))),
    "a bank is no province": Case("治理柳河北岸,考察河北省。", YIXIAN,
        (("柳河北岸", ""), ("柳河", ""), ("河北省", "130000"))),
    "a street in a zone": Case("拓宽柳沟工业园青江大道。", YIXIAN,
        (("柳沟工业园", ""), ("柳沟", ""), ("青江大道", ""), ("青江", ""))),
    "waters around the town": Case("贯通环城水系。", YIXIAN, (("环城水系", ""),)),
    "the lie of the land before common words": Case(
        "改造红石嘴新区和下柳漕片区,建成柳墟幼儿园、大青口公园,修缮建川博物馆,华能青坡电厂扩容,大河洲路通车。",
        YIXIAN,
        (("红石嘴新区", ""), ("红石嘴", ""), ("下柳漕片区", ""), ("下柳漕", ""), ("柳墟幼儿园", ""),
         ("柳墟", ""), ("大青口公园", ""), ("大青口", ""), ("建川博物馆", ""), ("华能青坡电厂", ""),
         ("大河洲路", ""), ("大河洲", ""))),
    "works named for a place": Case("贯通柳家隧道,改造柳坪农贸市场,建成青城国家考古遗址公园,拓宽清河街。",
        YIXIAN,
        (("柳家隧道", ""), ("柳家", ""), ("柳坪农贸市场", ""), ("柳坪", ""), ("青城国家考古遗址公园", ""),
         ("青城", ""), ("清河街", ""))),
    "the county of a zone": Case("与太仓经济开发区、昆山国家级高新技术产业开发区结好。", YIXIAN,
        (("太仓经济开发区", ""), ("太仓", "320585"), ("昆山国家级高新技术产业开发区", ""),
         ("昆山", "320583"), ("国家级", ""))),
    "who gives the report": Case("柳城县政府工作报告\n县长 李四平\n", YIXIAN, (("柳城县", "450222"),)),
    "the head of a town": Case("推动柳溪镇镇长负责,青石镇长江路改造。", YIXIAN,
        (("青石镇", ""), ("长江路", ""))),
    "a university by the letter of its province": Case("浙大研究院揭牌,南浙大地丰收。", ZHEJIANG,
        (("浙大研究院", ""), ("浙", "330000"))),
    "the mouth of a mountain": Case("建设南山口抽水蓄能电站,南山公园开放。", YIXIAN,
        (("南山口抽水蓄能电站", ""), ("南山口", ""), ("南山公园", ""), ("南山", ""))),
}  # fmt: skip


def test_every_case_is_here() -> None:
    assert len(CASES) == 61


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    places = find_places(fold(case.text), case.territory, 2019)
    assert tuple((place.surface, place.code) for place in places) == case.found


def test_a_letter_means_the_division_of_the_year() -> None:
    now, then = (initials_of(("610800", "610000"), "610800", year) for year in (2019, 2004))
    assert now.of("神") == ("610881", "admin-county")
    assert then.of("神") == ("610821", "admin-county")
    assert now.then("610881") == "610881"
    assert then.then("610881") == "610821"
    assert initials_of(("china",), "", 2005).then("420600") == "420600"


def test_each_trunk_line_has_one_reading() -> None:
    current = gazetteer().current
    turned = [name for name in TRUNKS if name[::-1] in TRUNKS and TRUNKS[name[::-1]] != TRUNKS[name][::-1]]
    assert turned == []
    assert all(code in current for codes in TRUNKS.values() for code in codes)
