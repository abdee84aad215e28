"""Shores, reaches, berths and the trains around a city, and lists and groups that go beyond one county."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

JINHUA, JINGZHOU, NINGHAI, PINGYIN, CHONGQING = "330700", "421000", "330226", "370124", "500000"

CASES = {
    "a side of a water": Case("整治柳江南岸、梅溪北岸,开发柳江东岸片区,绿化柳江两岸。", JINHUA,
        (("柳江南岸", ""), ("柳江", ""), ("梅溪北岸", ""), ("梅溪", ""), ("柳江东岸片区", ""),
         ("柳江", ""), ("柳江", ""))),
    "a side of a water that a district is named for": Case("推进衢江南岸建设,建设柳江西岸绿廊。",
        "330800", (("衢江南岸", ""), ("衢江", ""), ("柳江西岸绿廊", ""), ("柳江", ""))),
    "reaches of a river": Case("柳江中下游水量充足,汉江中游治理,上中下游协同。", JINGZHOU,
        (("柳江中下游", ""), ("柳江", ""), ("汉江中游", ""), ("汉江", ""))),
    "a river made fit for ships": Case("实施岷江渠化整治,治理柳石渠。", "511500",
        (("岷江", ""), ("柳石渠", ""))),
    "what lies in a bay": Case("柳沙湾内建有泊位2个,保护青石湾沿岸湿地。", NINGHAI,
        (("柳沙湾", ""), ("青石湾沿岸湿地", ""), ("青石湾", ""))),
    "berths of so many tons": Case(
        "建成5万吨级柳山码头和500吨级梅坞码头,新建3万吨级散货码头、5000吨级滚装码头,疏浚10万吨级进港航道。",
        NINGHAI, (("柳山码头", ""), ("柳山", ""), ("梅坞码头", ""))),
    "trains of a city and around": Case(
        "开工金义市域轨道交通、柳溪至青田市域铁路、市域轨道S2线,完善市域轨道交通网。", JINHUA,
        (("金义市域轨道交通", ""), ("金", "330700"), ("义", "330782"), ("柳溪至青田市域铁路", ""),
         ("柳溪", ""), ("青田", "331121"), ("市域轨道S2线", ""))),
    "townships that are called as waters are, before their parks": Case(
        "建设锦水装备产业园、榆山食品产业园,治理锦水河。", PINGYIN,
        (("锦水装备产业园", ""), ("锦水", "370124002"), ("榆山食品产业园", ""), ("榆山", "370124001"),
         ("锦水河", ""))),
    "a list that a division stands in": Case("扩建巴克图、吉木乃、红石岭口岸。", "650000",
        (("巴克图", ""), ("吉木乃", "654326"), ("红石岭口岸", ""))),
    "a county that a plant is named for in the nation's plan": Case("开工泸定水电站、柳滩水电站。", "china",
        (("泸定水电站", ""), ("泸定", "513322"), ("柳滩水电站", ""), ("柳滩", ""))),
    "groups across a border of provinces": Case(
        "建设万达开统筹发展示范区、遂潼先行区,推进通武廊协同发展,支持张承地区生态建设,主张承担责任。",
        CHONGQING,
        (("万达开统筹发展示范区", ""), ("万达开", ""), ("万", "500101"), ("达", "511700"), ("开", "500154"),
         ("遂潼先行区", ""), ("遂潼", ""), ("遂", "510900"), ("潼", "500152"), ("通武廊", ""),
         ("通", "110112"), ("武", "120114"), ("廊", "131000"), ("张承地区", ""), ("张", "130700"),
         ("承", "130800"))),
    "zones of culture and tours": Case("推进柳石文旅区、青禾农旅区建设。", JINGZHOU,
        (("柳石文旅区", ""), ("青禾农旅区", ""))),
    "a town and a river before a line": Case(
        "推进闽宁镇、银百高铁建设,治理陡河、唐曹铁路,开工包银、银兰高铁。", "640000",
        (("闽宁镇", ""), ("银百高铁", ""), ("银", "640100"), ("百", "451000"), ("陡河", ""),
         ("唐曹铁路", ""), ("唐", "130200"), ("包银、银兰高铁", ""), ("包银", ""), ("包", "150200"),
         ("银", "640100"), ("银兰高铁", ""), ("银", "640100"), ("兰", "620100"))),
    "a district before a zone of another": Case("推进丰南区、海港开发区建设,扩建迁安、滦州经济开发区。",
        "130200",
        (("丰南区", "130207"), ("海港开发区", ""), ("海港", "130302"), ("迁安、滦州经济开发区", ""),
         ("迁安", "130283"), ("滦州经济开发区", ""), ("滦州", "130284"))),
    "stretches of a river in brackets": Case(
        "整治长江干线(水富-宜宾段)、沱江(富顺-泸州)和嘉陵江(广元至南充)航道。", "510000",
        (("长江干线(水富-宜宾段)", ""), ("长江干线", ""), ("长江", ""), ("水富", "530681"),
         ("宜宾", "511500"), ("沱江(富顺-泸州)", ""), ("沱江", ""), ("富顺", "510322"),
         ("泸州", "510500"), ("嘉陵江(广元至南充)", ""), ("嘉陵江", ""), ("广元", "510800"),
         ("南充", "511300"))),
    "all around a lake": Case("惠及沿湖各地。", "150000", ()),
    "a lake's name in that of a township, and the mouth of a river": Case(
        "建设太湖港灌区,治理太湖流域,保护黄河口湿地。", "421003",
        (("太湖港灌区", ""), ("太湖港", "421003005"), ("太湖流域", ""), ("太湖", ""), ("黄河口湿地", ""),
         ("黄河", ""))),
}  # fmt: skip


def test_there_are_as_many_cases_as_rules() -> None:
    assert len(CASES) == 17


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_place_on_a_shore_or_beyond_the_county(case: Case) -> None:
    assert found_in(case) == case.found
