"""One plan in other prints: what is found is the same, whatever spaces, quotation marks and stops it has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from bench_extract import invented
from drafted import told

from graphbuild.assets import authorities_directory
from graphbuild.authorities import read_authorities
from graphbuild.extract.fold import _STANDS, fold
from graphbuild.extract.reading import Extraction, extract
from graphbuild.extract.unwrapped import unwrap
from graphbuild.text import RAISED_POINTS

FOUND = ("quantities", "milestones", "places", "programs", "bodies", "responsibilities")
PRINTS: dict[str, Callable[[str], str]] = {
    "numbers set off by spaces": lambda plan: re.sub(
        r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=[\d%])(?=[\u4e00-\u9fff])", " ", plan
    ),
    "straight quotation marks": lambda plan: plan.replace("“", '"').replace("”", '"'),
    "corner quotation marks": lambda plan: plan.replace("“", "「").replace("”", "」"),
    "points for full stops": lambda plan: plan.replace("。", "."),
    "wide points for full stops": lambda plan: plan.replace("。", "．"),
    "wide digits": lambda plan: plan.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "marks of half width": lambda plan: plan.translate(str.maketrans("，；：（）", ",;:()")),
    "paragraphs indented": lambda plan: re.sub("(?m)^", "\u3000\u3000", plan),
    "years in Chinese digits": lambda plan: re.sub(
        r"20(\d\d)(?=年)",
        lambda year: "二〇" + "".join("〇一二三四五六七八九"[int(n)] for n in year[1]),
        plan,
    ),
    "characters without width": lambda plan: "\ufeff" + plan.replace("。", "。\u200b"),
    "spaces by their names, and tags": lambda plan: plan.replace("\n", "<br />\n&nbsp;&nbsp;"),
    "all in one line": lambda plan: plan.replace("\n", ""),
    "paragraphs apart": lambda plan: plan.replace("\n", "\r\n\r\n"),
    "returns for line feeds": lambda plan: plan.replace("\n", "\r"),
    "line separators": lambda plan: plan.replace("\n", "\u2028"),
    "breaks of a word processor": lambda plan: plan.replace("\n", "\v"),
    "wide spaces of an old encoding": lambda plan: re.sub("(?m)^", "\ue5e5\ue5e5", plan),
    "control characters": lambda plan: plan.replace("\n", "\a\n"),
}
FOLDED = {
    "straight marks": ('实施"百桥"和"千\n渠"行动', "实施“百桥”和“千\n渠”行动"),
    "a mark alone": ('管径3"的水管。新修"百桥"', '管径3"的水管。新修“百桥”'),
    "line ends": ("一\r\n二\r三\v四\x85五", "一\r\n二\n三\n四\n五"),
    "corner marks within": ("「新修『百桥』」", "“新修‘百桥’”"),
    "inner corner marks alone": ("新修『百桥』", "新修‘百桥’"),
    "radicals for words": ("⼤⻔⺠⼾全⻋", "大门民户全车"),
    "points at the end, and of numbers": (
        "一.修路. 1.修桥3.5座,占7%.2.铺路.全长约9公里(含桥).",
        "一.修路。 1.修桥3.5座,占7%。2.铺路。全长约9公里(含桥)。",
    ),
    "a point or two in another text": ("一.修路。二.修桥。见A.B.两图。", "一.修路。二.修桥。见A.B.两图。"),
}
SPACED = {
    "a number set off": (
        "到 2030 年\xa0新增 5 家,增长 6.5% 以上",
        "到2030年\xa0新增5家,增长6.5%以上",
    ),
    "words apart": ("主任 王明 5 人,共2 组", "主任 王明5人,共2组"),
    "letters": ("建设 5G 基站 3 座。", "建设5G 基站3座。"),
    "columns": ("修桥  3 座", "修桥  3 座"),
    "numbers of a row": ("就业人数 30 40", "就业人数 30 40"),
    "a row without a mark": ("湖岸步道 32 新建 2030年", "湖岸步道 32 新建 2030年"),
    "a row that is counted": ("1 湖岸步道 新建", "1 湖岸步道 新建"),
    "a title": ("湖滨县 2031 年工作要点", "湖滨县2031年工作要点"),
    "cells": ("修桥\t3 座", "修桥\t3 座"),
}


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Extraction]:
    """The plan as it is, under no name, and in each print."""
    plan, known, found = invented(6000), read_authorities(authorities_directory()), {}
    for name, printed in {"": str, **PRINTS}.items():
        path = tmp_path_factory.mktemp("plan") / "plan.txt"
        path.write_text(printed(plan), "utf-8", newline="")
        found[name] = extract(path, authorities=known)
    return found


@pytest.mark.parametrize("name", PRINTS)
def test_a_print_changes_nothing_that_is_found(prints: dict[str, Extraction], name: str) -> None:
    plain, printed = prints[""], prints[name]
    assert printed.source.characters != plain.source.characters
    for kind in FOUND:
        assert told(printed, kind) == told(plain, kind)
    assert len(plain.outline.headings) == len(printed.outline.headings)
    assert (len(PRINTS), len(FOUND)) == (18, 6)


@pytest.mark.parametrize("case", FOLDED)
def test_a_form_is_folded(case: str) -> None:
    written, folded = FOLDED[case]
    assert fold(written) == folded
    assert len(FOLDED) == 8


def test_what_stands_as_it_is_has_no_other_form() -> None:
    stands = "".join(filter(_STANDS.fullmatch, map(chr, range(0x11000))))
    assert unicodedata.normalize("NFKC", stands) == stands
    assert {*stands}.isdisjoint({*'"「」『』.年', *RAISED_POINTS})
    assert len(stands) == 0x9FFF - 0x4E00 + 77


@pytest.mark.parametrize("case", SPACED)
def test_spaces_that_set_numbers_off_are_passed_over(case: str) -> None:
    written, read = SPACED[case]
    assert unwrap(written).characters == read
    assert len(SPACED) == 9
