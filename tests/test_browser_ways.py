"""Around a node in a real browser: one step or two, all shortest ways to another node, and its citation."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from browsing import (
    EVERYWHERE,
    MEASURE,
    PHONE,
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
from playwright.sync_api import Page
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main
from graphbuild.path.links import Link
from graphbuild.path.sentences import sentence
from graphbuild.path.ways import ways
from graphbuild.store import open_store
from graphbuild.view.relations import RELATIONS

ZOIGE, SHANGHAI, XIUZHOU = "place/cn-513232", "place/cn-310000", "place/cn-330411"
PLAN = "plan/xiuzhou-2019"
WAY = f"#id={ZOIGE}&path={ZOIGE}~{SHANGHAI}"
WIDE = (1600, 1000)


def sentences(page: Page) -> list[str]:
    return page.locator(".way .said").all_text_contents()


def things(page: Page) -> list[str]:
    return page.locator(".way ol .link-label").all_text_contents()


def is_coloured(page: Page, thing: str, kind: str) -> bool:
    return pixel(page, *at(page, thing)) == colour(page, f"--class-{kind}")


# one step or two


def test_one_step_or_two_are_lit(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, WIDE, f"#id={MEASURE}/cooperation/with-shanghai&lang=zh")
    page.locator("#fit").click()
    rest(page)
    graph = held(page)
    siblings = [thing for thing in graph["nodes"]["id"] if thing.startswith(f"{MEASURE}/target/")]
    assert len(siblings) == 3
    assert [is_coloured(page, thing, "Target") for thing in siblings] == [False] * 3
    group = page.get_by_role("group", name="点亮相邻")
    assert group.get_by_role("button", name="1 步").get_attribute("aria-pressed") == "true"
    group.get_by_role("button", name="2 步").click()
    assert group.get_by_role("button", name="2 步").get_attribute("aria-pressed") == "true"
    assert page.evaluate("document.activeElement.textContent") == "2 步"
    assert [is_coloured(page, thing, "Target") for thing in siblings].count(True) >= 2  # a label covers one
    assert "steps=2" in page.url
    again = opened(xiuzhou, WIDE, "#" + page.url.partition("#")[2])
    again.locator("#fit").click()
    rest(again)
    assert [is_coloured(again, thing, "Target") for thing in siblings].count(True) >= 2
    page.go_back()
    until(page, "!location.hash.includes('steps=2')")
    assert [is_coloured(page, thing, "Target") for thing in siblings] == [False] * 3


def test_the_keys_one_and_two_do_it_from_the_picture(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, WIDE, "#lang=en")
    page.locator("#network").focus()
    page.keyboard.press("2")
    assert "steps=2" not in page.url
    page.keyboard.press("Enter")
    assert ask(page, "selected()") is not None
    page.locator("#network").focus()
    for key, words in (("2", "2 steps"), ("1", "1 step")):
        page.keyboard.press(key)
        assert page.locator(".steps [aria-pressed=true]").text_content() == words
        assert page.locator("#live").text_content() == words
        assert page.evaluate("document.activeElement.id") == "network"


def test_two_steps_do_not_lead_through_the_plan(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, WIDE, "#id=body/cpc-central-committee&steps=2&lang=zh")
    page.locator("#fit").click()
    rest(page)
    labels = {box["id"]: box for box in ask(page, "labels()")}
    canvas = page.locator("#network").bounding_box() or {}

    def has_ground(thing: str, kind: str) -> bool:
        box = labels[thing]
        spot = canvas["x"] + box["x"] - box["width"] / 2 + 5, canvas["y"] + box["y"]
        return pixel(page, *spot) == colour(page, f"--pill-{kind}")

    assert has_ground(PLAN, "Plan")
    areas = [f"{PLAN}/{number}" for number in range(1, 7)]
    assert [has_ground(area, "FocusArea") for area in areas] == [True] + [False] * 5
    page.locator("#details .link", has_text="秀洲加快打造").first.click()
    page.locator("#fit").click()
    rest(page)
    assert [has_ground(area, "FocusArea") for area in areas] == [True] * 6


# all shortest ways


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("begin", "end", "count", "length"),
    [
        (ZOIGE, SHANGHAI, 2, 4),
        (f"{PLAN}/1.1", ZOIGE, 1, 4),
        (PLAN, SHANGHAI, 3, 3),
        ("place/cn-330000", XIUZHOU, 1, 2),
    ],
)
def test_the_ways_and_sentences_are_those_of_the_command(
    opened: Opener, xiuzhou: Path, begin: str, end: str, count: int, length: int, language: str
) -> None:
    page = opened(xiuzhou, address=f"#id={begin}&path={begin}~{end}&lang={language}")
    base = held(page)["base"]
    told = ways(open_store(xiuzhou.parent), base + begin, base + end, 20)
    assert (told.number, len(told.paths[0].steps)) == (count, length)
    noted = {
        "zh": f"最短路径 {count} 条，每条 {length} 步",
        "en": f"Shortest paths: {count}, steps in each: {length}",
    }
    assert page.locator(".way .note").text_content() == noted[language]
    seen = []
    for number in range(1, count + 1):
        said = list(zip(sentences(page), page.locator(".way ol p").all_text_contents(), strict=True))
        seen.append((things(page), said))
        if count > 1:
            assert page.locator(".way-turn span").text_content() == f"{number} / {count}"
            page.locator("#way-next").click()
            assert page.evaluate("document.activeElement.id") == "way-next"
    assert seen[0][0] == things(page)
    expected = [[thing.zh if language == "zh" else thing.en for thing in way.things] for way in told.paths]
    assert sorted(way for way, _ in seen) == sorted(expected)
    by_things = dict(zip(map(tuple, expected), told.paths, strict=True))
    for way, said in seen:
        links = [link for step in by_things[tuple(way)].steps for link in step]
        assert sorted(words for words, _ in said) == sorted(bare(link, language) for link in links)
        whole = " ".join(line for _, line in said)
        for span in (span for link in links for span in link.evidence):
            place = (
                f"第 {span.start}–{span.end} 字"
                if language == "zh"
                else f"characters {span.start}–{span.end}"
            )
            assert place in whole


def bare(link: Link, language: str) -> str:
    words = RELATIONS[link.relation].forward if link.kind == "mention" and link.words else link.words
    return sentence(replace(link, words=words, evidence=(), basis="", rule="", inferred_from=""), language)


def test_a_step_says_whether_it_is_stated_or_inferred(opened: Opener, xiuzhou: Path) -> None:
    graph = held(opened(xiuzhou))
    edges, names = graph["edges"], graph["nodes"]["id"]
    for basis, zh, en in (("stated", "明示", "stated"), ("inferred", "推断", "inferred")):
        edge = next(
            i
            for i, each in enumerate(edges["basis"])
            if each == basis and not names[edges["to"][i]] == PLAN != names[edges["from"][i]]
        )
        ends = [names[edges[end][edge]] for end in ("from", "to")]
        page = opened(xiuzhou, address=f"#id={ends[0]}&path={'~'.join(ends)}&lang=zh")
        assert zh in page.locator(".way ol .chip").all_text_contents()
        page.locator("#language").click()
        assert en in page.locator(".way ol .chip").all_text_contents()


def test_a_way_is_lit_and_the_rest_is_dimmed(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, WIDE, WAY)
    rest(page)
    assert is_coloured(page, SHANGHAI, "Place")
    assert is_coloured(page, XIUZHOU, "Place")
    assert is_coloured(page, ZOIGE, "Place")
    others = [
        thing
        for thing in held(page)["nodes"]["id"]
        if "/target/" in thing or ("/action/" in thing and thing.startswith(MEASURE))
    ]
    assert len(others) > 90
    window = page.locator("#network").bounding_box() or {}
    panel = page.locator("#details").bounding_box() or {}
    seen = [
        pixel(page, x, y)
        for x, y in (at(page, thing) for thing in others)
        if window["x"] < x < panel["x"] and window["y"] < y < window["y"] + window["height"]
    ]
    assert len(seen) > 15
    assert seen.count(colour(page, "--class-Target")) + seen.count(colour(page, "--class-Action")) == 0
    cooperation = "plan/xiuzhou-2019/1.1/cooperation/with-shanghai"
    assert between(page, cooperation, SHANGHAI) > 0.6
    assert between(page, ZOIGE, SHANGHAI) < 0.2
    page.locator("#way-end").click()
    assert between(page, cooperation, SHANGHAI) < 0.2


def test_on_a_phone_a_way_is_seen_through_the_labels_beside_it(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, PHONE, WAY)
    rest(page)
    for place in (SHANGHAI, XIUZHOU, ZOIGE):
        red, green, _ = pixel(page, *at(page, place))
        assert green - red > 50, place


def between(page: Page, begin: str, end: str) -> float:
    """The share of points between two nodes that have the colour of a drawn statement."""
    (x, y), (to_x, to_y) = at(page, begin), at(page, end)
    accent = colour(page, "--accent")
    points = [(x + (to_x - x) * i / 40, y + (to_y - y) * i / 40) for i in range(8, 33)]
    near = [[pixel(page, px, py + shift) for shift in (-1, 0, 1)] for px, py in points]
    return sum(any(_alike(one, accent) for one in around) for around in near) / len(near)


def _alike(one: list[int], other: list[int]) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) < 120


def test_the_keyboard_finds_the_other_end_and_ends_the_way(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={ZOIGE}&lang=zh")
    field = page.get_by_role("combobox", name="到……的路径")
    field.focus()
    page.keyboard.type("没有这样的词")
    assert page.locator(".way [role=status]").text_content() == "没有匹配的节点"
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    assert heading(page).is_visible()
    page.keyboard.type("shanghai m")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#way-hits [aria-selected=true]")
    assert chosen.count() == 1
    assert "上海市" in (chosen.text_content() or "")
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "从“若尔盖县”到“上海市”的路径"
    assert f"path={ZOIGE}~{SHANGHAI}" in page.url
    assert things(page)[0] == "若尔盖县"
    page.keyboard.press("Escape")
    assert page.locator(".way ol").count() == 0
    assert "path=" not in page.url
    assert ask(page, "selected()") == ZOIGE
    assert page.evaluate("document.activeElement.id") == "way-to"
    page.keyboard.press("Escape")
    assert ask(page, "selected()") is None


def test_the_node_itself_is_no_other_end(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={SHANGHAI}&lang=zh")
    page.fill("#way-to", "上海市")
    hits = page.locator("#way-hits li span:not(.hit-where)").all_text_contents()
    assert "上海市" not in hits


def test_a_way_stays_while_one_walks_it_and_ends_beside_it(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=WAY + "&lang=zh")
    page.locator(".way ol .link").nth(2).click()
    assert ask(page, "selected()") == XIUZHOU
    assert len(things(page)) == 5
    page.fill("#search", "阿坝")
    page.keyboard.press("Enter")
    assert ask(page, "selected()") != XIUZHOU
    assert page.locator(".way ol").count() == 0
    assert "path=" not in page.url
    page.go_back()
    until(page, f"networkPage.selected() === '{XIUZHOU}'")
    assert len(things(page)) == 5
    page.locator("#language").click()
    assert things(page)[2] == "Xiuzhou District"
    assert re.search(r"[\u4e00-\u9fff]", page.locator(".way").inner_text()) is None


def test_no_way_leads_along_what_is_hidden(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=WAY + "&lang=zh")
    assert len(sentences(page)) == 4
    for kind in ("Cooperation", "Action", "Target", "Measure"):
        page.locator(f'#legend button[data-kind="{kind}"]').click()
    assert page.locator(".way .no-way").count() == 0  # the places lie within each other, too
    page.locator('#legend button[data-kind="Program"]').click()
    page.locator('#legend button[data-kind="Body"]').click()
    lying = sentences(page)
    assert len(lying) == 4
    assert all("位于" in each for each in lying)
    page.locator("#show-all").click()
    assert len(sentences(page)) == 4


def test_a_sentence_says_that_there_is_no_way(opened: Opener, xiuzhou: Path) -> None:
    indicator = next(
        thing for thing in held(opened(xiuzhou))["nodes"]["id"] if thing.startswith("indicator/")
    )
    page = opened(xiuzhou, address=f"#id={SHANGHAI}&path={SHANGHAI}~{indicator}&lang=en")
    assert page.locator(".way ol").count() == 1
    for kind in ("Target", "Measure"):
        page.locator(f'#legend button[data-kind="{kind}"]').click()
    words = page.locator(".way .no-way").text_content() or ""
    assert re.fullmatch(
        r"No path joins “Shanghai Municipality” and “.+” among the links that are shown", words
    )
    page.locator("#way-end").click()
    assert page.locator("#way-to").is_visible()


def test_of_very_many_ways_ten_are_shown(opened: Opener, xiuzhou: Path) -> None:
    begin = f"{PLAN}/1.2"
    graph = walked(held(opened(xiuzhou)))
    far = sorted(set(nx.node_connected_component(graph, begin)) - {begin})
    ways = ((end, list(nx.all_shortest_paths(graph, begin, end))) for end in far)
    end, told = next((end, paths) for end, paths in ways if len(paths) > 10)
    page = opened(xiuzhou, address=f"#id={begin}&path={begin}~{end}&lang=zh")
    assert page.locator(".way .note").text_content() == (
        f"最短路径 {len(told)} 条，每条 {len(told[0]) - 1} 步，列出前 10 条"
    )
    assert page.locator(".way-turn span").text_content() == "1 / 10"
    seen = set()
    for _ in range(10):
        seen.add(tuple(things(page)))
        page.locator("#way-before").click()
    assert len(seen) == 10
    assert page.locator(".way-turn span").text_content() == "1 / 10"


def walked(graph: dict[str, Any]) -> nx.Graph[str]:
    """What ways may lead through, read from the page's data: no plan, no name inside a name."""
    names, kinds = graph["nodes"]["id"], graph["nodes"]["kind"]
    edges = graph["edges"]
    found: nx.Graph[str] = nx.Graph()
    for begin, end, relation in zip(edges["from"], edges["to"], edges["relation"], strict=True):
        is_plan = "Plan" in {graph["classes"][kinds[node]]["name"] for node in (begin, end)}
        if not is_plan and graph["relations"][relation]["name"] != "namesake":
            found.add_edge(names[begin], names[end])
    return found


