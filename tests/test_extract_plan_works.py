"""Figures in lists of works for the people: what is counted, whom it is done for, what a sum is spent on."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan, quantities, shown

from graphbuild.extract.fold import fold
from graphbuild.extract.year import plan_years

NAMES = {
    "新建改造便民菜场3处、社区超市10处。": ["新建改造便民菜场数", "新建改造社区超市数"],
    "▶新增社区书屋8个。\n▶发放文化惠民券900张。": ["新增社区书屋数", "发放文化惠民券数"],
    "加快6所学校新改扩建。": ["加快新改扩建的学校数"],
    "90栋安置房将于年内建设完成并回迁入住。": ["建设完成并回迁入住的安置房数"],
    "完成3万平方米公租房年度建设任务。": ["完成建设的公租房面积"],
    "东园、西园、南园共建设安置房9万平方米。": ["建设安置房面积"],
    "建设安置房20万平方米,已交付使用8万平方米,主体竣工11万平方米。": [
        "建设安置房面积",
        "交付使用安置房面积",
        "主体竣工安置房面积",
    ],
    "计划对新建的8个村级食堂进行补助。": ["补助新建的村级食堂数"],
    "对辖区80条小巷进行维修改造。": ["维修改造小巷数"],
    "将对这两个场馆进一步提升运营服务。": ["提升运营服务场馆数"],
    "计划举办文艺演出90场。": ["举办文艺演出场次"],
    "今年继续为群众集中力量办好十件民生实事。": ["办好民生实事数"],
    "安排资金90万元,对80处行道树进行修剪。": ["行道树修剪资金", "修剪行道树数"],
    "投资300万元,建设23条65公里通畅工程。": ["建设通畅工程投资", "建设通畅工程数", "通畅工程里程"],
    "投资800万元,改造第二中学等9所薄弱学校。": ["改造薄弱学校投资", "改造薄弱学校数"],
    "解决马河、东渡等5乡镇26村900户3.1万人饮水安全问题。": [
        "解决饮水安全的乡镇数",
        "解决饮水安全的村数",
        "解决饮水安全户数",
        "解决饮水安全人数",
    ],
    "实施6乡镇596户3523人的避险搬迁工程。": [
        "实施避险搬迁工程的乡镇数",
        "实施避险搬迁工程户数",
        "实施避险搬迁工程人数",
    ],
    "惠及5个乡镇26个村3万人。": ["惠及乡镇数", "惠及村数", "惠及人数"],
    "实施16个乡镇卫生院、158个村卫生室改扩建项目。": [
        "实施乡镇卫生院改扩建项目数",
        "实施村卫生室改扩建项目数",
    ],
    "完成6间乡镇卫生院标准化建设。": ["完成标准化建设的乡镇卫生院数"],
    "完成3个市场和20条道路改造任务。": ["完成改造的市场数", "完成改造的道路数"],
    "改善9万人口的饮水安全问题。": ["改善饮水安全的人口数"],
    "解决40万农民群众看病难问题。": ["解决看病难的农民群众数"],
    "在39个村改造升级10千伏线路。": ["改造升级的村数", "线路电压等级"],
    "新建第二中学、东湖小学等学校6所。": ["新建学校数"],
    "实施并完成5处码头修缮工程。": ["完成码头修缮工程数"],
    "完成北山路等30条道路的翻建工程。": ["翻建道路数"],
    "完成85个村的巷道硬化。": ["完成巷道硬化的村数"],
    "投资300万元,建成集敬老院、救助站为一体的福利中心。": ["建成福利中心投资"],
    "投资700万元,实施北山、南山人饮管网延伸工程。": ["南山人饮管网延伸工程投资"],
}
"""Sentence of a plan → the indicators of its figures."""
ROLES = {
    "完成北桥至东渡3.4公里道路拓宽改造工程。": ["target"],
    "10件民生实事具体包括:新建学校2所。": ["other", "target"],
    "办好10件民生实事。": ["target"],
    "*新增15家助餐点\n*2家服务中心": ["target", "target"],
    "全区90个小区还没有物业。": ["other"],
    "对2029年整治的90个小区实行物业全覆盖。": ["target"],
}
FIGURES = {
    "举办不少于200场演出、400场讲座、900场展览以及800场放映。": [
        ">=200场",
        ">=400场",
        ">=900场",
        ">=800场",
    ],
}


def test_the_cases_are_all_there() -> None:
    assert [len(each) for each in (NAMES, ROLES, FIGURES)] == [30, 6, 1]


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_of_the_works_is_named(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


@pytest.mark.parametrize("sentence", ROLES)
def test_a_figure_of_the_works_is_aimed_at_or_only_describes(sentence: str) -> None:
    assert [each.role for each in of_plan(sentence)] == ROLES[sentence]


@pytest.mark.parametrize("sentence", FIGURES)
def test_a_bound_is_that_of_all_in_a_list(sentence: str) -> None:
    assert shown(of_plan(sentence)) == FIGURES[sentence]


def test_works_that_were_done_are_counted_by_themselves() -> None:
    text = "湖滨县2031年政府工作报告\n一、2030年工作回顾\n八件实事的完成情况为:新建学校2所。\n"
    assert [each.indicator for each in quantities(text)] == ["实事数", "新建学校数"]


def test_the_works_tell_the_year_they_are_done_in() -> None:
    told = "湖滨区将办好10件实事\n湖滨区2031年为民办实事项目公布。今年新建学校2所。\n"
    assert plan_years(fold(told)).last == 2031
    assert plan_years(fold("湖滨区再办10件实事\n区政府2031年10件实事\n新建学校2所。\n")).last == 2031
    assert plan_years(fold("湖滨区要办实事\n湖滨新闻网2031年2月3日讯 新建学校2所。\n")).last == 2031
