"""Who is to do what: every way in which a plan states it, and what only looks like it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extract.blank_cells import with_tabs
from graphbuild.extract.fold import fold
from graphbuild.extract.outline.clauses import read_clauses
from graphbuild.extract.outline.numbering import part_numbers
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.pieces import FoundResponsibility
from graphbuild.extract.responsibilities.find import find_responsibilities
from graphbuild.extract.responsibilities.subjects import find_subjects
from graphbuild.extract.year import plan_years
from tests.accuracy.responsibilities import Measure, compare, figures, interval

PINGHU, ZHEJIANG = "330482", "330000"
HEAD = "2023年平湖市重点工作任务分解\n一、做强产业\n"


def found_in(text: str, territory: str = PINGHU) -> tuple[FoundResponsibility, ...]:
    folded = fold(text)
    outline = read_outline(folded, plan_years(folded).last)
    return find_responsibilities(folded, outline, read_clauses(folded, outline), territory)


class Case(NamedTuple):
    """A measure's text; rule → (body, role) of its rows, ``*`` before a body of low confidence."""

    text: str
    expected: dict[str, list[tuple[str, str]]]


CASES = (
    Case(
        "1. 扩大投资。(负责部门:市发改局、市财政局;适用范围:各开发区)",
        {
            "bracketed-duty-department": [
                ("平湖市发展和改革局", "responsible"),
                ("平湖市财政局", "responsible"),
            ]
        },
    ),
    Case(
        "1. 扩大投资（市发改局、市经信局牵头，市财政局等有关部门配合，各镇（街道）落实）。",
        {
            "bracketed-lead": [("平湖市发展和改革局", "lead"), ("平湖市经济和信息化局", "lead")],
            "bracketed-support": [("平湖市财政局", "support")],
            "bracketed-duty-department": [("*各镇(街道)", "responsible")],
        },
    ),
    Case(
        "1. 修桥。（由市交通局牵头，会同市水利局、市资规局，6月底前完成）",
        {
            "bracketed-lead": [("平湖市交通运输局", "lead")],
            "bracketed-with": [("平湖市水利局", "support"), ("平湖市自然资源和规划局", "support")],
        },
    ),
    Case(
        "1. 办学。（责任单位：市教育局牵头，市民政局、市残联参加，各镇实施）",
        {
            "bracketed-lead": [("平湖市教育局", "lead")],
            "bracketed-participant": [
                ("平湖市民政局", "participate"),
                ("平湖市残疾人联合会", "participate"),
            ],
            "bracketed-duty-department": [("*各镇", "responsible")],
        },
    ),
    Case(
        "1. 治水（市委市政府、市水利局和市农业农村局按职责分工负责）。",
        {
            "bracketed-duty-department": [
                ("中共平湖市委", "responsible"),
                ("平湖市人民政府", "responsible"),
                ("平湖市水利局", "responsible"),
                ("平湖市农业农村局", "responsible"),
            ]
        },
    ),
    Case(
        "1. 保供（上海、江苏等省级人民政府配合，各县（市、区）人民政府负责）。",
        {
            "bracketed-support": [("*上海、江苏等省级人民政府", "support")],
            "bracketed-duty-department": [("*各县(市、区)人民政府", "responsible")],
        },
    ),
    Case(
        "1. 攻坚。（分管领导：张三；牵头单位：市委宣传部；督办单位：市政府办公室；协办单位：平湖供电公司）",
        {
            "bracketed-leader": [("*张三", "leader-in-charge")],
            "bracketed-lead": [("中共平湖市委宣传部", "lead")],
            "bracketed-supervisor": [("平湖市人民政府办公室", "supervise")],
            "bracketed-support": [("*平湖供电公司", "support")],
        },
    ),
    Case(
        "1. 招商。新引进项目十个。\n牵头单位：市商务局\n责任单位：经济开发区，各街道、市直各部门\n",
        {
            "labelled-lead": [("平湖市商务局", "lead")],
            "labelled-duty-department": [
                ("*经济开发区", "responsible"),
                ("*各街道", "responsible"),
                ("*市直各部门", "responsible"),
            ],
        },
    ),
    Case(
        "1. 招商。新引进项目十个。\n责任领导：李四  责任单位：市商务局 市统计局\n【配合单位】市税务局\n",
        {
            "labelled-leader": [("*李四", "leader-in-charge")],
            "labelled-duty-department": [("平湖市商务局", "responsible"), ("平湖市统计局", "responsible")],
            "labelled-support": [("平湖市税务局", "support")],
        },
    ),
    Case(
        "1. 开工。\n序号\t任务\t牵头单位\t配合单位\t完成时限\n"
        "1\t开工十处\t市发改局\t市财政局、团市委\t6月底\n"
        "2\t建校两所\t市教育局\t\t年底\n",
        {
            "table-lead": [("平湖市发展和改革局", "lead"), ("平湖市教育局", "lead")],
            "table-support": [("平湖市财政局", "support"), ("共青团平湖市委", "support")],
        },
    ),
    Case(
        "1. 开工。\n任务\t开工十处\n责任单位\t市发改局、市统计局\n完成时限\t年底\n",
        {
            "table-duty-department": [
                ("平湖市发展和改革局", "responsible"),
                ("平湖市统计局", "responsible"),
            ]
        },
    ),
    Case(
        "1. 开工。\n| 任务 | 牵头单位 | 配 合 单 位 |\n|---|---|---|\n| 一、水利（一项） | | |\n"
        "| 清淤十处 | 市水利局 | 市财政局 |\n二、教育\n| 建校两所 | 市教育局 | |\n",
        {
            "table-lead": [("平湖市水利局", "lead"), ("平湖市教育局", "lead")],
            "table-support": [("平湖市财政局", "support")],
        },
    ),
    Case(
        "1. 开工。\n序号\n任务\n牵头单位\n责任单位\n时限\n一、水利\n1\n清淤十处\n市水利局\n"
        "市财政局、市农业农村局。\n6月底\n2\n迁建市政务服务中心\n市教育局\n市民政局\n团市委\n年底\n一、乡村\n3\n修缮校舍三所\n市民政局\n年底\n"
        "序号\n任务\n责任领导\n牵头单位\n1\n植树\n张三\n市林业局\n平湖市人民政府\n2023年3月1日\n",
        {
            "table-lead": [("平湖市水利局", "lead"), ("平湖市教育局", "lead"), ("平湖市林业局", "lead")],
            "table-leader": [("*张三", "leader-in-charge")],
            "table-duty-department": [
                ("平湖市财政局", "responsible"),
                ("平湖市农业农村局", "responsible"),
                ("平湖市民政局", "responsible"),
                ("共青团平湖市委", "responsible"),
                ("平湖市民政局", "responsible"),
            ],
        },
    ),
    Case(
        "1. 开工。\n重点工作 |\n主要目标 |\n责任领导 |\n牵头部门 |\n清淤十处 |\n|\n张三 |\n市水利局 |\n"
        "改造公办幼儿园6所 |\n扩园 |\n李四 |\n市教育局 |\n以上任务，各单位要抓好。\n",
        {"table-lead": [("平湖市水利局", "lead"), ("平湖市教育局", "lead")]},
    ),
    Case(
        "1. 开工。\n任务\t清淤十处\n牵头单位\t市水利局\t责任领导\t王五\n配合单位\t市财政局\t完成时限\t年底\n",
        {
            "table-lead": [("平湖市水利局", "lead")],
            "table-leader": [("*王五", "leader-in-charge")],
            "table-support": [("平湖市财政局", "support")],
        },
    ),
    Case(
        with_tabs(
            "1. 开工。\n序号 工 作 任 务 主要责任单位 协同配合单位\n1 清淤10处，筑堤2处 市水利局 市财政局\n"
            "（一）教育\n2 修缮校舍三所 市教育局 同上\n以上 任务 要 抓好\n"
        ),
        {
            "table-duty-department": [("平湖市水利局", "responsible"), ("平湖市教育局", "responsible")],
            "table-support": [("平湖市财政局", "support")],
        },
    ),
    Case(
        "1. 开工。\n任务\t牵头部门\t主责单位\t责任人\n清淤\t市水利局\t市财政局\t钱 七\n",
        {
            "table-lead": [("平湖市水利局", "lead")],
            "table-duty-department": [("平湖市财政局", "responsible")],
        },
    ),
    Case(
        "1. 开工。\n序号\n任务\n责任单位\n责任人\n3\n清淤十处\n市水利局\n钱 七\n4\n植树\n市林业局\n孙 九\n",
        {"table-duty-department": [("平湖市水利局", "responsible"), ("平湖市林业局", "responsible")]},
    ),
    Case(
        "1. 开工。\n任务\t责任分工\t包联领导\n清淤\t市水利局：负责施工；市财政局：保障经费。\t王五 副市长\n"
        "植树\t市农业农村局牵头，各镇配合\t李 六\n扩园\t牵头单位：市教育局 配合单位：市民政局\t王五\n",
        {
            "table-duty-department": [("平湖市水利局", "responsible"), ("平湖市财政局", "responsible")],
            "table-leader": [
                ("*王五副市长", "leader-in-charge"),
                ("*李六", "leader-in-charge"),
                ("*王五", "leader-in-charge"),
            ],
            "table-lead": [("平湖市农业农村局", "lead")],
            "table-support": [("*各镇", "support")],
            "labelled-lead": [("平湖市教育局", "lead")],
            "labelled-support": [("平湖市民政局", "support")],
        },
    ),
    Case(
        "1. 扩大投资。（责任单位：市发改局、市经信局）\n说明：列第一位的责任单位为牵头单位，其他为配合单位。",
        {"first-named-leads": [("平湖市发展和改革局", "lead"), ("平湖市经济和信息化局", "support")]},
    ),
    Case(
        "1. 扩大投资。（责任单位：市财政局、★市经信局）\n说明：标★的为牵头单位。",
        {"starred-leads": [("平湖市财政局", "responsible"), ("平湖市经济和信息化局", "lead")]},
    ),
    Case(
        "1. 建站点。全年建十处。（市工信局、市公安局）\n2. 修桥。新修三座。（市交通局）",
        {
            "bracketed-bodies": [
                ("平湖市工业和信息化局", "responsible"),
                ("平湖市公安局", "responsible"),
                ("平湖市交通运输局", "responsible"),
            ]
        },
    ),
    Case(
        "1. 扩大投资。由市发改局、市气象局和有关镇街负责编制清单，市教育局牵头建设学校。",
        {
            "sentence-duty-department": [
                ("平湖市发展和改革局", "responsible"),
                ("平湖市气象局", "responsible"),
                ("*有关镇街", "responsible"),
            ],
            "sentence-lead": [("平湖市教育局", "lead")],
        },
    ),
    Case(
        "1. 建路。由市交通局牵头、市水利局和各镇街配合。",
        {
            "sentence-lead": [("平湖市交通运输局", "lead")],
            "sentence-support": [("平湖市水利局", "support"), ("*各镇街", "support")],
        },
    ),
    Case(
        "1. 保障。（责任单位：各市州、县（市、区）人民政府，市民政局（市救助站））",
        {
            "bracketed-duty-department": [
                ("*各市州、县(市、区)人民政府", "responsible"),
                ("平湖市民政局", "responsible"),
            ]
        },
    ),
    Case(
        "1. 扩大投资。市经信局要会同市财政局制定办法。",
        {"sentence-with": [("平湖市经济和信息化局", "lead"), ("平湖市财政局", "support")]},
    ),
    Case(
        "1. 修桥。市交通局按照标准牵头勘测，市水利局、市教育局在职责范围内，分别负责验收。",
        {
            "sentence-lead": [("平湖市交通运输局", "lead")],
            "sentence-duty-department": [("平湖市水利局", "responsible"), ("平湖市教育局", "responsible")],
        },
    ),
)


