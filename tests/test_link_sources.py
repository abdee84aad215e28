"""Where the other graph comes from: syntaxes, vocabularies, the web, and all that is wrong with them."""

from __future__ import annotations

import socket
from dataclasses import replace
from pathlib import Path

import pytest
from graph_server import serving
from pyoxigraph import DefaultGraph, RdfFormat, Store

from graphbuild.errors import InputError, UsageError
from graphbuild.link import Entity, link, read_graph
from graphbuild.link.source import FileSource
from graphbuild.link.vocabulary import READY, read_vocabulary
from graphbuild.link.web import LIMITS, fetched

TURTLE = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://x.example.org/1> a skos:Concept ; skos:prefLabel "失业率"@zh, "Unemployment rate"@en ;
  skos:altLabel "登记失业率"@zh-hans, "shiyelü"@zh-latn ; skos:notation "3" ;
  skos:broader <https://x.example.org/2> ; skos:related <https://x.example.org/3> .
<https://x.example.org/2> a skos:Concept ; skos:prefLabel "就业"@zh ; skos:broader <https://x.example.org/1> .
<https://x.example.org/3> a skos:Concept ; skos:prefLabel "Jobs" ; skos:exactMatch <https://y.example.org/9> .
[] a skos:Concept ; skos:prefLabel "nobody's"@en .
"""
FIRST = Entity(
    "indicator",
    "https://x.example.org/1",
    zh="失业率",
    en="Unemployment rate",
    pinyin="shiyelü",
    alternatives=("登记失业率",),
    code="3",
    part_of="就业",
    neighbours=("Jobs",),
)


@pytest.fixture
def store() -> Store:
    found = Store()
    found.load(TURTLE.encode(), RdfFormat.TURTLE)
    return found


SYNTAXES = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "rdf": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("ending", SYNTAXES)
def test_a_graph_in_any_syntax(store: Store, tmp_path: Path, ending: str, *, told: bool) -> None:
    path = tmp_path / (f"graph.{ending}" if told else "graph")
    syntax = SYNTAXES[ending]
    graph = None if syntax.supports_datasets else DefaultGraph()
    path.write_bytes(store.dump(format=syntax, from_graph=graph) or b"")
    found = read_graph(str(path), None)
    assert found.entities[0] == FIRST
    assert [entity.label for entity in found.entities] == ["失业率", "就业", "Jobs"]
    assert (found.without_iri, found.vocabulary) == (1, "skos")


TRIX = """\
<TriX xmlns="http://www.w3.org/2004/03/trix/trix-1/"><graph><uri>urn:g</uri>
<triple><uri>urn:x:1</uri><uri>http://www.w3.org/1999/02/22-rdf-syntax-ns#type</uri>
<uri>http://www.w3.org/2004/02/skos/core#Concept</uri></triple>
<triple><uri>urn:x:1</uri><uri>http://www.w3.org/2004/02/skos/core#prefLabel</uri>
<plainLiteral xml:lang="zh">失业率 &amp; "就业"</plainLiteral></triple></graph></TriX>
"""


@pytest.mark.parametrize("name", ["graph.trix", "graph.xml", "graph"])
@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="utf-8"?>\n<!-- a graph -->\n'])
def test_trix(tmp_path: Path, name: str, head: str) -> None:
    (tmp_path / name).write_text(head + TRIX, "utf-8")
    found = read_graph(str(tmp_path / name), None)
    assert [(entity.iri, entity.zh) for entity in found.entities] == [("urn:x:1", '失业率 & "就业"')]


@pytest.mark.parametrize(
    ("before", "after", "line", "what"),
    [
        ("</triple></graph>", "</graph>", 5, "mismatched tag"),
        ("<triple><uri>urn:x:1</uri>", "<triple>", 3, "Triple has wrong length"),
        ("<plainLiteral", "<plain", 5, "Unknown element plain"),
        ("<uri>urn:x:1</uri>", "<uri>urn:x 1</uri>", None, "Invalid IRI"),
        ("<uri>urn:x:1</uri>", "<uri>x</uri>", None, "No scheme found"),
    ],
)
def test_broken_trix_tells_its_line(
    tmp_path: Path, before: str, after: str, line: int | None, what: str
) -> None:
    path = tmp_path / "graph.trix"
    path.write_text(TRIX.replace(before, after), "utf-8")
    with pytest.raises(InputError, match=what) as caught:
        read_graph(str(path), None)
    fault = caught.value.faults[0]
    assert (fault.path, fault.line) == (str(path), line)
    assert "it was read as TriX" in fault.remedy


def test_a_build_is_read_by_its_folder(sample_build: Path) -> None:
    found = {
        entity.iri.partition("/id/")[2]: entity for entity in read_graph(str(sample_build), None).entities
    }
    measure = found["plan/lakeside-2020/1.1"]
    assert (measure.kind, measure.year, measure.level) == ("measure", 2020, "county")
    assert measure.territory.startswith("cn-")
    assert measure.part_of != ""
    units = [entity.unit for entity in found.values() if entity.kind == "indicator"]
    assert sum(map(bool, units)) >= 3
    assert any(entity.territory.startswith("cn-") for entity in found.values() if entity.kind == "body")


def test_kinds_may_be_chosen(sample_build: Path) -> None:
    found = read_graph(str(sample_build), None, ("body", "place")).entities
    assert {entity.kind for entity in found} == {"body", "place"}


# vocabularies


def test_every_ready_vocabulary_can_be_read() -> None:
    assert len(READY) == 5
    for name in READY:
        vocabulary = read_vocabulary(name)
        assert vocabulary.name == name
        assert len(vocabulary.kinds) >= 1
        assert "label" in vocabulary.paths


OWN = """\
prefixes:
  ex: https://x.example.org/terms#
