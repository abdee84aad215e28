"""``graphbuild link`` on the command line: what it writes and keeps, what it says, and how it ends."""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from graph_server import serving
from shuffled import other_iri, shuffled

from graphbuild.cli import main
from graphbuild.errors import InputError
from graphbuild.files import MAXIMUM_BYTES
from graphbuild.link.entity import Entity
from graphbuild.link.linking import Links, Proposal
from graphbuild.link.propose import LABEL, mapping_set
from graphbuild.mappings import Mapping, read_mappings, write_mappings
from graphbuild.mappings.mapping import NO_TERM_FOUND

DAY = datetime.date(2024, 5, 6)
OTHER = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://x.example.org/1> a skos:Concept ; skos:prefLabel "城镇登记失业率"@zh .
<https://x.example.org/2> a skos:Concept ; skos:prefLabel "潮汐能装机容量"@zh .
"""


def run(*arguments: str | Path, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, ["link", *map(str, arguments)])


@pytest.fixture
def copy(sample_build: Path, tmp_path: Path) -> Path:
    return shuffled(sample_build / "graph.nq", tmp_path / "copy.nq")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "other.sssom.tsv"


def test_the_proposals_are_written_and_can_be_read(sample_build: Path, copy: Path, out: Path) -> None:
    done = run(copy, "--build", sample_build, "-o", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "read with the vocabulary graphbuild" in done.stderr
    read = read_mappings(out)
    pairs = {mapping.pair for mapping in read.mappings if mapping.predicate == "skos:exactMatch"}
    subjects = {subject for subject, _ in pairs}
    assert len(subjects) >= 60
    assert {(subject, other_iri(subject)) for subject in subjects} <= pairs
    keyed = [one for one in read.mappings if one.justification == "semapv:UnspecifiedMatching"]
    assert {one.features for one in keyed} == {("code=same",)}
    assert {one.confidence for one in keyed} == {Decimal(1)}
    others = [one for one in read.mappings if one.justification == "semapv:CompositeMatching"]
    assert len(others) >= 40
    assert all(0 < (one.confidence or 0) < 1 and len(one.features) > 1 for one in others)


def test_two_runs_give_the_same_bytes(sample_build: Path, copy: Path, tmp_path: Path) -> None:
    digests = set()
    for seed in ("0", "1"):
        out = tmp_path / seed / "other.sssom.tsv"
        out.parent.mkdir()
        command = [
            sys.executable,
            "-m",
            "graphbuild",
            "link",
            str(copy),
            "--build",
            str(sample_build),
            "-o",
            str(out),
        ]
        subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True)
        digests.add(hashlib.sha256(out.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_a_table_on_stdout(sample_build: Path, copy: Path) -> None:
    done = run(copy, "--build", sample_build, "--format", "csv", "--kind", "body")
    lines = done.stdout.splitlines()
    assert lines[0] == "kind,label,relation,other_label,confidence,features,subject,object"
    assert len(lines) > 5
    assert {line.partition(",")[0] for line in lines[1:]} == {"body"}


def test_fitting_to_few_things_says_that_it_is_not_done(sample_build: Path, copy: Path) -> None:
    plain = run(copy, "--build", sample_build, "--format", "csv")
    done = run(copy, "--build", sample_build, "--format", "csv", "--train")
    assert (done.exit_code, done.stdout) == (0, plain.stdout)
    assert "too few to fit the model to" in done.stderr
    assert "too few" not in plain.stderr


def test_a_set_of_more_than_ten_megabytes_can_be_read_and_written_again(tmp_path: Path) -> None:
    out = tmp_path / "other.sssom.tsv"
    left = Entity("program", "https://w3id.org/policyplan/id/program/x", zh="湖畔读书节" * 60)
    pairs = [replace(left, iri=f"https://x.example.org/{number}") for number in range(12_000)]
    proposals = tuple(Proposal(left, one, "exact", 0.7, ("name=same",), "name") for one in pairs)
    links = Links(proposals, (), 0, 0)
    write_mappings(mapping_set(links, (one.iri for one in pairs), out, source="other.ttl"), out)
    assert out.stat().st_size > MAXIMUM_BYTES
    read = read_mappings(out)
    assert len(read.mappings) == len(pairs)
    assert mapping_set(links, (one.iri for one in pairs), out, source="other.ttl").mappings == read.mappings


def test_a_set_that_nobody_can_review_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuild.mappings.read.MAXIMUM_BYTES", 10)
    monkeypatch.setattr("graphbuild.mappings.read.LARGEST", 20)
    (tmp_path / "other.sssom.tsv").write_text("#" * 30, "utf-8")
    with pytest.raises(InputError, match="30 bytes") as raised:
        read_mappings(tmp_path / "other.sssom.tsv")
    assert "--kind" in (raised.value.faults[0].remedy or "")


def test_what_has_no_counterpart_is_recorded(sample_build: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "other.ttl").write_text(OTHER, "utf-8")
    assert run(tmp_path / "other.ttl", "--build", sample_build, "-o", out).exit_code == 0
    none = [mapping for mapping in read_mappings(out).mappings if mapping.object == NO_TERM_FOUND]
    assert len(none) >= 5
    assert {mapping.kind for mapping in none} == {"indicator"}


# decisions stay


def decided(mapping: Mapping, decision: str, author: str = "Li") -> Mapping:
    return mapping.decided(decision, author, DAY)  # type: ignore[arg-type]


def test_decisions_stay_when_it_runs_again(sample_build: Path, copy: Path, out: Path) -> None:
    assert run(copy, "--build", sample_build, "-o", out).exit_code == 0
    first = read_mappings(out)
    chosen = [one for one in first.mappings if one.predicate == "skos:exactMatch"][:3]
    kinds = ("accepted", "rejected", "unsure")
    decisions = [decided(one, kind) for one, kind in zip(chosen, kinds, strict=True)]
    gone = replace(chosen[0], object="https://x.example.org/gone", comment=None)
    lone = decided(replace(chosen[1], object="https://x.example.org/by-hand"), "rejected")
    more = (*first.mappings, *decisions, gone, decided(gone, "rejected"), lone)
    write_mappings(replace(first, mappings=more), out)
    before = out.read_bytes()
    assert run(copy, "--build", sample_build, "-o", out).exit_code == 0
    assert out.read_bytes() == before
    stale = replace(chosen[2], object="https://x.example.org/stale")
    write_mappings(replace(first, mappings=(*more, stale)), out)
    assert run(copy, "--build", sample_build, "-o", out).exit_code == 0
    assert out.read_bytes() == before


def test_an_accepted_match_by_hand_takes_the_place_of_none(tmp_path: Path) -> None:
    out = tmp_path / "other.sssom.tsv"
    lone = Entity("program", "https://w3id.org/policyplan/id/program/reading", zh="湖畔读书节")
    links = Links((), (lone,), 0, 0)
    write_mappings(mapping_set(links, ["https://x.example.org/1"], out, source="other.ttl"), out)
    (none,) = read_mappings(out).mappings
    assert none.object == NO_TERM_FOUND
    by_hand = decided(replace(none, object="https://x.example.org/1"), "accepted")
    write_mappings(replace(read_mappings(out), mappings=(none, by_hand)), out)
    assert mapping_set(links, ["https://x.example.org/1"], out, source="other.ttl").mappings == (by_hand,)


def test_labels_are_shown_in_one_line_of_some_length(tmp_path: Path) -> None:
    out = tmp_path / "other.sssom.tsv"
    hostile = Entity(
        "program", "https://w3id.org/policyplan/id/program/x", zh="水\x00\t\n\u202e务" + "局" * 1_000_000
    )
    right = replace(hostile, iri="https://x.example.org/1")
    links = Links((Proposal(hostile, right, "exact", 0.7, ("name=same",), "name"),), (), 0, 0)
    write_mappings(mapping_set(links, [right.iri], out, source="other.ttl"), out)
    (one,) = read_mappings(out).mappings
    assert one.subject_label.startswith("水 务局")
    assert len(one.subject_label) == len(one.object_label) == LABEL
    assert one.justification == "semapv:LexicalMatching"


def test_both_sides_are_counted(sample_build: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.ttl"
    other.write_text(OTHER, "utf-8")
    done = run(other, "--build", sample_build, "--format", "csv")
    assert done.exit_code == 0, done.stderr
    counted = re.search(
        r"([\d,]+) things here and ([\d,]+) there: .*; without a counterpart "
        r"([\d,]+) here and ([\d,]+) there",
        done.stderr,
    )
    assert counted is not None
    here, there, alone_here, alone_there = (int(each.replace(",", "")) for each in counted.groups())
    rows = done.stdout.splitlines()[1:]
    assert alone_there == there - len({row.rsplit(",", 1)[1] for row in rows})
    assert alone_here < here


# how it ends


def test_3_a_vocabulary_that_finds_nothing(sample_build: Path, tmp_path: Path) -> None:
    out = tmp_path / "self.sssom.tsv"
    other = tmp_path / "other.ttl"
    other.write_text(OTHER, "utf-8")
    done = run(other, "--build", sample_build, "-o", out, "--vocabulary", "skos", "--kind", "measure")
    assert done.exit_code == 3
    assert "the vocabulary skos finds nothing to link in it of the kind measure" in done.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        ([], "there is nothing to do"),
        (["other.ttl"], "go nowhere"),
        (["other.ttl", "--check"], "exclude each other"),
        (["other.ttl", "-o", "other.tsv"], "cannot name a set"),
        (["other.ttl", "-o", "Other One.sssom.tsv"], "cannot name a set"),
        (["other.ttl", "--format", "table", "--vocabulary", "nowhere"], "no vocabulary"),
        (["other.ttl", "--format", "table", "--threshold", "2"], "threshold"),
    ],
)
def test_2_the_options(sample_build: Path, tmp_path: Path, arguments: list[str], what: str) -> None:
    (tmp_path / "other.ttl").write_text(OTHER, "utf-8")
    given = [str(tmp_path / each) if each.startswith(("other.t", "Other")) else each for each in arguments]
    done = run(*given, "--build", sample_build)
    assert done.exit_code == 2
    assert what in done.stderr


def test_2_without_the_extra(sample_build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuild.cli.link.NEEDED", ("splink", "no_such_module"))
    done = run("other.ttl", "--build", sample_build, "--format", "table")
    assert done.exit_code == 2
    assert "no_such_module" in done.stderr
    assert "pip install -e '.[link]'" in done.stderr


def test_3_input_that_cannot_be_read_leaves_the_file(sample_build: Path, out: Path, tmp_path: Path) -> None:
    out.write_text("mine", "utf-8")
    (tmp_path / "broken.ttl").write_text("<urn:a> <urn:b> .", "utf-8")
    (tmp_path / "vocabulary.yaml").write_text("classes: {}\n", "utf-8")
    cases = [
        run(tmp_path / "broken.ttl", "--build", sample_build, "-o", out),
        run(tmp_path / "none.ttl", "--build", sample_build, "-o", out),
        run(tmp_path / "broken.ttl", "--build", tmp_path, "-o", out),
        run(sample_build, "--build", sample_build, "-o", out, "--vocabulary", tmp_path / "vocabulary.yaml"),
        run(sample_build, "--build", sample_build, "-o", out),  # what is there is no set of mappings
    ]
    with serving("refusing") as (url, _):
        cases.append(run(url, "--build", sample_build, "-o", out))
    assert [case.exit_code for case in cases] == [3] * 6
    assert all("→" in case.stderr and "Traceback" not in case.stderr for case in cases)
    assert re.search(r"broken\.ttl:1", cases[0].stderr)
    assert "there is no build here" in cases[2].stderr  # though a graph is
    (tmp_path / "broken.ttl").unlink()
    remote = '{"@context": "https://x.example.org/context", "@id": "urn:a", "name": "x"}'
    (tmp_path / "broken.jsonld").write_text(remote, "utf-8")
    done = run(tmp_path / "broken.jsonld", "--build", sample_build, "-o", out)
    assert (done.exit_code, "put the context itself into the file" in done.stderr) == (3, True)
    assert out.read_text("utf-8") == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"broken.jsonld", "vocabulary.yaml", out.name}


def test_4_the_disk_is_in_the_way(sample_build: Path, tmp_path: Path) -> None:
    done = run(sample_build, "--build", sample_build, "-o", tmp_path / "none" / "other.sssom.tsv")
    assert done.exit_code == 4


# review and check


def test_a_review_of_the_candidates(sample_build: Path, copy: Path, out: Path) -> None:
    assert run(copy, "--build", sample_build, "-o", out, "--kind", "body").exit_code == 0
    done = CliRunner().invoke(
        main,
        ["link", "--review", str(out), "--author", "Li", "--date", "2024-05-06", "--lang", "en"],
        input="q\n",
    )
    assert done.exit_code == 0, done.output
    without = CliRunner().invoke(
        main, ["link", "--review", str(out)], env={"GRAPHBUILD_AUTHOR": ""}, input="q\n"
    )
    assert without.exit_code == 2


def test_1_a_check_finds_what_contradicts(sample_build: Path, copy: Path, out: Path) -> None:
    assert run(copy, "--build", sample_build, "-o", out, "--kind", "body").exit_code == 0
    read = read_mappings(out)
    sound = run("--check", "-o", out, "--build", sample_build)
    assert (sound.exit_code, "no contradiction" in sound.stdout) == (0, True)
    first, second = [one for one in read.mappings if one.predicate == "skos:exactMatch"][:2]
    twice = (decided(first, "accepted"), decided(replace(second, object=first.object), "accepted"))
    write_mappings(replace(read, mappings=(*read.mappings, *twice)), out)
    done = run("--check", "-o", out, "--build", sample_build)
    assert done.exit_code == 1
    assert first.subject in done.stderr
    assert second.subject in done.stderr
