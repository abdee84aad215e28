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
}


def test_there_are_as_many_cases_as_rules() -> None:
    assert len(CASES) == 13
    assert sum(len(case.found) for case in CASES.values()) == 45


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_place_in_a_dense_text(case: Case) -> None:
    assert found_in(case) == case.found
