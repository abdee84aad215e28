"""The authorities made from official lists: divisions by GB/T 2260 with their former names, and units."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from romanisation import english, short

AUTHORITIES = Path(__file__).parent.parent / "data" / "authorities"
Row = dict[str, str]


def table(name: str) -> list[Row]:
    with (AUTHORITIES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def divisions() -> list[Row]:
    return table("divisions.csv")


@pytest.fixture(scope="module")
def current(divisions: list[Row]) -> dict[str, Row]:
    return {row["code"]: row for row in divisions if not row["valid_to"]}


@pytest.fixture(scope="module")
def units() -> dict[str, Row]:
    return {row["id"]: row for row in table("units.csv")}


def test_the_counts_of_every_level(divisions: list[Row]) -> None:
    counts = Counter((row["level"], "former" if row["valid_to"] else "current") for row in divisions)
    assert counts == {
        ("province", "current"): 34,
        ("prefecture", "current"): 333,
        ("prefecture", "former"): 217,
        ("county", "current"): 2850,
        ("county", "former"): 3546,
        ("township", "current"): 72,
    }


@pytest.mark.parametrize(
    ("code", "name", "short_name", "name_en", "parent"),
    [
        ("310000", "上海市", "上海", "Shanghai Municipality", ""),
        ("310115", "浦东新区", "浦东", "Pudong New Area", "310000"),
        ("330000", "浙江省", "浙江", "Zhejiang Province", ""),
        ("330100", "杭州市", "杭州", "Hangzhou City", "330000"),
        ("330400", "嘉兴市", "嘉兴", "Jiaxing City", "330000"),
        ("330411", "秀洲区", "秀洲", "Xiuzhou District", "330400"),
        ("330482", "平湖市", "平湖", "Pinghu City", "330400"),
        ("330411104", "新塍镇", "新塍", "Xincheng Town", "330411"),
        ("330411002", "新城街道", "新城", "Xincheng Subdistrict", "330411"),
        ("330483100", "乌镇镇", "乌镇", "Wuzhen Town", "330483"),
        ("331181", "龙泉市", "龙泉", "Longquan City", "331100"),
        ("510112", "龙泉驿区", "龙泉驿", "Longquanyi District", "510100"),
        ("513200", "阿坝藏族羌族自治州", "阿坝", "Ngawa Tibetan and Qiang Autonomous Prefecture", "510000"),
        ("513232", "若尔盖县", "若尔盖", "Zoige County", "513200"),
        ("419001", "济源市", "济源", "Jiyuan City", "410000"),
        ("429021", "神农架林区", "神农架", "Shennongjia Forestry District", "420000"),
        ("150000", "内蒙古自治区", "内蒙古", "Inner Mongolia Autonomous Region", ""),
        ("622926", "东乡族自治县", "东乡", "Dongxiang Autonomous County", "622900"),
        ("130433", "馆陶县", "馆陶", "Guantao County", "130400"),
        ("130633", "易县", "易县", "Yi County", "130600"),
        ("141100", "吕梁市", "吕梁", "Lüliang City", "140000"),
        ("610100", "西安市", "西安", "Xi'an City", "610000"),
        ("710000", "台湾省", "台湾", "Taiwan Province", ""),
        ("810000", "香港特别行政区", "香港", "Hong Kong Special Administrative Region", ""),
        ("820000", "澳门特别行政区", "澳门", "Macao Special Administrative Region", ""),
    ],
)
def test_known_divisions(
    current: dict[str, Row], code: str, name: str, short_name: str, name_en: str, parent: str
) -> None:
    row = current[code]
    assert (row["name"], row["short"], row["name_en"], row["parent"]) == (name, short_name, name_en, parent)


def test_xiuzhou_was_a_suburb_until_1998(divisions: list[Row]) -> None:
    periods = [
        (row["name"], row["valid_from"], row["valid_to"]) for row in divisions if row["code"] == "330411"
    ]
    assert periods == [("郊区", "1983", "1998"), ("秀洲区", "1999", "")]


def test_the_townships_are_those_of_one_city(divisions: list[Row]) -> None:
    townships = [row for row in divisions if row["level"] == "township"]
    assert {row["code"][:4] for row in townships} == {"3304"}
    of_xiuzhou = {row["name"] for row in townships if row["parent"] == "330411"}
    towns = {"王江泾镇", "油车港镇", "新塍镇", "王店镇", "洪合镇"}
    assert of_xiuzhou == towns | {"新城街道", "嘉北街道", "塘汇街道", "高照街道"}


def test_a_code_bears_one_name_at_a_time(divisions: list[Row]) -> None:
    periods: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in divisions:
        periods[row["code"]].append((int(row["valid_from"] or 0), int(row["valid_to"] or 9999)))
    clashes = [
        code
        for code, of_code in periods.items()
        if any(before[1] >= after[0] for before, after in pairwise(sorted(of_code)))
    ]
    assert clashes == []
    assert len(periods) == 6737


def test_every_parent_is_there_and_one_level_up(divisions: list[Row], current: dict[str, Row]) -> None:
    up = {
        "province": set(),
        "prefecture": {"province"},
        "county": {"prefecture", "province"},
        "township": {"county"},
    }
    level = {row["code"]: row["level"] for row in divisions}
    wrong = [
        row["code"]
        for row in divisions
        if (level[row["parent"]] not in up[row["level"]] if row["parent"] else row["level"] != "province")
    ]
    assert wrong == []
    assert [row["code"] for row in current.values() if row["parent"] and row["parent"] not in current] == []


def test_no_placeholders_and_no_development_zones(divisions: list[Row]) -> None:
    names = {row["name"] for row in divisions}
    assert names.isdisjoint(
        {"市辖区", "县", "市", "省直辖县级行政区划", "自治区直辖县级行政区划", "苏州工业园区"}
    )
    assert [row["code"] for row in divisions if not re.fullmatch(r"\d{6}(\d{3})?", row["code"])] == []


def test_rows_are_sorted(divisions: list[Row]) -> None:
    keys = [(row["code"], row["valid_from"]) for row in divisions]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys)) == 7052


def test_short_and_english_names_follow_their_rules(divisions: list[Row]) -> None:
    wrong = [
        row["name"]
        for row in divisions
        if (row["short"], row["name_en"])
        != (short(row["name"], row["level"]), english(row["name"], row["level"]))
    ]
    assert wrong == []
    assert [row["short"] for row in divisions if len(row["short"]) < 2] == []
    assert [row["name_en"] for row in divisions if re.search(r"[^A-Za-z ,'\-À-ÿ]", row["name_en"])] == []


@pytest.mark.parametrize(
    ("written", "identifier", "base", "factor"),
    [
        ("%", "percent", "percent", "1"),
        ("个百分点", "percentage-point", "percentage-point", "1"),
        ("‰", "per-mille", "percent", "1/10"),
        ("亿元", "hundred-million-yuan", "yuan", "100000000"),
        ("亿美元", "hundred-million-us-dollars", "us-dollar", "100000000"),
        ("亩", "mu", "square-metre", "2000/3"),
        ("万亩", "ten-thousand-mu", "square-metre", "20000000/3"),
        ("公里", "kilometre", "metre", "1000"),
        ("名", "person-ming", "person", "1"),
        ("万人", "ten-thousand-people", "person", "10000"),
        ("强", "rank", "rank", "1"),
        ("甲", "rank", "rank", "1"),
        ("万家", "ten-thousand-jia", "jia", "10000"),
        ("天", "day", "day", "1"),
        ("亿斤", "hundred-million-jin", "tonne", "50000"),
        ("万千瓦", "ten-thousand-kilowatts", "kilowatt", "10000"),
        ("吨标准煤", "tonne-of-standard-coal", "tonne-of-standard-coal", "1"),
    ],
)
def test_known_units(units: dict[str, Row], written: str, identifier: str, base: str, factor: str) -> None:
    by_form = {form: row for row in units.values() for form in row["written"].split("|")}
    row = by_form[written]
    assert (row["id"], row["base"], row["factor"]) == (identifier, base, factor)


def test_units_hold_together(units: dict[str, Row]) -> None:
    assert len(units) == 167
    forms = [form for row in units.values() for form in row["written"].split("|")]
    assert len(forms) == len(set(forms)) == 183
    for row in units.values():
        base = units[row["base"]]
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])
        assert row["written"].split("|")[0] == row["name_zh"]
        assert (base["base"], Fraction(base["factor"])) == (base["id"], 1), "a base unit is its own base"
        assert base["dimension"] == row["dimension"]
        assert Fraction(row["factor"]) > 0


def test_ten_thousand_and_a_hundred_million_are_factors_of_their_unit(units: dict[str, Row]) -> None:
    by_form = {form: row for row in units.values() for form in row["written"].split("|")}
    pairs = [
        (Fraction(row["factor"]) / Fraction(by_form[form[1:]]["factor"]), form)
        for form, row in by_form.items()
        if form[0] in "万亿" and form[1:] in by_form and not form.startswith("万亿")
    ]
    assert Counter(ratio for ratio, _ in pairs) == {10**4: 55, 10**8: 13}
    assert {form for ratio, form in pairs if ratio == 10**8} == {form for _, form in pairs if form[0] == "亿"}


def test_units_are_tied_only_to_units_that_qudt_has(units: dict[str, Row]) -> None:
    ties = {row["qudt"] for row in units.values() if row["qudt"]}
    assert ties == {
        *(
            "PERCENT",
            "PERMILLE",
            "CCY_CNY",
            "CCY_USD",
            "M2",
            "KiloM2",
            "HA",
            "M",
            "KiloM",
            "CentiM",
            "M3",
            "TONNE",
        ),
        *(
            "KiloGM",
            "MicroGM-PER-M3",
            "MilliGM-PER-L",
            "KiloW",
            "MegaW",
            "KiloW-HR",
            "KiloV",
            "MIN",
            "HR",
            "DAY",
        ),
        *("MO", "YR"),
    }
