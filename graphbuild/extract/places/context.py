"""Which division a name means: the plan's own territory as its context, and the nearest of several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graphbuild.extract.places.gazetteer import Candidate, Gazetteer
from graphbuild.terms import Confidence

_COURTEOUS: Final = re.compile("(?:礼仪|梦里|老的)$")
"""Before such a name: what is said of the old prefecture."""
_PROVINCE: Final = "0000"
"""What the codes of provinces end in."""
_CULTURE: Final = re.compile(r"文化|古建|古民居|民宿|民居")


@dataclass(frozen=True, slots=True)
class Context:
    """The plan's territory with what it lies in, and the year of the plan."""

    own: tuple[str, ...]
    year: int | None

    @property
    def province(self) -> str:
        """The code of the province, empty for a plan of the nation."""
        return self.own[-1] if self.own else ""

    @property
    def prefecture(self) -> str:
        """The code of the prefecture, or of the municipality in its place; empty for a province's plan."""
        if len(self.own) > 1:
            return self.own[-2] if self.own[-2].endswith("00") else self.own[-1]
        return self.own[0] if self.own and self.own[0][:2] in {"11", "12", "31", "50"} else ""

    def in_time(self, candidates: tuple[Candidate, ...]) -> list[Candidate]:
        """Those that bore a name nearest to the plan's year, one a code."""
        if len(candidates) == 1:
            return [*candidates]
        years = [one.years_from(self.year) for one in candidates]
        nearest = min(years)
        kept = {one.code: one for one, away in zip(candidates, years, strict=True) if away == nearest}
        return [kept[code] for code in sorted(kept)]


def tier(candidates: list[Candidate], names: Gazetteer, context: Context) -> int:
    """How near the nearest lies to the plan's territory: 3 itself, 2 its prefecture, 1 province, 0 far."""
    best, prefecture, province = 0, context.prefecture, context.province
    for one in candidates:
        if one.code in context.own:
            return 3
        above = names.ancestors(one.code)
        if prefecture and prefecture in above:
            best = 2
        elif not best and province and province in above:
            best = 1
    return best


def resolve(
    candidates: list[Candidate],
    names: Gazetteer,
    context: Context,
    beside: frozenset[str],
    near: frozenset[str],
) -> tuple[list[Candidate], Confidence, str]:
    """Narrow the candidates until one is left; those that are left over are told, never picked from."""
    if len(candidates) == 1:
        return candidates, "high", candidates[0].form
    steps: list[tuple[Confidence, str, list[Candidate]]] = [
        ("high", "parent-beside", [one for one in candidates if beside & set(names.ancestors(one.code))]),
        ("high", "own-territory", [one for one in candidates if one.code in context.own]),
        ("high", "own-prefecture", _within(candidates, names, context.prefecture)),
        ("high", "own-province", _within(candidates, names, context.province)),
        ("medium", "again-near", [one for one in candidates if one.code in near]),
        ("medium", "parent-near", [one for one in candidates if near & set(names.ancestors(one.code)[1:])]),
    ]
    provinces = [one for one in candidates if one.kind == "admin-province"]
    city = [one for one in candidates if one.code in context.own[:1] and one not in provinces]
    if provinces and city and not beside:
        return city, "medium", "own-territory"  # 吉林 in the plan of 吉林市
    others = {code for code in near if code.endswith(_PROVINCE) and code != context.province}
    homely = [one for one in candidates if one.parent == context.province]
    if provinces and homely and not beside and not others:
        return homely, "medium", "own-province"  # 海南 in the plan of 青海省
    if provinces and not beside:
        return provinces, "high", "province-first"
    for confidence, rule, kept in steps:
        kept = _highest(kept)
        if len(kept) == 1:
            return kept, confidence, rule
        if kept:
            candidates = kept
    full = [one for one in candidates if one.form == "full"]
    kept = _highest(full or candidates)
    cities = [one for one in kept if one.kind == "admin-prefecture"]
    if len(kept) > 1 and len(cities) == 1:
        kept = cities
    return (kept, "medium", "highest-level") if len(kept) == 1 else (kept, "low", "ambiguous")


def _within(candidates: list[Candidate], names: Gazetteer, code: str) -> list[Candidate]:
    return [one for one in candidates if code and code in names.ancestors(one.code)]


def _highest(candidates: list[Candidate]) -> list[Candidate]:
    """Without the divisions that lie in another of the candidates (承德县 in 承德市)."""
    codes = {one.code for one in candidates}
    return [one for one in candidates if one.parent not in codes]


def is_historic(folded: str, start: int, end: int, chosen: list[Candidate]) -> bool:
    """Whether the old prefecture is meant whose name a district bears today (古徽州, 徽州文化)."""
    if folded[end - 1] != "州":
        return False
    bears = all(one.form == "short" and one.kind == "admin-county" and one.name[-1] == "区" for one in chosen)
    if not bears:
        return False
    return (
        folded[start - 1 : start] == "古"
        or _COURTEOUS.search(folded, max(start - 3, 0), start) is not None
        or _CULTURE.match(folded, end) is not None
    )


def lies_elsewhere(
    candidates: list[Candidate], before: list[tuple[int, frozenset[str]]], start: int, names: Gazetteer
) -> bool:
    """Whether the province that stands right before a county's name holds none of those that bear it."""
    beside = before[-1][1] if before and before[-1][0] == start else frozenset[str]()
    provinces = {code for code in beside if code.endswith("0000")}
    return bool(provinces) and not any(provinces & set(names.ancestors(one.code)) for one in candidates)


def is_city(candidates: list[Candidate], context: Context) -> bool:
    """Whether one of them is a prefecture of the plan's own province, or a province."""
    cities = [one.parent for one in candidates if one.kind == "admin-prefecture"]
    return context.province in cities or any(one.kind == "admin-province" for one in candidates)