def test_every_way_to_state_a_duty() -> None:
    assert len(CASES) == 27
    rules = set()
    for case in CASES:
        told: dict[str, list[tuple[str, str]]] = {}
        for row in found_in(HEAD + case.text):
            low = "*" if row.confidence == "low" else ""
            told.setdefault(row.rule, []).append((low + row.body, row.role))
        assert told == case.expected, case.text
        rules |= set(told)
    assert len(rules) == 22


NONE = (
    "1. 党建。坚持人人负责、首问负责制，市政府负责人出庭，企业牵头组建联合体，部门配合。",
    "1. 服务。（企业负责人到场）（以市场为主，政府配合）（具体内容见附件）（配合度高）",
    "1. 统计。全年完成十处（不含市区）。（市交通局）",
    "1. 期限。（完成时限：6月底前；适用范围：市发改局办公楼）",
    "1. 分工。深化产业分工协作，教师分工负责制更完善，对历史负责。",
    "1. 名单。\n任务\n责任单位\n完成时限\n平湖市人民政府\n2023年3月1日\n",
    "1. 名单。\n联系人 |\n市财政局 |\n电话 |\n单位 职责\n市财政局 管理资金\n牵头单位\n市财政局\n",
)


def test_what_only_looks_like_a_duty_is_none() -> None:
    assert len(NONE) == 7
    for text in NONE:
        assert found_in(HEAD + text) == (), text


