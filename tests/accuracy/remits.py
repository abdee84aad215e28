"""How often the rule by-remit proposes the body that a text itself names.

A case is what one bracket or sentence of a text entrusts to bodies: the words before it in its paragraph,
since the bracket before; of a table made by hand, each measure with its heading. The names of the bodies are
not among the words. The rule is right when the first of its proposals (or one of the first three) is, by its
full name, one of the bodies in charge: those that lead or are responsible, not those that support. A case
whose bodies are no department (各市政府), or are not called by their name, counts like any other.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from graphbuild.assets import authorities_directory
from graphbuild.authorities import read_authorities
from graphbuild.authorities.remits import Remits, read_remits
from graphbuild.build.remit_rule import Passage, Proposal, propose
from graphbuild.concepts import read_concepts
from graphbuild.extract.fold import fold
from graphbuild.extract.pieces import FoundResponsibility
from graphbuild.extract.places.territory import territory_of
from graphbuild.extract.year import plan_years
from tests.accuracy.responsibilities import SAMPLES, SEED, extracted, read_measures, read_names

IN_CHARGE = ("lead", "responsible")
_BRACKET = re.compile(r"[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]")
_LEVELS = {"china": "national", "0000": "provincial", "00": "prefectural"}


class Case(NamedTuple):
    """What is entrusted, in words, and to whom."""

    passages: tuple[Passage, ...]
    bodies: frozenset[str]


class Outcome(NamedTuple):
    """One case: whether the first and one of the first three proposals are right; confidence of the first."""

    first: bool
    three: bool
    confidence: str

    @property
    def proposed(self) -> bool:
        """Whether there was a proposal at all."""
        return self.confidence != ""


class Place(NamedTuple):
    """Whose text it is: the id of the territory, the level of its government, the year."""

    territory: str
    level: str
    year: int


def cases(characters: str, found: Iterable[FoundResponsibility]) -> list[Case]:
    """The cases of a text: the rows of one bracket, or of one sentence, are one case."""
    made: list[Case] = []
    told = sorted(found, key=lambda row: row.start)
    before = 0
    for (start, end), rows in groupby(told, key=lambda row: _told_in(characters, row)):
        entrusted = list(rows)
        bodies = frozenset(row.body for row in entrusted if row.role in IN_CHARGE)
        line = characters.rfind("\n", 0, start) + 1
        begin = max(before, line)
        words = characters[begin:start] if start > begin else characters[start:end]
        before = end
        if bodies and words.strip():
            told_of = _without(words, (row.surface for row in entrusted))
            made.append(Case((Passage(told_of),), bodies))
    return made


def of_table(characters: str, table: Path) -> list[Case]:
    """The cases of a ``*.bodies.tsv``: a measure each, its heading apart, its last bracket left out."""
    made = []
    names = read_names(table)
    for name, measure in zip(names, read_measures(table), strict=True):
        words = characters[measure.start : measure.end]
        brackets = list(_BRACKET.finditer(words))
        for bracket in brackets[-1:]:
            words = words[: bracket.start()]
        made.append(Case((Passage(name, heading=True), Passage(words)), measure.bodies))
    return made


def _told_in(characters: str, row: FoundResponsibility) -> tuple[int, int]:
    """Offsets of the bracket around the name of a body, or of its sentence."""
    line = characters.rfind("\n", 0, row.start) + 1
    end = characters.find("\n", row.end)
    paragraph = characters[line : end if end >= 0 else len(characters)]
    for found in _BRACKET.finditer(paragraph):
        if line + found.start() <= row.start and row.end <= line + found.end():
            return line + found.start(), line + found.end()
    begin = max(characters.rfind(mark, 0, row.start) for mark in "。；\n") + 1
    stops = [at for mark in "。；\n" if (at := characters.find(mark, row.end)) >= 0]
    return begin, min(stops, default=len(characters))


def _without(words: str, names: Iterable[str]) -> str:
    for name in sorted(set(names), key=len, reverse=True):
        words = words.replace(name, "")
    return words


def place_of(characters: str) -> Place:
    """Territory, level and year as they are read from a text."""
    folded = fold(characters)
    code = territory_of(folded).code
    territory = f"cn-{code}" if code.isdigit() else "china"
    level = next((level for ending, level in _LEVELS.items() if territory.endswith(ending)), "county")
    return Place(territory, level, plan_years(folded).last)


class Rule:
    """The rule with the tables of the project, asked on behalf of one territory."""

    def __init__(self) -> None:
        self._remits: Remits = read_remits(authorities_directory(), read_concepts())
        self._places = read_authorities().places

    def ranked(self, case: Case, place: Place) -> list[tuple[str, Proposal]]:
        """The proposals with the full name of each body."""
        around, ahead = set[str](), [place.territory]
        while ahead:
            current = ahead.pop()
            around.add(current)
            ahead += self._places[current].within
        departments = self._remits.departments(place.level, around, place.year)
        territory = self._places[place.territory]
        return [
            (departments[each.department].body_of(territory)[0], each)
            for each in propose(self._remits, departments, case.passages)
        ]

    def outcome(self, case: Case, place: Place) -> Outcome:
        """What the rule makes of a case."""
        ranked = self.ranked(case, place)
        right = [name in case.bodies for name, _ in ranked[:3]]
        return Outcome(any(right[:1]), any(right), ranked[0][1].confidence if ranked else "")


def interval(outcomes: Sequence[Outcome], right: str) -> tuple[float, float]:
    """95 % interval of the share of cases that are right, by a seeded bootstrap over cases."""
    drawn = random.Random(SEED)  # noqa: S311  (a resampling, not a secret)
    count = len(outcomes)
    shares = sorted(
        sum(getattr(one, right) for one in drawn.choices(outcomes, k=count)) / count for _ in range(SAMPLES)
    )
    return shares[int(0.025 * SAMPLES)], shares[int(0.975 * SAMPLES) - 1]


def report(name: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Coverage, first and first three right over all cases, and right by confidence."""
    count = len(outcomes)
    covered = sum(one.proposed for one in outcomes)
    yield f"{name}: {count} cases, {covered} with a proposal ({covered / count:.3f})"
    for right, words in (("first", "first right"), ("three", "in first three")):
        low, high = interval(outcomes, right)
        share = sum(getattr(one, right) for one in outcomes) / count
        yield f"  {words:<16} {share:.3f} [{low:.3f}, {high:.3f}]"
    for level in ("high", "medium", "low"):
        of = [one for one in outcomes if one.confidence == level]
        yield f"  {level:<16} {sum(one.first for one in of)} of {len(of)} first right"


def lines(tables: Sequence[Path], texts: Path) -> Iterator[str]:
    """The figures of each table, of the responsibilities found in every other text, and of all together."""
    rule = Rule()
    tabled = {path.name.split(".")[0]: path for path in tables}
    pooled: list[Outcome] = []
    for text in sorted(texts.glob("*.txt")):
        if text.stem.endswith("_en"):
            continue
        characters = text.read_bytes().decode("utf-8")
        table = tabled.get(text.stem)
        found = of_table(characters, table) if table else cases(characters, extracted(characters))
        if found:
            place = place_of(characters)
            outcomes = [rule.outcome(case, place) for case in found]
            pooled += outcomes
            yield from report(text.stem, outcomes)
    if pooled:
        yield from report("all", pooled)
