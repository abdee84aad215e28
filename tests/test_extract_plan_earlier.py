"""Figures as reports of earlier decades tell them: Chinese numerals, spaced digits, two years at once."""

from __future__ import annotations

import pytest
from test_extract_quantities import REPORT, of_plan, quantities, shown

from graphbuild.extract.unwrapped import unwrap

FIGURES = {
    "贷款余额达到一万三千二百亿元。": [">=13200亿元"],
    "贷款余额一万二千多亿元。": [">12000亿元"],
    "贷款余额一万六千亿五千万元。": ["=16000.5亿元"],
    "投工一万三千个。": ["=1.3万个"],
    "修建渠道3 6 0 0 多公里。": [">3600公里"],
    "支出比去年增加一成以上。": [">=1成"],
    "产值、税金分别增长二成五和三成。": ["=2.5成", "=3成"],
    "每人供粮二十六斤。": ["=26斤"],
    "每户卖棉十二担,修渠十五华里。": ["=12担", "=15华里"],
    "效益综合指数达到131,比上年提高9点。": [">=131", "=9点"],
    "产值增长 2 1 . 5 %。": ["=21.5%"],
    "边贸9000万瑞士法郎,贷款300万马克、外资600万港币。": ["=9000万瑞士法郎", "=300万马克", "=600万港币"],
    "发电3亿kwh,装机9万kw。": ["=3亿kwh", "=9万kw"],
}

NAMES = {
    # at what prices, why, by when: no part of a name
    "甲镇收入和乙镇收入,扣除物价因素,分别增长5%和6%。": ["甲镇收入增速", "乙镇收入增速"],
    "社会总产值6亿元,按1990年不变价计算,增长7%。": ["社会总产值", "社会总产值增速"],
    "棉花总产9万担,因虫减产8%。": ["棉花总产", "棉花总产降幅"],
    "投资90万元,新打机井一百二十眼。": ["新打机井投资", "新打机井数"],
    "投资60万元,拓宽街道三条。": ["拓宽街道投资", "拓宽街道数"],
    "投资60万元,完成东湖公路二十四公里改建。": ["东湖公路改建投资", "完成东湖公路改建里程"],
    "程控电话由二千门扩容到六千门。": ["程控电话数"] * 2,
    "新增林地3万亩,新打配套机井30眼。": ["新增林地面积", "新打配套机井数"],
    "实现产值2亿元、特产税700万元。": ["产值", "特产税"],
    "棉花总产过万担的乡有十六个。": ["乡棉花总产", "棉花总产过万担的乡数"],
    "亩产超过900斤的田块70块。": ["亩产田块量", "亩产超过900斤的田块数"],
    "四十个大中城市服务价格上涨6%。": ["大中城市数", "大中城市服务价格涨幅"],
    "花生减产4%,棉花减产3万担。": ["花生产量降幅", "棉花产量减少量"],
    "效益综合指数131,提高9点。": ["效益综合指数", "效益综合指数提高幅度"],
    # what is still wanting
    "还有三万牧区人口没有解决温饱。": ["没有解决温饱的牧区人口数"],
    "尚有9个村没通公路、2个项目未开工。": ["没通公路的村数", "未开工的项目数"],
    "31个无电村通了电。": ["通了电的无电村数"],
    # what goes on with what was named
    "今年退耕还草3万亩,明年再安排2万亩。": ["退耕还草面积"] * 2,
    "个体户6000户,从业9000人,注册资金2亿元。": ["个体户数", "从业人数", "注册资金"],
    "私营企业90家,其中资产过百万元的8家。": ["私营企业数", "资产", "资产过百万元私营企业数"],
    "出生率9‰,自然增长率3‰。": ["出生率", "人口自然增长率"],
    "新修机耕路3条28公里。": ["新修机耕路数", "新修机耕路里程"],
    "果农人均纯收入增长7%,增加160元。": ["果农人均纯收入增速", "果农人均纯收入增加额"],
    "装电话5万门,其中市区3万门,乡镇2万门。": ["装电话数", "市区装电话数", "乡镇装电话数"],
    "造纸厂由年产2万吨扩建到6万吨。": ["造纸厂年产量"] * 2,
    "社会总产值9亿元,按可比价比上年增长7%。": ["社会总产值", "社会总产值增速"],
    "在建的3座电站装机6万千瓦。": ["在建电站数", "电站装机"],
    "到户电价由每千瓦时0.9元降至0.6元。": ["到户电价"] * 2,
    "五年边贸出口累计9亿美元,年均增长7%。": ["累计边贸出口", "边贸出口年均增速"],
    "零售物价上涨7%;部分企业亏损,亏损面达三分之一。": ["零售物价涨幅", "亏损面"],
}

