"""Whose plan a text is and for which years: as given, else as the text tells, else by its file's name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from graphbuild.errors import UsageError
from graphbuild.extract.places.gazetteer import current, gazetteer
from graphbuild.extract.places.territory import COUNTRY, Territory, division_name, territory_of
from graphbuild.extract.year import PlanYears, plan_years

FIRST_YEAR, LAST_YEAR = 1949, 2100
_CODE: Final = re.compile(r"(?:cn-)?(\d{6}(?:\d{3})?)")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d|[-_.]\d{1,2}(?!\d))")
"""A year in the name of a file, no day on which it was saved (2024-01-15)."""
_UNKNOWN: Final = re.compile(
    r"\s*(?:关于)?(?:印发)?《?(?:\d{4}年)?(?P<name>(?![^\W\d]{0,2}[全我本各][省市县旗区])(?:[^\W\d]{2,5}?[省市县旗](?<!城市)|[^\W\d]{2}区))(?![^\W\d]*[局委])"
)
"""The name of a division that a title begins with, which no list of divisions has."""
_PARTED: Final = re.compile(r"[_\s]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """Whose plan it is and for which years; ``missing`` names what nothing tells, with the option for it."""

    territory: Territory
    years: PlanYears
    missing: tuple[tuple[str, str], ...]


def setting_of(folded: str, name: str, territory: str | None, year: int | None) -> Setting:
    """Whose plan a text is, and for when.

    Args:
        folded: the text in the form that ``fold`` gives.
        name: what its file is called, likewise, without its ending.
        territory: a code, a name or ``china``, where the text does not tell it or tells it wrong.
        year: likewise.

    Raises:
        UsageError: the territory is none, or may be several, or the year is none of a plan.
    """
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise UsageError(f"the year {year} is none of a plan", remedy=f"give one from {FIRST_YEAR} on")
    given = None if territory is None else _given_territory(territory)
    years = _years(plan_years(folded), year)
    unknown = _UNKNOWN.match(folded)
    whose = given or territory_of(folded)
    if unknown and whose.rule.startswith("counted-"):
        whose = Territory("", 0, 0, "low", "untold")
    if not years.known:
        years = _named_years(name)
    if not whose.code:
        named = territory_of(_PARTED.sub("", name))
        whose = Territory(named.code, 0, 0, "medium", "file-name") if named.code else whose
    missing = []
    if not whose.code:
        said = f" (no division is called {unknown['name']})" if unknown else ""
        missing.append(
            (f"whose plan it is{said}", "--territory with a code such as 330411, a name, or china")
        )
    if not years.known:
        missing.append(("which year it is for", "--year"))
    return Setting(whose, years, tuple(missing))


def not_told(missing: tuple[tuple[str, str], ...], path: Path) -> UsageError:
    """What is to be given before a draft can be made of a text."""
    what = " and ".join(said for said, _ in missing)
    remedy = "give " + " and ".join(option for _, option in missing)
    return UsageError(f"the text does not tell {what}", remedy=remedy, path=path)


def _given_territory(written: str) -> Territory:
    """The territory that somebody gave; ``UsageError`` when it is none or may be several."""
    names = gazetteer()
    code = _CODE.fullmatch(written)
    if written in (COUNTRY, "中国", "全国"):
        return Territory(COUNTRY, 0, 0, "high", "given")
    if code is not None and division_name(code[1]) != code[1]:
        return Territory(code[1], 0, 0, "high", "given")
    candidates = current(names.names.get(written, ()), None)
    if len(candidates) == 1:
        return Territory(candidates[0].code, 0, 0, "high", "given")
    if candidates:
        shown = ", ".join(
            f"{each.code} ({'/'.join(division_name(up) for up in names.ancestors(each.code)[::-1])})"
            for each in candidates
        )
        raise UsageError(f"several divisions are called {written!r}", remedy=f"give a code: {shown}")
    remedy = "give a code of data/authorities/divisions.csv such as 330411, its name, or china"
    raise UsageError(f"no division is called {written!r}", remedy=remedy)


def _years(told: PlanYears, given: int | None) -> PlanYears:
    """What the text tells, unless a year outside of it was given: that has no span."""
    if given is None or (told.known and told.first <= given <= told.last):
        return told
    return replace(told, first=given, last=given, basis="inferred", start=0, end=0)


def _named_years(name: str) -> PlanYears:
    """The years that the name of a file tells, as it would be a title; else the only year in it."""
    told = plan_years(_PARTED.sub("", name))
    years = {int(year) for year in _YEAR.findall(name)}
    if not told.known and len(years) == 1:
        told = replace(told, first=min(years), last=max(years))
    return replace(told, basis="inferred", start=0, end=0)
