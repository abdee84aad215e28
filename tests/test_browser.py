"""The network page in a real browser, offline: what is drawn, and what a reader can do with it.

Without a browser these tests are skipped; with REQUIRE_BROWSER=1 a missing browser is a failure.
"""

from __future__ import annotations

import re
from pathlib import Path

import lake
import pytest
from browsing import (
    EVERYWHERE,
    LAPTOP,
    MEASURE,
    PHONE,
    READY,
    SIZES,
    Opener,
    ask,
    at,
    colour,
    heading,
    held,
    pixel,
    rest,
    until,
    violations,
)
from click.testing import CliRunner
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main

# what is drawn


def test_every_node_is_drawn_at_once(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    graph = held(page)
    nodes = len(graph["nodes"]["id"])
    assert nodes > 400
    assert ask(page, "counts()") == {"nodes": nodes, "edges": len(graph["edges"]["from"])}
    assert ask(page, "drawn()") == nodes
    assert page.locator("#legend button").count() == 10
    counts = [int(text) for text in page.locator("#legend .count").all_text_contents()]
    assert sum(counts) == nodes
    assert counts[1:3] == [6, 18]


def test_nodes_have_the_colour_of_their_class(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, (1600, 1000))
    graph = held(page)
    kinds = [entry["name"] for entry in graph["classes"]]
    for kind in ("Action", "Target", "Indicator", "Program", "Place", "Body", "Cooperation"):
        of_kind = [
            thing
            for thing, number in zip(graph["nodes"]["id"], graph["nodes"]["kind"], strict=True)
            if kinds[number] == kind
        ]
        seen = [pixel(page, *at(page, thing)) for thing in of_kind]
        assert seen.count(colour(page, f"--class-{kind}")) >= 0.8 * len(of_kind), kind


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_labels_of_the_outline_are_all_there_and_none_covers_another(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str
) -> None:
    page = opened(xiuzhou, size, f"#lang={language}")
    boxes = ask(page, "labels()")
    window = ask(page, "camera()")
    assert len(boxes) == 1 + 6 + 18
    assert min(box["size"] for box in boxes) >= 13
    for i, a in enumerate(boxes):
        assert a["x"] - a["width"] / 2 >= 0
        assert a["y"] - a["height"] / 2 >= 0
        assert a["x"] + a["width"] / 2 <= window["width"]
        assert a["y"] + a["height"] / 2 <= window["height"]
        for b in boxes[:i]:
            apart_x = abs(a["x"] - b["x"]) >= (a["width"] + b["width"]) / 2
            apart_y = abs(a["y"] - b["y"]) >= (a["height"] + b["height"]) / 2
            assert apart_x or apart_y, (a, b)


def test_more_labels_come_as_one_zooms(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    actions = [thing for thing in ask(page, "smallLabels()") if "/action/" in thing]
    assert actions == []
    page.mouse.move(*at(page, MEASURE))
    for _ in range(12):
        page.mouse.wheel(0, -120)
    rest(page)
    assert any("/action/" in thing for thing in ask(page, "smallLabels()"))


def test_dragging_moves_the_view_as_far_as_the_mouse(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    x, y = at(page, MEASURE)
    page.mouse.move(700, 420)
    page.mouse.down()
    page.mouse.move(760, 450, steps=5)
    page.mouse.up()
    moved = at(page, MEASURE)
    assert (round(moved[0] - x), round(moved[1] - y)) == (60, 30)
    page.locator("#fit").click()
    rest(page)
    assert at(page, MEASURE) == pytest.approx((x, y), abs=1)


# what a reader can do


def test_a_click_tells_what_a_node_is(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.mouse.click(*at(page, MEASURE))
    heading(page).wait_for()
    graph = held(page)
    number = graph["nodes"]["id"].index(MEASURE)
    assert heading(page).text_content() == graph["nodes"]["zh"][number]
    assert page.locator("#details .other").text_content() == graph["nodes"]["en"][number]
    assert page.locator("#details code").text_content() == graph["base"] + MEASURE
    assert ask(page, "selected()") == MEASURE
    page.keyboard.press("Escape")
    assert ask(page, "selected()") is None
    assert not page.locator("#details").is_visible()


def test_the_rest_is_dimmed_and_the_neighbours_are_not(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, (1600, 1000))
    actions = [thing for thing in held(page)["nodes"]["id"] if "/action/" in thing]
    own = [thing for thing in actions if thing.startswith(f"{MEASURE}/")]
    others = [thing for thing in actions if thing.startswith("plan/xiuzhou-2019/6.2/")]
    assert len(own) > 4 < len(others)

    def coloured(things: list[str]) -> int:
        return [pixel(page, *at(page, thing)) for thing in things].count(colour(page, "--class-Action"))

    assert coloured(others) == len(others)
    page.mouse.click(*at(page, MEASURE))
    heading(page).wait_for()
    assert coloured(own) > len(own) / 2
    assert coloured(others) == 0


def test_search_finds_in_both_languages_and_leads_to_the_node(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.fill("#search", "若尔盖")
    assert page.locator("#hits li").count() >= 2
    assert "若尔盖" in (page.locator("#hits mark").first.text_content() or "")
    page.fill("#search", "shangHAI")
    labels = page.locator("#hits .hit-label").all_text_contents()
    assert "上海市" in labels
    page.locator("#hits li", has_text=re.compile("^上海市")).first.click()
    assert heading(page).text_content() == "上海市"
    assert ask(page, "selected()") == "place/cn-310000"
    page.fill("#search", "没有这样的词")
    assert page.locator("#hits").is_hidden()
    assert page.locator("#hit-count").text_content() == "没有匹配的节点"


def test_a_reader_walks_from_a_place_to_the_clause(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#id=place/cn-310000&lang=zh")
    page.locator("#details h4", has_text="来源于此的目标").locator(
        "xpath=following-sibling::ul[1]//button"
    ).first.click()
    assert "/target/" in ask(page, "selected()")
    assert page.locator("#details dd.fact-figure").text_content()
    deadline = page.locator("#details dd.fact-deadline").text_content() or ""
    assert re.fullmatch(r"2019 年 推断 依据“.+” 第 \d+–\d+ 字", deadline)
    quote = page.locator("#details blockquote").first.text_content() or ""
    assert len(quote) > 3
    assert re.match(r"句段 · 第 \d+–\d+ 字", page.locator("#details figcaption").first.text_content() or "")
    page.locator("#details .breadcrumb button").last.click()
    assert re.fullmatch(r"plan/xiuzhou-2019/\d\.\d", ask(page, "selected()"))
    page.go_back()
    page.go_back()
    until(page, "networkPage.selected() === 'place/cn-310000'")


def test_the_legend_hides_and_shows_a_class(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    everything = ask(page, "drawn()")
    button = page.locator('#legend button[data-kind="Action"]')
    actions = int(button.locator(".count").text_content() or 0)
    action = next(thing for thing in held(page)["nodes"]["id"] if "/action/" in thing)
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert ask(page, "drawn()") == everything - actions
    assert pixel(page, *at(page, action)) != colour(page, "--class-Action")
    page.locator("#show-all").click()
    assert ask(page, "drawn()") == everything
    assert not page.locator("#show-all").is_visible()


def test_the_language_switch_turns_everything(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={MEASURE}&lang=zh")
    assert page.locator("html").get_attribute("lang") == "zh"
    chinese = page.locator("body").inner_text()
    page.locator("#language").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.url.endswith("lang=en")
    graph = held(page)
    assert heading(page).text_content() == graph["nodes"]["en"][graph["nodes"]["id"].index(MEASURE)]
    left = re.findall(
        r"[\u4e00-\u9fff]+", page.locator("#side").inner_text() + page.locator("main").inner_text()
    )
    assert left == []
    assert "图例" in chinese
    page.locator("#language").click()
    assert page.locator("body").inner_text() == chinese


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_is_the_system_s_until_it_is_switched(opened: Opener, xiuzhou: Path, theme: str) -> None:
    page = opened(xiuzhou, theme=theme)
    corner = (300, 60)
    first = pixel(page, *corner)
    assert first == colour(page, "--paper")
    assert (sum(first) > 600) == (theme == "light")
    page.locator("#theme").click()
    switched = pixel(page, *corner)
    assert switched == colour(page, "--paper")
    assert (sum(switched) > 600) == (theme == "dark")


def test_the_keyboard_alone_goes_everywhere(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.keyboard.press("/")
    page.keyboard.type("上海")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator("#hits li").nth(1)
    assert second.get_attribute("aria-selected") == "true"
    label = second.locator(".hit-label").text_content()
    page.keyboard.press("Enter")
    assert heading(page).text_content() == label
    assert page.evaluate("document.activeElement.id") == "details-title"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    before = ask(page, "selected()")
    page.locator("#details .link").first.focus()
    page.keyboard.press("Enter")
    assert ask(page, "selected()") != before
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "network"
    camera = ask(page, "camera()")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    rest(page)
    moved = ask(page, "camera()")
    assert moved["x"] > camera["x"]
    assert moved["scale"] > camera["scale"]
    page.keyboard.press("Enter")
    assert ask(page, "selected()") is not None
    page.keyboard.press("Escape")
    page.keyboard.press("0")
    rest(page)
    assert ask(page, "camera()")["scale"] == pytest.approx(camera["fitScale"])


def test_one_hit_is_told_as_one(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#lang=en")
    page.fill("#search", "若尔盖东西部扶贫协作“飞地”创业园建设")
    assert page.locator("#hits li").count() == 1
    assert page.locator("#hit-count").text_content() == "Hits: 1"


@pytest.mark.parametrize("size", [LAPTOP, PHONE])
def test_the_link_that_skips_leads_to_the_search_and_leaves_what_is_selected(
    opened: Opener, xiuzhou: Path, size: tuple[int, int]
) -> None:
    page = opened(xiuzhou, size, f"#id={MEASURE}&lang=zh")
    page.evaluate("document.activeElement.blur()")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "search"
    assert page.locator("#search").is_visible()
    assert ask(page, "selected()") == MEASURE


@pytest.mark.parametrize("way", ["/", "Enter"])
def test_the_keyboard_opens_the_menu_of_a_narrow_window_at_its_search(
    opened: Opener, xiuzhou: Path, way: str
) -> None:
    page = opened(xiuzhou, PHONE)
    page.locator("#menu").focus()
    page.keyboard.press(way)
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("Escape")
    page.locator("#menu").click()
    assert page.locator("#side").is_visible()
    assert page.evaluate("document.activeElement.id") != "search"


def test_the_way_back_from_a_card_leaves_the_focus_in_the_page(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.fill("#search", "上海")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "details-title"
    first = ask(page, "selected()")
    page.locator("#details .link").first.focus()
    page.keyboard.press("Enter")
    assert ask(page, "selected()") != first
    page.go_back()
    until(page, f"networkPage.selected() === '{first}'")
    assert page.evaluate("document.activeElement.id") == "details-title"
    page.go_back()
    until(page, "networkPage.selected() === null")
    assert page.evaluate("document.activeElement.id") == "network"


def test_the_address_opens_the_same_state_again(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.locator("#language").click()
    page.fill("#search", "longquan")
    page.keyboard.press("Enter")
    assert ask(page, "selected()") is not None
    again = opened(xiuzhou, address="#" + page.url.partition("#")[2])
    assert ask(again, "selected()") == ask(page, "selected()")
    assert heading(again).text_content() == heading(page).text_content()
    unknown = opened(xiuzhou, address="#id=plan/nowhere&lang=xx", locale="fr-FR")
    assert ask(unknown, "selected()") is None
    assert unknown.locator("html").get_attribute("lang") == "en"  # what the browser has, where it has one
    told = opened(xiuzhou, address="#lang=zh", locale="en-GB")
    assert told.locator("html").get_attribute("lang") == "zh"


def test_the_iri_is_copied(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={MEASURE}")
    page.locator("#details .copy").click()
    page.locator("#details .copy", has_text="已复制").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == held(page)["base"] + MEASURE


def test_a_phone_has_everything_within_reach(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    assert not page.locator("#search").is_visible()
    page.locator("#menu").tap()
    page.fill("#search", "若尔盖")
    page.locator("#hits li").first.tap()
    assert heading(page).is_visible()
    assert not page.locator("#search").is_visible()
    box = page.locator("#details").bounding_box()
    assert box is not None
    assert box["width"] == PHONE[0]
    x, y = at(page, ask(page, "selected()"))
    assert 0 < x < PHONE[0]
    assert 48 < y < box["y"]
    scrolled = page.locator("#details").evaluate(
        "(panel) => { panel.scrollTop = 150; return panel.scrollTop; }"
    )
    box = page.locator("#close").bounding_box()
    assert box is not None
    beside = [[box["x"] - 4, box["y"] + box["height"] / 2], [box["x"] - 4, box["y"] - 2]]
    over = page.evaluate(
        "(spots) => spots.map((spot) => document.elementFromPoint(...spot).className)", beside
    )
    assert (scrolled, over) == (150, ["kind", "kind"])  # what is scrolled goes under the bar of the button
    page.locator("#close").tap()
    assert not page.locator("#details").is_visible()


def test_print_leaves_the_controls_out(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={MEASURE}", theme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for hidden in (".tools", "#search", "#outline", "#close", ".copy"):
        assert not page.locator(hidden).first.is_visible()
    for shown in ("#title", "canvas", "#legend", "#details-title"):
        assert page.locator(shown).is_visible()
    assert page.locator("html").get_attribute("data-theme") == "light"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("html").get_attribute("data-theme") == "dark"


# what must not happen


def test_hostile_labels_execute_nothing(opened: Opener, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    drawn = CliRunner().invoke(main, ["view", "--build", str(out), "--title", HOSTILE[1]])
    assert drawn.exit_code == 0, drawn.output
    page = opened(out / "graph.html")
    assert page.locator("h1").text_content() == HOSTILE[1]
    graph = held(page)
    for label in HOSTILE:
        thing = graph["nodes"]["id"][graph["nodes"]["zh"].index(label)]
        page.mouse.move(*at(page, thing))
        page.fill("#search", label)
        page.keyboard.press("Enter")
        assert ask(page, "selected()") == thing
        assert heading(page).text_content() == label
        page.locator("#language").click()
        assert page.evaluate("window.hacked") is None
        assert page.locator("img").count() == 0
    page.goto((out / "graph.html").as_uri() + "#id=<img src=x onerror=window.hacked=1>&lang=</script>")
    page.reload()
    until(page, READY)
    assert page.evaluate("window.hacked") is None


@EVERYWHERE
def test_axe_finds_nothing(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str, theme: str
) -> None:
    page = opened(xiuzhou, size, f"#lang={language}", theme)
    found = violations(page)
    if size == PHONE:
        page.locator("#menu").click()
    page.fill("#search", "a")
    found += violations(page)
    page.keyboard.press("Enter")
    found += violations(page)
    assert found == []


def test_an_almost_empty_plan_is_drawn_too(opened: Opener, tmp_path: Path) -> None:
    out = lake.build(tmp_path, "DELETE WHERE { <plan/lake/1> ?p ?o }")
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html")
    assert ask(page, "drawn()") == ask(page, "counts()")["nodes"] > 10
