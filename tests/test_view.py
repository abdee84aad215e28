"""The network page as text: what of the graph is in it, and what hostile labels and bad options do to it."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import os
import re
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import lake
import networkx as nx
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from graphbuild.cli import main
from graphbuild.errors import InputError, UsageError
from graphbuild.store import open_store
from graphbuild.view import page
from graphbuild.view.cluster import FLAT, WIDE, Cluster, cluster
from graphbuild.view.curve import Curve
from graphbuild.view.document import SCRIPTS, pyvis_network, script_json
from graphbuild.view.facts import facts
from graphbuild.view.layout import WAYS, layouts
from graphbuild.view.network import network
from graphbuild.view.outline import Outline, outline
from graphbuild.view.places import LEVELS
from graphbuild.view.relations import RELATIONS
from graphbuild.view.ring import on_ring
from graphbuild.view.spread import APART, Box, spread
from graphbuild.view.statements import Statements, expand, read_statements
from graphbuild.view.words import CLASSES, FACTS, INTERFACE

VIEW = Path(__file__).parents[1] / "graphbuild" / "view"
BASE = "https://w3id.org/policyplan/id/"
HOSTILE = (
    "</script><script>window.hacked=1</script>",
    '"><img src=x onerror="window.hacked=1">',
    "<!--<script>",
    'a "href" of \\"quotes\\" and \'more\'',
    "{{ 7*7 }} ${window.hacked=1} `",
    "line\u2028and\u2029paragraph &amp; &lt;b&gt;",
    "javascript:window.hacked=1",
)


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lake.build(tmp_path_factory.mktemp("lake"))


@pytest.fixture(scope="module")
def statements(build: Path) -> Statements:
    return read_statements(open_store(build))


@pytest.fixture(scope="module")
def graph(statements: Statements) -> nx.MultiDiGraph[str]:
    return network(statements)


@pytest.fixture(scope="module")
def html(build: Path) -> str:
    return page(open_store(build))


def hostile_build(out: Path) -> Path:
    """The lake's plan with a hostile label, in both languages, for each of its first things."""
    things = ("1", "1.1", "1.1/action/build", "1.1/target/parks", "1.1/target/title", "1.1/cooperation/hills")
    things = (*(f"plan/lake/{thing}" for thing in things), "place/east")
    assert len(things) == len(HOSTILE)
    updates = [
        f"DELETE {{ <{thing}> rdfs:label ?old }} INSERT {{ <{thing}> rdfs:label {json.dumps(label)}@zh,"
        f" {json.dumps(label)}@en }} WHERE {{ <{thing}> rdfs:label ?old }}"
        for thing, label in zip(things, HOSTILE, strict=True)
    ]
    return lake.build(out, ";\n".join(updates))


class Page(HTMLParser):
    """The elements and attributes of a page, and what stands in its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str | None]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: D102
        self.tags[tag] += 1
        self.attributes += [(tag, name, value) for name, value in attrs]
        self._inside = tag
        if tag == "script":
            self.scripts.append("")
        if tag == "style":
            self.styles.append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: D102
        self._inside = ""

    def handle_data(self, data: str) -> None:  # noqa: D102
        if self._inside == "script":
            self.scripts[-1] += data
        if self._inside == "style":
            self.styles[-1] += data

    @property
    def policy(self) -> str:
        """The Content-Security-Policy."""
        return next(
            value or ""
            for _, name, value in self.attributes
            if name == "content" and "default-src" in str(value)
        )

    @property
    def data(self) -> dict[str, Any]:
        """The graph that the page's scripts read."""
        return dict(json.loads(next(script for script in self.scripts if script.startswith("{"))))


# what is in the network


def test_every_thing_of_the_graph_is_a_node(build: Path, graph: nx.MultiDiGraph[str]) -> None:
    store = open_store(build)
    counted = {}
    for kind in CLASSES:
        query = f"SELECT (COUNT(DISTINCT ?thing) AS ?n) WHERE {{ ?thing a <{expand(f'plan:{kind}')}> }}"
        (row,) = store.query(query, use_default_graph_as_union=True)
        counted[kind] = int(row["n"].value)
    assert sum(counted.values()) == 19
    assert Counter(kind for _, kind in graph.nodes(data="kind")) == counted


