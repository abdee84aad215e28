"""Mappings in a build: what was accepted is a graph of its own, and what contradicts itself is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import AUTHORITIES, DRAFT, LINKS, ROOT, SAMPLE, SAMPLES
from pyoxigraph import Literal, NamedNode, Quad, Store
from test_mappings import DAY, mapping_set

from graphbuild import vocab
from graphbuild.assets import authorities_directory
from graphbuild.authorities.sustainable_development_goals import FILE, is_goal, read_goals
from graphbuild.build import build, in_memory
from graphbuild.build.dataset import Dataset
from graphbuild.cli import main
from graphbuild.errors import InputError
from graphbuild.mappings import Mapping, MappingSet, read_mappings, write_mappings
from graphbuild.mappings.mapping import BROAD, CLOSE, EXACT, KINDS, NARROW, NO_TERM_FOUND, SAME
from graphbuild.store import GRAPH, REPORT, TURTLE, load
from graphbuild.validate import validate

BASE = vocab.BASE
PREFIXES = vocab.prefixes()
SDG = "http://metadata.un.org/sdg/"
GRAPHS = {name: NamedNode(f"{BASE}graph/links/{name}") for name in ("gazetteer", "goals")}
MEASURE, SUBJECT = f"{BASE}plan/draft-2022/1.1", f"{BASE}place/cn-990101"


def term(short: str) -> NamedNode:
    prefix, _, local = short.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


@pytest.fixture(scope="module")
def linked(draft_build: Path) -> Store:
    """The store of the draft, which is built with mappings."""
    return load(draft_build / GRAPH)


def held(store: Store, graph: NamedNode) -> list[Quad]:
    return list(store.quads_for_pattern(None, None, None, graph))


def values(store: Store, node: NamedNode, short: str, graph: NamedNode | None = None) -> list[str]:
    return sorted(quad.object.value for quad in store.quads_for_pattern(node, term(short), None, graph))


def node(store: Store, subject: str) -> NamedNode:
    """The one mapping of a thing."""
    (quad,) = store.quads_for_pattern(None, term("plan:mapsFrom"), NamedNode(subject), None)
    assert isinstance(quad.subject, NamedNode)
    return quad.subject


# ---- the graph of a mapping set


def test_what_is_accepted_is_a_triple_of_its_own_graph(linked: Store) -> None:
    found = {
        (quad.subject.value, quad.predicate.value, quad.object.value, quad.graph_name)
        for local in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch")
        for quad in linked.quads_for_pattern(None, term(f"skos:{local}"), None, None)
        if quad.graph_name in GRAPHS.values()
    }
    exact, broad = term("skos:exactMatch").value, term("skos:broadMatch").value
    assert found == {
        (SUBJECT, exact, "https://example.org/gazetteer/lakeside", GRAPHS["gazetteer"]),
        (MEASURE, broad, f"{SDG}9.5", GRAPHS["goals"]),
        (f"{BASE}indicator/digital-projects-added", broad, f"{SDG}9.5", GRAPHS["goals"]),
    }


def test_a_mapping_tells_who_accepted_it_when_why_and_how_sure_the_program_was(linked: Store) -> None:
    mapping_node = node(linked, MEASURE)
    assert mapping_node.value.startswith(f"{BASE}mapping/goals/")
    found = {
        short: values(linked, mapping_node, short)
        for short in ("rdf:type", "plan:mapsBy", "plan:mapsTo", "plan:justification", "plan:matchConfidence")
    }
    semapv = "https://w3id.org/semapv/vocab/"
    assert found == {
        "rdf:type": [term("plan:Mapping").value],
        "plan:mapsBy": [term("skos:broadMatch").value],
        "plan:mapsTo": [f"{SDG}9.5"],
        "plan:justification": [f"{semapv}CompositeMatching", f"{semapv}ManualMappingCuration"],
        "plan:matchConfidence": ["0.82"],
    }
    assert values(linked, mapping_node, "dc:creator") == ["甲"]
    (created,) = linked.quads_for_pattern(mapping_node, term("dcterms:created"), None, None)
    assert created.object == Literal("2022-03-01", datatype=term("xsd:date"))
    assert values(linked, mapping_node, "dcterms:isPartOf") == [GRAPHS["goals"].value]


def test_that_nothing_was_found_is_recorded_and_is_no_match(linked: Store) -> None:
    indicator = f"{BASE}indicator/heat-storage-added"
    gap = node(linked, indicator)
    assert values(linked, gap, "plan:mapsTo") == ["https://w3id.org/sssom/NoTermFound"]
    assert values(linked, gap, "dc:creator") == []
    assert list(linked.quads_for_pattern(NamedNode(indicator), term("skos:closeMatch"), None, None)) == []
    assert values(linked, NamedNode("https://w3id.org/sssom/NoTermFound"), "rdfs:label", GRAPHS["goals"]) == [
        "nothing found",
        "未找到对应",
    ]


def test_what_is_rejected_unsure_or_undecided_stays_in_the_file(linked: Store) -> None:
    quads = [quad for graph in GRAPHS.values() for quad in held(linked, graph)]
    assert len(quads) > 50
    named = {quad.object.value for quad in quads} | {quad.subject.value for quad in quads}
    for local in ("indicator/trails-built", "body/lakeside-economy-and-information"):
        assert f"{BASE}{local}" not in named
    assert f"{BASE}program/jiebang-gongjian" not in named
    assert f"{BASE}plan/lakeside-2020/1.1" not in named
    assert [quad for quad in quads if quad.object.value == f"{SDG}11.7"] == []


def test_a_goal_has_our_names_and_says_that_they_are_ours(linked: Store) -> None:
    target, goal = NamedNode(f"{SDG}9.5"), NamedNode(f"{SDG}9")
    assert values(linked, target, "skos:broader") == [goal.value]
    for each, labels in (
        (target, ["More research", "加强科研"]),
        (goal, ["Industry and innovation", "产业与创新"]),
    ):
        assert values(linked, each, "rdf:type") == [term("skos:Concept").value]
        assert values(linked, each, "rdfs:label") == values(linked, each, "skos:prefLabel") == labels
        notes = linked.quads_for_pattern(each, term("skos:scopeNote"), None, GRAPHS["goals"])
        assert sorted(quad.object.language for quad in notes) == ["en", "zh"]


def test_a_foreign_thing_gets_its_label(linked: Store) -> None:
    foreign = NamedNode("https://example.org/gazetteer/lakeside")
    (quad,) = linked.quads_for_pattern(foreign, term("rdfs:label"), None, None)
    assert quad.object == Literal("Lakeside district", language="en")


def test_the_card_has_a_linkset_for_each_predicate(linked: Store) -> None:
    card = NamedNode(f"{BASE}graph/dataset")
    found = {
        quad.subject.value.removeprefix(BASE): {
            short: values(linked, quad.subject, f"void:{short}", card)
            for short in ("subjectsTarget", "objectsTarget", "linkPredicate", "triples")
        }
        for quad in linked.quads_for_pattern(None, term("rdf:type"), term("void:Linkset"), card)
    }
    ours = {"subjectsTarget": [f"{BASE}dataset"], "triples": ["1"]}
    gazetteer = {"objectsTarget": ["https://example.org/gazetteer"]}
    assert found == {
        "dataset/links/gazetteer/exactMatch": {
            **ours,
            **gazetteer,
            "linkPredicate": [term("skos:exactMatch").value],
        },
        "dataset/links/goals/broadMatch": {
            **ours,
            "objectsTarget": [SDG[:-1]],
            "linkPredicate": [term("skos:broadMatch").value],
            "triples": ["2"],
        },
    }
    subsets = values(linked, NamedNode(f"{BASE}dataset"), "void:subset")
    assert {graph.value for graph in GRAPHS.values()} <= set(subsets)


def test_the_build_with_mappings_is_valid(draft_build: Path) -> None:
    assert [
        finding for finding in validate(draft_build, sources=SAMPLES) if finding.severity != "information"
    ] == []


def test_there_is_no_blank_node(linked: Store) -> None:
    quads = [quad for graph in GRAPHS.values() for quad in held(linked, graph)]
    assert {type(part) for quad in quads for part in quad.triple} == {NamedNode, Literal}


# ---- what a set gives


def accepted(local: str, kind: str, predicate: str = EXACT, to: str = "x", **more: object) -> list[Mapping]:
    """A proposal for one of our things and its acceptance."""
    given: dict[str, object] = {"justification": "semapv:LexicalMatching", **more}
    address = to if to.startswith(("http", "sssom:")) else f"https://example.org/theirs/{to}"
    one = Mapping(f"{BASE}{local}", local, CLOSE, address, to, kind, **given)  # type: ignore[arg-type]
    return [one, one.decided("accepted", "甲", DAY, predicate=predicate)]


def folder(path: Path, **sets: list[Mapping]) -> Path:
    """A folder of mapping sets by name."""
    path.mkdir(exist_ok=True)
    for name, rows in sets.items():
        whole = mapping_set(rows, id=f"https://example.org/links/{name}", subject_source=f"{BASE}dataset")
        write_mappings(whole, path / f"{name}.sssom.tsv")
    return path


def made(path: Path, **more: object) -> Dataset:
    return in_memory([DRAFT], authorities=AUTHORITIES, links=[path], **more)  # type: ignore[arg-type]


THINGS = {
    "place": "place/cn-990101",
    "indicator": "indicator/trails-built",
    "program": "program/jiebang-gongjian",
    "body": "body/lakeside-economy-and-information",
    "measure": "plan/draft-2022/1.1",
}


@pytest.mark.parametrize("predicate", [EXACT, CLOSE, BROAD, NARROW, SAME])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_mapped_by_every_predicate(tmp_path: Path, kind: str, predicate: str) -> None:
    dataset = made(folder(tmp_path, one=accepted(THINGS[kind], kind, predicate)))
    (graph,) = dataset.links
    line = f"<{BASE}{THINGS[kind]}> {term(predicate)} <https://example.org/theirs/x> <{graph.graph}> .\n"
    assert line.encode() in dataset.nquads
    assert (graph.links, graph.absent) == ({predicate: 1}, 0)


def test_the_kinds_are_all_tried() -> None:
    assert THINGS.keys() == KINDS.keys()


def test_a_person_may_confirm_that_there_is_nothing(tmp_path: Path) -> None:
    rows = accepted(THINGS["body"], "body", CLOSE, to=NO_TERM_FOUND)
    (graph,) = made(folder(tmp_path, one=rows)).links
    assert (graph.gaps, graph.links) == (1, {})
    assert ("甲" in str(graph.triples), "NoTermFound" in str(graph.triples)) == (True, True)
    rejected = [rows[0], rows[0].decided("rejected", "甲", DAY)]
    (graph,) = made(folder(tmp_path, one=rejected)).links
    assert graph.gaps == 0
    assert "NoTermFound" not in str(graph.triples)


def test_our_things_follow_the_base(tmp_path: Path) -> None:
    dataset = made(folder(tmp_path, one=accepted(THINGS["place"], "place")), base="https://other.example/")
    (graph,) = dataset.links
    assert graph.graph == "https://other.example/graph/links/one"
    assert graph.links == {EXACT: 1}
    assert BASE not in str(graph.triples)


def test_a_build_that_is_linked_to_another_under_its_own_base_is_valid(tmp_path: Path) -> None:
    rows = accepted(THINGS["indicator"], "indicator", CLOSE, to=f"{BASE}indicator/paths-laid")
    ours = {"subject_source": f"{BASE}dataset", "object_source": BASE}
    write_mappings(mapping_set(rows, id=f"{BASE}graph/links/one", **ours), tmp_path / "one.sssom.tsv")
    build([DRAFT], tmp_path / "build", authorities=AUTHORITIES, links=[tmp_path / "one.sssom.tsv"])
    found = validate(tmp_path / "build", sources=SAMPLES)
    assert [finding for finding in found if finding.severity != "information"] == []


def test_a_hostile_label_is_a_literal(tmp_path: Path) -> None:
    label = 'a"b\\c\td\ne\x07\u202e'
    rows = accepted(THINGS["place"], "place")
    rows = [
        Mapping(**{name: getattr(row, name) for name in row.__slots__} | {"object_label": label})
        for row in rows
    ]
    out = tmp_path / "build"
    build([DRAFT], out, authorities=AUTHORITIES, links=[folder(tmp_path / "links", one=rows)])
    for name in (GRAPH, TURTLE):
        found = load(out / name).quads_for_pattern(
            NamedNode("https://example.org/theirs/x"), term("rdfs:label"), None, None
        )
        assert [quad.object.value for quad in found] == [label]


# ---- what is refused


def faults(path: Path) -> list[str]:
    with pytest.raises(InputError) as raised:
        made(path)
    assert all(fault.path is not None and fault.line is not None for fault in raised.value.faults)
    return [fault.what for fault in raised.value.faults]


def test_contradictory_mappings_are_not_applied(tmp_path: Path) -> None:
    rows = accepted(THINGS["place"], "place")
    against = [rows[0], rows[0].decided("rejected", "乙", DAY, predicate=EXACT)]
    (what,) = faults(folder(tmp_path, one=rows, two=against))
    assert "is rejected as skos:exactMatch, and accepted in" in what


def test_codes_of_the_dataset_count(tmp_path: Path) -> None:
    """The bureau's territory is 990101; the other graph is one of ours under another base."""
    away = "https://example.org/theirs/place/cn-330411"
    (what,) = faults(folder(tmp_path, one=accepted(THINGS["place"], "place", to=away)))
    assert "is 990101" in what
    rows = accepted(THINGS["body"], "body", to=away)
    (what,) = faults(folder(tmp_path, one=rows))
    assert f"{THINGS['body']} is 990101" in what
    close = accepted(THINGS["place"], "place", CLOSE, to=away)
    assert len(made(folder(tmp_path, one=close)).links) == 1


