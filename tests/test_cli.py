"""The command as a process: its exit codes, its streams, and what it says of itself."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from conftest import AUTHORITIES, SAMPLE, SAMPLES

from graphbuild import __version__
from graphbuild.cli import COMMANDS

CLI = Path(import_module("graphbuild.cli").__file__ or "").parent


Done = subprocess.CompletedProcess[str]


def run(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Done:
    command = [sys.executable, "-m", "graphbuild", *map(str, arguments)]
    variables = {key: value for key, value in os.environ.items() if key != "GRAPHBUILD_TEXTS"} | environment
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, encoding="utf-8")


def built(out: Path, *more: str | Path) -> Done:
    return run("build", SAMPLE, "-o", out, "--authorities", AUTHORITIES, *more)


def test_there_is_a_module_for_each_verb() -> None:
    assert {path.stem for path in CLI.glob("*.py")} - {"__init__", "options", "language_model"} == set(
        COMMANDS
    )
    assert len(COMMANDS) == 11


@pytest.mark.parametrize("verb", COMMANDS)
def test_a_verb_says_what_it_does_and_shows_an_example(verb: str) -> None:
    result = run(verb, "--help")
    assert result.returncode == 0
    assert COMMANDS[verb] in result.stdout
    assert f"graphbuild {verb}" in result.stdout.partition("Example:")[2]


def test_help_lists_the_verbs_and_loads_none() -> None:
    result = run("--help")
    listed = result.stdout.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)
    heavy = {"rdflib", "pyshacl", "pyvis", "networkx", "pydantic", "pyoxigraph", "yaml"}
    code = (
        "import sys; from graphbuild.cli import main; main(['--help'], standalone_mode=False); "
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    names = set(loaded.stdout.splitlines()[-1].split())
    assert "click" in names
    assert not heavy & names


def test_the_version() -> None:
    assert run("--version").stdout == f"graphbuild {__version__}\n"


def test_0_it_is_done(tmp_path: Path) -> None:
    result = built(tmp_path / "build", "--sources", SAMPLES)
    assert (result.returncode, result.stderr) == (0, "")
    assert "lakeside-2020" in result.stdout
    assert re.search(r"^stretches left out +15$", result.stdout, re.MULTILINE)
    assert re.search(r"^lakeside-2020: .*; clauses \d+, .*: 100 %$", result.stdout, re.MULTILINE)


def test_without_texts_the_unverified_spans_are_counted(tmp_path: Path) -> None:
    result = built(tmp_path / "build")
    assert result.returncode == 0
    assert "spans not verified" in result.stdout + result.stderr


def test_the_texts_may_be_named_by_a_variable(tmp_path: Path) -> None:
    result = run(
        "build", SAMPLE, "-o", tmp_path / "b", "--authorities", AUTHORITIES, GRAPHBUILD_TEXTS=str(SAMPLES)
    )
    assert "100 %" in result.stdout


def test_1_the_text_says_something_else(tmp_path: Path) -> None:
    (tmp_path / "lakeside-2020.txt").write_text("another text", "utf-8")
    result = built(tmp_path / "build", "--sources", tmp_path)
    assert result.returncode == 1
    assert "is another text than the encoded one" in result.stderr
    assert not (tmp_path / "build").exists()


def test_1_another_line_end_is_called_so(tmp_path: Path) -> None:
    text = (SAMPLES / "lakeside-2020.txt").read_bytes()
    (tmp_path / "lakeside-2020.txt").write_bytes(text.replace(b"\n", b"\r\n"))
    result = built(tmp_path / "build", "--sources", tmp_path)
    assert result.returncode == 1
    assert "differs from the encoded text only in its line ends" in result.stderr


def test_2_an_option_that_is_unknown_and_a_base_that_is_none(tmp_path: Path) -> None:
    assert run("build", "--colour").returncode == 2
    assert run("frobnicate").returncode == 2
    result = built(tmp_path / "build", "--base", "not an IRI")
    assert result.returncode == 2
    assert "'not an IRI'" in result.stderr


@pytest.mark.parametrize("verb", [("query", "targets"), ("view",), ("validate",)])
def test_2_the_folder_of_a_build_as_a_word_of_its_own(tmp_path: Path, verb: tuple[str, ...]) -> None:
    result = run(*verb, tmp_path)
    assert result.returncode == 2
    assert f"→ a folder of a build is given by --build {tmp_path}\n" in result.stderr
    assert "--build" not in run(*verb, "none").stderr


def test_3_no_encoding_and_no_build(tmp_path: Path) -> None:
    result = run("build", cwd=tmp_path)
    assert result.returncode == 3
    assert "→" in result.stderr
    result = run("validate", "--build", tmp_path / "none")
    assert result.returncode == 3
    assert "graphbuild build" in result.stderr


def test_4_the_folder_of_the_build_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("mine", "utf-8")
    result = built(tmp_path / "build")
    assert result.returncode == 4
    assert (tmp_path / "build").read_text("utf-8") == "mine"


def test_chinese_is_shown_whatever_the_locale(sample_build: Path) -> None:
    for locale in ("C", "POSIX"):
        result = run("query", "measures", "--build", sample_build, LC_ALL=locale, PYTHONUTF8="0")
        assert result.returncode == 0
        assert "壮大数字经济" in result.stdout


def test_a_reader_that_leaves_early_is_no_fault(sample_build: Path) -> None:
    command = f"'{sys.executable}' -m graphbuild query find --build '{sample_build}' --format csv | head -n 1"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, encoding="utf-8")
    assert result.stdout.count("\n") == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("form", ["table", "records", "csv", "tsv", "json", "markdown", "ndjson"])
def test_findings_in_each_form(form: str, sample_build: Path) -> None:
    result = run("validate", "--build", sample_build, "--format", form)
    assert result.returncode == 0
    assert "spans were not compared with the text" in result.stdout
    assert result.stderr == "2 information\n"


def test_findings_go_where_an_option_says_in_the_form_of_its_ending(
    sample_build: Path, tmp_path: Path
) -> None:
    paths = [tmp_path / f"findings.{ending}" for ending in ("csv", "json")]
    for path in paths:
        done = run("validate", "--build", sample_build, "-o", path)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "2 information\n")
    rows = [*csv.DictReader(paths[0].read_text("utf-8").splitlines())]
    held = json.loads(paths[1].read_text("utf-8"))
    assert [*rows[0]] == [*held[0]] == ["severity", "node", "message", "file", "line"]
    assert [{key: str(value) for key, value in each.items()} for each in held] == rows
    assert len(rows) == 2
    assert held[0]["node"].startswith("https://")
    assert isinstance(held[0]["line"], int)
    again = run("validate", "--build", sample_build, "-o", paths[0])
    assert again.returncode == 2
    assert "--force" in again.stderr
    folder = run("validate", "-o", sample_build)
    assert folder.returncode == 2
    assert f"a folder of a build is given by --build {sample_build}" in folder.stderr
