"""By how much a figure lies above what was planned, and what several others are set against in turn."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan

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
}


def test_the_cases_are_all_there() -> None:
    assert len(SET_AGAINST) == 12


@pytest.mark.parametrize("sentence", SET_AGAINST)
def test_what_a_figure_is_set_against(sentence: str) -> None:
    found = of_plan(sentence)
    assert [(each.value, each.indicator, each.role) for each in found] == SET_AGAINST[sentence]
