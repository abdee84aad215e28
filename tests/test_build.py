"""The mapping from a plan to its graph, term by term, on the sample; and what build refuses."""

from __future__ import annotations

import json
import re
import shutil
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import AUTHORITIES, SAMPLE, SAMPLES
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, parse

from graphbuild import vocab
from graphbuild.build import BuildReport, build, in_memory
from graphbuild.build.terms import decimal, plain, string, words
from graphbuild.errors import FindingsError, InputError, UsageError
from graphbuild.store import GRAPH, NODES, REPORT, TURTLE

BASE = vocab.BASE
PLAN = f"{BASE}plan/lakeside-2020"
HEAD = f"@base <{BASE}> .\n" + "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in vocab.prefixes().items()
)

GOLDEN = Path(__file__).parent / "golden"
CASES = re.findall(
    r"^## (.*)\n((?:(?!## ).*\n)*)", (GOLDEN / "described.ttl").read_text("utf-8"), re.MULTILINE
)
DESCRIBED: dict[str, str] = dict(CASES)
"""What is described → all that the graph says of it, node by node."""


def triples(turtle: str) -> set[tuple[object, object, object]]:
    return {tuple(quad.triple) for quad in parse(HEAD + turtle, RdfFormat.TURTLE)}


PINYIN = NamedNode(vocab.EXTERNAL_PREFIXES["skos"] + "hiddenLabel")
CARD = NamedNode(f"{BASE}graph/dataset")
"""What the build adds of its own: test_pinyin and test_card hold it."""

CLASSES = """
Plan FocusArea Measure Action Target QuantityTarget MilestoneTarget Baseline Qualifier Deadline Responsibility
Cooperation Mention Evidence LeftOut SourceText Place PlaceName Program Body Indicator Beneficiary
"""
"""The classes that the sample has something of: all but Outcome, which no encoding says yet."""
PLACES = """
cn-330000 cn-330400 cn-330411 cn-990000 cn-990100 cn-990101 cn-990101101 cn-990200 cn-990221
central-urban-area china lakeside-new-town lakeside-qingling-park lakeside-software-park
liuxi-old-street yangtze-river-delta yunshui-canal
"""
UNITS = """
percent percentage-point rank yuan ten-thousand-yuan hundred-million-yuan square-metre mu metre kilometre
person person-ming household day ge jia zuo zhang ci
"""


@pytest.mark.parametrize("case", DESCRIBED)
def test_description(sample_store: Store, case: str) -> None:
    expected = triples(DESCRIBED[case])
    assert expected
    subjects = {subject for subject, _, _ in expected}
    found = {
        tuple(quad.triple)
        for subject in subjects
        for quad in sample_store.quads_for_pattern(subject, None, None)
        if quad.predicate != PINYIN and quad.graph_name != CARD
    }
    assert found == expected


def test_every_class_and_property_of_the_sample_is_described_above(sample_store: Store) -> None:
    """A term that the mapping writes and no case above looks at would be untested."""
    described = {triple for case in DESCRIBED.values() for triple in triples(case)}
    assert len(DESCRIBED) == 31
    ours = {NamedNode(f"{BASE}graph/{name}") for name in ("lakeside-2020", "authorities")}
    quads = [quad for graph in ours for quad in sample_store.quads_for_pattern(None, None, None, graph)]
    assert {quad.predicate for quad in quads} - {PINYIN} == {predicate for _, predicate, _ in described}
    a = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdf']}type")
    types = {quad.object for quad in quads if quad.predicate == a}
    assert types == {value for _, predicate, value in described if predicate == a}
    assert {each.value for each in types} >= {f"{vocab.ONTOLOGY}{name}" for name in CLASSES.split()}


# the graphs


def graphs(store: Store) -> dict[str, list[tuple[object, object, object]]]:
    found: dict[str, list[tuple[object, object, object]]] = {}
    for quad in store:
        found.setdefault(quad.graph_name.value, []).append(tuple(quad.triple))
    return found


def test_there_is_a_graph_a_plan_and_three_for_all(sample_store: Store) -> None:
    found = graphs(sample_store)
    assert {name.removeprefix(f"{BASE}graph/") for name in found} == {
        "lakeside-2020",
        "authorities",
        "ontology",
        "dataset",
    }
    for name in ("dataset", "lakeside-2020", "authorities"):
        terms = {term for triple in found[f"{BASE}graph/{name}"] for term in triple}
        assert not [term for term in terms if isinstance(term, BlankNode)]
    assert {str(s.value).startswith(BASE) for s, _, _ in found[f"{BASE}graph/lakeside-2020"]} == {True}
    assert {str(s.value).startswith(BASE) for s, _, _ in found[f"{BASE}graph/authorities"]} == {True}


