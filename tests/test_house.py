"""The rules of the house that no tool knows: size, words, what may not stand in a file, the README."""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from conftest import LONG

import graphbuild
from graphbuild.build import build
from graphbuild.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
PLANS = ROOT.parent / "shared" / "plans"
NOT_OURS = {".git", ".venv", "build", "dist"}
CACHES = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache"}

MODULE_LINES = 300
RUN = 45
"""A run of so many characters, spaces left out, is a copy of a text and no quotation."""


def project_files() -> list[Path]:
    """Every file of the project that is not made, as a path below the root."""
    found = []
    for folder, folders, files in os.walk(ROOT):
        here = Path(folder)
        folders[:] = sorted(set(folders) - CACHES - (NOT_OURS if here == ROOT else set()))
        found += [(here / name).relative_to(ROOT) for name in sorted(files)]
    return found


def texts() -> dict[str, str]:
    """Path → content of every project file that is text."""
    pictures = {".png", ".pyc"}
    return {
        path.as_posix(): (ROOT / path).read_text(encoding="utf-8", errors="replace")
        for path in project_files()
        if path.suffix not in pictures
    }


@pytest.fixture(scope="module")
def content() -> dict[str, str]:
    found = texts()
    assert len(found) > 50
    return found


def test_the_top_level_is_the_agreed_one() -> None:
    folders = {path.parts[0] for path in project_files() if len(path.parts) > 1}
    assert folders == {".ci", "data", "graphbuild", "ontology", "queries", "tests"}


def test_a_module_is_read_in_one_sitting(content: dict[str, str]) -> None:
    lengths = {
        path: text.count("\n")
        for path, text in content.items()
        if path.endswith((".py", ".js")) and path.startswith(("graphbuild/", "data/"))
    }
    assert len(lengths) > 40
    assert [path for path, lines in lengths.items() if lines > MODULE_LINES] == []


def test_no_module_is_named_for_nothing(content: dict[str, str]) -> None:
    names = {Path(path).stem for path in content if path.endswith(".py")}
    assert names.isdisjoint({"utils", "util", "helpers", "helper", "base", "manager", "common", "misc"})


STRAY = {
    "a path of some machine": r"(?<![\w./])/(?:root|home|work|tmp|Users)/[\w.]",
    "a registry": r"pypi\.org|pythonhosted\.org|npmjs\.|npmmirror\.|--(?:extra-)?index-url|deb\.debian\.",
    "something left to do": r"\b(?:TO[D]O|FIX[M]E|XX[X])\b|NotImplemented[E]rror",
    "who wrote it": r"(?i)\b(?:claud[e]|anthropi[c]|chatgp[t]|copilo[t])\b",
}


@pytest.mark.parametrize("kind", STRAY)
def test_nothing_stray_stands_in_a_file(content: dict[str, str], kind: str) -> None:
    pattern = re.compile(STRAY[kind])
    # the rules themselves, and uv's option that keeps the index out of the lock, are no finding
    allowed = {"tests/test_house.py", "Makefile"} if kind == "a registry" else set()
    found = {
        f"{path}: {match.group()}"
        for path, text in content.items()
        if path not in allowed
        for match in pattern.finditer(text)
    }
    assert found == set()


def test_every_name_of_all_is_there() -> None:
    names = {module.name for module in pkgutil.walk_packages(graphbuild.__path__, "graphbuild.")}
    assert len(names) > 40
    modules = [importlib.import_module(name) for name in sorted(names - {"graphbuild.__main__"})]
    missing = [
        f"{module.__name__}.{name}"
        for module in modules
        for name in getattr(module, "__all__", ())
        if not hasattr(module, name)
    ]
    assert missing == []


