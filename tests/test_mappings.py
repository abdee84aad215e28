"""Mapping sets: what is written is read back the same, and what is broken is told with its line."""

from __future__ import annotations

import datetime
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest
from conftest import LINKS, ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.errors import Fault, InputError
from graphbuild.mappings import Mapping, MappingSet, read_mappings, write_mappings
from graphbuild.mappings.contradictions import contradictions
from graphbuild.mappings.mapping import (
    BROAD,
    CLOSE,
    COMPOSITE,
    EXACT,
    EXACT_KEY,
    JUSTIFICATIONS,
    KINDS,
    LEXICAL,
    MANUAL,
    NARROW,
    NO_TERM_FOUND,
    PREDICATES,
    REVIEW,
    SAME,
    Decision,
)
from graphbuild.mappings.read import mapping_files
from graphbuild.mappings.write import sssom

OURS, THEIRS = "https://example.org/ours/", "https://example.org/theirs/"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
PREFIXES = {"ours": OURS, "site": "https://example.org/", "theirs": THEIRS}
DAY = datetime.date(2024, 2, 29)


def mapping(one: str, other: str, predicate: str = EXACT, kind: str = "place", **more: object) -> Mapping:
    """A proposal from one of our things to one of theirs, by the last parts of their IRIs."""
    given: dict[str, object] = {"justification": LEXICAL, **more}
    address = other if other == NO_TERM_FOUND else f"{THEIRS}{other}"
    return Mapping(f"{OURS}{one}", one, predicate, address, other, kind, **given)  # type: ignore[arg-type]


def mapping_set(mappings: Sequence[Mapping], **more: object) -> MappingSet:
    values: dict[str, object] = {"id": "https://example.org/links/test", "prefixes": PREFIXES, **more}
    fixed = ("A test", CC_BY, f"{OURS}dataset", f"{THEIRS}dataset")
    names = ("title", "licence", "subject_source", "object_source")
    values = dict(zip(names, fixed, strict=True)) | values
    return MappingSet(mappings=tuple(sorted(mappings, key=lambda each: each.order)), **values)  # type: ignore[arg-type]


# ---- what is written is read

LABELS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=12)
LOCALS = st.text("abc123-._~/%中", min_size=1, max_size=6)
FEATURES = st.lists(
    st.builds(
        "{}={}".format,
        st.sampled_from(("unit", "label_zh", "code")),
        st.text("x=.1 界", min_size=1, max_size=4).map(lambda v: v.strip() or "y"),
    ),
    max_size=3,
).map(tuple)
NAMES = st.sampled_from(("甲", "Ann O'Hara", 'a "b"', "orcid:0000-0002-1825-0097"))
CONFIDENCE = st.none() | st.integers(0, 10_000).map(lambda each: Decimal(each) / 10_000)


@st.composite
def proposals(draw: st.DrawFn) -> Mapping:
    local = draw(LOCALS)
    address = draw(st.just(NO_TERM_FOUND) | st.just(f"{THEIRS}{draw(LOCALS)}"))
    return Mapping(
        f"{OURS}{local}",
        draw(LABELS),
        draw(st.sampled_from(PREDICATES)),
        address,
        draw(LABELS),
        draw(st.sampled_from(sorted(KINDS))),
        draw(st.sampled_from([each for each in JUSTIFICATIONS if each not in (MANUAL, REVIEW)])),
        draw(CONFIDENCE),
        draw(FEATURES),
        comment=draw(LABELS) or None,
    )


