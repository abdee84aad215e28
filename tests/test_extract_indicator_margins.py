"""By how much a figure lies above what was planned, and what several others are set against in turn."""

from __future__ import annotations

import pytest
from test_extract_quantities import REPORT, of_plan, quantities

SET_AGAINST = {
    "财政收入增长26%,高于年初确定的12%的目标14个百分点,年均增长20%。": [
        ("26", "财政收入增速", "target"),
        ("12", "财政收入增速目标", "other"),
        ("14", "财政收入增速高于年初确定的目标的幅度", "target"),
        ("20", "财政收入年均增速", "target"),
    ],
    "工业投资增长18%,高于年度计划3个百分点,高于全省平均水平5个百分点。": [
        ("18", "工业投资增速", "target"),
        ("3", "工业投资增速高于年度计划的幅度", "target"),
        ("5", "工业投资增速高于全省平均水平的幅度", "target"),
    ],
    "财政总收入、税收收入分别完成6亿元、3亿元,分别是2011年的1.6倍、1.8倍。": [
        ("6", "财政总收入", "target"),
        ("3", "税收收入", "target"),
        ("1.6", "财政总收入与2011年之比", "target"),
        ("1.8", "税收收入与2011年之比", "target"),
    ],
    "与20家企业签订入驻协议,与3个国家建立合作关系。": [
        ("20", "签订入驻协议的企业数", "target"),
        ("3", "建立合作关系的国家数", "target"),
    ],
    "实施湖堤项目27个,完成项目投资4亿元。": [
        ("27", "实施湖堤项目数", "target"),
        ("4", "湖堤项目投资", "target"),
    ],
    "城镇化率提高2个百分点,高于全省平均1个百分点。": [
        ("2", "城镇化率提高幅度", "target"),
        ("1", "城镇化率提高幅度高于全省平均的幅度", "target"),
    ],
    "引进外资10亿美元,增长23%,增幅高于年度目标8个百分点。": [
        ("10", "引进外资", "target"),
        ("23", "引进外资增速", "target"),
        ("8", "引进外资增速高于年度目标的幅度", "target"),
    ],
    "地方财政收入3.5亿元,自然增幅2%,同口径完成3.6亿元。": [
        ("3.5", "地方财政收入", "target"),
        ("2", "地方财政收入自然增幅", "target"),
        ("3.6", "地方财政收入", "target"),
    ],
    "规上工业总产值、增加值、利润分别完成14亿元、4亿元、1亿元。": [
        ("14", "规上工业总产值", "target"),
        ("4", "规上工业增加值", "target"),
        ("1", "规上工业利润", "target"),
    ],
    "三次产业增加值分别增长9%、30%和37%。": [
        ("9", "第一产业增加值增速", "target"),
        ("30", "第二产业增加值增速", "target"),
        ("37", "第三产业增加值增速", "target"),
    ],
    "★湖区投资增长8%;△湖区岸线9公里。": [
        ("8", "湖区投资增速", "target"),
        ("9", "湖区岸线里程", "target"),
    ],
    "75家农业龙头企业年销售收入达到18亿元。": [
        ("75", "农业龙头企业数", "target"),
        ("18", "农业龙头企业年销售收入", "target"),
    ],
    "5个水库移民开发工作重点县农民人均纯收入达到9000元。": [
        ("5", "水库移民开发工作重点县数", "target"),
        ("9000", "水库移民开发工作重点县农民人均纯收入", "target"),
    ],
    "8个县域地区生产总值达到60亿元。": [
        ("8", "县域数", "target"),
        ("60", "县域地区生产总值", "target"),
    ],
    "对6万人实施了避灾搬迁(山区搬迁)。": [("6", "避灾搬迁人数", "target")],
    "人均水量不足全国平均水平的三分之一。": [("0.3333", "人均水量与全国平均水平之比", "target")],
    "人均耕地相当于全省平均水平的60%,亩均产值是全省平均水平的2倍。": [
        ("60", "人均耕地与全省平均水平之比", "target"),
        ("2", "亩均产值与全省平均水平之比", "target"),
    ],
    "接待游客50万人次,占全省游客数的6%,较全省总体增速高2个百分点,恢复至2019年同期水平的81%,全省排位第8。": [
        ("50", "接待游客人次", "target"),
        ("6", "接待游客人次占全省游客数比例", "target"),
        ("2", "接待游客人次增速高于全省的幅度", "target"),
        ("81", "接待游客人次与2019年之比", "achievement"),
        ("8", "接待游客人次全省排名", "target"),
    ],
    "旅游人均花费900元,较全省人均花费低170元。": [
        ("900", "旅游人均花费", "target"),
        ("170", "旅游人均花费低于全省的幅度", "target"),
    ],
    "过夜游客恢复至2019年的九成,入境游客是上年的120%。": [
        ("9", "过夜游客与2019年之比", "achievement"),
        ("120", "入境游客与上年之比", "achievement"),
    ],
    "完成造林53万亩,完成省下达我市40万亩造林任务的133%。": [
        ("53", "完成造林面积", "target"),
        ("40", "造林任务", "target"),
        ("133", "完成造林任务比例", "target"),
    ],
}

