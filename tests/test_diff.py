"""What differs between two graphs is told statement by statement."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import AUTHORITIES, ROOT, SAMPLE
from pyoxigraph import NamedNode

from graphbuild.build import build
from graphbuild.cli import main
from graphbuild.diff import diff
from graphbuild.errors import InputError
from graphbuild.store import GRAPH, TURTLE

REAL = ROOT / "data" / "plans" / "xiuzhou-2019.yaml"
TARGET = "https://w3id.org/policyplan/id/plan/lakeside-2020/1.1/target/"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The sample with 600 亩 made 700."""
    path = tmp_path / "edited.yaml"
    characters = SAMPLE.read_text("utf-8")
    assert characters.count("at_least: 600\n") == 1
    path.write_text(characters.replace("at_least: 600\n", "at_least: 700\n"), "utf-8")
    return path


@pytest.fixture(scope="module")
def two_plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the plan and of another one."""
    return build([REAL, REAL.with_name("yixian-2019.yaml")], tmp_path_factory.mktemp("two") / "build").out


@pytest.fixture
def edited_real(tmp_path: Path) -> Path:
    """A plan of the project with another word in its title."""
    path = tmp_path / "xiuzhou-2019.yaml"
    characters = REAL.read_text("utf-8")
    assert characters.count("en: 'Xiuzhou speeds up") == 1
    path.write_text(characters.replace("en: 'Xiuzhou speeds up", "en: 'Xiuzhou hastens"), "utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["diff", "--authorities", str(AUTHORITIES), *map(str, arguments)])


def test_the_same_differs_in_nothing(sample_build: Path) -> None:
    assert diff(SAMPLE, SAMPLE, AUTHORITIES).changes == ()
    assert diff(sample_build, SAMPLE, AUTHORITIES).changes == ()
    assert diff(sample_build, sample_build / GRAPH).changes == ()
    assert diff(sample_build / TURTLE, sample_build / GRAPH).changes == ()


def test_a_figure_that_changed(edited: Path) -> None:
    changes = diff(SAMPLE, edited, AUTHORITIES).changes
    assert [change.kind for change in changes] == ["changed"] * 3
    assert len({change.node for change in changes}) == 1
    assert '"700"' in {str(change.new) for change in changes}
    assert all(str(change.node).startswith(f"<{TARGET}") for change in changes)


def test_the_other_way_round_old_and_new_change_places(edited: Path) -> None:
    there, back = diff(SAMPLE, edited, AUTHORITIES).changes, diff(edited, SAMPLE, AUTHORITIES).changes
    assert [(each.old, each.new) for each in there] == [(each.new, each.old) for each in back]
    assert len(there) == 3


def test_what_only_one_side_has(sample_build: Path, tmp_path: Path) -> None:
    lines = (sample_build / GRAPH).read_text("utf-8").splitlines(keepends=True)
    gone = next(line for line in lines if "modalityAsWritten" in line)
    path = tmp_path / "less.nq"
    path.write_text("".join(line for line in lines if line != gone), "utf-8")
    (change,) = diff(sample_build, path).changes
    assert (change.kind, change.new) == ("removed", None)
    (change,) = diff(path, sample_build).changes
    assert (change.kind, change.old) == ("added", None)


def test_the_table_names_node_and_property_in_words(edited: Path) -> None:
    result = run(SAMPLE, edited)
    assert result.exit_code == 0
    assert "原文数值: 600 → 700" in result.output
    assert "3 changed" in result.output


def test_csv_and_json_tell_the_same(edited: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(SAMPLE, edited, "--format", "csv").output)))
    assert rows == json.loads(run(SAMPLE, edited, "--format", "json").output)
    assert [
        (row["change"], row["old"], row["new"]) for row in rows if row["property"].endswith("valueAsWritten")
    ] == [("changed", "600", "700")]


def test_the_exit_code_is_1_only_where_it_is_asked_for(edited: Path) -> None:
    assert run(SAMPLE, edited, "--exit-code").exit_code == 1
    assert run(SAMPLE, SAMPLE, "--exit-code").exit_code == 0
    assert "no difference" in run(SAMPLE, SAMPLE).output


def test_numbers_in_iris_sort_by_value_and_a_label_in_another_language_stands_in(
    tmp_path: Path,
) -> None:
    one, other = tmp_path / "one.ttl", tmp_path / "other.ttl"
    one.write_text("<x:part/9> <x:is> 1 . <x:part/10> <x:is> 1 .\n", "utf-8")
    other.write_text(
        "<x:part/9> <http://www.w3.org/2000/01/rdf-schema#label> '湖区'@zh ; <x:is> 2 .\n"
        "<x:part/10> <x:is> 2 .\n",
        "utf-8",
    )
    found = diff(one, other)
    nodes = [str(change.node) for change in found.changes if str(change.predicate) == "<x:is>"]
    assert nodes == ["<x:part/9>", "<x:part/10>"]
    assert found.label(NamedNode("x:part/9"), "en") == found.label(NamedNode("x:part/9"), "zh") == "湖区"
    assert found.label(NamedNode("x:part/10"), "zh") == ""


def test_blank_nodes_in_a_circle_are_named_too(tmp_path: Path) -> None:
    one, other = tmp_path / "one.ttl", tmp_path / "other.ttl"
    one.write_text("_:a <x:to> _:b . _:b <x:to> _:a ; <x:is> 1 .\n", "utf-8")
    other.write_text("_:c <x:to> _:d . _:d <x:to> _:c ; <x:is> 2 .\n", "utf-8")
    assert diff(one, one).changes == ()
    assert diff(one, other).changes != ()


def test_two_builds(edited: Path, sample_build: Path, tmp_path: Path) -> None:
    other = build([edited], tmp_path / "build", authorities=AUTHORITIES).out
    assert len(diff(sample_build, other).changes) == 3


@pytest.mark.parametrize(
    ("name", "content"), [("none.nq", None), ("broken.ttl", "<a> <b> ."), ("table.csv", "a,b\n")]
)
def test_what_cannot_be_read_is_told(
    name: str, content: str | None, tmp_path: Path, sample_build: Path
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(InputError) as caught:
        diff(sample_build, path)
    assert caught.value.faults[0].path == path
    assert run(sample_build, path).exit_code == 3


@pytest.mark.parametrize("file", [None, GRAPH, TURTLE])
def test_an_encoding_is_compared_with_its_own_plan(
    two_plans: Path, edited_real: Path, file: str | None
) -> None:
    whole = two_plans if file is None else two_plans / file
    assert diff(whole, REAL).changes == ()
    assert diff(REAL, whole).changes == ()
    changes = diff(whole, edited_real).changes
    assert [change.kind for change in changes] == ["changed"] * 2  # the title, which is the label too
    assert (str(changes[0].old)[:18], str(changes[0].new)[:16]) == ('"Xiuzhou speeds up', '"Xiuzhou hastens')


def test_what_only_a_build_infers_is_no_difference(tmp_path: Path) -> None:
    other = "https://example.org/id/"
    out = build([REAL], tmp_path / "build", base=other, remits=True).out
    for side in (out, out / GRAPH, out / TURTLE):
        assert diff(side, REAL).changes == ()


def test_what_mappings_say_is_no_difference(tmp_path: Path) -> None:
    out = build([REAL], tmp_path / "build", links=[ROOT / "data" / "links"]).out
    assert "skos:broadMatch" in (out / TURTLE).read_text("utf-8")
    for side in (out, out / TURTLE):
        assert diff(side, REAL).changes == ()


def test_a_plan_that_a_build_lacks_is_new(sample_build: Path) -> None:
    changes = diff(sample_build, REAL).changes
    assert {change.kind for change in changes} == {"added"}
    assert {change.graph.rsplit("/", 1)[-1] for change in changes} == {"xiuzhou-2019", "authorities"}


def test_what_is_not_there_is_told(sample_build: Path, tmp_path: Path) -> None:
    for sides in ((tmp_path / "nope", sample_build), (sample_build, tmp_path / "nope")):
        with pytest.raises(InputError, match="this is not there"):
            diff(*sides)
