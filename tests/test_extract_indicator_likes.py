"""Figures named by their likes, by what the next clause says, by the end of what a change is told of."""

from __future__ import annotations

import pytest
from test_extract_quantities import REPORT, of_plan, quantities, shown

from graphbuild.extract.fold import fold
from graphbuild.extract.year import plan_years

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
    "县财政投入400万元,对60所村小进行了维修。": ["村小维修财政投入", "维修村小数"],
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
    "财政投入1200万元对15个小区进行综合整治。": ["小区综合整治财政投入", "综合整治小区数"],
    "投入40万元为6000名老人免费体检。": ["为老人免费体检投入", "老人免费体检人数"],
    "减免学费300万元,投入600万元,新建教学楼4栋。": ["减免学费", "新建教学楼投入", "新建教学楼数"],
    "新建公路16公里,投资200万元,改造危桥3座。": ["新建公路里程", "公路投资", "改造危桥数"],
    "投入80万元,整修工农路、解放街等9条小街巷。": ["整修小街巷投入", "整修小街巷数"],
    "财政每年安排80万元农业发展基金、30万元科技专项资金。": ["农业发展基金", "科技专项资金"],
    "——农民人均纯收入:年均增长9%,总量达到4000元。": ["农民人均纯收入年均增速", "农民人均纯收入总量"],
    "——城镇化率:达到42%以上。": ["城镇化率"],
    "工业发展:工业增加值增长16%。": ["工业增加值增速"],
    "城镇居民收入突破9000元,达到9500元,农民收入突破3000元,达到3100元,分别增长8%和7%。": [
        "城镇居民收入",
        "城镇居民收入",
        "农民收入",
        "农民收入",
        "城镇居民收入增速",
        "农民收入增速",
    ],
    "第一、第二、第三产业增加值分别增长4%、16%、11%。": [
        "第一产业增加值增速",
        "第二产业增加值增速",
        "第三产业增加值增速",
    ],
    "培育年产值2亿元以上的企业4家、8亿元以上的企业1家。": [
        "培育年产值企业",
        "培育年产值2亿元以上的企业数",
        "企业",
        "培育年产值8亿元以上的企业数",
    ],
    "生产总值达到60亿元,较“九五”末翻一番。": ["生产总值", "生产总值与“九五”末之比"],
    "“九五”期间粮食总产年均递增3%。": ["粮食总产年均增速"],
    "对12个贫困村每村投入40万元。": ["贫困村数", "每村投入"],
    "新建5个居住区,入住农户1500户。": ["新建居住区数", "入住农户数"],
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
    "财政收入五年翻了一番多。": [">2倍"],
    "综合实力位居全省第一、全国第二。": ["<=1位", "<=2位"],
    "完成投劳50万工日。": ["=50万工日"],
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


YEARS = {
    "湖滨县国民经济和社会发展第九个五年计划": (1996, 2000),
    "湖滨县“九五”计划和2010年远景目标纲要": (1996, 2000),
    "湖滨县国民经济和社会发展第十个五年计划纲要": (2001, 2005),
    "关于湖滨县“九五”计划执行情况和“十五”计划纲要的报告": (2001, 2005),
    "湖滨县“十一五”规划纲要": (2006, 2010),
}


@pytest.mark.parametrize("title", YEARS)
def test_the_plans_before_the_eleventh_are_called_plans(title: str) -> None:
    years = plan_years(fold(f"{title}\n一、主要目标\n粮食总产达到20万吨。\n"))
    assert (years.first, years.last) == YEARS[title]


def test_the_end_of_a_year_before_the_plan_opens_no_part_about_what_is_to_be_done() -> None:
    told = "到2029年底,全县公路里程达到900公里。"
    found = quantities(REPORT.format(past=told, future="抓好落实。"))
    assert [each.role for each in found] == ["achievement"]
