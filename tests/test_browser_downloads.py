"""The files that the page makes of what it shows, each read back by another program."""

from __future__ import annotations

import base64
import csv
import io
import re
import struct
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
import rdflib
from browsing import LAPTOP, MEASURE, PHONE, Opener, ask, at, colour, heading, held, pixel, rest, violations
from click.testing import CliRunner
from playwright.sync_api import Browser, Page
from rdflib.namespace import RDF, RDFS
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main
from graphbuild.vocab import ONTOLOGY

FILES = {
    "png": "network.png",
    "svg": "network.svg",
    "gexf": "network.gexf",
    "graphml": "network.graphml",
    "turtle": "graph.ttl",
    "nodes": "nodes.csv",
}
SVG = "{http://www.w3.org/2000/svg}"
SEEN = """async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  window.seen = (x, y) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
  return [canvas.width, canvas.height];
}"""


def made(page: Page, kind: str, plan: str = "xiuzhou-2019") -> bytes:
    """The file that the menu's entry makes."""
    page.locator("#download summary").click()
    with page.expect_download() as download:
        page.locator(f'#download [data-format="{kind}"]').click()
    assert download.value.suggested_filename == f"{plan}-{FILES[kind]}"
    return Path(download.value.path()).read_bytes()


def statements(graph: dict[str, Any]) -> Counter[tuple[str, str, str, str]]:
    """Subject, object, relation and basis of every edge that is in the page."""
    edges = graph["edges"]
    ids = graph["nodes"]["id"]
    return Counter(
        (ids[start], ids[end], graph["relations"][relation]["name"], basis)
        for start, end, relation, basis in zip(
            edges["from"], edges["to"], edges["relation"], edges["basis"], strict=True
        )
    )


def without(graph: dict[str, Any], kind: str) -> tuple[set[str], Counter[tuple[str, str, str, str]]]:
    """The nodes that are left when a class is hidden, and the edges between them."""
    number = [entry["name"] for entry in graph["classes"]].index(kind)
    left = {
        thing for thing, of in zip(graph["nodes"]["id"], graph["nodes"]["kind"], strict=True) if of != number
    }
    kept = {edge: n for edge, n in statements(graph).items() if edge[0] in left and edge[1] in left}
    return left, Counter(kept)


def read_network(kind: str, content: bytes) -> nx.MultiDiGraph[str]:
    if kind == "gexf":
        return nx.read_gexf(io.BytesIO(content), version="1.3")
    return nx.read_graphml(io.BytesIO(content), force_multigraph=True)


def read_statements(network: nx.MultiDiGraph[str]) -> Counter[tuple[str, str, str, str]]:
    return Counter(
        (start, end, edge["relation"], edge.get("basis", "")) for start, end, edge in network.edges(data=True)
    )


