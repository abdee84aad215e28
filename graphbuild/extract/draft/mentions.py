"""Who names what in a draft: each mention of a place, program or body hung on the statement around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from graphbuild.extract.draft.beneficiaries import Beneficiaries, FoundBeneficiary
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.draft.parts import Parts
from graphbuild.extract.draft.places import OUTSIDE, Named, NamedPlaces
from graphbuild.extract.draft.ties import ties_of
from graphbuild.extract.draft.yaml import Entry, Value
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


class Owner(NamedTuple):
    """An action or a target: its evidence, and its entry, which takes mentions."""

    evidence: Span
    entry: Entry


class Mentions:
    """Hands the mentions of a text out to the statements, parts and plan of a draft."""

    def __init__(
        self,
        extraction: Extraction,
        names: Names,
        places: NamedPlaces,
        beneficiaries: Beneficiaries,
        parts: Parts,
        owners: Sequence[Owner],
        plan: Entry,
    ) -> None:
        self._extraction = extraction
        self._names = names
        self._parts = parts
        self._owners = sorted(owners, key=lambda each: each.evidence)
        self._starts = [each.evidence[0] for each in self._owners]
        self._longest = max((end - start for start, end in (each.evidence for each in owners)), default=0)
        self._plan = plan
        self._places = places
        self._said: dict[int, dict[str, int]] = {}
        """How often a list of a statement, by its identity, has each id."""
        self._beneficiaries = beneficiaries
        self._ties = ties_of(extraction.folded, extraction.programs, names.listed_programs)

    def hand_out(self) -> None:
        """Put every mention where it belongs, in text order."""
        for named in self._places.listed:
            self._add("places", named.identifier, named.found, {"as": named.relation}, _ambiguity(named))
        for each in filter(self._is_read, self._extraction.programs):
            tie = self._ties.get(each.start) if self._is_ahead(each) else None
            self._add("programs", self._names.program(each), each, {"as": tie} if tie else {})
        for body in filter(self._is_read, self._extraction.bodies):
            self._add("bodies", self._names.body(body), body)
        told = self._beneficiaries.within(self._extraction.folded, (each.evidence for each in self._owners))
        for one in told:
            self._add("beneficiaries", one.identifier, one)

    def _is_read(self, found: FoundProgram | FoundBody) -> bool:
        """Whether a mention stands in the plan itself, and in no glossary, contents or furniture."""
        block = self._parts.block_at(found.start)
        return block is not None and block.zone not in OUTSIDE

    def _is_ahead(self, found: FoundProgram) -> bool:
        """Whether a mention stands where the plan looks ahead."""
        block = self._parts.block_at(found.start)
        return block is not None and block.zone == "future"

    def _add(
        self,
        key: str,
        identifier: str,
        found: _Found,
        relation: Entry | None = None,
        more: Entry | None = None,
    ) -> None:
        span = (found.start, found.end)
        entry = self._owner(span)
        listed = entry.setdefault(key, [])
        assert isinstance(listed, list)  # noqa: S101 - made by setdefault
        counted = self._said.get(id(listed))
        if counted is None:
            counted = dict(Counter(str(each["id"]) for each in listed)) if listed else {}
            self._said[id(listed)] = counted
        said = counted.get(identifier, 0)
        counted[identifier] = said + 1
        row: dict[str, Value] = {"id": identifier, **(relation or {}), "evidence": span}
        if said:
            row["slug"] = ordinal(said + 1)
        if more:
            row |= more
        row["confidence"], row["found_by"] = found.confidence, found.rule
        listed.append(row)

    def _owner(self, span: Span) -> Entry:
        """The statement whose evidence holds the span, the shortest; else the part; else the plan."""
        first = bisect_left(self._starts, span[0] - self._longest)
        around = [
            each
            for each in self._owners[first : bisect_right(self._starts, span[0])]
            if each.evidence[0] <= span[0] and span[1] <= each.evidence[1]
        ]
        if around:
            return min(around, key=lambda each: each.evidence[1] - each.evidence[0]).entry
        part = self._parts.naming(span)
        return self._plan if part is None else part.mentions


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


def _ambiguity(named: Named) -> Entry | None:
    """What else a place may be."""
    if len(named.found.candidates) < 2:
        return None
    others = "、".join(f"{division_name(code)}（{code}）" for code in named.found.candidates[1:])
    return {"ambiguity": {"zh": f"也可能指{others}"}}
