"""Files of paragraphs and tables in any order, in every form that is read: each gives a draft that holds."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from drafted import drafted_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from test_extract_draft import TEXTS

TITLE = "平湖市2022年重点工作安排"
HEADS = (
    ("指标", "指标名称", "单位", "2020年", "2025年", "2022年目标", "年均增速", "属性", "备注"),
    ("序号", "项目名称", "建设内容", "总投资（亿元）", "建设年限", "责任单位", "2022年"),
    ("序号", "领域", "任务", "工作内容", "责任单位", "完成时限"),
)
"""Of tables of indicators, of projects, of tasks."""
SAID = (
    *("", "", "—", "/", "[1]", "[90]", "≥5", "3.5%", "1", "2", "12.5", "1,200", "3—5", "约束性", "预期性"),
    *("亿元", "个", "%", "万人", "一、经济", "1.新建", "合计", "其中：工业", "12月底", "市教育局、市财政局"),
    *(
        "新建校舍3间",
        "修缮校舍，增加6%",
        "校舍合格率",
        "推进“百校”行动。",
        "到2025年达到90%以上",
        "共建长三角校舍",
    ),
)


def tables(heads: tuple[str, ...], width: int) -> st.SearchStrategy[list[list[str]]]:
    """Tables of so many columns with some of the heads."""
    row = st.lists(st.sampled_from(SAID), min_size=width, max_size=width)
    head = st.lists(st.sampled_from(heads), min_size=width, max_size=width, unique=True)
    return st.tuples(head, st.lists(row, min_size=1, max_size=5)).map(lambda table: [table[0], *table[1]])


TABLES = st.tuples(st.sampled_from(HEADS), st.integers(2, 5)).flatmap(lambda each: tables(*each))
PIECES = st.lists(TABLES | TEXTS.map(lambda words: words.replace("\t", " ")), min_size=2, max_size=12)
Pieces = list[str | list[list[str]]]


def as_text(path: Path, pieces: Pieces) -> None:
    """Cells between tabs."""
    path.write_bytes("\n".join([TITLE, *(_lines(each, "\t") for each in pieces)]).encode())


def as_markdown(path: Path, pieces: Pieces) -> None:
    """Cells between strokes, without the strokes at the ends."""
    path.write_bytes("\n\n".join([f"# {TITLE}", *(_lines(each, "|") for each in pieces)]).encode())


def _lines(piece: str | list[list[str]], mark: str) -> str:
    return piece if isinstance(piece, str) else "\n".join(mark.join(row) for row in piece)


def as_docx(path: Path, pieces: Pieces) -> None:
    """A table of Word, whose last two cells are one."""
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for piece in pieces:
        if isinstance(piece, str):
            for words in piece.splitlines():
                document.add_paragraph(words)
            continue
        table = document.add_table(len(piece), len(piece[0]))
        for row, cells in zip(table.rows, piece, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
        table.rows[-1].cells[0].merge(table.rows[-1].cells[-1])
    document.save(str(path))


def as_html(path: Path, pieces: Pieces) -> None:
    """A table whose rows are not closed."""
    body = "".join(
        f"<p>{html.escape(each)}</p>"
        if isinstance(each, str)
        else "<table>"
        + "".join("<tr>" + "".join(f"<td>{html.escape(cell)}" for cell in row) for row in each)
        + "</table>"
        for each in pieces
    )
    path.write_bytes(f"<html><body><h1>{TITLE}</h1>{body}</body></html>".encode())


@pytest.mark.parametrize(
    ("name", "write"),
    [("plan.txt", as_text), ("plan.md", as_markdown), ("plan.docx", as_docx), ("plan.html", as_html)],
)
@settings(max_examples=60)
@given(pieces=PIECES)
@example(pieces=[[["完成时限", "序号", "领域", "任务", "工作内容"], ["12月底", "", "", "", "[90]"]]])
def test_any_file_of_paragraphs_and_tables_gives_a_draft_that_holds(
    name: str, write: Callable[[Path, Pieces], None], pieces: Pieces
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path, pieces)
        made, encoding = drafted_of(path, territory="330482", year=2022)
    assert encoding.plan.status == "draft"
    assert made.encoded <= made.clauses
