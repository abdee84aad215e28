"""Many plans on one page: from how many nodes on they are islands, and from how many on opened one by one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
import synthetic
from pyoxigraph import RdfFormat, Store
from test_view import Page

from graphbuild.errors import UsageError
from graphbuild.view import page
from graphbuild.view.archipelago import plans_of
from graphbuild.view.layout import Layout, layouts
from graphbuild.view.network import network
from graphbuild.view.outline import Outline, outline
from graphbuild.view.scale import SCALE, Scale
from graphbuild.view.statements import read_statements
from graphbuild.view.supernodes import MOST_BRIDGES, MOST_TIES, TIES_OF_A_PLAN, strongest, supernodes

PLANS = 3
WHOLE, ISLANDS, APART = Scale(10_000, 20_000), Scale(100, 20_000), Scale(100, 200)
Graph = nx.MultiDiGraph


@pytest.fixture(scope="module")
def store() -> Store:
    loaded = Store()
    loaded.load(synthetic.dataset(7, PLANS * synthetic.QUADS_OF_A_PLAN).nquads, format=RdfFormat.N_QUADS)
    return loaded


@pytest.fixture(scope="module")
def graph(store: Store) -> Graph[str]:
    return network(read_statements(store))


@pytest.fixture(scope="module")
def plan(graph: Graph[str]) -> Outline:
    return outline(graph)


@pytest.fixture(scope="module")
def laid(graph: Graph[str]) -> dict[str, Layout]:
    return layouts(graph, APART)


def read(text: str) -> tuple[dict[str, Any], dict[int, dict[str, Any]]]:
    """What a page holds of all plans, and of each."""
    found = [json.loads(script) for script in Page(text).scripts if script.startswith("{")]
    return found[0], {block["plan"]: block for block in found[1:]}


# the rule


def test_the_rule_is_three_thousand_and_twenty_thousand() -> None:
    assert SCALE == (3_000, 20_000)


def test_of_each_class_the_plans_stand_one_after_the_other(graph: Graph[str], plan: Outline) -> None:
    of = plans_of(graph, plan)
    for kind in ("FocusArea", "Measure", "Action", "Target"):
        order = [min(of[thing]) for thing, node in graph.nodes(data=True) if node["kind"] == kind]
        assert order == sorted(order)
        assert len(set(order)) == PLANS


def test_the_number_of_nodes_decides(store: Store, graph: Graph[str]) -> None:
    assert APART.islands < len(graph) < WHOLE.whole
    whole, islands, apart = (read(page(store, scale=scale)) for scale in (WHOLE, ISLANDS, APART))
    assert whole[1] == islands[1] == {}
    assert len(apart[1]) == PLANS + 1
    assert whole[0]["title"] == {"zh": f"{PLANS} 份规划的网络", "en": f"The network of {PLANS} plans"}
    ways = [set(data["layoutNames"]) for data, _ in (whole, islands, apart)]
    assert ways == [{"outline", "force", "place"}] * 2 + [{"outline"}]
    cells = [len(data["nodes"]["layouts"]["wide"]["cells"]) for data, _ in (whole, islands, apart)]
    assert cells == [0, PLANS, PLANS]


def test_one_plan_is_shown_whole_however_large(store: Store) -> None:
    one = next(iter(read_statements(store).plans)).rpartition("/")[2]
    data, blocks = read(page(store, plans=[one], scale=APART))
    assert len(data["nodes"]["id"]) > APART.islands
    assert blocks == {}
    assert "plans" not in data
    assert set(data["layoutNames"]) == {"outline", "force", "place"}


@pytest.mark.parametrize("layout", ["force", "place"])
def test_plans_that_are_opened_one_by_one_have_no_other_layout(store: Store, layout: str) -> None:
    assert page(store, scale=ISLANDS, layout=layout)
    with pytest.raises(UsageError, match="by its outline only") as raised:
        page(store, scale=APART, layout=layout)
    assert "show fewer plans" in str(raised.value)


# islands


@pytest.mark.parametrize("name", ["wide", "tall"])
def test_each_plan_keeps_to_its_cell(
    graph: Graph[str], plan: Outline, laid: dict[str, Layout], name: str
) -> None:
    way = laid[name]
    assert set(way.positions) == set(graph)
    assert len({(round(x, 1), round(y, 1)) for x, y in way.positions.values()}) == len(graph)
    assert list(way.cells) == list(plan.plans)
    for one, other in combinations(way.cells.values(), 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    used = plans_of(graph, plan)
    inside = {
        thing: [
            root
            for root, (a, b, c, d) in way.cells.items()
            if a - 0.1 <= x <= c + 0.1 and b - 0.1 <= y <= d + 0.1
        ]
        for thing, (x, y) in way.positions.items()
    }
    own = [thing for thing in graph if len(used[thing]) == 1]
    between = [thing for thing in graph if len(used[thing]) > 1]
    assert len(own) > 500
    assert len(between) > 50
    assert all(inside[thing] == list(used[thing]) for thing in own)
    assert all(inside[thing] == [] for thing in between)


def test_the_grid_has_the_shape_of_the_window(laid: dict[str, Layout]) -> None:
    aspects = []
    for name in ("wide", "tall"):
        left, top, right, bottom = zip(*laid[name].cells.values(), strict=True)
        aspects.append((max(right) - min(left)) / (max(bottom) - min(top)))
    assert aspects[0] > 1 > aspects[1]


# plans apart


def test_every_plan_s_own_things_are_in_its_block(store: Store, graph: Graph[str], plan: Outline) -> None:
    full, _ = read(page(store, scale=ISLANDS))
    core, blocks = read(page(store, scale=APART))
    owner, edge_owner = core["plans"]["plan"], core["plans"]["edges"]
    used = plans_of(graph, plan)
    ids = [core["base"] + each for each in core["nodes"]["id"]]
    for thing, of in zip(ids, owner, strict=True):
        alone = len(used[thing]) == 1 and thing not in used[thing]
        assert (ids[of] if of >= 0 else None) == (next(iter(used[thing])) if alone else None)
    ends = list(zip(core["edges"]["from"], core["edges"]["to"], edge_owner, strict=True))
    assert all(of == (owner[one] if owner[one] >= 0 else owner[other]) for one, other, of in ends)
    assert any(owner[one] < 0 <= owner[other] for one, other, _ in ends)  # a plan and what it alone names
    assert core["nodes"]["facts"] == core["edges"]["evidence"] == []
    for name in ("facts", "evidence"):
        held = {plan: iter(block["nodes"][name]) for plan, block in blocks.items()}
        assert [next(held[of]) for of in owner] == full["nodes"][name]
    for name in ("basisNote", "evidence", "remarks"):
        held = {plan: iter(block["edges"][name]) for plan, block in blocks.items()}
        assert [next(held[of]) for of in edge_owner] == full["edges"][name]
    for name in ("wide", "tall"):
        for axis in ("x", "y"):
            held = {plan: iter(block["layouts"][name][axis]) for plan, block in blocks.items()}
            assert [next(held[of]) for of in owner] == full["nodes"]["layouts"][name][axis]
            known = core["nodes"]["layouts"][name][axis]
            assert all((spot is None) == (of >= 0) for spot, of in zip(known, owner, strict=True))
    assert all(len(block["nodes"]["facts"]) > 50 for plan, block in blocks.items() if plan >= 0)


def test_ties_count_what_two_plans_share(graph: Graph[str], plan: Outline) -> None:
    known = supernodes(graph)
    used = plans_of(graph, plan)
    number = {thing: i for i, thing in enumerate(graph)}
    counted = Counter(
        tuple(sorted((number[one], number[other])))
        for plans in used.values()
        for one, other in combinations(plans, 2)
    )
    assert known["all"] == len(counted) == 3
    assert {(one, other): count for one, other, count in known["ties"]} == counted
    between = [number[thing] for thing, plans in used.items() if len(plans) > 1]
    assert known["between"] == len(between)
    assert known["bridges"] == (between if len(between) <= MOST_BRIDGES else [])


def test_too_many_bridges_are_told_as_numbers_only(
    graph: Graph[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graphbuild.view.supernodes.MOST_BRIDGES", 10)
    known = supernodes(graph)
    assert known["bridges"] == []
    assert known["between"] > 50
    assert len(known["ties"]) == 3


def test_of_many_ties_the_strongest_are_kept_and_each_plan_has_its_own() -> None:
    counts = {(a, b): 1_000 + a + b for a, b in combinations(range(50), 2)}
    weak = {(a, 99): a + 1 for a in range(5)}
    kept = strongest(counts | weak)
    assert len(counts) > MOST_TIES == len(kept)
    assert [count for *_, count in kept] == sorted((count for *_, count in kept), reverse=True)
    assert [tie for tie in kept if tie[1] == 99] == [(4, 99, 5), (3, 99, 4), (2, 99, 3)]
    assert strongest(dict(reversed((counts | weak).items()))) == kept
    of_plan = Counter(plan for tie in kept for plan in tie[:2])
    assert len(of_plan) == 51
    assert min(of_plan.values()) == TIES_OF_A_PLAN


def test_the_page_is_the_same_under_another_hash_seed(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import synthetic;"
        "from pyoxigraph import RdfFormat, Store;"
        "from graphbuild.view import page; from graphbuild.view.scale import Scale; store = Store();"
        "store.load(synthetic.dataset(5, 20_000).nquads, format=RdfFormat.N_QUADS);"
        "sys.stdout.buffer.write(page(store, scale=Scale(100, 200)).encode())"
    )
    pages = [
        subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).parent)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert len(pages[0]) > 500_000
    assert pages[0] == pages[1]
