"""What a graph to link with may lie in: encodings, packings, folders, wrong names, N3 and web pages."""

from __future__ import annotations

import bz2
import codecs
import gzip
import json
import lzma
import socket
import sys
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store

from graphbuild.errors import InputError
from graphbuild.link import read_graph

TURTLE = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:x:1> a skos:Concept ; skos:prefLabel "湿地率"@zh, "Wetland share"@en ; skos:broader <urn:x:2> .
<urn:x:2> a skos:Concept ; skos:prefLabel "湿地"@zh .
"""
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LANGUAGE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
SKOS = "http://www.w3.org/2004/02/skos/core#"
READ = [("urn:x:1", "湿地率", "湿地"), ("urn:x:2", "湿地", "")]


def written(syntax: RdfFormat) -> bytes:
    """The graph in a syntax."""
    store = Store()
    store.load(TURTLE.encode(), RdfFormat.TURTLE)
    return store.dump(format=syntax, from_graph=None if syntax.supports_datasets else DefaultGraph()) or b""


def read(path: Path) -> list[tuple[str, str, str]]:
    return [(entity.iri, entity.zh, entity.part_of) for entity in read_graph(str(path), None).entities]


ENDINGS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".rdf": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
ENCODINGS = {"utf-8-sig": b"", "utf-16": b"", "utf-16-be": codecs.BOM_UTF16_BE, "utf-32": b""}


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_byte_order_mark(tmp_path: Path, ending: str, encoding: str, *, told: bool) -> None:
    path = tmp_path / f"graph{ending if told else ''}"
    text = written(ENDINGS[ending]).decode()
    path.write_bytes(ENCODINGS[encoding] + text.encode(encoding))
    assert read(path) == READ


PACKED = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}


@pytest.mark.parametrize("packing", PACKED)
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_packed_file(tmp_path: Path, ending: str, packing: str) -> None:
    content = PACKED[packing](written(ENDINGS[ending]))
    for name in (f"graph{ending}{packing}", "graph"):
        (tmp_path / name).write_bytes(content)
        assert read(tmp_path / name) == READ
    (tmp_path / "broken").write_bytes(content[:-9])
    with pytest.raises(InputError, match="cannot be read") as raised:
        read(tmp_path / "broken")
    assert "fetch it again" in raised.value.faults[0].remedy


@pytest.mark.parametrize("name", ENDINGS)
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_name_of_another_syntax(tmp_path: Path, ending: str, name: str) -> None:
    family = {".rdf": "XML", ".jsonld": "JSON"}
    path = tmp_path / f"graph{name}"
    path.write_bytes(written(ENDINGS[ending]))
    one_family = family.get(ending, "text") == family.get(name, "text")
    assert len(ENDINGS) == 6
    if not one_family:  # within a family the name counts
        assert read(path) == READ


SECOND = '<urn:y:1> a <http://www.w3.org/2004/02/skos/core#Concept> ; <urn:p> [] .\n_:b <urn:p> "b" .\n'


def test_a_folder_and_an_archive(tmp_path: Path) -> None:
    folder = tmp_path / "graphs"
    (folder / "more").mkdir(parents=True)
    (folder / "a.ttl").write_text(TURTLE, "utf-8")
    (folder / "more" / "b.trig.gz").write_bytes(gzip.compress(SECOND.encode()))
    (folder / "package.json").write_text('{"a": 1}', "utf-8")
    (folder / "note.txt").write_text("no graph", "utf-8")
    with zipfile.ZipFile(tmp_path / "graphs.zip", "w") as archive:
        archive.write(folder / "a.ttl", "in/a.ttl")
        archive.writestr("in/b.ttl", SECOND)
        archive.writestr("note.txt", "no graph")
    for name in ("graphs", "graphs.zip"):
        assert read(tmp_path / name) == [*READ, ("urn:y:1", "", "")]
    (folder / "more" / "c.nt").write_text("<urn:a> <urn:b> .\n", "utf-8")
    with pytest.raises(InputError) as raised:
        read(folder)
    assert (raised.value.faults[0].path, raised.value.faults[0].line) == (f"{folder}/more/c.nt", 1)


def test_blank_nodes_of_two_files_are_two(tmp_path: Path) -> None:
    for name, label in (("a", "湿地"), ("b", "林地")):
        (tmp_path / f"{name}.ttl").write_text(
            f"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:{name}> a skos:Concept ; "
            f'skos:broader _:up .\n_:up skos:prefLabel "{label}"@zh .',
            "utf-8",
        )
    assert read(tmp_path) == [("urn:a", "", "湿地"), ("urn:b", "", "林地")]


@pytest.mark.parametrize(
    ("encoding", "declared", "said"),
    [
        ("gb18030", "GB2312", ""),
        ("big5", "Big5", ""),
        ("utf-8", "gb2312", "cannot be read"),
        ("utf-8", "klingon", "cannot be read"),
    ],
)
def test_an_encoding_that_xml_declares(tmp_path: Path, encoding: str, declared: str, said: str) -> None:
    text = written(RdfFormat.RDF_XML).decode().replace("UTF-8", declared)
    text = text if "<?xml" in text else f'<?xml version="1.0" encoding="{declared}"?>\n{text}'
    (tmp_path / "graph.rdf").write_bytes(
        text.replace("湿地", "濕水").encode(encoding)
    )  # no character of GB 2312
    if said:
        with pytest.raises(InputError, match=said):
            read(tmp_path / "graph.rdf")
    else:
        assert read(tmp_path / "graph.rdf")[1] == ("urn:x:2", "濕水", "")


def test_turtle_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(TURTLE.encode("gb18030"))
    with pytest.raises(InputError) as raised:
        read(tmp_path / "graph.ttl")
    assert raised.value.faults[0].line == 2
    assert "save the file as UTF-8" in raised.value.faults[0].remedy


BARE = """\
<s:Concept rdf:about="urn:x:2" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:s="http://www.w3.org/2004/02/skos/core#"><s:prefLabel xml:lang="zh">湿地</s:prefLabel></s:Concept>
"""
CONCEPT = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
N3 = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
{ ?x a skos:Concept } => { ?x a <urn:Thing> } .
<urn:x:2> a skos:Concept ; skos:prefLabel "湿地"@zh ; <urn:says> { <urn:x:3> a skos:Concept } .
"""
STAR = TURTLE + "<< <urn:x:1> skos:broader <urn:x:2> >> <urn:by> <urn:me> .\n"


