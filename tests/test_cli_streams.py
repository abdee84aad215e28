"""Commands and their streams: a stdout that is full or closed, a plan from stdin, a format by the ending."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import AUTHORITIES, SAMPLE
from docx import Document
from drafted import PLAN
from questioned import COMPARED

from graphbuild.cli import main
from graphbuild.cli.options import by_ending

FULL = Path("/dev/full")
PRINTING = {
    "help": ["--help"],
    "help of a verb": ["query", "--help"],
    "version": ["--version"],
    "query": ["query", "targets", "--build", "BUILD"],
    "query csv": ["query", "targets", "--build", "BUILD", "--format", "csv"],
    "query list": ["query", "--list"],
    "query describe": ["query", "--describe", "targets"],
    "path": ["path", "place:cn-990101", "document:lakeside-2020", "--build", "BUILD"],
    "schema": ["schema"],
    "view": ["view", "-o", "-", "--build", "BUILD"],
    "diff": ["diff", "SAMPLE", "SAMPLE", "--authorities", "AUTHORITIES"],
    "validate": ["validate", "--build", "BUILD"],
    "new": ["new", "lakeside-2021", "-o", "-"],
    "extract": ["extract", "PLAN"],
    "extract a table": ["extract", "PLAN", "--places", "-"],
}
FAILING_CLOSE = """
import os, sys
close = os.close
def failing(descriptor):
    close(descriptor)
    if os.environ.get("FAIL") and descriptor > 2:
        raise OSError(5, "Input/output error")
from graphbuild.cli import main
os.environ["FAIL"] = "1"
os.close = failing
main(["--version"])
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def filled(arguments: list[str], build: Path, plan: Path) -> list[str]:
    places = {"BUILD": build, "PLAN": plan, "SAMPLE": SAMPLE, "AUTHORITIES": AUTHORITIES}
    return [str(places.get(each, each)) for each in arguments]


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], input=stdin)


@pytest.mark.skipif(not FULL.exists(), reason="no full device")
@pytest.mark.parametrize(
    ("redirected", "why"), [(">/dev/full", "No space left on device"), (">&-", "Bad file descriptor")]
)
@pytest.mark.parametrize("name", PRINTING)
def test_4_a_stdout_that_takes_nothing(
    name: str, redirected: str, why: str, sample_build: Path, plan: Path
) -> None:
    command = [sys.executable, "-W", "error", "-m", "graphbuild", *filled(PRINTING[name], sample_build, plan)]
    done = subprocess.run(["sh", "-c", f'"$@" {redirected}', "sh", *command], capture_output=True, text=True)
    assert done.returncode == 4
    assert done.stderr.splitlines()[-1] == f"stdout cannot be written to: {why}"
    assert done.stderr.count("stdout cannot") == 1
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_so_many_commands_are_tried() -> None:
    assert len(PRINTING) == 15


def test_4_a_disk_that_tells_of_its_faults_at_the_end() -> None:
    done = subprocess.run([sys.executable, "-c", FAILING_CLOSE], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (4, "stdout cannot be written to: Input/output error\n")
    assert done.stdout.count("graphbuild") == 1


def test_a_bug_still_shows_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError(2, "No such file or directory", "somewhere")

    monkeypatch.setattr("graphbuild.concepts.read_concepts", broken)
    done = run("schema")
    assert isinstance(done.exception, OSError)
    assert not isinstance(done.exception, SystemExit)


# a plan from stdin


def test_a_plan_from_stdin_is_drafted_with_its_text_beside(tmp_path: Path) -> None:
    out = tmp_path / "pinghu.yaml"
    done = run("extract", "-", "-o", out, stdin=PLAN.encode())
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / "pinghu.txt").read_text(encoding="utf-8") == PLAN
    assert "file: pinghu.txt" in out.read_text(encoding="utf-8")
    built = run("build", out, "--sources", tmp_path, "-o", tmp_path / "build")
    assert built.exit_code == 0, built.output
    assert "100 %" in built.output


def test_stdin_without_a_file_for_the_draft_names_the_text_by_the_id(tmp_path: Path) -> None:
    done = run("extract", "-", stdin=PLAN.encode("gb18030"))
    assert done.exit_code == 0
    assert "file: pinghu-2022.txt" in done.stdout
    assert run("extract", "-", "--places", "-", stdin=PLAN.encode()).stdout.startswith("start\tend\t")


def test_the_kind_of_what_comes_from_stdin_is_found_or_given(tmp_path: Path) -> None:
    document, file = Document(), io.BytesIO()
    for line in PLAN.splitlines():
        document.add_paragraph(line)
    document.save(file)
    page = "".join(f"<p>{line}</p>" for line in PLAN.splitlines() if line)
    found = run("extract", "-", "--quantities", "-", stdin=file.getvalue())
    assert found.exit_code == 0, found.stderr
    told = run("extract", "-", "--format", "html", "--quantities", "-", stdin=page.encode())
    assert told.exit_code == 0, told.stderr
    rows = [[line.split("\t")[2] for line in each.stdout.splitlines()] for each in (found, told)]
    assert rows[0] == rows[1]
    assert len(rows[0]) == 15