# what others may quote


@pytest.mark.parametrize(
    ("language", "button", "done", "words"),
    [
        ("zh", "引用", "已复制", "「引进上海高层次人才数」，≥ 40 名。句段“"),
        ("en", "Cite", "Copied", "“High-level talent attracted from Shanghai”, ≥ 40 people (名). Clause “"),
    ],
)
def test_a_statement_is_cited_whole(
    opened: Opener, xiuzhou: Path, language: str, button: str, done: str, words: str
) -> None:
    graph = held(opened(xiuzhou))
    target = next(
        thing
        for thing, label in zip(graph["nodes"]["id"], graph["nodes"]["en"], strict=True)
        if label == "High-level talent attracted from Shanghai"
    )
    page = opened(xiuzhou, address=f"#id={target}&lang={language}")
    page.get_by_role("button", name=button, exact=True).click()
    page.get_by_role("button", name=done, exact=True).wait_for()
    cited = page.evaluate("navigator.clipboard.readText()")
    assert cited.startswith(words)
    spans = graph["nodes"]["evidence"][graph["nodes"]["id"].index(target)]
    assert len(spans) >= 2
    for kind, start, end, quote in (span[:4] for span in spans):
        place = f"第 {start}–{end} 字" if language == "zh" else f"characters {start}–{end}"
        called = {"clause": ("句段", "Clause"), "figure": ("数值", "Figure")}[kind][language == "en"]
        words = quote and (f" “{quote}”" if language == "en" else f"“{quote}”")
        assert f"{called}{words} ({place})" in cited.replace("（", " (").replace("）", ")")
    title = graph["nodes"][language][graph["nodes"]["id"].index(PLAN)]
    assert (f"《{title}》" if language == "zh" else f". {title}. ") in cited
    assert cited.endswith(graph["base"] + target)