@st.composite
def sets(draw: st.DrawFn) -> MappingSet:
    found = {each.pair: each for each in draw(st.lists(proposals(), max_size=6))}
    decisions = [
        each.decided(
            draw(st.sampled_from(get_args(Decision))),
            draw(NAMES),
            draw(st.dates()),
            predicate=draw(st.sampled_from(PREDICATES)),
            comment=draw(LABELS) or None,
        )
        for each in found.values()
        if draw(st.booleans())
    ]
    title = draw(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
    return mapping_set([*found.values(), *decisions], title=title)


@given(sets(), st.randoms(use_true_random=False))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_whatever_the_order(
    tmp_path: Path, whole: MappingSet, order: random.Random
) -> None:
    path = tmp_path / "test.sssom.tsv"
    write_mappings(whole, path)
    written = path.read_bytes()
    assert read_mappings(path) == whole
    shuffled = list(whole.mappings)
    order.shuffle(shuffled)
    write_mappings(replace(whole, mappings=tuple(shuffled)), path)
    assert path.read_bytes() == written


EXACTLY = f"""\
#curie_map:
#  ours: {OURS}
#  plan: https://w3id.org/policyplan/ontology#
#  site: https://example.org/
#  theirs: {THEIRS}
#mapping_set_id: https://example.org/links/test
#mapping_set_title: A test
#sssom_version: '1.1'
#license: {CC_BY}
#object_source: theirs:dataset
#subject_source: ours:dataset
"""
ROWS = (
    {"id": "a", "class": "Place", "by": CLOSE, "to": "theirs:x", "label": "x", "why": LEXICAL}
    | {"confidence": "0.91", "other": "code=same|label_zh=exact"},
    {"id": "a", "class": "Place", "by": CLOSE, "not": "Not", "to": "theirs:x", "label": "x", "why": MANUAL}
    | {"author": "甲", "date": "2024-02-29", "comment": "no"},
    {
        "id": "b",
        "class": "Measure",
        "by": EXACT,
        "to": NO_TERM_FOUND,
        "label": NO_TERM_FOUND,
        "why": COMPOSITE,
    },
    {"id": "b", "class": "Measure", "by": EXACT, "to": NO_TERM_FOUND, "label": NO_TERM_FOUND, "why": REVIEW}
    | {"reviewer": "乙", "reviewed": "2024-02-29", "agreement": "0.0"},
    {"id": "c", "class": "Place", "by": SAME, "to": "theirs:y", "label": "y", "why": MANUAL}
    | {"orcid": "orcid:0000-0002-1825-0097", "date": "2024-02-29"},
)
"""What stands in the rows below; the label of a subject is its id here."""
LAYOUT = (
    "id id class by not to label why orcid author none reviewer date reviewed confidence agreement "
    "other comment"
)
COLUMNS = (
    "subject_id subject_label subject_category predicate_id predicate_modifier object_id object_label "
    "mapping_justification author_id author_label reviewer_id reviewer_label mapping_date review_date "
    "confidence reviewer_agreement other comment"
)


def sample() -> MappingSet:
    """A rejected, an unsure and an accepted mapping; the last without a proposal."""
    one = mapping("a", "x", CLOSE, confidence=Decimal("0.910"), features=("code=same", "label_zh=exact"))
    gap = mapping("b", NO_TERM_FOUND, kind="measure", justification=COMPOSITE)
    by_hand = mapping("c", "y").decided("accepted", "orcid:0000-0002-1825-0097", DAY, predicate=SAME)
    decided = [one.decided("rejected", "甲", DAY, comment="no"), gap.decided("unsure", "乙", DAY)]
    return mapping_set([one, gap, *decided, by_hand])


def test_an_exact_file() -> None:
    head, found, table = sssom(sample()).partition(COLUMNS.split()[0])
    assert head == EXACTLY
    columns, *rows = (line.split("\t") for line in f"{found}{table}".splitlines())
    assert columns == COLUMNS.split()
    expected = [[row.get(part, "") for part in LAYOUT.split()] for row in ROWS]
    for cells in expected:
        cells[0], cells[2] = f"ours:{cells[0]}", f"plan:{cells[2]}"
    assert rows == expected


def test_the_order_of_the_rows_of_a_file_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "test.sssom.tsv"
    head, columns, *rows = sssom(sample()).rsplit("\n", 7)[:-1]
    path.write_text("\n".join([head, columns, *reversed(rows), ""]), "utf-8")
    found = read_mappings(path)
    assert found.mappings == sample().mappings
    assert found.lines == (17, 16, 15, 14, 13)


def test_the_library_reads_the_file_as_we_mean_it(tmp_path: Path) -> None:
    from sssom_pydantic import read

    path = tmp_path / "test.sssom.tsv"
    write_mappings(sample(), path)
    mappings, _, found, errors = read(path, return_errors=True)
    assert errors == []
    assert (str(found.license), len(mappings)) == (CC_BY, 5)
    negated = [each.subject.curie for each in mappings if each.negated]
    unsure = [each.subject.curie for each in mappings if each.reviewer_agreement == 0]
    assert (negated, unsure) == (["ours:a"], ["ours:b"])
    assert [str(each.mapping_date) for each in by_hand(mappings)] == ["2024-02-29", "2024-02-29"]


def by_hand(mappings: Sequence[object]) -> list[object]:
    return [each for each in mappings if each.justification.curie == MANUAL]  # type: ignore[attr-defined]


def test_an_iri_without_prefix_gets_one(tmp_path: Path) -> None:
    path = tmp_path / "test.sssom.tsv"
    whole = mapping_set([mapping("a", "deep/x"), mapping("b", "other#y")], prefixes={})
    write_mappings(whole, path)
    found = read_mappings(path)
    assert found.mappings == whole.mappings
    assert found.prefixes == {"ns1": OURS, "ns2": THEIRS, "ns3": f"{THEIRS}deep/", "ns4": f"{THEIRS}other#"}
    assert sssom(found) == path.read_text("utf-8")


def test_a_source_that_is_a_namespace_has_no_prefix_of_its_own(tmp_path: Path) -> None:
    whole = mapping_set([mapping("a", "x")], prefixes={})
    text = sssom(replace(whole, object_source=THEIRS))
    assert f"#  ns2: {THEIRS}\n" in text
    assert "#object_source: 'ns2:'\n" in text
    assert "ns3" not in text
    path = tmp_path / "test.sssom.tsv"
    path.write_text(text, "utf-8")
    assert sssom(read_mappings(path)) == text


HOSTILE = (
    "a\ttab",
    "two\nlines",
    "a\r\nb",
    "\r",
    'a "quoted" word',
    '"',
    " spaces around ",
    "#no comment",
    "\u202eright to left\u2066",
    "\x1b[31mred\x07",
    "\u2028\x85\x0b",
    "a|b;c,d",
    "=1+1",
)


@pytest.mark.parametrize("label", HOSTILE)
def test_a_hostile_label_changes_nothing_else(tmp_path: Path, label: str) -> None:
    path = tmp_path / "test.sssom.tsv"
    one = replace(mapping("a", "x"), subject_label=label, object_label=label, comment=label)
    whole = mapping_set([one, one.decided("accepted", "甲", DAY, comment=label), mapping("b", "y")])
    write_mappings(whole, path)
    found = read_mappings(path)
    assert found == whole
    assert found.line(found.mappings[-1]) == path.read_bytes().count(b"\n")


def test_a_bom_and_crlf_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "test.sssom.tsv"
    text = sssom(sample())
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert read_mappings(path) == sample()


# ---- what is broken is told

ROW = "ours:d\t丁\tplan:Place\tskos:exactMatch\t\ttheirs:z\tZ\tsemapv:LexicalMatching" + "\t" * 10
BROKEN = {
    "no header": (
        lambda text: text.partition("subject_id")[1] + text.partition("subject_id")[2],
        1,
        "no header",
    ),
    "no YAML": (lambda text: text.replace("#license: ", "#license: [", 1), 10, "no YAML"),
    "a key that is not kept": (lambda text: f"#colour: red\n{text}", 1, "'colour' is not kept"),
    "a key twice": (lambda text: f"#license: {CC_BY}\n{text}", 10, "license stands here twice"),
    "no licence": (lambda text: text.replace(f"#license: {CC_BY}\n", ""), 1, "license is missing"),
    "a licence of words": (
        lambda text: text.replace(f"#license: {CC_BY}", "#license: free"),
        9,
        "no IRI: 'free'",
    ),
    "another version": (lambda text: text.replace("'1.1'", "'0.9'"), 8, "SSSOM 0.9"),
    "a prefix twice": (
        lambda text: text.replace("#  site:", f"#  ours: {OURS}\n#  site:"),
        4,
        "'ours' stands",
    ),
    "a prefix of SKOS": (
        lambda text: text.replace("#  site:", "#  skos: https://a.b/\n#  site:"),
        4,
        "'skos' has",
    ),
    "two prefixes": (
        lambda text: text.replace("#  site:", f"#  o: {OURS}\n#  site:"),
        1,
        "two prefixes stand",
    ),
    "no table": (lambda text: text.partition("subject_id")[0] + "\n", 12, "there is no table"),
    "nothing below": (lambda text: text.partition("subject_id")[0], 12, "there is no table"),
    "an unknown column": (
        lambda text: text.replace("\tother\t", "\tcolour\t", 1),
        12,
        "'colour' is not kept",
    ),
    "a column twice": (lambda text: text.replace("\tother\t", "\tcomment\t", 1), 12, "stands here twice"),
    "a column too few": (
        lambda text: "\n".join(
            line if line[:1] == "#" else line.partition("\t")[2] for line in text.split("\n")
        ),
        12,
        "no column subject_id",
    ),
    "a cell too few": (lambda text: text + ROW[:-1] + "\n", 18, "17 cells instead of 18"),
    "a cell too many": (lambda text: text + ROW + "\t\n", 18, "19 cells instead of 18"),
    "an open quote": (lambda text: text + ROW.replace("丁", '"丁') + "\n", 18, "no TSV"),
    "a huge field": (lambda text: text + ROW.replace("丁", "丁" * 200_000) + "\n", 18, "no TSV"),
    "an unknown prefix": (
        lambda text: text + ROW.replace("theirs:", "whose:") + "\n",
        18,
        "'whose:z' has no prefix",
    ),
    "a whole IRI": (
        lambda text: text + ROW.replace("theirs:z", "https://a.b/c") + "\n",
        18,
        "'https://a.b/c' has no prefix",
    ),
    "an IRI with a space": (
        lambda text: text + ROW.replace("theirs:z", "theirs:z z") + "\n",
        18,
        "is no IRI",
    ),
    "an unknown predicate": (
        lambda text: text + ROW.replace("exactMatch", "sameMatch") + "\n",
        18,
        "'skos:sameMatch' is none",
    ),
    "a predicate that is not kept": (
        lambda text: text + ROW.replace("exactMatch", "relatedMatch") + "\n",
        18,
        "relatedMatch",
    ),
    "an unknown justification": (
        lambda text: text + ROW.replace("Lexical", "Magical") + "\n",
        18,
        "MagicalMatching",
    ),
    "an unknown kind": (
        lambda text: text + ROW.replace("plan:Place", "plan:Plan") + "\n",
        18,
        "'plan:Plan' is no kind",
    ),
    "no kind": (lambda text: text + ROW.replace("plan:Place", "") + "\n", 18, "None is no kind"),
    "no subject": (lambda text: text + ROW.removeprefix("ours:d") + "\n", 18, "subject_id is empty"),
    "an empty row": (lambda text: text + "\t" * 17 + "\n", 18, "is empty"),
    "itself": (lambda text: text + ROW.replace("theirs:z", "ours:d") + "\n", 18, "the same"),
    "a modifier that is none": (
        lambda text: text + ROW.replace("Match\t\t", "Match\tNever\t") + "\n",
        18,
        "'Never'",
    ),
    "a proposal that denies": (
        lambda text: text + ROW.replace("Match\t\t", "Match\tNot\t") + "\n",
        18,
        "cannot be negated",
    ),
    "a decision of nobody": (
        lambda text: text + ROW.replace(LEXICAL, MANUAL) + "\n",
        18,
        "no author or no date",
    ),
    "a decision with a reviewer": (
        lambda text: text.replace("甲\t\t\t2024-02-29", "甲\t\t乙\t2024-02-29", 1),
        14,
        "one who does not belong to it",
    ),
    "a review that agrees": (
        lambda text: text + ROW.replace(LEXICAL, REVIEW) + "\n",
        18,
        "does not say unsure",
    ),
    "no probability": (lambda text: text + ROW[:-3] + "1.2\t\t\t\n", 18, "confidence is '1.2'"),
    "no number": (lambda text: text + ROW[:-3] + "high\t\t\t\n", 18, "confidence is 'high'"),
    "no day": (lambda text: text.replace("2024-02-29", "2023-02-29", 1), 14, "mapping_date is '2023-02-29'"),
    "an agreement alone": (lambda text: text + ROW[:-2] + "0\t\t\n", 18, "only a review"),
    "features that are none": (lambda text: text + ROW[:-1] + "same\t\n", 18, "'same' is no feature"),
    "a second proposal": (
        lambda text: text + ROW + "\n" + ROW.replace("exact", "close") + "\n",
        19,
        "the first is in line 18",
    ),
    "a second decision": (
        lambda text: text + text.split("\n")[13].replace("甲", "乙") + "\n",
        18,
        "a second decision on this pair",
    ),
    "an unknown source": (
        lambda text: text.replace("theirs:dataset", "whose:dataset"),
        1,
        "object_source: 'whose:dataset'",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, kind: str) -> None:
    breaks, line, words = BROKEN[kind]
    path = tmp_path / "test.sssom.tsv"
    text = sssom(sample())
    broken = breaks(text)
    assert broken != text
    path.write_text(broken, "utf-8")
    with pytest.raises(InputError) as raised:
        read_mappings(path)
    found = [fault for fault in raised.value.faults if words in fault.what]
    assert [(fault.path, fault.line) for fault in found] == [(path, line)]
    assert all(fault.remedy for fault in raised.value.faults)


def test_the_ways_to_break_a_file_are_counted() -> None:
    assert len(BROKEN) == 43


def test_all_faults_of_the_rows_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "test.sssom.tsv"
    path.write_text(sssom(sample()) + ROW[1:] + "\n" + ROW.replace("plan:Place", "?") + "\n", "utf-8")
    with pytest.raises(InputError) as raised:
        read_mappings(path)
    assert [fault.line for fault in raised.value.faults] == [18, 19]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (replace(mapping("a", "x"), subject_label="a\x00"), "NUL"),
        (replace(mapping("a", "x"), comment="\ud800"), "no text"),
        (mapping("a", "x", predicate="skos:relatedMatch"), "relatedMatch"),
        (mapping("a", "x", features=("a|b",)), "no feature"),
        (mapping("a", "x", confidence=Decimal(2)), "no probability"),
        (mapping("a", "x", justification=MANUAL), "do not belong together"),
        (mapping("a", "x").decided("accepted", "a|b", DAY), "names nobody"),
        (mapping("a", "x").decided("accepted", " a", DAY), "names nobody"),
        (replace(mapping("a", "x"), object=f"{THEIRS}a b"), "no IRI"),
    ],
)
def test_what_could_not_be_read_is_not_written(tmp_path: Path, wrong: Mapping, words: str) -> None:
    path = tmp_path / "test.sssom.tsv"
    path.write_text("kept", "utf-8")
    with pytest.raises(InputError, match=words):
        write_mappings(mapping_set([wrong]), path)
    assert path.read_text("utf-8") == "kept"


