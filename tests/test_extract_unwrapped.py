"""A text cut into lines at a width says what it says without them, at the characters where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench_extract import invented
from drafted import told

from graphbuild.assets import authorities_directory
from graphbuild.authorities import Authorities, read_authorities
from graphbuild.extract.blank_cells import with_tabs
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


TABLES = {
    "a task with a comma and one with blanks": (
        "序号 主要任务 责任单位\n1 清淤10处,筑堤3% 县水利局\n2 修路 架桥 植树 县交通局\n",
        "序号|主要任务|责任单位\n1|清淤10处,筑堤3%|县水利局\n2|修路 架桥 植树|县交通局\n",
    ),
    "a leader and bodies that blanks part": (
        "序号 项目 内容 分管领导 牵头单位 配合单位\n1 教育 建校3所。 王水 教育局 开发区 各街道\n",
        "序号|项目|内容|分管领导|牵头单位|配合单位\n1|教育|建校3所。|王水|教育局|开发区 各街道\n",
    ),
    "blanks in pairs, single ones inside a cell": (
        "工作任务  牵头单位  完成时限\n清淤 10处  县水利局 县财政局  年底前\n加强领导。\n",
        "工作任务| 牵头单位| 完成时限\n清淤 10处| 县水利局 县财政局| 年底前\n加强领导。\n",
    ),
    "no numbers": (
        "工作任务 责任单位\n修 路 县交通局\n加强 领导 组织\n架桥 护林 县林业局\n",
        "工作任务|责任单位\n修 路|县交通局\n加强 领导 组织\n架桥 护林 县林业局\n",
    ),
    "a group, and a cell that is left out": (
        "序号 任务 牵头单位 配合单位\n一、水利\n1 清淤 县水利局\n2 植树 县林业局 县财政局\n",
        "序号|任务|牵头单位|配合单位\n一、水利\n1|清淤|县水利局\n2|植树|县林业局|县财政局\n",
    ),
    "bodies whose last one ends as no other does": (
        "序号 任务 第一责任单位 主要责任单位\n1 修路 县交通局 县水利局 各镇、东湖港区\n",
        "序号|任务|第一责任单位|主要责任单位\n1|修路|县交通局|县水利局 各镇、东湖港区\n",
    ),
    "figures": ("序号 任务 单位 2025年\n1 造林 亩 300\n",) * 2,
    "projects, what they cost in years": (
        "序号 项目名称 建设年限 总投资 2032年计划投资\n1 东湖校区 2031-2033 800 300\n",
        "序号|项目名称|建设年限|总投资|2032年计划投资\n1|东湖校区|2031-2033|800|300\n",
    ),
    "projects, what they cost alone": (
        "序号 项目名称 实施地点 建设内容 资金规模(万元)\n1 大棚 东湖镇 新建大棚5座 60\n",
        "序号|项目名称|实施地点|建设内容|资金规模(万元)\n1|大棚|东湖镇|新建大棚5座|60\n",
    ),
    "figures beside bodies": ("序号 指标 单位 2025年底 责任单位\n1 造林 亩 300 县林业局\n",) * 2,
    "a sentence": ("各 责任 单位 要 抓好 工作 任务\n1 清淤 县水利局 年底\n",) * 2,
}


def test_a_table_of_tasks_that_blanks_part_has_cells() -> None:
    assert len(TABLES) == 11
    for text, wanted in TABLES.values():
        assert with_tabs(text) == wanted.replace("|", "\t"), text
    tables, parted = ("".join(each) for each in zip(*list(TABLES.values())[:-1], strict=True))
    assert with_tabs(tables) == parted.replace("|", "\t")


def test_what_a_cell_says_ends_with_it(known: Authorities, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    table = (
        "序号 工作任务 牵头负责部门\n1 新增就业300人以上 人社局\n"
        "2 发放补贴50万元,重点用于护林,6月发放20万元 财政局\n3 植树5万棵 林业局\n"
    )
    plan.write_text(f"平湖市2031年为民实事分工\n{table}", "utf-8")
    found = extract(plan, authorities=known)
    text = found.source.characters
    assert [text[each.start : each.end] for each in found.responsibilities] == ["人社局", "财政局", "林业局"]
    assert [each.measure for each in found.responsibilities] == ["1.1", "1.2", "1.3"]
    assert [each.indicator for each in found.quantities][::3] == ["新增就业人数", "植树数"]
    expressions = [text[each.start : each.end] for each in found.quantities]
    assert expressions == ["300人", "50万元", "20万元", "5万棵"]
