"""From found figures and milestones to targets, baselines and outcomes of a draft."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

from graphbuild.extract.draft.figured import Figured, year_of
from graphbuild.extract.draft.identifiers import short_slug, unique
from graphbuild.extract.draft.measured import measured, threshold
from graphbuild.extract.draft.milestones import indicator_of, level_of
from graphbuild.extract.draft.modalities import Modalities
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.draft.spelt import Spelt
from graphbuild.extract.draft.statement import Statement
from graphbuild.extract.draft.target_places import TargetPlaces
from graphbuild.extract.draft.typeset import typeset
from graphbuild.extract.draft.yaml import identifier, in_chinese, plain, quoted
from graphbuild.extract.figures.tables import binding_of
from graphbuild.extract.note_marks import without_notes
from graphbuild.extract.pieces import FoundMilestone, FoundProgram, FoundQuantity
from graphbuild.extract.reading import Extraction

Span = tuple[int, int]
_LEVELS: Final = (
    ("national", re.compile(r"国家|全国|中国|国务院|部级")),
    ("provincial", re.compile(r"^省|省级|全省|自治区级|[^全]省[^,。]{0,4}(?:文明|卫生|园林|示范)")),
    ("prefectural", re.compile(r"^市级|地市级")),
)
_HAS_RANK: Final = ("国", "部", "省", "区级", "市级")
"""One of them stands in all that tells a level."""
_HAS_LEVEL: Final = re.compile(r'[级全我本“”"]')
"""One of them stands in all that ``_OF_LEVEL`` finds."""
_OF_LEVEL: Final = re.compile(
    r"(?:国家|省|市|区|县|地市|部)级(?:及?以上)?(?!经济|财政)|[全我本][国省市县区]|“|”|\""
)
_THRESHOLD: Final = re.compile(
    r"(?<!（)(?:总投资|投资额?|年?产值|年?营?业?收入|净?收益|规模|税收)?(?:超过?|达到?)?"
    r"(?:[\d.]+[万亿]*|[百千]?[万亿])(?:美元|元|亩|吨)(?:及?以上|以下)?的?"
)
_NUMBER: Final = re.compile(r"(?:\(?[一二三四五六七八九十]{1,3}[、)]|\(?\d{1,2}[、)])(?=..)")
"""The number of a heading, which is no part of a name."""
_LEVELS_LISTED: Final = re.compile(r"(?<=[省市县区])、(?=[市县区])")
GIVEN: Final = "起草时给定的年份"
"""What a year was inferred from that the text does not tell."""


class Figures:
    """Writes figures and milestones as statements of one draft."""

    def __init__(
        self,
        extraction: Extraction,
        names: Names,
        modalities: Modalities,
        places: TargetPlaces,
        plan_year: int,
    ) -> None:
        self._extraction = extraction
        self._text = extraction.source.characters
        self._names = names
        self._places = places
        self._plan_year = plan_year
        self._modalities = modalities
        named = (each.surface for each in extraction.places if each.kind.startswith("admin-"))
        divisions = {surface for surface in named if len(surface) > 1}
        self._divisions = sorted(divisions, key=lambda one: (-len(one), one))
        self._scopes = [
            each for each in extraction.places if each.kind in ("scope-word", "country", "region")
        ]
        self._scope_starts = [each.start for each in self._scopes]
        self._programs = extraction.programs
        self._program_starts = [each.start for each in extraction.programs]
        years = extraction.years
        self._told_from = _bare(self._text[years.start : years.end]) or GIVEN
        """The words that tell the plan's years."""
        self._spelt = Spelt(extraction.folded)
        self._opening = frozenset(each[0] for each in divisions)

    def target(self, each: Figured, extent: Span, whole: str | None, taken: set[str]) -> Statement:
        """A target, with the deadline that its part of the text states; ``whole`` is what it is a part of.

        Here and below ``taken`` are the ids of others, to which that of the figure comes.
        """
        found = each.found
        unit, binding = "", self._modalities.binding(found)
        if isinstance(found, FoundQuantity):
            words, unit, lines = self._said(found)
            lines += self._ranked(found)
            if level := _level(found.indicator):
                lines.append(f"level: {level}")
            binding = binding_of(found) or binding
        else:
            lines = [f"milestone: {found.milestone}"]
            if known := indicator_of(found, self._text[found.start : found.end], self._names):
                lines.append(f"indicator: {plain(known)}")
            if designation := self._designation(found):
                lines.append(f"designation: {plain(designation)}")
            words = typeset(found.label)
            lines.append(f"label: {in_chinese(words)}")
            if level := level_of(found):
                lines.append(f"level: {level}")
        if modality := self._modalities.of(found):
            lines.append(f"modality: {plain(modality)}")
        year, deadline = self._deadline(found, extent)
        if deadline:
            lines.append(f"deadline: {deadline}")
        lines += self._places.of(found)
        if binding:
            lines.append(f"binding: {binding}")
        if each.qualifiers:
            lines += ["qualifiers:", *self._qualifiers(each.qualifiers)]
        if whole is not None:
            lines.append(f"subset_of: {plain(whole)}")
        return self._whole(lines, each, words, (year, unit), taken)

    def outcome(self, each: Figured, taken: set[str]) -> Statement:
        """A past result with its year."""
        found = each.found
        assert isinstance(found, FoundQuantity)  # noqa: S101 - milestones are never past
        words, unit, lines = self._said(found, past=True)
        year, period = self._period(found)
        lines.append(f"period: {period}")
        if held := self._places.held(found):
            lines.append(f"place: {plain(held)}")
        lines += self._ranked(found)
        return self._whole(lines, each, words, (year, unit), taken)

    def baseline(self, each: Figured, taken: set[str]) -> Statement:
        """The state from which a target sets out."""
        found = each.found
        assert isinstance(found, FoundQuantity)  # noqa: S101 - milestones are never past
        words, unit, lines = self._said(found)
        return self._whole(lines, each, words, ("", unit), taken)

    def _said(self, found: FoundQuantity, *, past: bool = False) -> tuple[str, str, list[str]]:
        """The label of a figure, its unit, and the lines about what is measured.

        The indicator is without the places, levels and thresholds of this plan; the label has them.
        """
        label = self._label(found)
        shared = _OF_LEVEL.sub("", label) if _HAS_LEVEL.search(label) else label
        if "元" in shared or "亩" in shared or "吨" in shared:  # one of them stands in every threshold
            shared = _THRESHOLD.sub("", shared)
        shared = _LEVELS_LISTED.sub("", shared) if "、" in shared else shared
        for division in self._divisions if not self._opening.isdisjoint(shared) else ():
            if division in shared and len(shared) > len(division) + 2:
                shared = re.sub(rf"(?:位?于|在)?{re.escape(division)}(?:境内|范围内)?", "", shared)
        shared = shared.strip("、的和与")
        words = typeset(label)
        indicator = self._names.indicator(shared if len(shared) > 2 else label)
        number, unit = measured(self._names, self._extraction.folded, found, past=past)
        return (
            words,
            unit,
            [
                f"indicator: {plain(indicator)}",
                f"label: {in_chinese(words)}",
                number,
                f"unit: {plain(unit)}",
            ],
        )

    def _label(self, found: FoundQuantity) -> str:
        if found.indicator.isalpha():
            return found.indicator  # it holds no blank, no mark of a note, and no number of a heading
        words = _bare(without_notes(found.indicator))
        if words:
            number = _NUMBER.match(words)
            return words[number.end() :] if number is not None else words
        before = _bare(without_notes(self._text[found.clause_start : found.start])).strip("|")[-12:] or "数值"
        return f"{before}（{found.unit or '个'}）"

    def _ranked(self, found: FoundQuantity) -> list[str]:
        """For a rank the line of the place it is held in: the last named before it, else the country."""
        if self._names.is_rank(found.unit):
            place = bisect_left(self._scope_starts, found.end)
            for scope in reversed(self._scopes[max(0, place - 4) : place]):
                if found.start - scope.end < 30 and (known := self._names.place(scope)):
                    return [f"ranked_within: {plain(known)}"]
            if country := self._names.territory("china"):
                return [f"ranked_within: {plain(country)}"]
        return []

    def _designation(self, found: FoundMilestone) -> str | None:
        if found.milestone != "designation":
            return None
        for program in self._within(found):
            identifier = self._names.program(program)
            if self._names.kind_of_program(identifier) == "designation":
                return identifier
        return None

    def _within(self, found: FoundMilestone) -> Sequence[FoundProgram]:
        first = bisect_left(self._program_starts, found.start)
        return [
            each
            for each in self._programs[first : bisect_left(self._program_starts, found.end)]
            if each.end <= found.end
        ]

    def _deadline(self, found: FoundQuantity | FoundMilestone, extent: Span) -> tuple[str, str]:
        """The year until which a target is to be reached and how it is told; nothing where the plan's is."""
        years = self._extraction.years
        year = year_of(found) or years.last
        if year < self._plan_year:
            year = years.last
        basis, words = found.period_basis, found.period_from
        if basis == "inferred" and year == self._plan_year:
            return "", ""
        span = None
        if basis == "stated":  # else a note behind it says so (…,2025年底前完成)
            span = self._found_before(words, found.clause_end, extent[0])
            span = span or self._found_before(words, extent[1], found.clause_end)
        return str(year), self._told(year, words, span)

    def _period(self, found: FoundQuantity) -> tuple[str, str]:
        """The year of what was reached, and how it is told."""
        year, words = year_of(found), found.period_from
        if not 1949 <= year <= self._plan_year:
            year, words = self._plan_year - 1, ""
        stated = words and found.period_basis == "stated"
        span = self._found_before(words, found.clause_end, 0) if stated else None
        return str(year), self._told(year, words, span)

    def _told(self, year: int, words: str, span: Span | None) -> str:
        """A year, and where the text states it, or else by which words it is inferred."""
        if span is not None:
            return f"{{year: {year}, basis: stated, evidence: [{span[0]}, {span[1]}]}}"
        return f"{{year: {year}, basis: inferred, from: {plain(_bare(words) or self._told_from)}}}"

    def _found_before(self, words: str, end: int, start: int) -> Span | None:
        """Where the words stand last before ``end``, whatever spaces the text has among them."""
        spans = self._spelt.spans(words)
        place = bisect_right(spans, end, key=itemgetter(1))
        return spans[place - 1] if place and spans[place - 1][0] >= start else None

    def _qualifiers(self, thresholds: Sequence[FoundQuantity]) -> Iterator[str]:
        taken: set[str] = set()
        for each in thresholds:
            label = threshold(self._extraction.folded, each, self._label(each))
            name = identifier(unique(short_slug(label), taken, each.value))
            number, unit = measured(self._names, self._extraction.folded, each)
            said = f"label: {in_chinese(typeset(label))}, {number}, unit: {plain(unit)}"
            yield f"- {{id: {name}, {said}, figure: [{each.start}, {each.end}]}}"

    def _whole(
        self, lines: list[str], each: Figured, words: str, apart: tuple[str, str], taken: set[str]
    ) -> Statement:
        """The statement with where it stands, and its id: what it measures; else year, unit, words, too."""
        found, (start, end), (first, last) = each.found, each.evidence, each.cut.figure
        quote = self._text[start:end]
        name = unique(short_slug(words), taken, *apart, quote)
        lines = [
            f"id: {identifier(name)}",
            *lines,
            f"figure: [{first}, {last}]",
            f"evidence: [{start}, {end}]",
            f"quote: {quoted(quote)}",
            f"confidence: {found.confidence}",
            f"found_by: {found.rule}",
        ]
        return Statement(name, (start, end), found.confidence, found.rule, lines)


def _bare(words: str) -> str:
    return "".join(words.split())


def _level(label: str) -> str | None:
    if not any(map(label.__contains__, _HAS_RANK)):
        return None
    return next((level for level, pattern in _LEVELS if pattern.search(label)), None)
