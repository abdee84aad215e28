"""Drafts: what a plan's text says, in the form of an encoding that holds by itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from drafted import PLAN, drafted, lists, read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.build import build
from graphbuild.encoding.walk import parts
from graphbuild.errors import InputError, UsageError
from graphbuild.extract.actions.find import find_actions, reason_of
from graphbuild.extract.actions.labels import paraphrase
from graphbuild.extract.draft.mentions import ordinal
from graphbuild.extract.draft.quoting import LONGEST, MOST, Cut, Quoter
from graphbuild.extract.draft.yaml import plain
from graphbuild.extract.outline.numbering import part_numbers
from graphbuild.extract.reading import extract
from graphbuild.extract.setting import not_told
from graphbuild.model import Measure, MilestoneTarget, Plan, QuantityTarget
from graphbuild.verify import MAXIMUM_SHARE

ROOT = Path(__file__).parent.parent
PLANS = ROOT.parent / "shared" / "plans"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    return drafted(tmp_path_factory.mktemp("plan"))[1].plan


def measure(plan: Plan, number: str) -> Measure:
    return next(each for _, each in plan.measures() if each.id == number)


def quantity(part: Measure, label: str) -> QuantityTarget:
    return next(each for each in part.targets if each.label.zh == label and isinstance(each, QuantityTarget))


def test_the_head_says_what_plan_it_is(plan: Plan) -> None:
    assert (plan.id, plan.status, plan.territory, plan.level) == (
        "pinghu-2022",
        "draft",
        "cn-330482",
        "county",
    )
    assert (plan.title.zh, plan.title.en, plan.evidence) == ("平湖市2022年政府工作报告", None, (0, 14))
    assert (plan.period.year, plan.period.basis) == (2022, "stated")
    assert plan.publisher is not None
    start, end = plan.publisher.evidence or (0, 0)
    assert (plan.publisher.body, PLAN[start:end]) == ("ping-hu-shi-ren-min-zheng-fu", "市人民政府")
    assert [area.topic for area in plan.focus_areas] == [None, "industry", "wellbeing"]


def test_a_part_that_frames_others_gives_its_levels_away(plan: Plan) -> None:
    areas = [(area.id, area.name.zh, [each.id for each in area.measures]) for area in plan.focus_areas]
    assert areas == [
        ("1", "2022年工作安排", ["1.0"]),
        ("2", "聚焦产业升级，壮大实体经济", ["2.1", "2.2"]),
        ("3", "聚焦民生改善，办好惠民实事", ["3.1", "3.2"]),
    ]
    assert measure(plan, "1.0").name.zh == "总述：2022年工作安排"
    assert measure(plan, "2.1").found_by == "heading-run-in"


def test_what_an_address_opens_after_the_last_section_is_an_area(tmp_path: Path) -> None:
    text = PLAN.replace(
        "各位代表，让我们团结一心",
        "各位代表，我们尽力而为，继续办好民生实事。把群众的事情当作自己的事情来办，把好事办实，把实事办好。\n\n"
        "1.就医方面。新建卫生站3个。\n\n2.就学方面。为低收入家庭学生免费提供校服。\n\n各位代表，让我们团结一心",
    )
    plan = drafted(tmp_path, text)[1].plan
    *_, area = plan.focus_areas
    assert (area.id, area.name.zh) == ("4", "我们尽力而为，继续办好民生实事")
    assert [(each.id, each.name.zh) for each in area.measures][-2:] == [
        ("4.1", "就医方面"),
        ("4.2", "就学方面"),
    ]
    assert [each.does.zh for each in area.measures[-1].actions] == ["提供校服"]


def test_the_call_at_the_end_is_in_no_measure(tmp_path: Path) -> None:
    text = PLAN.replace("让我们团结一心，奋勇前进", "让我们团结一心，完成老旧小区改造，奋勇前进")
    plan = drafted(tmp_path, text)[1].plan
    told = {text[slice(*each.evidence)]: each.reason for each in plan.left_out}
    assert [told[each] for each in ("让我们团结一心", "完成老旧小区改造", "奋勇前进")] == ["slogan"] * 3


def test_a_target_has_all_that_the_text_says_of_it(plan: Plan) -> None:
    part = measure(plan, "2.1")
    assert len(part.targets) == 3
    projects = quantity(part, "引进总投资超亿元项目数")
    assert (projects.at_least, projects.unit, projects.modality) == ("20", "个", "力争")
    assert projects.indicator == "investment-projects-attracted"
    assert [(each.label.zh, each.more_than, each.unit) for each in projects.qualifiers] == [
        ("总投资", "1", "亿元")
    ]
    assert projects.quote == "力争引进总投资超亿元项目20个以上"
    foreign = next(each for each in part.targets if each.subset_of)
    assert foreign.subset_of == projects.id
    assert (foreign.confidence, foreign.found_by) == ("high", "future-part")


def test_a_deadline_points_to_the_words_that_state_it(plan: Plan) -> None:
    share = quantity(measure(plan, "2.2"), "研发经费占比")
    assert share.deadline is not None
    start, end = share.deadline.evidence or (0, 0)
    assert (share.deadline.year, share.deadline.basis, PLAN[start:end]) == (2023, "stated", "到2023年")
    assert quantity(measure(plan, "3.1"), "新建幼儿园数").deadline is None


def test_the_state_before_is_a_baseline_and_the_past_an_outcome(plan: Plan) -> None:
    (before,) = measure(plan, "2.2").baselines
    assert (before.exactly, before.unit, before.found_by) == ("2.1", "%", "baseline")
    assert before.indicator == quantity(measure(plan, "2.2"), "研发经费占比").indicator
    told = [(each.label.zh, each.numbers, each.period.year) for each in plan.outcomes]
    assert told == [
        ("新增就业人数", ("3000",), 2021),
        ("建成口袋公园数", ("5",), 2021),
        ("一般公共预算收入增速", ("6.5",), 2021),
    ]


def test_milestones_name_the_title_aimed_at(plan: Plan) -> None:
    (title,) = (each for each in measure(plan, "2.2").targets if isinstance(each, MilestoneTarget))
    assert (title.milestone, title.modality, title.level) == ("designation", "争创", "provincial")
    known = {each.id: each for each in plan.proposed.programs}
    assert known[title.designation or ""].kind == "designation"
    (coverage,) = measure(plan, "3.2").targets
    assert isinstance(coverage, MilestoneTarget)
    assert coverage.milestone == "full-coverage"


MILESTONES: dict[str, tuple[str | None, str | None]] = {
    "确保居民收入与经济增长基本同步": ("residents-income-growth", None),
    "单位生产总值能耗进一步下降": ("energy-intensity-fall", None),
    "设区市PM2.5平均浓度稳中有降": ("pm25", None),
    "货物贸易出口占全国份额保持基本稳定": ("exports-national-share", None),
    "完成市下达的实际利用外资任务目标": ("foreign-investment-utilised", "prefectural"),
    "力争实现5A级景区挂牌": (None, "national"),
    "在全国推开渔业审批制度改革": (None, None),
    "渔业减排量完成省下达目标": (None, "provincial"),
}


def test_there_are_as_many_milestones_as_there_should_be() -> None:
    assert len(MILESTONES) == 8
    assert sum(indicator is not None for indicator, _ in MILESTONES.values()) == 5


@pytest.mark.parametrize("clause", MILESTONES)
def test_a_milestone_is_about_a_listed_indicator_and_has_the_level_of_who_grants_it(
    tmp_path: Path, clause: str
) -> None:
    text = f"平湖市2022年工作要点\n\n一、推进发展\n\n（一）做实工作。{clause}。建设智慧校园。\n"
    plan = drafted(tmp_path, text)[1].plan
    told = [(each.indicator, each.level) for _, part in plan.measures() for each in part.targets]
    assert told == [MILESTONES[clause]]


def test_actions_have_a_class_by_what_is_done(plan: Plan) -> None:
    told = {action.does.zh: action.class_ for _, part in plan.measures() for action in part.actions}
    assert told == {
        "实施“百企登高”行动": "promote",
        "推进张江长三角科技城建设": "promote",
        "建立企业服务专员制度": "establish-mechanism",
        "推进产业园区提质": "upgrade",
        "开展水环境综合整治": "enforce",
    }


def test_responsibilities_and_mentions_hang_where_they_stand(plan: Plan) -> None:
    part = measure(plan, "2.2")
    assert [(each.body, each.role, each.quote) for each in part.responsibilities] == [
        ("ping-hu-shi-fa-zhan-he-gai-ge-ju", "responsible", "市发改局"),
        ("ping-hu-shi-ke-xue-ji-shu-ju", "responsible", "市科技局"),
    ]
    town = next(action for action in measure(plan, "2.1").actions if "科技城" in action.does.zh)
    assert ("yangtze-river-delta", "namesake") in [(each.id, each.as_) for each in town.places]
    assert [each.id for each in measure(plan, "2.1").actions[0].programs] == ["bai-qi-deng-gao-xing-dong"]


def test_where_each_sentence_has_its_bodies_they_are_charged_with_it(tmp_path: Path) -> None:
    text = PLAN.replace(
        "开展水环境综合整治，",
        "开展水环境综合整治。（市水利局负责）推进湿地公园建设。（市水利局、市林业局负责）",
    )
    made, encoding = drafted(tmp_path, text)
    told = [(each.quote, each.for_) for each in measure(encoding.plan, "3.2").responsibilities]
    assert told == [
        ("市水利局", "kai-zhan-shui-huan-jing-zong-he-zheng-zhi"),
        ("市水利局", "tui-jin-shi-di-gong-yuan-jian-she"),
        ("市林业局", "tui-jin-shi-di-gong-yuan-jian-she"),
    ]
    assert made.unwritten == ()


def test_a_cell_that_but_names_who_is_charged_does_nothing(tmp_path: Path) -> None:
    rows = "序号 任务 牵头部门\n1 植树5万棵 发展改革局\n2 修堤3公里 推进乡村振兴办公室、水利局\n"
    made, encoding = drafted(tmp_path, f"平湖市2031年为民实事分工\n{rows}")
    told = [measure(encoding.plan, number) for number in ("1.1", "1.2")]
    assert [(each.actions, len(each.targets)) for each in told] == [((), 1), ((), 1)]
    assert [each.quote for each in told[0].responsibilities] == ["发展改革局"]
    assert made.unwritten == ()


def test_a_body_that_is_named_twice_for_one_thing_is_told(tmp_path: Path) -> None:
    text = PLAN.replace("市发改局、市科技局", "市发改局、市科技局、市发改局")
    made, encoding = drafted(tmp_path, text)
    assert len(measure(encoding.plan, "2.2").responsibilities) == 2
    assert [told.endswith("市发改局 (said again)") for told in made.unwritten] == [True]


def test_every_statement_says_how_it_was_found(plan: Plan) -> None:
    statements = [
        place.part
        for place in parts(plan)
        if not isinstance(place.part, Plan) and hasattr(place.part, "found_by")
    ]
    assert len(statements) > 20
    assert [each for each in statements if not each.found_by or not each.confidence] == []
    owners = [place.part for place in parts(plan) if hasattr(place.part, "mentions")]
    mentions = [mention for owner in owners for _, mention in owner.mentions()]
    assert len(mentions) > 10
    assert [each for each in mentions if not each.found_by or not each.confidence] == []


def test_what_is_no_statement_has_its_reason(plan: Plan) -> None:
    lists_ = [plan.left_out, *(area.left_out for area in plan.focus_areas)]
    lists_ += [part.left_out for _, part in plan.measures()]
    told = {PLAN[each.evidence[0] : each.evidence[1]]: each.reason for each in sum(lists_, ())}
    assert told["2021年工作回顾"] == "heading"
    assert told["——2022年1月10日在平湖市第十六届人民代表大会第一次会议上"] == "byline"
    assert told["为群众创造更加美好的生活"] == "purpose"
    assert told["让我们团结一心"] == "slogan"


def test_a_draft_is_written_like_an_encoding_by_hand(tmp_path: Path) -> None:
    text = drafted(tmp_path)[0].yaml.decode()
    assert text.startswith("# A draft that graphbuild extract wrote")
    lines = text.splitlines()
    assert "title: {zh: '平湖市2022年政府工作报告'}" in lines
    assert "- id: '2'" in lines
    assert "      at_least: 20" in lines
    assert "    - {evidence: [483, 495], reason: purpose}" in lines
    assert max(len(line) - len(line.lstrip()) for line in lines) == 6


def test_a_draft_builds(tmp_path: Path) -> None:
    drafted(tmp_path)
    report = build([tmp_path / "draft.yaml"], tmp_path / "build", sources=tmp_path)
    (told,) = report.plans
    assert (told.counts["focus_areas"], told.counts["quantity_targets"], told.counts["outcomes"]) == (3, 9, 3)
    assert told.coverage is not None
    assert told.coverage.uncovered == ()


def test_a_plan_of_several_years_says_each_deadline(tmp_path: Path) -> None:
    text = (
        "平湖市产业发展规划（2021—2025年）\n\n"
        "一、发展壮大产业\n\n到2023年，新增企业30家。到2025年，建成园区5个。\n"
    )
    _, encoding = drafted(tmp_path, text)
    assert (encoding.plan.id, encoding.plan.period.year) == ("pinghu-2021-2025-chan-ye", 2021)
    ((_, part),) = encoding.plan.measures()
    assert [each.deadline.year for each in part.targets if each.deadline] == [2023, 2025]


def test_a_plan_without_headings_is_one_focus_area(tmp_path: Path) -> None:
    text = "平湖市2022年工作要点\n\n今年全市新建学校3所。推进道路建设，改造管网20公里。\n"
    _, encoding = drafted(tmp_path, text)
    assert [(area.id, area.name.zh) for area in encoding.plan.focus_areas] == [("1", "平湖市2022年工作要点")]
    assert len(measure(encoding.plan, "1.0").targets) == 2
    assert [each.class_ for each in measure(encoding.plan, "1.0").actions] == ["build"]


def test_a_plan_without_numbers_still_has_its_actions(tmp_path: Path) -> None:
    text = (
        "平湖市工作要点\n\n"
        "一、推进改革\n\n深化国有企业改革，建立容错机制。\n\n二、保护环境\n\n开展河道整治。\n"
    )
    made, encoding = drafted(tmp_path, text, year=2022)
    assert made.counts["targets"] == 0
    assert [each.class_ for _, part in encoding.plan.measures() for each in part.actions] == [
        "reform",
        "establish-mechanism",
        "enforce",
    ]
    assert encoding.plan.period.from_ == "起草时给定的年份"


def test_what_stands_about_a_title_is_none_of_it(tmp_path: Path) -> None:
    text = "当前位置: 首页 > 公开 > 工作报告\n\n平湖市2022年工作报告\n\n一、2022年工作安排\n\n新建学校3所。\n"
    assert drafted(tmp_path, text)[1].plan.title.zh == "平湖市2022年工作报告"
    numbered = (
        "平政发〔2022〕1号关于印发平湖市政府工作责任分工的通知\n各镇政府:\n一、2022年工作\n新建学校3所。\n"
    )
    assert drafted(tmp_path, numbered)[1].plan.title.zh == "关于印发平湖市政府工作责任分工的通知"
    divided = "平政发〔2022〕1号\n2022年平湖市政府工作责任分工\n一、2022年工作\n新建学校3所。\n"
    assert drafted(tmp_path, divided)[1].plan.title.zh == "2022年平湖市政府工作责任分工"
    named = "关于印发<平湖市2022年渔业规划>和<平湖市渔业方案>的通知"
    assert drafted(tmp_path, f"{named}\n\n一、2022年工作安排\n\n新建学校3所。\n")[1].plan.title.zh == named


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        (
            "平政发〔2022〕1号《平湖市关于印发2022年渔业计划的通知》\n各镇政府:",
            "平湖市关于印发2022年渔业计划的通知",
        ),
        ("政策解读:平湖市2022年渔业行动方案\n各镇政府:", "平湖市2022年渔业行动方案"),
        ("标 题 | 平湖市2022年渔业行动方案 |\n各镇政府:", "平湖市2022年渔业行动方案"),
        ("规划计划\n关于平湖市2022年渔业规划的批复\n市渔业局:", "关于平湖市2022年渔业规划的批复"),
        ("政府工作报告(摘要)--2022年1月5日在平湖市第九届人民代表大会会议上\n各位代表:", "政府工作报告(摘要)"),
        (
            "《平湖市2022年渔业发展规划》(以下简称《规划》)经平湖市第九届人民代表大会第二次会议审议通过,现印发给你们,请认真执行。\n"
            "平湖市人民政府\n平湖市2022年渔业发展规划",
            "平湖市2022年渔业发展规划",
        ),
    ],
)
def test_a_title_is_told_from_what_a_page_sets_about_it(tmp_path: Path, opening: str, title: str) -> None:
    text = f"{opening}\n一、2022年工作安排\n新建学校3所。\n"
    assert drafted(tmp_path, text)[1].plan.title.zh == title


def test_a_text_without_a_title_is_called_by_territory_and_year(tmp_path: Path) -> None:
    text = "各位代表：\n\n现在，我代表平湖市人民政府作工作报告。\n\n一、2022年工作安排\n\n新建学校3所。\n"
    _, encoding = drafted(tmp_path, text)
    assert encoding.plan.title.zh == "平湖市2022年政府工作报告"
    assert text[slice(*encoding.plan.evidence)] == "各位代表："


def test_one_thing_is_proposed_once_and_what_is_known_not_at_all(plan: Plan) -> None:
    ids = [each.id for each in plan.proposed.indicators]
    assert ids == sorted(set(ids))
    assert set(ids).isdisjoint(lists()[0].indicators)
    named = {
        quantity.indicator for _, part in plan.measures() for quantity in part.targets if quantity.indicator
    }
    named |= {outcome.indicator for outcome in plan.outcomes}
    assert named - set(lists()[0].indicators) == set(ids)
    assert "registered-urban-unemployment" in named
    assert [(each.id, each.territory) for each in plan.proposed.bodies] == [
        ("ping-hu-shi-fa-zhan-he-gai-ge-ju", "cn-330482"),
        ("ping-hu-shi-ke-xue-ji-shu-ju", "cn-330482"),
        ("ping-hu-shi-ren-min-zheng-fu", "cn-330482"),
    ]


def test_a_unit_nobody_defined_is_proposed_with_its_base(tmp_path: Path) -> None:
    _, encoding = drafted(tmp_path, PLAN.replace("改造农村公路40公里", "新打机井40万眼"))
    told = {each.written: (each.base, each.factor) for each in encoding.plan.proposed.units}
    assert told == {"眼": (None, "1"), "万眼": ("眼", "10000")}


def test_the_rank_of_a_place_says_where_it_is_held(tmp_path: Path) -> None:
    _, encoding = drafted(tmp_path, PLAN.replace("新建幼儿园3所", "高新区综合排名力争进入全省前3位"))
    (rank,) = (each for each in measure(encoding.plan, "3.1").targets if each.ranked_within)
    assert rank.ranked_within == "cn-330000"


# the text that is no plan for extract


def test_a_text_in_english_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not in Chinese"):
        read(tmp_path, "Report on the work of the government. We will build 40 schools in 2022.\n" * 3)


def test_traditional_characters_are_told_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="traditional characters") as caught:
        read(tmp_path, "臺中市2022年工作計劃\n\n發展產業經濟，建設學校3所，實施鄉鎮環境改善。\n")
    assert "opencc" in str(caught.value)


def test_an_empty_text_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="empty"):
        read(tmp_path, "")


def test_what_the_text_does_not_tell_is_asked_for_at_once(tmp_path: Path) -> None:
    found = read(tmp_path, "工作要点\n\n新建学校三所，改造道路若干条。\n")
    told = str(not_told(found.missing, found.source.path))
    assert "whose plan it is and which year" in told
    assert "--territory" in told
    assert "--year" in told


@pytest.mark.parametrize(
    ("name", "told"),
    {
        "平湖市2022年工作要点.txt": ("330482", 2022, 2022),
        "平湖_2022_工作要点.txt": ("330482", 2022, 2022),
        "report-2022.txt": ("", 2022, 2022),
        "平湖市“十四五”教育规划.txt": ("330482", 2021, 2025),
        "saved-2022-03-01.txt": ("", 0, 0),
        "2021to2022.txt": ("", 0, 0),
    }.items(),
)
def test_the_name_of_a_file_tells_what_its_text_does_not(
    tmp_path: Path, name: str, told: tuple[str, int, int]
) -> None:
    path = tmp_path / name
    path.write_text("工作要点\n\n新建学校3所，改造道路若干条。\n", encoding="utf-8")
    found = extract(path, authorities=lists()[0])
    assert (found.territory.code, found.years.first, found.years.last) == told
    assert len(found.missing) == (told[0] == "") + (told[1] == 0)
    assert bool(found.identifier) == (not found.missing)
    assert (found.years.start, found.territory.end, len(found.quantities)) == (0, 0, 1)


@pytest.mark.parametrize("given", ["330482", "cn-330482", "平湖市", "平湖"])
def test_a_territory_may_be_given_in_any_form(tmp_path: Path, given: str) -> None:
    assert read(tmp_path, territory=given).territory.code == "330482"


@pytest.mark.parametrize(
    ("given", "told"), [("朝阳区", "several"), ("无此县", "no division"), ("999999", "no")]
)
def test_a_territory_that_is_none_or_several_is_told_so(tmp_path: Path, given: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        read(tmp_path, territory=given)


@pytest.mark.parametrize("given", [{"identifier": "Pinghu 2022"}, {"year": 1911}])
def test_what_is_given_is_looked_at(tmp_path: Path, given: dict[str, str | int]) -> None:
    with pytest.raises(UsageError):
        read(tmp_path, **given)


# rules


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("为全面建成小康社会奠定基础", "purpose"),
        ("坚持稳中求进工作总基调", "principle"),
        ("让我们携手并肩", "slogan"),
        ("同时", "connective"),
        ("产业发展形势良好", "context"),
    ],
)
def test_the_reason_a_clause_is_left_out(clause: str, reason: str) -> None:
    assert reason_of(clause) == reason


@pytest.mark.parametrize(
    ("clause", "does", "class_", "rule"),
    [
        ("大力推进城乡公交一体化", "推进城乡公交一体化", "integrate", "verb-first"),
        ("加快物流园区建设", "加快物流园区建设", "build", "verb-first"),
        ("全面深化医药卫生体制改革", "深化医药卫生体制改革", "reform", "verb-first"),
        ("依托大学城建设创业学院", "建设创业学院", "build", "verb-inside"),
    ],
)
def test_an_action_is_its_verb_and_object(
    tmp_path: Path, clause: str, does: str, class_: str, rule: str
) -> None:
    found = read(tmp_path, f"平湖市2022年工作要点\n\n一、推进发展\n\n{clause}。\n")
    actions, left = find_actions(found.folded, found.clauses, ())
    assert [(each.does, each.class_, each.rule) for each in actions] == [(does, class_, rule)]
    assert "推进发展" in [found.folded[each.start : each.end] for each in left]


def test_actions_and_what_is_left_hold_every_clause(tmp_path: Path) -> None:
    found = read(tmp_path)
    actions, left = find_actions(found.folded, found.clauses, ())
    assert len(actions) + len(left) == len(found.clauses) == 42


def test_the_end_of_a_sentence_that_only_says_what_for_is_no_action(tmp_path: Path) -> None:
    found = read(tmp_path, "平湖市2022年工作要点\n\n一、推进发展\n\n建设智慧校园，提升教育质量。\n")
    actions, left = find_actions(found.folded, found.clauses, ())
    assert [each.does for each in actions] == ["建设智慧校园"]
    assert [each.reason for each in left if found.folded[each.start : each.end] == "提升教育质量"] == [
        "purpose"
    ]


def test_a_paraphrase_is_short() -> None:
    assert paraphrase("建设(一期)科创中心、人才公寓") == "建设科创中心、人才公寓"
    long = "建设科创中心、人才公寓、产业大厦、会议中心、体育公园、文化广场"
    assert paraphrase(long) == "建设科创中心、人才公寓等"
    assert len(paraphrase("建设" + "大" * 60)) == 40


def test_numbers_are_those_of_the_responsibilities_where_nothing_is_framed(tmp_path: Path) -> None:
    text = (
        "平湖市2022年工作要点\n\n"
        "一、推进改革\n\n（一）深化国企改革。完成重组。\n\n二、保护环境\n\n（一）整治河道。清淤。\n"
    )
    found = read(tmp_path, text)
    assert list(part_numbers(found.folded, found.outline).values()) == ["1", "1.1", "2", "2.1"]


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "first"), (2, "second"), (12, "twelfth"), (20, "twentieth"), (21, "twenty-first"), (121, "121st")],
)
def test_further_mentions_are_counted_in_words(number: int, word: str) -> None:
    assert ordinal(number) == word


def test_there_is_no_mention_before_the_first() -> None:
    with pytest.raises(ValueError, match="no ordinal"):
        ordinal(0)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("个百分点", "个百分点"),
        ("%", "'%'"),
        ("it's", "'it''s'"),
        ("-5", "'-5'"),
        ("第一行\n第二行", '"第一行\\n第二行"'),
        ("\u2028\ufeff", '"\\u2028\\ufeff"'),
    ],
)
def test_texts_are_quoted_where_yaml_needs_it(value: str, written: str) -> None:
    assert plain(value) == written


# quotations


def test_a_quotation_holds_no_whole_sentence() -> None:
    text = "完成投资100亿元。新建学校3所。"
    quoter = Quoter(text)
    assert quoter.cut((0, 9), (4, 9)) == (2, 9)
    assert quoter.cut((10, 16), (14, 16)) == (12, 16)
    assert Quoter("100亿元。").cut((0, 5), (0, 5)) is None


def test_a_long_clause_is_cut_around_its_figure() -> None:
    text = "围绕" + "重点产业链条补短板强弱项，" * 1 + "、".join(["引进龙头企业"] * 12) + "共计40家以上。"
    figure = (text.index("40家"), text.index("40家") + 3)
    start, end = Quoter(text).cut((0, len(text) - 1), figure) or (0, 0)
    assert end - start <= LONGEST
    assert start <= figure[0]
    assert text[start - 1] == "、"
    assert text[end - 2 : end] == "以上"


def test_quotations_cover_no_more_than_they_may() -> None:
    text = "新建学校30所，" * 40
    cuts = [
        Cut((start, start + 7), (start + 4, start + 7), place % 2)
        for place, start in enumerate(range(0, len(text), 8))
    ]
    kept = Quoter(text).settle(cuts)
    assert len(kept) == 40
    assert (
        sum(end - start for start, end in (each.span for each in kept))
        <= MOST * len(text)
        < (MAXIMUM_SHARE * len(text))
    )
    assert all(each.span[0] <= each.figure[0] and each.figure[1] <= each.span[1] for each in kept)


# any text


WORDS = st.sampled_from(
    [
        *(
            "一、",
            "（一）",
            "1.",
            "一是",
            "\n\n",
            "。",
            "，",
            "；",
            "：",
            "（",
            "）",
            "“",
            "”",
            "、",
            " ",
            "\t",
            "\r\n",
        ),
        *(
            "2021年工作回顾",
            "2022年工作安排",
            "主要目标",
            "到2025年",
            "去年",
            "今年",
            "力争",
            "其中",
            "由",
            "提高到",
        ),
        *(
            "3.5%",
            "20个",
            "1.2万亿元",
            "前三位",
            "三分之一",
            "40公里以上",
            "翻一番",
            "30万头只",
            "2-3个",
            "超亿元项目",
        ),
        *(
            "新建学校",
            "推进改革",
            "坚持以人民为中心",
            "为了发展",
            "失业率",
            "增长",
            "建设",
            "园区",
            "全覆盖",
            "争创国家卫生城市",
        ),
        *(
            "平湖市",
            "上海",
            "长三角",
            "全省",
            "嘉兴经济开发区",
            "市发改局",
            "（市教育局牵头，财政局配合）",
            "各位代表，",
            "让我们团结奋斗！",
            "责任单位：",
        ),
        *("百企登高行动", "“五水共治”", "𠀀", "\u3000", "\u200b", "'", '"', "#", "{", "✓"),
    ]
)
TEXTS = st.lists(WORDS, min_size=3, max_size=60).map("".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_gives_a_draft_that_holds(text: str) -> None:
    with TemporaryDirectory() as folder:
        made, encoding = drafted(Path(folder), f"平湖市工作计划安排\n\n{text}", territory="330482", year=2022)
    assert encoding.plan.status == "draft"
    assert made.clauses >= made.encoded >= 1


def test_a_heading_of_signs_alone_keeps_its_signs_as_its_name(tmp_path: Path) -> None:
    text = f"平湖市工作计划安排\n\n（”\r\n2022年工作安排{'一、' * 12}坚持以人民为中心"
    _, encoding = drafted(tmp_path, text, territory="330482", year=2022)
    assert [area.name.zh for area in encoding.plan.focus_areas] == ["（"]


def test_the_same_text_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    made = []
    for seed in ("0", "4242"):
        command = [sys.executable, "-m", "graphbuild", "extract", str(tmp_path / "plan.txt")]
        done = subprocess.run(
            command, capture_output=True, env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}, cwd=ROOT
        )
        assert done.returncode == 0, done.stderr
        made.append(done.stdout)
    assert made[0] == made[1] == drafted(tmp_path)[0].yaml


@pytest.mark.skipif(not PLANS.is_dir(), reason="the texts of the plans are not at hand (../shared/plans)")
def test_a_real_plan_drafts_into_what_verifies(tmp_path: Path) -> None:
    source = PLANS / "city_huangshan_2016_gwr_trunc.txt"
    made, encoding = drafted(tmp_path, source.read_bytes().decode())
    assert lists()[0].places[encoding.plan.territory].zh == "黄山市"
    assert len(encoding.plan.focus_areas) == 4
    assert made.counts["outcomes"] > 50
    assert made.counts["targets"] > 40
