"""The layouts by force and by place, and the words around a span: what is where, and from what."""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import lake
import networkx as nx
import pytest
import synthetic
from click.testing import CliRunner, Result
from conftest import SAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store

from graphbuild.cli import main
from graphbuild.errors import UsageError
from graphbuild.store import open_store
from graphbuild.view import page
from graphbuild.view.context import AROUND
from graphbuild.view.homes import OUTLINE, homes, levels
from graphbuild.view.layout import MEASURE_ROOM, WAYS, Layout, layouts
from graphbuild.view.network import SHARED, network
from graphbuild.view.places import LEVELS
from graphbuild.view.spread import Box, Ground, clear
from graphbuild.view.statements import read_statements

NAMES = {name for names in WAYS.values() for name in names}
GRAPHS = ("first plan", "sample", "invented plans", "almost empty plan")
Graph = nx.MultiDiGraph


@pytest.fixture(scope="module")
def graphs(
    real_build: Path, sample_store: Store, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Graph[str]]:
    invented = Store()
    invented.load(synthetic.dataset(3, 21_000).nquads, format=RdfFormat.N_QUADS)
    empty = lake.build(tmp_path_factory.mktemp("lake"), "DELETE WHERE { <plan/lake/1> ?p ?o }")
    stores = (open_store(real_build), sample_store, invented, open_store(empty))
    plans = ("xiuzhou-2019",), (), (), ()
    return {
        name: network(read_statements(store, wanted))
        for name, store, wanted in zip(GRAPHS, stores, plans, strict=True)
    }


@pytest.fixture(scope="module")
def laid(graphs: dict[str, Graph[str]]) -> dict[str, dict[str, Layout]]:
    return {name: layouts(graph) for name, graph in graphs.items()}


@pytest.mark.parametrize("name", GRAPHS)
def test_every_node_has_a_spot_of_its_own_in_every_layout(
    graphs: dict[str, Graph[str]], laid: dict[str, dict[str, Layout]], name: str
) -> None:
    graph = graphs[name]
    assert len(graph) > {"first plan": 600, "sample": 50, "invented plans": 900}.get(name, 10)
    assert set(laid[name]) == NAMES
    assert len(NAMES) == 6
    for way in laid[name].values():
        assert set(way.positions) == set(graph)
        assert len({(round(x, 1), round(y, 1)) for x, y in way.positions.values()}) == len(graph)
        assert all(map(math.isfinite, (value for spot in way.positions.values() for value in spot)))


def test_what_is_tied_stands_together_by_force(
    graphs: dict[str, Graph[str]], laid: dict[str, dict[str, Layout]]
) -> None:
    graph, spots = graphs["first plan"], laid["first plan"]["force"].positions
    things = list(graph)
    all_pairs = [math.dist(spots[a], spots[b]) for i, a in enumerate(things) for b in things[:i]]
    tied = [math.dist(spots[a], spots[b]) for a, b in graph.edges() if graph.nodes[a]["kind"] not in SHARED]
    assert len(tied) > 600
    assert sum(tied) / len(tied) < 0.35 * sum(all_pairs) / len(all_pairs)


def test_by_force_nothing_stands_on_another_thing(laid: dict[str, dict[str, Layout]]) -> None:
    for name in GRAPHS:
        spots = sorted(laid[name]["force"].positions.values())
        near = [
            (a, b)
            for i, a in enumerate(spots)
            for b in spots[i + 1 : i + 40]
            if math.dist(a, b) < 6  # a drawn node is about 9 units wide
        ]
        assert near == [], name


def test_by_force_nothing_stands_within_the_label_of_a_measure(
    graphs: dict[str, Graph[str]], laid: dict[str, dict[str, Layout]]
) -> None:
    looked = 0
    for name in GRAPHS:
        graph, spots = graphs[name], laid[name]["force"].positions
        measures = [thing for thing, node in graph.nodes(data=True) if node["kind"] == "Measure"]
        things = [thing for thing, node in graph.nodes(data=True) if node["kind"] not in OUTLINE]
        looked += len(measures)
        within = [
            (measure, thing)
            for measure in measures
            for thing in things
            if math.hypot(
                (spots[thing][0] - spots[measure][0]) / MEASURE_ROOM[0],
                (spots[thing][1] - spots[measure][1]) / MEASURE_ROOM[1],
            )
            < 0.99
        ]
        assert within == [], name
    assert looked > 60


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            Box,
            st.floats(-400, 400),
            st.floats(-400, 400),
            st.floats(5, 120),
            st.floats(5, 120),
            st.booleans(),
        ),
        max_size=12,
    ),
    st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
)
def test_a_spot_is_cleared_of_boxes_by_cells_as_it_is_one_by_one(
    boxes: list[Box], spot: tuple[float, float]
) -> None:
    expected = spot
    for box in boxes:
        expected = clear(expected, box)
    assert Ground(boxes).clear(spot) == expected