@pytest.mark.parametrize(
    ("stdin", "told"), [(b"", "nothing comes from stdin"), (b"\x00\x01" * 50, "no text")]
)
def test_3_stdin_that_is_no_plan(stdin: bytes, told: str) -> None:
    done = run("extract", "-", stdin=stdin)
    assert (done.exit_code, done.stdout) == (3, "")
    assert told in done.stderr


def test_a_pipe_by_name_is_told_about_stdin() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "graphbuild", "extract", "/dev/stdin"],
        input=PLAN, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 3
    assert "give - for a plan that comes from stdin" in done.stderr


# the format by the ending


def test_an_answer_has_the_format_of_its_ending(sample_build: Path, tmp_path: Path) -> None:
    query = ("query", "targets", "--build", sample_build)
    for ending, form in (
        ("csv", "csv"),
        ("TSV", "tsv"),
        ("json", "json"),
        ("md", "markdown"),
        ("txt", "table"),
    ):
        assert run(*query, "-o", tmp_path / f"a.{ending}").exit_code == 0
        shown = run(*query, "--format", form).stdout_bytes
        assert (tmp_path / f"a.{ending}").read_bytes() == shown
    described = ("query", "-e", "DESCRIBE place:cn-990101", "--build", sample_build)
    assert run(*described, "-o", tmp_path / "a.nt").exit_code == 0
    assert (tmp_path / "a.nt").read_bytes() == run(*described, "--format", "n-triples").stdout_bytes
    chosen = run(*query, "--format", "json", "-o", tmp_path / "chosen.csv")
    assert chosen.exit_code == 0
    assert json.loads((tmp_path / "chosen.csv").read_text(encoding="utf-8"))


def test_other_commands_go_by_the_ending_too(sample_build: Path, several_build: Path, tmp_path: Path) -> None:
    compared = run("compare", *COMPARED[:2], "--build", several_build, "-o", tmp_path / "c.csv")
    assert compared.exit_code == 0, compared.stderr
    rows = list(csv.reader(io.StringIO((tmp_path / "c.csv").read_text(encoding="utf-8"))))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) > 1
    way = ("path", "place:cn-990101", "document:lakeside-2020", "--build", sample_build)
    assert run(*way, "-o", tmp_path / "p.json").exit_code == 0
    json.loads((tmp_path / "p.json").read_text(encoding="utf-8"))


def test_a_table_of_extract_is_csv_in_a_file_that_ends_so(plan: Path, tmp_path: Path) -> None:
    done = run("extract", plan, "--places", tmp_path / "p.csv", "--outline", tmp_path / "o.tsv", "-o", "-")
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / "p.csv").read_text(encoding="utf-8").startswith("start,end,surface,code,kind\n")
    assert (tmp_path / "o.tsv").read_text(encoding="utf-8").startswith("level\tnumber\t")


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["query", "targets", "-o", "a.xlsx"], "the ending .xlsx promises"),
        (["query", "targets", "-o", "a.ttl"], "what SELECT gives has no turtle"),
        (["compare", "a", "b", "-o", "a.pdf"], "the ending .pdf promises"),
        (["path", "a", "b", "-o", "a.csv"], "it is one of text, json"),
        (["view", "-o", "a.png"], "give it the ending .html"),
        (["schema", "-o", "a.yaml"], "give it the ending .json"),
        (["extract", "PLAN", "--places", "a.json"], "it is one of tsv, csv"),
    ],
)
def test_2_an_ending_of_another_format(
    arguments: list[str], what: str, sample_build: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plan.parent)
    (plan.parent / "build").symlink_to(sample_build)
    done = run(*filled(arguments, sample_build, plan))
    assert done.exit_code == 2
    assert what in done.stderr
    assert sorted(path.name for path in plan.parent.iterdir()) == ["build", "plan.txt"]


def test_an_ending_that_promises_nothing_leaves_the_format_open() -> None:
    names = ("answer", "answer.LOG", "answer.2")
    assert [by_ending(Path(name), ("csv", "json")) for name in names] == [None, None, None]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(("columns", "first"), [(60, "── 1 ──"), (4000, "plan ")])
def test_a_terminal_that_is_too_narrow_for_a_table_shows_records(
    sample_build: Path, columns: int, first: str
) -> None:
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    arguments = ["query", "targets", "--limit", "1", "--build", str(sample_build)]
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    with os.fdopen(ours, "rb", buffering=0) as reader, os.fdopen(theirs, "wb") as writer:
        command = [sys.executable, "-m", "graphbuild", *arguments]
        subprocess.run(command, stdout=writer, stderr=subprocess.DEVNULL, check=True, env=environment)
        shown = reader.read(1 << 16).decode("utf-8", "replace")
    assert shown.startswith(first)
