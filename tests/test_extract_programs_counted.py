"""Names that hold a count or a bracket, stand in a row of their like, or have a verb as a part of them."""

from __future__ import annotations

import pytest
from test_extract_programs import NOTHING, found, surfaces

NAMED: dict[str, list[tuple[str, str]]] = {
    # works at so many places: the count is a part of the name, as is the first of the places
    "实施湖头乡等31村渔业整村推进项目。": [("湖头乡等31村渔业整村推进项目", "project-bundle")],
    "完成湖口中学等59所渔区薄弱学校改造项目建设。": [
        ("湖口中学等59所渔区薄弱学校改造项目", "project-bundle")
    ],
    "推进12座渔港码头除淤加固工程。": [("12座渔港码头除淤加固工程", "project-bundle")],
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
    "开展护渔招商活动、项目建设观摩活动。": [("护渔招商活动", "campaign")],
}
NOT_NAMED = (
    "推进相关城市群建设。",
    "严格执行各项管理规定和工作规则。",
    "完善了工作规则。",
    "编制产业目录。",
    "开展养殖、加工、运输等行动。",
    "增效明显的渔港。",
)


@pytest.mark.parametrize("text", NAMED)
def test_what_is_named(text: str) -> None:
    assert [(each.surface, each.kind) for each in found(text, NOTHING)] == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_only_said(text: str) -> None:
    assert surfaces(text, NOTHING) == []


def test_how_many_cases_there_are() -> None:
    assert (len(NAMED), len(NOT_NAMED)) == (24, 6)
