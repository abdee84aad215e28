"""Every way in which an encoding can be wrong ends in a message with file, line and remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import AUTHORITIES, SAMPLE
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.authorities import Authorities, read_authorities
from graphbuild.concepts import Concepts, read_concepts
from graphbuild.encoding import Encoding, read_encoding
from graphbuild.errors import Fault, InputError

CHARACTERS = SAMPLE.read_text("utf-8")


def line_of(words: str, nth: int = 1) -> int:
    """The line (from 1) of the nth place where the sample says the words."""
    lines = [number for number, line in enumerate(CHARACTERS.splitlines(), 1) if words in line]
    return lines[nth - 1]


def instead(old: str, new: str) -> Callable[[], bytes]:
    """The sample with one text replaced, where it stands first."""

    def changed() -> bytes:
        assert old in CHARACTERS
        return CHARACTERS.replace(old, new, 1).encode()

    return changed


def given_bytes(raw: bytes) -> Callable[[], bytes]:
    return lambda: raw


# name → bytes of the file, line of the fault (None: no line), words of what is wrong, words of the remedy
CASES: dict[str, tuple[Callable[[], bytes], int | None, str, str]] = {
    "unknown key": (
        instead("territory:", "teritory:"),
        line_of("territory:"),
        "the key 'teritory' is unknown",
        "did you mean 'territory'?",
    ),
    "missing key": (instead("level: county\n", ""), 3, "the key 'level' is missing", "add level:"),
    "unknown place": (
        instead("territory: cn-990101", "territory: cn-990109"),
        line_of("territory:"),
        "no place is called 'cn-990109'",
        "did you mean 'cn-990101'?",
    ),
    "a name for an id": (
        instead("indicator: high-level-talent-attracted", "indicator: 引进高层次人才数"),
        line_of("indicator: high-level-talent-attracted"),
        "'indicator' cannot be '引进高层次人才数'",
        "did you mean high-level-talent-attracted? Else write it with a-z",
    ),
    "another name for the id of a place": (
        instead("{id: cn-990100, as: scope", "{id: 云水, as: scope"),
        line_of("{id: cn-990100, as: scope"),
        "'id' cannot be '云水'",
        "did you mean cn-990100?",
    ),
    "a thing of another kind": (
        instead("publisher: {body: cpc-lakeside,", "publisher: {body: cn-990101,"),
        line_of("publisher:"),
        "no body is called 'cn-990101'",
        "'cn-990101' is a place: name a body",
    ),
    "unknown concept": (
        instead("reason: byline", "reason: bylin"),
        line_of("reason: byline"),
        "'bylin' is not in the code list left-out-reason",
        "did you mean 'byline'?",
    ),
    "unknown modality": (
        instead("modality: 力争", "modality: 立争"),
        line_of("modality: 力争"),
        "the modality '立争' is in no code list",
        "add the word to concepts.ttl",
    ),
    "unknown unit": (
        instead("unit: 亩", "unit: 畝"),
        line_of("unit: 亩"),
        "nobody defined the unit '畝'",
        "add it to units.csv",
    ),
    "no number": (
        instead("at_least: 20\n", "at_least: twenty\n"),
        line_of("at_least: 20"),
        "'at_least' cannot be 'twenty'",
        "in digits",
    ),
    "no comparator": (instead("at_least: 20\n", "\n"), None, "exactly one comparator", "keep one"),
    "two comparators": (
        instead("at_least: 20\n", "at_least: 20\n      at_most: 30\n"),
        None,
        "here: at_least and at_most",
        "keep one",
    ),
    "duplicate id": (
        instead("- id: specialised-enterprises\n", "- id: software-park\n"),
        None,
        "'software-park' stands",
        "another id",
    ),
    "deadline before the plan": (
        instead("year: 2021", "year: 2011"),
        line_of("year: 2021"),
        "the deadline 2011 is before the plan (2020)",
        "a past result is an outcome",
    ),
    "year that is none": (
        instead("period: {year: 2020", "period: {year: next"),
        line_of("period:"),
        "'year' cannot be 'next'",
        "whole number in digits",
    ),
    "year with an underscore": (
        instead("period: {year: 2020", "period: {year: 2_020"),
        line_of("period:"),
        "'year' cannot be '2_020'",
        "whole number in digits",
    ),
    "full-width number": (
        instead("at_least: 20\n", "at_least: ２０\n"),
        line_of("at_least: 20"),
        "'at_least' cannot be '２０'",
        "in digits",
    ),
    "publisher inferred from nothing": (
        instead("basis: inferred, from: '作者单位:中共湖滨区委办公室',", "basis: inferred,"),
        line_of("publisher:"),
        "what is inferred says 'from' what words",
        "add from:",
    ),
    "span outside the text": (
        instead("evidence: [1105, 1119]", "evidence: [1105, 9119]"),
        line_of("publisher:"),
        "ends outside the text of 1121 characters",
        "mend the offsets",
    ),
    "number of characters that is too small": (
        instead("characters: 1121", "characters: 112"),
        line_of("source:"),
        "entries end after the 112 characters",
        "1120 or more",
    ),
    "span that ends before it starts": (
        instead("evidence: [120, 133]", "evidence: [133, 120]"),
        line_of("evidence: [120, 133]"),
        "a span ends after it starts",
        "",
    ),
    "span of one offset": (
        instead("evidence: [120, 133]", "evidence: [120]"),
        line_of("evidence: [120, 133]"),
        "'evidence'",
        "two",
    ),
    "heading out of order": (
        instead("evidence: [140, 146]", "evidence: [131, 137]"),
        line_of("evidence: [140, 146]"),
        "is not after the one before",
        "order",
    ),
    "count that does not hold": (
        instead("actions: 30", "actions: 31"),
        line_of("actions: 30"),
        "31 actions expected, 30 found",
        "expect",
    ),
    "measure of another focus area": (
        instead("- id: '1.1'", "- id: '3.1'"),
        line_of("- id: '1.1'"),
        "'3.1'",
        "begin it with 1.",
    ),
    "quote of another length": (
        instead("quote: ", "quote: 全"),
        line_of("quote: "),
        "characters, its span",
        "exactly as it stands",
    ),
    "hash that is none": (
        instead("sha256: 7", "sha256: X"),
        line_of("sha256:"),
        "'sha256'",
        "64 hexadecimal digits",
    ),
    "syntax error": (given_bytes(b"id: x\n  bad: [1,\n"), 2, "", "mend"),
    "UTF-16": (lambda: CHARACTERS.encode("utf-16"), 1, "looks like UTF-16", "iconv -f UTF-16"),
    "GB18030": (lambda: CHARACTERS.encode("gb18030"), 4, "looks like GB18030", "UTF-8"),
    "empty": (given_bytes(b""), None, "is empty", "restore"),
    "blank": (given_bytes(b" \n\n"), None, "is empty", "restore"),
    "too large": (lambda: b"a" * 10_000_001, None, "more than 10 MB", "right file"),
}


@pytest.fixture(scope="module")
def lists() -> tuple[Authorities, Concepts]:
    concepts = read_concepts()
    return read_authorities(AUTHORITIES, concepts), concepts


def faults(raw: bytes, folder: Path, lists: tuple[Authorities, Concepts]) -> tuple[Fault, ...]:
    path = folder / "plan.yaml"
    path.write_bytes(raw)
    with pytest.raises(InputError) as caught:
        read_encoding(path, *lists)
    assert caught.value.exit_code == 3
    assert all(fault.path == path for fault in caught.value.faults)
    return caught.value.faults


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert len(CASES) == 33


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_told(name: str, tmp_path: Path, lists: tuple[Authorities, Concepts]) -> None:
    content, line, what, remedy = CASES[name]
    found = faults(content(), tmp_path, lists)
    fitting = [fault for fault in found if what in fault.what and remedy in fault.remedy]
    assert fitting, [str(fault) for fault in found]
    assert line is None or line in [fault.line for fault in fitting], [str(fault) for fault in fitting]


def test_no_place_of_another_prefecture_is_proposed(
    tmp_path: Path, lists: tuple[Authorities, Concepts]
) -> None:
    (found,) = faults(instead("territory: cn-990101", "territory: cn-909101")(), tmp_path, lists)
    assert found.remedy.startswith("add it to places.csv")


def test_all_faults_of_a_file_are_told_at_once_in_order(
    tmp_path: Path, lists: tuple[Authorities, Concepts]
) -> None:
    raw = CHARACTERS.replace("unit: 亩", "unit: 畝").replace("reason: byline", "reason: none", 1)
    found = faults(raw.encode(), tmp_path, lists)
    assert [fault.line for fault in found] == sorted(fault.line or 0 for fault in found)
    assert len(found) == 2


def test_a_file_that_is_not_there(tmp_path: Path, lists: tuple[Authorities, Concepts]) -> None:
    with pytest.raises(InputError, match="not there") as caught:
        read_encoding(tmp_path / "lake.yaml", *lists)
    assert "graphbuild new lake" in caught.value.faults[0].remedy


def test_a_folder_is_no_encoding(tmp_path: Path, lists: tuple[Authorities, Concepts]) -> None:
    with pytest.raises(InputError, match="folder"):
        read_encoding(tmp_path, *lists)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_byte_order_mark_and_other_line_ends_change_nothing(
    mark: str, end: str, tmp_path: Path, lists: tuple[Authorities, Concepts]
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes((mark + CHARACTERS.replace("\n", end)).encode())
    assert read_encoding(path, *lists).plan == read_encoding(SAMPLE, *lists).plan


def test_every_scalar_is_text(tmp_path: Path, lists: tuple[Authorities, Concepts]) -> None:
    plan = read_encoding(SAMPLE, *lists).plan
    numbers = {
        target.id: target.numbers
        for _, measure in plan.measures()
        for target in measure.targets
        if hasattr(target, "numbers")
    }
    assert ("3.050",) in numbers.values()
    assert ("6.5", "7") in numbers.values()


def read(raw: bytes) -> Encoding | InputError:
    concepts = read_concepts()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        path.write_bytes(raw)
        try:
            return read_encoding(path, read_authorities(AUTHORITIES, concepts), concepts)
        except InputError as error:
            return error


@settings(derandomize=True, deadline=None, max_examples=150)
@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_clear_error(raw: bytes) -> None:
    found = read(raw)
    assert isinstance(found, InputError)
    assert all(fault.what and fault.remedy for fault in found.faults)


@settings(derandomize=True, deadline=None, max_examples=120)
@given(st.integers(0, len(CHARACTERS)), st.text(st.characters(exclude_categories=["Cs"]), max_size=4))
def test_a_damaged_sample_is_read_or_told(position: int, put: str) -> None:
    found = read((CHARACTERS[:position] + put + CHARACTERS[position + len(put) :]).encode())
    assert isinstance(found, Encoding) or all(fault.what and fault.remedy for fault in found.faults)
