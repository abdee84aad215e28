"""Zones, lines and names at home in all parts of the country: each rule by a sentence of our own."""

from __future__ import annotations

import pytest
from place_cases import Case, found_in

CASES = {
    "what is the middle of a county, and ground that is no village": Case(
        "建设海宁中心区、桐乡中心区,出让一期地块、文昌社区用地。",
        "330400",
        (
            ("海宁中心区", ""),
            ("海宁", "330481"),
            ("桐乡中心区", ""),
            ("桐乡", "330483"),
            ("文昌社区", ""),
        ),
    ),
    "a line to the border of the province": Case(
        "建成全州至白沙河(省界)高速公路。",
        "450000",
        (("全州至白沙河(省界)高速公路", ""), ("全州", "450324"), ("白沙河", "")),
    ),
    "a far end before a border between two provinces": Case(
        "开工道真至柳溪口(黔渝界)铁路。",
        "520000",
        (("道真至柳溪口(黔渝界)铁路", ""), ("道真", "520325"), ("黔", "520000"), ("渝", "500000")),
    ),
    "stretches of a list with what is done to them": Case(
        "新开工乐业至百色、南宁至钦州至防城港段改扩建、崇左至石口4条高速公路。",
        "450000",
        (
            ("乐业至百色", ""),
            ("乐业", "451028"),
            ("百色", "451000"),
            ("南宁至钦州至防城港段", ""),
            ("南宁", "450100"),
            ("钦州", "450700"),
            ("防城港", "450600"),
            ("崇左至石口", ""),
            ("崇左", "451400"),
            ("石口", ""),
        ),
    ),
    "lines by dashes that only many projects close": Case(
        "推进五彩岭-大黑沟、乌什-别勒里等一大批项目。",
        "650000",
        (
            ("五彩岭-大黑沟", ""),
            ("五彩岭", ""),
            ("大黑沟", ""),
            ("乌什-别勒里", ""),
            ("乌什", "652927"),
            ("别勒里", ""),
        ),
    ),
    "a seaside port and no port abroad": Case(
        "推进沿海防城港建设。",
        "450000",
        (("防城港", "450600"),),
    ),
    "the west of the country, before what is built there": Case(
        "支持西部光伏电站、西部农网和西部高校建设。",
        "china",
        (("西部", ""), ("西部", ""), ("西部", "")),
    ),
    "letters of a ring road": Case(
        "做优青甘大环线。",
        "630000",
        (("青甘大环线", ""), ("青", "630000"), ("甘", "620000")),
    ),
    "letters of those that one sends power to": Case(
        "推动青粤绿电外送通道核准。",
        "630000",
        (("青粤绿电外送通道", ""), ("青粤", ""), ("青", "630000"), ("粤", "440000")),
    ),
    "cities of a province with names of common words": Case(
        "建设海东算力产业园和海西环线。",
        "630000",
        (("海东算力产业园", ""), ("海东", "630200"), ("海西环线", ""), ("海西", "632800")),
    ),
    "a prefecture and no province, at home": Case(
        "推进海南清洁能源基地建设。",
        "630000",
        (("海南清洁能源基地", ""), ("海南", "632500")),
    ),
    "the province of that name beside others": Case(
        "加强与广东、海南合作。",
        "630000",
        (("广东", "440000"), ("海南", "460000")),
    ),
    "a zone for its lake and what it is for": Case(
        "建设白鹭湖科教创新区。",
        "320000",
        (("白鹭湖科教创新区", ""), ("白鹭湖", "")),
    ),
    "a zone of the nation by the name of an area": Case(
        "推进东湖国家自主创新示范区建设。",
        "420000",
        (("东湖国家自主创新示范区", ""), ("东湖", "")),
    ),
    "the only zone of its kind": Case(
        "加快国家自主创新示范区建设。",
        "420000",
        (("国家自主创新示范区", ""),),
    ),
    "a zone for the growth of a mountain area": Case(
        "推进武陵山经济社会发展试验区建设。",
        "420000",
        (("武陵山经济社会发展试验区", ""), ("武陵山", "")),
    ),
    "parks that say only what they are for": Case(
        "支持枸杞产业园、锂电产业园做大。",
        "630000",
        (),
    ),
    "cities abroad between dashes": Case(
        "推动凭祥—谅山—河内、东兴—芒街等公路项目。",
        "450000",
        (
            ("凭祥—谅山—河内", ""),
            ("凭祥", "451481"),
            ("谅山", ""),
            ("河内", ""),
            ("东兴—芒街", ""),
            ("东兴", "450681"),
            ("芒街", ""),
        ),
    ),
    "a road to a city abroad": Case(
        "畅通昆明至河内通道。",
        "530000",
        (("昆明", "530100"), ("河内", "")),
    ),
    "a lake and not the district of its name": Case(
        "加强梁子湖保护,支持梁子湖区发展。",
        "420000",
        (("梁子湖", ""), ("梁子湖区", "420702")),
    ),
    "a lake and not the city of its name": Case(
        "推进巢湖综合治理。",
        "340000",
        (("巢湖", ""),),
    ),
    "belts of cities": Case(
        "建设沿江城市带。",
        "340000",
        (("沿江城市带", ""),),
    ),
    "slopes of mountains": Case(
        "保护贺兰山东麓、六盘山东坡地区。",
        "640000",
        (("贺兰山东麓", ""), ("贺兰山", ""), ("六盘山东坡地区", ""), ("六盘山", "")),
    ),
    "a zone of a side of the province after common words": Case(
        "推进豫南高效生态经济示范区建设。",
        "411328",
        (("豫南高效生态经济示范区", ""), ("豫南", ""), ("豫", "410000")),
    ),
    "what is aimed at is no such zone": Case(
        "打造豫南高效生态经济示范区。",
        "411328",
        (("豫南", ""), ("豫", "410000")),
    ),
    "a road by its number and word": Case(
        "推进S3公路建设。",
        "310115",
        (("S3公路", ""),),
    ),
    "one more character before the name of a city": Case(
        "整治东江源、青龙岩、项山。",
        "360734",
        (("东江", ""), ("项山", "")),
    ),
    "a city that one goes to": Case(
        "学习深圳,赴龙岩、厦门招商。",
        "360734",
        (("深圳", "440300"), ("龙岩", "350800"), ("厦门", "350200")),
    ),
    "a centre of rivers and seas": Case(
        "建设舟山江海联运服务中心。",
        "china",
        (("舟山江海联运服务中心", ""), ("舟山", "330900")),
    ),
    "counties that the country knows": Case(
        "推进浦东综合配套改革、义乌国际贸易。",
        "china",
        (("浦东", "310115"), ("义乌", "330782")),
    ),
    "the land of mountains, and one that a city is named for": Case(
        "保护南岭山地、武夷山、横断山区。",
        "china",
        (("南岭山地", ""), ("南岭", ""), ("武夷山", ""), ("横断山区", ""), ("横断山", "")),
    ),
    "the city of that name among its neighbours": Case(
        "支持武夷山、邵武加快发展。",
        "350000",
        (("武夷山", "350782"), ("邵武", "350781")),
    ),
    "three provinces where they meet": Case(
        "开发晋陕蒙接壤地区和准噶尔油气。",
        "china",
        (("晋陕蒙", ""), ("晋", "140000"), ("陕", "610000"), ("蒙", "150000"), ("准噶尔", "")),
    ),
    "a county in a list and no sight": Case(
        "平武、九寨沟、松潘三县结盟。",
        "510000",
        (("平武", "510727"), ("九寨沟", "513225"), ("松潘", "513224")),
    ),
    "the sight of that name": Case(
        "提升九寨沟、黄龙景区。",
        "510000",
        (("九寨沟", ""), ("黄龙景区", "")),
    ),
    "lakes that are called seas and islands": Case(
        "保护西昌邛海和大竹县百岛湖。",
        "510000",
        (("西昌", "513401"), ("邛海", ""), ("大竹县", "511724"), ("百岛湖", "")),
    ),
    "a triangle of cities on a plateau": Case(
        "建设呼包鄂金三角,服务鄂尔多斯高原腹地。",
        "150000",
        (
            ("呼包鄂金三角", ""),
            ("呼包鄂", ""),
            ("呼", "150100"),
            ("包", "150200"),
            ("鄂", "150600"),
            ("鄂尔多斯高原", ""),
            ("鄂尔多斯", "150600"),
        ),
    ),
    "sides of provinces by their letters": Case(
        "支持辽中南、桂西北加快发展。",
        "china",
        (("辽中南", ""), ("辽", "210000"), ("桂西北", ""), ("桂", "450000")),
    ),
    "provinces by their number": Case(
        "加强与西北五省合作。",
        "china",
        (("西北五省", ""),),
    ),
    "insurance in the mountains and no letter of a city": Case(
        "推进医保山区全覆盖,支持保定山区发展。",
        "130600",
        (("保定山区", ""), ("保定", "130600")),
    ),
    "a district of the own city and no township of another": Case(
        "推进江北机场建设。",
        "500000",
        (("江北机场", ""), ("江北", "500105")),
    ),
    "where a river ends": Case(
        "保护闽江口、九龙江口湿地。",
        "350000",
        (("闽江口", ""), ("闽江", ""), ("九龙江口湿地", ""), ("九龙江口", ""), ("九龙江", "")),
    ),
    "islands of a sea, and a farm that is no city": Case(
        "支持西沙群岛和桂林洋大学城建设。",
        "460000",
        (("西沙群岛", "460321"), ("桂林洋大学城", "")),
    ),
    "the canal of an aqueduct": Case(
        "绿化南水北调中线总干渠。",
        "410000",
        (("南水北调中线总干渠", ""),),
    ),
    "a town of industry named for two places": Case(
        "建设疏附广州工业城,打造工业城市。",
        "653100",
        (("疏附广州工业城", ""), ("疏附", "653121"), ("广州", "440100")),
    ),
    "a high road and no city, a tunnel of a mountain and no letters": Case(
        "世界上海拔最高的公路通车,米拉山隧道贯通。",
        "540000",
        (("米拉山隧道", ""), ("米拉山", "")),
    ),
    "roads of a whole division": Case(
        "西藏高等级公路建设加快。",
        "540000",
        (("西藏", "540000"),),
    ),
    "a sea and no county far away": Case(
        "新的依托是东海。",
        "310000",
        (("东海", ""),),
    ),
    "the county of that name at home": Case(
        "支持东海、赣榆加快发展。",
        "320000",
        (("东海", "320722"), ("赣榆", "320707")),
    ),
}


def test_every_case_is_here() -> None:
    assert len(CASES) == 49
    assert sum(len(case.found) for case in CASES.values()) == 140


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert found_in(CASES[name]) == CASES[name].found