def test_a_goal_without_a_row_is_told(tmp_path: Path) -> None:
    path = folder(tmp_path, one=accepted(THINGS["measure"], "measure", CLOSE, to=f"{SDG}1.1"))
    (what,) = faults(path)
    assert f"{SDG}1.1" in what
    assert FILE in what
    code = folder(tmp_path, one=accepted(THINGS["measure"], "measure", CLOSE, to=f"{SDG}C110302"))
    assert made(code).links[0].links == {CLOSE: 1}


def test_a_broken_set_leaves_the_build_that_was_there(tmp_path: Path) -> None:
    out = tmp_path / "build"
    build([DRAFT], out, authorities=AUTHORITIES)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    (tmp_path / "bad.sssom.tsv").write_text("#nothing", "utf-8")
    with pytest.raises(InputError):
        build([DRAFT], out, authorities=AUTHORITIES, links=[tmp_path / "bad.sssom.tsv"])
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before


# ---- the table of goals


GOALS = "id,kind,name_zh,name_en\n11,goal,城市,Cities\n11.3,target,规划,Planning\n11.a,target,联系,Links\n"
BROKEN_GOALS = {
    "a kind that is none": ("11.3,target", "11.3,aim", 3, "the kind 'aim' is none"),
    "a target that is called a goal": ("11.3,target", "11.3,goal", 3, "'11.3' is no id of a goal"),
    "a goal that is none": ("11.a,target", "18,goal", 4, "'18' is no id of a goal"),
    "a row twice": ("11.a", "11.3", 4, "'11.3' stands in line 3 too"),
    "no name": ("Planning", "", 3, "'11.3' has no name in both languages"),
    "no goal above": ("11.3", "1.3", 3, "the goal 1 of the target 1.3 is missing"),
}