def test_every_statement_between_two_things_is_an_edge(graph: nx.MultiDiGraph[str]) -> None:
    found = Counter(
        f"{subject.removeprefix(BASE)} {edge['relation']} {thing.removeprefix(BASE)}"
        for subject, thing, edge in graph.edges(data=True)
    )
    measure = "plan/lake/1.1"
    targets = ("parks", "wetland-parks", "rank", "growth", "title")
    expected = [
        "plan/lake spatial place/cn-330411",
        "plan/lake publisher body/council",
        "plan/lake/1 isPartOf plan/lake",
        f"{measure} isPartOf plan/lake/1",
        f"{measure}/action/build isPartOf {measure}",
        f"{measure}/cooperation/hills isPartOf {measure}",
        *(f"{measure}/target/{target} isPartOf {measure}" for target in targets),
        *(f"{measure}/target/{target} indicator indicator/parks" for target in targets[:-1]),
        f"{measure} baseline indicator/parks",
        f"{measure}/target/wetland-parks subsetOf {measure}/target/parks",
        f"{measure}/target/parks appliesTo place/east",
        f"{measure}/target/parks sourcePlace place/cn-330411",
        f"{measure}/target/rank rankedWithin place/cn-330411",
        f"{measure}/target/title designation program/garden-town",
        f"{measure}/action/build location place/east",
        f"{measure} mentions program/greening",
        f"body/council lead {measure}/action/build",
        f"body/parks support {measure}",
        f"{measure}/cooperation/hills fromPlace place/cn-330411",
        f"{measure}/cooperation/hills toPlace place/hills",
        f"{measure}/cooperation/hills via place/east",
        f"{measure}/cooperation/hills program program/greening",
        "place/east sfWithin place/cn-330411",
        "program/greening isPartOf program/green-strategy",
        "body/council spatial place/cn-330411",
        "body/parks subOrganizationOf body/council",
    ]
    assert found == Counter(expected)


def test_edges_say_how_they_are_known(graph: nx.MultiDiGraph[str]) -> None:
    measure = f"{BASE}plan/lake/1.1"
    lead = graph.edges[f"{BASE}body/council", f"{measure}/action/build", f"{measure}/responsibility/council"]
    assert (lead["basis"], lead["basis_note"], lead["evidence"][0][1:]) == (
        "stated",
        "",
        (4, 10, "建成公园3个", "", ""),
    )
    support = graph.edges[f"{BASE}body/parks", measure, f"{measure}/responsibility/parks"]
    assert (support["basis"], support["basis_note"], support["evidence"]) == ("inferred", "by-remit", ())
    publisher = graph.edges[f"{BASE}plan/lake", f"{BASE}body/council", "publisher"]
    assert publisher["basis"] == "stated"


def test_two_mentions_of_one_thing_stay_two(tmp_path: Path) -> None:
    again = "<plan/lake/1.1/action/build/mention/place/east/again>"
    build = lake.build(
        tmp_path,
        f"INSERT DATA {{ {again} a plan:Mention ; plan:mentionedIn <plan/lake/1.1/action/build> ;"
        " plan:mentions <place/east> ; plan:relation mention-relation:location ;"
        " plan:evidence <plan/lake/source#char=0,4> }",
    )
    graph = network(read_statements(open_store(build)))
    ends = (f"{BASE}plan/lake/1.1/action/build", f"{BASE}place/east")
    assert graph.number_of_edges(*ends) == 2
    held = pyvis_network(graph, layouts(graph))
    assert [(edge["from"], edge["to"]) for edge in held.edges].count(ends) == 2
    assert (len(held.nodes), len(held.edges)) == (graph.number_of_nodes(), graph.number_of_edges())
    edges = Page(page(open_store(build))).data["edges"]
    assert {name: len(column) for name, column in edges.items()} == dict.fromkeys(
        edges, graph.number_of_edges()
    )


