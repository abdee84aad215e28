"""The outline of a text: headings with their levels, and the blocks under them with what they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from graphbuild.extract.pieces import Block, Heading, Zone
from graphbuild.extract.zones import zone_of_heading, zone_of_paragraph
from graphbuild.text import paragraphs

_CN = r"[一二三四五六七八九十百〇零]"
_STYLES: tuple[tuple[str, float, re.Pattern[str]], ...] = tuple(
    (name, rank, re.compile(pattern))
    for name, rank, pattern in (
        ("book", 0, rf"第{_CN}{{1,4}}[编篇部]分?\s*[、.:]?"),
        ("chapter", 1, rf"第(?:{_CN}{{1,4}}|\d{{1,3}})章\s*[、.:]?"),
        ("section", 2, rf"第(?:{_CN}{{1,4}}|\d{{1,3}})节\s*[、.:]?"),
        ("hundreds", 4, rf"{_CN}{{1,4}}\s*(?:[、.:,，\ue000-\uf8ff]|[ \t]+(?=\S))"),
        ("hundreds-in-brackets", 5, rf"\({_CN}{{1,4}}\)\s*[、.:]?"),
        ("number", 6, r"\d{1,3}\s*[.、](?!\d)"),
        ("number-in-brackets", 7, r"\(\d{1,3}\)\s*[、.:]?"),
        ("circled", 8, r"[①-⑳⑴-⒇]"),
        ("ordinal", 9, rf"(?:{_CN}{{1,3}}[是要]|第{_CN}{{1,3}}[,、,]|首先,|其次,|再次,|最后,)"),
        ("dash", 10, r"(?:[—―─–]{1,4}|-{2,5}|●|■|◆|★(?=\S{2,20}。))\s*"),
    )
)
_BULLET = re.compile(r"[\s•·*]*(?:-\s+(?=\d))?")
_LEAD_LENGTH = 30
_HEADING_LENGTH = 50
_BODY_LENGTH = 40
_RUN_IN_ORDINAL = re.compile(rf"(?<=[。;:!])\s*(?P<mark>{_CN}{{1,3}}(?:是|要)(?!否|求|素|件))")
_LEAD = re.compile(r"(?<=[。!?])\s*([\u4e00-\u9fff“”]{4,10})。(?=[^。\n]{16,})")
_LEAST_LEADS = 3
_FIGURE = re.compile(r"\d|[%]")
_DATE_LINE = re.compile(r"^\W{0,3}(?:\d{4}|[一二]\S{3})\s*年\s*\S{1,2}\s*月\s*\S{1,3}\s*日\W{0,3}$")
_FURNITURE = re.compile(
    r"^\W{0,3}(?:来源|标题|发文|发布|索引号|主题分类|成文日期|文号|打印|字号|分享|浏览|责任编辑|编辑|附件|抄送|"
    r"https?:|正文:|第\s*\d+\s*页|-\s*\d+\s*-|\d{1,4}\W{0,2}$)[^。]{0,120}$"
)
_SIGNED = re.compile(r"^\W{0,3}(?:抄送|主送|印发|.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发)")
_SALUTATION = re.compile(r"^[^。:]{0,12}(?:各位代表|同志们)[^。]{0,10}[:!]|^\W{0,3}各[省市区县][^。]{0,60}:$")
_SPEAKER = re.compile(r"^[^。]{0,40}(?:会议上|[省市县区旗州][长委]|主席|书记)\W{0,3}[\w \u3000]{0,12}$")
_FOOTNOTE = re.compile(r"^\W{0,3}[\[〔(【]\s*\d{1,3}\s*[\]〕)】]\s*\S")


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
    order: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A heading as it is met: its style's rank, its number, its span, where the text after it begins."""

    rank: float
    number: str
    start: int
    end: int
    kind: Literal["line", "run-in"]
    body: int
    opens: int


def read_outline(folded: str, plan_year: int) -> Outline:
    """Read the outline of a folded text; the blocks tile its paragraphs, each under its headings."""
    return _Reader(folded, plan_year).read()


