"""Headings that say whether a part looks back or ahead, and years that open a clause, in many wordings."""

from __future__ import annotations

import pytest
from test_extract_quantities import quantities

_BACK = """
    2030年工作回顾 过去一年工作回顾 过去一年的工作 一年来的工作 2030年主要工作 2030年工作总结
    2030年政府工作回顾 2030年工作情况 2030年工作完成情况 2030年工作报告 2030年的主要工作 上年工作回顾
    去年工作回顾 去年工作总结 过去五年工作回顾 五年来的工作 五年工作回顾 本届政府五年来的工作
    过去五年的主要成就 关于2030年的工作 关于过去一年的工作 2030年国民经济和社会发展情况
    2030年国民经济和社会发展计划执行情况 2030年计划执行情况 2030年预算执行情况 “十五五”工作回顾
    “十五五”时期发展回顾 “十五五”发展成就 发展基础 现状与基础 发展现状 主要成效 工作成效 取得的成绩
    经济社会发展取得新成就 基本情况 2030年经济社会发展回顾 前三季度经济运行情况
    一年来经济社会发展主要情况 工作进展情况 2030年重点工作完成情况 2030年民生实事完成情况
"""
_AHEAD = """
    2031年工作安排 2031年工作打算 2031年工作思路 2031年重点工作 2031年主要工作 2031年主要任务
    2031年工作任务 2031年政府工作安排 今年工作安排 今年的主要工作 今年政府工作的总体要求 新一年的工作
    下一步工作打算 下步工作安排 下一阶段工作重点 今后五年的工作 今后五年的奋斗目标和主要任务
    今后工作的总体要求和目标任务 未来五年工作展望 关于2031年的工作 2031年工作目标和任务 2031年发展目标
    2031年总体要求和预期目标 2031年国民经济和社会发展计划 2031年计划安排 2031年预算草案
    “十六五”时期发展目标 “十六五”发展思路 总体要求 总体要求和主要目标 主要目标 发展目标 目标任务
    重点任务 主要任务 工作重点 工作举措 保障措施 2031年工作建议 对今年工作的建议 下半年工作安排
    四季度工作打算 扎实做好2031年各项工作 全力推动2031年经济高质量发展 2031年经济社会发展总体思路
    明年工作初步打算 2031年民生实事
"""
BACK, AHEAD = _BACK.split(), _AHEAD.split()
NUMBERED = [
    "一、{}|二、{}",
    "第一部分 {}|第二部分 {}",
    "第一部分：{}|第二部分：{}",
    "（一）{}|（二）{}",
    "1.{}|2.{}",
    "1、{}|2、{}",
    "第一章 {}|第二章 {}",
    "{}|{}",
    "【{}】|【{}】",
    "一 {}|二 {}",
    "一.{}|二.{}",
    "一、{}。|二、{}。",
    "\u3000\u3000一、{}|\u3000\u3000二、{}",
    "一、 {}：|二、 {}：",
    "◆{}|◆{}",
    "第一、{}|第二、{}",
]
PLAIN = "新建湖滨驿站9处,培训渔民90人次。\n实施项目8个。"
"""Sentences that look back as well as ahead."""
TOLD = ["achievement"] * 3 + ["target"] * 3


def roles(back: str, ahead: str) -> list[str]:
    return [
        each.role for each in quantities(f"碧湖区2031年政府工作报告\n{back}\n{PLAIN}\n{ahead}\n{PLAIN}\n")
    ]


def test_the_wordings_are_all_there() -> None:
    assert [len(each) for each in (BACK, AHEAD, NUMBERED)] == [42, 47, 16]


@pytest.mark.parametrize("back", BACK)
def test_a_heading_looks_back(back: str) -> None:
    assert roles(f"一、{back}", "二、2031年工作安排") == TOLD


@pytest.mark.parametrize("ahead", AHEAD)
def test_a_heading_looks_ahead(ahead: str) -> None:
    assert roles("一、2030年工作回顾", f"二、{ahead}") == TOLD


@pytest.mark.parametrize("numbered", NUMBERED)
@pytest.mark.parametrize(
    ("back", "ahead"), [("过去一年工作回顾", "今年工作安排"), ("2030年工作总结", "2031年工作打算")]
)
def test_parts_are_numbered_in_many_ways(numbered: str, back: str, ahead: str) -> None:
    first, second = numbered.split("|")
    assert roles(first.format(back), second.format(ahead)) == TOLD


@pytest.mark.parametrize("deed", ["累计建成", "新建", "完成改造", "实施", "投入使用", "引进", "共建成"])
@pytest.mark.parametrize("years", ["2026—2030年", "2026年至2030年", "1996-2000年"])
def test_years_that_a_deed_follows_are_all_its_own(years: str, deed: str) -> None:
    report = f"碧湖区2031年政府工作报告\n一、2030年工作回顾\n{years}{deed}水厂9座。\n"
    assert [each.period for each in quantities(report)] == [f"{years[:4]}/{years.rstrip('年')[-4:]}"]
