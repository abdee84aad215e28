"""A text cut into lines at a width says what it says without them, at the characters where it stands."""

from __future__ import annotations

import pytest
from bench_extract import invented
from drafted import told

from graphbuild.assets import authorities_directory
from graphbuild.authorities import Authorities, read_authorities
from graphbuild.extract.reading import Extraction, extract
from graphbuild.extract.unwrapped import unwrap

WIDTH = 34
FOUND = ("quantities", "milestones", "places", "programs", "bodies", "responsibilities")


def cut(text: str) -> str:
    """The text in lines of one width, as it would be printed; none but the last of a paragraph ends it."""
    lines = []
    for paragraph in text.split("\n"):
        while len(paragraph) > WIDTH:
            at = WIDTH - (paragraph[WIDTH - 1] in "。;:") - (paragraph[WIDTH - 2 : WIDTH] == "”。")
            lines.append(paragraph[:at])
            paragraph = paragraph[at:]
        lines.append(paragraph)
    return "\n".join(lines)


@pytest.fixture(scope="module")
def known() -> Authorities:
    return read_authorities(authorities_directory())


@pytest.fixture(scope="module")
def pair(known: Authorities, tmp_path_factory: pytest.TempPathFactory) -> tuple[Extraction, Extraction]:
    """The same plan, as it is and cut."""
    whole, lines = (tmp_path_factory.mktemp("plan") / f"{name}.txt" for name in ("whole", "lines"))
    plan = invented(6000)
    whole.write_text(plan, "utf-8")
    lines.write_text(cut(plan), "utf-8")
    return extract(whole, authorities=known), extract(lines, authorities=known)


@pytest.mark.parametrize("kind", FOUND)
def test_lines_change_nothing_that_is_found(pair: tuple[Extraction, Extraction], kind: str) -> None:
    whole, lines = pair
    assert told(lines, kind) == told(whole, kind)
    assert len(FOUND) == 6


@pytest.mark.parametrize("kind", [*FOUND, "clauses"])
def test_spans_are_those_of_the_text_as_it_stands(pair: tuple[Extraction, Extraction], kind: str) -> None:
    whole, lines = pair
    text, of_whole = lines.source.characters, whole.source.characters
    words = [text[each.start : each.end] for each in getattr(lines, kind)]
    assert [each.replace("\n", "") for each in words] == [
        of_whole[each.start : each.end] for each in getattr(whole, kind)
    ]
    assert not any(each.startswith("\n") or each.endswith("\n") for each in words)
    assert kind not in ("quantities", "places", "clauses") or any("\n" in each for each in words)


def test_headings_blocks_and_title_stand_where_they_stood(pair: tuple[Extraction, Extraction]) -> None:
    whole, lines = pair
    spans = [[(each.start, each.end) for each in found.outline.headings] for found in pair]
    assert len(spans[0]) == len(spans[1]) > 5
    for found in pair:
        text = found.source.characters
        assert len(found.folded) == len(text)
        assert text[slice(*found.title[1])] == "秀洲区2020年水乡建设要点"
        assert all(text[each.start - 1] == "\n" for each in found.outline.blocks if not each.path)
    assert [whole.folded[start:end] for start, end in spans[0]] == [
        lines.folded[start:end].replace("\n", "") for start, end in spans[1]
    ]


def test_a_text_in_paragraphs_is_left_as_it_is() -> None:
    plan = invented(6000)
    assert unwrap(plan).characters == plan
    assert list(unwrap(plan).origins) == list(range(len(plan) + 1))
    assert unwrap("").characters == ""


def test_a_number_goes_on_in_the_next_line_and_a_word_of_letters_does_not() -> None:
    line = "修缮湖岸步道和观鸟台。建成码头并开放游船,新增泊位共计{}"
    numbers, words = ("\n".join([line.format(end)] * 20) for end in ("12", "PPP"))
    assert "\n" not in unwrap(numbers + "\n0个").characters
    assert "计120个" in unwrap(numbers + "\n0个").characters
    assert unwrap(words + "\nBOT").characters.endswith("计PPP\nBOT")
    assert unwrap(f"{numbers}\n 15 \n0个").characters.endswith("计120个")


def test_blanks_between_the_cells_of_a_row_stay() -> None:
    rows = (
        "主要指标 2024年完成情况 2025年预期目标\n",
        "四、新增学位、床位 万个 5.6 — 5.5 —\n",
        "环湖步道、栈道 公里 增长到8以上 预期性\n",
    )
    for row in rows:
        assert unwrap(row).characters == row
    assert unwrap("到 2030 年，新增步道 5 公里。\n").characters == "到2030年，新增步道5公里。\n"