def test_a_spot_that_one_box_moves_into_another_is_moved_on_by_it() -> None:
    boxes = [Box(0, 0, 10, 30), Box(8, 0, 10, 30), Box(400, 0, 50, 50)]
    assert Ground(boxes).clear((9, 0)) == (18, 0)
    assert Ground(boxes).clear((100, 0)) == (100, 0)
    assert Ground([]).clear((1, 2)) == (1, 2)


def test_the_same_graph_has_the_same_layouts_under_any_hash_seed(real_build: Path) -> None:
    code = (
        "import hashlib; from pathlib import Path; from graphbuild.store import open_store;"
        "from graphbuild.view import page;"
        f"store = open_store(Path({str(real_build)!r})); plans = ('xiuzhou-2019', 'yixian-2019');"
        "print(hashlib.sha256(page(store, plans=plans).encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


# by place


def test_places_have_the_level_of_government_that_they_have_for_the_plan(
    graphs: dict[str, Graph[str]],
) -> None:
    graph = graphs["first plan"]
    found = {graph.nodes[place]["zh"]: level for place, level in levels(graph).items()}
    assert len(found) > 40
    expected = {
        "秀洲区": "own",
        "新塍镇": "own",
        "秀洲国家高新区": "own",
        "嘉兴市": "prefecture",
        "桐乡市": "prefecture",
        "浙江省": "province",
        "杭州市": "province",
        "龙泉市": "province",
        "中国": "country",
        "大运河": "country",
        "上海市": "elsewhere",
        "若尔盖县": "elsewhere",
        "秀湖": "elsewhere",
    }
    assert {place: found[place] for place in expected} == expected


def invented(places: dict[str, tuple[str, ...]]) -> Graph[str]:
    """A plan of the place ``own``, and places with what each lies in; those in capitals have a code."""
    graph: Graph[str] = nx.MultiDiGraph()
    graph.add_node("plan", kind="Plan", facts=[])
    for place in places:
        facts = [SimpleNamespace(name="code")] if place.isupper() else []
        graph.add_node(place, kind="Place", facts=facts)
    for place, wholes in places.items():
        for whole in wholes:
            graph.add_edge(place, whole, relation="sfWithin")
    graph.add_edge("plan", "own", relation="spatial")
    return graph


def test_what_lies_in_a_division_elsewhere_is_elsewhere_without_a_code_of_its_own() -> None:
    graph = invented({"own": ("land",), "land": (), "CITY": ("land",), "park": ("CITY",), "river": ("land",)})
    assert levels(graph) == {
        "own": "own",
        "land": "country",
        "CITY": "elsewhere",
        "park": "elsewhere",
        "river": "country",
    }


def test_a_part_belongs_to_the_place_that_fewest_lead_to() -> None:
    graph = invented({"own": (), "wide": (), "narrow": ()})
    for part, places in {"one": ("wide",), "other": ("wide",), "both": ("wide", "narrow")}.items():
        graph.add_node(part, kind="Action", facts=[])
        for place in places:
            graph.add_edge(part, place, relation="location")
    assert homes(graph) == {"one": "wide", "other": "wide", "both": "narrow"}


@pytest.mark.parametrize("way", WAYS["place"])
@pytest.mark.parametrize("name", GRAPHS)
def test_what_leads_to_a_place_stands_in_the_row_of_one_of_its_places(
    graphs: dict[str, Graph[str]], laid: dict[str, dict[str, Layout]], name: str, way: str
) -> None:
    graph, layout = graphs[name], laid[name][way]
    level_of = levels(graph)
    rows: dict[str, str] = {}
    for thing, (x, y) in layout.positions.items():
        (rows[thing],) = [
            band.level
            for band in layout.bands
            if band.left <= x <= band.right and band.top <= y <= band.bottom
        ]
    assert [band.level for band in layout.bands] == [
        level for level in LEVELS if level in {*level_of.values(), "nowhere"}
    ]
    assert all(above.bottom < below.top for above, below in pairwise(layout.bands))
    parts = [t for t, node in graph.nodes(data=True) if node["kind"] in ("Action", "Target", "Cooperation")]
    leading = 0
    for thing in parts:
        places = [place for place in graph.successors(thing) if graph.nodes[place]["kind"] == "Place"]
        leading += bool(places)
        assert rows[thing] in ({level_of[place] for place in places} or {"nowhere"}), thing
    assert all(rows[place] == level for place, level in level_of.items())
    assert leading >= {"first plan": 50, "sample": 4, "invented plans": 60}.get(name, 0)
    assert Counter(rows.values())["nowhere"] > 2


def test_a_part_stands_nearest_to_the_place_it_belongs_to(
    graphs: dict[str, Graph[str]], laid: dict[str, dict[str, Layout]]
) -> None:
    graph, spots = graphs["first plan"], laid["first plan"]["place"].positions
    home = homes(graph)
    middles = {middle for middle in home.values() if graph.nodes[middle]["kind"] == "Place"}
    around = [thing for thing, middle in home.items() if middle in middles]
    assert len(around) > 90
    nearest = {
        thing: min(middles, key=lambda place: math.dist(spots[place], spots[thing])) for thing in around
    }
    assert [thing for thing in around if nearest[thing] != home[thing]] == []


# the command


def view(out: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["view", "--build", str(out), *map(str, arguments)])


def held(path: Path) -> dict[str, Any]:
    text = path.read_text(encoding="utf-8")
    return dict(json.loads(text.partition('type="application/json">')[2].partition("</script>")[0]))


def test_the_command_sets_the_layout_that_the_page_opens_with(sample_build: Path, tmp_path: Path) -> None:
    for layout in WAYS:
        assert view(sample_build, "--layout", layout, "-o", tmp_path / f"{layout}.html").exit_code == 0
        assert held(tmp_path / f"{layout}.html")["layout"] == layout
    assert view(sample_build, "--layout", "spiral", "-o", tmp_path / "x.html").exit_code == 2
    with pytest.raises(UsageError, match="spiral"):
        page(open_store(sample_build), layout="spiral")


def test_the_page_holds_the_words_around_a_span_only_with_the_text_at_hand(
    sample_build: Path, tmp_path: Path
) -> None:
    text = (SAMPLES / "lakeside-2020.txt").read_bytes().decode()
    assert view(sample_build, "-o", tmp_path / "without.html").exit_code == 0
    assert view(sample_build, "--sources", SAMPLES, "-o", tmp_path / "with.html").exit_code == 0
    spans = [span for spans in held(tmp_path / "without.html")["nodes"]["evidence"] for span in spans]
    assert len(spans) > 20
    assert all(span[4:] == ["", ""] for span in spans)
    assert any(span[3] == "" for span in spans)
    spans = [span for spans in held(tmp_path / "with.html")["nodes"]["evidence"] for span in spans]
    for _, start, end, quote, before, after in spans:
        assert quote == text[start:end]
        assert before == text[max(0, start - AROUND) : start]
        assert after == text[end : end + AROUND]
    edges = held(tmp_path / "with.html")["edges"]["evidence"]
    assert all(span[3] for spans in edges for span in spans)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda raw: raw + "。".encode(), "find the encoded text, or leave --sources out"),
        (lambda raw: raw.replace(b"\n", b"\r\n"), "line ends"),
        (lambda raw: b"", "the text is empty"),
        (None, "put the text there"),
    ],
    ids=["more", "line ends", "empty", "missing"],
)
def test_another_text_is_refused(sample_build: Path, tmp_path: Path, change: Any, told: str) -> None:
    source = SAMPLES / "lakeside-2020.txt"
    if change is not None:
        (tmp_path / source.name).write_bytes(change(source.read_bytes()))
    done = view(sample_build, "--sources", tmp_path, "-o", tmp_path / "x.html")
    assert done.exit_code == 3
    assert told in done.output
    assert not (tmp_path / "x.html").exists()


def test_words_of_the_text_get_into_a_page_only_where_they_are_asked_for(
    sample_build: Path, tmp_path: Path
) -> None:
    shutil.copy(SAMPLES / "lakeside-2020.txt", tmp_path)
    arguments = ["view", "--build", str(sample_build), "-o", str(tmp_path / "x.html")]
    assert CliRunner().invoke(main, arguments, env={"GRAPHBUILD_TEXTS": str(tmp_path)}).exit_code == 0
    spans = [span for spans in held(tmp_path / "x.html")["nodes"]["evidence"] for span in spans]
    assert len(spans) > 50
    assert not any(span[4] or span[5] for span in spans)
