"""From the lines of pages back to paragraphs: no page numbers and running heads, broken lines rejoined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from string import ascii_lowercase
from typing import NamedTuple

from graphbuild.extract.readers.page_lines import Line, Page, put_in_columns, rows

_MARGIN = 0.15
"""Page numbers and running heads stand in the outer part of the page's height."""

_NUMBER = re.compile(
    r"[-—–―·•\s]+\d{1,4}[-—–―·•\s]+"
    r"|第?\s*\d{1,4}\s*页(?:\s*[/，,、]?\s*共\s*\d{1,4}\s*页)?"
    r"|\d{1,4}\s*/\s*\d{1,4}"
    r"|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"(?:https?|file)://\S+(?:\s+\d{1,4}\s*/\s*\d{1,4})?"
    r"|\d{1,4}/\d{1,2}/\d{1,4}[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?(?:\s.*)?"
)
"""What a browser prints at the edges of a page: its address, and when it was printed."""
_BARE = re.compile(r"\d{1,4}|[ivxlIVXL]{1,6}")
_OPENS = re.compile(
    r"第\s*[一二三四五六七八九十百零〇\d]{1,5}\s*[章节编篇部条]"
    r"|[一二三四五六七八九十百]{1,4}\s*[、．.]"
    r"|[（(]\s*[一二三四五六七八九十百\d]{1,4}\s*[）)]"
    r"|\d{1,3}\s*(?:[、)）]|[.．](?!\d))"
    r"|(?:\d{1,2}\.){1,3}\d{1,2}\s+\D"
    r"|[①-⑳⑴-⒛•●■◆▪]"
    r"|(?:专栏|附件|附表|表|图)\s*[一二三四五六七八九十\d]"
)
_NOTE = re.compile(r"^[\[〔(（]?(\d{1,2})[\]〕)）]?\s?(?=[^\W\d])")
"""How a footnote begins."""
_PARTED = re.compile(r"(?<=[a-z])[-\xad]$")
_STOPS = re.compile(r"[。！？!?；;：:…][”’」』）)》]*$")
_ENTRY = re.compile(r"[.．…·]{3,}\s*\d{1,4}$")


class Paragraph(NamedTuple):
    """A paragraph, or what of it stands on one page, numbered from 1.

    ``joint`` is what stands between it and the piece on the page before, ``None`` where it begins.
    """

    page: int
    characters: str
    joint: str | None


def paragraphs(pages: Sequence[Page]) -> Iterator[Paragraph]:
    """Yield the paragraphs of each page, and whether the first goes on from the page before; notes last."""
    for page in pages:
        page.lines = list(rows(page.lines))
        put_in_columns(page.lines)
    _leave_out_furniture(pages)
    columns = {width: _Column.of(some) for width, some in _by_width(pages).items()}
    last: tuple[_Column, Line] | None = None
    texts = [(page, columns[round(page.width, -1)]) for page in pages]
    notes = [(replace(page, lines=column.take_notes(page.lines)), column) for page, column in texts]
    for at, (page, column) in enumerate(texts + notes):
        last = last if at < len(texts) else None
        joined: list[str] = []
        joint: str | None = None
        before: Line | None = None
        for line in page.lines:
            if before is not None and column.goes_on(before, line):
                joined[-1] = _together(joined[-1], line.characters)
            else:
                if before is None and last is not None and last[0].goes_on_overleaf(last[1], column, line):
                    joint = _between(last[1].characters, line.characters)
                joined.append(line.characters)
            before = line
        for number, characters in enumerate(joined):
            yield Paragraph(page.number, characters.replace("\xad", ""), None if number else joint)
        if before is not None:
            last = column, before


