"""The id of a draft tells whose plan it is and for when, and of what where it is not of everything."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafted import read

from graphbuild.extract.places.gazetteer import gazetteer
from graphbuild.extract.plan_identifier import plan_identifier, subject_of, zone_of
from graphbuild.extract.programs.slug import LONGEST
from graphbuild.extract.year import PlanYears
from graphbuild.terms import is_slug

SUBJECTS = {
    "国务院关于印发全民健身实施方案的通知": "全民健身",
    "国务院办公厅关于印发“十四五”冷链物流发展规划的通知": "冷链物流",
    "“十三五”海洋渔业发展规划": "海洋渔业",
    "杭州市数字经济发展“十四五”规划": "数字经济发展",
    "甘肃省乡村振兴战略规划(2018—2022年)": "乡村振兴战略",
    "全国国土绿化规划纲要（2022—2030年）": "国土绿化",
    "西安市全面推进城市更新三年行动计划": "城市更新",
    "关于加快养老服务业发展的若干意见": "养老服务业发展",
    "2021年区域协调发展工作要点": "区域协调",
    "省级粮食储备管理办法": "省级粮食储备管理",
    # of everything, or no kind of plan
    "云南省国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要": "",
    "2011年甘肃省政府工作报告": "",
    "政府工作报告": "",
    "杭州市2023年工作要点": "",
    "杭州市人民政府2023年政府工作要点": "",
    "甘肃省2019年规划": "",
    "西安争当西部发展排头兵": "",
}
OWN = ("杭州市", "甘肃省", "西安市", "杭州", "甘肃", "西安")

ZONES = {
    ("2031年杭州柳湖新区工作报告", "330100"): "柳湖新区",
    ("关于印发杭州经济技术开发区2031年度工作要点的通知", "330100"): "经济技术开发区",
    ("甘肃柳湖新区国民经济和社会发展第十四个五年规划", "620000"): "柳湖新区",
    ("浦东新区2031年政府工作报告", "310115"): "",
    ("甘肃省推进开发区改革工作方案", "620000"): "",
    ("杭州市2031年政府工作报告", "330100"): "",
}
"""A title, and the code of what it is read as a plan of → the zone whose plan it is."""

TERRITORIES = {
    "150600": "ordos",
    "610000": "shaanxi",
    "140000": "shanxi",
    "141100": "luliang",
    "610100": "xian",
    "150000": "innermongolia",
    "650000": "xinjiang",
    "433100": "xiangxi",
    "810000": "hongkong",
    "152921": "alxaleft",
    "130633": "yixian",
    "330411": "xiuzhou",
    "330000": "zhejiang",
    "310115": "pudong",
}


@pytest.mark.parametrize("title", SUBJECTS)
def test_the_subject_of_a_title(title: str) -> None:
    assert subject_of(title, OWN) == SUBJECTS[title]


@pytest.mark.parametrize(("title", "code"), ZONES)
def test_a_zones_plan_is_none_of_the_division_it_lies_in(title: str, code: str) -> None:
    name = gazetteer().current[code].name
    assert zone_of(title, code, name) == ZONES[title, code]
    subject = plan_identifier(code, name, PlanYears(2031, 2031, "stated", 0, 0), title)
    assert bool(ZONES[title, code]) == subject.endswith(("xin-qu", "kai-fa-qu"))


@pytest.mark.parametrize("code", TERRITORIES)
def test_a_territory_is_called_by_its_own_english_name(code: str) -> None:
    years = PlanYears(2020, 2020, "stated", 0, 0)
    name = gazetteer().current[code].name
    assert plan_identifier(code, name, years, "政府工作报告") == f"{TERRITORIES[code]}-2020"


def test_an_id_is_no_longer_than_one_may_be_and_ends_with_a_whole_syllable() -> None:
    years = PlanYears(2021, 2025, "stated", 0, 0)
    title = "杭州市统筹创建双向穿梭闯荡装潢创新窗口庄园行动计划"
    long = plan_identifier("330100", "杭州市", years, title)
    assert (len(long) <= 80, is_slug(long)) == (True, True)
    assert long == "hangzhou-2021-2025-tong-chou-chuang-jian-shuang-xiang-chuan-suo-chuang-dang"


def test_so_many_cases_are_looked_at() -> None:
    assert (len(SUBJECTS), len(ZONES), len(TERRITORIES)) == (17, 6, 14)


def test_every_division_gets_a_slug() -> None:
    years = PlanYears(2021, 2025, "stated", 0, 0)
    found = [plan_identifier(code, one.name, years, "") for code, one in gazetteer().current.items()]
    assert len(found) > 3000
    assert [each for each in found if not is_slug(each) or each.startswith("-")] == []


def test_a_sector_plan_is_not_the_report_of_its_year(tmp_path: Path) -> None:
    head = "国务院关于印发国家{}的通知\n\n各省、自治区、直辖市人民政府：\n\n2019年，全国{}。\n"
    told = [
        ("水网建设规划", "新增灌溉面积300万亩", "china-2019-shui-wang"),
        ("全民阅读实施方案", "新建书店2000家", "china-2019-quan-min-yue-du"),
    ]
    for name, says, identifier in told:
        assert read(tmp_path, head.format(name, says), year=2019).identifier == identifier
    report = "各位代表：\n\n现在，我代表国务院，向大会报告政府工作。\n\n2019年，全国新增就业1100万人。\n"
    assert read(tmp_path, report, year=2019).identifier == "china-2019"


def test_an_identifier_is_no_longer_than_one_may_be() -> None:
    name = gazetteer().current["150600"].name
    title = "双创双强装备窗口状况霜窗状况双强三年行动计划(2018—2020年)"
    found = plan_identifier("150600", name, PlanYears(2018, 2020, "stated", 0, 0), title)
    assert found == "ordos-2018-2020-shuang-chuang-shuang-qiang-zhuang-bei-chuang-kou-zhuang-kuang"
    assert len(found) <= LONGEST
