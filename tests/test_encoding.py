"""How an encoding is read: its lines, its YAML, and the words for all that can be wrong with its form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import AUTHORITIES, SAMPLE
from pydantic import BaseModel

from graphbuild import model
from graphbuild.authorities import Authorities, read_authorities
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.encoding import read_encoding
from graphbuild.encoding.document import MAXIMUM_DEPTH, Document
from graphbuild.encoding.nearest import meant
from graphbuild.encoding.schema_faults import EXAMPLES, RULES
from graphbuild.encoding.spans import heading_extents
from graphbuild.encoding.walk import parts
from graphbuild.errors import Fault, InputError

CHARACTERS = SAMPLE.read_text("utf-8")
Lists = tuple[Authorities, Concepts]


@pytest.fixture(scope="module")
def lists() -> Lists:
    concepts = read_concepts()
    return read_authorities(AUTHORITIES, concepts), concepts


def faults(characters: str, folder: Path, lists: Lists) -> tuple[Fault, ...]:
    path = folder / "plan.yaml"
    path.write_text(characters, "utf-8")
    with pytest.raises(InputError) as caught:
        read_encoding(path, *lists)
    assert all(fault.path == path and fault.line is not None for fault in caught.value.faults)
    return caught.value.faults


# lines


def test_each_node_has_its_line() -> None:
    document = Document(SAMPLE)
    lines = CHARACTERS.splitlines()
    found = {location: document.line(location) for location in _locations(document.tree)}
    assert len(found) > 1000
    assert document.line(()) == 3  # below the comment
    keyed = {location: line for location, line in found.items() if isinstance(location[-1], str)}
    assert all(f"{location[-1]}:" in lines[line - 1] for location, line in keyed.items())


def test_a_node_that_is_not_there_has_the_line_of_the_nearest_above() -> None:
    document = Document(SAMPLE)
    assert document.line(("source", "size")) == document.line(("source",))
    assert document.line(("focus_areas", 9, "id")) == document.line(("focus_areas",))


def _locations(tree: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    steps: list[Any] = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
    for step in steps:
        yield (*above, step)
        if not isinstance(tree[step], str):
            yield from _locations(tree[step], (*above, step))


def test_the_tree_is_the_one_of_the_parser() -> None:
    assert Document(SAMPLE).tree == yaml.load(CHARACTERS, Loader=yaml.BaseLoader)  # noqa: S506


# YAML

SYNTAX = {
    "open quote": ('id: "x\n', "1:", "a quote is not closed", "close it"),
    "tab": ("id: x\nexpect:\n\tactions: 1\n", "3:1", "a tab stands here", "indent with spaces"),
    "open list": ("id: x\nvia: [1, 2\n", "2:6", "a list is not closed", "]"),
    "open mapping": ("id: {b: c\n", "1:5", "a mapping is not closed", "}"),
    "colon in a mapping": ("id: {b: c: d}\n", "1:10", "a mapping is not closed", "quote a text"),
    "colon in a value": ("id: b: c\n", "1:6", "a colon does not belong here", "quote a value"),
    "at sign": ("id: @x\n", "1:5", "no value begins with @", "quotes"),
    "no key": ("id: b\nc\nd: e\n", "3:1", "this is no key with its value", "write key: value"),
    "quote in a quote": ('id: "b "c" d"\n', "1:9", "no key begins here", "close the quotes"),
    "list in a key's line": ("id: - b\n", "1:5", "a list entry does not belong here", "line of its own"),
    "list out of line": ("via:\n  - b\n - c\n", "3:2", "no key begins here", "indentation"),
    "key out of line": (" id: b\nvia: d\n", "2:1", "not indented like the ones above", "start of its line"),
    "comma without a value": ("id: [,]\n", "1:6", "a value is missing here", "write it"),
    "backslash": ('id: "\\q"\n', "1:6", "this backslash means nothing", "single quotes"),
    "anchor": ("id: &x b\n", "1:5", "the anchor &x has no use here", "remove it"),
    "alias": ("id: *x\n", "1:5", "the alias *x stands for another part", "write that part out"),
    "alias as a key": ("*x : b\n", "1:1", "the alias *x stands for another part", "write that part out"),
    "tag": ("id: !!int 3\n", "1:5", "the tag !!int has no meaning here", "every value is read as text"),
    "list as a key": ("? [a]\n: b\n", "1:3", "a key is one word", "quote"),
    "key twice": ("id: 1\nvia: 2\nid: 3\n", "3:1", "the key 'id' stands in line 1 too", "keep one"),
    "no value": ("id:\n", "1:1", "'id' has no value", "give it one"),
    "two documents": ("id: b\n---\nid: c\n", "2:1", "a second document begins here", "one file is one plan"),
    "comment only": ("# nothing\n", "1", "the encoding says nothing", "graphbuild new plan"),
    "text only": ("lakeside\n", "1", "does not begin with a key", "graphbuild new plan"),
    "too deep": ("id: " + "[" * 30 + "\n", "1", f"more than {MAXIMUM_DEPTH} levels", "not so deep"),
    "far too deep": ("[" * 5000, "1:", f"more than {MAXIMUM_DEPTH} levels", "not so deep"),
    "control character": ("id: x\nvia: a\x07b\n", "2", "the invisible character U+0007", "remove it"),
    "line separator": ("id: x\u2028via: b\n", "1", "the invisible character U+2028", "remove it"),
    "Chinese colon": ("id: x\nkind：b\nvia: c\n", "2:5", "a Chinese colon stands", "the colon as :"),
    "Chinese colon in brackets": ("id: {zh：b}\n", "1:6", "'zh：b' has no value", "the colon as :"),
    "wide spaces": ("id:\n　 b: c\n  d: e\n", "2:1", "a wide or hard space", "plain spaces"),
    "hard space": ("id:\xa0x\nvia: b\n", "1:4", "a wide or hard space", "plain spaces"),
    "key of the next entry": (
        "via:\n- id: b\n  id: c\n",
        "3:3",
        "the key 'id' stands in line 2",
        "with - before",
    ),
    "another YAML": ("%YAML 1.3\n---\nid: b\n", "1:1", "this is no YAML", "mend"),
}


def test_there_are_as_many_cases_of_syntax_as_there_should_be() -> None:
    assert len(SYNTAX) == 34


@pytest.mark.parametrize("name", SYNTAX)
def test_what_is_no_encodings_yaml_is_told(name: str, tmp_path: Path) -> None:
    characters, place, what, remedy = SYNTAX[name]
    path = tmp_path / "plan.yaml"
    path.write_text(characters, "utf-8")
    with pytest.raises(InputError) as caught:
        Document(path)
    fault = caught.value.faults[0]
    assert str(fault).startswith(f"{path}:{place}")
    assert what in fault.what
    assert remedy in fault.remedy


def test_a_bomb_of_aliases_is_refused_at_once(tmp_path: Path) -> None:
    levels = ["a0: &a0 [x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 60)]
    path = tmp_path / "bomb.yaml"
    path.write_text("\n".join(levels), "utf-8")
    with pytest.raises(InputError, match="anchor"):
        Document(path)


def test_lone_carriage_returns_end_lines(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"id: b\rtitle: c\rlevel: d\r")
    document = Document(path)
    assert document.tree == {"id": "b", "title": "c", "level": "d"}
    assert document.line(("level",)) == 3


def test_a_file_that_the_system_refuses(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.symlink_to(path)
    with pytest.raises(InputError, match="cannot be read") as caught:
        Document(path)
    assert "you may read it" in caught.value.faults[0].remedy


def test_of_codes_that_are_as_near_the_one_that_begins_alike_is_meant() -> None:
    for known in (["cn-990121", "cn-990182"], ["cn-990182", "cn-990121"]):
        assert meant("cn-990122", known, "add it") == "did you mean 'cn-990121'? Else add it"


# what pydantic finds, in our words

TARGET = "    - id: talent\n      indicator: high-level-talent-attracted\n"
TYPES = {
    "extra_forbidden": ("modality: 力争", "modalty: 力争", "the key 'modalty' is unknown", "'modality'"),
    "extra_forbidden in a target": (
        TARGET,
        f"{TARGET}      quantity: 3\n",
        "'quantity' is unknown",
        "did you mean",
    ),
    "missing": ("class: build\n", "\n", "the key 'class' is missing", "add class: build"),
    "missing in a span": (
        "[120, 133]",
        "[120]",
        "'evidence' has one value",
        "write two, such as evidence: [",
    ),
    "missing in a range": (
        "[6.5, 7]",
        "[6.5]",
        "'between' has one value",
        "write two, such as between: [6.5",
    ),
    "string_pattern_mismatch": ("id: software-park", "id: Park", "'id' cannot be 'Park'", "single hyphens"),
    "string_pattern_mismatch in a number": ("at_least: 20", "at_least: 2万", "cannot be '2万'", "亿 and %"),
    "string_pattern_mismatch in a part": (
        "- id: '1.1'",
        "- id: one",
        "'id' cannot be 'one'",
        "such as 1 or 1.2",
    ),
    "string_pattern_mismatch in a file": (
        "file: lake",
        "file: a/lake",
        "'file' cannot be",
        "without a folder",
    ),
    "string_pattern_mismatch in a hash": ("sha256: 7", "sha256: z", "'sha256' cannot be", "64 hexadecimal"),
    "string_too_long": (
        "quote: '再建 2 座'",
        "quote: '" + "再" * 41 + "'",
        "more than 40 characters",
        "shorten",
    ),
    "string_too_short": ("creator: 文心远", "creator: ' '", "'creator' has no words", "remove the key"),
    "string_type": ("creator: 文心远", "creator: [a]", "'creator' is a list", "a single value"),
    "int_parsing": ("[120, 133]", "[12O, 133]", "'evidence' cannot be '12O'", "counted from 0"),
    "int_parsing elsewhere": ("year: 2021", "year: soon", "'year' cannot be 'soon'", "whole number"),
    "int_parsing_size": (
        "[120, 133]",
        f"[120, {'9' * 5000}]",
        "'evidence' cannot be '9999",
        "counted from 0",
    ),
    "int_type": ("[120, 133]", "[120, [133]]", "'evidence' cannot be a list", "counted from 0"),
    "greater_than_equal": ("year: 2021", "year: 1921", "'1921', less than 1949", "1949 or more"),
    "greater_than_equal in a span": ("[120, 133]", "[-1, 133]", "'-1', less than 0", "counted from 0"),
    "less_than_equal": ("year: 2021", "year: 20210", "'20210', more than 2100", "2100 or less"),
    "literal_error": ("status: reviewed", "status: reveiwed", "cannot be 'reveiwed'", "'reviewed'"),
    "literal_error far off": ("status: reviewed", "status: 好", "cannot be '好'", "one of reviewed, draft"),
    "literal_error in a target": (
        "milestone: designation",
        "milestone: designated",
        "'milestone' cannot be 'designated'",
        "'designation'",
    ),
    "tuple_type": ("[120, 133]", "120", "'evidence' is '120', and needs a list", "in brackets"),
    "too_long": ("[120, 133]", "[120, 133, 140]", "'evidence' has more than two values", "such as evidence"),
    "model_type": ("expect:\n", "expects: x\nexpect:\n", "the key 'expects' is unknown", "'expect'"),
    "model_type of a label": (
        "{zh: 健全科技金融",
        "健全科技金融\n      zhen: {zh: 健全",
        "keys of its own",
        "zh, en",
    ),
    "model_type of an entry": (
        TARGET,
        f"    - talent\n{TARGET}",
        "an entry of 'targets' is 'talent'",
        "quote",
    ),
    "value_error": ("at_least: 20\n", "\n", "here: none", "keep one, such as at_least: 40"),
}
"""Type of pydantic's error → what to replace in the sample, by what, and the words of fault and remedy."""
BESIDE: dict[str, int | str] = {
    "extra_forbidden in a target": 2,
    "missing": -2,
    "value_error": -3,
    "for two": "for: drills",
    "quote without evidence": 1,
}
"""Case → how many lines after the replacement the fault is told, or the words of its line."""


