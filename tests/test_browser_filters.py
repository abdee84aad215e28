"""Filters, search and the address of the network page in a real browser: what a reader sees of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from browsing import (
    EVERYWHERE,
    MEASURE,
    PHONE,
    READY,
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
from playwright.sync_api import Locator, Page
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main
from graphbuild.pinyin import initials

SHARED = ("Indicator", "Program", "Place", "Body")
SHANGHAI = "place/cn-310000"
AREA = "plan/xiuzhou-2019/1"
FACETS = ("class", "relation", "place", "area", "modality", "review", "basis", "deadline")


@pytest.fixture(scope="session")
def lakeside(sample_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the sample, some statements of which are drafts."""
    out = tmp_path_factory.mktemp("lakeside") / "graph.html"
    drawn = CliRunner().invoke(main, ["view", "--build", str(sample_build), "-o", str(out)])
    assert drawn.exit_code == 0, drawn.output
    return out


class Plan:
    """The graph in the page, read apart from the page's own scripts."""

    def __init__(self, page: Page) -> None:
        graph = held(page)
        self.ids: list[str] = graph["nodes"]["id"]
        kinds = [entry["name"] for entry in graph["classes"]]
        relations = [entry["name"] for entry in graph["relations"]]
        self.kind = {thing: kinds[i] for thing, i in zip(self.ids, graph["nodes"]["kind"], strict=True)}
        self.facts = dict(zip(self.ids, graph["nodes"]["facts"], strict=True))
        ends = graph["edges"]
        self.edges = [
            (self.ids[a], relations[r], self.ids[b], basis)
            for a, r, b, basis in zip(ends["from"], ends["relation"], ends["to"], ends["basis"], strict=True)
        ]
        self.parts = {thing for thing in self.ids if self.kind[thing] not in SHARED}

    def fact(self, thing: str, name: str) -> list[Any] | None:
        """What a thing says under a name, if anything."""
        return next((fact for fact in self.facts[thing] if fact[0] == name), None)

    def without(self, hidden: set[str]) -> set[str]:
        """What stays without some parts of plans: the other parts, and what is shared that they lead to."""
        stays = self.parts - hidden
        pending = list(stays)
        while pending:
            thing = pending.pop()
            for a, _, b, _ in self.edges:
                for here, there in ((a, b), (b, a)) if thing in self.parts else ((a, b),):
                    if here == thing and there not in stays and there not in self.parts:
                        stays.add(there)
                        pending.append(there)
        return stays

    def linked(self, things: set[str]) -> int:
        """How many edges have both ends among the things."""
        return sum(a in things and b in things for a, _, b, _ in self.edges)


def fold(page: Page, facet: str) -> Locator:
    """A facet, opened."""
    found = page.locator(f'#facets details[data-facet="{facet}"]')
    if not found.evaluate("(details) => details.open"):
        found.locator("summary").click()
    return found


def box(page: Page, facet: str, value: str) -> Locator:
    return fold(page, facet).locator(f'input[value="{value}"]')


def ink(page: Page, *of: str) -> int:
    """How many points of the picture are of a colour; of any but that of the paper, when none is named."""
    return int(
        page.evaluate(
            """([wanted, one]) => {
              const seen = document.querySelector("#network canvas");
              const copy = document.createElement("canvas");
              [copy.width, copy.height] = [seen.width, seen.height];
              const context = copy.getContext("2d", { willReadFrequently: true });
              context.drawImage(seen, 0, 0);
              const { data } = context.getImageData(0, 0, copy.width, copy.height);
              let count = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (wanted.every((value, j) => data[i + j] === value) === one) count += 1;
              }
              return count;
            }""",
            [colour(page, *(of or ("--paper",))), bool(of)],
        )
    )


def counted(page: Page, plan: Plan, things: set[str]) -> None:
    """The picture and the line under it tell of so many."""
    assert ask(page, "drawn()") == len(things)
    assert page.locator("#counts").text_content() == (
        f"{len(things)}／{len(plan.ids)} 个节点 · {plan.linked(things)}／{len(plan.edges)} 条关联"
    )


