"""Places where a text is dense with them: numbered lines, lists, villages, towns of great cities, works."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

CASES = {
    "lines of one word for their numbers": Case(
        "加快地铁5、6号线和轨道交通九号线、八号线支线二期建设。",
        "440100",
        (
            ("地铁5", ""),
            ("6号线", ""),
            ("轨道交通九号线", ""),
            ("八号线支线二期", ""),
            ("八号线支线", ""),
            ("八号线", ""),
        ),
    ),
    "a stretch of a numbered line and its phase": Case(
        "开工11号线北段二期、7号线一期西延柳塘段。",
        "440100",
        (
            ("11号线北段二期", ""),
            ("11号线北段", ""),
            ("11号线", ""),
            ("7号线一期西延柳塘段", ""),
            ("7号线一期", ""),
            ("7号线", ""),
        ),
    ),
    "a verb that ends as a region begins": Case(
        "建成渝万铁路。", "500000", (("渝万铁路", ""), ("渝", "500000"), ("万", "500101"))
    ),
    "a line of two districts of a city that is a province": Case(
        "推进嘉闵高架建设。", "310000", (("嘉闵高架", ""), ("嘉", "310114"), ("闵", "310112"))
    ),
    "a town of a city that is a province": Case(
        "扩建老港焚烧厂和横沙渔港。", "310000", (("横沙渔港", ""), ("横沙", "310151202"))
    ),
    "stations of buses, radial roads and fast lines by their side": Case(
        "新建公交南站、青园路公交首末站,打通柳坊放射线、南大干线、西部快线。",
        "341500",
        (
            ("公交南站", ""),
            ("青园路公交首末站", ""),
            ("青园路", ""),
            ("柳坊放射线", ""),
            ("南大干线", ""),
            ("西部快线", ""),
        ),
    ),
    "the village that stands for several": Case(
        "在柳台等4个村打井,硬化青石坎等村组公路,推进道路等3个项目。", "341500", (("柳台", ""), ("青石坎", ""))
    ),
    "a road between two villages that is no highway": Case(
        "硬化下柳峰至五岗道路3公里,至今道路不通。",
        "341500",
        (("下柳峰至五岗道路", ""), ("下柳峰", ""), ("五岗", "")),
    ),
    "what is cut where a member of a list is made a title": Case(
        "打造青岭山景区及柳塘成为4A级景区。", "341500", (("青岭山景区", ""), ("青岭山", ""))
    ),
    "a mountain whose sight has a rank of the nation": Case(
        "提升拉石山国家4A级旅游景区。", "341500", (("拉石山国家4A级旅游景区", ""), ("拉石山", ""))
    ),
    "what bears no name": Case(
        "下调高速公路收费,打造全省最大的生猪产业基地,建设穿山隧道,藏乡风情浓,硬化村组泥结石公路。",
        "341500",
        (("全省", ""),),
    ),
    "the hill of a reservoir that levels out": Case(
        "新建石鹊山调蓄水库。", "370100", (("石鹊山调蓄水库", ""), ("石鹊山", ""))
    ),
    "regions abroad in a list": Case(
        "深化与俄罗斯滨海边疆区、阿穆尔州合作,走访韩国釜山市、大连市。",
        "230000",
        (
            ("俄罗斯", ""),
            ("滨海边疆区", ""),
            ("阿穆尔州", ""),
            ("韩国", ""),
            ("釜山市", ""),
            ("釜山", ""),
            ("大连市", "210200"),
        ),
    ),
    "a village after an office of a town": Case("建设城郊办事处柳榨桥村。", "421381", (("柳榨桥村", ""),)),
    "directions from here to there": Case(
        "西北至省会郑州127公里,石鲁河自西北向东南流。",
        "410000",
        (("省会", "410100"), ("郑州", "410100"), ("石鲁河", "")),
    ),
    "a county seat from which a direction is told": Case(
        "位于清徐县城西南10公里,城西街道扩容。",
        "140121",
        (("清徐县城", ""), ("清徐", "140121"), ("城西街道", "")),
    ),
    "temples of more than a god, and an islet": Case(
        "修缮青石城隍庙,建设江心屿公园,看护中华水塔。",
        "140121",
        (("青石城隍庙", ""), ("江心屿公园", ""), ("江心屿", "")),
    ),
    "a city of science that is to come, and a branch road": Case(
        "建设柳都未来科技城,打通文柳支路,修建支路。", "330302", (("柳都未来科技城", ""), ("文柳支路", ""))
    ),
    "what is now and what it was called": Case(
        "现柳军小学扩建,原名青庙工业园。", "330302", (("柳军小学", ""), ("青庙工业园", ""), ("青庙", ""))
    ),
    "stretches in brackets and around a town": Case(
        "实施四环线(东西湖段)改造,310国道绕城段通车。",
        "420112",
        (
            ("四环线(东西湖段)", ""),
            ("四环线", ""),
            ("东西湖", "420112"),
            ("310国道绕城段", ""),
            ("310国道", ""),
        ),
    ),
    "a line that was chosen": Case("洗柳线入选名单。", "421125", (("洗柳线", ""),)),
    "waters beside each other, one of which a town is called by": Case(
        "治理小柳江、鉴江、青花江。", "440900", (("小柳江", ""), ("鉴江", ""), ("青花江", ""))
    ),
    "waters that their word closes": Case(
        "包括青曲、子柳曲、吉石曲等河流。", "630000", (("青曲", ""), ("子柳曲", ""), ("吉石曲", ""))
    ),
    "water that is led, and where rivers spring": Case(
        "推进引黄济宁工程,保护河源重点区域。", "370000", (("引黄济宁", ""), ("黄", ""), ("宁", ""))
    ),
    "units of the corps in other numbers": Case(
        "二二一团、十二师融合发展,五一种畜场改革。",
        "650400",
        (("二二一团", ""), ("十二师", ""), ("五一种畜场", "")),
    ),
    "a railway that ends in a town's word": Case(
        "连淮扬镇铁路开工。",
        "320700",
        (("连淮扬镇铁路", ""), ("连", "320700"), ("淮", "320800"), ("扬", "321000"), ("镇", "321100")),
    ),
    "a mountain that a district is named for": Case(
        "天定高速麦积山连接线通车。",
        "620500",
        (("天定高速麦积山连接线", ""), ("天定高速", ""), ("天", "620500"), ("定", "621100"), ("麦积山", "")),
    ),
    "the old town as an office": Case("汉滨区老城办事处抓落实。", "610902", (("汉滨区", "610902"),)),
    "the seat of a residents' committee and a memorial arch": Case(
        "涉及青水居委、柳坝居委会,修复石江受降纪念坊。",
        "500240",
        (("青水居委", ""), ("柳坝居委会", ""), ("石江受降纪念坊", ""), ("石江", "")),
    ),
    "the clinic of a street's people": Case(
        "夏庄街道社区卫生服务中心开工,市三院改造。",
        "370214",
        (("夏庄街道社区卫生服务中心", ""), ("夏庄街道", "370214002"), ("市三院", "")),
    ),
    "the bank of a bay where no division ends": Case(
        "建成螺柳大桥、湾青大桥改造。",
        "350100",
        (("螺柳大桥", ""), ("螺柳", ""), ("湾青大桥", ""), ("湾青", "")),
    ),
    "an islet in the bend of names": Case(
        "建设坭柳岛片区,治理东江河畔。", "441900", (("坭柳岛片区", ""), ("坭柳岛", ""), ("东江", ""))
    ),
    "trains of a city": Case(
        "推进温州市域铁路S3线。",
        "330326",
        (("温州市域铁路S3线", ""), ("温州市域铁路", ""), ("温州", "330300")),
    ),
    "a city called as its province, in its own plan": Case(
        "建设吉林至延吉高速,支持吉林省建设。",
        "220200",
        (("吉林至延吉高速", ""), ("吉林", "220200"), ("延吉", "222401"), ("吉林省", "220000")),
    ),
    "a town of a people": Case(
        "提升乌拉街满族镇。", "220200", (("乌拉街满族镇", "220203100"), ("乌拉街", ""))
    ),
    "a stretch with long names on either side": Case(
        "建设鹤大高速公路敦化小柳沟至二道松花江段、延蒲高速公路延吉至龙井段。",
        "222400",
        (
            ("鹤大高速公路敦化小柳沟至二道松花江段", ""),
            ("鹤大高速公路", ""),
            ("鹤", "230400"),
            ("大", "210200"),
            ("敦化", "222403"),
            ("小柳沟", ""),
            ("二道", "220105"),
            ("松花江", ""),
            ("延蒲高速公路延吉至龙井段", ""),
            ("延蒲高速公路", ""),
            ("延", "222400"),
            ("延吉", "222401"),
            ("龙井", "222405"),
        ),
    ),
    "a pass whose name begins as a county's, a city abroad": Case(
        "扩建长岭子口岸,与蒙古乔巴山交流。", "222400", (("长岭子口岸", ""), ("乔巴山", ""))
    ),
    "a market town's renewal, and land that was turned over": Case(
        "改造镇场镇,流转铁柳山土地。", "500233", (("铁柳山", ""),)
    ),
    "pumps, a school and the new part of a hospital": Case(
        "加固柳家套电排、珙县中学校,县人民医院新区建成。",
        "511526",
        (
            ("柳家套电排", ""),
            ("珙县中学校", ""),
            ("珙县", "511526"),
            ("县人民医院新区", ""),
            ("县人民医院", ""),
        ),
    ),
    "a second pair of rails": Case(
        "建设兰新第二双线。", "650000", (("兰新", ""), ("兰", "620100"), ("新", "650000"))
    ),
    "a city in a list of cities that a town at home is called as": Case(
        "辐射西安、宝鸡、渭南、商洛,支持渭南、石佛、新阳等镇。",
        "620500",
        (
            ("西安", "610100"),
            ("宝鸡", "610300"),
            ("渭南", "610500"),
            ("商洛", "611000"),
            ("渭南", "620503103"),
            ("石佛", "620503111"),
            ("新阳", "620503107"),
        ),
    ),
    "a year before what it tells of, and what the province fixes": Case(
        "2014年产业集聚区调整,晋级为省定产业集聚区。", "410323", ()
    ),
    "a numbered road, and a reservoir that evens out": Case(
        "西至化工二路,扩建西柳院反调节水库。",
        "410323",
        (("化工二路", ""), ("西柳院反调节水库", ""), ("西柳院", "")),
    ),
    "a new district east of the river, a bonded zone, ports": Case(
        "建设海口江东新区、海口综合保税区、文昌国际航天城,整合青潮港、清柳港、八石港。",
        "460000",
        (
            ("海口江东新区", ""),
            ("海口", "460100"),
            ("海口综合保税区", ""),
            ("海口", "460100"),
            ("文昌国际航天城", ""),
            ("文昌", "469005"),
            ("青潮港", ""),
            ("清柳港", ""),
            ("八石港", ""),
        ),
    ),
    "a line by its district and where it is drawn on to": Case(
        "推进房山线北延,建成京雄城际。",
        "110106",
        (
            ("房山线北延", ""),
            ("房山线", ""),
            ("房山", "110111"),
            ("京雄城际", ""),
            ("京", "110000"),
            ("雄", ""),
        ),
    ),
    "what controls floods and what ways are": Case(
        "新建防洪控制性水库,整治南北水运大通道航道,扩建蓬溪青天池湖。",
        "510000",
        (("蓬溪", "510921"), ("青天池湖", "")),
    ),
    "a road between two hamlets of a village": Case(
        "硬化五柳村下石峰至门口坪道路。",
        "433127",
        (("五柳村", ""), ("石峰至门口坪道路", ""), ("石峰", ""), ("门口坪", "")),
    ),
}


def test_there_are_as_many_cases_as_rules() -> None:
    assert len(CASES) == 47
    assert sum(len(case.found) for case in CASES.values()) == 167


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_place_in_a_dense_text(case: Case) -> None:
    assert found_in(case) == case.found