classes:
  body: ex:Bureau
  place: [ex:Town]
properties:
  label: ex:called
  territory: [ex:of/ex:lies, ex:of]
  neighbour: ^ex:under
"""
OWN_GRAPH = """\
@prefix ex: <https://x.example.org/terms#> .
<urn:b:1> a ex:Bureau ; ex:called "渔政局" ; ex:of <urn:t:1> .
<urn:b:2> a ex:Bureau ; ex:called "渔政站" ; ex:under <urn:b:1> .
<urn:t:1> a ex:Town ; ex:called "湖滨镇" .
"""


def test_a_vocabulary_of_ones_own_with_paths(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN, "utf-8")
    (tmp_path / "graph.ttl").write_text(OWN_GRAPH, "utf-8")
    found = read_graph(str(tmp_path / "graph.ttl"), str(tmp_path / "own.yaml"))
    bureau = found.entities[0]
    assert (bureau.zh, bureau.territory, bureau.neighbours) == ("渔政局", "湖滨镇", ("渔政站",))
    assert [entity.kind for entity in found.entities] == ["body", "body", "place"]


@pytest.mark.parametrize(
    ("before", "after", "line", "what"),
    [
        ("classes:", "klasses:", 3, "'klasses' is unknown"),
        ("  body: ex:Bureau", "  bodies: ex:Bureau", 4, "'bodies' is unknown"),
        ("ex:called", "exx:called", 7, "'exx:called' names nothing"),
        ("[ex:of/ex:lies, ex:of]", "[ex:of/ex:lies, ex of]", 8, "'ex of' names nothing"),
        ("  label: ex:called\n", "", 6, "'label' is missing"),
        ("[ex:Town]", "[ex:Bureau]", 5, "stands twice"),
        ("[ex:Town]", "[ex:Town/ex:Town]", 5, "names nothing"),
        ("[ex:Town]", "{a: b}", 5, "not what belongs here"),
        ("ex:Bureau\n", "ex:Bureau\n  ]\n", 5, ""),
    ],
)
def test_a_vocabulary_with_a_fault(tmp_path: Path, before: str, after: str, line: int, what: str) -> None:
    path = tmp_path / "own.yaml"
    assert OWN.count(before) >= 1
    path.write_text(OWN.replace(before, after, 1), "utf-8")
    with pytest.raises(InputError) as raised:
        read_vocabulary(str(path))
    assert [fault.line for fault in raised.value.faults if what in fault.what][:1] == [line]
    assert all(fault.remedy for fault in raised.value.faults)


def test_a_vocabulary_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="graphbuild, org, schema, sdg, skos"):
        read_vocabulary("nowhere")


def test_a_graph_that_speaks_in_two_ways_is_read_in_both(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    more = """@prefix s: <https://schema.org/> .
<urn:b> a s:GovernmentOffice ; s:name "湖滨区渔政局"@zh .
<urn:i> a s:DefinedTerm, skos:Concept ; s:name "湿地率"@zh ; skos:altLabel "湿地占比"@zh .
"""
    path.write_text(TURTLE + more, "utf-8")
    found = read_graph(str(path), None)
    assert found.vocabulary == "schema and skos"
    told = {entity.iri: (entity.kind, entity.zh, entity.alternatives) for entity in found.entities}
    assert told["urn:b"] == ("body", "湖滨区渔政局", ())
    assert told["urn:i"] == ("indicator", "湿地率", ("湿地占比",))
    assert len(told) == 5


PREFIXES = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix s: <http://schema.org/> . @prefix ss: <https://schema.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
CONCEPT = "<urn:x:1> a skos:Concept ; "
SHAPES = [
    # labels that are things of their own, and a hierarchy told from above
    (CONCEPT + 'xl:prefLabel [ xl:literalForm "湿地率"@zh ] ; xl:altLabel [ xl:literalForm "湿地占比"@zh ] .'
     '<urn:x:2> a skos:Concept ; dct:title "湿地"@zh ; skos:narrower <urn:x:1> .',
     {"zh": "湿地率", "alternatives": ("湿地占比",), "part_of": "湿地"}),
    # languages
    (CONCEPT + 'skos:prefLabel "濕地"@zh-TW, "湿地"@zh-Hans, "湿原"@ja, "zona umida"@it, "Wetland"@en-GB .',
     {"zh": "湿地", "en": "Wetland", "alternatives": ("濕地",)}),
    (CONCEPT + 'skos:prefLabel "濕地"@zh-hk, "湿地"@zh-CN, "shīdì"@zh-Latn-pinyin, "močvara"@sr-Latn .',
     {"zh": "湿地", "pinyin": "shīdì", "alternatives": ("濕地",)}),
    (CONCEPT + 'skos:prefLabel "湿地"@cmn-Hans, "Wetland"@mul .', {"zh": "湿地", "en": "Wetland"}),
    (CONCEPT + 'skos:prefLabel "zona umida"@it .', {"zh": "", "en": "", "alternatives": ("zona umida",)}),
    # organisations, from above and from below
    ('<urn:x:1> a org:OrganizationalUnit ; foaf:name "渔船科"@zh ; org:identifier "7" ;'
     'dct:spatial <urn:x:3> .'
     '<urn:x:2> a org:FormalOrganization ; skos:prefLabel "渔政局"@zh ; org:hasUnit <urn:x:1> .'
     '<urn:x:3> a dct:Location ; rdfs:label "湖滨区"@zh ; skos:notation "330499" .',
     {"kind": "body", "zh": "渔船科", "code": "7", "part_of": "渔政局", "territory": "cn-330499"}),
    # schema.org in both schemes at once
    ('<urn:x:1> a s:GovernmentService ; ss:name "渔船检验"@zh ; s:areaServed <urn:x:2> .'
     '<urn:x:2> a ss:City ; s:name "湖滨市"@zh .',
     {"kind": "program", "zh": "渔船检验", "territory": "湖滨市"}),
    ('<urn:x:1> a ss:Place ; s:name "荷叶湖" .'
     '<urn:x:2> a s:City ; s:name "湖滨市" ; ss:containsPlace <urn:x:1> .',
     {"kind": "place", "zh": "荷叶湖", "part_of": "湖滨市"}),
]  # fmt: skip


@pytest.mark.parametrize(("turtle", "expected"), SHAPES)
def test_shapes_of_vocabularies(tmp_path: Path, turtle: str, expected: dict[str, object]) -> None:
    (tmp_path / "graph.ttl").write_text(PREFIXES + turtle, "utf-8")
    first = read_graph(str(tmp_path / "graph.ttl"), None).entities[0]
    assert {name: getattr(first, name) for name in expected} == expected
    assert len(SHAPES) == 8


def test_what_is_no_longer_used_is_counted(tmp_path: Path) -> None:
    old = (
        'skos:prefLabel "旧指标"@zh ; owl:deprecated true . <urn:x:2> a skos:Concept ; owl:deprecated false .'
    )
    (tmp_path / "graph.ttl").write_text(PREFIXES + CONCEPT + old, "utf-8")
    found = read_graph(str(tmp_path / "graph.ttl"), None)
    assert ([entity.iri for entity in found.entities], found.retired) == (["urn:x:2"], 1)


def test_a_graph_that_no_vocabulary_knows(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("<urn:a> a <urn:Thing> .", "utf-8")
    with pytest.raises(InputError, match="<urn:Thing>"):
        read_graph(str(path), None)
    with pytest.raises(InputError, match="'skos' finds nothing"):
        read_graph(str(path), "skos")


# files with faults


def test_broken_turtle_tells_its_line(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(TURTLE.replace('"Jobs" ;', '"Jobs ;'), "utf-8")
    with pytest.raises(InputError) as raised:
        read_graph(str(path), "skos")
    assert raised.value.faults[0].line in (6, 7, 8)
    assert "Turtle" in raised.value.faults[0].remedy


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", "只是一段文字。".encode(), b"{]", b"<html><p>no</html>"]
)
def test_what_is_no_graph(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "graph"
    path.write_bytes(content)
    with pytest.raises(InputError):
        read_graph(str(path), None)


def test_a_file_and_a_build_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_graph(str(tmp_path / "none.ttl"), None)
    with pytest.raises(InputError, match="no build here"):
        read_graph(str(tmp_path), None)


HOSTILE = {
    "control": "水\x01务\x1f局\x7f",
    "direction": "\u202e河湖长制\u202c",
    "quotes": "'); DROP TABLE ours; --",
    "braces": '"}],"x":[{"\\u0000',
    "long": "水" * 1_000_000,
    "blank": "   ",
    "signs": "％＃＄“”《》…",
    "astral": "𠮷水局🏞",
}


def test_hostile_labels_are_labels() -> None:
    left = [Entity("program", f"https://a.example.org/{name}", zh=label) for name, label in HOSTILE.items()]
    right = [replace(entity, iri=entity.iri.replace("//a.", "//b.")) for entity in left]
    exact = {
        (one.ours.iri[22:], one.theirs.iri[22:])
        for one in link(left, right).proposals
        if one.relation == "exact"
    }
    named = set(HOSTILE) - {"blank", "signs"}
    assert {(name, name) for name in named} == exact


def test_cycles_end(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    rows = [
        f'<urn:x:{n}> a skos:Concept ; skos:prefLabel "圈{n}" ; '
        f"skos:broader <urn:x:{(n + 1) % 5}>, <urn:x:{n}> ."
        for n in range(5)
    ]
    path.write_text("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n" + "\n".join(rows), "utf-8")
    assert [entity.part_of for entity in read_graph(str(path), "skos").entities] == [
        f"圈{(n + 1) % 5}" for n in range(5)
    ]


def test_a_hundred_thousand_things_are_read(tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    label, concept = (
        "http://www.w3.org/2004/02/skos/core#prefLabel",
        "http://www.w3.org/2004/02/skos/core#Concept",
    )
    with path.open("w", encoding="utf-8") as file:
        for number in range(100_000):
            file.write(
                f"<urn:x:{number:06}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{concept}> .\n"
            )
            file.write(f'<urn:x:{number:06}> <{label}> "指标{number}"@zh .\n')
    found = read_graph(str(path), "skos").entities
    assert len(found) == 100_000
    assert found[-1].zh == "指标99999"


# the web


def test_an_endpoint_is_asked_page_by_page(store: Store) -> None:
    with serving("endpoint", store) as (url, server), fetched(url, replace(LIMITS, rows=2)) as source:
        found = source.read(None)
        assert next(found.entities()) == FIRST
        assert server.asked > 10


def test_a_document_in_the_web(store: Store) -> None:
    with serving("document", store) as (url, _):
        assert read_graph(url, None).entities[0] == FIRST


@pytest.mark.parametrize("way", ["selecting", "untyped", "capped"])
def test_an_endpoint_that_answers_in_its_own_way(store: Store, way: str) -> None:
    with serving(way, store) as (url, server):
        assert read_graph(url, None).entities[0] == FIRST
        assert server.asked > 3


@pytest.mark.parametrize("way", ["packed", "mistyped", "moved"])
def test_a_document_that_comes_in_its_own_way(store: Store, way: str) -> None:
    with serving(way, store) as (url, _):
        assert read_graph(url, None).entities[0] == FIRST


def test_a_page_in_the_web(store: Store) -> None:
    with serving("website", store) as (url, _):
        (city,) = read_graph(url, None).entities
        assert (city.iri, city.zh) == (url.replace("/graph", "/data/1"), "湖滨市")


def test_a_dead_address() -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    with pytest.raises(InputError, match="nobody answers") as raised:
        read_graph(f"http://127.0.0.1:{port}/graph", None)
    assert str(raised.value.faults[0].path).endswith("/graph")


WRONG = {
    "page": "nothing in it is of a class",
    "refusing": "503",
    "failing": "500",
    "constructing": "has to answer SELECT",
    "looping": "302",
    "silent": "no answer within",
    "dribbling": "not complete after",
    "cut_off": "too early",
    "endless": "more than 1 MB",
    "repeating": "does not heed OFFSET",
    "generous": "were asked for",
    "boolean": "no table",
    "garbled": "cannot be read",
    "lacking": "lacks values",
    "turning": "and no result",
}


@pytest.mark.parametrize("way", WRONG)
def test_a_server_that_is_slow_or_lies(store: Store, way: str) -> None:
    limits = replace(LIMITS, silence=0.5, seconds=1, size=1_000_000, rows=2)
    with serving(way, store) as (url, _), pytest.raises(InputError, match=WRONG[way]) as raised:
        _read(url, limits)
    assert raised.value.faults[0].path == url


def _read(url: str, limits: object) -> None:
    with fetched(url, limits) as source:  # type: ignore[arg-type]
        source.read(None)


def test_nothing_is_left_of_what_was_fetched(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with serving("document", store) as (url, _), fetched(url) as source:
        assert isinstance(source, FileSource)
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []
