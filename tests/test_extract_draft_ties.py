"""What ties a draft's statements to places and people: cooperations, places of targets, beneficiaries."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafted import drafted

from graphbuild.model import Measure, Plan


def plan_of(folder: Path, *sentences: str, place: str = "平湖市") -> Plan:
    text = f"{place}2022年工作要点\n\n一、推进发展\n\n（一）做实工作。{''.join(sentences)}\n"
    return drafted(folder, text)[1].plan


def only(plan: Plan) -> Measure:
    (part,) = (measure for _, measure in plan.measures())
    return part


COOPERATIONS = {
    "attached to a core city": (
        "主动对接上海产业资源。",
        "integration",
        ("cn-330482", "cn-310000"),
        "对接上海",
    ),
    "joined with": (
        "加强与杭州市的深度对接。",
        "integration",
        ("cn-330482", "cn-330100"),
        "与杭州市深度对接",
    ),
    "a scheme with its partner": (
        "深化与若尔盖县的东西部协作。",
        "east-west-collaboration",
        ("cn-330482", "cn-513232"),
        "与若尔盖县的东西部协作",
    ),
    "mountain and sea": (
        "推进与青田县山海协作产业园建设。",
        "mountain-sea-collaboration",
        ("cn-330482", "cn-331121"),
        "与青田县的山海协作",
    ),
    "grown together with": (
        "积极融入长三角一体化发展。",
        "integration",
        ("cn-330482", "yangtze-river-delta"),
        "与长三角一体化",
    ),
    "exchange": (
        "加强与港澳台交流合作。",
        "integration",
        ("cn-330482", "hong-kong-macao-taiwan"),
        "与港澳台交流合作",
    ),
    "cooperation as such": (
        "深化与湖州市的文旅合作。",
        "integration",
        ("cn-330482", "cn-330500"),
        "与湖州市合作",
    ),
    "the inner of two places": (
        "继续对口支援新疆沙雅县。",
        "paired-assistance",
        ("cn-330482", "cn-652924"),
        "对口支援沙雅县",
    ),
    "letters of two places": (
        "深化浙川协作。",
        "east-west-collaboration",
        ("cn-330482", "cn-510000"),
        "浙川协作",
    ),
    "letters of two places side by side": (
        "推进沪浙同城化。",
        "integration",
        ("cn-330482", "cn-310000"),
        "沪浙同城化",
    ),
    "helping": (
        "扎实做好对口支援沙雅县工作。",
        "paired-assistance",
        ("cn-330482", "cn-652924"),
        "对口支援沙雅县",
    ),
}


@pytest.mark.parametrize("case", COOPERATIONS)
def test_a_cooperation_is_typed_and_directed(tmp_path: Path, case: str) -> None:
    sentence, kind, ends, label = COOPERATIONS[case]
    (tie,) = only(plan_of(tmp_path, sentence)).cooperations
    assert (tie.kind, (tie.from_, tie.to), tie.label.zh) == (kind, ends, label)
    assert tie.quote is not None
    assert tie.quote in sentence


def test_there_are_as_many_kinds_of_ties_as_there_should_be() -> None:
    assert len(COOPERATIONS) == 11
    assert len({kind for _, kind, _, _ in COOPERATIONS.values()}) == 4


def test_who_is_helped_is_where_a_tie_goes_to(tmp_path: Path) -> None:
    (tie,) = only(plan_of(tmp_path, "积极争取海淀区对口帮扶资金。", place="易县")).cooperations
    assert (tie.kind, tie.from_, tie.to) == ("paired-assistance", "cn-110108", "cn-130633")


def test_a_pair_takes_the_scheme_that_the_clause_before_names(tmp_path: Path) -> None:
    ties = only(
        plan_of(
            tmp_path, "推进东西部协作和山海协作，加快平湖-若尔盖东西部协作“飞地”园、平湖-青田“飞地”园区建设。"
        )
    ).cooperations
    assert [(each.kind, each.to, each.confidence) for each in ties] == [
        ("east-west-collaboration", "cn-513232", "medium"),
        ("mountain-sea-collaboration", "cn-331121", "low"),
    ]


def test_what_is_listed_is_joined_as_the_first_is(tmp_path: Path) -> None:
    ties = only(plan_of(tmp_path, "与湖州市、绍兴市共建产业园。")).cooperations
    assert [each.label.zh for each in ties] == ["与湖州市共建", "与绍兴市共建"]


def test_a_tie_said_twice_is_one(tmp_path: Path) -> None:
    ties = only(plan_of(tmp_path, "主动对接上海产业资源。加快对接上海创新平台。")).cooperations
    assert [each.to for each in ties] == ["cn-310000"]


@pytest.mark.parametrize(
    "sentence",
    [
        "推进与新埭镇的对接。",  # a place in the plan's own
        "主动对接浙江省重点项目。",  # a place around it
        "与上海对接取得了新成效。",  # what was done
        "推广先进经验。",
        "推进京津协作。",  # of two others
    ],
)
def test_what_is_no_tie_is_none(tmp_path: Path, sentence: str) -> None:
    assert only(plan_of(tmp_path, sentence, "建设智慧校园。")).cooperations == ()


def test_what_is_counted_comes_from_where_it_is_attracted(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "力争从上海引进高层次人才40名，科技合作项目12个，新建学校3所。")
    told = [(each.from_place, each.place) for each in only(plan).targets]
    assert told == [("cn-310000", None), ("cn-310000", None), (None, None)]


def test_a_target_holds_where_its_clause_or_its_sentence_says(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, "在新埭镇新建学校3所。独山港经济开发区突出招商，新增企业30家。全市新增就业3000人。"
    )
    places = [each.place for each in only(plan).targets]
    named = {each.id: each.name.zh for each in plan.proposed.places}
    assert places[0] == "cn-330482102"
    assert [named.get(place or "") for place in places[1:]] == ["独山港经济开发区", None]


def test_one_of_several_places_is_not_where_a_target_holds(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "推进新埭镇、广陈镇等5个集镇改造。")
    assert [each.place for each in only(plan).targets] == [None]


def test_a_milestone_holds_where_its_own_words_are(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, "完成白马河生态治理工程。", "建设智慧校园。")
    (target,) = only(plan).targets
    named = {each.id: each.name.zh for each in plan.proposed.places}
    assert named[target.place or ""] == "白马河"


def test_what_only_the_heading_of_a_measure_says_is_a_tie(tmp_path: Path) -> None:
    text = "平湖市2022年工作要点\n\n一、推进发展\n\n（一）推进长三角一体化发展。建设智慧校园。新建学校3所。\n"
    (tie,) = only(drafted(tmp_path, text)[1].plan).cooperations
    assert (tie.to, tie.quote) == ("yangtze-river-delta", "长三角一体化发展")


def test_a_paragraph_that_names_one_place_at_its_head_is_about_it(tmp_path: Path) -> None:
    head = "平湖市2022年工作要点\n\n一、推进发展\n\n（一）做实工作。\n"
    text = f"{head}做强独山港经济开发区。加快集聚产业，完善设施配套，新增企业30家。全市新增就业3000人。\n"
    plan = drafted(tmp_path, text)[1].plan
    named = {each.id: each.name.zh for each in plan.proposed.places}
    told = [named.get(each.place or "") for _, part in plan.measures() for each in part.targets]
    assert told == ["独山港经济开发区", None]


def test_a_result_is_about_the_place_that_its_sentence_counts_of(tmp_path: Path) -> None:
    text = (
        "平湖市2022年政府工作报告\n\n各位代表：\n\n一、2021年工作回顾\n\n"
        "过去一年，我们克服困难，各项事业取得新进步。嘉兴港货物吞吐量增长5%，连续3年排名全省第二。"
        "嘉善县获批示范县，全市新增企业20家。\n\n二、2022年工作安排\n\n（一）做实工作。建设智慧校园。\n"
    )
    plan = drafted(tmp_path, text)[1].plan
    named = {each.id: each.name.zh for each in plan.proposed.places}
    told = [(each.label.zh, named.get(each.place or "", each.place)) for each in plan.outcomes]
    assert [place for _, place in told] == ["嘉兴港", "嘉兴港", None]


BENEFICIARIES = {
    "served": ("为企业提供融资服务。", [("enterprises", "企业", "medium")]),
    "helped": ("扎实帮扶低收入农户增收。", [("low-income-farm-households", "低收入农户", "medium")]),
    "by another name": ("加快解决群众出行难题。", [("the-public", "群众", "low")]),
    "in a list": (
        "鼓励新型农业经营主体和小农户开展合作。",
        [("new-farm-businesses", "新型农业经营主体", "medium"), ("smallholders", "小农户", "medium")],
    ),
    "theirs": ("推进残疾人就业创业服务。", [("disabled-people", "残疾人", "medium")]),
    "what is counted": ("新增高新技术企业30家。", []),
    "a part of a name": ("建设企业研究院。", []),
    "without a cue": ("打造游客集散中心。", []),
}


def test_the_cases_of_beneficiaries_are_all_there() -> None:
    assert len(BENEFICIARIES) == 8
    assert sum(not wanted for _, wanted in BENEFICIARIES.values()) == 3


@pytest.mark.parametrize("case", BENEFICIARIES)
def test_a_beneficiary_is_whom_a_clause_does_something_for(tmp_path: Path, case: str) -> None:
    sentence, wanted = BENEFICIARIES[case]
    plan = plan_of(tmp_path, sentence, "建设智慧校园。")
    text = (tmp_path / "plan.txt").read_text(encoding="utf-8")
    part = only(plan)
    told = [
        (each.id, text[slice(*each.evidence)], each.confidence)
        for owner in (*part.actions, *part.targets)
        for each in owner.beneficiaries
    ]
    assert told == wanted