SUBJECTS: dict[str, list[tuple[str, str]]] = {
    "各级政府要过紧日子。": [("各级政府", "各级政府")],
    "各地区、各有关部门必须压实责任。": [("各地区", "各地区"), ("各有关部门", "各有关部门")],
    "各级党委、政府应当加强领导。": [("各级党委、政府", "各级党委、政府")],
    "地方政府也要主动挖潜。": [("地方政府", "地方政府")],
    "各乡镇、各部门都要抓好落实。": [("各乡镇", "各乡镇"), ("各部门", "各部门")],
    "各级政府要求真务实。": [("各级政府", "各级政府")],
    "各级政府要求企业复工。": [],
    "政府要带头守信。": [("政府", "平湖市人民政府")],
    "政府工作人员要自觉接受监督。": [("政府工作人员", "平湖市人民政府工作人员")],
    "国务院及其部门要带头精简会议。": [("国务院", "国务院")],
    "市财政局要管好资金。": [("市财政局", "平湖市财政局")],
    "各有关省（市）人民政府要落实责任。": [("各有关省(市)人民政府", "各有关省(市)人民政府")],
    "各自贸试验区应当先行先试。": [("各自贸试验区", "各自贸试验区")],
    "各区、县级市政府要落实责任。": [("各区、县级市政府", "各区、县级市政府")],
    "各县级市、区政府和市直各部门要分工。": [
        ("各县级市、区政府", "各县级市、区政府"),
        ("市直各部门", "市直各部门"),
    ],
    "各镇、街道,市级各部门要守土尽责。": [("各镇、街道", "各镇、街道"), ("市级各部门", "市级各部门")],
    "群众要求办好学校。": [],
    "政府投资要管好。": [],
    "各部门工作要点已经印发。": [],
    "支持各部门创新服务。": [],
    "各项工作要落到实处。": [],
    "各有关部门负责抓好落实。": [],
}


