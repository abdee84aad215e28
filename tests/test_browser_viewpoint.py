"""What is seen of the selected node, and the camera in the address: the same link, the same picture."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from browsing import LAPTOP, MEASURE, PHONE, Opener, ask, at, drawn, held, rest, until
from playwright.sync_api import Page

SMALL_LAPTOP = (1280, 720)


def camera(page: Page) -> dict[str, Any]:
    return dict(ask(page, "camera()"))


def address(page: Page) -> str:
    """The address after the camera has come to rest."""
    rest(page)
    return str(page.evaluate("location.hash")) or "#"


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(one[name] == pytest.approx(other[name], rel=1e-3, abs=0.5) for name in ("x", "y", "scale"))


# the camera in the address


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=str)
def test_a_link_shows_the_same_picture(opened: Opener, xiuzhou: Path, size: tuple[int, int]) -> None:
    page = opened(xiuzhou, size, "#lang=zh")
    page.evaluate("camera.zoomBy(page.state.layout, 2.3)")
    page.evaluate("camera.panBy(90, -60)")
    link = address(page)
    assert re.search(r"view=-?[\d.]+,-?[\d.]+,[\d.]+", link)
    again = opened(xiuzhou, size, link)
    assert same(camera(again), camera(page))
    assert address(again) == link


def test_a_link_to_a_node_shows_it_as_it_was_seen(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.mouse.click(*at(page, MEASURE))
    whole = address(page)
    assert whole.startswith(f"#view=all&id={MEASURE}")
    assert same(camera(opened(xiuzhou, address=whole)), camera(page))
    page.evaluate("camera.zoomBy(page.state.layout, 3)")
    near = address(page)
    assert near != whole
    again = opened(xiuzhou, address=near)
    assert same(camera(again), camera(page))
    assert ask(again, "selected()") == MEASURE


def test_moving_about_makes_no_steps_to_go_back(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    steps = page.evaluate("history.length")
    assert address(page) == "#"
    for key in ("+", "ArrowRight", "ArrowDown"):
        page.locator("#network").focus()
        page.keyboard.press(key)
        assert "view=" in address(page)
    assert page.evaluate("history.length") == steps
    moved = camera(page)
    page.evaluate("(id) => page.chosen(graph.byId.get(id))", MEASURE)
    assert MEASURE in address(page)
    assert page.evaluate("history.length") == steps + 1
    assert not same(camera(page), moved)
    page.go_back()
    until(page, "networkPage.selected() === null")
    assert same(camera(page), moved)
    page.locator("#fit").click()
    assert "view=" not in address(page)


def test_steps_taken_while_the_view_still_moves_add_up(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.emulate_media(reduced_motion="no-preference")
    before = camera(page)
    for step in ("zoomBy(page.state.layout, 1.5)", "zoomBy(page.state.layout, 1.5)", "panBy(70, 0)"):
        page.evaluate(f"camera.{step}")
        drawn(page)
    rest(page)
    after = camera(page)
    assert after["scale"] == pytest.approx(before["scale"] * 2.25)
    assert after["x"] == pytest.approx(before["x"] + 70 / after["scale"], abs=0.5)


@pytest.mark.parametrize("view", ["1,2", "1,2,x", "1,2,-3", "1,2,0", "NaN,0,1", "", "1,2,3,4"])
def test_a_view_that_is_none_shows_everything(opened: Opener, xiuzhou: Path, view: str) -> None:
    page = opened(xiuzhou, address=f"#view={view}&lang=zh")
    assert camera(page)["scale"] == pytest.approx(camera(page)["fitScale"])


def test_a_view_too_near_or_far_is_kept_in_bounds(opened: Opener, xiuzhou: Path) -> None:
    near, far = (
        camera(opened(xiuzhou, address=f"#view=0,0,{scale}&lang=zh")) for scale in ("99999", "0.00001")
    )
    assert near["fitScale"] * 0.5 < far["scale"] < near["scale"] < 20


# the selected node


def test_the_selected_node_is_clear_of_labels_and_panel(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, SMALL_LAPTOP, "#lang=en")
    graph = held(page)
    outline = {"Plan", "FocusArea", "Measure"}
    others = [
        thing
        for thing, kind in zip(graph["nodes"]["id"], graph["nodes"]["kind"], strict=True)
        if graph["classes"][kind]["name"] not in outline
    ]
    some = others[:: len(others) // 30]
    assert len(some) >= 30
    covered, hidden = [], []
    panel = None
    for thing in some:
        for zoom in ("", "&view=all"):
            page.evaluate("(line) => { location.hash = line; }", f"#lang=en{zoom}&id={thing}")
            until(page, f"networkPage.selected() === {thing!r}")
            until(page, "picture.shows(page.view())")
            panel = page.locator("#details").bounding_box()
            stage = page.locator("#network").bounding_box()
            assert panel is not None
            assert stage is not None
            x, y = at(page, thing)
            if not zoom and not (x < panel["x"] - 8 and stage["y"] < y < stage["y"] + stage["height"]):
                hidden.append(thing)
            covered += [
                (thing, box["id"], zoom)
                for box in ask(page, "labels()")
                if abs(x - stage["x"] - box["x"]) < box["width"] / 2 + 4
                and abs(y - stage["y"] - box["y"]) < box["height"] / 2 + 4
            ]
    assert hidden == []
    assert covered == []


# labels on a phone


def test_where_all_labels_have_no_room_each_stands_by_what_it_names(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, (700, 330))
    is_far = "(pill) => pill.kind !== 'Plan' && !fitting.isNear(pill)"
    far = page.evaluate(f"picture.pills().filter({is_far}).length")
    shown = page.evaluate("picture.pills().length")
    assert (far, shown > 5) == (0, True)


def test_what_labels_measure_is_not_remembered_without_end(opened: Opener, xiuzhou: Path) -> None:
    """Each zoom makes fonts of other sizes."""
    page = opened(xiuzhou)
    page.evaluate("for (let i = 0; i < 30000; i++) text.width('湖', `${12 + i / 1e4}px serif`)")
    page.evaluate("for (let i = 0; i < 30000; i++) text.lines(`湖${i}`, '12px serif', 99)")
    session = page.context.new_cdp_session(page)
    kind = session.send("Runtime.evaluate", {"expression": "Map.prototype"})["result"]["objectId"]
    maps = session.send("Runtime.queryObjects", {"prototypeObjectId": kind})["objects"]["objectId"]
    largest = "function () { return Math.max(...this.map((each) => each.size)) }"
    asked = {"functionDeclaration": largest, "objectId": maps, "returnByValue": True}
    assert 10000 < session.send("Runtime.callFunctionOn", asked)["result"]["value"] <= 20000


def test_a_label_that_is_cut_short_keeps_its_words_as_they_are_written(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    for words in (
        "加强便民桥梁建设，服务沿河群众生活",
        "Bridges that serve the people who live by the river",
    ):
        for limit in range(60, 260, 10):
            for most in (1, 2):
                lines = page.evaluate(
                    "([words, limit, most]) => text.lines(words, '16px sans-serif', limit, most)",
                    [words, limit, most],
                )
                assert len(lines) <= most
                rest = words
                for line in lines:
                    told = line.removesuffix("…")
                    assert rest.startswith(told), (lines, words)
                    rest = rest[len(told) :].lstrip()
                assert bool(rest) == lines[-1].endswith("…")


@pytest.mark.parametrize(
    ("language", "layout", "least", "shortened"),
    [
        ("zh", "force", 18, False),
        ("zh", "place", 9, False),
        ("en", "force", 8, True),
        ("en", "place", 8, True),
    ],
)
def test_a_phone_shortens_the_names_of_measures(
    opened: Opener, xiuzhou: Path, language: str, layout: str, least: int, shortened: bool
) -> None:
    page = opened(xiuzhou, PHONE, f"#lang={language}&layout={layout}")
    boxes = ask(page, "labels()")
    assert sum(box["kind"] == "FocusArea" for box in boxes) == 6
    assert sum(box["kind"] == "Measure" for box in boxes) >= least
    lines = page.evaluate(
        "picture.pills().filter(({ kind }) => kind === 'Measure').flatMap(({ lines }) => lines)"
    )
    assert any("…" in line for line in lines) == shortened
    window = camera(page)
    for i, a in enumerate(boxes):
        assert a["width"] / 2 <= a["x"] <= window["width"] - a["width"] / 2
        for b in boxes[:i]:
            wide = abs(a["x"] - b["x"]) >= (a["width"] + b["width"]) / 2
            assert wide or abs(a["y"] - b["y"]) >= (a["height"] + b["height"]) / 2
