"""Many plans in a browser: plans that are opened one by one, and labels that keep apart, in every size."""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import synthetic
from browsing import LAPTOP, PHONE, Opener, ask, at, heading, held, rest, until, violations
from playwright.sync_api import Page
from pyoxigraph import RdfFormat, Store

from graphbuild.view import page as page_of
from graphbuild.view.scale import Scale

SCALES = {"whole": Scale(10_000, 20_000), "islands": Scale(100, 20_000), "apart": Scale(100, 200)}
SIZES = ((1600, 1000), (1280, 720), PHONE)
PLANS = 3


@pytest.fixture(scope="module")
def store() -> Store:
    loaded = Store()
    loaded.load(synthetic.dataset(7, PLANS * synthetic.QUADS_OF_A_PLAN).nquads, format=RdfFormat.N_QUADS)
    return loaded


@pytest.fixture(scope="module")
def pages(store: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of the same plans as each scale has it, and ``tied`` with no room for bridges between them."""
    folder = tmp_path_factory.mktemp("plans")
    texts = {name: page_of(store, scale=scale) for name, scale in SCALES.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graphbuild.view.supernodes.MOST_BRIDGES", 0)
        texts["tied"] = page_of(store, scale=SCALES["apart"])
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in texts}


def plans_of(page: Page) -> list[str]:
    graph = held(page)
    return graph["nodes"]["id"][:PLANS]


def is_open(page: Page, plan: str) -> bool:
    return bool(page.evaluate("(id) => plans.isOpen(graph.byId.get(id))", plan))


def inside(page: Page, plan: str, kind: str) -> str:
    """The first node of a class in a plan."""
    graph = held(page)
    number = [entry["name"] for entry in graph["classes"]].index(kind)
    owner = graph["nodes"]["id"].index(plan)
    return next(
        thing
        for thing, of, of_kind in zip(
            graph["nodes"]["id"], graph["plans"]["plan"], graph["nodes"]["kind"], strict=True
        )
        if of == owner and of_kind == number
    )


def overlaps(boxes: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (a["id"], b["id"])
        for i, a in enumerate(boxes)
        for b in boxes[:i]
        if abs(a["x"] - b["x"]) < (a["width"] + b["width"]) / 2
        and abs(a["y"] - b["y"]) < (a["height"] + b["height"]) / 2
    ]


# closed


def test_the_page_opens_with_one_node_a_plan(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"])
    graph = held(page)
    everything = len(graph["nodes"]["id"])
    bridges = graph["plans"]["bridges"]
    assert everything > 900
    assert ask(page, "counts()")["nodes"] == everything
    assert ask(page, "drawn()") == PLANS + len(bridges)
    assert len(bridges) > 50
    assert {box["kind"] for box in ask(page, "labels()")} == {"Plan"}
    assert len(ask(page, "labels()")) == PLANS
    for language, words in (("zh", "圆是未打开的规划"), ("en", "A disc is a closed plan")):
        hint = opened(pages["apart"], address=f"#lang={language}").locator("#plans-hint")
        assert (hint.text_content() or "").startswith(words)
    assert not opened(pages["whole"]).locator("#plans-hint").is_visible()


def test_a_disc_is_as_large_as_the_plan_holds_nodes(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"], (1600, 1000))
    owners = held(page)["plans"]["plan"]
    sizes = [1 + owners.count(plan) for plan in range(PLANS)]
    assert len(set(sizes)) > 1
    # how far from the middle, straight up, the disc still answers
    reach = """(plan) => {
      const view = picture.viewOf(networkPage.camera(), page.state);
      const [x, y] = view.toScreen(plan);
      let up = 0;
      while (plans.hit(view, x, y - up) === plan) up += 0.5;
      return up;
    }"""
    radii = [page.evaluate(reach, plan) for plan in range(PLANS)]
    shares = [radius**2 / size for radius, size in zip(radii, sizes, strict=True)]
    assert shares == pytest.approx([shares[0]] * PLANS, rel=0.1)


def test_what_belongs_to_a_plan_is_read_when_it_opens(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"])
    blocks = page.locator('script[type="application/json"][id^="plan-"]')
    assert blocks.count() == PLANS + 1
    page.mouse.dblclick(*at(page, plans_of(page)[0]))
    assert page.locator("#plan-0").count() == 0
    assert page.locator("#plan-1").count() == 1


def test_many_shared_things_are_numbers_on_lines(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["tied"], address="#lang=en")
    assert ask(page, "drawn()") == PLANS
    assert "wider the more things two plans share" in (page.locator("#plans-hint").text_content() or "")
    first = plans_of(page)[0]
    page.mouse.click(*at(page, first))
    ties = held(page)["plans"]["ties"]
    expected = sorted((count for *pair, count in ties if 0 in pair), reverse=True)
    assert [int(text) for text in page.locator(".plan-tools .count").all_text_contents()] == expected
    assert len(expected) == PLANS - 1
    page.locator(".plan-tools .link").first.click()
    assert ask(page, "selected()") != first


# opening and closing


def test_a_double_click_opens_a_plan_in_place_and_back_closes_it(
    opened: Opener, pages: dict[str, Path]
) -> None:
    page = opened(pages["apart"])
    first, second, _ = plans_of(page)
    closed = ask(page, "drawn()")
    before = page.evaluate("[graph.nodes.layouts.wide.x[0], graph.nodes.layouts.wide.y[0]]")
    page.mouse.dblclick(*at(page, first))
    until(page, "plans.isOpen(0)")
    assert f"open={first}" in page.url
    assert not is_open(page, second)
    assert page.evaluate("[graph.nodes.layouts.wide.x[0], graph.nodes.layouts.wide.y[0]]") == before
    own = held(page)["plans"]["plan"].count(0)
    assert ask(page, "drawn()") >= closed + own
    assert {box["kind"] for box in ask(page, "labels()")} >= {"Plan", "FocusArea"}
    window = page.locator("#network").bounding_box()
    panel = page.locator("#details").bounding_box()
    assert window is not None
    assert panel is not None
    for kind in ("Measure", "Action", "Target"):
        x, y = at(page, inside(page, first, kind))
        assert window["x"] < x < panel["x"]
        assert window["y"] < y < window["y"] + window["height"]
    page.go_back()
    until(page, "plans.isClosed(0)")
    assert ask(page, "drawn()") == closed
    page.go_forward()
    until(page, "plans.isOpen(0)")
    again = opened(pages["apart"], address="#" + page.url.partition("#")[2])
    assert is_open(again, first)
    assert ask(again, "drawn()") == ask(page, "drawn()")


def test_enter_opens_the_plan_in_the_middle(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"])

    def entered(index: int) -> str:
        x, y = (f"graph.nodes.layouts.wide.{each}[{index}]" for each in "xy")
        page.evaluate(f"camera.show('wide', {x}, {y}, 0.3)")
        rest(page)  # labels answer from where they were last drawn
        page.locator("#network").focus()
        page.keyboard.press("Enter")
        return str(ask(page, "selected()"))

    # something that plans share may lie in the middle of one
    first = next(plan for index, plan in enumerate(plans_of(page)) if entered(index) == plan)
    page.locator("#network").focus()
    page.keyboard.press("Enter")
    assert is_open(page, first)


@pytest.mark.parametrize("panel", ["#details", "#outline"])
def test_a_button_opens_a_plan_and_closes_it_again(
    opened: Opener, pages: dict[str, Path], panel: str
) -> None:
    page = opened(pages["apart"], address="#lang=en")
    first = plans_of(page)[0]
    closed = ask(page, "drawn()")
    page.mouse.click(*at(page, first))
    button = page.locator(f'{panel} .plan-turn[data-plan="0"]')
    size = 1 + held(page)["plans"]["plan"].count(0)
    assert button.text_content() == f"Open this plan ({size} nodes)"
    assert button.get_attribute("aria-expanded") == "false"
    assert page.locator("#outline .outline-FocusArea").count() == 0
    button.focus()
    page.keyboard.press("Enter")
    assert is_open(page, first)
    assert button.get_attribute("aria-expanded") == "true"
    assert button.evaluate("(each) => each === document.activeElement")
    assert page.locator("#outline .outline-FocusArea").count() > 3
    page.keyboard.press("Enter")
    assert not is_open(page, first)
    assert button.evaluate("(each) => each === document.activeElement")
    page.locator("#close").click()
    assert ask(page, "drawn()") == closed


def test_search_finds_what_is_in_a_closed_plan_and_opens_it(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"])
    second = plans_of(page)[1]
    thing = inside(page, second, "Cooperation")
    graph = held(page)
    page.fill("#search", graph["nodes"]["zh"][graph["nodes"]["id"].index(thing)])
    page.keyboard.press("Enter")
    assert ask(page, "selected()") == thing
    assert is_open(page, second)
    assert f"open={second}" in page.url
    assert heading(page).text_content() == graph["nodes"]["zh"][graph["nodes"]["id"].index(thing)]
    page.go_back()
    until(page, "plans.isClosed(1)")
    assert ask(page, "selected()") is None


def test_a_closing_plan_takes_the_selection(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"])
    first = plans_of(page)[0]
    page.evaluate("(id) => page.chosen(graph.byId.get(id))", inside(page, first, "Target"))
    assert is_open(page, first)
    page.locator('#outline .plan-turn[data-plan="0"]').click()
    assert not is_open(page, first)
    assert ask(page, "selected()") == first


# the other tabs


def test_the_tree_opens_plans_with_the_picture(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"], address="#tab=outline")
    rows = page.locator("#panel-outline [role=treeitem]")
    assert rows.count() == PLANS
    rows.first.focus()
    page.keyboard.press("ArrowRight")
    first = plans_of(page)[0]
    assert is_open(page, first)
    graph = held(page)
    parts = {*[entry["name"] for entry in graph["classes"]][:5], "Cooperation"}
    own = [
        of
        for of, kind in zip(graph["plans"]["plan"], graph["nodes"]["kind"], strict=True)
        if of == 0 and graph["classes"][kind]["name"] in parts
    ]
    assert rows.count() == PLANS + len(own)
    assert page.evaluate("document.activeElement.dataset.node") == "0"
    page.keyboard.press("ArrowLeft")
    assert not is_open(page, first)
    assert rows.count() == PLANS


def test_the_table_holds_every_node_and_makes_rows_as_one_scrolls(
    opened: Opener, pages: dict[str, Path]
) -> None:
    page = opened(pages["apart"], address="#lang=en")
    count = ask(page, "counts()")["nodes"]
    page.evaluate("page.setTab('table')")
    assert page.locator("#table-count").text_content() == f"Rows: {count} of {count} nodes"
    assert page.locator("#table").get_attribute("aria-rowcount") == str(count + 1)
    assert page.locator("#table tbody tr").count() == min(count, 500)
    for _ in range(20):
        page.locator(".table-rows").evaluate("(rows) => { rows.scrollTop = rows.scrollHeight; }")
        page.wait_for_timeout(50)
    assert page.locator("#table tbody tr").count() == count > 900
    page.select_option("#table-class", "Target")
    graph = held(page)
    targets = sum(graph["classes"][kind]["name"] == "Target" for kind in graph["nodes"]["kind"])
    assert page.locator("#table-count").text_content() == f"Rows: {targets} of {count} nodes"
    page.locator("#table tbody button").last.click()
    assert "/target/" in ask(page, "selected()")


def test_the_charts_count_closed_plans_too(opened: Opener, pages: dict[str, Path]) -> None:
    whole, apart = (opened(pages[name], address="#tab=charts") for name in ("whole", "apart"))
    texts = [page.locator("#panel-charts").inner_text() for page in (whole, apart)]
    assert len(texts[0]) > 1000
    assert texts[0] == texts[1]


def test_the_files_hold_closed_plans_too(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"])
    count = ask(page, "counts()")["nodes"]
    page.locator("#download summary").click()
    with page.expect_download() as download:
        page.locator('#download [data-format="gexf"]').click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert text.count("<node ") == count
    assert "NaN" not in text
    assert "null" not in text
    assert page.locator('script[id^="plan-"]').count() == 0


@pytest.mark.parametrize(
    ("size", "address", "theme"),
    [
        (LAPTOP, "#lang=zh", "light"),
        (LAPTOP, "#lang=en", "dark"),
        (PHONE, "#lang=zh", "dark"),
        (PHONE, "#lang=en", "light"),
    ],
)
def test_axe_finds_nothing(
    opened: Opener, pages: dict[str, Path], size: tuple[int, int], address: str, theme: str
) -> None:
    page = opened(pages["apart"], size, address, theme)
    found = violations(page)
    page.evaluate("page.chosen(0)")
    found += violations(page)
    page.locator("#details .plan-turn").click()
    found += violations(page)
    page.evaluate("page.setTab('outline')")
    found += violations(page)
    assert found == []


# labels


@pytest.mark.parametrize("name", SCALES)
def test_labels_of_plans_and_focus_areas_keep_apart(
    opened: Opener, pages: dict[str, Path], name: str
) -> None:
    seen = 0
    for size, language in product(SIZES, ("zh", "en")):
        page = opened(pages[name], size, f"#lang={language}")
        boxes = ask(page, "labels()")
        window = ask(page, "camera()")
        assert overlaps(boxes) == []
        assert sum(box["kind"] == "Plan" for box in boxes) == PLANS, (size, language)
        assert min(box["size"] for box in boxes) >= 13
        assert all(box["x"] - box["width"] / 2 >= 0 for box in boxes)
        assert all(box["x"] + box["width"] / 2 <= window["width"] for box in boxes)
        seen += 1
    assert seen == 6


# charts


def test_the_charts_tell_focus_areas_of_several_plans_apart(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["whole"], address="#lang=en&tab=charts")
    chart = page.locator('[data-chart="chartKinds"]')
    assert chart.locator("h2").text_content() == "Targets of each focus area by kind"
    rows = chart.locator("tbody th").all_text_contents()
    titles = held(page)["nodes"]["en"][:PLANS]
    of_plans = [row.rpartition(" · ")[2] for row in rows]
    assert len(rows) > 2 * PLANS
    assert list(dict.fromkeys(of_plans)) == titles
    assert of_plans == sorted(of_plans, key=titles.index)


def test_the_charts_compare_many_plans_and_draw_the_largest_rows(
    opened: Opener, pages: dict[str, Path], tmp_path: Path
) -> None:
    page = opened(pages["whole"], address="#lang=en")
    # the plan's measures as plans of their own: more of them than rows that are drawn
    text = pages["whole"].read_text(encoding="utf-8")
    begin = text.index('<script id="graph" type="application/json">') + 43
    end = text.index("</script>", begin)
    graph = held(page)
    kinds = [entry["name"] for entry in graph["classes"]]
    graph["nodes"]["kind"] = [
        kinds.index("Plan") if kinds[kind] in ("FocusArea", "Measure") else kind
        for kind in graph["nodes"]["kind"]
    ]
    part_of = [entry["name"] for entry in graph["relations"]].index("isPartOf")
    graph["edges"]["relation"] = [
        part_of + 1 if relation == part_of and kinds[graph["nodes"]["kind"][part]] == "Plan" else relation
        for relation, part in zip(graph["edges"]["relation"], graph["edges"]["from"], strict=True)
    ]
    large = tmp_path / "large.html"
    large.write_text(text[:begin] + json.dumps(graph).replace("<", "\\u003c") + text[end:], encoding="utf-8")
    charts = opened(large, address="#lang=en&tab=charts")
    chart = charts.locator('[data-chart="chartKinds"]')
    assert chart.locator("h2").text_content() == "Targets of each plan by kind"
    count = chart.locator("tbody tr").count()
    assert count > 40
    note = f"The 40 rows with most of {count} are drawn"
    assert note in chart.locator(".note").all_text_contents()
    assert chart.locator(".bar-row").count() >= 40
    totals = [int(words) for words in chart.locator("tbody tr td:last-child").all_text_contents()]
    drawn = [int(re.findall(r"\d+$", words)[0]) for words in chart.locator(".bar-row").all_text_contents()]
    assert sorted(drawn) == sorted(totals)[-40:]


def test_an_address_that_opens_no_plan_is_harmless(opened: Opener, pages: dict[str, Path]) -> None:
    whole = opened(pages["whole"])
    first = plans_of(whole)[0]
    assert ask(opened(pages["whole"], address=f"#open={first}"), "drawn()") == ask(whole, "drawn()")
    page = opened(pages["apart"], address=f"#open=plan/nowhere,,%22,{first}&lang=zh")
    assert [is_open(page, plan) for plan in plans_of(page)] == [True, False, False]


def test_a_way_through_closed_plans_opens_them(opened: Opener, pages: dict[str, Path]) -> None:
    page = opened(pages["apart"])
    first, second, _ = plans_of(page)
    ends = [inside(page, plan, "Measure") for plan in (first, second)]
    again = opened(pages["apart"], address=f"#path={'~'.join(ends)}&id={ends[0]}&lang=zh")
    assert is_open(again, first)
    assert is_open(again, second)
    assert again.locator("#way-title").is_visible()
    assert again.locator(".way ol > li").count() >= 3
