"""What a place or a program is to what a draft says: location, partner, namesake; based on, implemented."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafted import drafted

from graphbuild.model import Mentions, Plan

PLACES = {
    "where something is done": ("推进嘉兴港扩建。", "嘉兴", "namesake"),
    "where it lies": ("在杭州市举办推介活动。", "杭州市", "location"),
    "house named after its place": ("支持上海渔业交易所改革。", "上海", "namesake"),
    "event named after its place": ("办好杭州国际渔业博览会。", "杭州", "namesake"),
    "state in a name": ("组队参加中国渔业艺术节。", "中国", "namesake"),
    "words about a place": ("落实对浙江工作的重要指示。", "浙江", "scope"),
    "whom one turns to": ("打造面向上海市的水产基地。", "上海市", "partner"),
    "what comes through a place": ("通过上海市引进渔业项目。", "上海市", "source"),
}
TIES = {
    "implemented": ("全面贯彻党的二十大精神。", "implements"),
    "carried on by a list": ("落实中央经济工作会议精神。", "implements"),
    "rested on": ("按照中央经济工作会议部署，抓好春耕。", "based-on"),
    "its own mechanism": ("落实河长制。", None),
    "a year that is named for it": ("今年是全面贯彻党的二十大精神的开局之年。", None),
    "a campaign of its own": ("开展春风行动。", None),
}


def plan_of(folder: Path, *sentences: str) -> Plan:
    text = f"平湖市2022年工作要点\n\n一、推进发展\n\n（一）做实工作。{''.join(sentences)}建设智慧园区。\n"
    return drafted(folder, text)[1].plan


def mentions(plan: Plan) -> list[Mentions]:
    measures = [part for _, part in plan.measures()]
    owners = [owner for part in measures for owner in (*part.actions, *part.targets)]
    return [plan, *plan.focus_areas, *measures, *owners]


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert (len(PLACES), len(TIES)) == (8, 6)
    assert len({relation for _, _, relation in PLACES.values()}) == 5


@pytest.mark.parametrize("case", PLACES)
def test_a_place_is_this_to_what_is_said(tmp_path: Path, case: str) -> None:
    sentence, name, relation = PLACES[case]
    owners = mentions(plan_of(tmp_path, sentence))
    text = (tmp_path / "plan.txt").read_text(encoding="utf-8")
    told = [each.as_ for owner in owners for each in owner.places if text[slice(*each.evidence)] == name]
    assert told == [relation]


def test_a_list_goes_on_with_partners(tmp_path: Path) -> None:
    owners = mentions(plan_of(tmp_path, "加强与上海市、杭州市的协作，在宁波市办展。"))
    text = (tmp_path / "plan.txt").read_text(encoding="utf-8")
    told = {text[slice(*each.evidence)]: each.as_ for owner in owners for each in owner.places}
    assert [told[name] for name in ("上海市", "杭州市", "宁波市")] == ["partner", "partner", "location"]


@pytest.mark.parametrize("case", TIES)
def test_a_plan_stands_so_to_a_program(tmp_path: Path, case: str) -> None:
    sentence, tie = TIES[case]
    owners = mentions(plan_of(tmp_path, sentence))
    text = (tmp_path / "plan.txt").read_text(encoding="utf-8")
    start = text.index(sentence)
    told = [each.as_ for owner in owners for each in owner.programs if start <= each.evidence[0]]
    assert told != []
    assert set(told) == {tie}


def test_what_a_list_joins_on_has_the_same_tie(tmp_path: Path) -> None:
    owners = mentions(plan_of(tmp_path, "认真落实党的二十大精神和中央经济工作会议精神。"))
    assert [each.as_ for owner in owners for each in owner.programs] == ["implements", "implements"]