def test_a_pair_has_one_proposal(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="two proposals"):
        write_mappings(mapping_set([mapping("a", "x"), mapping("a", "x", CLOSE)]), tmp_path / "a.sssom.tsv")


def test_the_files_of_folders(tmp_path: Path) -> None:
    assert [path.name for path in mapping_files([LINKS])] == ["gazetteer.sssom.tsv", "goals.sssom.tsv"]
    assert mapping_files([LINKS / "goals.sssom.tsv"]) == [LINKS / "goals.sssom.tsv"]
    with pytest.raises(InputError, match="the mapping set 'goals' is in"):
        mapping_files([LINKS, copied(LINKS / "goals.sssom.tsv", tmp_path / "goals.sssom.tsv")])
    with pytest.raises(InputError, match="names no graph"):
        mapping_files([copied(LINKS / "goals.sssom.tsv", tmp_path / "Goals.sssom.tsv")])
    with pytest.raises(InputError, match="no mappings here"):
        mapping_files([tmp_path / "nowhere"])


def copied(path: Path, to: Path) -> Path:
    to.write_bytes(path.read_bytes())
    return to


def test_two_hash_seeds_write_the_same_bytes() -> None:
    program = (
        "import sys; sys.path[:0] = ['tests']; from test_mappings import sample; "
        "from graphbuild.mappings.write import sssom; sys.stdout.buffer.write(sssom(sample()).encode())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4242")
    }
    assert made == {sssom(sample()).encode()}