def test_the_figure_of_a_target_is_told_in_full(statements: Statements) -> None:
    target = f"{BASE}plan/lake/1.1/target/parks"
    told = {fact.name: fact for fact in facts(statements, target)}
    assert told["figure"].words == ("≥ 3 个", "≥ 3 pieces")
    assert told["deadline"].words == ("2020 年", "2020")
    assert (told["deadline"].basis, told["deadline"].inferred_from) == ("inferred", "周年")
    assert told["modality"].words.zh == "力争"
    assert told["qualifier"].words == ("面积 1–2 亩", "area 1–2 mu")
    assert told["qualifier"].evidence[0][:3] == ("figure", 8, 10)
    assert told["binding"].words.zh == "预期性"
    assert "normalised" not in told


def test_a_figure_in_another_unit_is_normalised(tmp_path: Path) -> None:
    build = lake.build(
        tmp_path,
        "DELETE { ?t qudt:hasUnit ?u ; plan:baseValue ?v } INSERT { ?t qudt:hasUnit <unit/mu> ;"
        " plan:baseValue 1234567.5 } WHERE { VALUES ?t { <plan/lake/1.1/target/parks> }"
        " ?t qudt:hasUnit ?u ; plan:baseValue ?v }",
    )
    told = facts(read_statements(open_store(build)), f"{BASE}plan/lake/1.1/target/parks")
    assert [fact.words.zh for fact in told if fact.name == "normalised"] == ["1,234,567.5 平方米"]


def test_a_measure_tells_its_baseline_beneficiary_and_what_was_left_out(statements: Statements) -> None:
    told = {fact.name: fact.words.en for fact in facts(statements, f"{BASE}plan/lake/1.1")}
    assert told["baseline"] == "parks so far = 2 pieces"
    assert told["beneficiary"] == "residents"
    assert told["clauses"] == "1"


def test_a_measure_tells_its_outcomes_with_the_year(statements: Statements) -> None:
    (outcome,) = [fact for fact in facts(statements, f"{BASE}plan/lake/1.1") if fact.name == "outcome"]
    assert outcome.words == (
        "新建公园 = 4 个（2019 年）",
        "新建公园 = 4 pieces (2019)",
    )  # a draft without English
    assert (outcome.basis, outcome.inferred_from) == ("inferred", "去年")
    assert [span.kind for span in outcome.evidence] == ["clause", "figure"]
    told = {fact.name: fact.words.zh for fact in facts(statements, f"{BASE}plan/lake/1.1/outcome/parks")}
    assert (told["foundBy"], told["reviewStatus"]) == ("figure", "草稿")


def test_an_outcome_is_in_the_details_and_not_in_the_picture(graph: nx.MultiDiGraph[str]) -> None:
    assert f"{BASE}plan/lake/1.1/outcome/parks" not in graph
    assert "outcome" not in {relation for _, _, relation in graph.edges(data="relation")}


def test_what_is_in_a_draft_is_shown_as_one(tmp_path: Path) -> None:
    drafted = """DELETE DATA { <plan/lake> plan:reviewStatus review-status:reviewed } ;
        INSERT DATA { <plan/lake> plan:reviewStatus review-status:draft .
            <plan/lake/1.1> plan:reviewStatus review-status:reviewed }"""
    reviews = {}
    for name, update in (("reviewed", ""), ("draft", drafted)):
        drawn = network(read_statements(open_store(lake.build(tmp_path / name, update))))
        nodes = {node.removeprefix(BASE): data["review"] for node, data in drawn.nodes(data=True)}
        edges = {
            key.removeprefix(BASE): data["review"] for _, _, key, data in drawn.edges(keys=True, data=True)
        }
        reviews[name] = {key: review and review.name for key, review in (nodes | edges).items()}
    mention = "plan/lake/1.1/action/build/mention/place/east"
    assert [reviews["draft"][key] for key in ("plan/lake/1.1/action/build", mention)] == ["draft"] * 2
    assert (reviews["draft"]["plan/lake/1.1"], reviews["draft"]["body/council"]) == ("reviewed", None)
    assert reviews["reviewed"]["plan/lake/1.1/action/build"] is None
    assert reviews["reviewed"]["place/hills"] == "draft"


