"""The outline's tab: the plan as a tree that reads like a document, and how one walks through it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import EVERYWHERE, PHONE, Opener, ask, heading, held, violations
from click.testing import CliRunner
from playwright.sync_api import Locator, Page
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main

PARTS = ("FocusArea", "Measure", "Action", "Target", "Cooperation")
SIZES = {"FocusArea": 6, "Measure": 18, "Action": 174, "Target": 91, "Cooperation": 3}


def outline(graph: dict[str, Any]) -> list[tuple[int, int, int, int]]:
    """Number, level, place among its siblings and how many they are, of the plan and all its parts."""
    kinds = [graph["classes"][kind]["name"] for kind in graph["nodes"]["kind"]]
    part_of = next(i for i, each in enumerate(graph["relations"]) if each["name"] == "isPartOf")
    parts: dict[int, list[int]] = {}
    edges = zip(*(graph["edges"][column] for column in ("from", "to", "relation")), strict=True)
    for part, whole, relation in sorted(edges):
        if relation == part_of and kinds[part] in PARTS:
            parts.setdefault(whole, []).append(part)

    def below(node: int, level: int, place: int, size: int) -> Iterator[tuple[int, int, int, int]]:
        yield node, level, place, size
        own = parts.get(node, [])
        for i, part in enumerate(own):
            yield from below(part, level + 1, i + 1, len(own))

    return list(below(kinds.index("Plan"), 1, 1, 1))


def items(page: Page) -> Locator:
    return page.locator("#panel-outline [role=treeitem]")


def item(page: Page, thing: str) -> Locator:
    return page.locator(f'#panel-outline [data-node="{held(page)["nodes"]["id"].index(thing)}"]')


def words(row: Locator) -> str:
    return row.locator("> .tree-row .tree-words").inner_text().strip()


def seen(page: Page) -> int:
    """How many rows are seen."""
    return int(items(page).evaluate_all("(all) => all.filter((each) => each.checkVisibility()).length"))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.querySelector('.tree-label').textContent"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_tree_is_the_plan_in_text_order(opened: Opener, xiuzhou: Path, language: str) -> None:
    page = opened(xiuzhou, address=f"#tab=outline&lang={language}")
    graph = held(page)
    expected = outline(graph)
    assert len(expected) == 1 + sum(SIZES.values())
    found = items(page).evaluate_all(
        """(all) => all.map((each) => [
          each.querySelector(".tree-label").textContent,
          ...["level", "posinset", "setsize"].map((name) => Number(each.getAttribute(`aria-${name}`))),
        ])"""
    )
    assert found == [[graph["nodes"][language][node], *rest] for node, *rest in expected]
    assert seen(page) == len(expected)
    for kind, count in SIZES.items():
        assert page.locator(f"#panel-outline .icon-{kind}").count() == count
    assert page.locator('#panel-outline [tabindex="0"][role=treeitem]').count() == 1


@pytest.mark.parametrize(
    ("language", "expected", "name"),
    [
        (
            "zh",
            r"引进上海高层次人才数 ≥ 40 名 2019 年 推断 \d+ 条关联",
            r"引进上海高层次人才数，≥ 40 名，2019 年 推断，\d+ 条关联，目标",
        ),
        ("en", r".+ ≥ 40 .+ 2019 inferred \d+ links", r".+, ≥ 40 .+, 2019 inferred, \d+ links, Target"),
    ],
)
def test_a_target_tells_its_figure_its_deadline_and_its_links(
    opened: Opener, xiuzhou: Path, language: str, expected: str, name: str
) -> None:
    page = opened(xiuzhou, address=f"#tab=outline&lang={language}")
    graph = held(page)
    number = graph["nodes"]["zh"].index("引进上海高层次人才数", graph["nodes"]["kind"].index(4))
    row = page.locator(f'#panel-outline [data-node="{number}"]')
    assert re.fullmatch(expected, re.sub(r"\s+", " ", words(row)))
    assert re.fullmatch(name, row.get_attribute("aria-label") or "")
    ends = graph["edges"]["from"] + graph["edges"]["to"]
    assert f" {ends.count(number)} " in words(row)


def test_a_click_on_the_words_tells_and_one_before_them_closes(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=outline&lang=zh")
    measure = item(page, "plan/xiuzhou-2019/1.1")
    everything = seen(page)
    parts = measure.locator("[role=treeitem]").count()
    assert parts > 5
    turn = measure.locator("> .tree-row .tree-turn")
    turn.click()
    assert measure.get_attribute("aria-expanded") == "false"
    assert seen(page) == everything - parts
    assert ask(page, "selected()") is None
    turn.click()
    assert measure.get_attribute("aria-expanded") == "true"
    assert seen(page) == everything
    measure.locator("> .tree-row .tree-label").click()
    assert ask(page, "selected()") == "plan/xiuzhou-2019/1.1"
    assert heading(page).text_content() == measure.locator(".tree-label").first.text_content()


def test_the_keyboard_walks_through_the_tree(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=outline&lang=en")
    graph = held(page)
    labels = graph["nodes"]["en"]
    order = [labels[node] for node, *_ in outline(graph)]
    page.locator("#panel-outline .tree-close").focus()
    page.keyboard.press("Tab")
    assert focused(page) == order[0]
    page.keyboard.press("End")
    assert focused(page) == order[-1]
    page.keyboard.press("ArrowUp")
    assert focused(page) == order[-2]
    page.keyboard.press("Home")
    for key, at in (("ArrowDown", 1), ("ArrowRight", 2), ("ArrowRight", 3), ("ArrowLeft", 2)):
        page.keyboard.press(key)
        assert focused(page) == order[at], key
    measure = item(page, "plan/xiuzhou-2019/1.1")
    page.keyboard.press("ArrowLeft")
    assert measure.get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    second = item(page, "plan/xiuzhou-2019/1.2").locator(".tree-label").first.text_content()
    assert focused(page) == second
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert focused(page) == order[1]
    page.keyboard.press("*")
    assert measure.get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("*")
    assert measure.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Space")
    assert measure.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    assert ask(page, "selected()") == "plan/xiuzhou-2019/1.1"
    assert page.evaluate("document.activeElement.id") == "details-title"
    page.keyboard.press("Escape")
    assert not page.locator("#details").is_visible()
    assert page.evaluate("document.activeElement.id") == "panel-outline"


def test_typing_goes_to_the_label_or_number_that_begins_so(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=outline&lang=en")
    graph = held(page)
    order = [graph["nodes"]["en"][node] for node, *_ in outline(graph)]
    items(page).first.focus()
    page.keyboard.type("rural r")
    assert focused(page) == next(label for label in order if label.lower().startswith("rural r"))
    page.wait_for_timeout(800)
    page.keyboard.type("6.2")
    assert focused(page) == item(page, "plan/xiuzhou-2019/6.2").locator(".tree-label").first.text_content()
    page.wait_for_timeout(800)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_all_opens_and_closes(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=outline&lang=zh")
    everything = seen(page)
    page.locator("#panel-outline .tree-close", has_text="全部收起").click()
    assert seen(page) == 1 + SIZES["FocusArea"]
    page.locator("#language").click()
    assert seen(page) == 1 + SIZES["FocusArea"]
    assert re.findall(r"[\u4e00-\u9fff]+", page.locator("#panel-outline").inner_text()) == []
    page.locator("#panel-outline .tree-open", has_text="Open all").click()
    assert seen(page) == everything == items(page).count()


def test_what_is_hidden_is_left_out_and_counted(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=outline&lang=en")
    everything = items(page).count()
    left = page.locator("#panel-outline .tree-left")
    assert left.count() == 0
    page.locator('#legend button[data-kind="Action"]').click()
    assert items(page).count() == everything - SIZES["Action"]
    assert page.locator("#panel-outline .icon-Action").count() == 0
    assert left.text_content() == "The filters hide 174 parts"
    area = item(page, "plan/xiuzhou-2019/6")
    targets = area.locator(".icon-Target").count()
    page.locator('#legend button[data-kind="Measure"]').click()
    assert left.text_content() == "The filters hide 192 parts"
    assert area.locator(".icon-Target").count() == targets
    assert area.locator("[role=treeitem]").first.get_attribute("aria-level") == "3"
    page.locator("#language").click()
    assert left.text_content() == "筛选隐去了 192 项"
    page.locator("#show-all").click()
    assert items(page).count() == everything


def test_print_shows_all_of_it(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=outline&lang=zh")
    page.locator("#panel-outline .tree-close").click()
    assert seen(page) < 10
    page.emulate_media(media="print")
    assert seen(page) == items(page).count() == 1 + sum(SIZES.values())
    assert not page.locator("#panel-outline .tree-close").is_visible()
    cut = """() => ["main", "#panel-outline"].filter((name) => {
      const box = document.querySelector(name);
      return box.scrollHeight > box.clientHeight + 1;
    })"""
    assert page.evaluate(cut) == []
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) > 5


def test_hostile_labels_stay_text_in_the_tree(opened: Opener, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html", address="#tab=outline&lang=zh")
    labels = page.locator("#panel-outline .tree-label").all_text_contents()
    parts = [node for node, *_ in outline(held(page))]
    assert labels == [held(page)["nodes"]["zh"][node] for node in parts]
    assert set(labels) & set(HOSTILE)
    assert page.locator("#panel-outline img, #panel-outline script").count() == 0
    assert page.evaluate("window.hacked") is None


@EVERYWHERE
def test_axe_finds_nothing_in_the_tree(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str, theme: str
) -> None:
    page = opened(xiuzhou, size, f"#tab=outline&lang={language}", theme)
    assert items(page).first.is_visible()
    if size == PHONE:
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        assert page.evaluate("document.querySelector('#panel-outline').scrollWidth") <= PHONE[0]
    assert violations(page) == []
