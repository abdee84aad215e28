"""Works without a name, names in a shorter form, parts of towns: each rule by a sentence of our own."""

from __future__ import annotations

import pytest
from place_cases import Case

from graphbuild.extract.fold import fold
from graphbuild.extract.places.find import find_places

YIXIAN, BAODING, ZHEJIANG, XUSHUI = "130633", "130600", "330000", "130609"
PORT, QINGYUAN = "450600", "130608"


CASES = {
    "a house without a name": Case("启动电影院搬迁,完成博物馆建设,新建柳沟学派研究中心,提升服务。", YIXIAN,
        (("电影院", ""), ("博物馆", ""), ("柳沟学派研究中心", ""))),
    "a house that is opened, and lines that are no roads": Case(
        "建成开放柳沟博物馆,通过低保线与扶贫线合一,守住底线。", YIXIAN, (("柳沟博物馆", ""), ("柳沟", ""))),
    "houses of which there are many": Case(
        "改造乡镇卫生院,新建口袋公园5处,建设一批康养中心,推进农贸市场改造,完善省级质检站。", YIXIAN,
        (("省级", ""),)),
    "a house in a list": Case(
        "扩建青岭大剧院和展览馆,建成柳沟公园、外贸印刷厂、青岭大厦等一批项目。", BAODING,
        (("青岭大剧院", ""), ("青岭", ""), ("展览馆", ""), ("柳沟公园", ""), ("柳沟", ""),
         ("外贸印刷厂", ""), ("青岭大厦", ""), ("青岭", ""))),
    "a house and its stage": Case("热力供应站投入运行。城东集中供热站开工,220千伏变电站封顶。", YIXIAN,
        (("热力供应站", ""), ("城东集中供热站", ""), ("城东", ""), ("220千伏变电站", ""))),
    "what was paid for it": Case("投资3亿元的县城公园开放,成立了民营经济研究院。", YIXIAN,
        (("县城公园", ""), ("县城", ""), ("民营经济研究院", ""))),
    "verbs in its name": Case("推进教师发展中心建设,依托青岭学派传承研究中心,谋划新建区康养院。", YIXIAN,
        (("教师发展中心", ""), ("青岭学派传承研究中心", ""), ("区康养院", ""))),
    "by weight and by number": Case("抓好30万吨级矿石码头,启动“五馆两中心”建设。", PORT,
        (("30万吨级矿石码头", ""), ("五馆两中心", ""))),
    "again, once told": Case("抓好国际医疗基地,引进名院,建立国际医疗基地专班。", BAODING,
        (("国际医疗基地", ""), ("国际医疗基地", ""))),
    "two parks with one name": Case("推进青岭零部件园及物流园项目建设。", YIXIAN,
        (("青岭零部件园及物流园", ""),)),
    "the province's own house": Case("建设省大数据交易中心,建设创新中心。", ZHEJIANG,
        (("省大数据交易中心", ""),)),
    "shared last word": Case("建成涿州、定兴热电厂,扩建高碑店和安国中药产业基地。", BAODING,
        (("涿州、定兴热电厂", ""), ("涿州", "130681"), ("定兴热电厂", ""), ("定兴", "130626"),
         ("高碑店和安国中药产业基地", ""), ("高碑店", "130684"), ("安国中药产业基地", ""),
         ("安国", "130683"))),
    "short form": Case("建设防城港边境旅游试验区,试验区挂牌,推进边境旅游试验区建设。", PORT,
        (("防城港边境旅游试验区", ""), ("防城港", "450600"), ("试验区", ""), ("边境旅游试验区", ""))),
    "old town": Case("保定推动古城保护,文化润古城,古城香业上市。", BAODING,
        (("保定", "130600"), ("古城", ""), ("古城", ""))),
    "villages": Case("做强南王庄西瓜、牛营草莓,走进农庄,李庄主任,经营张营业厅。", QINGYUAN,
        (("南王庄", ""), ("牛营", ""), ("李庄", "130608203"))),
    "nickname": Case("港城大地,港城路。", PORT, (("港城", ""), ("港城路", ""))),
    "old county": Case("品美食游易州,易州大街。", YIXIAN,
        (("易州", "130633"), ("易州大街", ""))),
    "capital": Case("拱卫首都安全,疏解非首都功能,首都机场。", BAODING,
        (("首都", "110000"), ("首都机场", ""), ("首都", "110000"))),
    "around": Case("打造环首都生态示范区,建设环雄安生态林带。", BAODING,
        (("环首都生态示范区", ""), ("环首都", ""), ("首都", "110000"), ("环雄安生态林带", ""),
         ("环雄安", ""), ("雄安", ""))),
    "numbered with ends": Case("G219峒中至东兴公路开工,112国道绕城。", PORT,
        (("G219峒中至东兴公路", ""), ("G219", ""), ("峒中", "450603105"), ("东兴", "450681"),
         ("112国道绕城", ""),
         ("112国道", ""))),
    "pipeline": Case("永清――保定天然气管线,乐凯大街南延县域段。", BAODING,
        (("永清――保定天然气管线", ""), ("永清", "131023"), ("保定", "130600"), ("乐凯大街南延县域段", ""),
         ("乐凯大街南延", ""), ("乐凯大街", ""), ("县域", ""))),
    "avenue before line": Case("白洋淀大道京石高铁前营段拆迁。", QINGYUAN,
        (("白洋淀大道", ""), ("白洋淀", ""), ("京石高铁前营段", ""), ("京石高铁", ""),
         ("京", "110000"), ("石", "130100"))),
    "aqueducts": Case("加快南水北调中线、引黄补淀工程,南水北调配套工程。", BAODING,
        (("南水北调中线", ""), ("南水北调", ""), ("引黄补淀", ""), ("黄", ""), ("淀", ""),
         ("南水北调配套工程", ""))),
    "scope": Case("国省考断面,国、省考核,市县乡联动,海内外朋友,省内外商会,国(境)外。", BAODING,
        (("国省", ""), ("国、省", ""), ("市县乡", ""), ("海内外", ""), ("省内外", ""), ("国(境)外", ""))),
    "parts": Case("东部三镇、西部山区绿化,城东停车场,六区融合,D片区改造。", XUSHUI,
        (("东部三镇", ""), ("西部山区", ""), ("城东", ""), ("六区", ""), ("D片区", ""))),
    "district and side": Case("改造徐水老城区,保定市区,保定市主城区。", BAODING,
        (("徐水老城区", ""), ("徐水", "130609"), ("保定市区", ""), ("保定", "130600"),
         ("保定市主城区", ""), ("保定市", "130600"))),
    "brackets": Case("徐水(大王店)经济开发区,西部(大王店)京津冀建材产业园,保税物流中心(B型)。", XUSHUI,
        (("徐水(大王店)经济开发区", ""), ("徐水", "130609"), ("大王店", "130609105"),
         ("西部(大王店)京津冀建材产业园", ""), ("西部", ""), ("大王店", "130609105"),
         ("京津冀建材产业园", ""), ("京津冀", ""), ("京", "110000"), ("津", "120000"), ("冀", "130000"),
         ("保税物流中心(B型)", ""))),
    "dot": Case("保定・中关村创新中心。", BAODING,
        (("保定・中关村创新中心", ""), ("保定", "130600"), ("中关村创新中心", ""), ("中关村", ""))),
    "historic houses": Case("修缮淮军公所、清河道署、村公所、老马号书场。", BAODING,
        (("淮军公所", ""), ("清河道署", ""), ("老马号书场", ""))),
    "friends": Case("先后与自贡、柳亚等3个友好城市往来。", PORT, (("自贡", "510300"), ("柳亚", ""))),
    "ranks": Case("实施县级中医院改造,建成自治区级农业科技园区,中等口岸,分布式太阳能电站。", YIXIAN,
        (("县级", ""), ("自治区级", ""))),
    "words": Case("绿满城乡,海边山优势,打击村霸,街绿路畅。", BAODING, ()),
    "berth with its port": Case("建成渔澫港区501#泊位。", PORT,
        (("渔澫港区501#泊位", ""), ("渔澫港区", ""), ("渔澫", ""))),
    "He in names": Case("义和庄空港产业基地,呼和乌素水库,人和村庄。", BAODING,
        (("义和庄空港产业基地", ""), ("义和庄", "130681106"), ("呼和乌素水库", ""), ("呼和乌素", ""))),
}  # fmt: skip


def test_every_case_is_here() -> None:
    assert len(CASES) == 34


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    places = find_places(fold(case.text), case.territory, 2019)
    assert tuple((place.surface, place.code) for place in places) == case.found


def test_a_province_has_no_works_of_a_town() -> None:
    text = fold("启动电影院搬迁,建设省大数据交易中心。")
    found = {place.surface for place in find_places(text, ZHEJIANG, 2019)}
    assert found == {"省大数据交易中心"}
    assert find_places(text, "china", 2019) == ()


def test_works_stay_where_they_are() -> None:
    text = fold("完成博物馆建设,新建柳沟学派研究中心,柳沟学派研究中心投用。" * 3)
    places = find_places(text, YIXIAN, 2019)
    assert all(text[place.start : place.end] == place.surface for place in places)
    assert [place.surface for place in places].count("柳沟学派研究中心") == 6