def test_language_tags_are_lower_case_and_texts_in_two_languages(sample_store: Store) -> None:
    label = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdfs']}label")
    tags: dict[object, set[str | None]] = {}
    for quad in sample_store.quads_for_pattern(None, label, None):
        tags.setdefault(quad.subject, set()).add(quad.object.language)
    assert len(tags) > 300
    assert [node for node, languages in tags.items() if languages != {"zh", "en"}] == []


def test_concepts_are_labelled_like_everything_else(sample_store: Store) -> None:
    rdfs, skos = vocab.EXTERNAL_PREFIXES["rdfs"], vocab.EXTERNAL_PREFIXES["skos"]
    preferred = list(sample_store.quads_for_pattern(None, NamedNode(f"{skos}prefLabel"), None))
    assert len(preferred) > 200
    labels = {
        (q.subject, q.object) for q in sample_store.quads_for_pattern(None, NamedNode(f"{rdfs}label"), None)
    }
    assert {(quad.subject, quad.object) for quad in preferred} <= labels


def instances(store: Store, of: str) -> set[str]:
    """The last part of the IRI of everything that has the class, given in full."""
    a = NamedNode(f"{vocab.EXTERNAL_PREFIXES['rdf']}type")
    return {quad.subject.value.rpartition("/")[2] for quad in store.quads_for_pattern(None, a, NamedNode(of))}


def test_the_authorities_are_those_named_and_their_ancestors(sample_store: Store) -> None:
    assert instances(sample_store, f"{vocab.ONTOLOGY}Place") == set(PLACES.split())
    assert instances(sample_store, f"{vocab.EXTERNAL_PREFIXES['qudt']}Unit") == set(UNITS.split())
    bodies = instances(sample_store, f"{vocab.ONTOLOGY}Body")
    assert len(bodies) == 5
    assert "lakeside-civil-affairs" not in bodies  # the only body of the list that the plan does not name


def test_what_a_body_needs_comes_with_it(tmp_path: Path) -> None:
    """A body that is named brings the place it acts for and the body above it, with their ancestors."""
    text = SAMPLE.read_text(encoding="utf-8")
    only_office = text.replace("- {id: cpc-lakeside, evidence: [1110, 1116]}\n", "").replace(
        "publisher: {body: cpc-lakeside,", "publisher: {body: cpc-lakeside-office,"
    )
    path = tmp_path / "plan.yaml"
    path.write_text(only_office.replace("body_mentions: 6", "body_mentions: 5"), encoding="utf-8")
    dataset = in_memory([path], authorities=AUTHORITIES)
    described = {subject for subject, _, _ in dataset.authorities}
    assert f"<{BASE}body/cpc-lakeside>" in described


# the files


def test_canonical_nquads(sample_build: Path) -> None:
    text = (sample_build / GRAPH).read_text(encoding="utf-8")
    lines = text.splitlines()
    assert lines == sorted(set(lines))
    assert len(lines) > 5000
    assert sorted(f"{quad} ." for quad in parse(text, RdfFormat.N_QUADS, rename_blank_nodes=False)) == lines


def test_turtle_says_what_the_graph_says_on_two_engines(sample_build: Path) -> None:
    from rdflib import Graph
    from rdflib.compare import to_canonical_graph

    nquads = (sample_build / GRAPH).read_text(encoding="utf-8")
    union = {tuple(q.triple) for q in parse(nquads, RdfFormat.N_QUADS, rename_blank_nodes=False)}
    turtle = (sample_build / TURTLE).read_bytes()
    read = {tuple(q.triple) for q in parse(turtle, RdfFormat.TURTLE, rename_blank_nodes=False)}
    assert read == union
    ours = Graph().parse(data=turtle, format="turtle")
    theirs = Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in union), format="nt")
    assert len(ours) == len(union)
    assert set(to_canonical_graph(ours)) == set(to_canonical_graph(theirs))


