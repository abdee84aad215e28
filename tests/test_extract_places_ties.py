"""Ties by letters, and names that two places share: each trap by a sentence of our own."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

CASES = {
    "a mountain and not the district of its name": Case(
        "保护泰山、沂河等地的山林,泰山区脱贫。",
        "370000",
        (("泰山", ""), ("沂河", ""), ("泰山区", "370902")),
    ),
    "the mountain in a list of them": Case(
        "加强天山、阿尔泰山防火。",
        "650000",
        (("天山", ""), ("阿尔泰山", "")),
    ),
    "a district by its name at home": Case(
        "支持泰山、岱岳加快发展。",
        "370900",
        (("泰山", "370902"), ("岱岳", "370911")),
    ),
    "an airport that a lake's name is no water for": Case(
        "昆明长水国际机场扩建。",
        "530000",
        (("昆明长水国际机场", ""), ("昆明", "530100"), ("长水", "")),
    ),
    "pairs from one city, some of several readings": Case(
        "打造合六、合淮、合滁走廊。",
        "340000",
        (
            ("合六、合淮、合滁走廊", ""),
            ("合", "340100"),
            ("六", "341500"),
            ("合", "340100"),
            ("合滁走廊", ""),
            ("合", "340100"),
            ("滁", "341100"),
        ),
    ),
    "lines with what is done to them": Case(
        "京哈(扩建)、哈肇、绥大等高速公路通车。",
        "230000",
        (
            ("京哈", ""),
            ("京", "110000"),
            ("哈", "230100"),
            ("哈肇", ""),
            ("哈", "230100"),
            ("绥大", ""),
            ("绥", "231200"),
            ("大", "230600"),
        ),
    ),
    "stretches of lines far away": Case(
        "青藏铁路格拉段电气化。",
        "540000",
        (
            ("青藏铁路格拉段", ""),
            ("青藏铁路", ""),
            ("青", "630000"),
            ("藏", "540000"),
            ("格", "632801"),
            ("拉", "540100"),
        ),
    ),
    "a line from 九龙": Case(
        "京九铁路提速。",
        "360000",
        (("京九铁路", ""), ("京", "110000"), ("九", "810000")),
    ),
    "power between two provinces by letters": Case(
        "建设藏粤直流、闽赣联网工程,直流充电桩增加。",
        "540000",
        (
            ("藏粤直流", ""),
            ("藏粤", ""),
            ("藏", "540000"),
            ("粤", "440000"),
            ("闽赣联网工程", ""),
            ("闽赣", ""),
            ("闽", "350000"),
            ("赣", "360000"),
        ),
    ),
    "parks of two cities by letters": Case(
        "落户广龙合作产业园、闽宁产业园。",
        "350000",
        (
            ("广龙合作产业园", ""),
            ("广龙", ""),
            ("广", "440100"),
            ("龙", "350800"),
            ("闽宁产业园", ""),
            ("闽宁", ""),
            ("闽", "350000"),
            ("宁", "640000"),
        ),
    ),
    "what two cities help one another with": Case(
        "深化深哈对口合作。",
        "230000",
        (("深哈", ""), ("深", "440300"), ("哈", "230100")),
    ),
    "water led from one river to another": Case(
        "推进引汉济渭二期。",
        "610000",
        (("引汉济渭", ""), ("汉", ""), ("渭", "")),
    ),
    "an exit of a motorway and its place": Case(
        "沈海高速柳沟东出口开通。",
        "440900",
        (("沈海高速柳沟东出口", ""), ("沈海高速", ""), ("沈", "210100"), ("海", "460100"), ("柳沟", "")),
    ),
    "a road through all of a county": Case(
        "101省道贯穿全境,105国道石岭境改造。",
        "340000",
        (("101省道", ""), ("全境", ""), ("105国道石岭境", ""), ("105国道", "")),
    ),
    "ends after a word for building": Case(
        "加快周至至乾县、改扩建西安至永寿等高速公路。",
        "610000",
        (
            ("周至至乾县", ""),
            ("周至", "610124"),
            ("乾县", "610424"),
            ("西安至永寿", ""),
            ("西安", "610100"),
            ("永寿", "610426"),
        ),
    ),
    "a river after the word for transport": Case(
        "水运经石岭河入长江。",
        "340000",
        (("石岭河", ""), ("长江", "")),
    ),
    "a river that another one's name ends": Case(
        "疏浚外秦淮河、秦淮河。",
        "320100",
        (("秦淮河", ""), ("秦淮河", "")),
    ),
    "above a dam and below it": Case(
        "丹江口水库坝上水质稳定,水库坝下河道整治,发展坝上草原旅游。",
        "420300",
        (("丹江口水库", ""), ("丹江口", "420381"), ("坝上草原", ""), ("坝上", "")),
    ),
    "the bend of a river in quotes": Case(
        "打好黄河“几字弯”攻坚战。",
        "150000",
        (("黄河“几字弯”", ""), ("黄河", "")),
    ),
    "corners and lowlands": Case(
        "东南角有低山,西北角为河谷。",
        "520000",
        (),
    ),
    "sites of an event": Case(
        "修缮汉旺地震遗址。",
        "510000",
        (("汉旺地震遗址", ""),),
    ),
    "plots for schools": Case(
        "新增14块学校用地。",
        "440306",
        (),
    ),
    "markets of two continents": Case(
        "稳定美欧、东南亚等传统市场。",
        "350000",
        (("美欧", ""), ("美", ""), ("欧", ""), ("东南亚", "")),
    ),
    "an agricultural university": Case(
        "学院升格为西藏农牧大学。",
        "540000",
        (("西藏农牧大学", ""), ("西藏", "540000")),
    ),
}


def test_every_case_is_here() -> None:
    assert len(CASES) == 24
    assert sum(len(case.found) for case in CASES.values()) == 88


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert found_in(CASES[name]) == CASES[name].found
