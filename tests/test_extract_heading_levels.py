"""Headings that the file itself marks: by a style of Word, by an element of a page, with no number at all."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graphbuild.extract.fold import fold
from graphbuild.extract.outline.read import read_outline
from graphbuild.extract.readers.source import read_source

YEAR = 2031
Line = tuple[int, str]
"""The level of a paragraph, 0 for body text, and what it says."""

PARTS: dict[str, tuple[list[Line], list[tuple[int, str, str]]]] = {
    "short bodies": (
        [
            (1, "过去一年回顾"),
            (0, "完成投资12亿元。"),
            (1, "今年工作安排"),
            (2, "壮大县域经济"),
            (0, "新增企业12家。"),
            (2, "建设和美乡村"),
            (0, "改造老旧小区8个。"),
        ],
        [
            (1, "过去一年回顾", "past"),
            (1, "今年工作安排", "future"),
            (2, "壮大县域经济", "future"),
            (2, "建设和美乡村", "future"),
        ],
    ),
    "numbered and not": (
        [
            (1, "一、今年工作安排"),
            (2, "(一)壮大县域经济"),
            (0, "新增企业12家。"),
            (2, "办好民生实事"),
            (0, "新增学位900个。"),
            (1, "保障措施"),
            (0, "加强督查。"),
        ],
        [
            (1, "今年工作安排", "future"),
            (2, "壮大县域经济", "future"),
            (2, "办好民生实事", "future"),
            (1, "保障措施", "future"),
        ],
    ),
    "numbers below what is marked": (
        [
            (1, "重点任务"),
            (0, "一、兴产业"),
            (0, "新增企业12家。"),
            (0, "二、美环境"),
            (0, "清淤9公里。"),
            (1, "保障"),
            (0, "加强督查。"),
        ],
        [(1, "重点任务", "future"), (2, "兴产业", "future"), (2, "美环境", "future"), (1, "保障", "future")],
    ),
    "a paragraph in the clothes of a heading": (
        [
            (1, "重点任务"),
            (2, "新增企业12家。改造老旧小区8个。"),
            (0, "清淤9公里。"),
            (1, "保障"),
            (0, "加强督查。"),
        ],
        [(1, "重点任务", "future"), (1, "保障", "future")],
    ),
}


def as_docx(lines: list[Line]) -> bytes:
    document = docx.Document()
    document.add_paragraph("湖滨县2031年工作方案", style="Title")
    for level, said in lines:
        document.add_paragraph(said, style=f"Heading {level}" if level else None)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_html(lines: list[Line]) -> bytes:
    body = "".join(
        f"<h{level + 1}>{said}</h{level + 1}>" if level else f"<p>{said}</p>" for level, said in lines
    )
    return f"<html><body><h1>湖滨县2031年工作方案</h1>{body}</body></html>".encode()


def outlined(raw: bytes, path: Path) -> list[tuple[int, str, str]]:
    path.write_bytes(raw)
    source = read_source(path)
    text = fold(source.characters)
    found = read_outline(text, YEAR, (), source.levels)
    return [(each.level, text[each.start : each.end], each.zone) for each in found.headings]


def test_the_cases_are_all_there() -> None:
    assert len(PARTS) == 4


@pytest.mark.parametrize("case", PARTS)
def test_a_style_of_word_makes_a_heading(case: str, tmp_path: Path) -> None:
    lines, expected = PARTS[case]
    assert outlined(as_docx(lines), tmp_path / "plan.docx") == expected


@pytest.mark.parametrize("case", PARTS)
def test_an_element_of_a_page_makes_a_heading(case: str, tmp_path: Path) -> None:
    lines, expected = PARTS[case]
    assert outlined(as_html(lines), tmp_path / "plan.html") == expected


def test_a_title_in_the_style_of_a_heading_is_none(tmp_path: Path) -> None:
    lines = [
        (1, "湖滨县工作要点"),
        (2, "壮大县域经济"),
        (0, "新增企业12家。"),
        (2, "保护一湖清水"),
        (0, "清淤9公里。"),
    ]
    expected = [(1, "壮大县域经济", "future"), (1, "保护一湖清水", "future")]
    assert outlined(as_docx(lines), tmp_path / "plan.docx") == expected


def test_the_level_is_of_the_paragraph_or_of_a_style_it_is_based_on(tmp_path: Path) -> None:
    document = docx.Document()
    own, twice = (
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in ("Part", "Part of a part")
    )
    own.base_style, twice.base_style = document.styles["Heading 1"], own
    document.styles.add_style("标题 3", WD_STYLE_TYPE.PARAGRAPH)
    for said, style in (("甲", "Part"), ("乙", "Part of a part"), ("丙", "标题 3"), ("丁", "Heading 7")):
        document.add_paragraph(said, style=style)
    for said, style, level in (("戊", None, 1), ("己", "Heading 1", 9), ("庚", None, 7)):
        paragraph = document.add_paragraph(said, style=style)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="{level}"/>'))
    document.save(str(tmp_path / "plan.docx"))
    source = read_source(tmp_path / "plan.docx")
    assert source.characters.split() == list("甲乙丙丁戊己庚")
    assert {source.characters[start]: level for start, level in source.levels.items()} == {
        "甲": 1,
        "乙": 1,
        "丙": 3,
        "戊": 2,
    }


def test_styles_based_on_each_other_end(tmp_path: Path) -> None:
    document = docx.Document()
    one, other = (document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in ("One", "Other"))
    one.base_style, other.base_style = other, one
    document.add_paragraph("甲", style="One")
    document.save(str(tmp_path / "plan.docx"))
    assert dict(read_source(tmp_path / "plan.docx").levels) == {}


def test_a_text_has_no_such_levels(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("重点任务\n新增企业12家。\n", encoding="utf-8")
    assert dict(read_source(tmp_path / "plan.txt").levels) == {}
