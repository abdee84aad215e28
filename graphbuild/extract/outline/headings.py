"""Headings as a paragraph shows them: by their number, by standing alone, by opening what follows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from graphbuild.extract.outline import marks as marks
from graphbuild.extract.outline.run_ins import FoundHeading as FoundHeading
from graphbuild.extract.outline.run_ins import opens_with, parted
from graphbuild.extract.outline.zones import zone_of_heading
from graphbuild.extract.table_lines import BESIDE, BODIED, NUMBERS, RULE, task_rows, trimmed
from graphbuild.paragraphs import is_couplet

_BELOW: Final = 0.25
"""How much lower than the level above it a level of headings ranks that has no numbers."""
_LEAST_ENTRIES = 2


class HeadingFinder:
    """Finds the headings of a text whose paragraphs are ``spans``; ``year`` is the plan's.

    ``levels`` has the offsets of the paragraphs that the file marks as headings, with their levels.
    """

    def __init__(
        self, folded: str, year: int, spans: tuple[tuple[int, int], ...], levels: Mapping[int, int]
    ) -> None:
        self.text = folded
        self.year = year
        self.spans = spans
        self._bare = (marks.BARE,) if marks.has_decimals(folded) else ()
        self._numbered: dict[tuple[int, int], FoundHeading | None] = {}
        """What ``numbered`` told before."""
        self._rows = {
            folded.rfind("\n", 0, task[0]) + 1: (task, cells[0], numbered)
            for heads, cells, task in task_rows(folded)
            if (numbered := folded[slice(*cells[0])].isdecimal() and cells[0] != task)
            or _has_its_own(heads, cells, cells.index(task))
            or not any(
                NUMBERS.fullmatch(head) or BESIDE.fullmatch(head) for head in heads[: cells.index(task)]
            )
        }
        self._outlined = any(
            (found := self.numbered(*span)) is not None and found.rank <= 6 for span in spans
        )
        self._levels = _without_title(levels)
        self._ranks = self._styled_ranks()

    def numbered(self, start: int, end: int) -> FoundHeading | None:
        """The numbering a paragraph opens with."""
        if (start, end) not in self._numbered:
            self._numbered[start, end] = self._number(start, end)
        return self._numbered[start, end]

    def is_past_list(self, index: int, rank: float) -> bool:
        """Whether a paragraph without a dash is past a list whose entries were one paragraph each."""
        if rank < marks.RUN_IN or index < _LEAST_ENTRIES:
            return False
        entries = (self.numbered(*span) for span in self.spans[index - _LEAST_ENTRIES : index])
        return all(each is not None and 0 <= rank - each.rank <= marks.NESTED for each in entries)

    def _number(self, start: int, end: int) -> FoundHeading | None:
        if start in self._rows:
            (begin, shut), first, numbered = self._rows[start]
            own = None if numbered else marks.OWN_NUMBER.match(self.text, begin, shut)  # | 1.新建水厂
            number = self.text[slice(*first)] if numbered else own.group() if own else ""
            begin = trimmed(self.text, own.end(), shut)[0] if own else begin
            return FoundHeading(marks.ROW, number, begin, shut, "line", shut, first[0])
        if RULE.fullmatch(self.text, start, end):
            return None
        bullet = marks.BULLET.match(self.text, start, end)
        begin = bullet.end() if bullet else start
        for rank, pattern in (*marks.styles_of(self.text[begin : begin + 1]), *self._bare):
            found = pattern.match(self.text, begin, end)
            if found is not None:
                start = (
                    found.end()
                    + len(self.text[found.end() : end])
                    - len(self.text[found.end() : end].lstrip(" \t\u3000\r\n|"))
                )
                return FoundHeading(rank, found.group().strip(), start, end, "line", end, begin)
        return None

    def heading(
        self, index: int, start: int, end: int, *, under: bool, boxed: Callable[[], float]
    ) -> FoundHeading | None:
        """The heading that a paragraph is or opens with; ``under``: one is open; ``boxed``: of captions."""
        numbered = self.numbered(start, end)
        if numbered is not None:
            if marks.CHARGE.match(self.text, numbered.start) and self._is_charge(index, numbered.rank):
                return None
            if numbered.number.startswith("第") and self._opens_parts(index, numbered.rank):
                numbered = replace(numbered, rank=marks.PART)
            return self._numbered_heading(numbered, self._cell_end(numbered.start, numbered.end))
        if self._cell_end(start, end) < end or RULE.fullmatch(self.text, start, end):
            return None
        begin = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
        line = self.text[begin:end].rstrip()
        caption = marks.CAPTION.match(line) is not None
        if self.is_styled(start) and len(line) <= marks.HEADING_LENGTH and "。" not in line[:-1]:
            shut = begin + len(line.rstrip("。:"))
            rank = boxed() if caption else self._ranks[self._levels[start]]
            return FoundHeading(rank, "", begin, shut, "line", end, begin)
        short = len(line) <= marks.LEAD_LENGTH
        above = self._above_numbers(index) if short else 0
        speaks = (short or not under) and zone_of_heading(line, self.year) in ("past", "future")
        if not (under or above or speaks) and self._outlined:
            return None
        captioned = caption and len(line) <= marks.HEADING_LENGTH and "。" not in line
        if captioned or self._stands_alone(line, index):
            rank = boxed() if caption else marks.PART if speaks and line[-1] != "。" else above or marks.AMID
            shut = begin + len(line.rstrip("。:"))
            return FoundHeading(rank, "", begin, shut, "line", end, begin)
        stop = self._first_stop(begin, end)
        goes_on = index + 1 < len(self.spans) and self.spans[index + 1][0] == end  # with parts it counts
        if (
            stop is None
            or stop - begin > marks.LEAD_LENGTH
            or (end - stop < marks.LEAD_LENGTH and not goes_on)
        ):
            return None
        if (
            self.text[stop + 1 : stop + 2] in {"(", "[", "〔", "【"}
            and self.text[begin:end].rstrip()[-1] in ")]〕】"
        ):
            return None  # a sentence, and whose it is to see to it
        lead = self.text[begin:stop]
        if (
            len(lead) < 4
            or marks.FIGURE.search(marks.QUOTED.sub("", lead))
            or any(each.match(lead) for each in (marks.SALUTATION, marks.TELLS_OF_TIME, marks.TELLS_WHAT))
            or self.text[stop] in "!?"
            or marks.BEGINS_LIST.match(self.text, stop + 1)
        ):
            return None
        if self.text[stop] == ":" and not re.search(r"方面$", lead):
            return None
        rank = boxed() if caption else 11
        beside = (*self.spans[index - 1 : index], *self.spans[index + 1 : index + 2])
        around = [self.text[first:last].lstrip() for first, last in beside] if "," in lead else []
        opening = lead[: lead.find(",") + 1]  # 这五年,城乡面貌更新。/ 这五年,民生保障有力。
        whole = (
            "," not in lead
            or (marks.COUPLET.fullmatch(lead) and any(map(marks.COUPLET.match, around)))
            or (marks.YEARS.fullmatch(opening) and any(opens_with(each, opening) for each in around))
        )
        return FoundHeading(rank, "", begin, stop, "run-in", stop + 1, begin) if whole else None

    def _is_charge(self, index: int, rank: float) -> bool:
        """Whether the part before one that says who is in charge says what the task is, or who is, too."""
        before = (self.numbered(*span) for span in reversed(self.spans[:index]))
        last = next((each for each in before if each is not None and each.rank <= rank), None)
        if last is None or last.rank != rank:
            return False
        return any(each.match(self.text, last.start) for each in (marks.CHARGE, marks.ABOUT))

    def _cell_end(self, start: int, end: int) -> int:
        """Where the first cell of a row ends that has others; a line's end, where nothing parts it."""
        if self.text.find("\t", start, end) < 0 and self.text.find("|", start, end) < 0:
            return end
        found = marks.CELL_END.search(self.text, start, end)
        return found.start() if found else end

    def is_styled(self, start: int) -> bool:
        """Whether the file marks the paragraph that begins here as a heading, and not as the title."""
        return start in self._levels

    def _styled_ranks(self) -> dict[int, float]:
        """Level → the rank of the numbers that its headings have, else one just below the level above."""
        seen: dict[int, Counter[float]] = {level: Counter() for level in sorted(set(self._levels.values()))}
        for start, end in self.spans if seen else ():
            numbered = self.numbered(start, end) if start in self._levels else None
            if numbered is not None:
                seen[self._levels[start]][numbered.rank] += 1
        ranks: dict[int, float] = {}
        above = -_BELOW
        for level, numbers in seen.items():
            counted = max(numbers, key=lambda rank: (numbers[rank], -rank), default=above + _BELOW)
            above = ranks[level] = max(counted, above + _BELOW)
        return ranks

    def _numbered_heading(self, numbered: FoundHeading, end: int) -> FoundHeading | None:
        begin = numbered.start
        line = self.text[begin:end].rstrip()
        if not line:
            return None
        rank = numbered.rank
        stop = self._first_stop(begin, end)
        gap = parted(self.text, begin, end)
        if gap is not None:
            stop = gap.start()
        whole = stop is None or stop >= begin + len(line) - 1
        if whole and len(line) <= marks.HEADING_LENGTH + 10:
            shut = begin + len(line.rstrip("。:;"))
            return FoundHeading(rank, numbered.number, begin, shut, "line", end, numbered.opens)
        glued = marks.GLUED.search(self.text, begin, begin + marks.HEADING_LENGTH)
        if glued and rank < marks.WITHIN and (stop is None or glued.end() < stop):
            shut = glued.end() - len(glued["space"])  # the end of its line is lost
            return FoundHeading(rank, numbered.number, begin, shut, "run-in", glued.end(), numbered.opens)
        if stop is None or whole:
            stop = end
        shut = stop
        if stop - begin > marks.HEADING_LENGTH + 20 or self.text[begin:stop].count(",") > 3:
            comma = self.text.find(",", begin, stop)
            shut = comma if comma > begin else stop
        opened = self.text.rfind("(", begin, shut)
        shut = opened if opened > max(begin, self.text.rfind(")", begin, shut)) else shut
        rank += marks.NESTED * (rank == int(rank))  # decimals rank by themselves
        return FoundHeading(rank, numbered.number, begin, shut, "run-in", stop, numbered.opens)

    def _opens_parts(self, index: int, rank: float) -> bool:
        """Whether the next number after an ordinal (第一、) ranks above it and is the first (一、)."""
        after = (self.numbered(*span) for span in self.spans[index + 1 :])
        following = next((each for each in after if each is not None), None)
        return (
            following is not None
            and marks.PART < following.rank < rank
            and marks.counted(following.number) == 1
        )

    def counts_on(self, index: int, rank: float, number: str) -> bool:
        """Whether the next part of a rank after a paragraph has the number after this one (二 after 一)."""
        for span in self.spans[index + 1 :]:
            following = self.numbered(*span)
            if following is not None and following.rank <= rank:
                return following.rank == rank and marks.counted(following.number) == marks.counted(number) + 1
        return False

    def _stands_alone(self, line: str, index: int) -> bool:
        """Whether an unnumbered paragraph is a heading: short, of a phrase or two, a longer one after it."""
        if (
            not 2 <= len(line) <= marks.LEAD_LENGTH
            or any(each.match(line) for each in (marks.SALUTATION, marks.TELLS_OF_TIME))
            or marks.ANNOUNCES.search(line)
            or marks.IN_FORCE.search(line)
            or (marks.COUNTS.search(line) or BESIDE.fullmatch(line))  # 完成时限, of the task above
        ):
            return False
        dated = marks.DATED.match(line) is not None
        phrased = dated or is_couplet(line)
        if (
            (not phrased and re.search(r"[,;:!?…]|[)\]〕》]$", line.rstrip("。")))
            or line.count("。") > 1
            or "。" in line[:-1]
        ):
            return False
        if (
            marks.SPEAKER.match(line)
            or index + 1 >= len(self.spans)
            or (marks.FIGURE.match(line) and not re.match(r"\d{4}年", line))
        ):
            return False
        after = self.spans[index + 1]
        numbered = self.numbered(*after)
        if numbered and marks.counted(numbered.number) > 1 and marks.BODY.search(line):
            return False
        long = after[1] - after[0] >= marks.BODY_LENGTH
        if zone_of_heading(line, self.year) in ("past", "future"):
            brief = dated or len(line) <= marks.SHORT_HEADING
            said = brief and self.text[slice(*after)].rstrip().endswith(("。", ":"))
            return long or said or (numbered is not None and line[-1] != "。")
        return long or self._above_numbers(index) > 0

    def _above_numbers(self, index: int) -> float:
        """The rank of a line that the next part of a count stands right under, just above it; else 0."""
        after = self.numbered(*self.spans[index + 1]) if index + 1 < len(self.spans) else None
        if after is None or not marks.WITHIN <= after.rank < marks.ROW or not marks.counted(after.number):
            return 0
        met = (
            self.numbered(*span) for span in reversed(self.spans[max(0, index - marks.LONGEST_PART) : index])
        )
        before = next((each for each in met if each is not None and each.rank <= after.rank), None)
        last = marks.counted(before.number) if before is not None and before.rank == after.rank else 0
        return after.rank - _BELOW if marks.counted(after.number) == last + 1 else 0

    def _first_stop(self, begin: int, end: int) -> int | None:
        found = marks.STOP.search(self.text, begin, end)
        return found.start() if found else None


def _has_its_own(heads: Sequence[str], cells: Sequence[tuple[int, int]], task: int) -> bool:
    """Whether a task stands under the number of the one above it, and it is told who bears it."""
    beside = zip(heads[task + 1 :], cells[task + 1 :], strict=False)
    told = any(
        start < end and BESIDE.fullmatch(head) and BODIED.search(head) for head, (start, end) in beside
    )
    return told and cells[0][0] == cells[0][1] and NUMBERS.fullmatch(heads[0]) is not None


def _without_title(levels: Mapping[int, int]) -> dict[int, int]:
    """The levels without that of the first heading, where all others are below it: it heads the whole."""
    first = min(levels, default=0)
    others = {start: level for start, level in levels.items() if start != first}
    titled = others and all(level > levels[first] for level in others.values())
    return others if titled else dict(levels)
