"""Which clauses of a plan commit to something, and which but say how, why or that."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafted import read

from graphbuild.extract.actions.find import find_actions

ACTIONS = {
    "service for somebody": ("为全市老年人免费接种流感疫苗", "接种流感疫苗"),
    "service bought for somebody": ("为70岁以上老年人购买意外伤害保险", "购买意外伤害保险"),
    "verb that an adverb opens like": ("有效应对重污染天气", "应对重污染天气"),
    "what is forbidden": ("全面禁止湖区采砂", "禁止湖区采砂"),
    "zone that is built": ("高标准建设渔业创新发展试验区", "建设渔业创新发展试验区"),
    "what is held to and developed": ("坚持和发展新时代“枫桥经验”", "发展新时代“枫桥经验”"),
    "something done about an aim": ("围绕渔业强市开展招商活动", "开展招商活动"),
    "road that is opened through": ("打通滨湖路断头路", "打通滨湖路断头路"),
    "what is given to somebody": ("对返乡渔民给予转产补助", "对返乡渔民给予转产补助"),
    "what is above all to be done well": ("突出抓好湖区清淤治理", "突出抓好湖区清淤治理"),
    "what is stopped": ("停止湖区网箱养殖", "停止湖区网箱养殖"),
    "manner that is a verb too": ("严肃查处非法捕捞行为", "查处非法捕捞行为"),
    "verb where its noun has no other": ("进一步细化考核内容", "细化考核内容"),
    "resolve before a name in quotes": ("坚定实施“兴湖强县”战略", "实施“兴湖强县”战略"),
    "what is done by a light verb and a manner": ("对渔业清单进行动态调整", "对渔业清单进行动态调整"),
    "rule word inside a manner": ("精细化管控湖区扬尘", "精细化管控湖区扬尘"),
    "phase of a zone": ("加快开发区二期建设", "加快开发区二期建设"),
    "work that a verb names": ("抓好招商引资、渔港建设工作", "抓好招商引资、渔港建设工作"),
    "how often somebody is to do it": ("镇长每季度至少研究一次治水工作", "镇长每季度至少研究一次治水工作"),
    "whom somebody calls to account": ("对治水不力的依法约谈曝光", "对治水不力的依法约谈曝光"),
    "what a light verb does": ("对湖西老街予以修缮", "对湖西老街予以修缮"),
}
NOT_ACTIONS = {
    "aim that is held to": "围绕推动高质量发展首要任务",
    "problems that are looked at": "聚焦推进改革的突出矛盾和关键环节",
    "aim between quotes": "紧扣“努力建设现代湖城”等重大使命",
    "spirit": "勇于开拓实干",
    "work of the year": "做好今年政府工作",
    "list that follows": "切实做好以下几方面工作",
    "how things stand": "完成全年目标面临诸多挑战",
    "what is to have come about": "高质量发展取得明显成效",
    "what goes on by itself": "外部环境变局加速演进",
    "ground that it is done on": "在广泛听取渔民意见的基础上",
    "who is in charge and by when": "(责任单位:市水利局、财政局,各镇(街道);完成时限:2022年9月)",
    "field of a form": "完成时限:长期坚持",
    "verb in a bracket": "市级渔港两处(包括已实现改造的老港)",
    "aspects that are but announced": "要着力抓好以下几个方面",
    "aims that are pointed back to": "实现上述目标",
    "weight that is to be known": "各部门要充分认识打赢护湖攻坚战的重大意义",
    "tasks that are but announced": "政府将着力推进十个方面重点任务",
    "how the economy fares": "经济保持稳中有进、进中向好",
    "what a growth has come to": "发展渔业经济取得重大突破",
    "care that is but named": "高度重视、密切协作",
    "a field that is but named": "教育卫生事业",
    "what is begun, told before": "力争开工建设",
}


def told(folder: Path, *sentences: str) -> list[tuple[str, bool]]:
    """What each of the sentences does, and whether it is left out."""
    body = "".join(f"{each}。" for each in sentences)
    found = read(folder, f"平湖市2022年工作要点\n\n一、推进发展\n\n加快建设智慧校园项目。{body}\n")
    actions, left = find_actions(found.folded, found.clauses, ())
    out = {found.folded[each.start : each.end] for each in left}
    return [
        *((each.does, False) for each in actions[1:]),
        *((each, True) for each in sentences if each in out),
    ]


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(ACTIONS), len(NOT_ACTIONS)) == (21, 22)


@pytest.mark.parametrize("case", ACTIONS)
def test_what_commits_is_an_action(tmp_path: Path, case: str) -> None:
    clause, does = ACTIONS[case]
    assert told(tmp_path, clause) == [(does, False)]


@pytest.mark.parametrize("case", NOT_ACTIONS)
def test_what_commits_to_nothing_is_left_out(tmp_path: Path, case: str) -> None:
    assert told(tmp_path, NOT_ACTIONS[case]) == [(NOT_ACTIONS[case], True)]


def test_what_makes_quality_is_a_purpose_and_growth_of_quality_is_an_action(tmp_path: Path) -> None:
    text = "平湖市2022年工作要点\n\n一、推进发展\n\n建设智慧校园，推动渔业高质量发展，提升教育质量。\n"
    found = read(tmp_path, text)
    actions, _ = find_actions(found.folded, found.clauses, ())
    assert [each.does for each in actions] == ["建设智慧校园", "推动渔业高质量发展"]


def test_a_sentence_that_a_number_opens_is_an_action_where_it_stands_alone(tmp_path: Path) -> None:
    opening = "平湖市2022年工作要点\n\n一、推进发展\n\n要办三件事。"
    text = f"{opening}一是实施湖西医院搬迁项目。二是扩建湖东小学。三是加强养护。定期疏浚河道。\n"
    found = read(tmp_path, text)
    actions, left = find_actions(found.folded, found.clauses, ())
    assert [each.does for each in actions] == ["实施湖西医院搬迁项目", "扩建湖东小学", "疏浚河道"]
    assert [found.folded[each.start : each.end] for each in left if each.reason == "heading"][
        -1
    ] == "加强养护"


def test_a_part_that_its_paragraph_counts_is_an_action_unless_parts_are_counted_within(
    tmp_path: Path,
) -> None:
    opening = "平湖市2022年工作要点\n\n一、推进发展\n\n(一)推进老城更新。1.实施湖西医院搬迁项目,"
    first = f"{opening}扩建湖东小学和配套用房,改造老旧小区和背街小巷,完善配套设施。2.疏浚河道。\n"
    second = "改造湖滨农贸市场,完善停车、照明、排水等配套设施。②新建湖东渔港。"
    text = f"{first}(二)今年要办好群众期盼的以下实事:①{second}\n"
    found = read(tmp_path, text)
    actions, left = find_actions(found.folded, found.clauses, ())
    done = ["实施湖西医院搬迁项目", "扩建湖东小学和配套用房", "改造老旧小区和背街小巷", "完善配套设施"]
    more = ["疏浚河道", "改造湖滨农贸市场", "完善停车、照明、排水等配套设施", "新建湖东渔港"]
    assert [each.does for each in actions] == [*done, *more]
    titles = [found.folded[each.start : each.end] for each in left if each.reason == "heading"]
    assert titles[-2:] == ["推进老城更新", "今年要办好群众期盼的以下实事:"]


@pytest.mark.parametrize(
    ("clause", "class_"), [("建成区全面淘汰老旧渔船", "enforce"), ("把开发区打造成兴湖平台", "build")]
)
def test_the_name_of_a_zone_is_no_verb(tmp_path: Path, clause: str, class_: str) -> None:
    found = read(tmp_path, f"平湖市2022年工作要点\n\n一、推进发展\n\n{clause}。\n")
    actions, _ = find_actions(found.folded, found.clauses, ())
    assert [each.class_ for each in actions] == [class_]


def test_a_bracket_about_the_sentence_before_is_no_part_of_an_action(tmp_path: Path) -> None:
    told = "建设湖区码头。〔市水利局牵头,市财政局配合。下同。〕疏浚湖区航道。"
    found = read(tmp_path, f"平湖市2022年工作要点\n\n一、推进发展\n\n{told}\n")
    actions, _ = find_actions(found.folded, found.clauses, ())
    assert [found.folded[each.start : each.end] for each in actions] == ["建设湖区码头", "疏浚湖区航道"]
