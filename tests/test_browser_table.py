"""The table of the page in a real browser: for those who read, sort and take along."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import lake
import pytest
from browsing import EVERYWHERE, MEASURE, PHONE, Opener, ask, heading, held, violations
from click.testing import CliRunner
from playwright.sync_api import Page
from test_view import HOSTILE, hostile_build

from graphbuild.cli import main

COLUMNS = ("class", "label", "figure", "deadline", "modality", "part", "links", "iri")
TARGET = f"{MEASURE}/target/talent-from-shanghai"


def rows(page: Page) -> list[list[str]]:
    """The words of the rows that are there, from the top; those below the window are not laid out yet."""
    return list(
        page.evaluate(
            """() => [...document.querySelectorAll("#table tbody tr")].filter((row) => row.offsetHeight)
                 .map((row) => [...row.cells].map((one) => one.textContent.split(/\\s+/).join(" ").trim()))"""
        )
    )


def heads(page: Page) -> list[str]:
    return page.locator("#table thead th").all_inner_texts()


def column(page: Page, name: str) -> list[str]:
    names = page.locator("#table thead button").evaluate_all("(found) => found.map((b) => b.dataset.column)")
    return [row[names.index(name)] for row in rows(page)]


def read_csv(text: bytes) -> list[list[str]]:
    assert text.startswith(b"\xef\xbb\xbf")
    assert text.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.locator("#table-download").click()
    assert download.value.suggested_filename == name
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_node_is_a_row(opened: Opener, xiuzhou: Path, language: str) -> None:
    page = opened(xiuzhou, address=f"#tab=table&lang={language}")
    graph = held(page)
    seen = rows(page)
    assert [row[7] for row in seen] == [graph["base"] + thing for thing in graph["nodes"]["id"]]
    assert [row[1] for row in seen] == [" ".join(label.split()) for label in graph["nodes"][language]]
    target = seen[graph["nodes"]["id"].index(TARGET)]
    talent = {
        "zh": ["目标", "引进上海高层次人才数", "≥ 40 名", "2019 年", "力争"],
        "en": ["Target", "High-level talent attracted from Shanghai", "≥ 40 people (名)", "2019"],
    }[language]
    assert target[: len(talent)] == talent
    number = {thing: graph["nodes"][language][i] for i, thing in enumerate(graph["nodes"]["id"])}
    assert target[5] == " › ".join(number[f"plan/xiuzhou-2019/{part}"] for part in ("1", "1.1"))
    ends = [*graph["edges"]["from"], *graph["edges"]["to"]]
    assert [int(row[6]) for row in seen] == [ends.count(i) for i in range(len(seen))]
    caption, count, first = {
        "zh": ("网络的节点", f"显示 {len(seen)} 行，共 {len(seen)} 个节点", "类别"),
        "en": ("Nodes of the network", f"Rows: {len(seen)} of {len(seen)} nodes", "Class"),
    }[language]
    assert page.locator("#table caption").inner_text() == caption
    assert page.locator("#table-count").inner_text() == count
    assert heads(page)[0] == first
    assert page.locator("#table th[scope=row]").count() == len(seen)


def test_the_language_switch_turns_the_table(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=zh")
    page.select_option("#table-class", "Place")
    page.fill("#table-filter", "cn-33")
    chinese = page.locator("#panel-table").text_content()
    before = len(rows(page))
    page.locator("#language").click()
    assert len(rows(page)) == before > 0
    assert re.findall(r"[\u4e00-\u9fff]+", page.locator("#panel-table").text_content() or "") == []
    page.locator("#language").click()
    assert page.locator("#panel-table").text_content() == chinese


def test_of_one_class_only_what_it_fills_is_a_column(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=en")
    counts = {entry["name"]: entry["count"] for entry in held(page)["classes"]}
    left_out = {}
    for kind, count in counts.items():
        page.select_option("#table-class", kind)
        assert len(rows(page)) == count, kind
        names = page.locator("#table thead button").evaluate_all("(all) => all.map((b) => b.dataset.column)")
        left_out[kind] = sorted(set(COLUMNS) - set(names))
        for name in names:
            assert any(column(page, name)), (kind, name)
    assert len(left_out) == 10
    assert left_out["Target"] == []
    assert left_out["Place"] == ["deadline", "figure", "modality", "part"]
    page.select_option("#table-class", "")
    assert len(heads(page)) == len(COLUMNS)


def test_each_column_sorts_both_ways_and_back(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=zh")
    given = rows(page)
    turned = 0
    for i, name in enumerate(COLUMNS):
        button = page.locator(f'#table [data-column="{name}"]')
        head = page.locator("#table thead th").nth(i)
        assert head.get_attribute("aria-sort") is None
        button.click()
        assert head.get_attribute("aria-sort") == "ascending"
        assert page.locator("#table [aria-sort]").count() == 1
        up = [row[i] for row in rows(page)]
        button.click()
        assert head.get_attribute("aria-sort") == "descending"
        down = [row[i] for row in rows(page)]
        filled = sum(map(bool, up))
        assert all(up[:filled]), name
        assert not any(up[filled:]), name
        assert not any(down[filled:]), name
        assert sorted(up) == sorted(down) == sorted(row[i] for row in given)
        if name in ("links", "deadline"):
            numbers = [int(re.sub(r"\D", "", words)) for words in up[:filled]]
            assert numbers == sorted(numbers)
            assert [int(re.sub(r"\D", "", words)) for words in down[:filled]] == numbers[::-1]
        else:
            assert up[0] != down[0], name
        button.click()
        assert rows(page) == given
        turned += 1
    assert turned == len(COLUMNS)


def test_chinese_sorts_by_its_sound_and_figures_by_size(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=zh")
    page.select_option("#table-class", "Place")
    page.locator('#table [data-column="label"]').click()
    places = column(page, "label")
    by_sound = ["大运河", "嘉兴市", "上海市", "浙江省", "中国"]
    assert [place for place in places if place in by_sound] == by_sound
    page.select_option("#table-class", "Target")
    page.locator('#table [data-column="figure"]').click()
    pieces = [
        float(found.group(1))
        for figure in column(page, "figure")
        if (found := re.fullmatch(r"\D*([\d.]+) 个", figure))
    ]
    assert len(pieces) > 10
    assert pieces == sorted(pieces)
    assert pieces != sorted(pieces, key=str)


def test_the_address_says_how_the_table_is_sorted_and_sifted(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=en")
    everything = rows(page)
    page.select_option("#table-class", "Target")
    page.fill("#table-filter", "≥ 1")
    for _ in range(2):
        page.locator('#table [data-column="figure"]').click()
    told = str(page.evaluate("location.hash"))
    assert "table=Target,figure,down,%E2%89%A5%201" in told
    again = opened(xiuzhou, address=told)
    assert 1 < len(rows(again)) < len(everything)
    assert rows(again) == rows(page)
    assert again.locator('#table [aria-sort="descending"] button').get_attribute("data-column") == "figure"
    again.evaluate("location.hash = 'tab=table&lang=en&table=Nobody,nothing,down'")
    again.wait_for_function("!document.querySelector('#table [aria-sort]')")
    assert rows(again) == everything
    assert "table=" not in str(again.evaluate("page.writeAddress(), location.hash"))


def test_words_in_any_column_narrow_the_rows(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=en")
    everything = len(rows(page))
    found = {}
    for words in ("SHANGHAI", "≥ 40 people", "strive", "place/cn-", "no such words"):
        page.fill("#table-filter", words)
        found[words] = rows(page)
        assert all(words.lower() in "\n".join(row).lower() for row in found[words])
        count = page.locator("#table-count").inner_text()
        assert count == f"Rows: {len(found[words])} of {everything} nodes"
    lengths = [len(rows_found) for rows_found in found.values()]
    assert all(0 < length < everything for length in lengths[:-1])
    assert lengths[-1] == 0
    page.fill("#table-filter", "")
    assert len(rows(page)) == everything


def test_what_the_legend_hides_is_no_row(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=zh")
    everything = len(rows(page))
    actions = column(page, "class").count("行动")
    page.locator('#legend button[data-kind="Action"]').click()
    assert actions > 100
    assert len(rows(page)) == everything - actions
    assert (
        page.locator("#table-count").inner_text() == f"显示 {everything - actions} 行，共 {everything} 个节点"
    )
    page.locator("#show-all").click()
    assert len(rows(page)) == everything


def test_a_row_opens_the_details_beside_the_table(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table&lang=zh")
    page.locator("#table tbody button", has_text="引进上海高层次人才数").click()
    assert heading(page).text_content() == "引进上海高层次人才数"
    assert ask(page, "selected()") == TARGET
    table = page.locator(".table-rows").bounding_box()
    details = page.locator("#details").bounding_box()
    assert table is not None
    assert details is not None
    assert table["x"] + table["width"] <= details["x"]
    assert table["width"] > 400
    assert page.locator("#table [aria-current]").all_inner_texts()[0].find("引进上海高层次人才数") > 0


def test_the_keyboard_alone_works_the_table(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#lang=en")
    page.locator("#tab-network").focus()
    page.keyboard.press("ArrowRight")
    focused = "document.activeElement.id || document.activeElement.dataset.column"
    stops = []
    for _ in range(200):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(focused))
        if stops[-1] == "label":
            break
    wanted = ["table-class", "table-filter", "table-download", "class", "label"]
    assert [stop for stop in stops if stop in wanted] == wanted
    page.keyboard.press("Enter")
    assert page.locator('th[aria-sort="ascending"]').inner_text().startswith("Name")
    assert page.evaluate(focused) == "label"
    for _ in range(7):
        page.keyboard.press("Tab")
    label = page.evaluate("document.activeElement.textContent")
    assert label == rows(page)[0][1]
    page.keyboard.press("Enter")
    assert heading(page).text_content() == label
    assert page.evaluate("document.activeElement.id") == "details-title"
    page.keyboard.press("Escape")
    assert not page.locator("#details").is_visible()
    assert page.evaluate("document.activeElement.textContent") == label


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table_is_taken_along_as_it_is_shown(opened: Opener, xiuzhou: Path, language: str) -> None:
    page = opened(xiuzhou, address=f"#tab=table&lang={language}")
    page.select_option("#table-class", "Target")
    page.fill("#table-filter", "上海" if language == "zh" else "shanghai")
    page.locator('#table [data-column="figure"]').click()
    read = read_csv(downloaded(page, "xiuzhou-2019-table.csv"))
    assert len(read) > 3
    assert read[0] == [head.removesuffix("▲").strip() for head in heads(page)]
    assert [[" ".join(cell.split()) for cell in row] for row in read[1:]] == rows(page)
    assert "xiuzhou-2019-table.csv" in (page.locator("#live").text_content() or "")


def test_no_cell_is_a_formula(opened: Opener, tmp_path: Path) -> None:
    things = ("1", "1.1", "1.1/action/build", "1.1/target/parks", "1.1/cooperation/hills")
    labels = ("=1+1", "+1", "-1", "@A1", 'a "quoted", and\nbroken = label')
    updates = [
        f"DELETE {{ <plan/lake/{thing}> rdfs:label ?old }}"
        f" INSERT {{ <plan/lake/{thing}> rdfs:label {json.dumps(label)}@zh, {json.dumps(label)}@en }}"
        f" WHERE {{ <plan/lake/{thing}> rdfs:label ?old }}"
        for thing, label in zip(things, labels, strict=True)
    ]
    out = lake.build(tmp_path, ";\n".join(updates))
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html", address="#tab=table")
    read = read_csv(downloaded(page, "lake-table.csv"))
    cells = [row[1] for row in read]
    assert [label in cells for label in ("'=1+1", "'+1", "'-1", "'@A1", labels[-1])] == [True] * 5
    assert [cell for row in read for cell in row if cell[:1] in tuple("=+-@")] == []


def test_hostile_labels_stay_text(opened: Opener, tmp_path: Path) -> None:
    out = hostile_build(tmp_path)
    assert CliRunner().invoke(main, ["view", "--build", str(out)]).exit_code == 0
    page = opened(out / "graph.html", address="#tab=table")
    cells = page.locator("#table tbody button").all_text_contents()
    assert [label for label in HOSTILE if label not in cells] == []
    page.fill("#table-filter", HOSTILE[1])
    assert len(rows(page)) >= 1
    assert page.evaluate("window.hacked") is None
    assert page.locator("#panel-table img, #panel-table script").count() == 0


def many(graph: dict[str, Any], times: int) -> dict[str, Any]:
    """The graph with its nodes several times over; the copies have no edges."""
    count = len(graph["nodes"]["id"])
    columns = {name: column for name, column in graph["nodes"].items() if isinstance(column, list)}
    nodes = {**graph["nodes"], **{name: column * times for name, column in columns.items()}}
    nodes["id"] = [f"{thing}?{i // count}" if i >= count else thing for i, thing in enumerate(nodes["id"])]
    nodes["layouts"] = {
        name: {**layout, "x": layout["x"] * times, "y": layout["y"] * times}
        for name, layout in graph["nodes"]["layouts"].items()
    }
    # what stands in the outline's order comes first; the copies are actions
    action = [entry["name"] for entry in graph["classes"]].index("Action")
    nodes["kind"] = [kind if i < count else action for i, kind in enumerate(nodes["kind"])]
    return {**graph, "nodes": nodes}


def test_three_thousand_rows_are_there_found_and_sorted(
    opened: Opener, xiuzhou: Path, tmp_path: Path
) -> None:
    text = xiuzhou.read_text(encoding="utf-8")
    found = re.search(r'(<script id="graph" type="application/json">)(.*?)(</script>)', text, re.DOTALL)
    assert found is not None
    data = json.dumps(many(json.loads(found[2]), 5)).replace("<", "\\u003c")
    large = tmp_path / "large.html"
    large.write_text(text[: found.start(2)] + data + text[found.end(2) :], encoding="utf-8")
    page = opened(large)
    rows = page.locator("#table tbody tr")
    page.click("#tab-table")
    assert rows.count() > 3000
    page.fill("#table-filter", "上海")
    assert 0 < rows.count() < 500
    page.fill("#table-filter", "")
    page.click('#table [data-column="label"]')
    labels = rows.locator("button").all_text_contents()
    assert len(labels) > 3000
    collated = "(labels) => labels.sort(new Intl.Collator('zh', { numeric: true }).compare)"
    assert labels == page.evaluate(collated, labels)


def test_a_phone_scrolls_the_table_and_not_the_page(opened: Opener, xiuzhou: Path) -> None:
    for language in ("zh", "en"):
        page = opened(xiuzhou, PHONE, f"#tab=table&lang={language}")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        wide = "(rows) => rows.scrollWidth > rows.clientWidth"
        assert page.locator(".table-rows").evaluate(wide)
        page.locator("#table tbody button").first.tap()
        assert heading(page).is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_the_table_is_printed_whole(opened: Opener, xiuzhou: Path) -> None:
    page = opened(xiuzhou, address="#tab=table")
    page.emulate_media(media="print")
    assert not page.locator(".table-tools").is_visible()
    height = page.locator("#table").bounding_box()
    shown = page.locator("main").bounding_box()
    assert height is not None
    assert shown is not None
    assert height["height"] > 5000
    assert shown["height"] >= height["height"]


@EVERYWHERE
def test_axe_finds_nothing_in_the_table(
    opened: Opener, xiuzhou: Path, size: tuple[int, int], language: str, theme: str
) -> None:
    page = opened(xiuzhou, size, f"#tab=table&lang={language}", theme)
    page.select_option("#table-class", "Indicator")
    page.locator('#table [data-column="label"]').click()
    found = violations(page)
    page.locator("#table tbody button").first.click()
    found += violations(page)
    assert found == []
