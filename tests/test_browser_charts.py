"""The charts' tab: what the bars count, how they are drawn, and what one finds behind them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from browsing import EVERYWHERE, LAPTOP, PHONE, Opener, ask, heading, held, rest, violations
from click.testing import CliRunner
from playwright.sync_api import Locator, Page
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main

CHARTS = ("chartKinds", "chartModality", "chartYears", "chartShared", "chartPlaces", "chartPrograms")
STACKED = ("chartKinds", "chartModality", "chartYears", "chartPlaces")
TARGETS = 91
PROGRAMS = 194
PARTS = ("Plan", "FocusArea", "Measure", "Action", "Target", "Cooperation")

LENGTHS = """(holder) => [...holder.querySelectorAll("button")].map((button) => {
  const bars = [...holder.querySelectorAll("rect[data-key]")];
  const bar = bars.find((each) => each.dataset.key === button.dataset.key);
  const number = Number(button.getAttribute("aria-label").split(" ").pop());
  return [number, bar.getBoundingClientRect().width];
})"""
"""Of each button of a chart the number it says, and how long the bar is."""

Numbers = dict[str, dict[str, int]]


class Plan:
    """The graph in the page, counted without its scripts."""

    def __init__(self, page: Page) -> None:
        graph = held(page)
        self.nodes = graph["nodes"]
        self.kinds = [graph["classes"][kind]["name"] for kind in self.nodes["kind"]]
        names = [each["name"] for each in graph["relations"]]
        self.forward = {each["name"]: each["forward"] for each in graph["relations"]}
        self.edges = [
            (subject, names[relation], thing)
            for subject, relation, thing in zip(
                graph["edges"]["from"], graph["edges"]["relation"], graph["edges"]["to"], strict=True
            )
        ]
        self.whole = {
            part: whole
            for part, name, whole in self.edges
            if name == "isPartOf" and self.kinds[part] in PARTS
        }

    def of(self, kind: str) -> list[int]:
        """The nodes of a class."""
        return [node for node, each in enumerate(self.kinds) if each == kind]

    def fact(self, node: int, name: str) -> list[Any]:
        """The first fact of this name, or nothing."""
        return next((fact for fact in self.nodes["facts"][node] if fact[0] == name), [])

    def above(self, node: int, kind: str) -> int:
        """The node itself or the part of this class that it belongs to."""
        while self.kinds[node] != kind:
            node = self.whole[node]
        return node

    def area(self, target: int, language: str) -> str:
        """The focus area of a target, with its number."""
        area = self.above(target, "FocusArea")
        return f"{self.fact(area, 'number')[1]} {self.nodes[language][area]}"


def chart(page: Page, name: str) -> Locator:
    return page.locator(f'#panel-charts [data-chart="{name}"]')


def numbers(page: Page, name: str) -> Numbers:
    """The table of a chart: row → column → number, without zeros."""
    table = chart(page, name).locator("table")
    columns = table.locator("thead th").all_text_contents()[1:]
    found: Numbers = {}
    for row in table.locator("tbody tr").all():
        cells = [int(cell) for cell in row.locator("td").all_text_contents()]
        label = row.locator("th").text_content() or ""
        found[label] = {name: cell for name, cell in zip(columns, cells, strict=True) if cell}
    return found


def counted(pairs: list[tuple[str, str]], total: str) -> Numbers:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row, column in pairs:
        found[row][column] += 1
        found[row][total] += 1
    return {row: dict(columns) for row, columns in found.items()}


# what they count


@pytest.mark.parametrize(("language", "at", "total"), [("zh", 1, "合计"), ("en", 2, "Total")])
def test_targets_are_counted_by_area_kind_and_year(
    opened: Opener, xiuzhou: Path, language: str, at: int, total: str
) -> None:
    page = opened(xiuzhou, address=f"#tab=charts&lang={language}")
    plan = Plan(page)
    targets = plan.of("Target")
    assert len(targets) == TARGETS
    kinds = [(plan.area(node, language), plan.fact(node, "targetKind")[at]) for node in targets]
    assert numbers(page, "chartKinds") == counted(kinds, total)
    assert list(numbers(page, "chartKinds")) == sorted({area for area, _ in kinds})
    basis = {"stated": ("明示", "stated"), "inferred": ("推断", "inferred")}
    years = [plan.fact(node, "deadline") for node in targets]
    stated = [(year[at], basis[year[3]][at - 1]) for year in years]
    assert numbers(page, "chartYears") == counted(stated, total)
    assert {row: cells[total] for row, cells in numbers(page, "chartYears").items()} == {
        ("2019 年", "2019")[at - 1]: 85,
        ("2020 年", "2020")[at - 1]: 4,
        ("2022 年", "2022")[at - 1]: 2,
    }


def test_words_of_commitment_are_counted_by_area(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=en")
    plan = Plan(page)
    said = [(plan.area(node, "en"), plan.fact(node, "modality")) for node in plan.of("Target")]
    pairs = [(area, fact[2].partition(" (")[0] if fact else "no commitment word") for area, fact in said]
    assert sum(bool(fact) for _, fact in said) == 73
    assert numbers(page, "chartModality") == counted(pairs, "Total")
    page.locator("#language").click()
    chinese = numbers(page, "chartModality")
    assert sum(cells.get("力争、努力", 0) for cells in chinese.values()) == 37
    assert sum(cells.get("无承诺词", 0) for cells in chinese.values()) == TARGETS - 73


@pytest.mark.parametrize(("language", "at"), [("zh", 1), ("en", 2)])
def test_places_and_programs_are_counted_by_kind(
    opened: Opener, xiuzhou: Path, language: str, at: int
) -> None:
    page = opened(xiuzhou, address=f"#tab=charts&lang={language}")
    plan = Plan(page)
    kinds = Counter(plan.fact(node, "programKind")[at] for node in plan.of("Program"))
    assert sum(kinds.values()) == PROGRAMS
    programs = numbers(page, "chartPrograms")
    assert {row: next(iter(cells.values())) for row, cells in programs.items()} == dict(kinds)
    other, nothing = {"zh": ("其他关系", "无直接关系"), "en": ("another tie", "no tie of its own")}[language]
    ties: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for place in plan.of("Place"):
        own = {
            plan.forward[name][language]
            if name in ("location", "namesake", "partner", "source", "scope")
            else other
            for subject, name, thing in plan.edges
            if thing == place and plan.kinds[subject] in PARTS
        }
        for tie in own or {nothing}:
            ties[plan.fact(place, "placeKind")[at]][tie].add(place)
    expected = {
        kind: {tie: len(places) for tie, places in own.items()} | {"": len(set().union(*own.values()))}
        for kind, own in ties.items()
    }
    found = numbers(page, "chartPlaces")
    total = {"zh": "合计", "en": "Total"}[language]
    for cells in found.values():
        cells[""] = cells.pop(total)
    assert found == expected
    assert sum(cells[""] for cells in found.values()) == len(plan.of("Place")) == 46


def test_what_most_measures_share_leads_to_the_thing(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh")
    plan = Plan(page)
    measures: dict[int, set[int]] = defaultdict(set)
    for subject, _, thing in plan.edges:
        for part, shared in ((subject, thing), (thing, subject)):
            inside = plan.kinds[part] in ("Measure", "Action", "Target", "Cooperation")
            if inside and plan.kinds[shared] not in PARTS:
                measures[shared].add(plan.above(part, "Measure"))
    most = sorted(measures, key=lambda node: (-len(measures[node]), node))[:10]
    found = numbers(page, "chartShared")
    assert [next(iter(cells.values())) for cells in found.values()] == [len(measures[node]) for node in most]
    assert [row.partition(" · ")[0] for row in found] == [plan.nodes["zh"][node] for node in most]
    assert next(iter(found.items())) == ("秀洲区 · 地点", {"数量": 10})
    chart(page, "chartShared").locator(".bars button").first.click()
    assert heading(page).text_content() == "秀洲区"
    assert ask(page, "selected()") == plan.nodes["id"][most[0]]


# how they are drawn


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_words_of_a_chart_cover_others(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str
) -> None:
    page = opened(xiuzhou, size, f"#tab=charts&lang={language}")
    looked = 0
    for name in CHARTS:
        picture = chart(page, name).locator(".bars > svg")
        frame = picture.bounding_box()
        assert frame is not None
        boxes = picture.locator("text").evaluate_all(
            """(all) => all.map((each) => {
              const { left, right, top, bottom } = each.getBoundingClientRect();
              const size = parseFloat(getComputedStyle(each).fontSize);
              return { words: each.textContent, size, left, right, top, bottom };
            })"""
        )
        assert min(box["size"] for box in boxes) >= 13
        for i, a in enumerate(boxes):
            assert a["left"] >= frame["x"] - 1, a
            assert a["right"] <= frame["x"] + frame["width"] + 1, a
            for b in boxes[:i]:
                beside = a["left"] >= b["right"] or b["left"] >= a["right"]
                above = a["top"] >= b["bottom"] - 2 or b["top"] >= a["bottom"] - 2
                assert beside or above, (a, b)
        looked += len(boxes)
    assert looked > 120


def test_a_bar_is_as_long_as_its_number(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh")
    looked = 0
    for name in CHARTS:
        found = chart(page, name).locator(".bars").evaluate(LENGTHS)
        number, length = max(found)
        for each, width in found:
            assert width == pytest.approx(length * each / number, abs=3), (name, each)
        looked += len(found)
    assert looked == sum(chart(page, name).locator("rect[data-key]").count() for name in CHARTS) > 80


def test_segments_lie_side_by_side(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh")
    pairs = 0
    for name in STACKED:
        boxes = (
            chart(page, name)
            .locator("rect[data-key]")
            .evaluate_all(
                """(all) => all.map((each) => {
              const { top, left, right } = each.getBoundingClientRect();
              return [top, left, right];
            })"""
            )
        )
        for (top, _, right), (next_top, left, _) in pairwise(boxes):
            if next_top == top:
                assert 0 <= left - right < 4, name
                pairs += 1
    assert pairs > 30


def test_every_segment_has_its_words_and_number_beside_it(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh")
    for name in CHARTS:
        rows = numbers(page, name)
        written = chart(page, name).locator("svg text").all_text_contents()
        if name not in STACKED:
            assert written == [
                words for row, cells in rows.items() for words in (row, *map(str, cells.values()))
            ]
            continue
        expected = sorted(
            f"{column} {number}"
            for cells in rows.values()
            for column, number in cells.items()
            if column != "合计"
        )
        assert sorted(chart(page, name).locator(".bar-key").all_text_contents()) == expected, name
        assert chart(page, name).locator(".bar-row").count() >= len(rows)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_stand_out_from_the_ground(opened: Opener, xiuzhou: Path, theme: str) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh", theme=theme)

    def light(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    ground = light(chart(page, "chartKinds").evaluate("(each) => getComputedStyle(each).backgroundColor"))
    colours = page.locator("#panel-charts .bars rect").evaluate_all(
        "(all) => [...new Set(all.map((each) => getComputedStyle(each).stroke))]"
    )
    assert len(colours) == 7 + 1 + 3
    for colour in colours:
        low, high = sorted((ground, light(colour)))
        assert (high + 0.05) / (low + 0.05) >= 3, colour


def test_the_charts_fill_the_width_they_have(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh")
    for width, beside in ((1280, 2), (700, 1)):
        page.set_viewport_size({"width": width, "height": 800})
        rest(page)
        boxes = [chart(page, name).bounding_box() for name in CHARTS]
        assert len({round(box["x"]) for box in boxes if box}) == beside
        for name, box in zip(CHARTS, boxes, strict=True):
            picture = chart(page, name).locator(".bars > svg").bounding_box()
            assert box is not None
            assert picture is not None
            assert box["width"] - 40 < picture["width"] < box["width"]


# what a reader can do


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_keyboard_opens_what_is_behind_a_bar(opened: Opener, xiuzhou: Path, language: str) -> None:
    page = opened(xiuzhou, address=f"#tab=charts&lang={language}")
    plan = Plan(page)
    figure = chart(page, "chartKinds")
    buttons = figure.locator(".bars button")
    assert figure.locator('.bars button[tabindex="0"]').count() == 1
    page.locator("#panel-charts").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.key") == buttons.first.get_attribute("data-key")
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    second = buttons.nth(1)
    assert page.evaluate("document.activeElement.dataset.key") == second.get_attribute("data-key")
    page.keyboard.press("Enter")
    assert second.get_attribute("aria-expanded") == "true"
    said = re.fullmatch(r"(.+) · (.+) (\d+)", second.get_attribute("aria-label") or "")
    assert said is not None
    area, kind, number = said.groups()
    at = {"zh": 1, "en": 2}[language]
    behind = [
        plan.nodes[language][node]
        for node in plan.of("Target")
        if plan.area(node, language) == area and plan.fact(node, "targetKind")[at] == kind
    ]
    rows = figure.locator(".behind li")
    assert rows.locator(".link-label").all_text_contents() == behind
    assert len(behind) == int(number) > 1
    rows.nth(1).locator("button").focus()
    page.keyboard.press("Enter")
    assert heading(page).text_content() == behind[1]
    page.keyboard.press("Escape")
    figure.locator(".chart-close").focus()
    page.keyboard.press("Enter")
    assert rows.count() == 0
    assert second.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.dataset.key") == second.get_attribute("data-key")


def test_a_click_on_a_segment_opens_what_is_behind_it(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh")
    figure = chart(page, "chartYears")
    figure.locator("rect[data-key]").first.click()
    assert figure.locator(".behind h3").text_content() == "2019 年 · 推断 · 85"
    assert figure.locator(".behind li").count() == 85
    page.locator("#language").click()
    assert figure.locator(".behind h3").text_content() == "2019 · inferred · 85"
    figure.locator("rect[data-key]").first.click()
    assert figure.locator(".behind li").count() == 0
    shown = page.locator("#panel-charts")
    assert re.findall(r"[\u4e00-\u9fff]+", f"{shown.text_content()}{shown.inner_html()}") == []
    programs = chart(page, "chartPrograms")
    programs.locator(".bars button").first.click()
    assert programs.locator(".behind h3").text_content() == "designation · 40"
    assert programs.locator(".behind li").count() == 40


def test_what_is_hidden_is_not_counted(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=charts&lang=zh")
    note = page.locator("#panel-charts .chart-filtered")
    assert note.count() == 0
    page.locator('#legend button[data-kind="Target"]').click()
    assert note.text_content() == "筛选隐去的不计入"
    for name in ("chartKinds", "chartModality", "chartYears"):
        assert chart(page, name).locator("svg").count() == 0
        assert "没有可数的内容" in chart(page, name).inner_text()
    assert sum(cells["数量"] for cells in numbers(page, "chartPrograms").values()) == PROGRAMS
    page.locator('#legend button[data-kind="Place"]').click()
    assert chart(page, "chartPlaces").locator("svg").count() == 0
    assert all("地点" not in row for row in numbers(page, "chartShared"))
    page.locator("#show-all").click()
    assert sum(cells["合计"] for cells in numbers(page, "chartKinds").values()) == TARGETS


def test_hostile_labels_stay_text_in_the_charts(opened: Opener, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html", address="#tab=charts&lang=zh")
    for button in page.locator("#panel-charts .bars button[aria-controls]").all():
        button.click()
    behind = page.locator("#panel-charts .link-label, #panel-charts tbody th").all_text_contents()
    assert any(label in text for text in behind for label in HOSTILE)
    assert page.locator("#panel-charts img, #panel-charts script").count() == 0
    assert page.evaluate("window.hacked") is None


@EVERYWHERE
def test_axe_finds_nothing_in_the_charts(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str, theme: str
) -> None:
    page = opened(xiuzhou, size, f"#tab=charts&lang={language}", theme)
    chart(page, "chartModality").locator(".bars button").first.click()
    for name in CHARTS:
        chart(page, name).locator("summary").click()
    assert page.locator("#panel-charts table:visible").count() == len(CHARTS)
    if size == PHONE:
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        assert page.evaluate("document.querySelector('#panel-charts').scrollWidth") <= PHONE[0]
    assert violations(page) == []