def test_another_reading_and_a_former_name_are_told(statements: Statements) -> None:
    action = {fact.name: fact.words for fact in facts(statements, f"{BASE}plan/lake/1.1/action/build")}
    assert action["ambiguity"] == ("也指绿地", "greens too")
    place = {fact.name: fact.words.zh for fact in facts(statements, f"{BASE}place/cn-330411")}
    assert (place["formerName"], place["code"]) == ("郊区 (1983–1998)", "330411")


# where things stand


def test_positions_are_the_same_each_time_and_no_two_nodes_share_one(graph: nx.MultiDiGraph[str]) -> None:
    first, second = layouts(graph), layouts(graph)
    assert list(first) == [name for pair in WAYS.values() for name in pair]
    assert len(first) == 6
    for name, layout in first.items():
        assert layout == second[name]
        assert set(layout.positions) == set(graph)
        spots = [(round(x, 1), round(y, 1)) for x, y in layout.positions.values()]
        assert len(set(spots)) == len(spots)


def test_what_belongs_to_one_measure_stands_beside_it(graph: nx.MultiDiGraph[str]) -> None:
    plan = outline(graph)
    owned = {thing for things in plan.owned.values() for thing in things}
    assert {thing.removeprefix(BASE) for thing in owned} >= {
        "indicator/parks",
        "place/hills",
        "program/greening",
    }
    assert f"{BASE}place/cn-330411" not in owned  # the plan's territory is the plan's, too
    measure = f"{BASE}plan/lake/1.1"
    around = cluster(plan, measure, WIDE)
    assert set(around.offsets) == owned | set(plan.parts(measure))


def test_what_two_measures_share_stands_between_them(tmp_path: Path) -> None:
    second = "<plan/lake/1.2>"
    build = lake.build(
        tmp_path,
        f'INSERT DATA {{ {second} a plan:Measure ; rdfs:label "步道"@zh, "Paths"@en ; plan:number "1.2" ;'
        " dcterms:isPartOf <plan/lake/1> ; plan:evidence <plan/lake/source#char=4,10> ."
        f" <plan/lake/1.2/mention/program/greening> a plan:Mention ; plan:mentionedIn {second} ;"
        " plan:mentions <program/greening> ; plan:evidence <plan/lake/source#char=4,10> }",
    )
    graph = network(read_statements(open_store(build)))
    plan = outline(graph)
    one, two, shared = f"{BASE}plan/lake/1.1", f"{BASE}plan/lake/1.2", f"{BASE}program/greening"
    assert plan.users[shared] == {one: 2, two: 1}  # the measure, and its cooperation under the program
    assert plan.users[f"{BASE}program/green-strategy"] == plan.users[shared]
    assert plan.owned[f"{BASE}plan/lake/1.1/target/title"] == [f"{BASE}program/garden-town"]
    wide = layouts(graph)["wide"]

    def is_within(thing: str, measure: str) -> bool:
        (x, y), (mx, my), (w, h, *_) = wide.positions[thing], wide.positions[measure], wide.ovals[measure]
        return math.hypot((x - mx) / w, (y - my) / h) < 1

    assert is_within(f"{BASE}program/garden-town", one)
    assert not is_within(shared, one)
    assert not is_within(shared, two)
    low, high = sorted(wide.positions[measure][1] for measure in (one, two))
    assert low < wide.positions[shared][1] < high


def test_parts_are_in_text_order(graph: nx.MultiDiGraph[str]) -> None:
    parts = outline(graph).parts(f"{BASE}plan/lake/1.1")
    starts = [graph.nodes[part]["evidence"][0].start for part in parts]
    assert len(parts) == 7
    assert starts == sorted(starts)