@pytest.mark.skipif(not PLANS.is_dir(), reason="the texts of the plans are not at hand (../shared/plans)")
def test_no_text_of_a_plan_is_copied(content: dict[str, str]) -> None:
    sources = [path for path in sorted(PLANS.glob("*.txt")) if not path.stem.endswith("_en")]
    assert len(sources) > 30
    runs: set[int] = set()
    for path in sources:
        text = squeezed(path.read_text(encoding="utf-8", errors="replace"))
        runs.update(hash(text[start : start + RUN]) for start in range(len(text) - RUN + 1))
    copied = []
    for path, text in content.items():
        ours = squeezed(text)
        if any(hash(ours[start : start + RUN]) in runs for start in range(len(ours) - RUN + 1)):
            copied.append(path)
    assert copied == []


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


# the README


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_table_of_commands_in_the_readme_is_the_one_of_the_program(readme: str) -> None:
    table = readme.partition("<!-- commands -->\n")[2].partition("<!-- /commands -->")[0]
    rows = [f"| [`{name}`](#{name}) | {what} |" for name, what in COMMANDS.items()]
    assert table == "\n".join(["| command | what it does |", "|---|---|", *rows, ""])
    assert [name for name in COMMANDS if f"\n### {name}\n" not in readme] == []


def test_every_command_line_in_the_readme_can_be_given(readme: str) -> None:
    code = "\n".join(re.findall(r"```sh\n(.*?)```", readme, re.DOTALL))
    lines = [line.partition(" #")[0] for line in code.splitlines() if line.startswith("graphbuild ")]
    assert len(lines) >= 2 * len(COMMANDS)
    named = set()
    for line in lines:
        name, *arguments = shlex.split(re.split(r" [|>] ?", line)[0])[1:]
        command = main.get_command(click.Context(main), name)
        assert command is not None, line
        command.make_context(name, arguments, resilient_parsing=False).close()
        named.add(name)
    assert named == set(COMMANDS)


def test_the_first_answer_in_the_readme_is_the_real_one(readme: str, tmp_path: Path) -> None:
    command, *shown = readme.partition("```console\n$ ")[2].partition("…\n```")[0].splitlines()
    assert len(shown) == 8
    plan = ROOT / "data" / "plans" / "xiuzhou-2019.yaml"
    run = CliRunner().invoke
    assert run(main, ["build", str(plan), "-o", str(tmp_path)]).exit_code == 0
    answer = run(main, [*shlex.split(command)[1:], "--build", str(tmp_path)])
    assert answer.stdout.splitlines()[: len(shown)] == shown


def test_the_readme_is_short_and_its_links_lead_somewhere(readme: str) -> None:
    assert readme.count("\n") <= 255
    links = re.findall(r"\]\((?!https?://|#)([^)]+)\)", readme)
    assert len(links) >= 5
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.fixture(scope="module")
def own_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the first plan alone, which rdflib reads in a tenth of the time that it takes for all."""
    return build(
        [ROOT / "data" / "plans" / "xiuzhou-2019.yaml"], tmp_path_factory.mktemp("own") / "build"
    ).out


@pytest.mark.parametrize("number", [0, 1])
def test_the_python_of_the_readme_prints_what_it_says(own_build: Path, tmp_path: Path, number: int) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    (shown,) = re.findall(r"```text\n(.*?)```", readme, re.DOTALL)
    assert len(blocks) == 2
    (tmp_path / "build").symlink_to(own_build)
    (tmp_path / "queries").symlink_to(ROOT / "queries")
    done = subprocess.run(
        [sys.executable, "-c", blocks[number]], cwd=tmp_path, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == (shown, "")


def test_the_long_files_are_there() -> None:
    assert [name for name in LONG if not (ROOT / "tests" / f"test_{name}.py").exists()] == []
    assert len(LONG) == len(set(LONG)) == 20


def test_the_ranks_of_the_readme_are_those_of_all_plans(real_build: Path) -> None:
    ranks = graphbuild.open(real_build).query("ranks")
    assert [row.plan.rpartition("/")[2] for row in ranks] == ["xiuzhou-2019"] * 2
