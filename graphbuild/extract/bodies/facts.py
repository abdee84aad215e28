"""The departments known by name: full names, abbreviations, and the years in which they bore them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, cast, get_args

from graphbuild import assets
from graphbuild.authorities.table import Row, Table, read_table
from graphbuild.errors import InputError
from graphbuild.extract.listed_words import look_for, of_several
from graphbuild.extract.pieces import BodyKind

COLUMNS: Final = ("name", "abbreviation", "level", "kind", "valid_from", "valid_to")
LEVELS: Final = ("national", "party", "committee", "local", "stem")
ENDINGS: Final = {
    "委员会": "委员会",
    "办公室": "办公室",
    "分局": "分局",
    "局": "局",
    "委": "委员会",
    "厅": "厅",
    "办": "办公室",
}
"""How the name of a department may end after its field, and how that is written in full."""

_AND: Final = "和与及"
_LONGEST_FIELD: Final = 14
_NO_PART: Final = frozenset(
    ("公安", "消防", "铁路", "民航", "市场", "人才", "数据", "建设", "规划", "监察", "移民")
)
"""Fields that also tell what a department is of or for (铁路公安局, 住房规划局): they join no other."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name in full, its kind, and its first and last year (0 and 9999 where it has none)."""

    name: str
    kind: BodyKind
    first: int
    last: int

    def years_from(self, year: int) -> int:
        """How many years lie between the year and the time of the name; 0 asks for the latest."""
        at = year or 9999
        return max(self.first - at, at - self.last, 0)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is written → what it means: bodies of the country, of a party committee, of any territory.

    ``former`` has those of any territory that bear another name since.
    """

    national: Mapping[str, tuple[Fact, ...]]
    party: Mapping[str, Fact]
    committee: Mapping[str, Fact]
    local: Mapping[str, Fact]
    former: Mapping[str, Fact]

    def of_country(self, written: str, year: int) -> Fact | None:
        """The body of the country that bore the name nearest to the year; of two as near the one so named."""
        found = self.national.get(written, ())
        return min(
            found, key=lambda fact: (fact.years_from(year), fact.name != written, -fact.first), default=None
        )

    def of_territory(self, written: str, year: int = 0) -> Fact | None:
        """The body of a province, city, county or district by its name without the territory's.

        ``year`` tells which of two names it bore (交通局, 交通运输局); 0 asks for the latest.
        """
        before = self.former.get(written)
        if before is not None and 0 < year <= before.last:
            return before
        known = self.local.get(written, before) or self.committee.get(written)
        return known or self._of_government(written) or self._compound(written)

    def _of_government(self, written: str) -> Fact | None:
        """An office that a territory's government has under its own name (政府督查室, 人民政府外办)."""
        if not written.startswith(("政府", "人民政府")):
            return None
        office = written.removeprefix("人民").removeprefix("政府")
        known = self.local.get(office) or self.party.get(office)
        if known is not None and known.name.endswith("国有资产监督管理委员会"):
            return known
        if known is None or not known.name.endswith("室"):
            return None
        return Fact(f"人民政府{known.name}", "department", known.first, known.last)

    def _compound(self, written: str) -> Fact | None:
        """A department of two fields that are departments elsewhere: 科技和经信局, 发改经信局."""
        ending = next(filter(written.endswith, ENDINGS), "")
        field = written.removesuffix(ending)
        if not ending or len(field) < 4 or len(field) > _LONGEST_FIELD:
            return None
        for cut in range(len(field) - 2, 1, -1):
            left = field[:cut].rstrip(_AND)
            if (first := self.local.get(f"{left}局")) is None:
                continue
            right = field[cut:].lstrip(_AND)
            second = self.local.get(f"{right}局")
            if second and left not in _NO_PART and right not in _NO_PART:
                fields = [each.name.removesuffix("局") for each in (first, second)]
                told = "".join(fields) == field  # written in full, and joined as its own territory joins it
                name = field if told else "和".join(each.replace("和", "") for each in fields)
                return Fact(name + ENDINGS[ending], "department", 0, 9999)
        return None


@lru_cache(maxsize=4)
def facts(folder: Path | None = None) -> Facts:
    """The table of departments, read once; ``InputError`` when it cannot be read or says what cannot be."""
    table = read_table((folder or assets.authorities_directory()) / "departments.csv", COLUMNS)
    national: dict[str, list[Fact]] = defaultdict(list)
    by_level: dict[str, dict[str, Fact]] = {level: {} for level in LEVELS}
    former: dict[str, Fact] = {}
    for row in table.rows:
        fact = _fact(table, row)
        for written in (row["name"], *row.several("abbreviation")) if fact else ():
            if row["level"] == "national":
                national[written].append(cast(Fact, fact))
            else:
                level = row["level"]
                if level in ("local", "stem") and row["valid_to"]:
                    one = {written: cast(Fact, fact)}
                    former |= one if level == "local" else dict(_ended(one))
                else:
                    by_level[level][written] = cast(Fact, fact)
    if table.faults:
        first, *_ = table.faults
        raise InputError(first.what, remedy=first.remedy, path=table.path, faults=table.faults)
    local = dict(_ended(by_level["stem"])) | by_level["local"]
    return Facts(
        {written: tuple(found) for written, found in national.items()},
        by_level["party"],
        by_level["committee"],
        local,
        former,
    )


def _ended(stems: Mapping[str, Fact]) -> Iterator[tuple[str, Fact]]:
    for written, fact in stems.items():
        for ending, full in ENDINGS.items():
            yield written + ending, Fact(fact.name + full, fact.kind, fact.first, fact.last)


def _fact(table: Table, row: Row) -> Fact | None:
    before = len(table.faults)
    if not row["name"]:
        table.fault(row.line, "a department has no name", "write its full name")
    if row["level"] not in LEVELS:
        table.fault(row.line, f"the level {row['level']!r} is none", f"write one of {', '.join(LEVELS)}")
    if row["kind"] not in get_args(BodyKind):
        remedy = f"write one of {', '.join(get_args(BodyKind))}"
        table.fault(row.line, f"the kind {row['kind']!r} is none", remedy)
    years = row["valid_from"], row["valid_to"]
    if not all(year == "" or (year.isascii() and year.isdigit() and len(year) == 4) for year in years):
        table.fault(row.line, f"{'–'.join(years)} are no years", "write four digits, or leave the cell empty")
    elif all(years) and years[0] > years[1]:
        table.fault(row.line, f"{row['name']} ends before it begins", "exchange the two years")
    if len(table.faults) > before:
        return None
    kind = cast(BodyKind, row["kind"])
    return Fact(row["name"], kind, int(years[0] or 0), int(years[1] or 9999))


@lru_cache(maxsize=1)
def listed_bodies() -> frozenset[str]:
    """Every name and abbreviation of the table, those of a party committee's organs after their 委.

    Once it is read, every text is looked through for them.
    """
    known = facts()
    sought = of_several(
        (
            *known.national,
            *known.local,
            *known.former,
            *known.committee,
            *known.party,
            *(f"委{each}" for each in known.party),
        )
    )
    look_for(sought)
    return sought
