"""Places that the clause tells: who moves there, what settles there, how many a list has."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

JIANGSU, YIXIAN, PORT, JINHUA, BAODING = "320000", "130633", "450600", "330700", "130600"
HUBEI_CITY, ANHUI, GUANGDONG, QINGYUAN = "420500", "340000", "440000", "130608"
GANSU, INNER_MONGOLIA, TIBET = "620000", "150000", "540000"

CASES = {
    "universities that act": Case(
        "聘请四川农业大学团队编制规划,被兰州理工大学授牌,此外,东南大学到场。", JIANGSU,
        (("四川农业大学", ""), ("四川", "510000"), ("兰州理工大学", ""),
         ("兰州", "620100"), ("东南大学", ""))),
    "universities of a pact, and what is not one": Case(
        "与武汉理工大学签署协议,深化同济大学合作,录取大学生百人,清华大学教授来访,老年大学开学。", YIXIAN,
        (("武汉", "420100"),)),
    "titles won": Case("柳石沟入选名录,望云岭被评为4A景区,企业入选百强,产品获评金奖。", "520300",
        (("柳石沟", ""), ("望云岭", ""))),
    "who moves in": Case("三家公司入驻云溪数字产业园,十家企业入驻数字产业园,货车落户本地。", "361100",
        (("云溪数字产业园", ""), ("数字产业园", ""))),
    "what settles": Case("国际茶叶研究中心落户青州,建设国际消费中心城市,“双创学院”揭牌,创建“平安校园”。",
        "370700", (("国际茶叶研究中心", ""), ("青州", "370781"), ("双创学院", ""))),
    "quarters of the world": Case("提升国际会展城、国际创意区发展能级,打造国际知名旅游区。", "430100",
        (("国际会展城", ""), ("国际创意区", ""))),
    "paths": Case(
        "建成环岭绿道12公里、柳江碧道,建设城市绿道30公里,完善绿道网。", "330500",
        (("环岭绿道", ""), ("柳江碧道", ""), ("柳江", ""))),
    "a pipeline": Case("推进天然气管道柳州—桂林支线,原油管道工程。", "450000",
        (("天然气管道柳州—桂林支线", ""), ("柳州", "450200"), ("桂林", "450300"))),
    "parks with names": Case("改造口袋公园春晖园,建成街角游园2处,新建口袋公园5个。", "411700",
        (("春晖园", ""),)),
    "homes": Case("加快翰书苑、桂香园等在建项目,建成美丽家园,加快柳园新天地、办公楼建设。", "341800",
        (("翰书苑", ""), ("桂香园", ""), ("柳园新天地", ""))),
    "a dike": Case("青石桥至黄湾桥段江堤加固,两岸河堤。", "360400",
        (("青石桥至黄湾桥段江堤", ""), ("青石桥至黄湾桥", ""), ("青石桥", ""), ("黄湾桥", ""))),
    "tours": Case("打造沿海沿湾线、红岩线等乡村旅游线路,守牢环境底线。", PORT,
        (("沿海沿湾线", ""), ("红岩线", ""))),
    "as many as the list has": Case(
        "柳坡、石畈、榆岔3座水厂开工,建设3座水厂,打造茶叶、瓷器、竹木三大示范区。",
        HUBEI_CITY, (("柳坡、石畈、榆岔3座水厂", ""),)),
    "a list that begins anew": Case("龙溪电站以及双丰、准新、东源3个电厂并网。", HUBEI_CITY,
        (("龙溪电站", ""), ("龙溪", ""), ("双丰、准新、东源3个电厂", ""))),
    "a division in brackets": Case("临港智造中心(芜湖)开工,农产品基地(一期)建成,园区(开发区)改革。", ANHUI,
        (("临港智造中心(芜湖)", ""), ("芜湖", "340200"))),
    "two things one base is for": Case(
        "投资2亿元的稻米加工及仓储物流基地项目,云图新材料及储能产业园。", YIXIAN,
        (("稻米加工及仓储物流基地", ""), ("云图新材料及储能产业园", ""))),
    "the verb of the clause": Case("加快推进山洪监测站和农药残留质检站建设,修改农药残留质检标准。", YIXIAN,
        (("山洪监测站", ""), ("农药残留质检站", ""))),
    "the verb before what is no place": Case(
        "加快推进山洪预警平台和农药残留质检站建设,筹建环境优美的棋艺交流中心。评价环境优美的茶艺交流中心。",
        YIXIAN, (("农药残留质检站", ""), ("棋艺交流中心", ""))),
    "kinds that are names": Case("书香会客厅建成,低碳谷、柳沟博物馆等投用。", YIXIAN,
        (("书香会客厅", ""), ("低碳谷", ""), ("柳沟博物馆", ""))),
    "a building of a school": Case("实施柳沟小学教学楼工程。", YIXIAN,
        (("柳沟小学教学楼", ""), ("柳沟小学", ""), ("柳沟", ""))),
    "townships like common words": Case("打通江山大道,江山如画。", PORT,
        (("江山大道", ""), ("江山", "450603106"))),
    "new villages": Case("青阳县石新村等3个村获评,建设社会主义新村,搬入新村。", ANHUI,
        (("青阳县", "341723"), ("石新村", ""))),
    "lines like counties": Case("阳信高速通车,阳信县。", GUANGDONG,
        (("阳信高速", ""), ("阳", "441781"), ("信", "440983"), ("阳信县", "371622"))),
    "a road that shares a list": Case("旅游路、柳河路建成,修旅游路。", QINGYUAN,
        (("旅游路", ""), ("柳河路", ""))),
    "a street before 道路": Case("八一南街和双龙南街道路优化。", JINHUA,
        (("八一南街", ""), ("双龙南街", ""))),
    "blocks": Case("五百湾、后柳区块开发,发展区块链产业。", JINHUA,
        (("五百湾", ""), ("后柳区块", ""), ("后柳", ""))),
    "parts of a town, of the country": Case("城市中心区,南岸与中心片区,中部六省。", BAODING,
        (("城市中心区", ""), ("中心片区", ""), ("中部六省", ""), ("中部", ""))),
    "abroad, and a city whole": Case("教师赴国外研修,整市推进试点,整市面貌。", "china",
        (("国外", ""), ("整市", ""))),
    "zones that lead": Case("支持湘南苏区融湾先行区建设,打造一体化发展先行区。", "430000",
        (("湘南苏区融湾先行区", ""), ("湘南", ""), ("湘", "430000"))),
    "ore and what is new": Case("新探明金川特大型铜矿,绿色算力新城崛起,平山湖水清。", GANSU,
        (("金川特大型铜矿", ""), ("平山湖", ""))),
    "waters and deserts beside known ones": Case("治理西汉水,开展巴丹吉林、库姆塔格通道前期工作。", GANSU,
        (("西汉水", ""), ("巴丹吉林", ""), ("库姆塔格", ""))),
    "a county of two characters": Case("礼县石坪遗址、文县受灾,修好县城。", GANSU,
        (("礼县石坪遗址", ""), ("礼县", "621226"), ("石坪", ""), ("文县", "621222"), ("县城", ""))),
    "a city whose name may be common words": Case(
        "天水经开区扩容,建成兰州轨道交通三号线,兰州青谷国际机场启用。", GANSU,
        (("天水经开区", ""), ("天水", "620500"), ("兰州轨道交通三号线", ""), ("兰州", "620100"),
         ("兰州青谷国际机场", ""), ("兰州", "620100"), ("青谷", ""))),
    "graded sights of a list": Case("新增炳灵寺、青鹅沟、冶石关3家5A级景区,发掘临洮青寺洼遗址。", GANSU,
        (("炳灵寺", ""), ("青鹅沟", ""), ("冶石关", ""), ("临洮青寺洼遗址", ""), ("临洮", "621124"),
         ("青寺洼", ""))),
    "letters before a cluster": Case(
        "建设赤锡通低空应用集聚区,推动中越“两廊”、泛北部湾合作。", INNER_MONGOLIA,
        (("赤锡通低空应用集聚区", ""), ("赤锡通", ""), ("赤", "150400"), ("锡", "152500"),
         ("通", "150500"), ("中越", ""), ("中", ""), ("越", ""), ("泛北部湾", ""))),
    "what a region has done to it": Case("坚持治藏、兴藏、稳藏,珍藏名画,矿藏丰富。", TIBET,
        (("藏", "540000"), ("藏", "540000"), ("藏", "540000"))),
    "a river and a gully beside and": Case("治理青河和美柳沟,建设和美乡村。", INNER_MONGOLIA,
        (("青河", ""), ("美柳沟", ""))),
    "plants of a number of counties": Case("建成5县污水处理厂,红柳核电二期开工。", TIBET,
        (("红柳核电二期", ""), ("红柳核电", ""), ("红柳", ""))),
    "a zone of two countries": Case(
        "建设中蒙柳根塔边境合作中心,获批中欧班列国家集结中心,推进神朔线扩能改造。", INNER_MONGOLIA,
        (("中蒙柳根塔边境合作中心", ""), ("中欧", ""), ("中", ""), ("欧", ""), ("神朔线", ""))),
}  # fmt: skip


def test_there_are_as_many_cases_as_rules() -> None:
    assert len(CASES) == 39
    assert sum(len(case.found) for case in CASES.values()) == 118


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_place_that_its_clause_tells(case: Case) -> None:
    assert found_in(case) == case.found
