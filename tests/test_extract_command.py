"""``graphbuild extract`` on the command line: where things go, what it says, and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document
from drafted import PLAN

from graphbuild.cli import main


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["extract", *map(str, arguments)])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_the_draft_goes_to_stdout_and_the_summary_to_stderr(plan: Path) -> None:
    done = run(plan)
    assert done.exit_code == 0
    assert done.stdout.startswith("# A draft")
    assert "\nid: pinghu-2022\n" in done.stdout
    lines = done.stderr.splitlines()
    assert lines[0] == "pinghu-2022: the plan of 平湖市 (330482, stated-in-head) for 2022 (stated)"
    assert lines[1] == (
        "found: 3 focus areas, 5 measures, 5 actions, 11 targets, 1 baselines, 3 outcomes, "
        "2 responsibilities, 0 cooperations"
    )
    assert lines[-1] == "clauses: 42, of which 30 are encoded, the others left out with a reason"


def test_no_others_are_told_of_where_every_clause_is_encoded(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("湖心县2024年工作要点\n\n一、聚焦产业\n1. 做强园区。新建厂房3座。\n", encoding="utf-8")
    told = run(path, "--territory", "330411").stderr.splitlines()[-1]
    assert re.fullmatch(r"clauses: (\d+), of which \1 are encoded", told)


def test_a_zone_is_told_of_whose_plan_is_read_as_one_of_what_it_lies_in(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "杭州柳湖新区2024年工作要点\n\n一、聚焦产业\n1. 做强园区。新建厂房3座。\n", encoding="utf-8"
    )
    told = run(path).stderr.splitlines()
    assert told[0].startswith("hangzhou-2024-liu-hu-xin-qu: the plan of 杭州市 (330100, ")
    assert told[1].endswith("a zone, 柳湖新区, that no list of divisions has: it is read as one of 杭州市")


def test_a_draft_is_written_and_builds(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "lakeside.yaml"
    done = run(plan, "-o", out, "--id", "lakeside-2022")
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"graphbuild build {out} --sources {tmp_path}" in done.stderr
    built = CliRunner().invoke(
        main, ["build", str(out), "--sources", str(tmp_path), "-o", str(tmp_path / "build")]
    )
    assert built.exit_code == 0, built.output
    assert "uncovered 0: 100 %" in built.output


def test_a_draft_that_is_there_is_left(plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "draft.yaml"
    out.write_text("mine", encoding="utf-8")
    done = run(plan, "-o", out)
    assert done.exit_code == 2
    assert "--force" in done.stderr
    assert out.read_text(encoding="utf-8") == "mine"
    assert run(plan, "-o", out, "--force").exit_code == 0
    assert out.read_text(encoding="utf-8").startswith("# A draft")


def test_tables_are_written_beside_the_draft(plan: Path, tmp_path: Path) -> None:
    names = ("quantities", "places", "programs", "responsibilities", "outline")
    options = [part for name in names for part in (f"--{name}", str(tmp_path / f"{name}.tsv"))]
    done = run(plan, "-o", tmp_path / "draft.yaml", *options)
    assert done.exit_code == 0
    lengths = {name: (tmp_path / f"{name}.tsv").read_text(encoding="utf-8").count("\n") for name in names}
    assert lengths["quantities"] == 15
    assert lengths["responsibilities"] == 3
    assert min(lengths.values()) > 2


def test_a_table_on_stdout_is_alone_there(plan: Path) -> None:
    done = run(plan, "--quantities", "-")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0].startswith("start\tend\texpr")
    assert "# A draft" not in done.stdout


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("岚河县2031年政府工作报告", " (no division is called 岚河县)"),
        ("关于印发《岚河区2031年工作要点》的通知", " (no division is called 岚河区)"),
        ("全县2031年工作要点", ""),
        ("乡村振兴示范区2031年方案", ""),
        ("县水利局2031年工作要点", ""),
        ("岚河县2031年工作要点\n全国领先,创国家森林城市。", " (no division is called 岚河县)"),
        ("岚河县2031年工作要点\n全县文旅兴县、工业兴县,兴县见效。", " (no division is called 岚河县)"),
    ],
)
def test_a_division_that_no_list_has_is_named(tmp_path: Path, title: str, told: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(f"{title}\n一、主要目标\n新建水厂3座。\n", encoding="utf-8")
    done = run(path, "-o", tmp_path / "draft.yaml")
    assert done.exit_code == 2
    assert f"the text does not tell whose plan it is{told}\n" in done.stderr


def test_tables_need_not_know_whose_plan_it_is(tmp_path: Path) -> None:
    path, out = tmp_path / "plan.txt", tmp_path / "quantities.tsv"
    path.write_text("工作要点\n\n今年新建学校3所，到2030年建成公园4座。\n", encoding="utf-8")
    done = run(path, "--quantities", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith(f"no draft was made: {path}: the text does not tell whose plan it is and")
    rows = [line.split("\t") for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(row[2], row[10], row[11]) for row in rows[1:]] == [("3所", "", ""), ("4座", "2030", "stated")]
    assert run(path, "--quantities", out, "-o", tmp_path / "draft.yaml", "--force").exit_code == 2
    assert not (tmp_path / "draft.yaml").exists()


def test_two_outputs_on_stdout_are_refused(plan: Path) -> None:
    done = run(plan, "--quantities", "-", "--places", "-")
    assert done.exit_code == 2
    assert "two outputs go to stdout" in done.stderr


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_what_is_no_utf8_is_written_out_beside_the_draft(tmp_path: Path, encoding: str) -> None:
    source = tmp_path / "texts" / "plan.txt"
    source.parent.mkdir()
    source.write_bytes(PLAN.encode(encoding))
    out = tmp_path / "pinghu.yaml"
    done = run(source, "-o", out)
    assert done.exit_code == 0, done.stderr
    assert "the text was taken as" in done.stderr
    assert (tmp_path / "pinghu.txt").read_text(encoding="utf-8").removeprefix("\ufeff") == PLAN
    assert "file: pinghu.txt" in out.read_text(encoding="utf-8")
    built = CliRunner().invoke(
        main, ["build", str(out), "--sources", str(tmp_path), "-o", str(tmp_path / "build")]
    )
    assert built.exit_code == 0, built.output


def test_the_plan_itself_is_never_written_over(tmp_path: Path) -> None:
    source = tmp_path / "plan.txt"
    source.write_bytes(PLAN.encode("gb18030"))
    done = run(source, "-o", tmp_path / "plan.yaml")
    assert done.exit_code == 0, done.stderr
    assert source.read_bytes() == PLAN.encode("gb18030")
    assert (tmp_path / "plan-utf8.txt").read_text(encoding="utf-8") == PLAN


def test_another_text_of_that_name_is_left(tmp_path: Path) -> None:
    source = tmp_path / "texts" / "plan.txt"
    source.parent.mkdir()
    source.write_bytes(PLAN.encode("gb18030"))
    (tmp_path / "pinghu.txt").write_text("mine", encoding="utf-8")
    done = run(source, "-o", tmp_path / "pinghu.yaml")
    assert done.exit_code == 2
    assert "another file is where the plan's text would be written" in done.stderr
    assert (tmp_path / "pinghu.txt").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "pinghu.yaml").exists()


def test_a_word_document_is_read(tmp_path: Path) -> None:
    document = Document()
    for line in PLAN.splitlines():
        document.add_paragraph(line)
    document.save(str(tmp_path / "plan.docx"))
    origins = tmp_path / "origins.csv"
    done = run(tmp_path / "plan.docx", "-o", tmp_path / "plan.yaml", "--origins", origins)
    assert done.exit_code == 0, done.stderr
    assert origins.read_text(encoding="utf-8").splitlines()[1].endswith(",paragraph,paragraph 1")
    assert "力争引进总投资超亿元项目20个以上" in (tmp_path / "plan.txt").read_text(encoding="utf-8")
    built = CliRunner().invoke(
        main,
        ["build", str(tmp_path / "plan.yaml"), "--sources", str(tmp_path), "-o", str(tmp_path / "build")],
    )
    assert built.exit_code == 0, built.output


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "there is no plan to read"),
        (("missing.txt",), 3, "is not there"),
        (("--format", "json", "plan.txt"), 2, "--format json is of --diff"),
        (("--format", "docx", "--diff", "a.yaml", "b.yaml"), 2, "--format docx is what a plan is"),
        (("plan.txt", "--id", "Not A Slug"), 2, "cannot be the id of a plan"),
        (("plan.txt", "--territory", "朝阳区"), 2, "several divisions are called"),
        (("plan.txt", "--year", "1900"), 2, "the year 1900"),
        (("plan.txt", "--diff", "a.yaml", "b.yaml"), 2, "--diff reads no plan"),
        (("plan.txt", "-o", "missing/draft.yaml"), 4, "the draft cannot be written"),
    ],
)
def test_faults_end_with_their_code(
    plan: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, told: str
) -> None:
    monkeypatch.chdir(plan.parent)
    done = run(*arguments)
    assert done.exit_code == code
    assert told in done.stderr
    assert "→" in done.stderr
    assert done.stdout == ""


def test_what_a_reviewer_changed_is_shown(plan: Path, tmp_path: Path) -> None:
    before, after = tmp_path / "draft.yaml", tmp_path / "reviewed.yaml"
    assert run(plan, "-o", before).exit_code == 0
    after.write_text(
        before.read_text(encoding="utf-8").replace("at_least: 20", "at_least: 21"), encoding="utf-8"
    )
    shown = run("--diff", before, after)
    assert shown.exit_code == 0, shown.stderr
    assert "at_least: 20 → 21" in shown.stdout
    told = json.loads(run("--diff", before, after, "--format", "json").stdout)
    assert [each["change"] for each in told["statements"]].count("changed") == 1
    written = run("--diff", before, after, "--format", "csv").stdout.splitlines()
    assert written[0].startswith("change,kind,id,rule,confidence")
    assert sum(line.startswith("changed,quantity-target,") for line in written) == 1