# ---- contradictions


def accepted(one: str, other: str, by: str = "甲", predicate: str = EXACT, **more: object) -> Mapping:
    return mapping(one, other, **more).decided("accepted", by, DAY, predicate=predicate)


def rejected(one: str, other: str, by: str = "乙", predicate: str = EXACT) -> Mapping:
    return mapping(one, other).decided("rejected", by, DAY, predicate=predicate)


def named(name: str, *rows: Mapping, **more: object) -> MappingSet:
    """A set as if it had been read: the rows stand from line 2 on, in their order."""
    whole = mapping_set(rows, path=Path(f"{name}.sssom.tsv"), **more)
    return replace(whole, lines=tuple(range(2, 2 + len(rows))))


def back(one: str, other: str, decision: str = "accepted", by: str = "甲") -> Mapping:
    """A decision from one of their things to one of a third graph."""
    made = mapping("a", "x").decided(decision, by, DAY)  # type: ignore[arg-type]
    return replace(made, subject=f"{THEIRS}{one}", object=f"https://example.org/third/{other}")


THIRD = {"subject_source": f"{THEIRS}dataset", "object_source": "https://example.org/third/dataset"}


def test_sound_mappings_contradict_nothing() -> None:
    sound = named("one", accepted("a", "x"), rejected("a", "y"), accepted("b", "y", predicate=CLOSE))
    other = named("two", back("x", "t"), back("y", "u"), **THIRD)
    unsure = named("three", mapping("a", "x").decided("unsure", "乙", DAY), mapping("b", "x"))
    assert contradictions([sound, other, unsure]) == []
    assert (
        contradictions([named("one", accepted("a", "x", predicate=CLOSE)), named("two", rejected("a", "x"))])
        == []
    )


