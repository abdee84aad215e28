"""Figures named by more than their own words: nouns said in full before, bounds in turn, standards."""

from __future__ import annotations

import pytest
from test_extract_quantities import of_plan, shown

NAMES = {
    "完善城镇养老机构床位建设,新增床位2000张。": ["新增城镇养老机构床位数"],
    "推进边远山区、人口流入地的普通高中学位建设,增加学位超5万个。": ["增加普通高中学位数"],
    "扩大医院间互认项目库,项目数增加10%以上。": ["医院间互认项目数增速"],
    "推进城乡公交一体化,新增床位200张。": ["新增床位数"],
    "提供心理、法律、调解等个案服务3000个。": ["提供心理、法律、调解等个案服务数"],
    "加快智能装备产业聚集区建设,主营业务收入增长10%以上。": ["智能装备产业聚集区主营业务收入增速"],
    "老旧小区改造开工12个、竣工8个。": ["老旧小区改造开工数", "老旧小区改造竣工数"],
    "开工项目12个、竣工8个。": ["开工项目数", "竣工项目数"],
    "孤儿基本生活保障标准提高到2200元,散居孤儿提高到1600元。": [
        "孤儿基本生活保障标准",
        "散居孤儿基本生活保障标准",
    ],
    "城市低保标准提高到每月800元,农村提高到每月600元。": ["城市低保标准", "农村标准"],
    "工业投资完成30亿元,基础设施20亿元。": ["工业投资", "基础设施投资"],
    "为养老护理员、新入职人员开展职业技能培训5万人次。": ["开展职业技能培训人次"],
    "产值超亿元、超10亿元企业分别达到60家、8家。": ["产值", "产值", "产值超亿元企业数", "产值超10亿元企业数"],
    "新增产值超5亿元、10亿元的企业各3家、2家。": [
        "新增产值",
        "新增产值",
        "新增产值超5亿元企业数",
        "新增产值超10亿元企业数",
    ],
    "营业收入20亿元、50亿元以上企业达到8家和3家。": [
        "营业收入",
        "营业收入",
        "营业收入20亿元以上企业数",
        "营业收入50亿元以上企业数",
    ],
    "举办护理培训班8期。": ["举办护理培训班数"],
}
FIGURES = {
    "食品抽检量超每千人5.2批次。": [">5.2批次/千人"],
    "每千人口床位达到6张。": [">=6张"],
    "培育百家制造业隐形冠军,打造千家专精特新企业。": ["=100家", "=1000家"],
    "加快百项标准制定、百项示范建设。": ["=100项", "=100项"],
    "实施百家企业成长计划,开展百个部门大走访。": [],
    "举办护理培训班8期,举办6期干部研修班。": ["=8期", "=6期"],
    "建设二期工程,推进3期项目。": [],
}
ROLES = {
    "推进空置率20%以下“空心村”治理。": ["other"],
    "转化率达到50%以上的目标。": ["target"],
    "围绕新材料、高端装备、生物医药、新型储能等6个产业集群,加快技术攻关。": ["other"],
    "按照每百户30平米配建用房。": ["other"],
    "实现省内3万公里线路移动信号连续覆盖。": ["target"],
    "营业收入20亿元、50亿元以上企业达到8家和3家。": ["other", "other", "target", "target"],
}


def test_the_cases_are_all_there() -> None:
    assert [len(each) for each in (NAMES, FIGURES, ROLES)] == [16, 7, 6]


@pytest.mark.parametrize("sentence", NAMES)
def test_a_figure_is_named_by_what_its_sentence_says_in_full(sentence: str) -> None:
    assert [each.indicator for each in of_plan(sentence)] == NAMES[sentence]


@pytest.mark.parametrize("sentence", FIGURES)
def test_what_looks_like_a_name_counts_where_it_does(sentence: str) -> None:
    assert shown(of_plan(sentence)) == FIGURES[sentence]


@pytest.mark.parametrize("sentence", ROLES)
def test_what_only_describes_is_no_target(sentence: str) -> None:
    assert [each.role for each in of_plan(sentence)] == ROLES[sentence]