@pytest.mark.parametrize(
    ("name", "content", "many"),
    [
        ("graph", BARE, 1),
        ("graph.n3", N3, 1),
        ("graph.ttl", STAR, 2),
        ("graph", STAR, 2),
        ("graph", CONCEPT + '[] a skos:Concept . <urn:x:2> a skos:Concept ; skos:prefLabel "湿地" .', 1),
        ("graph", "[] a <urn:C> . <urn:x:2> a <http://www.w3.org/2004/02/skos/core#Concept> .", 1),
        ("graph", "{ <urn:x:2> a <http://www.w3.org/2004/02/skos/core#Concept> }", 1),
        ("graph", "# one\n<urn:x:2> a <http://www.w3.org/2004/02/skos/core#Concept> .", 1),
    ],
)
def test_forms_of_a_syntax(tmp_path: Path, name: str, content: str, many: int) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert len(read(tmp_path / name)) == many


def test_broken_n3_tells_its_line(tmp_path: Path) -> None:
    (tmp_path / "graph.n3").write_text(N3 + "<urn:a> <urn:b> ;;\n zz:a .\n", "utf-8")
    with pytest.raises(InputError, match="cannot be read") as raised:
        read(tmp_path / "graph.n3")
    assert (raised.value.faults[0].line, "read as N3" in raised.value.faults[0].remedy) == (4, True)