def only(faults: list[Fault]) -> Fault:
    (fault,) = faults
    return fault


def test_accepted_by_one_and_rejected_by_another() -> None:
    fault = only(contradictions([named("one", accepted("a", "x")), named("two", rejected("a", "x"))]))
    assert (str(fault.path), fault.line) == ("two.sssom.tsv", 2)
    assert fault.what == (
        f"by 乙: {OURS}a → {THEIRS}x is rejected as skos:exactMatch, and accepted in one.sssom.tsv:2 by 甲"
    )
    close = named("two", rejected("a", "x", predicate=CLOSE))
    assert len(contradictions([named("one", accepted("a", "x")), close])) == 1


@pytest.mark.parametrize(
    ("one", "other", "count"), [(EXACT, BROAD, 1), (BROAD, NARROW, 1), (EXACT, SAME, 0), (CLOSE, BROAD, 0)]
)
def test_predicates_that_exclude_each_other(one: str, other: str, count: int) -> None:
    sets = [
        named("one", accepted("a", "x", predicate=one)),
        named("two", accepted("a", "x", predicate=other)),
    ]
    assert len(contradictions(sets)) == count


def test_a_rejection_against_a_chain_names_the_chain() -> None:
    third = replace(mapping("a", "x"), object="https://example.org/third/t").decided("rejected", "丙", DAY)
    sets = [
        named("one", accepted("a", "x")),
        named("two", back("x", "t"), **THIRD),
        named("three", third, object_source="https://example.org/third/dataset"),
    ]
    fault = only(contradictions(sets))
    assert (str(fault.path), fault.line) == ("three.sssom.tsv", 2)
    chain = (
        f"{OURS}a → {THEIRS}x (one.sssom.tsv:2 by 甲), "
        f"{THEIRS}x → https://example.org/third/t (two.sssom.tsv:2 by 甲)"
    )
    assert fault.what.endswith(f"is rejected as skos:exactMatch, and follows from {chain}")
    assert contradictions(sets[1:]) == contradictions(sets[::2]) == []


def test_two_things_of_one_graph_become_one() -> None:
    fault = only(contradictions([named("one", accepted("a", "x"), accepted("b", "x"))]))
    assert f"{OURS}a and {OURS}b are two things of {OURS}dataset, and become one by" in fault.what
    assert fault.line == 3
    across = [named("one", accepted("a", "x")), named("two", accepted("a", "y"))]
    assert f"{THEIRS}x and {THEIRS}y are two things" in only(contradictions(across)).what
    close = named("one", accepted("a", "x"), accepted("b", "x", predicate=CLOSE))
    assert contradictions([close]) == []


def test_a_graph_may_be_mapped_to_itself() -> None:
    itself = {"object_source": f"{OURS}dataset"}
    chain = [accepted("a", "x"), back("x", "t")]
    chain[1] = replace(chain[1], object=f"{OURS}t")
    assert contradictions([named("one", *chain, **itself)]) == []


def test_namesakes_whose_codes_differ() -> None:
    """龙泉市 is 331181, 龙泉驿区 is 510112."""
    one = accepted("place/cn-331181", "place/cn-510112")
    assert "is 331181" in only(contradictions([named("one", one)])).what
    assert contradictions([named("one", accepted("place/cn-331181", "place/cn-331181"))]) == []
    bodies = named("one", accepted("body/a", "body/b", kind="body"))
    assert contradictions([bodies]) == []
    codes = {f"{OURS}body/a": "331181", f"{THEIRS}body/b": "510112"}
    assert "is 510112" in only(contradictions([bodies], codes)).what


