"""The JSON Schema of encodings: sound, true of the sample, and as strict as an editor can be."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from conftest import DRAFT, ROOT, SAMPLE

from graphbuild.cli import main
from graphbuild.concepts import read_concepts
from graphbuild.schema import DIALECT, IDENTIFIER, schema, schema_file

jsonschema = pytest.importorskip("jsonschema", reason="jsonschema, which checks the schema, is not installed")
ENCODINGS = [SAMPLE, DRAFT, *sorted((ROOT / "data" / "plans").glob("*.yaml"))]


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    return schema(read_concepts())


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(SAMPLE.read_text("utf-8"))
    return loaded


def errors(described: dict[str, Any], tree: Any) -> list[str]:
    """What an editor would underline; it reads numbers as numbers."""
    found = jsonschema.Draft202012Validator(described).iter_errors(tree)
    return sorted(f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in found)


def test_the_schema_is_one(described: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(described)
    assert (described["$schema"], described["$id"]) == (DIALECT, IDENTIFIER)
    assert described["title"] == "The encoding of a plan"


@pytest.mark.parametrize("path", ENCODINGS, ids=lambda path: path.stem)
def test_an_encoding_fits(path: Path, described: dict[str, Any]) -> None:
    assert errors(described, yaml.safe_load(path.read_text("utf-8"))) == []


def target(tree: dict[str, Any], identifier: str) -> dict[str, Any]:
    measures = [measure for area in tree["focus_areas"] for measure in area["measures"]]
    found: dict[str, Any] = next(
        each for measure in measures for each in measure["targets"] if each["id"] == identifier
    )
    return found


BROKEN: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "unknown key": (lambda tree: tree.update(colour="blue"), "'colour' was unexpected"),
    "missing key": (lambda tree: tree.pop("territory"), "'territory' is a required property"),
    "unknown class": (
        lambda tree: tree["focus_areas"][0]["measures"][0]["actions"][0].update({"class": "make"}),
        "'make' is not one of",
    ),
    "unknown topic": (lambda tree: tree["focus_areas"][0].update(topic="lakes"), "'lakes' is not one of"),
    "unknown reason": (lambda tree: tree["left_out"][0].update(reason="dull"), "'dull' is not one of"),
    "unknown modality": (lambda tree: target(tree, "talent").update(modality="也许"), "'也许' is not one of"),
    "unknown kind of cooperation": (
        lambda tree: tree["focus_areas"][0]["measures"][1]["cooperations"][0].update(kind="x"),
        "'x' is not one of",
    ),
    "no comparator": (
        lambda tree: target(tree, "talent").pop("at_least"),
        "is not valid under any of the given schemas",
    ),
    "two comparators": (lambda tree: target(tree, "talent").update(at_most=3), "is valid under each of"),
    "number that is none": (
        lambda tree: target(tree, "talent").update(at_least="many"),
        "'many' does not match",
    ),
    "milestone with a figure": (
        lambda tree: target(tree, "air").update(at_least=3),
        "'at_least' was unexpected",
    ),
    "long quote": (lambda tree: target(tree, "talent").update(quote="长" * 41), "is too long"),
    "half a span": (lambda tree: tree.update(evidence=[0]), "[0] is too short"),
    "span with words": (lambda tree: tree.update(evidence=["a", "b"]), "'a' is not of type 'integer'"),
    "null": (lambda tree: tree.update(creator=None), "None is not of type 'string', 'number'"),
    "id that is no slug": (lambda tree: tree.update(id="Lake Side"), "'Lake Side' does not match"),
}


def test_there_are_as_many_broken_encodings_as_there_should_be() -> None:
    assert len(BROKEN) == 16


BROKEN_DRAFT: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "outcome without a year": (lambda tree: tree["outcomes"][0].pop("period"), "'period' is a required"),
    "outcome without a figure": (lambda tree: tree["outcomes"][0].pop("exactly"), "not valid under any"),
    "rule that is no slug": (lambda tree: tree["outcomes"][0].update(found_by="Rule 1"), "does not match"),
    "unknown list of proposals": (lambda tree: tree["proposed"].update(brands=[]), "'brands' was unexpected"),
    "unknown kind of program": (
        lambda tree: tree["proposed"]["programs"][0].update(kind="plan"),
        "'plan' is not one of",
    ),
    "unknown kind of place": (
        lambda tree: tree["proposed"]["places"][0].update(kind="lake"),
        "'lake' is not one of",
    ),
    "unknown kind of body": (
        lambda tree: tree["proposed"]["bodies"][0].update(kind="bureau"),
        "'bureau' is not one of",
    ),
    "unknown direction": (
        lambda tree: tree["proposed"]["indicators"][0].update(better="more"),
        "'more' is not one of",
    ),
    "factor that is no number": (
        lambda tree: tree["proposed"]["units"][1].update(factor="many"),
        "'many' does not match",
    ),
}


@pytest.mark.parametrize("name", BROKEN_DRAFT)
def test_a_broken_draft_does_not_fit(name: str, described: dict[str, Any]) -> None:
    assert len(BROKEN_DRAFT) == 9
    breaks, words = BROKEN_DRAFT[name]
    tree = yaml.safe_load(DRAFT.read_text("utf-8"))
    breaks(tree)
    found = errors(described, tree)
    assert [error for error in found if words in error], found


def test_the_keys_that_only_drafts_have_are_described(described: dict[str, Any]) -> None:
    models = described["$defs"]
    assert models["Bilingual"]["required"] == ["zh"]
    assert "draft" in models["Bilingual"]["properties"]["en"]["description"]
    assert "extract" in models["Action"]["properties"]["found_by"]["description"]
    assert "draft" in described["properties"]["proposed"]["description"]
    assert set(models["Proposed"]["properties"]) == {"indicators", "programs", "places", "bodies", "units"}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_encoding_does_not_fit(name: str, described: dict[str, Any], sample: dict[str, Any]) -> None:
    breaks, words = BROKEN[name]
    tree = copy.deepcopy(sample)
    breaks(tree)
    found = errors(described, tree)
    assert [error for error in found if words in error], found


def test_the_code_lists_are_closed(described: dict[str, Any]) -> None:
    concepts = read_concepts()
    models = described["$defs"]
    assert models["Action"]["properties"]["class"]["enum"] == list(concepts.names("action-class"))
    assert models["LeftOut"]["properties"]["reason"]["enum"] == list(concepts.names("left-out-reason"))
    assert models["Cooperation"]["properties"]["kind"]["enum"] == list(concepts.names("cooperation-kind"))
    assert models["FocusArea"]["properties"]["topic"]["enum"] == list(concepts.names("topic"))
    for model, key, scheme in (
        ("Responsibility", "role", "responsibility-role"),
        ("MilestoneTarget", "milestone", "milestone-kind"),
        ("Dated", "basis", "basis"),
        ("QuantityTarget", "level", "government-level"),
    ):
        assert set(models[model]["properties"][key]["enum"]) == set(concepts.names(scheme)), key
    ties = {"based-on", "implements"}
    assert (
        set(models["PlaceMention"]["properties"]["as"]["enum"])
        == set(concepts.names("mention-relation")) - ties
    )
    programs = models["ProgramMention"]["properties"]["as"]["enum"]
    assert set(programs) == set(concepts.names("mention-relation"))


def test_no_null_and_no_default_is_left(described: dict[str, Any]) -> None:
    nodes = list(_nodes(described))
    assert len(nodes) > 200
    assert [node for node in nodes if node.get("type") == "null" or "default" in node] == []


def test_every_model_is_described(described: dict[str, Any]) -> None:
    without = {name for name, model in described["$defs"].items() if "description" not in model}
    assert without <= {"Bilingual", "PlaceMention"}  # whose keys say all


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for below in node.values():
            yield from _nodes(below)
    elif isinstance(node, list):
        for below in node:
            yield from _nodes(below)


# the command


def test_the_command_writes_the_schema(tmp_path: Path) -> None:
    expected = schema_file(read_concepts())
    assert json.loads(expected)["$id"] == IDENTIFIER
    shown = CliRunner().invoke(main, ["schema"])
    assert (shown.exit_code, shown.stdout) == (0, expected)
    path = tmp_path / "encoding.json"
    written = CliRunner().invoke(main, ["schema", "-o", str(path)])
    assert (written.exit_code, written.stdout) == (0, "")
    assert path.read_text("utf-8") == expected


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["schema", "-o", str(tmp_path / "no" / "encoding.json")])
    assert done.exit_code == 4
    assert "the schema cannot be written" in done.stderr
