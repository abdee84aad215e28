"""By when milestones are to be reached: the year of their sentence, of their part, else of the plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafted import drafted, read

from graphbuild.model import MilestoneTarget, QuantityTarget

REPORT = (
    "平湖市政府工作报告\n——2021年1月20日在平湖市人民代表大会会议上\n各位代表：\n请连同《平湖市第十四个五年规划纲要（草案）》一并审议。\n"
    "一、2020年工作回顾\n过去一年，我们克服困难，各项工作取得新的成绩。\n"
    "二、“十四五”时期主要目标\n{five}\n三、2021年重点工作\n{one}\n"
)
PLAN = "平湖市湿地规划（2021—2025年）\n一、重点任务\n{five}\n二、2022年工作安排\n{one}\n"
FIVE = {
    "争创国家湿地城市。": "2025",
    "到2023年，湿地公园建成开放。": "2023",
    "到“十四五”末，新增步道50公里，实现游客中心全覆盖。": "2025",
}


def periods(folder: Path, text: str) -> list[str]:
    return [each.period for each in read(folder, text).milestones]


@pytest.mark.parametrize("sentence", FIVE)
def test_a_milestone_has_the_year_of_its_sentence_or_its_part(tmp_path: Path, sentence: str) -> None:
    assert len(FIVE) == 3
    assert periods(tmp_path, REPORT.format(five=sentence, one="抓好招商。")) == [FIVE[sentence]]


@pytest.mark.parametrize(
    "sentence", ["年底前湿地公园建成开放。", "争创国家湿地城市。", "年内通过省级卫生城市验收。"]
)
def test_what_stands_under_the_year_ahead_is_due_in_it(tmp_path: Path, sentence: str) -> None:
    assert periods(tmp_path, REPORT.format(five="抓好招商。", one=sentence)) == ["2021"]
    assert periods(tmp_path, PLAN.format(five="抓好招商。", one=sentence)) == ["2022"]


def test_a_start_has_the_first_of_the_years_of_its_heading(tmp_path: Path) -> None:
    text = "1.湖湾大桥（2023年开工，2025年建成）。完成征地拆迁，开工建设湖湾引桥。\n"
    text += "2.客运枢纽2024年开工\n确保2025年投入使用。\n3.湖湾小学"
    found = read(tmp_path, PLAN.format(five="抓好招商。", one=text))
    assert [each.period for each in found.milestones] == ["2025", "2023"]
    assert [each.number for each in found.outline.headings][-3:] == ["1.", "2.", "3."]


def test_a_milestone_of_a_plan_of_five_years_is_due_at_its_end(tmp_path: Path) -> None:
    assert periods(tmp_path, PLAN.format(five="争创国家湿地城市。", one="抓好招商。")) == ["2025"]


def test_figures_and_milestones_of_one_part_have_one_deadline(tmp_path: Path) -> None:
    text = REPORT.format(
        five="全市生产总值年均增长6%，争创国家湿地城市。", one="新建学校3所，争创国家卫生城市。"
    )
    _, encoding = drafted(tmp_path, text)
    targets = [each for _, part in encoding.plan.measures() for each in part.targets]
    assert [type(each) for each in targets] == [QuantityTarget, MilestoneTarget] * 2
    assert [each.deadline.year if each.deadline else None for each in targets] == [2025, 2025, None, None]
    assert (encoding.plan.id, encoding.plan.period.year) == ("pinghu-2021", 2021)


def test_this_year_is_the_year_of_a_report_whatever_its_part_is_about(tmp_path: Path) -> None:
    text = REPORT.format(
        five="争创国家湿地城市。年内通过省级卫生城市复审。到2023年年底前，建成开放湖湾公园。",
        one="抓好招商。",
    )
    assert periods(tmp_path, text) == ["2025", "2021", "2023"]
