"""Figures named by their likes, by what the next clause says, by the end of what a change is told of."""

from __future__ import annotations

import pytest
from test_extract_quantities import REPORT, of_plan, quantities, shown

NAMES = {
    "实际利用外资2000万美元,内资18亿元。": ["实际利用外资", "实际利用内资"],
    "完成外贸出口3000万美元、进口900万美元。": ["外贸出口", "外贸进口"],
    "小学巩固率99%,初中97%以上。": ["小学巩固率", "初中巩固率"],
    "新增城镇就业3000人、农村800人。": ["新增城镇就业人数", "新增农村就业人数"],
    "引进外资项目2个、内资项目15个。": ["引进外资项目数", "引进内资项目数"],
    "第一产业增加值增长4%,第二产业增长15%。": ["第一产业增加值增速", "第二产业增加值增速"],
    "城市居民人均住房面积达到26平方米,农村居民达到30平方米。": [
        "城市居民人均住房面积",
        "农村居民人均住房面积",
    ],
    "城市绿化覆盖率36%,农村自来水普及率75%。": ["城市绿化覆盖率", "农村自来水普及率"],
    "城镇失业人员再就业2500人,其中大龄人员600人。": ["城镇失业人员再就业人数", "大龄人员再就业人数"],
    "实现工农业总产值50亿元,其中工业总产值36亿元。": ["工农业总产值", "工业总产值"],
    "粮食产量达到18万吨,每亩增加20公斤。": ["粮食产量", "粮食亩产增加量"],
    "县财政投入400万元,对60所村小进行了维修。": ["村小维修资金", "维修村小数"],
    "投资900万元,完成县中医院门诊楼建设。": ["县中医院门诊楼建设投资"],
    "争取资金700万元,实施8个村的整村推进工程。": ["整村推进资金", "实施整村推进工程的村数"],
    "整合涉农项目资金2600万元,新修渠道18公里。": ["整合涉农项目资金", "新修渠道里程"],
    "水厂开工建设,投资1600万元,铺设管网9公里。": ["投资", "铺设管网里程"],
    "加快建设投资6亿元、年产40万吨甲醇的煤化工项目。": ["煤化工项目投资", "年产甲醇的煤化工项目量"],
    "建成2条、总长11公里的城市主干道。": ["建成数", "城市主干道总长"],
    "解决2.6万人、1.2万头大牲畜的饮水困难。": ["解决饮水困难人数", "解决大牲畜的饮水困难数"],
    "农民人均纯收入保2600元、争2800元。": ["农民人均纯收入", "农民人均纯收入"],
    "粮食总产要达到22万吨。": ["粮食总产"],
    "项目总投资3亿元,占地200亩,建成后年产值8亿元,年利税6000万元。": [
        "项目总投资",
        "占地面积",
        "年产值",
        "年利税",
    ],
    "新打机井80眼,衬砌渠道40公里,消除D级危房1万平方米。": [
        "新打机井数",
        "衬砌渠道里程",
        "消除D级危房面积",
    ],
    "抓好60个新农村建设示范村。": ["新农村建设示范村数"],
}
ROLES = {
    "森林覆盖率由2012年的28%提高到33%。": ["achievement", "target"],
    "城镇化率从目前的30%提高到34%以上。": ["achievement", "target"],
    "三次产业比例由上年的30:38:32调整到27:41:32。": ["achievement"] * 3 + ["target"] * 3,
    "贫困发生率从2012年的14%降低到2015年的6%。": ["achievement", "achievement"],
    "村级小学由120所撤并为70所。": ["achievement", "target"],
    "全市高中24所调整为18所。": ["achievement", "target"],
    "目前,全市21个乡镇有15个建成敬老院,今年再建成3个。": ["achievement", "achievement", "target"],
    "目前,要抓好3个水库的加固。": ["target"],
    "新区距老城12公里,今年新建道路4公里。": ["other", "target"],
    "抓好4个重点镇建设。": ["target"],
    "抓好5万吨锦纶、20万台空调等12个重点项目建设。": ["other", "other", "target"],
    "生产水泥5万吨、钢材3万吨。": ["target", "target"],
}
FIGURES = {
    "出生率控制在千分之十二以下。": ["<=12‰"],
    "人口自然增长率控制在千分之4.5以内。": ["<=4.5‰"],
    "财政收入增长百分之九。": ["=9%"],
}


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_is_named_by_its_like_or_by_what_follows(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


@pytest.mark.parametrize("sentence", ROLES)
def test_a_state_is_told_from_what_is_aimed_at(sentence: str) -> None:
    assert [each.role for each in of_plan(sentence)] == ROLES[sentence]


@pytest.mark.parametrize("sentence", FIGURES)
def test_parts_of_a_hundred_and_of_a_thousand_are_read(sentence: str) -> None:
    assert shown(of_plan(sentence)) == FIGURES[sentence]


def test_what_was_reached_in_the_plans_own_year_is_no_aim() -> None:
    told = "地区生产总值由2025年的30亿元增加到2031年的50亿元。"
    found = quantities(REPORT.format(past=told, future="抓好落实。"))
    assert [each.role for each in found] == ["achievement", "achievement"]
