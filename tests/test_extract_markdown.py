"""A text marked up in Markdown says what it says without the marks, at the characters where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bench_extract import invented
from drafted import told
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.assets import authorities_directory
from graphbuild.authorities import Authorities, read_authorities
from graphbuild.extract.markdown import marks
from graphbuild.extract.reading import Extraction, extract
from graphbuild.extract.unwrapped import unwrap

FOUND = ("quantities", "milestones", "places", "programs", "bodies", "responsibilities")
SAID = {
    "headings and their closing marks": (
        "## 一、修路 ##\n### （一）乡道\n修桥3座。",
        "一、修路\n（一）乡道\n修桥3座。",
    ),
    "bold and italic": ("**新修** 步道*3公里*，***铺设***管网。", "新修 步道3公里，铺设管网。"),
    "code and what is struck out": ("# 甲\n增长 `6%`，~~增长7%~~", "甲\n增长 6%，增长7%"),
    "a quotation": ("# 甲\n> 湖滨县\n>\n> > 县长", "甲\n湖滨县\n\n县长"),
    "links and pictures": (
        "# 甲\n见[规划](http://a.example/b?c=1)。![图](a.png)修桥3座[1]",
        "甲\n见规划。修桥3座[1]",
    ),
    "a note": ("# 甲\n修桥3座[^1]。\n[^1]: 含人行桥。", "甲\n修桥3座[1]。\n[1]: 含人行桥。"),
    "marks that are meant": (r"# 甲" + "\n" + r"1\. 修桥\*3座", "甲\n1. 修桥*3座"),
    "a list keeps its bullets": ("# 甲\n* 修桥\n- 铺路", "甲\n* 修桥\n- 铺路"),
    "stars of a plain text": ("修桥*3座*，★县水利局\n#1号机组", "修桥*3座*，★县水利局\n#1号机组"),
}


def marked_up(text: str) -> str:
    """The text with its headings marked, and every number in bold."""
    title, *lines = text.split("\n")
    headed = (f"## {line}" if re.match("[一二三四五六]、", line) else line for line in lines)
    return "\n\n".join((f"# {title}", *headed)).replace("处", "**处**").replace("增长", "*增长*")


@pytest.fixture(scope="module")
def known() -> Authorities:
    return read_authorities(authorities_directory())


@pytest.fixture(scope="module")
def pair(known: Authorities, tmp_path_factory: pytest.TempPathFactory) -> tuple[Extraction, Extraction]:
    """The same plan, plain and marked up."""
    plan = invented(6000)
    made = []
    for name, text in {"plain.txt": plan, "marked.md": marked_up(plan)}.items():
        path = tmp_path_factory.mktemp("plan") / name
        path.write_text(text, "utf-8")
        made.append(extract(path, authorities=known))
    return made[0], made[1]


@pytest.mark.parametrize("case", SAID)
def test_marks_are_passed_over(case: str) -> None:
    written, said = SAID[case]
    assert unwrap(written).characters == said
    assert len(SAID) == 9


@pytest.mark.parametrize("kind", FOUND)
def test_marks_change_nothing_that_is_found(pair: tuple[Extraction, Extraction], kind: str) -> None:
    plain, marked = pair
    assert "**" in marked.source.characters
    assert told(marked, kind) == told(plain, kind)
    assert kind == "milestones" or told(plain, kind)


def test_quantities_stand_where_the_file_has_them(pair: tuple[Extraction, Extraction]) -> None:
    plain, marked = (
        [found.source.characters[each.start : each.end] for each in found.quantities] for found in pair
    )
    assert [re.sub(r"\*", "", each) for each in marked] == plain
    assert any("**" in each for each in marked)


def test_a_marked_line_without_a_number_is_a_heading(known: Authorities, tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(
        "# 秀洲区2031年工作要点\n\n## 主要目标\n\n新增步道3公里。\n\n## 重点任务\n\n### 修路\n\n修桥2座。\n"
    )
    found = extract(path, authorities=known)
    headings = [
        (each.level, found.source.characters[each.start : each.end]) for each in found.outline.headings
    ]
    assert headings == [(1, "主要目标"), (1, "重点任务"), (2, "修路")]


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text(st.sampled_from("甲乙3*#`~>[]()^!\\ \n-|1."), max_size=60))
def test_any_marks_leave_the_text_in_order(characters: str) -> None:
    text = unwrap(characters)
    offsets = list(text.origins)
    assert offsets == sorted(set(offsets))
    assert len(offsets) == len(text.characters) + 1
    assert "".join(characters[at] for at in offsets[:-1]) == text.characters
    assert all(end > start for start, end in marks(characters))
