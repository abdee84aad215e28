"""Plans in txt, html and pdf: every character leads back to its place, and what cannot be read says so."""

from __future__ import annotations

import io
import os
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from pypdfium2 import PdfDocument

from graphbuild.errors import InputError
from graphbuild.extract.readers.page_lines import Line, Page
from graphbuild.extract.readers.paging import paragraphs as paragraphs_of
from graphbuild.extract.readers.source import Origin, SourceText, read_source
from graphbuild.paragraphs import paragraphs
from graphbuild.text import read_text

PLAN = "湖滨市2020年行动计划\r\n一、兴修水利\r\n\r\n新建水库2座，年底前完成。\n末行"


def read(raw: bytes, tmp_path: Path, name: str = "plan.txt") -> SourceText:
    path = tmp_path / name
    path.write_bytes(raw)
    return read_source(path)


def tiled(source: SourceText) -> list[Origin]:
    """The origins, after a look at whether they tile the text."""
    starts = [origin.start for origin in source.origins]
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert starts[-1] < len(source.characters)
    ends = [*starts[1:], len(source.characters)]
    for origin, end in zip(source.origins, ends, strict=True):
        assert source.origin_at(origin.start) is origin
        assert source.origin_at(end - 1) is origin
    return list(source.origins)


def refused(raw: bytes, tmp_path: Path, name: str = "plan.txt") -> str:
    with pytest.raises(InputError) as caught:
        read(raw, tmp_path, name)
    said = str(caught.value)
    assert said.startswith(f"{tmp_path / name}: ")
    assert "\n  → " in said
    return said


# text


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_utf8_is_read_as_it_stands(mark: str, tmp_path: Path) -> None:
    source = read((mark + PLAN).encode(), tmp_path)
    assert source.characters == mark + PLAN == read_text(tmp_path / "plan.txt").characters
    assert source.sha256 == read_text(tmp_path / "plan.txt").sha256
    assert (source.media, source.notes) == ("text/plain", ())
    assert [origin.label for origin in tiled(source)] == [f"line {number}" for number in range(1, 6)]
    assert source.origin_at(source.characters.index("水库")) == source.origins[3]
    assert source.origin_at(len(source.characters)).label == "line 5"
    with pytest.raises(ValueError, match="outside the text"):
        source.origin_at(len(source.characters) + 1)