def test_parts_stand_evenly_on_their_oval() -> None:
    measure, parts = "m", [f"p{i}" for i in range(24)]
    around = cluster(Outline((), {measure: parts}, {}), measure, FLAT)
    spots = [around.offsets[part] for part in parts]
    gaps = [math.dist(a, b) for a, b in zip(spots, spots[1:] + spots[:1], strict=True)]
    assert max(gaps) < 1.2 * min(gaps)
    assert spots[0][1] < 0 < spots[12][1]
    assert Curve(10, 5, 2).at(0.25) == pytest.approx((0, -5), abs=0.1)


sizes = st.floats(70, 190)
areas_of_clusters = st.lists(st.lists(st.tuples(sizes, sizes), min_size=1, max_size=7), max_size=12)


@settings(deadline=None, max_examples=40)
@given(areas_of_clusters)
def test_the_ovals_of_measures_never_touch(shapes: list[list[tuple[float, float]]]) -> None:
    areas = [
        [Cluster(f"{i}.{j}", {}, w, h, (w, h)) for j, (w, h) in enumerate(area)]
        for i, area in enumerate(shapes)
    ]
    ring = on_ring(areas, 150)
    places, middles = ring.positions, ring.middles
    ovals = [oval for area in areas for oval in area]
    assert len(places) == len(ovals)
    assert len(middles) == len(areas)
    for i, a in enumerate(ovals):
        for b in ovals[:i]:
            dx = places[a.measure][0] - places[b.measure][0]
            dy = places[a.measure][1] - places[b.measure][1]
            assert math.hypot(dx / (a.half_width + b.half_width), dy / (a.half_height + b.half_height)) >= 1


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.floats(-150, 150), st.floats(-100, 100)), max_size=40))
def test_shared_things_keep_clear_of_labels_and_of_each_other(wishes: list[tuple[float, float]]) -> None:
    label = Box(0, 0, 120, 30)
    placed = spread({str(i): spot for i, spot in enumerate(wishes)}, [label])
    for i, (x, y) in placed.items():
        assert abs(x) >= label.half_width - 1e-6 or abs(y) >= label.half_height - 1e-6
        for j, (u, v) in placed.items():
            assert i == j or math.hypot((x - u) / APART[0], (y - v) / APART[1]) > 0.3


# the page


def test_hostile_labels_are_words(tmp_path: Path) -> None:
    text = page(open_store(hostile_build(tmp_path)), title=HOSTILE[0])
    read, plain = Page(text), Page(page(open_store(lake.build(tmp_path / "plain"))))
    assert read.tags == plain.tags
    assert [a for a in read.attributes if a[1].startswith("on")] == []
    labels = read.data["nodes"]["zh"]
    assert [label for label in HOSTILE if label not in labels] == []
    assert read.data["title"] == {"zh": HOSTILE[0], "en": HOSTILE[0]}
    outside_scripts = re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL)
    assert HOSTILE[0] not in outside_scripts
    assert "&lt;/script&gt;" in outside_scripts


@pytest.mark.parametrize("words", HOSTILE)
def test_json_is_inert_in_a_script(words: str) -> None:
    text = script_json({"label": words})
    assert json.loads(text) == {"label": words}
    assert not set("<>&\u2028\u2029").intersection(text)


def test_nothing_is_fetched(html: str) -> None:
    read = Page(html)
    referring = {"src", "href", "action", "data", "poster", "srcset", "background", "formaction", "manifest"}
    references = [(tag, value) for tag, name, value in read.attributes if name in referring]
    assert references == [("a", "#search")]
    assert len(read.styles) == 1
    assert not re.search(r"url\(|@import|https?:", read.styles[0])
    own = [
        (VIEW / "script" / f"{path.stem}.js").read_text() for path in sorted((VIEW / "script").glob("*.js"))
    ]
    assert len(own) == len(SCRIPTS)
    for script in own:
        assert not re.search(r"fetch\(|XMLHttpRequest|WebSocket|EventSource|\bimport\b|sendBeacon", script)
        assert set(re.findall(r"https?://[^\s\"'`]+", script)) <= {"http://www.w3.org/2000/svg"}
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", script)