def test_turtle_reads_from_the_plan_down_to_its_spans(sample_build: Path) -> None:
    text = (sample_build / TURTLE).read_text(encoding="utf-8")
    order = [
        "\n# The plan lakeside-2020\n\ndocument:lakeside-2020 a plan:Plan ;\n",
        "\n<plan/lakeside-2020/1> a plan:FocusArea ;\n",
        "\n<plan/lakeside-2020/1.1> a plan:Measure ;\n",
        "\n<plan/lakeside-2020/1.1/action/software-park> a plan:Action ;\n",
        "\n<plan/lakeside-2020/1.1/target/talent> a plan:Target, plan:QuantityTarget ;\n",
        "\n<plan/lakeside-2020/1.1/baseline/smart-factories-built> a plan:Baseline ;\n",
        "\n<plan/lakeside-2020/1.2> a plan:Measure ;\n",
        "\n<plan/lakeside-2020/2> a plan:FocusArea ;\n",
        "\n# What plans share",
        "\n# The spans of its text that lakeside-2020 rests on\n",
        "\n<plan/lakeside-2020/source#char=0,3> a plan:Evidence ;\n",
        "\n# The ontology\n",
    ]
    places = [text.find(part) for part in order]
    assert -1 not in places
    assert places == sorted(places)


def test_nodes_lead_to_the_lines_of_the_encoding(sample_build: Path, sample_store: Store) -> None:
    head, *rows = (sample_build / NODES).read_text(encoding="utf-8").splitlines()
    assert head == "iri\tfile\tline"
    table = {iri: (file, int(line)) for iri, file, line in (row.split("\t") for row in rows)}
    subjects = {s.value for s, _, _ in graphs(sample_store)[f"{BASE}graph/lakeside-2020"]}
    assert set(table) == subjects
    lines = ["", *SAMPLE.read_text(encoding="utf-8").splitlines()]
    starts = {
        "/1.1/target/talent": "    - id: talent",
        "/1.2/responsibility/bureau": "    - id: bureau",
        "/1.1/target/digital-projects/qualifier/total-investment": "      - {id: total-investment,",
        "/2.1/action/sewers/mention/place/cn-990101101": "      - {id: cn-990101101, as: location,",
        "/2.1/target/sewers/deadline": "      deadline: {year: 2021, basis: stated",
        "/source#char=147,158": "    - {evidence: [147, 158], reason: context}",
        "/source/quotation#char=184,204": "      evidence: [184, 204]",
        "/period": "period: {year: 2020",
        "/2": "- id: '2'",
    }
    for node, start in starts.items():
        _, line = table[f"{PLAN}{node}"]
        assert lines[line].startswith(start), node


def test_paths_are_told_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SAMPLE, tmp_path / "plan.yaml")
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path)
    for given in (Path("plan.yaml"), tmp_path / "plan.yaml", Path("inside/../plan.yaml")):
        report = build([given], tmp_path / "build", authorities=AUTHORITIES)
        assert report.plans[0].file == "plan.yaml"
    monkeypatch.chdir(tmp_path / "inside")
    above = build([tmp_path / "plan.yaml"], tmp_path / "build", authorities=AUTHORITIES)
    assert above.plans[0].file == (tmp_path / "plan.yaml").as_posix()


def test_the_report_counts(sample_report: BuildReport, sample_build: Path) -> None:
    (plan,) = sample_report.plans
    quads = (sample_build / GRAPH).read_bytes().count(b"\n")
    assert (
        sample_report.quads
        == quads
        == plan.triples
        + sample_report.authority_triples
        + sample_report.ontology_triples
        + sample_report.card_triples
    )
    assert plan.counts["quantity_targets"] == 24
    assert plan.counts["left_out"] == 15
    assert plan.coverage is not None
    assert (plan.coverage.clauses, plan.coverage.uncovered) == (
        plan.coverage.encoded + plan.coverage.left_out,
        (),
    )
    told = json.loads((sample_build / REPORT).read_text(encoding="utf-8"))
    assert told["sha256"] == sample_report.sha256
    assert told["plans"][0]["plan"] == "lakeside-2020"
    assert told["plans"][0]["clauses"] == plan.coverage.clauses


# the base


def test_another_base_moves_everything_and_nothing_else(sample_build: Path) -> None:
    base = "https://example.org/plans/"
    ours = in_memory([SAMPLE], authorities=AUTHORITIES, base=base)
    default = (sample_build / GRAPH).read_text(encoding="utf-8").replace(BASE, base).splitlines()
    changed = ours.nquads.decode().splitlines()
    assert len(changed) == len(default)
    # RDFC-1.0 names the ontology's blank nodes by the name of their graph too
    assert [line for line in changed if "_:" not in line] == sorted(
        line for line in default if "_:" not in line
    )
    assert BASE not in ours.turtle().decode()