def subjects_in(text: str) -> tuple[FoundResponsibility, ...]:
    folded = fold(text)
    outline = read_outline(folded, plan_years(folded).last)
    clauses = read_clauses(folded, outline)
    stated = find_responsibilities(folded, outline, clauses, PINGHU)
    return find_subjects(folded, outline, clauses, stated, PINGHU)


def test_the_subject_of_a_clause_is_charged_with_it() -> None:
    assert len(SUBJECTS) == 22
    for sentence, wanted in SUBJECTS.items():
        rows = subjects_in(f"{HEAD}1. 扩大投资。{sentence}")
        assert [(row.surface, row.body) for row in rows] == wanted, sentence
        assert {(row.role, row.basis, row.rule) for row in rows} <= {
            ("responsible", "stated", "subject-must")
        }


def test_the_subject_of_what_was_done_is_not_charged() -> None:
    past = "2023年平湖市政府工作报告\n一、2022年工作回顾\n各级政府要过紧日子。\n"
    assert subjects_in(past) == ()
    assert [row.measure for row in subjects_in(past + "二、2023年工作安排\n各部门要抓落实。\n")] == ["1"]


def test_what_was_done_is_no_duty() -> None:
    past = "2023年平湖市政府工作报告\n一、2022年工作回顾\n修了桥（市交通局负责）。\n"
    assert found_in(past) == ()
    assert len(found_in(past + "二、2023年工作安排\n修新桥（市交通局负责）。\n")) == 1


