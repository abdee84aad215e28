"""The template of an encoding: what the text shows is in it, and what is left to fill in has its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from conftest import AUTHORITIES, SAMPLE, SAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.authorities import Authorities, read_authorities
from graphbuild.cli import main
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.encoding import read_encoding
from graphbuild.errors import InputError, UsageError
from graphbuild.model import Measure
from graphbuild.new import new, outline
from graphbuild.text import PlanText, clauses, read_text
from graphbuild.verify import verify

TEXT = SAMPLES / "lakeside-2020.txt"
Lists = tuple[Authorities, Concepts]


@pytest.fixture(scope="module")
def lists() -> Lists:
    concepts = read_concepts()
    return read_authorities(AUTHORITIES, concepts), concepts


@pytest.fixture(scope="module")
def text() -> PlanText:
    return read_text(TEXT)


def empty_lines(template: str) -> list[int]:
    """The lines whose key has no value: neither there, nor indented below."""
    lines = template.splitlines()
    without = [
        number for number, line in enumerate(lines, 1) if re.match(r"^ *[a-z0-9]+:(?: *| +#.*)$", line)
    ]
    above = [
        number
        for number in without
        if re.match(r"^ *(?:title|period|source|name|focus_areas|measures):$", lines[number - 1])
    ]
    return sorted(set(without) - set(above))


def told_lines(path: Path, lists: Lists) -> list[int | None]:
    with pytest.raises(InputError) as caught:
        read_encoding(path, *lists)
    assert all(fault.what.endswith("has no value") for fault in caught.value.faults)
    return [fault.line for fault in caught.value.faults]


def filled(template: str) -> str:
    """The template with what a user fills in."""
    values = {
        "en": "Lakeside",
        "territory": "cn-990101",
        "level": "county",
        "year": "2020",
        "from": "建区二十周年",
        "zh": "湖滨区",
        "file": "lakeside-2020.txt",
        "sha256": "0" * 64,
        "characters": "100",
        "evidence": "[0, 15]",
    }
    lines = template.splitlines()
    for number in empty_lines(template):
        key = lines[number - 1].strip().partition(":")[0]
        lines[number - 1] = lines[number - 1].partition(":")[0] + f": {values[key]}"
    return "\n".join(lines) + "\n"


def test_each_empty_value_is_told_with_its_line(text: PlanText, tmp_path: Path, lists: Lists) -> None:
    path = tmp_path / "plan.yaml"
    template = new("lakeside-2020", text)
    path.write_text(template, "utf-8")
    assert (
        len(empty_lines(template)) == 5 + 6
    )  # English names of the title, two focus areas and four measures
    assert told_lines(path, lists) == empty_lines(template)


def test_a_template_without_a_text_leaves_more_empty(tmp_path: Path, lists: Lists) -> None:
    path = tmp_path / "plan.yaml"
    template = new("lakeside-2020")
    path.write_text(template, "utf-8")
    assert len(empty_lines(template)) == 10
    assert told_lines(path, lists) == empty_lines(template)


@pytest.mark.parametrize("with_text", [True, False])
def test_a_filled_template_is_an_encoding(
    with_text: bool, text: PlanText, tmp_path: Path, lists: Lists
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(filled(new("lakeside-2020", text if with_text else None)), "utf-8")
    plan = read_encoding(path, *lists).plan
    assert (plan.id, plan.status, plan.territory) == ("lakeside-2020", "draft", "cn-990101")


def test_the_outline_is_the_one_of_the_encoding(text: PlanText, tmp_path: Path, lists: Lists) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(filled(new("lakeside-2020", text)), "utf-8")
    template, sample = read_encoding(path, *lists), read_encoding(SAMPLE, *lists).plan
    assert [(area.id, area.evidence) for area in template.plan.focus_areas] == [
        (area.id, area.evidence) for area in sample.focus_areas
    ]
    assert [(measure.id, measure.evidence) for _, measure in template.plan.measures()] == [
        (measure.id, measure.evidence) for _, measure in sample.measures()
    ]
    assert template.plan.source == sample.source
    assert template.plan.evidence == sample.evidence
    assert verify(template, text) == []


def test_the_spans_of_all_other_clauses_are_noted_and_no_words(text: PlanText) -> None:
    template = new("lakeside-2020", text)
    noted = {(int(start), int(end)) for start, end in re.findall(r"(\d+)–(\d+)", template)}
    headings = [
        span
        for area in outline(text.characters)
        for span in ((area.start, area.end), *((each.start, each.end) for each in area.below))
    ]
    others = {
        span
        for span in clauses(text.characters)[1:]
        if not any(start <= span[0] < end for start, end in headings)
    }
    assert noted == others
    assert "力争引进云水市外" not in template


def test_the_commented_lists_are_those_of_a_measure() -> None:
    comment = new("lakeside-2020").partition("# A measure also has these lists")[2].partition("\n")[2]
    lists = yaml.load(re.sub(r"(?m)^# {3}", "", comment), Loader=yaml.BaseLoader)  # noqa: S506
    measure = Measure.model_validate(
        {"id": "1.1", "name": {"zh": "甲", "en": "A"}, "evidence": ["0", "1"], **lists}
    )
    keys = {"actions", "targets", "baselines", "outcomes", "responsibilities", "cooperations", "left_out"}
    assert set(lists) == keys
    quoted = [*measure.targets, *measure.baselines, *measure.outcomes, *measure.responsibilities]
    assert [(len(each.quote or ""), each.id) for each in quoted if each.evidence] == [
        (each.evidence[1] - each.evidence[0], each.id) for each in quoted if each.evidence
    ]


OUTLINES = {
    "Chinese and Arabic numbers": (
        "一、甲\n- 1. 乙。丙。\n- 2. 丁。\n二、戊\n- 1. 己。",
        [("甲", ["乙", "丁"]), ("戊", ["己"])],
    ),
    "numbers in brackets": ("一、甲\n（一）乙\n（二）丙。丁\n1. 戊。", [("甲", ["乙", "丙"])]),
    "chapters": ("第一章 甲\n一、乙\n（一）丙\n第二部分 丁", [("甲", ["乙"]), ("丁", [])]),
    "one level": ("1. 甲\n2．乙\n3、丙", [("甲", []), ("乙", []), ("丙", [])]),
    "a long line is no heading": (f"一、甲\n1. {'乙' * 41}。\n2. 丙。", [("甲", ["丙"])]),
    "a decimal is no number": ("一、甲\n2.5 亿元\n1. 乙。", [("甲", ["乙"])]),
    "a measure before the first focus area": ("1. 甲。\n一、乙\n1. 丙。", [("乙", ["丙"])]),
    "no headings": ("甲，乙。", []),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_an_outline(name: str) -> None:
    characters, expected = OUTLINES[name]
    found = outline(characters)
    assert [(area.words, [each.words for each in area.below]) for area in found] == expected
    headings = [each for area in found for each in (area, *area.below)]
    assert [characters[each.start : each.end] for each in headings] == [each.words for each in headings]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(st.sampled_from("一、二1.2（）。，：甲'\"#{}[]: \n\u3000-&*!|%@"), min_size=1, max_size=60))
def test_the_template_of_any_text_is_yaml(characters: str) -> None:
    template = new("plan", PlanText(Path("a 'b' #c.txt"), characters, "0" * 64))
    tree = yaml.load(template, Loader=yaml.BaseLoader)  # noqa: S506
    assert tree["source"]["file"] == "a 'b' #c.txt"
    assert int(tree["source"]["characters"]) == len(characters)


@pytest.mark.parametrize(
    "identifier", ["Lakeside", "lake side", "lake_side", "", "-lake", "湖滨", "lake/side"]
)
def test_an_id_that_is_no_slug(identifier: str) -> None:
    with pytest.raises(UsageError, match="cannot be the id of a plan"):
        new(identifier)


# the command


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments])


def test_the_command_writes_a_file_named_for_the_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("lakeside-2020", "--text", str(TEXT))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "graphbuild build lakeside-2020.yaml" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["lakeside-2020.yaml"]
    assert (tmp_path / "lakeside-2020.yaml").read_text("utf-8") == new("lakeside-2020", read_text(TEXT))


def test_the_command_writes_to_stdout() -> None:
    done = run("lakeside-2020", "-o", "-")
    assert (done.exit_code, done.stdout) == (0, new("lakeside-2020"))


def test_a_file_that_is_there_is_kept_without_force(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("mine", "utf-8")
    done = run("lakeside-2020", "-o", str(path))
    assert done.exit_code == 2
    assert f"{path}: this file is there already" in done.stderr
    assert "--force" in done.stderr
    assert path.read_text("utf-8") == "mine"
    assert run("lakeside-2020", "-o", str(path), "--force").exit_code == 0
    assert path.read_text("utf-8").startswith("# The encoding of a plan.")
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]


def test_a_file_is_put_in_place_whole(tmp_path: Path) -> None:
    path, old = tmp_path / "plan.yaml", tmp_path / "old.yaml"
    path.write_text("mine", "utf-8")
    old.hardlink_to(path)
    assert run("lakeside-2020", "-o", str(path), "--force").exit_code == 0
    assert old.read_text("utf-8") == "mine"


FAILURES = {
    "id": (("Lake Side",), 2, "cannot be the id of a plan"),
    "text that is not there": (("lake", "--text", "nowhere.txt"), 3, "nowhere.txt: the text is not there"),
    "folder that is not there": (("lake", "-o", "no/such/lake.yaml"), 4, "the template cannot be written"),
    "no id": ((), 2, "Missing argument 'ID'"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_has_its_exit_code(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, code, words = FAILURES[name]
    monkeypatch.chdir(tmp_path)
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert words in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("mine", "utf-8")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    done = run("lakeside-2020", "-o", str(path), "--force")
    assert done.exit_code == 4
    assert "No space left on device" in done.stderr
    assert path.read_text("utf-8") == "mine"
    assert [each.name for each in tmp_path.iterdir()] == ["plan.yaml"]