@pytest.mark.parametrize(
    "base",
    ["", "plans/", "https://example.org/plans", "https://example.org/#", "https://exa mple.org/", "urn:x:"],
)
def test_a_base_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="is no base for the IRIs"):
        in_memory([SAMPLE], authorities=AUTHORITIES, base=base)


# what is refused


def test_faults_of_all_encodings_are_told_at_once(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "c.yaml"]
    paths[0].write_text(text.replace("unit: 名", "unit: 名位", 1), encoding="utf-8")
    paths[1].write_text(text.replace("indicator: park-rank", "indicator: park-renk", 1), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        build(paths, tmp_path / "build", authorities=AUTHORITIES)
    assert [fault.path for fault in caught.value.faults] == paths
    assert not (tmp_path / "build").exists()


def test_the_same_plan_twice_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    shutil.copy(SAMPLE, other)
    for twice in ([SAMPLE, SAMPLE], [SAMPLE, other]):
        with pytest.raises(InputError, match=r"'lakeside-2020' is in .*lakeside-2020\.yaml too") as caught:
            build(twice, tmp_path / "build", authorities=AUTHORITIES)
        assert (caught.value.faults[0].path, caught.value.faults[0].line) == (twice[1], 3)


@pytest.mark.parametrize("name", ["ontology", "authorities", "dataset"])
def test_a_plan_cannot_have_the_name_of_a_shared_graph(tmp_path: Path, name: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        SAMPLE.read_text(encoding="utf-8").replace("id: lakeside-2020", f"id: {name}", 1), "utf-8"
    )
    with pytest.raises(InputError, match="the name of a graph that all plans share"):
        build([path], tmp_path / "build", authorities=AUTHORITIES)


def sources(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "lakeside-2020.txt").write_text(text, encoding="utf-8", newline="")
    return folder


def test_a_text_that_is_another_leaves_the_old_build(tmp_path: Path) -> None:
    out = tmp_path / "build"
    build([SAMPLE], out, authorities=AUTHORITIES)
    before = snapshot(out)
    text = (SAMPLES / "lakeside-2020.txt").read_text(encoding="utf-8")
    with pytest.raises(FindingsError, match="is another text than the encoded one"):
        build([SAMPLE], out, authorities=AUTHORITIES, sources=sources(tmp_path / "texts", text + "。"))
    assert snapshot(out) == before


def test_a_text_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"lakeside-2020\.txt"):
        build([SAMPLE], tmp_path / "build", authorities=AUTHORITIES, sources=tmp_path)


def test_clauses_that_are_not_covered_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = SAMPLE.read_text(encoding="utf-8")
    left_out = "    - {evidence: [1083, 1089], reason: slogan}\n"
    assert left_out in text
    path.write_text(text.replace(left_out, "").replace("left_out: 15", "left_out: 14"), encoding="utf-8")
    with pytest.raises(FindingsError) as caught:
        build([path], tmp_path / "build", authorities=AUTHORITIES, sources=SAMPLES)
    (fault,) = caught.value.faults
    assert "left out 14, uncovered 1: 98 %" in fault.what
    assert "\n    [1083, 1089] " in fault.what
    assert not (tmp_path / "build").exists()


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


# terms


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("3.050", "3.05"),
        ("0", "0"),
        ("-0.0", "0"),
        ("007", "7"),
        ("-12.50", "-12.5"),
        ("100", "100"),
        (Fraction(2000, 3), "666.666666666667"),
        (Fraction(1, 10**13), "0"),
        (Fraction(25, 10**13), "0.000000000002"),  # half to even
        ("123456789012345678901234567890", "123456789012345678901234567890"),
    ],
)
def test_decimals(number: Fraction | str, digits: str) -> None:
    assert plain(number) == digits
    assert decimal(number) == f'"{digits}"^^<http://www.w3.org/2001/XMLSchema#decimal>'


@pytest.mark.parametrize(
    "text", ["", 'a "b" \\ c', "tab\tline\nreturn\rfeed\fback\b", "\x00\x1f\x7f\x80", "，\u2028𠮷", "\\u0041"]
)
def test_texts_are_written_as_the_store_writes_them(text: str) -> None:
    assert string(text) == str(Literal(text))
    assert words(text, "zh") == str(Literal(text, language="zh"))
    (quad,) = parse(f"<a:b> <a:c> {string(text)} .", RdfFormat.N_QUADS)
    assert quad.object == Literal(text)