def test_the_policy_admits_what_is_in_the_file_and_nothing_else(html: str) -> None:
    read = Page(html)
    directives = dict(part.strip().split(" ", 1) for part in read.policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert "unsafe" not in read.policy
    assert "http" not in read.policy
    programs = [script for script in read.scripts if not script.startswith("{")]
    assert len(programs) == len(SCRIPTS) + 1
    assert directives["script-src"].split() == [digest(script) for script in programs]
    assert directives["style-src"].split() == [digest(style) for style in read.styles]


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_faults_of_pyvis_s_template_are_not_there(html: str) -> None:
    read = Page(html)
    assert "bootstrap" not in html.lower()
    assert "<center>" not in html
    assert "TomSelect" not in html
    assert (read.tags["title"], read.tags["h1"], read.tags["main"]) == (1, 1, 1)
    assert ("html", "lang", "zh") in read.attributes
    assert read.data["options"]["physics"] == {"enabled": False}
    assert "@version 9.1.2" in html


def test_the_page_has_every_word_it_says_and_says_every_word_it_has() -> None:
    scripts = "\n".join(path.read_text() for path in sorted((VIEW / "script").glob("*.js")))
    template = (VIEW / "page.html.jinja").read_text()
    said = set(re.findall(r'data-(?:words|label)="(\w+)"', template)) | set(
        re.findall(r"words\.(\w+)", template)
    )
    quoted = set(re.findall(r'"(\w+)"', scripts)) | {"stated", "inferred"}  # said of a basis
    charts = set(re.findall(r"\b(chart\w+): \{", scripts))
    assert len(charts) == 6
    quoted |= charts | {f"{name}Note" for name in charts} | {f"level-{level}" for level in LEVELS}
    assert said <= set(INTERFACE)
    assert set(re.findall(r'\bsay\("(\w+)"', scripts)) <= set(INTERFACE)
    assert set(INTERFACE) - said - quoted == set()
    told = set(re.findall(r'"(\w+)"', (VIEW / "facts.py").read_text()))
    assert set(FACTS) - told == set()
    for zh, en in [*INTERFACE.values(), *FACTS.values(), *CLASSES.values()]:
        assert zh
        assert en


def test_every_relation_of_the_code_lists_can_be_read_both_ways() -> None:
    concept = "https://w3id.org/policyplan/concept/"
    listed = {
        triple.subject.value.removeprefix(concept)
        for triple in lake.schemes()
        if triple.subject.value.startswith((f"{concept}mention-relation/", f"{concept}responsibility-role/"))
    }
    assert len(listed) == 13
    assert {name.partition("/")[2] for name in listed} <= set(RELATIONS)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_colours_can_be_told_from_the_ground_and_words_can_be_read(theme: str) -> None:
    css = (VIEW / "page.css").read_text()
    block = re.search(rf'data-theme="{theme}"\] \{{(.*?)\}}', css, re.DOTALL)
    assert block
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block[1]))
    grounds = [colours[name] for name in ("paper", "panel", "island")]
    assert sum(name.startswith("class-") for name in colours) == len(CLASSES)
    for kind in CLASSES:
        assert min(contrast(colours[f"class-{kind}"], ground) for ground in grounds) >= 3
    for kind in ("Plan", "FocusArea", "Measure"):
        assert contrast(colours[f"pill-{kind}-ink"], colours[f"pill-{kind}"]) >= 4.5
    for name in ("ink", "soft", "accent"):
        assert min(contrast(colours[name], ground) for ground in grounds) >= 4.5


# plans and languages