HEXTUPLES = (
    ["urn:x:1", TYPE, f"{SKOS}Concept", "globalId", None, None],
    ["urn:x:1", f"{SKOS}prefLabel", "湿地率", LANGUAGE, "zh", None],
    ["urn:x:1", f"{SKOS}broader", "urn:x:2", "globalId", None, "urn:g"],
    ["urn:x:2", TYPE, f"{SKOS}Concept", "globalId", None, "urn:g"],
    ["urn:x:2", f"{SKOS}prefLabel", "湿地", LANGUAGE, "zh", "_:g"],
)


@pytest.mark.parametrize("name", ["graph.hext", "graph", "graph.ttl"])
def test_hextuples(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("".join(f"{json.dumps(each)}\n" for each in HEXTUPLES), "utf-8")
    assert read(tmp_path / name) == READ


@pytest.mark.parametrize(
    ("line", "where", "what"),
    [
        ('["urn:x:1", "urn:p"]', 4, "not six texts"),
        ('["urn:x:1", 1, "b", "globalId", null, null]', 4, "not six texts"),
        ('{"@id": "urn:x:1"}', 4, "not six texts"),
        ('["urn:x:1", "urn:p"', 4, "delimiter"),
        ('["urn:x:1", "urn:p", null, "globalId", null, null]', 4, "cannot be None"),
        ('["urn:x y", "urn:p", "urn:q", "globalId", null, null]', None, "Invalid IRI"),
    ],
)
def test_hextuples_with_a_fault(tmp_path: Path, line: str, where: int | None, what: str) -> None:
    lines = [json.dumps(each) for each in HEXTUPLES]
    (tmp_path / "graph.hext").write_text("\n".join([*lines[:3], line, *lines[3:]]), "utf-8")
    with pytest.raises(InputError, match=what) as raised:
        read(tmp_path / "graph.hext")
    assert (raised.value.faults[0].line, "HexTuples" in raised.value.faults[0].remedy) == (where, True)


def test_hdt_is_told_from_a_text(tmp_path: Path) -> None:
    (tmp_path / "graph.hdt").write_bytes(b"$HDT\x01<http://purl.org/HDT/hdt#HDTv1>\x00\x00")
    with pytest.raises(InputError, match="it is HDT") as raised:
        read(tmp_path / "graph.hdt")
    assert "hdt2rdf" in raised.value.faults[0].remedy


# web pages

RDFA = """\
<!DOCTYPE html><html lang="zh"><head><meta charset="CHARSET"><link rel="stylesheet" href="a.css"></head>
<body prefix="skos: http://www.w3.org/2004/02/skos/core#" vocab="https://schema.org/">
<div typeof="GovernmentOffice" resource="urn:o"><h1 property="name">  湖滨区渔政局
 </h1><p property="alternateName" lang="en-GB">Fishery office<a property="sameAs" href="http://a b">x</a>
<span property="areaServed" typeof="City" resource="urn:c"><b property="name" lang="zh">湖滨市</b></span>
</div><p vocab="https://x.example.org/vocab#" typeof="Thing" resource="urn:t">
"""
XHTML = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:s="http://schema.org/" xml:lang="zh"><body>
<div about="urn:o" typeof="s:GovernmentOffice"><span rel="s:areaServed" resource="urn:c"/>
<span property="s:name" content="湖滨区渔政局"/></div>
<div about="urn:c" typeof="s:City"><span property="s:name" content="湖滨市"/></div></body></html>
"""
MICRODATA = """\
<html><body><div itemscope itemtype="https://schema.org/GovernmentOffice" itemid="urn:o">
<h1 itemprop="name">湖滨区渔政局</h1><p itemprop="areaServed" itemscope itemtype="https://schema.org/City"
itemid="urn:c"><b itemprop="name">湖滨市</b></p></div><p itemprop="name">nobody's</p></body></html>
"""
JSON = """\
<html><head><script type="application/json">{"a": 1}</script><script>let a = "<p>";</script>
<script type="application/ld+json">
{"@context": "https://schema.org/", "@graph": [
 {"@type": "GovernmentOffice", "@id": "urn:o", "name": "湖滨区渔政局", "areaServed": {"@id": "urn:c"}},
 {"type": "City", "id": "urn:c", "name": "湖滨市"}]}
</script></head></html>
"""
TURTLE_IN_IT = """\
<html><head><script type="text/turtle">@prefix s: <http://schema.org/> .
<urn:o> a s:GovernmentOffice ; s:name "湖滨区渔政局" ; s:areaServed <urn:c> .
<urn:c> a s:City ; s:name "湖滨市" .</script></head></html>
"""
PAGES = {"rdfa": RDFA, "xhtml": XHTML, "microdata": MICRODATA, "json": JSON, "turtle": TURTLE_IN_IT}


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks another host fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("another host is asked")

    for name in ("create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize("name", ["page.html", "page.xhtml", "page"])
@pytest.mark.parametrize("kind", PAGES)
def test_a_page(tmp_path: Path, kind: str, name: str) -> None:
    (tmp_path / name).write_text(PAGES[kind].replace("CHARSET", "utf-8"), "utf-8")
    found = {entity.iri: entity for entity in read_graph(str(tmp_path / name), None).entities}
    assert [(iri, found[iri].zh) for iri in found] == [("urn:c", "湖滨市"), ("urn:o", "湖滨区渔政局")]
    assert found["urn:o"].territory == "湖滨市"
    assert len(PAGES) == 5


@pytest.mark.parametrize("kind", ["rdfa", "xhtml", "microdata"])
def test_without_pyrdfa_a_page_that_needs_it_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setitem(sys.modules, "pyRdfa", None)
    (tmp_path / "page.html").write_text(PAGES[kind].replace("CHARSET", "utf-8"), "utf-8")
    with pytest.raises(InputError, match="RDFa or microdata") as raised:
        read(tmp_path / "page.html")
    assert raised.value.faults[0].remedy == "pip install pyrdfa3"
    (tmp_path / "page.html").write_text(JSON, "utf-8")
    assert [iri for iri, *_ in read(tmp_path / "page.html")] == ["urn:c", "urn:o"]


def test_a_page_in_an_encoding_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "page.htm").write_bytes(RDFA.replace("CHARSET", "gbk").encode("gbk"))
    office = read_graph(str(tmp_path / "page.htm"), None).entities[1]
    assert (office.zh, office.alternatives[0]) == ("湖滨区渔政局", "Fishery officex 湖滨市")


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        (JSON.replace('"@type": "Gov', '"@type" "Gov'), 4, "in a script"),
        (JSON.replace("https://schema.org/", "https://x.example.org/context"), 2, "LoadDocumentCallback"),
        (
            RDFA.replace("http://a b", "http://[x").replace("CHARSET", "utf-8"),
            None,
            "an address in it is none",
        ),
        ("<html><body>" + "<div>" * 5000 + "<p vocab='http://schema.org/' typeof='City'>", None, "too deep"),
        ("<html><body><p>nothing</p></body></html>", None, "nothing in it is of a class"),
    ],
)
def test_a_page_with_a_fault(tmp_path: Path, content: str, line: int | None, what: str) -> None:
    (tmp_path / "page.html").write_text(content, "utf-8")
    with pytest.raises(InputError, match=what) as raised:
        read(tmp_path / "page.html")
    assert (raised.value.faults[0].path, raised.value.faults[0].line) == (str(tmp_path / "page.html"), line)


def test_json_that_names_the_context_of_schema_org(tmp_path: Path) -> None:
    text = '{"@context": ["http://schema.org", {"@language": "zh"}], "@id": "urn:c", "@type": "City", '
    text += '"name": "湖滨市"}'
    (tmp_path / "graph.jsonld").write_text(text, "utf-8")
    assert read(tmp_path / "graph.jsonld") == [("urn:c", "湖滨市", "")]
    (tmp_path / "graph.jsonld").write_text(text.replace("http://schema.org", "http://x.example.org"), "utf-8")
    with pytest.raises(InputError) as raised:
        read(tmp_path / "graph.jsonld")
    assert "no other host is asked" in raised.value.faults[0].remedy
