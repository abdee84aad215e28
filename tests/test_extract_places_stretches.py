"""Stretches, lists of lines, works and heads of places: each rule by a sentence of our own."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places

BAODING = "130600"
CHINA = "china"
DEZHOU = "371400"
FANGCHENGGANG = "450600"
GANSU = "620000"
GUANGXI = "450000"
HEILONGJIANG = "230000"
HUBEI = "420000"
HUNAN = "430000"
INNER_MONGOLIA = "150000"
JIAMUSI = "230800"
SHAOGUAN = "440200"
XINJIANG = "650000"
YIXIAN = "130633"


CASES = {
    "a stretch in brackets": Case(
        "整治青岭河(柳沟段)、石岭溪(方正县段),修缮青岭古城(柳沟段)。", HEILONGJIANG,
        (("青岭河(柳沟段)", ""), ("青岭河", ""), ("石岭溪(方正县段)", ""), ("石岭溪", ""),
         ("方正县", "230124"), ("青岭古城(柳沟段)", ""), ("青岭古城", ""), ("青岭", ""))),
    "a stretch of a water": Case("青岭河柳沟段堤防加固,石岭江方正段断面达标,青岭河水段落清。", HEILONGJIANG,
        (("青岭河柳沟段", ""), ("青岭河", ""), ("石岭江方正段", ""), ("石岭江", ""),
         ("方正", "230124"), ("青岭河", ""))),
    "parts of a known river": Case("整治黄河滩区、沂河干支流、九龙江北溪,整合长江岸线,改造北溪村。", CHINA,
        (("黄河滩区", ""), ("黄河", ""), ("沂河干支流", ""), ("沂河", ""), ("九龙江北溪", ""),
         ("九龙江", ""), ("长江岸线", ""), ("长江", ""), ("北溪村", ""))),
    "a phase of a water": Case("环城水系二期开工。", YIXIAN,
        (("环城水系二期", ""), ("环城水系", ""))),
    "a corridor's stretch": Case("建设青岭景观带柳沟段。", JIAMUSI,
        (("青岭景观带柳沟段", ""), ("青岭景观带", ""), ("青岭", ""))),
    "edges of a desert": Case("完成塔克拉玛干沙漠北缘、柴达木盆地南缘治沙。", XINJIANG,
        (("塔克拉玛干沙漠北缘", ""), ("塔克拉玛干沙漠", ""), ("柴达木盆地南缘", ""), ("柴达木盆地", ""))),
    "around a mountain": Case("救助雪峰山区、太行山农户。", CHINA,
        (("雪峰山区", ""), ("雪峰山", ""), ("太行山", ""))),
    "a branch and its stretch": Case(
        "青岭高速东延线柳沟段完工,G207青岭关绕城段、国道207柳沟至青岭段引线通车,普通国省道380公里。", CHINA,
        (("青岭高速东延线柳沟段", ""), ("青岭高速东延线", ""), ("青岭高速", ""),
         ("G207青岭关绕城段", ""), ("G207", ""), ("国道207柳沟至青岭段引线", ""), ("国道207", ""))),
    "a road, no bed of one": Case("石岭高速路基完工,建成柳沟高速路、青岭慢道。", JIAMUSI,
        (("石岭高速", ""), ("柳沟高速路", ""), ("青岭慢道", ""))),
    "a list of lines that is counted": Case(
        "加快邵永、常岳、永清广、宜常等6条高铁,沿江、石岭等一级公路,推进农村等3条公路。", HUNAN,
        (("邵永", ""), ("邵", "430500"), ("永", "431100"), ("常岳", ""), ("常", "430700"),
         ("岳", "430600"), ("永清广", ""), ("宜常", ""), ("常", "430700"), ("沿江", ""), ("石岭", ""))),
    "the first line of such a list": Case("方正有京哈、哈同2条高速。", HEILONGJIANG,
        (("京哈", ""), ("京", "110000"), ("哈", "230100"), ("哈同", ""), ("哈", "230100"),
         ("同", "230881"))),
    "ways between places that are counted": Case(
        "建成伊春至铁力、铁力至黑河两条公路,伊春至铁力两地往来。", HEILONGJIANG,
        (("伊春至铁力", ""), ("伊春", "230700"), ("铁力", "230781"), ("铁力至黑河", ""),
         ("铁力", "230781"), ("黑河", "231100"), ("伊春", "230700"), ("铁力", "230781"))),
    "trunk lines that are widened": Case("推进京港澳和沪昆扩容,渝黔复线连接道开工,学校扩容。", CHINA,
        (("京港澳", ""), ("京", "110000"), ("港", "810000"), ("澳", "820000"), ("沪昆", ""),
         ("沪", "310000"), ("昆", "530100"), ("渝黔复线连接道", ""), ("渝黔复线", ""),
         ("渝", "500000"), ("黔", "520000"))),
    "lines of power": Case(
        "建设伊春至铁力特高压直流输电线路、伊春电力外送通道、青岭送出工程,推进电力外送通道。", HEILONGJIANG,
        (("伊春至铁力特高压直流输电线路", ""), ("伊春", "230700"), ("铁力", "230781"),
         ("伊春电力外送通道", ""), ("伊春", "230700"), ("青岭送出工程", ""), ("青岭", ""))),
    "named laboratories and schools": Case(
        "建强青岭稀土全国重点实验室、石岭制造业创新中心、柳沟风电重点实验室、柳沟民族师范高等专科学校,争取国家重点实验室。",
        JIAMUSI,
        (("青岭稀土全国重点实验室", ""), ("青岭", ""), ("全国", ""), ("石岭制造业创新中心", ""),
         ("石岭", ""), ("柳沟风电重点实验室", ""), ("柳沟民族师范高等专科学校", ""))),
    "ports": Case("西江港口吞吐量增长,贵港港站开行班列,建设北部湾港口群、世界级港口群。", GUANGXI,
        (("西江港口", ""), ("西江", ""), ("贵港", "450800"), ("北部湾港口群", ""), ("北部湾", ""))),
    "gates of a line": Case("石岭高速青岭东出入口通车,美化出入口。", JIAMUSI,
        (("石岭高速青岭东出入口", ""), ("石岭高速", ""), ("石岭", ""))),
    "a gate on a river": Case("加固青岭闸,柳沟水库下闸,改造闸门。", JIAMUSI,
        (("青岭闸", ""), ("柳沟水库", ""), ("柳沟", ""))),
    "inns on old roads": Case("修缮柳沟茶马驿站、爱心驿站。", JIAMUSI,
        (("柳沟茶马驿站", ""),)),
    "bridges over rivers": Case("建设青岭洲长江公路大桥,浮桥河清淤,修建浮桥、渡改桥。", HUBEI,
        (("青岭洲长江公路大桥", ""), ("青岭洲", ""), ("长江", ""), ("浮桥河", ""))),
    "zones by their purpose": Case("建设临港工业区、临空经济区、航空智慧新城,盘活工业区。", JIAMUSI,
        (("临港工业区", ""), ("临空经济区", ""), ("航空智慧新城", ""))),
    "two ends of a crossing": Case("建设中越峒中—横模口岸。", FANGCHENGGANG,
        (("中越峒中—横模口岸", ""), ("中越", ""), ("中", ""), ("越", ""), ("峒中", ""), ("横模", ""))),
    "a sight in a sight": Case("规划青岭风景区石岭景区。", JIAMUSI,
        (("青岭风景区石岭景区", ""), ("青岭风景区", ""), ("青岭", ""), ("石岭景区", ""))),
    "what a plant is named for": Case(
        "柳沟水利枢纽投用,青岭抽水蓄能电站开工,石岭段水库除险,红军航电枢纽投产。", JIAMUSI,
        (("柳沟水利枢纽", ""), ("柳沟", ""), ("青岭抽水蓄能电站", ""), ("青岭", ""),
         ("石岭段水库", ""), ("红军航电枢纽", ""))),
    "a stretch is no village": Case("改建柳沟至青岭段一级公路。", JIAMUSI,
        (("柳沟至青岭段一级公路", ""), ("柳沟", ""), ("青岭", ""))),
    "power without a name": Case("方正县120万千瓦抽水蓄能电站开工,做好120万千瓦抽水蓄能电站前期。", JIAMUSI,
        (("方正县120万千瓦抽水蓄能电站", ""), ("方正县", "230124"))),
    "lists of works": Case("保护王柳、青官等水库,清理大沙河、新河等6条城区河道。", JIAMUSI,
        (("王柳", ""), ("青官", ""), ("大沙河", ""), ("新河", ""), ("城区", ""))),
    "houses of which there is one": Case("开工实验高中改扩建、钢铁基地项目。", FANGCHENGGANG,
        (("实验高中", ""), ("钢铁基地", ""))),
    "a water of a county's name": Case("建设浈江两岸绿道,浈江办事处成立。", SHAOGUAN,
        (("浈江两岸绿道", ""), ("浈江", ""), ("浈江", "440204"))),
    "two cities that grow together": Case("加快济德同城化。", DEZHOU,
        (("济德", ""), ("济", "370100"), ("德", "371400"))),
    "letters of a known group": Case("深化房涿涞合作、涞涞易合作。", BAODING,
        (("房涿涞", ""), ("房", "110111"), ("涿", "130681"), ("涞", "130623"), ("涞涞易", ""),
         ("涞", "130630"), ("涞", "130623"), ("易", "130633"))),
    "a letter that two have": Case("建设宜常高速,建设宜遂高速。", HUNAN,
        (("宜常高速", ""), ("常", "430700"), ("宜遂高速", ""))),
    "a new way by letters": Case("建设甘川新通道,打通融资新通道。", GANSU,
        (("甘川新通道", ""), ("甘", "620000"), ("川", "510000"))),
    "coasts of provinces": Case("发展辽宁沿海经济带、江苏沿海,发展沿海经济。", CHINA,
        (("辽宁沿海经济带", ""), ("辽宁", "210000"), ("江苏沿海", ""), ("江苏", "320000"), ("沿海", ""))),
    "a title's year": Case("2026年内蒙古自治区会议,年内完成。", INNER_MONGOLIA,
        (("内蒙古自治区", "150000"),)),
    "other names begin so": Case("在巴林右旗设点,访问巴林。", INNER_MONGOLIA,
        (("巴林右旗", "150423"), ("巴林", ""))),
    "the whole area": Case("全疆、全城共建,引进市外资金,建设健康县城、好城区。", XINJIANG,
        (("全疆", ""), ("全城", ""))),
}  # fmt: skip

PLAIN = (
    "硬化通组公路,行政村通硬化公路,乡镇15分钟上高速,建设邻县高速,建成水泥路。",
    "实施渡改桥,拆除浮桥,改造五级客运站、乡镇客运站。",
    "建设飞地园区,规模以上开发区增收,新修梯田,人均梯田面积,关闭非法小煤矿。",
    "建设优质棉纺基地、万亩智慧农场、百万头肉牛产业带、战略资源基地。",
    "推进电力外送通道前期,争取国家重点实验室,建设世界级港口群。",
    "建设健康县城、好社区、好城区,引进市外资金,普通国省道380公里,爱心驿站。",
)
"""Sentences in which no place is named, though words in them tempt to read one."""


def test_every_case_is_here() -> None:
    assert len(CASES) == 37
    assert len(PLAIN) == 6


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    assert found_in(case) == case.found


@pytest.mark.parametrize("territory", [CHINA, JIAMUSI, YIXIAN, HUNAN])
@pytest.mark.parametrize("text", PLAIN)
def test_words_are_no_places(text: str, territory: str) -> None:
    assert find_places(fold(text), territory, 2020) == ()