OF_A_YEAR = {
    "基金预算收入年初预算700万元,实际完成900万元,超收200万元。": [
        ("700", "基金预算收入年初预算", "other"),
        ("900", "基金预算收入", "achievement"),
        ("200", "基金预算收入超收", "achievement"),
    ],
    "税收收入增长9%(预期目标8%)。": [
        ("9", "税收收入增速", "achievement"),
        ("8", "税收收入增速预期目标", "other"),
    ],
    "全县完成人工造林30亩(任务20亩),其中油茶5亩。": [
        ("30", "完成人工造林面积", "achievement"),
        ("20", "人工造林面积任务", "other"),
        ("5", "油茶人工造林面积", "achievement"),
    ],
    "市下达我局造林任务3万亩,实际完成4万亩。": [
        ("3", "造林任务面积", "other"),
        ("4", "造林面积", "achievement"),
    ],
    "造林任务3万亩,完成2万亩,占任务的66%。": [
        ("3", "造林任务面积", "other"),
        ("2", "造林面积", "achievement"),
        ("66", "造林面积完成任务比例", "achievement"),
    ],
    "计划植树9万株,实际完成8万株。": [("9", "计划植树数", "other"), ("8", "植树数", "achievement")],
    "火灾受害率0.1‰,低于0.6‰的控制指标。": [
        ("0.1", "火灾受害率", "achievement"),
        ("0.6", "火灾受害率控制指标", "other"),
    ],
    "湖堤加固工程属市重点工程,总投资900万元。": [("900", "湖堤加固工程总投资", "achievement")],
    "共争取到各类专项资金2亿元。": [("2", "争取到各类专项资金", "achievement")],
    "肉类总产3万吨,其中羊肉2万吨。": [("3", "肉类总产", "achievement"), ("2", "羊肉总产", "achievement")],
    "粮食单产平均每亩300公斤。": [("300", "粮食单产", "achievement")],
    "扩大种植湖柑30亩、湖茶20亩。": [
        ("30", "扩大种植湖柑面积", "achievement"),
        ("20", "扩大种植湖茶面积", "achievement"),
    ],
    "创汇过900万美元的7家。": [("900", "创汇", "other"), ("7", "创汇过900万美元数", "achievement")],
    "森林质量提升2万亩,引进团队10个,获批证书30张。": [
        ("2", "森林质量提升面积", "achievement"),
        ("10", "引进团队数", "achievement"),
        ("30", "获批证书数", "achievement"),
    ],
}
"""What a bureau tells of its year: what was set for it, and what was done."""


def test_the_cases_are_all_there() -> None:
    assert (len(SET_AGAINST), len(OF_A_YEAR)) == (21, 14)


@pytest.mark.parametrize("sentence", SET_AGAINST)
def test_what_a_figure_is_set_against(sentence: str) -> None:
    found = of_plan(sentence)
    assert [(each.value, each.indicator, each.role) for each in found] == SET_AGAINST[sentence]


@pytest.mark.parametrize("sentence", OF_A_YEAR)
def test_what_was_set_for_a_year_is_told_from_what_was_done(sentence: str) -> None:
    found = quantities(REPORT.format(past=sentence, future="各项工作有序推进。"))
    assert [(each.value, each.indicator, each.role) for each in found] == OF_A_YEAR[sentence]