def line_of(name: str, old: str) -> int:
    beside = BESIDE.get(name, 0)
    words, after = (beside, 0) if isinstance(beside, str) else (old, beside)
    return CHARACTERS[: CHARACTERS.index(words)].count("\n") + 1 + after


@pytest.mark.parametrize(("characters", "told"), [(1079, 1), (1082, 0)])
def test_many_entries_beyond_the_end_are_one_fault(
    characters: int, told: int, tmp_path: Path, lists: Lists
) -> None:
    """Four entries end after the 1079th character, three after the 1082nd."""
    found = faults(CHARACTERS.replace("characters: 1121", f"characters: {characters}"), tmp_path, lists)
    assert sum("4 entries end after" in fault.what for fault in found) == told
    assert any("ends outside the text" in fault.what for fault in found) != told


def test_one_heading_too_far_is_told_once(tmp_path: Path, lists: Lists) -> None:
    found = faults(CHARACTERS.replace("evidence: [466, 472]", "evidence: [866, 872]", 1), tmp_path, lists)
    assert [fault.what for fault in found if "is not after" in fault.what] == [
        "the heading [632, 645] is not after the one before"
    ]


def test_there_are_as_many_cases_of_types_as_there_should_be() -> None:
    assert len(TYPES) == 29


@pytest.mark.parametrize("name", TYPES)
def test_a_wrong_form_is_told_in_plain_words(name: str, tmp_path: Path, lists: Lists) -> None:
    old, new, what, remedy = TYPES[name]
    found = faults(CHARACTERS.replace(old, new, 1), tmp_path, lists)
    fitting = [fault.line for fault in found if what in fault.what and remedy in fault.remedy]
    assert line_of(name, old) in fitting, [str(fault) for fault in found]
    assert not re.search(r"(?i)input should|value error|field required|extra inputs|pydantic", str(found))