ROLES = {
    "棉花总产过万担的乡有十六个。": ["other", "target"],
    "四十个大中城市服务价格上涨6%。": ["other", "target"],
    "要加快水厂建设,三季度末完成年度计划的80%。": ["target"],
    "年产60万吨的南山煤矿8月底前投产。": ["other"],
    "农民负担占上年人均纯收入的4%。": ["target"],
    "还有20家企业已改制15家。": ["other", "achievement"],
}

PERIODS = {
    "今明两年造林9万亩,其中今年造林4万亩,明年造林5万亩。": "2032 2031 2032",
    "今年解决3万人吃水,明年再解决2万人。新建水厂3座。": "2031 2032 2031",
    "明年再解决2万人吃水问题。": "2031",
    "比今年增加2万亩,明年造林5万亩。": "2031 2031",
    "明后两年,再建水厂3座。": "2033",
    "(五)扶贫开发要解决两万人温饱,到2035年完成任务。安排资金六百万元。": "2031 2031",
    "今年造林3万亩,明年造林4万亩,后年5万亩;建桥3座。": "2031 2032 2033 2031",
    "东湖公路80公里,今年完成路基,明年通车;建桥3座。": "2031 2031",
    "东湖电厂扩建机组,2033年并网发电;建桥3座。": "2031",
    "社会总产值,2032年 9 600万元、2034年 8亿元。": "2032 2034",
}
"""What this year and the next are; the next is told only after this one."""


def test_the_cases_are_all_there() -> None:
    assert [len(each) for each in (FIGURES, NAMES, ROLES, PERIODS)] == [13, 30, 6, 10]


@pytest.mark.parametrize("sentence", FIGURES)
def test_a_figure_is_read(sentence: str) -> None:
    assert shown(of_plan(sentence)) == FIGURES[sentence]


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_is_named(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


@pytest.mark.parametrize("sentence", ROLES)
def test_a_figure_is_aimed_at_or_but_tells_what_is_counted(sentence: str) -> None:
    assert [each.role for each in of_plan(sentence)] == ROLES[sentence]


@pytest.mark.parametrize("sentence", PERIODS)
def test_a_year_is_told_by_where_the_report_stands(sentence: str) -> None:
    assert [each.period for each in of_plan(sentence)] == PERIODS[sentence].split()


def test_this_year_is_that_of_the_report_below_a_heading_of_several_years() -> None:
    text = REPORT.replace("二、2031年工作安排", "二、今后五年的奋斗目标和主要任务")
    found = quantities(text.format(past="平稳。", future="产值年均增长5%。今年造林4万亩,明年造林5万亩。"))
    assert [each.period for each in found] == ["2031/2035", "2031", "2032"]


def test_lines_that_were_cut_when_digits_were_wide_go_on_in_the_next() -> None:
    told = (
        "去年我县工业产值完成83.6亿元,比上年增长12.4%。全县粮食总产25.8万吨,增长3.7%,油料总产1.6万吨,增长5.2%。"
        * 6
    )
    lines = [told[start : start + 31] for start in range(0, len(told), 31)]
    text = REPORT.split("\n{past}")[0] + "\n" + "\n".join(lines) + "\n"
    found = quantities(unwrap(text).characters)
    assert shown(found)[:6] == ["=83.6亿元", "=12.4%", "=25.8万吨", "=3.7%", "=1.6万吨", "=5.2%"]
    assert len(found) == 36


def test_what_the_first_words_of_a_paragraph_aim_at_is_of_their_five_years() -> None:
    text = REPORT.replace("二、2031年工作安排", "二、“十五五”计划和2040年的奋斗目标").format(
        past="平稳。", future="“十五五”时期发展的主要目标是:实现小康。产值年均增长5%。产值达到9亿元。"
    )
    found = quantities(text.replace("2031", "2026").replace("2030", "2025"))
    assert [each.period for each in found] == ["2026/2030", "2030"]


@pytest.mark.parametrize("year", ["2 0 3 1 年", "20 31年", "203 1 年", "２ ０ ３ １ 年"])
def test_a_year_whose_digits_are_set_apart_is_read(year: str) -> None:
    session = f"——{year}3 月5 日在湖滨县第九届人民代表大会第一次会议上"
    text = f"湖滨县政府工作报告\n{session}\n二、今年的任务\n造林3万亩。\n"
    assert [each.period for each in quantities(unwrap(text).characters)] == ["2031"]


def test_what_is_amiss_is_no_aim_though_no_heading_says_so() -> None:
    found = of_plan("存在的主要问题是:企业亏损面达30%,全县缺电3亿度。")
    assert [(each.role, each.period) for each in found] == [("achievement", "2030")] * 2