@dataclass(frozen=True, slots=True)
class _Column:
    """How the text of pages of one width is set, in points: ``em`` high, ``gap`` between two lines.

    Paragraphs are told by their indents, by the space between them, or by neither.
    """

    em: float
    gap: float
    rights: tuple[float, ...]
    lefts: tuple[float, ...]
    indents: bool = False
    spaced: bool = False

    @classmethod
    def of(cls, pages: Sequence[Page]) -> _Column:
        texts = [[line for line in page.lines if not line.row] for page in pages]
        lines = [line for text in texts for line in text]
        em = max(1.0, median(line.height for line in lines) if lines else 1.0)
        rights = _frequent((line.right for line in lines if line.right - line.left >= 10 * em), em)
        most = [max(line.right for line in text) for text in texts if text]
        rights += [median(most)] if most else []
        lefts = _frequent((line.left for line in lines), em)
        followed = [pair for text in texts for pair in pairwise(text) if pair[1].top < pair[0].top]
        gap = median(line.bottom - after.top for line, after in followed) if followed else 0.0
        column = cls(em, gap, tuple(rights), tuple(lefts))
        indented = sum(map(column.is_indented, lines))
        ends = [column.is_apart(line, after) for line, after in followed if not column.is_full(line)]
        indents = indented >= 2 and indented * 20 >= len(lines)
        return replace(column, indents=indents, spaced=len(ends) >= 3 and sum(ends) * 10 >= len(ends) * 7)

    def take_notes(self, lines: list[Line]) -> list[Line]:
        """Take out the footnotes of a page: small lines at its foot, from the first on that has a mark."""
        small = len(lines)
        while small and lines[small - 1].height < 0.87 * self.em and not lines[small - 1].row:
            small -= 1
        at = next((at for at in range(small, len(lines)) if _NOTE.match(lines[at].characters)), len(lines))
        notes = lines[at:] if small else []
        for note in notes:
            note.characters = _NOTE.sub(r"〔\1〕", note.characters)
        del lines[len(lines) - len(notes) :]
        return notes

    def is_indented(self, line: Line) -> bool:
        return any(1.2 * self.em <= line.left - left <= 4.5 * self.em for left in self.lefts)

    def is_full(self, line: Line) -> bool:
        """As long as the column, but for the two characters that a line may lack when it is broken."""
        return any(-2.2 * self.em <= line.right - right <= 0.8 * self.em for right in self.rights)

    def is_apart(self, line: Line, after: Line) -> bool:
        return line.bottom - after.top > self.gap + 0.35 * self.em

    def is_centred(self, line: Line, after: Line) -> bool:
        """Whether both are lines of a title, or of a heading with its mark, on the axis of the column."""
        marked = line.height > 1.15 * self.em or _OPENS.match(line.characters) is not None
        if not (marked and self.lefts and self.rights):
            return False
        low, high = self.lefts[0], max(self.rights)
        middles = (abs(each.left + each.right - low - high) for each in (line, after))
        inset = after.left > low + self.em and line.bottom - after.top < line.height
        return inset and max(middles) < self.em and after.characters[0].isalnum()

    def goes_on(self, line: Line, after: Line) -> bool:
        """Whether the paragraph of a line goes on in the line after it."""
        if _is_other(line, after):
            return False
        if self.is_centred(line, after):
            return _STOPS.search(line.characters) is None and _OPENS.match(after.characters) is None
        full = self.is_full(line) and not self.is_apart(line, after)
        return full and self._runs_on(line, after, self.spaced)

    def goes_on_overleaf(self, line: Line, column: _Column, after: Line) -> bool:
        """Whether the paragraph of the last line of a page goes on in the first of the next.

        No space tells it, so that a line which ends a sentence ends the paragraph, if no indents do either.
        """
        if column != self or _is_other(line, after) or line.right < max(self.rights) - 2.2 * self.em:
            return False
        return self._runs_on(line, after, False)

    def _runs_on(self, line: Line, after: Line, spaced: bool) -> bool:
        """What follows a full line; a number at a flush line's head amid a sentence is no mark."""
        edge = len(self.rights) > 1 and abs(line.right - self.rights[-1]) < self.em / 8
        stops = _STOPS.search(line.characters) is not None
        marked = _OPENS.match(after.characters) is not None
        if not self.indents:
            return not marked and (spaced or edge or not stops)  # few last lines end at the very edge
        flush = any(abs(after.left - left) < self.em / 2 for left in self.lefts)
        return not self.is_indented(after) and not (marked and (stops or not flush))


def _is_other(line: Line, after: Line) -> bool:
    """Whether two lines are set in other sizes, or one is a row or an entry of a table of contents."""
    other_size = abs(line.height - after.height) > 0.3 * max(line.height, after.height)
    return line.row or after.row or other_size or _ENTRY.search(line.characters) is not None


def _frequent(edges: Iterable[float], em: float) -> list[float]:
    """The places, to half a line's height, at which a tenth of the lines begin or end, and three at least."""
    counted = Counter(round(edge / em * 2) for edge in edges)
    least = max(3.0, counted.total() / 10)
    return [step * em / 2 for step, count in sorted(counted.items()) if count >= least]


def _by_width(pages: Sequence[Page]) -> dict[float, list[Page]]:
    grouped: dict[float, list[Page]] = {}
    for page in pages:
        grouped.setdefault(round(page.width, -1), []).append(page)
    return grouped


def _leave_out_furniture(pages: Sequence[Page]) -> None:
    """Take out page numbers, and what comes back at the head or foot of a third of the pages."""
    edges = [(page, line, head) for page in pages for line, head in _edges(page)]
    offsets = Counter(
        int(line.characters) - page.number for page, line, _ in edges if line.characters.isdecimal()
    )
    repeated = Counter(key for page in pages for key in {_repeats(*edge) for edge in _edges(page)})
    for page, line, head in edges:
        number = _NUMBER.fullmatch(line.characters) is not None
        if _BARE.fullmatch(line.characters):
            offset = int(line.characters) - page.number if line.characters.isdecimal() else None
            number = offset in {None, 0} or offsets[offset or 0] > 1
        number = number or _PRINTED.fullmatch(line.characters) is not None
        heads = repeated[_repeats(line, head)]
        if number or (heads >= 3 and heads * 3 >= len(pages)):
            page.lines = [each for each in page.lines if each is not line]


def _edges(page: Page) -> list[tuple[Line, bool]]:
    """The two uppermost and the two lowest lines in the margins, and whether each is at the head."""
    heads = sorted(page.lines, key=lambda line: -line.top)[:2]
    feet = sorted(page.lines, key=lambda line: line.bottom)[:2]
    return [(line, True) for line in heads if line.bottom > page.height * (1 - _MARGIN)] + [
        (line, False) for line in feet if line.top < page.height * _MARGIN
    ]


def _repeats(line: Line, head: bool) -> tuple[str, bool, int]:
    return re.sub(r"\d+", "#", line.characters), head, round(line.bottom / 5)


def _together(before: str, after: str) -> str:
    """Two lines of a paragraph; a hyphen is a word's own only between small letters."""
    whole = _PARTED.sub("", before) if after[:1] in ascii_lowercase else before
    return whole + _between(before, after) + after


def _between(before: str, after: str) -> str:
    """A space between words of Latin letters that no hyphen parts, else nothing."""
    latin = before[-1:].isascii() and before[-1:] not in "(/-" and after[:1].isascii() and after[:1].isalpha()
    return " " if latin else ""