# filters


def test_every_facet_lists_its_values_with_how_many(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    plan = Plan(page)
    assert page.locator("#facets details").evaluate_all(
        "(all) => all.map((one) => one.dataset.facet)"
    ) == list(FACETS)
    expected = {
        "class": Counter(plan.kind.values()),
        "relation": Counter(relation for _, relation, _, _ in plan.edges),
        "basis": Counter(basis for *_, basis in plan.edges if basis),
    }
    for facet, counts in expected.items():
        rows = fold(page, facet).locator("li")
        assert rows.count() == len(counts) > 1
        for row in rows.all():
            value = row.locator("input").get_attribute("value") or ""
            assert row.locator(".count").text_content() == str(counts[value]), value
            assert row.locator("input").is_checked()
    modality = sum(int(text) for text in fold(page, "modality").locator("li .count").all_text_contents())
    assert modality == Counter(plan.kind.values())["Target"]
    assert fold(page, "area").locator("li").count() == 6
    assert fold(page, "modality").locator("li", has_text="力争").locator(".count").text_content() == "37"
    page.locator("#language").click()
    assert fold(page, "modality").locator("li", has_text="strive").locator(".count").text_content() == "37"
    assert [text for text in page.locator("#facets").all_text_contents() if "力争" in text] == []


def test_a_hidden_relation_is_not_drawn_and_the_details_tell(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    plan = Plan(page)
    everything = ink(page)
    box(page, "relation", "isPartOf").uncheck()
    without_outline = ink(page)
    assert without_outline < everything
    fold(page, "relation").locator(".facet-none").click()
    assert ask(page, "drawn()") == len(plan.ids)
    assert page.locator("#counts").text_content() == (
        f"{len(plan.ids)}／{len(plan.ids)} 个节点 · 0／{len(plan.edges)} 条关联"
    )
    without_lines = ink(page)
    assert without_lines < without_outline
    box(page, "relation", "mentions").check()
    assert without_lines < ink(page) < everything
    fold(page, "relation").locator(".facet-all").click()
    assert ink(page) == everything
    box(page, "relation", "partner").uncheck()
    page.fill("#search", "上海市")
    page.keyboard.press("Enter")
    around = [relation for a, relation, b, _ in plan.edges if SHANGHAI in (a, b)]
    hidden = around.count("partner")
    assert 0 < hidden < len(around)
    assert page.locator("#details h4", has_text="合作于").count() == 0
    assert page.locator("#details h4", has_text="来源于此的目标").count() == 1
    assert f"另有 {hidden} 个关联被筛选隐藏" in (page.locator("#details").text_content() or "")


def test_lines_of_the_selected_node_go_with_their_relation(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={SHANGHAI}&lang=zh")
    page.locator("#fit").click()
    rest(page)
    before = ink(page, "--accent")
    box(page, "relation", "partner").uncheck()
    fewer = ink(page, "--accent")
    fold(page, "relation").locator(".facet-none").click()
    assert 0 <= ink(page, "--accent") < fewer < before
    fold(page, "relation").locator(".facet-all").click()
    assert ink(page, "--accent") == before


def test_a_hidden_area_takes_along_what_only_it_leads_to(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    plan = Plan(page)
    own = {thing for thing in plan.parts if thing == AREA or thing.startswith((f"{AREA}/", f"{AREA}."))}
    stays = plan.without(own)
    gone = [thing for thing in plan.ids if thing not in stays and thing not in plan.parts]
    assert len(own) > 20
    assert len(gone) > 5
    box(page, "area", AREA).uncheck()
    counted(page, plan, stays)
    actions = [thing for thing in own if "/action/" in thing]
    assert len(actions) > 10
    for thing in actions:
        assert pixel(page, *at(page, thing)) == colour(page, "--paper")
    fold(page, "area").locator(".facet-none").click()
    counted(page, plan, plan.without({thing for thing in plan.parts if plan.kind[thing] != "Plan"}))
    fold(page, "area").locator(".facet-all").click()
    assert page.locator("#counts").text_content() == f"{len(plan.ids)} 个节点 · {len(plan.edges)} 条关联"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_of_a_chosen_place_only_what_is_tied_to_it_stays(
    opened: Opener, xiuzhou: Path, language: str
) -> None:
    page = opened(xiuzhou, address=f"#lang={language}")
    plan = Plan(page)
    tied = {a if b == SHANGHAI else b for a, _, b, _ in plan.edges if SHANGHAI in (a, b)} & plan.parts
    above = {a: b for a, relation, b, _ in plan.edges if relation == "isPartOf" and a in plan.parts}
    stays = {SHANGHAI}
    for thing in tied:
        at_part: str | None = thing
        while at_part:
            stays.add(at_part)
            at_part = above.get(at_part)
    assert 10 < len(stays) < 60
    label = {"zh": "上海市", "en": "Shanghai Municipality"}[language]
    choice = fold(page, "place").locator("select")
    assert choice.locator("option").count() > 30
    choice.select_option(label=f"{label} ({len(tied)})")
    assert ask(page, "drawn()") == len(stays)
    shown = page.locator("#filter-counts").text_content() or ""
    some = {"zh": f"{len(stays)}／{len(plan.ids)} 个节点", "en": f"{len(stays)} of {len(plan.ids)} nodes"}[
        language
    ]
    assert shown.startswith(some)
    assert fold(page, "place").locator("summary .count").text_content() == label
    choice.select_option("")
    assert ask(page, "drawn()") == len(plan.ids)


def test_modality_hides_the_targets_that_are_so_worded(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    plan = Plan(page)
    fold(page, "modality").locator(".facet-none").click()
    box(page, "modality", "strive").check()
    others = {
        thing
        for thing in plan.ids
        if plan.kind[thing] == "Target" and "strive (" not in str(plan.fact(thing, "modality"))
    }
    assert len(others) == 91 - 37
    counted(page, plan, plan.without(others))


def test_drafts_are_hidden_and_shown(opened: Opener, lakeside: Path) -> None:
    page = opened(lakeside)
    plan = Plan(page)
    drafts = {thing for thing in plan.ids if "draft" in str(plan.fact(thing, "reviewStatus"))}
    assert len(drafts) == 1
    draft = box(page, "review", "draft")
    assert draft.locator("xpath=../span[@class='count']").text_content() == "1"
    draft.uncheck()
    counted(page, plan, plan.without(drafts))
    draft.check()
    box(page, "review", "reviewed").uncheck()
    counted(page, plan, plan.without(plan.parts - drafts))


def test_stated_and_inferred_are_told_apart(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#id=plan/xiuzhou-2019&lang=en")
    plan = Plan(page)
    assert page.locator("#details h4", has_text="publisher").count() == 1
    box(page, "basis", "inferred").uncheck()
    assert page.locator("#details h4", has_text="publisher").count() == 0
    inferred = [edge for edge in plan.edges if edge[3] == "inferred"]
    assert len(inferred) == 1
    assert (page.locator("#counts").text_content() or "").endswith(
        f"{len(plan.edges) - len(inferred)} of {len(plan.edges)} links"
    )
    box(page, "basis", "inferred").check()
    box(page, "deadline", "inferred").uncheck()
    hidden = {
        thing
        for thing in plan.ids
        if (deadline := plan.fact(thing, "deadline")) is not None and deadline[3] == "inferred"
    }
    assert len(hidden) > 50
    assert ask(page, "drawn()") == len(plan.without(hidden))


def test_legend_and_filters_of_classes_are_one(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    everything = ask(page, "drawn()")
    button = page.locator('#legend button[data-kind="Action"]')
    button.click()
    assert not box(page, "class", "Action").is_checked()
    assert fold(page, "class").locator("summary .count").text_content() == "9／10"
    box(page, "class", "Action").check()
    assert button.get_attribute("aria-pressed") == "true"
    assert ask(page, "drawn()") == everything
    assert page.locator("#filter-counts").is_hidden()


def test_what_is_chosen_is_shown_whatever_hides_it(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#filter=area:{AREA};class:Measure;modality:strive&lang=zh")
    assert page.locator("#outline .outline-Measure").count() == 0
    page.fill("#search", held(page)["nodes"]["zh"][held(page)["nodes"]["id"].index(MEASURE)])
    page.keyboard.press("Enter")
    assert ask(page, "selected()") == MEASURE
    assert page.locator("#outline .outline-Measure").count() > 0
    assert any(entry["id"] == MEASURE for entry in ask(page, "labels()"))
    assert box(page, "area", AREA).is_checked()
    assert box(page, "class", "Measure").is_checked()
    assert not box(page, "modality", "strive").is_checked()


def test_the_outline_beside_the_picture_follows_the_filters(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    measures, areas = (page.locator(f"#outline .outline-{kind}") for kind in ("Measure", "FocusArea"))
    assert (measures.count(), areas.count()) == (18, 6)
    own = page.locator("#outline li li").first.locator("li").count()
    assert own > 1
    box(page, "area", AREA).uncheck()
    assert (measures.count(), areas.count()) == (18 - own, 5)
    box(page, "class", "FocusArea").uncheck()
    assert (measures.count(), areas.count()) == (18 - own, 0)
    assert page.locator("#outline > li > ul > li > .outline-Measure").count() == 18 - own
    page.locator("#clear-filters").click()
    assert (measures.count(), areas.count()) == (18, 6)


def test_the_table_and_the_tree_count_the_links_that_are_shown(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#lang=en")
    graph = held(page)
    number = graph["nodes"]["id"].index(MEASURE)
    edges = zip(graph["edges"]["from"], graph["edges"]["to"], graph["edges"]["relation"], strict=True)
    own = [graph["relations"][relation]["name"] for a, b, relation in edges if number in (a, b)]
    parts = own.count("isPartOf")
    assert 0 < parts < len(own)
    cell = page.locator("#table tr", has=page.locator(f"text={graph['base']}{MEASURE}")).first.locator(
        "td.number"
    )
    links = page.locator(f'#panel-outline [data-node="{number}"] > .tree-row .tree-links')
    page.evaluate("page.setTab('table')")
    assert cell.last.text_content() == str(len(own))
    box(page, "relation", "isPartOf").uncheck()
    assert cell.last.text_content() == f"{len(own) - parts} of {len(own)}"
    page.evaluate("page.setTab('outline')")
    assert links.text_content() == f"{len(own) - parts} links"


# undoing, and the address


def test_filters_are_undone_one_by_one(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    everything = ask(page, "drawn()")
    assert page.locator("#undo").is_hidden()
    box(page, "area", AREA).uncheck()
    one = ask(page, "drawn()")
    page.locator('#legend button[data-kind="Action"]').click()
    two = ask(page, "drawn()")
    assert two < one < everything
    page.locator("#clear-filters").click()
    assert ask(page, "drawn()") == everything
    assert not page.locator("#clear-filters").is_visible()
    for expected in (two, one, everything):
        assert page.locator("#undo").text_content() == "撤销"
        page.locator("#undo").click()
        assert ask(page, "drawn()") == expected
    assert page.locator("#undo").is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_back_button_takes_back_each_change(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    everything = ask(page, "drawn()")
    box(page, "area", AREA).uncheck()
    filtered = ask(page, "drawn()")
    page.locator("#tab-table").click()
    page.locator("#tab-network").click()
    page.fill("#search", "若尔盖")
    page.keyboard.press("Enter")
    page.locator('#legend button[data-kind="Action"]').click()
    assert ask(page, "drawn()") < filtered
    selected = ask(page, "selected()")
    page.go_back()
    until(page, f"networkPage.drawn() >= {filtered}")
    assert ask(page, "selected()") == selected
    page.go_back()
    until(page, "networkPage.selected() === null")
    page.go_back()
    until(page, "document.getElementById('tab-table').ariaSelected === 'true'")
    page.go_back()
    until(page, "document.getElementById('tab-network').ariaSelected === 'true'")
    assert ask(page, "drawn()") == filtered
    assert page.locator("#undo").is_visible()
    page.go_back()
    until(page, f"networkPage.drawn() === {everything}")
    assert page.locator("#undo").is_hidden()
    page.go_forward()
    until(page, f"networkPage.drawn() === {filtered}")
    assert not box(page, "area", AREA).is_checked()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_link_opens_the_same_picture(opened: Opener, xiuzhou: Path, theme: str) -> None:
    page = opened(xiuzhou, theme=theme)
    page.locator("#language").click()
    assert "theme" not in page.url
    page.locator("#theme").click()
    box(page, "modality", "strive").uncheck()
    box(page, "relation", "indicator").uncheck()
    box(page, "class", "Body").uncheck()
    fold(page, "place").locator("select").select_option(index=3)
    page.locator("#copy-link").click()
    page.locator("#copy-link", has_text="Copied").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    again = opened(xiuzhou, address="#" + link.partition("#")[2], theme=theme)
    assert again.locator("html").get_attribute("data-theme") == {"light": "dark", "dark": "light"}[theme]
    assert again.locator("#counts").text_content() == page.locator("#counts").text_content()
    for facet in FACETS:
        fold(again, facet)
        fold(page, facet)
    assert again.locator("#facets").inner_text() == page.locator("#facets").inner_text()
    checked = "(all) => all.map((one) => one.checked)"
    seen = again.locator("#facets input").evaluate_all(checked)
    assert seen.count(False) == 3
    assert seen == page.locator("#facets input").evaluate_all(checked)
    assert again.locator("#network canvas").screenshot() == page.locator("#network canvas").screenshot()
    assert again.locator("#undo").is_hidden()
    again.locator("#clear-filters").click()
    assert "filter" not in again.url


def test_an_address_of_nonsense_hides_nothing(opened: Opener, xiuzhou: Path) -> None:
    wrong = (
        "#filter=area:nowhere;class:Nothing;toString:x;__proto__:x;place:plan/xiuzhou-2019;basis",
        "#filter=%E0%A4%A;%25;;:,:&theme=blue&lang=zh",
        "#filter=<img src=x onerror=window.hacked=1>",
    )
    for address in wrong:
        page = opened(xiuzhou, address=address)
        assert ask(page, "drawn()") == len(held(page)["nodes"]["id"])
        assert page.locator("#filter-counts").is_hidden()
        assert page.evaluate("window.hacked") is None


# search


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("ruoergai", "若尔盖县"),
        ("ruo er gai", "若尔盖县"),
        ("reg", "若尔盖县"),
        ("SHS", "上海市"),
        ("上海", "上海市"),
        ("shanghai municipality", "上海市"),
        ("municipality SHANG", "上海市"),
        ("高新 秀洲", "秀洲国家高新区"),
    ],
)
def test_search_reads_chinese_english_pinyin_and_initials(
    opened: Opener, xiuzhou: Path, words: str, label: str
) -> None:
    page = opened(xiuzhou)
    page.fill("#search", words)
    assert label in page.locator("#hits .hit-label").all_text_contents()
    if words not in ("reg", "高新 秀洲"):
        assert page.locator("#hits .hit-label").first.text_content() == label


def test_every_word_that_is_searched_for_must_be_found(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.fill("#search", "数字 经济")
    labels = page.locator("#hits .hit-label").all_text_contents()
    assert len(labels) > 1
    texts = page.locator("#hits li").all_text_contents()
    assert all("经济" in text or "数字" in text for text in texts)
    assert {"数字", "经济"} <= set(page.locator("#hits mark").all_text_contents())
    page.fill("#search", "数字 没有这样的词")
    assert page.locator("#hits").is_hidden()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_hits_stand_under_their_class(opened: Opener, xiuzhou: Path, language: str) -> None:
    page = opened(xiuzhou, address=f"#lang={language}")
    graph = held(page)
    kinds = [entry[language] for entry in graph["classes"]]
    kind_of = {(graph["nodes"][language][i], kinds[kind]) for i, kind in enumerate(graph["nodes"]["kind"])}
    page.fill("#search", "jiaxing")
    groups = page.locator('#hits [role="group"]')
    assert groups.count() > 2
    listed = 0
    for group in groups.all():
        name = group.locator(".hit-class span").first.text_content() or ""
        rows = group.locator("li .hit-label").all_text_contents()
        assert group.locator(".hit-class .count").text_content() == str(len(rows))
        assert {(row, name) for row in rows} <= kind_of
        listed += len(rows)
    assert listed == page.locator("#hits li").count() > 5


def test_the_keyboard_goes_through_the_hits_of_all_classes(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    page.keyboard.press("/")
    page.keyboard.type("shs")
    rows = page.locator("#hits li")
    number = rows.count()
    assert page.locator('#hits [role="group"]').count() > 1
    for i in range(number):
        page.keyboard.press("ArrowDown")
        assert rows.nth(i).get_attribute("aria-selected") == "true"
        assert page.locator('#hits [aria-selected="true"]').count() == 1
        assert page.locator("#search").get_attribute("aria-activedescendant") == rows.nth(i).get_attribute(
            "id"
        )
    label = rows.last.locator(".hit-label").text_content()
    page.keyboard.press("Enter")
    assert heading(page).text_content() == label


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("上海市", "shs"),
        ("若尔盖县", "regx"),
        ("长三角一体化", "csjyth"),
        ("5G 网络", "5gwl"),
        ("“飞地”", "fd"),
        ("", ""),
    ],
)
def test_initials_are_the_first_letters(words: str, letters: str) -> None:
    assert initials(words) == letters


# everybody


def test_the_keyboard_alone_filters(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou)
    everything = ask(page, "drawn()")
    page.locator("#legend button").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "类别"
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "Plan"
    page.keyboard.press("Space")
    assert ask(page, "drawn()") == everything - 1
    assert page.evaluate("document.activeElement.value") == "Plan"
    assert f"规划：隐藏 {everything - 1}／{everything} 个节点" in (page.locator("#live").text_content() or "")
    page.keyboard.press("Space")
    assert ask(page, "drawn()") == everything


def test_a_phone_filters_without_scrolling_sideways(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, PHONE, "#lang=en")
    page.locator("#menu").tap()
    for facet in FACETS:
        fold(page, facet)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    side = page.locator("#side")
    assert side.evaluate("(side) => side.scrollWidth <= side.clientWidth")
    box(page, "relation", "mentions").tap()
    assert "of" in (page.locator("#filter-counts").text_content() or "")
    page.fill("#search", "shs")
    assert side.evaluate("(side) => side.scrollWidth <= side.clientWidth")


def test_hostile_labels_stay_words(opened: Opener, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html")
    for facet in page.locator("#facets details").all():
        facet.locator("summary").click()
    seen = page.locator("#facets").text_content() or ""
    assert sum(label in seen for label in HOSTILE) > 0
    for checkbox in page.locator("#facets input").all():
        checkbox.uncheck()
    page.reload()
    until(page, READY)
    assert page.locator("#facets input:checked").count() == 0
    assert page.locator("img").count() == 0
    assert page.evaluate("window.hacked") is None


def test_a_phone_tells_how_much_is_left_where_filters_hide_something(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, PHONE, "#lang=en")
    assert page.locator("#hint span").first.is_visible()
    assert page.locator("#counts").is_hidden()
    page.locator("#menu").click()
    for button in page.locator("#legend button").all():
        button.click()
    page.keyboard.press("Escape")
    assert page.locator("#hint span").first.is_hidden()
    assert (page.locator("#counts").inner_text()).startswith("0 of ")


@EVERYWHERE
def test_axe_finds_nothing_in_open_filters(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str, theme: str
) -> None:
    page = opened(xiuzhou, size, f"#lang={language}", theme)
    if size == PHONE:
        page.locator("#menu").click()
    for facet in FACETS:
        fold(page, facet)
    box(page, "relation", "mentions").uncheck()
    page.fill("#search", "shs")
    found = violations(page)
    assert found == []
