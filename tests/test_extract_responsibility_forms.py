"""Duties that no label states: members of a list, who answers, agents, functions, shared words, notes."""

from __future__ import annotations

import pytest

from graphbuild.extract.clauses import read_clauses
from graphbuild.extract.fold import fold
from graphbuild.extract.outline import read_outline
from graphbuild.extract.responsibilities import find_responsibilities
from graphbuild.extract.responsibility_subjects import find_subjects
from graphbuild.extract.year import plan_years

ANJI, ZHEJIANG = "330523", "330000"
HEAD = "2023年安吉县河湖整治方案\n一、分工\n"


def rows(text: str, territory: str = ANJI) -> list[tuple[str, str, str]]:
    folded = fold(HEAD + text + "\n二、保障\n加强领导。\n")
    outline = read_outline(folded, plan_years(folded).last)
    clauses = read_clauses(folded, outline)
    stated = find_responsibilities(folded, outline, clauses, territory)
    told = sorted(
        (*stated, *find_subjects(folded, outline, clauses, stated, territory)), key=lambda row: row.start
    )
    return [(row.body, row.role, row.rule) for row in told]


DUTY, SUBJECT = "responsible", "subject-must"
FORMS = {
    "县水利局:负责河道清淤。\n县农业农村局、县残联:做好安置工作。": [
        ("安吉县水利局", DUTY, "member-duty-department"),
        ("安吉县农业农村局", DUTY, "member-duty-department"),
        ("安吉县残疾人联合会", DUTY, "member-duty-department"),
    ],
    "2.环保部门工作职责:牵头查处直排企业。": [("环保部门", "lead", "member-lead")],
    "3.县供销社:配合清理农资包装。": [("安吉县供销合作社联合社", "support", "member-support")],
    "4.公安部门负责维护秩序。": [("公安部门", DUTY, "sentence-duty-department")],
    "由财政、水利等部门负责验收。": [
        ("财政部门", DUTY, "sentence-duty-department"),
        ("水利部门", DUTY, "sentence-duty-department"),
    ],
    "县河湖治理办公室主管本县河湖工作。": [("安吉县河湖治理办公室", DUTY, "sentence-duty-department")],
    "各乡镇(街道)对辖区水质负总责。": [("各乡镇(街道)", DUTY, "answers-duty-department")],
    "县住建局是管网改造的牵头单位。": [("安吉县住房和城乡建设局", "lead", "answers-lead")],
    "县林业局、县水利局按照各自职责,抓好管护。": [
        ("安吉县林业局", DUTY, "answers-duty-department"),
        ("安吉县水利局", DUTY, "answers-duty-department"),
    ],
    "闸站由县水利局统一调度,由县财政局安排经费。": [
        ("安吉县水利局", DUTY, "agent"),
        ("安吉县财政局", DUTY, "agent"),
    ],
    "各县(市、区)要按期清淤。": [("各县(市、区)", DUTY, SUBJECT)],
    "各牵头责任单位要定期会商,其他责任单位要配合。": [
        ("各牵头责任单位", DUTY, SUBJECT),
        ("其他责任单位", DUTY, SUBJECT),
    ],
    "县政府分管领导对所管河段要牵头督办。": [("县政府分管领导", "lead", SUBJECT)],
    "各乡镇各部门要报送进度。": [("各乡镇", DUTY, SUBJECT), ("各部门", DUTY, SUBJECT)],
    "县政府督查室要跟踪进度。": [("安吉县人民政府督查室", DUTY, SUBJECT)],
    "5.清理水草(县水利局,县林业局,各乡镇<街道>,排名第一位为牵头单位,下同)。": [
        ("安吉县水利局", "lead", "first-named-leads"),
        ("安吉县林业局", DUTY, "first-named-leads"),
        ("各乡镇<街道>", DUTY, "first-named-leads"),
    ],
    "6.护岸(责任单位:县水利局。具体任务均涉及沿岸乡镇,不再分工,下同。)": [
        ("安吉县水利局", DUTY, "bracketed-duty-department")
    ],
    "县纪委(县监委)负责督促整改。": [("中共安吉县纪律检查委员会", DUTY, "sentence-duty-department")],
    "各级各有关部门要通报进度。": [("各级各有关部门", DUTY, SUBJECT)],
    "德清县、安吉县要同步清淤。": [
        ("德清县人民政府", DUTY, SUBJECT),
        ("安吉县人民政府", DUTY, SUBJECT),
    ],
}  # fmt: skip


def test_every_form_of_a_duty() -> None:
    assert len(FORMS) == 20
    for text, expected in FORMS.items():
        assert rows(text) == expected, text


NONE = (
    "由此可见,河湖整治任重道远。",
    "领导小组由县长任组长。",
    "联席会议由县水利局、县林业局组成。",
    "企业登记由县市场监管局审批。",
    "联系人:县水利局张工程师",
    "各位代表:现在我报告全县工作情况。",
    "干部职工各司其职。",
    "水利是县政府的重点工作。",
    "沿河景区、老旧市区要改造。",
)


@pytest.mark.parametrize("text", NONE)
def test_what_only_sounds_like_one(text: str) -> None:
    assert rows(text) == []


def test_an_agent_is_not_charged_where_its_paragraph_says_who_is() -> None:
    found = rows("水位由县气象局定期通报(责任单位:县水利局)。")
    assert found == [("安吉县水利局", DUTY, "bracketed-duty-department")]


def test_places_share_the_government_of_the_last() -> None:
    found = rows("1.修堤(绍兴、湖州、平湖市政府负责)。", ZHEJIANG)
    assert [body for body, _, _ in found] == ["绍兴市人民政府", "湖州市人民政府", "平湖市人民政府"]