ENCODINGS = {
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "gb18030": "GB18030",
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_other_encodings_are_taken_and_named(name: str, tmp_path: Path) -> None:
    assert len(ENCODINGS) == 5
    source = read(PLAN.encode(name), tmp_path)
    assert source.characters == PLAN
    assert source.notes == (f"the text was taken as {ENCODINGS[name]}",)


def test_big5_is_told_from_gb18030(tmp_path: Path) -> None:
    said = "臺灣湖濱縣施政計畫：新建水庫二座，年底前全部完成。"
    source = read(said.encode("big5"), tmp_path)
    assert (source.characters, source.notes) == (said, ("the text was taken as Big5",))


# what is refused


REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": ("\ufeff \n\u3000".encode(), "the text is empty"),
    "binary": (bytes(range(256)) * 40, "no text that can be read"),
    "NUL": (b"plan\x00plan", "no text that can be read"),
    "half UTF-16": ("计划".encode("utf-16")[:-1], "breaks that at byte"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
    "password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "RTF": (rb"{\rtf1\ansi plan}", "save it as .docx"),
    "Word XML": (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>', "save it as .docx"),
    "picture": (b"\x89PNG\r\n\x1a\n", "run OCR first"),
    "web archive": (
        b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n",
        "save it as .html",
    ),
    "archive": (b"\x1f\x8b\x08\x00", "unpack it"),
    "large": (b"a" * 10_000_001, "more than 10 MB"),
    "many lines": (b"a\n" * 200_001, "more than 200,000 lines"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_says_what_it_is(case: str, tmp_path: Path) -> None:
    assert len(REFUSED) == 14
    raw, said = REFUSED[case]
    assert said in refused(raw, tmp_path)


def test_the_content_decides_before_the_name(tmp_path: Path) -> None:
    page = "<!-- x --><html><body><p>新建水库2座。</p></body></html>".encode()
    assert read(page, tmp_path, "plan.doc").media == "text/html"
    assert read("湖滨市".encode(), tmp_path, "plan.doc").media == "text/plain"
    assert read(pdf("(Build)"), tmp_path, "plan.txt").media == "application/pdf"
    assert "called .pdf and is none" in refused("湖滨市".encode(), tmp_path, "plan.pdf")


def test_only_a_file_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, said in (
        (tmp_path, "this is a folder"),
        (tmp_path / "pipe", "a device or a pipe"),
        (tmp_path / "none.txt", "is not there"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(InputError, match=said):
            read_source(path)


# web pages


PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>水利计划_湖滨市政府</title>
<style>p{}</style><script>var a = "脚本";</script></head><body>
<nav><a href="/">首页</a></nav><header><a href="/">湖滨市政府</a></header>
<div class="crumbs">当前位置：<a href="/x">规划</a></div>
<div class="page"><h1>湖滨市水利计划</h1>
<div class="TRS_Editor"><p>　　一、兴修
水利</p><p>新建水库2座，<b>加固</b>堤防12公里。<br>年底前完成。</p>
<ol start="3"><li>备料，开工。</li><li><p>验收。</p></li></ol><ul><li>甲项</li></ul>
<table><tr><th colspan="2">指标</th><th>数</th></tr><tr><td rowspan="2">水库</td><td>座</td><td>2</td></tr>
<tr><td>万方</td><td>30</td></tr></table>
<div>裸露的字。<p>里面</p>后面的字</div><p style="display: none">藏起来，看不见。</p>
<p>附件：<a href="a.doc">分工表</a></p></div></div>
<footer>主办：湖滨市政府，地址：湖滨路1号。</footer></body></html>"""


def test_bodies_that_span_rows_stand_in_each_of_them(tmp_path: Path) -> None:
    page = """<html><body><h1>湖滨市水利分工</h1><table>
<tr><td rowspan=2>任务</td><td colspan=2>分工</td></tr>
<tr><td>牵头单位</td><td>配合单位</td></tr><tr><td rowspan=2>河道</td><td rowspan=2>园区管委会</td>
<td rowspan=3>市林业局<br>各乡镇</td></tr><tr></tr><tr><td>清淤</td><td>市渔业局</td></tr></table>
</body></html>"""
    assert read(page.encode(), tmp_path, "plan.html").characters.splitlines()[1:] == [
        "任务\t分工",
        "\t牵头单位\t配合单位",
        "河道\t园区管委会\t市林业局 各乡镇",
        "\t园区管委会\t市林业局 各乡镇",
        "清淤\t市渔业局\t市林业局 各乡镇",
    ]


def test_the_main_text_of_a_page_is_read_whole(tmp_path: Path) -> None:
    source = read(PAGE.encode(), tmp_path, "plan.html")
    assert source.characters.splitlines() == [
        "湖滨市水利计划",
        "一、兴修水利",
        "新建水库2座，加固堤防12公里。",
        "年底前完成。",
        "3. 备料，开工。",
        "4. 验收。",
        "甲项",
        "指标\t\t数",
        "水库\t座\t2",
        "\t万方\t30",
        "裸露的字。",
        "里面",
        "后面的字",
        "附件：分工表",
    ]
    tiled(source)
    assert source.notes == ()
    assert source.origins[0].label == "title"
    assert source.origin_at(source.characters.index("30")).label == "table 1, row 3, cell 3"
    assert source.origin_at(source.characters.index("里面")).label == "paragraph 8"


def test_the_encoding_a_page_declares_is_taken(tmp_path: Path) -> None:
    raw = PAGE.replace("utf-8", "GB2312").encode("gb18030")
    source = read(raw, tmp_path, "plan.htm")
    assert source.characters == read(PAGE.encode(), tmp_path, "plan.html").characters
    assert source.notes == ("the page was taken as GB18030",)


def test_a_page_laid_out_by_tables_gives_its_paragraphs(tmp_path: Path) -> None:
    page = (
        "<html><body><table><tr><td><a href='/'>首页</a></td><td><p>修路，长3公里。</p>"
        "<p>修桥，共2座。</p></td></tr></table></body></html>"
    )
    assert read(page.encode(), tmp_path, "a.html").characters == "修路，长3公里。\n修桥，共2座。\n"
    inner = "<table><tr><td>水库</td><td>2座</td></tr><tr><td>泵站</td><td>6座</td></tr></table>"
    within = (
        f"<table><tr><td>修水利，共三年。<br>清单如下：{inner}</td></tr><tr><td>【打印】</td></tr></table>"
    )
    page = f"<html><body><table><tr><td>栏目</td><td>{within}</td></tr></table></body></html>"
    told = ["修水利，共三年。", "清单如下：", "水库\t2座", "泵站\t6座"]
    assert read(page.encode(), tmp_path, "a.html").characters.splitlines() == told
    listed = "<ol><li>修渠<li>植树</ol><table><tr><td>坝<td>2座</table>"
    row = f"<table><tr><td>甲</td><td>{listed}</td></tr><tr><td>乙</td><td>护林</td></tr></table>"
    data = f"<html><body><p>清单。</p>{row}</body></html>"
    told_data = read(data.encode(), tmp_path, "a.html").characters.splitlines()
    assert told_data == ["清单。", "甲\t1. 修渠 2. 植树 坝 2座", "乙\t护林"]
    beside = page.replace("栏目", "栏目，导航。")
    told = ["栏目，导航。", *told, "【打印】"]
    assert read(beside.encode(), tmp_path, "a.html").characters.splitlines() == told


def test_pages_that_a_script_shows_are_read_and_a_hidden_copy_is_not(tmp_path: Path) -> None:
    pages = [f"<p>第{at}段：修渠{at}公里；铺路{at}公里；架桥{at}座。</p>" for at in (1, 2, 3)]
    hidden = "<div style='display:none'>{}</div>"
    page = f"<html><body><div>{pages[0]}</div>{''.join(map(hidden.format, pages[1:]))}</body></html>"
    told = read(page.encode(), tmp_path, "a.html").characters
    assert [line[:3] for line in told.splitlines()] == ["第1段", "第2段", "第3段"]
    copied = (
        f"<html><body><div>{''.join(pages)}</div>{hidden.format(''.join(pages))}<p hidden>藏。</p></body>"
    )
    assert read(copied.encode(), tmp_path, "a.html").characters == told
    script = f"<html><body><section style='visibility: hidden'>{''.join(pages)}</section></body></html>"
    assert read(script.encode(), tmp_path, "a.html").characters == told


RAISED = {
    "湖滨“百桥”<sup>3</sup>行动": "湖滨“百桥”[3]行动",
    "架桥行动 <sup><a href='#n'>[注<b>4</b>]</a></sup>": "架桥行动[注4]",
    "供水3亿米<sup>3</sup>，浓度20μg/m<sup>3</sup>，10<sup>6</sup>株": "供水3亿米3，浓度20μg/m3，10⁶株",
    "增长6.5%<sup>①</sup>，CO<sub>2</sub>": "增长6.5%[1]，CO2",
    "学校120<sup>12</sup>所": "学校120¹²所",
}


@pytest.mark.parametrize("line", RAISED)
def test_the_number_of_a_note_is_none_of_the_text(line: str, tmp_path: Path) -> None:
    assert len(RAISED) == 5
    page = f"<html><body><p>{line}</p><p>年底前完成。</p></body></html>"
    assert read(page.encode(), tmp_path, "a.html").characters.splitlines()[0] == RAISED[line]


TITLES = {
    "<title>湖滨市水利计划-湖滨市人民政府</title>": "湖滨市水利计划",
    "<title>湖滨市水利计划--湖滨市水利局</title>": "湖滨市水利计划",
    "<title>湖滨市水利计划 - 湖滨在线</title>": "湖滨市水利计划",
    "<title>湖滨市2021-2025年水利计划</title>": "湖滨市2021-2025年水利计划",
    "<title>湖滨市大会文件-水利计划</title>": "湖滨市大会文件-水利计划",
    "<title>湖滨市政府</title><meta name=ArticleTitle content=' 水利\n计划 '><h1>湖滨网</h1>": "水利 计划",
    "<title>湖滨市政府</title><meta name=ArticleTitle content=''>": "湖滨市政府",
}


@pytest.mark.parametrize("head", TITLES)
def test_the_title_of_a_page_is_without_its_site(head: str, tmp_path: Path) -> None:
    assert len(TITLES) == 7
    source = read(f"<html>{head}<div><p>修渠。</p></div></html>".encode(), tmp_path, "a.html")
    assert source.characters.splitlines()[0] == TITLES[head]


@pytest.mark.parametrize("name", ["TRS_Editor", "article", "news-content", "art_con", "detail"])
def test_what_is_told_beside_a_named_text_is_left_out(name: str, tmp_path: Path) -> None:
    beside = "<div class='icon'><a href='/'>首页</a></div><ul><li>昨日，湖边植树9棵。</li></ul>"
    main = f"<div class='{name}'><p>修渠20公里，架桥2座，铺路30公里。</p><p>年底前完成。</p></div>"
    page = f"<html><body><div>{main}</div>{beside}</body></html>"
    told = ["修渠20公里，架桥2座，铺路30公里。", "年底前完成。"]
    assert read(page.encode(), tmp_path, "a.html").characters.splitlines() == told
    two = page.replace("</ul>", f"</ul><div class='{name}'>末章：验收，归档。</div>")
    assert read(two.encode(), tmp_path, "a.html").characters.splitlines()[-1] == "末章：验收，归档。"


def test_no_chapter_is_lost_beside_a_longer_one(tmp_path: Path) -> None:
    chapter = "修路，铺桥。" * 200
    page = (
        f"<html><div><div><p>{chapter}</p></div><div><p>末章：验收，归档。</p></div></div><b>来源</b></html>"
    )
    source = read(page.encode(), tmp_path, "a.html")
    assert source.characters.splitlines()[-1] == "末章：验收，归档。"
    assert source.notes == ("2 characters beside the main text are left out",)


def test_entities_of_a_page_open_nothing_and_depth_is_bounded(tmp_path: Path) -> None:
    page = '<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/hosts">]><html><body><p>计划&e;</p></body></html>'
    assert "localhost" not in read(page.encode(), tmp_path, "a.html").characters
    deep = b"<html><body>" + b"<div>" * 5000 + "计划".encode()
    assert "nests its elements too deep" in refused(deep, tmp_path, "b.html")
    assert "the text is empty" in refused(b"<html><body></body></html>", tmp_path, "c.html")


# PDF


def pdf(show: str, pages: int = 1, count: int | None = None) -> bytes:
    """A PDF by hand: one page, shown so many times; ``count`` is what it says it has."""
    stream = zlib.compress(f"BT /F 12 Tf 72 700 Td {show} Tj ET".encode() if show else b"")
    kids = "3 0 R " * pages
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {pages if count is None else count}>>".encode(),
        page.encode(),
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    return assembled(objects)


def assembled(objects: list[bytes]) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.7\n")
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


LONG = "坚持先易后难，把水库、堤防和泵站一并修好，让全市新增灌溉面积5000亩，" * 3
PRINTED = f"""<!doctype html><meta charset="utf-8"><style>
body {{ font: 14pt/1.6 "Noto Serif CJK SC", "Noto Sans CJK SC", serif; margin: 0 }}
p {{ text-indent: 2em; margin: 0 }} h2 {{ text-align: center; font-size: 18pt }}
section {{ break-after: page }}</style>
<h2>湖滨市水利行动计划</h2>
<section><p>一、总体要求</p><p>{LONG}确保完成。</p><p>{LONG}（完）。</p><p>（一）修库</p></section>
<section><p>第二章 任务</p><p>{LONG}如期验收。</p><p>12</p></section>
<section><p>三、保障</p><p>——{LONG}落到实处。</p><p>——{LONG}（止）。</p></section>"""


@pytest.fixture(scope="module")
def printed(browser: Browser) -> bytes:
    """Three pages with a running head and a page number on each."""
    page = browser.new_page()
    page.set_content(PRINTED)
    style = "font-size:9pt;width:100%;text-align:center"
    raw = page.pdf(
        format="A4",
        display_header_footer=True,
        header_template=f'<div style="{style}">Lakeside plan</div>',
        footer_template=f'<div style="{style}">- <span class="pageNumber"></span> -</div>',
        margin={"top": "25mm", "bottom": "25mm", "left": "25mm", "right": "25mm"},
    )
    page.close()
    return raw


def test_lines_are_joined_and_furniture_is_left_out(printed: bytes, tmp_path: Path) -> None:
    source = read(printed, tmp_path, "plan.pdf")
    assert source.characters.splitlines() == [
        "湖滨市水利行动计划",
        "一、总体要求",
        f"{LONG}确保完成。",
        f"{LONG}（完）。",
        "（一）修库",
        "第二章 任务",
        f"{LONG}如期验收。",
        "12",
        "三、保障",
        f"——{LONG}落到实处。",
        f"——{LONG}（止）。",
    ]
    assert [(origin.kind, origin.label) for origin in tiled(source)] == [
        ("page", "page 1"),
        ("page", "page 2"),
        ("page", "page 3"),
    ]
    assert source.origin_at(source.characters.index("第二章")).label == "page 2"
    assert source.notes == ()


def test_paragraphs_are_told_by_the_space_between_them(browser: Browser, tmp_path: Path) -> None:
    said = [f"第{at}段：{LONG[at:]}开工。接着写：{LONG}完成。" for at in range(12)]
    raw = print_pages(browser, "".join(f"<p>{each}</p>" for each in said), "p { margin: 0 0 8pt }")
    characters = read(raw, tmp_path, "plan.pdf").characters
    found = [characters[start:end].replace("\n", "") for start, end in paragraphs(characters)]
    assert found == said


def test_a_paragraph_goes_on_overleaf(browser: Browser, tmp_path: Path) -> None:
    said = [
        f"第{at}段：{LONG[at:]}开工（负责部门：湖滨市水利局、湖滨市财政局）。{LONG}完成。" for at in range(30)
    ]
    raw = print_pages(
        browser, "".join(f"<p>{each}</p>" for each in said), "p { margin: 0; text-indent: 2em }"
    )
    source = read(raw, tmp_path, "plan.pdf")
    assert source.characters.splitlines() == said
    pages = [origin.label for origin in tiled(source)]
    assert len(pages) > 5
    assert pages == [f"page {number}" for number in range(1, len(pages) + 1)]
    broken = [origin.start for origin in source.origins if source.characters[origin.start - 1] != "\n"]
    assert len(broken) > 3, "no page ends amid a paragraph, so nothing was joined"


def test_the_letters_of_a_line_that_is_spread_stand_together(browser: Browser, tmp_path: Path) -> None:
    spread = "各乡镇修缮水库堤防新增灌溉面积共五千亩"
    said = f"<p>{LONG}</p><p class=spread>{spread}</p><p>张&ensp;三&emsp;&emsp;李&ensp;四</p>"
    raw = print_pages(browser, said, "p { margin: 0 } .spread { letter-spacing: .3em }")
    found = read(raw, tmp_path, "plan.pdf").characters
    assert spread in found
    assert "张 三" in found, "a name of two letters is no line that is spread"
    assert "三李" not in found


def test_what_a_browser_prints_at_the_edges_is_left_out_of_a_single_page() -> None:
    lines = [
        Line("2024/3/5 10:20\t湖滨市行动计划", 24, 400, 820, 832),
        Line("湖滨市行动计划", 200, 300, 780, 792),
        Line("新建水库2座。", 60, 560, 740, 752),
        Line("https://www.example.gov.cn/art/2024/3/5/art_1.html 1/1", 24, 560, 10, 22),
    ]
    found = [each.characters for each in paragraphs_of([Page(1, 595, 842, lines)])]
    assert found == ["湖滨市行动计划", "新建水库2座。"]


def test_lines_of_cells_are_rows_where_a_narrow_gap_parts_two_of_them() -> None:
    rows = [
        "粮食产量\x1f万吨\x1f186\x1f190",
        "水库\x1f座 2\x1f4",
        "堤防\x1f公里\x1f31\x1f33",
        "农田\x1f亩\x1f9\x1f12",
    ]
    lines = [Line(words, 60, 530, 700 - 20 * at, 712 - 20 * at) for at, words in enumerate(rows)]
    found = [each.characters for each in paragraphs_of([Page(1, 595, 842, lines)])]
    assert found == ["粮食产量\t万吨\t186\t190", "水库\t座\t2\t4", "堤防\t公里\t31\t33", "农田\t亩\t9\t12"]


def test_a_page_of_short_lines_is_not_read_downwards(browser: Browser, tmp_path: Path) -> None:
    listed = [f"湖滨市{'水利财政'[: 1 + at % 3]}第{at}处" for at in range(20)] + [
        f"ICP 2019{at:02}" for at in range(9)
    ]
    said = f"<p class=long>{LONG}。</p>" * 8 + "<hr>" + "".join(f"<p>{each}</p>" for each in listed)
    style = "p { margin: 0 } .long { text-indent: 2em } hr { break-after: page; border: none }"
    found = read(print_pages(browser, said, style), tmp_path, "plan.pdf").characters.splitlines()
    assert found == [*[f"{LONG}。"] * 8, *listed]


def test_what_stands_at_the_edges_of_a_line_stays(browser: Browser, tmp_path: Path) -> None:
    said = [
        f"把水库堤防修好{LONG}湖滨。",
        f"——新增灌溉面积{LONG}",
        *(f"{'又' * at}修筑湖滨—山口公路，全长{'好' * 8}6%-7%、大岸-灵山{'好' * 20}。" for at in range(9)),
        *(f"{'又' * at}各县乡今年新增灌溉面积共达1.13 万亩，其中第二、第三灌区修渠。" for at in range(9)),
        "一批水库。",
    ]
    style = "p { margin: 0; text-indent: 2em; line-break: anywhere } body { font-size: 16pt }"
    raw = print_pages(browser, "".join(f"<p>{each}</p>" for each in said), style)
    assert read(raw, tmp_path, "plan.pdf").characters.splitlines() == said


def test_a_title_over_two_lines_is_one(browser: Browser, tmp_path: Path) -> None:
    said = (
        "<h1>湖滨市水利发展<br>第十五个五年规划</h1><h1>（草案）</h1><h2>一、全面推进水库堤防<br>和泵站建设</h2>"
        + f"<p>{LONG}。</p>" * 5
    )
    style = "p { margin: 0; text-indent: 2em } h1, h2 { text-align: center } h2 { font-size: 14pt }"
    found = read(print_pages(browser, said, style), tmp_path, "plan.pdf").characters.splitlines()
    assert found[:3] == ["湖滨市水利发展第十五个五年规划", "（草案）", "一、全面推进水库堤防和泵站建设"]


def test_a_heading_with_a_year_that_is_spread_is_read_whole(browser: Browser, tmp_path: Path) -> None:
    said = f"<p>{LONG}。</p>" * 3 + "<h2>一、2030年水利工作回顾</h2>"
    found = read(print_pages(browser, said, "h2 { letter-spacing: .35em }"), tmp_path, "plan.pdf")
    assert found.characters.splitlines()[-1] == "一、2030年水利工作回顾"


def test_radicals_are_the_words_they_are(browser: Browser, tmp_path: Path) -> None:
    found = read(print_pages(browser, "<p>⼤⻔⺠⼾全⻋</p>", ""), tmp_path, "plan.pdf")
    assert found.characters == "大门民户全车\n"


def test_footnotes_come_last_and_interrupt_nothing(browser: Browser, tmp_path: Path) -> None:
    body = f"坝高9m<sup>2</sup>，{LONG}湖滨市<sup>1</sup>、湿地率13.1%<sup>12</sup>，{LONG * 5}"
    sheet = "<section><p>{}</p><div class=note>{}</div></section>"
    said = sheet.format(body, "1 湖滨市：新设的市。<br>12 湿地率：初步核算。") + sheet.format(
        f"{LONG}完。", ""
    )
    style = """p { margin: 0 } sup { font-size: 60% } .note { font-size: 9pt; position: absolute; bottom: 0 }
        section { height: 240mm; position: relative; break-after: page }"""
    found = read(print_pages(browser, said, style), tmp_path, "plan.pdf")
    *told, first, second = found.characters.splitlines()
    assert "".join(told) == f"坝高9m2，{LONG}湖滨市、湿地率13.1%，{LONG * 6}完。"
    assert (first, second) == ("〔1〕湖滨市：新设的市。", "〔12〕湿地率：初步核算。")
    assert [origin.label for origin in tiled(found)] == ["page 1", "page 2", "page 1"]


def test_an_entry_of_a_table_of_contents_ends_with_its_page(browser: Browser, tmp_path: Path) -> None:
    dots = f"<i style='flex: 1; overflow: hidden; white-space: nowrap; direction: rtl'>{'.' * 200}</i>"
    entry = f"<div style='display: flex; break-after: page'>一、任务{dots}3</div>"
    said = entry + f"<p style='text-indent: 0'>湖滨市各区：</p>{f'<p>{LONG}。</p>' * 5}"
    found = read(print_pages(browser, said, "p { margin: 0; text-indent: 2em }"), tmp_path, "plan.pdf")
    assert found.characters.splitlines()[1] == "湖滨市各区："


@pytest.mark.parametrize(
    ("turn", "style"),
    [(90, "rotate(-90deg) translate(-297mm, 0)"), (270, "rotate(90deg) translate(0, -210mm)"), (0, "none")],
)
def test_a_page_that_lies_on_its_side_is_read(
    browser: Browser, tmp_path: Path, turn: int, style: str
) -> None:
    """A wide table that the page itself turns back, or a viewer does not."""
    rows = [("修库", "市水利局"), ("植树", "市林业局")]
    table = "".join(f"<tr><td>{task}</td><td>{body}</td></tr>" for task, body in rows)
    said = f"<div><p>{LONG * 2}完。</p><table>{table}</table></div>"
    css = f"""div {{ position: absolute; transform-origin: 0 0; transform: {style}; width: 250mm }}
        table {{ border-collapse: collapse }} td {{ border: .5pt solid; width: 40mm }} p {{ margin: 0 }}"""
    page = browser.new_page()
    page.set_content(f"<style>body {{ font: 14pt/1.6 'Noto Serif CJK SC', serif }} {css}</style>{said}")
    raw = page.pdf(format="A4", landscape=not turn)
    page.close()
    document = PdfDocument(raw)
    document[0].set_rotation(turn)
    document.save(turned := io.BytesIO())
    found = read(turned.getvalue(), tmp_path, "plan.pdf").characters.splitlines()
    assert found == [f"{LONG * 2}完。", *("\t".join(row) for row in rows)]


def test_lines_in_columns_without_rules_are_rows(browser: Browser, tmp_path: Path) -> None:
    rows = [("指标", "2030年", "2035年"), ("湿地率", "33%", "35%"), ("人均步道长度", "2.5米", "3米")]
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    names = "<div><b>王明</b><b>李青</b><b>张湖</b></div>"
    said = f"<p>{LONG}完。</p><p>附表</p><table>{table}</table><p>附注</p>{names}"
    style = "table, div { width: 100% } p { margin: 0 } div { display: flex; justify-content: space-between }"
    found = read(print_pages(browser, said, style), tmp_path, "plan.pdf").characters.splitlines()
    assert found[0] == f"{LONG}完。"
    assert found[2:] == [*("\t".join(row) for row in rows), "附注", "王明 李青 张湖"]


def test_a_line_up_to_the_very_edge_goes_on(browser: Browser, tmp_path: Path) -> None:
    said = [f"{'修好水库堤防' * 3}{'泵闸'[at % 2]}。" * 4 + "如期验收。" for at in range(6)]
    style = "p { margin: 0; font-size: 16px; width: 322px }"
    raw = print_pages(browser, "".join(f"<p>{each}</p>" for each in said), style)
    assert read(raw, tmp_path, "plan.pdf").characters.splitlines() == said


def print_pages(browser: Browser, content: str, style: str) -> bytes:
    page = browser.new_page()
    page.set_content(f"<style>body {{ font: 14pt/1.6 'Noto Serif CJK SC', serif }} {style}</style>{content}")
    raw = page.pdf(format="A4", margin=dict.fromkeys(("top", "bottom", "left", "right"), "25mm"))
    page.close()
    return raw


RULED = """<!doctype html><meta charset="utf-8"><style>
body { font: 11pt/1.5 "Noto Serif CJK SC", "Noto Sans CJK SC", serif } p { margin: 0 } td p { margin: 0 }
table { border-collapse: collapse; width: 100% } td { border: 0.5pt solid #000; padding: 2pt 5pt; width: 20% }
div { border: 1pt solid #000; padding: 3pt } u { text-decoration: underline }</style>
<p>本方案将任务分解如下，<u>请各单位</u>抓好落实。</p><div>专栏1<br>建水库2座。<br>修堤防3处。</div>
<table><tr><td rowspan=2>任务</td><td colspan=2>分工</td><td rowspan=2>时限</td></tr>
<tr><td>牵头</td><td>配合</td></tr>
<tr><td><p>修好全市大中小型水库，加固沿江沿河堤防和<u>老旧泵站</u>，</p></td><td rowspan=2>市水利局</td>
<td><p>市财政局</p><p>市林业局</p></td><td>6月底</td></tr><tr><td>清淤</td><td></td><td>年底</td></tr>
<tr><td colspan=4>二、其他</td></tr><tr><td></td><td>市港航局</td><td></td><td>年底</td></tr></table>
<p>附表</p><table><tr><td>指标</td><td>目标</td></tr><tr><td>湿地率</td><td>33</td></tr></table>"""


def test_the_cells_of_a_ruled_table_are_read(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    page.set_content(RULED)
    source = read(page.pdf(format="A4"), tmp_path, "plan.pdf")
    page.close()
    assert source.characters.splitlines() == [
        "本方案将任务分解如下，请各单位抓好落实。",
        "专栏1",
        "建水库2座。",
        "修堤防3处。",
        "任务\t分工\t\t时限",
        "\t牵头\t配合",
        "修好全市大中小型水库，加固沿江沿河堤防和老旧泵站，\t市水利局\t市财政局 市林业局\t6月底",
        "清淤\t市水利局\t\t年底",
        "二、其他",
        "\t市港航局\t\t年底",
        "附表",
        "指标\t目标",
        "湿地率\t33",
    ]
    assert [(origin.kind, origin.label) for origin in tiled(source)] == [("page", "page 1")]


BROKEN = """<!doctype html><meta charset="utf-8"><style>body { font: 11pt/1.5 "Noto Serif CJK SC", serif }
table { border-collapse: collapse; width: 100% } td, th { border: 0.5pt solid #000; height: 60mm }</style>
<table><thead><tr><th>序号</th><th>类别</th><th>任务</th><th>责任单位</th></tr></thead>
<tr><td>1</td><td rowspan=4>水利</td><td>清淤</td><td rowspan=4>市水利局</td></tr>
<tr><td>2</td><td>修堤</td></tr><tr><td>3</td><td>建闸</td></tr><tr><td>4</td><td>引水</td></tr>
<tr><td>5</td><td>林业</td><td>植树</td><td>市林业局</td></tr></table>"""


@pytest.mark.parametrize("heads", ["thead", "tbody"])
def test_a_page_breaks_a_ruled_table_within_merged_cells(
    browser: Browser, tmp_path: Path, heads: str
) -> None:
    page = browser.new_page()
    page.set_content(BROKEN.replace("thead", heads))
    source = read(page.pdf(format="A4"), tmp_path, "plan.pdf")
    page.close()
    rows = [line.split("\t") for line in source.characters.splitlines() if not line.startswith("序号")]
    assert [(row[0], *row[2:]) for row in rows] == [
        ("1", "清淤", "市水利局"),
        ("2", "修堤", "市水利局"),
        ("3", "建闸", "市水利局"),
        ("4", "引水", "市水利局"),
        ("5", "植树", "市林业局"),
    ]


def test_a_pdf_without_text_or_with_too_many_pages_says_so(tmp_path: Path) -> None:
    assert read(pdf("(Build!)", pages=2), tmp_path, "a.pdf").characters == "Build!\nBuild!\n"
    assert "no text layer\n  → run OCR first" in refused(pdf(""), tmp_path, "b.pdf")
    assert "1,000,000 pages" in refused(pdf("(Build)", count=1_000_000), tmp_path, "c.pdf")
    assert "the PDF is damaged" in refused(b"%PDF-1.7\nrubbish", tmp_path, "d.pdf")


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O(%b)/U(%b)>>" % (b"o" * 32, b"u" * 32)
    raw = pdf("(Build)").replace(b"trailer<<", b"trailer<</ID[(a)(a)]/Encrypt %b" % lock)
    assert "protected by a password" in refused(raw, tmp_path, "plan.pdf")


def test_a_pdf_that_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graphbuild.extract.readers.pdfium.SECONDS", 0.001)
    assert "cannot be read in" in refused(pdf("(Build)"), tmp_path, "plan.pdf")


# whatever comes


def outcome(raw: bytes, name: str) -> tuple[str, tuple[Origin, ...]]:
    """The text and its origins, or the error and none: nothing else may come of any bytes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        try:
            source = read_source(path)
        except InputError as error:
            return str(error).replace(folder, ""), ()
        tiled(source)
        return source.characters, source.origins


@settings(max_examples=150, deadline=None)
@given(raw=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.html", "a.docx", "a"]))
@example(raw=b"PK\x03\x04", name="a.docx")
@example(raw=b"\xff\xfe", name="a.txt")
def test_any_bytes_are_a_text_or_an_error(raw: bytes, name: str) -> None:
    first = outcome(raw, name)
    assert first[0]
    assert first == outcome(raw, name)


@settings(max_examples=100, deadline=None)
@given(characters=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=200))
def test_any_text_is_read_as_python_reads_it(characters: str) -> None:
    raw = f"计划{characters}".encode()
    assert outcome(raw, "a.txt")[0] == raw.decode()


@settings(max_examples=80, deadline=None)
@given(cut=st.integers(1, len(PAGE)), more=st.text("<>/&;p table=\"'", max_size=30))
def test_a_torn_page_is_a_text_or_an_error(cut: int, more: str) -> None:
    assert outcome(f"<html>{PAGE[:cut]}{more}{PAGE[cut:]}".encode(), "a.html")[0]


def test_a_page_that_an_open_quotation_swallows_is_empty() -> None:
    assert outcome(f"<html>{PAGE[:23]} ;='{PAGE[23:]}".encode(), "a.html") == (
        "/a.html: the text is empty\n  → restore its content, or give another file",
        (),
    )


@settings(max_examples=25, deadline=None)
@given(cut=st.integers(5, 900), change=st.integers(0, 255))
def test_a_torn_pdf_is_a_text_or_an_error(cut: int, change: int) -> None:
    raw = bytearray(pdf("(Build 2 reservoirs)"))
    raw[cut % len(raw)] = change
    assert outcome(bytes(raw), "a.pdf")[0]
    assert outcome(bytes(raw[:cut]), "a.pdf")[0]