@pytest.mark.parametrize("feature", ["code=differs", "division=differs", "territory=differs"])
def test_what_spoke_against_an_accepted_match(feature: str) -> None:
    proposal = mapping("a", "x", features=("label_zh=exact", feature), justification=EXACT_KEY)
    both = named("one", proposal, proposal.decided("accepted", "甲", DAY))
    assert feature in only(contradictions([both])).what
    weaker = named("one", proposal, proposal.decided("accepted", "甲", DAY, predicate=CLOSE))
    program = replace(proposal, kind="program")
    assert contradictions([weaker]) == []
    assert contradictions([named("one", program, program.decided("accepted", "甲", DAY))]) == []


def test_nothing_and_something_in_one_graph() -> None:
    gap = mapping("a", NO_TERM_FOUND)
    none = named("one", gap.decided("accepted", "甲", DAY))
    assert (
        "that there is none in one.sssom.tsv:2"
        in only(contradictions([none, named("two", accepted("a", "x", by="乙", predicate=CLOSE))])).what
    )
    elsewhere = named("two", accepted("a", "x"), object_source="https://example.org/third/dataset")
    assert contradictions([none, elsewhere]) == []
    assert contradictions([named("one", gap, accepted("a", "x"))]) == []


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.booleans()),
        max_size=6,
        unique_by=lambda each: each[:2],
    ),
    st.randoms(use_true_random=False),
)
@settings(deadline=None)
def test_the_order_of_sets_and_rows_changes_no_finding(
    rows: list[tuple[str, str, bool]], order: random.Random
) -> None:
    sets = [
        named(f"set-{place}", accepted(one, other) if yes else rejected(one, other))
        for place, (one, other, yes) in enumerate(rows)
    ]
    shuffled = list(sets)
    order.shuffle(shuffled)
    assert contradictions(shuffled) == contradictions(sets)