def test_the_links_say_how_many_are_hidden(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address=f"#id={MEASURE}&lang=zh")
    everything = page.locator("#details .links li").count()
    actions = page.locator("#details .links li", has=page.locator(".icon-Action")).count()
    assert actions == 7
    assert page.locator("#details .hidden-links").count() == 0
    page.locator('#legend button[data-kind="Action"]').click()
    assert page.locator("#details .hidden-links").text_content() == "另有 7 个关联被筛选隐藏"
    assert page.locator("#details .links li").count() == everything - actions
    page.locator("#language").click()
    assert page.locator("#details .hidden-links").text_content() == "More links that filters hide: 7"
    page.locator("#show-all").click()
    assert page.locator("#details .links li").count() == everything


# for everyone


def test_a_hostile_label_stays_text_in_a_way(opened: Opener, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html")
    graph = held(page)
    first, *rest = (graph["nodes"]["id"][graph["nodes"]["zh"].index(label)] for label in HOSTILE)
    assert len(rest) > 5
    for thing, label in zip(rest, HOSTILE[1:], strict=True):
        page.goto((out / "graph.html").as_uri() + f"#id={first}&lang=zh")
        until(page, f"networkPage.selected() === '{first}'")
        page.fill("#way-to", label)
        assert page.locator("#way-hits li").first.locator("span").first.text_content() == label
        page.keyboard.press("Enter")
        assert things(page)[-1] == label
        assert any(label in said for said in sentences(page))
        assert f"~{thing}" in page.url
        page.locator("#way-end").click()
        page.locator("#close").click()
        assert page.evaluate("window.hacked") is None
        assert page.locator("img").count() == 0


def test_an_address_of_nonsense_opens_no_way(opened: Opener, xiuzhou: Path) -> None:
    for value in ("x", f"{ZOIGE}~{ZOIGE}", "~", f"{ZOIGE}~<img>"):
        page = opened(xiuzhou, address=f"#id={ZOIGE}&path={value}&steps=7")
        assert ask(page, "selected()") == ZOIGE
        assert page.locator(".way ol, .no-way").count() == 0
        assert page.locator("#steps-1").get_attribute("aria-pressed") == "true"
    without = opened(xiuzhou, address=f"#path={ZOIGE}~{SHANGHAI}")
    assert ask(without, "selected()") == ZOIGE
    assert len(things(without)) == 5


@EVERYWHERE
def test_axe_finds_nothing_in_a_way(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str, theme: str
) -> None:
    page = opened(xiuzhou, size, f"{WAY}&lang={language}", theme)
    found = violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    page.locator("#way-end").click()
    page.fill("#way-to", "a")
    page.keyboard.press("ArrowDown")
    assert page.locator("#way-hits li").count() == 8
    found += violations(page)
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    assert found == []