def test_a_row_has_the_number_of_its_measure() -> None:
    text = (
        "2023年平湖市政府工作报告\n一、2022年工作回顾\n一年来工作不少。\n二、2023年重点任务\n"
        "（一）修桥\n修桥（市交通局负责）。\n（二）治水\n治水（市水利局负责）。\n三、保障措施\n抓好统筹（市发改局负责）。\n"
    )
    rows = [(row.measure, row.surface) for row in found_in(text)]
    assert rows == [("1.1", "市交通局"), ("1.2", "市水利局"), ("2", "市发改局")]
    folded = fold(text)
    outline = read_outline(folded, 2023)
    numbers = part_numbers(folded, outline)
    named = {folded[each.start : each.end]: numbers.get(each.start) for each in outline.headings}
    assert named["2022年工作回顾"] is None
    assert (named["2023年重点任务"], named["修桥"], named["保障措施"]) == ("1", "1.1", "2")


def test_the_numbers_are_counted_and_not_copied() -> None:
    text = (
        "2023年工作要点\n五、做强产业\n（七）扩大投资\n多投一些。\n（九）招商\n多招一些。\n"
        "八、保障\n（十）用地\n多供一些。\n"
    )
    folded = fold(text)
    assert list(part_numbers(folded, read_outline(folded, 2023)).values()) == ["1", "1.1", "1.2", "2", "2.1"]


def test_the_basis_is_stated_and_surfaces_are_as_written() -> None:
    text = fold(HEAD + "".join(f"{number}. {case.text[3:]}\n" for number, case in enumerate(CASES, 1)))
    rows = found_in(text)
    assert len(rows) > 40
    assert {row.basis for row in rows} == {"stated"}
    assert all(row.surface == text[row.start : row.end] for row in rows)


PIECES = (
    "负责",
    "牵头",
    "配合",
    "会同",
    "责任单位:",
    "市发改局",
    "市财政局",
    "各镇",
    "一、",
    "1. ",
    "\t",
    "\n",
    "牵头单位",
)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from([*"()【】,、;。由和等★各市县", *PIECES]), max_size=40).map("".join),
    st.sampled_from([PINGHU, ZHEJIANG, "china", ""]),
)
def test_rows_lie_in_the_text_once_each(text: str, territory: str) -> None:
    folded = fold(text)
    rows = found_in(text, territory)
    assert all(row.surface == folded[row.start : row.end] != "" and row.body for row in rows)
    assert len({(row.start, row.end, row.role) for row in rows}) == len(rows)
    assert list(rows) == sorted(rows, key=lambda row: (row.start, row.end, row.role))


def test_the_same_rows_under_every_hash_seed() -> None:
    program = (
        "from tests.test_extract_responsibilities import CASES, HEAD, found_in\n"
        "print([found_in(HEAD + case.text) for case in CASES])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=Path(__file__).parent.parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[0].count("FoundResponsibility(") > 40


def test_a_long_text_has_the_rows_of_each_of_its_parts() -> None:
    once = "".join(f"{case.text}\n" for case in CASES[:11])
    folded = fold(HEAD + once * (40_000 // len(once) + 1))
    outline = read_outline(folded, 2023)
    assert len(folded) >= 40_000
    assert len(find_responsibilities(folded, outline, read_clauses(folded, outline), PINGHU)) > 1000


def test_the_measurement_tells_right_from_wrong() -> None:
    def row(start: int, body: str, measure: str) -> FoundResponsibility:
        return FoundResponsibility(start, start + 1, "局", measure, body, "lead", "stated", "high", "rule")

    table = [
        Measure(0, 10, "1.1", frozenset({"甲局", "乙局"})),
        Measure(10, 20, "1.2", frozenset({"丙局"})),
        Measure(20, 30, "1.3", frozenset({"丁局"})),
    ]
    found = [
        *(row(1, "甲局", "1.1"), row(3, "乙局", "1.1"), row(11, "丙局", "1.1")),
        *(row(21, "丁局", "1.3"), row(23, "戊局", "1.3"), row(40, "己局", "")),
    ]
    outcomes, outside = compare(found, table)
    assert [one.right for one in outcomes] == [True, False, False]
    assert [one.body for one in outside] == ["己局"]
    measures, precision, recall, f1 = figures(outcomes, len(outside))
    assert (round(measures, 3), round(precision, 3), recall, round(f1, 3)) == (0.333, 0.667, 1.0, 0.8)
    assert interval(outcomes) == interval(outcomes)
    assert all(low <= high for low, high in interval(outcomes))
