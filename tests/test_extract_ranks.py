"""Ranks, and how many there are among whom something has its rank."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan

FOUND = {
    "空气质量综合指数排名全国168个重点城市前50位。": [
        ("168", "个", "other", "空气质量综合指数重点城市数"),
        ("50", "位", "target", "空气质量综合指数重点城市排名"),
    ],
    "确保全市74个断面水质排名前10位。": [
        ("74", "个", "other", "断面水质数"),
        ("10", "位", "target", "断面水质排名"),
    ],
    "在全省88个县(市)综合考核中排名第3位。": [
        ("88", "个", "other", "县综合考核数"),
        ("3", "位", "target", "县综合考核排名"),
    ],
    "经济总量居西部县(市)第8位。": [("8", "位", "target", "经济总量西部排名")],
    "工业增速居全市各县(市、区)第2位。": [("2", "位", "target", "工业增速全市排名")],
    "规上企业达到200家、居全市第一。": [
        ("200", "家", "target", "规上企业数"),
        ("1", "位", "target", "规上企业数全市排名"),
    ],
    "引进项目20个,总量居全市第2位。": [
        ("20", "个", "target", "引进项目数"),
        ("2", "位", "target", "项目总量全市排名"),
    ],
    "在全国综合实力百强县排名中,我县由99位提升至87位。": [
        ("99", "位", "achievement", "全国综合实力百强县排名"),
        ("87", "位", "target", "全国综合实力百强县排名"),
    ],
    "引进专家由8位增加到12位。": [
        ("8", "位", "achievement", "引进专家人数"),
        ("12", "位", "target", "引进专家人数"),
    ],
    "跻身全国百强县第88位。": [("88", "位", "target", "全国百强县排名")],
    "力争进入全国百强县前80位。": [("80", "位", "target", "全国百强县排名")],
    "湖滨县已跻身于全国渔业百强县行列。": [("100", "位", "achievement", "湖滨县全国排名")],
    "渔业排名从2028年的全国第十九位上升为2030年的第九位。": [
        ("19", "位", "achievement", "渔业全国排名"),
        ("9", "位", "achievement", "渔业全国排名"),
    ],
    "列入全国渔业百强县。": [("100", "位", "target", "全国渔业排名")],
    "跨入省级开发区三十强。": [("30", "位", "target", "省级开发区排名")],
    "位居全国渔业百强县水产潜力第3、新型渔港建设质量第4、绿色养殖第5,湿地面积第6。": [
        ("3", "位", "target", "全国渔业百强县水产潜力排名"),
        ("4", "位", "target", "新型渔港建设质量排名"),
        ("5", "位", "target", "绿色养殖排名"),
    ],
    "完成第16至23批次招商,办好第3到5期讲堂。": [],
}


def test_the_cases_are_all_there() -> None:
    assert len(FOUND) == 17


@pytest.mark.parametrize("sentence", FOUND)
def test_what_is_ranked_and_among_how_many(sentence: str) -> None:
    found = of_plan(sentence)
    assert [(each.value, each.unit, each.role, each.indicator) for each in found] == FOUND[sentence]