def test_the_table_of_goals(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(GOALS, "utf-8")
    goals = read_goals(tmp_path)
    assert [(goal.iri, goal.goal, goal.zh, goal.en) for goal in goals.values()] == [
        (f"{SDG}11", None, "城市", "Cities"),
        (f"{SDG}11.3", "11", "规划", "Planning"),
        (f"{SDG}11.a", "11", "联系", "Links"),
    ]
    assert [is_goal(f"{SDG}{local}") for local in ("17", "17.19", "1.d", "18", "C110302", "")] == [
        True
    ] * 3 + [False] * 3


@pytest.mark.parametrize("kind", BROKEN_GOALS)
def test_a_broken_table_of_goals_is_refused(tmp_path: Path, kind: str) -> None:
    old, new, line, words = BROKEN_GOALS[kind]
    (tmp_path / FILE).write_text(GOALS.replace(old, new, 1), "utf-8")
    with pytest.raises(InputError) as raised:
        read_goals(tmp_path)
    assert [(fault.what, fault.line) for fault in raised.value.faults] == [(words, line)]


def test_a_mapping_to_a_goal_needs_the_table(tmp_path: Path) -> None:
    rows = accepted("plan/lakeside-2020/1.1", "measure", CLOSE, to=f"{SDG}11.3")
    links = folder(tmp_path / "links", one=rows)
    lists = tmp_path / "lists"
    lists.mkdir()
    for path in AUTHORITIES.glob("*.csv"):
        (lists / path.name).write_bytes(path.read_bytes())
    (lists / FILE).unlink()
    in_memory([SAMPLE], authorities=lists)
    with pytest.raises(InputError, match="not there"):
        in_memory([SAMPLE], authorities=lists, links=[links])


# ---- the command


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


def project(path: Path) -> Path:
    """A folder of plans with one of mappings beside it."""
    (path / "plans").mkdir()
    (path / "plans" / DRAFT.name).write_bytes(DRAFT.read_bytes())
    (path / "links").mkdir()
    for each in LINKS.iterdir():
        (path / "links" / each.name).write_bytes(each.read_bytes())
    return path / "plans" / DRAFT.name


def test_mappings_beside_the_plans_are_applied_and_counted(tmp_path: Path) -> None:
    plan, out = project(tmp_path), tmp_path / "build"
    done = run("build", plan, "-o", out, "--authorities", AUTHORITIES)
    assert done.exit_code == 0, done.output
    lines = [line for line in done.stdout.splitlines() if line.startswith("links ")]
    assert lines == [
        "links gazetteer: mappings applied 1, nothing found 1, not of this build 0, undecided 0",
        "links goals: mappings applied 2, nothing found 1, not of this build 1, undecided 1",
    ]
    report = json.loads((out / REPORT).read_text("utf-8"))
    assert [(each["links"], each["applied"]) for each in report["links"]] == [("gazetteer", 1), ("goals", 2)]


def test_mappings_can_be_named_or_left_out(tmp_path: Path) -> None:
    plan, out = project(tmp_path), tmp_path / "build"
    fixed = ("build", plan, "-o", out, "--authorities", AUTHORITIES)
    done = run(*fixed, "--no-links")
    assert (done.exit_code, "links " in done.stdout) == (0, False)
    assert b"/graph/links/" not in (out / GRAPH).read_bytes()
    assert "links" not in json.loads((out / REPORT).read_text("utf-8"))
    done = run(*fixed, "--links", LINKS / "goals.sssom.tsv")
    assert "links goals: mappings applied 2" in done.stdout
    assert "gazetteer" not in done.stdout
    done = run(*fixed, "--links", LINKS, "--no-links")
    assert (done.exit_code, "exclude each other" in done.stderr) == (2, True)
    done = run(*fixed, "--links", tmp_path / "nowhere")
    assert (done.exit_code, "there are no mappings here" in done.stderr) == (3, True)


def test_a_plan_elsewhere_has_no_mappings_beside_it(tmp_path: Path) -> None:
    plan = project(tmp_path)
    (tmp_path / "drafts").mkdir()
    elsewhere = plan.rename(tmp_path / "drafts" / plan.name)
    done = run("build", elsewhere, "-o", tmp_path / "build", "--authorities", AUTHORITIES)
    assert (done.exit_code, "links " in done.stdout) == (0, False)


# ---- the same input gives the same bytes


def in_a_process(out: Path, seed: str, *links: Path) -> dict[str, bytes]:
    command = [
        sys.executable,
        "-m",
        "graphbuild",
        "build",
        str(DRAFT),
        "-o",
        str(out),
        "--sources",
        str(SAMPLES),
    ]
    command += ["--authorities", str(AUTHORITIES)]
    for each in links:
        command += ["--links", str(each)]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return {name: (out / name).read_bytes() for name in (GRAPH, TURTLE, REPORT)}


def test_seeds_and_the_order_of_files_and_rows_change_nothing(tmp_path: Path) -> None:
    goals, gazetteer = LINKS / "goals.sssom.tsv", LINKS / "gazetteer.sssom.tsv"
    first = in_a_process(tmp_path / "first", "0", goals, gazetteer)
    lines = goals.read_text("utf-8").splitlines(keepends=True)
    table = next(place for place, line in enumerate(lines) if line[0] != "#") + 1
    backwards = tmp_path / "goals.sssom.tsv"
    backwards.write_text("".join([*lines[:table], *reversed(lines[table:])]), "utf-8")
    assert in_a_process(tmp_path / "second", "4242", gazetteer, backwards) == first
    assert b"/graph/links/goals>" in first[GRAPH]


def test_without_mappings_a_build_does_not_load_what_reads_them() -> None:
    program = (
        "import sys; from pathlib import Path; from graphbuild.build import in_memory; "
        f"in_memory([Path({str(SAMPLE)!r})], authorities=Path({str(AUTHORITIES)!r})); "
        "print('sssom_pydantic' in sys.modules, 'curies' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\n"


# ---- the mappings of the project


def committed() -> list[MappingSet]:
    return [read_mappings(path) for path in sorted((ROOT / "data" / "links").glob("*.sssom.tsv"))]


def test_every_committed_set_is_written_as_the_program_writes_it(tmp_path: Path) -> None:
    for each in committed():
        assert each.path is not None
        write_mappings(each, tmp_path / each.path.name)
        assert (tmp_path / each.path.name).read_bytes() == each.path.read_bytes()


def test_the_committed_sets_name_goals_that_have_a_row() -> None:
    named = {row.object for each in committed() for row in each.mappings if is_goal(row.object)}
    rows = read_goals(authorities_directory()).keys() if named else set()
    assert named - rows == set()


def test_the_readme_of_the_mappings_tells_how_a_decision_is_written() -> None:
    text = (ROOT / "data" / "links" / "README.md").read_text("utf-8")
    for word in (
        "semapv:ManualMappingCuration",
        "semapv:MappingReview",
        "reviewer_agreement",
        NO_TERM_FOUND,
        "Not",
    ):
        assert word in text
