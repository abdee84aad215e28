"""The outline of a text: headings with their levels, and the blocks under them with what they speak of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.extract.accounts import is_account
from graphbuild.extract.outline import marks
from graphbuild.extract.outline.addresses import Addresses
from graphbuild.extract.outline.annexes import Annexes, glossaries, is_annexed
from graphbuild.extract.outline.beginnings import beginning
from graphbuild.extract.outline.headings import FoundHeading, HeadingFinder
from graphbuild.extract.outline.run_ins import goes_on_from_line, leads, opened_by, ordinals
from graphbuild.extract.outline.tense import Tense, looks_ahead
from graphbuild.extract.outline.zones import (
    looks_both_ways,
    tells_of_done,
    tells_of_problems,
    turns_amid,
    turns_to_future,
    zone_apart,
    zone_of_heading,
    zone_of_paragraph,
)
from graphbuild.extract.pieces import Block, Heading, Zone
from graphbuild.extract.table_lines import amid, trimmed
from graphbuild.paragraphs import paragraphs


@dataclass(frozen=True, slots=True)
class Outline:
    """The headings in text order, and the blocks that tile the paragraphs of the text, headings included."""

    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]


@dataclass(slots=True)
class _Open:
    """A heading that further text may stand under."""

    rank: float
    heading: Heading
    said: bool
    both: bool = False  # what is over and what is to be done


def read_outline(
    folded: str,
    plan_year: int,
    tables: Sequence[tuple[int, int]] = (),
    levels: Mapping[int, int] | None = None,
) -> Outline:
    """Read the outline of a folded text; the blocks tile its paragraphs, each under its headings.

    No heading stands in ``tables``; ``levels`` has the offset of each that the file marks, and its level.
    """
    return _Reader(folded, plan_year, tables, levels or {}).read()


class _Reader:
    def __init__(
        self, folded: str, plan_year: int, tables: Sequence[tuple[int, int]], levels: Mapping[int, int]
    ) -> None:
        self.text = folded
        self._is_data = amid(tables)
        self.year = plan_year
        self.open: list[_Open] = []
        self.headings: list[Heading] = []
        self.blocks: list[Block] = []
        self.tail: Zone | None = None
        self.first_entry = ""
        self.spans = paragraphs(folded)
        self.find = HeadingFinder(folded, plan_year, self.spans, levels)
        self.addresses = Addresses(folded, self.spans, self.find, set(glossaries(folded, self.spans)))
        self.annexes = Annexes(folded, self.spans, self.find)
        self.account = is_account(folded)
        self.now = plan_year if is_account(folded, plan_year) else 0
        self.report = self.account or marks.REPORT.search(folded[: marks.HEAD_LENGTH]) is not None
        head = (folded[start:end].strip() for start, end in self.spans if start < marks.HEAD_LENGTH)
        begun = any(map(marks.SALUTATION.match, head))
        # What comes next where nothing says it: a report begins with the year behind it, a plan does not.
        self.state: Zone = "past" if self.account or (self.report and begun) else "future"
        plan = not self.report and marks.PLAN.search(folded[: marks.HEAD_LENGTH])
        self.said = self.account or bool(plan)
        self.tense = Tense(folded, self.spans, plan_year, begun=begun, report=self.report)

    def read(self) -> Outline:
        begun = beginning(self.text, self.spans, self.year, self.find, self._is_data)
        self.blocks += [Block(*span, (), "furniture") for span in self.spans[:begun]]
        for index, span in enumerate(self.spans[begun:], begun):
            self._paragraph(index, *span)
        return Outline(tuple(self.headings), tuple(self.blocks))

    def _paragraph(self, index: int, start: int, end: int) -> None:
        line = self.text[start:end].strip()
        if not self.said:
            self.state = self.tense.of(index)
        if self.tail is not None and not self._leaves_tail(line, start, end):
            self.blocks.append(Block(start, end, (), self.tail))
            return
        self.tail = None
        if (special := self._special(line, index)) is not None:
            if special in ("glossary", "contents"):
                self.tail = special
            if self.tail or is_annexed(line):
                self.open.clear()
            self.blocks.append(Block(start, end, (), special))
            return
        if self.addresses.is_call(index):
            if self.addresses.is_last(index):
                self.open.clear()
            self.blocks.append(Block(start, end, (), "call"))
            return
        found = None
        if not self._is_data(start):
            found = self.annexes.title(index) or self._addressed(index)
            found = found or self.find.heading(index, start, end, under=bool(self.open), boxed=self._boxed)
        if found is None or self.annexes.asks(found, index):
            if self.open and self.find.is_past_list(index, self.open[-1].rank):
                self.open.pop()
            self._add_blocks(start, end)
            return
        if not (found.number or marks.CAPTION.match(line)) and self._is_amid_count(index, found):
            found = replace(found, rank=marks.AMID)
        if (
            found.number
            and found.kind == "run-in"
            and goes_on_from_line(found, {each.rank: each.heading.number for each in self.open})
        ):
            found = replace(found, rank=found.rank - marks.NESTED)
        if found.rank == marks.ROW and index and not self.headings:  # of a plan that is a table
            begin, shut = trimmed(self.text, *self.spans[0])
            self._enter(FoundHeading(marks.ROW - marks.NESTED, "", begin, shut, "line", shut, begin))
        self._enter(found)
        if found.kind == "line":
            path = tuple(each.heading for each in self.open)
            self.blocks.append(Block(start, end, path, path[-1].zone))
        else:
            self._add_blocks(start, end)

    def _boxed(self) -> float:
        """What the caption of a box ranks: just below the innermost heading on a line of its own, no box."""
        lines = (each for each in reversed(self.open) if each.heading.kind == "line")
        ranks = (each.rank for each in lines if not marks.CAPTION.match(self.text, each.heading.start))
        return next(ranks, marks.AMID - marks.NESTED / 2) + marks.NESTED / 2

    def _is_amid_count(self, index: int, found: FoundHeading) -> bool:
        """Whether a line that else opens a part of its own stands between two parts that are counted on."""
        around = self.open[0] if self.open else None
        if around is None or not around.rank >= found.rank != marks.ROW or not around.heading.number:
            return False
        said = zone_of_heading(self.text[found.start : found.end], self.year)
        told = around.heading.zone == "future" or said == around.heading.zone
        return told and self.find.counts_on(index, int(around.rank), around.heading.number)

    def _addressed(self, index: int) -> FoundHeading | None:
        """What an address opens after the last of the counted sections of a part that looks ahead."""
        if not self.report or len(self.open) < 2 or self.open[0].heading.zone != "future":
            return None
        section = self.open[1]
        if section.rank >= marks.RUN_IN and section.heading.number:
            return None
        divides = section.heading.number or section.heading.kind == "address"
        if self.find.numbered(*self.spans[index]) or not divides:
            return None
        spoken = index > 0 and self.addresses.is_address(index - 1)
        return self.addresses.address(index, int(section.rank), spoken=spoken)

    def _special(self, line: str, index: int) -> Zone | None:
        if len(line) <= marks.HEADING_LENGTH and (apart := zone_apart(line)):
            return apart
        if index > len(self.spans) // 2 and marks.FOOTNOTE.match(line):
            return "glossary"
        if index >= len(self.spans) - 6 and (marks.is_date(line) or marks.SIGNED.match(line)):
            return "signature"
        told = marks.FURNITURE.match(line) or marks.is_date(line) or is_annexed(line)
        led = told or marks.is_of_contents(line) or self.annexes.signs(line, index)
        return "furniture" if led or self.annexes.names(line, index) else None

    def _leaves_tail(self, line: str, start: int, end: int) -> bool:
        """A table of contents ends where a paragraph runs long; a glossary ends with the text."""
        if self.tail == "contents":
            entry = "".join(marks.PAGE.sub("", line).split())
            if entry == self.first_entry:
                return True  # the text begins as its table of contents does
            self.first_entry = self.first_entry or entry
            return len(entry) > marks.BODY_LENGTH or marks.SALUTATION.match(line) is not None
        numbered = self.find.numbered(start, end)
        if numbered is None or numbered.rank > 4 or len(line) > marks.HEADING_LENGTH or ":" in line:
            return False
        return zone_of_heading(line, self.year) in ("past", "future")

    def _enter(self, found: FoundHeading) -> None:
        while self.open and self.open[-1].rank >= found.rank:
            self.open.pop()
        inherited: Zone = self.open[-1].heading.zone if self.open else self.state
        words = self.text[found.start : found.end]
        if self.open and self.open[0].both and turns_amid(words, self.year, heading=True):
            self._turn()
            inherited = "future"
        zone = self._zone(words, inherited, top=not self.open)
        if zone is None and not self.open and inherited == "past" and self._turns_at(found):
            zone = "future"
        ordering = found.rank >= marks.RUN_IN or (found.kind == "run-in" and not self.said)
        if found.kind == "address" or (zone == "future" and ordering):
            zone = None  # an address goes on with what is to be done; 三是抓好保障 but orders paragraphs
        if not self.open and zone in ("past", "future"):
            self.said = self.said or found.rank < marks.WITHIN
            self.state = zone if self.report or zone == "future" else self.state
        if zone is None and inherited == "future" and found.kind == "run-in":
            over = zone_of_paragraph(words, inherited, self.year)  # (1)“十四五”以来,…
            zone = over if over == "past" else None
        said, zone, level = zone is not None, zone or inherited, len(self.open) + 1
        heading = Heading(level, found.number, found.start, found.end, found.kind, zone, found.opens)
        self.headings.append(heading)
        both = self.report and not self.open and zone == "past" and looks_both_ways(words, self.year)
        self.open.append(_Open(found.rank, heading, said, both))

    def _turns_at(self, found: FoundHeading) -> bool:
        """Whether the part that a heading opens turns from what is over, which the heading does not say."""
        if not (self.report and found.number and self.headings and found.rank < marks.WITHIN):
            return False
        first = bisect_right(self.spans, (found.opens, len(self.text)))
        after = (self.find.numbered(*span) for span in self.spans[first:])
        last = next((at for at, each in enumerate(after, first) if each and each.rank <= found.rank), None)
        opening = self.text[slice(*self.spans[first])] if first < len(self.spans) else ""
        ahead = zone_of_paragraph(opening, "past", self.year) == "future"
        return ahead or looks_ahead(self.text, self.spans[first:last], self.year)

    def _zone(self, words: str, inherited: Zone, *, top: bool) -> Zone | None:
        """What a heading says under one that says ``inherited``, where it may say it."""
        short = len(words) <= marks.SHORT_HEADING
        if not top and inherited not in ("past", "neither"):
            if not short and not marks.LOOKS_BACK.search(words):
                return None
            zone = zone_of_heading(words, self.year)
            if zone == "past" and marks.LOOKS_BACK.search(words):
                return zone
            return zone if zone in ("past", "neither") and short and not marks.HOPED.search(words) else None
        zone = zone_of_heading(words, self.year)
        if top and self.said and self.state == "future" and zone == "past":
            after = self.headings and self.headings[-1].zone == "future"
            if self.report or (after and marks.HOPED.search(words)):
                return zone if marks.REVIEW.search(words) else None
        if inherited == "past" and not top:
            return "neither" if zone == "neither" else None
        return None if zone == "future" and self.now and not marks.LIES_AHEAD.search(words) else zone

    def _turns(self, paragraph: str) -> bool:
        """Whether a paragraph of a report turns to the year ahead; under a heading it hands on to a list."""
        if self.open and self.open[0].both:
            return turns_amid(paragraph, self.year)
        if not self.report or self.state == "future":
            return False
        under = any(each.rank < marks.RUN_IN for each in self.open)
        done = self.now > 0 and (not self.headings or tells_of_done(paragraph))
        return turns_to_future(paragraph, self.year + done, to_list=under)

    def _turn(self) -> None:
        """What follows is still to be done, below the heading that says both as well."""
        over = self.open[0] if self.open and self.open[0].both else None
        self.state, self.said, self.open = "future", True, []
        if over:
            self.open.append(_Open(over.rank, replace(over.heading, zone="future"), said=True))

    def _add_blocks(self, start: int, end: int) -> None:
        """The block or blocks of a paragraph: run-in ordinals (一是 …) open blocks of their own."""
        text = self.text[start:end]
        over = self.account and "今年" in text[:12] and tells_of_done(text)
        if not over and self._turns(text):
            self._turn()
        path = tuple(each.heading for each in self.open)
        guessed = not (self.said or any(each.said for each in self.open))
        inherited: Zone = self.state if guessed or not path else path[-1].zone
        preamble = not (self.report or self.headings) and marks.PREAMBLE.search(self.text, start, end)
        numbered = path and path[-1].kind == "run-in" and path[-1].opens >= start
        said = self.text[path[-1].start : end] if numbered else text  # (1)“十四五”以来,…
        if guessed and inherited == "future" and tells_of_problems(text):
            inherited = "neither"  # with which a review ends
        zone = inherited if over else zone_of_paragraph(said, "neither" if preamble else inherited, self.year)
        before = path
        opening = opened_by(path[-1], start) if path and self.open[-1].rank >= marks.RUN_IN else 0
        cuts = list(ordinals(self.text, start, end, 1 + opening))
        if cuts and opening:
            path = path[:-1]  # those counted on from it stand beside it
        elif len(cuts) < 2:
            cuts = list(leads(self.text, start, end))
        if not cuts:
            self.blocks.append(Block(start, end, before, zone, guessed))
            return
        if cuts[0].body > start:
            self.blocks.append(Block(start, cuts[0].body, before, zone, guessed))
        for place, cut in enumerate(cuts):
            stop = cuts[place + 1].body if place + 1 < len(cuts) else end
            heading = Heading(len(path) + 1, cut.number, cut.start, cut.end, "run-in", zone, cut.opens)
            self.headings.append(heading)
            self.blocks.append(Block(cut.body, stop, (*path, heading), zone, guessed))
