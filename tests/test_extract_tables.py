"""The tables of an extraction: what was found, with offsets into the text as it stands."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from drafted import PLAN, read

from graphbuild.extract.tables import TABLES, table

Rows = list[dict[str, str]]


def rows(folder: Path, name: str, text: str = PLAN) -> Rows:
    header, *lines = table(read(folder, text), name).splitlines()
    columns = header.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]


def test_quantities_have_every_column(tmp_path: Path) -> None:
    found = rows(tmp_path, "quantities")
    assert len(found) == 14
    projects = next(each for each in found if each["expr"] == "20个")
    assert projects == {
        "start": "254",
        "end": "257",
        "expr": "20个",
        "quote": "力争引进总投资超亿元项目20个以上",
        "indicator": "引进总投资超亿元项目数",
        "comparator": ">=",
        "value": "20",
        "unit": "个",
        "base_value": "20",
        "base_unit": "个",
        "period": "2022",
        "period_src": "inferred",
        "place": "",
        "role": "target",
        "modality": "力争",
    }
    assert [each["role"] for each in found].count("achievement") == 4


def test_mentions_of_places_and_programs(tmp_path: Path) -> None:
    places = {each["surface"]: (each["code"], each["kind"]) for each in rows(tmp_path, "places")}
    assert places["平湖市"] == ("330482", "admin-county")
    programs = {each["surface"]: (each["id"], each["kind"]) for each in rows(tmp_path, "programs")}
    assert programs["“百企登高”行动"] == ("bai-qi-deng-gao-xing-dong", "campaign")


def test_responsibilities_name_the_measure_of_the_draft(tmp_path: Path) -> None:
    told = [
        (each["surface"], each["measure"], each["body"], each["role"])
        for each in rows(tmp_path, "responsibilities")
    ]
    assert told == [
        ("市发改局", "2.2", "平湖市发展和改革局", "responsible"),
        ("市科技局", "2.2", "平湖市科学技术局", "responsible"),
    ]


def test_a_heading_starts_with_its_number(tmp_path: Path) -> None:
    found = rows(tmp_path, "outline")
    assert [(each["level"], each["number"], each["heading"]) for each in found][:3] == [
        ("1", "一、", "2021年工作回顾"),
        ("1", "二、", "2022年工作安排"),
        ("2", "(一)", "聚焦产业升级，壮大实体经济"),
    ]
    first = found[0]
    assert PLAN[int(first["start"]) : int(first["end"])] == "一、2021年工作回顾"
    assert first["zone"] == "past"


def test_origins_tile_the_text(tmp_path: Path) -> None:
    found = rows(tmp_path, "origins")
    starts, ends = ([int(each[key]) for each in found] for key in ("start", "end"))
    assert (starts, ends[-1]) == ([0, *ends[:-1]], len(PLAN))
    assert {each["kind"] for each in found} == {"line"}
    lead = next(each for each in found if int(each["start"]) <= PLAN.index("一、2021年") < int(each["end"]))
    assert lead["label"] == f"line {PLAN[: PLAN.index('一、2021年')].count(chr(10)) + 1}"


def test_every_table_is_tried() -> None:
    assert len(TABLES) == 6


@pytest.mark.parametrize("name", sorted(TABLES.keys() - {"origins"}))
def test_offsets_are_those_of_the_text(tmp_path: Path, name: str) -> None:
    words = {"quantities": "expr", "outline": "heading"}.get(name, "surface")
    found = rows(tmp_path, name)
    assert len(found) >= 2
    assert [
        each for each in found if not PLAN[int(each["start"]) : int(each["end"])].endswith(each[words])
    ] == []


def test_no_field_holds_a_tab_or_a_line_break(tmp_path: Path) -> None:
    text = PLAN.replace("新建幼儿园3所", "新建城区\t公办幼儿园，含\u2028分园3\t所")
    found = rows(tmp_path, "quantities", text)
    assert {len(each) for each in found} == {15}
    assert [each["expr"] for each in found if each["indicator"].startswith(("新建", "分园", "含"))] == [
        "3 所"
    ]


def test_a_text_without_figures_gives_the_header(tmp_path: Path) -> None:
    text = "平湖市2022年工作要点\n\n一、推进改革\n\n深化国企改革。\n"
    assert rows(tmp_path, "quantities", text) == []
    assert table(read(tmp_path, text), "quantities").startswith("start\tend\texpr\tquote\t")


def test_a_table_as_csv_has_the_same_fields(tmp_path: Path) -> None:
    found = read(tmp_path, "平湖市2022年工作要点\n\n一、推进改革\n\n支持“深化,改革”，新增就业3000人。\n")
    lines = list(csv.reader(io.StringIO(table(found, "quantities", "csv"))))
    assert lines == [line.split("\t") for line in table(found, "quantities").splitlines()]
    assert len(lines) == 2
