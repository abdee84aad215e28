"""The layouts of the picture in a real browser: choosing one, what is then seen; quotes in context."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import LAPTOP, MEASURE, PHONE, Opener, ask, at, colour, held, pixel, until, violations
from click.testing import CliRunner
from conftest import SAMPLES
from playwright.sync_api import Page
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main

NEW = ("force", "place")
LAYOUTS = ("outline", *NEW)


def spots(page: Page) -> dict[str, tuple[float, float]]:
    """Where some things are, to half a pixel."""
    found = {thing: at(page, thing) for thing in held(page)["nodes"]["id"][:60]}
    return {thing: (round(2 * x) / 2, round(2 * y) / 2) for thing, (x, y) in found.items()}


def share_of(page: Page, name: str) -> float:
    """How much of the picture has the colour: of a grid of points, those where it is seen."""
    box = page.locator("#network").bounding_box()
    assert box is not None
    wanted = colour(page, name)
    points = [
        (box["x"] + box["width"] * (i + 0.5) / 20, box["y"] + box["height"] * (j + 0.5) / 20)
        for i in range(20)
        for j in range(20)
    ]
    return sum(pixel(page, *point) == wanted for point in points) / len(points)


def test_the_reader_chooses_a_layout_and_the_address_keeps_it(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    field = page.locator("#layout")
    assert field.input_value() == "outline"
    seen = {"outline": spots(page)}
    everything = ask(page, "drawn()")
    for layout in NEW:
        field.select_option(layout)
        seen[layout] = spots(page)
        assert f"layout={layout}" in page.url
        assert ask(page, "drawn()") == everything
        assert ask(page, "camera()")["scale"] == pytest.approx(ask(page, "camera()")["fitScale"])
        again = opened(xiuzhou, address="#" + page.url.partition("#")[2])
        assert spots(again) == seen[layout]
        assert again.locator("#layout").input_value() == layout
    for a, b in (("outline", "force"), ("force", "place"), ("outline", "place")):
        moved = [thing for thing in seen[a] if seen[a][thing] != pytest.approx(seen[b][thing], abs=2)]
        assert len(moved) > 50
    page.go_back()
    until(page, "document.getElementById('layout').value === 'force'")
    assert spots(page) == seen["force"]
    field.select_option("outline")
    assert "layout" not in page.url
    assert spots(page) == seen["outline"]
    unknown = opened(xiuzhou, address="#layout=constructor")
    assert unknown.locator("#layout").input_value() == "outline"


def test_nodes_are_drawn_where_the_layout_has_them(opened: Opener, xiuzhou: Path) -> None:
    for layout in NEW:
        page = opened(xiuzhou, (1600, 1000), f"#layout={layout}")
        graph = held(page)
        kinds = [entry["name"] for entry in graph["classes"]]
        for kind in ("Action", "Target", "Program", "Place"):
            of_kind = [
                thing
                for thing, number in zip(graph["nodes"]["id"], graph["nodes"]["kind"], strict=True)
                if kinds[number] == kind
            ]
            shown = [pixel(page, *at(page, thing)) for thing in of_kind]
            assert shown.count(colour(page, f"--class-{kind}")) >= 0.65 * len(of_kind), (layout, kind)


@pytest.mark.parametrize("layout", NEW)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720)], ids=str)
def test_the_labels_of_the_outline_are_all_there_and_none_covers_another(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str, layout: str
) -> None:
    page = opened(xiuzhou, size, f"#lang={language}&layout={layout}")
    boxes = ask(page, "labels()")
    assert len(boxes) == 1 + 6 + 18
    assert_apart(boxes)


@pytest.mark.parametrize("layout", NEW)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_on_a_phone_the_areas_are_named_and_no_label_covers_another(
    opened: Opener, xiuzhou: Path, language: str, layout: str
) -> None:
    page = opened(xiuzhou, PHONE, f"#lang={language}&layout={layout}")
    boxes = ask(page, "labels()")
    assert sum(box["kind"] != "Measure" for box in boxes) == 1 + 6
    assert_apart(boxes)
    window = ask(page, "camera()")
    for box in boxes:
        assert box["x"] - box["width"] / 2 >= 0
        assert box["x"] + box["width"] / 2 <= window["width"]


def assert_apart(boxes: list[dict[str, float]]) -> None:
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            apart_x = abs(a["x"] - b["x"]) >= (a["width"] + b["width"]) / 2
            apart_y = abs(a["y"] - b["y"]) >= (a["height"] + b["height"]) / 2
            assert apart_x or apart_y, (a, b)


def test_islands_are_drawn_by_the_outline_and_rows_by_place(opened: Opener, xiuzhou: Path) -> None:
    shares = {
        layout: share_of(opened(xiuzhou, (1600, 1000), f"#layout={layout}"), "--island") for layout in LAYOUTS
    }
    assert shares["force"] == 0
    assert shares["outline"] > 0.1
    assert shares["place"] > 0.4


def test_the_place_s_own_name_stands_beside_it_in_the_rows(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, (1600, 1000), "#layout=place")
    named = [thing for thing in ask(page, "smallLabels()") if thing.startswith("place/")]
    assert len(named) > 30
    ask_outline = opened(xiuzhou, (1600, 1000))
    assert len([thing for thing in ask(ask_outline, "smallLabels()") if thing.startswith("place/")]) < 20


def test_a_selected_node_stays_selected_and_is_brought_in(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={MEASURE}")
    page.locator("#layout").select_option("force")
    assert ask(page, "selected()") == MEASURE
    again = opened(xiuzhou, address="#id=place/cn-310000&layout=place")
    x, y = at(again, "place/cn-310000")
    box = again.locator("#details").bounding_box()
    assert box is not None
    assert 272 < x < box["x"]
    assert 48 < y < LAPTOP[1] - 28
    again.mouse.click(*at(again, "place/cn-310000"))
    assert ask(again, "selected()") == "place/cn-310000"


def test_the_keyboard_chooses_a_layout(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.locator("#network").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "layout"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    until(page, "document.getElementById('layout').value === 'place'")
    assert "layout=place" in page.url


def test_the_choice_is_in_both_languages(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    choice = page.locator("#layout-choice")
    assert choice.locator("option").all_text_contents() == ["按提纲", "按关联", "按地域"]
    assert "布局" in choice.inner_text()
    page.locator("#language").click()
    assert choice.locator("option").all_text_contents() == ["By outline", "By force", "By place"]
    assert "Layout" in choice.inner_text()


def test_the_command_sets_what_the_page_opens_with(opened: Opener, xiuzhou: Path, tmp_path: Path) -> None:
    arguments = ["view", "--build", str(xiuzhou.parent), "--layout", "force", "-o", str(tmp_path / "x.html")]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    page = opened(tmp_path / "x.html")
    assert page.locator("#layout").input_value() == "force"
    assert spots(page) == spots(opened(xiuzhou, address="#layout=force"))
    page.locator("#layout").select_option("outline")
    assert "layout=outline" in page.url


@pytest.mark.parametrize("layout", NEW)
def test_a_phone_chooses_and_does_not_scroll_sideways(opened: Opener, xiuzhou: Path, layout: str) -> None:
    page = opened(xiuzhou, PHONE)
    everything = ask(page, "drawn()")
    page.locator("#layout").select_option(layout)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    assert ask(page, "drawn()") == everything
    box = page.locator("#layout").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= PHONE[0]
    assert box["height"] >= 24
    things = held(page)["nodes"]["id"]
    outside = [thing for thing in things if not 0 <= at(page, thing)[0] <= PHONE[0]]
    assert outside == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("layout", NEW)
@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=str)
def test_axe_finds_nothing(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], layout: str, theme: str
) -> None:
    page = opened(xiuzhou, size, f"#layout={layout}", theme)
    assert violations(page) == []


def test_hostile_labels_execute_nothing_in_any_layout(opened: Opener, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    assert len(HOSTILE) == 7
    for layout in NEW:
        page = opened(out / "graph.html", address=f"#layout={layout}")
        assert ask(page, "drawn()") == ask(page, "counts()")["nodes"]
        assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_quote_stands_within_the_words_around_it(
    opened: Opener, sample_build: Path, tmp_path: Path, theme: str
) -> None:
    path = tmp_path / "x.html"
    arguments = ["view", "--build", str(sample_build), "--sources", str(SAMPLES), "-o", str(path)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    page = opened(path, theme=theme)
    text = (SAMPLES / "lakeside-2020.txt").read_bytes().decode()
    graph = held(page)
    number = next(i for i, thing in enumerate(graph["nodes"]["id"]) if "/action/" in thing)
    page.goto(f"{path.as_uri()}#id={graph['nodes']['id'][number]}")
    quotation = page.locator("#details blockquote").first
    quotation.wait_for()
    _, start, end, *_ = graph["nodes"]["evidence"][number][0]
    assert quotation.locator("mark").text_content() == text[start:end]
    around = quotation.locator(".context").all_text_contents()
    assert around == [f"…{text[max(0, start - 60) : start]}", f"{text[end : end + 60]}…"]
    assert violations(page) == []


def test_without_the_text_a_quote_stands_alone(opened: Opener, sample_build: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    assert CliRunner().invoke(main, ["view", "--build", str(sample_build), "-o", str(path)]).exit_code == 0
    page = opened(path)
    graph = held(page)
    number = next(i for i, spans in enumerate(graph["nodes"]["evidence"]) if any(span[3] for span in spans))
    page.goto(f"{path.as_uri()}#id={graph['nodes']['id'][number]}")
    page.locator("#details blockquote").first.wait_for()
    assert page.locator("#details .context").count() == 0
