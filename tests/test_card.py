"""The dataset's card: its counts are those of the graphs, its bridges those of a network drawn by hand."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from graphbuild import vocab
from graphbuild.build.card import card
from graphbuild.build.centrality import LARGEST, PIVOTS, betweenness, edges, method
from graphbuild.build.terms import concept, iri, name

BASE = vocab.BASE
PREFIXES = vocab.prefixes()
DATASET = NamedNode(f"{BASE}dataset")
CARD = NamedNode(f"{BASE}graph/dataset")


def term(short: str) -> NamedNode:
    prefix, _, local = short.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def number(store: Store, node: NamedNode, short: str) -> int:
    (quad,) = store.quads_for_pattern(node, term(short), None, CARD)
    return int(quad.object.value)


@pytest.fixture(scope="module")
def counted(sample_store: Store) -> list[Quad]:
    """The quads that the card counts."""
    apart = {CARD, NamedNode(f"{BASE}graph/ontology")}
    return [quad for quad in sample_store if quad.graph_name not in apart]


def parts(store: Store, kind: str, counts: str) -> dict[str, int]:
    found = {}
    for quad in store.quads_for_pattern(DATASET, term(f"void:{kind}Partition"), None, CARD):
        (of,) = store.quads_for_pattern(quad.object, term(f"void:{kind}"), None, CARD)
        found[of.object.value] = number(store, quad.object, f"void:{counts}")
    return found


def test_classes_and_properties_are_counted(sample_store: Store, counted: list[Quad]) -> None:
    classes = Counter(quad.object.value for quad in counted if quad.predicate == term("rdf:type"))
    assert parts(sample_store, "class", "entities") == classes
    assert number(sample_store, DATASET, "void:classes") == len(classes) > 25
    properties = Counter(quad.predicate.value for quad in counted)
    assert parts(sample_store, "property", "triples") == properties
    assert number(sample_store, DATASET, "void:properties") == len(properties) > 70


def test_the_whole_and_its_graphs_are_counted(sample_store: Store, counted: list[Quad]) -> None:
    assert number(sample_store, DATASET, "void:triples") == len(counted)
    assert number(sample_store, DATASET, "void:distinctSubjects") == len({quad.subject for quad in counted})
    assert number(sample_store, DATASET, "void:distinctObjects") == len({quad.object for quad in counted})
    graphs = Counter(quad.graph_name for quad in counted)
    assert len(graphs) == 2
    for graph, triples in graphs.items():
        assert number(sample_store, graph, "void:triples") == triples


def test_a_triple_of_two_plans_is_counted_once() -> None:
    shared = (iri("http://a/x"), name("rdf:type"), name("plan:Place"))
    graphs = {"http://a/graph/a": [shared], "http://a/graph/b": [shared]}
    stated = card(graphs, "http://a/graph/authorities", vocab.Names("http://a/"))
    counts = {s: o for s, p, o in stated if p == name("void:triples") and "/property/" not in s}
    assert {node: value.split('"')[1] for node, value in counts.items()} == {
        "<http://a/dataset>": "1",
        "<http://a/graph/a>": "1",
        "<http://a/graph/b>": "1",
    }


# ---- bridges


def plan(*ties: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    """The measures m and n, with a statement each, and what they are tied by."""
    measure = [(iri(m), name("rdf:type"), name("plan:Measure")) for m in ("m", "n")]
    whole = [(iri(f"{m}/a"), name("dcterms:isPartOf"), iri(m)) for m in ("m", "n")]
    return [*measure, *whole, *((iri(s), name(p), iri(o)) for s, p, o in ties)]


def mention(owner: str, thing: str) -> list[tuple[str, str, str]]:
    node = f"{owner}/mention/{thing}"
    return [(node, "plan:mentionedIn", owner), (node, "plan:mentions", thing)]


def test_a_measure_is_joined_to_what_its_statements_name() -> None:
    triples = plan(
        *mention("m", "own"),
        *mention("m/a", "within"),
        ("n/a", "plan:indicator", "measured"),
        ("n/a", "plan:evidence", "span"),
        *mention("the-plan", "far"),
    )
    assert edges(triples) == [("<m>", "<own>"), ("<m>", "<within>"), ("<n>", "<measured>")]
    assert edges(reversed(triples)) == edges(triples)


def test_a_name_inside_a_name_joins_nothing() -> None:
    triples = plan(*mention("m", "a"), *mention("n", "b"))
    namesake = (iri("m/mention/a"), name("plan:relation"), concept("mention-relation", "namesake"))
    assert edges([*triples, namesake]) == [("<n>", "<b>")]


def test_a_bridge_is_what_all_ways_lead_through() -> None:
    """Worked out by hand: m–x–n–y. Of the three pairs without x it lies between two, and so does n."""
    found = betweenness([("m", "x"), ("n", "x"), ("n", "y")])
    two_thirds = Fraction(666667, 1000000)
    assert found == {"m": 0, "n": two_thirds, "x": two_thirds, "y": 0}


def test_a_large_network_is_estimated_and_says_so() -> None:
    pairs = [("hub", f"leaf-{number}") for number in range(LARGEST)]
    assert betweenness(pairs) == betweenness(list(reversed(pairs)))
    assert betweenness(pairs)["hub"] > Fraction(99, 100)
    few, many = method(LARGEST), method(LARGEST + 1)
    assert f"{PIVOTS} nodes drawn by lot" in many.en
    assert f"抽取的 {PIVOTS} 个节点" in many.zh
    assert "every node" in few.en
    assert "全部节点" in few.zh


def test_the_bridges_of_the_sample(sample_store: Store) -> None:
    quads = list(sample_store.quads_for_pattern(None, term("plan:betweenness"), None, CARD))
    values = {quad.subject.value.removeprefix(BASE): quad.object for quad in quads}
    assert values["plan/lakeside-2020/1.1"].value > "0.1"
    assert values["place/cn-990000"].value == "0"
    assert {value.datatype for value in values.values()} == {term("xsd:decimal")}
    measures = {node for node in values if node.startswith("plan/")}
    assert len(measures) == 4
    (said,) = (
        quad.object
        for quad in sample_store.quads_for_pattern(None, term("plan:method"), None, CARD)
        if quad.object.language == "en"
    )
    assert isinstance(said, Literal)
    assert f", {len(values)} nodes," in said.value