RAISED_BY = {
    "model-fields": {"missing", "extra_forbidden"},
    "model": {"model_type"},
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "greater_than_equal", "less_than_equal"},
    "tuple": {"tuple_type", "missing", "too_long"},
    "literal": {"literal_error"},
    "function-after": {"value_error"},
    "tagged-union": set[str](),  # every target has one of the two tags
    "nullable": set[str](),  # whose inner schema tells
    "default": set[str](),
    "definitions": set[str](),
    "definition-ref": set[str](),
    "model-field": set[str](),
    "function-before": {"int_parsing"},
    "no-info": set[str](),  # a function that is given nothing besides the value
}
"""Kind of pydantic's core schema → the errors it makes of a tree of texts, lists and mappings."""


def test_every_error_that_the_model_can_make_has_a_case() -> None:
    kinds = set(_kinds(model.Plan.__pydantic_core_schema__))
    assert kinds <= set(RAISED_BY)
    assert set().union(*(RAISED_BY[kind] for kind in kinds)) == {name.split()[0] for name in TYPES}


def _kinds(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for key, below in schema.items():
            if key not in ("metadata", "serialization", "expected", "default", "cls", "config"):
                yield from _kinds(below)
    elif isinstance(schema, list):
        for below in schema:
            yield from _kinds(below)


def test_every_rule_of_the_model_has_a_remedy() -> None:
    source = "".join(path.read_text("utf-8") for path in sorted(Path(model.__file__).parent.glob("*.py")))
    messages = re.findall(r'raise ValueError\(\s*f?"(.*?)"\s*\)', source)
    assert len(messages) == len(RULES) == 7
    assert [[rule for rule in RULES if message.startswith(rule)] for message in messages] == [
        [rule] for rule in RULES
    ]


def test_every_key_that_can_be_missing_has_an_example() -> None:
    models = [each for each in vars(model).values() if isinstance(each, type) and issubclass(each, BaseModel)]
    required = {
        field.alias or name
        for each in models
        for name, field in each.model_fields.items()
        if field.is_required()
    }
    assert len(required) > 20
    assert required - set(EXAMPLES) == set()
    assert all(example.startswith(f"{key}:") for key, example in EXAMPLES.items())


# what needs no text

REFERENCES = {
    "focus area's topic": (
        "topic: wellbeing",
        "topic: wellbeings",
        "not in the code list topic",
        "'wellbeing'",
    ),
    "class of an action": ("class: cultivate", "class: cultivat", "code list action-class", "'cultivate'"),
    "kind of a cooperation": (
        "kind: paired-assistance",
        "kind: assistance",
        "cooperation-kind",
        "'paired-assistance'",
    ),
    "indicator of a target": ("indicator: park-rank", "indicator: park-ranks", "no indicator", "'park-rank'"),
    "indicator of another kind": (
        "indicator: park-rank",
        "indicator: every-town",
        "no indicator",
        "is a body",
    ),
    "place of a target": ("place: cn-990221", "place: cn-990222", "no place", "'cn-990221'"),
    "place of a rank": ("ranked_within: cn-990000", "ranked_within: cn-99", "no place", "places.csv"),
    "designation": (
        "designation: national-sanitary-town",
        "designation: safe-lakeside",
        "is a brand",
        "designation",
    ),
    "body of a responsibility": ("body: district-leaders", "body: leader", "no body", "bodies.csv"),
    "place of a cooperation": ("to: cn-990221", "to: cn-990101", "of a place with itself", "other place"),
    "via of a cooperation": (
        "via: [lakeside-qingling-park]",
        "via: [qingling-park]",
        "no place",
        "places.csv",
    ),
    "mention twice": (", slug: second", "", "mentioned here already", "'slug' of its own"),
    "for nobody": ("for: drills", "for: drill", "the measure has no 'drill'", "an action or target"),
    "for two": ("- id: fraud\n", "- id: drills\n", "'drills' is an action and a target", "another id"),
    "subset of nothing": (
        "subset_of: talent",
        "subset_of: talents",
        "no target is called 'talents'",
        "this measure",
    ),
    "subset of itself": ("subset_of: talent", "subset_of: talent-doctors", "is a subset of itself", "circle"),
    "number twice": ("- id: '1.2'", "- id: '1.1'", "the number '1.1' stands twice", "its own number"),
    "left out twice": ("[22, 36], reason", "[17, 20], reason", "this clause is left out twice", "keep one"),
    "figure outside its evidence": (
        "figure: [198, 202]",
        "figure: [181, 202]",
        "its evidence",
        "mend the offsets",
    ),
    "mention outside its action": (
        "evidence: [161, 163]",
        "evidence: [141, 143]",
        "of what names it",
        "offsets",
    ),
    "mention outside its part": (
        "evidence: [131, 133]",
        "evidence: [28, 30]",
        "the part 1 [",
        "where it belongs",
    ),
    "quote without evidence": (
        "rule: territory-of-place",
        "rule: territory-of-place\n      quote: 各镇",
        "no 'evidence' to stand at",
        "add evidence",
    ),
}


def test_there_are_as_many_cases_of_references_as_there_should_be() -> None:
    assert len(REFERENCES) == 22


@pytest.mark.parametrize("name", REFERENCES)
def test_a_reference_that_does_not_hold_is_told(name: str, tmp_path: Path, lists: Lists) -> None:
    old, new, what, remedy = REFERENCES[name]
    found = faults(CHARACTERS.replace(old, new, 1), tmp_path, lists)
    fitting = [fault.line for fault in found if what in fault.what and remedy in fault.remedy]
    assert line_of(name, old) in fitting, [str(fault) for fault in found]


def test_extents_reach_from_heading_to_heading(lists: Lists) -> None:
    plan = read_encoding(SAMPLE, *lists).plan
    extents = heading_extents(plan)
    assert list(extents) == ["1", "1.1", "1.2", "2", "2.1", "2.2"]
    assert extents["1"] == (120, 140)
    assert extents["2.2"][1] == plan.source.characters


def test_parts_stand_in_the_order_of_the_file(lists: Lists) -> None:
    encoding = read_encoding(SAMPLE, *lists)
    places = list(parts(encoding.plan))
    lines = [encoding.line(place.location) for place in places]
    assert len(lines) == 1 + 2 + 4 + 30 + 27 + 1 + 5 + 1 + 15
    assert [place.around.id for place in places[:1]] == ["lakeside-2020"]
