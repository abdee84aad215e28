"""Who names what in a draft: each mention of a place, program or body hung on the statement around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, TypeAlias

from graphbuild.extract.draft.beneficiaries import Beneficiaries, FoundBeneficiary
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.draft.parts import Parts
from graphbuild.extract.draft.places import OUTSIDE, Named, NamedPlaces
from graphbuild.extract.draft.statement import Mentioned, Statement
from graphbuild.extract.draft.ties import ties_of
from graphbuild.extract.draft.yaml import identifier, in_chinese
from graphbuild.extract.pieces import FoundBody, FoundPlace, FoundProgram
from graphbuild.extract.places.territory import division_name
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_Found: TypeAlias = FoundPlace | FoundProgram | FoundBody | FoundBeneficiary
KINDS: Final = ("places", "programs", "bodies", "beneficiaries")
_ONES: Final = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


class Mentions:
    """Hands the mentions of a text out to the statements, parts and plan of a draft."""

    def __init__(
        self,
        extraction: Extraction,
        names: Names,
        places: NamedPlaces,
        beneficiaries: Beneficiaries,
        parts: Parts,
        owners: Sequence[Statement],
        plan: Mentioned,
    ) -> None:
        self._extraction = extraction
        self._names = names
        self._parts = parts
        self._owners = sorted(owners, key=attrgetter("evidence"))
        self._starts = [owner.evidence[0] for owner in self._owners]
        self._around = _around_each(self._owners)
        self._plan = plan
        self._places = places
        self._said: dict[tuple[int, str], int] = {}
        """How often a list of a statement, by its identity, has each id."""
        self._beneficiaries = beneficiaries
        self._ties = ties_of(extraction.folded, extraction.programs, names.listed_programs)

    def hand_out(self) -> None:
        """Put every mention where it belongs, in text order."""
        for named in self._places.listed:
            others = _ambiguity(named) if len(named.found.candidates) > 1 else ""
            self._add("places", named.identifier, named.found, named.relation, others)
        block_at, ties = self._parts.block_at, self._ties
        for each in self._extraction.programs:
            block = block_at(each.start)
            if block is not None and block.zone not in OUTSIDE:
                tie = ties.get(each.start) if block.zone == "future" else None
                self._add("programs", self._names.program(each), each, tie)
        for body in self._extraction.bodies:
            block = block_at(body.start)
            if block is not None and block.zone not in OUTSIDE:
                self._add("bodies", self._names.body(body), body)
        told = self._beneficiaries.within(self._extraction.folded, (each.evidence for each in self._owners))
        for one in told:
            self._add("beneficiaries", one.identifier, one)

    def _add(
        self,
        key: str,
        name: str,
        found: _Found,
        tie: str | None = None,
        ambiguity: str = "",
    ) -> None:
        """Write a mention down, in a line: a draft has thousands, which are not put together as mappings."""
        start, end = found.start, found.end
        listed = self._owner(start, end).setdefault(key, [])
        place = (id(listed), name)
        said = self._said[place] = self._said.get(place, 0) + 1
        tied = f", as: {tie}" if tie else ""
        again = f", slug: {ordinal(said)}" if said > 1 else ""
        listed.append(
            f"{{id: {identifier(name)}{tied}, evidence: [{start}, {end}]{again}{ambiguity}"
            f", confidence: {found.confidence}, found_by: {found.rule}}}"
        )

    def _owner(self, start: int, end: int) -> Mentioned:
        """What the shortest statement names whose evidence holds the span; else the part; else the plan."""
        place = bisect_right(self._starts, start)
        for owner in self._around[place - 1] if place else ():
            if end <= owner.evidence[1]:
                return owner.mentions
        part = self._parts.naming(start, end)
        return self._plan if part is None else part.mentions


def _around_each(owners: Sequence[Statement]) -> list[list[Statement]]:
    """Of each of the owners, which are in text order, those around its start: the shortest first."""
    found: list[list[Statement]] = []
    around: list[Statement] = []
    for owner in owners:
        start = owner.evidence[0]
        around = [*[each for each in around if start <= each.evidence[1]], owner]
        found.append(sorted(around, key=_length) if len(around) > 1 else around)
    return found


def _length(owner: Statement) -> int:
    start, end = owner.evidence
    return end - start


def ordinal(number: int) -> str:
    """``second``, ``twenty-first``, ``121st``: how often a thing was named, as a slug.

    Raises:
        ValueError: the number is less than 1.
    """
    if number < 1:
        raise ValueError(f"{number} is no ordinal")
    if number < 20:
        return _ONES[number - 1]
    if number < 100:
        tens, ones = _TENS[number // 10 - 2], number % 10
        return f"{tens}-{_ONES[ones - 1]}" if ones else f"{tens.removesuffix('y')}ieth"
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else endings.get(number % 10, 'th')}"


def _ambiguity(named: Named) -> str:
    """What else a place may be, to stand in the line of its mention."""
    others = "、".join(f"{division_name(code)}（{code}）" for code in named.found.candidates[1:])
    return f", ambiguity: {in_chinese(f'也可能指{others}')}"