class _Reader:
    def __init__(self, folded: str, plan_year: int) -> None:
        self.text = folded
        self.year = plan_year
        self.open: list[_Open] = []
        self.headings: list[Heading] = []
        self.blocks: list[Block] = []
        self.tail: Zone | None = None
        self.spans = paragraphs(folded)
        self.reviewed = self._has_review()
        self.numbered = any(
            (found := self._numbered(*span)) is not None and found.rank <= 6 for span in self.spans
        )

    def read(self) -> Outline:
        begun = self._begin()
        for index, (start, end) in enumerate(self.spans):
            if index < begun:
                self.blocks.append(Block(start, end, (), "furniture"))
            else:
                self._paragraph(index, start, end)
        return Outline(tuple(self.headings), tuple(self.blocks))

    def _has_review(self) -> bool:
        """Whether some heading line opens a review of the past."""
        return any(
            zone_of_heading(line, self.year) == "past"
            for start, end in self.spans
            if end - start <= _HEADING_LENGTH and not _FURNITURE.match(line := self.text[start:end].strip())
        )

    def _begin(self) -> int:
        """The first paragraph that is no title, date, speaker or note of the source."""
        for index, (start, end) in enumerate(self.spans[:25]):
            if _SALUTATION.match(self.text[start:end].strip()):
                return index
        for index, (start, end) in enumerate(self.spans[:40]):
            line = self.text[start:end].strip()
            if _SALUTATION.match(line) or len(line) > 60 and not _FURNITURE.match(line):
                return index
            if self._numbered(start, end) and zone_of_heading(line, self.year) is not None:
                return index
            if self._numbered(start, end) and index > 0:
                return index
            if not self._numbered(start, end) and index and zone_of_heading(line, self.year) == "past":
                return index
        return 0

    def _paragraph(self, index: int, start: int, end: int) -> None:
        line = self.text[start:end].strip()
        if self.tail is not None and not self._leaves_tail(line, start, end):
            self.blocks.append(Block(start, end, (), self.tail))
            return
        self.tail = None
        special = self._special(line, index)
        if special is not None:
            if special in ("glossary", "contents"):
                self.tail = special
                self.open.clear()
            self.blocks.append(Block(start, end, (), special))
            return
        found = self._heading(index, start, end)
        if found is None:
            self._add_blocks(start, end)
            return
        self._enter(found)
        if found.kind == "line":
            path = tuple(each.heading for each in self.open)
            self.blocks.append(Block(start, end, path, path[-1].zone))
        else:
            self._add_blocks(start, end)

    def _special(self, line: str, index: int) -> Zone | None:
        if len(line) <= _HEADING_LENGTH:
            zone = zone_of_heading(line, self.year)
            if zone in ("glossary", "contents"):
                return zone
        if _FOOTNOTE.match(line) and index > len(self.spans) // 2:
            return "glossary"
        last = index >= len(self.spans) - 6
        if last and (_DATE_LINE.match(line) or _SIGNED.match(line)):
            return "signature"
        if _FURNITURE.match(line) or _DATE_LINE.match(line):
            return "furniture"
        return None

    def _leaves_tail(self, line: str, start: int, end: int) -> bool:
        """A table of contents ends where a paragraph runs long; a glossary ends with the text."""
        if self.tail == "contents":
            return len(line) > _BODY_LENGTH or _SALUTATION.match(line) is not None
        numbered = self._numbered(start, end)
        if numbered is None or numbered.rank > 4 or len(line) > _HEADING_LENGTH or ":" in line:
            return False
        return zone_of_heading(line, self.year) in ("past", "future")

    def _numbered(self, start: int, end: int) -> _Found | None:
        """The numbering a paragraph opens with."""
        bullet = _BULLET.match(self.text, start, end)
        begin = bullet.end() if bullet else start
        for _, rank, pattern in _STYLES:
            found = pattern.match(self.text, begin, end)
            if found is not None:
                return _Found(rank, found.group().strip(), found.end(), end, "line", end, begin)
        return None

    def _heading(self, index: int, start: int, end: int) -> _Found | None:
        numbered = self._numbered(start, end)
        if numbered is not None:
            return self._numbered_heading(numbered, start, end)
        begin = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
        line = self.text[begin:end].rstrip()
        if not self.open and self.numbered and zone_of_heading(line, self.year) not in ("past", "future"):
            return None
        if self._stands_alone(line, index):
            zone = zone_of_heading(line, self.year)
            rank = 3 if zone in ("past", "future") and not line.endswith("。") else 10.5
            shut = begin + len(line.rstrip("。:"))
            return _Found(rank, "", begin, shut, "line", end, begin)
        stop = self._first_stop(begin, end)
        if stop is None or stop - begin > _LEAD_LENGTH or end - stop < _LEAD_LENGTH:
            return None
        lead = self.text[begin:stop]
        if not 4 <= len(lead) or _FIGURE.search(lead) or _SALUTATION.match(lead) or self.text[stop] in "!?":
            return None
        if self.text[stop] == ":" and not re.search(r"方面$", lead):
            return None
        return _Found(11, "", begin, stop, "run-in", stop + 1, begin) if "," not in lead else None

    def _numbered_heading(self, numbered: _Found, start: int, end: int) -> _Found | None:
        begin = numbered.start
        line = self.text[begin:end].rstrip()
        if not line:
            return None
        rank = numbered.rank
        stop = self._first_stop(begin, end)
        whole = stop is None or stop >= begin + len(line) - 1
        if whole and len(line) <= _HEADING_LENGTH + 10:
            shut = begin + len(line.rstrip("。:;"))
            return _Found(rank, numbered.number, begin, shut, "line", end, numbered.opens)
        if stop is None or whole:
            stop = end
        shut = stop
        if stop - begin > _HEADING_LENGTH + 20 or self.text[begin:stop].count(",") > 3:
            comma = self.text.find(",", begin, stop)
            shut = comma if comma > begin else stop
        return _Found(rank + 0.5, numbered.number, begin, shut, "run-in", stop, numbered.opens)

    def _stands_alone(self, line: str, index: int) -> bool:
        """Whether an unnumbered paragraph is a heading: short, of one phrase, with a longer one after it."""
        if not 2 <= len(line) <= _LEAD_LENGTH or _SALUTATION.match(line):
            return False
        if re.search(r"[,;:!?…]|[)\]〕》]$", line.rstrip("。")) or line.count("。") > 1 or "。" in line[:-1]:
            return False
        if _SPEAKER.match(line) or index + 1 >= len(self.spans) or _FIGURE.match(line) and not re.match(r"\d{4}年", line):
            return False
        after = self.spans[index + 1]
        long = after[1] - after[0] >= _BODY_LENGTH
        if zone_of_heading(line, self.year) in ("past", "future"):
            return long or self._numbered(*after) is not None
        return long

    def _first_stop(self, begin: int, end: int) -> int | None:
        found = re.compile(r"[。:!?;]").search(self.text, begin, end)
        return found.start() if found else None

    def _enter(self, found: _Found) -> None:
        restart = re.match(r"\W*(?:第?一|1(?!\d)|首先)", found.number) is not None
        while self.open and self.open[-1].rank >= found.rank:
            self.open.pop()
        inherited: Zone = self.open[-1].heading.zone if self.open else self._default()
        words = self.text[found.start : found.end]
        zone = self._zone(words, inherited, top=not self.open)
        if restart and not self.open and zone is None:
            zone = inherited
        heading = Heading(
            len(self.open) + 1, found.number, found.start, found.end, found.kind, zone or inherited, found.opens
        )
        self.headings.append(heading)
        self.open.append(_Open(found.rank, heading, len(self.headings)))

    def _default(self) -> Zone:
        """Before any heading a report with a review speaks of neither; a plan without one of the future."""
        tops = [each.zone for each in self.headings if each.level == 1]
        if tops:
            return "future" if tops[-1] in ("future", "neither") else tops[-1]
        return "neither" if self.reviewed else "future"

    def _zone(self, words: str, inherited: Zone, *, top: bool) -> Zone | None:
        zone = zone_of_heading(words, self.year)
        if top or inherited == "neither":
            return zone
        if inherited == "past":
            return "neither" if zone == "neither" else None
        return zone if zone == "neither" and len(words) <= 12 else "past" if zone == "past" and (
            len(words) <= 12
        ) else None

    def _add_blocks(self, start: int, end: int) -> None:
        """The block or blocks of a paragraph: run-in ordinals (一是 …) open blocks of their own."""
        path = tuple(each.heading for each in self.open)
        inherited: Zone = path[-1].zone if path else self._default()
        zone = zone_of_paragraph(self.text[start:end], inherited, self.year)
        cuts = list(self._ordinals(start, end))
        if len(cuts) < 2:
            cuts = list(self._leads(start, end))
        if len(cuts) < 2:
            self.blocks.append(Block(start, end, path, zone))
            return
        if cuts[0].body > start:
            self.blocks.append(Block(start, cuts[0].body, path, zone))
        level = len(path) + 1
        for place, cut in enumerate(cuts):
            stop = cuts[place + 1].body if place + 1 < len(cuts) else end
            heading = Heading(level, cut.number, cut.start, cut.end, "run-in", zone, cut.opens)
            self.headings.append(heading)
            self.blocks.append(Block(cut.body, stop, (*path, heading), zone))

    def _ordinals(self, start: int, end: int) -> Iterator[_Found]:
        """Run-in ordinals in a paragraph, in order from 一 on; ``body`` is where each begins."""
        wanted = 1
        for found in _RUN_IN_ORDINAL.finditer(self.text, start, end):
            mark = found["mark"]
            if _ordinal(mark[:-1]) != wanted:
                continue
            wanted += 1
            begin = found.end()
            stop = re.compile(r"[。;:,!?]").search(self.text, begin, end)
            opens = found.start("mark")
            yield _Found(9, mark, begin, stop.start() if stop else end, "run-in", opens, opens)

    def _leads(self, start: int, end: int) -> Iterator[_Found]:
        """Short sentences of one phrase that each open a longer one: three or more cut their paragraph."""
        found = list(_LEAD.finditer(self.text, start, end))
        if len(found) >= _LEAST_LEADS:
            for each in found:
                yield _Found(12, "", each.start(1), each.end(1), "run-in", each.start(1), each.start(1))


def _ordinal(written: str) -> int:
    """一 … 九十九 as a number, 0 for what is none."""
    digits = "一二三四五六七八九"
    tens, _, ones = written.rpartition("十")
    if "十" not in written:
        return digits.find(written) + 1 if len(written) == 1 else 0
    return (digits.find(tens) + 1 if tens else 1) * 10 + (digits.find(ones) + 1 if ones else 0)