def read_svg(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 -- our own file


# the menu


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_menu_names_every_file_in_the_language(opened: Opener, xiuzhou: Path, language: str) -> None:
    page = opened(xiuzhou, address=f"#lang={language}")
    summary = page.locator("#download summary")
    assert {"zh": "下载", "en": "Download"}[language] in summary.inner_text()
    assert page.locator("#download li").count() == len(FILES)
    assert not page.locator("#download ul").is_visible()
    summary.click()
    words = page.locator("#download li button").all_inner_texts()
    assert [re.findall(r"PNG|SVG|GEXF|GraphML|Turtle|CSV", name) for name in words] == [
        ["PNG"], ["SVG"], ["GEXF"], ["GraphML"], ["Turtle"], ["CSV"],
    ]  # fmt: skip
    chinese = [name for name in words if re.search(r"[\u4e00-\u9fff]", name)]
    assert len(chinese) == (len(FILES) if language == "zh" else 0)


def test_the_menu_closes_on_escape_on_choice_and_on_a_click_elsewhere(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={MEASURE}")
    opener = page.locator("#download summary")
    files = page.locator("#download ul")
    opener.click()
    assert files.is_visible()
    page.keyboard.press("Escape")
    assert not files.is_visible()
    assert heading(page).is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    opener.click()
    page.locator("#title").click()
    assert not files.is_visible()
    made(page, "nodes")
    assert not files.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert "xiuzhou-2019-nodes.csv" in (page.locator("#live").text_content() or "")


def test_the_keyboard_alone_reaches_every_file(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.locator("#fit").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    reached = []
    for _ in FILES:
        page.keyboard.press("ArrowDown")
        reached.append(page.evaluate("document.activeElement.dataset.format"))
    assert reached == list(FILES)
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.format") == "png"
    page.keyboard.press("ArrowUp")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "xiuzhou-2019-nodes.csv"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=str)
def test_the_open_menu_is_clean_and_within_the_window(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], theme: str
) -> None:
    for language in ("zh", "en"):
        page = opened(xiuzhou, size, f"#lang={language}", theme)
        page.locator("#download summary").click()
        box = page.locator("#download ul").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
        assert page.evaluate("document.documentElement.scrollWidth") == size[0]
        assert violations(page) == []


# pictures


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_png_is_what_is_seen_at_twice_the_pixels(
    opened: Opener, browser: Browser, xiuzhou: Path, theme: str
) -> None:
    page = opened(xiuzhou, theme=theme)
    page.locator("#zoom-in").click()
    rest(page)
    content = made(page, "png")
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    window = ask(page, "camera()")
    assert width == 2 * window["width"]
    assert 2 * window["height"] + 80 < height < 2 * window["height"] + 400
    box = page.locator("#network").bounding_box()
    assert box is not None
    other = browser.new_page()
    size = other.evaluate(SEEN, "data:image/png;base64," + base64.b64encode(content).decode())
    assert size == [width, height]
    things = []
    for thing in held(page)["nodes"]["id"]:
        x, y = at(page, thing)
        if box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"]:
            spot = [2 * (x - box["x"]), 2 * (y - box["y"])]
            things.append((pixel(page, x, y), other.evaluate("([x, y]) => window.seen(x, y)", spot)))
    assert len(things) > 100
    assert len({tuple(seen) for seen, _ in things}) > 6
    assert sum(seen == kept for seen, kept in things) >= 0.75 * len(things)  # the rest lies under small words
    ink = other.evaluate(
        """([ink, top, width, height]) => {
          let found = 0;
          for (let y = top; y < height; y += 2) for (let x = 0; x < width; x += 2) {
            if (String(window.seen(x, y)) === ink) found += 1;
          }
          return found;
        }""",
        [",".join(map(str, colour(page, "--ink"))), 2 * window["height"], 800, height],
    )
    assert ink > 300
    other.close()
    assert ask(page, "camera()") == window


def test_a_png_can_be_made_from_another_tab(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table")
    width, height = struct.unpack(">II", made(page, "png")[16:24])
    assert width > 1000 < height


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_svg_holds_every_node_and_edge(
    opened: Opener, browser: Browser, xiuzhou: Path, language: str, size: tuple[int, int]
) -> None:
    page = opened(xiuzhou, size, f"#lang={language}")
    graph = held(page)
    content = made(page, "svg")
    drawn = read_svg(content)
    nodes = drawn.findall(f".//{SVG}*[@class='node']")
    assert sorted(node.get("data-iri") or "" for node in nodes) == sorted(
        graph["base"] + thing for thing in graph["nodes"]["id"]
    )
    lines = drawn.findall(f".//{SVG}line[@class='edge']")
    assert Counter(line.get("data-relation") for line in lines) == Counter(
        graph["relations"][relation]["name"] for relation in graph["edges"]["relation"]
    )
    assert len(drawn.findall(f"./{SVG}g[@id='islands']/{SVG}path")) >= 18
    assert len(drawn.findall(f"./{SVG}g[@id='labels']/{SVG}text")) > 200
    assert drawn.findtext(f"{SVG}title") == graph["title"][language]
    legend = ["".join(text.itertext()) for text in drawn.findall(f"./{SVG}g[@id='legend']/{SVG}text")]
    assert legend[-10:] == [entry[language] for entry in graph["classes"]]
    shapes = Counter(node.tag.removeprefix(SVG) for node in nodes)
    assert shapes["circle"] == graph["classes"][3]["count"]
    width, height = float(drawn.get("width") or 0), float(drawn.get("height") or 0)
    for line in lines:
        assert 0 <= float(line.get("x1") or -1) <= width
        assert 0 <= float(line.get("y1") or -1) <= height
    other = browser.new_page()
    seen = other.evaluate(SEEN, "data:image/svg+xml;base64," + base64.b64encode(content).decode())
    assert seen == [int(width), int(height)]
    circle = next(node for node in nodes if node.tag == f"{SVG}circle")
    spot = [round(float(circle.get(name) or 0)) for name in ("cx", "cy")]
    assert other.evaluate("([x, y]) => window.seen(x, y)", spot) == colour(page, "--class-Action")
    other.close()


def test_both_pictures_are_made_in_every_layout(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    names = page.locator("#layout option").evaluate_all("(options) => options.map((option) => option.value)")
    assert len(names) == 3
    for name in names:
        page.select_option("#layout", name)
        assert made(page, "png").startswith(b"\x89PNG")
        content = made(page, "svg")
        assert len(read_svg(content).findall(f".//{SVG}*[@class='node']")) == ask(page, "counts()")["nodes"]
        assert not re.search(rb"NaN|undefined|null", content)


# networks


@pytest.mark.parametrize("kind", ["gexf", "graphml"])
def test_networkx_reads_every_node_and_edge(opened: Opener, xiuzhou: Path, kind: str) -> None:
    page = opened(xiuzhou)
    graph = held(page)
    network = read_network(kind, made(page, kind))
    nodes = graph["nodes"]
    assert list(network.nodes) == nodes["id"]
    assert network.is_directed()
    assert read_statements(network) == statements(graph)
    assert max(Counter((start, end) for start, end, *_ in statements(graph)).values()) > 1
    for i, thing in enumerate(nodes["id"]):
        given = network.nodes[thing]
        figures = [fact for fact in nodes["facts"][i] if fact[0] == "figure"]
        assert given["label_zh"] == nodes["zh"][i]
        assert given["label_en"] == nodes["en"][i]
        assert given["class"] == graph["classes"][nodes["kind"][i]]["name"]
        assert given["iri"] == graph["base"] + thing
        assert [given.get("figure_zh"), given.get("figure_en")] == (
            figures[0][1:3] if figures else [None] * 2
        )
    assert sum("figure_zh" in given for _, given in network.nodes(data=True)) > 50


@pytest.mark.parametrize("kind", ["gexf", "graphml"])
def test_what_is_hidden_is_in_no_network(opened: Opener, xiuzhou: Path, kind: str) -> None:
    page = opened(xiuzhou)
    page.locator('#legend button[data-kind="Place"]').click()
    left, edges = without(held(page), "Place")
    network = read_network(kind, made(page, kind))
    assert set(network.nodes) == left
    assert read_statements(network) == edges
    assert 400 < len(left) < ask(page, "counts()")["nodes"]


def test_what_is_hidden_is_in_no_other_file(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.locator('#legend button[data-kind="Place"]').click()
    left, edges = without(held(page), "Place")
    drawn = read_svg(made(page, "svg"))
    assert len(drawn.findall(f".//{SVG}*[@class='node']")) == len(left)
    assert len(drawn.findall(f".//{SVG}line[@class='edge']")) == edges.total()
    turtle = rdflib.Graph().parse(data=made(page, "turtle"), format="turtle")
    assert len(set(turtle.subjects(RDFS.label, None))) == len(left)
    assert not list(turtle.subjects(RDF.type, rdflib.URIRef(f"{ONTOLOGY}Place")))
    assert len(made(page, "nodes").splitlines()) == len(left) + 1


# statements


def test_the_turtle_of_a_draft_gives_no_english_that_the_graph_has_not(
    opened: Opener, draft_build: Path, tmp_path: Path
) -> None:
    drawn = CliRunner().invoke(
        main, ["view", "--build", str(draft_build), "-o", str(tmp_path / "draft.html")]
    )
    assert drawn.exit_code == 0, drawn.output
    page = opened(tmp_path / "draft.html")
    said = rdflib.Graph().parse(data=made(page, "turtle", "draft-2022"), format="turtle")
    whole = rdflib.Graph().parse(draft_build / "graph.ttl", format="turtle")
    labels = list(said.triples((None, RDFS.label, None)))
    languages = Counter(str(label.language) for _, _, label in labels)
    assert languages["zh"] > languages["en"] > 0
    assert [triple for triple in labels if triple not in whole] == []


def test_the_turtle_says_what_the_graph_says_and_nothing_else(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    graph = held(page)
    said = rdflib.Graph().parse(data=made(page, "turtle"), format="turtle")
    whole = rdflib.Graph().parse(xiuzhou.parent / "graph.ttl", format="turtle")
    plain = [triple for triple in said if isinstance(triple[0], rdflib.URIRef)]
    assert [triple for triple in plain if triple not in whole] == []
    things = {rdflib.URIRef(graph["base"] + thing) for thing in graph["nodes"]["id"]}
    assert set(said.subjects(RDFS.label, None)) == things
    assert sum(1 for _ in said.triples((None, RDFS.label, None))) == 2 * len(things)

    ends = {
        "Mention": ("mentionedIn", "mentions", "relation"),
        "Responsibility": ("body", "responsibleFor", "role"),
    }
    seen = 0
    for kind, names in ends.items():
        found, expected = (
            Counter(
                tuple(source.value(one, rdflib.URIRef(ONTOLOGY + name)) for name in names)
                for one in source.subjects(RDF.type, rdflib.URIRef(ONTOLOGY + kind))
            )
            for source in (said, whole)
        )
        drawn = {each: n for each, n in expected.items() if each[0] in things and each[1] in things}
        assert found == Counter(drawn)
        seen += found.total()
    baselines = list(said.subjects(RDF.type, rdflib.URIRef(f"{ONTOLOGY}Baseline")))
    assert len(baselines) == 1
    properties = sum(
        1
        for _, name, thing in plain
        if name not in (RDF.type, RDFS.label) and isinstance(thing, rdflib.URIRef)
    )
    assert properties + seen + len(baselines) == ask(page, "counts()")["edges"]
    assert properties > 400 < seen + 200


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_list_of_nodes_has_both_names(opened: Opener, xiuzhou: Path, language: str) -> None:
    page = opened(xiuzhou, address=f"#lang={language}")
    graph = held(page)
    content = made(page, "nodes")
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    nodes = graph["nodes"]
    assert head[:4] == ["IRI", "label zh", "label en", {"zh": "类别", "en": "Class"}[language]]
    assert [row[:3] for row in rows] == [
        [graph["base"] + thing, zh, en]
        for thing, zh, en in zip(nodes["id"], nodes["zh"], nodes["en"], strict=True)
    ]


# what must not happen


def test_hostile_labels_come_back_as_they_are(opened: Opener, browser: Browser, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html")
    hostile = set(HOSTILE)
    for kind in ("gexf", "graphml"):
        network = read_network(kind, made(page, kind, "lake"))
        assert hostile <= {given["label_zh"] for _, given in network.nodes(data=True)}
    turtle = rdflib.Graph().parse(data=made(page, "turtle", "lake"), format="turtle")
    assert hostile <= {str(label) for label in turtle.objects(None, RDFS.label)}
    svg = made(page, "svg", "lake")
    titles = {title.text or "" for title in read_svg(svg).iter(f"{SVG}title")}
    assert sum(any(title.startswith(label) for title in titles) for label in HOSTILE) == len(HOSTILE)
    assert {node.tag for node in read_svg(svg).iter()} <= {
        SVG + name for name in ("svg", "title", "rect", "g", "path", "line", "polygon", "circle", "text")
    }
    made(page, "png", "lake")
    other = browser.new_page()
    other.set_content(svg.decode())
    assert other.evaluate("window.hacked") is None
    other.close()
    assert page.evaluate("window.hacked") is None
