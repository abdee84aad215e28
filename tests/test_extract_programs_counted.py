"""Names that hold a count or a bracket, stand in a row of their like, or have a verb as a part of them."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

from graphbuild.extract.programs.known import listed_programs

NAMED: dict[str, list[tuple[str, str]]] = {
    # works at so many places: the count is a part of the name, as is the first of the places
    "实施湖头乡等31村渔业整村推进项目。": [("湖头乡等31村渔业整村推进项目", "project-bundle")],
    "完成湖口中学等59所渔区薄弱学校改造项目建设。": [
        ("湖口中学等59所渔区薄弱学校改造项目", "project-bundle")
    ],
    "推进12座渔港码头除淤加固工程。": [("12座渔港码头除淤加固工程", "project-bundle")],
    "打通湖滨街、碧湖大街等10条道路改造提升。": [
        ("湖滨街", "project"),
        ("碧湖大街", "project"),
        ("10条道路改造提升", "project-bundle"),
    ],
    "新建13所渔区寄宿制学校、3所湖区幼儿园,推进80家品牌便利店和18个便民市场建设。": [
        ("渔区寄宿制学校", "project-bundle"),
        ("湖区幼儿园", "project-bundle"),
        ("品牌便利店", "project-bundle"),
        ("便民市场", "project-bundle"),
    ],
    # what is done in fields that 等 closes, and grounds for trades
    "实施新型显示、机器人、渔业健康等关键核心技术攻关。": [
        ("新型显示、机器人、渔业健康等关键核心技术攻关", "campaign")
    ],
    "推进白鹭淀、碧湖等综合治理与生态修复。": [("白鹭淀、碧湖等综合治理与生态修复", "campaign")],
    "推进钢铁、电力等行业超低排放改造。": [("钢铁、电力等行业超低排放改造", "campaign")],
    "加快石湖、白鹭、东港等渔具产业集聚区建设。": [("石湖、白鹭、东港等渔具产业集聚区", "project-bundle")],
    "建设镍铜钴镁等战略性矿产高效开采与先进加工基地。": [
        ("镍铜钴镁等战略性矿产高效开采与先进加工基地", "project")
    ],
    # rows
    "深化治乱、治堵、治污行动。": [("治乱、治堵、治污行动", "campaign")],
    "聚力抓好项目攻坚、渔港攻坚和护湖攻坚。": [
        ("项目攻坚", "campaign"),
        ("渔港攻坚", "campaign"),
        ("护湖攻坚", "campaign"),
    ],
    "打造湖西城镇群、湖东城镇群。": [("湖西城镇群", "strategy"), ("湖东城镇群", "strategy")],
    "做强以白鹭都市圈为龙头的湖中城市群。": [("白鹭都市圈", "strategy"), ("湖中城市群", "strategy")],
    "主要抓了湖东2万亩莲藕基地、港口万亩渔草基地。": [
        ("湖东2万亩莲藕基地", "project"),
        ("港口万亩渔草基地", "project"),
    ],
    "金鹭中心、碧港财富大厦等商务楼宇相继建成营运。": [
        ("金鹭中心", "project"),
        ("碧港财富大厦", "project"),
    ],
    # an idea after another doctrine
    "坚持护湖工作总要求和渔业绿色发展理念。": [
        ("护湖工作总要求", "system"),
        ("渔业绿色发展理念", "doctrine"),
    ],
    # brackets within
    "加密中欧(亚)班列,开行中老泰、中越国际班列。": [
        ("中欧(亚)班列", "brand"),
        ("中老泰", "brand"),
        ("中越国际班列", "brand"),
    ],
    "打造湖滨国际班列品牌。": [("湖滨国际班列", "brand")],
    "落实乡镇(街道)护渔事项清单。": [("乡镇(街道)护渔事项清单", "system")],
    # papers
    "聚焦西部渔区鼓励类产业目录,落实渔业禁限目录。": [
        ("西部渔区鼓励类产业目录", "system"),
        ("渔业禁限目录", "system"),
    ],
    "制定渔业考评实施细则、渔港管理规定。": [("渔业考评实施细则", "system"), ("渔港管理规定", "system")],
    "出台加快新渔业发展的指导意见。": [("加快新渔业发展的指导意见", "action-plan")],
    # where a name begins and ends
    "实施渔业设施完善工程、渔民照护健全工程。": [
        ("渔业设施完善工程", "project-bundle"),
        ("渔民照护健全工程", "campaign"),
    ],
    "扩容升级湖滨国际陆港。": [("湖滨国际陆港", "project")],
    "提质扩围湖边旅游示范村。": [("湖边旅游示范村", "designation")],
    "敦促静湖农贸市场、碧湖净菜市场建成。": [
        ("静湖农贸市场", "project"),
        ("碧湖净菜市场", "project"),
    ],
    "碧湖科学城启动建设。": [("碧湖科学城", "project")],
    "围绕“一湖两港、三区四带”战略任务推进工作。": [("“一湖两港、三区四带”战略任务", "strategy")],
    "落实“百渔千港”环境整治提升任务。": [("“百渔千港”环境整治提升", "campaign")],
    "深入实施新一轮促渔增收行动。": [("促渔增收行动", "campaign")],
    "白鹭县把渔区道路扩宽工程列入实事。": [("渔区道路扩宽工程", "project")],
    "开发护渔工作信息系统。": [("护渔工作信息系统", "system")],
    "争取国家核准碧湖核电三期项目。": [("碧湖核电三期项目", "project")],
    "跑办碧湖风电项目,改革渔船检验制度。": [
        ("碧湖风电项目", "project"),
        ("渔船检验制度", "system"),
    ],
    "切实做好南正街综合改造工作。": [("南正街综合改造", "project")],
    "启动静湖农贸市场规范化建设、碧湖净菜市场增容。": [
        ("静湖农贸市场规范化建设", "campaign"),
        ("碧湖净菜市场增容", "project"),
    ],
    "建设渔港文化街区、碧湖科技城启动区。": [
        ("渔港文化街区", "project"),
        ("碧湖科技城启动区", "project"),
    ],
    "碧湖小学主体完工,湖口六中迁建主体工程封顶。": [
        ("碧湖小学", "project"),
        ("湖口六中迁建", "project"),
    ],
    "获评全省首批乡村渔镇试点项目。": [("全省首批乡村渔镇试点项目", "designation")],
    "巩固提升边境幸福村。": [("边境幸福村", "designation")],
    "建成渔民实习实训基地10个。": [("渔民实习实训基地", "project-bundle")],
    "建设“和和美美一家人”互嵌式社区。": [("“和和美美一家人”互嵌式社区", "brand")],
    "推进“人防、渔防、工程防”治本攻坚。": [("“人防、渔防、工程防”治本攻坚", "campaign")],
    "学习运用“千渔工程”经验。": [("“千渔工程”", "campaign")],
    # a title with its level, and what is fought with the verb
    "培育国家科技型中小企业3家,新增省级科技小巨人。": [
        ("国家科技型中小企业", "designation"),
        ("省级科技小巨人", "designation"),
    ],
    "签署东湖流域上下游横向生态补偿协议。": [("东湖流域上下游横向生态补偿协议", "action-plan")],
    "鹭湖新区成功获批。": [("鹭湖新区", "strategy")],
    "争取纳入南水北调西线一期范围。": [("南水北调西线一期", "project")],
    "构建生态、人文、和谐、魅力鹭口。": [("生态、人文、和谐、魅力鹭口", "slogan")],
    "建设东中部渔业向西转移重要承接地。": [("东中部渔业向西转移重要承接地", "slogan")],
    "推出“一窗护渔”地方特色服务事项。": [("“一窗护渔”", "campaign")],
    "打造200个省级和美乡村。": [("省级和美乡村", "designation")],
    "打好黄河“几字弯”攻坚战。": [("黄河“几字弯”攻坚战", "campaign")],
    "加快建设黄河上游生态功能带。": [("黄河上游生态功能带", "strategy")],
    "建设村级互助幸福院300个。": [("村级互助幸福院", "project-bundle")],
    "确保六十九中竣工。": [("六十九中", "project")],
    "昌抚一体化加快推进。": [("昌抚一体化", "strategy")],
    "驰而不息纠“四风”,切实纠治四风。": [("纠“四风”", "campaign"), ("纠治四风", "campaign")],
    "开展护渔招商活动、项目建设观摩活动。": [("护渔招商活动", "campaign")],
}
NOT_NAMED = (
    "推进相关城市群建设。",
    "严格执行各项管理规定和工作规则。",
    "完善了工作规则。",
    "编制产业目录。",
    "开展养殖、加工、运输等行动。",
    "增效明显的渔港。",
    "推进改革开放和渔业开发利用。",
    "严把关口,抓一把手工作。",
    "打造生态、人文、绿色建筑。",
    "推进钢铁、电力等行业发展。",
    "新建休闲服务站点一批。",
)


@pytest.mark.parametrize("text", NAMED)
def test_what_is_named(text: str) -> None:
    assert [(each.surface, each.kind) for each in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_only_said(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_a_listed_name_does_not_hold_that_it_is_built() -> None:
    assert surfaces("完成高标准农田建设任务。", listed_programs()) == ["高标准农田"]


def test_how_many_cases_there_are() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (60, 11)
