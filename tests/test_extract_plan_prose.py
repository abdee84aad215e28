"""Figures as the prose of five-year plans tells them: holders of a part, shares, periods, roles."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan, quantities, shown

NAMES = {
    "废水排放量控制在30亿吨,其中县以上企业22亿吨,乡镇工业8亿吨。": [
        "废水排放量",
        "县以上企业废水排放量",
        "乡镇工业废水排放量",
    ],
    "工业总产值达到50亿元,其中规模以上企业40亿元,乡镇企业10亿元。": [
        "工业总产值",
        "规模以上企业工业总产值",
        "乡镇企业工业总产值",
    ],
    "水泥产量达到60万吨,其中大型企业40万吨,个体企业20万吨。": [
        "水泥产量",
        "大型企业水泥产量",
        "个体企业水泥产量",
    ],
    "工业废水处理率,县及县以上企业达到83%,乡镇工业达到60%。": [
        "县及县以上企业工业废水处理率",
        "乡镇工业废水处理率",
    ],
    "规模以上企业达到30户,实现工业总产值35亿元,年均递增14%。": [
        "规模以上企业数",
        "规模以上企业工业总产值",
        "规模以上企业工业总产值年均增速",
    ],
    "人均纯收入不足900元的人口控制在2万人以下。": ["人口人均纯收入", "人均纯收入不足900元的人口"],
    "环保投资共需21亿元,约占同期生产总值的0.8%。": ["环保投资", "环保投资占同期生产总值比例"],
    "5年新增造林地9万亩。": ["新增造林地面积"],
    "五年年均经济增长速度为9%。": ["年均经济增速"],
    "目标还包括灌溉系数提高到0.53,水质达标率提高到60%。": ["灌溉系数", "水质达标率"],
    "加固54座小(1)型和41座小(2)型病险水库。": ["加固小(1)型病险水库数", "加固小(2)型病险水库数"],
    "完成19处大型、80处中型灌区的节水改造任务。": ["节水改造大型灌区数", "节水改造中型灌区数"],
    "建成30万以上人口城市轨道交通。": ["城市人口"],
    "港口吞吐量达到8万t,适应度接近1:1。": ["港口吞吐量", "适应度"],
    "新铺油路9公里,让所有乡镇和90%的行政村通公交车。": ["新铺油路里程", "行政村通公交车比例"],
    "小学将增加班级46班,入园儿童高峰值将在54万左右,幼儿园总规模也可达到53万。": [
        "小学增加班级数",
        "入园儿童高峰值",
        "幼儿园总规模",
    ],
    "生产总值达到69亿元,提前两年实现比2030年翻一番。": ["生产总值", "生产总值与2030年之比"],
    "编制《云山县土地规划》和12个村庄规划。": ["编制村庄规划数"],
}
"""Sentence → its indicators."""


def test_the_sentences_of_plans_are_all_there() -> None:
    assert len(NAMES) == 18


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_of_a_plan_is_named(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


def test_a_share_that_is_about_is_bounded_so() -> None:
    assert shown(of_plan("环保投资约占生产总值的0.8%,农业占总量的9%。")) == ["~0.8%", "=9%"]


def test_a_bound_on_what_people_earn_is_no_aim() -> None:
    found = of_plan("人均纯收入低于900元的贫困人口减少到3万人。")
    assert [each.role for each in found] == ["other", "target"]


def test_the_grade_of_water_is_no_count() -> None:
    assert of_plan("河流水质达到3类标准,水源地好于2类水质标准,推广类标准厂房。") == ()


def test_a_heading_that_starts_from_a_year_before_is_not_over() -> None:
    text = "云山县“十五五”水利发展规划\n1.改造灌区,灌溉系数由2024年的0.43提高到0.5以上\n新增灌溉面积9万亩。\n"
    found = quantities(text)
    assert [(each.role, each.period) for each in found[-2:]] == [("target", "2030")] * 2


def test_sums_of_each_year_hold_from_the_first_to_the_end_of_the_plan() -> None:
    text = "云山县“十五五”水利规划\n一、目标\n{}\n"
    for told, period in (
        ("从2027年开始,每年安排资金3亿元。", "2027/2030"),
        ("2027年安排资金3亿元。", "2027"),
        ("每年安排资金3亿元。", "2026/2030"),
    ):
        assert [each.period for each in quantities(text.format(told))] == [period]


def test_what_a_bracket_tells_again_is_of_the_same_thing_and_year() -> None:
    text = "云山县土地利用规划(2026-2035年)\n一、目标\n{}\n"
    told = "耕地保有量到2030年和2035年分别保持在20公顷(300亩)和10公顷(150亩)。"
    found = quantities(text.format(told))
    assert [each.indicator for each in found] == ["耕地保有量"] * 4
    assert [each.period for each in found] == ["2030", "2030", "2035", "2035"]
    found = quantities(text.format("规划期内确保20公顷(300亩)基本农田数量不减少。"))
    assert [each.indicator for each in found] == ["基本农田面积"] * 2


def test_a_mean_of_a_five_year_plan_is_of_all_its_years() -> None:
    found = of_plan("“十五五”期间,生产总值年均增长7%。")
    assert [each.period for each in found] == ["2026/2030"]
