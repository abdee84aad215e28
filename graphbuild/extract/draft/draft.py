"""A draft encoding: what was found in a plan's text, in the form in which a person reviews it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import Literal

from graphbuild.authorities import Authorities
from graphbuild.concepts import Concepts
from graphbuild.extract.actions.find import FoundAction, action_of, find_actions
from graphbuild.extract.collector import no_cycles_collected
from graphbuild.extract.draft.beneficiaries import Beneficiaries
from graphbuild.extract.draft.clause_list import ClauseList
from graphbuild.extract.draft.cooperations import enter_cooperations, first_of_each, ties_of
from graphbuild.extract.draft.document import Draft, Whole
from graphbuild.extract.draft.duties import Charges, Duty, bare_charges, duties_of
from graphbuild.extract.draft.figured import Figured, figured, holds, is_part_of_another, year_of
from graphbuild.extract.draft.figures import Figures
from graphbuild.extract.draft.found_cooperations import find_cooperations
from graphbuild.extract.draft.head import head_of
from graphbuild.extract.draft.identifiers import short_slug, unique
from graphbuild.extract.draft.left_out import Covered, left_out
from graphbuild.extract.draft.mentions import Mentions
from graphbuild.extract.draft.modalities import Modalities, followed
from graphbuild.extract.draft.naming import Names
from graphbuild.extract.draft.parts import Part, Parts
from graphbuild.extract.draft.places import NamedPlaces
from graphbuild.extract.draft.quoting import Cut, Quoter
from graphbuild.extract.draft.statement import Mentioned, Statement
from graphbuild.extract.draft.target_places import TargetPlaces
from graphbuild.extract.draft.yaml import identifier, in_chinese
from graphbuild.extract.figures.tables import BASELINE, outside, unread
from graphbuild.extract.outline.numbering import measure_headings, measure_of, part_numbers
from graphbuild.extract.pieces import Clause, FoundMilestone, FoundQuantity
from graphbuild.extract.reading import Extraction
from graphbuild.text import clauses

Span = tuple[int, int]
Kind = Literal["target", "baseline", "outcome"]


@no_cycles_collected()
def draft(
    extraction: Extraction, authorities: Authorities, concepts: Concepts, *, file: str, sha256: str
) -> Draft:
    """The draft of a plan; ``file`` and ``sha256`` are those of the UTF-8 text that the spans count in."""
    return _Drafter(extraction, authorities, concepts).draft(file, sha256)


@lru_cache(maxsize=4)
def _beneficiaries(authorities: Authorities) -> Beneficiaries:
    return Beneficiaries(authorities.beneficiaries)


class _Drafter:
    """Holds what is known of one text while its statements are put where they belong."""

    def __init__(self, extraction: Extraction, authorities: Authorities, concepts: Concepts) -> None:
        self.extraction = extraction
        self.text = extraction.source.characters
        self.names = Names(authorities, concepts, extraction.territory.code)
        self.title = extraction.title
        self.plan: dict[str, list[Statement]] = {}
        self.taken: set[str] = set()
        self.owners: list[Statement] = []
        self.measured: list[tuple[Statement, FoundQuantity]] = []
        self.unwritten: list[str] = []
        self.clauses = ClauseList(extraction.clauses)
        stated = {each.clause_start for each in extraction.quantities}
        stated |= {each.clause_start for each in extraction.milestones}
        self.after = followed(extraction.folded, self.clauses, stated)
        self.beneficiaries = _beneficiaries(authorities)
        self.places = NamedPlaces(extraction, self.names)
        self.numbers = part_numbers(extraction.folded, extraction.outline)
        code = extraction.territory.code
        headings = {each.opens: each.start for each in extraction.outline.headings}
        found = find_cooperations(extraction.folded, self.clauses, self.places, code)
        self.ties = ties_of(found, headings)
        self.quoted: set[int] = set()
        self.found, self.duties = self._quotable()
        kinds = [self._kind_of(each.found) for each in self.found]
        aimed = [each for each, kind in zip(self.found, kinds, strict=True) if kind == "target"]
        figures = [each.evidence for each, kind in zip(self.found, kinds, strict=True) if kind != "outcome"]
        self.kinds = kinds
        self.year = self._plan_year(aimed)
        targets = TargetPlaces(extraction, self.clauses, self.places)
        modalities = Modalities(extraction, self.clauses, self.after, concepts)
        self.figures = Figures(extraction, self.names, modalities, targets, self.year)
        told = [each.cut.figure for each in self.found]
        told += [each.after for each in self.found if each.after is not None]
        self.actions, self.left = find_actions(extraction.folded, self._spoken_clauses(), told)
        acting = [(each.start, each.end) for each in self.actions]
        acting += [each.evidence for each in aimed]
        self.ties = first_of_each(self.ties, acting, measure_headings(extraction.outline, self.numbers))
        bearing = [(each.start, each.end) for each in self.actions]
        bearing += figures
        bearing += [cut.span for _, cut in self.duties]
        bearing += [cut.span for _, cut in self.ties if id(cut) in self.quoted]
        self.parts = Parts(extraction, self.title, self.numbers, bearing, figures)

    def draft(self, file: str, sha256: str) -> Draft:
        """Write everything down."""
        covered = Covered(self.text)
        covered.add(self.title[1])
        for part in self.parts.listed:
            covered.add(part.evidence)
        for action in self.actions:
            self._act(action, covered)
        for each, kind in zip(self.found, self.kinds, strict=True):
            self._figure(each, kind, covered)
        charges = Charges(self.extraction, self.names, self.parts)
        for span, why in charges.enter(self.duties, covered):
            self.unwritten.append(f"{self._told(span)}{why}")
        self._act_by_heading()
        outside = enter_cooperations(self.ties, self.quoted, self.extraction, self.names, self.parts, covered)
        self.unwritten += [self._told(span) for span in outside]
        mentions: Mentioned = {}
        Mentions(
            self.extraction,
            self.names,
            self.places,
            self.beneficiaries,
            self.parts,
            self.owners,
            mentions,
        ).hand_out()
        spans = clauses(self.text)
        runs, touched = covered.left(self.text, spans)
        unsaid: list[str] = []
        reasons = left_out(runs, self.left, self.extraction)
        places = self.parts.at_each(span for span, _ in runs)
        for ((start, end), _), reason, around in zip(runs, reasons, places, strict=True):
            rows = unsaid if around is None else around.left_out
            rows.append(f"{{evidence: [{start}, {end}], reason: {reason}}}")
        head = head_of(self.extraction, self.names, self.title, self.year, file, sha256)
        whole = Whole(head, self.names.proposed, mentions, self.plan, unsaid, self.parts.listed)
        return whole.draft(tuple(self.unwritten), len(spans), touched)

    def _quotable(self) -> tuple[list[Figured], list[Duty]]:
        """What can be quoted as an encoding may quote; the others are told in ``unwritten``."""
        quoter = Quoter(self.text)
        found = figured(self.extraction, self.clauses, self.after, quoter)
        duties = duties_of(self.extraction, self.clauses, quoter)
        cuts = [each.cut for each in found] + [cut for _, cut in duties if _is_filled(cut)]
        self.quoted = {id(cut) for cut in quoter.settle([*cuts, *(cut for _, cut in self.ties)])}
        self.unwritten += [self._told(each.cut.figure) for each in found if id(each.cut) not in self.quoted]
        self.unwritten += [self._told(cut.clause) for _, cut in duties if id(cut) not in self.quoted]
        cells = unread(self.extraction.folded, self.extraction.tables, self.extraction.quantities)
        self.unwritten += [self._told(cell) for cell in cells]
        charged = [each for each in duties if id(each[1]) in self.quoted]
        return [each for each in found if id(each.cut) in self.quoted], charged

    def _spoken_clauses(self) -> list[Clause]:
        """The clauses under the numbered headings, and of what stands before them and says what is aimed at.

        A plan without a heading has all that look ahead.
        """
        numbers = self.numbers
        saying = self.extraction.clauses
        if charged := bare_charges(self.extraction, self.clauses):
            saying = tuple(each for each in saying if each.start not in charged)
        spoken = outside(saying, self.extraction.apart)
        if not numbers:
            return list(spoken)
        aimed = {each.clause_start for each in self.extraction.quantities if each.role == "target"}
        first = min(numbers)
        inside = {block.start for block in self.extraction.outline.blocks if measure_of(block, numbers)}
        opening = spoken[: bisect_left(spoken, first, key=attrgetter("start"))]
        inside |= {each.block.start for each in opening if each.start in aimed}
        return [each for each in spoken if each.block.start in inside]

    def _told(self, span: Span) -> str:
        return f"[{span[0]}, {span[1]}] {''.join(self.text[span[0] : span[1]].split())}"

    def _plan_year(self, targets: Iterable[Figured]) -> int:
        """The last year of the plan; the first where some target holds earlier than the last."""
        first, last = self.extraction.years.first, self.extraction.years.last
        return first if any(first <= year_of(each.found) < last for each in targets) else last

    def _kind_of(self, found: FoundQuantity | FoundMilestone) -> Kind:
        if isinstance(found, FoundMilestone):
            return "target"
        if found.role == "target" and not 0 < year_of(found) < self.extraction.years.first:
            return "target"
        sets_out = found.rule == BASELINE or (found.rule == "baseline" and self._is_ahead(found))
        return "baseline" if sets_out else "outcome"

    def _is_ahead(self, found: FoundQuantity | FoundMilestone) -> bool:
        clause = self.clauses.beginning(found.clause_start)
        return clause is not None and clause.block.zone == "future"

    # statements

    def _act(self, action: FoundAction, covered: Covered) -> None:
        fitted = self.parts.fitted((action.start, action.end), (action.end - 1, action.end))
        if fitted is None:
            return  # it stands in the heading of a focus area, which says it
        part, span = fitted
        self._enter_action(part, action, span, action.rule)
        covered.add(span)

    def _enter_action(self, part: Part, action: FoundAction, span: Span, rule: str) -> None:
        name = unique(short_slug(action.does), part.taken, action.class_)
        lines = (
            f"id: {identifier(name)}",
            f"does: {in_chinese(action.does)}",
            f"class: {action.class_}",
            f"evidence: [{span[0]}, {span[1]}]",
            f"confidence: {action.confidence}",
            f"found_by: {rule}",
        )
        stated = Statement(name, span, action.confidence, rule, lines)
        part.lists.setdefault("actions", []).append(stated)
        self.owners.append(stated)

    def _act_by_heading(self) -> None:
        """A measure that says nothing beyond its heading does what its heading says."""
        for part in self.parts.listed:
            if part.is_area or any(key in part.lists for key in ("actions", "targets")):
                continue
            start, end = part.evidence
            action = action_of(self.extraction.folded[start:end], start, end)
            if action is not None:
                self._enter_action(part, action, part.evidence, "verb-in-heading")

    def _figure(self, each: Figured, kind: Kind, covered: Covered) -> None:
        if kind == "outcome":
            self._enter_outcome(each)
            covered.add(each.evidence)
            return
        fitted = self.parts.fitted(each.evidence, each.cut.figure)
        if fitted is None:
            self.unwritten.append(self._told(each.cut.figure))
            return
        part, each.cut.span = fitted
        begin, end = part.evidence[0], part.end
        if each.qualifiers:
            inside = tuple(one for one in each.qualifiers if begin <= one.start and one.end <= end)
            each = replace(each, qualifiers=inside)
        if kind == "target":
            stated = self.figures.target(each, (begin, end), self._whole(part, each), part.taken)
            self.owners.append(stated)
            if isinstance(each.found, FoundQuantity):
                self.measured.append((stated, each.found))
        else:
            stated = self.figures.baseline(each, part.taken)
        part.lists.setdefault(f"{kind}s", []).append(stated)
        covered.add(each.evidence)
        for qualifier in each.qualifiers:
            covered.add((qualifier.start, qualifier.end))

    def _enter_outcome(self, each: Figured) -> None:
        part = self.parts.at(each.evidence)
        if part is None or not self._is_ahead(each.found):
            lists, taken = self.plan, self.taken
        else:
            lists, taken = part.lists, part.taken
        lists.setdefault("outcomes", []).append(self.figures.outcome(each, taken))

    def _whole(self, part: Part, each: Figured) -> str | None:
        """The id of the target that this one is a part of; of several parts of one target it is the same."""
        found = each.found
        if not isinstance(found, FoundQuantity) or not is_part_of_another(self.extraction.folded, found):
            return None
        before = (told for told in reversed(self.measured) if told[1].start < found.clause_start)
        for stated, whole in islice(before, 1):
            here = any(target is stated for target in reversed(part.lists.get("targets", [])))
            if here and whole.unit == found.unit and holds(whole, found):
                return stated.id
        return None


def _is_filled(cut: Cut) -> bool:
    return cut.clause[0] < cut.clause[1]
