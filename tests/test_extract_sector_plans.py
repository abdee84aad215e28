"""Figures as sector plans and action plans tell them: what they count or measure, and what they are."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan

SHOWN = {
    "6岁以下儿童龋齿率和肥胖率分别控制在30%和8%以下。": [
        "儿童年龄 other",
        "6岁以下儿童龋齿率 target",
        "肥胖率 target",
    ],
    "亿元以上工业项目、3000万元以上农业项目分别达到30个、20个。": [
        "工业项目投资额 other",
        "农业项目投资额 other",
        "亿元以上工业项目数 target",
        "3000万元以上农业项目数 target",
    ],
    "60岁以上老年人体检率、建档率分别达到70%、90%。": [
        "老年人年龄 other",
        "60岁以上老年人体检率 target",
        "建档率 target",
    ],
    "小学、初中教师中本科及以上学历占比分别达到80%、95%。": [
        "小学教师中本科及以上学历占比 target",
        "初中教师中本科及以上学历占比 target",
    ],
    "城区、镇区15岁及以上居民吸烟率分别降至20%、25%。": [
        "居民年龄 other",
        "城区15岁及以上居民吸烟率 target",
        "镇区15岁及以上居民吸烟率 target",
    ],
    "新增床位90张以上的养老机构30家。": ["养老机构床位数 other", "新增床位90张以上的养老机构数 target"],
    "形成3个年吞吐量40万人次以上的邮轮港。": [
        "形成年吞吐量40万人次以上的邮轮港数 target",
        "邮轮港年吞吐量 other",
    ],
    "打造2个集聚企业300家以上的产业园。": [
        "打造集聚企业300家以上的产业园数 target",
        "产业园集聚企业数 other",
    ],
    "年旅客吞吐量超千万人次的机场达到3个。": [
        "机场年旅客吞吐量 other",
        "年旅客吞吐量超千万人次的机场数 target",
    ],
    "推动年综合能耗3000吨标准煤以上的用能单位改造。": ["用能单位年综合能耗 other"],
    "对年接待游客超过90万人次的旅行企业给予补助。": ["旅行企业年接待游客人次 other"],
    "支持年交易额超百亿元的专业市场转型。": ["专业市场年交易额 other"],
    "建成单体建筑面积9万平方米以上的商业综合体6个。": [
        "商业综合体单体建筑面积 other",
        "建成单体建筑面积9万平方米以上的商业综合体数 target",
    ],
    "推动500家以上的企业上云。": ["推动上云企业数 target"],
    "引进90名以上的高层次人才。": ["引进高层次人才数 target"],
    "力争粮食产量达到50万吨以上的目标。": ["粮食产量 target"],
    "游客接待量达到60万人次以上的水平。": ["游客接待量 target"],
    "建成区人口达到50万、面积达到60平方公里的大城市目标如期实现。": [
        "建成区人口数 target",
        "大城市面积 target",
    ],
}


def test_the_cases_are_all_there() -> None:
    assert len(SHOWN) == 18


@pytest.mark.parametrize("sentence", SHOWN)
def test_a_figure_of_a_plan_is_named_and_known_for_what_it_is(sentence: str) -> None:
    assert [f"{each.indicator} {each.role}" for each in of_plan(sentence)] == SHOWN[sentence]
