"""Figures that plans aim at: doublings, classes in a list, sums and their parts, years told aside."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan, quantities, shown

NAMES = {
    "生产总值达到9亿元,提前五年实现比2030年翻一番。": ["生产总值", "生产总值与2030年之比"],
    "国民生产总值提前五年实现翻两番,年均递增9%。": ["国民生产总值", "国民生产总值年均增速"],
    "生产总值比2030年再翻一番,财政收入在2030年基础上再翻一番。": [
        "生产总值与2030年之比",
        "财政收入与2030年之比",
    ],
    "五年城镇新增就业9万人,五年转移劳动力3万人。": ["城镇新增就业人数", "转移劳动力人数"],
    "茶叶总产5年累计达到9万担。": ["累计茶叶总产"],
    "水利投资不少于9亿元,2028年起每年递增8%以上。": ["水利投资", "水利投资年均增速"],
    "工业利润率提高到6%,到“十四五”末达到7%。": ["工业利润率"] * 2,
    "2027年起三年内淘汰黄标车900辆。": ["淘汰黄标车数"],
    "总量在全省的位次由第11位上升到第8位。": ["总量全省排名"],
    "人均生产总值超过全省平均水平、达到9万元。": ["人均生产总值"],
    "形成3个千亿级、6个百亿级产业集群,打造2个百亿级和5个十亿级园区。": [
        *("形成千亿级产业集群数", "产业集群规模", "形成百亿级产业集群数", "产业集群规模"),
        *("打造百亿级园区数", "园区规模", "打造十亿级园区数", "园区规模"),
    ],
    "形成5个产值规模9亿元级的支柱。": ["形成产值规模9亿元支柱数", "支柱"],
    "建成吨粮田9万亩,建设商品粮基地3万亩。": ["建成吨粮田面积", "建设商品粮基地面积"],
    "建议“十五五”时期生产总值增速目标设定为年均增长6%。": ["生产总值年均增速"],
    "宽带网络覆盖所有城区、镇区和93%以上行政村。": ["宽带网络覆盖行政村比例"],
    "茶叶产量连续4年占全省三成以上。": ["茶叶产量占全省比例"],
}
"""Sentence → its indicators."""


def test_the_sentences_are_all_there() -> None:
    assert len(NAMES) == 16


@pytest.mark.parametrize("sentence", NAMES)
def test_what_is_aimed_at_is_named(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


def test_people_of_a_province_are_counted_in_no_books() -> None:
    assert shown(of_plan("引导600万本省人口进城。")) == ["=600万"]


def test_what_a_hundred_people_have_is_aimed_at() -> None:
    found = of_plan("百人拥有电话机8部,百户拥有汽车30辆。")
    assert [each.role for each in found] == ["target"] * 2


YEARS = {
    "能耗五年累计下降9%,其中2027年下降3%;绿化率达到40%。": ["2026/2030", "2027", "2030"],
    "研发经费占比2030年达到2%、2035年达到3%,绿化率提高到40%。": ["2030", "2035", "2030"],
    "到2035年,研发经费占比达到3%,绿化率提高到40%。": ["2035", "2035"],
    "生产总值2030年达到6亿元,2035年达到9亿元,比2025年翻一番。": ["2030", "2035", "2035"],
    "五年累计投资9亿元,其中:公路6亿元,水利3亿元。": ["2026/2030"] * 3,
    "五年累计投资9亿元,其中:公路6亿元,水利占20%。": ["2026/2030", "2026/2030", "2030"],
    "2028年起每年安排资金3亿元。": ["2028/2030"],
}
"""Sentence of a plan of 2026 to 2030 → the periods of its figures."""


def test_the_sentences_with_years_are_all_there() -> None:
    assert len(YEARS) == 7


@pytest.mark.parametrize("sentence", YEARS)
def test_a_year_told_aside_holds_for_its_own_figure(sentence: str) -> None:
    found = quantities(f"云山县“十五五”发展规划\n一、目标\n{sentence}\n")
    assert [each.period for each in found] == YEARS[sentence]