def test_one_plan_of_two_is_shown_with_what_it_leads_to(tmp_path: Path) -> None:
    graph = "https://w3id.org/policyplan/id/graph/pond"
    store = Store(str(tmp_path / "two"))
    store.extend(list(open_store(lake.build(tmp_path / "one"))))
    store.update(
        f"{lake.PROLOGUE}"
        f' INSERT DATA {{ GRAPH <{graph}> {{ <{BASE}plan/pond> a plan:Plan ; rdfs:label "池塘计划"@zh ;'
        f" dcterms:spatial <{BASE}place/hills> }} }}"
    )
    both = Page(page(store)).data
    assert both["title"]["zh"] == "湖区计划 · 池塘计划"
    assert both["classes"][0]["count"] == 2
    pond = Page(page(store, plans=["pond"], language="en")).data
    assert pond["language"] == "en"
    assert sorted(pond["nodes"]["zh"]) == ["山区", "池塘计划"]
    assert pond["nodes"]["en"][0] == "池塘计划"  # a label that is missing is stood in for
    assert len(Page(page(store, plans=["lake"])).data["nodes"]["zh"]) == 19


def test_plans_that_are_not_there(build: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no plan 'laek'") as unknown:
        page(open_store(build), plans=["laek"])
    assert unknown.value.faults[0].remedy == "did you mean lake?"
    with pytest.raises(UsageError) as far:
        page(open_store(build), plans=["somewhere-2031"])
    assert far.value.faults[0].remedy == "the plans are lake"
    with pytest.raises(InputError, match="holds no plan"):
        page(Store(str(tmp_path / "empty")))
    with pytest.raises(UsageError, match="'fr'"):
        page(open_store(build), language="fr")


# the command


def view(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["view", *map(str, arguments)])


def test_the_page_is_written_beside_the_build_and_to_stdout_the_same(tmp_path: Path) -> None:
    build = lake.build(tmp_path)
    done = view("--build", build, "--lang", "en", "--title", "The lake")
    assert (done.exit_code, done.stdout) == (0, "")
    assert re.fullmatch(r".+graph\.html: 0\.[67]\d MB\n", done.stderr)
    written = (build / "graph.html").read_bytes()
    assert view("--build", build, "--lang", "en", "--title", "The lake", "-o", "-").stdout_bytes == written
    assert b"<title>The lake</title>" in written
    assert sorted(path.name for path in build.iterdir()) == ["graph.html", "nodes.tsv", "store"]


def test_the_bytes_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    names = ", ".join(f'"东园{i}"@zh' for i in range(9))
    build = lake.build(tmp_path, f"INSERT DATA {{ <place/east> skos:altLabel {names} }}")
    command = [sys.executable, "-m", "graphbuild", "view", "--build", str(build), "-o", "-"]
    made = [
        subprocess.run(
            command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "4242")
    ]
    assert len(made[0]) > 400_000
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--plan", "laek"], 2, "did you mean lake?"),
        (["-o", "-", "--open"], 2, "leave --open out"),
        (["--lang", "fr"], 2, "'fr' is not one of 'zh', 'en'"),
        (["--build", "{tmp}/nowhere"], 3, "run: graphbuild build -o"),
        (["-o", "{tmp}/missing/page.html"], 4, "missing/page.html: the page cannot be written"),
        (["-o", "{tmp}"], 4, "the page cannot be written: Is a directory"),
        (["-o", "{tmp}/file/page.html"], 4, "the page cannot be written: Not a directory"),
    ],
)
def test_what_goes_wrong_is_told_in_one_message(
    build: Path, tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    (tmp_path / "file").write_text("")
    given_build = [] if "--build" in arguments else ["--build", str(build)]
    done = view(*given_build, *(argument.format(tmp=tmp_path) for argument in arguments))
    assert done.exit_code == code
    assert done.stdout == ""
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_and_the_old_page_stays(build: Path, tmp_path: Path) -> None:
    done = view("--build", build, "-o", "/dev/full")
    assert done.exit_code == 4
    assert "/dev/full: the page cannot be written: No space left on device" in done.stderr
    old = tmp_path / "page.html"
    old.write_text("old")
    (tmp_path / f".page.html.{os.getpid()}").mkdir()  # in the way of the new page
    assert view("--build", build, "-o", old, "--force").exit_code == 4
    assert old.read_text() == "old"


def test_the_help_ends_with_an_example() -> None:
    assert (
        view("--help").stdout.rstrip().endswith("graphbuild view --plan xiuzhou-2019 -o xiuzhou.html --open")
    )
