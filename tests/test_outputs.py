"""Outputs are never written over an input or another output, nor over what is there, and all or none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from drafted import PLAN

from graphbuild.cli import main
from graphbuild.errors import GraphbuildError, UsageError
from graphbuild.outputs import STDOUT, Output, see_that_they_may_be_written, write_together

TABLES = ("--quantities", "--places", "--programs", "--responsibilities", "--outline", "--origins")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def process(*arguments: str | Path, redirected: str) -> subprocess.CompletedProcess[str]:
    """``graphbuild`` with redirections, as a shell makes them."""
    command = [sys.executable, "-m", "graphbuild", *map(str, arguments)]
    return subprocess.run(
        ["sh", "-c", f'"$@" {redirected}', "sh", *command], capture_output=True, text=True, encoding="utf-8"
    )


def other_names(path: Path) -> dict[str, Path]:
    """Names that lead to the same file."""
    folder = path.parent
    (folder / "folder").mkdir()
    (folder / "symlink").symlink_to(path)
    (folder / "again").symlink_to(folder / "symlink")
    os.link(path, folder / "hardlink")
    return {
        "itself": path,
        "through a folder": folder / "folder" / ".." / path.name,
        "relative": Path(os.path.relpath(path)),
        "symlink": folder / "symlink",
        "symlink to a symlink": folder / "again",
        "hard link": folder / "hardlink",
    }


@pytest.mark.parametrize("option", ["-o", *TABLES])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_extract_never_writes_over_the_plan(plan: Path, option: str, force: list[str]) -> None:
    for name in other_names(plan).values():
        done = CliRunner().invoke(main, ["extract", str(plan), option, str(name), *force])
        assert done.exit_code == 2
        assert "would be written over what is read" in done.stderr
        assert f"with {option}" in done.stderr
        assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no names of open streams")
def test_a_stream_that_is_the_plan_is_no_output(plan: Path) -> None:
    for arguments, redirected in (
        ((plan, "-o", "/dev/fd/3", "--force"), f'3<>"{plan}"'),
        ((plan, "--places", "/dev/stdout", "--force"), f'>>"{plan}"'),
        ((plan, "-o", "-"), f'>>"{plan}"'),
        (("-", "--places", plan, "--force"), f'<"{plan}"'),
    ):
        done = process("extract", *arguments, redirected=redirected)
        assert (done.returncode, done.stdout) == (2, "")
        assert "would be written over what is read" in done.stderr
        assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize("option", ["-o", *TABLES])
def test_what_is_there_stays_without_force(plan: Path, tmp_path: Path, option: str) -> None:
    old = tmp_path / "old"
    old.write_text("mine", encoding="utf-8")
    done = CliRunner().invoke(main, ["extract", str(plan), option, str(old)])
    assert (done.exit_code, old.read_text(encoding="utf-8")) == (2, "mine")
    assert f"give another with {option}, or --force" in done.stderr
    done = CliRunner().invoke(main, ["extract", str(plan), option, str(old), "--force"])
    assert done.exit_code == 0, done.stderr
    assert old.read_text(encoding="utf-8") != "mine"


def test_two_outputs_never_share_a_file(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("x", encoding="utf-8")
    pairs = [
        (tmp_path / "new.tsv", tmp_path / "new.tsv"),
        (tmp_path / "new.tsv", tmp_path / "." / "x" / ".." / "new.tsv"),
        (tmp_path / "new.tsv", tmp_path / "NEW.tsv"),
        (tmp_path / "é.tsv", tmp_path / "é.tsv"),
        *((there, name) for name in other_names(there).values()),
        (STDOUT, STDOUT),
        (STDOUT, Path("/dev/stdout")),
    ]
    assert len(pairs) == 12
    for first, second in pairs:
        with pytest.raises(UsageError, match="two outputs go to"):
            see_that_they_may_be_written([Output(first, "a"), Output(second, "b")], [], force=True)
    nothing = [Output(Path(os.devnull), "a"), Output(Path(os.devnull), "b")]
    see_that_they_may_be_written(nothing, [], force=False)
    see_that_they_may_be_written([Output(tmp_path / "a", "a"), Output(tmp_path / "b", "b")], [], force=False)


def test_the_text_beside_the_draft_is_an_output_too(tmp_path: Path) -> None:
    source = tmp_path / "gb.txt"
    source.write_bytes(PLAN.encode("gb18030"))
    arguments = ["extract", str(source), "-o", str(tmp_path / "a.yaml"), "--places", str(tmp_path / "a.txt")]
    done = CliRunner().invoke(main, [*arguments, "--force"])
    assert done.exit_code == 2
    assert "two outputs go to" in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["gb.txt"]


@pytest.mark.parametrize("place", ["/dev/full", "no/such/folder/p.tsv", "folder"])
def test_nothing_is_left_where_one_output_cannot_be_written(tmp_path: Path, place: str) -> None:
    if place == "/dev/full" and not Path(place).exists():
        pytest.skip("no full device")
    source = tmp_path / "gb.txt"
    source.write_bytes(PLAN.encode("gb18030"))
    (tmp_path / "folder").mkdir()
    (tmp_path / "old.tsv").write_text("mine", encoding="utf-8")
    command = ["extract", str(source), "-o", str(tmp_path / "z.yaml"), "--force"]
    command += ["--quantities", str(tmp_path / "old.tsv"), "--outline", str(tmp_path / "o.tsv")]
    done = CliRunner().invoke(main, [*command, "--places", str(tmp_path / place)])
    assert done.exit_code == 4
    assert "the table of places cannot be written" in done.stderr
    assert "with --places" in done.stderr
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "gb.txt", "old.tsv"]
    assert (tmp_path / "old.tsv").read_text(encoding="utf-8") == "mine"


def test_a_name_that_cannot_be_given_takes_the_others_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_text("mine", encoding="utf-8")
    rename = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "c":
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    pieces = [(Output(tmp_path / name, name), "new") for name in "abc"]
    with pytest.raises(GraphbuildError, match="the c cannot be written: Input/output error"):
        write_together(pieces)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text(encoding="utf-8") == "mine"
    monkeypatch.undo()
    write_together(pieces)
    assert {each.name: each.read_text(encoding="utf-8") for each in tmp_path.iterdir()} == dict.fromkeys(
        "abc", "new"
    )


def test_a_full_stdout_leaves_no_file(plan: Path, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no full device")
    out = tmp_path / "x.yaml"
    done = process("extract", plan, "-o", out, "--places", "-", redirected=">/dev/full")
    assert done.returncode == 4
    assert done.stderr == "stdout cannot be written to: No space left on device\n"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.txt"]


def test_a_build_is_not_written_over(sample_build: Path) -> None:
    graph = sample_build / "graph.nq"
    before = graph.read_bytes()
    two = ["lakeside-2020", "lakeside-2020"]
    for arguments in (
        ["query", "targets", "-o", str(graph), "--format", "csv"],
        ["query", "--list", "-o", str(graph)],
        ["view", "-o", str(sample_build / "store" / "current")],
        ["path", "a", "b", "-o", str(graph), "--format", "json"],
        ["compare", *two, "-o", str(graph), "--format", "csv"],
        ["compare", *two, "--cube", str(graph)],
    ):
        done = CliRunner().invoke(main, [*arguments, "--build", str(sample_build), "--force"])
        assert (done.exit_code, "over what is read" in done.stderr) == (2, True), arguments
        assert graph.read_bytes() == before


def test_a_folder_that_is_not_there_is_what_is_told_to_be_made(plan: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["extract", str(plan), "-o", str(tmp_path / "none" / "draft.yaml")])
    assert done.exit_code == 4
    assert done.stderr.endswith("→ give another file with -o, or make its folder\n")
