"""The wheel in an empty environment, and the locks that the environment of ``make`` is installed from."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "data" / "plans" / "xiuzhou-2019.yaml"
SAMPLES = ROOT / "tests" / "samples"
SAMPLE = SAMPLES / "lakeside-2020.yaml"
NOT_ON_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="the environment is put together of links")


def closure(requirements: list[str], extras: frozenset[str] = frozenset()) -> dict[str, str]:
    """Name → version of every installed distribution that the requirements need, themselves included."""
    found: dict[str, str] = {}
    open_ends = [(Requirement(text), extras) for text in requirements]
    while open_ends:
        requirement, of_extras = open_ends.pop()
        environments = [default_environment() | {"extra": extra} for extra in of_extras or {""}]
        if requirement.marker and not any(map(requirement.marker.evaluate, environments)):
            continue
        name = canonicalize_name(requirement.name)
        if name not in found:
            found[name] = metadata.version(name)
            wanted = frozenset(requirement.extras)
            open_ends += [(Requirement(text), wanted) for text in metadata.requires(name) or []]
    return found


@dataclass(frozen=True)
class Lock:
    """What a lock file pins: name → version, and the lines that pin without a hash."""

    versions: dict[str, str]
    without_hash: list[str]


def lock(name: str) -> Lock:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    pins = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    parsed = {line: re.match(r"([\w.-]+)==([^\s;]+)", line) for line in pins}
    versions = {canonicalize_name(match[1]): match[2] for match in parsed.values() if match}
    return Lock(
        versions, [line for line, match in parsed.items() if not match or "--hash=sha256:" not in line]
    )


@pytest.fixture(scope="module")
def project() -> dict[str, list[str]]:
    """The requirements of pyproject.toml: of the core, and of each extra."""
    read = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"": read["dependencies"], **read["optional-dependencies"]}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (made,) = out.iterdir()
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, project: dict[str, list[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment with the wheel, what it needs, and nothing else."""
    home = tmp_path_factory.mktemp("environment with a space")
    venv.create(home, with_pip=False)
    programs = home / "bin"
    python = programs / "python"
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    place = Path(
        subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()
    )
    for name in closure(project[""]):
        distribution = metadata.distribution(name)
        tops = {
            file.parts[0] for file in distribution.files or () if file.parts[0] not in {"..", "__pycache__"}
        }
        for top in tops:
            (place / top).symlink_to(Path(str(distribution.locate_file(top))))
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    return programs


def run(programs: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command from the root of the file system, where nothing of the checkout is found by chance."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "GRAPHBUILD"))
    }
    return subprocess.run(
        [programs / "graphbuild", *arguments],
        cwd=Path(ROOT.anchor),
        env=kept | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_the_wheel_has_the_assets_the_licences_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, pattern, least in (
        ("ontology", "*.ttl", 4),
        ("queries", "*.rq", 7),
        ("data/authorities", "*.csv", 7),
    ):
        files = sorted((ROOT / folder).glob(pattern))
        assert len(files) >= least
        assert {f"graphbuild/_assets/{Path(folder).name}/{file.name}" for file in files} <= names
    assert "graphbuild/py.typed" in names
    assert {Path(name).name for name in names if "/licenses/" in name} == {"LICENSE", "LICENSE-DATA"}
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"graphbuild"}


@NOT_ON_WINDOWS
def test_the_environment_has_the_core_alone(installed: Path, project: dict[str, list[str]]) -> None:
    ask = "from importlib.metadata import distributions as d; print(*{x.name.lower() for x in d()})"
    printed = subprocess.run(
        [installed / "python", "-I", "-c", ask], check=True, capture_output=True, text=True
    )
    there = {canonicalize_name(name) for name in printed.stdout.split()}
    assert there == {"graphbuild", *closure(project[""])}
    assert there.isdisjoint({"pytest", "hatchling", "ruff", "mypy", "hypothesis", "playwright"})


@NOT_ON_WINDOWS
def test_every_command_works_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    out = tmp_path / "build"
    steps: list[tuple[str | Path, ...]] = [
        ("--help",),
        ("--version",),
        ("build", PLAN, "-o", out),
        ("validate", "--build", out),
        ("query", "--list"),
        ("query", "targets", "--build", out, "--format", "csv"),
        ("path", "place:cn-310000", "place:cn-513232", "--build", out),
        ("view", "-o", tmp_path / "graph.html", "--build", out),
        ("new", "another-plan", "-o", "-"),
        ("schema",),
        ("diff", out, out),
    ]
    done = {step: run(installed, *step) for step in steps}
    assert {step[0]: result.stderr for step, result in done.items() if result.returncode} == {}
    assert done["--help",].stdout.startswith("Usage: graphbuild ")
    assert (out / "graph.nq").read_bytes().count(b"\n") > 10_000
    assert (tmp_path / "graph.html").stat().st_size > 100_000


@NOT_ON_WINDOWS
def test_a_text_at_hand_is_verified_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    lists = ("--authorities", SAMPLES / "authorities")
    done = run(installed, "build", SAMPLE, "-o", tmp_path, "--sources", SAMPLES, *lists)
    assert done.returncode == 0, done.stderr
    assert "not verified" not in done.stderr


@NOT_ON_WINDOWS
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["build", "--no-such-option"], 2),
        (["no-such-command"], 2),
        (["build", "no-such-plan.yaml", "-o", "OUT"], 3),
        (["validate", "--build", "OUT"], 3),
        (["query", "no-such-question", "--build", "OUT"], 2),
        (["query", "targets", "--build", "OUT"], 3),
    ],
)
def test_exit_codes(installed: Path, tmp_path: Path, arguments: list[str], code: int) -> None:
    done = run(installed, *(str(tmp_path / "none") if part == "OUT" else part for part in arguments))
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("name", "least"),
    [("requirements.lock", 45), ("requirements-dev.lock", 75), ("requirements-bench.lock", 8)],
)
def test_every_pin_has_a_hash_and_no_address(name: str, least: int) -> None:
    read = lock(name)
    assert len(read.versions) >= least
    assert read.without_hash == []
    assert "//" not in (ROOT / name).read_text(encoding="utf-8")


def test_the_locks_agree_and_hold_what_the_project_asks_for(project: dict[str, list[str]]) -> None:
    core, development = lock("requirements.lock").versions, lock("requirements-dev.lock").versions
    assert core.items() <= development.items()
    for versions, extras in ((core, ("", "build")), (development, ("", "build", "dev", "link", "llm"))):
        asked = [Requirement(text) for extra in extras for text in project[extra]]
        pinned = [(one, versions.get(canonicalize_name(one.name))) for one in asked]
        assert [str(one) for one, version in pinned if version is None] == []
        assert [str(one) for one, version in pinned if not one.specifier.contains(version or "0")] == []
    assert set(closure([*project[""], *project["build"]])) <= set(core)


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
def test_make_says_what_is_missing(tmp_path: Path) -> None:
    old = tmp_path / "python"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "graphbuild").mkdir()
    for folder in ("data/plans", "data/authorities", "ontology", "queries"):
        (tmp_path / folder).mkdir(parents=True)
    done = subprocess.run(["make", f"PYTHON={old}"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 2
    assert "Python 3.11 or newer" in done.stderr
    assert "make PYTHON=" in done.stderr
