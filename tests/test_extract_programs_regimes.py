"""Programs told by their form: regimes, slogans, bundles of works, and the terms a text makes its own."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.programs.bundles import BUNDLES
from graphbuild.extract.programs.regimes import REGIMES
from graphbuild.extract.programs.slogans import SLOGANS
from graphbuild.extract.programs.state import NAMED_WITHIN, kinds_of_state

FORMS = (*REGIMES, *SLOGANS, *BUNDLES)
NAMED: dict[str, list[tuple[str, str, str]]] = {
    "深化渔村三级养老服务网建设。": [
        ("渔村三级养老服务网", "system", "store"),
    ],
    "落实支农、强农、惠农、富农政策。": [
        ("支农、强农、惠农、富农政策", "system", "policies-for-farmers"),
    ],
    "发挥湖藻育种科学中心作用。": [
        ("湖藻育种科学中心", "project", "institutes"),
    ],
    "完善湖区渔业保护框架。": [
        ("湖区渔业保护框架", "system", "store"),
    ],
    "贯彻党的渔业工作方针政策。": [("党的渔业工作方针政策", "doctrine", "line-of-party")],
    "推进紧密型县域医疗卫生共同体建设。": [("紧密型县域医疗卫生共同体", "mechanism", "medical-groups")],
    "建立渔民信用账户。": [
        ("渔民信用账户", "system", "store"),
    ],
    "健全船员培训资源库。": [
        ("船员培训资源库", "system", "store"),
    ],
    "落实渔港(码头)护渔事项清单。": [("渔港(码头)护渔事项清单", "system", "list-of-duties")],
    "制定护湖考评实施细则。": [("护湖考评实施细则", "system", "rules")],
    "完善湖滨渔港督导评价。": [
        ("湖滨渔港督导评价", "mechanism", "appraisal"),
    ],
    "完善船闸维护评估办法。": [
        ("船闸维护评估办法", "system", "ways"),
    ],
    "完善渔业课程标准、顶岗实习标准。": [
        ("渔业课程标准", "system", "standard"),
        ("顶岗实习标准", "system", "standard"),
    ],
    "落实渔船报废奖补政策。": [
        ("渔船报废奖补政策", "system", "policy"),
    ],
    "落实渔具下湖政策、湖区互助保障制度。": [
        ("湖区互助保障制度", "system", "head-system"),
    ],
    "落实强农惠农富农政策。": [
        ("强农惠农富农政策", "system", "policy"),
    ],
    "完善现代职业教育体系。": [
        ("现代职业教育体系", "system", "schooling"),
    ],
    "开通12345渔民热线。": [
        ("12345渔民热线", "system", "hotline"),
    ],
    "加强党对渔业工作的全面领导。": [
        ("党对渔业工作的全面领导", "doctrine", "leadership"),
    ],
    "加强防返贫动态监测和帮扶。": [
        ("防返贫动态监测和帮扶", "mechanism", "watch"),
    ],
    "强化渔港、船闸等重点领域专项整治。": [
        ("渔港、船闸等重点领域专项整治", "campaign", "fields"),
    ],
    "建设渔民统一招生平台、渔货质量追溯平台。": [
        ("渔民统一招生平台", "system", "public-platform"),
        ("渔货质量追溯平台", "system", "public-platform"),
    ],
    "修订渔业专业目录,公布湖产品目录,完善渔货产品目录。": [
        ("渔业专业目录", "system", "catalogue"),
        ("渔货产品目录", "system", "catalogue"),
    ],
    "坚持渔旅结合、水陆结合。": [
        ("渔旅结合、水陆结合", "slogan", "joined-members"),
    ],
    "实现三个靠前:船、网、人。": [
        ("三个靠前", "slogan", "counted-aims"),
    ],
    "打造湖光渔歌之城。": [
        ("湖光渔歌之城", "slogan", "city-of"),
    ],
    "建设实干型政府、阳光型政府。": [
        ("实干型政府", "slogan", "government"),
        ("阳光型政府", "slogan", "government"),
    ],
    "打造渔业产值超百亿工业强县。": [
        ("渔业产值超百亿工业强县", "slogan", "county-of"),
    ],
    "打造渔业重镇和水乡名镇。": [
        ("渔业重镇", "slogan", "town-of"),
        ("水乡名镇", "slogan", "town-of"),
    ],
    "坚持“靠湖吃湖、以湖养湖,湖岸同治、人水共生”。": [
        ("“靠湖吃湖、以湖养湖,湖岸同治、人水共生”", "doctrine", "quoted-members"),
    ],
    "做好“湖滩地”文章。": [
        ("“湖滩地”", "strategy", "chapter-of"),
    ],
    "坚持过紧日子。": [
        ("过紧日子", "doctrine", "frugal"),
    ],
    "深入推进协同发展。": [
        ("协同发展", "strategy", "together"),
    ],
    "与白鹭同城发展。": [
        ("同城发展", "strategy", "together"),
    ],
    "推动湖滨白鹭一体化发展。": [
        ("湖滨白鹭一体化发展", "strategy", "together"),
    ],
    "其中,水利工程3项。": [
        ("水利工程", "project-bundle", "works-of-sector"),
    ],
    "实施12项民生工程。": [
        ("12项民生工程", "project-bundle", "works-counted"),
    ],
    "东二环、南三环东延建成。": [
        ("东二环", "project", "ring-road"),
        ("南三环东延", "project", "ring-road"),
    ],
    "建设东湖新城。": [
        ("东湖新城", "project", "new-quarter"),
    ],
    "启动渔民生活区建设,推进碧湖商务区建设。": [
        ("渔民生活区", "project", "new-quarter"),
        ("碧湖商务区", "project", "new-quarter"),
    ],
    "分配公租房、廉租房。": [
        ("公租房", "project-bundle", "homes"),
        ("廉租房", "project-bundle", "homes"),
    ],
    "加快标准化学校建设。": [
        ("标准化学校建设", "project-bundle", "schools"),
    ],
    "设置村级渔货物流服务站。": [("村级渔货物流服务站", "project-bundle", "stations-of-service")],
    "实施重大渔业成果转化专项86项。": [("重大渔业成果转化专项", "project-bundle", "earmarked")],
    "提高3个万亩露地莲藕基地,打造4个千亩级设施渔业集中养殖区。": [
        ("万亩露地莲藕基地", "project-bundle", "fields-counted"),
        ("千亩级设施渔业集中养殖区", "project-bundle", "fields-counted"),
    ],
    "新建13所渔区寄宿制学校。": [("渔区寄宿制学校", "project-bundle", "facilities-counted")],
    "新增老年食堂12家。": [
        ("老年食堂", "project-bundle", "care-places"),
    ],
    "建设共享车间、共享菜园。": [
        ("共享车间", "project-bundle", "shared-shops"),
        ("共享菜园", "project-bundle", "shared-shops"),
    ],
    "打造高水平渔业实训基地。": [
        ("高水平渔业实训基地", "project-bundle", "bases"),
    ],
    "打造渔人码头消费街区。": [
        ("渔人码头消费街区", "project-bundle", "places-to-spend"),
    ],
    "推出市级夜间消费场景。": [
        ("市级夜间消费场景", "designation", "places-to-spend"),
    ],
    "建设国家级渔业教师创新团队。": [
        ("国家级渔业教师创新团队", "designation", "teams"),
    ],
    "编写国家规划教材。": [
        ("国家规划教材", "designation", "textbooks"),
    ],
    "争取中国(湖滨)自由贸易试验区。": [
        ("中国(湖滨)自由贸易试验区", "designation", "zone-in-brackets"),
    ],
    "入选全国渔业百强县。": [
        ("全国渔业百强县", "designation", "title-of-level"),
    ],
    "跻身于全国渔业百强县的行列。": [("全国渔业百强县", "designation", "title-of-level")],
    "推进鹭鸶船厂和芦苇纸浆等项目。": [("芦苇纸浆", "project", "last-of-projects")],
    "跻身渔村治理典型案例。": [("渔村治理典型案例", "designation", "honour")],
    "上榜全国渔村联盟名单。": [
        ("全国渔村联盟名单", "designation", "title-granted"),
    ],
    "举办国际渔业装备大会、全国虾蟹大会。": [
        ("国际渔业装备大会", "brand", "great-meeting"),
        ("全国虾蟹大会", "brand", "great-meeting"),
    ],
    "推进国家渔业装备技术创新中心建设。": [
        ("国家渔业装备技术创新中心", "designation", "title-of-level"),
    ],
    "湖光路与白鹭路交叉口改造完工。": [
        ("湖光路与白鹭路交叉口改造", "project", "junction"),
    ],
    "布局潮汐电站、芦苇燃料、湖面风电项目。": [
        ("潮汐电站、芦苇燃料、湖面风电项目", "project-bundle", "power-projects"),
    ],
    "培育12个水乡渔具产业集群。": [
        ("水乡渔具产业集群", "project-bundle", "clusters"),
    ],
    "(1)西渔市改造(2)东堤工程。": [
        ("西渔市改造", "project", "numbered-item"),
        ("东堤工程", "project", "head-project"),
    ],
    "举办中国·湖滨渔歌大会。": [
        ("中国·湖滨渔歌大会", "brand", "great-meeting"),
    ],
    "擦亮东海小院、东海味道、渔湖味道。": [
        ("东海小院", "brand", "brand-of-place"),
        ("东海味道", "brand", "brand-of-place"),
    ],
    "开展渔港三年大提升活动。": [
        ("渔港三年大提升活动", "campaign", "leap-years"),
    ],
    "渔船安全整治持续加强。": [
        ("渔船安全整治", "campaign", "safety"),
    ],
    "实施渔市、船厂、信用环境提升工程。": [
        ("渔市、船厂、信用环境提升工程", "campaign", "shared-end"),
    ],
    "建设骨干专业(群)和品牌专业,扩大优势专业。": [
        ("骨干专业(群)", "designation", "schools-of-rank"),
        ("品牌专业", "designation", "schools-of-rank"),
    ],
    "建设12所高水平渔业职业学校。": [
        ("高水平渔业职业学校", "designation", "schools-of-rank"),
    ],
    "组建湖滨渔业教育集团(联盟)、湖产医疗集团。": [
        ("湖滨渔业教育集团(联盟)", "mechanism", "school-groups"),
        ("湖产医疗集团", "mechanism", "school-groups"),
    ],
    "推进白鹭湖生态补水。": [
        ("白鹭湖生态补水", "project", "water-for-nature"),
    ],
    "“鹭鸶湾”开工。“鹭鸶湾”完工。“鹭鸶湾”好。再建鹭鸶湾。县鹭鸶湾办开会。": [
        ("“鹭鸶湾”", "strategy", "quoted-often"),
        ("“鹭鸶湾”", "strategy", "quoted-often"),
        ("“鹭鸶湾”", "strategy", "quoted-often"),
        ("鹭鸶湾", "strategy", "quoted-often"),
    ],
    "选渔业评价网络(以下简称评价网络)。由评价网络打分。": [
        ("评价网络", "designation", "short-name"),
        ("评价网络", "designation", "short-name"),
        ("评价网络", "designation", "short-name"),
    ],
    "纵深推进海洋产教融合实训项目。": [
        ("海洋产教融合实训项目", "project", "head-project"),
        ("产教融合", "strategy", "state"),
    ],
    "发布《湖滨市渔业总体规划(2021—2035年)》。": [
        ("《湖滨市渔业总体规划(2021—2035年)》", "action-plan", "title-marks"),
    ],
}
NOT_NAMED = (
    "建设开放文明、和谐稳定的湖滨。",
    "渔村主体工程完工。",
    "渔业产值高出计划2亿元。",
    "新增就业人数计划为900人,控制在计划目标以内。",
    "今年是“十四五”收官之年。",
    "市政府(以下简称市级部门)印发通知。市级部门落实。",
    "做强农家净菜。",
    "新规范纳入教学标准和内容。",
    "渔民船厂共享湖光。",
    "“鹭鸶湾”开工,鹭鸶湾完工。",
    "办好每个佳节。",
    "一切项目早开工。",
    "掀起项目热潮。",
    "严把项目准入。",
    "特制定如下实施方案。",
    "湖滨区今年计划改造渠道。",
)


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (78, 16)


@pytest.mark.parametrize("text", NAMED)
def test_what_has_a_form_is_found_with_its_kind_by_its_rule(text: str) -> None:
    assert [(program.surface, program.kind, program.rule) for program in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_only_looks_like_a_form_is_left(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_the_forms_are_of_kinds_of_the_code_list_and_begin_at_words_that_are_found() -> None:
    assert {form.kind for form in FORMS} <= set(read_concepts().names("program-kind"))
    assert [form.rule for form in FORMS for word in form.words.split("|") if len(word) < 2] == []
    assert [form.rule for form in FORMS if "name" not in form.pattern.groupindex] == []


def test_every_rule_has_a_case() -> None:
    shown = {rule for programs in NAMED.values() for *_, rule in programs}
    assert {form.rule for form in FORMS} - shown == set()


def test_a_name_within_a_longer_one_is_a_mention_of_its_own() -> None:
    assert len(NAMED_WITHIN) == 11
    assert surfaces("推进海洋产教融合实训项目。", NOTHING) == ["海洋产教融合实训项目", "产教融合"]
    assert "产教融合" in kinds_of_state()


@pytest.mark.parametrize(
    "piece",
    ["湖光、渔歌、", "推进湖光", "加快湖光和渔歌、", "文明、和谐", "坚持湖湖管、", "养老服务中心湖"],
)
def test_a_text_that_never_pauses_is_read_to_its_end(piece: str) -> None:
    text = fold(piece * (20_000 // len(piece)))
    assert [each for each in found(text, NOTHING) if each.surface != text[each.start : each.end]] == []
